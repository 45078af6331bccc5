"""A pane that opens over the window's left side while there is no room for it beside the article."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QApplication, QFrame, QVBoxLayout, QWidget
from typing_extensions import override

if TYPE_CHECKING:
    from onrecord.ui.theme import Look

_WIDE, _MOST = 280, 0.8  # LOOK's pixels; share of the window at most


class Drawer(QFrame):
    """Holds a pane while it is open; Esc closes it and gives the keyboard back."""

    closed = Signal()

    def __init__(self, look: Look, over: QWidget, window: QWidget) -> None:
        super().__init__(window)
        self._look, self._over, self._window = look, over, window
        self._pane: QWidget | None = None
        self._before: QWidget | None = None
        self.setObjectName("drawer")
        self.setProperty("role", "drawer")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 1, 0)
        escape = QShortcut(QKeySequence("Esc"), self, self.close_pane)
        escape.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        over.installEventFilter(self)
        self.hide()

    def open_pane(self, pane: QWidget) -> None:
        """Take a pane in and show it, with the keyboard in it."""
        if self._pane is None:
            self._before = QApplication.focusWidget()
        self._pane = pane
        self._column.addWidget(pane)
        pane.show()
        self._place()
        self.show()
        self.raise_()
        pane.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def close_pane(self) -> None:
        """Close; whoever lent the pane takes it back on ``closed``."""
        if self._pane is None:
            return
        had_keys = self.isAncestorOf(QApplication.focusWidget() or self._over)
        self._pane = None
        self.hide()
        self.closed.emit()
        if had_keys and self._before is not None:
            self._before.setFocus(Qt.FocusReason.OtherFocusReason)

    @property
    def is_open(self) -> bool:
        """True while it holds a pane."""
        return self._pane is not None

    def _place(self) -> None:
        window = self._window
        top = self._over.mapTo(window, self._over.rect().topLeft())
        width = min(self._look.px(_WIDE), round(window.width() * _MOST))
        self.setGeometry(0, top.y(), width, self._over.height())

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Keep the height of what it stands over; a click there closes it."""
        if event.type() == QEvent.Type.Resize and self.is_open:
            self._place()
        return False
