"""Moves the reader to claims, hits and sections, and tells the place that a long way left."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QTextBrowser

    from onrecord.ui.widgets.reader.overlay import Overlay
    from onrecord.ui.widgets.reader.places import Places
    from onrecord.ui.widgets.reader.sheet import Sheet

_WELL_IN_SIGHT = (0.06, 0.88)  # of the height: what stands between these is not scrolled to


class Moves(QObject):
    """Goes to places of the article; lays another section out where one is needed."""

    jumped = Signal(int)  # the place left, in code points, when the way is longer than the view

    def __init__(
        self,
        view: QTextBrowser,
        sheet: Sheet,
        places: Places,
        *,
        overlay: Overlay,
        lay: Callable[..., None],
    ) -> None:
        """Take the parts of a reader; ``lay(keep=False)`` sets the section turned to."""
        super().__init__(view)
        self._view, self._sheet, self._places = view, sheet, places
        self._overlay, self._lay = overlay, lay
        self.is_quick = False  # without a motion

    def set_still(self, *, still: bool) -> None:
        """Jump to claims instead of gliding there."""
        self.is_quick = still

    def to_place(self, point: int) -> None:
        """Make the line with a code point the first, without a word."""
        if self._sheet.turn_to(point):
            self._lay(keep=False)
        self._places.show_point(point)

    def to_claim(self, claim_id: int) -> None:
        """Bring a claim to a third of the height, unless it is well in sight."""
        claim = self._sheet.claim(claim_id)
        if claim is not None and claim.spans:
            self._turn_for(claim.spans[0].start)
        extent = self._overlay.extent(claim_id)
        if extent is not None:
            self._to(*extent)

    def to_point(self, point: int) -> None:
        """Bring the line with a code point to a third of the height, unless it is in sight."""
        self._turn_for(point)
        at = self._sheet.shown.nearest(point)
        if at is not None:
            self._to(*self._places.line_extent(at))

    @Slot(int)
    def to_section(self, number: int) -> None:
        """Show another section from its top."""
        here = self._places.point()
        if self._sheet.turn(number):
            self.jumped.emit(here)
            self._lay(keep=False)
            self._places.show_point(self._places.first)

    def by_sections(self, by: int) -> bool:
        """Show the section after this one (or before); False where there is none."""
        page = self._sheet.page
        number = -1 if page is None else page.section.number + by
        if not 0 <= number < len(self._sheet.sections):
            return False
        self.to_section(number)
        return True

    def _turn_for(self, point: int) -> None:
        here = self._places.point()
        if self._sheet.turn_to(point):
            self.jumped.emit(here)
            self._lay(keep=False)

    def _to(self, top: float, bottom: float) -> None:
        bar, height = self._view.verticalScrollBar(), self._view.viewport().height()
        first, last = (bar.value() + height * share for share in _WELL_IN_SIGHT)
        if first <= top and bottom <= last:
            return
        target = top - height / 3
        if abs(target - bar.value()) > height:
            self.jumped.emit(self._places.point())
        move = self._places.jump if self.is_quick else self._places.glide
        move(target)
