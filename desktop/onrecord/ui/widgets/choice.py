"""A list to choose one thing from, with the arrow that the style sheet takes away."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QComboBox, QWidget
from typing_extensions import override

if TYPE_CHECKING:
    from onrecord.ui.theme import Look


class Choice(QComboBox):
    """A combo box that looks like one."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        ink = self._look.theme.colour("ink2" if self.isEnabled() else "disabled")
        painter.setPen(QPen(ink, 1.5, c=Qt.PenCapStyle.RoundCap, j=Qt.PenJoinStyle.RoundJoin))
        half = self._look.px(4)
        is_left = self.layoutDirection() == Qt.LayoutDirection.LeftToRight
        edge = self._look.px(15)
        at = self.width() - edge if is_left else edge
        tip = QPointF(at, self.height() / 2 + half / 2)
        left, right = tip + QPointF(-half, -half), tip + QPointF(half, -half)
        painter.drawPolyline([left, tip, right])
        painter.end()
