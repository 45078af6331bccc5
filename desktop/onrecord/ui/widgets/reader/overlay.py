"""Draws the marks of the claims under the text and their badges in the margin.

Geometry is worked out per paragraph when it is first seen and kept until the page is laid out
anew, so that a frame costs no more than what is visible.
"""

from __future__ import annotations

from array import array
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainterPath

from onrecord.ui.widgets.reader import badges

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from PySide6.QtGui import QPainter, QTextBlock, QTextDocument, QTextLayout, QTextLine

    from onrecord.ui.theme import Look
    from onrecord.ui.widgets.reader.marks import Mark
    from onrecord.ui.widgets.reader.offsets import Placed

# LOOK's pixels, from the baseline
_TINT_TOP, _TINT_BOTTOM = 16.5, 6.5
_LANE = 4.0  # from one lane to the next
_PAD = 2.0  # a mark reaches past its first and last letter
_RADIUS = 3.5
_LINE, _CURRENT_LINE, _ECHO_LINE = 1.5, 2.4, 1.0
_TINT, _HOVERED_TINT, _CURRENT_TINT = 0.075, 0.14, 0.20
_LINE_STRENGTH = 0.75
_BLANKS = frozenset(map(ord, " \t\u00a0\u2028\u3000"))
_TOUCHING = 0.75  # runs nearer than this are one


class Piece(NamedTuple):
    """A mark in one line, or in one run of a line whose order of reading changes."""

    mark: int  # index into the overlay's marks
    left: float
    width: float
    baseline: float
    opens: bool  # the claim starts here
    closes: bool


@dataclass(slots=True)
class BlockMarks:
    """What is drawn for one paragraph, from its top left corner."""

    pieces: list[Piece] = field(default_factory=list)
    badges: list[tuple[int, QRectF]] = field(default_factory=list)


class Overlay:
    """The marks of one page. Points and rectangles are the document's."""

    def __init__(self, document: QTextDocument, look: Look) -> None:
        self._document, self._look = document, look
        self._marks: list[Mark] = []
        self._by_block: dict[int, list[tuple[int, Placed]]] = {}
        self._by_claim: dict[int, int] = {}
        self._cache: dict[int, BlockMarks] = {}
        self._gutter = 0.0
        self._is_rtl = False
        self.current: int | None = None  # claim id
        self.hovered: int | None = None

    def set_marks(self, marks: Sequence[Mark], *, is_rtl: bool) -> None:
        """Take the marks to draw, in the order of the text."""
        self._marks, self._is_rtl = list(marks), is_rtl
        self._by_claim = {mark.claim_id: i for i, mark in enumerate(marks) if not mark.echo}
        self._by_block = {}
        for i, mark in enumerate(marks):
            for part in mark.parts:
                self._by_block.setdefault(part.block, []).append((i, part))
        self._cache.clear()

    def move_mark(self, moved: Mark) -> None:
        """Let the mark of one claim stand on other words; the others keep their places."""
        at = self._by_claim[moved.claim_id]
        for block in {part.block for part in self._marks[at].parts}:
            self._by_block[block] = [one for one in self._by_block[block] if one[0] != at]
            self._cache.pop(block, None)
        self._marks[at] = moved
        for part in moved.parts:
            self._by_block.setdefault(part.block, []).append((at, part))
            self._cache.pop(part.block, None)

    def forget_geometry(self, *, gutter: float) -> None:
        """Drop what was worked out for a former layout; ``gutter`` is the room for badges."""
        self._gutter = gutter
        self._cache.clear()

    def mark(self, claim_id: int) -> Mark | None:
        """Give the mark of a claim; None when the claim is not on the page."""
        at = self._by_claim.get(claim_id)
        return None if at is None else self._marks[at]

    def marks(self) -> Sequence[Mark]:
        """Give all marks in the order of the text."""
        return self._marks

    def paint(self, painter: QPainter, area: QRectF) -> None:
        """Draw what lies in ``area``; the text is drawn over it afterwards."""
        for origin, made in self._visible(area):
            painter.translate(origin)
            for piece in made.pieces:
                self._draw_tint(painter, piece)
            for piece in made.pieces:
                self._draw_line(painter, piece)
            for i, rect in made.badges:
                mark = self._marks[i]
                shown = badges.BadgeLook(
                    number=mark.number,
                    actor=mark.actor,
                    is_current=mark.claim_id == self.current,
                    is_hovered=mark.claim_id == self.hovered,
                    verdict=mark.verdict,
                )
                badges.draw(painter, rect, shown, self._look)
            painter.translate(-origin)

    def claims_at(self, point: QPointF) -> list[int]:
        """Give the claims whose mark is at a point, the shortest first."""
        found = set()
        px = self._look.px
        for origin, made in self._visible(QRectF(point, point)):
            at = point - origin
            for piece in made.pieces:
                lane = self._marks[piece.mark].lane
                top, bottom = piece.baseline - px(_TINT_TOP), piece.baseline + px(_TINT_BOTTOM)
                is_beside = not piece.left <= at.x() <= piece.left + piece.width
                if not is_beside and top <= at.y() <= bottom + px(_LANE) * (lane + 1):
                    found.add(piece.mark)
        by_length = sorted(found, key=lambda i: (self._marks[i].length, i))
        return [self._marks[i].claim_id for i in by_length]

    def badge_at(self, point: QPointF) -> tuple[Mark, QRectF] | None:
        """Give the mark whose badge is at a point, with the badge's rectangle."""
        for origin, made in self._visible(QRectF(point, point)):
            for i, rect in made.badges:
                if rect.contains(point - origin):
                    return self._marks[i], rect.translated(origin)
        return None

    def extent(self, claim_id: int) -> tuple[float, float] | None:
        """Give top and bottom of a claim; lays the page out as far as the claim."""
        mark = self.mark(claim_id)
        if mark is None or not mark.parts:
            return None
        tops: list[float] = []
        for number in dict.fromkeys(part.block for part in mark.parts):
            block = self._document.findBlockByNumber(number)
            origin = self._origin(block)
            pieces = self._of_block(block).pieces
            at = self._by_claim[claim_id]
            tops += [origin.y() + piece.baseline for piece in pieces if piece.mark == at]
        if not tops:
            return None
        return min(tops) - self._look.px(_TINT_TOP), max(tops) + self._look.px(_TINT_BOTTOM)

    def _visible(self, area: QRectF) -> Iterator[tuple[QPointF, BlockMarks]]:
        if not self._marks:
            return
        layout = self._document.documentLayout()
        top = layout.hitTest(area.topLeft(), Qt.HitTestAccuracy.FuzzyHit)
        block = self._document.findBlock(max(0, top))
        if block.previous().isValid():  # its badges may reach down
            block = block.previous()
        while block.isValid():
            rect = layout.blockBoundingRect(block)
            if rect.top() > area.bottom() + self._look.px(_TINT_TOP):
                return
            if block.blockNumber() in self._by_block:
                yield rect.topLeft(), self._of_block(block)
            block = block.next()

    def _origin(self, block: QTextBlock) -> QPointF:
        return self._document.documentLayout().blockBoundingRect(block).topLeft()

    def _of_block(self, block: QTextBlock) -> BlockMarks:
        number = block.blockNumber()
        made = self._cache.get(number)
        if made is None:
            made = self._cache[number] = self._work_out(block)
        return made

    def _work_out(self, block: QTextBlock) -> BlockMarks:
        layout = block.layout()
        units = array("H", block.text().encode("utf-16-le", "surrogatepass"))
        made = BlockMarks()
        starts: dict[float, list[int]] = {}  # baseline -> marks that start in this line
        for i, part in self._by_block.get(block.blockNumber(), []):
            mark = self._marks[i]
            pieces = list(_pieces(layout, units, part, i))
            if pieces and part is mark.parts[0]:
                pieces[0] = pieces[0]._replace(opens=True)
            if pieces and part is mark.parts[0] and not mark.echo:
                starts.setdefault(min(p.baseline for p in pieces), []).append(i)
            if pieces and part is mark.parts[-1]:
                pieces[-1] = pieces[-1]._replace(closes=True)
            made.pieces += pieces
        made.badges = self._place_badges(starts, layout)
        return made

    def _place_badges(
        self, starts: dict[float, list[int]], layout: QTextLayout
    ) -> list[tuple[int, QRectF]]:
        scale = self._look.scale
        lines = sorted(starts.items())
        middle = _TINT_TOP / 2 - _TINT_BOTTOM / 2 + badges.HEIGHT / 2  # above the baseline
        room = self._gutter / scale - badges.FROM_TEXT
        asked = [
            (y / scale - middle, [badges.width(self._marks[i].number) for i in found])
            for y, found in lines
        ]
        placed: list[tuple[int, QRectF]] = []
        right = layout.lineAt(0).width() if layout.lineCount() else 0.0
        for (_, found), slots in zip(lines, badges.pack(asked, room=room), strict=True):
            for i, slot in zip(found, slots, strict=True):
                wide = badges.width(self._marks[i].number) * scale
                away = (badges.FROM_TEXT + slot.away) * scale
                x = right + away if self._is_rtl else -away - wide
                placed.append((i, QRectF(x, slot.top * scale, wide, badges.HEIGHT * scale)))
        return placed

    def _draw_tint(self, painter: QPainter, piece: Piece) -> None:
        mark, scale = self._marks[piece.mark], self._look.scale
        strength = _TINT
        if mark.claim_id == self.current:
            strength = _CURRENT_TINT
        elif mark.claim_id == self.hovered:
            strength = _HOVERED_TINT
        elif mark.echo:
            return
        rect = self._rect(piece, piece.baseline - _TINT_TOP * scale, (_TINT_TOP + _TINT_BOTTOM))
        painter.fillPath(
            _standing(rect, _RADIUS * scale), self._look.theme.actor(mark.actor, strength)
        )

    def _draw_line(self, painter: QPainter, piece: Piece) -> None:
        mark, scale = self._marks[piece.mark], self._look.scale
        is_current = mark.claim_id == self.current
        is_strong = is_current or mark.claim_id == self.hovered
        height = _ECHO_LINE if mark.echo else _CURRENT_LINE if is_current else _LINE
        ratio = painter.device().devicePixelRatio()
        top = piece.baseline + (_TINT_BOTTOM + mark.lane * _LANE) * scale - height / 2
        rect = self._rect(piece, round(top * ratio) / ratio, height / scale)
        colour = self._look.theme.actor(mark.actor, 1.0 if is_strong else _LINE_STRENGTH)
        painter.fillRect(rect, colour)

    def _rect(self, piece: Piece, top: float, height: float) -> QRectF:
        pad = _PAD * self._look.scale
        left = piece.left - (pad if piece.opens else 0)
        right = piece.left + piece.width + (pad if piece.closes else 0)
        return QRectF(left, top, right - left, height * self._look.scale)


def _standing(rect: QRectF, radius: float) -> QPainterPath:
    """Give a rectangle that is rounded at the top and stands flat on its line."""
    path = QPainterPath(rect.bottomLeft())
    path.lineTo(rect.left(), rect.top() + radius)
    path.quadTo(rect.left(), rect.top(), rect.left() + radius, rect.top())
    path.lineTo(rect.right() - radius, rect.top())
    path.quadTo(rect.right(), rect.top(), rect.right(), rect.top() + radius)
    path.lineTo(rect.bottomRight())
    path.closeSubpath()
    return path


def _pieces(layout: QTextLayout, units: array[int], part: Placed, mark: int) -> Iterator[Piece]:
    """Cut a part of a paragraph into lines, and these into runs of one direction."""
    at = layout.lineForTextPosition(part.start)
    while at.isValid() and at.textStart() < part.end:
        start = max(part.start, at.textStart())
        end = min(part.end, at.textStart() + at.textLength())
        while start < end and units[start] in _BLANKS:
            start += 1
        while end > start and units[end - 1] in _BLANKS:
            end -= 1
        baseline = at.y() + at.ascent()
        for left, right in _runs(at, start, end):
            yield Piece(mark, left, right - left, baseline, opens=False, closes=False)
        number = at.lineNumber() + 1
        if number >= layout.lineCount():
            return
        at = layout.lineAt(number)


def _runs(line: QTextLine, start: int, end: int) -> list[tuple[float, float]]:
    """Give the stretches of a line that hold its characters from ``start`` to ``end``.

    By glyph runs: cursorToX() gives the wrong side of a character where the direction turns.
    """
    if start >= end:
        return []
    boxes = sorted(
        (box.left(), box.right())
        for box in (run.boundingRect() for run in line.glyphRuns(start, end - start))
    )
    runs: list[tuple[float, float]] = []
    for left, right in boxes:
        if runs and left - runs[-1][1] < _TOUCHING:
            runs[-1] = (runs[-1][0], max(right, runs[-1][1]))
        else:
            runs.append((left, right))
    return runs
