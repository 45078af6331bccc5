"""The folder beside a database: it is made, and files reach it whole or not at all."""

import errno
import os
import tempfile
from pathlib import Path

from onrecord_db.errors import DiskError

_INCOMING = "incoming"  # half-written files; emptied at the next start


def files_folder(path: Path) -> Path:
    """Give the folder of a database's files: ``NAME.onrecord-files`` beside it."""
    name = path.name if path.suffix == ".onrecord" else f"{path.name}.onrecord"
    return path.with_name(f"{name}-files")


def path_of(folder: Path, name: str) -> Path:
    """Give where a kept file of this name lies, whether or not it is there."""
    return folder / name


def make_folder(folder: Path) -> None:
    """Make the folder durably if it is missing, and throw half-written files away."""
    incoming = folder / _INCOMING
    try:
        if not incoming.is_dir():
            incoming.mkdir(parents=True, exist_ok=True)
            sync_folder(folder)
            sync_folder(folder.parent)
    except OSError as error:
        raise disk_error(error) from error


def clear_incoming(folder: Path) -> None:
    """Throw away what a killed program left half-written. Only whoever holds the lock may."""
    try:
        for path in (folder / _INCOMING).iterdir():
            path.unlink(missing_ok=True)
    except OSError as error:
        raise disk_error(error) from error


def write_durably(target: Path, data: bytes) -> None:
    """Store bytes so that they survive a power cut.

    The file is complete under a temporary name, is on the disk, gets its name, and the folder
    is on the disk: only then may a row name it.

    Raises:
        DiskError: the disk refused; nothing is left under the final name.
    """
    try:
        _write(target, data, target.parent / _INCOMING)
    except OSError as error:
        raise disk_error(error) from error


def sync_folder(folder: Path) -> None:
    """Bring a folder's entries to the disk; a file's own fsync does not."""
    if os.name == "nt":
        return  # Windows opens no folders; NTFS journals the entries
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def disk_error(error: OSError) -> DiskError:
    """Give the DiskError for what the system said of a file."""
    if error.errno in {errno.ENOSPC, errno.EDQUOT}:
        message = "The disk is full, so nothing of this was saved."
        return DiskError(message, hint="Free some space and do it again.")
    message = f"The disk did not take a file: {error.strerror}."
    return DiskError(message, hint="Check the rights and the disk of the database's folder.")


def _write(target: Path, data: bytes, incoming: Path) -> None:
    handle, name = tempfile.mkstemp(dir=incoming)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        Path(name).replace(target)
    except BaseException:
        Path(name).unlink(missing_ok=True)
        raise
    sync_folder(target.parent)
