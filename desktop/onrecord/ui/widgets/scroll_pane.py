"""A scroll area whose bar never changes the width of what it holds."""

from __future__ import annotations

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QScrollArea, QWidget


class ScrollPane(QScrollArea):
    """Scrolls upright, with room kept for the bar, whose handle shows only when it is of use.

    A bar that comes and goes changes the width, the width changes where text wraps, the wrapping
    changes the height, and the height brings the bar back: Qt follows that until the stack ends.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        bar = self.verticalScrollBar()
        bar.rangeChanged.connect(self._show_handle)
        self._show_handle(0, bar.maximum())

    @Slot(int, int)
    def _show_handle(self, _least: int, most: int) -> None:
        bar = self.verticalScrollBar()
        if bar.property("idle") != (most <= 0):
            bar.setProperty("idle", most <= 0)
            bar.style().unpolish(bar)
            bar.style().polish(bar)
