"""Which backups are kept and when one is due: reckoned from times alone."""

from collections.abc import Collection, Hashable, Sequence
from datetime import datetime, timedelta

LAST, DAYS, WEEKS, MONTHS = 10, 7, 4, 12
EVERY = timedelta(minutes=30)
_HASH_EVERY = timedelta(hours=24)


def kept(times: Collection[datetime]) -> frozenset[datetime]:
    """Give the times of the backups to keep.

    The last ten, and the last one of each of the last seven days, four weeks and twelve months
    that have any. Days without work do not push older ones out, and a backup that was kept
    as the last of its day stays that, so thinning out often gives what thinning out once gives.
    """
    newest_first = sorted(set(times), reverse=True)
    found = set(newest_first[:LAST])
    found.update(_last_of_each(newest_first, [t.date() for t in newest_first], DAYS))
    weeks = [t.isocalendar()[:2] for t in newest_first]
    found.update(_last_of_each(newest_first, weeks, WEEKS))
    months = [(t.year, t.month) for t in newest_first]
    found.update(_last_of_each(newest_first, months, MONTHS))
    return frozenset(found)


def is_due(last: datetime | None, now: datetime, *, every: timedelta = EVERY) -> bool:
    """Whether so much time has passed since the last backup.

    One from the future, made before the clock was set right, does not count.
    """
    return last is None or last > now or now - last >= every


def hashes_files(last: datetime | None, now: datetime) -> bool:
    """Whether to read every stored file again: once a day, not each half hour."""
    return is_due(last, now, every=_HASH_EVERY)


def _last_of_each(
    newest_first: Sequence[datetime], periods: Sequence[Hashable], most: int
) -> list[datetime]:
    seen: dict[Hashable, datetime] = {}
    for time, period in zip(newest_first, periods, strict=True):
        if period not in seen and len(seen) < most:
            seen[period] = time
    return list(seen.values())
