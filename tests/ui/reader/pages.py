"""Where words stand in a reader on screen, worked out by Qt alone, and how a hand acts on them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QGuiApplication, QMouseEvent, QTextCursor
from PySide6.QtWidgets import QApplication

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from onrecord.ui.widgets.reader.view import Reader


def find(reader: Reader, words: str) -> QTextCursor:
    """Select words in the document without touching the reader's own cursor."""
    cursor = reader.document().find(words, 0)
    assert not cursor.isNull(), words
    return cursor


def point_on(reader: Reader, words: str) -> QPoint:
    """Give the middle of a word on screen."""
    cursor = find(reader, words)
    start, end = QTextCursor(cursor), QTextCursor(cursor)
    start.setPosition(cursor.selectionStart())
    end.setPosition(cursor.selectionEnd())
    left, right = reader.cursorRect(start), reader.cursorRect(end)
    return QPoint((left.center().x() + right.center().x()) // 2, left.center().y())


def click(qtbot: QtBot, reader: Reader, at: QPoint) -> None:
    qtbot.mouseClick(reader.viewport(), Qt.MouseButton.LeftButton, pos=at)


def rest(reader: Reader, at: QPoint) -> None:
    """Move the pointer to a point, as an event alone: other windows may lie under the cursor."""
    none = Qt.MouseButton.NoButton
    place = QPointF(at), QPointF(reader.viewport().mapToGlobal(at))
    event = QMouseEvent(
        QMouseEvent.Type.MouseMove, *place, none, none, Qt.KeyboardModifier.NoModifier
    )
    QApplication.sendEvent(reader.viewport(), event)


def select(reader: Reader, start: str, end: str) -> None:
    """Select from the first letter of some words to the last letter of others."""
    cursor = find(reader, start)
    last = find(reader, end)
    cursor.setPosition(cursor.selectionStart())
    cursor.setPosition(last.selectionEnd(), QTextCursor.MoveMode.KeepAnchor)
    reader.setTextCursor(cursor)


def drag_narrow_and_back(reader: Reader) -> None:
    """Resize in many steps, as a dragged window edge does."""
    size = reader.size()
    for width in range(size.width(), size.width() // 2, -16):
        reader.resize(width, size.height())
    reader.resize(size)


def copied(reader: Reader) -> str:
    reader.copy()
    return QGuiApplication.clipboard().text()


def badge_of(reader: Reader, words: str) -> QPoint:
    """Give the middle of the badge beside the line of some words."""
    margin = reader.document().rootFrame().frameFormat().leftMargin()
    return QPoint(round(margin) - 28, point_on(reader, words).y())
