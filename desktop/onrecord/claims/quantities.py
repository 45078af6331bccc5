"""Find the quantities of a paragraph: what is counted or measured, how many, how exactly.

Years, days of the month, times of the day and numbers that are names ("Article 50", "COVID-19")
are none. Where only an order of size is told ("hundreds of homes") there is no value.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from onrecord.claims.counted import About, Tokens, about, token_at
from onrecord.claims.lexicon import table, words
from onrecord.claims.numerals import Numeral, Piece, glued, low, numeral, pieces
from onrecord.claims.units import Unit, sign, unit
from onrecord_db.records import Quantity, QuantityKind, Span

_MIGHT = re.compile(
    r"\d|\b(?:half|twice|thrice|doubl|tripl|quadrupl|halved|dozen|hundred|thousand|million|billion"
    r"|scores|first|zero|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\w+teen|\w+ty"
    r"|second|third|fourth|fifth|\w+th|\w+fold)",
    re.IGNORECASE,
)
_FIRST_YEAR, _LAST_YEAR = 1500, 2100
_HYPHENS = {"-", "–", "—"}


@dataclass(frozen=True, slots=True, kw_only=True)
class _Found:
    """A number with its unit, in pieces."""

    first: int
    after: int
    number: Numeral
    to: float | None = None
    unit: Unit | None = None
    currency: str | None = None
    between: bool = False


def quantities(text: str, tokens: Tokens, start: int) -> list[Quantity]:
    """Give the quantities of a parsed paragraph that begins at ``start`` in the article."""
    if not _MIGHT.search(text):
        return []
    row = pieces(text)
    found: list[Quantity] = []
    at = 0
    while at < len(row):
        one = _ranked(row, at) or _multiplied(row, at) or _found(row, at)
        if one is None or not _counts(row, one, text, tokens):
            at += 1
            continue
        made, after = _quantity(row, one, text, tokens)
        if made is not None:
            found.append(_moved(made, start))
        at = max(at + 1, after)
    return found


def _found(row: Sequence[Piece], at: int) -> _Found | None:
    """Read a number with what belongs to it."""
    money = sign(row, at)
    place = money[1] if money else at
    number = numeral(row, place)
    if number is None:
        return None
    number = _with_short_million(row, number, is_money=money is not None)
    to, after, beside = _range(row, at, number, is_money=money is not None)
    if to is not None and to.scaled and not number.scaled and number.value is not None:
        number = _scaled_like(number, to)
    return _Found(
        first=at,
        after=beside.after if beside else after,
        number=number,
        to=to.value if to else None,
        unit=beside,
        currency=money[0] if money else None,
        between=to is not None and low(row, at - 1) in words("quantities", "ranges.first"),
    )


def _with_short_million(row: Sequence[Piece], number: Numeral, *, is_money: bool) -> Numeral:
    """Read the "m" of "$5m" and of "5m people" as a million; "5m" alone is a length."""
    at = number.after
    if low(row, at) != "m" or not glued(row, at) or number.value is None:
        return number
    follows = low(row, at + 1)
    if is_money or (follows.isalpha() and follows not in {"long", "high", "wide", "deep", "of"}):
        return Numeral(value=number.value * 1e6, after=at + 1, scaled=True)
    return number


def _range(
    row: Sequence[Piece], at: int, number: Numeral, *, is_money: bool
) -> tuple[Numeral | None, int, Unit | None]:
    """Read "30 to 40", "30-40", "between 30 and 40", "$3 million to $5 million".

    Gives the second number, None where there is none, the piece behind, and the unit.
    """
    behind = unit(row, number.after)
    middle = behind.after if behind else number.after
    if not _joins(row, at, middle) or number.share or number.value is None:
        return None, number.after, behind
    money = sign(row, middle + 1) if middle + 1 < len(row) else None
    second = numeral(row, money[1] if money else middle + 1)
    if second is None or second.value is None or second.share:
        return None, number.after, behind
    second = _with_short_million(row, second, is_money=is_money)
    last = unit(row, second.after)
    scaled = _scaled_like(number, second).value if second.scaled else number.value
    is_other = behind is not None and (
        last is None or (last.kind, last.name) != (behind.kind, behind.name)
    )  # "fell by 49 percent to 83 million"
    if is_other or (scaled or 0) >= (second.value or 0) or _is_year(row, at, number.value):
        return None, number.after, behind
    return second, second.after, last or behind


def _joins(row: Sequence[Piece], at: int, middle: int) -> bool:
    """Say whether the piece between two numbers makes a range of them."""
    link = low(row, middle)
    if link == "and":
        return low(row, at - 1) == "between"
    if link == "to" and low(row, at - 1) == "from" and _moves(row, at):
        return False
    return link in table("quantities")["ranges"]["middle"]


def _moves(row: Sequence[Piece], at: int) -> bool:
    """Say whether "from 3 to 5" tells two values in turn: "rose from 3 to 5"."""
    before = {low(row, at - n) for n in range(2, 6)}
    return bool(before & words("quantities", "ranges.moving"))


def _scaled_like(number: Numeral, other: Numeral) -> Numeral:
    """Let "2 to 3 million" mean two million to three."""
    if number.scaled or number.value is None or other.value is None:
        return number
    scale = 1.0
    while number.value * scale * 1000 <= other.value:
        scale *= 1000
    return Numeral(value=number.value * scale, after=number.after, scaled=True)


def _multiplied(row: Sequence[Piece], at: int) -> _Found | None:
    """Read "twice", "doubled", "tenfold"."""
    value = table("quantities")["times"].get(low(row, at))
    if value is None or low(row, at + 1) in {"-", "standard", "standards"}:
        return None
    if low(row, at) == "twice" and low(row, at + 1) not in {"as", "the"}:
        return None  # "he was asked twice"
    if low(row, at) == "double" and low(row, at + 1) not in {"the", "that", "in", "its"}:
        return None
    number = Numeral(value=float(value), after=at + 1, in_words=True)
    made = Unit(kind=QuantityKind.TIMES, name="", after=at + 1)
    return _Found(first=at, after=at + 1, number=number, unit=made)


def _ranked(row: Sequence[Piece], at: int) -> _Found | None:
    """Read "second-largest", "third most", "fifth consecutive", "first time"."""
    word = low(row, at)
    value = 1 if word == "first" else table("quantities")["ordinals"].get(word)
    after = at + 1
    if value is None and word.isdecimal() and low(row, after) in {"st", "nd", "rd", "th"}:
        value, after = int(word), (after + 1 if glued(row, after) else after)
    if value is None:
        return None
    place = after + 1 if low(row, after) == "-" else after
    if not _is_ranking(low(row, place)):
        return None
    end = place + (low(row, place) not in words("quantities", "ranking.nouns"))
    made = Unit(kind=QuantityKind.RANK, name="", after=end)
    number = Numeral(value=float(value), after=after, in_words=True)
    return _Found(first=at, after=end, number=number, unit=made)


def _is_ranking(word: str) -> bool:
    if word in words("quantities", "ranking.words") or word in words("quantities", "ranking.nouns"):
        return True
    if word in words("quantities", "ranking.superlatives"):
        return True
    return word.endswith("est") and word not in words("quantities", "ranking.no_superlatives")


def _counts(row: Sequence[Piece], one: _Found, text: str, tokens: Tokens) -> bool:
    """Say whether a number is one of quantity, not a date, a time, a name or an idiom."""
    piece = row[one.first]
    before = text[piece.start - 1 : piece.start]
    if one.currency is not None:
        return True
    is_joined = before in _HYPHENS and text[piece.start - 2 : piece.start - 1].isalnum()
    if before.isalnum() or before in {"_", "@", "#"} or is_joined:
        return False  # "COVID-19", "2026-05-19"
    if one.unit is not None:
        return not _is_one_day(row, one)
    if _is_time(row, one):
        return False
    if one.number.in_words:
        return _counts_in_words(row, one)
    return not (_is_name(row, one) or _is_date(row, one, tokens))


def _is_one_day(row: Sequence[Piece], one: _Found) -> bool:
    """Say whether "one day" is some day."""
    if one.number.value != 1 or low(row, one.first) != "one" or one.unit is None:
        return False
    return one.unit.kind is QuantityKind.DURATION and low(row, one.first - 1) not in {
        "in", "for", "within", "after", "than", "about", "least", "every", "just", "only",
    }  # fmt: skip


def _counts_in_words(row: Sequence[Piece], one: _Found) -> bool:
    if low(row, one.first) == "one" and one.number.after == one.first + 1:
        if low(row, one.after) == "of":
            return False  # "one of the ministers"
        return low(row, one.first - 1) not in {"no", "any", "the", "this", "that", "every", "each"}
    return low(row, one.first - 1) not in {"chapter", "part", "phase", "act", "number", "world"}


def _is_name(row: Sequence[Piece], one: _Found) -> bool:
    if low(row, one.first - 1) in words("quantities", "no_quantity.before"):
        return True
    if low(row, one.first - 1) == "." and low(row, one.first - 2) == "no":
        return True
    after = one.number.after
    joint = low(row, after)
    if joint in {"/", ":", "-", "–"} and glued(row, after) and glued(row, after + 1):
        return joint in {"/", ":"} or (low(row, after + 1)[:1].isdecimal() and one.to is None)
    if one.first and row[one.first - 1].text in {"/", ":", ".", "#"} and glued(row, one.first):
        return True
    return glued(row, after) and low(row, after).isalpha()  # "5G", "1990s", "3rd"


def _is_date(row: Sequence[Piece], one: _Found, tokens: Tokens) -> bool:
    months = {*table("dates")["months"], *table("dates")["month_short"], "sept"}
    after = one.number.after
    if low(row, one.first - 1) in months or low(row, after) in months:
        return not (low(row, after) == "may" and row[after].text == "may")
    value = one.number.value
    if value is None or "," in row[one.first].text or not _is_year(row, one.first, value):
        return False
    token = token_at(tokens, row[one.first].start)
    if token.ent_type_ == "DATE" or low(row, one.first - 1) in {"in", "since", "of", "by"}:
        return True
    behind = tokens[token.i + 1] if token.i + 1 < len(tokens) else None
    return behind is None or behind.tag_ not in {"NNS", "JJ"}


def _is_year(row: Sequence[Piece], at: int, value: float) -> bool:
    is_plain = row[at].text.isdecimal() and len(row[at].text) == 4  # noqa: PLR2004
    return is_plain and _FIRST_YEAR <= value <= _LAST_YEAR


def _is_time(row: Sequence[Piece], one: _Found) -> bool:
    after = low(row, one.number.after)
    first = one.first - (low(row, one.first - 1) in {"about", "around"})
    clock = low(row, first - 1) == "at" and (one.number.value or 0) <= 24  # noqa: PLR2004
    if after in {"am", "pm", "o'clock", "o’clock"} or (
        after in {"a", "p"} and low(row, one.number.after + 2) == "m"
    ):
        return True
    return clock and (not after.isalpha() or after in words("quantities", "no_quantity.clock"))


def _quantity(
    row: Sequence[Piece], one: _Found, text: str, tokens: Tokens
) -> tuple[Quantity | None, int]:
    """Word a quantity; give it and the number of the piece behind it."""
    kind, name = _kind(row, one)
    said = about(text, tokens, row[one.first : one.after], kind)
    if kind is QuantityKind.COUNT and not _counts_something(row, one, said):
        return None, one.number.after
    qualifier, start = _qualifier(row, one)
    end = max(row[one.after - 1].end, said.end)
    made = Quantity(
        span=Span(start, end),
        text=text[start:end],
        kind=kind,
        value=one.number.value,
        to=one.to,
        unit=name,
        about=said.words,
        qualifier=qualifier,
    )
    after = next((n for n in range(one.after, len(row)) if row[n].start >= end), len(row))
    return made, one.after if said.loose else after


def _is_age(row: Sequence[Piece], one: _Found) -> bool:
    """Say whether a bare number is an age: "aged 54", "she was 23 when"."""
    before = one.first - 1 - one.between
    if low(row, before) == "aged":
        return True
    stands_bare = low(row, one.after) in {"when", ".", ",", "at", "and", ""}
    is_be = low(row, before) in {"was", "is", "turned", "be"}
    return is_be and stands_bare and low(row, before - 1) in {"he", "she", "i", "who"}


def _kind(row: Sequence[Piece], one: _Found) -> tuple[QuantityKind, str]:
    if one.currency is not None:
        return QuantityKind.MONEY, one.currency
    if one.unit is not None:
        return one.unit.kind, one.unit.name
    if _is_age(row, one):
        return QuantityKind.AGE, "year"
    return (QuantityKind.SHARE if one.number.share else QuantityKind.COUNT), ""


def _counts_something(row: Sequence[Piece], one: _Found, said: About) -> bool:
    """Say whether a number counts: a noun, or one told before, as in "rose from 380 to 412"."""
    if one.number.in_words and one.number.value == 1:
        return bool(said.words) and not said.loose
    if said.words:
        return True
    behind = low(row, one.number.after)
    if behind in words("quantities", "counted.words") or (
        behind == "of" and low(row, one.number.after + 1) in words("quantities", "counted.them")
    ):
        return True
    if one.number.in_words:
        return low(row, one.first - 1) in {"to", "from", "by"}
    return low(row, one.first - 1) not in {"(", "-", ",", "and"} or one.number.value is None


def _qualifier(row: Sequence[Piece], one: _Found) -> tuple[str, int]:
    """Give "more than" and where the quantity begins with it."""
    first = one.first
    if one.between:
        first -= 1
    for phrase in _phrases():
        begin = first - len(phrase)
        if begin >= 0 and all(low(row, begin + n) == word for n, word in enumerate(phrase)):
            return " ".join(phrase), row[begin].start
    return "", row[first].start


@cache
def _phrases() -> list[tuple[str, ...]]:
    listed = table("quantities")["qualifiers"]["phrases"]
    return sorted((tuple(p.split()) for p in listed), key=len, reverse=True)


def _moved(one: Quantity, start: int) -> Quantity:
    span = Span(one.span.start + start, one.span.end + start)
    return Quantity(
        span=span,
        text=one.text,
        kind=one.kind,
        value=one.value,
        to=one.to,
        unit=one.unit,
        about=one.about,
        qualifier=one.qualifier,
    )
