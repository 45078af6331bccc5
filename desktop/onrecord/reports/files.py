"""Write a finished report so that its name never holds half of one."""

import hashlib
import os
import secrets
from pathlib import Path

from onrecord.errors import ReportError


def write(path: Path, content: bytes) -> None:
    """Write a file whole: beside it, to the disk, then under its name.

    Raises:
        ReportError: the folder is missing or the disk refuses. What had the name before is
            still there.
    """
    folder = path.absolute().parent
    if path.is_dir():
        message = f"{path.name or path} is a folder."
        raise ReportError(message, hint="Give the name of a file in it.")
    if not folder.is_dir():
        message = f"There is no folder {folder}."
        raise ReportError(message, hint="Make it, or choose another one.")
    try:
        _replace(path, folder, content)
    except OSError as error:
        message = f"{path.name} could not be written: {error.strerror or error}."
        raise ReportError(message, hint="Choose another folder or free some space.") from error


def _replace(path: Path, folder: Path, content: bytes) -> None:
    # Marked with the name it is for: the next report of that name clears away what was left
    # half-written by a program that was killed.
    mark = f".onrecord-{hashlib.sha256(path.name.encode()).hexdigest()[:8]}-"
    for left in folder.glob(f"{mark}*.tmp"):
        left.unlink(missing_ok=True)
    temporary = folder / f"{mark}{secrets.token_hex(6)}.tmp"
    try:
        with temporary.open("xb") as file:  # "x": with the rights of an ordinary new file
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        temporary.replace(path)
    except BaseException:
        temporary.unlink(missing_ok=True)
        raise
    _sync_folder(folder)


def _sync_folder(folder: Path) -> None:
    """Bring the new name to the disk; Windows has no such call and needs none."""
    if os.name == "nt":
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
