"""A combo box whose arrow is seen in every theme."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QComboBox, QWidget
from typing_extensions import override

from onrecord.ui.icons import draw_icon

if TYPE_CHECKING:
    from onrecord.ui.theme import Look

_SIDE, _AWAY = 16, 6  # LOOK's pixels


class Chooser(QComboBox):
    """Qt's own arrow is gone once a style sheet is set; this draws it in the theme's ink."""

    def __init__(self, look: Look, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self.setAccessibleName(name)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        px = self._look.px
        painter = QPainter(self)
        side, away = px(_SIDE), px(_AWAY)
        left = away if self.isRightToLeft() else self.width() - side - away
        box = QRectF(left, (self.height() - side) / 2, side, side)
        draw_icon(painter, "chevron-down", box, self._look.theme.colour("ink2"))
        painter.end()
