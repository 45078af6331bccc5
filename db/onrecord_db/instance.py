"""One program a database: a lock file that a killed program cannot leave locked."""

import json
import socket
from datetime import datetime
from pathlib import Path

from filelock import FileLock, Timeout

from onrecord_db.errors import DiskError, InUseError


class Instance:
    """The right to have a database open, held until ``release``.

    The system frees the lock when the process ends, however it ends. Who holds it stands in
    a second file: Windows lets nobody read a locked one.

    Args:
        folder: the database's files folder; it exists.
        user: who opens it, for the message that somebody else gets.

    Raises:
        InUseError: somebody has it open; the text says who.
        DiskError: the folder may not be written to.
    """

    def __init__(self, folder: Path, *, user: str, name: str) -> None:
        self._lock = FileLock(folder / "lock", thread_local=False)
        try:
            self._lock.acquire(timeout=0)
        except Timeout as error:
            raise _in_use(folder, name) from error
        except OSError as error:
            message = f"{name} could not be locked: {error.strerror}."
            raise DiskError(message, hint="Check the rights of its folder.") from error
        _say_who(folder, user)

    def release(self) -> None:
        """Let others open the database."""
        self._lock.release()


def _say_who(folder: Path, user: str) -> None:
    now = datetime.now().astimezone().isoformat(timespec="seconds")
    who = {"host": socket.gethostname(), "user": user, "time": now}
    try:
        (folder / "lock.json").write_text(json.dumps(who), encoding="utf-8")
    except OSError as error:
        message = f"The disk did not take {folder.name}/lock.json: {error.strerror}."
        raise DiskError(message, hint="Free some space and check the folder's rights.") from error


def _in_use(folder: Path, name: str) -> InUseError:
    message = f"{name} is already open{_who(folder)}."
    return InUseError(message, hint="Close it there, then open it here.")


def _who(folder: Path) -> str:
    try:
        who = json.loads((folder / "lock.json").read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return ""
    if not isinstance(who, dict):
        return ""
    user = f" by {who['user']}" if who.get("user") else ""
    return f"{user} on {who.get('host', 'another computer')} since {_since(who.get('time'))}"


def _since(time: object) -> str:
    """Give a local time as "13:50", with its day where that is not today."""
    try:
        since = datetime.fromisoformat(str(time)).astimezone()
    except ValueError:
        return "some time"
    day = "" if since.date() == datetime.now().astimezone().date() else f"{since:%Y-%m-%d} "
    return f"{day}{since:%H:%M}"
