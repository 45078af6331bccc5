"""Labels that show text as text: QLabel guesses HTML in plain strings and would open local files."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

if TYPE_CHECKING:
    from PySide6.QtCore import QSize
    from PySide6.QtGui import QPaintEvent

    from onrecord.ui.theme import Look
from typing_extensions import override


class Label(QLabel):
    """A plain-text label in one of LOOK's sizes that follows theme and text size.

    Args:
        size: in LOOK's pixels; ``weight`` of the variable font; ``ink`` "1", "2", "3", "accent" or
            "bad"; ``serif`` for what an article or a person said.
    """

    def __init__(
        self,
        look: Look,
        text: str = "",
        *,
        size: float = 13,
        weight: int = 400,
        ink: str = "1",
        serif: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setText(text)
        self.setProperty("ink", ink)
        self._look, self._size, self._weight, self._serif = look, size, weight, serif
        look.changed.connect(self.follow_look)
        self.follow_look()

    def follow_look(self) -> None:
        """Take the font of the look in force."""
        font = self._look.serif if self._serif else self._look.sans
        self.setFont(font(self._size, self._weight))

    def set_ink(self, ink: str) -> None:
        """Change the ink role."""
        self.setProperty("ink", ink)
        self.style().unpolish(self)
        self.style().polish(self)


class ElidedLabel(Label):
    """A one-line label that cuts its text with an ellipsis and shows the whole in its tooltip."""

    def __init__(self, look: Look, text: str = "", **style: object) -> None:
        super().__init__(look, text, **style)  # type: ignore[arg-type]  # Label's own options
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)

    @override
    def minimumSizeHint(self) -> QSize:
        size = super().minimumSizeHint()
        size.setWidth(0)
        return size

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        whole = self.text()
        cut = self.fontMetrics().elidedText(whole, Qt.TextElideMode.ElideRight, self.width())
        if cut == whole:
            super().paintEvent(event)
            return
        from PySide6.QtGui import QPainter

        painter = QPainter(self)
        painter.setPen(self.palette().color(self.foregroundRole()))
        painter.drawText(self.rect(), int(self.alignment()), cut)

    @override
    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ToolTip:
            cut = self.fontMetrics().horizontalAdvance(self.text()) > self.width()
            self.setToolTip(plain_tip(self.text()) if cut else "")
        return super().event(event)


def plain_tip(text: str) -> str:
    """Make a tooltip text that Qt cannot take for HTML: it guesses by the tags it sees."""
    from html import escape

    return f"<qt>{escape(text)}</qt>"
