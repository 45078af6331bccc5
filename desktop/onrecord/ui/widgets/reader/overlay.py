"""Draws the marks of the claims under the text, and their stripes and badges in the margin.

Geometry is worked out per paragraph when it is first seen and kept until the page is laid out
anew, so that a frame costs no more than what is visible.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainterPath

from onrecord.ui.widgets.reader import badges, stripes
from onrecord.ui.widgets.reader.geometry import Piece, pieces, units_of
from onrecord.ui.widgets.reader.hits import Hits
from onrecord.ui.widgets.reader.layers import Layers
from onrecord.ui.widgets.reader.marks import MOST_LANES

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from PySide6.QtGui import QPainter, QTextBlock, QTextDocument

    from onrecord.ui.theme import Look
    from onrecord.ui.widgets.reader.marks import Mark
    from onrecord.ui.widgets.reader.offsets import Placed
    from onrecord.ui.widgets.reader.stripes import Count, Stripe

# LOOK's pixels, from the baseline
_TINT_TOP, _TINT_BOTTOM = 16.5, 6.5
_LANE = 4.0  # from one lane to the next
_PAD = 2.0  # a mark reaches past its first and last letter
_RADIUS = 3.5
_LINE, _CURRENT_LINE, _ECHO_LINE = 1.5, 2.4, 1.0
_TINT, _HOVERED_TINT, _CURRENT_TINT = 0.075, 0.14, 0.20
_LINE_STRENGTH = 0.75


@dataclass(slots=True)
class BlockMarks:
    """What is drawn for one paragraph, from its top left corner."""

    edge: float = 0.0  # of the text, on the side of the margin
    pieces: list[Piece] = field(default_factory=list)
    badges: list[tuple[int, QRectF]] = field(default_factory=list)
    stripes: list[Stripe] = field(default_factory=list)
    counts: list[tuple[Count, QRectF]] = field(default_factory=list)


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
        self._layers = Layers()
        self._hidden: frozenset[int] = frozenset()  # marks by index
        self.hits = Hits(look)
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
        self.set_layers(self._layers)

    def set_layers(self, layers: Layers) -> None:
        """Choose the marks that are seen; they keep their lanes."""
        self._layers = layers
        hidden = (i for i, mark in enumerate(self._marks) if layers.hides(mark))
        self._hidden = frozenset() if layers.is_whole else frozenset(hidden)

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

    def is_seen(self, at: int) -> bool:
        """Tell whether a mark, by its index, is in the layers chosen."""
        is_current = self._layers.marks and self._marks[at].claim_id == self.current
        return at not in self._hidden or is_current

    # --- drawing ---

    def paint(self, painter: QPainter, area: QRectF) -> None:
        """Draw what lies in ``area``; the text is drawn over it afterwards."""
        has_hits = bool(self.hits.spans())
        for origin, block in self._blocks(area):
            if block.blockNumber() in self._by_block:
                painter.translate(origin)
                self._paint_block(painter, self._of_block(block))
                painter.translate(-origin)
            if has_hits:
                self.hits.paint(painter, block, origin)

    def _paint_block(self, painter: QPainter, made: BlockMarks) -> None:
        seen = {i for i in {piece.mark for piece in made.pieces} if self.is_seen(i)}
        visible = [piece for piece in made.pieces if piece.mark in seen]
        for piece in visible:
            self._draw_tint(painter, piece)
        for piece in visible:
            self._draw_line(painter, piece)
        for stripe in made.stripes:
            if stripe.mark in seen:
                self._draw_stripe(painter, stripe, made.edge)
        for count, rect in made.counts:
            if any(i in seen for i in count.marks):
                stripes.draw_count(painter, rect, count, self._look)
        for i, rect in made.badges:
            if i in seen:
                self._draw_badge(painter, i, rect)

    def _draw_badge(self, painter: QPainter, at: int, rect: QRectF) -> None:
        mark = self._marks[at]
        shown = badges.BadgeLook(
            number=mark.number,
            actor=mark.actor,
            is_current=mark.claim_id == self.current,
            is_hovered=mark.claim_id == self.hovered,
            verdict=mark.verdict,
        )
        badges.draw(painter, rect, shown, self._look)

    def _draw_stripe(self, painter: QPainter, stripe: stripes.Stripe, edge: float) -> None:
        mark = self._marks[stripe.mark]
        is_current = mark.claim_id == self.current
        if stripe.lane >= stripes.MOST and not is_current:
            return
        shown = stripes.StripeLook(
            mark.actor, mark.verdict, is_current, mark.claim_id == self.hovered
        )
        x = stripes.lane_x(stripe.lane, edge, self._look, is_rtl=self._is_rtl)
        stripes.draw(painter, x, stripe, shown, self._look)

    def _draw_tint(self, painter: QPainter, piece: Piece) -> None:
        mark, scale = self._marks[piece.mark], self._look.scale
        strength = _TINT
        if mark.claim_id == self.current:
            strength = _CURRENT_TINT
        elif mark.claim_id == self.hovered:
            strength = _HOVERED_TINT
        elif mark.echo:
            return
        text = self._look.text_px
        rect = self._rect(piece, piece.baseline - text(_TINT_TOP), text(_TINT_TOP + _TINT_BOTTOM))
        colour = self._look.theme.actor(mark.actor, strength)
        if strength == _TINT:
            painter.fillRect(rect, colour)  # its corners would be seen by nobody
        else:
            painter.fillPath(_standing(rect, _RADIUS * scale), colour)

    def _draw_line(self, painter: QPainter, piece: Piece) -> None:
        mark, scale = self._marks[piece.mark], self._look.scale
        is_current = mark.claim_id == self.current
        if mark.lane >= MOST_LANES and not is_current:
            return
        is_strong = is_current or mark.claim_id == self.hovered
        height = scale * (_ECHO_LINE if mark.echo else _CURRENT_LINE if is_current else _LINE)
        ratio = painter.device().devicePixelRatio()
        lane = min(mark.lane, MOST_LANES - 1)
        top = piece.baseline + self._look.text_px(_TINT_BOTTOM + lane * _LANE) - height / 2
        rect = self._rect(piece, round(top * ratio) / ratio, height)
        colour = self._look.theme.actor(mark.actor, 1.0 if is_strong else _LINE_STRENGTH)
        painter.fillRect(rect, colour)

    def _rect(self, piece: Piece, top: float, height: float) -> QRectF:
        pad = _PAD * self._look.scale
        left = piece.left - (pad if piece.opens else 0)
        right = piece.left + piece.width + (pad if piece.closes else 0)
        return QRectF(left, top, right - left, height)

    # --- places ---

    def claims_at(self, point: QPointF) -> list[int]:
        """Give the claims whose mark is at a point, the shortest first."""
        found: set[int] = set()
        text = self._look.text_px
        for origin, made in self._visible(QRectF(point, point)):
            at = point - origin
            for piece in made.pieces:
                lane = min(self._marks[piece.mark].lane, MOST_LANES - 1)
                top, bottom = piece.baseline - text(_TINT_TOP), piece.baseline + text(_TINT_BOTTOM)
                is_beside = not piece.left <= at.x() <= piece.left + piece.width
                if not is_beside and top <= at.y() <= bottom + text(_LANE) * (lane + 1):
                    found.add(piece.mark)
            for count, rect in made.counts:
                if rect.contains(at):
                    found.update(count.marks)
        return self._ids(found)

    def badge_at(self, point: QPointF) -> tuple[Mark, QRectF] | None:
        """Give the mark whose badge is at a point, with the badge's rectangle."""
        for origin, made in self._visible(QRectF(point, point)):
            for i, rect in made.badges:
                if self.is_seen(i) and rect.contains(point - origin):
                    return self._marks[i], rect.translated(origin)
        return None

    def stripe_at(self, point: QPointF) -> Mark | None:
        """Give the mark whose stripe is at a point."""
        near = self._look.scale * stripes.STEP / 2
        for origin, made in self._visible(QRectF(point, point)):
            at = point - origin
            for stripe in made.stripes:
                x = stripes.lane_x(stripe.lane, made.edge, self._look, is_rtl=self._is_rtl)
                is_there = abs(at.x() - x) <= near and stripe.top <= at.y() <= stripe.bottom
                if is_there and stripe.lane < stripes.MOST and self.is_seen(stripe.mark):
                    return self._marks[stripe.mark]
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
            at = self._by_claim[claim_id]
            found = self._of_block(block).pieces
            tops += [origin.y() + piece.baseline for piece in found if piece.mark == at]
        if not tops:
            return None
        text = self._look.text_px
        return min(tops) - text(_TINT_TOP), max(tops) + text(_TINT_BOTTOM)

    def _ids(self, found: set[int]) -> list[int]:
        seen = [i for i in found if self.is_seen(i)]
        by_length = sorted(seen, key=lambda i: (self._marks[i].length, i))
        return list(dict.fromkeys(self._marks[i].claim_id for i in by_length))

    def _blocks(self, area: QRectF) -> Iterator[tuple[QPointF, QTextBlock]]:
        layout = self._document.documentLayout()
        top = layout.hitTest(area.topLeft(), Qt.HitTestAccuracy.FuzzyHit)
        block = self._document.findBlock(max(0, top))
        if block.previous().isValid():  # its badges may reach down
            block = block.previous()
        while block.isValid():
            rect = layout.blockBoundingRect(block)
            if rect.top() > area.bottom() + self._look.text_px(_TINT_TOP):
                return
            yield rect.topLeft(), block
            block = block.next()

    def _visible(self, area: QRectF) -> Iterator[tuple[QPointF, BlockMarks]]:
        if not self._marks:
            return
        for origin, block in self._blocks(area):
            if block.blockNumber() in self._by_block:
                yield origin, self._of_block(block)

    def _origin(self, block: QTextBlock) -> QPointF:
        return self._document.documentLayout().blockBoundingRect(block).topLeft()

    # --- one paragraph ---

    def _of_block(self, block: QTextBlock) -> BlockMarks:
        number = block.blockNumber()
        made = self._cache.get(number)
        if made is None:
            made = self._cache[number] = self._work_out(block)
        return made

    def _work_out(self, block: QTextBlock) -> BlockMarks:
        layout = block.layout()
        units = units_of(block)
        right = layout.lineAt(0).width() if layout.lineCount() else 0.0
        made = BlockMarks(edge=right if self._is_rtl else 0.0)
        starts: dict[float, list[int]] = {}  # baseline -> marks that start in this line
        for i, part in self._by_block.get(block.blockNumber(), []):
            mark = self._marks[i]
            found = list(pieces(layout, units, part, i))
            if found and part is mark.parts[0]:
                found[0] = found[0]._replace(opens=True)
                if not mark.echo:
                    starts.setdefault(min(p.baseline for p in found), []).append(i)
            if found and part is mark.parts[-1]:
                found[-1] = found[-1]._replace(closes=True)
            made.pieces += found
        made.badges = self._place_badges(starts, made.edge)
        self._place_stripes(made)
        return made

    def _place_stripes(self, made: BlockMarks) -> None:
        text = self._look.text_px
        lines: dict[int, list[Piece]] = {}
        for piece in made.pieces:
            if not self._marks[piece.mark].echo:
                lines.setdefault(piece.mark, []).append(piece)
        ranges = [(found[0].line, found[-1].line) for found in lines.values()]
        left_over: dict[float, list[int]] = {}
        for (i, found), lane in zip(lines.items(), stripes.pack(ranges), strict=True):
            top = found[0].baseline - text(_TINT_TOP)
            bottom = found[-1].baseline + text(_TINT_BOTTOM)
            made.stripes.append(stripes.Stripe(i, lane, top, bottom))
            if lane >= stripes.MOST:
                left_over.setdefault(found[0].baseline, []).append(i)
        for baseline, marks in left_over.items():
            count = stripes.Count(baseline, tuple(marks))
            rect = stripes.count_rect(count, made.edge, self._look, is_rtl=self._is_rtl)
            made.counts.append((count, rect))

    def _place_badges(
        self, starts: dict[float, list[int]], edge: float
    ) -> list[tuple[int, QRectF]]:
        scale = self._look.scale
        lines = sorted(starts.items())
        letters = self._look.text_px(_TINT_TOP - _TINT_BOTTOM) / scale
        middle = letters / 2 + badges.HEIGHT / 2  # above the baseline
        room = self._gutter / scale - badges.FROM_TEXT
        asked = [
            (y / scale - middle, [badges.width(self._marks[i].number) for i in found])
            for y, found in lines
        ]
        placed: list[tuple[int, QRectF]] = []
        for (_, found), slots in zip(lines, badges.pack(asked, room=room), strict=True):
            for i, slot in zip(found, slots, strict=True):
                wide = badges.width(self._marks[i].number) * scale
                away = (badges.FROM_TEXT + slot.away) * scale
                x = edge + away if self._is_rtl else -away - wide
                placed.append((i, QRectF(x, slot.top * scale, wide, badges.HEIGHT * scale)))
        return placed


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
