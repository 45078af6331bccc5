"""Days as people type them when they put something off: "tomorrow", "fri", "2w", "1 dec"."""

from __future__ import annotations

import re
from datetime import date, timedelta

_DAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
_MONTHS = (
    "january", "february", "march", "april", "may", "june",
    "july", "august", "september", "october", "november", "december",
)  # fmt: skip
_SPAN = re.compile(r"(\d{1,3})\s*(d|w|m|days?|weeks?|months?)")
_WRITTEN = re.compile(r"(\d{1,2})\.?\s+([a-z]{3,})\.?(?:\s+(\d{4}))?")
_ISO = re.compile(r"(\d{4})-(\d{1,2})-(\d{1,2})")
_SHORTEST = 3  # letters that name a day or a month


def tomorrow(today: date) -> date:
    """Give the next day."""
    return today + timedelta(days=1)


def next_week(today: date) -> date:
    """Give the next Monday."""
    return today + timedelta(days=7 - today.weekday())


def read(text: str, today: date) -> date | None:
    """Give the day that a text means, after ``today``; None where it means none, or one gone by."""
    low = " ".join(text.lower().split())
    found = _named(low, today) or _after(low, today) or _dated(low, today)
    return found if found is not None and found > today else None


def _named(low: str, today: date) -> date | None:
    if len(low) >= _SHORTEST and "tomorrow".startswith(low):
        return tomorrow(today)
    if low == "next week":
        return next_week(today)
    name = low.removeprefix("next ")
    found = next((at for at, day in enumerate(_DAYS) if _begins(day, name)), None)
    if found is None:
        return None
    return today + timedelta(days=(found - today.weekday() - 1) % 7 + 1)


def _after(low: str, today: date) -> date | None:
    match = _SPAN.fullmatch(low.removeprefix("in "))
    if match is None:
        return None
    days = {"d": 1, "w": 7, "m": 30}[match[2][0]]
    return today + timedelta(days=int(match[1]) * days)


def _dated(low: str, today: date) -> date | None:
    match = _ISO.fullmatch(low)
    if match is not None:
        return _date(int(match[1]), int(match[2]), int(match[3]))
    match = _WRITTEN.fullmatch(low)
    if match is None:
        return None
    month = next((at for at, name in enumerate(_MONTHS, 1) if _begins(name, match[2])), 0)
    if match[3]:
        return _date(int(match[3]), month, int(match[1]))
    found = _date(today.year, month, int(match[1]))
    return found if found is None or found > today else _date(today.year + 1, month, int(match[1]))


def _begins(name: str, text: str) -> bool:
    return len(text) >= _SHORTEST and name.startswith(text)


def _date(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None
