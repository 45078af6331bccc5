"""How much a claim is worth a check."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.claims.worthiness import default_weights, worth
from onrecord_db.records import ClaimType, Quantity, QuantityKind, Span


def test_a_number_is_worth_more_than_an_opinion():
    number = worth("412 people lost their jobs", ClaimType.QUANTITY, speech=True, named=False)
    opinion = worth("the whole plan is a disgrace", ClaimType.OPINION, speech=True, named=False)
    assert number.score > opinion.score
    assert number.reasons[0] == "gives a number"
    assert opinion.reasons[0] == "an opinion"


def test_the_topic_of_public_interest_is_named():
    found = worth("the vaccine was late this year", ClaimType.EVENT, speech=True, named=False)
    assert "of public interest (health)" in found.reasons


def test_a_wish_counts_against():
    wish = worth("to close the old bridge now", ClaimType.POSITION, speech=False, named=False)
    assert "a thought or wish, not a statement" in wish.reasons


def crowd(value: float | None, about: str = "people", text: str = "5,000 people") -> Quantity:
    return Quantity(
        span=Span(0, len(text)), text=text, kind=QuantityKind.COUNT, value=value, about=about
    )


@pytest.mark.parametrize(
    ("content", "quantity"),
    [
        ("5,000 people lost their homes", crowd(5000)),
        ("tens of thousands of residents fled", crowd(None, "residents", "tens of thousands of residents")),
        ("the power failed nationwide today", None),
    ],
)  # fmt: skip
def test_many_people_affected_count(content, quantity):
    counted = (quantity,) if quantity else ()
    found = worth(content, ClaimType.EVENT, speech=True, named=False, quantities=counted)
    assert "many people are affected" in found.reasons


@pytest.mark.parametrize("quantity", [crowd(12), crowd(5000, "ships"), crowd(None)])
def test_few_people_and_many_things_do_not_count_as_many_people(quantity):
    found = worth("it was so", ClaimType.EVENT, speech=True, named=False, quantities=(quantity,))
    assert "many people are affected" not in found.reasons


def test_who_and_how_many_make_a_claim_specific():
    told = worth(
        "Norland sold 40 ships",
        ClaimType.EVENT,
        speech=True,
        named=True,
        quantities=(crowd(40, "ships"),),
    )
    vague = worth("they sold some ships", ClaimType.EVENT, speech=True, named=False)
    assert "specific: can be looked up" in told.reasons
    assert "specific: can be looked up" not in vague.reasons


def test_an_opinion_is_never_specific():
    found = worth("Norland was weak on Friday", ClaimType.OPINION, speech=True, named=True)
    assert "specific: can be looked up" not in found.reasons


def test_the_rating_follows_from_criteria_and_weights_alone():
    found = worth("412 people lost their jobs", ClaimType.QUANTITY, speech=True, named=True)
    weights = default_weights()
    assert found.score == weights.score(found.criteria)
    assert {one.key for one in found.criteria} <= set(weights.of)


@given(st.text(), st.sampled_from(ClaimType), st.booleans(), st.booleans())
def test_worthiness_stays_between_none_and_all(content, kind, speech, named):
    assert 0 <= worth(content, kind, speech=speech, named=named).score <= 1
