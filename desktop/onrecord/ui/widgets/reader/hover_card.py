"""A small card over the article: who says what, how it was judged, how many sources there are."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QRect, QRectF, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent, QPen, QTextLayout
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from onrecord.ui.models import claim_words
from onrecord.ui.widgets.glyphs import draw_glyph
from onrecord.ui.widgets.reader.selecting import runs_right_to_left

if TYPE_CHECKING:
    from onrecord.ui.theme import Look
    from onrecord_db.records import Claim

_WIDTH, _PAD, _GAP = 360, 14, 10  # LOOK's pixels; the gap is between the card and the claim
_MOST_LINES = 4


class HoverCard(QWidget):
    """Shows one claim beside its words; lets every click through to what it lies over."""

    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        self._look, self._page = look, parent
        self._claim: Claim | None = None
        self._actor = 0
        self._lines: list[str] = []
        self.setObjectName("hoverCard")
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        look.changed.connect(self.hide)
        self.hide()

    def show_claim(self, claim: Claim, actor: int, at: QRect, *, is_rtl: bool) -> None:
        """Show a claim under the rectangle ``at`` of the parent, or over it where there is no room.

        The card begins where the text does: at the left, or at the right of a page from there.
        """
        self._claim, self._actor = claim, actor
        px = self._look.px
        room = self._page.rect()
        width = min(px(_WIDTH), room.width() - px(16))
        self._lines = self._broken(claim, width - 2 * px(_PAD))
        self.resize(width, self._height())
        begin = at.right() - width if is_rtl else at.left()
        left = max(px(8), min(begin, room.width() - width - px(8)))
        gap, height = px(_GAP), self.height()
        below, above = at.bottom() + gap, at.top() - gap - height
        fits_below = below + height <= room.bottom()
        is_below = fits_below or (above < 0 and room.bottom() - at.bottom() > at.top())
        top = min(below, room.bottom() - height) if is_below else max(px(4), above)
        self.move(left, top)
        self.setAccessibleName(said(claim))
        self.show()
        self.raise_()
        self.update()

    def claim_id(self) -> int | None:
        """Give the claim that is shown, None while the card is hidden."""
        return None if self._claim is None or self.isHidden() else self._claim.id

    def _broken(self, claim: Claim, width: int) -> list[str]:
        """Give the statement in lines, the last one cut where there are more."""
        text = " ".join((claim.statement or claim.exact).split())
        layout = QTextLayout(text, self._look.serif(15))
        layout.beginLayout()
        lines: list[str] = []
        while len(lines) < _MOST_LINES:
            line = layout.createLine()
            if not line.isValid():
                break
            line.setLineWidth(width)
            start, end = line.textStart(), line.textStart() + line.textLength()
            units = text.encode("utf-16-le")
            rest = (
                units[2 * start :] if len(lines) == _MOST_LINES - 1 else units[2 * start : 2 * end]
            )
            lines.append(rest.decode("utf-16-le"))
        layout.endLayout()
        metrics = QFontMetrics(self._look.serif(15))
        elide = Qt.TextElideMode.ElideRight
        return [metrics.elidedText(line.strip(), elide, width) for line in lines]

    def _line_height(self) -> int:
        return round(QFontMetrics(self._look.serif(15)).height() * 1.15)

    def _height(self) -> int:
        px = self._look.px
        return 2 * px(_PAD) + px(22) + self._line_height() * len(self._lines) + px(10) + px(20)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        claim, look = self._claim, self._look
        if claim is None:
            return
        px, theme = look.px, look.theme
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(theme.colour("knob"), 1))
        painter.setBrush(theme.colour("field"))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), px(7), px(7))
        box = QRectF(self.rect()).adjusted(px(_PAD), px(_PAD), -px(_PAD), -px(_PAD))
        self._draw_actor(painter, QRectF(box.left(), box.top(), box.width(), px(20)), claim)
        painter.setFont(look.serif(15))
        painter.setPen(theme.colour("ink"))
        top = box.top() + px(22)
        is_rtl = self._is_rtl(claim)
        side = Qt.AlignmentFlag.AlignRight if is_rtl else Qt.AlignmentFlag.AlignLeft
        for line in self._lines:
            place = QRectF(box.left(), top, box.width(), self._line_height())
            flags = side | Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignAbsolute
            painter.drawText(place, flags, claim_words.isolate(line))
            top += self._line_height()
        self._draw_state(painter, QRectF(box.left(), top + px(10), box.width(), px(20)), claim)
        painter.end()

    def _is_rtl(self, claim: Claim) -> bool:
        return (claim.statement or claim.exact)[:1] != "" and runs_right_to_left(
            claim.statement or claim.exact
        )

    def _draw_actor(self, painter: QPainter, box: QRectF, claim: Claim) -> None:
        look, px = self._look, self._look.px
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(look.theme.actor(self._actor))
        dot = QRectF(box.left(), box.center().y() - px(5), px(10), px(10))
        painter.drawRoundedRect(dot, px(5), px(5))
        text = box.adjusted(px(17), 0, 0, 0)
        painter.setFont(look.sans(13, 600))
        painter.setPen(look.theme.colour("ink"))
        name = claim_words.isolate(claim.actor_name)
        metrics = QFontMetrics(painter.font())
        number = str(claim.number)
        cut = metrics.elidedText(name, Qt.TextElideMode.ElideRight, round(text.width()) - px(40))
        painter.drawText(text, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, cut)
        painter.setFont(look.sans(12))
        painter.setPen(look.theme.colour("ink3"))
        painter.drawText(text, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight, number)

    def _draw_state(self, painter: QPainter, box: QRectF, claim: Claim) -> None:
        look, px = self._look, self._look.px
        status = claim_words.status(claim)
        colour = look.theme.colour(status.role)
        font = look.sans(12, 600)
        width = QFontMetrics(font).horizontalAdvance(status.word) + px(32)
        chip = QRectF(box.left(), box.top(), width, box.height())
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(look.theme.colour(f"{status.role}-on"))
        painter.drawRoundedRect(chip, px(10), px(10))
        sign = QRectF(chip.left() + px(8), chip.center().y() - px(6), px(12), px(12))
        draw_glyph(painter, look, status.glyph, sign, colour)
        painter.setFont(font)
        painter.setPen(colour)
        left = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
        painter.drawText(chip.adjusted(px(24), 0, 0, 0), left, status.word)
        painter.setFont(look.sans(12))
        painter.setPen(look.theme.colour("ink2"))
        painter.drawText(
            box.adjusted(width + px(10), 0, 0, 0), left, claim_words.sources(len(claim.evidence))
        )


def said(claim: Claim) -> str:
    """Give all that the card shows as one sentence to be spoken."""
    status = claim_words.status(claim)
    statement = claim_words.isolate(claim.statement or claim.exact)
    actor = claim_words.isolate(claim.actor_name)
    form = QCoreApplication.translate(
        "HoverCard", "Claim {n}, {actor}: {statement}. {status}, {sources}"
    )
    return form.format(
        n=claim.number,
        actor=actor,
        statement=statement,
        status=status.word,
        sources=claim_words.sources(len(claim.evidence)),
    )
