"""The line that filters claims: it underlines what it could not read."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QInputMethodEvent, QTextCharFormat
from PySide6.QtWidgets import QLineEdit, QWidget

if TYPE_CHECKING:
    from collections.abc import Sequence

    from onrecord.ui.theme import Look
    from onrecord_db.search.query import Place, Problem


class FilterLine(QLineEdit):
    """A line of the filter language. A message below it says what is wrong with a word."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._problems: tuple[Problem, ...] = ()
        self.setObjectName("claimsFilter")
        self.setAccessibleName(self.tr("Filter claims"))
        self.setPlaceholderText(self.tr("Filter: text, actor:, verdict:, has:source   /"))
        self.setClearButtonEnabled(True)
        look.changed.connect(self.follow_look)
        self.follow_look()

    def follow_look(self) -> None:
        """Take text size and colours of the look in force."""
        self.setFont(self._look.sans(13))
        self._underline()

    def show_problems(self, problems: Sequence[Problem]) -> None:
        """Underline the words that could not be read, and tell a screen reader why."""
        self._problems = tuple(problems)
        self.setAccessibleDescription(" ".join(problem.text for problem in problems))
        self._underline()

    def underlined(self) -> tuple[Place, ...]:
        """Give what is underlined."""
        return tuple(problem.place for problem in self._problems)

    def _underline(self) -> None:
        """Format parts of the text, which QLineEdit does for an input method alone.

        The event brings no text, so nothing but the formats changes. Qt counts UTF-16 units, from
        the cursor on.
        """
        text, cursor = self.text(), self.cursorPosition()
        wave = QTextCharFormat()
        wave.setUnderlineStyle(QTextCharFormat.UnderlineStyle.WaveUnderline)
        wave.setUnderlineColor(self._look.theme.colour("bad"))
        formats = []
        for place in self.underlined():
            start = _units(text[: place.at])
            size = _units(text[place.at : place.at + place.length])
            kind = QInputMethodEvent.AttributeType.TextFormat
            formats.append(QInputMethodEvent.Attribute(kind, start - cursor, size, wave))
        QCoreApplication.sendEvent(self, QInputMethodEvent("", formats))


def _units(text: str) -> int:
    return len(text.encode("utf-16-le", errors="surrogatepass")) // 2
