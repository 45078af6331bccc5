"""What was just done, at the foot of the pane for some seconds, with the way back."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QToolButton, QWidget
from typing_extensions import override

from onrecord.ui.icons import icon
from onrecord.ui.widgets.buttons import TextButton
from onrecord.ui.widgets.labels import Label, TextStyle

if TYPE_CHECKING:
    from PySide6.QtGui import QEnterEvent

    from onrecord.ui.theme import Look

STAY = 8000  # ms
_GAP = 16  # LOOK's pixels from the foot of the pane


class UndoBar(QFrame):
    """Stands over a pane, takes no focus by itself, and does not move: it is there, then it is not."""

    undone = Signal()

    def __init__(self, look: Look, pane: QWidget) -> None:
        super().__init__(pane)
        self._look, self._pane = look, pane
        self.setObjectName("undoBar")
        self.setProperty("role", "bar")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setAccessibleName(self.tr("What was done last"))
        self.said = Label(look, "", TextStyle(13, 500))
        self.button = TextButton(look, self.tr("Undo"))
        self._shut = QToolButton()
        self._shut.setAutoRaise(True)
        self._shut.setAccessibleName(self.tr("Close this line"))
        self._shut.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        row = QHBoxLayout(self)
        row.setContentsMargins(14, 6, 6, 6)
        row.setSpacing(10)
        for part in (self.said, self.button, self._shut):
            row.addWidget(part)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(STAY)
        self._timer.timeout.connect(self.hide)
        self.button.clicked.connect(self._undo)
        self._shut.clicked.connect(self.hide)
        pane.installEventFilter(self)
        look.changed.connect(self._follow_look)
        self._follow_look()
        self.hide()

    def show_act(self, said: str, keys: str) -> None:
        """Say what was done, "Marked False", and which keys take it back; a new act replaces it."""
        self.said.setText(said)
        self.button.setText(self.tr("Undo  {0}").format(keys) if keys else self.tr("Undo"))
        self.button.setAccessibleName(self.tr("Undo: {0}").format(said))
        self._timer.start()
        self._place()
        self.show()
        self.raise_()

    def announce(self, text: str) -> None:
        """Have a screen reader say something, without taking the focus."""
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, text))

    @property
    def text(self) -> str:
        """What it says; "" while it is hidden."""
        return "" if self.isHidden() else self.said.text()

    @Slot()
    def _undo(self) -> None:
        self.hide()
        self.undone.emit()

    def _place(self) -> None:
        self.layout().activate()  # type: ignore[union-attr]  # set above
        self.adjustSize()
        room = self._pane.rect()
        left = max(4, (room.width() - self.width()) // 2)
        self.move(left, room.height() - self.height() - self._look.px(_GAP))

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Keep to the foot of the pane."""
        if event.type() == QEvent.Type.Resize and self.isVisible():
            self._place()
        return False

    @override
    def enterEvent(self, event: QEnterEvent) -> None:
        self._timer.stop()  # nobody loses it while reaching for it
        super().enterEvent(event)

    @override
    def leaveEvent(self, event: QEvent) -> None:
        self._timer.start()
        super().leaveEvent(event)

    @Slot()
    def _follow_look(self) -> None:
        self._shut.setIcon(icon(self._look, "close", role="ink2"))
        if self.isVisible():
            self._place()
