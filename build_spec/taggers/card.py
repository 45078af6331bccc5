"""Measure the installed taggers, calibrate their scores, and write the model's card."""

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from onrecord.claims.tagging import model
from onrecord.claims.tagging.calibrate import Steps
from taggers.calibration import Bin, fit, reliability, share
from taggers.card_text import CARD, TEACHER
from taggers.gold import Article, load_scorer, read_articles
from taggers.measuring import (
    JOINT,
    SETS,
    Judged,
    Row,
    Table,
    extractors,
    judged,
    predictions,
    scores,
)

CARD_FILE = "README.md"
_LINES = {
    "claim (content soft + source)": "claim",
    "claim / direct": "direct",
    "claim / mixed": "mixed",
    "claim / indirect": "indirect",
    "content exact": "content exact",
    "words with right source": "words with right source",
    "speaker entity (end to end)": "speaker entity",
}
_VIEWS = ("all", "speech")
_HALF_DIGIT = 0.005  # claims have scores of two digits, findings of three

Figures = dict[tuple[str, str, str], Table]  # by set, view, extractor


@dataclass(frozen=True, slots=True, kw_only=True)
class Calibration:
    """What scores turned out to be worth on one half of the articles, and its test on the other."""

    steps: Steps
    alone: float | None  # share right of what a rule alone found; None where there is nothing
    bins: Sequence[Bin]
    alone_test: float | None  # the same share on the other half
    alone_count: int  # claims behind it


def write_card(data: Path, folder: Path, *, most: int | None = None) -> None:
    """Measure the taggers of a folder, enter their calibration, and write the card there.

    Takes two to three minutes on one core.

    Args:
        data: the annotated articles.
        most: measure only so many articles of each set; None for all.

    Raises:
        ReadError: articles or scorer are missing.
    """
    scorer = load_scorer(data)
    figures: Figures = {}
    calibration = None
    for name in SETS:
        articles = read_articles(data / f"{name}.jsonl.gz", most=most)
        for kind, extractor in extractors(folder).items():
            rows = predictions(extractor, articles, f"{name}, {kind}")
            for view in _VIEWS:
                table = scores(scorer, articles, rows, speech=view == "speech")
                figures[name, view, kind] = table
            if (name, kind) == (SETS[0], JOINT):
                calibration = calibrated(scorer, articles, rows)
    if calibration is not None:
        _enter(folder / model.TABLE, scores=calibration.steps, alone=calibration.alone)
        text = card(folder, figures, calibration)
        (folder / CARD_FILE).write_text(text, encoding="utf-8")


def calibrated(scorer: Any, articles: Sequence[Article], rows: Mapping[str, Row]) -> Calibration:
    """Calibrate on the articles with even numbers, and test on the odd ones; the first is 0."""
    even = list(judged(scorer, articles[::2], rows))
    odd = list(judged(scorer, articles[1::2], rows))
    steps = [(round(start - _HALF_DIGIT, 3), right) for start, right in fit(_scored(even))]
    alone = _alone(odd)
    return Calibration(
        steps=steps,
        alone=share(_alone(even)),
        bins=list(reliability(steps, _scored(odd))),
        alone_test=share(alone),
        alone_count=len(alone),
    )


def _scored(found: Iterable[Judged]) -> list[tuple[float, bool]]:
    return [(one.score, one.right) for one in found if one.score is not None]


def _alone(found: Iterable[Judged]) -> list[bool]:
    return [one.right for one in found if one.score is None]


def _enter(path: Path, **values: Any) -> None:
    table = json.loads(path.read_text(encoding="utf-8"))
    path.write_text(json.dumps(table | values, indent=0) + "\n", encoding="utf-8")


def card(folder: Path, figures: Figures, calibration: Calibration) -> str:
    """Give the card as Markdown."""
    table = json.loads((folder / model.TABLE).read_text(encoding="utf-8"))
    training = table.get("training", {})
    return CARD.format(
        name=table["name"],
        tokens=_size(folder / model.TOKENS),
        pairs=_size(folder / model.PAIRS),
        pieces=_size(folder / model.PIECES),
        table=_size(folder / model.TABLE),
        names=len({name[2:] for name in table["names"]} - {""}),
        teacher=TEACHER if training.get("teacher", "none") != "none" else "",
        articles=training.get("articles", "some"),
        training=training_text(training),
        head=" | ".join(_LINES.values()),
        rule=" | ".join("---" for _ in _LINES),
        rows="\n".join(_row(key, found) for key, found in figures.items()),
        steps="\n".join(f"| {start:.3f} | {right:.3f} |" for start, right in calibration.steps),
        bins="\n".join(map(_bin, calibration.bins)),
        alone=_percent(calibration.alone),
        alone_test=_percent(calibration.alone_test),
        alone_count=calibration.alone_count,
    )


def training_text(training: Mapping[str, Any]) -> str:
    """Give the training's settings as a Markdown table."""
    lines = [f"| {name.replace('_', ' ')} | {value} |" for name, value in training.items()]
    return "\n".join(["| setting | value |", "| --- | --- |", *lines])


def _size(path: Path) -> str:
    return f"{path.stat().st_size / 1000:,.0f} kB"


def _row(key: tuple[str, str, str], table: Table) -> str:
    return f"| {' | '.join(key)} | {' | '.join(_cell(table.get(line)) for line in _LINES)} |"


def _cell(line: Mapping[str, float] | None) -> str:
    if line is None:
        return ""
    return f"{line['f1'] if 'f1' in line else line['accuracy']:.3f}"


def _bin(one: Bin) -> str:
    return f"| {one.start:.1f} | {one.count} | {one.promised:.2f} | {one.right:.2f} |"


def _percent(value: float | None) -> str:
    return "unknown" if value is None else f"{value:.0%}"
