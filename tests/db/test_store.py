"""Opening, steps, and what a disk that refuses leaves behind."""

from collections.abc import Callable
from pathlib import Path

import pytest

from db.desk import BRIDGE, SCALE, add, filled, statements
from onrecord_db import articles, claims, verdicts
from onrecord_db.blobs import files_folder
from onrecord_db.connection import SqliteError
from onrecord_db.errors import BugError, DiskError
from onrecord_db.store import Store


def counts(store: Store) -> list[int]:
    """Give how many rows some tables have."""
    names = ("article", "article_version", "claim", "verdict", "note")
    return [store.one(f"SELECT count(*) FROM {name}")[0] for name in names]  # noqa: S608  # ours


def half_of_a_step(store: Store, claim_id: int) -> None:
    """Import an article, give a verdict, and fail."""
    with store.step("Half"):
        add(store, name="other.txt")
        verdicts.give(store, claim_id, "true")
        claims.set_note(store, 99, "x")


def note_after_rollback(store: Store, claim_id: int) -> None:
    """Write as one does who swallowed the error with which SQLite rolled everything back."""
    store._connection._raw.execute("ROLLBACK")
    claims.set_note(store, claim_id, "outside any transaction")


def test_open_makes_file_and_files_folder(tmp_path: Path) -> None:
    path = tmp_path / "new" / "folder" / "desk.onrecord"
    Store.open(path).close()
    assert path.is_file()
    assert (tmp_path / "new/folder/desk.onrecord-files").is_dir()


def test_files_folder_of_another_suffix_keeps_the_whole_name() -> None:
    assert files_folder(Path("cases.db")).name == "cases.db.onrecord-files"


def test_what_was_stored_is_there_tomorrow(store: Store, reopened: Callable[[], Store]) -> None:
    article_id, ids = filled(store)
    with store.step("Mark False"):
        verdicts.give(store, ids[1], "false", reason="Counted: 900.")
    before = claims.of_article(store, article_id)
    assert claims.of_article(reopened(), article_id) == before


def test_foreign_keys_full_sync_and_wal_are_on(store: Store) -> None:
    pragmas = ("foreign_keys", "synchronous", "journal_mode", "trusted_schema")
    assert [store.one(f"pragma {name}")[0] for name in pragmas] == [1, 2, "wal", 0]


def test_every_table_is_strict(store: Store) -> None:
    sql = (
        "SELECT name FROM pragma_table_list WHERE schema = 'main' AND type = 'table' AND NOT strict"
    )
    loose = {row[0] for row in store.all(sql)}
    assert loose == {"sqlite_schema", "sqlite_sequence"} | (loose & {"_sqlite_migrations"})


def test_write_outside_a_step_raises(store: Store) -> None:
    with pytest.raises(BugError, match="outside"):
        store.insert("note", {"object": "claim", "object_id": 1, "text": "x"})


def test_write_outside_a_step_that_poses_as_a_read_raises(store: Store) -> None:
    with pytest.raises(BugError, match="outside"):
        store.all("INSERT INTO setting VALUES ('a', 'b') RETURNING key")


def test_write_outside_a_step_on_the_bare_connection_is_refused(store: Store) -> None:
    with pytest.raises(SqliteError, match="readonly"):
        store._connection._raw.execute("INSERT INTO setting VALUES ('a', 'b')")


def test_write_before_the_first_step_is_refused(path: Path) -> None:
    store = Store.open(path)
    with pytest.raises(SqliteError, match="readonly"):
        store._connection._raw.execute("INSERT INTO setting VALUES ('a', 'b')")
    store.close()


def test_service_write_outside_a_step_raises(store: Store) -> None:
    _, ids = filled(store)
    with pytest.raises(BugError, match="outside"):
        claims.set_note(store, ids[0], "x")


def test_write_after_a_step_raises(store: Store) -> None:
    filled(store)
    with pytest.raises(BugError, match="outside"):
        articles.trash(store, 1)


def test_failing_step_leaves_nothing(store: Store) -> None:
    _, ids = filled(store)
    before = counts(store)
    with pytest.raises(BugError, match="no claim 99"):
        half_of_a_step(store, ids[0])
    assert counts(store) == before
    assert (store.undo_label, store.redo_label) == (None, None)


def test_a_first_step_that_fails_does_not_end_the_ones_after_it(path: Path, store: Store) -> None:
    _, ids = filled(store)
    store.close()
    again = Store.open(path)
    with pytest.raises(BugError):
        half_of_a_step(again, ids[0])
    with again.step("Note"):
        claims.set_note(again, ids[0], "written")
    again.undo()
    note = claims.get(again, ids[0]).note
    again.close()
    assert note == ""


def test_failing_step_keeps_what_could_be_redone(store: Store) -> None:
    _, ids = filled(store)
    with store.step("Edit note"):
        claims.set_note(store, ids[0], "one")
    store.undo()
    with pytest.raises(ZeroDivisionError), store.step("Half"):
        claims.set_note(store, ids[0], str(1 / 0))
    store.redo()
    assert claims.get(store, ids[0]).note == "one"


def test_broken_constraint_is_a_bug_and_leaves_nothing(store: Store) -> None:
    with pytest.raises(BugError, match="FOREIGN KEY"), store.step("Mark True"):
        verdicts.give(store, 99, "true")
    assert counts(store)[-2] == 0


def test_change_comes_with_the_commit_and_names_the_tables(store: Store) -> None:
    _, ids = filled(store)
    with store.step("Mark True") as step:
        verdicts.give(store, ids[0], "true")
        assert step.change is None
    assert step.change is not None
    assert (step.change.label, step.change.tables) == ("Mark True", {"claim", "verdict"})


def test_change_of_an_import_names_the_tables(store: Store) -> None:
    with store.step("Import", undoable=False) as step:
        add(store)
    assert step.change is not None
    assert step.change.tables == {"article", "article_version"}


def test_step_in_a_step_joins_it(store: Store) -> None:
    _, ids = filled(store)
    with store.step("Mark and note") as outer:
        verdicts.give(store, ids[0], "true")
        with store.step("Edit note") as inner:
            claims.set_note(store, ids[0], "one")
        assert inner.change is None
    assert inner.change is outer.change
    store.undo()
    assert (claims.get(store, ids[0]).verdict, claims.get(store, ids[0]).note) == (None, "")


def test_failing_step_in_a_step_is_taken_back_alone(store: Store) -> None:
    _, ids = filled(store)
    with store.step("Mark"):
        verdicts.give(store, ids[0], "true")
        with pytest.raises(BugError, match="no claim 99"):
            half_of_a_step(store, ids[1])
    assert claims.get(store, ids[0]).verdict is not None
    assert claims.get(store, ids[1]).verdict is None


def test_step_that_changes_nothing_leaves_the_undo_menu(store: Store) -> None:
    _, ids = filled(store)
    with store.step("Mark True"):
        verdicts.give(store, ids[0], "true")
    with store.step("Mark True again") as step:
        verdicts.give(store, ids[0], "true")
    assert store.undo_label == "Mark True"
    assert step.change is not None
    assert step.change.tables == set()


def test_full_disk_says_so_and_leaves_nothing(store: Store) -> None:
    _, ids = filled(store)
    pages = store.one("pragma page_count")[0]
    store._connection._raw.execute(f"pragma max_page_count = {pages + 2}")
    before = counts(store)
    with pytest.raises(DiskError, match="full"), store.step("Edit note"):
        claims.set_note(store, ids[0], "x" * 100_000)
    assert counts(store) == before
    with store.step("Edit note"):
        claims.set_note(store, ids[0], "short")
    assert claims.get(store, ids[0]).note == "short"


def test_write_after_a_swallowed_rollback_raises(store: Store) -> None:
    _, ids = filled(store)
    with pytest.raises(BugError, match="gone"), store.step("Edit note"):
        note_after_rollback(store, ids[0])
    assert claims.get(store, ids[0]).note == ""


def test_undo_inside_a_step_raises(store: Store) -> None:
    _, ids = filled(store)
    with store.step("Edit note"):
        claims.set_note(store, ids[0], "x")
    with pytest.raises(BugError, match="inside"), store.step("Other"):
        store.undo()


def test_second_close_does_nothing(path: Path) -> None:
    store = Store.open(path)
    store.close()
    store.close()
    assert path.with_name("desk.onrecord-wal").exists() is False


def test_close_inside_a_step_raises(store: Store) -> None:
    with pytest.raises(BugError, match="close"), store.step("x"):
        store.close()


def test_scale_of_an_existing_database_stays(path: Path, store: Store) -> None:
    store.close()
    other = Store.open(path, scale=SCALE.__class__(key="x", name="X", ratings=()))
    found = verdicts.scale(other)
    other.close()
    assert found == SCALE


def test_statement_keeps_its_place_in_the_article(store: Store) -> None:
    article_id, _ = filled(store)
    assert statements(claims.of_article(store, article_id))[1] == BRIDGE
