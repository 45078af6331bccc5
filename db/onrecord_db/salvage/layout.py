"""Which tables a damaged file had, and where their trees begin: from the file, or from what we know.

Our own migrations make an empty file of the same version. It says what each table's columns are,
so a schema of which parts are lost is still known.
"""

from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import Path
from typing import cast

from sqlite_utils import Database

from onrecord_db import contents, gate
from onrecord_db.connection import RawConnection, connect
from onrecord_db.keys import Key
from onrecord_db.migrations import migrations
from onrecord_db.salvage import records, trees
from onrecord_db.salvage.pages import Pages
from onrecord_db.salvage.records import DamagedError, Record, Value
from onrecord_db.salvage.trees import Walk

# Reckoned from the other rows, so not taken over.
DERIVED = ("claim_facet", "embedding", "_sqlite_migrations")
PAGE = 16384  # bytes, as a new plain file has it
_SCHEMA_COLUMNS = 5  # type, name, table, first page, SQL
_SCHEMA_KINDS = ("table", "index", "view", "trigger")
_TYPES = {"INTEGER": int, "INT": int, "REAL": (int, float), "TEXT": str, "BLOB": bytes}


@dataclass(frozen=True, slots=True, kw_only=True)
class Column:
    """A column of a table as our schema has it."""

    name: str
    type: str
    must: bool  # it may not be null
    has_default: bool  # so rows from before it was added may lack it
    is_id: bool  # the rowid itself, which is kept outside the row

    def takes(self, value: Value) -> bool:
        """Whether a value may stand here."""
        if value is None:
            return self.is_id or not self.must
        return not self.is_id and isinstance(value, _TYPES.get(self.type, object))  # type: ignore[arg-type]  # a type or a tuple of types


@dataclass(frozen=True, slots=True, kw_only=True)
class Index:
    """An index of a table: which columns it keeps beside the rowid."""

    name: str
    columns: tuple[str, ...]
    root: int | None


@dataclass(slots=True, kw_only=True)
class Table:
    """A table, and where its tree begins in the damaged file; None when that is lost."""

    name: str
    columns: tuple[Column, ...]
    root: int | None
    indexes: tuple[Index, ...] = ()
    walk: Walk = field(default_factory=Walk)

    @property
    def least(self) -> int:
        """How many values a row has at least: later columns were added with a default."""
        needed = [at for at, one in enumerate(self.columns, 1) if one.must and not one.has_default]
        return max(needed, default=1)

    def fits(self, row: Record) -> bool:
        """Whether a row may be one of this table, by the number and kind of its values."""
        return self.least <= len(row.values) <= len(self.columns) and all(
            column.takes(value) for column, value in zip(self.columns, row.values, strict=False)
        )


@dataclass(slots=True, kw_only=True)
class Layout:
    """What a damaged file is laid out like."""

    version: int
    tables: tuple[Table, ...]
    schema_pages: set[int]
    others: tuple[int, ...]  # first pages of tables whose rows are not taken over
    sequences: int | None  # where sqlite_sequence begins
    notes: list[str]


def empty(path: Path, version: int, key: Key | None = None) -> RawConnection:
    """Make an empty database with the schema of a version, and give it open for writing."""
    raw = connect(path, key)
    if key is None:
        raw.execute(f"pragma page_size = {PAGE}")
    db = Database(cast("object", raw), strict=True, execute_plugins=False)  # type: ignore[arg-type]  # sqlcipher3's connection has its own class
    later = [one.name for one in migrations.pending(db)][version:]
    migrations.apply(db, stop_before=later[:1] or None)
    return raw


def find(pages: Pages, scratch: Path) -> Layout:
    """Find out how a damaged file is laid out.

    Args:
        pages: the file.
        scratch: an empty folder for files of every version.
    """
    walk = Walk()
    known = {row[:2]: row for row in _schema(pages, walk)}
    notes = []
    if walk.gaps or not known:
        notes.append("The list of tables was damaged; it was put together from what is known.")
    version = pages.version
    if version is None or not 1 <= version <= gate.VERSION:
        version = _guessed(pages, {name for kind, name in known if kind == "table"}, scratch)
        notes.append(f"The file did not say its version; it was taken for {version}.")
    roots = {name: root for (_, name), (_, _, root) in known.items()}
    raw = empty(scratch / "layout", version)
    try:
        taken = _taken(raw)
        tables = tuple(_table(raw, name, roots) for name in taken)
    finally:
        raw.close()
    return Layout(
        version=version,
        tables=tables,
        schema_pages=walk.visited,
        others=tuple(
            root
            for (kind, name), (_, _, root) in known.items()
            if kind == "table" and root and name not in taken
        ),
        sequences=roots.get("sqlite_sequence"),
        notes=notes,
    )


def _taken(raw: RawConnection) -> list[str]:
    """Give the tables whose rows are taken over: not what is derived, nor a text index's own."""
    virtual = "SELECT name FROM sqlite_schema WHERE sql LIKE 'CREATE VIRTUAL%'"
    indexes = [f"{row[0]}_" for row in raw.execute(virtual).fetchall()]
    return [
        name
        for name in contents.tables(raw)
        if name not in DERIVED and not name.startswith(tuple(indexes))
    ]


def _table(raw: RawConnection, name: str, roots: dict[str, int]) -> Table:
    info = raw.execute(
        'SELECT name, type, "notnull", dflt_value, pk FROM pragma_table_info(?) ORDER BY cid',
        (name,),
    ).fetchall()
    keys = [row for row in info if row["pk"]]
    columns = tuple(
        Column(
            name=row["name"],
            type=row["type"],
            must=bool(row["notnull"]),
            has_default=row["dflt_value"] is not None,
            is_id=bool(row["pk"]) and len(keys) == 1 and row["type"] == "INTEGER",
        )
        for row in info
    )
    indexes = raw.execute("SELECT name FROM pragma_index_list(?)", (name,)).fetchall()
    return Table(
        name=name,
        columns=columns,
        root=roots.get(name),
        indexes=tuple(_index(raw, row["name"], roots) for row in indexes),
    )


def _index(raw: RawConnection, name: str, roots: dict[str, int]) -> Index:
    sql = "SELECT ifnull(name, '') FROM pragma_index_info(?) ORDER BY seqno"
    columns = tuple(row[0] for row in raw.execute(sql, (name,)).fetchall())
    return Index(name=name, columns=columns, root=roots.get(name))


def _schema(pages: Pages, walk: Walk) -> list[tuple[str, str, int]]:
    """Give kind, name and first page of everything in the schema that can be read."""
    rows: list[Record] = list(trees.rows(pages, 1, walk))
    if walk.gaps:
        rows += _lost_schema(pages, walk)
    found = []
    for row in rows:
        if _is_schema(row):
            kind, name, _, root, _ = row.values
            found.append((str(kind), str(name), root if isinstance(root, int) else 0))
    return found


def _lost_schema(pages: Pages, walk: Walk) -> Iterable[Record]:
    """Find the leaves of the schema that page 1 no longer leads to."""
    for number in range(2, pages.count + 1):
        if number in walk.visited:
            continue
        try:
            leaf = records.node(pages, number)
        except DamagedError:
            continue
        rows = list(records.rows(pages, leaf)) if leaf.kind == records.LEAF_TABLE else []
        if rows and all(row is not None and _is_schema(row) for row in rows):
            walk.visited.add(number)
            yield from (row for row in rows if row is not None)


def _is_schema(row: Record) -> bool:
    values = row.values
    return (
        len(values) == _SCHEMA_COLUMNS
        and values[0] in _SCHEMA_KINDS
        and isinstance(values[1], str)
        and isinstance(values[2], str)
    )


def _guessed(pages: Pages, found: set[str], scratch: Path) -> int:
    """Give the version whose tables are most like what was found; the newest of two alike.

    Without any name of a table, the rows themselves must do.
    """
    best, most = gate.VERSION, -1
    leaves = [] if found else list(_first_rows(pages))
    for version in range(gate.VERSION, 0, -1):
        raw = empty(scratch / f"version{version}", version)
        try:
            names = set(contents.tables(raw))
            tables = [_table(raw, name, {}) for name in _taken(raw)]
        finally:
            raw.close()
        likeness = len(found & names) - len(found - names)
        likeness += sum(any(table.fits(row) for table in tables) for row in leaves)
        if likeness > most:
            best, most = version, likeness
    return best


def _first_rows(pages: Pages) -> Iterable[Record]:
    """Give a row of every leaf of a table in the file."""
    for number in range(2, pages.count + 1):
        try:
            leaf = records.node(pages, number)
        except DamagedError:
            continue
        if leaf.kind == records.LEAF_TABLE:
            yield from (row for row in list(records.rows(pages, leaf))[:1] if row is not None)
