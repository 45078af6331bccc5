"""The files of a database, original bytes and evidence, in a folder of backups."""

import contextlib
import os
import secrets
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from onrecord_db import blobs
from onrecord_db.backups.copying import digest_of
from onrecord_db.blobs import sync_folder
from onrecord_db.contents import Progress, silent

_HALF = ".tmp"
_MANY = 32  # files from which one sync of everything is cheaper than one of each
_CHUNK = 1 << 20


@dataclass(frozen=True, slots=True, kw_only=True)
class Copied:
    """What copying did: which files are new, and which are neither here nor there."""

    new: tuple[str, ...]
    missing: tuple[str, ...]


def bring(
    names: Iterable[str],
    source: Path,
    target: Path,
    *,
    hash_all: bool,
    progress: Progress = silent,
) -> Copied:
    """Copy the files that ``target`` lacks, never as links: a damaged file has one victim.

    A file gets its name when all its bytes are there and were read again; a copy that is no
    longer right is made anew. One whose original is gone or changed is told, and the copy of
    an earlier backup stays.

    Args:
        names: the SHA-256 of each.
        source: the database's files folder.
        target: where they are to lie; made when it is missing.
        hash_all: read those again too that lie in ``target`` already, not only compare sizes.
        progress: as always.

    Raises:
        OSError: the disk refused.
    """
    target.mkdir(parents=True, exist_ok=True)
    wanted = list(names)
    new, missing = [], []
    for number, name in enumerate(wanted):
        progress("Copying files", number, len(wanted))
        if _is_there(blobs.path_of(source, name), blobs.path_of(target, name), hash_all=hash_all):
            continue
        if _copied(blobs.path_of(source, name), target, name):
            new.append(name)
        else:
            missing.append(name)
    _settle(target, new)
    return Copied(new=tuple(new), missing=tuple(missing))


def is_right(path: Path, name: str) -> bool:
    """Whether a file is there and its bytes are those of its name."""
    try:
        return digest_of(path) == name
    except OSError:
        return False


def prune(folder: Path, named: Iterable[str]) -> int:
    """Remove the files that no kept backup names, and half copied ones; give their number."""
    keep = set(named)
    gone = 0
    with contextlib.suppress(FileNotFoundError):
        for path in list(folder.iterdir()):
            if path.name not in keep:
                path.unlink()
                gone += 1
    return gone


def _is_there(original: Path, copy: Path, *, hash_all: bool) -> bool:
    if not copy.is_file():
        return False
    if hash_all or not original.is_file():
        return is_right(copy, copy.name)
    return copy.stat().st_size == original.stat().st_size


def _copied(original: Path, target: Path, name: str) -> bool:
    half = target / f"{secrets.token_hex(8)}{_HALF}"
    with _removed(half):
        try:
            source = original.open("rb")
        except OSError:
            return False
        with source, half.open("xb") as file:
            while chunk := source.read(_CHUNK):
                file.write(chunk)
        if not is_right(half, name):
            return False
        half.replace(blobs.path_of(target, name))
    return True


def _settle(folder: Path, names: list[str]) -> None:
    """Bring new files to the disk; nothing names them before."""
    if len(names) >= _MANY and hasattr(os, "sync"):
        os.sync()
        return
    for name in names:
        with blobs.path_of(folder, name).open("rb+") as file:
            os.fsync(file.fileno())
    sync_folder(folder)


@contextlib.contextmanager
def _removed(half: Path) -> Iterator[None]:
    try:
        yield
    finally:
        half.unlink(missing_ok=True)
