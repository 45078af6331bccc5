"""Earlier claims: the same wording is found, a changed number or a negation is not the same."""

import pytest

from onrecord.tracking.match import CONTRADICTS, SAME, UPDATES, score
from onrecord.tracking.words import denies, read, said, without_mark

OFFER = "The city of Lorne offered the dockworkers a pay rise of 6 percent over two years"


def relation(statement: str, earlier: str, **options: bool) -> str | None:
    likeness = score(statement, earlier, **options)  # type: ignore[arg-type]
    return likeness.relation if likeness else None


@pytest.mark.parametrize(
    "earlier",
    [
        OFFER,
        OFFER.upper().lower(),
        "the city of Lorne had offered dockworkers a pay rise of 6 per cent over two years.",
        "Lorne's city offered the dockworkers a pay rise of six % over two years",
        "“The city of Lorne offered the dockworkers a pay rise of 6 percent over two years,”",
    ],
)
def test_near_wordings_are_the_same_claim(earlier: str) -> None:
    assert relation(OFFER, earlier) == SAME


@pytest.mark.parametrize(
    "earlier",
    [
        OFFER.replace("6", "9"),
        OFFER.replace("two", "three"),
        OFFER.replace("6 percent", "6 euros"),
        OFFER.replace("years", "months"),
    ],
)
def test_a_changed_number_or_unit_updates_the_claim(earlier: str) -> None:
    assert relation(OFFER, earlier) == UPDATES


@pytest.mark.parametrize(
    ("statement", "earlier"),
    [
        (OFFER.replace("offered", "did not offer"), OFFER),
        (OFFER, OFFER.replace("offered", "has never offered")),
        (OFFER.replace("offered", "didn't offer"), OFFER),
        (OFFER.replace("offered", "didn\u2019t offer"), OFFER),
        ("Unemployment in Lorne rose in March", "Unemployment in Lorne fell in March"),
        ("The council will accept the ferry plan", "The council will reject the ferry plan"),
    ],
)
def test_an_added_negation_or_an_opposite_contradicts(statement: str, earlier: str) -> None:
    assert relation(statement, earlier) == CONTRADICTS


@pytest.mark.parametrize(
    ("statement", "earlier"),
    [
        (OFFER, "Ferries to the outer islands would stop at midnight on Thursday"),
        (OFFER, OFFER.replace("6 percent ", "")),  # a number more is another claim
        (OFFER, OFFER.replace("6", "9").replace("offered", "never offered")),
        (OFFER, OFFER.replace("Lorne", "Skarholm")),
        ("Mayor Brandl wants a signed deal", "Mayor Lindqvist wants a signed deal"),
        ("The harbour patrol attacked the fishing boats", "The fishing boats attacked the harbour patrol"),
        ("Adela Marsh", "Adela Marsh"),
        ("It was rushed", "It was rushed"),
        ("", ""),
        ("\U0001f6a2 ?!", OFFER),
    ],
)  # fmt: skip
def test_other_claims_are_not_proposed(statement: str, earlier: str) -> None:
    assert relation(statement, earlier, same_actor=True) is None


def test_the_same_actor_is_a_reason_and_needs_less_likeness() -> None:
    shorter = "The city offered dockworkers a rise of 6 percent over two years in the talks"
    assert relation(OFFER, shorter) is None
    assert relation(OFFER, shorter, same_actor=True) == SAME


def test_the_reasons_are_words() -> None:
    likeness = score(OFFER, OFFER.replace("years", "summers").replace("two ", ""), same_actor=True)
    assert likeness is None
    likeness = score(OFFER, OFFER, same_actor=True)
    assert likeness is not None
    assert likeness.reasons == ("same actor", "same numbers 2 years, 6%", "all 6 content words")


def test_a_changed_number_is_named_with_the_earlier_one() -> None:
    likeness = score(OFFER, OFFER.replace("6", "9"))
    assert likeness is not None
    assert likeness.reasons[0] == "different number: 6%, earlier 9%"


def test_a_claim_that_is_denied_contradicts_the_one_who_makes_it() -> None:
    claim = "the negotiators of the city had walked out of the room"
    likeness = score(claim, claim, denied=(True, False))
    assert likeness is not None
    assert likeness.relation == CONTRADICTS


def test_the_mark_of_a_denial_negates_once_beside_its_cue() -> None:
    claim = "the negotiators of the city had walked out of the room"
    likeness = score(f"Denied: {claim}", claim, denied=(True, False))
    assert likeness is not None
    assert (likeness.relation, likeness.score) == (CONTRADICTS, 1.0)


def test_two_denials_of_one_thing_are_the_same() -> None:
    claim = "Denied: the negotiators of the city had walked out of the room"
    assert relation(claim, claim.replace("had", "have")) == SAME


def test_a_denial_told_in_full_negates_once() -> None:
    told = "Northline Ferries denied any fault in the harbour fire"
    assert said(told, denied=True).negations == read(told).negations == 1


def test_the_mark_is_no_word_of_the_claim() -> None:
    assert without_mark("Denied: the ship sank") == ("the ship sank", True)
    assert said("Denied: the ship sank").content == read("the ship sank").content


@pytest.mark.parametrize(
    ("cue", "answer"),
    [("denied", True), ("has dismissed", True), ("said", False), ("did not deny", False), ("", False)],
)  # fmt: skip
def test_a_cue_of_denial_is_known(cue: str, *, answer: bool) -> None:
    assert denies(cue) is answer


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("1.5 million euros", "€1,500,000"),
        ("thirty days", "30-day"),
        ("twenty-five percent", "25%"),
        ("3 per cent", "3%"),
    ],
)
def test_a_number_is_the_same_however_it_is_written(one: str, other: str) -> None:
    assert read(one).numbers == read(other).numbers


def test_whether_or_not_negates_nothing() -> None:
    assert read("whether or not the talks fail").negations == 0


def test_us_is_a_country_only_in_capitals() -> None:
    assert read("US officials told us so").content == ("us", "official")
