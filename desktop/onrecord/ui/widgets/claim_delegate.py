"""Paints the rows of the claims panel: actors and claims."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPen, QTextLayout, QTextOption
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem
from typing_extensions import override

from onrecord.ui.models import claim_words
from onrecord.ui.models.claims import ActorGroup, Role
from onrecord.ui.widgets.glyphs import draw_glyph
from onrecord.ui.widgets.mirror import draw_text, mirror
from onrecord.ui.wording import initials, short_day

if TYPE_CHECKING:
    from PySide6.QtGui import QColor, QFont

    from onrecord.ui.theme import Look
    from onrecord_db.records import Claim

    Index = QModelIndex | QPersistentModelIndex

_VCENTRE = Qt.AlignmentFlag.AlignVCenter
_LEFT = Qt.AlignmentFlag.AlignLeft
_RIGHT = Qt.AlignmentFlag.AlignRight

# LOOK's sizes in its pixels; every use goes through look.px()
_GROUP_HEIGHT, _CLAIM_HEIGHT = 44, 58
_PADDING = 16  # of the panel
_DISC = 28
_TEXT = 55  # where the text of a row starts
_TINT = 8  # the tint of a row starts and ends so far inside the panel
_CHIP = 20


class Piece(NamedTuple):
    """A piece of a row's second line."""

    text: str
    glyph: str = ""
    rank: int = 0  # where there is no room the highest goes first; one with a glyph keeps that


class ClaimDelegate(QStyledItemDelegate):
    """Rows in the spirit of LOOK.

    ``has_ring`` rings the current row, for those who walk by keyboard; the view sets it.
    """

    def __init__(self, look: Look, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._width = 0
        self._has_two_lines = False
        self.has_ring = False
        self._broken: dict[str, list[str]] = {}  # statement -> lines at this width
        look.changed.connect(self._broken.clear)

    def fit(self, width: int, *, has_two_lines: bool) -> bool:
        """Take the view's width and whether long statements may have a second line.

        Returns:
            True when rows may have another height now.

        Args:
            width: with the scroll bar, in logical pixels, so that rows end where the rest of the
                panel does.
            has_two_lines: False keeps every statement to one line.
        """
        if (width, has_two_lines) != (self._width, self._has_two_lines):
            self._width, self._has_two_lines = width, has_two_lines
            self._broken.clear()
            return True
        return False

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        px, width = self._look.px, self._width
        claim: Claim | None = index.data(Role.CLAIM)
        if claim is None:
            return QSize(width, px(_GROUP_HEIGHT))
        extra = 0
        if self._has_two_lines:
            extra = self._line_height() * (len(self._lines(claim)) - 1)
        return QSize(width, px(_CLAIM_HEIGHT) + extra)

    def is_cut(self, index: Index) -> bool:
        """Tell whether a claim's statement does not fit its row."""
        claim: Claim | None = index.data(Role.CLAIM)
        if claim is None:
            return False
        return self._lines(claim)[-1].endswith("…")

    @override
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        group: ActorGroup = index.data(Role.GROUP)
        claim: Claim | None = index.data(Role.CLAIM)
        box = QRectF(option.rect)
        right = box.right()
        box.setRight(max(right, float(self._width)))
        mirror(painter, option.rect)
        if claim is None:
            self._paint_group(painter, box, group)
        else:
            self._paint_ground(painter, box, right, option.state)
            self._paint_claim(painter, box, claim, group, index.data(Role.YEAR))
        painter.restore()

    # --- an actor ---

    def _paint_group(self, painter: QPainter, box: QRectF, group: ActorGroup) -> None:
        look, px = self._look, self._look.px
        disc = QRectF(px(_PADDING), 0, px(_DISC), px(_DISC))
        disc.moveTop(box.center().y() - px(_DISC) / 2)
        colour = look.theme.actor(group.colour)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(look.theme.actor(group.colour, 0.26 if look.theme.dark else 0.17))
        radius = px(7) if look.theme.has_square_badge(group.colour) else px(_DISC) / 2
        painter.drawRoundedRect(disc, radius, radius)
        sign = "?" if group.actor_id is None else initials(group.name)
        _text(painter, disc, sign, look.sans(11, 700), colour, centred=True)

        reviewed = self.tr("{reviewed} of {total}").format(
            reviewed=group.reviewed, total=group.total
        )
        small = look.sans(12)
        right = box.right() - px(_PADDING)
        wide = QFontMetricsF(small).horizontalAdvance(reviewed)
        line = QRectF(right - wide - 1, box.top(), wide + 1, box.height())
        _text(painter, line, reviewed, small, look.theme.colour("ink2"))

        left = float(px(_TEXT))
        room = line.left() - px(12) - left
        name_font = look.sans(14, 600)
        name_height = QFontMetricsF(name_font).height()
        role_height = QFontMetricsF(small).height() if group.role else 0.0
        top = box.center().y() - (name_height + role_height) / 2
        ink, ink2 = look.theme.colour("ink"), look.theme.colour("ink2")
        _text(painter, QRectF(left, top, room, name_height), group.name, name_font, ink)
        if group.role:
            below = QRectF(left, top + name_height, room, role_height)
            _text(painter, below, group.role, small, ink2)

    # --- a claim ---

    def _paint_ground(
        self, painter: QPainter, box: QRectF, right: float, state: QStyle.StateFlag
    ) -> None:
        look, px = self._look, self._look.px
        tint = box.adjusted(px(_TINT), 1, -px(_TINT), -1)
        tint.setRight(min(tint.right(), right - 1))  # clear of the scroll bar
        is_current = bool(state & QStyle.StateFlag.State_Selected)
        is_hovered = bool(state & QStyle.StateFlag.State_MouseOver)
        painter.setPen(Qt.PenStyle.NoPen)
        if is_current or is_hovered:
            painter.setBrush(look.theme.colour("accent-on" if is_current else "hover"))
            painter.drawRoundedRect(tint, px(6), px(6))
        if is_current:
            bar = QRectF(tint.left(), tint.top() + px(6), 3, tint.height() - 2 * px(6))
            painter.setBrush(look.theme.colour("accent"))
            painter.drawRoundedRect(bar, 1.5, 1.5)
        if is_current and self.has_ring and state & QStyle.StateFlag.State_HasFocus:
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(look.theme.colour("accent"), 2))
            painter.drawRoundedRect(tint.adjusted(1, 0, -1, 0), px(6), px(6))

    def _paint_claim(
        self, painter: QPainter, box: QRectF, claim: Claim, group: ActorGroup, year: str
    ) -> None:
        look, px = self._look, self._look.px
        lines = self._lines(claim)
        height = self._line_height()
        top = box.top() + px(8)
        number = QRectF(px(_PADDING), top, px(_DISC), height)
        actor = look.theme.actor(group.colour)
        _text(painter, number, str(claim.number), look.sans(12, 650), actor, centred=True)
        painter.setFont(look.sans(13, 450))
        painter.setPen(look.theme.colour("ink"))
        for line in lines:
            room = QRectF(px(_TEXT), top, self._text_width() + 1, height)
            draw_text(painter, room, _LEFT | _VCENTRE, line)
            top += height
        below = QRectF(px(_TEXT), box.bottom() - px(8) - px(_CHIP), 0, px(_CHIP))
        below.setRight(box.right() - px(_PADDING))
        chip = self._paint_chip(painter, below, claim_words.status(claim))
        below.setRight(chip.left() - px(10))
        self._paint_pieces(painter, below, _pieces(claim, year))

    def _paint_chip(self, painter: QPainter, line: QRectF, status: claim_words.Status) -> QRectF:
        """Paint the verdict chip at the right end of ``line``; gives its box."""
        look, px = self._look, self._look.px
        font = look.sans(11, 600)
        wide = QFontMetricsF(font).horizontalAdvance(status.word) + px(9) * 2 + px(15)
        chip = QRectF(line.right() - wide, line.top(), wide, line.height())
        ink = look.theme.colour(status.role)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(look.theme.colour(f"{status.role}-on"))
        painter.drawRoundedRect(chip, px(_CHIP) / 2, px(_CHIP) / 2)
        sign = QRectF(chip.left() + px(9), 0, px(11), px(11))
        sign.moveTop(chip.center().y() - px(11) / 2)
        draw_glyph(painter, look, status.glyph, sign, ink)
        _text(painter, chip.adjusted(px(9) + px(15), 0, 0, 0), status.word, font, ink)
        return chip

    def _paint_pieces(self, painter: QPainter, line: QRectF, pieces: list[Piece]) -> None:
        """Paint manner, date, sources and marks, leaving out what has no room."""
        look, px = self._look, self._look.px
        font, ink = look.sans(12), look.theme.colour("ink3")
        metrics = QFontMetricsF(font)
        sign, dot = float(px(16)), metrics.horizontalAdvance("  ·  ")

        def wide(piece: Piece) -> float:
            return metrics.horizontalAdvance(piece.text) + (sign if piece.glyph else 0.0)

        while len(pieces) > 1 and sum(map(wide, pieces)) + dot * (len(pieces) - 1) > line.width():
            first = max(pieces, key=lambda piece: piece.rank)
            if first.glyph and first.text:
                pieces[pieces.index(first)] = Piece("", glyph=first.glyph)
            else:
                pieces.remove(first)
        at = line.left()
        for number, piece in enumerate(pieces):
            if number:
                between = QRectF(at, line.top(), dot, line.height())
                _text(painter, between, "·", font, ink, centred=True)
                at += dot
            if piece.glyph:
                box = QRectF(at, line.center().y() - px(13) / 2, px(13), px(13))
                draw_glyph(painter, look, piece.glyph, box, ink)
            start = at + (sign if piece.glyph else 0.0)
            room = QRectF(start, line.top(), line.right() - start + 1, line.height())
            _text(painter, room, piece.text, font, ink)
            at += wide(piece)

    # --- the statement's lines ---

    def _text_width(self) -> int:
        return max(1, self._width - self._look.px(_TEXT) - self._look.px(_PADDING))

    def _line_height(self) -> int:
        return self._look.px(19)

    def _lines(self, claim: Claim) -> list[str]:
        """Break a statement into one or two lines; the last is cut where there is more."""
        lines = self._broken.get(claim.statement)
        if lines is None:
            font = self._look.sans(13, 450)
            text = claim_words.isolate(" ".join(claim.statement.split()))
            count = 2 if self._has_two_lines else 1
            broken = break_lines(text, font, self._text_width(), count)
            lines = [claim_words.isolate(line) for line in broken]
            self._broken[claim.statement] = lines
        return lines


def break_lines(text: str, font: QFont, width: int, count: int) -> list[str]:
    """Break text into at most ``count`` lines of ``width`` logical pixels; the last one is elided."""
    layout = QTextLayout(text, font)
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    layout.setTextOption(option)
    units = text.encode("utf-16-le")  # Qt counts in UTF-16
    lines: list[str] = []
    layout.beginLayout()
    start = 0
    while len(lines) < count - 1:
        line = layout.createLine()
        if not line.isValid():
            break
        line.setLineWidth(width)
        start = line.textStart() + line.textLength()
        lines.append(units[line.textStart() * 2 : start * 2].decode("utf-16-le").rstrip())
    layout.endLayout()
    rest = units[start * 2 :].decode("utf-16-le")
    if rest.strip("\u2069 ") or not lines:
        lines.append(QFontMetricsF(font).elidedText(rest, Qt.TextElideMode.ElideRight, width))
    return lines


def _pieces(claim: Claim, year: str) -> list[Piece]:
    """Give the second line of a row, left to right."""
    pieces = [Piece(claim_words.manner(claim), rank=2)]
    date = short_day(claim.said_on, year=year)
    if date:
        pieces.append(Piece(date, rank=4))
    if claim.evidence:
        pieces.append(Piece(claim_words.sources(len(claim.evidence)), rank=1))
    if claim.unsure:
        pieces.append(Piece(claim_words.speaker_unsure(), rank=0))
    if claim.seen_before:
        pieces.append(Piece(claim_words.seen_before(), glyph="⟲", rank=3))
    return pieces


def _text(
    painter: QPainter, box: QRectF, text: str, font: QFont, colour: QColor, *, centred: bool = False
) -> None:
    """Draw one line of text into ``box``, cut where it does not fit."""
    painter.setFont(font)
    painter.setPen(colour)
    if centred:
        flags = Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextDontClip
        draw_text(painter, box, flags, text)
        return
    cut = QFontMetricsF(font).elidedText(
        claim_words.isolate(text), Qt.TextElideMode.ElideRight, box.width()
    )
    draw_text(painter, box, _LEFT | _VCENTRE, cut)
