"""Read numbers in digits and words: "1.5 million", "three dozen", "a third", "between 30 and 40"."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from onrecord.claims.lexicon import table, words

_PIECE = re.compile(r"\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?|[^\W\d_]+(?:['’][^\W\d_]+)?|[^\s]")
_LONGEST_WORD_RUN = 12  # words of one number: "nine hundred and ninety-nine thousand ..."


@dataclass(frozen=True, slots=True)
class Piece:
    """A word, number or mark of a text, with its offsets."""

    text: str
    start: int
    end: int

    @property
    def low(self) -> str:
        """The text in lower case."""
        return self.text.lower()


@dataclass(frozen=True, slots=True, kw_only=True)
class Numeral:
    """A number that begins at some piece. ``after`` is the number of the piece behind it."""

    value: float | None  # None: "hundreds"
    after: int
    in_words: bool = False
    scaled: bool = False  # it has a "million" of its own
    share: bool = False  # "a third": a part of a whole


def pieces(text: str) -> list[Piece]:
    """Cut a text into words, numbers and marks."""
    return [Piece(m.group(), m.start(), m.end()) for m in _PIECE.finditer(text)]


def numeral(row: Sequence[Piece], at: int) -> Numeral | None:
    """Read the number that begins at a piece; None where none does."""
    if at >= len(row):
        return None
    if row[at].text[0].isdecimal():
        return _digits(row, at)
    return _share(row, at) or _vague(row, at) or _words(row, at)


def value_of(text: str) -> float:
    """Give the value of digits as printed: "1,200.5"."""
    return float(text.replace(",", ""))


def low(row: Sequence[Piece], at: int) -> str:
    """Give a piece in lower case; "" outside the text."""
    return row[at].low if 0 <= at < len(row) else ""


def glued(row: Sequence[Piece], at: int) -> bool:
    """Say whether nothing stands between a piece and the one before."""
    return 0 < at < len(row) and row[at].start == row[at - 1].end


def _digits(row: Sequence[Piece], at: int) -> Numeral:
    value, after = value_of(row[at].text), at + 1
    half = _and_a_half(row, after)
    if half:
        value, after = value + 0.5, half
    short = table("quantities")["short_scales"]
    word = low(row, after)
    if word in _scales() and not glued(row, after):
        return _scaled(row, value, after)
    if word in short and (glued(row, after) or word in {"bn", "mn", "tn"}) and word != "m":
        return Numeral(value=value * short[word], after=after + 1, scaled=True)
    return Numeral(value=value, after=after)


def _scaled(row: Sequence[Piece], value: float, after: int) -> Numeral:
    while low(row, after) in _scales():
        value *= _scales()[low(row, after)]
        after += 1
    return Numeral(value=value, after=after, scaled=True)


def _and_a_half(row: Sequence[Piece], at: int) -> int:
    """Give the piece behind "and a half"; 0 where that does not stand here."""
    said = [low(row, at + n) for n in range(3)]
    return at + 3 if said == ["and", "a", "half"] else 0


def _share(row: Sequence[Piece], at: int) -> Numeral | None:
    """Read "half (of)", "a third", "two thirds", "three-quarters", "one in five"."""
    fractions = table("quantities")["fractions"]
    first = low(row, at)
    if first == "half":
        return _half(row, at)
    count = 1 if first in {"a", "one"} else _numbers().get(first, 0)
    if not count:
        return None
    behind = at + 2 if low(row, at + 1) == "-" else at + 1
    word = low(row, behind)
    is_plural = word.endswith("s")
    if word in fractions and (is_plural == (count > 1)) and word != "half":
        if _is_ordinal_use(row, behind):
            return None
        said = [low(row, behind + n) for n in (1, 2)]
        if said == ["of", "a"] and low(row, behind + 3) in _scales():  # "a quarter of a million"
            large = _scaled(row, count * fractions[word], behind + 3)
            return Numeral(value=large.value, after=large.after, in_words=True, scaled=True)
        return Numeral(
            value=round(count * fractions[word], 3), after=behind + 1, in_words=True, share=True
        )
    return _out_of(row, at, count)


def _half(row: Sequence[Piece], at: int) -> Numeral | None:
    """Read "half a million", "half of", "half the"; not "half-truth" and not "the second half"."""
    after = low(row, at + 1)
    if after in {"a", "an"} and low(row, at + 2) in _scales():
        scaled = _scaled(row, 0.5, at + 2)
        return Numeral(value=scaled.value, after=scaled.after, in_words=True, scaled=True)
    before = low(row, at - 1)
    is_part = before in {"first", "second", "other", "latter"}
    if is_part or after in {"-", "a", "an", "way", "hour", "time"}:
        return None
    return Numeral(value=0.5, after=at + 1, in_words=True, share=True)


def _is_ordinal_use(row: Sequence[Piece], at: int) -> bool:
    """Say whether "a third" counts on, as in "a third man", and is no part of a whole."""
    return low(row, at + 1) not in {"of", ".", ",", ";", ")", "”", '"', "", "to", "in", "since"}


def _out_of(row: Sequence[Piece], at: int, count: float) -> Numeral | None:
    """Read "one in five", "two out of three" as a share."""
    behind = at + 1
    if low(row, behind) == "out" and low(row, behind + 1) == "of":
        behind += 2
    elif low(row, behind) == "in":
        behind += 1
    else:
        return None
    whole = _simple(row, behind)
    if whole is None or whole <= count or whole > 1000:  # noqa: PLR2004
        return None
    return Numeral(value=round(count / whole, 3), after=behind + 1, in_words=True, share=True)


def _simple(row: Sequence[Piece], at: int) -> float | None:
    word = low(row, at)
    if word[:1].isdecimal():
        value = value_of(word)
        return None if value > 1000 else value  # noqa: PLR2004  # "one in 2019": a year
    return _numbers().get(word)


def _vague(row: Sequence[Piece], at: int) -> Numeral | None:
    """Read "dozens", "hundreds of thousands"."""
    listed = words("quantities", "vague.words")
    if low(row, at) not in listed:
        return None
    after = at + 1
    while low(row, after) == "of" and low(row, after + 1) in listed:
        after += 2
    return Numeral(value=None, after=after, in_words=True)


def _words(row: Sequence[Piece], at: int) -> Numeral | None:
    """Read "twenty-two", "one hundred and five thousand", "a dozen", "three dozen"."""
    numbers, scales = _numbers(), _scales()
    first = low(row, at)
    if first in {"a", "an"}:
        if low(row, at + 1) not in scales:
            return None
        return _spelled(row, at + 1, start=1.0)
    if first not in numbers:
        return None
    return _spelled(row, at, start=0.0)


def _spelled(row: Sequence[Piece], at: int, *, start: float) -> Numeral:
    numbers, scales = _numbers(), _scales()
    total, current, place, scaled = 0.0, start, at, False
    while place - at < _LONGEST_WORD_RUN:
        place = _over_joints(row, place, begun=place > at)
        word = low(row, place)
        if word in numbers and _fits(current, numbers[word], begun=place > at):
            current += numbers[word]
        elif word in scales:
            scaled = True
            if scales[word] <= 100:  # noqa: PLR2004  # "two hundred thousand": both multiply
                current *= scales[word]
            else:
                total, current = total + current * scales[word], 0.0
        else:
            break
        place += 1
    half = _and_a_half(row, place)
    if half:
        current, place = current + 0.5, half
        if low(row, place) in scales:
            last = _scaled(row, current, place)
            return Numeral(value=last.value, after=last.after, in_words=True, scaled=True)
    return Numeral(value=total + current, after=place, in_words=True, scaled=scaled)


def _fits(current: float, number: float, *, begun: bool) -> bool:
    """Say whether a number word goes on the number so far: "twenty" + "two", "hundred" + "five"."""
    if not begun:
        return True
    return current % 100 == 0 or (current % 10 == 0 and number < 10 and current % 100 >= 20)  # noqa: PLR2004


def _over_joints(row: Sequence[Piece], at: int, *, begun: bool) -> int:
    """Pass over the hyphen of "twenty-two" and the "and" of "a hundred and five"."""
    if not begun:
        return at
    follows = low(row, at + 1)
    joined = follows in _numbers() or follows in _scales()
    if low(row, at) == "-" and joined and glued(row, at) and glued(row, at + 1):
        return at + 1
    hundred = low(row, at - 1) in {"hundred", "thousand"}
    return at + 1 if low(row, at) == "and" and hundred and follows in _numbers() else at


@cache
def _numbers() -> dict[str, float]:
    return dict(table("quantities")["numbers"])


@cache
def _scales() -> dict[str, float]:
    return dict(table("quantities")["scales"])
