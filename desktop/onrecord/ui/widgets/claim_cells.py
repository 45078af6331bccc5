"""Paints the cells of the list of all claims, quickly: what takes long is kept for the next frame."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QGuiApplication, QPainter, QPen, QPixmap
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget
from typing_extensions import override

from onrecord.ui.models import claim_words
from onrecord.ui.models.all_claims import LINE_ROLE, Column
from onrecord.ui.widgets.claim_delegate import break_lines
from onrecord.ui.widgets.glyphs import draw_glyph
from onrecord.ui.widgets.mirror import draw_text, mirror, upright
from onrecord.ui.wording import initials, short_day

if TYPE_CHECKING:
    from PySide6.QtGui import QFont

    from onrecord.ui.theme import Look
    from onrecord_db.lists import ClaimLine

    Index = QModelIndex | QPersistentModelIndex

ROW = 54  # LOOK's pixels: two lines of serif and some air
_PAD = 10  # left and right of a cell's text
_EDGE = 20  # from the table's edge to the first cell's text
_DISC = 26
_LINE = 20
_CHIP = 20
_BROKEN = 4000  # texts whose cut or broken lines are kept, some hundred screens
_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


class ClaimCells(QStyledItemDelegate):
    """Cells in the spirit of LOOK.

    ``hovered`` is the row under the pointer and ``ringed`` the one that those who walk by keyboard
    stand on, -1 for none; the view sets both.
    """

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self.hovered = self.ringed = -1
        self._painters = {
            Column.ACTOR: self._paint_actor,
            Column.CLAIM: self._paint_claim,
            Column.VERDICT: self._paint_verdict,
            Column.SOURCES: self._paint_sources,
            Column.ARTICLE: self._paint_article,
            Column.DATE: self._paint_date,
        }
        self._pictures: dict[tuple[str, str], QPixmap] = {}
        self._cuts: dict[tuple[str, str, int], str] = {}
        self._broken: dict[tuple[str, str, int], list[str]] = {}
        self._fonts: dict[str, QFont] = {}
        self._heights: dict[str, float] = {}
        look.changed.connect(self._forget)
        self._forget()

    def _forget(self) -> None:
        look = self._look
        self._pictures.clear()
        self._cuts.clear()
        self._broken.clear()
        self._fonts = {
            "name": look.sans(13, 500),
            "small": look.sans(11.5),
            "body": look.sans(12.5),
            "initials": look.sans(10.5, 700),
            "chip": look.sans(11, 600),
            "said": look.serif(14.5),
        }
        self._heights = {name: QFontMetricsF(font).height() for name, font in self._fonts.items()}

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(self._look.px(100), self._look.px(ROW))

    @override
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        line: ClaimLine | None = index.data(LINE_ROLE)
        box, column = QRectF(option.rect), Column(index.column())
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        mirror(painter, box)
        self._paint_ground(painter, box, column, index.row(), option.state)
        px = self._look.px
        first, last = column == Column.ACTOR, column == Column.DATE
        inner = box.adjusted(px(_EDGE if first else _PAD), 0, -px(_EDGE if last else _PAD), 0)
        if line is not None and inner.width() > 0:
            self._painters[column](painter, inner, line)
        painter.restore()

    def _paint_ground(
        self,
        painter: QPainter,
        box: QRectF,
        column: Column,
        row: int,
        state: QStyle.StateFlag,
    ) -> None:
        theme = self._look.theme
        is_selected = bool(state & QStyle.StateFlag.State_Selected)
        if is_selected or row == self.hovered:
            painter.fillRect(box, theme.colour("accent-on" if is_selected else "hover"))
        below = QRectF(box.left(), box.bottom() - 1, box.width(), 1)
        painter.fillRect(below, theme.colour("line", 0.55))
        if is_selected and column == Column.ACTOR:
            painter.fillRect(
                QRectF(box.left(), box.top(), 3, box.height() - 1), theme.colour("accent")
            )
        if row == self.ringed:
            self._paint_ring(painter, box, column)

    def _paint_ring(self, painter: QPainter, box: QRectF, column: Column) -> None:
        """Draw a cell's part of the ring round its row."""
        painter.setPen(QPen(self._look.theme.colour("accent"), 2))
        ring = box.adjusted(1, 1, -1, -2)
        if column == Column.ACTOR:
            painter.drawLine(ring.topLeft(), ring.bottomLeft())
        if column == Column.DATE:
            painter.drawLine(ring.topRight(), ring.bottomRight())
        for y in (ring.top(), ring.bottom()):
            painter.drawLine(QPointF(box.left(), y), QPointF(box.right(), y))

    # --- the columns ---

    def _paint_actor(self, painter: QPainter, box: QRectF, line: ClaimLine) -> None:
        px = self._look.px
        disc = self._disc(line)
        top = box.center().y() - px(_DISC) / 2
        at = QRectF(round(box.left()), round(top), px(_DISC), px(_DISC))
        with upright(painter, at):
            painter.drawPixmap(at.topLeft(), disc)
        room = box.adjusted(px(_DISC) + px(9), 0, 0, 0)
        note = claim_words.speaker_unsure() if line.unsure else ""
        self._paint_two(painter, room, ("name", "ink", line.actor_name), ("small", "ink3", note))

    def _paint_claim(self, painter: QPainter, box: QRectF, line: ClaimLine) -> None:
        look, px = self._look, self._look.px
        lines = self._lines(line.statement, int(box.width()))
        painter.setFont(self._fonts["said"])
        painter.setPen(look.theme.colour("ink"))
        top = box.center().y() - px(_LINE) * len(lines) / 2
        align = _RIGHT if line.direction == "rtl" else _LEFT
        for text in lines:
            draw_text(painter, QRectF(box.left(), top, box.width() + 1, px(_LINE)), align, text)
            top += px(_LINE)

    def _lines(self, text: str, width: int, font: str = "said") -> list[str]:
        """Break a text into two lines at most, the second cut where there is more."""
        key = (text, font, width)
        lines = self._broken.get(key)
        if lines is None:
            if len(self._broken) >= _BROKEN:
                self._broken.clear()
            whole = claim_words.isolate(" ".join(text.split()))
            broken = break_lines(whole, self._fonts[font], width, 2)
            lines = self._broken[key] = [claim_words.isolate(line) for line in broken]
        return lines

    def _paint_verdict(self, painter: QPainter, box: QRectF, line: ClaimLine) -> None:
        chip = self._chip(claim_words.of_state(line.rating, line.review_state))
        top = box.center().y() - chip.height() / chip.devicePixelRatio() / 2
        painter.setClipRect(box)
        at = QRectF(QPointF(round(box.left()), round(top)), chip.deviceIndependentSize())
        with upright(painter, at):
            painter.drawPixmap(at.topLeft(), chip)

    def _paint_sources(self, painter: QPainter, box: QRectF, line: ClaimLine) -> None:
        if line.source_count:
            painter.setFont(self._fonts["body"])
            painter.setPen(self._look.theme.colour("ink2"))
            draw_text(painter, box, _RIGHT, str(line.source_count))

    def _paint_article(self, painter: QPainter, box: QRectF, line: ClaimLine) -> None:
        second = ("small", "ink3", line.outlet or "")
        titles = [line.article_title]
        if not line.outlet:  # a long title takes both lines
            titles = self._lines(line.article_title, int(box.width()), "body")
            second = ("body", "ink", "".join(titles[1:]))
        self._paint_two(painter, box, ("body", "ink", titles[0]), second)

    def _paint_date(self, painter: QPainter, box: QRectF, line: ClaimLine) -> None:
        painter.setFont(self._fonts["body"])
        painter.setPen(self._look.theme.colour("ink2"))
        draw_text(painter, box, _LEFT, claim_words.isolate(short_day(line.published) or "–"))

    def _paint_two(
        self,
        painter: QPainter,
        box: QRectF,
        first: tuple[str, str, str],
        second: tuple[str, str, str],
    ) -> None:
        """Paint one line or two, each a font, an ink and a text, cut where they do not fit."""
        lines = [one for one in (first, second) if one[2]]
        heights = [self._heights[font] for font, _, _ in lines]
        top = box.center().y() - sum(heights) / 2
        for (font, ink, text), height in zip(lines, heights, strict=True):
            painter.setFont(self._fonts[font])
            painter.setPen(self._look.theme.colour(ink))
            cut = self._cut(text, font, int(box.width()))
            draw_text(painter, QRectF(box.left(), top, box.width() + 1, height), _LEFT, cut)
            top += height

    def _cut(self, text: str, font: str, width: int) -> str:
        """Cut a text to a width, as it was cut before where that is known."""
        key = (text, font, width)
        cut = self._cuts.get(key)
        if cut is None:
            if len(self._cuts) >= _BROKEN:
                self._cuts.clear()
            metrics = QFontMetricsF(self._fonts[font])
            whole = claim_words.isolate(text)
            cut = metrics.elidedText(whole, Qt.TextElideMode.ElideRight, width)
            self._cuts[key] = cut
        return cut

    # --- pictures: drawing a disc, or a glyph from SVG, takes longer than a row has ---

    def _disc(self, line: ClaimLine) -> QPixmap:
        """Give the actor's initials in a tinted disc."""
        number = (line.actor_id or 0) % 16  # eight colours in two shapes
        sign = "?" if line.actor_id is None else initials(line.actor_name)
        key = (str(number), sign)
        if key not in self._pictures:
            look, px = self._look, self._look.px
            picture = _blank(px(_DISC), px(_DISC))
            disc = QRectF(0, 0, px(_DISC), px(_DISC))
            painter = QPainter(picture)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(look.theme.actor(number, 0.26 if look.theme.dark else 0.17))
            radius = px(7) if look.theme.has_square_badge(number) else px(_DISC) / 2
            painter.drawRoundedRect(disc, radius, radius)
            painter.setPen(look.theme.actor(number))
            painter.setFont(self._fonts["initials"])
            draw_text(painter, disc, Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextDontClip, sign)
            painter.end()
            self._pictures[key] = picture
        return self._pictures[key]

    def _chip(self, status: claim_words.Status) -> QPixmap:
        """Give a verdict's chip."""
        key = (status.glyph, status.word)
        if key not in self._pictures:
            self._pictures[key] = self._draw_chip(status)
        return self._pictures[key]

    def _draw_chip(self, status: claim_words.Status) -> QPixmap:
        look, px, font = self._look, self._look.px, self._fonts["chip"]
        wide = QFontMetricsF(font).horizontalAdvance(status.word) + px(9) * 2 + px(15)
        chip = _blank(wide, px(_CHIP))
        painter = QPainter(chip)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(look.theme.colour(f"{status.role}-on"))
        body = QRectF(0, 0, wide, px(_CHIP))
        painter.drawRoundedRect(body, px(_CHIP) / 2, px(_CHIP) / 2)
        ink = look.theme.colour(status.role)
        sign = QRectF(px(9), px(_CHIP - 11) / 2, px(11), px(11))
        draw_glyph(painter, look, status.glyph, sign, ink)
        painter.setFont(font)
        painter.setPen(ink)
        draw_text(painter, body.adjusted(px(9) + px(15), 0, 0, 0), _LEFT, status.word)
        painter.end()
        return chip


def _blank(width: float, height: float) -> QPixmap:
    """Make an empty picture, its size in logical pixels."""
    ratio = QGuiApplication.primaryScreen().devicePixelRatio()
    picture = QPixmap(round(width * ratio), round(height * ratio))
    picture.setDevicePixelRatio(ratio)
    picture.fill(Qt.GlobalColor.transparent)
    return picture
