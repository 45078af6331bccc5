"""Act in the modal dialog that opens next; it is closed whatever happens, so that no test hangs."""

from collections.abc import Callable

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QDialog


def in_dialog(act: Callable[[QDialog], object]) -> None:
    """Do something in the dialog that opens next."""

    def run() -> None:
        dialog = QApplication.activeModalWidget()
        if not isinstance(dialog, QDialog) or not dialog.isActiveWindow():
            QTimer.singleShot(50, run)  # not open yet, or not yet the one that gets the keys
            return
        try:
            act(dialog)
        finally:
            QTimer.singleShot(500, dialog.reject)

    QTimer.singleShot(50, run)
