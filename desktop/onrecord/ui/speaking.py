"""What a screen reader says of the claim that is current in the article."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent

from onrecord.ui.models import claim_words

if TYPE_CHECKING:
    from onrecord.ui.window import Window


class Speaking(QObject):
    """Describes the article by its current claim, and says a claim that is gone to by keyboard."""

    def __init__(self, window: Window) -> None:
        super().__init__(window)
        self._window = window
        self._said: int | None = None
        window.reading.claims_changed.connect(self._follow)

    @Slot()
    def _follow(self) -> None:
        """The list of claims says its rows by itself; the article has no rows."""
        reading, reader = self._window.reading, self._window.reader
        claim, row = reading.current(), reading.row
        if claim is None or row is None:
            self._said = None
            return
        said = f"{claim_words.spoken(claim, len(reading.claims))}. {claim.statement}"
        reader.setAccessibleDescription(f"{row.title}. {said}")
        if claim.id != self._said and reader.hasFocus():
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(reader, said))
        self._said = claim.id
