"""Where parts of a paragraph stand in its lines: the rectangles that marks are drawn in."""

from __future__ import annotations

from array import array
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtGui import QTextBlock, QTextLayout, QTextLine

    from onrecord.ui.widgets.reader.offsets import Placed

_BLANKS = frozenset(map(ord, " \t\u00a0\u2028\u3000"))
_TOUCHING = 0.75  # runs nearer than this are one


class Piece(NamedTuple):
    """A mark in one line, or in one run of a line whose order of reading changes."""

    mark: int  # index into the overlay's marks
    line: int  # number of the line in the paragraph
    left: float
    width: float
    baseline: float
    opens: bool  # the claim starts here
    closes: bool


def units_of(block: QTextBlock) -> array[int]:
    """Give a paragraph's UTF-16 units, which Qt counts by."""
    return array("H", block.text().encode("utf-16-le", "surrogatepass"))


def pieces(layout: QTextLayout, units: array[int], part: Placed, mark: int) -> Iterator[Piece]:
    """Cut a part of a paragraph into lines, and these into runs of one direction."""
    at = layout.lineForTextPosition(part.start)
    while at.isValid() and at.textStart() < part.end:
        start = max(part.start, at.textStart())
        end = min(part.end, at.textStart() + at.textLength())
        while start < end and units[start] in _BLANKS:
            start += 1
        while end > start and units[end - 1] in _BLANKS:
            end -= 1
        baseline, number = at.y() + at.ascent(), at.lineNumber()
        for left, right in _runs(at, start, end):
            yield Piece(mark, number, left, right - left, baseline, opens=False, closes=False)
        if number + 1 >= layout.lineCount():
            return
        at = layout.lineAt(number + 1)


def _runs(line: QTextLine, start: int, end: int) -> list[tuple[float, float]]:
    """Give the stretches of a line that hold its characters from ``start`` to ``end``.

    By glyph runs: cursorToX() gives the wrong side of a character where the direction turns.
    """
    if start >= end:
        return []
    boxes = sorted(
        (box.left(), box.right())
        for box in (run.boundingRect() for run in line.glyphRuns(start, end - start))
    )
    runs: list[tuple[float, float]] = []
    for left, right in boxes:
        if runs and left - runs[-1][1] < _TOUCHING:
            runs[-1] = (runs[-1][0], max(right, runs[-1][1]))
        else:
            runs.append((left, right))
    return runs
