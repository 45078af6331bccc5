"""Words as the database's full-text index reads them: without case, accents and English endings.

What is tested in memory must agree with what FTS5 finds under ``porter unicode61
remove_diacritics 2``. The stemmer is M. F. Porter's ("An algorithm for suffix stripping", 1980) as
SQLite has it, on bytes; tests/db/test_fulltext.py compares both.
"""

import re
import unicodedata
from collections.abc import Iterator
from functools import lru_cache
from itertools import islice, pairwise
from typing import NamedTuple

_WORD = re.compile(
    r"[^\W_\u0300-\u036f][^\W_\u0300-\u036f]*(?:[\u0300-\u036f]+[^\W_\u0300-\u036f]*)*"
)
_SHORTEST, _LONGEST = 3, 64  # bytes: words outside are left as they are
_VOWELS = frozenset(b"aeiou")

# ending -> what stands in its place; the first that fits decides
_STEP_2 = (
    (b"ational", b"ate"), (b"tional", b"tion"), (b"enci", b"ence"), (b"anci", b"ance"),
    (b"izer", b"ize"), (b"logi", b"log"), (b"bli", b"ble"), (b"alli", b"al"), (b"entli", b"ent"),
    (b"eli", b"e"), (b"ousli", b"ous"), (b"ization", b"ize"), (b"ation", b"ate"), (b"ator", b"ate"),
    (b"alism", b"al"), (b"iveness", b"ive"), (b"fulness", b"ful"), (b"ousness", b"ous"),
    (b"aliti", b"al"), (b"iviti", b"ive"), (b"biliti", b"ble"),
)  # fmt: skip
_STEP_3 = (
    (b"icate", b"ic"), (b"ative", b""), (b"alize", b"al"), (b"iciti", b"ic"), (b"ical", b"ic"),
    (b"ful", b""), (b"ness", b""),
)  # fmt: skip
_STEP_4 = (
    b"al", b"ance", b"ence", b"er", b"ic", b"able", b"ible", b"ant", b"ement", b"ment", b"ent",
    b"ion", b"ou", b"ism", b"ate", b"iti", b"ous", b"ive", b"ize",
)  # fmt: skip


@lru_cache(maxsize=4096)  # a filter reads the same texts at every key that is typed
def tokens(text: str) -> tuple[str, ...]:
    """Give the words of a text in order, each as the index holds it."""
    return tuple(_stem(word) for word in _WORD.findall(folded(text)))


def folded(text: str) -> str:
    """Give a text in lower case and without the accents of Latin letters."""
    low = text.lower()
    return low if low.isascii() else "".join(map(_plain, low))


class Placed(NamedTuple):
    """A word where it stands, in code points, end exclusive."""

    start: int
    end: int
    token: str


def placed(text: str, start: int = 0, *, most: int | None = None) -> list[Placed]:
    """Give the words of a text in order with their places, from a word's start, at most so many."""
    words = islice(_WORD.finditer(text, start), most)
    return [Placed(one.start(), one.end(), _stem(folded(one[0]))) for one in words]


def starts(text: str, letters: frozenset[str]) -> Iterator[int]:
    """Give where words start that may begin with one of these letters; much quicker than ``placed``.

    Args:
        text: any.
        letters: folded; no stem changes a word's first letter.
    """
    for one in _WORD.finditer(text):
        letter = one[0][0]
        if letter in letters or not letter.islower() or not letter.isascii():
            yield one.start()


def holds(text: str, wanted: tuple[str, ...], *, is_beginning: bool) -> bool:
    """Tell whether words stand in a text side by side.

    Args:
        text: any.
        wanted: what ``tokens`` gives; none stand nowhere.
        is_beginning: the last word may go on.
    """
    words, size = tokens(text), len(wanted)
    return any(
        agrees(words[at : at + size], wanted, is_beginning=is_beginning)
        for at in range(len(words) - size + 1)
    )


def agrees(words: tuple[str, ...], wanted: tuple[str, ...], *, is_beginning: bool) -> bool:
    """Tell whether these are the words; the last one may go on where ``is_beginning``."""
    if not wanted or len(words) != len(wanted) or words[:-1] != wanted[:-1]:
        return False
    return words[-1].startswith(wanted[-1]) if is_beginning else words[-1] == wanted[-1]


def quoted(text: str) -> str:
    """Give a text as an FTS5 string: nothing in it is read as an operator."""
    return '"' + text.replace("\0", " ").replace('"', " ") + '"'


@lru_cache(maxsize=1024)
def _plain(letter: str) -> str:
    if "\u0300" <= letter <= "\u036f":
        return ""  # an accent that stands for itself
    if letter == "ς":
        return "σ"  # noqa: RUF001  # Greek
    base = unicodedata.normalize("NFD", letter)[0]
    return base if base.isascii() and base.isalpha() else letter


@lru_cache(maxsize=65_536)
def _stem(word: str) -> str:
    given = word.encode(errors="replace")
    if not _SHORTEST <= len(given) <= _LONGEST:
        return word
    stem = _without_plural(given)
    stem = _without_past(stem)
    if stem[-1:] == b"y" and _has_vowel(stem[:-1]):
        stem = stem[:-1] + b"i"
    stem = _replaced(stem, _STEP_2)
    stem = _replaced(stem, _STEP_3)
    stem = _without_ending(stem)
    return _without_e(stem).decode(errors="replace")


def _without_plural(word: bytes) -> bytes:
    if word.endswith((b"sses", b"ies")) and len(word) > (4 if word.endswith(b"sses") else 3):
        return word[:-2]
    return word[:-1] if word.endswith(b"s") and not word.endswith(b"ss") else word


def _without_past(word: bytes) -> bytes:
    if word.endswith(b"eed") and len(word) > len(b"eed"):
        return word[:-1] if _measure(word[:-3]) > 0 else word
    ending = next(
        (one for one in (b"ed", b"ing") if word.endswith(one) and len(word) > len(one)), b""
    )
    stem = word[: len(word) - len(ending)]
    if not ending or not _has_vowel(stem):
        return word
    if stem.endswith((b"at", b"bl", b"iz")) and len(stem) > len(b"at"):
        return stem + b"e"
    last = stem[-1]
    if last not in _VOWELS and last not in b"lsz" and stem[-2:-1] == stem[-1:]:
        return stem[:-1]
    return stem + b"e" if _measure(stem) == 1 and _ends_short(stem) else stem


def _replaced(word: bytes, endings: tuple[tuple[bytes, bytes], ...]) -> bytes:
    for ending, other in endings:
        if word.endswith(ending) and len(word) > len(ending):
            stem = word[: -len(ending)]
            return stem + other if _measure(stem) > 0 else word
    return word


def _without_ending(word: bytes) -> bytes:
    for ending in _STEP_4:
        if word.endswith(ending) and len(word) > len(ending):
            stem = word[: -len(ending)]
            is_right = ending != b"ion" or stem.endswith((b"s", b"t"))
            return stem if is_right and _measure(stem) > 1 else word
    return word


def _without_e(word: bytes) -> bytes:
    if word.endswith(b"e"):
        stem = word[:-1]
        if _measure(stem) > 1 or (_measure(stem) == 1 and not _ends_short(stem)):
            word = stem
    return word[:-1] if word.endswith(b"ll") and _measure(word[:-1]) > 1 else word


def _vowels(word: bytes) -> list[bool]:
    """Tell of each letter whether it is a vowel; y is one after a consonant."""
    found: list[bool] = []
    for letter in word:
        after_consonant = bool(found) and not found[-1]
        found.append(letter in _VOWELS or (letter == ord("y") and after_consonant))
    return found


def _has_vowel(word: bytes) -> bool:
    return any(_vowels(word))


def _measure(word: bytes) -> int:
    """Count the turns from vowels to consonants."""
    kinds = _vowels(word)
    return sum(one and not other for one, other in pairwise(kinds))


def _ends_short(word: bytes) -> bool:
    """Tell whether a word ends in consonant, vowel, consonant, the last none of w, x, y."""
    return _vowels(word)[-3:] == [False, True, False] and word[-1] not in b"wxy"
