"""Dates, counts and lists in the words that the window uses."""

from __future__ import annotations

from datetime import date, datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QDate, QLocale

from onrecord_db.records import Basis, Precision, WorldDate

if TYPE_CHECKING:
    from collections.abc import Sequence

translate = QCoreApplication.translate

_ENGLISH = QLocale(QLocale.Language.English, QLocale.Country.UnitedKingdom)  # day before month


def day(when: WorldDate | None, *, weekday: bool = False) -> str:
    """Give a date as "14 March 2025", only as exact as it is known; "" when it is not."""
    if when is None or when.value is None or when.precision is Precision.UNKNOWN:
        return ""
    if when.precision is Precision.YEAR:
        return when.value[:4]
    if when.precision is Precision.MONTH:
        return _locale().toString(_day(when.value), translate("wording", "MMMM yyyy"))
    text = _locale().toString(_day(when.value), translate("wording", "d MMMM yyyy"))
    return f"{_locale().toString(_day(when.value), 'dddd')} {text}" if weekday else text


def moment(when: WorldDate | None) -> str:
    """Give a date as ``day`` does, with the time of day where it is known: "4 March 2025, 13:50"."""
    text = day(when)
    if when is None or when.value is None or when.precision is not Precision.MINUTE:
        return text
    return f"{text}, {when.value[11:16]}"


def short_day(when: WorldDate | None, *, year: str = "") -> str:
    """Give a date as "14 Mar 2025", without the year where it is ``year``; "" when not known."""
    if when is None or when.value is None or when.precision is Precision.UNKNOWN:
        return ""
    if when.precision is Precision.YEAR:
        return when.value[:4]
    if when.precision is Precision.MONTH:
        return _locale().toString(_day(when.value), translate("wording", "MMM yyyy"))
    is_same = bool(year) and when.value.startswith(year)
    return _locale().toString(
        _day(when.value),
        translate("wording", "d MMM") if is_same else translate("wording", "d MMM yyyy"),
    )


def iso_day(value: str | None) -> str:
    """Give an ISO date, cut to what is known of it, as ``day`` does; "" for None."""
    if value is None:
        return ""
    exact = {4: Precision.YEAR, 7: Precision.MONTH}.get(len(value), Precision.DAY)
    return day(WorldDate(value=value, precision=exact, basis=Basis.STATED))


def _locale() -> QLocale:
    """Give how the language of the window writes dates; its translation says which it is."""
    code = QCoreApplication.translate("wording", "en", "the code of the language itself")
    return _ENGLISH if code == "en" else QLocale(code)


def _day(value: str) -> QDate:
    first = date.fromisoformat((value + "-01")[:10])
    return QDate(first.year, first.month, first.day)


def clock(at: str) -> str:
    """Give the local time of day of an ISO-8601 time as "14:02"."""
    moment = datetime.fromisoformat(at)
    local = moment.astimezone() if moment.tzinfo else moment
    return f"{local:%H:%M}"


def local_moment(at: str) -> str:
    """Give the local day and time of an ISO-8601 time as "26 Nov 2026, 17:16"."""
    moment = datetime.fromisoformat(at)
    local = moment.astimezone() if moment.tzinfo else moment
    shown = _locale().toString(QDate(local.year, local.month, local.day), "d MMM yyyy")
    return f"{shown}, {local:%H:%M}"


def reviewed(done: int, total: int) -> str:
    """Give progress as "4 of 22 reviewed"."""
    text = QCoreApplication.translate("wording", "{0} of {1} reviewed")
    return text.format(done, total)


def counted(number: int, one: str, more: str) -> str:
    """Give "1 claim" or "2,500 claims" from "1 claim" and "{0} claims"."""
    return one if number == 1 else more.format(f"{number:,}")


def initials(name: str) -> str:
    """Give one or two letters that stand for a name, articles left out; "?" when it has none."""
    words = [word for word in name.replace("-", " ").split() if word[0].isalnum()]
    words = [word for word in words if word.lower() not in _SMALL] or words
    ends = words[:1] + words[-1:] if len(words) > 1 else words
    return "".join(word[0] for word in ends).upper() or "?"


_SMALL = ("the", "a", "an", "of")


def language(code: str) -> str:
    """Give the English name of a language by its ISO 639-1 code; the code where Qt knows none."""
    found = QLocale.codeToLanguage(code)
    return code if found == QLocale.Language.AnyLanguage else QLocale.languageToString(found)


def listed(words: Sequence[str]) -> str:
    """Join words as "English, German and Polish"."""
    *most, last = words
    both = QCoreApplication.translate("wording", "{0} and {1}")
    return both.format(", ".join(most), last) if most else last
