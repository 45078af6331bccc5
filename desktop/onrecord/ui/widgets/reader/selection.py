"""Watches what is selected in the reader: widens it to words, tells of it, shows the bar."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QRect, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QGuiApplication, QTextCursor

from onrecord.ui.widgets.reader.selecting import snapped, trimmed
from onrecord.ui.widgets.reader.selection_bar import SelectionBar

if TYPE_CHECKING:
    from PySide6.QtWidgets import QTextBrowser

    from onrecord.ui.theme import Look
    from onrecord.ui.widgets.reader.sheet import Sheet
    from onrecord_db.records import Span

_SETTLE = 180  # ms without a change, after which a selection by keys is taken as meant


class Selection(QObject):
    """The selection of one view; ``settled`` tells of a new one once it is made."""

    settled = Signal(object)  # Span in code points | None

    def __init__(self, view: QTextBrowser, sheet: Sheet, look: Look) -> None:
        super().__init__(view)
        self._view, self._sheet = view, sheet
        self.bar = SelectionBar(look, view.viewport())
        self._is_pressed = False
        self._told: Span | None = None
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_SETTLE)
        self._timer.timeout.connect(self._settle)
        view.selectionChanged.connect(self._begin)
        view.verticalScrollBar().valueChanged.connect(self._begin)

    def span(self) -> Span | None:
        """Give the selected stretch of the stored text, trimmed; None when it has no word."""
        cursor, page = self._view.textCursor(), self._sheet.page
        found = self._sheet.shown.span(cursor.selectionStart(), cursor.selectionEnd())
        if found is None or page is None:
            return None
        found = trimmed(page.version.text, found)
        return found if found.start < found.end else None

    def press(self) -> None:
        """Wait until the mouse lets go."""
        self._is_pressed = True
        self.bar.hide()

    def release(self) -> None:
        """Take what the mouse has selected: whole words, unless Alt is held."""
        self._is_pressed = False
        if self._view.textCursor().hasSelection():
            held = QGuiApplication.keyboardModifiers() & Qt.KeyboardModifier.AltModifier
            if not held:
                self._snap()
            self._settle()
        else:
            self._begin()

    def put_away(self) -> bool:
        """Hide the bar; False when it was not there."""
        was_there = self.bar.isVisible()
        self.bar.hide()
        return was_there

    @Slot()
    def _begin(self) -> None:
        self.bar.hide()
        if not self._is_pressed:
            self._timer.start()

    @Slot()
    def _settle(self) -> None:
        self._timer.stop()
        span = self.span() if self._view.textCursor().hasSelection() else None
        if span != self._told:
            self._told = span
            self.settled.emit(span)
        if span is not None:
            self._show_bar()

    def _show_bar(self) -> None:
        cursor = self._view.textCursor()
        ends = []
        for position in (cursor.selectionStart(), cursor.selectionEnd()):
            place = QTextCursor(cursor)
            place.setPosition(position)
            ends.append(self._view.cursorRect(place))
        first, last = ends
        is_seen = last.bottom() > 0 and first.top() < self._view.viewport().height()
        if not is_seen:
            return
        is_backwards = cursor.position() == cursor.selectionStart()
        near = first if is_backwards else last  # where the hand is
        words = QRect(near.left(), first.top(), 1, last.bottom() - first.top())
        self.bar.show_at(words, above=is_backwards)

    def _snap(self) -> None:
        cursor, page, shown = self._view.textCursor(), self._sheet.page, self._sheet.shown
        start, end = cursor.selectionStart(), cursor.selectionEnd()
        span = shown.span(start, end)
        if page is None or span is None:
            return
        text = page.version.text
        if shown.text(start, end) != text[span.start : span.end]:
            return  # words of ours are among them, as a title that somebody typed
        span = snapped(text, span)
        self.take(span, is_backwards=cursor.position() == start)

    def take(self, span: Span, *, is_backwards: bool = False) -> None:
        """Select a stretch of the text, if it is shown, without scrolling to it."""
        page, shown, bar = self._sheet.page, self._sheet.shown, self._view.verticalScrollBar()
        if page is None or span.start >= span.end:
            return
        first, last = shown.position(span.start), shown.position(span.end - 1)
        if first is None or last is None:
            return
        is_wide = page.version.text[span.end - 1] > "\uffff"  # two UTF-16 units
        after = last + (2 if is_wide else 1)
        anchor, to = (after, first) if is_backwards else (first, after)
        cursor, seen = self._view.textCursor(), bar.value()
        cursor.setPosition(anchor)
        cursor.setPosition(to, QTextCursor.MoveMode.KeepAnchor)
        self._view.setTextCursor(cursor)
        bar.setValue(seen)
