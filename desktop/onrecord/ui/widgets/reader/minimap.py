"""Ticks beside the scroll bar: where in the article the claims stand and whose they are."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget
from typing_extensions import override

if TYPE_CHECKING:
    from collections.abc import Sequence

    from onrecord.ui.theme import Look

WIDTH = 12  # LOOK's pixels
_TICK, _CURRENT_TICK = 5.0, 9.0  # how long
_THICK, _CURRENT_THICK = 2.0, 3.0
_STRENGTH = 0.7
_NEAR = 6  # pixels: a click so far from a tick still means it


class Tick(NamedTuple):
    """A claim on the map; ``share`` in 0..1 is how far down the article it starts."""

    claim_id: int
    actor: int
    share: float


class Minimap(QWidget):
    """A strip as high as the view.

    Heights are by share of the text: exact ones would have to lay out the whole article.
    """

    picked = Signal(int)  # id of the claim whose tick was clicked

    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        self._look = look
        self._ticks: tuple[Tick, ...] = ()
        self._current: int | None = None
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAccessibleName(self.tr("Claims in the article"))

    def set_ticks(self, ticks: Sequence[Tick]) -> None:
        """Show claims."""
        self._ticks = tuple(ticks)
        self.update()

    def set_current(self, claim_id: int | None) -> None:
        """Make the tick of the current claim longer."""
        self._current = claim_id
        self.update()

    def tick_at(self, y: int) -> int | None:
        """Give the id of the claim whose tick is nearest to a height; None when none is near."""
        near = min(self._ticks, key=lambda tick: abs(self._top(tick) - y), default=None)
        is_near = near is not None and abs(self._top(near) - y) <= _NEAR
        return near.claim_id if near is not None and is_near else None

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        scale = self._look.scale
        for tick in sorted(self._ticks, key=lambda one: one.claim_id == self._current):
            is_current = tick.claim_id == self._current
            length = (_CURRENT_TICK if is_current else _TICK) * scale
            thick = (_CURRENT_THICK if is_current else _THICK) * scale
            colour = self._look.theme.actor(tick.actor, 1.0 if is_current else _STRENGTH)
            painter.setBrush(colour)
            rect = QRectF(self.width() - length - 1, self._top(tick) - thick / 2, length, thick)
            painter.drawRoundedRect(rect, thick / 2, thick / 2)

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        event.accept()

    @override
    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        found = self.tick_at(event.position().toPoint().y())
        if found is not None and event.button() == Qt.MouseButton.LeftButton:
            self.picked.emit(found)

    def _top(self, tick: Tick) -> float:
        edge = 4.0
        return edge + tick.share * (self.height() - 2 * edge)
