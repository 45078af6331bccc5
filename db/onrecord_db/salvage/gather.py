"""Gather the rows of every table: along its tree, out of leaves that were cut off, from indexes."""

from collections.abc import Iterator

from onrecord_db.salvage import records, trees
from onrecord_db.salvage.layout import Layout, Table
from onrecord_db.salvage.pages import Pages
from onrecord_db.salvage.records import DamagedError, Node, Record, Value
from onrecord_db.salvage.trees import HIGHEST, LOWEST, Walk

# By table, what its indexes say of each row id.
Told = dict[str, dict[int, dict[str, Value]]]

ROWID = "id"  # an index may keep it under this name; the row itself does not hold it


def rows_of(pages: Pages, table: Table) -> Iterator[Record]:
    """Give the rows that a table's tree leads to; its ``walk`` then says what is cut off."""
    if table.root is None:
        table.walk.gaps.append((LOWEST, HIGHEST))
        return
    yield from trees.rows(pages, table.root, table.walk)


def cut_off(pages: Pages, layout: Layout, told: Told) -> dict[str, list[Node]]:
    """Give the leaves that belong to no tree, by the table that they are taken to be of.

    A leaf is taken where all its rows fit: ids that are cut off, as many values and such kinds,
    and what the indexes say of them. To be called when the rows of all tables were read. Pages that are free are left out, for
    they hold rows that were deleted.
    """
    damaged = [table for table in layout.tables if table.walk.gaps]
    if not damaged:
        return {}
    taken = pages.free() | layout.schema_pages
    for root in layout.others:
        walk = Walk()
        taken |= {leaf.number for leaf in trees.leaves(pages, root, walk)} | walk.visited
    for table in layout.tables:
        taken |= table.walk.visited
    found: dict[str, list[Node]] = {}
    for number in range(2, pages.count + 1):
        if number in taken:
            continue
        leaf = _leaf(pages, number)
        table_of = None if leaf is None else _table_of(pages, leaf, damaged, told)
        if leaf is not None and table_of is not None:
            found.setdefault(table_of.name, []).append(leaf)
    return found


def from_indexes(pages: Pages, table: Table) -> dict[int, dict[str, Value]]:
    """Give what the indexes say of every row: its id, and the columns that they keep."""
    found: dict[int, dict[str, Value]] = {}
    for index in table.indexes:
        if index.root is None:
            continue
        for *values, rowid in trees.index_entries(pages, index.root, Walk()):
            if isinstance(rowid, int):
                told = dict(zip(index.columns, values, strict=False))
                found.setdefault(rowid, {}).update(told)
    return found


def _leaf(pages: Pages, number: int) -> Node | None:
    try:
        found = records.node(pages, number)
    except DamagedError:
        return None
    return found if found.kind == records.LEAF_TABLE and found.cells else None


def _table_of(pages: Pages, leaf: Node, damaged: list[Table], told: Told) -> Table | None:
    rows = [row for row in records.rows(pages, leaf) if row is not None]
    if len(rows) < len(leaf.cells) or not rows:
        return None
    scores = {
        table.name: _agreement(rows, table, told.get(table.name, {}))
        for table in damaged
        if all(table.fits(row) and _is_cut_off(row.rowid, table) for row in rows)
    }
    best = max(scores.values(), default=0)
    # Of two that are alike, the one with the fewest columns that the row does not have.
    likely = [table for table in damaged if best and scores.get(table.name) == best]
    return min(likely, key=lambda table: len(table.columns), default=None)


def _agreement(rows: list[Record], table: Table, told: dict[int, dict[str, Value]]) -> float:
    """Give the share of rows that the table's indexes know; a little where they know nothing."""
    if not told:
        return 0.01
    names = [column.name for column in table.columns]
    known = 0
    for row in rows:
        values = dict(zip(names, row.values, strict=False))
        kept = told.get(row.rowid)
        known += kept is not None and all(
            values.get(name, value) == value for name, value in kept.items() if name != ROWID
        )
    return known / len(rows)


def _is_cut_off(rowid: int, table: Table) -> bool:
    return any(low < rowid <= high for low, high in table.walk.gaps)
