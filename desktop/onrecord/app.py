"""Join the parts of the program and run the window."""

from __future__ import annotations

import logging
import os
import signal
import sys
import traceback
from typing import TYPE_CHECKING

import shiboken6
from PySide6.QtCore import QObject, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QGuiApplication, QIcon
from PySide6.QtWidgets import QApplication

from onrecord import log as logs
from onrecord import paths
from onrecord.errors import KnownError
from onrecord.ui import language
from onrecord.ui.options.table import Page
from onrecord.ui.preferences import Preferences
from onrecord.ui.theme import Look
from onrecord_db.errors import DamagedFileError

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path
    from types import TracebackType

    from onrecord.services.workers import Worker
    from onrecord.ui.window import Window
    from onrecord_db.keys import Key

log = logging.getLogger("onrecord.app")

PRINT_PAINT = "ONRECORD_PRINT_PAINT"  # set to 1: say when the window is painted, and end
SAMPLE_DATABASE = "sample.onrecord"


class Program(QObject):
    """One run of the program: window first, then the database, then the worker and the files."""

    restarted = Signal(str)  # a worker process crashed and was started again; told on any thread

    def __init__(
        self, files: list[Path], db: Path | None, *, sample: bool, key: Key | None = None
    ) -> None:
        super().__init__()
        self._files, self._db, self._sample, self._key = files, db, sample, key
        self.worker: Worker | None = None
        self._preferences = Preferences()
        language.speak(_application(), self._preferences.text("language", language.SYSTEM))
        self._look = Look(self)
        self._look.apply(
            key=self._preferences.text("view/theme", "system"),
            scale=self._preferences.number("view/text", 1.0),
        )
        self._look.set_reading(self._preferences.reading())
        QGuiApplication.styleHints().colorSchemeChanged.connect(self._follow_system)
        self.window = self._make_window()
        self.restarted.connect(self._tell_restart, Qt.ConnectionType.QueuedConnection)

    def _make_window(self) -> Window:
        from onrecord.ui.case import Case  # noqa: PLC0415  # after the application exists
        from onrecord.ui.window import Window  # noqa: PLC0415

        window = Window(self._look, Case(self), self._preferences)
        window.painted.connect(self._begin)
        window.closed.connect(self._end)
        window.language_chosen.connect(self._change_language, Qt.ConnectionType.QueuedConnection)
        return window

    @Slot(str)
    def _change_language(self, choice: str) -> None:
        """Make the window anew in another language, over the same database and article."""
        language.speak(_application(), choice)
        old, case = self.window, self.window.case
        where = (case.store.path, case.store.key) if case.is_open else None
        article = old.reading.article_id
        old.closed.disconnect(self._end)
        old.close()
        self.window = self._make_window()
        self.window.painted.disconnect(self._begin)
        self.window.show()
        if where is not None and self.worker is not None:
            self.window.commands.databases.start(where[0], self.worker, where[1])
            if article is not None and self.window.case.is_open:
                self.window.open_article(article)
        old.deleteLater()
        self.window.commands.settings.show(Page.LANGUAGE)

    @Slot()
    def _follow_system(self) -> None:
        if self._preferences.text("view/theme", "system") == "system":
            self._look.apply(key="system")

    @Slot(str)
    def _tell_restart(self, text: str) -> None:
        self.window.banner.warn(text)

    def show(self) -> None:
        """Show the window; everything else follows its first paint."""
        self.window.show()

    @Slot()
    def _begin(self) -> None:
        if os.environ.get(PRINT_PAINT) == "1":
            print("PAINTED", file=sys.stderr, flush=True)  # noqa: T201  # what the benchmark waits for
            QTimer.singleShot(0, self.window.close)
            return
        QTimer.singleShot(0, self._open)

    @Slot()
    def _open(self) -> None:
        from onrecord.services import workers  # noqa: PLC0415  # after the first paint

        path = self._path()
        self.worker = workers.Worker(on_restart=self.restarted.emit, nice=5)
        self.worker.start()
        try:
            self.window.commands.databases.start(path, self.worker, self._key)
        except KnownError as error:
            self._refuse(error)
            return
        workers.warm(self.worker)
        if self._files:
            self.window.commands.files.import_paths(self._files)
        elif self._sample:
            self.window.commands.files.open_sample()

    def _path(self) -> Path:
        """Give the database that is to be opened."""
        from onrecord.services import library  # noqa: PLC0415  # after the first paint

        if self._db is None and self._sample:
            return paths.data_folder() / SAMPLE_DATABASE
        return self._db or library.default_database()

    def _refuse(self, error: KnownError) -> None:
        """Say why the database cannot be opened, and offer the backups of one that is damaged."""
        if isinstance(error, DamagedFileError):
            self.window.commands.backups.offer_restore(self._path(), error.text())
            if self.window.case.is_open:
                return
            self.window.close()
            return
        from onrecord.ui.dialogs.sheets import ProblemDialog  # noqa: PLC0415  # seldom needed

        title = self.tr("The database cannot be opened")
        dialog = ProblemDialog(self._look, title, error.text(), parent=self.window)
        dialog.exec()
        self.window.close()

    @Slot()
    def _end(self) -> None:
        if self.worker is not None:
            self.worker.close()

    def destroy(self) -> None:
        """Take the widgets down while the application still stands: the other order crashes Qt."""
        shiboken6.delete(self.window)
        shiboken6.delete(self)

    def tell_crash(self, trace: str) -> None:
        """Say that something went wrong that is our own fault."""
        from onrecord.ui.dialogs.sheets import ProblemDialog  # noqa: PLC0415  # seldom needed

        text = self.tr(
            "OnRecord made a mistake. What was saved is safe; the last act may not have been "
            "done. The details below say what happened and hold no text of any article."
        )
        title = self.tr("Something went wrong")
        ProblemDialog(self._look, title, text, trace, self.window).exec()


def _application() -> QApplication:
    app = QApplication.instance()
    if not isinstance(app, QApplication):
        message = "there is no application yet"
        raise TypeError(message)
    return app


def run(
    files: list[Path], *, db: Path | None = None, sample: bool = False, key: Key | None = None
) -> int:
    """Run the window until it is closed; give the process's exit status.

    Args:
        files: articles to import and show, and at most one database ``.onrecord`` to open.
        db: the database; None opens the one among ``files``, else the default one.
        sample: open the bundled sample in a database of its own.
        key: opens a locked database; None asks where it has a passphrase.
    """
    app = QApplication(sys.argv[:1])
    app.setApplicationName("OnRecord")
    app.setDesktopFileName("onrecord")
    app.setWindowIcon(QIcon(str(paths.resource("icons/onrecord.svg"))))
    logs.start()
    signal.signal(signal.SIGINT, signal.SIG_DFL)  # Ctrl+C in the terminal ends the program
    databases = [path for path in files if path.suffix == ".onrecord"]
    articles = [path for path in files if path.suffix != ".onrecord"]
    program = Program(articles, db or next(iter(databases), None), sample=sample, key=key)
    sys.excepthook = crash_hook(program)
    program.show()
    status = app.exec()
    sys.excepthook = sys.__excepthook__
    program.destroy()
    return status


def crash_hook(
    program: Program,
) -> Callable[[type[BaseException], BaseException, TracebackType | None], None]:
    """Give the hook that tells of an exception nobody caught."""

    def take(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        # the message may quote an article: the log gets the places and the kind, nothing else
        places = "".join(traceback.format_tb(trace))
        log.error("unexpected %s\n%s", kind.__name__, places)
        program.tell_crash(places + kind.__name__)

    return take
