"""Say what is being done while nothing else can be: the dialog closes itself at the end."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QProgressBar, QWidget
from typing_extensions import override

from onrecord.ui.dialogs.base import Dialog
from onrecord.ui.tasks import Threads
from onrecord.ui.widgets.labels import SECONDARY, Label

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QCloseEvent

    from onrecord.errors import KnownError
    from onrecord.ui.theme import Look


class WorkDialog(Dialog):
    """Runs work in a thread: ``error`` is None afterwards, or says why it failed."""

    told = Signal(str)  # what the work does now; emitted in the thread

    def __init__(self, look: Look, title: str, parent: QWidget | None) -> None:
        super().__init__(look, title, parent)
        self.setMinimumWidth(look.px(400))
        self.error: KnownError | None = None
        self._stage = Label(look, self.tr("Please wait…"), SECONDARY)
        self.body.addWidget(self._stage)
        bar = QProgressBar()
        bar.setRange(0, 0)
        bar.setTextVisible(False)
        bar.setAccessibleName(title)
        self.body.addWidget(bar)
        self.told.connect(self._show_stage)

    def run(self, work: Callable[[Callable[[str], None]], object]) -> bool:
        """Run ``work``, which is given what to tell its stages to; True when it succeeded."""
        threads = Threads()
        task = threads.run(self.windowTitle(), lambda: work(self.told.emit), self)
        task.failed.connect(self._keep_error)
        task.ended.connect(self._end)
        self.exec()
        threads.close()
        return self.error is None

    @override
    def reject(self) -> None:
        """Stay: the work cannot be stopped half-way."""

    @override
    def closeEvent(self, event: QCloseEvent) -> None:
        event.ignore()

    @Slot(str)
    def _show_stage(self, text: str) -> None:
        self._stage.setText(f"{text}…")

    @Slot(object)
    def _keep_error(self, error: KnownError) -> None:
        self.error = error

    @Slot()
    def _end(self) -> None:
        self.accept()
