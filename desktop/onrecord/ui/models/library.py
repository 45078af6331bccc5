"""The library's lists: what waits, the articles by date, the actors of the open one, the trash."""

from __future__ import annotations

from array import array
from collections import OrderedDict
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt
from typing_extensions import override

from onrecord.ui.wording import reviewed, short_day

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from onrecord_db.lists import Totals
    from onrecord_db.records import ArticleRow

    Fetch = Callable[[Sequence[int]], Sequence[ArticleRow]]

_NOWHERE = QModelIndex()
ROW_ROLE = Qt.ItemDataRole.UserRole + 1
_PAGE = 50  # articles fetched at once, about a screen
_KEPT = 40  # pages kept in memory


class Kind(StrEnum):
    """What a row of the library is."""

    TO_REVIEW = "to review"
    SEEN = "seen before"
    ALL_CLAIMS = "all claims"
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
    brief: str = ""  # in place of the detail where that does not fit
    count: str = ""
    progress: float | None = None  # 0..1; None: no bar
    icon: str = ""

    @property
    def spoken(self) -> str:
        """The row for a screen reader."""
        parts = [self.text, self.detail, self.count]
        return ", ".join(part for part in parts if part)


class RowsModel(QAbstractListModel):
    """A short list of rows; headers and hints cannot be selected."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: list[LibraryRow] = []

    def show(self, rows: Sequence[LibraryRow]) -> None:
        """Show rows; where they are the same ones, told anew, the selection stays."""
        same = [(r.kind, r.key) for r in rows] == [(r.kind, r.key) for r in self._rows]
        if same:
            self._rows = list(rows)
            if rows:
                self.dataChanged.emit(self.index(0), self.index(len(rows) - 1))
            return
        self.beginResetModel()
        self._rows = list(rows)
        self.endResetModel()

    def row(self, at: int) -> LibraryRow:
        """Give a row."""
        return self._rows[at]

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
        row = self.row(index.row())
        if role == Qt.ItemDataRole.DisplayRole:
            return row.text
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return row.spoken
        return row if role == ROW_ROLE else None

    @override
    def flags(self, index: QModelIndex | QPersistentModelIndex) -> Qt.ItemFlag:
        if not index.isValid() or self.row(index.row()).kind in (Kind.HEADER, Kind.HINT):
            return Qt.ItemFlag.NoItemFlags
        return Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemIsEnabled


class LibraryModel(RowsModel):
    """What waits, and below it the articles: ids, of which those that are seen are fetched."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._ids: array[int] = array("q")
        self._fetch: Fetch = _nothing
        self._pages: OrderedDict[int, tuple[LibraryRow, ...]] = OrderedDict()
        self._totals: Totals | None = None
        self._rows = self._head()

    def set_fetch(self, fetch: Fetch) -> None:
        """Take what gives the rows of article ids, in their order."""
        self._fetch = fetch
        self._pages.clear()

    @property
    def head_count(self) -> int:
        """How many rows stand above the articles, their heading included."""
        return len(self._rows)

    @property
    def ids(self) -> array[int]:
        """The articles listed, top to bottom; not to be changed."""
        return self._ids

    def show_totals(self, totals: Totals) -> None:
        """Say how much there is and how much waits."""
        self._totals = totals
        self._tell_head()

    def show_articles(self, ids: array[int]) -> None:
        """List articles; where they are the same ones, they are only told anew."""
        if ids == self._ids and self.rowCount() > self.head_count:
            self.reload_articles()
            return
        self.beginResetModel()
        self._ids = ids
        self._pages.clear()
        self._rows = self._head()
        self.endResetModel()

    def reload_articles(self) -> None:
        """Ask for the articles that are seen again."""
        self._pages.clear()
        self._tell_head()

    def _tell_head(self) -> None:
        head = self._head()
        if len(head) == self.head_count:
            self._rows = head
            self.dataChanged.emit(self.index(0), self.index(self.rowCount() - 1))
            return
        self.beginResetModel()  # the hint that nothing is listed comes or goes
        self._rows = head
        self.endResetModel()

    def _head(self) -> list[LibraryRow]:
        totals = self._totals
        review, seen, claims = (
            (f"{totals.to_review:,}", f"{totals.seen_before:,}", f"{totals.claims:,}")
            if totals else ("", "", "")
        )  # fmt: skip
        rows = [
            LibraryRow(kind=Kind.TO_REVIEW, text=self.tr("To review"), count=review, icon="inbox-outline"),
            LibraryRow(kind=Kind.SEEN, text=self.tr("Seen before"), count=seen, icon="swap-horizontal"),
            LibraryRow(kind=Kind.ALL_CLAIMS, text=self.tr("All claims"), count=claims,
                       icon="format-quote-close"),
            LibraryRow(kind=Kind.HEADER, text=self.tr("Articles"), count=self._counted()),
        ]  # fmt: skip
        if not self._ids and totals is not None:
            none = self.tr("No article passes the filter") if totals.articles else ""
            rows.append(LibraryRow(kind=Kind.HINT, text=none or self.tr("No articles yet")))
        return rows

    def _counted(self) -> str:
        if self._totals is None or not self._totals.articles:
            return ""
        shown, total = len(self._ids), self._totals.articles
        if shown == total:
            return f"{total:,}"
        return self.tr("{0} of {1}").format(f"{shown:,}", f"{total:,}")

    @override
    def row(self, at: int) -> LibraryRow:
        """Give a row; an article that has gone meanwhile is an empty hint."""
        if at < self.head_count:
            return self._rows[at]
        number, place = divmod(at - self.head_count, _PAGE)
        page = self._pages.get(number)
        if page is None:
            page = self._page(number)
        return page[place]

    def _page(self, number: int) -> tuple[LibraryRow, ...]:
        wanted = self._ids[number * _PAGE : (number + 1) * _PAGE]
        found = {row.id: row for row in self._fetch(wanted)}
        gone = LibraryRow(kind=Kind.HINT, text="")
        page = tuple(
            self._article(found[article_id]) if article_id in found else gone
            for article_id in wanted
        )
        self._pages[number] = page
        if len(self._pages) > _KEPT:
            self._pages.popitem(last=False)
        return page

    def _article(self, article: ArticleRow) -> LibraryRow:
        when = short_day(article.published) or self.tr("no date")
        total, done = article.claim_count, article.reviewed_count
        progress = reviewed(done, total) if total else self.tr("no claims yet")
        brief = self.tr("{0} of {1}").format(done, total) if total else progress
        return LibraryRow(
            kind=Kind.ARTICLE,
            key=article.id,
            text=article.title,
            detail=f"{when}  ·  {progress}",
            brief=f"{when}  ·  {brief}",
            progress=done / total if total else 0.0,
        )

    @override
    def index_of(self, kind: Kind, key: int = 0) -> QModelIndex:
        """Find a row; an invalid index when it is not there."""
        if kind is not Kind.ARTICLE:
            return super().index_of(kind, key)
        try:
            return self.index(self.head_count + self._ids.index(key))
        except ValueError:
            return QModelIndex()

    @override
    def rowCount(self, parent: QModelIndex | QPersistentModelIndex = _NOWHERE) -> int:
        return 0 if parent.isValid() else self.head_count + len(self._ids)


def _nothing(_ids: Sequence[int]) -> Sequence[ArticleRow]:
    return ()
