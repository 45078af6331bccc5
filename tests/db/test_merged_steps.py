"""Steps of one kind that follow close on each other are one entry of the undo menu."""

import pytest

from db.desk import filled
from onrecord_db import claims, journal
from onrecord_db.store import Store


@pytest.fixture
def claim_id(store: Store) -> int:
    return filled(store)[1][0]


def note(store: Store, claim_id: int, text: str, merge: str | None = "note:1") -> None:
    """Write a note in a step that may join the one before."""
    with store.step("Edit note", merge=merge):
        claims.set_note(store, claim_id, text)


def later(monkeypatch: pytest.MonkeyPatch, seconds: float) -> None:
    """Let time pass for the journal."""
    now = journal.time.monotonic()
    monkeypatch.setattr(journal.time, "monotonic", lambda: now + seconds)


def test_quick_steps_of_one_key_are_undone_together(store: Store, claim_id: int) -> None:
    note(store, claim_id, "kept", merge=None)
    note(store, claim_id, "a")
    note(store, claim_id, "ab")
    note(store, claim_id, "abc")
    store.undo()
    assert (claims.get(store, claim_id).note, store.undo_label) == ("kept", "Edit note")


def test_redo_does_joined_steps_again(store: Store, claim_id: int) -> None:
    note(store, claim_id, "a")
    note(store, claim_id, "ab")
    store.undo()
    store.redo()
    assert claims.get(store, claim_id).note == "ab"


def test_a_step_two_seconds_later_is_one_of_its_own(
    store: Store, claim_id: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    note(store, claim_id, "a")
    later(monkeypatch, journal.MERGED_WITHIN)
    note(store, claim_id, "ab")
    store.undo()
    assert claims.get(store, claim_id).note == "a"


def test_the_time_runs_from_the_last_step_that_joined(
    store: Store, claim_id: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    note(store, claim_id, "a")
    later(monkeypatch, 1.5)
    note(store, claim_id, "ab")
    later(monkeypatch, 1.5)
    note(store, claim_id, "abc")
    store.undo()
    assert claims.get(store, claim_id).note == ""


def test_steps_of_other_keys_stay_apart(store: Store, claim_id: int) -> None:
    note(store, claim_id, "a")
    note(store, claim_id, "ab", merge="note:2")
    store.undo()
    assert claims.get(store, claim_id).note == "a"


def test_a_step_after_an_undo_joins_nothing(store: Store, claim_id: int) -> None:
    note(store, claim_id, "a")
    note(store, claim_id, "b", merge="other")
    store.undo()
    note(store, claim_id, "ab")
    store.undo()
    assert claims.get(store, claim_id).note == "a"


def test_what_was_done_again_is_closed(store: Store, claim_id: int) -> None:
    note(store, claim_id, "a")
    store.undo()
    store.redo()
    note(store, claim_id, "ab")
    store.undo()
    assert claims.get(store, claim_id).note == "a"


def test_joined_steps_that_come_to_nothing_leave_no_entry(store: Store, claim_id: int) -> None:
    note(store, claim_id, "kept", merge=None)
    note(store, claim_id, "kept!")
    note(store, claim_id, "kept")
    store.undo()
    assert (claims.get(store, claim_id).note, store.undo_label) == ("", None)
