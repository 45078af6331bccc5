"""Take the pictures of docs/images anew: ``python -m tests.e2e.screenshots [FOLDER]``.

The real window opens the bundled samples in a database of its own, a reviewer's keys are pressed,
and each state is grabbed in light and dark, in the sizes that people have.
"""

import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Callable
from functools import partial
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")  # before anything imports Qt
os.environ.setdefault("QT_SCALE_FACTOR", "1.5")

from PySide6.QtCore import QEventLoop, Qt, QTimer
from PySide6.QtGui import QTextCursor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QWidget

from onrecord.services import importing, reporting, workers
from onrecord.ui import language
from onrecord.ui.case import Case
from onrecord.ui.options.table import Page
from onrecord.ui.preferences import Preferences
from onrecord.ui.theme import Look
from onrecord.ui.window import Window
from onrecord_db.records import Span, Stance

IMAGES = Path(__file__).resolve().parents[2] / "docs" / "images"
DESK, LAPTOP = (1280, 800), (1024, 700)
SETTLE = 250  # ms for layout and timers


class Studio:
    """One window with the samples in it, and a camera."""

    def __init__(self, folder: Path, home: Path) -> None:
        self._folder = folder
        self.look = Look()
        self.look.apply(key="light", scale=1.0)
        self.window = Window(self.look, Case(), Preferences())
        self._worker = workers.Worker()
        self._worker.start()
        self.window.show()
        self.window.case.open(home / "desk.onrecord", self._worker)
        self.window.case.store.user = "Ana K."
        self.window.status.set_user("Ana K.")

    def close(self) -> None:
        """Take the window down."""
        self.window.close()
        self._worker.close()

    def grab(self, name: str, *, theme: str = "light", size: tuple[int, int] = DESK) -> None:
        """Picture the window."""
        if theme != self.look.theme.key:
            self.look.apply(key=theme)
        self.window.resize(*size)
        QTest.qWait(SETTLE)
        self._save(self.window, name)

    def grab_dialog(self, name: str, open_it: Callable[[], object]) -> None:
        """Picture the dialog that an act opens, then close it."""

        def take() -> None:
            dialog = QApplication.activeModalWidget()
            if isinstance(dialog, QDialog):
                self._save(dialog, name)
                dialog.reject()

        QTimer.singleShot(SETTLE, self.window, take)
        open_it()

    def _save(self, widget: QWidget, name: str) -> None:
        self._folder.mkdir(parents=True, exist_ok=True)
        widget.grab().save(str(self._folder / f"{name}.png"))
        print(name)  # noqa: T201  # a command's progress

    def wait(self, until: Callable[[], bool]) -> None:
        """Let the window go on until something is so."""
        while not until():
            QTest.qWait(20)

    def open_sample(self, *, later: bool) -> None:
        """Import a sample and wait for its claims."""
        loop = QEventLoop()
        imports = self.window.case.imports
        imports.analysed.connect(loop.quit)
        self.window.commands.files.import_paths([importing.sample_path(later=later)])
        loop.exec()
        imports.analysed.disconnect(loop.quit)

    def press(self, keys: str) -> None:
        """Press keys while the claims have the keyboard."""
        self.window.activateWindow()
        self.window.panel.focus_list()
        QTest.qWait(SETTLE)
        for key in keys:
            QTest.keyClick(QApplication.focusWidget() or self.window, key)
            QTest.qWait(20)


def review(studio: Studio) -> None:
    """Judge and source some claims as a checker would."""
    studio.press("jj1k6j")
    reading = studio.window.reading
    claims = reading.claims
    case = studio.window.case
    case.rate(claims[5].id, "partly-true")
    case.set_reason(claims[5].id, "The accounts show £2.3 million, a third of it for the quay.")
    case.link(claims[5].id, "https://example.org/northline/accounts-2025", stance=Stance.QUALIFIES,
              title="Northline Ferries, annual accounts 2025",
              excerpt="Vessel maintenance: £1.52 million")  # fmt: skip
    case.rate(claims[10].id, "false")
    reading.select(claims[5].id)


def picture_finding(studio: Studio) -> None:
    """Picture commands, places to go to, and settings."""
    window = studio.window
    launching, settings = window.commands.launching, window.commands.settings
    launching.show_commands()
    QTest.keyClicks(launching.finder.line, "claim")
    studio.grab("palette")
    launching.finder.leave()
    launching.show_places()
    QTest.keyClicks(launching.finder.line, "ferr")
    QTest.qWait(4 * SETTLE)
    studio.grab("go-to-dark", theme="dark")
    launching.finder.leave()
    studio.look.apply(key="light")
    studio.grab_dialog("settings", partial(settings.show, Page.READING))
    studio.grab_dialog("settings-keys", partial(settings.show, Page.KEYBOARD))


def picture_languages(app: QApplication, folder: Path, home: Path) -> None:
    """Picture a window in German, and one that is laid out from right to left."""
    for name, code, direction in (
        ("review-german", "de", Qt.LayoutDirection.LeftToRight),
        ("review-mirrored", "en", Qt.LayoutDirection.RightToLeft),
    ):
        language.speak(app, code)
        app.setLayoutDirection(direction)
        place = home / name
        place.mkdir()
        studio = Studio(folder, place)
        studio.open_sample(later=False)
        review(studio)
        studio.grab(name)
        studio.close()
    language.speak(app, "en")
    app.setLayoutDirection(Qt.LayoutDirection.LeftToRight)


def mend(studio: Studio) -> None:
    """Picture a claim that is made, an edge that is moved, and an actor's page."""
    window = studio.window
    reading, text = window.reading, window.reading.text()
    words = "has run the route since 1998"
    start = text.index(words)
    window.reader.select_span(Span(start, start + len(words)))
    studio.press("a")
    studio.grab("add-claim")
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Escape)
    window.reader.moveCursor(QTextCursor.MoveOperation.Start)  # nothing is selected
    reading.select(reading.claims[1].id)
    studio.press("]")
    studio.grab("edges", theme="dark")
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Escape)
    studio.look.apply(key="light")
    studio.grab_dialog("actor", window.commands.marking.open_actor)


def picture_report(studio: Studio, folder: Path, page: Path) -> None:
    """Picture the article's report in a browser, where one is installed."""
    article = studio.window.reading.article_id
    reporting.write(studio.window.case.store, f"article:{article}", "html", page)
    browser = shutil.which("chromium") or shutil.which("google-chrome")
    if browser is None:
        return
    quiet = ("--headless", "--no-sandbox", "--disable-gpu", "--disable-background-networking")
    size = (
        "--window-size=1000,1300",
        "--hide-scrollbars",
        f"--user-data-dir={page.parent}/browser",
    )
    shot = f"--screenshot={folder / 'report.png'}"
    subprocess.run([browser, *quiet, *size, shot, page.as_uri()], check=True, capture_output=True)


def picture_database(studio: Studio) -> None:
    """Picture the list of all claims, and the dialogs about the database and its backups."""
    window = studio.window
    window.commands.backups.back_up()
    studio.wait(lambda: "Backed up" in window.status.told)
    window.commands.actions["all_claims"].trigger()
    studio.wait(lambda: window.centre.all_claims.found is not None)
    table = window.centre.all_claims.table
    table.go_to(1)
    QTest.keyClick(table, Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    studio.grab("all-claims")
    studio.grab("all-claims-dark", theme="dark")
    studio.grab("all-claims-small", size=LAPTOP)
    studio.look.apply(key="light")
    studio.grab_dialog("backups", window.commands.backups.show)
    studio.grab_dialog("about-database", window.commands.health.show)
    window.centre.close_listing()


def picture_reading(studio: Studio) -> None:
    """Picture finding, reading alone, the settings and the other themes."""
    window = studio.window
    browsing, reader = window.commands.browsing, window.reader
    studio.grab("review-contrast", theme="contrast")
    studio.look.apply(key="sepia")
    browsing.finding.open()
    browsing.bar.scope.setChecked(True)
    browsing.bar.field.setText("ferry")
    QTest.qWait(4 * SETTLE)
    studio.grab("find-sepia", theme="sepia")
    browsing.bar.scope.setChecked(False)
    browsing.finding.leave()
    studio.look.apply(key="light")
    browsing.show_settings()
    studio.grab("reading-settings")
    reader.setFocus()
    window.commands.actions["reader_only"].setChecked(True)
    window.reading.step(1)
    QTest.qWait(3 * SETTLE)
    studio.grab("reader-only")
    window.commands.actions["reader_only"].setChecked(False)
    window.reading.step(-1)


def take(folder: Path) -> None:
    """Take every picture."""
    with tempfile.TemporaryDirectory() as home:
        for name in ("HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_STATE_HOME"):
            os.environ[name] = home
        app = QApplication([])
        studio = Studio(folder, Path(home))
        window = studio.window
        studio.grab("start-empty")
        studio.open_sample(later=False)
        review(studio)
        studio.grab("review-light")
        studio.grab("review-dark", theme="dark")
        studio.grab("review-small", size=LAPTOP)
        studio.grab("review-small-dark", theme="dark", size=LAPTOP)
        picture_reading(studio)
        studio.look.apply(key="light")
        studio.grab_dialog("link-source", window.commands.judging.link)
        studio.grab_dialog("details", window.commands.files.edit_details)
        studio.grab_dialog("keys", window.commands.views.show_keys)
        picture_finding(studio)
        studio.grab_dialog("weights", window.commands.judging.weigh)
        mend(studio)
        picture_report(studio, folder, Path(home) / "report.html")
        studio.open_sample(later=True)
        seen = next(claim for claim in window.reading.claims if claim.seen_before)
        window.reading.select(seen.id)
        studio.grab("seen-before")
        studio.grab_dialog("compare", window.commands.judging.compare)
        picture_database(studio)
        window.reading.close()
        studio.grab("start-recent")
        studio.grab("start-dark", theme="dark", size=LAPTOP)
        studio.close()
        del studio, window
        picture_languages(app, folder, Path(home))
        app.processEvents()


if __name__ == "__main__":
    take(Path(sys.argv[1]) if len(sys.argv) > 1 else IMAGES)
