"""How much a claim is worth a check."""

from hypothesis import given
from hypothesis import strategies as st

from onrecord.claims.worthiness import worth
from onrecord_db.records import ClaimType


def test_a_number_is_worth_more_than_an_opinion():
    number = worth("412 people lost their jobs", ClaimType.QUANTITY, speech=True, named=False)
    opinion = worth("the whole plan is a disgrace", ClaimType.OPINION, speech=True, named=False)
    assert number.score > opinion.score
    assert number.reasons[0] == "gives a number"
    assert opinion.reasons[0] == "an opinion"


def test_the_topic_of_public_interest_is_named():
    found = worth("the vaccine was late this year", ClaimType.EVENT, speech=True, named=False)
    assert "of public interest: health" in found.reasons


def test_a_wish_counts_against():
    wish = worth("to close the old bridge now", ClaimType.POSITION, speech=False, named=False)
    assert "a thought or wish, not a statement" in wish.reasons


@given(st.text(), st.sampled_from(ClaimType), st.booleans(), st.booleans())
def test_worthiness_stays_between_none_and_all(content, kind, speech, named):
    assert 0 <= worth(content, kind, speech=speech, named=named).score <= 1
