"""Care of a database: backups, restoring, checking, salvage.

Everything takes the path of a database and opens it by itself, read-only, so it may run in any
thread or process while the store is written to. ``progress`` gets what is being done, how much
of it is done, and of how much (0: not known); what it raises cancels, and then nothing half made
is left.
"""

from datetime import UTC, datetime
from pathlib import Path

from onrecord.errors import DiskError
from onrecord_db import checking
from onrecord_db.backups import folder as backups_folder
from onrecord_db.backups import restore, single
from onrecord_db.backups.manifest import Backup, Manifest, Reason
from onrecord_db.backups.restore import Restored
from onrecord_db.checking import Check, Finding, Kind
from onrecord_db.contents import Progress, silent
from onrecord_db.keys import Key
from onrecord_db.salvage.report import Part, Salvaged
from onrecord_db.store import Store

__all__ = [
    "Backup",
    "Check",
    "Finding",
    "Kind",
    "Manifest",
    "Part",
    "Progress",
    "Reason",
    "Restored",
    "Salvaged",
    "back_up",
    "back_up_to",
    "backup_at",
    "backups",
    "check",
    "copy_name",
    "folder",
    "is_due",
    "look_inside",
    "mend",
    "restore_copy",
    "restore_in_place",
    "salvage",
    "verify_evidence",
]


def folder(path: Path) -> Path:
    """Give the folder of a database's backups; it may not exist yet."""
    return backups_folder.folder_of(path)


def backups(path: Path) -> tuple[Backup, ...]:
    """Give the backups in a database's folder of backups, the newest first."""
    return backups_folder.backups(path)


def is_due(path: Path, reason: Reason, *, key: Key | None = None) -> bool:
    """Whether to make a backup now.

    Args:
        path: the database.
        reason: OPENED asks whether anything was changed since the last one; HALF_HOUR, whether
            half an hour has passed as well. All others are due always.
        key: as for ``Store.open``.
    """
    if reason == Reason.OPENED:
        return backups_folder.is_due_on_open(path, key)
    if reason == Reason.HALF_HOUR:
        return backups_folder.is_due_now(path, key)
    return True


def back_up(
    path: Path,
    *,
    reason: Reason = Reason.BY_HAND,
    key: Key | None = None,
    progress: Progress = silent,
) -> Backup:
    """Make a verified backup in the database's folder of backups and thin the others out.

    Raises:
        KnownError: the database is damaged, the disk refuses, or another backup is being made.
            Earlier backups are as they were.
    """
    return backups_folder.make(path, reason=reason, key=key, progress=progress)


def back_up_to(
    path: Path, target: Path, *, key: Key | None = None, progress: Progress = silent
) -> Backup:
    """Write a verified backup that opens by itself: a file and a folder of files beside it.

    Raises:
        KnownError: as ``back_up``, or the name is taken: nothing is overwritten.
    """
    return single.make_single(path, target, key=key, progress=progress)


def backup_at(path: Path, *, key: Key | None = None) -> Backup:
    """Give the backup under a path that somebody chose.

    Raises:
        KnownError: there is none.
    """
    return restore.found_at(path, key)


def copy_name(backup: Backup, path: Path) -> Path:
    """Give a free name beside a database, for a copy of one of its backups."""
    return restore.copy_name(backup, path)


def look_inside(backup: Backup, *, key: Key | None = None) -> Store:
    """Open a backup to read; close it. Not a byte of it changes.

    Raises:
        KnownError: it cannot be read, or only a restored copy of it can (an older version).
    """
    return restore.look_inside(backup, key)


def restore_copy(
    backup: Backup, target: Path, *, key: Key | None = None, progress: Progress = silent
) -> Restored:
    """Restore a backup, files included, under a name that is free.

    Raises:
        KnownError: the backup was changed since, the name is taken, or the disk refuses.
    """
    return restore.restore_copy(backup, target, key=key, progress=progress)


def restore_in_place(
    backup: Backup, path: Path, *, key: Key | None = None, progress: Progress = silent
) -> Restored:
    """Put a backup in the place of a closed database, which is moved aside.

    Raises:
        KnownError: as ``restore_copy``, or somebody has the database open.
    """
    return restore.restore_in_place(backup, path, key=key, progress=progress)


def check(
    path: Path, *, full: bool = False, key: Key | None = None, progress: Progress = silent
) -> Check:
    """Look for damage; ``full`` reads every text and stored file too."""
    return checking.check(path, full=full, key=key, progress=progress)


def mend(store: Store) -> None:
    """Reckon search indexes and the overview of claims anew, which a check found wrong.

    Raises:
        KnownError: the disk refuses, or the database may only be read.
    """
    checking.mend(store)


def salvage(
    path: Path, target: Path | None = None, *, key: Key | None = None, progress: Progress = silent
) -> Salvaged:
    """Put what can be read of a damaged database into a new one; the damaged one is only read.

    Args:
        path: the damaged database.
        target: a free name; None takes ``NAME salvaged DATE.onrecord`` beside it.
        key: as for ``Store.open``.
        progress: as above.

    Raises:
        KnownError: nothing in it looks like an OnRecord database, or the disk refuses.
    """
    from onrecord_db.salvage import rebuild  # noqa: PLC0415  # 0.4 s that only salvage needs

    if not path.exists():
        message = f"There is no file {path}."
        raise DiskError(message, hint="Check the name.")
    day = datetime.now(UTC).strftime("%Y-%m-%d")
    target = target or restore.free_name(path.absolute(), f"salvaged {day}")
    return rebuild.salvage(path, target, key=key, progress=progress)


def verify_evidence(path: Path, *, key: Key | None = None, progress: Progress = silent) -> Check:
    """Read every stored file and compare it with its hash.

    Raises:
        KnownError: the database cannot be read.
    """
    return checking.check_files(path, key=key, progress=progress)
