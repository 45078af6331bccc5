"""Dates of acts, reckoned from their words and the published date."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.claims.dates import resolve
from onrecord_db.records import Basis, Precision, WorldDate

SATURDAY = WorldDate(value="2025-03-15", precision=Precision.DAY, basis=Basis.STATED)


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("on Friday", "2025-03-14"),
        ("Thursday", "2025-03-13"),
        ("Saturday", "2025-03-15"),
        ("last Saturday", "2025-03-08"),
        ("Friday night", "2025-03-14"),
        ("yesterday", "2025-03-14"),
        ("earlier today", "2025-03-15"),
        ("this morning", "2025-03-15"),
        ("next Tuesday", "2025-03-18"),
        ("two days ago", "2025-03-13"),
        ("March 14", "2025-03-14"),
        ("on 20 November", "2024-11-20"),
    ],
)
def test_a_day_is_reckoned_from_the_published_date(text, value):
    found = resolve(text, SATURDAY)
    assert (found.value, found.precision, found.basis) == (value, Precision.DAY, Basis.COMPUTED)


@pytest.mark.parametrize(
    ("text", "value", "precision"),
    [
        ("last week", "2025-03", Precision.MONTH),
        ("last month", "2025-02", Precision.MONTH),
        ("in November", "2024-11", Precision.MONTH),
        ("six weeks ago", "2025-02", Precision.MONTH),
        ("three months ago", "2024-12", Precision.MONTH),
        ("last year", "2024", Precision.YEAR),
        ("two years ago", "2023", Precision.YEAR),
    ],
)
def test_a_vague_date_is_only_as_exact_as_it_is_known(text, value, precision):
    found = resolve(text, SATURDAY)
    assert (found.value, found.precision) == (value, precision)


@pytest.mark.parametrize(
    ("text", "value", "precision"),
    [
        ("14 March 2024", "2024-03-14", Precision.DAY),
        ("March 14th, 2024", "2024-03-14", Precision.DAY),
        ("2024-03-14", "2024-03-14", Precision.DAY),
        ("in March 2024", "2024-03", Precision.MONTH),
        ("in 2019", "2019", Precision.YEAR),
    ],
)
def test_a_full_date_stands_without_a_published_date(text, value, precision):
    found = resolve(text, None)
    assert (found.value, found.precision, found.basis) == (value, precision, Basis.STATED)


@pytest.mark.parametrize("text", ["on Friday", "last week", "March 14", "recently", ""])
def test_without_a_published_date_only_the_words_are_kept(text):
    found = resolve(text, None)
    assert (found.value, found.precision, found.text) == (None, Precision.UNKNOWN, text)


def test_a_week_across_two_years_gives_no_month():
    new_year = WorldDate(value="2026-01-07", precision=Precision.DAY, basis=Basis.STATED)
    assert resolve("last week", new_year).value is None


def test_a_published_month_cannot_date_a_weekday():
    march = WorldDate(value="2025-03", precision=Precision.MONTH, basis=Basis.ENTERED)
    assert resolve("on Friday", march).value is None
    assert resolve("last year", march).value == "2024"


def test_an_impossible_date_has_no_value():
    assert resolve("31 February 2024", SATURDAY).value is None


@pytest.mark.parametrize(
    "text",
    [
        "two days earlier",
        "a week before",
        "every Friday",
        "on Fridays",
        "from Monday to Friday",
        "in the 1990s",
        "a few weeks ago",
        "more than two weeks ago",
        "recently",
        "the same day",
    ],
)
def test_what_cannot_be_reckoned_stays_unknown(text):
    found = resolve(text, SATURDAY)
    assert (found.value, found.precision, found.text) == (None, Precision.UNKNOWN, text)


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("last night", "2025-03-14"),
        ("the day before yesterday", "2025-03-13"),
        ("at 10.30 on March 3", "2025-03-03"),
        ("on the 3rd of March", "2025-03-03"),
        ("March 3 and 4", "2025-03"),
        ("late last year", "2024"),
        ("earlier this month", "2025-03"),
        ("in the summer of 2019", "2019"),
    ],
)
def test_words_around_a_date_do_not_change_it(text, value):
    assert resolve(text, SATURDAY).value == value


@given(st.text(), st.dates())
def test_any_words_and_any_day_give_a_date_or_none(text, day):
    published = WorldDate(value=day.isoformat(), precision=Precision.DAY, basis=Basis.STATED)
    assert resolve(text, published).text == text


@given(st.dates(min_value=date(1900, 1, 1)), st.integers(min_value=0, max_value=6))
def test_a_weekday_lies_in_the_week_that_ends_with_the_published_day(day, weekday):
    names = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"]
    published = WorldDate(value=day.isoformat(), precision=Precision.DAY, basis=Basis.STATED)
    value = resolve(f"on {names[weekday]}", published).value
    found = date.fromisoformat(value or "")
    assert (day - found).days in range(7)
    assert found.weekday() == weekday
