"""Which backups are kept, and when one is due."""

from datetime import UTC, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from onrecord_db.backups import rotation
from onrecord_db.backups.rotation import kept

START = datetime(2031, 3, 14, 9, tzinfo=UTC)
TIMES = st.sets(
    st.integers(0, 60 * 24 * 800).map(lambda minutes: START + timedelta(minutes=minutes)),
    max_size=120,
)


def each(days: float, count: int) -> set[datetime]:
    return {START + timedelta(days=days * number) for number in range(count)}


@given(TIMES)
def test_the_last_ten_are_kept(times: set[datetime]) -> None:
    assert set(sorted(times)[-10:]) <= kept(times)


@given(TIMES)
def test_at_most_one_of_each_kind_and_the_last_ten_are_kept(times: set[datetime]) -> None:
    assert kept(times) <= times
    assert len(kept(times)) <= 10 + 7 + 4 + 12


@given(TIMES)
def test_thinning_out_after_each_backup_keeps_what_thinning_out_once_keeps(
    times: set[datetime],
) -> None:
    there: frozenset[datetime] = frozenset()
    for time in sorted(times):
        there = kept({*there, time})
    assert there == kept(times)


@given(TIMES, st.data())
def test_of_a_month_that_is_kept_the_last_backup_is_kept(
    times: set[datetime], data: st.DataObject
) -> None:
    one = data.draw(st.sampled_from(sorted(times or {START})))
    months = sorted({(t.year, t.month) for t in times or {START}})[-12:]
    last = max(t for t in times or {START} if (t.year, t.month) == (one.year, one.month))
    assert ((one.year, one.month) not in months) or last in kept(times or {START})


def test_a_year_of_half_hours_leaves_some_thirty() -> None:
    found = kept(each(1 / 48, 48 * 365))
    assert 25 <= len(found) <= 33
    assert min(found) <= START + timedelta(days=60)


def test_weeks_without_work_push_nothing_out() -> None:
    assert kept(each(40, 10)) == each(40, 10)


def test_one_is_due_after_half_an_hour_and_not_before() -> None:
    assert rotation.is_due(None, START)
    assert not rotation.is_due(START, START + timedelta(minutes=29))
    assert rotation.is_due(START, START + timedelta(minutes=30))


def test_a_backup_from_the_future_does_not_put_the_next_one_off() -> None:
    assert rotation.is_due(START + timedelta(days=300), START)
