"""Rows as SQLite writes them into pages: cells, chains of overflow pages, values."""

import struct
from collections.abc import Iterator
from dataclasses import dataclass

from onrecord_db.salvage.pages import HEADER, Pages

INNER_INDEX, INNER_TABLE, LEAF_INDEX, LEAF_TABLE = 2, 5, 10, 13
_INNER = (INNER_INDEX, INNER_TABLE)
_FIXED = {0: 0, 1: 1, 2: 2, 3: 3, 4: 4, 5: 6, 6: 8, 7: 8, 8: 0, 9: 0}  # bytes by serial type
_REAL, _ZERO, _ONE, _FIRST_BLOB = 7, 8, 9, 12
_LONGEST_VARINT = 9
_MORE = 0x80  # the bit of a varint's byte that another one follows
_LEAST_HEAD = 8  # bytes of a page before its first cell

Value = int | float | str | bytes | None


class DamagedError(Exception):
    """What stands here is no cell, page or record; caught within this package."""


@dataclass(frozen=True, slots=True)
class Record:
    """The values of a row; those after a broken chain are missing from the end."""

    rowid: int
    values: tuple[Value, ...]
    is_whole: bool = True


@dataclass(frozen=True, slots=True)
class Node:
    """The head of a page of a tree."""

    number: int
    kind: int
    cells: tuple[int, ...]  # where each begins
    right: int  # the last child of an inner page; else 0


def node(pages: Pages, number: int) -> Node:
    """Read the head of a page.

    Raises:
        DamagedError: it is no page of a tree.
    """
    page = pages.page(number)
    start = HEADER if number == 1 else 0
    kind = page[start]
    if kind not in (*_INNER, LEAF_INDEX, LEAF_TABLE):
        raise DamagedError
    count = int.from_bytes(page[start + 3 : start + 5], "big")
    first = start + (12 if kind in _INNER else 8)
    if first + 2 * count > pages.usable:
        raise DamagedError
    right = int.from_bytes(page[start + 8 : start + 12], "big") if kind in _INNER else 0
    return Node(number, kind, struct.unpack_from(f">{count}H", page, first), right)


def children(pages: Pages, inner: Node) -> Iterator[tuple[int, int]]:
    """Give the children of an inner page of a table, each with the highest rowid below it.

    Raises:
        DamagedError, IndexError: the page goes wrong here.
    """
    page = pages.page(inner.number)
    for at in inner.cells:
        _need(pages, at, 5)
        yield int.from_bytes(page[at : at + 4], "big"), _signed(_varint(page, at + 4)[0])


def index_children(pages: Pages, inner: Node) -> list[int]:
    """Give the children of an inner page of an index."""
    page = pages.page(inner.number)
    return [*(int.from_bytes(page[at : at + 4], "big") for at in inner.cells), inner.right]


def rows(pages: Pages, leaf: Node) -> Iterator[Record | None]:
    """Give the rows of a leaf of a table; None for each that cannot be read at all."""
    page = pages.page(leaf.number)
    for at in leaf.cells:
        try:
            _need(pages, at, 2)
            size, at_id = _varint(page, at)
            rowid, start = _varint(page, at_id)
            local = _local(size, pages.usable, pages.usable - 35)
            payload = _payload(pages, page, start, size, local)
            yield _record(_signed(rowid), payload, size)
        except (DamagedError, IndexError, struct.error, UnicodeDecodeError):
            yield None


def index_rows(pages: Pages, of: Node) -> Iterator[tuple[Value, ...]]:
    """Give the entries of a page of an index: its columns, then the rowid."""
    page = pages.page(of.number)
    for at in of.cells:
        try:
            start = at + (4 if of.kind == INNER_INDEX else 0)
            _need(pages, start, 2)
            size, start = _varint(page, start)
            local = _local(size, pages.usable, (pages.usable - 12) * 64 // 255 - 23)
            payload = _payload(pages, page, start, size, local)
            entry = _record(0, payload, size)
        except (DamagedError, IndexError, struct.error, UnicodeDecodeError):
            continue
        if entry.is_whole:
            yield entry.values


def _payload(pages: Pages, page: bytes, start: int, size: int, local: int) -> bytes:  # one cell
    """Give the bytes of a cell, as many as its chain of pages still has."""
    _need(pages, start, local)
    found = [page[start : start + local]]
    left = size - local
    following = int.from_bytes(page[start + local : start + local + 4], "big") if left else 0
    seen = set()
    while left > 0 and 1 < following <= pages.count and following not in seen:
        seen.add(following)
        more = pages.page(following)
        if not more.strip(b"\x00"):
            break  # zeroed: a page in use has words on it
        found.append(more[4 : min(pages.usable, 4 + left)])
        left -= len(found[-1])
        following = int.from_bytes(more[:4], "big")
    return b"".join(found)


def _record(rowid: int, payload: bytes, size: int) -> Record:
    head, at = _varint(payload, 0)
    if head > len(payload):
        raise DamagedError
    types = []
    while at < head:
        kind, at = _varint(payload, at)
        types.append(kind)
    values: list[Value] = []
    for kind in types:
        length = _FIXED[kind] if kind in _FIXED else _blob_length(kind)
        if at + length > len(payload):
            if kind > _FIRST_BLOB and kind % 2:  # the words before the break
                values.append(payload[at:].decode("utf-8", "ignore"))
            return Record(rowid, tuple(values), is_whole=False)
        values.append(_value(kind, payload[at : at + length]))
        at += length
    if len(payload) < size:
        raise DamagedError
    return Record(rowid, tuple(values))


def _value(kind: int, data: bytes) -> Value:
    if kind >= _FIRST_BLOB:
        return data.decode("utf-8") if kind % 2 else data
    if kind == _REAL:
        return float(struct.unpack(">d", data)[0])
    if kind in (_ZERO, _ONE):
        return kind - _ZERO
    return int.from_bytes(data, "big", signed=True) if data else None


def _blob_length(kind: int) -> int:
    if kind < _FIRST_BLOB:
        raise DamagedError
    return (kind - _FIRST_BLOB) // 2


def _local(size: int, usable: int, most: int) -> int:
    """Give how many bytes of a cell stand on its own page."""
    if size <= most:
        return size
    least = (usable - 12) * 32 // 255 - 23
    wanted = least + (size - least) % (usable - 4)
    return wanted if wanted <= most else least


def _varint(data: bytes, at: int) -> tuple[int, int]:
    number = 0
    for count in range(_LONGEST_VARINT):
        byte = data[at + count]
        if count == _LONGEST_VARINT - 1:
            return number << 8 | byte, at + _LONGEST_VARINT
        number = number << 7 | byte & 0x7F
        if byte < _MORE:
            return number, at + count + 1
    raise DamagedError


def _signed(number: int) -> int:
    return number - (1 << 64) if number >> 63 else number


def _need(pages: Pages, at: int, length: int) -> None:
    if at < _LEAST_HEAD or at + length > pages.usable:
        raise DamagedError
