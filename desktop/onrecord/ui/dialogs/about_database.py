"""What the open database says of itself, and whether its file and its log are sound."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QProgressBar, QPushButton, QWidget

from onrecord.ui.dialogs.base import Dialog
from onrecord.ui.widgets.labels import BODY, SECONDARY, Label, TextStyle

if TYPE_CHECKING:
    from collections.abc import Sequence

    from onrecord.ui.theme import Look

_LONG = 58  # characters that fit on a line of the dialog
_VALUE = 400  # LOOK's pixels that a value has at least
_RESULT = TextStyle(13, 500)


class AboutDatabase(Dialog):
    """Shows facts as they come in, runs checks and says in sentences what they found."""

    log_requested = Signal()
    check_requested = Signal(bool)  # True: a full one
    stop_requested = Signal()

    def __init__(self, look: Look, parent: QWidget | None) -> None:
        super().__init__(look, self.tr("About this database"), parent)
        self.setMinimumWidth(look.px(620))
        self._facts: list[tuple[str, str]] = []
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(20)
        self._grid.setVerticalSpacing(6)
        self._grid.setColumnStretch(1, 1)
        self.body.addLayout(self._grid)
        self.body.addSpacing(10)
        self._make_checks()
        self._bar = QProgressBar()
        self._bar.setTextVisible(False)
        self._bar.hide()
        self.body.addWidget(self._bar)
        self.outcome = Label(look, "", _RESULT)
        self.outcome.setWordWrap(True)
        self.outcome.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.outcome.setMinimumHeight(look.px(56))
        self.outcome.setAlignment(Qt.AlignmentFlag.AlignTop)
        self.body.addWidget(self.outcome)
        self.body.addStretch(1)
        self._make_buttons()

    def _make_checks(self) -> None:
        row = QHBoxLayout()
        self.log = QPushButton(self.tr("Verify the log"))
        self.quick = QPushButton(self.tr("Check the database"))
        self.full = QPushButton(self.tr("Check everything"))
        self.quick.setToolTip(self.tr("The pages of the file and how its rows hang together"))
        self.full.setToolTip(self.tr("Also every text and every stored file against its hash"))
        self.stop = QPushButton(self.tr("Stop"))
        self.stop.hide()
        self.log.clicked.connect(self.log_requested)
        self.quick.clicked.connect(self._ask_quick)
        self.full.clicked.connect(self._ask_full)
        self.stop.clicked.connect(self.stop_requested)
        for button in (self.log, self.quick, self.full):
            row.addWidget(button)
        row.addStretch(1)
        row.addWidget(self.stop)
        self.body.addLayout(row)

    def _make_buttons(self) -> None:
        row = QHBoxLayout()
        copy = QPushButton(self.tr("Copy"))
        copy.setObjectName("copyFacts")
        copy.clicked.connect(self._copy)
        shut = QPushButton(self.tr("Close"))
        shut.setProperty("primary", "true")
        shut.setDefault(True)
        shut.clicked.connect(self.reject)
        row.addWidget(copy)
        row.addStretch(1)
        row.addWidget(shut)
        self.body.addLayout(row)

    def show_facts(self, facts: Sequence[tuple[str, str]]) -> None:
        """Show names and values, in place of those shown before."""
        while (item := self._grid.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        self._facts = list(facts)
        top = Qt.AlignmentFlag.AlignTop
        for line, (name, value) in enumerate(facts):
            self._grid.addWidget(Label(self.look, name, SECONDARY), line, 0, top)
            words = Label(self.look, _breakable(value), BODY)
            words.setAccessibleName(f"{name}: {value}")
            words.setWordWrap(len(value) > _LONG)
            words.setTextInteractionFlags(
                Qt.TextInteractionFlag.TextSelectableByMouse
                | Qt.TextInteractionFlag.TextSelectableByKeyboard
            )
            words.setAccessibleName(f"{name}: {value}")
            if (
                words.wordWrap()
            ):  # its height follows from a width that the dialog does not know yet
                words.setMinimumHeight(words.heightForWidth(self.look.px(_VALUE)))
            self._grid.addWidget(words, line, 1)
        if self.isVisible():
            self.fit()

    def set_busy(self, text: str) -> None:
        """Say what is being looked at; no other check can be begun meanwhile."""
        self.outcome.setText(text)
        self.outcome.set_ink("2")
        self._bar.setRange(0, 0)
        self._show_busy(is_busy=True)

    @Slot(int, int)
    def show_progress(self, done: int, of: int) -> None:
        """Show how far a check is; of 0: not known."""
        self._bar.setRange(0, of)
        self._bar.setValue(done)

    def show_result(self, sentences: Sequence[str], *, is_good: bool) -> None:
        """Say what a check found."""
        self.outcome.setText("\n".join(sentences))
        self.outcome.set_ink("good" if is_good else "bad")
        self._show_busy(is_busy=False)

    def _show_busy(self, *, is_busy: bool) -> None:
        self._bar.setVisible(is_busy)
        self.stop.setVisible(is_busy)
        for button in (self.log, self.quick, self.full):
            button.setEnabled(not is_busy)

    @Slot()
    def _ask_quick(self) -> None:
        self.check_requested.emit(False)

    @Slot()
    def _ask_full(self) -> None:
        self.check_requested.emit(True)

    @Slot()
    def _copy(self) -> None:
        lines = [f"{name}: {value}" for name, value in self._facts]
        QGuiApplication.clipboard().setText("\n".join(lines))


def _breakable(value: str) -> str:
    """Let a path or a hash break where it is too long for a line."""
    if len(value) <= _LONG:
        return value
    return "\u200b".join(value[at : at + 8] for at in range(0, len(value), 8))
