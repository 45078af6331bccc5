"""Articles, versions, blocks and places."""

import hashlib
from dataclasses import replace

import pytest

from db.desk import TEXT, add, analyse, article, filled, found
from onrecord_db import articles, claims, verdicts
from onrecord_db.errors import BugError
from onrecord_db.records import Basis, Precision, ReviewState, State, WorldDate
from onrecord_db.store import Store


def test_article_comes_back_as_it_was_read(store: Store) -> None:
    given = article()
    version = articles.version(store, add(store, given))
    assert (version.text, version.blocks, version.reader) == (TEXT, given.blocks, "text 1")
    assert version.text_sha256 == hashlib.sha256(TEXT.encode()).hexdigest()
    assert (version.number, version.extractor) == (1, None)


def test_row_shows_what_was_read(store: Store) -> None:
    row = articles.row(store, add(store))
    assert (row.title, row.published, row.language) == ("Ferry back", article().published, "en")
    assert (row.claim_count, row.reviewed_count, row.seen_before_count) == (0, 0, 0)


def test_article_without_a_title_is_called_by_its_file(store: Store) -> None:
    assert articles.row(store, add(store, article(title=None), "notes.txt")).title == "notes.txt"


def test_rows_are_newest_first(store: Store) -> None:
    old = add(store, article(year="1999"))
    undated = add(store, replace(article(TEXT + "!"), published=None))
    future = add(store, article(TEXT + "?", year="2199"))
    assert [row.id for row in articles.rows(store)] == [future, undated, old]


def test_counts_leave_out_thoughts_and_rejected_claims(store: Store) -> None:
    article_id, ids = filled(store)
    with store.step("Not a claim"):
        claims.set_state(store, ids[0], State.REJECTED)
    assert articles.row(store, article_id).claim_count == 1


def test_reviewed_are_claims_with_a_verdict_or_done(store: Store) -> None:
    article_id, ids = filled(store)
    with store.step("Review"):
        verdicts.give(store, ids[0], "true")
        claims.set_review_state(store, ids[0], ReviewState.SECOND_OPINION)
        claims.set_review_state(store, ids[1], ReviewState.DONE)
    assert articles.row(store, article_id).reviewed_count == 2
    with store.step("Clear"):
        verdicts.give(store, ids[0], None)
    assert articles.rows(store)[0].reviewed_count == 1


def test_article_is_found_by_the_bytes_it_came_from(store: Store) -> None:
    given = article()
    article_id = add(store, given)
    assert articles.find_by_raw(store, given.raw_sha256) == article_id
    assert articles.find_by_raw(store, "0" * 64) is None


def test_details_can_be_edited_and_undone(store: Store) -> None:
    article_id = add(store)
    date = WorldDate(value="2031-03", precision=Precision.MONTH, basis=Basis.ENTERED)
    before = articles.row(store, article_id)
    with store.step("Edit details"):
        articles.edit(
            store,
            article_id,
            title="T",
            outlet="O",
            byline="B",
            url="https://o.example",
            published=date,
        )
    row = articles.row(store, article_id)
    assert (row.title, row.outlet, row.byline, row.published) == ("T", "O", "B", date)
    store.undo()
    assert articles.row(store, article_id) == before


def test_date_can_be_taken_away(store: Store) -> None:
    article_id = add(store)
    with store.step("Edit details"):
        articles.edit(
            store, article_id, title=None, outlet=None, byline=None, url=None, published=None
        )
    assert (articles.row(store, article_id).published, articles.row(store, article_id).title) == (
        None,
        "ferry.txt",
    )


def test_block_is_brought_back_by_whoever_did_it(store: Store) -> None:
    version = articles.version(store, add(store))
    with store.step("Bring back"):
        articles.set_included(store, version.id, 0, included=True)
    block = articles.version(store, version.article_id).blocks[0]
    assert (block.included, block.set_by) == (True, "ann")
    store.undo()
    assert articles.version(store, version.article_id) == version


def test_block_that_is_not_there_is_a_bug(store: Store) -> None:
    version = articles.version(store, add(store))
    with pytest.raises(BugError, match="no block"), store.step("Bring back"):
        articles.set_included(store, version.id, 1, included=True)


def test_trash_holds_what_was_put_in_it(store: Store) -> None:
    article_id, _ = filled(store)
    with store.step("Move to trash"):
        articles.trash(store, article_id)
    assert (articles.rows(store), found(store)) == ((), ())
    assert [row.id for row in articles.rows(store, trashed=True)] == [article_id]
    with store.step("Restore"):
        articles.restore(store, article_id)
    assert (len(articles.rows(store)), len(found(store))) == (1, 3)


def test_place_is_none_until_the_article_was_opened(store: Store) -> None:
    assert articles.place(store, add(store)) == (None, None)


def test_place_in_a_claim_that_is_gone_is_none(store: Store) -> None:
    article_id, _ = filled(store)
    articles.opened(store, article_id, at_claim=999, scroll=7)
    assert articles.place(store, article_id) == (None, 7)


def test_place_survives_an_analysis_that_drops_its_claim(store: Store) -> None:
    from db.desk import FOUND

    article_id, ids = filled(store)
    articles.opened(store, article_id, at_claim=ids[2], scroll=7)
    analyse(store, article_id, replace(FOUND, claims=FOUND.claims[:2]))
    assert articles.place(store, article_id) == (None, 7)


def test_article_that_is_not_there_is_a_bug(store: Store) -> None:
    with pytest.raises(BugError, match="no article 9"):
        articles.row(store, 9)
    with pytest.raises(BugError, match="no article 9"):
        articles.version(store, 9)
    with pytest.raises(BugError, match="no article 9"), store.step("Move to trash"):
        articles.trash(store, 9)


def test_texts_come_in_the_order_asked_for(store: Store) -> None:
    first, second = add(store), add(store, article(TEXT + " More."))
    texts = articles.texts(store, [second, first])
    assert [one.article_id for one in texts] == [second, first]
    assert [one.text for one in texts] == [TEXT + " More.", TEXT]


def test_articles_holding_words_are_found_in_any_form(store: Store) -> None:
    article_id = add(store, article("The ferries sailed.", title="Ferry back"))
    assert articles.holding(store, "sailing") == {article_id}
    assert articles.holding(store, "ferry back") == {article_id}
    assert articles.holding(store, 'back" OR "sailed') == frozenset()
