"""The reader as a text that can be searched: what a find bar (ui/widgets/find) asks of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtWidgets import QWidget

    from onrecord.ui.widgets.reader.overlay import Overlay
    from onrecord.ui.widgets.reader.sheet import Sheet
    from onrecord.ui.widgets.reader.view import Reader
    from onrecord_db.records import Span


class Found:
    """Shows hits in one reader, whichever section they stand in. Places are code points."""

    def __init__(self, reader: Reader, sheet: Sheet, overlay: Overlay) -> None:
        self._reader, self._sheet, self._overlay = reader, sheet, overlay

    def widget(self) -> QWidget:
        """Give the view, which gets the keyboard back."""
        return self._reader

    def text(self) -> str:
        """Give the text that is searched."""
        return "" if self._sheet.page is None else self._sheet.page.version.text

    def begins(self) -> int:
        """Give the place from which on the first hit is the nearest."""
        selected = self._reader.selection_span()
        return self._reader.scroll_place() if selected is None else selected.start

    def place(self) -> int:
        """Give the place to come back to."""
        return self._reader.scroll_place()

    def go_back(self, place: int) -> None:
        """Come back to a place."""
        self._reader.restore_place(place)

    def select(self, span: Span) -> None:
        """Select a stretch, as the mouse would."""
        self._reader.moves.to_point(span.start)
        self._reader.select_span(span)

    def selected(self) -> str:
        """Give the selected words, "" when there are none."""
        span = self._reader.selection_span()
        return "" if span is None else self.text()[span.start : span.end]

    def shown(self, spans: Sequence[Span]) -> list[Span]:
        """Give those stretches, in order as they come, that are among the lines shown."""
        return self._sheet.readable(spans)

    def show(self, spans: Sequence[Span], current: int | None) -> None:
        """Frame what was found, and bring one of it, by its index, into sight."""
        self._overlay.hits.set(spans, current)
        self._reader.note_hits([self._sheet.share(span.start) for span in spans[:_MOST_TICKS]])
        if current is not None:
            self._reader.moves.to_point(spans[current].start)


_MOST_TICKS = 2000  # on the minimap: more cover it, and each costs a search
