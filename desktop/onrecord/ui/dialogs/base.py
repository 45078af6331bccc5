"""What all dialogs share: a title, room, buttons, Esc cancels and Ctrl+Enter accepts."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import QKeySequence, QShortcut, QShowEvent
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QVBoxLayout, QWidget
from typing_extensions import override

from onrecord.ui.widgets.labels import SECONDARY, TITLE, Label, TextStyle

if TYPE_CHECKING:
    from onrecord.ui.theme import Look

FIELD_NAME = TextStyle(12, 500, "2")
_Button = QDialogButtonBox.StandardButton


class Dialog(QDialog):
    """A dialog with a heading; subclasses fill ``body`` and ask for buttons."""

    def __init__(self, look: Look, title: str, parent: QWidget | None) -> None:
        super().__init__(parent)
        self.look = look
        self.setWindowTitle(title)
        self.setModal(True)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(24, 20, 24, 18)
        outer.setSpacing(12)
        self.heading = Label(look, title, TITLE)
        outer.addWidget(self.heading)
        self.body = QVBoxLayout()
        self.body.setSpacing(6)
        outer.addLayout(self.body, 1)
        self._error = Label(look, "", TextStyle(12, 500, "bad"))
        self._error.setWordWrap(True)
        self._error.hide()
        outer.addWidget(self._error)
        self._outer = outer

    def add_field(self, name: str, field: QWidget, hint: str = "") -> None:
        """Put a field under its name, with a hint below it."""
        label = Label(self.look, name, FIELD_NAME)
        label.setBuddy(field)
        field.setAccessibleName(name.replace("&", ""))
        self.body.addWidget(label)
        self.body.addWidget(field)
        if hint:
            below = Label(self.look, hint, SECONDARY)
            below.setWordWrap(True)
            self.body.addWidget(below)
        self.body.addSpacing(8)

    def add_buttons(self, accept: str, *, cancel: bool = True) -> QDialogButtonBox:
        """Add the row of buttons; ``accept`` is the verb on the default one."""
        box = QDialogButtonBox(self)
        button = box.addButton(accept, QDialogButtonBox.ButtonRole.AcceptRole)
        button.setDefault(True)
        box.accepted.connect(self.accept)
        if cancel:
            box.addButton(_Button.Cancel)
            box.rejected.connect(self.reject)
        self._outer.addWidget(box)
        QShortcut(QKeySequence("Ctrl+Return"), self, self.accept)
        return box

    def show_error(self, text: str) -> None:
        """Say in the dialog what is wrong; what was typed stays."""
        self._error.setText(text)
        self._error.setVisible(bool(text))
        if self._needed() > self.height():
            self.fit()

    @override
    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._needed() > self.height():
            self.fit()

    def fit(self) -> None:
        """Take the height that everything in the dialog needs; Qt forgets labels that wrap."""
        self._outer.activate()
        self.resize(self.width(), self._needed())

    def _needed(self) -> int:
        return max(
            self._outer.totalHeightForWidth(self.width()), self._outer.totalMinimumSize().height()
        )
