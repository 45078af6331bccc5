"""The steps that bring a database file to this program's schema, each in one transaction.

This module is imported only to make or migrate a file: sqlite-utils takes about 0.4 s to
import where numpy is installed.
"""

import os
from pathlib import Path
from typing import cast

from sqlite_utils import Database, Migrations

from onrecord_db import keys, schema_1, schema_2, schema_3, schema_3_copy
from onrecord_db.blobs import disk_error, sync_folder
from onrecord_db.connection import RawConnection, SqliteError, connect, translated
from onrecord_db.gate import APPLICATION_ID, VERSION
from onrecord_db.keys import Key

# Bytes. An article's row of 2 to 4 kB would fill a usual page of 4 kB alone and leave much of it empty.
_PAGE = 16_384

migrations = Migrations("onrecord")


@migrations()
def m0001_first_tables(db: Database) -> None:
    """Make the tables of the first version."""
    for statement in schema_1.STATEMENTS:  # executescript would commit before it begins
        db.execute(statement)
    db.execute(f"pragma application_id = {APPLICATION_ID}")
    db.execute("pragma user_version = 1")


@migrations()
def m0002_quantities_and_headlines(db: Database) -> None:
    """Make room for quantities, criteria, denials and headlines of claims."""
    for statement in schema_2.STATEMENTS:
        db.execute(statement)
    db.execute("pragma user_version = 2")


@migrations()
def m0003_made_for_a_million_claims(db: Database) -> None:
    """Bring all rows into tables that are small and fast, with an audit log beside them."""
    schema_3_copy.copy(db, cast("schema_3_copy.Raw", db.conn))
    db.execute("pragma user_version = 3")


def _made_whole(steps: Migrations) -> Migrations:
    """Give migrations of the same names that make a new file at once: nothing to bring along."""
    whole = Migrations("onrecord")
    *earlier, last = (step.name for step in steps._migrations)  # noqa: SLF001  # it lists them nowhere else
    for name in earlier:
        whole(name=name)(lambda _: None)
    whole(name=last)(_make)
    return whole


def _make(db: Database) -> None:
    for statement in schema_3.STATEMENTS:
        db.execute(statement)
    db.execute(f"pragma application_id = {APPLICATION_ID}")
    db.execute(f"pragma user_version = {VERSION}")


def migrate(raw: RawConnection, steps: Migrations | None = None) -> None:
    """Apply what the file lacks. Each migration is whole or, after a kill, not there.

    Args:
        raw: the file.
        steps: to apply; None: all that the program knows.

    Raises:
        KnownError: the disk refused; the file has the version of the last whole migration.
    """
    db = Database(cast("object", raw), strict=True, execute_plugins=False)  # type: ignore[arg-type]  # sqlcipher3's connection has its own class
    try:
        raw.execute("pragma foreign_keys = off")  # a no-op inside a migration's transaction
        (steps or migrations).apply(db)
        raw.execute("pragma foreign_keys = on")
    except SqliteError as error:
        raise translated(error) from error


def create(path: Path, key: Key | None = None) -> None:
    """Make a new database file that appears under its name only when it is whole.

    A program killed half-way leaves ``NAME.new``, which the next one throws away, never a
    file without our application_id that every later start would refuse.

    Args:
        path: the name that is free.
        key: locks the file; None makes a plain one.

    Raises:
        DiskError: the disk refused; nothing is left under the name.
    """
    half = path.with_name(f"{path.name}.new")
    try:
        _clear_way(path, half)
        _fill(half, key)
        with half.open("rb+") as file:
            os.fsync(file.fileno())
        half.rename(path)
        sync_folder(path.parent)
    except OSError as error:
        raise disk_error(error) from error


def _clear_way(path: Path, half: Path) -> None:
    for end in ("", "-wal", "-shm", "-journal"):
        half.with_name(half.name + end).unlink(missing_ok=True)
    wal = path.with_name(f"{path.name}-wal")
    if wal.exists():
        # Of a database that was deleted without it: SQLite would play it into the new one.
        wal.replace(path.with_name(f"{path.name}-wal.old"))


def _fill(half: Path, key: Key | None) -> None:
    raw = connect(half, key)
    try:
        if key is None:  # a locked one keeps SQLCipher's own
            raw.execute(f"pragma page_size = {_PAGE}")
        raw.execute("pragma synchronous = off")  # the whole file goes to the disk at the end
        migrate(raw, _made_whole(migrations))
        if key is not None:
            keys.put_files_key(raw)
        raw.execute("pragma journal_mode = wal")
    except SqliteError as error:
        raise translated(error) from error
    finally:
        raw.close()
