"""How much there is and how much waits, and the articles of the library."""

from db.desk import add, analyse, article, filled
from onrecord_db import articles, totals, verdicts
from onrecord_db.lists import Totals
from onrecord_db.store import Store


def test_totals_count_what_was_said_and_what_is_open(store: Store) -> None:
    _, (first, *_) = filled(store)
    before = totals.of(store)
    with store.step("Rate"):
        verdicts.give(store, first, "true")
    after = totals.of(store)
    assert before == Totals(articles=1, trashed=0, claims=2, to_review=2, seen_before=0)
    assert after.to_review == 1


def test_an_empty_database_has_nothing_that_waits(store: Store) -> None:
    assert totals.of(store) == Totals(articles=0, trashed=0, claims=0, to_review=0, seen_before=0)
    assert totals.next_to_review(store) is None
    assert totals.next_seen(store) is None


def test_the_first_articles_are_those_that_all_begin_with(store: Store) -> None:
    for year in (2020, 2025, 2022):
        add(store, article(f"Text of {year}.", year=str(year)), f"{year}.txt")
    whole = totals.article_ids(store).ids
    assert list(totals.newest_articles(store, 2)) == list(whole[:2])
    assert len(whole) == 3


def test_article_rows_come_as_asked_for_without_those_that_are_gone(store: Store) -> None:
    first, second = add(store), add(store, article("Another text."), "b.txt")
    rows = totals.article_rows(store, [second, 4711, first])
    assert [row.id for row in rows] == [second, first]


def test_trashed_articles_are_listed_apart(store: Store) -> None:
    first, second = add(store), add(store, article("Another text."), "b.txt")
    with store.step("Trash"):
        articles.trash(store, first)
    assert list(totals.article_ids(store).ids) == [second]
    assert list(totals.article_ids(store, trashed=True).ids) == [first]


def test_the_next_to_review_is_the_newest_article_with_an_open_claim(store: Store) -> None:
    old, _ = filled(store)
    new = add(store, article("New.\n\n" + article().text, year="2040"), "new.txt")
    found = analyse(store, new)
    assert totals.next_to_review(store) == new
    with store.step("Rate"):
        for claim_id in found:
            verdicts.give(store, claim_id, "true")
    assert totals.next_to_review(store) == old


def test_facts_give_the_head_of_the_log(store: Store) -> None:
    filled(store)
    facts = totals.facts(store)
    assert facts.log_head == str(store.audit_head())
    assert (facts.articles, facts.claims, facts.verdicts) == (1, 3, 0)
