"""Until when a claim is put off: tomorrow, next week, or a day that is typed."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QApplication, QFrame, QLineEdit, QPushButton, QVBoxLayout, QWidget

from onrecord.ui.models import due
from onrecord.ui.widgets.labels import NAME, SECONDARY, Label
from onrecord.ui.wording import written_day

if TYPE_CHECKING:
    from datetime import date

    from onrecord.ui.theme import Look

_WIDE = 300  # LOOK's pixels


class DuePopover(QFrame):
    """A small sheet over the window. Enter takes what is typed, Esc leaves things as they are."""

    chosen = Signal(object)  # ISO date, or None to take the date away

    def __init__(self, look: Look, window: QWidget) -> None:
        super().__init__(window)
        self._look, self._over = look, window
        self._today: date | None = None
        self._before: QWidget | None = None
        self.setObjectName("duePopover")
        self.setProperty("role", "popover")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.title = Label(look, "", NAME)
        self.line = QLineEdit()
        self.line.setAccessibleName(self.tr("Put off until"))
        self.line.setPlaceholderText(self.tr("friday, 2w, 1 dec, 2027-03-14"))
        self.meant = Label(look, "", SECONDARY)
        self.tomorrow, self.next_week, self.never = QPushButton(), QPushButton(), QPushButton()
        self.never.setText(self.tr("No date"))
        column = QVBoxLayout(self)
        column.setContentsMargins(14, 12, 14, 12)
        column.setSpacing(8)
        for part in (self.title, self.tomorrow, self.next_week, self.line, self.meant, self.never):
            column.addWidget(part)
        self.line.textEdited.connect(self._show_meant)
        self.line.returnPressed.connect(self._take_line)
        self.never.clicked.connect(partial(self._choose, None))
        self.tomorrow.clicked.connect(partial(self._take, "tomorrow"))
        self.next_week.clicked.connect(partial(self._take, "next week"))
        QShortcut(
            QKeySequence("Esc"), self, self.leave,
            context=Qt.ShortcutContext.WidgetWithChildrenShortcut,
        )  # fmt: skip
        self.hide()

    def ask(self, title: str, today: date, *, has_due: bool, under: QWidget) -> None:
        """Open over the middle of a widget."""
        self._today, self._before = today, QApplication.focusWidget()
        self.title.setText(title)
        self.tomorrow.setText(self.tr("Tomorrow, {0}").format(written_day(due.tomorrow(today))))
        self.next_week.setText(self.tr("Next week, {0}").format(written_day(due.next_week(today))))
        self.never.setVisible(has_due)
        self.line.clear()
        self._show_meant("")
        self.setFixedWidth(self._look.px(_WIDE))
        self.adjustSize()
        middle = under.mapTo(self._over, under.rect().center())
        room = self._over.rect()
        corner = middle - QPoint(self.width() // 2, self.height() // 2)
        self.move(
            max(8, min(corner.x(), room.width() - self.width() - 8)),
            max(8, min(corner.y(), room.height() - self.height() - 8)),
        )
        self.show()
        self.raise_()
        self.tomorrow.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def leave(self) -> None:
        """Close and give the keyboard back."""
        self.hide()
        if self._before is not None:
            self._before.setFocus(Qt.FocusReason.OtherFocusReason)

    def _show_meant(self, text: str) -> None:
        found = due.read(text, self._today) if text and self._today else None
        if found is not None:
            self.meant.setText(self.tr("Enter: {0}").format(written_day(found)))
        else:
            self.meant.setText(self.tr("Not a day to come") if text.strip() else " ")

    def _take_line(self) -> None:
        self._take(self.line.text())

    def _take(self, text: str) -> None:
        found = due.read(text, self._today) if self._today is not None else None
        if found is not None:
            self._choose(found.isoformat())

    def _choose(self, day: str | None, _checked: bool = False) -> None:  # noqa: FBT001, FBT002  # a signal's argument
        self.leave()
        self.chosen.emit(day)
