"""The lines of the claim card: who, when and what kind, seen before."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget
from typing_extensions import override

from onrecord.ui import said
from onrecord.ui.models import claim_words
from onrecord.ui.widgets.buttons import TextButton
from onrecord.ui.widgets.glyphs import draw_glyph
from onrecord.ui.widgets.labels import Label, TextStyle, plain_tip
from onrecord.ui.wording import iso_day
from onrecord_db.records import State

if TYPE_CHECKING:
    from onrecord.ui.theme import Look
    from onrecord_db.records import Claim, Match

_NUMBER = TextStyle(12, 600, "accent")
_WHO = TextStyle(12, 400, "2")
_QUIET = TextStyle(12, 400, "3")
_NBSP = claim_words.NBSP
_DOT = f"{_NBSP}· "  # never at the start of a line
_TOP = Qt.AlignmentFlag.AlignTop


class WhoLine(QWidget):
    """Who says it: "Claim 2  Dmitry Peskov · confirmed · reported by ..."."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._number, self._who = Label(look, style=_NUMBER), Label(look, style=_WHO)
        self._who.setWordWrap(True)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(self._number, 0, _TOP)
        row.addWidget(self._who, 1, _TOP)

    def show_claim(self, claim: Claim) -> None:
        """Say who makes the claim, by which words, through whom."""
        self._number.setText(self.tr("Claim {number}").format(number=claim.number))
        parts = [claim_words.isolate(claim.actor_name)]
        if claim.cue:
            parts.append(claim_words.isolate(claim.cue))
        if claim.via:
            names = ", ".join(claim_words.isolate(name) for name in claim.via)
            parts.append(self.tr("reported by {names}").format(names=names))
        if claim.unsure:
            parts.append(claim_words.speaker_unsure())
        self._who.setText(claim_words.breakable(_DOT.join(parts)))


class FactsLine(Label):
    """When and how it was said, of what kind it is, and whether a headline says it too."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(look, style=_QUIET, parent=parent)
        self.setWordWrap(True)

    def show_claim(self, claim: Claim) -> None:
        """Show the facts of a claim."""
        first, *rest = (
            claim_words.said_on(claim.said_on),
            claim_words.claim_type(claim.type),
            claim_words.manner(claim),
            claim_words.polarity(claim),
            claim_words.headline(claim),
        )
        short = [part.replace(" ", _NBSP) for part in rest if part]
        self.setText(_DOT.join([first, *short]))


class WorthLine(Label):
    """How much a claim is worth checking, and why."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(look, style=_QUIET, parent=parent)
        self.setWordWrap(True)

    def show_claim(self, claim: Claim) -> None:
        """Show the check-worthiness in words with its reasons; the number is the tooltip."""
        self.setText(claim_words.worth(claim))
        form = self.tr("Check-worthiness {score:.2f} of 1. Claim > What is worth checking sets it.")
        self.setToolTip(plain_tip(form.format(score=claim.checkworthy)))


class NumbersLine(Label):
    """The quantities of a claim as printed; hidden when it has none."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(look, style=_QUIET, parent=parent)
        self.setWordWrap(True)

    def show_claim(self, claim: Claim) -> None:
        """Show a claim's quantities; the tooltip says how each was read."""
        said = claim_words.numbers(claim)
        self.setVisible(bool(said))
        self.setText(self.tr("Numbers: {numbers}").format(numbers=claim_words.breakable(said)))
        self.setToolTip(plain_tip(claim_words.numbers_read(claim)) if said else "")


class Sign(QWidget):
    """A sign beside the first line of a text."""

    def __init__(self, look: Look, glyph: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look, self._glyph = look, glyph
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        look.changed.connect(self.updateGeometry)

    @override
    def sizeHint(self) -> QSize:
        return QSize(self._look.px(20), self._look.px(16))

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        side = self._look.px(14)
        box = QRectF(0, (self.height() - side) / 2, side, side)
        painter = QPainter(self)
        draw_glyph(painter, self._look, self._glyph, box, self._look.theme.colour("ink2"))
        painter.end()


class Edge(QWidget):
    """A hairline over the card's foot, drawn while text goes on below it."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look, self._is_on = look, False
        self.setFixedHeight(1)

    def turn(self, *, on: bool) -> None:
        """Draw the line or not; its place stays."""
        self._is_on = on
        self.update()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        if self._is_on:
            painter = QPainter(self)
            painter.fillRect(self.rect(), self._look.theme.colour("line"))
            painter.end()


class SeenLine(QWidget):
    """Where it was seen before, with which verdict, and the way to compare; hidden when new."""

    compare_requested = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._text = Label(look, style=_WHO)
        self._text.setWordWrap(True)
        self._compare = TextButton(look, self.tr("Compare (C)"))
        self._compare.clicked.connect(self.compare_requested)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(Sign(look, "⟲"), 0, _TOP)
        row.addWidget(self._text, 1)
        row.addSpacing(6)
        row.addWidget(self._compare, 0, _TOP)

    def show_claim(self, claim: Claim) -> None:
        """Show the best match of a claim and how many more there are."""
        self.setVisible(bool(claim.seen_before))
        if claim.seen_before:
            text = self._words(claim.seen_before[0])
            more = len(claim.seen_before) - 1
            if more:
                text += self.tr(" and {more} more").format(more=more)
            self._text.setText(claim_words.breakable(text))

    def _words(self, match: Match) -> str:
        accepted = match.state is State.ACCEPTED
        form = self.tr("Repeats a claim in {where}: {verdict}")
        if not accepted:
            form = self.tr("Seen before in {where}: {verdict}")
        where = f"“{claim_words.isolate(match.earlier_article_title)}”"
        day = iso_day(match.earlier_date)
        verdict = match.earlier_verdict
        word = said.rating(verdict.rating.label) if verdict is not None else self.tr("no verdict")
        return form.format(where=f"{where}, {day}" if day else where, verdict=word)


def says_more(statement: str, exact: str) -> bool:
    """Tell whether a statement differs from the exact words in more than marks and case."""
    return _bare(statement) != _bare(exact)


def _bare(text: str) -> list[str]:
    return "".join(c if c.isalnum() else " " for c in text.casefold()).split()
