"""Backups from the window: made, listed, looked into, restored; damage leads to them."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QDialog
from pytestqt.qtbot import QtBot

from modal_dialogs import in_dialog
from onrecord.services import care
from onrecord.ui.dialogs.about_database import AboutDatabase
from onrecord.ui.dialogs.backups import BackupsDialog, Column
from onrecord.ui.window import Window

Open = Callable[..., Window]
Import = Callable[[Window, Path], int]


@pytest.fixture
def opened(open_window: Open, import_file: Import, article_file: Path) -> Window:
    """A window with an article."""
    window = open_window()
    import_file(window, article_file)
    return window


@pytest.fixture
def backed_up(opened: Window, qtbot: QtBot) -> Window:
    """The window after a backup by hand."""
    path = opened.case.store.path
    opened.commands.actions["back_up"].trigger()
    qtbot.waitUntil(lambda: len(care.backups(path)) == 1, timeout=10_000)
    qtbot.waitUntil(lambda: "Backed up" in opened.status.told, timeout=5_000)
    return opened


def settle(window: Window, qtbot: QtBot) -> None:
    """Wait for the answers that are on their way."""
    qtbot.waitUntil(lambda: not window.case.lookups.is_busy)


def look_inside(window: Window, qtbot: QtBot) -> None:
    """Open the newest backup from the dialog."""
    in_dialog(lambda dialog: dialog.inside.click())
    window.commands.actions["backups"].trigger()
    settle(window, qtbot)


def test_a_backup_by_hand_is_verified_and_says_what_it_holds(backed_up: Window) -> None:
    (made,) = care.backups(backed_up.case.store.path)
    assert made.manifest.reason is care.Reason.BY_HAND
    assert made.manifest.verified_at
    assert "Backed up and verified: 1 article, " in backed_up.status.told


def test_an_opened_database_is_backed_up_by_itself(opened: Window, qtbot: QtBot) -> None:
    path = opened.case.store.path
    opened.commands.backups._make_first()
    qtbot.waitUntil(lambda: len(care.backups(path)) == 1, timeout=10_000)
    assert care.backups(path)[0].manifest.reason is care.Reason.OPENED
    qtbot.waitUntil(lambda: not opened.commands.backups._is_busy())
    opened.commands.backups._make_first()
    qtbot.waitUntil(lambda: not opened.commands.backups._is_busy())
    assert len(care.backups(path)) == 1  # nothing was changed since


def test_the_table_shows_when_why_and_how_much(backed_up: Window) -> None:
    seen: list[list[str]] = []

    def read(dialog: QDialog) -> None:
        assert isinstance(dialog, BackupsDialog)
        model = dialog.model
        seen.extend(
            [model.index(row, column).data() for column in Column]
            for row in range(model.rowCount())
        )

    in_dialog(read)
    backed_up.commands.actions["backups"].trigger()
    ((at, why, articles, claims, verdicts, size, state),) = seen
    assert (why, articles, verdicts, state) == ("By hand", "1", "0", "Verified")
    assert int(claims) == len(backed_up.case.claims(1))
    assert at
    assert size


def test_a_backup_is_shown_read_only_and_the_database_comes_back(
    backed_up: Window, qtbot: QtBot
) -> None:
    backed_up.case.rate(backed_up.reading.claims[0].id, "true")
    look_inside(backed_up, qtbot)
    notice = backed_up.centre.notice
    inside = backed_up.case.claims(1)
    assert "This is the backup of" in notice.text
    assert not any(claim.verdict for claim in inside)
    assert not backed_up.commands.actions["import"].isEnabled()
    notice._button.click()
    settle(backed_up, qtbot)
    assert backed_up.case.claims(1)[0].verdict is not None
    assert backed_up.commands.actions["import"].isEnabled()
    assert notice.isHidden()


def test_nothing_can_be_changed_inside_a_backup(backed_up: Window, qtbot: QtBot) -> None:
    look_inside(backed_up, qtbot)
    backed_up.open_article(1)
    backed_up.activateWindow()
    backed_up.panel.focus_list()
    qtbot.waitUntil(lambda: QApplication.focusWidget() is not None)
    qtbot.keyClick(QApplication.focusWidget(), "4")
    assert not any(claim.verdict for claim in backed_up.case.claims(1))
    backed_up.commands.backups.come_back()
    assert not any(claim.verdict for claim in backed_up.case.claims(1))


def test_a_copy_is_restored_beside_the_database_and_can_be_opened(
    backed_up: Window, qtbot: QtBot, tmp_path: Path
) -> None:
    (made,) = care.backups(backed_up.case.store.path)
    target = tmp_path / "copy.onrecord"
    backed_up.commands.backups.restore_copy(made, target)
    qtbot.waitUntil(lambda: "Restored as copy.onrecord" in backed_up.banner.text, timeout=10_000)
    backed_up.banner._button.click()
    assert backed_up.case.store.path == target
    assert len(backed_up.case.article_rows()) == 1


def test_damage_offers_the_backups_and_puts_one_in_its_place(
    backed_up: Window, qtbot: QtBot
) -> None:
    path = backed_up.case.store.path
    backed_up.case.trash(1)

    def restore(dialog: QDialog) -> None:
        assert isinstance(dialog, BackupsDialog)
        dialog.restore.click()
        qtbot.waitUntil(lambda: not dialog.isVisible(), timeout=10_000)

    in_dialog(restore)
    backed_up.commands.backups.offer_restore(path, "A page of the file is damaged.")
    assert len(backed_up.case.article_rows()) == 1
    assert "kept as" in backed_up.banner.text


def test_a_backup_that_is_cancelled_leaves_nothing(opened: Window, qtbot: QtBot) -> None:
    path = opened.case.store.path
    opened.commands.backups.back_up()
    opened.commands.backups._chores[0].cancel()
    qtbot.waitUntil(lambda: not opened.commands.backups._is_busy(), timeout=10_000)
    left = [one for one in care.folder(path).rglob("*") if one.suffix == ".onrecord"]
    assert len(left) == len(care.backups(path)) <= 1


# --- about this database ----------------------------------------------------------------------------


def in_about(window: Window, act: Callable[[AboutDatabase], object]) -> None:
    """Do something in the dialog about the database."""

    def run(dialog: QDialog) -> None:
        assert isinstance(dialog, AboutDatabase)
        act(dialog)

    in_dialog(run)
    window.commands.actions["about_database"].trigger()


def test_about_shows_the_counts_and_the_head_of_the_log(backed_up: Window, qtbot: QtBot) -> None:
    head = str(backed_up.case.store.audit_head())

    def copy(dialog: AboutDatabase) -> None:
        qtbot.waitUntil(lambda: any(value == head for _, value in dialog._facts), timeout=5_000)
        dialog.findChild(object, "copyFacts").click()  # type: ignore[attr-defined]

    in_about(backed_up, copy)
    copied = QApplication.clipboard().text()
    assert head in copied
    assert str(backed_up.case.store.path) in copied
    assert "verified" in copied


def test_the_log_is_verified_against_the_backups(backed_up: Window, qtbot: QtBot) -> None:
    said: list[str] = []

    def verify(dialog: AboutDatabase) -> None:
        dialog.log.click()
        qtbot.waitUntil(dialog.log.isEnabled, timeout=10_000)
        said.append(dialog.outcome.text())

    in_about(backed_up, verify)
    assert said[0].endswith("is whole, and agrees with 1 head kept elsewhere.")


@pytest.mark.parametrize("button", ["quick", "full"])
def test_a_check_says_in_a_sentence_how_it_ended(opened: Window, qtbot: QtBot, button: str) -> None:
    said: list[str] = []

    def check(dialog: AboutDatabase) -> None:
        getattr(dialog, button).click()
        qtbot.waitUntil(dialog.quick.isEnabled, timeout=10_000)
        said.append(dialog.outcome.text())

    in_about(opened, check)
    assert said[0].startswith("Everything is as it should be.")


def test_after_a_run_that_did_not_end_the_database_is_checked(
    open_window: Open, tmp_path: Path, qtbot: QtBot
) -> None:
    first = open_window()
    path = first.case.store.path
    first.close()
    path.with_name(path.name + "-wal").touch()
    again = open_window()
    assert again.case.was_left_open
    first_backup = again.commands.backups._first
    qtbot.waitUntil(first_backup.isActive, timeout=10_000)
    assert again.banner.text == ""
