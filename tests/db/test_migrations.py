"""Making and migrating files."""

import copy
import subprocess
import sys
from pathlib import Path

import pytest
from uuid6 import uuid7

from db.desk import filled
from onrecord_db import connection, gate, migrations, schema_1
from onrecord_db.errors import BugError
from onrecord_db.store import Store


def more(monkeypatch: pytest.MonkeyPatch, migration) -> None:
    """Let the program know one more migration than it has."""
    longer = copy.deepcopy(migrations.migrations)
    longer()(migration)
    monkeypatch.setattr(migrations, "migrations", longer)
    monkeypatch.setattr(gate, "VERSION", gate.VERSION + 1)


def m_good(db) -> None:
    db.execute("ALTER TABLE claim ADD COLUMN extra INTEGER")
    db.execute("UPDATE claim SET extra = 1")
    db.execute(f"pragma user_version = {gate.VERSION}")


def m_broken(db) -> None:
    m_good(db)
    db.execute("INSERT INTO nowhere VALUES (1)")


def test_version_is_the_number_of_migrations() -> None:
    assert len(migrations.migrations._migrations) == gate.VERSION


def test_existing_file_is_migrated_and_keeps_its_rows(
    path: Path, store: Store, monkeypatch
) -> None:
    filled(store)
    store.close()
    more(monkeypatch, m_good)
    migrated = Store.open(path)
    rows = [tuple(row) for row in migrated.all("SELECT extra FROM claim")]
    migrated.close()
    assert (rows, gate.version_of(path)) == ([(1,)] * 3, gate.VERSION)


def test_column_of_a_later_migration_is_undone_too(path: Path, store: Store, monkeypatch) -> None:
    _, ids = filled(store)
    store.close()
    more(monkeypatch, m_good)
    migrated = Store.open(path)
    with migrated.step("Weigh"):
        migrated.update("claim", ids[0], {"extra": 5})
    migrated.undo()
    weight = migrated.one("SELECT extra FROM claim WHERE id = ?", (ids[0],))[0]
    migrated.close()
    assert weight == 1


def test_failing_migration_leaves_the_old_version(path: Path, store: Store, monkeypatch) -> None:
    filled(store)
    store.close()
    with monkeypatch.context() as patch:
        more(patch, m_broken)
        with pytest.raises(BugError, match="nowhere"):
            Store.open(path)
    again = Store.open(path)
    columns = {row[0] for row in again.all("SELECT name FROM pragma_table_info('claim')")}
    again.close()
    assert "extra" not in columns
    assert gate.version_of(path) == gate.VERSION


def test_killed_making_of_a_file_does_not_block(path: Path) -> None:
    half = path.with_name("desk.onrecord.new")
    half.write_bytes(b"SQLite format 3\x00 and then the power went")
    Store.open(path).close()
    assert (half.exists(), gate.version_of(path)) == (False, gate.VERSION)


def test_failed_making_of_a_file_leaves_none(path: Path, monkeypatch) -> None:
    monkeypatch.setattr(migrations, "migrate", lambda *_: 1 / 0)
    with pytest.raises(ZeroDivisionError):
        Store.open(path)
    assert not path.exists()


def test_wal_of_a_deleted_database_is_not_played_into_a_new_one(path: Path, store: Store) -> None:
    filled(store)
    wal = path.with_name("desk.onrecord-wal")
    left = wal.read_bytes()
    store.close()
    path.unlink()
    wal.write_bytes(left)
    new = Store.open(path)
    count = new.one("SELECT count(*) FROM article")[0]
    new.close()
    assert (count, path.with_name("desk.onrecord-wal.old").read_bytes()) == (0, left)


def test_opening_an_existing_file_loads_no_sqlite_utils(path: Path, store: Store) -> None:
    store.close()
    program = (
        "import sys; from pathlib import Path; from onrecord_db.store import Store;"
        f"Store.open(Path({str(path)!r})).close();"
        "print(sorted({'sqlite_utils', 'numpy', 'uuid6'} & set(sys.modules)))"
    )
    done = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, text=True, check=True
    )
    assert done.stdout == "[]\n"


def test_file_of_the_first_version_gets_criteria_and_denials_from_the_reasons(path: Path) -> None:
    raw = connection.connect(path)
    for statement in schema_1.STATEMENTS:
        raw.execute(statement)
    raw.execute(f"pragma application_id = {gate.APPLICATION_ID}")
    raw.execute("pragma user_version = 1")
    reasons = '["gives a number", "of public interest: health", "a denial", "something else"]'
    for uid, told in ((str(uuid7()), reasons), (str(uuid7()), "[]")):
        raw.execute(
            "INSERT INTO claim (uid, created_at, created_by, updated_at, updated_by, statement,"
            " type, speech, checkworthy, reasons, review_state)"
            " VALUES (?, '', '', '', '', 's', 'event', 1, 0.5, ?, 'unreviewed')",
            (uid, told),
        )
    raw.close()
    _applied(path)
    store = Store.open(path)
    found = store.all(
        "SELECT k.criteria, c.denied, c.quantities FROM claim c"
        " JOIN criterion_set k ON k.id = c.criteria_id ORDER BY c.id"
    )
    rows = [tuple(row) for row in found]
    store.close()
    first = (
        '[["number","gives a number"],'
        '["public_interest","of public interest: health"],["denial","a denial"]]'
    )
    assert rows == [(first, 1, "[]"), ("[]", 0, "[]")]


def _applied(path: Path) -> None:
    """Write down that a file has the first migration, as the program that made it did."""
    raw = connection.connect(path)
    raw.execute(
        "CREATE TABLE _sqlite_migrations (id INTEGER PRIMARY KEY, migration_set TEXT,"
        " name TEXT, applied_at TEXT)"
    )
    raw.execute(
        "INSERT INTO _sqlite_migrations (migration_set, name, applied_at)"
        " VALUES ('onrecord', 'm0001_first_tables', '2026-11-01')"
    )
    raw.close()


def schema(path: Path) -> list[tuple[str, ...]]:
    raw = connection.connect(path)
    found = raw.execute("SELECT type, name, sql FROM sqlite_schema ORDER BY type, name").fetchall()
    raw.close()
    return [tuple(row) for row in found]


def test_new_file_has_the_tables_that_migrations_make(path: Path, store: Store) -> None:
    store.close()
    migrated = path.with_name("migrated.onrecord")
    raw = connection.connect(migrated)
    migrations.migrate(raw)
    raw.close()
    assert schema(migrated) == schema(path)


def test_no_module_of_the_database_runs_a_script_of_statements() -> None:
    # executescript commits before it begins: a kill leaves half a migration.
    sources = Path(migrations.__file__).parent.rglob("*.py")
    assert [one.name for one in sources if ".executescript(" in one.read_text("utf-8")] == []
