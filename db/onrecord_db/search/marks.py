"""The words that were looked for, marked in a text, and the stretch around them.

The indexes keep no text, so SQLite's ``highlight`` and ``snippet`` have nothing to work on.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from onrecord_db.records import Span
from onrecord_db.search import fulltext
from onrecord_db.search.values import Words

_WIDTH = 180  # code points of a snippet: two lines of a list
_BEFORE = 60  # of these at most so many before the first word that is marked
_LOOKED_AT = 20_000  # code points: the text of an article; a book's later chapters show no mark

_NOWHERE = Span(0, 0)


@dataclass(frozen=True, slots=True, kw_only=True)
class Marked:
    """A text and the stretches of it that were looked for, in code points."""

    text: str
    marks: tuple[Span, ...] = ()


def marked(text: str, wanted: Sequence[Words]) -> Marked:
    """Mark all words in a text."""
    return Marked(text=text, marks=_marks(text, wanted))


def snippet(text: str, wanted: Sequence[Words]) -> Marked:
    """Give the stretch of a text with the most different words, in one line."""
    text = text[:_LOOKED_AT].replace("\n", " ")
    marks = _marks(text, wanted)
    if len(text) <= _WIDTH:
        return Marked(text=text, marks=marks)
    start = _start(text, marks)
    end = min(start + _WIDTH, len(text))
    if end < len(text):
        end = max(text.rfind(" ", start + _WIDTH // 2, end), start + _WIDTH // 2)
    before, after = "… " if start else "", " …" if end < len(text) else ""
    shift = len(before) - start
    inside = [
        Span(one.start + shift, one.end + shift)
        for one in marks
        if start <= one.start and one.end <= end
    ]
    return Marked(text=f"{before}{text[start:end]}{after}", marks=tuple(inside))


def _start(text: str, marks: Sequence[Span]) -> int:
    best = max(marks, key=lambda one: (_richness(text, marks, one), -one.start), default=_NOWHERE)
    if best.end <= _WIDTH:
        return 0
    start = best.start - _BEFORE
    return text.find(" ", start, best.start) + 1 or start


def _richness(text: str, marks: Sequence[Span], first: Span) -> int:
    """Count the different words that are marked in the stretch that begins with a mark."""
    end = first.start + _WIDTH - _BEFORE
    inside = [one for one in marks if first.start <= one.start and one.end <= end]
    return len({fulltext.tokens(text[one.start : one.end]) for one in inside})


def _marks(text: str, wanted: Sequence[Words]) -> tuple[Span, ...]:
    longest = max((len(one.tokens) for one in wanted), default=0)
    found = []
    for start in fulltext.starts(text, frozenset(one.tokens[0][0] for one in wanted)):
        words = fulltext.placed(text, start, most=longest)
        sizes = [len(one.tokens) for one in wanted if _stands(words, one)]
        if sizes:
            found.append(Span(start, words[max(sizes) - 1].end))
    return tuple(found)


def _stands(words: Sequence[fulltext.Placed], wanted: Words) -> bool:
    part = tuple(word.token for word in words[: len(wanted.tokens)])
    return fulltext.agrees(part, wanted.tokens, is_beginning=wanted.is_beginning)
