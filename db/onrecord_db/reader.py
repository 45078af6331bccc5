"""An open database to read from, in any thread, beside the one that writes."""

from functools import cached_property
from pathlib import Path
from typing import Self

from onrecord_db import audit, keys
from onrecord_db.blobs import files_folder
from onrecord_db.connection import (
    Connection,
    Row,
    SqliteError,
    Values,
    connect_reading,
    translated,
)
from onrecord_db.files import Files
from onrecord_db.keys import Key


class Reader:
    """A connection that can only read. Belongs to the thread that opened it.

    ``key`` opens the same database again; None where it has no passphrase or none was given.
    """

    def __init__(self, path: Path, connection: Connection, key: Key | None = None) -> None:
        self.path, self.key = path, key
        self.files_folder = files_folder(path)
        self._connection = connection

    @classmethod
    def open(cls, path: Path, key: Key | None = None) -> Self:
        """Open a database that is ours beside whoever writes to it; not a byte of it changes.

        Args:
            path: ``NAME.onrecord``.
            key: opens it where it has a passphrase.

        Raises:
            LockedError, WrongPassphraseError: it has a passphrase, and this is not it.
            KnownError: it cannot be read.
        """
        path = path.absolute()
        try:
            raw = connect_reading(path, key, is_quiet=is_quiet(path))
        except SqliteError as error:
            raise translated(error) from error
        return cls(path, Connection(raw), key)

    @cached_property
    def files(self) -> Files:
        """The files kept beside the database."""
        row = self.one("SELECT value FROM setting WHERE key = ?", (keys.FILES_KEY,))
        return Files(self.files_folder, None if row is None else bytes.fromhex(row["value"]))

    def all(self, sql: str, values: Values = ()) -> list[Row]:
        """Give every row of a query."""
        return self._connection.all(sql, values)

    def one(self, sql: str, values: Values = ()) -> Row | None:
        """Give the first row of a query; None when it has none."""
        return self._connection.one(sql, values)

    def audit_head(self) -> audit.Head:
        """Give the end of the audit log, for an anchor outside the database."""
        return audit.head(self)

    def close(self) -> None:
        """Close the connection. A second call does nothing."""
        self._connection.close()


def is_quiet(path: Path) -> bool:
    """Tell whether a database was closed by the last who wrote to it."""
    return not any(path.with_name(path.name + end).exists() for end in ("-wal", "-journal"))
