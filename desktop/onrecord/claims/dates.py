"""Reckon the date of an act from its words and the day the article was published."""

import itertools
import re
from datetime import date, timedelta

from onrecord.claims.lexicon import table, words
from onrecord_db.records import Basis, Precision, WorldDate

_ISO = re.compile(r"\b(\d{4})-(\d{2})-(\d{2})\b")
_WORD = re.compile(r"[a-z]+|\d+")
_DECADE = re.compile(r"\b\d{4}[’']?s\b")
_HABIT = re.compile(r"\b(?:every|each)\b|\b[a-z]+days\b")  # "every Friday", "on Fridays"
_INEXACT = re.compile(r"\b(?:more than|less than|over|nearly|almost|up to)\b")
_DAY_ENDING = re.compile(r"(?<=\d)(?:st|nd|rd|th)\b")
_SEVERAL = -1  # weekdays: no day is meant
_FIRST_YEAR, _LAST_YEAR = 1000, 2999  # a bare number outside these is not a year


def resolve(text: str, published: WorldDate | None) -> WorldDate:
    """Give the date that ``text`` ("on Friday", "14 March 2025", "last month") means for an act.

    A weekday or a month alone is the latest one up to the published date, because a report tells
    of what was said before it; "last Friday" is never the published day itself.

    Args:
        text: the words as printed; kept in the result.
        published: when the article came out; None leaves relative words unresolved.

    Returns:
        A stated date where the text holds it all, a computed one where it was reckoned from the
        published date; otherwise value None and precision unknown. Never a guess.
    """
    lowered = _DAY_ENDING.sub("", text.lower())
    if _DECADE.search(lowered) or _HABIT.search(lowered):
        return WorldDate(value=None, precision=Precision.UNKNOWN, basis=Basis.STATED, text=text)
    stated = _stated(lowered)
    if stated is not None:
        value, precision = stated
        return WorldDate(value=value, precision=precision, basis=Basis.STATED, text=text)
    inexact = _INEXACT.search(lowered) is not None
    found = None if inexact else _relative(_WORD.findall(lowered), published)
    if found is None:
        return WorldDate(value=None, precision=Precision.UNKNOWN, basis=Basis.STATED, text=text)
    value, precision = found
    return WorldDate(value=value, precision=precision, basis=Basis.COMPUTED, text=text)


def _stated(text: str) -> tuple[str, Precision] | None:
    """Read a date that needs no other: with a year in it."""
    iso = _ISO.search(text)
    if iso:
        return _day(int(iso[1]), int(iso[2]), int(iso[3]))
    found = _WORD.findall(text)
    years = [int(w) for w in found if w.isdigit() and _FIRST_YEAR <= int(w) <= _LAST_YEAR]
    if len(years) != 1:
        return None
    month, number = _month_and_day([w for w in found if w != str(years[0])])
    if month and number:
        return _day(years[0], month, number)
    if month:
        return f"{years[0]:04}-{month:02}", Precision.MONTH
    return f"{years[0]:04}", Precision.YEAR


def _month_and_day(found: list[str]) -> tuple[int, int]:
    """Give month and day of the month, 0 where the words name none."""
    lexicon = table("dates")
    month = 0
    for word in found:
        for names in (lexicon["months"], lexicon["month_short"]):
            if word in names:
                month = names.index(word) + 1
    if "sept" in found:
        month = lexicon["month_short"].index("sep") + 1
    return month, _day_beside(found)


def _day_beside(found: list[str]) -> int:
    """Give the number beside the month's name; 0 where there is none or two are named."""
    lexicon = table("dates")
    names = {*lexicon["months"], *lexicon["month_short"], "sept"}
    at = next((n for n, word in enumerate(found) if word in names), None)
    if at is None:
        return 0
    joined = [word for word in found[at + 1 :] if word not in {"and", "to"}]  # "March 3 and 4"
    behind = [_day_number(word) for word in joined[:2]]
    before = [_day_number(word) for word in found[max(0, at - 2) : at]]
    if before and before[-1] == 0 and found[at - 1] == "of":
        before.pop()
    if before and before[-1]:
        return 0 if len(before) > 1 and before[-2] and found[at - 1] != "of" else before[-1]
    if behind and behind[0]:
        return 0 if len(behind) > 1 and behind[1] else behind[0]
    return 0


def _day_number(word: str) -> int:
    return int(word) if word.isdigit() and 1 <= int(word) <= 31 else 0  # noqa: PLR2004


def _day(year: int, month: int, day: int) -> tuple[str, Precision] | None:
    try:
        value = date(year, month, day)
    except ValueError:  # "31 February": an error of the article, not a date
        return None
    return value.isoformat(), Precision.DAY


def _relative(found: list[str], published: WorldDate | None) -> tuple[str, Precision] | None:
    if published is None or published.value is None or published.precision is Precision.UNKNOWN:
        return None
    if published.precision in {Precision.DAY, Precision.MINUTE}:
        today = date.fromisoformat(published.value[:10])
        return _from_day(found, today) if today.year >= _FIRST_YEAR else None
    if published.precision is Precision.MONTH:
        year, month = (int(part) for part in published.value.split("-"))
        return _calendar_unit(found, date(year, month, 1), {"month", "year"})
    return _calendar_unit(found, date(int(published.value), 1, 1), {"year"})


def _from_day(found: list[str], today: date) -> tuple[str, Precision] | None:
    lexicon = table("dates")
    distance = _days_away(found)
    if distance is not None:
        return _iso(today + timedelta(days=distance))
    month, number = _month_and_day(found)
    if month and not _is_verb_may(found):
        return _latest_month(found, today, month, number)
    weekday = _weekday(found)
    if weekday is not None:
        return None if weekday == _SEVERAL else _iso(_weekday_near(found, today, weekday))
    if words("dates", "this") & set(found) and set(lexicon["parts_of_day"]) & set(found):
        return _iso(today)
    return _counted_back(found, today) or _calendar_unit(found, today, {"week", "month", "year"})


def _days_away(found: list[str]) -> int | None:
    """Read "today", "yesterday", "last night": days from the published one; None if none is said."""
    if found[-4:] == ["the", "day", "before", "yesterday"]:
        return -2
    if found[-2:] in (["last", "night"], ["last", "evening"]):
        return -1
    days: dict[str, int] = table("dates")["days"]
    return next((days[word] for word in found if word in days), None)


def _is_verb_may(found: list[str]) -> bool:
    """Say whether "may" stands alone, where it is as likely a verb."""
    return found == ["may"]


def _latest_month(
    found: list[str], today: date, month: int, number: int
) -> tuple[str, Precision] | None:
    year = today.year if (month, number) <= (today.month, today.day) else today.year - 1
    if words("dates", "next") & set(found):
        year += 1
    if number:
        return _day(year, month, number)
    if month == today.month and words("dates", "last") & set(found):
        year -= 1
    return f"{year:04}-{month:02}", Precision.MONTH


def _weekday(found: list[str]) -> int | None:
    """Give the weekday that is named, None for none and ``_SEVERAL`` for two of them."""
    lexicon = table("dates")
    named = {
        int(names.index(word))
        for word in found
        for names in (lexicon["weekdays"], lexicon["weekday_short"])
        if word in names
    }
    return _SEVERAL if len(named) > 1 else next(iter(named), None)


def _weekday_near(found: list[str], today: date, weekday: int) -> date:
    said = set(found)
    if words("dates", "next") & said:
        return today + timedelta(days=(weekday - today.weekday() - 1) % 7 + 1)
    if words("dates", "last") & said:
        return today - timedelta(days=(today.weekday() - weekday - 1) % 7 + 1)
    return today - timedelta(days=(today.weekday() - weekday) % 7)


def _counted_back(found: list[str], today: date) -> tuple[str, Precision] | None:
    """Read "two days ago": weeks and longer are only good to the month or the year."""
    lexicon = table("dates")
    for number, unit, ago in zip(found, found[1:], found[2:], strict=False):
        if ago not in lexicon["ago"] or unit not in lexicon["units"]:
            continue
        count = int(number) if number.isdigit() else lexicon["numbers"].get(number)
        if count is None or count > _LAST_YEAR:
            return None
        return _before(today, int(count), lexicon["units"][unit])
    return None


def _before(today: date, count: int, unit: str) -> tuple[str, Precision] | None:
    if unit == "year":
        year = today.year - count
        return (f"{year:04}", Precision.YEAR) if year >= _FIRST_YEAR else None
    if unit == "month":
        return _shifted_month(today, -count)
    then = today - timedelta(days=count * (7 if unit == "week" else 1))
    if unit == "week":
        return f"{then.year:04}-{then.month:02}", Precision.MONTH
    return _iso(then)


def _calendar_unit(
    found: list[str], today: date, allowed: set[str]
) -> tuple[str, Precision] | None:
    """Read "last month", "this year"; a week only where it lies in one month."""
    lexicon = table("dates")
    for which, unit_word in itertools.pairwise(found):
        unit = lexicon["units"].get(unit_word)
        steps = {"last": -1, "this": 0, "next": 1}
        step = next((n for key, n in steps.items() if which in lexicon[key]), None)
        if step is None or unit not in allowed:
            continue
        if unit == "year":
            return f"{today.year + step:04}", Precision.YEAR
        if unit == "month":
            return _shifted_month(today, step)
        monday = today - timedelta(days=today.weekday()) + timedelta(weeks=step)
        return _common_part(monday, monday + timedelta(days=6))
    return None


def _shifted_month(today: date, months: int) -> tuple[str, Precision] | None:
    year, month = divmod(today.year * 12 + today.month - 1 + months, 12)
    return f"{year:04}-{month + 1:02}", Precision.MONTH


def _common_part(first: date, last: date) -> tuple[str, Precision] | None:
    if (first.year, first.month) == (last.year, last.month):
        return f"{first.year:04}-{first.month:02}", Precision.MONTH
    return (f"{first.year:04}", Precision.YEAR) if first.year == last.year else None


def _iso(day: date) -> tuple[str, Precision]:
    return day.isoformat(), Precision.DAY
