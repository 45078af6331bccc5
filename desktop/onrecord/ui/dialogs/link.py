"""Link a source to a claim: one field that the clipboard fills, the rest is optional."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from PySide6.QtCore import Slot
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import (
    QButtonGroup,
    QFileDialog,
    QHBoxLayout,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QWidget,
)
from typing_extensions import override

from onrecord.ui.dialogs.base import FIELD_NAME, Dialog
from onrecord.ui.models.claim_words import isolate
from onrecord.ui.widgets.labels import STATEMENT, Label
from onrecord_db.records import Claim, Stance

if TYPE_CHECKING:
    from onrecord.ui.theme import Look

_SHOWN = 160  # characters of the claim above the fields


def linkable(text: str) -> str:
    """Give the http(s) address or the path of an existing file that a text is, "" for neither.

    Surrounding white space and a ``file://`` prefix are taken off.
    """
    text = text.strip()
    if not text or "\n" in text:
        return ""
    parts = urlsplit(text) if ":" in text else None
    if parts is not None and parts.scheme in ("http", "https") and parts.hostname:
        return text
    path = Path(text.removeprefix("file://")).expanduser()
    try:
        return str(path) if path.is_file() else ""
    except OSError:  # a name too long for the file system is no file
        return ""


class LinkDialog(Dialog):
    """Asks for a source: ``target``, ``stance``, ``title`` and ``excerpt`` after acceptance."""

    def __init__(self, look: Look, claim: Claim, parent: QWidget | None) -> None:
        super().__init__(look, self.tr("Link a source to claim {0}").format(claim.number), parent)
        self.setMinimumWidth(look.px(520))
        words = claim.exact if len(claim.exact) <= _SHOWN else claim.exact[: _SHOWN - 1] + "…"
        shown = Label(look, isolate(words), STATEMENT._replace(size=15))
        shown.setWordWrap(True)
        self.body.addWidget(shown)
        self.body.addSpacing(10)
        self._add_target()
        self._add_stance()
        self._title = QLineEdit()
        self._title.setPlaceholderText(self.tr("Taken from the address or the file's name"))
        self.add_field(self.tr("Title"), self._title)
        self._excerpt = QPlainTextEdit()
        self._excerpt.setFixedHeight(look.px(76))
        self._excerpt.setTabChangesFocus(True)
        self._excerpt.setPlaceholderText(self.tr("The words of the source that decide"))
        self.add_field(self.tr("Passage"), self._excerpt)
        self.add_buttons(self.tr("Link source"))
        self._target.setFocus()

    def _add_target(self) -> None:
        self._target = QLineEdit()
        self._target.setObjectName("linkTarget")
        self._target.setText(linkable(QGuiApplication.clipboard().text()))
        self._target.selectAll()
        self._target.textEdited.connect(self._clear_error)
        self._target.setPlaceholderText("https://…")
        browse = QPushButton(self.tr("File…"))
        browse.clicked.connect(self._browse)
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self._target, 1)
        row.addWidget(browse)
        name = Label(self.look, self.tr("Address or file"), FIELD_NAME)
        name.setBuddy(self._target)
        self._target.setAccessibleName(self.tr("Address or file of the source"))
        self.body.addWidget(name)
        self.body.addLayout(row)
        note = self.tr("A file is copied into the database. An address is kept, not opened.")
        self.body.addWidget(Label(self.look, note, FIELD_NAME._replace(weight=400, ink="3")))
        self.body.addSpacing(8)

    def _add_stance(self) -> None:
        self._stances = QButtonGroup(self)
        row = QHBoxLayout()
        row.setSpacing(6)
        names = {
            Stance.SUPPORTS: self.tr("Supports"),
            Stance.REFUTES: self.tr("Refutes"),
            Stance.QUALIFIES: self.tr("Qualifies"),
            Stance.CONTEXT: self.tr("Context"),
        }
        for number, (stance, name) in enumerate(names.items()):
            button = QPushButton(name)
            button.setCheckable(True)
            button.setAutoDefault(False)
            button.setProperty("segment", "true")
            button.setProperty("stance", stance.value)
            button.setChecked(stance is Stance.SUPPORTS)
            self._stances.addButton(button, number)
            row.addWidget(button)
        row.addStretch()
        self.body.addWidget(Label(self.look, self.tr("What it does to the claim"), FIELD_NAME))
        self.body.addLayout(row)
        self.body.addSpacing(8)

    @property
    def target(self) -> str:
        """The http(s) address or the file's path."""
        return linkable(self._target.text())

    @property
    def stance(self) -> Stance:
        """What the source does to the claim."""
        return list(Stance)[self._stances.checkedId()]

    @property
    def title(self) -> str:
        """The title that was typed, "" to take it from the target."""
        return self._title.text().strip()

    @property
    def excerpt(self) -> str:
        """The passage, "" when none was given."""
        return self._excerpt.toPlainText().strip()

    def prefill(self, target: str) -> None:
        """Put a dropped address or path into the field."""
        self._target.setText(target)

    def quote(self, excerpt: str) -> None:
        """Put a passage into its field."""
        self._excerpt.setPlainText(excerpt)

    @override
    def accept(self) -> None:
        if self.target:
            super().accept()
            return
        self.show_error(
            self.tr("That is neither a web address nor a file that exists.")
            if self._target.text().strip()
            else self.tr("Paste a web address that begins with https://, or choose a file.")
        )
        self._target.setFocus()

    @Slot()
    def _clear_error(self) -> None:
        self.show_error("")

    @Slot()
    def _browse(self) -> None:
        path, _ = QFileDialog.getOpenFileName(self, self.tr("Choose a source file"))
        if path:
            self._target.setText(path)
