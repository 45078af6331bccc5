"""What a find bar needs of a view of text, and that for Qt's own text fields."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

from PySide6.QtGui import QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QTextEdit

from onrecord_db.records import Span

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtWidgets import QPlainTextEdit, QWidget

    from onrecord.ui.theme import Look

_MOST_FRAMED = 100  # Qt draws these one by one, with each paint


class Searchable(Protocol):
    """A view of text that can be searched. Places and stretches are code points of ``text()``."""

    def widget(self) -> QWidget:
        """Give the view, which gets the keyboard back."""
        raise NotImplementedError

    def text(self) -> str:
        """Give the text that is searched."""
        raise NotImplementedError

    def begins(self) -> int:
        """Give the place from which on the first hit is the nearest."""
        raise NotImplementedError

    def place(self) -> int:
        """Give the place to come back to."""
        raise NotImplementedError

    def go_back(self, place: int) -> None:
        """Come back to a place."""

    def selected(self) -> str:
        """Give the selected words, "" when there are none."""
        raise NotImplementedError

    def shown(self, spans: Sequence[Span]) -> list[Span]:
        """Give those stretches that can be seen."""
        raise NotImplementedError

    def show(self, spans: Sequence[Span], current: int | None) -> None:
        """Frame stretches and bring one, by its index, into sight."""

    def select(self, span: Span) -> None:
        """Select a stretch, as the mouse would."""


class TextField:
    """A QTextEdit or QPlainTextEdit that can be searched."""

    def __init__(self, view: QTextEdit | QPlainTextEdit, look: Look) -> None:
        self._view, self._look = view, look

    def widget(self) -> QWidget:
        """Give the view."""
        return self._view

    def text(self) -> str:
        """Give the text that is searched."""
        return self._view.toPlainText()

    def begins(self) -> int:
        """Give where the caret is."""
        return self._points(self._view.textCursor().selectionStart())

    def place(self) -> int:
        """Give where the caret is."""
        return self._points(self._view.textCursor().position())

    def go_back(self, place: int) -> None:
        """Put the caret back."""
        self._view.setTextCursor(self._cursor(Span(place, place)))

    def selected(self) -> str:
        """Give the selected words."""
        return self._view.textCursor().selectedText().replace("\u2029", "\n")

    def shown(self, spans: Sequence[Span]) -> list[Span]:
        """Give all: nothing is hidden here."""
        return list(spans)

    def show(self, spans: Sequence[Span], current: int | None) -> None:
        """Mark the hits nearest to the current one, and bring that one into sight."""
        middle = current or 0
        first = max(0, middle - _MOST_FRAMED // 2)
        marked = list(enumerate(spans))[first : first + _MOST_FRAMED]
        made = [self._frame(span, is_current=at == current) for at, span in marked]
        self._view.setExtraSelections(made)
        if current is not None:
            cursor = self._cursor(Span(spans[current].start, spans[current].start))
            self._view.setTextCursor(cursor)
            self._view.ensureCursorVisible()

    def select(self, span: Span) -> None:
        """Select a stretch."""
        self._view.setTextCursor(self._cursor(span))

    def _frame(self, span: Span, *, is_current: bool) -> QTextEdit.ExtraSelection:
        colour = self._look.theme.colour
        made = QTextEdit.ExtraSelection()
        shape = QTextCharFormat()
        line = QTextCharFormat.UnderlineStyle
        shape.setUnderlineStyle(line.SingleUnderline if is_current else line.DotLine)
        shape.setUnderlineColor(colour("ink"))
        shape.setBackground(colour("ink", 0.14 if is_current else 0.06))
        made.cursor, made.format = self._cursor(span), shape
        return made

    def _cursor(self, span: Span) -> QTextCursor:
        text = self.text()
        cursor = QTextCursor(self._view.document())
        cursor.setPosition(_units(text[: span.start]))
        cursor.setPosition(_units(text[: span.end]), QTextCursor.MoveMode.KeepAnchor)
        return cursor

    def _points(self, units: int) -> int:
        return len(self.text().encode("utf-16-le")[: 2 * units].decode("utf-16-le", "ignore"))


def _units(text: str) -> int:
    return len(text.encode("utf-16-le")) // 2
