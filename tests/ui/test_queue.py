"""The queue by itself: order, what is done, pace; days and acts in words."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.ui.models import due
from onrecord.ui.models.past import past
from onrecord.ui.models.queue import Fate, Pace, Queue, decided
from onrecord_db.lists import Standing
from onrecord_db.records import ReviewState

TODAY = date(2026, 11, 26)  # a Thursday


def standing(claim_id: int, **facts: object) -> Standing:
    usual: dict[str, object] = {
        "article_id": 1, "rating": None, "state": ReviewState.UNREVIEWED, "due": None,
        "sources": 0, "shown": True, "proposed": True,
    }  # fmt: skip
    return Standing(id=claim_id, **(usual | facts))  # type: ignore[arg-type]


def queue(*standings: Standing, current: int | None = None) -> Queue:
    made = Queue(ids=tuple(one.id for one in standings), today=TODAY, current=current)
    made.take({one.id: one for one in standings})
    return made


def test_the_next_unreviewed_claim_passes_over_all_that_was_decided_on() -> None:
    made = queue(
        standing(1),
        standing(2, rating="true"),
        standing(3, shown=False),
        standing(4, state=ReviewState.SECOND_OPINION),
        standing(5, due="2026-11-27"),
        standing(6, state=ReviewState.DONE),
        standing(7),
        current=1,
    )
    assert made.following(1, unreviewed=True) == 7
    assert (made.place, made.done, made.left) == (1, 3, 2)


def test_a_step_goes_to_the_neighbour_and_over_what_is_no_claim() -> None:
    made = queue(standing(1), standing(2, rating="true"), standing(3, shown=False), standing(4))
    made.current = 2
    assert (made.following(1), made.following(-1)) == (4, 1)


def test_there_is_nothing_beyond_the_ends() -> None:
    made = queue(standing(1), standing(2), current=2)
    assert made.following(1) is None
    made.current = 1
    assert made.following(-1) is None


def test_without_a_current_claim_the_queue_begins_at_the_first() -> None:
    assert queue(standing(8), standing(9)).following(1) == 8


def test_a_claim_that_is_due_today_is_open_again() -> None:
    assert queue(standing(1, due="2026-11-26")).fate_of(1) is Fate.OPEN


def test_the_summary_counts_verdicts_and_open_points() -> None:
    found = queue(
        standing(1, rating="true", sources=1),
        standing(2, rating="false"),
        standing(3, rating="false", sources=2),
        standing(4, due="2027-01-01"),
        standing(5),
    ).summary()
    assert found.verdicts == (("false", 2), ("true", 1))
    assert (found.without_source, found.fates[Fate.PUT_OFF], found.fates[Fate.OPEN]) == (1, 1, 1)


def test_decided_are_those_that_were_open_before() -> None:
    before = queue(standing(1), standing(2, rating="true"), standing(3))
    now = {1: standing(1, rating="false"), 2: standing(2, rating="false"), 3: standing(3)}
    assert decided(before, now, before.ids) == [1]


@given(st.lists(st.booleans(), min_size=1, max_size=30))
def test_going_to_the_next_unreviewed_reaches_every_open_claim_once(rated: list[bool]) -> None:
    made = queue(
        *(standing(at, rating="true" if is_rated else None) for at, is_rated in enumerate(rated))
    )
    seen = []
    while (found := made.following(1, unreviewed=True)) is not None:
        made.current = found
        seen.append(found)
    assert seen == [at for at, is_rated in enumerate(rated) if not is_rated]


def test_the_pace_is_the_median_and_not_the_lunch_break() -> None:
    pace, now = Pace(), 0.0
    for claim, seconds in enumerate((20.0, 40.0, 30.0, 5000.0)):
        pace.show(claim, now)
        now += seconds
        pace.decide(claim, now)
    assert pace.seconds() == 30.0
    assert pace.minutes_for(36) == 18


def test_nothing_is_said_of_the_time_after_one_claim() -> None:
    pace = Pace()
    pace.show(1, 0.0)
    pace.decide(1, 9.0)
    assert pace.minutes_for(40) is None


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("tomorrow", date(2026, 11, 27)),
        ("tom", date(2026, 11, 27)),
        ("next week", date(2026, 11, 30)),
        ("fri", date(2026, 11, 27)),
        ("Thursday", date(2026, 12, 3)),
        ("3d", date(2026, 11, 29)),
        ("in 2 weeks", date(2026, 12, 10)),
        ("1 dec", date(2026, 12, 1)),
        ("3 march", date(2027, 3, 3)),
        ("24 December 2027", date(2027, 12, 24)),
        ("2027-01-31", date(2027, 1, 31)),
        ("2026-11-26", None),
        ("1 dec 2025", None),
        ("31 feb", None),
        ("2027-13-01", None),
        ("soon", None),
        ("", None),
    ],
)
def test_days_are_read_as_people_type_them(text: str, day: date | None) -> None:
    assert due.read(text, TODAY) == day


@pytest.mark.parametrize(
    ("label", "said"),
    [
        ("Mark False", "Marked False"),
        ("Mark 3 claims False", "Marked 3 claims False"),
        ("Defer claim", "Put off claim"),
        ("Not a claim", "Not a claim"),
        ("Ask for a second opinion", "Asked for a second opinion"),
    ],
)
def test_an_act_is_told_as_done(label: str, said: str) -> None:
    assert past(label) == said
