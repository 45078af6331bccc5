"""Importing, details and dates; and claims that come back."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from onrecord.errors import KnownError
from onrecord.services import importing, library, matching, review
from onrecord_db import articles, claims
from onrecord_db.records import Basis, Precision, State, WorldDate
from services.conftest import FIRST, OFFER, SECOND, add, claim, day

if TYPE_CHECKING:
    from pathlib import Path

    from onrecord_db.store import Store


def edit(store: Store, published: WorldDate | None) -> None:
    importing.edit_details(
        store, 1, title="T", outlet=None, byline=None, url=None, published=published
    )


def said_on(store: Store) -> WorldDate | None:
    return claims.of_article(store, 1)[0].said_on


def test_a_corrected_date_moves_the_dates_that_were_reckoned_from_it(store: Store) -> None:
    edit(store, day("2025-05-20"))
    date = said_on(store)
    assert date is not None
    assert (date.value, date.text, date.basis) == ("2025-05-18", "on Sunday", Basis.COMPUTED)
    assert claims.of_article(store, 1)[1].said_on is None


def test_a_date_taken_away_leaves_only_the_words(store: Store) -> None:
    edit(store, None)
    date = said_on(store)
    assert date is not None
    assert (date.value, date.text) == (None, "on Sunday")
    edit(store, day("2025-05-12"))
    assert said_on(store) == WorldDate(
        value="2025-05-11", precision=Precision.DAY, basis=Basis.COMPUTED, text="on Sunday"
    )


def test_a_date_that_a_person_entered_stays(store: Store) -> None:
    entered = WorldDate(
        value="2025-05-04", precision=Precision.DAY, basis=Basis.ENTERED, text="on Sunday"
    )
    with store.step("Enter date"):
        claims.set_said_on(store, 1, entered)
    edit(store, day("2025-05-20"))
    assert said_on(store) == entered


def test_one_undo_takes_details_and_dates_back(store: Store) -> None:
    before = said_on(store), articles.row(store, 1)
    edit(store, day("2025-05-20"))
    assert store.undo_label == "Edit details"
    store.undo()
    assert (said_on(store), articles.row(store, 1)) == before


def test_a_block_left_out_can_be_brought_back(store: Store) -> None:
    importing.set_included(store, 1, 0, included=False)
    assert not articles.version(store, 1).blocks[0].included
    assert store.undo_label == "Leave text out"
    importing.set_included(store, 1, 0, included=True)
    assert articles.version(store, 1).blocks[0].included


def test_an_article_goes_to_the_trash_and_comes_back(store: Store) -> None:
    assert importing.trash_article(store, 1).label == "Move to trash"
    assert articles.rows(store) == ()
    importing.restore_article(store, 1)
    assert len(articles.rows(store)) == 1


def test_a_claim_that_comes_back_is_seen_before(store: Store) -> None:
    review.rate(store, 1, "true")
    later = add(store, SECOND, day("2025-05-13"), claim("c1", SECOND, OFFER))
    (match,) = claims.of_article(store, later)[0].seen_before
    assert (match.earlier_id, match.relation, match.state) == (1, "same", State.PROPOSED)
    assert match.reasons == ("same actor", "same numbers 2 years, 6%", "all 4 content words")
    assert match.earlier_verdict is not None


def test_a_changed_number_is_not_offered_as_the_same(store: Store) -> None:
    other = SECOND.replace("6 percent", "9 percent")
    changed = claim("c1", other, OFFER.replace("6 percent", "9 percent"))
    later = add(store, other, day("2025-05-13"), changed)
    assert claims.of_article(store, later)[0].seen_before == ()
    (proposal,) = matching.match_article(store, later)
    assert proposal.relation == "updates"
    assert proposal.reasons[1] == "different number: 9%, earlier 6%"


def test_a_refused_match_is_not_proposed_again(store: Store) -> None:
    later = add(store, SECOND, day("2025-05-13"), claim("c1", SECOND, OFFER))
    (match,) = claims.of_article(store, later)[0].seen_before
    assert review.decide_match(store, match.id, same=False).label == "Different claim"
    assert matching.match_all(store) == ()
    store.undo()
    assert len(matching.match_all(store)) == 1


def test_an_older_article_that_is_imported_late_repeats_nothing(store: Store) -> None:
    older = add(store, SECOND, day("2025-05-01"), claim("c1", SECOND, OFFER))
    assert claims.of_article(store, older)[0].seen_before == ()
    assert [m.earlier_article_id for m in claims.of_article(store, 1)[0].seen_before] == [older]


def test_matching_in_parts_finds_what_matching_at_once_finds(store: Store) -> None:
    later = add(store, SECOND, day("2025-05-13"), claim("c1", SECOND, OFFER))
    at_once = matching.of_article(store, later)
    changes = [change for change in matching.in_parts(store, later) if change is not None]
    assert [change.label for change in changes] == ["Match claims"]
    assert matching.of_article(store, later) == at_once


def test_an_import_is_no_undo_step(store: Store) -> None:
    assert store.undo_label is None


def test_a_mistyped_database_is_not_made(tmp_path: Path) -> None:
    with pytest.raises(KnownError, match=r"no database dsk\.onrecord"):
        library.open_store(tmp_path / "dsk.onrecord", create=False)
    assert list(tmp_path.iterdir()) == []


def test_the_default_database_is_made_in_the_user_s_folder(home: Path) -> None:
    library.open_store().close()
    assert library.default_database().is_relative_to(home)
    assert library.default_database().exists()


def test_an_article_that_is_not_there_is_a_known_error(store: Store) -> None:
    with pytest.raises(KnownError, match="no article 7") as caught:
        library.check_article(store, 7)
    assert caught.value.hint == "It has 1."


def test_the_sample_article_is_bundled() -> None:
    assert "Hallow" in importing.sample_path().read_text(encoding="utf-8")


def test_the_first_article_is_stored_as_it_was_read(store: Store) -> None:
    assert articles.version(store, 1).text == FIRST
