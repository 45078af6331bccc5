"""Shows the card of the claim that the pointer rests on, or that the keys went to."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QRect, QTimer, Slot

from onrecord.ui.widgets.announce import announce
from onrecord.ui.widgets.reader.hover_card import HoverCard, said

if TYPE_CHECKING:
    from PySide6.QtWidgets import QTextBrowser

    from onrecord.ui.theme import Look
    from onrecord.ui.widgets.reader.overlay import Overlay
    from onrecord.ui.widgets.reader.sheet import Sheet

WAIT = 400  # ms that the pointer rests on a claim first


class Hover(QTimer):
    """Waits, then shows the card under (or over) the claim's words."""

    def __init__(self, view: QTextBrowser, sheet: Sheet, overlay: Overlay, look: Look) -> None:
        super().__init__(view)
        self._view, self._sheet, self._overlay = view, sheet, overlay
        self._claim: int | None = None
        self.card = HoverCard(look, view.viewport())
        self.setSingleShot(True)
        self.setInterval(WAIT)
        self.timeout.connect(self._ring)

    def rest_on(self, claim_id: int | None) -> None:
        """Begin to wait for another claim; None hides the card."""
        if claim_id == self._claim:
            return
        self._claim = claim_id
        self.card.hide()
        if claim_id is None:
            self.stop()
        else:
            self.start()

    def come_to(self, claim_id: int | None) -> None:
        """Have a claim said that the keys went to, and wait to show its card."""
        claim = None if claim_id is None else self._sheet.claim(claim_id)
        if claim is not None and claim_id != self._claim:
            announce(self._view, said(claim))
        self.rest_on(claim_id)

    def forget(self) -> bool:
        """Hide the card and wait for nothing; False when no card was there."""
        had_card = self.card.isVisible()
        self._claim = None
        self.stop()
        self.card.hide()
        return had_card

    def move(self) -> None:
        """Hide the card because the text moves; who still waits, waits anew."""
        if self.isActive():
            self.start()
        else:
            self.forget()

    @Slot()
    def _ring(self) -> None:
        if self._claim is None or self._view.textCursor().hasSelection():
            return
        claim, extent = self._sheet.claim(self._claim), self._overlay.extent(self._claim)
        if claim is None or extent is None:
            return
        seen, page = self._view.verticalScrollBar().value(), self._view.viewport().rect()
        top, bottom = round(extent[0]) - seen, round(extent[1]) - seen
        shape = self._view.document().rootFrame().frameFormat()
        left, right = round(shape.leftMargin()), page.width() - round(shape.rightMargin())
        at = QRect(QPoint(left, max(0, top)), QPoint(right, min(page.bottom(), bottom)))
        if at.isValid() and at.intersects(page):
            number = self._sheet.actor_number(claim)
            self.card.show_claim(claim, number, at, is_rtl=self._sheet.is_rtl)
