"""What a search found, as frames around the words: dotted, and unbroken for the one gone to."""

from __future__ import annotations

from bisect import bisect_left
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPen

from onrecord.ui.widgets.reader.geometry import pieces, units_of
from onrecord.ui.widgets.reader.offsets import DocumentMap

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from PySide6.QtGui import QPainter, QTextBlock

    from onrecord.ui.theme import Look
    from onrecord.ui.widgets.reader.geometry import Piece
    from onrecord_db.records import Span

_TOP, _BOTTOM = 17.0, 6.0  # LOOK's pixels, from the baseline
_PAD, _RADIUS = 1.0, 3.0
_FRAME, _CURRENT_FRAME = 1.25, 2.0
_CURRENT_FILL = 0.10  # of the ink


class Hits:
    """The stretches found, in code points and in order; drawn where the document shows them.

    Their places are worked out for what is painted alone: thousands cost no more than a few.
    """

    def __init__(self, look: Look) -> None:
        self._look = look
        self._spans: tuple[Span, ...] = ()
        self._starts: list[int] = []
        self._longest = 0
        self._current: int | None = None
        self.shown = DocumentMap("", [], {})

    def set(self, spans: Sequence[Span], current: int | None) -> None:
        """Take what was found and which of it was gone to."""
        if spans is not self._spans:
            self._spans = tuple(spans)
            self._starts = [span.start for span in spans]
            self._longest = max((span.end - span.start for span in spans), default=0)
        self._current = current

    def spans(self) -> tuple[Span, ...]:
        """Give what was found."""
        return self._spans

    def paint(self, painter: QPainter, block: QTextBlock, origin: QPointF) -> None:
        """Draw the frames in one paragraph, whose top left corner is ``origin``."""
        found = list(self._in_block(block.blockNumber()))
        if not found:
            return
        units, layout = units_of(block), block.layout()
        for at, span in found:
            for part in self.shown.placed(span):
                if part.block == block.blockNumber():
                    for piece in pieces(layout, units, part, at):
                        self._draw(painter, _box(piece, self._look).translated(origin), at)

    def _in_block(self, number: int) -> Iterator[tuple[int, Span]]:
        for stretch in self.shown.in_block(number):
            at = bisect_left(self._starts, stretch.span.start - self._longest)
            while at < len(self._starts) and self._starts[at] < stretch.span.end:
                if self._spans[at].end > stretch.span.start:
                    yield at, self._spans[at]
                at += 1

    def _draw(self, painter: QPainter, box: QRectF, at: int) -> None:
        colour, scale = self._look.theme.colour, self._look.scale
        is_current = at == self._current
        pen = QPen(colour("ink"), (_CURRENT_FRAME if is_current else _FRAME) * scale)
        painter.setBrush(colour("ink", _CURRENT_FILL) if is_current else Qt.BrushStyle.NoBrush)
        if not is_current:
            pen.setDashPattern([1.0, 2.0])
        painter.setPen(pen)
        painter.drawRoundedRect(box, _RADIUS * scale, _RADIUS * scale)


def _box(piece: Piece, look: Look) -> QRectF:
    scale = look.scale
    left, width, baseline = piece.left, piece.width, piece.baseline
    pad = _PAD * scale
    text = look.text_px
    return QRectF(left - pad, baseline - text(_TOP), width + 2 * pad, text(_TOP + _BOTTOM))
