"""Train the taggers on annotated articles and write their card: run with ``--data FOLDER``.

Needs FOLDER/train.jsonl.gz, dev.jsonl.gz and wikinews-dev.jsonl.gz with score.py one folder up;
about 15 minutes on one core. No text of the articles is written anywhere.
"""

import argparse
import json
import sys
from collections.abc import Iterator, Mapping, Sequence
from importlib import import_module
from pathlib import Path
from typing import Any

from onrecord.claims import pipeline
from onrecord.claims.extract import Extractor
from onrecord.claims.tagging import card, model
from onrecord.claims.tagging.calibrate import fit
from onrecord.claims.tagging.cue_features import candidates, cue_features
from onrecord.claims.tagging.gold import Page, anchor, cue_odds, pages, read_gold
from onrecord.claims.tagging.measure import judged, predictions, scorer
from onrecord.claims.tagging.span_features import Describer, window
from onrecord.paths import resource

NAME = "taggers 1"
_HELD_OUT = 10  # every tenth article calibrates the scores and trains nothing
_SHARED = {"feature.minfreq": 3, "feature.possible_transitions": True}
# Penalties chosen among 0.02 to 5 by the F1 of cues, and of claims with gold cues, on dev, 2026-11
_OF_CUES = _SHARED | {"c1": 0.0, "c2": 2.0, "max_iterations": 110}
_OF_SPANS = _SHARED | {"c1": 0.1, "c2": 0.05, "max_iterations": 80}

Sample = tuple[list[list[str]], list[str]]


def main() -> int:
    """Train, calibrate, measure, and write the models with their card."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, required=True, help="folder of annotated articles")
    parser.add_argument("--out", type=Path, default=resource(model.FOLDER))
    parser.add_argument("--measure", action="store_true", help="keep the models; renew their card")
    options = parser.parse_args()
    score = scorer(options.data)
    articles = read_gold(options.data / "train.jsonl.gz")
    held_out = articles[::_HELD_OUT]
    learned = [a for n, a in enumerate(articles) if n % _HELD_OUT]
    options.out.mkdir(parents=True, exist_ok=True)
    if not options.measure:
        train(learned, options.out, frozenset(score.SPEECH))
    _add(options.out / model.TABLE, scores=[])
    extractor = Extractor(taggers=lambda: model.Taggers(options.out))
    rows = predictions(extractor, held_out)
    seen = [(j.score, j.right) for j in judged(score, held_out, rows) if not j.unsure]
    _add(options.out / model.TABLE, scores=fit(seen))
    _say("calibrated")
    figures = card.figures(score, options.data, options.out)
    (options.out / "README.md").write_text(
        card.text(options.out, figures, len(learned), len(held_out)), encoding="utf-8"
    )
    return 0


def train(articles: Sequence[Mapping[str, Any]], out: Path, speech: frozenset[str]) -> None:
    """Train both models on annotated articles and write them with the table of cue words."""
    nlp = pipeline.load()
    read = [page for article in articles for page in pages(nlp, article, speech)]
    odds = cue_odds(read)
    _say(f"{len(articles)} articles read, {len(odds)} words are cues")
    table = {"name": NAME, "odds": odds, "scores": []}
    (out / model.TABLE).write_text(json.dumps(table, indent=0, sort_keys=True), encoding="utf-8")
    _fit(cue_samples(read, odds), out / model.CUES, _OF_CUES)
    _fit(span_samples(read, odds), out / model.SPANS, _OF_SPANS)


def cue_samples(read: Sequence[Page], odds: Mapping[str, int]) -> Iterator[Sample]:
    """Give the candidates of each paragraph: S a cue of saying, T of thinking, O none."""
    for page in read:
        tokens = candidates(page.words, odds, page.hints)
        gold = {anchor(page, g, odds): "S" if g.speech else "T" for g in page.gold}
        if tokens:
            yield (
                [cue_features(page.words, i, odds, page.hints) for i in tokens],
                [gold.get(i, "O") for i in tokens],
            )


def span_samples(read: Sequence[Page], odds: Mapping[str, int]) -> Iterator[Sample]:
    """Give the words around each cue: C its content, S its source, O neither."""
    for page in read:
        content: dict[int, set[int]] = {}
        source: dict[int, set[int]] = {}
        for gold in page.gold:
            cue = anchor(page, gold, odds)
            content.setdefault(cue, set()).update(gold.content)
            source.setdefault(cue, set()).update(gold.source)
        describer = Describer(page.words, sorted(content), odds, page.hints)
        for cue in sorted(content):
            frame = window(page.words, cue)
            yield (
                describer.features(frame),
                [
                    "C" if i in content[cue] else "S" if i in source[cue] else "O"
                    for i in range(frame.first, frame.last)
                ],
            )


def _fit(samples: Iterator[Sample], path: Path, settings: Mapping[str, float | bool]) -> None:
    crf: Any = import_module(model.LIBRARY)
    trainer = crf.Trainer(verbose=False)
    for features, labels in samples:
        trainer.append(crf.ItemSequence(features), labels)
    trainer.set_params(settings)
    trainer.train(str(path))
    _say(f"{path.name}: {path.stat().st_size // 1024} kB")


def _add(path: Path, **values: Any) -> None:
    table = json.loads(path.read_text(encoding="utf-8"))
    path.write_text(json.dumps(table | values, indent=0, sort_keys=True), encoding="utf-8")


def _say(line: str) -> None:
    sys.stderr.write(line + "\n")


if __name__ == "__main__":
    raise SystemExit(main())
