"""What a claim's wording says: its content words, numbers, names and negations. No model needed."""

import re
import tomllib
from dataclasses import dataclass, replace
from functools import cache, lru_cache
from typing import Any

from onrecord import paths

_TOKEN = re.compile(
    r"[$€£¥]?\d+(?:[.,]\d+)*%?"  # 30 | 1,500 | $2.5 | 40%
    r"|(?:[^\W\d_]\.){2,}"  # U.S.
    r"|[^\W\d_]+(?:'[^\W\d_]+)?"  # word | don't
    r"|%"
)
_SHORTEST_STEM = 3  # "king" and "bed" keep their endings


@dataclass(frozen=True, slots=True, kw_only=True)
class Number:
    """A number as a claim states it: 1.5 million and 1,500,000 are equal."""

    value: float
    unit: str  # "%", "$", "day", "" ...

    def text(self) -> str:
        """Give the number as a reader would write it: "30 days", "$2.5", "40%"."""
        plain = f"{self.value:,.12g}"
        if self.unit == "%":
            return f"{plain}%"
        if len(self.unit) <= 1:
            return f"{self.unit}{plain}"
        return f"{plain} {self.unit}" if self.value == 1 else f"{plain} {self.unit}s"


@dataclass(frozen=True, slots=True, kw_only=True)
class Wording:
    """The parts of a statement that decide whether another one says the same."""

    content: tuple[str, ...]  # stems of the content words in order, numbers left out
    names: frozenset[str]  # those of them printed with a capital
    numbers: frozenset[Number]
    negations: int
    turns: dict[str, str]  # words that have an opposite, stem: as printed; stop words among them


@dataclass(frozen=True, slots=True, kw_only=True)
class _Lexicon:
    stop: frozenset[str]
    negators: frozenset[str]
    denials: frozenset[str]
    denied_mark: str  # in front of a statement
    units: frozenset[str]
    numbers: dict[str, int]
    tens: frozenset[str]
    scales: dict[str, float]
    symbols: dict[str, str]
    opposites: dict[str, frozenset[str]]  # stems both ways


def said(statement: str, *, denied: bool = False) -> Wording:
    """Read a statement with what its actor makes of it: who denies it negates it, once.

    Args:
        denied: whether the cue is one of denial. It counts where the statement neither has the
            mark nor the cue's own word, as "Northline denied any wrongdoing" has.
    """
    claim, marked = without_mark(statement)
    wording = read(claim)
    if marked or (denied and not _denials(claim)):
        return replace(wording, negations=wording.negations + 1)
    return wording


@lru_cache(maxsize=4096)
def read(statement: str) -> Wording:
    """Read a statement's wording. The cost grows with its length; 200 characters take 0.1 ms."""
    lexicon = _lexicon()
    tokens = [found.group() for found in _TOKEN.finditer(_plain(statement))]
    numbers, rest = _numbers(tokens, lexicon)
    affirmed = [token for token in rest if not _negates(token, lexicon)]
    stems = [(stem(token), token) for token in affirmed]
    words = [(key, token) for key, token in stems if not _empty(token, lexicon)]
    return Wording(
        content=tuple(key for key, _ in words),
        names=frozenset(key for key, token in words if token[0].isupper()),
        numbers=numbers,
        negations=len(rest) - len(affirmed),
        turns={key: token.casefold() for key, token in stems if key in lexicon.opposites},
    )


def opposites(one: Wording, other: Wording) -> tuple[str, str] | None:
    """Give a stem of each that turns the other round, the first in the alphabet; None if none."""
    only_one = sorted(one.turns.keys() - other.turns.keys())
    only_other = other.turns.keys() - one.turns.keys()
    against = _lexicon().opposites
    pairs = [(a, b) for a in only_one for b in sorted(against[a] & only_other)]
    return pairs[0] if pairs else None


def denies(cue: str) -> bool:
    """Tell whether a cue as printed turns round what it reports: "denied", "has dismissed"."""
    lexicon = _lexicon()
    words = _words(cue)
    others = sum(_negates(word, lexicon) and word not in lexicon.denials for word in words)
    return (_denials(cue) + others) % 2 == 1  # "did not deny" is no denial


def _denials(text: str) -> int:
    return sum(word in _lexicon().denials for word in _words(text))


def _words(text: str) -> list[str]:
    return [found.group().casefold() for found in _TOKEN.finditer(_plain(text))]


def without_mark(statement: str) -> tuple[str, bool]:
    """Take off what says that the actor denies a statement; tell whether it stood there."""
    mark = _lexicon().denied_mark
    return statement.removeprefix(mark).lstrip(), statement.startswith(mark)


def stem(word: str) -> str:
    """Cut the common endings of an English word, so that "talks" and "talk" are equal."""
    word = word.casefold().replace(".", "").removesuffix("'s")
    for ending, rest in (("ies", "y"), ("ied", "y"), ("sses", "ss"), ("ing", ""), ("ed", "")):
        if word.endswith(ending) and len(word) - len(ending) >= _SHORTEST_STEM:
            return _bare(_undoubled(word[: -len(ending)] + rest))
    if word.endswith("s") and not word.endswith(("ss", "us", "is")) and len(word) > _SHORTEST_STEM:
        word = word[:-1]
    return _bare(word)


def _bare(word: str) -> str:
    return word[:-1] if word.endswith("e") and len(word) > _SHORTEST_STEM else word


def _undoubled(word: str) -> str:
    return word[:-1] if word[-1] == word[-2] and word[-1] not in "lsz" else word


def _plain(statement: str) -> str:
    straight = statement.replace("\u2019", "'").replace("\u2018", "'")
    return straight.replace(" or not ", " ")  # "whether or not" negates nothing


def _negates(token: str, lexicon: _Lexicon) -> bool:
    word = token.casefold()
    return word in lexicon.negators or word.endswith("n't")


def _empty(token: str, lexicon: _Lexicon) -> bool:
    shouted = len(token) > 1 and token.isupper()  # US is a country, us is not
    return token.casefold() in lexicon.stop and not shouted


def _numbers(tokens: list[str], lexicon: _Lexicon) -> tuple[frozenset[Number], list[str]]:
    """Take the numbers with their scale words and units out of the tokens."""
    numbers: set[Number] = set()
    rest: list[str] = []
    at = 0
    while at < len(tokens):
        number, used = _number(tokens[at : at + 5], lexicon)
        if number is None:
            rest.append(tokens[at])
        else:
            numbers.add(number)
        at += used
    return frozenset(numbers), rest


def _number(tokens: list[str], lexicon: _Lexicon) -> tuple[Number | None, int]:
    """Read a number at the start of the tokens; give it and how many tokens it took."""
    words = [token.casefold() for token in tokens]
    start = _value(words[0], lexicon)
    if start is None:
        return None, 1
    value, unit = start
    used = 1
    ones = lexicon.numbers.get(words[1], 0) if len(words) > 1 else 0
    if words[0] in lexicon.tens and 0 < ones < 10:  # noqa: PLR2004  # "twenty-five"
        value, used = value + ones, 2
    while used < len(words) and words[used] in lexicon.scales:
        value *= lexicon.scales[words[used]]
        used += 1
    if not unit:
        unit, more = _unit(words[used:], lexicon)
        used += more
    return Number(value=value, unit=unit), used


def _value(word: str, lexicon: _Lexicon) -> tuple[float, str] | None:
    if word in lexicon.numbers:
        return float(lexicon.numbers[word]), ""
    digits = word.strip("$€£¥%").replace(",", "")
    if not digits[:1].isdigit():
        return None
    unit = word[0] if word[0] in "$€£¥" else "%" if word.endswith("%") else ""
    whole, _, part = digits.partition(".")
    return float(f"{whole}.{part.replace('.', '') or 0}"), unit  # 14.03.2025 is one number too


def _unit(words: list[str], lexicon: _Lexicon) -> tuple[str, int]:
    if words[:2] == ["per", "cent"]:
        return "%", 2
    if not words:
        return "", 0
    singular = "foot" if words[0] == "feet" else words[0].removesuffix("s")
    if words[0] == "%" or singular in lexicon.symbols:
        return lexicon.symbols.get(singular, "%"), 1
    return (singular, 1) if singular in lexicon.units else ("", 0)


@cache
def _lexicon() -> _Lexicon:
    path = paths.resource("lexicons/en/matching.toml")
    data: dict[str, Any] = tomllib.loads(path.read_text(encoding="utf-8"))
    small, tens = data["small_numbers"].split(), data["tens"].split()
    numbers = {word: n for n, word in enumerate(small, start=2)}
    return _Lexicon(
        stop=frozenset(data["stop"].split()),
        negators=frozenset(data["negators"].split()),
        denials=frozenset(data["denials"].split()),
        denied_mark=data["denied_mark"],
        units=frozenset(data["units"].split()),
        numbers=numbers | {word: 10 * n for n, word in enumerate(tens, start=2)},
        tens=frozenset(tens),
        scales=data["scales"],
        symbols=data["symbols"],
        opposites=_both_ways(data["opposites"]),
    )


def _both_ways(pairs: list[str]) -> dict[str, frozenset[str]]:
    against: dict[str, frozenset[str]] = {}
    for pair in pairs:
        one, other = (stem(word) for word in pair.split())
        against[one] = against.get(one, frozenset()) | {other}
        against[other] = against.get(other, frozenset()) | {one}
    return against
