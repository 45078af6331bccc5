"""The commands and their keys as the table of the shortcut editor shows them."""

from __future__ import annotations

from enum import IntEnum
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt
from typing_extensions import override

from onrecord.ui.actions.keys import shown

if TYPE_CHECKING:
    from PySide6.QtGui import QColor

    from onrecord.ui.actions.registry import Registry
    from onrecord.ui.theme import Look

ID = Qt.ItemDataRole.UserRole
_Index = QModelIndex | QPersistentModelIndex


class Column(IntEnum):
    """The columns."""

    COMMAND = 0
    MENU = 1
    KEYS = 2


class ShortcutsModel(QAbstractTableModel):
    """Lists commands; a filter hides those that do not have the words in name, menu or keys."""

    def __init__(self, look: Look, registry: Registry, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._look, self._registry = look, registry
        self._wanted: list[str] = []
        self._ids: list[str] = []
        self._clashing: dict[str, tuple[str, ...]] = {}
        self.read()

    def read(self) -> None:
        """Read the keys again."""
        self.beginResetModel()
        registry = self._registry
        self._clashing = {}
        for key, names in registry.conflicts().items():
            for name in names:
                others = tuple(registry.title(one) for one in names if one != name)
                told = self.tr("{0} also: {1}").format(shown((key,)), ", ".join(others))
                self._clashing[name] = (*self._clashing.get(name, ()), told)
        self._ids = [name for name in registry.commands() if self._fits(name)]
        self.endResetModel()

    def filter(self, typed: str) -> None:
        """List only what has these words."""
        self._wanted = typed.casefold().split()
        self.read()

    def _fits(self, name: str) -> bool:
        registry = self._registry
        parts = (registry.title(name), registry.menu(name), shown(registry.keys_of(name)))
        text = "  ".join(parts).casefold()
        return all(word in text for word in self._wanted)

    def row_of(self, name: str) -> int:
        """Give the row of a command, -1 where it is not listed."""
        return self._ids.index(name) if name in self._ids else -1

    def clashes(self, name: str) -> tuple[str, ...]:
        """Say which keys of a command others have too."""
        return self._clashing.get(name, ())

    @property
    def clashing_count(self) -> int:
        """How many commands share a key."""
        return len(self._clashing)

    @override
    def rowCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008  # Qt's signature
        return 0 if parent.isValid() else len(self._ids)

    @override
    def columnCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008  # Qt's signature
        return 0 if parent.isValid() else len(Column)

    @override
    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        if orientation == Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return (self.tr("Command"), self.tr("Menu"), self.tr("Keys"))[section]
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter
        return None

    @override
    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        name = self._ids[index.row()]
        if role == ID:
            return name
        if role == Qt.ItemDataRole.DisplayRole:
            return self._text(name, Column(index.column()))
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return self._spoken(name)
        if role == Qt.ItemDataRole.ForegroundRole and index.column() == Column.KEYS:
            return self._colour(name)
        return None

    def _text(self, name: str, column: Column) -> str:
        registry = self._registry
        if column == Column.COMMAND:
            return registry.title(name)
        if column == Column.MENU:
            return registry.menu(name)
        keys = shown(registry.keys_of(name))
        return f"⚠  {keys}" if name in self._clashing else keys

    def _spoken(self, name: str) -> str:
        registry = self._registry
        keys = shown(registry.keys_of(name)) or self.tr("no key")
        changed = (self.tr("changed"),) if registry.is_changed(name) else ()
        return ", ".join((registry.title(name), keys, *changed, *self.clashes(name)))

    def _colour(self, name: str) -> QColor:
        role = "accent" if self._registry.is_changed(name) else "ink2"
        return self._look.theme.colour("bad" if name in self._clashing else role)
