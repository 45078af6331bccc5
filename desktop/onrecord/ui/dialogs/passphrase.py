"""Ask for a passphrase, and set, change or take away the one of the open database."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Signal, Slot
from PySide6.QtWidgets import (
    QButtonGroup,
    QHBoxLayout,
    QPushButton,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from onrecord.ui.dialogs.base import FIELD_NAME, Dialog
from onrecord.ui.widgets.labels import BODY, SECONDARY, Label
from onrecord.ui.widgets.secret_field import SecretField
from onrecord.ui.widgets.tick import Tick

if TYPE_CHECKING:
    from PySide6.QtWidgets import QDialogButtonBox

    from onrecord.ui.theme import Look

_SHORT, _FAIR, _LONG = 8, 14, 20  # characters of a passphrase
_FEW = 3  # different characters, as in "aaaaaaaaaa"
_WORDS = 4  # that have no link, by which a passphrase is strong


def strength(passphrase: str) -> str:
    """Say in words how well a new passphrase withstands guessing; "" for an empty one.

    A guess costs about 0.2 s of a processor, so that the length counts most.
    """
    if not passphrase:
        return QCoreApplication.translate(
            "strength", "Four or more words that have no link are easy to keep and hard to guess."
        )
    if len(passphrase) < _SHORT or len(set(passphrase)) <= _FEW:
        return QCoreApplication.translate(
            "strength", "Weak: it can be guessed. Take four or more words that have no link."
        )
    if len(passphrase) < _FAIR:
        return QCoreApplication.translate(
            "strength", "Fair: it stops a curious finder, not a laboratory."
        )
    if len(passphrase) < _LONG and len(passphrase.split()) < _WORDS:
        return QCoreApplication.translate("strength", "Good, if it is no name, date or quotation.")
    return QCoreApplication.translate("strength", "Strong, if it is no quotation.")


class NewPassphrase(QWidget):
    """Two fields for a new passphrase, how strong it is, and what losing it means."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self.first = SecretField(look, self.tr("New passphrase"))
        self.second = SecretField(look, self.tr("The same again"))
        self._strength = Label(look, strength(""), SECONDARY)
        self._strength.setWordWrap(True)
        self.first.edited.connect(self._rate)
        self.lost = Tick(look, self.tr("I understand, and I have kept it in a safe place"))
        self.lost.setObjectName("lost")
        why = self.tr("If you lose it, nobody can open the database: the data is lost.")
        warning = Label(look, why, BODY)
        warning.setWordWrap(True)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(6)
        layout.addWidget(Label(look, self.tr("New passphrase"), FIELD_NAME))
        layout.addWidget(self.first)
        layout.addWidget(self._strength)
        layout.addSpacing(8)
        layout.addWidget(Label(look, self.tr("The same again"), FIELD_NAME))
        layout.addWidget(self.second)
        layout.addSpacing(8)
        layout.addWidget(warning)
        layout.addWidget(self.lost)

    def text(self) -> str:
        """Give the new passphrase."""
        return self.first.text()

    def problem(self) -> str:
        """Say what is missing, and put the keyboard there; "" when nothing is."""
        if not self.first.text():
            self.first.setFocus()
            return self.tr("Type a passphrase.")
        if self.first.text() != self.second.text():
            self.second.setFocus()
            return self.tr("The two are not the same. Show them to compare.")
        if not self.lost.isChecked():
            self.lost.setFocus()
            return self.tr("Tick that you have kept the passphrase: nobody can bring it back.")
        return ""

    @Slot()
    def _rate(self) -> None:
        self._strength.setText(strength(self.first.text()))


class UnlockDialog(Dialog):
    """Asks for the passphrase of a database; whoever listens to ``tried`` says if it opens."""

    tried = Signal(str)
    keep_asked = Signal()  # somebody wants it kept; ``refuse_keeping`` where that cannot be

    def __init__(self, look: Look, name: str, parent: QWidget | None) -> None:
        super().__init__(look, self.tr("Open {0}").format(name), parent)
        self.setMinimumWidth(look.px(440))
        note = Label(look, self.tr("This database is protected by a passphrase."), BODY)
        note.setWordWrap(True)
        self.body.addWidget(note)
        self.body.addSpacing(10)
        self.field = SecretField(look, self.tr("Passphrase"))
        self.field.edited.connect(self._clear_error)
        self.add_field(self.tr("&Passphrase"), self.field)
        self.keep = Tick(look, self.tr("&Keep it in this computer's keyring"))
        self.keep.setObjectName("keep")
        self.keep.toggled.connect(self._ask_to_keep)
        self.body.addWidget(self.keep)
        self.body.addStretch()
        self._box = self.add_buttons(self.tr("Open"))
        self.field.setFocus()

    @override
    def accept(self) -> None:
        if not self.field.text():
            self.refuse(self.tr("Type the passphrase."))
            return
        self.show_error("")
        self._set_busy(is_busy=True)
        self.tried.emit(self.field.text())

    def refuse(self, text: str) -> None:
        """Say why it does not open; what was typed stays, and is selected."""
        self._set_busy(is_busy=False)
        self.show_error(text)
        self.field.line.selectAll()
        self.field.setFocus()

    def let_in(self) -> None:
        """Close: the passphrase opens the database."""
        super().accept()

    def refuse_keeping(self, text: str) -> None:
        """Say why the passphrase cannot be kept."""
        self.keep.setChecked(False)
        self.show_error(text)

    def _set_busy(self, *, is_busy: bool) -> None:
        for part in (self.field, self.keep, self._box):
            part.setEnabled(not is_busy)

    @Slot(bool)
    def _ask_to_keep(self, is_wanted: bool) -> None:  # noqa: FBT001  # a signal's argument
        if is_wanted:
            self.keep_asked.emit()

    @Slot()
    def _clear_error(self) -> None:
        self.show_error("")


class SetPassphraseDialog(Dialog):
    """Asks for the first passphrase of a database: ``passphrase`` after acceptance."""

    def __init__(self, look: Look, name: str, parent: QWidget | None) -> None:
        super().__init__(look, self.tr("Set a passphrase"), parent)
        self.setMinimumWidth(look.px(480))
        text = self.tr(
            "{0} and the files kept with it are encrypted, and OnRecord asks for the passphrase "
            "whenever it opens them. Copies from before stay readable: backups, and what a "
            "solid-state disk has not erased yet."
        )
        about = Label(look, text.format(name), BODY)
        about.setWordWrap(True)
        self.body.addWidget(about)
        self.body.addSpacing(10)
        self.fields = NewPassphrase(look)
        self.body.addWidget(self.fields)
        self.body.addStretch()
        self.add_buttons(self.tr("Set passphrase"))
        self.fields.first.setFocus()

    @property
    def passphrase(self) -> str:
        """The passphrase to set."""
        return self.fields.text()

    @override
    def accept(self) -> None:
        problem = self.fields.problem()
        self.show_error(problem)
        if not problem:
            super().accept()


class ChangePassphraseDialog(Dialog):
    """Changes or takes away a passphrase: ``current``, ``removes``, ``passphrase``."""

    tried = Signal()  # accepted as far as the dialog knows; ``refuse`` or ``let_in`` answers

    def __init__(self, look: Look, name: str, parent: QWidget | None) -> None:
        super().__init__(look, self.tr("Passphrase of {0}").format(name), parent)
        self.setMinimumWidth(look.px(480))
        self._current = SecretField(look, self.tr("Current passphrase"))
        self.add_field(self.tr("Current passphrase"), self._current)
        self._add_choice()
        self.fields = NewPassphrase(look)
        self.body.addWidget(self.fields)
        text = self.tr(
            "The database and its files are written again so that anybody who gets them can "
            "read them."
        )
        self._open_note = Label(look, text, BODY)
        self._open_note.setWordWrap(True)
        self._open_note.hide()
        self.body.addWidget(self._open_note)
        self.body.addStretch()
        self._accept = self._first_button(self.add_buttons(self.tr("Change passphrase")))
        self._current.setFocus()

    def _first_button(self, box: QDialogButtonBox) -> QPushButton:
        return next(
            button
            for button in box.findChildren(QPushButton)
            if box.buttonRole(button) is box.ButtonRole.AcceptRole
        )

    def _add_choice(self) -> None:
        self._choice = QButtonGroup(self)
        row = QHBoxLayout()
        row.setSpacing(6)
        for number, name in enumerate((self.tr("Change it"), self.tr("Take it away"))):
            button = QPushButton(name)
            button.setCheckable(True)
            button.setAutoDefault(False)
            button.setProperty("segment", "true")
            button.setChecked(number == 0)
            self._choice.addButton(button, number)
            row.addWidget(button)
        row.addStretch()
        self.body.addLayout(row)
        self.body.addSpacing(8)
        self._choice.idToggled.connect(self._follow_choice)

    @property
    def removes(self) -> bool:
        """Whether the passphrase is to be taken away."""
        return self._choice.checkedId() == 1

    @property
    def current(self) -> str:
        """The passphrase of now."""
        return self._current.text()

    @property
    def passphrase(self) -> str:
        """The passphrase to come, where it is not taken away."""
        return self.fields.text()

    @override
    def accept(self) -> None:
        if not self.current:
            self.refuse(self.tr("Type the current passphrase."))
            return
        problem = "" if self.removes else self.fields.problem()
        self.show_error(problem)
        if not problem:
            self.tried.emit()

    def refuse(self, text: str) -> None:
        """Say that the current passphrase is another one; what was typed stays."""
        self.show_error(text)
        self._current.line.selectAll()
        self._current.setFocus()

    def let_in(self) -> None:
        """Close: the current passphrase is right."""
        super().accept()

    @Slot(int, bool)
    def _follow_choice(self) -> None:
        self.fields.setVisible(not self.removes)
        self._open_note.setVisible(self.removes)
        self._accept.setText(
            self.tr("Take passphrase away") if self.removes else self.tr("Change passphrase")
        )
        self.show_error("")
        self.fit()
