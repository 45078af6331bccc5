"""The panel of jobs and problems in the real window."""

import hashlib
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from onrecord.ui.tasks import Task
from onrecord.ui.widgets.jobs_panel import JobRow, JobState, ProblemRow
from onrecord.ui.window import Window
from onrecord_db import checking
from onrecord_db.records import Stance

Open = Callable[..., Window]
Import = Callable[[Window, Path], int]


@pytest.fixture
def broken(open_window: Open, qtbot: QtBot, tmp_path: Path) -> tuple[Window, Path]:
    """A window whose import of a file failed."""
    window, path = open_window(), tmp_path / "empty.txt"
    path.write_bytes(b"")
    with qtbot.waitSignal(window.case.imports.failed, timeout=10_000):
        window.commands.files.import_paths([path])
    return window, path


def job_rows(window: Window) -> list[JobRow]:
    return [row for row in window.jobs.panel.jobs.rows if isinstance(row, JobRow)]


def problem_rows(window: Window) -> list[ProblemRow]:
    return [row for row in window.jobs.panel.problems.rows if isinstance(row, ProblemRow)]


def test_the_panel_is_hidden_until_ctrl_j(open_window: Open, qtbot: QtBot) -> None:
    window = open_window()
    window.activateWindow()
    qtbot.waitUntil(lambda: QApplication.focusWidget() is not None)
    assert window.jobs_dock.isHidden()
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_J, Qt.KeyboardModifier.ControlModifier)
    assert window.jobs_dock.isVisible()
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_J, Qt.KeyboardModifier.ControlModifier)
    assert window.jobs_dock.isHidden()


def test_a_failed_import_is_a_row_with_retry_and_a_problem_with_its_sentence(
    broken: tuple[Window, Path],
) -> None:
    window, path = broken
    row = next(row for row in job_rows(window) if path.name in row.title)
    assert row.state is JobState.FAILED
    assert row.button.text() == "Retry"
    assert path.name in problem_rows(window)[0].problem.what
    assert window.status._problems.text() == "⚠ 1 problem"


def test_retry_after_the_file_was_mended_imports_it_and_the_problem_is_gone(
    broken: tuple[Window, Path], qtbot: QtBot
) -> None:
    window, path = broken
    path.write_text('Mended\n\n"It rains," Ada Lund said on Monday.', encoding="utf-8")
    with qtbot.waitSignal(window.case.imports.analysed, timeout=30_000):
        problem_rows(window)[0].button.click()
    assert window.reading.row is not None
    assert problem_rows(window) == []
    assert window.status._problems.isHidden()


def test_a_running_job_can_be_cancelled_in_its_row(
    open_window: Open, qtbot: QtBot, article_file: Path
) -> None:
    window = open_window()
    long = article_file.with_name("long.txt")
    long.write_text(article_file.read_text("utf-8") * 40, encoding="utf-8")
    rows: list[JobRow] = []

    def cancel(_article: int) -> None:
        rows.extend(row for row in job_rows(window) if row.title.startswith("Looking for claims"))
        rows[0].button.click()

    window.case.imports.stored.connect(cancel)
    with qtbot.waitSignal(window.case.imports.unanalysed, timeout=30_000):
        window.commands.files.import_paths([long])
    assert rows[0].state is JobState.CANCELLED
    assert rows[0].button.text() == "Retry"


def test_a_written_report_offers_its_result(
    open_window: Open, import_file: Import, article_file: Path, tmp_path: Path, qtbot: QtBot
) -> None:
    window = open_window()
    import_file(window, article_file)
    tasks: list[Task] = []
    window.case.imports.started.connect(tasks.append)
    window.commands.files.reports.write(tmp_path / "report.html", "html")
    qtbot.waitUntil(lambda: any(row.state is JobState.DONE for row in job_rows(window)))
    row = next(row for row in job_rows(window) if row.state is JobState.DONE)
    assert row.button.text() == "Show result"
    assert (tmp_path / "report.html").exists()


def test_a_missing_file_leads_to_the_claim_that_it_is_a_source_of(
    open_window: Open, import_file: Import, article_file: Path, tmp_path: Path
) -> None:
    window = open_window()
    import_file(window, article_file)
    source = tmp_path / "ledger.pdf"
    source.write_bytes(b"%PDF-1.4 ledger")
    wanted = window.reading.claims[2].id
    window.case.link(wanted, str(source), stance=Stance.SUPPORTS)
    window.case.store.files.path_of(hashlib.sha256(source.read_bytes()).hexdigest()).unlink()
    window.jobs.take_check(checking.check(window.case.store.path))
    window.reading.select(window.reading.claims[0].id)
    problem_rows(window)[0].button.click()
    assert window.reading.current().id == wanted  # type: ignore[union-attr]
