"""The handles at the edges of the current claim, which the mouse can drag."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QPoint, QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QTextBrowser, QWidget
from typing_extensions import override

if TYPE_CHECKING:
    from onrecord.ui.theme import Look
    from onrecord.ui.widgets.reader.edges import EdgeAt, Edges

_KNOB = 4.5  # LOOK's pixels: radius of the ball; the pointer may be this much off twice
_WIDE = 16
_BAR = 2.0
_HELD = 3.0  # of the bar of the edge that the keys move


class Handle(QWidget):
    """One edge: a bar at the letter, with a ball over the start and under the end."""

    dragged = Signal(int, bool, QPoint)  # span, is_end, place in the viewport
    dropped = Signal()

    def __init__(self, look: Look, viewport: QWidget) -> None:
        super().__init__(viewport)
        self._look, self._pressed = look, False
        self.span, self.is_end, self.is_held = 0, False, False
        self.setObjectName("edgeHandle")
        self.setCursor(Qt.CursorShape.SizeHorCursor)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)

    def put(self, edge: EdgeAt, *, is_held: bool) -> None:
        """Stand at an edge."""
        self.span, self.is_end = edge.span, edge.is_end
        px, wide = self._look.px, self._look.px(_WIDE)
        self.setAccessibleName(self.tr("End of the claim") if edge.is_end else self.tr("Start"))
        ball = px(2 * _KNOB)
        top = edge.line.top() - (0 if edge.is_end else ball)
        x = edge.line.center().x() - wide // 2
        self.setGeometry(x, top, wide, edge.line.height() + ball)
        self.is_held = is_held
        self.update()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._look.theme.colour("accent"))
        radius, middle = _KNOB * self._look.scale, self.width() / 2
        thick = (_HELD if self.is_held else _BAR) * self._look.scale
        painter.drawRect(QRectF(middle - thick / 2, radius, thick, self.height() - 2 * radius))
        y = self.height() - radius if self.is_end else radius
        painter.drawEllipse(QPointF(middle, y), radius, radius)
        painter.end()

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._pressed = event.button() == Qt.MouseButton.LeftButton
        event.setAccepted(self._pressed)

    @override
    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._pressed:
            # the letter is meant, not the ball that hangs over or under its line
            lift = self._look.px(2 * _KNOB) * (-1 if self.is_end else 1)
            place = self.mapToParent(event.position().toPoint()) + QPoint(0, lift)
            self.dragged.emit(self.span, self.is_end, place)

    @override
    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if self._pressed:
            self._pressed = False
            self.dropped.emit()


class Handles(QObject):
    """Shows the handles while the pointer is over the article or the keys hold an edge."""

    dragged = Signal(int, bool, QPoint)
    dropped = Signal()

    def __init__(self, view: QTextBrowser, edges: Edges, look: Look) -> None:
        super().__init__(view)
        self._view, self._edges, self._look = view, edges, look
        self._handles: list[Handle] = []
        self._is_near = False
        self.held: tuple[int, bool] | None = None  # span and is_end of the edge that keys move
        edges.changed.connect(self.place)
        view.verticalScrollBar().valueChanged.connect(self.place)
        look.changed.connect(self.place)
        view.viewport().installEventFilter(self)

    def hold(self, edge: tuple[int, bool] | None) -> None:
        """Mark the edge that the keys move; None for none."""
        self.held = edge
        self.place()

    def place(self) -> None:
        """Put the handles where the edges are now."""
        is_shown = self.held is not None or self._is_near
        edges = self._edges.placed() if is_shown else []
        while len(self._handles) < len(edges):
            self._handles.append(self._made())
        for handle in self._handles[len(edges) :]:
            handle.hide()
        for handle, edge in zip(self._handles, edges, strict=False):
            handle.put(edge, is_held=self.held == (edge.span, edge.is_end))
            handle.show()
            handle.raise_()

    def _made(self) -> Handle:
        handle = Handle(self._look, self._view.viewport())
        handle.dragged.connect(self.dragged)
        handle.dropped.connect(self.dropped)
        return handle

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in (QEvent.Type.Enter, QEvent.Type.Leave):
            self._is_near = event.type() == QEvent.Type.Enter
            self.place()
        elif event.type() == QEvent.Type.Resize:
            self.place()
        return False
