"""The library's list: what waits, the articles by date, the actors of the open one, the trash."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt
from typing_extensions import override

from onrecord.ui.wording import reviewed, short_day

if TYPE_CHECKING:
    from collections.abc import Sequence

    from onrecord_db.records import ActorRow, ArticleRow

_NOWHERE = QModelIndex()
ROW_ROLE = Qt.ItemDataRole.UserRole + 1


class Kind(StrEnum):
    """What a row of the library is."""

    TO_REVIEW = "to review"
    SEEN = "seen before"
    HEADER = "header"
    ARTICLE = "article"
    ACTOR = "actor"
    HINT = "hint"
    TRASH = "trash"


@dataclass(frozen=True, slots=True, kw_only=True)
class LibraryRow:
    """One row as it is shown; ``key`` tells rows of one kind apart."""

    kind: Kind
    text: str
    key: int = 0
    detail: str = ""
    count: str = ""
    progress: float | None = None  # 0..1; None: no bar
    icon: str = ""

    @property
    def spoken(self) -> str:
        """The row for a screen reader."""
        parts = [self.text, self.detail, self.count]
        return ", ".join(part for part in parts if part)


class LibraryModel(QAbstractListModel):
    """Flat list over the database's articles; headers cannot be selected."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: list[LibraryRow] = []

    def show(
        self, articles: Sequence[ArticleRow], actors: Sequence[ActorRow], trashed: int
    ) -> None:
        """Show the library; a reload that changes no row's identity keeps the selection."""
        rows = self._laid_out(articles, actors, trashed)
        same = [(r.kind, r.key) for r in rows] == [(r.kind, r.key) for r in self._rows]
        if same:
            self._rows = rows
            if rows:
                self.dataChanged.emit(self.index(0), self.index(len(rows) - 1))
            return
        self.beginResetModel()
        self._rows = rows
        self.endResetModel()

    def _laid_out(
        self, articles: Sequence[ArticleRow], actors: Sequence[ActorRow], trashed: int
    ) -> list[LibraryRow]:
        open_claims = sum(a.claim_count - a.reviewed_count for a in articles)
        seen = sum(a.seen_before_count for a in articles)
        rows = [
            LibraryRow(
                kind=Kind.TO_REVIEW, text=self.tr("To review"), count=str(open_claims), icon="inbox-outline"
            ),
            LibraryRow(kind=Kind.SEEN, text=self.tr("Seen before"), count=str(seen), icon="swap-horizontal"),
            LibraryRow(kind=Kind.HEADER, text=self.tr("Articles")),
        ]  # fmt: skip
        rows += [self._article(article) for article in articles]
        if not articles:
            rows.append(LibraryRow(kind=Kind.HINT, text=self.tr("No articles yet")))
        if actors:
            rows.append(LibraryRow(kind=Kind.HEADER, key=1, text=self.tr("In this article")))
            rows += [
                LibraryRow(kind=Kind.ACTOR, key=actor.id, text=actor.name, icon="account-outline",
                           count=str(actor.claim_count))
                for actor in actors
            ]  # fmt: skip
        if trashed:
            rows.append(LibraryRow(kind=Kind.HEADER, key=2, text=""))
            rows.append(
                LibraryRow(kind=Kind.TRASH, text=self.tr("Trash"), count=str(trashed), icon="trash-can-outline")
            )  # fmt: skip
        return rows

    def _article(self, article: ArticleRow) -> LibraryRow:
        when = short_day(article.published) or self.tr("no date")
        total, done = article.claim_count, article.reviewed_count
        progress = reviewed(done, total) if total else self.tr("no claims yet")
        return LibraryRow(
            kind=Kind.ARTICLE,
            key=article.id,
            text=article.title,
            detail=f"{when}  ·  {progress}",
            progress=done / total if total else 0.0,
        )

    def index_of(self, kind: Kind, key: int = 0) -> QModelIndex:
        """Find a row; an invalid index when it is not there."""
        for number, row in enumerate(self._rows):
            if row.kind is kind and row.key == key:
                return self.index(number)
        return QModelIndex()

    @override
    def rowCount(self, parent: QModelIndex | QPersistentModelIndex = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._rows)

    @override
    def data(
        self,
        index: QModelIndex | QPersistentModelIndex,
        role: int = Qt.ItemDataRole.DisplayRole,
    ) -> Any:
        if not index.isValid():
            return None
        row = self._rows[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return row.text
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return row.spoken
        return row if role == ROW_ROLE else None

    @override
    def flags(self, index: QModelIndex | QPersistentModelIndex) -> Qt.ItemFlag:
        if not index.isValid() or self._rows[index.row()].kind in (Kind.HEADER, Kind.HINT):
            return Qt.ItemFlag.NoItemFlags
        return Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemIsEnabled
