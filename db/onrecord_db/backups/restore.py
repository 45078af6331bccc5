"""Take a backup back: look inside, restore it as a copy, or in the place of the database."""

import contextlib
import secrets
import shutil
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from pathlib import Path

from onrecord_db import contents
from onrecord_db.backups import files, manifest
from onrecord_db.backups.copying import copy, digest_of, place, remove, snapshot, told_plainly
from onrecord_db.backups.manifest import Backup, Manifest, Reason
from onrecord_db.backups.placing import describe
from onrecord_db.backups.single import check_free
from onrecord_db.blobs import files_folder, make_folder, sync_folder
from onrecord_db.contents import Progress, silent
from onrecord_db.errors import DamagedFileError, DiskError, OlderFileError
from onrecord_db.files import Files
from onrecord_db.instance import Instance
from onrecord_db.keys import Key
from onrecord_db.store import Store

_ENDS = ("", "-wal", "-shm", "-journal")


@dataclass(frozen=True, slots=True, kw_only=True)
class Restored:
    """What was restored.

    ``aside`` is where the database that stood there lies now; None where there was none.
    ``missing`` are files that rows name and the backup does not have.
    """

    path: Path
    files: int
    missing: tuple[str, ...] = ()
    aside: Path | None = None


def found_at(path: Path, key: Key | None = None) -> Backup:
    """Give the backup under a path: one of a folder of backups, or a database of its own.

    Raises:
        KnownError: there is none, it is no OnRecord database, or it is not what was stored.
    """
    if not path.exists():
        message = f"There is no backup {path}."
        raise DiskError(message, hint="Give the path of a backup.")
    described = manifest.manifest_path(path)
    if described.exists():
        backup = Backup(path=path, manifest=manifest.read(path))
    else:
        backup = Backup(path=path, manifest=_seen(path, key))
    return backup


def look_inside(backup: Backup, key: Key | None = None) -> Store:
    """Open a backup to read, with the files that it shares; not a byte of it changes.

    Raises:
        OlderFileError: it is of an older version, which only a copy can be brought up from.
        KnownError: it cannot be read.
    """
    try:
        store = Store.open(backup.path, read_only=True, key=key)
    except OlderFileError as error:
        message = f"{backup.path.name} was made by an older OnRecord."
        raise OlderFileError(message, hint="Restore it as a copy and open that.") from error
    store.files_folder = backup.files_folder
    return store


def restore_copy(
    backup: Backup, target: Path, *, key: Key | None = None, progress: Progress = silent
) -> Restored:
    """Restore a backup under a name that is free, files included, and prove it.

    Raises:
        DamagedFileError: the backup is not what was stored.
        DiskError: the name is taken, or the disk refused. Nothing half made is left.
    """
    target = target.absolute()
    check_free(target)
    with told_plainly("restored copy"), _prepared(backup, target, key, progress) as ready:
        check_free(target)
        ready.files_folder.rename(files_folder(target))
        place(ready.path, target)
    return Restored(path=target, files=ready.count, missing=ready.missing)


def restore_in_place(
    backup: Backup, path: Path, *, key: Key | None = None, progress: Progress = silent
) -> Restored:
    """Put a backup in the place of a database, which is moved aside and never deleted.

    The database must be closed: nobody else may have it open. It and its files then lie
    beside it as ``NAME set aside DATE.onrecord``.

    Raises:
        InUseError: somebody has the database open.
        DamagedFileError: the backup is not what was stored. The database stays, as after
            every error.
        DiskError: the disk refused.
    """
    path = path.absolute()
    own = files_folder(path)
    make_folder(own)
    instance = Instance(own, user="", name=path.name)
    try:
        with told_plainly("restored database"), _prepared(backup, path, key, progress) as ready:
            aside = free_name(path, f"set aside {_now()}")
            instance.release()  # Windows moves no folder in which a file is open
            _swap(ready, path, aside)
    finally:
        instance.release()
    return Restored(path=path, files=ready.count, missing=ready.missing, aside=aside)


def free_name(path: Path, what: str) -> Path:
    """Give a name beside a database that nothing has, as ``NAME backup of DATE.onrecord``."""
    for number in range(1, 1000):
        more = "" if number == 1 else f" ({number})"
        target = path.with_name(f"{path.stem} {what}{more}.onrecord")
        with contextlib.suppress(DiskError):
            check_free(target)
            return target
    message = f"No name is free beside {path.name}."
    raise DiskError(message, hint="Give a name.")


def copy_name(backup: Backup, path: Path) -> Path:
    """Give a free name beside a database for a copy of one of its backups."""
    return free_name(path, f"backup of {backup.manifest.time:%Y-%m-%d %H.%M}")


@dataclass(frozen=True, slots=True, kw_only=True)
class _Ready:
    path: Path
    files_folder: Path
    count: int
    missing: tuple[str, ...]


@contextlib.contextmanager
def _prepared(
    backup: Backup, beside: Path, key: Key | None, progress: Progress
) -> Iterator[_Ready]:
    """Make a verified copy of a backup and its files under temporary names beside a path."""
    mark = secrets.token_hex(6)
    half = beside.with_name(f".{beside.name}.{mark}.tmp")
    half_files = beside.with_name(f".{beside.name}.{mark}-files.tmp")
    try:
        _check(backup)
        seen = copy(backup.path, half, key=key, progress=progress)
        source = Files(backup.files_folder, seen.files_key)
        kept = Files(half_files, seen.files_key)
        copied = files.bring(seen.files, source, kept, hash_all=True, progress=progress)
        yield _Ready(
            path=half,
            files_folder=half_files,
            count=len(seen.files) - len(copied.missing),
            missing=copied.missing,
        )
    finally:
        remove(half)
        shutil.rmtree(half_files, ignore_errors=True)


def _check(backup: Backup) -> None:
    """See that a backup is byte for byte what was stored."""
    said = backup.manifest.sha256
    if said and digest_of(backup.path) != said:
        message = f"The backup {backup.path.name} was changed or damaged since it was made."
        hint = "Take another backup, or see what onrecord salvage finds in this one."
        raise DamagedFileError(message, hint=hint)


def _swap(ready: _Ready, path: Path, aside: Path) -> None:
    """Move what stands there aside and the copy in; on an error, all back again."""
    moves = [
        (files_folder(path), files_folder(aside)),
        *((path.with_name(path.name + end), aside.with_name(aside.name + end)) for end in _ENDS),
        (ready.files_folder, files_folder(path)),
        (ready.path, path),
    ]
    done: list[tuple[Path, Path]] = []
    try:
        for old, new in moves:
            if old.exists():
                old.rename(new)
                done.append((old, new))
    except BaseException:
        for old, new in reversed(done):
            new.rename(old)
        raise
    sync_folder(path.parent)


def _seen(path: Path, key: Key | None) -> Manifest:
    """Describe a database that nothing is written beside, as one that somebody copied."""
    with contents.reading(path, key) as raw:
        contents.version_of(raw, path)
        seen = snapshot(raw)
    at = datetime.fromtimestamp(path.stat().st_mtime, UTC)
    described = describe(path, seen, (), reason=Reason.BY_HAND, at=at)
    return replace(described, sha256="", verified_at="", program="")


def _now() -> str:
    return datetime.now(UTC).strftime("%Y-%m-%d %H.%M")
