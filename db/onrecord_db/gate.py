"""Whether a file is an OnRecord database that this program may open. It changes nothing."""

from pathlib import Path

from onrecord_db import keys
from onrecord_db.connection import RawConnection, SqliteError, connect_reading, error_name
from onrecord_db.errors import DamagedFileError, DiskError, NewerFileError, NotOurFileError
from onrecord_db.keys import MAGIC, Key

APPLICATION_ID = 0x4F6E5263  # "OnRc"
VERSION = 3  # the number of migrations, kept in user_version

_KEPT = "It was not touched."

# Bytes. A quick check costs about 7 ms a megabyte, and opening should stay under 60 ms. After
# an unclean exit, which leaves a -wal behind, a start may take a third of a second.
_CHECKED_AT_EACH_START = 5_000_000
_CHECKED_AFTER_A_CRASH = 50_000_000


def version_of(path: Path, key: Key | None = None) -> int:
    """Give the schema version of an existing database.

    Args:
        path: the file.
        key: opens it where it has a passphrase; else it is not looked at.

    Raises:
        LockedError: it has a passphrase and there is no key.
        WrongPassphraseError: the key does not open it.
        NotOurFileError: the file is empty, no database, or another program's.
        NewerFileError: a newer OnRecord made it.
        DamagedFileError: it says that it is ours but cannot be read.
        DiskError: the system does not let us read it.
    """
    _check_head(path)
    beside = (path.with_name(path.name + end) for end in ("-wal", "-journal"))
    is_quiet = not any(file.exists() for file in beside)
    raw = None
    try:
        raw = connect_reading(path, key, is_quiet=is_quiet)
        version = _checked_version(raw, path)
        limit = _CHECKED_AT_EACH_START if is_quiet else _CHECKED_AFTER_A_CRASH
        if path.stat().st_size < limit:
            _check_pages(raw, path)
    except SqliteError as error:
        if error_name(error).startswith(("SQLITE_CANTOPEN", "SQLITE_PERM")):
            message = f"{path.name} could not be opened."
            raise DiskError(message, hint="Check the rights of the file and its folder.") from error
        raise _damaged(path) from error
    finally:
        if raw is not None:
            raw.close()
    return version


def checked(version: int, path: Path) -> int:
    """Give the version back.

    Raises:
        NewerFileError: it is newer than ours.
    """
    if version > VERSION:
        message = f"{path.name} was made by a newer OnRecord. {_KEPT}"
        raise NewerFileError(message, hint="Update OnRecord to open it.")
    return version


def _check_head(path: Path) -> None:
    try:
        with path.open("rb") as file:
            head = file.read(len(MAGIC))
        is_locked = head != MAGIC and keys.is_locked(path)
    except OSError as error:
        message = f"{path.name} could not be read: {error.strerror}."
        raise DiskError(message, hint="Check the file and its rights.") from error
    if not head:
        message = f"{path.name} is empty, so it is no OnRecord database. {_KEPT}"
        raise NotOurFileError(message, hint="Choose another file or a name that is not taken.")
    if head != MAGIC and not is_locked:
        raise _not_ours(path)


def _checked_version(raw: RawConnection, path: Path) -> int:
    application = _number(raw, "pragma application_id")
    version = _number(raw, "pragma user_version")
    if application != APPLICATION_ID:
        raise _not_ours(path)
    if version < 1:
        raise _damaged(path)
    return checked(version, path)


def _check_pages(raw: RawConnection, path: Path) -> None:
    found = raw.execute("pragma quick_check(1)").fetchone()
    if found is None or found[0] != "ok":
        raise _damaged(path)


def _number(raw: RawConnection, sql: str) -> int:
    row = raw.execute(sql).fetchone()
    return int(row[0]) if row is not None else 0


def _not_ours(path: Path) -> NotOurFileError:
    message = f"{path.name} is not an OnRecord database. {_KEPT}"
    return NotOurFileError(message, hint="To read an article in it, use File > Open.")


def _damaged(path: Path) -> DamagedFileError:
    message = f"{path.name} is damaged. {_KEPT}"
    return DamagedFileError(message, hint="Keep the file and open a backup of it.")
