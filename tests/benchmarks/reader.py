"""How fast the reader shows, marks and scrolls a long article.

.venv/bin/python -m tests.benchmarks.reader
"""

from __future__ import annotations

import os
import sys
import time
from dataclasses import replace
from typing import TYPE_CHECKING

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")  # before anything imports Qt

from PySide6.QtWidgets import QApplication

from onrecord.ui.theme import Look
from onrecord.ui.widgets.reader.view import Reader
from onrecord_db.records import Span
from tests.benchmarks.figures import Figure, table
from tests.ui.reader import article_samples as samples

if TYPE_CHECKING:
    from collections.abc import Callable

    from onrecord_db.records import Claim

PARAGRAPHS = 370  # about 20,000 words: one section
LONG = 1852  # about 100,000 words: five sections
STEPS = 200
FRAME = 0.016  # seconds


def figures() -> tuple[Figure, ...]:
    """Show, mark, scroll, walk and resize a long article, and one that is cut into sections."""
    app = QApplication.instance() or QApplication([])
    look = Look()
    look.apply(key="light", scale=1.0)
    made = (*_of(look, PARAGRAPHS, most=1000), *_of(look, LONG, most=5000))
    del app
    return made


def _of(look: Look, paragraphs: int, *, most: int) -> tuple[Figure, ...]:
    reader = Reader(look)
    reader.moves.is_quick = True
    reader.resize(1000, 860)
    reader.show()
    QApplication.processEvents()
    version = samples.long_version(paragraphs)
    claims = _claims(version.text, paragraphs, most)
    what = f"an article of {len(version.text.split()):,} words and {len(claims):,} claims"
    row = samples.row(title="The Long Report", byline=None)
    shows, marks = [], []
    for number in range(5):  # each time another version, so that all is set anew
        other = replace(version, id=number + 10)
        shows.append(_time(lambda other=other: reader.show_article(row, other)))
        marks.append(_time(lambda: reader.set_claims(claims, samples.ACTORS)))
        QApplication.processEvents()
    moves = _moves(reader, claims, what)
    reader.close()
    size = f"{len(version.text.split()) // 1000:,},000 words"
    return (
        Figure(name=f"Show, {size}", how=f"show_article() of {what}.", runs=tuple(shows), goal=0.3),
        Figure(name=f"Mark, {size}", how=f"set_claims() of {what}.", runs=tuple(marks), goal=0.1),
        *(replace(one, name=f"{one.name}, {size}") for one in moves),
    )


def _moves(reader: Reader, claims: tuple[Claim, ...], what: str) -> tuple[Figure, ...]:
    bar, page = reader.verticalScrollBar(), reader.viewport()

    def scroll() -> None:
        if bar.value() == bar.maximum() and not reader.moves.by_sections(1):
            reader.moves.to_section(0)
        bar.setValue(bar.value() + 90)
        page.repaint()

    def walk(at: int) -> None:
        reader.set_current(claims[at * 37 % len(claims)].id)
        page.repaint()

    def resize(at: int) -> None:
        reader.resize(1000 - 16 * at, 860)
        QApplication.processEvents()

    frames = sorted(_time(scroll) for _ in range(STEPS))
    walks = tuple(_time(walk, at) for at in range(STEPS))
    sizes = tuple(_time(resize, at) for at in range(20))
    usual = tuple(frames[: round(STEPS * 0.95)])
    how = f"scroll by 90 pixels in {what}, the slowest 5 in 100 left out."
    return (
        Figure(name="Frame, p95", how=how, runs=usual, goal=FRAME),
        Figure(name="Go to a claim", how=f"anywhere in {what}.", runs=walks, goal=0.1),
        Figure(name="Resize", how=f"by 16 pixels in {what}.", runs=sizes, goal=0.2),
    )


def _time(act: Callable[..., object], *values: object) -> float:
    begin = time.perf_counter()
    act(*values)
    return time.perf_counter() - begin


def _claims(text: str, paragraphs: int, most: int) -> tuple[Claim, ...]:
    """Give about three claims in each paragraph, one of them within another."""
    starts = [text.index(f"Paragraph {n} of") for n in range(paragraphs)]
    spans = [
        Span(start + first, start + last)
        for start in starts
        for first, last in ((0, 90), (20, 60), (110, 240))
    ]
    return tuple(samples.claim(n + 1, span, actor=7 + n % 3) for n, span in enumerate(spans[:most]))


if __name__ == "__main__":
    print(table(figures()))
    sys.exit(0)
