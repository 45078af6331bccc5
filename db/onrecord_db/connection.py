"""One SQLite connection that writes only inside a transaction and speaks in our errors."""

import contextlib
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any, Protocol, cast

# sqlcipher3 brings a current SQLite; its error classes are its own, not those of sqlite3.
from sqlcipher3 import dbapi2

from onrecord_db import keys
from onrecord_db.blobs import disk_error
from onrecord_db.errors import BugError, DamagedFileError, DiskError, InUseError
from onrecord_db.keys import Key

_sqlite: Any = dbapi2  # it ships no types
SqliteError: type[Exception] = _sqlite.Error

# KiB of pages that are kept opened up, as far as they are needed. The overview of a million claims is
# 56 MB, and a scan of it takes 0.7 s through the cipher and 0.14 s out of the cache.
_LOCKED_CACHE = 96 * 1024

Values = Sequence[object] | Mapping[str, object]


class Row(Protocol):
    """A row of an answer, by column name or position."""

    def __getitem__(self, key: str | int, /) -> Any:
        """Give one value."""

    def __iter__(self) -> Iterator[Any]:
        """Give the values in order."""
        raise NotImplementedError

    def keys(self) -> list[str]:
        """Give the columns' names."""
        raise NotImplementedError


class _Cursor(Protocol):
    lastrowid: int
    rowcount: int

    def fetchall(self) -> list[Row]: ...
    def fetchone(self) -> Row | None: ...


class RawConnection(Protocol):
    """What we use of sqlcipher3's connection."""

    in_transaction: bool
    row_factory: object

    def execute(self, sql: str, values: Values = ..., /) -> _Cursor:
        """Run one statement."""
        raise NotImplementedError

    def executemany(self, sql: str, rows: Sequence[Values], /) -> _Cursor:
        """Run one statement once a row."""
        raise NotImplementedError

    def close(self) -> None:
        """Close; an open transaction is lost."""


# Statements kept compiled. Of the usual hundred an import throws some out before it needs them
# again, and one with the journal's triggers costs 0.2 ms to compile.
_CACHED = 1000

_PRAGMAS = (
    "foreign_keys = on",
    "synchronous = full",  # NORMAL loses acknowledged steps when the power goes
    "trusted_schema = off",  # a database from somebody else may bring triggers and views
    "cell_size_check = on",
    "recursive_triggers = on",  # else "insert or replace" skips the journal's delete triggers
    "cache_size = -64000",  # kB; the usual 2 MB read most of a large file anew at each search
    "busy_timeout = 5000",  # milliseconds, for a reader that checkpoints
)


def connect(path: Path, key: Key | None = None) -> RawConnection:
    """Open a database for writing, in autocommit mode, with our pragmas.

    The file is made when it is missing. WAL is in the file and is not set here.

    Args:
        path: the file.
        key: opens a locked database and locks one that is made; a plain one needs none.

    Raises:
        LockedError, WrongPassphraseError: it has a passphrase, and this is not it.
        KnownError: the file cannot be opened.
    """
    raw = None
    try:
        raw = opened(path, "", key)
        for pragma in _PRAGMAS:
            raw.execute(f"pragma {pragma}")
    except SqliteError as error:
        if raw is not None:
            raw.close()
        raise translated(error) from error
    return raw


def user_version(raw: RawConnection) -> int:
    """Give the number of migrations that a file has had.

    Raises:
        KnownError: the file cannot be read.
    """
    try:
        row = raw.execute("pragma user_version").fetchone()
    except SqliteError as error:
        raise translated(error) from error
    return int(row[0]) if row is not None else 0


def connect_reading(path: Path, key: Key | None = None, *, is_quiet: bool) -> RawConnection:
    """Open a database that must not change by a byte.

    Args:
        path: an existing file.
        key: as for ``connect``.
        is_quiet: the file has no -wal and no -journal beside it. Then it is opened as
            immutable, which leaves no -shm and -wal behind; with a -wal that would read old
            pages (the header said version 0 where the WAL said 99).

    Raises:
        LockedError, WrongPassphraseError: it has a passphrase, and this is not it.
        SqliteError: the file cannot be opened.
    """
    raw = opened(path, f"?mode=ro{'&immutable=1' if is_quiet else ''}", key)
    for pragma in ("trusted_schema = off", "cache_size = -64000", "busy_timeout = 5000"):
        raw.execute(f"pragma {pragma}")
    return raw


def opened(path: Path, options: str, key: Key | None) -> RawConnection:
    """Open a database with nothing set but its key.

    Args:
        path: the file.
        options: of SQLite's file address, with its question mark; "" for none.
        key: as for ``connect``.

    Raises:
        LockedError, WrongPassphraseError: it has a passphrase, and this is not it.
        SqliteError: the file cannot be opened.
    """
    salt = _salt(path, key)
    name = f"{path.absolute().as_uri()}{options}" if options else str(path)
    raw = cast(
        "RawConnection",
        _sqlite.connect(name, uri=bool(options), isolation_level=None, cached_statements=_CACHED),
    )
    raw.row_factory = _sqlite.Row
    if salt is None or key is None:
        return raw
    try:
        _unlock(raw, key.literal(salt))
    except SqliteError as error:
        raw.close()
        if error_name(error) == "SQLITE_NOTADB":
            raise keys.refusal(path, key) from error
        raise
    return raw


def _salt(path: Path, key: Key | None) -> bytes | None:
    """Give the salt of a database that is locked or is to be; None for a plain one."""
    try:
        if not path.exists() or path.stat().st_size == 0:
            return None if key is None else keys.new_salt()
        if not keys.is_locked(path):
            return None
        if key is None:
            raise keys.needed(path)
        return keys.salt_of(path)
    except OSError as error:
        raise disk_error(error) from error


def _unlock(raw: RawConnection, literal: str) -> None:
    # Else SQLCipher writes of every wrong passphrase to the terminal.
    raw.execute("pragma cipher_log_level = none")
    raw.execute(f'pragma key = "{literal}"')
    raw.execute("pragma temp_store = memory")  # no page reaches the disk but encrypted
    raw.execute(f"pragma cache_size = {-_LOCKED_CACHE}")
    raw.execute("SELECT count(*) FROM sqlite_schema").fetchone()


def error_name(error: Exception) -> str:
    """Give SQLite's name of an error, as SQLITE_FULL; "" where it has none."""
    return str(getattr(error, "sqlite_errorname", None) or "")


_FULL = ("The disk is full, so nothing of this was saved.", "Free some space and do it again.")
_IO = (
    "The disk did not take the change, so nothing of this was saved.",
    "Check that the disk is still there and has space, then do it again.",
)
_READ_ONLY = (
    "The database may not be written to, so nothing of this was saved.",
    "Check the rights of the file and its folder.",
)
_OPEN = (
    "The database or a file beside it could not be opened.",
    "Check that its folder is there and may be written to.",
)
_BUSY = ("Another program is writing to the database.", "Close that program and do it again.")
_DAMAGED = ("The database is damaged.", "Keep the file and open a backup of it.")

# By the start of SQLite's error name: SQLITE_IOERR_WRITE is an SQLITE_IOERR.
_WORLD = (
    ("SQLITE_FULL", DiskError, _FULL),
    ("SQLITE_IOERR", DiskError, _IO),
    ("SQLITE_READONLY", DiskError, _READ_ONLY),
    ("SQLITE_CANTOPEN", DiskError, _OPEN),
    ("SQLITE_PERM", DiskError, _OPEN),
    ("SQLITE_BUSY", InUseError, _BUSY),
    ("SQLITE_LOCKED", InUseError, _BUSY),
    ("SQLITE_CORRUPT", DamagedFileError, _DAMAGED),
    ("SQLITE_NOTADB", DamagedFileError, _DAMAGED),
)


def translated(error: Exception) -> Exception:
    """Give the KnownError for what the world did to the database, or a BugError."""
    name = error_name(error)
    for prefix, kind, (message, hint) in _WORLD:
        if name.startswith(prefix):
            return kind(message, hint=hint)
    return BugError(f"{name or type(error).__name__}: {error}")


class Connection:
    """A connection that SQLite itself keeps read-only between ``begin`` and its end.

    ``pragma query_only`` is what refuses a write outside a transaction of ours, so no route
    around this class writes either.
    """

    def __init__(self, raw: RawConnection) -> None:
        self._raw = raw
        self._is_writing = False
        self._is_closed = False
        raw.execute("pragma query_only = on")

    def all(self, sql: str, values: Values = ()) -> list[Row]:
        """Give every row of a query."""
        try:
            return self._raw.execute(sql, values).fetchall()
        except SqliteError as error:
            raise self._reason(error) from error

    def one(self, sql: str, values: Values = ()) -> Row | None:
        """Give the first row of a query, None when it has none."""
        try:
            return self._raw.execute(sql, values).fetchone()
        except SqliteError as error:
            raise self._reason(error) from error

    def run(self, sql: str, values: Values = ()) -> _Cursor:
        """Run a statement that writes.

        Raises:
            BugError: no transaction of ours is open, or the statement broke a constraint.
            KnownError: the disk refused; the whole transaction may be gone.
        """
        self._must_be_writing()
        try:
            return self._raw.execute(sql, values)
        except SqliteError as error:
            raise self._reason(error) from error

    def run_many(self, sql: str, rows: Sequence[Values]) -> None:
        """Run a statement that writes once a row; errors as for ``run``."""
        self._must_be_writing()
        try:
            self._raw.executemany(sql, rows)
        except SqliteError as error:
            raise self._reason(error) from error

    @contextlib.contextmanager
    def transaction(self) -> Iterator[None]:
        """Open a transaction that may write; commit it, or roll it back on any error."""
        self._raw.execute("pragma query_only = off")
        self._is_writing = True
        try:
            with self._rolled_back_on_error():
                self._plain("begin immediate")
                yield
                self._must_be_writing()
                self._plain("commit")
        finally:
            self._is_writing = False
            self._raw.execute("pragma query_only = on")

    @contextlib.contextmanager
    def savepoint(self) -> Iterator[None]:
        """Open a part of the transaction that is undone alone when it fails."""
        self._plain("savepoint part")
        try:
            yield
        except BaseException:
            # A full disk rolls the whole transaction back, savepoints included.
            if self._raw.in_transaction:
                self._plain("rollback to part")
                self._plain("release part")
            raise
        self._must_be_writing()
        self._plain("release part")

    def close(self) -> None:
        """Close the file and fold the WAL into it. A second call does nothing."""
        if not self._is_closed:
            self._is_closed = True
            self._raw.execute("pragma query_only = off")
            self._raw.close()

    @contextlib.contextmanager
    def _rolled_back_on_error(self) -> Iterator[None]:
        try:
            yield
        except BaseException:
            if self._raw.in_transaction:
                self._plain("rollback")
            raise

    def _plain(self, sql: str) -> None:
        try:
            self._raw.execute(sql)
        except SqliteError as error:
            raise self._reason(error) from error

    def _must_be_writing(self) -> None:
        if not self._is_writing:
            message = "A write outside store.step()."
            raise BugError(message)
        if not self._raw.in_transaction:
            # SQLite has rolled everything back on its own (disk full, disk error) and whoever
            # called went on: what follows would be written outside a transaction.
            message = "The transaction is gone: an error of the disk was swallowed."
            raise BugError(message)

    def _reason(self, error: Exception) -> Exception:
        if not self._is_writing and error_name(error) == "SQLITE_READONLY":
            return BugError("A write outside store.step().")
        return translated(error)
