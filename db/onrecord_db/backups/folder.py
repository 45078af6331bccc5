"""The folder of a database's backups: make one, list them, thin them out."""

import contextlib
import secrets
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

from filelock import FileLock, Timeout

from onrecord_db import contents
from onrecord_db.backups import files, manifest, rotation
from onrecord_db.backups.copying import copy, remove, told_plainly
from onrecord_db.backups.manifest import Backup, Reason
from onrecord_db.backups.placing import describe, place_all
from onrecord_db.blobs import files_folder, sync_folder
from onrecord_db.contents import Progress, silent
from onrecord_db.errors import BugError, DamagedFileError, InUseError
from onrecord_db.files import Files
from onrecord_db.keys import Key

_SHARED = "files"
_HALF = ".tmp"
_PATTERN = "*.onrecord"
# Made before something that cannot be taken back: one an hour later must not push them out.
_SPECIAL = (Reason.MIGRATION, Reason.RESTORE)
_SPECIAL_KEPT = 2


def folder_of(path: Path) -> Path:
    """Give the folder of a database's backups: ``NAME.onrecord-backups`` beside it."""
    own = files_folder(path.absolute())
    return own.with_name(own.name.removesuffix("-files") + "-backups")


def backups(path: Path) -> tuple[Backup, ...]:
    """Give the backups of a database, the newest first; () when there are none.

    One that does not say what it holds is left out, and left alone.
    """
    found = []
    for one in folder_of(path).glob(_PATTERN):
        with contextlib.suppress(DamagedFileError):
            found.append(Backup(path=one, manifest=manifest.read(one)))
    return tuple(sorted(found, key=lambda one: one.manifest.at, reverse=True))


def make(
    path: Path,
    *,
    reason: Reason,
    key: Key | None = None,
    progress: Progress = silent,
    now: datetime | None = None,
) -> Backup:
    """Make a verified backup in the database's folder of backups; thin the others out.

    Takes seconds for a gigabyte, and no store: it may run in any thread or process while the
    database is written to. Nothing older is removed before the new one is proved.

    Args:
        path: the database.
        reason: why, for the list.
        key: as for ``Store.open``.
        progress: called often; what it raises cancels.
        now: the time that it bears; None takes the clock's.

    Raises:
        DamagedFileError: the database is damaged, so there is no new backup.
        InUseError: another backup is being made.
        DiskError: the disk refused. Nothing half made is left, as after every error.
    """
    now = (now or datetime.now(UTC)).astimezone(UTC)
    folder = folder_of(path)
    with told_plainly("backup"):
        folder.mkdir(parents=True, exist_ok=True)
        sync_folder(folder.parent)  # else a power cut may take the folder with all its backups
        with _alone(folder):
            _clear(folder)
            hash_all = reason == Reason.BY_HAND or _hashes_files(path, now)
            half = folder / f"{secrets.token_hex(8)}{_HALF}"
            try:
                snapshot = copy(path, half, key=key, progress=progress)
                own = Files(files_folder(path.absolute()), snapshot.files_key)
                shared = Files(folder / _SHARED, snapshot.files_key)
                copied = files.bring(
                    snapshot.files, own, shared, hash_all=hash_all, progress=progress
                )
                described = describe(half, snapshot, copied.missing, reason=reason, at=now)
                described = replace(described, files_hashed=hash_all)
                target = _free_name(folder, now)
                place_all(half, target, described, files.names(snapshot.files, shared))
            finally:
                remove(half)
            thin_out(path)
    return Backup(path=target, manifest=described)


def thin_out(path: Path) -> tuple[Path, ...]:
    """Remove the backups that are not to be kept, and files that none names any more."""
    every = backups(path)
    keep = rotation.kept([one.manifest.time for one in every])
    special = {
        one.path
        for reason in _SPECIAL
        for one in [b for b in every if b.manifest.reason == reason][:_SPECIAL_KEPT]
    }
    gone = [one for one in every if one.manifest.time not in keep and one.path not in special]
    for one in gone:
        for beside in (one.path, manifest.list_path(one.path), manifest.manifest_path(one.path)):
            beside.unlink(missing_ok=True)
    _prune_files(path)
    return tuple(one.path for one in gone)


def is_due_on_open(path: Path, key: Key | None = None) -> bool:
    """Whether anything was changed since the last backup. Reads the head of the audit log."""
    if not path.exists():
        return False
    every = backups(path)
    if not every:
        return True
    with contents.reading(path, key) as raw:
        return contents.content_mark(raw) != every[0].manifest.content


def is_due_now(path: Path, key: Key | None = None, *, now: datetime | None = None) -> bool:
    """Whether half an hour has passed since the last backup and anything was changed."""
    every = backups(path)
    last = every[0].manifest.time if every else None
    return rotation.is_due(last, now or datetime.now(UTC)) and is_due_on_open(path, key)


def before_migration(path: Path, key: Key | None = None, progress: Progress = silent) -> Backup:
    """Make a verified backup of a file that is about to be changed to a newer schema.

    Errors as ``make``: without a backup there is no migration.
    """
    return make(path, reason=Reason.MIGRATION, key=key, progress=progress)


def _hashes_files(path: Path, now: datetime) -> bool:
    whole = [one.manifest.time for one in backups(path) if one.manifest.files_hashed]
    return rotation.hashes_files(max(whole, default=None), now)


def _free_name(folder: Path, now: datetime) -> Path:
    stem = now.strftime("%Y-%m-%d %H.%M.%S")
    for number in range(1, 1000):
        target = folder / f"{stem}{'' if number == 1 else f' ({number})'}.onrecord"
        if not target.exists():
            return target
    message = f"There are a thousand backups of {stem}."
    raise BugError(message)


@contextlib.contextmanager
def _alone(folder: Path) -> Iterator[None]:
    """Let one backup be made at a time: the lock goes with its process, however that ends."""
    lock = FileLock(folder / "lock", thread_local=False)
    try:
        lock.acquire(timeout=0)
    except Timeout as error:
        message = "Another backup of this database is being made."
        raise InUseError(message, hint="Wait until it is done.") from error
    try:
        yield
    finally:
        lock.release()


def _clear(folder: Path) -> None:
    """Throw away what a killed backup left: half copies, and descriptions of no backup."""
    for half in [*folder.glob(f"*{_HALF}"), *folder.glob(f"*{_HALF}-*")]:
        half.unlink(missing_ok=True)
    for suffix in (manifest.SUFFIX, manifest.FILES_SUFFIX):
        for beside in folder.glob(f"{_PATTERN}{suffix}"):
            if not beside.with_name(beside.name.removesuffix(suffix)).exists():
                beside.unlink()


def _prune_files(path: Path) -> None:
    """Remove files that no backup names; none as long as one backup does not say what it names."""
    folder = folder_of(path)
    named: set[str] = set()
    for one in folder.glob(_PATTERN):
        try:
            said = manifest.read(one)
            names = _listed(one) if said.files or said.missing_count else []
        except (OSError, DamagedFileError):
            return
        if len(names) != said.files + said.missing_count:
            return
        named.update(names)
    files.prune(folder / _SHARED, named)


def _listed(backup: Path) -> list[str]:
    return manifest.list_path(backup).read_text(encoding="utf-8").split()
