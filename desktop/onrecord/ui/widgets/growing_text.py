"""A text field of one line that grows with what is typed and saves it by itself."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, Qt, QTimer, Signal
from PySide6.QtGui import QFocusEvent, QFontMetricsF, QHideEvent, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QPlainTextEdit, QSizePolicy, QWidget
from typing_extensions import override

if TYPE_CHECKING:
    from onrecord.ui.theme import Look

_CHROME = 12  # padding and border of a field above and below, as app.qss sets them
_IDLE_MS = 1000
_MOST_LINES = 8  # then it scrolls
_SAVE_KEYS = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class GrowingText(QPlainTextEdit):
    """Emits ``edited`` with its text when the focus leaves, on Ctrl+Enter, and after a second's pause.

    What was typed is never dropped: ``flush()`` before showing another record's text.
    """

    edited = Signal(str)
    returned = Signal()  # Esc: the text is kept, the focus goes back to the list
    saved = Signal()  # Ctrl+Enter

    def __init__(self, look: Look, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._saved = ""
        self.setAccessibleName(name)
        self.setTabChangesFocus(True)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._idle = QTimer(self, singleShot=True, interval=_IDLE_MS)
        self._idle.timeout.connect(self.flush)
        self.textChanged.connect(self._note_typing)
        look.changed.connect(self.follow_look)
        self.follow_look()

    def follow_look(self) -> None:
        """Take the font of the look in force."""
        self.setFont(self._look.sans(13))
        self._fit()

    def set_hint(self, text: str) -> None:
        """Set the placeholder."""
        if text != self.placeholderText():
            self.setPlaceholderText(text)
            self._fit()

    def is_dirty(self) -> bool:
        """Tell whether something was typed that is not saved."""
        return self.toPlainText() != self._saved

    def show_saved(self, text: str) -> None:
        """Show the record's text, unless the person is ahead of the record.

        What is typed and not yet saved stays, and so does a text that differs from the record's in
        white space at its ends only: the field must not jump while somebody types.
        """
        if self.is_dirty():
            return
        if self.toPlainText().strip() != text.strip():
            self._saved = text
            self.setPlainText(text)
        self._saved = self.toPlainText()
        self._idle.stop()

    def replace(self, text: str) -> None:
        """Show another record's text; flush before."""
        self._saved = text
        self.setPlainText(text)
        self._saved = self.toPlainText()  # what the widget made of it, line ends and all
        self._idle.stop()

    def flush(self) -> None:
        """Emit what is not saved yet."""
        self._idle.stop()
        if self.is_dirty():
            self._saved = self.toPlainText()
            self.edited.emit(self._saved)

    def _note_typing(self) -> None:
        self._fit()
        if self.is_dirty():
            self._idle.start()

    def _fit(self) -> None:
        """Take the height of the text, or of the placeholder while there is none."""
        line = QFontMetricsF(self.font()).lineSpacing()
        inner = 2 * self.document().documentMargin()
        if self.toPlainText():
            lines = self.document().size().height()  # a plain text document counts in lines
        else:
            room = max(1.0, self.viewport().width() - inner)
            hint = QFontMetricsF(self.font()).boundingRect(
                QRectF(0, 0, room, 10_000), Qt.TextFlag.TextWordWrap, self.placeholderText()
            )
            lines = max(1, round(hint.height() / line))
        bar = Qt.ScrollBarPolicy
        self.setVerticalScrollBarPolicy(
            bar.ScrollBarAsNeeded if lines > _MOST_LINES else bar.ScrollBarAlwaysOff
        )
        self.setFixedHeight(round(min(lines, _MOST_LINES) * line + inner + _CHROME) + 1)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        # only a new width wraps anew; to answer a new height with another one would never end
        if event.size().width() != event.oldSize().width():
            self._fit()

    @override
    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if event.reason() != Qt.FocusReason.PopupFocusReason:
            self.flush()

    @override
    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self.flush()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        is_control = event.modifiers() == Qt.KeyboardModifier.ControlModifier
        if event.key() == Qt.Key.Key_Escape:
            self.flush()
            self.returned.emit()
        elif is_control and event.key() in _SAVE_KEYS:
            self.flush()
            self.saved.emit()
        else:
            super().keyPressEvent(event)
