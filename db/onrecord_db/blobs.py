"""Files kept beside the database, named by the SHA-256 of their bytes."""

import errno
import hashlib
import os
import tempfile
from pathlib import Path

from onrecord_db.errors import DiskError

_INCOMING = "incoming"  # half-written files; emptied at the next start


def keep(folder: Path, data: bytes) -> str:
    """Store bytes so that they survive a power cut, and give their SHA-256.

    The file is complete under a temporary name, is on the disk, gets its name, and the folder
    is on the disk: only then may a row name it. A file that is there is written again only
    when its bytes are no longer those of its name.

    Raises:
        DiskError: the disk refused; nothing is left under the final name.
    """
    digest = hashlib.sha256(data).hexdigest()
    target = path_of(folder, digest)
    if _holds(target, digest):
        return digest
    try:
        _write(target, data, folder / _INCOMING)
    except OSError as error:
        raise disk_error(error) from error
    return digest


def path_of(folder: Path, sha256: str) -> Path:
    """Give where the bytes with this hash are kept, whether or not they are there."""
    return folder / sha256


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


def _holds(target: Path, digest: str) -> bool:
    try:
        data = target.read_bytes()
    except OSError:
        return False
    return hashlib.sha256(data).hexdigest() == digest


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
