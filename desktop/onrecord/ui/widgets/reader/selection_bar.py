"""A small bar beside selected words: what can be made of them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QHBoxLayout, QToolButton, QWidget

from onrecord.ui.widgets.labels import plain_tip

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QAction

    from onrecord.ui.theme import Look

_GAP = 8  # LOOK's pixels between the bar and the words
_NATIVE = QKeySequence.SequenceFormat.NativeText


class SelectionBar(QWidget):
    """One button for each act, with its key. The acts are the window's own actions."""

    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        self._look, self._page = look, parent
        self._buttons: list[QToolButton] = []
        self.setObjectName("selectionBar")
        self.setProperty("role", "bar")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setAccessibleName(self.tr("What to do with the selected words"))
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(3, 3, 3, 3)
        self._row.setSpacing(1)
        look.changed.connect(self._follow_look)
        self.hide()

    def set_actions(self, actions: Sequence[QAction]) -> None:
        """Offer actions, in this order."""
        for button in self._buttons:
            button.deleteLater()
        self._buttons = [self._button(action) for action in actions]
        self._follow_look()

    def show_at(self, words: QRect, *, above: bool) -> None:
        """Show the bar over or under the rectangle that the words take in the parent."""
        if not any(button.isEnabled() for button in self._buttons):
            return
        self.adjustSize()
        room, gap = self._page.rect(), self._look.px(_GAP)
        left = max(4, min(words.center().x() - self.width() // 2, room.width() - self.width() - 4))
        over, under = words.top() - gap - self.height(), words.bottom() + gap
        is_over = (
            above if room.top() <= over and under + self.height() <= room.bottom() else over >= 0
        )
        top = over if is_over else under
        self.move(QPoint(left, max(4, min(top, room.bottom() - self.height() - 4))))
        self.show()
        self.raise_()

    def _button(self, action: QAction) -> QToolButton:
        button = QToolButton()
        keys = action.shortcut().toString(_NATIVE)
        name = action.iconText().strip()
        button.setText(f"{name}  {keys}" if keys else name)
        button.setToolTip(plain_tip(action.statusTip()))
        button.setAccessibleName(name)
        button.setAccessibleDescription(action.statusTip())
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)  # a click leaves the keys with the article
        button.setEnabled(action.isEnabled())
        button.clicked.connect(action.trigger)
        action.enabledChanged.connect(button.setEnabled)
        self._row.addWidget(button)
        return button

    def _follow_look(self) -> None:
        for button in self._buttons:
            button.setFont(self._look.sans(12, 500))
