"""Dates are read as exactly as they are printed, and never guessed."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.articles.dates import read_date
from onrecord_db.records import Basis, Precision


@pytest.mark.parametrize(
    ("text", "value", "precision"),
    [
        ("14 March 2026", "2026-03-14", Precision.DAY),
        ("March 14, 2026", "2026-03-14", Precision.DAY),
        ("Sat, 14 Mar 2026 09:30:00 +0100", "2026-03-14T09:30+01:00", Precision.MINUTE),
        ("2026-03-14T09:30:00Z", "2026-03-14T09:30+00:00", Precision.MINUTE),
        ("2026-03-14T09:30:00.000-05:00", "2026-03-14T09:30-05:00", Precision.MINUTE),
        ("2026-03-14 09:30", "2026-03-14T09:30", Precision.MINUTE),
        ("March 14, 2026 at 9:30 PM", "2026-03-14T21:30", Precision.MINUTE),
        ("March 14, 2026, 12:05 a.m.", "2026-03-14T00:05", Precision.MINUTE),
        ("14. März 2026", "2026-03-14", Precision.DAY),
        ("14 de marzo de 2026", "2026-03-14", Precision.DAY),
        ("14 марта 2026", "2026-03-14", Precision.DAY),
        ("14/03/2026", "2026-03-14", Precision.DAY),
        ("03/14/2026", "2026-03-14", Precision.DAY),
        ("03/03/2026", "2026-03-03", Precision.DAY),
        ("2026/03/14", "2026-03-14", Precision.DAY),
        ("March 2026", "2026-03", Precision.MONTH),
        ("03/04/2026", "2026", Precision.YEAR),
        ("3.4.2026", "2026", Precision.YEAR),
    ],
)
def test_a_printed_date_is_read(text, value, precision):
    found = read_date(text)
    assert found is not None
    assert (found.value, found.precision, found.basis) == (value, precision, Basis.STATED)


@pytest.mark.parametrize(
    "text",
    ["", "Friday", "14 March", "30 February 2026", "2026", "version 2026.03.14.7", "99/99/2026"],
)
def test_what_is_no_full_date_gives_none(text):
    assert read_date(text) is None


def test_the_words_of_the_date_are_kept_as_printed():
    found = read_date("Published on 14th March, 2026 at 09:30 GMT by us")
    assert found is not None
    assert (found.text, found.value) == ("14th March, 2026 at 09:30 GMT", "2026-03-14T09:30+00:00")


@given(st.text())
def test_any_text_is_read_without_failing(text):
    found = read_date(text)
    assert found is None or (found.text or "") in text


@given(st.dates(min_value=date(1800, 1, 1), max_value=date(2099, 1, 1)))
def test_every_iso_day_comes_back(day):
    found = read_date(day.isoformat())
    assert found is not None
    assert found.value == day.isoformat()
