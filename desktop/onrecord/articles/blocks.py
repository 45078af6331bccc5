"""Marks what each line of an article is, so that claims are looked for in the article only.

Conservative: a line is left out only when its words or its place are certain. What stays in
doubt is body.
"""

# the signs and letters of printed text are meant as they are

import re
from collections.abc import Mapping
from dataclasses import dataclass

from onrecord.articles import furniture, metadata
from onrecord.articles.dateline import dateline_end
from onrecord.articles.metadata import Metadata
from onrecord_db.records import Block, BlockKind, Span

_LEFT_OUT = frozenset(
    {
        BlockKind.REPEATED_HEADLINE,
        BlockKind.COUNTER,
        BlockKind.TAGS,
        BlockKind.LOGIN,
        BlockKind.BOILERPLATE,
    }
)
_HEAD_LINES = 12  # lines at the top among which headline, byline, date and counters stand
_LONGEST_HEADLINE = 200  # characters
_LONGEST_TAG = 40
_LONGEST_SUBHEADING = 70
_BODY_LENGTH = 90  # characters: a longer line is a paragraph, not a line of the head
_QUOTES = "\"'“”„‟‘’‚«»‹›`"
_SENTENCE_END = re.compile(r"[.!?…:;,][\"'”’»)\]]*$")


@dataclass(slots=True)
class _Line:
    start: int
    text: str
    kind: BlockKind | None = None

    @property
    def end(self) -> int:
        return self.start + len(self.text)


def mark(
    text: str, hints: Mapping[int, BlockKind] | None = None
) -> tuple[tuple[Block, ...], Metadata]:
    """Give the blocks of ``text`` and what its head says about the article.

    Args:
        text: the stored text; a paragraph a line.
        hints: kinds that the file's format makes certain, by where their line starts.

    Returns:
        Blocks in text order, disjoint, holding every character that is not white space; and
        title, byline, published date and so on as the lines of the head print them.
    """
    lines = _lines(text)
    for line in lines:
        line.kind = (hints or {}).get(line.start) or furniture.kind_of(line.text)
    stated = _mark_head(lines)
    _mark_tail(lines)
    if not any(line.kind in (None, BlockKind.BODY, BlockKind.CAPTION) for line in lines):
        _give_back(lines)
    _mark_rest(lines)
    return tuple(_blocks(lines, text)), stated


def _lines(text: str) -> list[_Line]:
    lines, start = [], 0
    for raw in text.split("\n"):
        stripped = raw.strip()
        if stripped:
            lines.append(_Line(start + raw.index(stripped[0]), stripped))
        start += len(raw) + 1
    return lines


def _mark_head(lines: list[_Line]) -> Metadata:
    """Mark headline, its repetition, bylines, dates and counters above the body."""
    stated = Metadata()
    headline: _Line | None = None
    for index, line in enumerate(lines[:_HEAD_LINES]):
        if line.kind is BlockKind.HEADLINE and headline is None:
            headline = line
        if line.kind is not None:
            continue
        said = metadata.of_line(line.text)
        if headline is not None and _same(line.text, headline.text):
            line.kind = BlockKind.REPEATED_HEADLINE
        elif furniture.BARE_COUNTER.fullmatch(line.text):
            line.kind = BlockKind.COUNTER
        elif said is not None:
            line.kind = BlockKind.BYLINE
            stated = stated.over(said)
        elif headline is None and _is_kicker(line, lines[index + 1 :]):
            line.kind = BlockKind.SUBHEADING
        elif headline is None and _is_headline(line, lines[index + 1 :]):
            line.kind, headline = BlockKind.HEADLINE, line
        elif headline is None or len(line.text) > _BODY_LENGTH:
            break
    return Metadata(title=headline.text if headline else None).over(stated)


def _is_kicker(line: _Line, below: list[_Line]) -> bool:
    """Say whether a word or two, as a section's name, stand above the headline itself."""
    if len(line.text.split()) > 2 or not below or below[0].kind is not None:  # noqa: PLR2004
        return False
    title = below[0]
    return (
        len(title.text.split()) > 2  # noqa: PLR2004
        and not _SENTENCE_END.search(title.text)
        and metadata.of_line(title.text) is None
        and _is_headline(title, below[1:])
    )


def _is_headline(line: _Line, below: list[_Line]) -> bool:
    """Say whether the first line that is not furniture is a headline."""
    if len(line.text) > _LONGEST_HEADLINE or not _has_body(below):
        return False
    if any(_same(line.text, other.text) for other in below[:_HEAD_LINES]):
        return True  # a page prints its headline twice; an article does not repeat a sentence
    if dateline_end(line.text, ""):
        return False
    return (
        not _SENTENCE_END.search(line.text) or line.text.endswith("?") or _is_title_case(line.text)
    )


def _has_body(lines: list[_Line]) -> bool:
    return any(line.kind is None and len(line.text) > 40 for line in lines)  # noqa: PLR2004


def _is_title_case(text: str) -> bool:
    words = [word.strip(_QUOTES) for word in text.split()]
    long = [word for word in words[1:] if len(word) > 3]  # noqa: PLR2004  # "with", "The" prove nothing
    capital = sum(not word[0].islower() for word in long)
    return len(long) >= 2 and capital >= 0.8 * len(long)  # noqa: PLR2004


def _same(one: str, other: str) -> bool:
    return _key(one) == _key(other) != ""


def _key(text: str) -> str:
    return re.sub(r"[\W_]+", " ", text.casefold()).strip()


def _mark_tail(lines: list[_Line]) -> None:
    """Mark the tags below "Tags:" and counters among the furniture at the end."""
    body_end = max((i for i, line in enumerate(lines) if _ends_body(line)), default=-1)
    in_tags = False
    for line in lines[body_end + 1 :]:
        if line.kind is not None:
            in_tags = line.kind is BlockKind.TAGS
        elif furniture.BARE_COUNTER.fullmatch(line.text):
            line.kind = BlockKind.COUNTER
        elif in_tags:
            line.kind = BlockKind.TAGS


def _ends_body(line: _Line) -> bool:
    """Say whether a line that is not marked belongs to the article, not to a list of tags."""
    if line.kind is not None:
        return line.kind not in _LEFT_OUT
    if furniture.BARE_COUNTER.fullmatch(line.text):
        return False
    return len(line.text) > _LONGEST_TAG or bool(_SENTENCE_END.search(line.text))


def _give_back(lines: list[_Line]) -> None:
    """Take the marks back where nothing would be left to read."""
    for line in lines:
        if line.kind is not BlockKind.HEADLINE:
            line.kind = BlockKind.BODY
    if lines and all(line.kind is BlockKind.HEADLINE for line in lines):
        lines[-1].kind = BlockKind.BODY


def _mark_rest(lines: list[_Line]) -> None:
    for above, line, below in zip([None, *lines], lines, [*lines[1:], None], strict=False):
        if line.kind is not None:
            continue
        if len(line.text) <= furniture.LONGEST and furniture.CAPTION.fullmatch(line.text):
            line.kind = BlockKind.CAPTION
        elif above and below and _is_subheading(line, above, below):
            line.kind = BlockKind.SUBHEADING
        else:
            line.kind = BlockKind.BODY


def _is_subheading(line: _Line, above: _Line, below: _Line) -> bool:
    """Say whether a short line without an end stands between two paragraphs."""
    text = line.text
    return (
        len(text) <= _LONGEST_SUBHEADING
        and not _SENTENCE_END.search(text)
        and not any(sign in text for sign in _QUOTES)
        and text[0].isupper()
        and above.kind is BlockKind.BODY
        and len(above.text) > _BODY_LENGTH
        and below.kind in (None, BlockKind.BODY)
        and len(below.text) > _BODY_LENGTH
    )


def _blocks(lines: list[_Line], text: str) -> list[Block]:
    """Give a block a line; the first paragraph's dateline is a block of its own."""
    blocks: list[Block] = []
    first = next((line for line in lines if line.kind is BlockKind.BODY), None)
    for line in lines:
        kind = line.kind or BlockKind.BODY
        cut = dateline_end(line.text, text) if line is first else 0
        if cut:
            blocks.append(_block(line.start, line.start + cut, BlockKind.DATELINE))
        start = line.start + cut
        start += len(line.text) - cut - len(line.text[cut:].lstrip())
        blocks.append(_block(start, line.end, kind))
    return blocks


def _block(start: int, end: int, kind: BlockKind) -> Block:
    return Block(span=Span(start, end), kind=kind, included=kind not in _LEFT_OUT)
