"""Where a character of an article's stored text stands in the document on screen, and back.

Stored offsets are code points; Qt counts UTF-16 units. The document also shows lines of ours
(meta line, "Show") and not every stretch of the text, so it is mapped stretch by stretch.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from dataclasses import dataclass

from onrecord_db.records import Span

_WIDE = re.compile("[\U00010000-\U0010ffff]")


class Utf16Map:
    """Code points of one text to UTF-16 units and back, in logarithmic time."""

    def __init__(self, text: str) -> None:
        wide = [match.start() for match in _WIDE.finditer(text)]
        self._points = wide  # code points that take two units
        self._seconds = [point + i + 1 for i, point in enumerate(wide)]  # their second units

    def to_units(self, point: int) -> int:
        """Give the UTF-16 offset of a code point offset."""
        return point + bisect_left(self._points, point)

    def to_points(self, units: int) -> int:
        """Give the code point offset of a UTF-16 offset; inside a pair, that of its character."""
        return units - bisect_left(self._seconds, units) - self._is_second(units)

    def _is_second(self, units: int) -> bool:
        at = bisect_left(self._seconds, units)
        return at < len(self._seconds) and self._seconds[at] == units


@dataclass(frozen=True, slots=True, kw_only=True)
class Stretch:
    """A run of stored text that stands in one block of the document without a gap.

    ``doc`` is where it starts in the document in UTF-16 units; ``block`` the number of the
    document's block. ``words`` is text of ours that belongs to the reading (a title that a
    person typed); the span is then empty.
    """

    doc: int
    block: int
    span: Span
    words: str = ""


@dataclass(frozen=True, slots=True)
class Placed:
    """A part of a span in one block of the document: UTF-16 units within the block."""

    block: int
    start: int
    end: int


class DocumentMap:
    """The stretches of an article's text that a document shows."""

    def __init__(self, text: str, stretches: list[Stretch], block_starts: dict[int, int]) -> None:
        """Take the stretches in the order of the document.

        Args:
            block_starts: document position of each block named in the stretches.
        """
        self._text = text
        self._units = Utf16Map(text)
        self._shown = [stretch for stretch in stretches if not stretch.words]
        self._stretches = stretches
        self._starts = [stretch.doc for stretch in stretches]
        self._block_starts = block_starts
        self._by_block: dict[int, list[Stretch]] = {}  # made when first asked for
        # a byline may stand above the title: document order is not always text order
        self._by_text = sorted(self._shown, key=lambda stretch: stretch.span)

    def position(self, point: int) -> int | None:
        """Give the document position of a code point; None when it is not shown."""
        for stretch in self._around(Span(point, point + 1)):
            return self._doc(stretch, point)
        return None

    def nearest(self, point: int) -> int | None:
        """Give the document position of the first shown code point from ``point`` on, else the last."""
        found = self.position(point)
        if found is not None:
            return found
        later = [s for s in self._by_text if s.span.start >= point]
        if later:
            return later[0].doc
        return self._end(self._by_text[-1]) if self._by_text else None

    def placed(self, span: Span) -> list[Placed]:
        """Give the parts of a span that are shown, in the order of the text."""
        parts = []
        for stretch in self._around(span):
            base = self._block_starts[stretch.block]
            start = self._doc(stretch, max(span.start, stretch.span.start)) - base
            end = self._doc(stretch, min(span.end, stretch.span.end)) - base
            if end > start:
                parts.append(Placed(stretch.block, start, end))
        return parts

    def in_block(self, number: int) -> list[Stretch]:
        """Give the stretches of stored text in one block of the document."""
        if not self._by_block:
            for stretch in self._shown:
                self._by_block.setdefault(stretch.block, []).append(stretch)
        return self._by_block.get(number, [])

    def point(self, position: int) -> int | None:
        """Give the code point shown at a document position or next after it; None past the end."""
        at = max(0, bisect_right(self._starts, position) - 1)
        for stretch in self._stretches[at:]:
            if stretch.words or position >= self._end(stretch):
                continue
            return self._point(stretch, max(position, stretch.doc))
        return None

    def span(self, start: int, end: int) -> Span | None:
        """Give the stored span of a document range, both in UTF-16 units; None when it has no text."""
        parts = [part for part in self._cut(start, end) if not part.words]
        if not parts:
            return None
        return Span(min(p.span.start for p in parts), max(p.span.end for p in parts))

    def text(self, start: int, end: int) -> str:
        """Give the words of a document range as they are stored."""
        out: list[str] = []
        last: Stretch | None = None
        for part in self._cut(start, end):
            if last is not None:
                out.append(self._between(last, part))
            out.append(part.words or self._text[part.span.start : part.span.end])
            last = part
        return "".join(out)

    def _between(self, left: Stretch, right: Stretch) -> str:
        gap = self._text[left.span.end : right.span.start]
        is_next = not (left.words or right.words) and left.span.end <= right.span.start
        return gap if is_next and not gap.strip() else "\n\n"

    def _cut(self, start: int, end: int) -> list[Stretch]:
        parts = []
        for stretch in self._stretches[max(0, bisect_right(self._starts, start) - 1) :]:
            first, last = max(start, stretch.doc), min(end, self._end(stretch))
            if stretch.doc >= end:
                break
            if first >= last:
                continue
            if stretch.words:
                words = _units_of(stretch.words, first - stretch.doc, last - stretch.doc)
                parts.append(Stretch(doc=first, block=stretch.block, span=Span(0, 0), words=words))
                continue
            whole = Span(self._point(stretch, first), self._point_after(stretch, last))
            parts.append(Stretch(doc=first, block=stretch.block, span=whole))
        return parts

    def _around(self, span: Span) -> list[Stretch]:
        """Give the stretches that share a character with ``span``; an empty span shares none."""
        first = bisect_right(self._by_text, span.start, key=lambda s: s.span.end)
        last = bisect_left(self._by_text, span.end, key=lambda s: s.span.start)
        return self._by_text[first:last]

    def _doc(self, stretch: Stretch, point: int) -> int:
        units = self._units
        return stretch.doc + units.to_units(point) - units.to_units(stretch.span.start)

    def _end(self, stretch: Stretch) -> int:
        if stretch.words:
            return stretch.doc + len(stretch.words.encode("utf-16-le")) // 2
        return self._doc(stretch, stretch.span.end)

    def _point(self, stretch: Stretch, position: int) -> int:
        units = self._units
        return units.to_points(units.to_units(stretch.span.start) + position - stretch.doc)

    def _point_after(self, stretch: Stretch, position: int) -> int:
        point = self._point(stretch, position)
        return point if self._doc(stretch, point) >= position else point + 1


def _units_of(words: str, start: int, end: int) -> str:
    return words.encode("utf-16-le")[2 * start : 2 * end].decode("utf-16-le", "ignore")
