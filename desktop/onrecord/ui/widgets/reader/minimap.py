"""Ticks beside the scroll bar: where in the article the claims stand and whose they are."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QEvent, QRectF, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QHelpEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPixmap,
    QResizeEvent,
)
from PySide6.QtWidgets import QToolTip, QWidget
from typing_extensions import override

from onrecord.ui.widgets.labels import plain_tip

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
    tip: str
    is_seen: bool = True  # in the layers chosen


class Minimap(QWidget):
    """A strip as high as the view.

    Heights are by share of the text: exact ones would have to lay out the whole article.
    """

    picked = Signal(int)  # id of the claim whose tick was clicked

    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        self._look = look
        self._ticks: tuple[Tick, ...] = ()
        self._given: Sequence[Tick] | None = None
        self._current: int | None = None
        self._picture: QPixmap | None = None  # all ticks, none of them as the current one
        self._band: tuple[float, float] | None = None  # what of the article is set
        self._hits: tuple[float, ...] = ()
        look.changed.connect(self._forget)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAccessibleName(self.tr("Claims in the article"))

    def set_ticks(self, ticks: Sequence[Tick]) -> None:
        """Show claims."""
        if ticks is not self._given:
            self._given, self._ticks = ticks, tuple(ticks)
            self._forget()

    def set_band(self, band: tuple[float, float] | None) -> None:
        """Shade the part of the article that is set, in shares; None when all of it is."""
        self._band = band
        self.update()

    def set_hits(self, shares: Sequence[float]) -> None:
        """Show where a search found something."""
        self._hits = tuple(shares)
        self._forget()

    def set_current(self, claim_id: int | None) -> None:
        """Make the tick of the current claim longer."""
        self._current = claim_id
        self.update()

    def tick_at(self, y: int) -> int | None:
        """Give the id of the claim whose tick is nearest to a height; None when none is near."""
        seen = [tick for tick in self._ticks if tick.is_seen]
        near = min(seen, key=lambda tick: abs(self._top(tick.share) - y), default=None)
        is_near = near is not None and abs(self._top(near.share) - y) <= _NEAR
        return near.claim_id if near is not None and is_near else None

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        if self._picture is None:
            self._picture = self._draw_all()
        painter = QPainter(self)
        if self._band is not None:
            top, bottom = self._top(self._band[0]), self._top(self._band[1])
            painter.fillRect(QRectF(0, top, self.width(), bottom - top), self._colour("hover"))
        painter.drawPixmap(0, 0, self._picture)
        for tick in self._ticks:
            if tick.claim_id == self._current:
                self._draw(painter, tick, _CURRENT_TICK, _CURRENT_THICK, 1.0)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        self._forget()

    @override
    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            found = self.tick_at(event.pos().y())
            words = next((tick.tip for tick in self._ticks if tick.claim_id == found), "")
            QToolTip.showText(event.globalPos(), plain_tip(words) if words else "", self)
            return True
        return super().event(event)

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        event.accept()

    @override
    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        found = self.tick_at(event.position().toPoint().y())
        if found is not None and event.button() == Qt.MouseButton.LeftButton:
            self.picked.emit(found)

    def _forget(self) -> None:
        """Draw all ticks anew the next time: a thousand take longer than a frame of the text."""
        self._picture = None
        self.update()

    def _draw_all(self) -> QPixmap:
        ratio = self.devicePixelRatioF()
        picture = QPixmap(self.size() * ratio)
        picture.setDevicePixelRatio(ratio)
        picture.fill(Qt.GlobalColor.transparent)
        painter = QPainter(picture)
        drawn: set[tuple[int, int]] = set()  # of a thousand ticks most would cover each other
        for tick in self._ticks:
            place = (round(self._top(tick.share)), tick.actor)
            if tick.is_seen and place not in drawn:
                drawn.add(place)
                self._draw(painter, tick, _TICK, _THICK, _STRENGTH)
        for top in {round(self._top(share)) for share in self._hits}:
            painter.fillRect(QRectF(1, top, 3 * self._look.scale, 1), self._colour("ink"))
        painter.end()
        return picture

    def _colour(self, role: str) -> QColor:
        return self._look.theme.colour(role)

    def _draw(
        self, painter: QPainter, tick: Tick, length: float, thick: float, strength: float
    ) -> None:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._look.theme.actor(tick.actor, strength))
        wide, high = length * self._look.scale, thick * self._look.scale
        rect = QRectF(self.width() - wide - 1, self._top(tick.share) - high / 2, wide, high)
        painter.drawRoundedRect(rect, high / 2, high / 2)

    def _top(self, share: float) -> float:
        edge = 4.0
        return edge + share * (self.height() - 2 * edge)
