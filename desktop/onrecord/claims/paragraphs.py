"""Cut the included blocks of an article into paragraphs that are small enough to parse."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from onrecord_db.records import Block, BlockKind

LONGEST = 4000  # code points a piece: keeps spaCy's memory and the wait for a cancel small

_LINE = re.compile(r"[^\r\n\u2028\u2029]+")
_LETTER = re.compile(r"[^\W_]")
_LONGEST_RULE = 200  # code points: more without a letter or digit is no text, and slow to parse
_SENTENCE_END = re.compile(r"[.!?][\"'”’»)]*\s+")
# "Moscow: ...", "LONDON, 3 March (Agency) - ...", "Caddell: ...": capitalised words, then a mark
_LABEL = re.compile(
    r"\s*((?:[A-Z][\w.’'-]*|of|de|la|\d{1,2})(?:,? (?:[A-Z][\w.’'-]*|of|de|la|\d{1,2}|\([A-Z][\w ]+\))){0,5})"
    r"(?: \((?:clip|tape|recording|by phone|on tape)\))?\s?(?:(:)\s|(—|–|--| -)\s)"
)
# A transcript inside quotation marks: "“MARSH: We waited.”"
_TRANSCRIPT = re.compile(r"\s*[\"“]([A-Z][A-Z.’'-]+(?: [A-Z][A-Z.’'-]+){0,2})(:)\s")
_NOT_READ = {BlockKind.DATELINE, BlockKind.BYLINE}
_MENTION_ONLY = {BlockKind.HEADLINE, BlockKind.SUBHEADING}


@dataclass(frozen=True, slots=True, kw_only=True)
class Paragraph:
    """A stretch of an article that is parsed by itself.

    ``start`` is where ``text`` begins in the article. ``label`` is what stands in front of a colon
    or dash at its very beginning ("Moscow"), already cut off ``text``; "" when nothing does.
    ``first`` is False for the later pieces of a paragraph that was too long.
    """

    start: int
    text: str
    claims: bool  # False: only actors are looked for
    label: str = ""
    label_start: int = 0
    is_turn: bool = False  # a colon ends the label: perhaps a speaker's in an interview
    first: bool = True


def paragraphs(text: str, blocks: Sequence[Block]) -> Iterator[Paragraph]:
    """Give the paragraphs of the included blocks in text order."""
    for block in blocks:
        if not block.included or block.kind in _NOT_READ:
            continue
        inside = text[block.span.start : block.span.end]
        for line in _LINE.finditer(inside):
            if line.group().strip():
                yield from _pieces(
                    line.group(), block.span.start + line.start(), block.kind not in _MENTION_ONLY
                )


def _pieces(line: str, start: int, claims: bool) -> Iterator[Paragraph]:  # noqa: FBT001
    label = (_LABEL.match(line[:80]) or _TRANSCRIPT.match(line[:80])) if claims else None
    cut = label.end() if label else 0
    position = cut
    while position < len(line):
        end = _end_of_piece(line, position)
        if end - position > _LONGEST_RULE and not _LETTER.search(line, position, end):
            position = end
            continue
        yield Paragraph(
            start=start + position,
            text=line[position:end],
            claims=claims,
            label=label[1] if label and position == cut else "",
            label_start=start + label.start(1) if label else 0,
            is_turn=label is not None and label[2] is not None and position == cut,
            first=position == cut,
        )
        position = end


def _end_of_piece(line: str, position: int) -> int:
    """Find the last sentence end, or else space, before a piece gets too long."""
    limit = position + LONGEST
    if len(line) <= limit:
        return len(line)
    ends = [m.end() for m in _SENTENCE_END.finditer(line, position, limit)]
    if ends:
        return ends[-1]
    space = line.rfind(" ", position + 1, limit)
    return space + 1 if space > 0 else limit
