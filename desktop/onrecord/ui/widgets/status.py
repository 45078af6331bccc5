"""The status bar: keys for the pane on the left, work under way, how far and whether it is saved."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Signal, Slot
from PySide6.QtWidgets import (
    QHBoxLayout,
    QProgressBar,
    QPushButton,
    QStatusBar,
    QToolButton,
    QWidget,
)

from onrecord.ui.icons import icon
from onrecord.ui.widgets.labels import SECONDARY, ElidedLabel, Label, TextStyle

if TYPE_CHECKING:
    from onrecord.ui.tasks import Task
    from onrecord.ui.theme import Look

_WAIT = 300  # ms before work shows: what is quicker would only flicker
_STAY = 4000  # ms that a passing line stays
_STATE = TextStyle(12, 400, "2")


class JobBar(QWidget):
    """The work under way: the newest job's name, its progress, a way to cancel it."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._tasks: list[Task] = []
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(8)
        self._name = ElidedLabel(look, "", SECONDARY)
        self._name.setMinimumWidth(look.px(180))
        self._bar = QProgressBar()
        self._bar.setTextVisible(False)
        self._bar.setFixedSize(look.px(90), 4)
        self._cancel = QToolButton()
        self._cancel.setAutoRaise(True)
        self._cancel.setAccessibleName(self.tr("Cancel the work under way"))
        self._cancel.setToolTip(self.tr("Cancel"))
        self._cancel.clicked.connect(self._cancel_newest)
        layout.addWidget(self._name, 1)
        layout.addWidget(self._bar)
        layout.addWidget(self._cancel)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_WAIT)
        self._timer.timeout.connect(self._refresh)
        look.changed.connect(self._follow_look)
        self._follow_look()
        self.hide()

    @property
    def is_busy(self) -> bool:
        """True while work is under way."""
        return bool(self._tasks)

    @Slot(object)
    def follow(self, task: Task) -> None:
        """Show a task until it ends."""
        self._tasks.append(task)
        task.progressed.connect(self._advance)
        task.ended.connect(self._drop_ended)
        if self.isHidden():
            self._timer.start()
        else:
            self._refresh()

    @Slot()
    def _refresh(self) -> None:
        self.setVisible(bool(self._tasks))
        if not self._tasks:
            return
        more = len(self._tasks) - 1
        name = self._tasks[0].title
        self._name.setText(self.tr("{0}  (+{1})").format(name, more) if more else name)
        self._cancel.setVisible(self._tasks[0].can_cancel)
        self._bar.setRange(0, 0)

    @Slot(int, int)
    def _advance(self, done: int, total: int) -> None:
        if self._tasks and self.sender() is self._tasks[0]:
            self._bar.setRange(0, total)
            self._bar.setValue(done)

    @Slot()
    def _drop_ended(self) -> None:
        ended = self.sender()
        self._tasks = [task for task in self._tasks if task is not ended]
        self._refresh() if not self.isHidden() or not self._tasks else None

    @Slot()
    def _cancel_newest(self) -> None:
        if self._tasks:
            self._tasks[0].cancel()

    @Slot()
    def _follow_look(self) -> None:
        self._cancel.setIcon(icon(self._look, "close", role="ink2"))


class Status(QStatusBar):
    """Key hints left; right the jobs, the progress of the review, the save state, the reviewer."""

    user_requested = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setSizeGripEnabled(False)
        self._keys, self._shows_keys = "", True
        self._hint = ElidedLabel(look, "", _STATE)
        self.jobs = JobBar(look)
        self._reviewed = Label(look, "", _STATE)
        self._saved = Label(look, "", _STATE)
        self._user = QPushButton()
        self._user.setProperty("flat", "true")
        self._user.setProperty("quiet", "true")
        self._user.setToolTip(self.tr("The name that verdicts are signed with"))
        self._user.clicked.connect(self.user_requested)
        self.setContentsMargins(12, 0, 8, 0)
        self.addWidget(self._hint, 1)
        for widget in (self.jobs, self._reviewed, self._saved, self._user):
            self.addPermanentWidget(widget)
            if isinstance(widget, Label):
                widget.setContentsMargins(8, 0, 8, 0)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_STAY)
        self._timer.timeout.connect(self._show_keys)
        self._hint.setAlignment(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft)
        self.messageChanged.connect(self._take_message)

    def set_keys(self, keys: str) -> None:
        """Set the key hints of the pane that has the keyboard."""
        self._keys = keys
        if not self._timer.isActive():
            self._show_keys()

    @Slot(str)
    def tell(self, text: str) -> None:
        """Show a passing line in place of the key hints."""
        self._hint.setText(text)
        self._timer.start()

    @property
    def told(self) -> str:
        """What stands on the left, key hints or a passing line."""
        return self._hint.text()

    @property
    def reviewed(self) -> str:
        """How far the review of the open article is."""
        return self._reviewed.text()

    @property
    def saved(self) -> str:
        """The save state."""
        return self._saved.text()

    def set_reviewed(self, text: str) -> None:
        """Show how far the review of the open article is, "" for none."""
        self._reviewed.setText(text)

    def set_saved(self, text: str, *, good: bool = True) -> None:
        """Show the save state."""
        self._saved.setText(text)
        self._saved.set_ink("2" if good else "bad")

    def set_user(self, name: str) -> None:
        """Show who signs."""
        self._user.setText(name or self.tr("Set your name"))

    def show_hints(self, *, on: bool) -> None:
        """Show the key hints, or leave their place to passing lines."""
        self._shows_keys = on
        self._show_keys()

    @Slot()
    def _show_keys(self) -> None:
        self._hint.setText(self._keys if self._shows_keys else "")

    @Slot(str)
    def _take_message(self, text: str) -> None:
        # Qt shows status tips as messages over the left widgets: show them in our own label
        if text:
            self.clearMessage()
            self._hint.setText(text)
            self._timer.start()
