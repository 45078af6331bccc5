"""Reads a date as a page prints it, only as exactly as it is printed."""

# the signs and letters of printed text are meant as they are

import re
from datetime import date, time

from onrecord_db.records import Basis, Precision, WorldDate

_MONTHS = {
    name: number
    for number, names in enumerate(
        (
            "january jan januar janvier enero января січня",
            "february feb februar février febrero февраля лютого",
            "march mar märz mars marzo марта березня",
            "april apr avril abril апреля квітня",
            "may mai mayo мая травня",
            "june jun juni juin junio июня червня",
            "july jul juli juillet julio июля липня",
            "august aug août agosto августа серпня",
            "september sep sept septembre septiembre сентября вересня",
            "october oct oktober okt octobre octubre октября жовтня",
            "november nov novembre noviembre ноября листопада",
            "december dec dezember dez décembre diciembre декабря грудня",
        ),
        start=1,
    )
    for name in names.split()
}
_MONTH = r"(?P<month>" + "|".join(sorted(_MONTHS, key=len, reverse=True)) + r")\b\.?"
_YEAR = r"(?P<year>(?:1[89]|20)\d\d)"
_DAY = r"(?P<day>\d{1,2})(?:st|nd|rd|th|\.)?"
_SHAPES = tuple(
    re.compile(r"(?<![\w/.-])" + shape + r"(?![\w/]|[.-]\d)", re.IGNORECASE)
    for shape in (
        _YEAR + r"-(?P<month>\d{2})-(?P<day>\d{2})(?=T)",
        _YEAR + r"[-/.](?P<month>\d{1,2})[-/.](?P<day>\d{1,2})",
        _DAY + r"(?:\s+(?:de|of))?\s+" + _MONTH + r"(?:,|\s+de)?\s+" + _YEAR,
        _MONTH + r"\s+" + _DAY + r",?\s+" + _YEAR,
        r"(?P<first>\d{1,2})(?P<sep>[/.-])(?P<second>\d{1,2})(?P=sep)" + _YEAR,
        r"(?<!\d\s)(?<!\d[.]\s)" + _MONTH + r",?\s+" + _YEAR,  # not of "30 February 2026"
        _YEAR + r"-(?P<month>\d{2})",
    )
)
_ISO_T = re.compile(_SHAPES[0].pattern.replace(r"(?![\w/]|[.-]\d)", ""))
_TIME = re.compile(
    r"[T,\s|–—-]*(?:at\s+|um\s+|à\s+)?(?P<hour>\d{1,2})[:.h](?P<minute>\d{2})(?::\d{2}(?:[.,]\d+)?)?"
    r"\s*(?P<half>[ap]\.?m\b\.?)?\s*(?P<zone>Z\b|(?:UTC|GMT)?[+-]\d{2}:?\d{2}|UTC\b|GMT\b)?",
    re.IGNORECASE,
)
_NOON, _MIDNIGHT = 12, 24


def read_date(text: str) -> WorldDate | None:
    """Give the first date that ``text`` prints; None when it prints no full year.

    ``03/04/2026`` may be March or April: only its year is kept. A time of day is kept with the
    offset from UTC that is printed, and without one when none is. ``text`` of the result is
    the date and time as printed.
    """
    found = _first(text)
    if found is None:
        return None
    value, precision = _value(found)
    end = found.end()
    if precision is Precision.DAY and (clock := _clock(text, end)):
        value, precision, end = f"{value}T{clock[0]}", Precision.MINUTE, clock[1]
    printed = text[found.start() : end].strip()
    return WorldDate(value=value, precision=precision, basis=Basis.STATED, text=printed)


def _first(text: str) -> re.Match[str] | None:
    for shape in (_ISO_T, *_SHAPES[1:]):
        for found in shape.finditer(text[:400]):
            if _value(found)[0]:
                return found
    return None


def _value(found: re.Match[str]) -> tuple[str, Precision]:
    """Give the ISO value, cut to the precision; "" for a day that no calendar has."""
    parts = found.groupdict()
    year = int(parts["year"])
    if "first" in parts:
        return _numeric(year, int(parts["first"]), int(parts["second"]))
    month = _MONTHS.get(parts["month"].lower()) or int(parts["month"])
    if "day" not in parts:
        valid = 1 <= month <= 12  # noqa: PLR2004
        return (f"{year:04}-{month:02}", Precision.MONTH) if valid else ("", Precision.UNKNOWN)
    return _day(year, month, int(parts["day"]))


def _numeric(year: int, first: int, second: int) -> tuple[str, Precision]:
    readings = {_day(year, second, first)[0], _day(year, first, second)[0]} - {""}
    if len(readings) == 1:
        return readings.pop(), Precision.DAY
    return (f"{year:04}", Precision.YEAR) if readings else ("", Precision.UNKNOWN)


def _day(year: int, month: int, day: int) -> tuple[str, Precision]:
    try:
        return date(year, month, day).isoformat(), Precision.DAY
    except ValueError:
        return "", Precision.UNKNOWN


def _clock(text: str, start: int) -> tuple[str, int] | None:
    """Give the time of day that follows the date, with its offset, and where it ends."""
    found = _TIME.match(text, start)
    if found is None:
        return None
    hour, half = int(found["hour"]), (found["half"] or "").lower()[:1]
    if half and not 1 <= hour <= _NOON:
        return None
    hour = hour % _NOON + (_NOON if half == "p" else 0) if half else hour
    try:
        clock = time(hour % _MIDNIGHT if hour < _MIDNIGHT else hour, int(found["minute"]))
    except ValueError:
        return None
    return f"{clock:%H:%M}{_offset(found['zone'] or '')}", found.end()


def _offset(zone: str) -> str:
    digits = zone.upper().removeprefix("UTC").removeprefix("GMT").replace(":", "")
    if digits in ("", "Z"):
        return "+00:00" if zone else ""
    return f"{digits[:3]}:{digits[3:]}"
