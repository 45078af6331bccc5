"""Read what stands beside a number: currency, unit, "percent", "times", "-year-old"."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from onrecord.claims.lexicon import table, words
from onrecord.claims.numerals import Piece, glued, low
from onrecord_db.records import QuantityKind

_HYPHENS = {"-", "–"}
_PER = {"per", "an", "a"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Unit:
    """What a number is a number of. ``after`` is the number of the piece behind the unit."""

    kind: QuantityKind
    name: str
    after: int
    joined: bool = False  # by a hyphen: "30-day", so that a noun follows


def unit(row: Sequence[Piece], at: int) -> Unit | None:
    """Read the unit that begins at a piece, right behind a number; None where none does."""
    joined = low(row, at) in _HYPHENS and glued(row, at) and glued(row, at + 1)
    start = at + 1 if joined else at
    found = _percent(row, start) or _age(row, start) or _currency(row, start)
    found = found or _degrees(row, start) or _measure(row, start)
    if found is None and _multiplies(row, start):
        found = Unit(kind=QuantityKind.TIMES, name="", after=start + 1)
    if found is None or not joined:
        return found
    return Unit(kind=found.kind, name=found.name, after=found.after, joined=True)


def _multiplies(row: Sequence[Piece], at: int) -> bool:
    """Say whether "times" gives a factor, "three times as many", and no number of occasions."""
    if low(row, at) == "fold":
        return True
    return low(row, at) == "times" and low(row, at + 1) in words("quantities", "factor.words")


def sign(row: Sequence[Piece], at: int) -> tuple[str, int] | None:
    """Read a currency's sign in front of a number: its ISO code and the piece of the number."""
    signs = table("quantities")["currency_signs"]
    prefixes = table("quantities")["currency_prefixes"]
    text = row[at].text
    if text in signs:
        return signs[text], at + 1
    if text in prefixes and at + 1 < len(row) and row[at + 1].text == "$" and glued(row, at + 1):
        return prefixes[text], at + 2
    codes = table("quantities")["currencies"]
    is_code = len(text) == 3 and text.isupper() and text in codes  # noqa: PLR2004
    if is_code and low(row, at + 1)[:1].isdecimal():
        return codes[text], at + 1
    return None


def _percent(row: Sequence[Piece], at: int) -> Unit | None:
    word, follows = low(row, at), low(row, at + 1)
    if word == "percentage" and follows in {"point", "points"}:
        return Unit(kind=QuantityKind.POINTS, name="", after=at + 2)
    if word == "per" and follows == "cent":
        behind = at + 2
    elif word in {"%", "percent", "pc"}:
        behind = at + 1
    else:
        return None
    if low(row, behind) in {"point", "points"}:
        return Unit(kind=QuantityKind.POINTS, name="", after=behind + 1)
    return Unit(kind=QuantityKind.PERCENT, name="%", after=behind)


def _age(row: Sequence[Piece], at: int) -> Unit | None:
    """Read "-year-old", "years old", "years of age"."""
    if low(row, at) not in {"year", "years", "month", "months"}:
        return None
    name = low(row, at).removesuffix("s")
    if low(row, at + 1) == "-" and low(row, at + 2) in {"old", "olds"}:
        return Unit(kind=QuantityKind.AGE, name=name, after=at + 3)
    if low(row, at + 1) == "old":
        return Unit(kind=QuantityKind.AGE, name=name, after=at + 2)
    if (low(row, at + 1), low(row, at + 2)) == ("of", "age"):
        return Unit(kind=QuantityKind.AGE, name=name, after=at + 3)
    return None


def _currency(row: Sequence[Piece], at: int) -> Unit | None:
    if at >= len(row):
        return None
    data = table("quantities")
    word, follows = _singular(low(row, at)), _singular(low(row, at + 1))
    if word == "us" and row[at].text in {"US", "U"} and follows in data["currencies"]:
        return Unit(kind=QuantityKind.MONEY, name=data["currencies"][follows], after=at + 2)
    pair = f"{word} {follows}"
    if pair in data["currency_countries"]:
        return Unit(kind=QuantityKind.MONEY, name=data["currency_countries"][pair], after=at + 2)
    known = data["currencies"]
    name = known.get(row[at].text, known.get(word) if word.islower() else None)
    if row[at].text in data["currency_signs"]:  # "30 €"
        name = data["currency_signs"][row[at].text]
    if name is None or (word == "pound" and _is_weight(row, at)):
        return None
    return Unit(kind=QuantityKind.MONEY, name=name, after=at + 1)


def _is_weight(row: Sequence[Piece], at: int) -> bool:
    """Say whether a pound is one of butter: "200 pounds of cocaine"."""
    return low(row, at + 1) == "of"


def _measure(row: Sequence[Piece], at: int) -> Unit | None:
    squared = {"square": QuantityKind.AREA, "sq": QuantityKind.AREA, "cubic": QuantityKind.VOLUME}
    word = low(row, at)
    if word in squared and low(row, at + 1) in _units():
        _, name = _units()[low(row, at + 1)]
        power = "²" if squared[word] is QuantityKind.AREA else "³"
        return Unit(kind=squared[word], name=f"{name}{power}", after=at + 2)
    if word == "pounds" and _is_weight(row, at):
        return Unit(kind=QuantityKind.MASS, name="lb", after=at + 1)
    if word == "m" and glued(row, at) and low(row, at + 1) not in {"", "."}:
        return None  # "5m people": the number has not taken it, see the caller
    if word not in _units():
        return Unit(kind=QuantityKind.LENGTH, name="m", after=at + 1) if word == "m" else None
    kind, name = _units()[word]
    return _speed(row, at, name) or Unit(kind=kind, name=name, after=at + 1)


def _speed(row: Sequence[Piece], at: int, name: str) -> Unit | None:
    """Read "km per hour", "miles an hour", "km/h"."""
    if name not in {"km", "mile", "m"}:
        return None
    link, time = low(row, at + 1), low(row, at + 2)
    if (link in _PER and time in {"hour", "second"}) or (link == "/" and time in {"h", "s"}):
        speed = "mph" if name == "mile" else f"{name}/{time[0]}"
        return Unit(kind=QuantityKind.SPEED, name=speed, after=at + 3)
    return None


def _degrees(row: Sequence[Piece], at: int) -> Unit | None:
    if low(row, at) in {"°", "degrees"}:
        scale = low(row, at + 1)[:1]
        if scale in {"c", "f"} and low(row, at + 1) in {"c", "f", "celsius", "fahrenheit"}:
            return Unit(kind=QuantityKind.TEMPERATURE, name=f"°{scale.upper()}", after=at + 2)
        return Unit(kind=QuantityKind.TEMPERATURE, name="degree", after=at + 1)
    return None


def _singular(word: str) -> str:
    is_plural = word.endswith("s") and not word.endswith("ss") and len(word) > 3  # noqa: PLR2004
    return word[:-1] if is_plural else word


@cache
def _units() -> dict[str, tuple[QuantityKind, str]]:
    return {
        printed: (QuantityKind(kind), name)
        for kind, named in table("quantities")["units"].items()
        for name, forms in named.items()
        for printed in forms.split()
    }
