"""Cuts a very long article into sections of whole paragraphs, of which the reader sets one."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass
from typing import TYPE_CHECKING

from onrecord_db.records import BlockKind, Span

if TYPE_CHECKING:
    from collections.abc import Sequence

    from onrecord_db.records import ArticleVersion

MOST_WORDS = 50_000  # an article of more is cut: Qt lays out about 600 words a millisecond
_SECTION_WORDS = 10_000  # at most, about; such a page is set, marked and painted in 0.1 s
_LONG_WORD = 8  # code points: where no spaces part words, so many count as one
_NEARLY = 0.85  # of a section: from here on it ends at a heading
_OPENING = 60  # code points of a section's first words


@dataclass(frozen=True, slots=True, kw_only=True)
class Section:
    """Some paragraphs of a version that follow each other."""

    number: int  # from 0
    of: int  # how many the article has
    first: int  # index of the first block
    last: int  # index of the last block, which is within
    span: Span  # of the text; the sections' spans leave no gap
    words: Span  # number of the first word, from 0, and of the one after the last
    opening: str  # its heading or first words


def word_count(text: str) -> int:
    """Count words, by length where spaces do not part them."""
    return max(len(text.split()), len(text) // _LONG_WORD)


def cut(version: ArticleVersion) -> tuple[Section, ...]:
    """Give the sections of a version; a version of usual length is one."""
    text, blocks = version.text, version.blocks
    if len(text) < MOST_WORDS or not blocks:  # a word has a letter
        return (_section(version, 0, 1, (0, max(0, len(blocks) - 1)), Span(0, 0)),)
    counts = [word_count(text[block.span.start : block.span.end]) for block in blocks]
    total = sum(counts)
    if total <= MOST_WORDS:
        return (_section(version, 0, 1, (0, len(blocks) - 1), Span(0, total)),)
    bounds = _bounds(version, counts, total / -(-total // _SECTION_WORDS))
    made, words = [], 0
    for number, (first, last) in enumerate(bounds):
        more = words + sum(counts[first : last + 1])
        made.append(_section(version, number, len(bounds), (first, last), Span(words, more)))
        words = more
    return tuple(made)


def at(sections: Sequence[Section], point: int) -> Section:
    """Give the section that a code point of the text belongs to."""
    found = bisect_right(sections, point, key=lambda section: section.span.start) - 1
    return sections[max(0, found)]


def _bounds(version: ArticleVersion, counts: Sequence[int], size: float) -> list[tuple[int, int]]:
    """Give first and last block of each section of about ``size`` words."""
    blocks, text = version.blocks, version.text
    bounds, first, words = [], 0, 0
    for i, block in enumerate(blocks[:-1]):
        words += counts[i]
        following = blocks[i + 1]
        is_line_end = "\n" in text[block.span.end : following.span.start]
        is_full = words + counts[i + 1] / 2 > size
        is_heading = following.kind is BlockKind.SUBHEADING and words > size * _NEARLY
        if is_line_end and (is_full or is_heading):
            bounds.append((first, i))
            first, words = i + 1, 0
    return [*bounds, (first, len(blocks) - 1)]


def _section(
    version: ArticleVersion, number: int, of: int, bounds: tuple[int, int], words: Span
) -> Section:
    blocks, text = version.blocks, version.text
    first, last = bounds
    start = blocks[first].span.start if number else 0
    end = blocks[last + 1].span.start if number < of - 1 else len(text)
    opening = " ".join(text[start : start + 4 * _OPENING].split())
    if len(opening) > _OPENING:
        opening = opening[:_OPENING].rsplit(" ", 1)[0] + " …"
    return Section(
        number=number, of=of, first=first, last=last, span=Span(start, end), words=words,
        opening=opening,
    )  # fmt: skip
