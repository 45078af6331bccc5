"""A backup of its own: a database and its folder of files, which open directly."""

import secrets
import shutil
from datetime import UTC, datetime
from pathlib import Path

from onrecord_db.backups import files, manifest
from onrecord_db.backups.copying import copy, remove, told_plainly
from onrecord_db.backups.manifest import Backup, Reason
from onrecord_db.backups.placing import describe, place_all
from onrecord_db.blobs import files_folder, sync_folder
from onrecord_db.contents import Progress, silent
from onrecord_db.errors import DiskError
from onrecord_db.files import Files
from onrecord_db.keys import Key


def make_single(
    path: Path, target: Path, *, key: Key | None = None, progress: Progress = silent
) -> Backup:
    """Write a verified copy of a database and its files under a name that is free.

    ``target`` opens like any database; what it holds stands in ``target.json``. As ``folder.make``
    it may run anywhere while the database is written to.

    Raises:
        DiskError: the name is taken, or the disk refused. Nothing half made is left.
        DamagedFileError: the database is damaged.
    """
    target = target.absolute()
    check_free(target)
    mark = secrets.token_hex(6)
    half = target.with_name(f".{target.name}.{mark}.tmp")
    half_files = target.with_name(f".{target.name}.{mark}-files.tmp")
    with told_plainly("backup"):
        try:
            snapshot = copy(path, half, key=key, progress=progress)
            own = Files(files_folder(path.absolute()), snapshot.files_key)
            kept = Files(half_files, snapshot.files_key)
            copied = files.bring(snapshot.files, own, kept, hash_all=True, progress=progress)
            at = datetime.now(UTC)
            described = describe(half, snapshot, copied.missing, reason=Reason.BY_HAND, at=at)
            check_free(target)
            _place_files(half_files, target)
            try:
                place_all(half, target, described)
            except BaseException:
                shutil.rmtree(files_folder(target))
                raise
        finally:
            remove(half)
            shutil.rmtree(half_files, ignore_errors=True)
    return Backup(path=target, manifest=described)


def check_free(target: Path) -> None:
    """Say so when a name or what belongs beside it is taken, or its folder is missing.

    Raises:
        DiskError: as said. Nothing was touched.
    """
    if not target.parent.is_dir():
        message = f"There is no folder {target.parent}."
        raise DiskError(message, hint="Make it, or choose another one.")
    for one in (target, files_folder(target), manifest.manifest_path(target)):
        if one.exists():
            message = f"{one.name} is there already, and nothing is overwritten."
            raise DiskError(message, hint="Choose another name.")
    wal = target.with_name(f"{target.name}-wal")
    if wal.exists():  # of a database that was removed: SQLite would play it into the new one
        message = f"{wal.name} lies there, and belongs to another database."
        raise DiskError(message, hint="Choose another name.")


def _place_files(half: Path, target: Path) -> None:
    own = files_folder(target)
    half.rename(own)
    sync_folder(own.parent)
