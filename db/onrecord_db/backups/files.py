"""The files of a database, original bytes and evidence, in a folder of backups.

They are copied byte for byte under the names that they have: sealed ones stay sealed.
"""

import contextlib
import os
import shutil
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from onrecord_db.blobs import sync_folder
from onrecord_db.contents import Progress, silent
from onrecord_db.files import Files

_HALF = "incoming"  # a folder, as in a database's own: a sealed file opens under its name alone
_MANY = 32  # files from which one sync of everything is cheaper than one of each


@dataclass(frozen=True, slots=True, kw_only=True)
class Copied:
    """What copying did: the names of new files, and of those that are neither here nor there."""

    new: tuple[str, ...]
    missing: tuple[str, ...]


def bring(
    hashes: Iterable[str],
    source: Files,
    target: Files,
    *,
    hash_all: bool,
    progress: Progress = silent,
) -> Copied:
    """Copy the files that ``target`` lacks, never as links: a damaged file has one victim.

    A file gets its name when all its bytes are there and were read again; a copy that is no
    longer right is made anew. One whose original is gone or changed is told, and the copy of
    an earlier backup stays.

    Args:
        hashes: the SHA-256 of each.
        source: the database's files.
        target: where they are to lie; the folder is made when it is missing.
        hash_all: read those again too that lie in ``target`` already, not only compare sizes.
        progress: as always.

    Raises:
        OSError: the disk refused.
    """
    half = Files(target.folder / _HALF, target.key)
    half.folder.mkdir(parents=True, exist_ok=True)
    try:
        copied = _brought(list(hashes), (source, half, target), progress, hash_all=hash_all)
    finally:
        shutil.rmtree(half.folder, ignore_errors=True)
    _settle(target.folder, copied.new)
    return copied


def names(hashes: Iterable[str], files: Files) -> list[str]:
    """Give what files are called on the disk."""
    return [files.path_of(sha256).name for sha256 in hashes]


def prune(folder: Path, named: Iterable[str]) -> int:
    """Remove the files that no kept backup names, and half copied ones; give their number."""
    keep = set(named)
    gone = 0
    if not folder.is_dir():
        return 0
    shutil.rmtree(folder / _HALF, ignore_errors=True)
    for path in list(folder.iterdir()):
        if path.name not in keep:
            path.unlink()
            gone += 1
    return gone


def _brought(
    wanted: list[str], places: tuple[Files, Files, Files], progress: Progress, *, hash_all: bool
) -> Copied:
    source, half, target = places
    new: list[str] = []
    missing: list[str] = []
    for number, sha256 in enumerate(wanted):
        progress("Copying files", number, len(wanted))
        if not _is_there(sha256, source, target, hash_all=hash_all):
            into = new if _copied(sha256, source, half, target) else missing
            into.append(target.path_of(sha256).name)
    return Copied(new=tuple(new), missing=tuple(missing))


def _is_there(sha256: str, source: Files, target: Files, *, hash_all: bool) -> bool:
    original, copy = source.path_of(sha256), target.path_of(sha256)
    if not copy.is_file():
        return False
    if hash_all or not original.is_file():
        return target.holds(sha256)
    return copy.stat().st_size == original.stat().st_size


def _copied(sha256: str, source: Files, half: Files, target: Files) -> bool:
    copy = half.path_of(sha256)
    original = source.path_of(sha256)
    try:
        if not original.is_file():
            return False
        shutil.copyfile(original, copy)
        if not half.holds(sha256):
            return False
        copy.replace(target.path_of(sha256))
    finally:
        with contextlib.suppress(FileNotFoundError):
            copy.unlink()
    return True


def _settle(folder: Path, new: tuple[str, ...]) -> None:
    """Bring new files to the disk; nothing names them before."""
    if len(new) >= _MANY and hasattr(os, "sync"):
        os.sync()
        return
    for name in new:
        with (folder / name).open("rb+") as file:
            os.fsync(file.fileno())
    sync_folder(folder)
