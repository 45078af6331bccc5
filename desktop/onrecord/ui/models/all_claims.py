"""All claims of the database as a table: an array of ids, and pages of rows fetched as they are seen."""

from __future__ import annotations

from array import array
from collections import OrderedDict
from enum import IntEnum
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt
from typing_extensions import override

from onrecord.ui.models import claim_words
from onrecord.ui.wording import short_day
from onrecord_db.lists import ClaimOrder

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from onrecord_db.lists import ClaimLine

    Index = QModelIndex | QPersistentModelIndex
    Fetch = Callable[[Sequence[int]], Sequence[ClaimLine]]

_NOWHERE = QModelIndex()
_PAGE = 100  # rows fetched at once: a screen and some to either side, in about a millisecond
_KEPT = 50  # pages kept in memory
LINE_ROLE = Qt.ItemDataRole.UserRole + 1


class Column(IntEnum):
    """The columns, left to right."""

    ACTOR = 0
    CLAIM = 1
    VERDICT = 2
    SOURCES = 3
    ARTICLE = 4
    DATE = 5


# what a click on a column's head sorts by
ORDERS = {
    Column.ACTOR: ClaimOrder.ACTOR,
    Column.VERDICT: ClaimOrder.VERDICT,
    Column.SOURCES: ClaimOrder.SOURCES,
    Column.DATE: ClaimOrder.PUBLISHED,
}


class AllClaimsModel(QAbstractTableModel):
    """A million rows cost eight megabytes; what a row says is asked for when it is to be painted."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._ids: array[int] = array("q")
        self._fetch: Fetch = _nothing
        self._pages: OrderedDict[int, tuple[ClaimLine | None, ...]] = OrderedDict()

    def set_fetch(self, fetch: Fetch | None) -> None:
        """Take what gives the lines of ids; some may be missing. None: nothing is fetched."""
        self._fetch = fetch or _nothing
        self._pages.clear()

    @property
    def ids(self) -> array[int]:
        """The claims listed, top to bottom; not to be changed."""
        return self._ids

    def show(self, ids: array[int]) -> None:
        """List other claims."""
        self.beginResetModel()
        self._ids = ids
        self._pages.clear()
        self.endResetModel()

    def reload_lines(self) -> None:
        """Ask for what is seen again: the claims listed stay, what they say may have changed."""
        self._pages.clear()
        if self._ids:
            last = self.index(len(self._ids) - 1, len(Column) - 1)
            self.dataChanged.emit(self.index(0, 0), last)

    def line(self, row: int) -> ClaimLine | None:
        """Give a row; None when the claim has gone."""
        number, at = divmod(row, _PAGE)
        page = self._pages.get(number)
        if page is None:
            page = self._page(number)
        else:
            self._pages.move_to_end(number)
        return page[at]

    def _page(self, number: int) -> tuple[ClaimLine | None, ...]:
        wanted = self._ids[number * _PAGE : (number + 1) * _PAGE]
        found = {line.id: line for line in self._fetch(wanted)}
        page = tuple(found.get(claim_id) for claim_id in wanted)
        self._pages[number] = page
        if len(self._pages) > _KEPT:
            self._pages.popitem(last=False)
        return page

    def row_of(self, claim_id: int) -> int | None:
        """Find a claim among those listed; takes up to 20 ms in a million."""
        try:
            return self._ids.index(claim_id)
        except ValueError:
            return None

    @override
    def rowCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._ids)

    @override
    def columnCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(Column)

    @override
    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        if role == LINE_ROLE:
            return self.line(index.row())
        if role == Qt.ItemDataRole.DisplayRole:
            line = self.line(index.row())
            return "" if line is None else _said(line, Column(index.column()))
        if role == Qt.ItemDataRole.AccessibleTextRole:
            line = self.line(index.row())
            return "" if line is None else self._spoken(line, index)
        return None

    def _spoken(self, line: ClaimLine, index: Index) -> str:
        """Give a cell for a screen reader; the claim's cell says the whole row."""
        if index.column() != Column.CLAIM:
            return _said(line, Column(index.column()))
        place = self.tr("Claim {0} of {1}").format(f"{index.row() + 1:,}", f"{len(self._ids):,}")
        marks = [claim_words.speaker_unsure()] if line.unsure else []
        marks += [claim_words.seen_before()] if line.seen_before else []
        said = [_said(line, column) for column in Column]
        return ", ".join(part for part in (place, *said, *marks) if part)

    @override
    def headerData(
        self,
        section: int,
        orientation: Qt.Orientation,
        role: int = Qt.ItemDataRole.DisplayRole,
    ) -> Any:
        if orientation == Qt.Orientation.Vertical:
            return None
        if role == Qt.ItemDataRole.TextAlignmentRole and section == Column.SOURCES:
            return Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        if role != Qt.ItemDataRole.DisplayRole:
            return None
        names = {
            Column.ACTOR: self.tr("Actor"),
            Column.CLAIM: self.tr("Claim"),
            Column.VERDICT: self.tr("Verdict"),
            Column.SOURCES: self.tr("Sources"),
            Column.ARTICLE: self.tr("Article"),
            Column.DATE: self.tr("Published"),
        }
        return names[Column(section)]


def _said(line: ClaimLine, column: Column) -> str:
    match column:
        case Column.ACTOR:
            return line.actor_name
        case Column.CLAIM:
            return line.statement
        case Column.VERDICT:
            return claim_words.of_state(line.rating, line.review_state).word
        case Column.SOURCES:
            return claim_words.sources(line.source_count)
        case Column.ARTICLE:
            return ", ".join(filter(None, (line.article_title, line.outlet)))
        case Column.DATE:
            return short_day(line.published)


def _nothing(_ids: Sequence[int]) -> Sequence[ClaimLine]:
    return ()
