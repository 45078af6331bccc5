"""Where the reader is in the article: by code point, so that it survives another layout."""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING

from PySide6.QtCore import QEasingCurve, QPointF, QPropertyAnimation, Qt

from onrecord.ui.widgets.reader.offsets import DocumentMap

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtGui import QTextDocument
    from PySide6.QtWidgets import QTextBrowser

_TOLERANCE = 2.0  # pixels of a line that may be hidden above the edge
_MOTION_MS = 110


class Places:
    """Scrolls a text view to places in its document.

    Qt lays a document out piece by piece; nothing here lays out more than is asked for.
    """

    def __init__(self, view: QTextBrowser, *, lead: int) -> None:
        """Take the view and how far below its edge a line stands after a jump, in pixels."""
        self._view, self._document, self._lead = view, view.document(), lead
        self._bar = view.verticalScrollBar()
        self._motion = QPropertyAnimation(self._bar, b"value", view)
        self._motion.setDuration(_MOTION_MS)
        self._motion.setEasingCurve(QEasingCurve.Type.OutCubic)
        self._held: int | None = None  # the place until the user leaves it
        self._is_settling = False
        self.shown = DocumentMap("", [], {})
        self.first = 0  # code point with which the page begins: a section's, or 0
        self._bar.valueChanged.connect(self._let_go)

    def point(self) -> int:
        """Give the code point at which the first wholly visible line starts; ``first`` at the top."""
        if self._held is not None:
            return self._held
        top = self._bar.value()
        found = self.shown.point(_first_position(self._document, top)) if top else None
        return self.first if found is None else found

    def show_point(self, point: int) -> None:
        """Scroll at once so that the line with a code point is the first; ``first`` is the page's top."""
        position = self.shown.nearest(point) if point > self.first else None
        self.jump(0 if position is None else _line_top(self._document, position) - self._lead)
        self._held = point

    def line_extent(self, position: int) -> tuple[float, float]:
        """Give top and bottom of the line at a position, from the document's top."""
        top = _line_top(self._document, position)
        block = self._document.findBlock(position)
        line = block.layout().lineForTextPosition(position - block.position())
        return top, top + (line.height() if line.isValid() else 0.0)

    @contextmanager
    def kept(self) -> Iterator[None]:
        """Keep the place while the page is laid out anew.

        The place is held from one layout to the next until the user scrolls: read anew each
        time, it would creep to the start of its line with each step of a resize.
        """
        if self._is_settling:
            yield
            return
        point = self.point()
        self._is_settling = True
        try:
            yield
            self.show_point(point)
        finally:
            self._is_settling = False

    def _let_go(self) -> None:
        self._held = None

    def jump(self, top: float) -> None:
        """Scroll at once."""
        self._motion.stop()
        self._let_go()  # a jump to where the bar is tells nobody
        self._lay_out(top)
        self._bar.setValue(round(top))

    def glide(self, top: float) -> None:
        """Scroll in a short motion; of a long way only the last stretch is shown."""
        self._lay_out(top)
        target = max(0, min(self._bar.maximum(), round(top)))
        stretch = self._view.viewport().height() // 2
        self._motion.stop()
        start = max(target - stretch, min(target + stretch, self._bar.value()))
        self._motion.setStartValue(start)
        self._motion.setEndValue(target)
        self._motion.start()

    def _lay_out(self, top: float) -> None:
        layout = self._document.documentLayout()
        bottom = QPointF(0, top + self._view.viewport().height())
        layout.hitTest(bottom, Qt.HitTestAccuracy.FuzzyHit)
        if self._bar.maximum() < top:
            layout.documentSize()  # all of it


def _line_top(document: QTextDocument, position: int) -> float:
    """Give where the letters of the line at a position begin, from the document's top."""
    block = document.findBlock(position)
    origin = document.documentLayout().blockBoundingRect(block).top()
    line = block.layout().lineForTextPosition(position - block.position())
    return origin + (line.y() if line.isValid() else 0.0)


def _first_position(document: QTextDocument, top: float) -> int:
    """Give the position of the first line that lies wholly below ``top``."""
    layout = document.documentLayout()
    block = document.findBlock(max(0, layout.hitTest(QPointF(0, top), Qt.HitTestAccuracy.FuzzyHit)))
    while block.isValid():
        origin = layout.blockBoundingRect(block).top()
        lines = block.layout()
        for i in range(lines.lineCount()):
            line = lines.lineAt(i)
            if origin + line.y() >= top - _TOLERANCE:
                return block.position() + line.textStart()
        block = block.next()
    return max(0, document.characterCount() - 1)
