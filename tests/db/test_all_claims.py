"""The claims of all articles as one list: which, in which order, and what a page of them says."""

import pytest

from db.desk import BRIDGE, FERRY, add, analyse, article
from onrecord_db import all_claims, articles, claims, evidence, verdicts
from onrecord_db.lists import ClaimOrder, Found
from onrecord_db.records import Stance, State
from onrecord_db.store import Store


def found(store: Store, line: str = "", order: ClaimOrder = ClaimOrder.ADDED, **how: bool) -> Found:
    return all_claims.find(store, line=line, order=order, falling=how.get("falling", True))


@pytest.fixture
def ids(store: Store) -> tuple[int, ...]:
    """Two articles, of 2031 and of 2029, each with two spoken claims and a thought."""
    first = analyse(store, add(store))
    older = article("Older.\n\n" + article().text, title="Older", year="2029")
    shifted = analyse(store, add(store, older, "older.txt"))
    return first + shifted


def test_the_newest_claim_is_first_and_thoughts_are_not_listed(
    store: Store, ids: tuple[int, ...]
) -> None:
    assert list(found(store).ids) == [ids[4], ids[3], ids[1], ids[0]]


def test_oldest_published_puts_the_older_article_first(store: Store, ids: tuple[int, ...]) -> None:
    listed = found(store, order=ClaimOrder.PUBLISHED, falling=False)
    assert list(listed.ids) == [ids[4], ids[3], ids[1], ids[0]]
    listed = found(store, order=ClaimOrder.PUBLISHED)
    assert list(listed.ids) == [ids[1], ids[0], ids[4], ids[3]]


def test_claims_with_a_verdict_come_in_the_order_of_the_scale_and_the_rest_last(
    store: Store, ids: tuple[int, ...]
) -> None:
    with store.step("Rate"):
        verdicts.give(store, ids[0], "false")
        verdicts.give(store, ids[3], "true")
    best = found(store, order=ClaimOrder.VERDICT, falling=False)
    worst = found(store, order=ClaimOrder.VERDICT, falling=True)
    assert list(best.ids) == [ids[3], ids[0], ids[4], ids[1]]
    assert list(worst.ids) == [ids[0], ids[3], ids[4], ids[1]]


def test_the_claim_with_most_sources_is_first(store: Store, ids: tuple[int, ...]) -> None:
    with store.step("Link"):
        evidence.link(
            store,
            ids[1],
            title="Paper",
            url="https://a.example",
            stance=Stance.SUPPORTS,
            excerpt="",
        )
    assert found(store, order=ClaimOrder.SOURCES).ids[0] == ids[1]


def test_actors_are_sorted_by_name_and_not_by_when_they_came(
    store: Store, ids: tuple[int, ...]
) -> None:
    (name,) = {line.actor_name for line in all_claims.lines(store, ids[:2])}
    with store.step("Rename"):
        actor = store.one("SELECT actor_id FROM claim_facet WHERE id = ?", (ids[3],))
        assert actor is not None
        store.update("actor", actor["actor_id"], {"name": "Aaron"})
    named = found(store, order=ClaimOrder.ACTOR, falling=False)
    names = [line.actor_name for line in all_claims.lines(store, named.ids)]
    assert names == sorted(names)
    assert name


def test_a_line_says_who_what_where_when_and_how_far(store: Store, ids: tuple[int, ...]) -> None:
    with store.step("Rate"):
        verdicts.give(store, ids[0], "misleading")
    (line,) = all_claims.lines(store, [ids[0]])
    assert (line.actor_name, line.exact, line.statement) == (
        "Ilse Brandt", FERRY, FERRY.strip('"'),
    )  # fmt: skip
    assert (line.article_title, line.published and line.published.value) == (
        "Ferry back", "2031-03-14",
    )  # fmt: skip
    assert (line.rating and line.rating.key, line.source_count) == ("misleading", 0)


def test_lines_come_in_the_order_asked_for_and_without_those_that_are_gone(
    store: Store, ids: tuple[int, ...]
) -> None:
    wanted = [ids[3], 987_654, ids[0]]
    assert [line.id for line in all_claims.lines(store, wanted)] == [ids[3], ids[0]]


def test_rejected_claims_and_those_of_trashed_articles_are_not_listed(
    store: Store, ids: tuple[int, ...]
) -> None:
    (line,) = all_claims.lines(store, [ids[0]])
    with store.step("Trash"):
        claims.set_state(store, ids[4], State.REJECTED)
        articles.trash(store, line.article_id)
    assert list(found(store).ids) == [ids[3]]


def test_a_filter_says_how_many_it_chose_from(store: Store, ids: tuple[int, ...]) -> None:
    bridges = found(store, "bridge ")
    assert set(bridges.ids) == {ids[1], ids[4]}
    assert bridges.total == 4
    assert BRIDGE in {line.exact for line in all_claims.lines(store, bridges.ids)}
