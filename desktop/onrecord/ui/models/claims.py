"""The claims of one article as a tree: actors in order of their first claim, below each its claims."""

from __future__ import annotations

from dataclasses import dataclass
from enum import IntEnum
from itertools import count, groupby
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QAbstractItemModel, QModelIndex, QObject, QPersistentModelIndex, Qt
from typing_extensions import override

from onrecord.ui.models import claim_words
from onrecord.ui.widgets.labels import plain_tip

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from onrecord_db.records import Claim

    Index = QModelIndex | QPersistentModelIndex


_CLAIM_FLAGS = (
    Qt.ItemFlag.ItemIsEnabled
    | Qt.ItemFlag.ItemIsSelectable
    | Qt.ItemFlag.ItemIsDropEnabled
    | Qt.ItemFlag.ItemNeverHasChildren
)


class Role(IntEnum):
    """What delegate and filter ask for besides Qt's own roles."""

    CLAIM = Qt.ItemDataRole.UserRole + 1  # a Claim; None on a group
    GROUP = Qt.ItemDataRole.UserRole + 2  # the ActorGroup; of a claim, the one it stands in
    YEAR = Qt.ItemDataRole.UserRole + 3  # the year that most rows need not repeat, "" when none


@dataclass(frozen=True, slots=True, kw_only=True)
class ActorGroup:
    """An actor as a group row shows it."""

    actor_id: int | None
    name: str
    role: str  # the printed role or the kind in words; "" when there is neither
    colour: int  # index of the actor's colour
    reviewed: int
    total: int


class _Node:
    """A group and its claims. The serial is for life: Qt's persistent indexes hold it."""

    def __init__(self, serial: int, group: ActorGroup, claims: list[Claim]) -> None:
        self.serial, self.group, self.claims = serial, group, claims


class ClaimsModel(QAbstractItemModel):
    """Two levels: ActorGroup rows and Claim rows, one column."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._nodes: list[_Node] = []
        self._rows: dict[int, int] = {}  # serial -> row
        self._serials = count(1)  # 0 marks a group's own index
        self._total = 0
        self._year = ""

    def set_claims(self, claims: Sequence[Claim], actor_index: Mapping[int | None, int]) -> None:
        """Show these claims; rows that stay keep their indexes, so selection and scroll hold.

        Args:
            claims: in text order, rejected ones left out.
            actor_index: colour number of each actor; an actor that is missing takes the next row's.
        """
        fresh = _grouped(claims, actor_index)
        self._total = len(claims)
        self._year = _latest_year(claims)
        if not self._nodes or not _keeps_order(self._nodes, fresh):
            self.beginResetModel()
            self._nodes = [_Node(next(self._serials), group, rows) for group, rows in fresh]
            self._number_rows()
            self.endResetModel()
            return
        self._remove_gone(fresh)
        self._insert_new(fresh)
        self._replace_changed(fresh)

    def claims(self) -> Iterator[Claim]:
        """Give the claims in the order of the rows."""
        for node in self._nodes:
            yield from node.claims

    def claim(self, claim_id: int) -> Claim | None:
        """Give a claim by its id; None when it is not here."""
        return next((claim for claim in self.claims() if claim.id == claim_id), None)

    def index_of(self, claim_id: int) -> QModelIndex:
        """Give the index of a claim; invalid when it is not here."""
        for node in self._nodes:
            for row, claim in enumerate(node.claims):
                if claim.id == claim_id:
                    return self.createIndex(row, 0, node.serial)
        return QModelIndex()

    # --- what Qt asks ---

    @override
    def index(self, row: int, column: int, parent: Index = QModelIndex()) -> QModelIndex:  # noqa: B008  # Qt's signature
        # not hasIndex(): it asks back for the counts, and views call this for every row they lay out
        if column != 0 or not 0 <= row < self.rowCount(parent):
            return QModelIndex()
        serial = self._nodes[parent.row()].serial if parent.isValid() else 0
        return self.createIndex(row, 0, serial)

    @override
    def parent(self, child: Index) -> QModelIndex:  # type: ignore[override]  # the stub adds QObject.parent()
        if not child.isValid() or child.internalId() == 0:
            return QModelIndex()
        row = self._rows.get(child.internalId())
        return QModelIndex() if row is None else self.createIndex(row, 0, 0)

    @override
    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008  # Qt's signature
        if not parent.isValid():
            return len(self._nodes)
        if parent.internalId() != 0 or parent.column() != 0:
            return 0
        return len(self._nodes[parent.row()].claims)

    @override
    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008  # Qt's signature
        return 1

    @override
    def flags(self, index: Index) -> Qt.ItemFlag:
        if not index.isValid():
            return Qt.ItemFlag.ItemIsDropEnabled
        return Qt.ItemFlag.ItemIsEnabled if index.internalId() == 0 else _CLAIM_FLAGS

    @override
    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        if role == Role.YEAR:
            return self._year
        if index.internalId() == 0:
            return self._group_data(self._nodes[index.row()].group, role)
        node = self._nodes[self._rows[index.internalId()]]
        if role == Role.GROUP:
            return node.group
        return self._claim_data(node.claims[index.row()], role)

    def _group_data(self, group: ActorGroup, role: int) -> Any:
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return claim_words.isolate(group.name)
            case Role.GROUP:
                return group
            case Qt.ItemDataRole.AccessibleTextRole:
                parts = (group.name, group.role, self._reviewed(group))
                return ", ".join(part for part in parts if part)
            case _:
                return None

    def _claim_data(self, claim: Claim, role: int) -> Any:
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return claim_words.isolate(claim.statement)
            case Role.CLAIM:
                return claim
            case Qt.ItemDataRole.AccessibleTextRole:
                return claim_words.spoken(claim, self._total)
            case Qt.ItemDataRole.AccessibleDescriptionRole:
                return claim.statement
            case Qt.ItemDataRole.ToolTipRole:
                return plain_tip(claim_words.isolate(claim.statement))
            case _:
                return None

    def _reviewed(self, group: ActorGroup) -> str:
        return self.tr("{reviewed} of {total} reviewed").format(
            reviewed=group.reviewed, total=group.total
        )

    # --- from the rows that are there to the rows that are wanted ---

    def _number_rows(self) -> None:
        self._rows = {node.serial: row for row, node in enumerate(self._nodes)}

    def _remove_gone(self, fresh: _Fresh) -> None:
        wanted = {group.actor_id: {claim.id for claim in rows} for group, rows in fresh}
        for row in reversed(range(len(self._nodes))):
            node = self._nodes[row]
            if node.group.actor_id not in wanted:
                self.beginRemoveRows(QModelIndex(), row, row)
                del self._nodes[row]
                self._number_rows()
                self.endRemoveRows()
                continue
            for at in reversed(range(len(node.claims))):
                if node.claims[at].id not in wanted[node.group.actor_id]:
                    self.beginRemoveRows(self.createIndex(row, 0, 0), at, at)
                    del node.claims[at]
                    self.endRemoveRows()

    def _insert_new(self, fresh: _Fresh) -> None:
        for row, (group, claims) in enumerate(fresh):
            if row == len(self._nodes) or self._nodes[row].group.actor_id != group.actor_id:
                self.beginInsertRows(QModelIndex(), row, row)
                self._nodes.insert(row, _Node(next(self._serials), group, list(claims)))
                self._number_rows()
                self.endInsertRows()
                continue
            here = self._nodes[row].claims
            for at, claim in enumerate(claims):
                if at == len(here) or here[at].id != claim.id:
                    self.beginInsertRows(self.createIndex(row, 0, 0), at, at)
                    here.insert(at, claim)
                    self.endInsertRows()

    def _replace_changed(self, fresh: _Fresh) -> None:
        for row, (group, claims) in enumerate(fresh):
            node = self._nodes[row]
            is_recoloured = node.group.colour != group.colour
            if node.group != group:
                node.group = group
                index = self.createIndex(row, 0, 0)
                self.dataChanged.emit(index, index)
            changed = []
            for at, claim in enumerate(claims):
                was = node.claims[at]  # mostly the very same one, which costs nothing to compare
                if is_recoloured or (was is not claim and was != claim):
                    node.claims[at] = claim
                    changed.append(at)
            for first, last in _runs(changed):
                indexes = (self.createIndex(at, 0, node.serial) for at in (first, last))
                self.dataChanged.emit(*indexes)


def _runs(rows: Sequence[int]) -> Iterator[tuple[int, int]]:
    """Give the first and last of each run of rows that follow on each other."""
    for _, run in groupby(enumerate(rows), key=lambda one: one[1] - one[0]):
        found = [row for _, row in run]
        yield found[0], found[-1]


if TYPE_CHECKING:
    _Fresh = list[tuple[ActorGroup, list[Claim]]]


def _grouped(claims: Sequence[Claim], actor_index: Mapping[int | None, int]) -> _Fresh:
    """Group claims by actor, in order of the actors' first claims."""
    by_actor: dict[int | None, list[Claim]] = {}
    for claim in claims:
        by_actor.setdefault(claim.actor_id, []).append(claim)
    return [
        (_group(rows, actor_index.get(actor_id, at)), rows)
        for at, (actor_id, rows) in enumerate(by_actor.items())
    ]


def _group(claims: list[Claim], colour: int) -> ActorGroup:
    first = claims[0]
    # thoughts and plans are no claims of the article's count; where there is nothing else they are
    counted = [claim for claim in claims if claim.speech] or claims
    return ActorGroup(
        actor_id=first.actor_id,
        name=first.actor_name,
        role=first.actor_role or claim_words.actor_kind(first.actor_kind),
        colour=colour,
        reviewed=sum(claim_words.is_reviewed(claim) for claim in counted),
        total=len(counted),
    )


def _keeps_order(nodes: list[_Node], fresh: _Fresh) -> bool:
    """Tell whether what stays keeps its order, so that removing and inserting rows is enough."""
    old = {node.group.actor_id: [claim.id for claim in node.claims] for node in nodes}
    new = {group.actor_id: [claim.id for claim in rows] for group, rows in fresh}
    if not _same_order(list(old), list(new)):
        return False
    return all(_same_order(old[actor], new[actor]) for actor in old.keys() & new.keys())


def _same_order(old: list[Any], new: list[Any]) -> bool:
    before, after = set(old), set(new)
    return [x for x in old if x in after] == [x for x in new if x in before]


def _latest_year(claims: Sequence[Claim]) -> str:
    dates = (claim.said_on for claim in claims if claim.said_on is not None)
    return max((day.value[:4] for day in dates if day.value is not None), default="")
