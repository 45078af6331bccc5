"""What a panel says when it has nothing to list: a sign, a sentence, what to do."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QProgressBar, QSizePolicy, QVBoxLayout, QWidget
from typing_extensions import override

from onrecord.ui.icons import draw_icon
from onrecord.ui.widgets.buttons import TextButton
from onrecord.ui.widgets.labels import NAME, Label, TextStyle

if TYPE_CHECKING:
    from onrecord.ui.theme import Look

_CENTRE = Qt.AlignmentFlag.AlignCenter
_HINT = TextStyle(13, 400, "2")


class _Sign(QWidget):
    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look, self._icon = look, ""
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def show_icon(self, name: str) -> None:
        self._icon = name
        self.update()

    @override
    def sizeHint(self) -> QSize:
        return QSize(self._look.px(36), self._look.px(36))

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        colour = self._look.theme.colour("knob")
        draw_icon(painter, self._icon, QRectF(self.rect()).adjusted(2, 2, -2, -2), colour)
        painter.end()


class PanelMessage(QWidget):
    """A message in the middle of a panel; ``acted`` when its button is clicked."""

    acted = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._sign = _Sign(look)
        self.title, self.hint = Label(look, style=NAME), Label(look, style=_HINT)
        self._bar = QProgressBar()
        self._bar.setRange(0, 0)
        self._bar.setTextVisible(False)
        self._bar.setFixedWidth(look.px(160))
        self.button = TextButton(look, "")
        self.button.clicked.connect(self.acted)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 24, 24, 24)
        column.setSpacing(8)
        column.addStretch(2)
        for part in (self._sign, self._bar):
            column.addWidget(part, 0, Qt.AlignmentFlag.AlignHCenter)
        for label in (self.title, self.hint):
            label.setWordWrap(True)
            label.setAlignment(_CENTRE)
            column.addWidget(label)
        column.addWidget(self.button, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addStretch(3)

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(
            self._look.px(180), min(self._look.px(110), 96)
        )  # never wider or higher than the list

    def say(self, title: str, hint: str = "", *, icon: str, button: str = "") -> None:
        """Show a message with an icon, and a button where there is something to do at once."""
        self._show(title, hint, is_busy=False)
        self._sign.show_icon(icon)
        self.button.setText(button)
        self.button.setAccessibleName(button)
        self.button.setVisible(bool(button))
        self.button.updateGeometry()

    def wait(self, title: str, hint: str = "") -> None:
        """Show that something is under way."""
        self._show(title, hint, is_busy=True)
        self.button.hide()

    def _show(self, title: str, hint: str, *, is_busy: bool) -> None:
        self.title.setText(title)
        self.hint.setText(hint)
        self.hint.setVisible(bool(hint))
        self._bar.setVisible(is_busy)
        self._sign.setVisible(not is_busy)


class EmptyMessage(PanelMessage):
    """Why the claims panel is empty, and what to do about it.

    ``unread`` is what to say of an article whose language is not read, ("", "") of any other.
    """

    unread: tuple[str, str] = ("", "")

    def explain(self, *, busy: str | None, has_article: bool, is_analysed: bool) -> None:
        """Say what is under way (``busy``), why nothing is listed, or that nothing is open."""
        if busy is not None:
            self.wait(busy, self.tr("You can read on meanwhile."))
        elif has_article and not is_analysed:
            self.say(
                self.tr("Claims were not looked for yet"),
                self.tr("The search was cancelled or failed. What you see is the whole article."),
                icon="refresh",
                button=self.tr("Look for claims (F5)"),
            )
        elif has_article and self.unread[0]:
            self.say(*self.unread, icon="information-outline")
        elif has_article:
            self.say(
                self.tr("No claims found in this article"),
                self.tr(
                    "OnRecord lists what somebody is reported to have said. If a part of the text"
                    " was left out, bring it back in the reader."
                ),
                icon="comment-quote-outline",
            )
        else:
            self.say(
                self.tr("No article open"),
                self.tr("Open an article, and its claims are listed here by actor."),
                icon="text-box-search-outline",
            )
