"""Which commands a few typed letters mean: what was run last comes first, then what fits best."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rapidfuzz import fuzz

from onrecord_db.records import Span

if TYPE_CHECKING:
    from collections.abc import Sequence

_LEAST = 70.0  # of 100: below that, words have little more in common than their letters
_WORD_START = 30.0  # more for a word that begins as typed than for one that looks like it
_RECENT = 8.0  # more for what was run lately


def best(typed: str, names: Sequence[tuple[str, str]], recent: Sequence[str]) -> list[int]:
    """Give the numbers of the names that fit, the best first; all of them where nothing is typed.

    Args:
        typed: letters.
        names: of each command, its id and what may be looked for: name, menu, what it does.
        recent: ids of commands that were run, the last first.
    """
    place = {name: number for number, name in enumerate(recent)}
    last = len(place)
    if not typed.strip():
        return sorted(range(len(names)), key=lambda at: place.get(names[at][0], last))
    scores = {at: _score(typed, text) for at, (_, text) in enumerate(names)}
    for at, (name, _) in enumerate(names):
        if name in place and scores[at] >= _LEAST:
            scores[at] += _RECENT * (1 - place[name] / max(last, 1))
    fitting = [at for at, score in scores.items() if score >= _LEAST]
    return sorted(fitting, key=lambda at: (-scores[at], at))


def _score(typed: str, text: str) -> float:
    wanted, (name, *rest) = typed.casefold().strip(), text.casefold().split("\n")
    words = wanted.split()
    if all(_begins(word, name) for word in words):
        return 100 + _WORD_START - len(name) / 10 + (5 if name.startswith(wanted) else 0)
    if all(_begins(word, f"{name} {' '.join(rest)}") for word in words):
        return 100.0 - len(name) / 10
    initials = "".join(word[0] for word in name.split())
    if len(wanted) > 1 and initials.startswith(wanted):
        return 98.0
    near = sum(_likeness(word, name) for word in words) / len(words)
    compact = name.replace(" ", "")[: len(wanted) + 1]
    near = max(near, fuzz.ratio(wanted.replace(" ", ""), compact))
    return max(near * 0.95, _LEAST if _is_inside(wanted, name) else 0.0)


def _likeness(word: str, name: str) -> float:
    """Tell how much a word is like the beginning of a word of a name, in 0..100."""
    return max(fuzz.ratio(word, one[: len(word) + 1]) for one in name.split())


def _begins(word: str, text: str) -> bool:
    return any(one.startswith(word) for one in text.split())


def _is_inside(wanted: str, name: str) -> bool:
    """Tell whether the letters stand in a name in this order, the first where a word begins."""
    if not any(one.startswith(wanted[0]) for one in name.split()):
        return False
    letters = iter(name)
    return len(wanted) > 1 and all(letter in letters for letter in wanted.replace(" ", ""))


def marks(typed: str, name: str) -> tuple[Span, ...]:
    """Give the stretches of a name that were typed: beginnings of words, or the letters in order."""
    low = name.casefold()
    if len(low) != len(name) or not typed.strip():
        return ()
    found = [_word_mark(word, low) for word in typed.casefold().split()]
    return tuple(sorted({span for span in found if span is not None}))


def _word_mark(word: str, low: str) -> Span | None:
    at = 0 if low.startswith(word) else low.find(f" {word}") + 1
    return Span(at, at + len(word)) if at or low.startswith(word) else None
