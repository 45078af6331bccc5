"""Draws a text view's document and moves through it by keys, with a caret only on demand."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QAbstractTextDocumentLayout
from PySide6.QtWidgets import QAbstractSlider, QFrame

if TYPE_CHECKING:
    from PySide6.QtCore import QRectF
    from PySide6.QtGui import QKeyEvent, QPainter, QTextCharFormat, QWheelEvent
    from PySide6.QtWidgets import QScrollBar, QTextBrowser, QTextEdit

_Action = QAbstractSlider.SliderAction
_SCROLLING = {
    Qt.Key.Key_Up.value: _Action.SliderSingleStepSub,
    Qt.Key.Key_Down.value: _Action.SliderSingleStepAdd,
    Qt.Key.Key_PageUp.value: _Action.SliderPageStepSub,
    Qt.Key.Key_PageDown.value: _Action.SliderPageStepAdd,
    Qt.Key.Key_Space.value: _Action.SliderPageStepAdd,
    Qt.Key.Key_Home.value: _Action.SliderToMinimum,
    Qt.Key.Key_End.value: _Action.SliderToMaximum,
}


def only_read(view: QTextBrowser) -> None:
    """Make a view one in which text is read, selected and copied, and nothing else."""
    view.setFrameShape(QFrame.Shape.NoFrame)
    view.setOpenLinks(False)
    view.setUndoRedoEnabled(False)
    view.setAcceptDrops(False)
    view.viewport().setAcceptDrops(False)
    view.viewport().setMouseTracking(True)
    view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    view.setTextInteractionFlags(
        Qt.TextInteractionFlag.TextSelectableByMouse
        | Qt.TextInteractionFlag.TextSelectableByKeyboard
        | Qt.TextInteractionFlag.LinksAccessibleByMouse  # our own words: "Show", "Bring back"
    )
    view.document().setDocumentMargin(0)


def draw_text(
    painter: QPainter,
    view: QTextEdit,
    area: QRectF,
    *,
    selected: QTextCharFormat,
    has_caret: bool,
) -> None:
    """Draw the document as QTextEdit does, the painter standing at the document's origin.

    Not by QTextEdit.paintEvent(): that marks the direction at the caret in right-to-left text
    even when the caret is 0 wide.
    """
    context = QAbstractTextDocumentLayout.PaintContext()
    context.clip = area
    context.palette = view.palette()
    cursor = view.textCursor()
    context.cursorPosition = cursor.position() if has_caret else -1
    if cursor.hasSelection():
        selection = QAbstractTextDocumentLayout.Selection()
        selection.cursor = cursor
        selection.format = selected
        context.selections = [selection]
    painter.setClipRect(area)
    view.document().documentLayout().draw(painter, context)


def put_caret(view: QTextEdit, position: int) -> None:
    """Move the caret without scrolling to it, unless something is selected."""
    cursor, bar = view.textCursor(), view.verticalScrollBar()
    if cursor.hasSelection():
        return
    cursor.setPosition(position)
    value = bar.value()
    view.setTextCursor(cursor)  # scrolls to it
    bar.setValue(value)


def scroll_by_key(bar: QScrollBar, event: QKeyEvent) -> bool:
    """Scroll for a key that reads on or back; False when the key is another.

    Without a caret in sight the arrow keys would move one that nobody sees.
    """
    modifiers = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
    key = event.key()  # an int: not every key is in Qt.Key
    if key == Qt.Key.Key_Space.value and modifiers == Qt.KeyboardModifier.ShiftModifier:
        bar.triggerAction(_Action.SliderPageStepSub)
        return True
    if modifiers != Qt.KeyboardModifier.NoModifier or key not in _SCROLLING:
        return False
    bar.triggerAction(_SCROLLING[key])
    return True


def reads_on(event: QKeyEvent) -> bool:
    """Tell whether a key shows what comes next, as the space bar does."""
    is_plain = (
        event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier == Qt.KeyboardModifier.NoModifier
    )
    return is_plain and event.key() in (Qt.Key.Key_PageDown.value, Qt.Key.Key_Space.value)


class WheelSteps:
    """Adds up what a wheel turns until it makes whole steps."""

    def __init__(self) -> None:
        self._turned = 0

    def take(self, event: QWheelEvent) -> int:
        """Give the steps that an event completes, up is more than 0."""
        self._turned += event.angleDelta().y()
        steps = int(self._turned / 120)  # 120 is one notch
        self._turned -= steps * 120
        return steps
