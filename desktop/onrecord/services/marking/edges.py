"""Where words and sentences begin and end, and where the edge of a claim goes from there."""

import re
import unicodedata
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum

from onrecord_db.marking.merging import union
from onrecord_db.records import Span

# An end mark with what closes after it; not after a lone capital ("U.S.") or a form of address.
_SENTENCE_END = re.compile(
    r"(?<!\b[A-Z])(?<!\bMr)(?<!\bMs)(?<!\bMrs)(?<!\bDr)(?<!\bGen)(?<!\bSen)(?<!\bSt)(?<!\bNo)"
    r"(?:[.!?…]+|[\u3002\uff01\uff1f\u061f\u0964])[\"'”’»)\]」]*(?=\s|$|(?<=[\u3002\uff01\uff1f]))"
)
# Scripts that set no spaces: each character is a word, as a press of Ctrl+arrow takes it.
_UNSPACED = re.compile("[\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff]")
_JOINERS = frozenset("'’-\u2011\u200c\u200d")  # inside a word: "o'clock", "cease-fire"
_QUOTES = "\"'“”„‟‘’«»"


class Unit(StrEnum):
    """How far one press of an arrow key moves an edge."""

    CHARACTER = "character"
    WORD = "word"
    SENTENCE = "sentence"


@dataclass(frozen=True, slots=True)
class Edge:
    """One end of one of a claim's spans."""

    span: int  # its number, from 0
    is_end: bool


def moved(
    text: str, spans: Sequence[Span], edge: Edge, unit: Unit, *, forward: bool
) -> tuple[tuple[Span, ...], Edge]:
    """Give the spans with one edge moved by a unit, and where that edge is then.

    A span keeps at least one character; one that meets the next becomes one with it. At the
    text's ends the edge stays.
    """
    span = spans[edge.span]
    at = span.end if edge.is_end else span.start
    there = _next(text, at, unit, is_end=edge.is_end, forward=forward)
    return placed(spans, edge, there)


def placed(spans: Sequence[Span], edge: Edge, at: int) -> tuple[tuple[Span, ...], Edge]:
    """Give the spans with one edge at a code point, and which edge that is then."""
    span = spans[edge.span]
    start, end = (span.start, max(at, span.start + 1)) if edge.is_end else (
        min(at, span.end - 1), span.end,
    )  # fmt: skip
    changed = [*spans]
    changed[edge.span] = Span(start, end)
    joined = union(changed)
    number = next(n for n, one in enumerate(joined) if one.start <= start < one.end)
    return joined, Edge(number, edge.is_end)


def nearest_word(text: str, at: int, *, is_end: bool) -> int:
    """Give the beginning (or end) of a word that is nearest to a code point, in its line."""
    line = paragraph(text, min(at, len(text)))
    bounds = [one.end if is_end else one.start for one in _words(text, line)]
    near = min(bounds, key=lambda bound: abs(bound - at), default=at)
    # what closes after a word goes with it: 'gone."'
    while is_end and near < at and near < line.end and not text[near].isspace():
        near += 1
    return near


def whole_words(text: str, selected: Sequence[Span]) -> tuple[Span, ...]:
    """Give what a person means who selects text: whole words, no spaces at the ends.

    Returns:
        Spans in text order, apart from each other; none where only blanks are selected.
    """
    return union([one for span in selected if (one := _grown(text, span)) is not None])


def trimmed(text: str, selected: Sequence[Span]) -> tuple[Span, ...]:
    """Give the spans without spaces at their ends, in text order; what is blank is left out."""
    return union([one for span in selected if (one := _trim(text, span)) is not None])


def without(spans: Sequence[Span], taken: Sequence[Span]) -> tuple[Span, ...]:
    """Give what is left of spans when others are taken out."""
    left = list(spans)
    for start, end in taken:
        left = [
            part
            for span in left
            for part in (
                Span(span.start, min(span.end, start)),
                Span(max(span.start, end), span.end),
            )
            if part.start < part.end
        ]
    return tuple(left)


def within(spans: Sequence[Span], selected: Sequence[Span]) -> tuple[Span, ...]:
    """Give what selected stretches share with spans, in text order."""
    shared = [
        Span(max(one.start, other.start), min(one.end, other.end))
        for one in spans
        for other in selected
        if one.start < other.end and other.start < one.end
    ]
    return union(shared)


def paragraph(text: str, at: int) -> Span:
    """Give the line that a code point stands in."""
    end = text.find("\n", at)
    return Span(text.rfind("\n", 0, at) + 1, len(text) if end < 0 else end)


def sentence(text: str, at: int) -> Span:
    """Give the sentence that a code point stands in, within its paragraph."""
    line = paragraph(text, at)
    found = [one for one in _sentences(text, line) if one.start <= at]
    return found[-1] if found else line


def statement(text: str, spans: Sequence[Span]) -> str:
    """Word a claim from its words: without the quotation marks around them, as a sentence."""
    parts = (" ".join(text[start:end].split()).strip(_QUOTES + " ") for start, end in spans)
    words = [part.rstrip(",;:") if n + 1 < len(spans) else part for n, part in enumerate(parts)]
    said = " ".join(word for word in words if word).rstrip(",;: ")
    return said[:1].upper() + said[1:]


# --- inside ---


def _next(text: str, at: int, unit: Unit, *, is_end: bool, forward: bool) -> int:
    if unit is Unit.CHARACTER:
        return _next_character(text, at, forward=forward)
    around = _words if unit is Unit.WORD else _sentences
    return _next_bound(text, at, around, is_end=is_end, forward=forward)


def _next_character(text: str, at: int, *, forward: bool) -> int:
    """Go one letter on with all that belongs to it: marks over it, joined emoji."""
    step = 1 if forward else -1
    at += step
    while 0 < at < len(text) and (_leans(text[at]) or text[at - 1] == "\u200d"):
        at += step
    return min(max(at, 0), len(text))


def _next_bound(
    text: str,
    at: int,
    around: Callable[[str, Span], Iterator[Span]],
    *,
    is_end: bool,
    forward: bool,
) -> int:
    """Give the next beginning (or end) of a word or sentence, in this line or the next with any."""
    line = paragraph(text, min(at, len(text)))
    while True:
        bounds = [one.end if is_end else one.start for one in around(text, line)]
        beyond = [one for one in bounds if (one > at if forward else one < at)]
        if beyond:
            return beyond[0] if forward else beyond[-1]
        if (line.end >= len(text)) if forward else (line.start == 0):
            return at
        line = paragraph(text, line.end + 1 if forward else line.start - 1)


def _words(text: str, line: Span) -> Iterator[Span]:
    at = line.start
    while at < line.end:
        end = _word_end(text, at, line.end)
        if end > at:
            yield Span(at, end)
        at = max(end, at + 1)


def _word_end(text: str, at: int, last: int) -> int:
    """Give where the word that begins here ends; the same place where none begins."""
    if at < last and _UNSPACED.match(text, at):
        return at + 1
    if at < last and _leans(text[at]):
        return at  # it leans on what is no letter: half of a joined emoji
    while at < last and _is_letter(text[at]) and not _UNSPACED.match(text, at):
        at += 1
        inside = at + 1 < last and text[at] in _JOINERS and _is_letter(text[at + 1])
        between_digits = (
            at + 1 < last and text[at] in ".," and text[at - 1].isdigit() and text[at + 1].isdigit()
        )
        if inside or between_digits:
            at += 1
    return at


def _sentences(text: str, line: Span) -> Iterator[Span]:
    start = line.start
    for found in _SENTENCE_END.finditer(text, line.start, line.end):
        if (one := _trim(text, Span(start, found.end()))) is not None:
            yield one
        start = found.end()
    if (one := _trim(text, Span(start, line.end))) is not None:
        yield one


def _grown(text: str, span: Span) -> Span | None:
    """Grow a selection to the words that it begins and ends in."""
    inside = _trim(text, span)
    if inside is None:
        return None
    start, end = inside
    for word in _words(text, paragraph(text, start)):
        if word.start < start < word.end:
            start = word.start
    for word in _words(text, paragraph(text, end - 1)):
        if word.start < end < word.end:
            end = word.end
    return Span(start, end)


def _trim(text: str, span: Span) -> Span | None:
    start, end = max(span.start, 0), min(span.end, len(text))
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return Span(start, end) if start < end else None


def _is_letter(character: str) -> bool:
    return character.isalnum() or character == "_" or _leans(character)


def _leans(character: str) -> bool:
    """Tell whether a character belongs to the one before it."""
    return character in "\u200c\u200d\ufe0f" or unicodedata.category(character)[0] == "M"
