"""The values of the filter language: what stands behind a field, read.

Every value keeps the text that it was read from, in lower case, so that a query can be printed.
"""

import math
import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, timedelta

from onrecord_db.search import fulltext

HIGH, MIDDLE = 0.66, 0.33  # thirds of the check-worthiness
_MOST = math.inf

_DATE = r"\d{4}(?:-\d{2}(?:-\d{2})?)?"
_DATES = re.compile(rf"(?P<sign>[<>]=?|=)?(?P<from>{_DATE})(?:\.\.(?P<to>{_DATE}))?")
_AHEAD = re.compile(r"(?P<sign>[<>]=?|=)?(?P<count>\d{1,4})(?P<unit>[dw])")
_NUMBERS = re.compile(r"(?P<sign>[<>]=?|=)?(?P<number>\d{1,6}(?:\.\d{1,6})?)")
_DAYS = {"d": 1, "w": 7}


@dataclass(frozen=True, slots=True, kw_only=True)
class Words:
    """Words that stand side by side, in any case, without accents and English endings."""

    text: str
    is_beginning: bool = False  # the last word may go on
    tokens: tuple[str, ...] = field(compare=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class Text:
    """Letters that stand anywhere in a name."""

    text: str  # without case and accents


@dataclass(frozen=True, slots=True, kw_only=True)
class Key:
    """One or more of the values that a field knows."""

    text: str
    keys: tuple[str, ...] = field(compare=False)  # a beginning may mean several


@dataclass(frozen=True, slots=True, kw_only=True)
class Days:
    """A stretch of the calendar, both ends in it.

    Days are numbers such as 20250314, with 00 for a month or day that is not known, which so
    counts as the first: "2025-03" lies in March, and not before 1 March.
    """

    text: str
    first: int | None = field(compare=False)
    last: int | None = field(compare=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class Ahead:
    """A stretch of days counted from today, both ends in it."""

    text: str
    first: int | None = field(compare=False)
    last: int | None = field(compare=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class Range:
    """Numbers from one up to, and not with, another."""

    text: str
    least: float = field(compare=False)
    below: float = field(compare=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class Asker:
    """Who asks and when: what "me" and "today" mean."""

    user: str = ""
    today: date | None = None  # None: the day on which it is asked

    def day(self) -> date:
        """Give the day of the desk."""
        return self.today or date.today()  # noqa: DTZ011  # the desk's own day, not UTC's


Value = Words | Text | Key | Days | Ahead | Range


def words_from(text: str, *, is_beginning: bool = False) -> Words | None:
    """Read words to look for; None where nothing in them is a letter or digit."""
    found = fulltext.tokens(text)
    return Words(text=text, is_beginning=is_beginning, tokens=found) if found else None


def key(text: str, known: Mapping[str, tuple[str, ...]]) -> Key | None:
    """Read a word of a list, or the beginning of some; blanks and hyphens are alike.

    Args:
        text: what was typed.
        known: each word with what it means.
    """
    typed = text.replace("-", " ")
    if typed in known:
        return Key(text=text, keys=known[typed])
    found = [one for word, keys in known.items() if word.startswith(typed) for one in keys]
    return Key(text=text, keys=tuple(dict.fromkeys(found))) if found else None


def days(text: str) -> Days | None:
    """Read ``2025``, ``2025-03``, ``>2025-03-01``, ``<=2025`` or ``2025-03..2025-05``."""
    found = _DATES.fullmatch(text)
    if found is None or (found["sign"] and found["to"]):
        return None
    start, end = _ends(found["from"]), _ends(found["to"] or found["from"])
    if start is None or end is None:
        return None
    (first, _), (_, last) = start, end
    beyond = {
        ">": (last + 1, None),
        ">=": (first, None),
        "<": (None, first - 1),
        "<=": (None, last),
    }
    low, high = beyond.get(found["sign"], (first, last))
    return Days(text=text, first=low, last=high)


def due(text: str) -> Days | Ahead | None:
    """Read a date, or days from today: ``7d``, ``<7d``, ``>2w``, ``today``, ``overdue``."""
    near = {"today": (0, 0), "tomorrow": (1, 1), OVERDUE.text: (None, -1)}.get(text)
    if near is not None:
        return Ahead(text=text, first=near[0], last=near[1])
    found = _AHEAD.fullmatch(text)
    if found is None:
        return days(text)
    count = int(found["count"]) * _DAYS[found["unit"]]
    within = (None, count)  # what is overdue is due within any time
    beyond = {
        ">": (count + 1, None),
        ">=": (count, None),
        "<": (None, count - 1),
        "=": (count,) * 2,
    }
    first, last = beyond.get(found["sign"], within)
    return Ahead(text=text, first=first, last=last)


OVERDUE = Ahead(text="overdue", first=None, last=-1)
_EVER = (0, 99_999_999)


def span(value: Days | Ahead, today: date) -> tuple[int, int]:
    """Give the first and the last day of a stretch as numbers such as 20250314."""
    if isinstance(value, Days):
        first, last = value.first, value.last
    else:
        first, last = (
            None if ahead is None else day_number((today + timedelta(days=ahead)).isoformat())
            for ahead in (value.first, value.last)
        )
    return _EVER[0] if first is None else first, _EVER[1] if last is None else last


def day_number(day: str) -> int:
    """Give "2025-03-14T13:50" as 20250314 and "2025-03" as 20250300."""
    return int(day[:10].replace("-", "").ljust(8, "0"))


def worth(text: str) -> Range | None:
    """Read "high" as a third of the scale, "0.6" as that much or more."""
    bands = {"high": (HIGH, _MOST), "middle": (MIDDLE, HIGH), "low": (0.0, MIDDLE)}
    band = next((band for name, band in bands.items() if name.startswith(text)), None)
    if band is not None:
        return Range(text=text, least=band[0], below=band[1])
    return _range(text, plain=">=")


def importance(text: str) -> Range | None:
    """Read "2" as just that, ">=2" as that much or more."""
    return _range(text, plain="=")


def article(text: str) -> Range | None:
    """Read an article's number."""
    return _range(text, plain="=") if text.isascii() and text.isdigit() else None


def is_rating(typed: str, *, label: str, key: str = "", glyph: str = "") -> bool:
    """Tell whether what was typed means a rating: the beginning of its name, or its mark."""
    name = fulltext.folded(label)
    wanted = fulltext.folded(typed)
    return typed == glyph or any(
        one.startswith(wanted) for one in (key, name, name.replace(" ", "-")) if one
    )


def _range(text: str, *, plain: str) -> Range | None:
    found = _NUMBERS.fullmatch(text)
    if found is None:
        return None
    number = float(found["number"])
    above = math.nextafter(number, _MOST)
    least, below = {
        "=": (number, above),
        ">": (above, _MOST),
        ">=": (number, _MOST),
        "<": (-_MOST, number),
        "<=": (-_MOST, above),
    }[found["sign"] or plain]
    return Range(text=text, least=least, below=below)


def _ends(text: str) -> tuple[int, int] | None:
    """Give the first and the last number that a date, or a part of one, has; None for 2025-02-30."""
    year, month, day = (*map(int, text.split("-")), 0, 0)[:3]
    try:
        date(year, month or 1, day or 1)
    except ValueError:
        return None
    has_month, has_day = len(text) > len("2025"), len(text) > len("2025-03")
    if (has_month and not month) or (has_day and not day):
        return None
    whole = year * 10_000 + month * 100 + day
    first = whole - (day == 1) - 100 * (day <= 1 and month == 1)
    return first, whole + (0 if has_day else 99 if has_month else 9999)
