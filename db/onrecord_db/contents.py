"""What a database file holds, asked in a way that fits every version of the schema."""

# ruff: noqa: S608  # names are those of the file's own schema, quoted; values go by ?

import contextlib
import hashlib
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from onrecord_db import connection, gate
from onrecord_db.connection import RawConnection, Row, SqliteError, translated
from onrecord_db.errors import NotOurFileError
from onrecord_db.keys import Key
from onrecord_db.reader import is_quiet

# Called with what is being done, how much of it, and of how much (0: not known). What it raises
# ends the work, and everything half made is thrown away: that is how a user cancels.
Progress = Callable[[str, int, int], None]

_BATCH = 500  # rows between two looks at the progress: some milliseconds
_PULSE = 50_000  # SQLite's own steps between two looks at the progress: a tenth of a second
_IS_HASH = re.compile(r"[0-9a-f]{64}")  # what was salvaged may be something else
_SHORT = 8  # bytes that a ``*_hash`` keeps of a SHA-256


@dataclass(frozen=True, slots=True, kw_only=True)
class Hashed:
    """A column of text whose hash stands beside it."""

    table: str
    text: str
    hash: str

    def agrees(self, text: str, kept: object) -> bool:
        """Whether the hash is that of the text; one that was never written agrees."""
        if kept is None:
            return True
        digest = hashlib.sha256(text.encode("utf-8", "surrogatepass"))
        if isinstance(kept, bytes):
            return digest.digest()[:_SHORT] == kept
        return digest.hexdigest() == kept


@dataclass(frozen=True, slots=True, kw_only=True)
class WrongHash:
    """A text that is not the one that was stored."""

    table: str
    column: str
    id: int


def silent(_what: str, _done: int, _of: int) -> None:
    """Take progress and do nothing with it."""


@contextlib.contextmanager
def reading(path: Path, key: Key | None = None) -> Iterator[RawConnection]:
    """Open a database read-only for a block; it does not change by a byte.

    Beside one that another connection writes to it sees the last acknowledged step.

    Args:
        path: an existing file.
        key: as for ``Store.open``.

    Raises:
        KnownError: what SQLite said of the file, within the block too.
    """
    raw = None
    try:
        raw = connection.connect_reading(path, key, is_quiet=is_quiet(path))
        raw.row_factory = None
        raw.execute("pragma cell_size_check = on")
        raw.execute("pragma trusted_schema = off")
        raw.execute("pragma busy_timeout = 5000")
        yield raw
    except SqliteError as error:
        raise translated(error) from error
    finally:
        if raw is not None:
            raw.close()


def writing_bare(path: Path, key: Key | None = None) -> Any:
    """Open a new file to be filled page by page.

    It has no journal and is not brought to the disk: until it is whole it is thrown away.
    """
    raw = connection.connect(path, key)
    raw.execute("pragma journal_mode = off")
    raw.execute("pragma synchronous = off")
    return raw


def version_of(raw: RawConnection, path: Path) -> int:
    """Give the schema version of an open file that is ours and not newer.

    Raises:
        NotOurFileError, NewerFileError: it is not, or newer.
    """
    if _number(raw, "pragma application_id") != gate.APPLICATION_ID:
        message = f"{path.name} is not an OnRecord database. It was not touched."
        raise NotOurFileError(message, hint="Choose another file.")
    return gate.checked(_number(raw, "pragma user_version"), path)


def tables(raw: RawConnection) -> list[str]:
    """Give the names of the ordinary tables, those that a text index keeps for itself too."""
    sql = (
        "SELECT name FROM sqlite_schema WHERE type = 'table'"
        " AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\' AND sql NOT LIKE 'CREATE VIRTUAL%'"
    )
    return [row[0] for row in raw.execute(sql).fetchall()]


def columns(raw: RawConnection, table: str) -> list[str]:
    """Give the names of a table's columns, in their order."""
    rows = raw.execute("SELECT name FROM pragma_table_info(?) ORDER BY cid", (table,)).fetchall()
    return [row[0] for row in rows]


def counts(raw: RawConnection, progress: Progress = silent) -> dict[str, int]:
    """Give the number of rows by table."""
    names = tables(raw)
    found = {}
    for number, name in enumerate(names):
        progress("Counting", number, len(names))
        found[name] = _number(raw, f'SELECT count(*) FROM "{name}"')
    return found


def hashed(raw: RawConnection) -> list[Hashed]:
    """Give the columns of text that have a hash beside them: ``x_hash`` and ``x_sha256``."""
    found = []
    for table in tables(raw):
        names = columns(raw, table)
        for name in names:
            text = name.removesuffix("_hash").removesuffix("_sha256")
            if text != name and text in names:
                found.append(Hashed(table=table, text=text, hash=name))
    return found


def wrong_hashes(raw: RawConnection, progress: Progress = silent) -> Iterator[WrongHash]:
    """Give each text that does not have the hash beside it; every row is read."""
    for one in hashed(raw):
        of = _number(raw, f'SELECT count(*) FROM "{one.table}"')
        cursor: Any = raw.execute(f'SELECT id, "{one.text}", "{one.hash}" FROM "{one.table}"')
        done = 0
        while rows := cursor.fetchmany(_BATCH):
            progress("Comparing texts with their hashes", done, of)
            done += len(rows)
            for number, text, kept in rows:
                if text is not None and not one.agrees(text, kept):
                    yield WrongHash(table=one.table, column=one.text, id=number)


def file_names(raw: RawConnection) -> list[str]:
    """Give the SHA-256 of each file that a row names: originals of articles, evidence."""
    named: set[str] = set()
    for table in tables(raw):
        have = columns(raw, table)
        for name in have:
            if name.endswith("_sha256") and name.removesuffix("_sha256") not in have:
                sql = f'SELECT DISTINCT "{name}" FROM "{table}" WHERE "{name}" IS NOT NULL'
                named.update(str(row[0]) for row in raw.execute(sql).fetchall())
    return sorted(name for name in named if _IS_HASH.fullmatch(name))


def audit_head(raw: RawConnection) -> tuple[int, str] | None:
    """Give number and hash of the last entry of the audit log; None where there is none."""
    if "audit" not in tables(raw):
        return None
    row = raw.execute("SELECT seq, hash FROM audit ORDER BY seq DESC LIMIT 1").fetchone()
    if row is None:
        return None
    kept = row[1]
    return int(row[0]), kept.hex() if isinstance(kept, bytes) else str(kept)


def content_mark(raw: RawConnection) -> str:
    """Give a short text that differs whenever what people work on differs.

    The head of the audit log, which each act moves. A file from before there was one gives
    its counts, highest ids and latest changes, which cost a look at every row.
    """
    head = audit_head(raw)
    if head is not None:
        return f"{head[0]}:{head[1]}"
    marks = []
    for table in tables(raw):
        has = columns(raw, table)
        if "updated_at" in has and "id" in has:
            sql = f'SELECT count(*), max(id), max(updated_at) FROM "{table}"'
            marks.append(f"{table} {raw.execute(sql).fetchall()}")
    return hashlib.sha256("\n".join(marks).encode()).hexdigest()[:16]


def page_problems(raw: RawConnection, progress: Progress = silent, *, most: int = 100) -> list[str]:
    """Give what ``integrity_check`` finds wrong with pages and indexes; [] for a sound file."""
    sql = f"pragma integrity_check({most})"
    found = [str(row[0]) for row in _pulsed(raw, sql, "Checking the pages", progress)]
    return [] if found == ["ok"] else found


def _pulsed(raw: RawConnection, sql: str, what: str, progress: Progress) -> list[Row]:
    """Run one long statement that can be cancelled."""
    stopped: list[BaseException] = []

    def pulse() -> int:
        try:
            progress(what, 0, 0)
        except BaseException as error:  # noqa: BLE001  # kept and raised again below
            stopped.append(error)
        return len(stopped)

    handled: Any = raw
    handled.set_progress_handler(pulse, _PULSE)
    try:
        return raw.execute(sql).fetchall()
    except SqliteError:
        if stopped:
            raise stopped[0] from None
        raise
    finally:
        handled.set_progress_handler(None, 0)


def _number(raw: RawConnection, sql: str) -> int:
    row = raw.execute(sql).fetchone()
    return int(row[0]) if row is not None else 0
