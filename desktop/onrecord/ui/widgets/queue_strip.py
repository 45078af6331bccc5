"""The line over the article while a queue is reviewed: which claim, how many are done, how long yet."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QWidget

from onrecord.ui.widgets.buttons import TextButton
from onrecord.ui.widgets.labels import SECONDARY, STRONG, ElidedLabel, Label

if TYPE_CHECKING:
    from onrecord.ui.theme import Look


class QueueStrip(QWidget):
    """Shows how far a review is; ``ended`` when it is to end."""

    ended = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self.setObjectName("queueStrip")
        self.setProperty("role", "head")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setAccessibleName(self.tr("Review"))
        self.place = Label(look, "", STRONG)
        self.rest = ElidedLabel(look, "", SECONDARY)
        self.bar = QProgressBar()
        self.bar.setTextVisible(False)
        self.bar.setAccessibleName(self.tr("Claims that are done"))
        self.end = TextButton(look, self.tr("End review (F8)"))
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 6, 8, 6)
        row.setSpacing(12)
        row.addWidget(self.place)
        row.addWidget(self.rest, 1)
        row.addWidget(self.bar)
        row.addWidget(self.end)
        self.end.clicked.connect(self.ended)
        look.changed.connect(self._follow_look)
        self._follow_look()
        self.hide()

    def show_progress(self, *, place: int, total: int, done: int, minutes: int | None) -> None:
        """Show the claim's number (0: none of the queue's), and how much is done of how much."""
        where = self.tr("Claim {0} of {1}") if place else self.tr("{1} claims")
        self.place.setText(where.format(place, total))
        parts = [self.tr("{0} done").format(done), *self._time(minutes)]
        self.rest.setText(", ".join(parts))
        self.bar.setRange(0, max(total, 1))
        self.bar.setValue(done)
        self.setAccessibleDescription(self.text)

    def _time(self, minutes: int | None) -> list[str]:
        if minutes is None:
            return []
        if minutes == 0:
            return [self.tr("less than a minute left")]
        return [self.tr("about {0} min left").format(minutes)]

    @property
    def text(self) -> str:
        """What the line says, in one."""
        return f"{self.place.text()}, {self.rest.text()}"

    def _follow_look(self) -> None:
        self.bar.setFixedSize(self._look.px(120), 4)
