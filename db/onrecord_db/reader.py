"""An open database to read from, in any thread, beside the one that writes."""

from pathlib import Path
from typing import Self

from onrecord_db import audit
from onrecord_db.connection import Connection, Row, Values, connect_reading


class Reader:
    """A connection that can only read. Belongs to the thread that opened it."""

    def __init__(self, path: Path, connection: Connection) -> None:
        self.path = path
        self.files_folder = files_folder(path)
        self._connection = connection

    @classmethod
    def open(cls, path: Path) -> Self:
        """Open a database that is ours beside whoever writes to it; not a byte of it changes.

        Raises:
            KnownError: it cannot be read.
        """
        path = path.absolute()
        return cls(path, Connection(connect_reading(path, is_quiet=is_quiet(path))))

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


def files_folder(path: Path) -> Path:
    """Give the folder of a database's files: ``NAME.onrecord-files`` beside it."""
    name = path.name if path.suffix == ".onrecord" else f"{path.name}.onrecord"
    return path.with_name(f"{name}-files")
