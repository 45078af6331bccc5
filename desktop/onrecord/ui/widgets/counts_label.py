"""The counts at the right of a panel's title: long where there is room, short where there is not."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from typing_extensions import override

from onrecord.ui.widgets.labels import ElidedLabel, TextStyle

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent
    from PySide6.QtWidgets import QWidget

    from onrecord.ui.theme import Look


class CountsLabel(ElidedLabel):
    """Shows "22 claims · 8 actors", or "22 claims" where that is all that fits."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        self._long = self._short = ""
        super().__init__(look, style=TextStyle(12, 400, "2"), parent=parent)
        self.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)

    def say(self, long: str, short: str) -> None:
        """Set both texts."""
        self._long, self._short = long, short
        self._choose()

    def follow_look(self) -> None:
        """Take the font of the look in force."""
        super().follow_look()
        self._choose()

    def _choose(self) -> None:
        fits = self.fontMetrics().horizontalAdvance(self._long) <= self.width()
        self.setText(self._long if fits else self._short)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._choose()
