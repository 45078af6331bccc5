"""How fast the reader shows, marks and scrolls a long article.

.venv/bin/python -m tests.benchmarks.reader
"""

from __future__ import annotations

import os
import sys
import time
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

PARAGRAPHS = 370  # about 20,000 words
STEPS = 200
FRAME = 0.02  # seconds


def figures() -> tuple[Figure, ...]:
    """Show, mark, scroll, walk and resize an article of 20,000 words and 1,000 claims."""
    app = QApplication.instance() or QApplication([])
    look = Look()
    look.apply(key="light", scale=1.0)
    reader = Reader(look)
    reader.moves.is_quick = True
    reader.resize(1000, 860)
    reader.show()
    QApplication.processEvents()
    version = samples.long_version(PARAGRAPHS)
    claims = _claims(version.text)
    what = f"an article of {len(version.text.split()):,} words and {len(claims):,} claims"
    row = samples.row(title="The Long Report", byline=None)
    show = _time(lambda: reader.show_article(row, version))
    mark = _time(lambda: reader.set_claims(claims, samples.ACTORS))
    QApplication.processEvents()
    moves = _moves(reader, claims, what)
    reader.close()
    del app
    return (
        Figure(name="Show", how=f"show_article() of {what}.", runs=(show,), goal=0.2),
        Figure(name="Mark", how=f"set_claims() of {what}.", runs=(mark,), goal=0.1),
        *moves,
    )


def _moves(reader: Reader, claims: tuple[Claim, ...], what: str) -> tuple[Figure, ...]:
    bar, page = reader.verticalScrollBar(), reader.viewport()

    def scroll() -> None:
        bar.setValue(bar.value() + 90)
        page.repaint()

    def walk(at: int) -> None:
        reader.set_current(claims[at * 37 % len(claims)].id)
        page.repaint()

    def resize(at: int) -> None:
        reader.resize(1000 - 16 * at, 860)
        QApplication.processEvents()

    frames = tuple(_time(scroll) for _ in range(STEPS))
    walks = tuple(_time(walk, at) for at in range(STEPS))
    sizes = tuple(_time(resize, at) for at in range(20))
    return (
        Figure(name="Frame", how=f"scroll by 90 pixels in {what}.", runs=frames, goal=FRAME),
        Figure(name="Go to a claim", how=f"anywhere in {what}.", runs=walks, goal=0.1),
        Figure(name="Resize", how=f"by 16 pixels in {what}.", runs=sizes, goal=0.2),
    )


def _time(act: Callable[..., object], *values: object) -> float:
    begin = time.perf_counter()
    act(*values)
    return time.perf_counter() - begin


def _claims(text: str) -> tuple[Claim, ...]:
    """Give about 1,000 claims: three in each paragraph, one of them within another."""
    starts = [text.index(f"Paragraph {n} of") for n in range(PARAGRAPHS)]
    spans = [
        Span(start + first, start + last)
        for start in starts
        for first, last in ((0, 90), (20, 60), (110, 240))
    ]
    return tuple(samples.claim(n + 1, span, actor=7 + n % 3) for n, span in enumerate(spans[:1000]))


if __name__ == "__main__":
    print(table(figures()))
    sys.exit(0)
