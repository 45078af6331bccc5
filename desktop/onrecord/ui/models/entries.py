"""What the finder lists: commands, and things to go to, each as one entry."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt
from typing_extensions import override

if TYPE_CHECKING:
    from collections.abc import Sequence

    from onrecord_db.records import Span

ENTRY = Qt.ItemDataRole.UserRole
_Index = QModelIndex | QPersistentModelIndex


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """One line of the finder."""

    title: str
    detail: str = ""  # below the title: the menu and what it does, or where a thing is from
    side: str = ""  # at the end of the line: keys, or what kind of thing it is
    icon: str = ""
    why: str = ""  # a command that cannot be run now: the reason, in place of the detail
    marks: tuple[Span, ...] = ()  # of the title, in code points: what was looked for
    detail_marks: tuple[Span, ...] = ()
    target: tuple[str, int, int | None, int | None] | str = ""  # a command's id, or kind and ids

    @property
    def spoken(self) -> str:
        """Everything on the line, for a screen reader."""
        return ", ".join(part for part in (self.title, self.side, self.why or self.detail) if part)


class Entries(QAbstractListModel):
    """The entries that are listed."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.entries: tuple[Entry, ...] = ()

    def show_entries(self, entries: Sequence[Entry]) -> None:
        """List others."""
        self.beginResetModel()
        self.entries = tuple(entries)
        self.endResetModel()

    @override
    def rowCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008  # Qt's signature
        return 0 if parent.isValid() else len(self.entries)

    @override
    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        entry = self.entries[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return entry.title
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return entry.spoken
        return entry if role == ENTRY else None
