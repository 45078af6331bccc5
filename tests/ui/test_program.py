"""The program as a whole in this process: start, restart of a worker, refusal, crash."""

import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QDialog
from pytestqt.qtbot import QtBot

from modal_dialogs import in_dialog
from onrecord import app, scales
from onrecord.services import care
from onrecord.ui import language
from onrecord.ui.options.table import Page
from onrecord_db.keys import Key
from onrecord_db.store import Store

Start = Callable[[Path], app.Program]


@pytest.fixture
def start(qtbot: QtBot) -> Iterator[Start]:
    """Start the program on a database; it is closed at the end."""
    programs: list[app.Program] = []

    def run(database: Path) -> app.Program:
        program = app.Program([], database, sample=False)
        programs.append(program)
        program.show()
        return program

    yield run
    for program in programs:
        program.window.close()
        program.destroy()


def test_a_worker_that_crashes_is_started_again_and_the_window_says_so(
    start: Start, tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch,
    caplog: pytest.LogCaptureFixture,
) -> None:  # fmt: skip
    monkeypatch.setenv("ONRECORD_TEST", "1")
    program = start(tmp_path / "d.onrecord")
    qtbot.waitUntil(lambda: program.worker is not None, timeout=10_000)
    job = program.worker.submit("crash", {})
    assert job.future.exception(timeout=30) is not None
    qtbot.waitUntil(lambda: "again" in program.window.banner.text, timeout=30_000)
    caplog.clear()


def test_a_database_that_is_in_use_is_opened_to_read_and_says_who_has_it(
    start: Start, tmp_path: Path, qtbot: QtBot
) -> None:
    path = tmp_path / "d.onrecord"
    other = Store.open(path, user="Ana", scale=scales.load())
    program = start(path)
    qtbot.waitUntil(lambda: program.window.case.is_open, timeout=10_000)
    said = program.window.centre.notice.text
    other.close()
    assert said.startswith("d.onrecord is already open by Ana on ")


def test_a_damaged_database_leads_to_its_backups(
    start: Start, tmp_path: Path, qtbot: QtBot
) -> None:
    path = tmp_path / "d.onrecord"
    Store.open(path, scale=scales.load()).close()
    care.back_up(path)
    whole = path.read_bytes()
    path.write_bytes(whole[:4096] + bytes(len(whole) - 4096))

    def restore(dialog: QDialog) -> None:
        dialog.restore.click()
        qtbot.waitUntil(lambda: not dialog.isVisible(), timeout=10_000)

    in_dialog(restore)
    program = start(path)
    qtbot.waitUntil(lambda: program.window.case.is_open, timeout=10_000)
    assert program.window.isVisible()
    assert list(tmp_path.glob("*damaged*")) or "kept as" in program.window.banner.text


def test_a_locked_database_is_asked_for_its_passphrase(
    start: Start, tmp_path: Path, qtbot: QtBot
) -> None:
    path = tmp_path / "d.onrecord"
    Store.open(path, key=Key("four words")).close()

    def act(dialog: QDialog) -> None:
        qtbot.keyClicks(dialog.field.line, "four words")
        qtbot.keyClick(dialog.field.line, Qt.Key.Key_Return)
        qtbot.waitUntil(lambda: not dialog.isVisible(), timeout=10_000)

    in_dialog(act)
    program = start(path)
    qtbot.waitUntil(lambda: program.window.case.is_open, timeout=10_000)
    assert program.window.case.store.key == Key("four words")


def test_giving_up_at_the_passphrase_leaves_a_window_that_offers_another_database(
    start: Start, tmp_path: Path, qtbot: QtBot
) -> None:
    path = tmp_path / "d.onrecord"
    Store.open(path, key=Key("four words")).close()
    in_dialog(lambda dialog: dialog.reject())
    program = start(path)
    qtbot.waitUntil(lambda: "No database" in program.window.banner.text, timeout=10_000)
    program.window.start_page.paste_requested.emit()
    program.window.start_page.sample_requested.emit()
    assert not program.window.case.is_open


def test_a_mistake_of_ours_shows_where_it_happened_and_no_text_of_an_article(
    start: Start, tmp_path: Path, qtbot: QtBot, caplog: pytest.LogCaptureFixture
) -> None:
    program = start(tmp_path / "d.onrecord")
    qtbot.waitUntil(lambda: program.window.case.is_open, timeout=10_000)
    seen: list[str] = []

    in_dialog(lambda dialog: seen.append(str(dialog.details)))
    quoted = bytes([115, 101, 99, 114, 101, 116]).decode()  # "secret", not in this source's lines
    try:
        int(quoted)  # its message quotes what it was given
    except ValueError:
        app.crash_hook(program)(*sys.exc_info())
    logged = caplog.text
    caplog.clear()
    assert "test_program.py" in seen[0]
    assert "secret" not in seen[0] + logged


def test_another_language_is_spoken_at_once_over_the_same_article(
    start: Start, tmp_path: Path, qtbot: QtBot
) -> None:
    program = start(tmp_path / "d.onrecord")
    qtbot.waitUntil(lambda: program.window.case.is_open, timeout=10_000)
    article = _import(program, tmp_path, qtbot)
    old = program.window
    in_dialog(_choose_german)
    old.commands.actions["settings"].trigger()
    in_dialog(lambda dialog: dialog.accept())  # the settings again, in German
    qtbot.waitUntil(lambda: program.window is not old, timeout=10_000)
    qtbot.waitUntil(lambda: program.window.reading.article_id == article, timeout=10_000)
    assert program.window.commands.actions["quit"].text() == "&Beenden"
    assert program.window.menuBar().actions()[0].text() == "&Datei"
    language.speak(QApplication.instance(), "en")


def _choose_german(dialog: QDialog) -> None:
    dialog.show_page(Page.LANGUAGE)
    box = dialog.rows[0].control
    box.setCurrentIndex(box.findData("de"))


def _import(program: app.Program, folder: Path, qtbot: QtBot) -> int:
    path = folder / "note.txt"
    path.write_text("A title\n\nNobody said a word on Friday.\n", encoding="utf-8")
    with qtbot.waitSignal(program.window.case.imports.analysed, timeout=30_000):
        program.window.commands.files.import_paths([path])
    return int(program.window.reading.article_id)
