"""Ask for name, place and, when it is wanted, the passphrase of a new database."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QLineEdit, QPushButton, QWidget
from typing_extensions import override

from onrecord.ui.dialogs.base import FIELD_NAME, Dialog
from onrecord.ui.dialogs.passphrase import NewPassphrase
from onrecord.ui.widgets.labels import Label
from onrecord.ui.widgets.tick import Tick

if TYPE_CHECKING:
    from onrecord.ui.theme import Look

SUFFIX = ".onrecord"
_BARRED = frozenset('<>:"/\\|?*')  # what Windows has in no name; databases travel


class NewDatabaseDialog(Dialog):
    """Asks for a new database: ``path`` and ``passphrase`` after acceptance."""

    def __init__(self, look: Look, folder: Path, parent: QWidget | None) -> None:
        super().__init__(look, self.tr("New database"), parent)
        self.setMinimumWidth(look.px(480))
        self._name = QLineEdit()
        self._name.setObjectName("name")
        self._name.setPlaceholderText(self.tr("Elections 2027"))
        self._name.textEdited.connect(self._clear_error)
        self.add_field(self.tr("Name"), self._name)
        self._add_folder(folder)
        self.protect = Tick(look, self.tr("&Protect it by a passphrase"))
        self.protect.setObjectName("protect")
        self.protect.toggled.connect(self._follow_protect)
        self.body.addWidget(self.protect)
        self.fields = NewPassphrase(look)
        self.fields.setContentsMargins(0, 8, 0, 0)
        self.fields.hide()
        self.body.addWidget(self.fields)
        self.body.addStretch()
        self.add_buttons(self.tr("Make database"))
        self._name.setFocus()

    def _add_folder(self, folder: Path) -> None:
        self._folder = QLineEdit(str(folder))
        self._folder.setObjectName("folder")
        self._folder.setAccessibleName(self.tr("Folder"))
        self._folder.textEdited.connect(self._clear_error)
        browse = QPushButton(self.tr("Choose…"))
        browse.setAutoDefault(False)
        browse.clicked.connect(self._browse)
        name = Label(self.look, self.tr("Folder"), FIELD_NAME)
        name.setBuddy(self._folder)
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self._folder, 1)
        row.addWidget(browse)
        self.body.addWidget(name)
        self.body.addLayout(row)
        self.body.addSpacing(10)

    @property
    def path(self) -> Path:
        """Where the database is to be."""
        name = self._name.text().strip().removesuffix(SUFFIX)
        return Path(self._folder.text().strip()).expanduser() / f"{name}{SUFFIX}"

    @property
    def passphrase(self) -> str:
        """The passphrase; "" for none."""
        return self.fields.text() if self.protect.isChecked() else ""

    @override
    def accept(self) -> None:
        problem = self._problem()
        if not problem and self.protect.isChecked():
            problem = self.fields.problem()
        self.show_error(problem)
        if not problem:
            super().accept()

    def _problem(self) -> str:
        name = self._name.text().strip()
        if not name.removesuffix(SUFFIX) or _BARRED.intersection(name):
            self._name.setFocus()
            barred = self.tr("The name must not hold any of {0}").format(" ".join(sorted(_BARRED)))
            return barred if name else self.tr("Type a name for the database.")
        if not self.path.parent.is_dir():
            self._folder.setFocus()
            return self.tr("There is no such folder.")
        if self.path.exists():
            self._name.setFocus()
            return self.tr("There is a file {0} already.").format(self.path.name)
        return ""

    @Slot(bool)
    def _follow_protect(self, is_wanted: bool) -> None:  # noqa: FBT001  # a signal's argument
        self.fields.setVisible(is_wanted)
        self.show_error("")
        if is_wanted:
            self.fields.first.setFocus()
        self.fit()

    @Slot()
    def _browse(self) -> None:
        title = self.tr("Choose the folder of the database")
        folder = QFileDialog.getExistingDirectory(self, title, self._folder.text())
        if folder:
            self._folder.setText(folder)

    @Slot()
    def _clear_error(self) -> None:
        self.show_error("")
