"""Drag something over a widget and drop it, as the window system does."""

from __future__ import annotations

from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt
from PySide6.QtGui import QDragEnterEvent, QDragMoveEvent, QDropEvent
from PySide6.QtWidgets import QApplication, QWidget

COPY = Qt.DropAction.CopyAction
LEFT = Qt.MouseButton.LeftButton
NONE = Qt.KeyboardModifier.NoModifier


def drop(widget: QWidget, mime: QMimeData, at: QPoint) -> bool:
    """Drop on a point of a widget; tells whether it was taken."""
    QApplication.sendEvent(widget, QDragEnterEvent(at, COPY, mime, LEFT, NONE))
    QApplication.sendEvent(widget, QDragMoveEvent(at, COPY, mime, LEFT, NONE))
    event = QDropEvent(QPointF(at), COPY, mime, LEFT, NONE)
    event.ignore()
    QApplication.sendEvent(widget, event)
    return event.isAccepted()
