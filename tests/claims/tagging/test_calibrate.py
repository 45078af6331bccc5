"""Raw scores become chances that rise with them and agree with what was seen."""

from hypothesis import given
from hypothesis import strategies as st

from onrecord.claims.tagging.calibrate import chance, fit

SEEN = st.lists(st.tuples(st.floats(0, 1), st.booleans()), min_size=1, max_size=400)


@given(SEEN)
def test_the_steps_rise_in_score_and_in_chance(seen):
    steps = fit(seen, fewest=5)
    assert steps == sorted(steps)
    assert [rate for _, rate in steps] == sorted(rate for _, rate in steps)


def test_each_step_is_the_share_that_was_right():
    low = [(0.2, n == 0) for n in range(4)]
    high = [(0.9, n > 0) for n in range(4)]
    assert fit([*low, *high], fewest=4) == [(0.2, 0.25), (0.9, 0.75)]


def test_a_better_score_that_was_right_less_often_joins_the_step_below():
    low = [(0.2, True)] * 4
    high = [(0.9, False)] * 4
    assert fit([*low, *high], fewest=4) == [(0.2, 0.5)]


def test_a_score_below_the_first_step_has_its_chance():
    assert chance([(0.3, 0.4), (0.8, 0.9)], 0.1) == 0.4


def test_a_score_has_the_chance_of_the_step_it_stands_on():
    assert chance([(0.3, 0.4), (0.8, 0.9)], 0.8) == 0.9


def test_without_a_table_the_score_stands():
    assert chance([], 0.7) == 0.7
