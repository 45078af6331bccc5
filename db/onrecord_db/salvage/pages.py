"""A database file as numbered pages, with those that still wait in the WAL beside it."""

import struct
from collections.abc import Callable
from pathlib import Path

LOCKED_SIZE, LOCKED_RESERVED = 4096, 80  # bytes of SQLCipher's pages, and at their ends
HEADER = 100  # bytes of page 1 before its tree begins
_MAGIC = b"SQLite format 3\x00"
_SMALLEST, _LARGEST = 512, 65536
_SIZES = (16384, 4096)  # that we ever made
_MOST_FRAGMENTS = 60  # bytes, by the format of pages
_KINDS = (2, 5, 10, 13)  # of pages of trees
_INNER = (2, 5)
_WAL_HEADER, _FRAME_HEADER = 32, 24
_WAL_MAGIC = (0x377F0682, 0x377F0683)
_WORD = 0xFFFFFFFF

Decrypt = Callable[[int, bytes], bytes]


class Pages:
    """Gives pages by number, from 1; a page that is not there is one of zeros.

    Reads the file once and keeps it in memory. Changes nothing.

    Args:
        path: the database. Its ``-wal`` counts as far as its checksums are right.
        decrypt: turns the bytes of a page as they lie on the disk into plain ones.
    """

    def __init__(self, path: Path, decrypt: Decrypt | None = None) -> None:
        self._data = path.read_bytes()
        self._decrypt = decrypt
        wal = path.with_name(f"{path.name}-wal")
        waiting = wal.read_bytes() if wal.exists() else b""
        self.size = _page_size(self._data, waiting, is_plain=decrypt is None)
        self._frames, count = _frames(waiting, self.size)
        self.count = max(-(-len(self._data) // self.size), count)
        self._waiting = waiting
        head = self.page(1)
        self.has_header = head.startswith(_MAGIC)
        reserved = 0 if decrypt is None else LOCKED_RESERVED
        self.usable = self.size - (head[20] if self.has_header else reserved)

    def page(self, number: int) -> bytes:
        """Give a page's bytes."""
        at = self._frames.get(number)
        source = self._data if at is None else self._waiting
        start = (number - 1) * self.size if at is None else at
        found = source[start : start + self.size].ljust(self.size, b"\x00")
        return found if self._decrypt is None else self._decrypt(number, found)

    @property
    def version(self) -> int | None:
        """The schema's version, ``user_version``; None when page 1 does not say."""
        if not self.has_header:
            return None
        return int.from_bytes(self.page(1)[60:64], "big")

    def free(self) -> set[int]:
        """Give the numbers of the pages that hold nothing any more, as far as they are known."""
        found: set[int] = set()
        trunk = int.from_bytes(self.page(1)[32:36], "big") if self.has_header else 0
        while 0 < trunk <= self.count and trunk not in found:
            found.add(trunk)
            page = self.page(trunk)
            trunk, number = struct.unpack_from(">II", page)
            most = min(number, (self.usable - 8) // 4)
            found.update(struct.unpack_from(f">{most}I", page, 8))
        return found


def _page_size(data: bytes, waiting: bytes, *, is_plain: bool) -> int:
    """Give the size of pages: as the header says, or the WAL's, or as the pages look."""
    if not is_plain:
        return LOCKED_SIZE
    said = int.from_bytes(data[16:18], "big") if data.startswith(_MAGIC) else 0
    if not said and len(waiting) >= _WAL_HEADER:
        said = int.from_bytes(waiting[8:12], "big")
    said = _LARGEST if said == 1 else said
    is_sound = _SMALLEST <= said <= _LARGEST and said & (said - 1) == 0
    return said if is_sound else max(_SIZES, key=lambda size: _likeness(data, size))


def _likeness(data: bytes, size: int) -> int:
    """Count the pages of a size that begin like a page of a tree and are filled from the end."""
    found = 0
    for start in range(0, len(data) - size, size):
        kind, free, count, content, scraps = struct.unpack_from(">BHHHB", data, start)
        head = 12 if kind in _INNER else 8
        if kind not in _KINDS or not count or free >= size or scraps > _MOST_FRAGMENTS:
            continue
        if size // 2 <= content < size and head + 2 * count <= content:
            cells = struct.unpack_from(f">{count}H", data, start + head)
            found += all(content <= cell < size for cell in cells)
    return found


def _frames(waiting: bytes, size: int) -> tuple[dict[int, int], int]:
    """Give where in a WAL the last committed copy of each page lies, and the file's pages."""
    if len(waiting) < _WAL_HEADER:
        return {}, 0
    magic, _, said, _, *salts = struct.unpack_from(">6I", waiting)
    order = ">" if magic & 1 else "<"
    sums = _sums(waiting[:24], order, (0, 0))
    if magic not in _WAL_MAGIC or said != size or sums != struct.unpack_from(">II", waiting, 24):
        return {}, 0
    found: dict[int, int] = {}
    open_: dict[int, int] = {}
    count, at = 0, _WAL_HEADER
    while at + _FRAME_HEADER + size <= len(waiting):
        number, commit, *rest = struct.unpack_from(">6I", waiting, at)
        start = at + _FRAME_HEADER
        sums = _sums(waiting[at : at + 8], order, sums)
        sums = _sums(waiting[start : start + size], order, sums)
        if rest != [*salts, *sums]:
            break  # never written whole, or of an earlier round
        open_[number] = start
        if commit:
            found.update(open_)
            open_, count = {}, commit
        at = start + size
    return found, count


def _sums(data: bytes, order: str, sums: tuple[int, int]) -> tuple[int, int]:
    one, two = sums
    words = struct.unpack(f"{order}{len(data) // 4}I", data)
    for even, odd in zip(words[::2], words[1::2], strict=True):
        one = (one + even + two) & _WORD
        two = (two + odd + one) & _WORD
    return one, two
