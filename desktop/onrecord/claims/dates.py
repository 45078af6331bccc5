"""Reckon the date of an act from its words and the day the article was published."""

import itertools
import re
from datetime import date, timedelta

from onrecord.claims.lexicon import table, words
from onrecord_db.records import Basis, Precision, WorldDate

_ISO = re.compile(r"\b(\d{4})-(\d{2})-(\d{2})\b")
_WORD = re.compile(r"[a-z]+|\d+")
_DAY_ENDING = re.compile(r"(?<=\d)(?:st|nd|rd|th)\b")
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
    stated = _stated(lowered)
    if stated is not None:
        value, precision = stated
        return WorldDate(value=value, precision=precision, basis=Basis.STATED, text=text)
    found = _relative(_WORD.findall(lowered), published)
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
    days = [int(w) for w in found if w.isdigit() and 1 <= int(w) <= 31]  # noqa: PLR2004
    return month, days[0] if days else 0


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
    for word in found:
        if word in lexicon["days"]:
            return _iso(today + timedelta(days=lexicon["days"][word]))
    month, number = _month_and_day(found)
    if month and not _is_verb_may(found):
        return _latest_month(found, today, month, number)
    weekday = _weekday(found)
    if weekday is not None:
        return _iso(_weekday_near(found, today, weekday))
    if words("dates", "this") & set(found) and set(lexicon["parts_of_day"]) & set(found):
        return _iso(today)
    return _counted_back(found, today) or _calendar_unit(found, today, {"week", "month", "year"})


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
    lexicon = table("dates")
    for word in found:
        stem = word.removesuffix("s") if word.endswith("days") else word
        for names in (lexicon["weekdays"], lexicon["weekday_short"]):
            if stem in names:
                return int(names.index(stem))
    return None


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
