"""Verdicts: every change is a version."""

import pytest

from db.desk import SCALE, filled
from onrecord_db import claims, verdicts
from onrecord_db.errors import BugError, KnownError
from onrecord_db.records import ReviewState
from onrecord_db.store import Store


def give(store: Store, claim_id: int, key: str | None, reason: str | None = None) -> None:
    """Give a verdict in a step of its own."""
    with store.step("Mark"):
        verdicts.give(store, claim_id, key, reason=reason)


def versions(store: Store, claim_id: int) -> list[tuple[int, str, str]]:
    """Give version, rating and reason of every verdict."""
    found = verdicts.history(store, claim_id)
    return [(one.version, one.rating.key, one.reason) for one in found]


def test_scale_comes_back_in_order(store: Store) -> None:
    assert verdicts.scale(store) == SCALE


def test_database_without_a_scale_says_so(path) -> None:
    store = Store.open(path)
    with pytest.raises(BugError, match="no verdict scale"):
        verdicts.scale(store)
    store.close()


def test_verdict_is_in_force_and_done(store: Store) -> None:
    _, ids = filled(store)
    give(store, ids[0], "false", "Counted.")
    claim = claims.get(store, ids[0])
    assert claim.verdict is not None
    assert (claim.verdict.rating, claim.verdict.reason) == (SCALE.ratings[2], "Counted.")
    assert (claim.verdict.decided_by, claim.review_state) == ("ann", ReviewState.DONE)


def test_every_change_is_a_version(store: Store) -> None:
    _, ids = filled(store)
    give(store, ids[0], "true", "First.")
    give(store, ids[0], "false")
    with store.step("Edit reason"):
        verdicts.set_reason(store, ids[0], "Second.")
    assert versions(store, ids[0]) == [
        (1, "true", "First."),
        (2, "false", "First."),
        (3, "false", "Second."),
    ]


def test_same_verdict_again_is_no_version(store: Store) -> None:
    _, ids = filled(store)
    give(store, ids[0], "true")
    give(store, ids[0], "true", "")
    give(store, ids[1], None)
    assert (versions(store, ids[0]), versions(store, ids[1])) == ([(1, "true", "")], [])


def test_cleared_verdict_leaves_a_gap_and_takes_its_reason_along(store: Store) -> None:
    _, ids = filled(store)
    give(store, ids[0], "true", "First.")
    give(store, ids[0], None)
    cleared = claims.get(store, ids[0])
    give(store, ids[0], "false")
    assert (cleared.verdict, cleared.review_state) == (None, ReviewState.UNREVIEWED)
    assert versions(store, ids[0]) == [(1, "true", "First."), (3, "false", "")]


def test_undone_verdict_leaves_no_version(store: Store) -> None:
    _, ids = filled(store)
    give(store, ids[0], "true")
    store.undo()
    assert (versions(store, ids[0]), claims.get(store, ids[0]).review_state) == (
        [],
        ReviewState.UNREVIEWED,
    )


def test_reason_without_a_verdict_says_what_to_do(store: Store) -> None:
    _, ids = filled(store)
    with pytest.raises(KnownError) as caught, store.step("Edit reason"):
        verdicts.set_reason(store, ids[0], "Because.")
    assert "Give the verdict first" in caught.value.text()


def test_rating_of_another_scale_is_a_bug(store: Store) -> None:
    _, ids = filled(store)
    with pytest.raises(BugError, match="no rating 'pants'"):
        give(store, ids[0], "pants")
