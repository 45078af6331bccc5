"""How far the claims of a queue are."""

from db.desk import filled
from onrecord_db import claims, standings, verdicts
from onrecord_db.records import ReviewState, State
from onrecord_db.store import Store


def test_standings_come_in_the_order_asked_for_without_those_that_are_gone(store: Store) -> None:
    _, ids = filled(store)
    wanted = [ids[1], 4711, ids[0]]
    assert list(standings.of(store, wanted)) == [ids[1], ids[0]]


def test_standings_follow_verdict_state_and_rejection(store: Store) -> None:
    article, ids = filled(store)
    with store.step("Rate"):
        verdicts.give(store, ids[0], "false")
        claims.set_review_state(store, ids[1], ReviewState.SECOND_OPINION)
        claims.set_state(store, ids[1], State.REJECTED)
    found = standings.of(store, ids)
    assert (found[ids[0]].rating, found[ids[0]].article_id) == ("false", article)
    assert found[ids[1]].state is ReviewState.SECOND_OPINION
    assert not found[ids[1]].shown
