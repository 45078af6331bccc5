"""Dates, counts and lists in the words that the window uses."""

from __future__ import annotations

from datetime import date, datetime

from PySide6.QtCore import QCoreApplication, QLocale

from onrecord_db.records import Precision, WorldDate

_ENGLISH = QLocale(QLocale.Language.English, QLocale.Country.UnitedKingdom)


def day(value: WorldDate | None, *, weekday: bool = False) -> str:
    """Give a date as "14 March 2025", only as exact as it is known; "" when it is not."""
    if value is None or value.value is None:
        return ""
    if value.precision is Precision.YEAR:
        return value.value[:4]
    if value.precision is Precision.MONTH:
        year, month = value.value[:7].split("-")
        return f"{_ENGLISH.standaloneMonthName(int(month))} {year}"
    when = date.fromisoformat(value.value[:10])
    text = f"{when.day}\u00a0{_ENGLISH.standaloneMonthName(when.month)}\u00a0{when.year}"
    return f"{_ENGLISH.standaloneDayName(when.isoweekday())} {text}" if weekday else text


def short_day(value: WorldDate | None) -> str:
    """Give a date as "14 Mar 2025"; "" when it is not known."""
    if value is None or value.value is None or value.precision in (Precision.YEAR, Precision.MONTH):
        return day(value)
    when = date.fromisoformat(value.value[:10])
    return f"{when.day} {_ENGLISH.standaloneMonthName(when.month, _SHORT)} {when.year}"


_SHORT = QLocale.FormatType.ShortFormat


def clock(at: str) -> str:
    """Give the local time of day of an ISO-8601 time as "14:02"."""
    moment = datetime.fromisoformat(at)
    local = moment.astimezone() if moment.tzinfo else moment
    return f"{local:%H:%M}"


def reviewed(done: int, total: int) -> str:
    """Give progress as "4 of 22 reviewed"."""
    text = QCoreApplication.translate("wording", "{0} of {1} reviewed")
    return text.format(done, total)


def initials(name: str) -> str:
    """Give up to two letters that stand for a name."""
    words = [word for word in name.replace(".", "").split() if word[:1].isalnum()]
    words = [word for word in words if word.lower() not in ("the", "a", "an", "of")] or words
    letters = [word[0] for word in (words[:1] + words[-1:] if len(words) > 1 else words)]
    return "".join(letters).upper() or "?"
