"""Edits the keys of the commands: a table, a field to press keys in, and files of keys."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, Slot
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFileDialog,
    QHBoxLayout,
    QHeaderView,
    QKeySequenceEdit,
    QLineEdit,
    QPushButton,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from onrecord.errors import KnownError
from onrecord.ui.actions import keys
from onrecord.ui.models.shortcuts import ID, Column, ShortcutsModel
from onrecord.ui.widgets.flow import FlowLayout
from onrecord.ui.widgets.labels import STRONG, Label, TextStyle

if TYPE_CHECKING:
    from collections.abc import Callable

    from onrecord.ui.actions.registry import Registry
    from onrecord.ui.theme import Look

_BAD = TextStyle(12, 500, "bad")
_FILE = "onrecord-keys.json"


class ShortcutEditor(QWidget):
    """Changes the keys of a registry at once; whoever shares a key is told in red."""

    def __init__(self, look: Look, registry: Registry, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look, self._registry = look, registry
        self.model = ShortcutsModel(look, registry, self)
        self._make_table()
        self._make_line()
        self._make_foot()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self.search)
        column.addWidget(self.table, 1)
        column.addLayout(self._line)
        column.addLayout(self._acts)
        column.addWidget(self.problem)
        column.addLayout(self._foot)
        self.table.selectRow(0)
        self._follow_row()

    def _make_table(self) -> None:
        self.search = QLineEdit()
        self.search.setObjectName("searchKeys")
        self.search.setPlaceholderText(self.tr("Search commands and keys"))
        self.search.setAccessibleName(self.tr("Search commands and keys"))
        self.search.setClearButtonEnabled(True)
        self.search.textChanged.connect(self._filter)
        table = self.table = QTableView()
        table.setObjectName("shortcuts")
        table.setAccessibleName(self.tr("Commands and their keys"))
        table.setModel(self.model)
        table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        table.setShowGrid(False)
        table.setTabKeyNavigation(False)
        table.setWordWrap(False)
        table.verticalHeader().hide()
        table.verticalHeader().setDefaultSectionSize(self._look.row(30))
        head = table.horizontalHeader()
        head.setHighlightSections(False)
        head.setSectionResizeMode(Column.COMMAND, QHeaderView.ResizeMode.Stretch)
        head.setSectionResizeMode(Column.KEYS, QHeaderView.ResizeMode.Interactive)
        table.setColumnWidth(Column.MENU, self._look.px(66))
        table.setColumnWidth(Column.KEYS, self._look.px(186))
        table.setMinimumHeight(self._look.px(160))
        table.selectionModel().currentRowChanged.connect(self._follow_row)

    def _make_line(self) -> None:
        self.name = Label(self._look, style=STRONG)
        self.field = QKeySequenceEdit()
        self.field.setObjectName("pressKeys")
        self.field.setMaximumSequenceLength(1)
        self.field.setClearButtonEnabled(True)
        self.field.setAccessibleName(self.tr("Press the keys"))
        inner = self.field.findChild(QLineEdit)
        if inner is not None:
            inner.setPlaceholderText(self.tr("Press the keys"))
            inner.setAccessibleName(self.tr("Press the keys"))
        self.field.keySequenceChanged.connect(self._follow_pressed)
        self.replace = self._button(self.tr("Replace"), self._replace)
        self.add = self._button(self.tr("Add"), self._add)
        self.remove = self._button(self.tr("No key"), self._remove)
        self.reset = self._button(self.tr("Reset"), self._reset)
        self.field.setMinimumWidth(self._look.px(210))
        self._line = QHBoxLayout()
        self._line.addWidget(self.name, 1)
        self._line.addWidget(self.field)
        self._acts = FlowLayout()
        for button in (self.replace, self.add, self.remove, self.reset):
            self._acts.addWidget(button)
        self.problem = Label(self._look, style=_BAD)
        self.problem.setWordWrap(True)

    def _make_foot(self) -> None:
        self.reset_all = self._button(self.tr("Reset all"), self._reset_all)
        self._foot = FlowLayout()
        self._foot.addWidget(self.reset_all)
        self._foot.addWidget(self._button(self.tr("Import…"), self._import))
        self._foot.addWidget(self._button(self.tr("Export…"), self._export))
        self._foot.addWidget(self._button(self.tr("Print the keys…"), self._show_sheet))

    def _button(self, text: str, act: Callable[[], object]) -> QPushButton:
        button = QPushButton(text)
        button.setAutoDefault(False)
        button.clicked.connect(lambda _checked: act())
        return button

    # --- what is chosen -------------------------------------------------------------------

    def command(self) -> str:
        """Give the id of the command that is chosen; "" where none is listed."""
        index = self.table.currentIndex()
        return index.data(ID) if index.isValid() else ""

    def choose(self, name: str) -> None:
        """Choose a command, if it is listed."""
        row = self.model.row_of(name)
        if row >= 0:
            self.table.selectRow(row)

    def pressed(self) -> str:
        """Give the key in the field."""
        return keys.normal(
            self.field.keySequence().toString(QKeySequence.SequenceFormat.PortableText)
        )

    @Slot(str)
    def _filter(self, typed: str) -> None:
        name = self.command()
        self.model.filter(typed)
        self.choose(name)
        if not self.command() and self.model.rowCount():
            self.table.selectRow(0)
        self._follow_row()

    @Slot(QModelIndex, QModelIndex)
    def _follow_row(self, *_rows: QModelIndex) -> None:
        name = self.command()
        self.name.setText(self._registry.title(name) if name else self.tr("No such command"))
        self.field.clear()
        self.field.setEnabled(bool(name))
        self._say(*(self.model.clashes(name) if name else ()))
        self._follow_pressed()

    @Slot()
    def _follow_pressed(self) -> None:
        name, key = self.command(), self.pressed()
        self.replace.setEnabled(bool(name and key))
        self.add.setEnabled(bool(name and key))
        self.remove.setEnabled(bool(name and self._registry.keys_of(name)))
        self.reset.setEnabled(bool(name and self._registry.is_changed(name)))
        self.reset_all.setEnabled(bool(self._registry.changed))
        if name and key:
            others = [self._registry.title(one) for one in self._registry.users_of(key, but=name)]
            told = self.tr("{0} is the key of {1}.").format(keys.shown((key,)), ", ".join(others))
            self._say(*([told] if others else []))

    def _say(self, *problems: str) -> None:
        count = self.model.clashing_count
        if not problems and count:
            problems = (self.tr("%n command(s) share a key with another.", "", count),)
        self.problem.setText("  ".join(problems))
        self.problem.set_ink("bad")

    # --- changes --------------------------------------------------------------------------

    def _replace(self) -> None:
        self._give([self.pressed()])

    def _add(self) -> None:
        self._give([*self._registry.keys_of(self.command()), self.pressed()])

    def _remove(self) -> None:
        self._give([])

    def _give(self, given: list[str]) -> None:
        name = self.command()
        self._registry.set_keys(name, given)
        self._read(name)

    def _reset(self) -> None:
        name = self.command()
        self._registry.reset(name)
        self._read(name)

    def _reset_all(self) -> None:
        name = self.command()
        self._registry.reset_all()
        self._read(name)

    def _read(self, name: str) -> None:
        self.model.read()
        self.choose(name)
        self._follow_row()

    # --- files ----------------------------------------------------------------------------

    def _export(self) -> None:
        title = self.tr("Export the changed keys")
        name, _ = QFileDialog.getSaveFileName(self, title, _FILE, self.tr("Keys (*.json)"))
        if name:
            self.export_to(Path(name))

    def export_to(self, path: Path) -> None:
        """Write the keys that were changed into a file."""
        try:
            keys.write(path, self._registry.changed)
        except KnownError as error:
            self._say(error.text())
            return
        self._tell(self.tr("The keys are in {0}.").format(path.name))

    def _import(self) -> None:
        title = self.tr("Import keys")
        name, _ = QFileDialog.getOpenFileName(self, title, "", self.tr("Keys (*.json)"))
        if name:
            self.import_from(Path(name))

    def import_from(self, path: Path) -> None:
        """Take the keys of a file in the place of those that were changed here."""
        try:
            changed = keys.read(path)
        except KnownError as error:
            self._say(error.text())
            return
        unknown = self._registry.take(changed)
        self._read(self.command())
        told = self.tr("The keys of {0} are in force.").format(path.name)
        if unknown:
            told += " " + self.tr("%n command(s) in it are of another version.", "", len(unknown))
        self._tell(told)

    def _tell(self, text: str) -> None:
        self.problem.setText(text)
        self.problem.set_ink("2")

    def _show_sheet(self) -> None:
        from onrecord.ui.dialogs.key_sheet import KeySheet  # noqa: PLC0415  # seldom needed

        sheet = KeySheet(self._look, self._registry, self)
        sheet.exec()
        sheet.deleteLater()
