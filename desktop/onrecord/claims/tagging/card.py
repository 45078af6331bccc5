"""Write the models' card: what they were trained on, how they score, by which command."""

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from onrecord.claims.extract import Extractor
from onrecord.claims.tagging import model
from onrecord.claims.tagging.gold import read_gold
from onrecord.claims.tagging.measure import HEADLINE, predictions, scores

_SETS = ("dev", "wikinews-dev")
_LINES = {
    HEADLINE: "claim",
    "claim / direct": "direct",
    "claim / mixed": "mixed",
    "claim / indirect": "indirect",
    "content exact": "content exact",
    "words with right source": "words with right source",
    "speaker entity (end to end)": "speaker entity",
}

Figures = dict[tuple[str, str, str], Mapping[str, Mapping[str, float]]]


def figures(score: Any, data: Path, folder: Path) -> Figures:
    """Measure rules alone, and rules with taggers, on the development sets."""
    found: Figures = {}
    for name in _SETS:
        articles = read_gold(data / f"{name}.jsonl.gz")
        for kind, extractor in _extractors(folder).items():
            rows = predictions(extractor, articles)
            for view in ("all", "speech"):
                found[name, view, kind] = scores(score, articles, rows, speech=view == "speech")
    return found


def _extractors(folder: Path) -> dict[str, Extractor]:
    return {
        "rules alone": Extractor(taggers=lambda: None),
        "with taggers": Extractor(taggers=lambda: model.Taggers(folder)),
    }


def text(folder: Path, found: Figures, learned: int, held_out: int) -> str:
    """Give the card as Markdown."""
    sizes = ", ".join(
        f"`{name}` {(folder / name).stat().st_size / 1e6:.1f} MB"
        for name in (model.CUES, model.SPANS, model.TABLE)
    )
    taggers = model.Taggers(folder)
    steps = "\n".join(f"| {start:.3f} | {rate:.3f} |" for start, rate in taggers.scores)
    return _TEXT.format(
        name=taggers.name,
        sizes=sizes,
        learned=learned,
        held_out=held_out,
        head=" | ".join(_LINES.values()),
        rule=" | ".join("---" for _ in _LINES),
        rows="\n".join(_row(key, table) for key, table in found.items()),
        steps=steps,
    )


def _row(key: tuple[str, str, str], table: Mapping[str, Mapping[str, float]]) -> str:
    return f"| {' | '.join(key)} | {' | '.join(_cell(table.get(line)) for line in _LINES)} |"


def _cell(line: Mapping[str, float] | None) -> str:
    if line is None:
        return ""
    return f"{line['f1'] if 'f1' in line else line['accuracy']:.3f}"


_TEXT = """# Taggers of cues, sources and contents ({name})

Two linear-chain conditional random fields (python-crfsuite): one finds the cue words of a
paragraph, of saying (S) or of thinking, wishing and planning (T); one marks content and source of
each cue. Files: {sizes}. `onrecord.claims.tagging` reads them; without them the rules work alone.

## Trained on

{learned} English political news articles of 2015-16 with human annotation of attributions
(`train.jsonl.gz`, a public research corpus without a stated licence; {held_out} further articles
of it calibrate the scores). No text of the corpus is in this folder: the models hold weights of
features of single words (a word, a lemma, a tag, a place in the parse) that occur three times or
more, and the table holds lemmas.

Not meant for other languages, for speech transcripts or for verse. Names of people of 2015-16 have
weights of their own, so later names are a little harder.

## Scores

Made, with this card, by

    python -m onrecord.claims.tagging.train --data FOLDER

F1 by the corpus' scorer. The rules' claims all stand; what only the taggers found is added from a
raw score on that was chosen on the articles held out. Other settings were chosen on these two sets,
so an unseen set will score a little lower.

| set | view | extractor | {head} |
| --- | --- | --- | {rule} |
{rows}

## Chances

A claim's raw score (chance of the cue times mean chance of the content's words) becomes the share
of claims with such a score that were right among the {held_out} articles held out:

| raw score from | right |
| --- | --- |
{steps}

A claim whose speaker is unsure keeps four fifths of that.
"""
