"""Find quotations by their marks, without a language model.

Straight and curly marks, « » and „ “ are known; single marks count only in an article that uses
double ones nowhere but inside them. A mark without its partner never reaches past its paragraph.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from onrecord_db.records import Span

_CLOSERS = {"“": '”"', '"': '"”', "«": "»", "„": '“”"', "»": "«", "‘": "’", "‟": "”"}
_DOUBLE = re.compile(r"[“”\"«»„‟]")
_ANY_MARK = re.compile(r"[“”\"«»„‟‘’]")
_TYPED_OPEN = re.compile(r"(?<![^\s(\[])(?:''|``)(?=\S)")  # typewriter marks: two apostrophes
_TYPED_CLOSE = re.compile(r"''")
_SENTENCE_END = re.compile(r"[.!?…](?=\s|$)")
_OPENS_AFTER = "([{—–-/"
_MAX_DEPTH = 8  # nested deeper than this is noise, not quotation


@dataclass(frozen=True, slots=True, kw_only=True)
class Quotation:
    """One quotation in one paragraph, offsets into the paragraph with its marks.

    ``closed`` is False where the closing mark is missing; ``continues`` says that the quotation
    of the paragraph before goes on here, its opening mark repeated.
    """

    span: Span
    closed: bool = True
    continues: bool = False


def quotations(paragraphs: Sequence[str]) -> list[tuple[Quotation, ...]]:
    """Give the outermost quotations of each paragraph, in order."""
    paragraphs = [_plain_marks(p) for p in paragraphs]
    single = all(map(_is_single, paragraphs))
    found = [_of_paragraph(p, single=single) for p in paragraphs]
    result: list[tuple[Quotation, ...]] = []
    open_before = closes_here = False
    following = [*paragraphs, ""][1:]
    for paragraph, after, (row, inner, unclosed) in zip(paragraphs, following, found, strict=True):
        repeats = _starts_with_mark(after, single=single)
        closes = unclosed is not None and _first_closing(after, single=single) is not None
        if unclosed is not None:
            goes_on = repeats or closes
            end = len(paragraph.rstrip()) if goes_on else _first_sentence(paragraph, unclosed)
            row.append(Quotation(span=Span(unclosed, end), closed=False))
            row.extend(q for q in inner if q.span.start >= end)
        closing = _first_closing(paragraph, single=single) if closes_here else None
        if closing is not None:
            row.insert(0, Quotation(span=Span(0, closing + 1)))
        if open_before and row and not paragraph[: row[0].span.start].strip():
            row[0] = Quotation(span=row[0].span, closed=row[0].closed, continues=True)
        open_before, closes_here = unclosed is not None and (repeats or closes), closes
        result.append(tuple(row))
    return result


def _first_closing(paragraph: str, *, single: bool) -> int | None:
    """Give where the first mark stands if it closes; None if the paragraph opens one first."""
    for position, mark in enumerate(paragraph):
        if _is_mark(paragraph, position, single=single):
            return None if _opens(paragraph, position, mark) else position
    return None


def _is_single(text: str) -> bool:
    """Say whether no double mark stands outside single ones, so that these may quote."""
    if not _DOUBLE.search(text):
        return True
    outer, _, unclosed = _of_paragraph(text, single=True)
    return unclosed is None and all(text[q.span.start] == "‘" for q in outer)


def _plain_marks(text: str) -> str:
    """Write typewriter marks as straight ones of the same length, so that offsets stay true."""
    if "''" not in text and "``" not in text:
        return text
    return _TYPED_CLOSE.sub('\0"', _TYPED_OPEN.sub('"\0', text))


def _of_paragraph(
    text: str, *, single: bool
) -> tuple[list[Quotation], list[Quotation], int | None]:
    """Give the closed quotations, those inside an unclosed one, and where that begins."""
    quotes: list[Quotation] = []
    inner: list[Quotation] = []
    stack: list[tuple[str, int]] = []
    for found in _ANY_MARK.finditer(text):
        position, mark = found.start(), found.group()
        if not _is_mark(text, position, single=single):
            continue
        opens = _opens(text, position, mark) and not _only_closes(stack, mark)
        matching = _matching(stack, mark)
        if matching is not None and not opens:
            start = stack[matching][1]
            del stack[matching:]
            if position > start + 1 and len(stack) <= 1:
                quote = Quotation(span=Span(start, position + 1))
                (inner if stack else quotes).append(quote)
        elif opens and len(stack) < _MAX_DEPTH:
            stack.append((mark, position))
    quotes_before = [q for q in quotes if not stack or q.span.end <= stack[0][1]]
    return quotes_before, inner, stack[0][1] if stack else None


def _is_mark(text: str, position: int, *, single: bool) -> bool:
    mark = text[position]
    if mark == "’" and single:  # an apostrophe stands before a letter
        return not text[position + 1 : position + 2].isalnum()
    return mark in '“”"«»„‟' or (single and mark == "‘")


def _matching(stack: list[tuple[str, int]], mark: str) -> int | None:
    for depth in range(len(stack) - 1, -1, -1):
        if mark in _CLOSERS[stack[depth][0]]:
            return depth
    return None


def _opens(text: str, position: int, mark: str) -> bool:
    """Say whether a mark may open: it leans on what follows, not on what stands before."""
    if mark not in _CLOSERS:
        return False
    before = text[position - 1] if position else " "
    after = text[position + 1] if position + 1 < len(text) else " "
    leans_right = not after.isspace() or mark == "«"  # French sets a space inside its marks
    return leans_right and (before.isspace() or before in _OPENS_AFTER or before in _CLOSERS)


def _only_closes(stack: list[tuple[str, int]], mark: str) -> bool:
    """Say whether a mark is the closing one of „ “, also where it leans on another: "‚b‘“"."""
    return mark == "“" and any(opener == "„" for opener, _ in stack)


def _starts_with_mark(paragraph: str, *, single: bool) -> bool:
    stripped = paragraph.lstrip()
    return bool(stripped) and stripped[0] in ('“"«„‘' if single else '“"«„')


def _first_sentence(text: str, start: int) -> int:
    """Give the end of the first sentence: as far as an unclosed quotation is believed."""
    end = _SENTENCE_END.search(text, start)
    return end.end() if end else len(text.rstrip())
