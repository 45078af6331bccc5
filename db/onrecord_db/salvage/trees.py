"""Walk the trees of tables and indexes as far as they go, and say what was cut off."""

from collections.abc import Iterator
from dataclasses import dataclass, field

from onrecord_db.salvage import records
from onrecord_db.salvage.pages import Pages
from onrecord_db.salvage.records import DamagedError, Node, Record, Value

LOWEST, HIGHEST = -(1 << 63), (1 << 63) - 1


@dataclass(slots=True)
class Walk:
    """What walking a tree has met."""

    visited: set[int] = field(default_factory=set)
    gaps: list[tuple[int, int]] = field(default_factory=list)  # rowids above, up to
    broken: int = 0  # cells that could not be read


def leaves(pages: Pages, root: int, walk: Walk) -> Iterator[Node]:
    """Give the leaves of a table in the order of rowids; what is cut off goes to the walk's gaps."""
    waiting = [(root, LOWEST, HIGHEST)]
    while waiting:
        number, low, high = waiting.pop()
        found = _sound(pages, number, walk)
        if found is None:
            walk.gaps.append((low, high))
        elif found.kind == records.LEAF_TABLE:
            yield found
        else:
            waiting.extend(reversed(_below(pages, found, (low, high), walk)))


def rows(pages: Pages, root: int, walk: Walk) -> Iterator[Record]:
    """Give the rows of a table that its tree leads to."""
    for leaf in leaves(pages, root, walk):
        yield from leaf_rows(pages, leaf, walk)


def leaf_rows(pages: Pages, leaf: Node, walk: Walk) -> Iterator[Record]:
    """Give the rows of a leaf; those that cannot be read are counted."""
    for row in records.rows(pages, leaf):
        if row is None:
            walk.broken += 1
        else:
            yield row


def index_entries(pages: Pages, root: int, walk: Walk) -> Iterator[tuple[Value, ...]]:
    """Give the entries of an index, in no order; parts that cannot be read are left out."""
    waiting = [root]
    while waiting:
        number = waiting.pop()
        found = _index_page(pages, number, walk)
        if found is None:
            walk.gaps.append((LOWEST, HIGHEST))
            continue
        yield from records.index_rows(pages, found)
        if found.kind == records.INNER_INDEX:
            waiting.extend(records.index_children(pages, found))


def _sound(pages: Pages, number: int, walk: Walk) -> Node | None:
    """Give a page of a table; None for one that is damaged, elsewhere in use, or none."""
    if not 1 <= number <= pages.count or number in walk.visited:
        return None
    try:
        found = records.node(pages, number)
    except DamagedError:
        return None
    if found.kind not in (records.INNER_TABLE, records.LEAF_TABLE):
        return None
    walk.visited.add(number)
    return found


def _index_page(pages: Pages, number: int, walk: Walk) -> Node | None:
    if not 1 < number <= pages.count or number in walk.visited:
        return None
    try:
        found = records.node(pages, number)
    except DamagedError:
        return None
    if found.kind not in (records.INNER_INDEX, records.LEAF_INDEX):
        return None
    walk.visited.add(number)
    return found


def _below(
    pages: Pages, inner: Node, ids: tuple[int, int], walk: Walk
) -> list[tuple[int, int, int]]:
    low, high = ids
    found = []
    try:
        for child, key in records.children(pages, inner):
            found.append((child, low, key))
            low = key
    except (DamagedError, IndexError):
        walk.gaps.append((low, high))  # what stands before the break leads on
    return [*found, (inner.right, low, high)]
