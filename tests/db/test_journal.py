"""Undo and redo by triggers."""

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from db.desk import FOUND, add, analyse, article, filled
from onrecord_db import articles, claims, evidence, journal, tables, verdicts
from onrecord_db import settings as kept
from onrecord_db.errors import BugError
from onrecord_db.records import Extraction, Stance, State
from onrecord_db.store import Store

TEXTS = st.text(st.characters(exclude_categories=["Cs"]), min_size=1, max_size=40)


def note(store: Store, claim_id: int, text: str) -> None:
    """Write a note in a step of its own, called by its text."""
    with store.step(text):
        claims.set_note(store, claim_id, text)


def test_every_table_is_journalled_or_local(store: Store) -> None:
    sql = "SELECT name FROM pragma_table_list WHERE schema = 'main' AND type = 'table'"
    names = {row[0] for row in store.all(sql) if not row[0].startswith(("sqlite_", "_sqlite"))}
    own = {name for name in names if not name.partition("_fts")[1]}
    assert own == {
        *tables.JOURNALLED,
        *tables.LOCAL,
        *tables.SHARED,
        "audit",
        "claim_facet",
    }


def test_nothing_to_undo_gives_none(store: Store) -> None:
    assert (store.undo(), store.redo(), store.undo_label) == (None, None, None)


def test_undo_keeps_text_after_a_nul(store: Store) -> None:
    _, ids = filled(store)
    note(store, ids[0], "before\0after 'quoted' ü")
    note(store, ids[0], "other")
    store.undo()
    assert claims.get(store, ids[0]).note == "before\0after 'quoted' ü"


@settings(
    suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None, max_examples=60
)
@given(first=TEXTS, second=TEXTS)
def test_undo_and_redo_give_any_text_back(store: Store, first: str, second: str) -> None:
    row = store.one("SELECT min(id) FROM claim")
    claim_id = row[0] or filled(store)[1][0]
    note(store, claim_id, first + "1")
    note(store, claim_id, second + "2")
    store.undo()
    assert claims.get(store, claim_id).note == first + "1"
    store.redo()
    assert claims.get(store, claim_id).note == second + "2"


def test_undo_gives_the_label_and_the_tables_of_its_step(store: Store) -> None:
    _, ids = filled(store)
    with store.step("Mark True"):
        verdicts.give(store, ids[0], "true")
    change = store.undo()
    assert change is not None
    assert (change.label, change.tables) == ("Mark True", {"claim", "verdict"})
    assert (store.undo_label, store.redo_label) == (None, "Mark True")


def test_undo_and_redo_restore_rows_to_the_byte(store: Store) -> None:
    _, ids = filled(store)
    with store.step("Link source"):
        evidence.link(store, ids[0], title="Log", url=None, stance=Stance.REFUTES, excerpt="x")
    linked = claims.get(store, ids[0])
    store.undo()
    assert claims.get(store, ids[0]).evidence == ()
    store.redo()
    assert claims.get(store, ids[0]) == linked


def test_undo_takes_a_row_that_changed_twice_back_to_where_it_was(store: Store) -> None:
    _, ids = filled(store)
    note(store, ids[0], "one")
    with store.step("Twice"):
        claims.set_note(store, ids[0], "two")
        claims.set_note(store, ids[0], "three")
    store.undo()
    assert claims.get(store, ids[0]).note == "one"
    store.redo()
    assert claims.get(store, ids[0]).note == "three"


def test_new_step_clears_redo(store: Store) -> None:
    _, ids = filled(store)
    note(store, ids[0], "one")
    store.undo()
    note(store, ids[0], "two")
    assert (store.redo_label, store.redo()) == (None, None)
    assert store.one("SELECT count(DISTINCT step) FROM undo_journal")[0] == 1


def test_oldest_steps_are_forgotten(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(journal, "KEPT", 2)
    _, ids = filled(store)
    note(store, ids[0], "one")
    note(store, ids[0], "two")
    note(store, ids[0], "three")
    assert [store.undo() is None for _ in range(3)] == [False, False, True]
    assert claims.get(store, ids[0]).note == "one"
    assert store.one("SELECT count(DISTINCT step) FROM undo_journal")[0] == 2


def test_history_ends_with_the_connection(store: Store, reopened) -> None:
    _, ids = filled(store)
    note(store, ids[0], "one")
    assert reopened().undo_label is None


def test_import_is_not_undone_and_earlier_steps_still_are(store: Store) -> None:
    _, ids = filled(store)
    note(store, ids[0], "one")
    other = add(store, article("Nothing is claimed here."), "other.txt")
    store.undo()
    assert claims.get(store, ids[0]).note == ""
    assert articles.row(store, other).title == "Ferry back"
    assert store.undo_label is None


def test_import_between_undo_and_redo_leaves_redo_true(store: Store) -> None:
    _, ids = filled(store)
    with store.step("Mark True"):
        verdicts.give(store, ids[0], "true")
    store.undo()
    analyse(store, add(store, article(year="2032"), "other.txt"))
    store.redo()
    assert claims.get(store, ids[0]).verdict is not None


def test_step_about_a_claim_that_is_gone_is_dropped_with_those_before(store: Store) -> None:
    article_id, ids = filled(store)
    note(store, ids[0], "first")
    with store.step("Accept"):
        claims.set_state(store, ids[2], State.ACCEPTED)
    with store.step("Propose again"):
        claims.set_state(store, ids[2], State.PROPOSED)
    note(store, ids[0], "last")
    analyse(
        store, article_id, Extraction(actors=FOUND.actors, claims=FOUND.claims[:2], extractor="2")
    )
    assert store.undo_label == "last"
    store.undo()
    assert (claims.get(store, ids[0]).note, store.undo_label) == ("first", None)


def test_redo_under_a_claim_that_is_gone_is_dropped(store: Store) -> None:
    article_id, ids = filled(store)
    with store.step("Link source"):
        evidence.link(store, ids[2], title="Log", url=None, stance=Stance.REFUTES, excerpt="x")
    store.undo()
    analyse(
        store, article_id, Extraction(actors=FOUND.actors, claims=FOUND.claims[:2], extractor="2")
    )
    assert (store.redo_label, store.redo()) == (None, None)


def test_settings_and_places_are_no_undo_entries(store: Store) -> None:
    article_id, ids = filled(store)
    note(store, ids[0], "one")
    kept.put(store, "theme", "dark")
    articles.opened(store, article_id, at_claim=ids[1], scroll=40)
    store.undo()
    assert claims.get(store, ids[0]).note == ""
    assert (kept.get(store, "theme"), articles.place(store, article_id)) == ("dark", (ids[1], 40))


def test_id_of_a_row_that_undo_took_away_is_not_used_again(store: Store) -> None:
    article_id, ids = filled(store)
    note(store, ids[0], "one")
    first = store.one("SELECT id FROM note")[0]
    store.undo()
    with store.step("Note", undoable=False):
        claims.set_note(store, ids[1], "two")
    store.redo()
    assert claims.get(store, ids[0]).note == "one"
    assert store.one("SELECT min(id) FROM note")[0] == first
    assert len(claims.of_article(store, article_id)) == 3


def test_undo_that_breaks_a_constraint_changes_nothing_and_empties_the_menu(store: Store) -> None:
    _, ids = filled(store)
    note(store, ids[0], "one")
    with store.step("Sabotage", undoable=False):
        store.run("""UPDATE undo_journal SET op = 'D', before = '{"id": 1}'""")
    with pytest.raises(BugError):
        store.undo()
    assert (claims.get(store, ids[0]).note, store.undo_label) == ("one", None)
