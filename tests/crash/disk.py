"""A disk that forgets: of what was not synced when the power went, any part may be there.

The model, stricter than what common file systems do:

- A file's writes and cuts before its last fsync are kept. Of the later ones any are kept,
  each whole, not at all, or some of its sectors of 512 bytes. One that is not kept may still
  have made the file longer; zeros stand there then.
- A folder's entries (made, renamed, deleted) before its last fsync are kept, of the later ones
  any. An fsync of a file says nothing of its entry. A rename is one entry change of both its
  folders: never half of it.
- SQLite's own files are held to the same: it syncs the folder of a new -wal and -journal.
"""

from __future__ import annotations

import random
from dataclasses import dataclass, field
from pathlib import Path
from typing import TypeAlias

SECTOR = 512


@dataclass(slots=True)
class Write:
    """Bytes put at a place."""

    start: int
    data: bytes


@dataclass(slots=True)
class Cut:
    """The file made this long."""

    size: int


@dataclass(slots=True, eq=False)
class File:
    """What was done to a file, and how much of it was synced."""

    done: list[Write | Cut] = field(default_factory=list)
    synced: int = 0

    def content(self) -> bytes:
        """Give the bytes as the running program sees them."""
        return _content(self, random.Random(), 1.0)  # noqa: S311  # nothing is left to chance


@dataclass(slots=True, eq=False)
class Folder:
    """The entries as the running program sees them."""

    entries: dict[str, Node] = field(default_factory=dict)


Node: TypeAlias = "File | Folder"


@dataclass(slots=True)
class Change:
    """Entries that change together: what each name stands for from now on."""

    entries: tuple[tuple[Folder, str, Node | None], ...]
    synced: bool = False


class Disk:
    """A folder on a disk; paths are absolute.

    Args:
        root: the folder's path, as the running program calls it.
        before: a real folder; what lies in it is there, and synced.
    """

    def __init__(self, root: Path, before: Path) -> None:
        self.root = root
        self._top = Folder()
        self._changes: list[Change] = []
        for path in sorted(before.rglob("*")):
            node: Node = Folder()
            if path.is_file():
                node = File(done=[Write(0, path.read_bytes())], synced=1)
            parent, name = self._place(root / path.relative_to(before))
            self._change((parent, name, node)).synced = True

    def node(self, path: Path) -> Node | None:
        """Give what has a name, for the running program."""
        node: Node | None = self._top
        for name in path.relative_to(self.root).parts:
            node = node.entries.get(name) if isinstance(node, Folder) else None
        return node

    def file(self, path: Path) -> File:
        """Give an open file; it has a name."""
        node = self.node(path)
        assert isinstance(node, File), path
        return node

    def make(self, path: Path, node: Node) -> None:
        """Give a new file or folder its name."""
        self._change((*self._place(path), node))

    def remove(self, path: Path) -> None:
        """Take a name away."""
        self._change((*self._place(path), None))

    def rename(self, old: Path, new: Path) -> None:
        """Give what has a name another one, in one change."""
        self._change((*self._place(new), self.node(old)), (*self._place(old), None))

    def sync(self, path: Path) -> None:
        """Keep what was done to a file or a folder so far."""
        node = self.node(path)
        if isinstance(node, File):
            node.synced = len(node.done)
        for change in self._changes:
            change.synced = change.synced or change.entries[0][0] is node

    def lose_power(self, chance: random.Random, into: Path) -> None:
        """Write down, in a real folder, one of the states that the disk may be in now."""
        self._write_out(into, chance, chance.choice((0.0, 0.2, 0.5, 0.8, 1.0)))

    def show(self, into: Path) -> None:
        """Write down, in a real folder, what the running program sees."""
        self._write_out(into, random.Random(), 1.0)  # noqa: S311  # nothing is left to chance

    def _write_out(self, into: Path, chance: random.Random, kept: float) -> None:
        entries: dict[Folder, dict[str, Node]] = {}
        for change in self._changes:
            if change.synced or chance.random() < kept:
                for folder, name, node in change.entries:
                    place = entries.setdefault(folder, {})
                    if node is None:
                        place.pop(name, None)
                    else:
                        place[name] = node
        self._put(self._top, entries, into, chance, kept)

    def _put(
        self,
        folder: Folder,
        entries: dict[Folder, dict[str, Node]],
        into: Path,
        chance: random.Random,
        kept: float,
    ) -> None:
        into.mkdir()
        for name, node in entries.get(folder, {}).items():
            if isinstance(node, Folder):
                self._put(node, entries, into / name, chance, kept)
            else:
                (into / name).write_bytes(_content(node, chance, kept))

    def _place(self, path: Path) -> tuple[Folder, str]:
        folder = self.node(path.parent)
        assert isinstance(folder, Folder), path
        return folder, path.name

    def _change(self, *entries: tuple[Folder, str, Node | None]) -> Change:
        for folder, name, node in entries:
            if node is None:
                folder.entries.pop(name, None)
            else:
                folder.entries[name] = node
        self._changes.append(Change(entries))
        return self._changes[-1]


def _content(file: File, chance: random.Random, kept: float) -> bytes:
    data = bytearray()
    for number, one in enumerate(file.done):
        is_kept = number < file.synced or chance.random() < kept
        if isinstance(one, Cut):
            if is_kept:
                data[one.size :] = bytes(max(0, one.size - len(data)))
        elif is_kept:
            _put(data, one.start, one.data)
        else:
            _tear(data, one, chance)
    return bytes(data)


def _put(data: bytearray, start: int, given: bytes) -> None:
    if len(data) < start:
        data.extend(bytes(start - len(data)))
    data[start : start + len(given)] = given


def _tear(data: bytearray, write: Write, chance: random.Random) -> None:
    """Put some sectors of a write that was not synced, or none, or only its length."""
    fate = chance.choice(("nothing", "length", "sectors"))
    end = write.start + len(write.data)
    if fate == "length" and len(data) < end:
        data.extend(bytes(end - len(data)))
    if fate != "sectors":
        return
    for sector in range(write.start // SECTOR * SECTOR, end, SECTOR):
        if chance.random() < 0.5:
            start, stop = max(sector, write.start), min(sector + SECTOR, end)
            _put(data, start, write.data[start - write.start : stop - write.start])
