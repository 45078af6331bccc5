"""Where a claim's edges stand on the page, and the mark of one claim while they move."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QObject, QPoint, QRect, Signal
from PySide6.QtGui import QTextCursor

from onrecord.ui.widgets.reader.handles import Handles

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtWidgets import QTextBrowser

    from onrecord.ui.theme import Look
    from onrecord.ui.widgets.reader.overlay import Overlay
    from onrecord.ui.widgets.reader.places import Places
    from onrecord_db.records import Span


class EdgeAt(NamedTuple):
    """An edge of the current claim on the page, in the viewport's pixels."""

    span: int  # number of the span, from 0
    is_end: bool
    line: QRect  # the caret's place there


class Edges(QObject):
    """The edges of the claim that is current. Spans are code points of the stored text."""

    changed = Signal()  # the claim, its words or their places

    def __init__(self, view: QTextBrowser, overlay: Overlay, places: Places, look: Look) -> None:
        super().__init__(view)
        self._view, self._overlay, self._places = view, overlay, places
        self.claim_id: int | None = None
        self.spans: tuple[Span, ...] = ()
        self.handles = Handles(view, self, look)

    def show(self, claim_id: int | None, spans: Sequence[Span]) -> None:
        """Take the current claim with its words as they are now; its mark follows them."""
        self.claim_id, self.spans = claim_id, tuple(spans)
        if claim_id is not None:
            self._remark(claim_id)
        self.changed.emit()

    def placed(self) -> list[EdgeAt]:
        """Give the edges that the page shows, in text order."""
        found = []
        for number, span in enumerate(self.spans):
            for is_end in (False, True):
                line = self.line(span, is_end=is_end)
                if line is not None:
                    found.append(EdgeAt(number, is_end, line))
        return found

    def line(self, span: Span, *, is_end: bool) -> QRect | None:
        """Give where a caret would stand at an end of a span; None where it is not shown."""
        one = span._replace(start=span.end - 1) if is_end else span._replace(end=span.start + 1)
        parts = self._places.shown.placed(one)
        if not parts:
            return None
        block = self._view.document().findBlockByNumber(parts[0].block)
        cursor = QTextCursor(block)
        cursor.setPosition(block.position() + (parts[-1].end if is_end else parts[0].start))
        return self._view.cursorRect(cursor)

    def point_at(self, pos: QPoint) -> int | None:
        """Give the code point nearest to a place of the viewport; None past the text."""
        position = self._view.cursorForPosition(pos).position()
        point = self._places.shown.point(position)
        if point is not None and self._places.shown.position(point) != position:
            before = self._places.shown.point(max(0, position - 1))
            return point if before is None else before + 1  # at the end of a paragraph
        return point

    def _remark(self, claim_id: int) -> None:
        mark = self._overlay.mark(claim_id)
        parts = tuple(part for span in self.spans for part in self._places.shown.placed(span))
        if mark is None or not parts or mark.parts == parts:
            return
        start = self._places.shown.position(self.spans[0].start)
        length = sum(span.end - span.start for span in self.spans)
        moved = replace(mark, parts=parts, length=length, start=start or mark.start)
        self._overlay.move_mark(moved)
        self._view.viewport().update()
