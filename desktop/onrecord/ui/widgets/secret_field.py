"""A field for a passphrase: dots, with a button that shows what was typed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QPushButton, QSizePolicy, QWidget
from typing_extensions import override

if TYPE_CHECKING:
    from onrecord.ui.theme import Look


class SecretField(QWidget):
    """Takes a passphrase. It has no undo and is never copied while it shows dots."""

    edited = Signal()

    def __init__(self, look: Look, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.line = QLineEdit()
        self.line.setEchoMode(QLineEdit.EchoMode.Password)
        self.line.setAccessibleName(name)
        self.line.setInputMethodHints(
            Qt.InputMethodHint.ImhSensitiveData | Qt.InputMethodHint.ImhNoPredictiveText
        )
        self.line.textEdited.connect(self.edited)
        self.show_button = QPushButton(self.tr("Show"))
        self.show_button.setCheckable(True)
        self.show_button.setAutoDefault(False)
        self.show_button.setAccessibleName(self.tr("Show {0}").format(name.lower()))
        self.show_button.setFixedWidth(look.px(72))
        self.show_button.toggled.connect(self._show)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(self.line, 1)
        row.addWidget(self.show_button)
        self.setFocusProxy(self.line)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def text(self) -> str:
        """Give what was typed."""
        return self.line.text()

    @override
    def setAccessibleName(self, name: str) -> None:
        self.line.setAccessibleName(name)

    @Slot(bool)
    def _show(self, is_shown: bool) -> None:  # noqa: FBT001  # a signal's argument
        mode = QLineEdit.EchoMode
        self.line.setEchoMode(mode.Normal if is_shown else mode.Password)
        self.show_button.setText(self.tr("Hide") if is_shown else self.tr("Show"))
