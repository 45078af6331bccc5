"""Labels that show text as text: QLabel guesses HTML in plain strings and would open local files."""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget
from typing_extensions import override

if TYPE_CHECKING:
    from onrecord.ui.theme import Look


class TextStyle(NamedTuple):
    """How a piece of interface text looks: LOOK's sizes, the font's weight, an ink."""

    size: float
    weight: int = 400
    ink: str = "1"  # "1", "2", "3", "accent", "bad"
    serif: bool = False  # True for what an article or a person said


CAPS = TextStyle(11, 500, "3")
SECONDARY = TextStyle(12, 400, "3")
BODY = TextStyle(13)
STRONG = TextStyle(13, 600)
NAME = TextStyle(14, 600)
TITLE = TextStyle(16, 600)
STATEMENT = TextStyle(17, 400, serif=True)
ARTICLE_TITLE = TextStyle(28, 650, serif=True)


class Label(QLabel):
    """A plain-text label that follows theme and text size."""

    def __init__(
        self, look: Look, text: str = "", style: TextStyle = BODY, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setText(text)
        self.setProperty("ink", style.ink)
        self._look, self._text_style = look, style
        look.changed.connect(self.follow_look)
        self.follow_look()

    def follow_look(self) -> None:
        """Take the font of the look in force."""
        style = self._text_style
        font = self._look.serif if style.serif else self._look.sans
        self.setFont(font(style.size, style.weight))

    def set_ink(self, ink: str) -> None:
        """Change the ink role."""
        self.setProperty("ink", ink)
        self.style().unpolish(self)
        self.style().polish(self)


class ElidedLabel(Label):
    """A one-line label that cuts its text with an ellipsis and shows the whole in its tooltip."""

    def __init__(
        self, look: Look, text: str = "", style: TextStyle = BODY, parent: QWidget | None = None
    ) -> None:
        super().__init__(look, text, style, parent)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(0, super().minimumSizeHint().height())

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        whole = self.text()
        cut = self.fontMetrics().elidedText(whole, Qt.TextElideMode.ElideRight, self.width())
        if cut == whole:
            super().paintEvent(event)
            return
        painter = QPainter(self)
        painter.setPen(self.palette().color(self.foregroundRole()))
        painter.drawText(self.rect(), self.alignment(), cut)

    @override
    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ToolTip:
            is_cut = self.fontMetrics().horizontalAdvance(self.text()) > self.width()
            self.setToolTip(plain_tip(self.text()) if is_cut else "")
        return super().event(event)


def plain_tip(text: str) -> str:
    """Make a tooltip text that Qt cannot take for HTML: it guesses by the tags it sees."""
    return f"<qt>{escape(text)}</qt>"
