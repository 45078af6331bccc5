"""Lanes of overlapping claims, and which of them a click means."""

from __future__ import annotations

from onrecord.ui.widgets.reader.marks import Picker, overlapping_after, pack_lanes, tip
from onrecord_db.records import Span
from ui.reader import article_samples as samples


def test_claims_that_do_not_overlap_share_a_lane() -> None:
    assert pack_lanes([[Span(0, 5)], [Span(5, 9)], [Span(12, 14)]]) == [0, 0, 0]


def test_an_inner_claim_lies_a_lane_lower() -> None:
    assert pack_lanes([[Span(0, 20)], [Span(3, 8)], [Span(10, 12)]]) == [0, 1, 1]


def test_a_lane_is_free_in_the_gap_of_a_broken_quotation() -> None:
    assert pack_lanes([[Span(0, 5), Span(10, 15)], [Span(6, 9)]]) == [0, 0]


def test_claims_on_the_same_words_have_a_lane_each() -> None:
    assert pack_lanes([[Span(0, 9)]] * 5) == [0, 1, 2, 3, 4]


def test_a_second_click_at_the_same_claims_means_the_next() -> None:
    picker = Picker()
    picks = [picker.pick([2, 1, 3], current) for current in (None, 2, 1, 3)]
    assert picks == [2, 1, 3, 2]


def test_a_first_click_means_the_shortest_even_when_it_is_current() -> None:
    assert Picker().pick([2, 1], 2) == 2


def test_a_click_beside_all_claims_means_none() -> None:
    assert Picker().pick([], 2) is None


def test_a_turn_through_overlapping_claims_comes_back() -> None:
    assert overlapping_after(samples.CLAIMS, 101) == 102
    assert overlapping_after(samples.CLAIMS, 102) == 101
    assert overlapping_after(samples.CLAIMS, 103) is None


def test_a_claim_is_named_by_number_actor_and_state() -> None:
    assert tip(samples.CLAIMS[0]) == "1 · \u2068Irena Holub\u2069 · Unreviewed"
