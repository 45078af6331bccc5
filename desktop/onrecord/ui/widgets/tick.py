"""A check box whose box can be seen in both themes, and that shows where the keyboard is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QCheckBox, QStyle, QStyleOptionButton, QWidget
from typing_extensions import override

from onrecord.ui.icons import icon

if TYPE_CHECKING:
    from onrecord.ui.theme import Look

_ROUND = 3.5  # LOOK's pixels
_BOX = 16  # LOOK's pixels
_INDICATOR = QStyle.PixelMetric.PM_IndicatorWidth
_GAP = 4  # pixels more between box and text than Fusion has
_FAINT = 0.45  # of a box that is disabled


class Tick(QCheckBox):
    """A check box in the colours of the look; Fusion's box is lost on the dark ground."""

    def __init__(self, look: Look, text: str, parent: QWidget | None = None) -> None:
        super().__init__(text, parent)
        self._look = look
        look.changed.connect(self.update)

    @override
    def sizeHint(self) -> QSize:
        hint = super().sizeHint()
        wider = self._look.px(_BOX) - self.style().pixelMetric(_INDICATOR)  # than Fusion's box
        return QSize(hint.width() + wider + _GAP, max(hint.height(), self._look.row(26)))

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        option = QStyleOptionButton()
        self.initStyleOption(option)
        colour = self._look.theme.colour
        box = self._box(option)
        painter.setOpacity(1.0 if self.isEnabled() else _FAINT)
        ground, edge = ("accent", "accent") if self.isChecked() else ("field", "ink3")
        if self.hasFocus():
            edge = "ink" if self.isChecked() else "accent"
        painter.setBrush(colour(ground))
        painter.setPen(QPen(colour(edge), 2.0 if self.hasFocus() else 1.2))
        painter.drawRoundedRect(box, _ROUND, _ROUND)
        if self.isChecked():
            icon(self._look, "check-bold", role="on-accent").paint(
                painter, box.adjusted(2, 2, -2, -2).toRect()
            )
        painter.setOpacity(1.0)
        option.rect = self._words(box)
        self.style().drawControl(QStyle.ControlElement.CE_CheckBoxLabel, option, painter, self)

    def _box(self, option: QStyleOptionButton) -> QRectF:
        size = self._look.px(_BOX)
        is_left = option.direction == Qt.LayoutDirection.LeftToRight
        top = self.rect().center().y() - size / 2 + 1
        return QRectF(1 if is_left else self.width() - size - 1, round(top), size, size)

    def _words(self, box: QRectF) -> QRect:
        gap, whole = self._look.px(6) + 1, self.rect()
        if self.layoutDirection() == Qt.LayoutDirection.LeftToRight:
            return whole.adjusted(round(box.right()) + gap, 0, 0, 0)
        return whole.adjusted(0, 0, round(box.left()) - gap - whole.width(), 0)
