"""Make, open and lock databases in the window, by the keyboard."""

from collections.abc import Callable
from pathlib import Path

import keyring
import pytest
from keyring.backends.fail import Keyring as NoKeyring
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QDialog
from pytestqt.qtbot import QtBot

from keyrings import Drawer
from modal_dialogs import in_dialog
from onrecord.ui.window import Window
from onrecord_db import blobs, keys
from onrecord_db.keys import Key
from onrecord_db.store import Store

SECRET = "four words no link"  # noqa: S105  # opens nothing but tests
Open = Callable[..., Window]
Import = Callable[[Window, Path], int]


@pytest.fixture
def drawer() -> Drawer:
    made = Drawer()
    keyring.set_keyring(made)
    return made


@pytest.fixture(autouse=True)
def no_keyring():
    keyring.set_keyring(NoKeyring())
    yield
    keyring.set_keyring(NoKeyring())


@pytest.fixture
def locked(tmp_path: Path) -> Path:
    """A second database, locked by SECRET."""
    path = tmp_path / "elections.onrecord"
    Store.open(path, key=Key(SECRET)).close()
    return path


def press(qtbot: QtBot, *what: str | Qt.Key) -> None:
    """Type texts and keys into whatever has the keyboard."""
    for one in what:
        widget = QApplication.focusWidget()
        if isinstance(one, str):
            qtbot.keyClicks(widget, one)
        else:
            qtbot.keyClick(widget, one)


TAB, SPACE, ENTER = Qt.Key.Key_Tab, Qt.Key.Key_Space, Qt.Key.Key_Return
TWICE = (SECRET, TAB, TAB, SECRET, TAB, TAB, SPACE)  # the new passphrase, again, the tick


def said(dialog: QDialog) -> str:
    return dialog._error.text()


def set_secret(qtbot: QtBot, window: Window) -> None:
    """Lock the open database by SECRET."""
    in_dialog(lambda _: press(qtbot, *TWICE, ENTER))
    window.commands.actions["passphrase"].trigger()


def test_passphrase_is_set_by_keyboard_and_the_article_stays_open(
    qtbot: QtBot, open_window: Open, article_file: Path, import_file: Import
) -> None:
    window = open_window()
    article_id = import_file(window, article_file)
    set_secret(qtbot, window)
    assert keys.is_locked(window.case.store.path)
    assert window.reading.article_id == article_id
    assert "has a passphrase now" in window.banner.text


def test_nothing_of_the_article_can_be_read_in_the_files(
    qtbot: QtBot, open_window: Open, article_file: Path, import_file: Import
) -> None:
    window = open_window()
    import_file(window, article_file)
    set_secret(qtbot, window)
    path = window.case.store.path
    window.close()
    beside = [file for file in path.parent.rglob("desk*") if file.is_file()]
    beside += [file for file in blobs.files_folder(path).rglob("*") if file.is_file()]
    assert [file for file in beside if b"Saltmere" in file.read_bytes()] == []


def test_passphrase_without_the_tick_is_not_set(qtbot: QtBot, open_window: Open) -> None:
    window = open_window()
    seen: list[str] = []

    def act(dialog: QDialog) -> None:
        press(qtbot, *TWICE[:-1], ENTER)
        seen.append(said(dialog))

    in_dialog(act)
    window.commands.actions["passphrase"].trigger()
    assert "nobody can bring it back" in seen[0]
    assert not keys.is_locked(window.case.store.path)


def test_two_different_passphrases_are_not_set(qtbot: QtBot, open_window: Open) -> None:
    window = open_window()
    seen: list[str] = []

    def act(dialog: QDialog) -> None:
        press(qtbot, SECRET, TAB, TAB, "another", ENTER)
        seen.append(said(dialog))

    in_dialog(act)
    window.commands.actions["passphrase"].trigger()
    assert "not the same" in seen[0]
    assert not keys.is_locked(window.case.store.path)


def test_wrong_passphrase_is_said_in_the_dialog_and_the_right_one_opens(
    qtbot: QtBot, open_window: Open, locked: Path
) -> None:
    window = open_window()
    seen: list[str] = []

    def act(dialog: QDialog) -> None:
        press(qtbot, "wrong", ENTER)
        qtbot.waitUntil(lambda: bool(said(dialog)), timeout=10_000)
        seen.extend((said(dialog), dialog.field.text()))
        press(qtbot, SECRET, ENTER)
        qtbot.waitUntil(lambda: not dialog.isVisible(), timeout=10_000)

    in_dialog(act)
    assert window.commands.databases.open(locked)
    assert seen[0].startswith("The passphrase does not open elections.onrecord.")
    assert seen[1] == "wrong"
    assert window.case.store.path == locked


def test_show_button_shows_what_is_typed(qtbot: QtBot, open_window: Open, locked: Path) -> None:
    window = open_window()
    seen: list[str] = []

    def act(dialog: QDialog) -> None:
        press(qtbot, "abc", TAB)
        seen.append(dialog.field.line.displayText())
        press(qtbot, SPACE)
        seen.append(dialog.field.line.displayText())

    in_dialog(act)
    window.commands.databases.open(locked)
    assert (seen[0] != "abc", seen[1]) == (True, "abc")


def test_giving_up_leaves_the_open_database_open(
    qtbot: QtBot, open_window: Open, locked: Path
) -> None:
    window = open_window()
    in_dialog(lambda _: press(qtbot, Qt.Key.Key_Escape))
    assert not window.commands.databases.open(locked)
    assert window.case.store.path.name == "desk.onrecord"


def test_file_that_is_no_database_leaves_the_open_one_open(
    qtbot: QtBot, open_window: Open, tmp_path: Path
) -> None:
    window = open_window()
    other = tmp_path / "notes.onrecord"
    other.write_text("notes")
    seen: list[str] = []
    in_dialog(lambda dialog: seen.append(dialog.text))
    assert not window.commands.databases.open(other)
    assert "not an OnRecord database" in seen[0]
    assert window.case.is_open
    assert window.case.store.path.name == "desk.onrecord"


def test_passphrase_is_taken_away(qtbot: QtBot, open_window: Open) -> None:
    window = open_window()
    set_secret(qtbot, window)

    def act(dialog: QDialog) -> None:
        press(qtbot, SECRET)
        dialog._choice.button(1).setFocus()
        press(qtbot, SPACE)
        press(qtbot, ENTER)

    in_dialog(act)
    window.commands.actions["passphrase"].trigger()
    assert not keys.is_locked(window.case.store.path)
    assert "no passphrase any more" in window.banner.text


def test_passphrase_is_changed(qtbot: QtBot, open_window: Open) -> None:
    window = open_window()
    set_secret(qtbot, window)

    def act(dialog: QDialog) -> None:
        press(qtbot, SECRET)
        dialog.fields.first.setFocus()
        press(qtbot, "another one", TAB, TAB, "another one", TAB, TAB, SPACE, ENTER)

    in_dialog(act)
    window.commands.actions["passphrase"].trigger()
    assert window.case.store.key == Key("another one")


def test_wrong_current_passphrase_changes_nothing(qtbot: QtBot, open_window: Open) -> None:
    window = open_window()
    set_secret(qtbot, window)
    seen: list[str] = []

    def act(dialog: QDialog) -> None:
        press(qtbot, "wrong")
        dialog._choice.button(1).click()
        press(qtbot, ENTER)
        seen.append(said(dialog))

    in_dialog(act)
    window.commands.actions["passphrase"].trigger()
    assert "not the passphrase" in seen[0]
    assert window.case.store.key == Key(SECRET)


def test_new_database_with_a_passphrase_is_made_by_keyboard(
    qtbot: QtBot, open_window: Open, tmp_path: Path
) -> None:
    window = open_window()

    def act(dialog: QDialog) -> None:
        press(qtbot, "Elections 2027")
        dialog.protect.setFocus()
        press(qtbot, SPACE, *TWICE, ENTER)

    in_dialog(act)
    window.commands.actions["new_database"].trigger()
    path = tmp_path / "Elections 2027.onrecord"
    assert window.case.store.path == path
    assert keys.is_locked(path)


def test_new_database_does_not_take_the_name_of_another(
    qtbot: QtBot, open_window: Open, locked: Path
) -> None:
    window = open_window()
    seen: list[str] = []

    def act(dialog: QDialog) -> None:
        press(qtbot, locked.stem, ENTER)
        seen.append(said(dialog))

    in_dialog(act)
    window.commands.actions["new_database"].trigger()
    assert "elections.onrecord already" in seen[0]


def test_recent_databases_are_listed_and_open(open_window: Open, tmp_path: Path) -> None:
    window = open_window()
    window.commands.databases.open(tmp_path / "second.onrecord")
    window.commands.databases.open(tmp_path / "third.onrecord")
    menu = window.commands.databases._recent
    menu.aboutToShow.emit()
    shown = [action for action in menu.actions() if action.data() and action.isEnabled()]
    assert [Path(action.data()).stem for action in shown] == ["second"]
    shown[0].trigger()
    assert window.case.store.path == tmp_path / "second.onrecord"


def test_recent_databases_are_forgotten(open_window: Open, tmp_path: Path) -> None:
    window = open_window()
    window.commands.databases.open(tmp_path / "second.onrecord")
    menu = window.commands.databases._recent
    menu.aboutToShow.emit()
    menu.actions()[-1].trigger()
    menu.aboutToShow.emit()
    assert [action.text() for action in menu.actions() if action.data()] == []


def test_kept_passphrase_opens_without_a_question(
    qtbot: QtBot, open_window: Open, locked: Path, drawer: Drawer
) -> None:
    window = open_window()

    def act(dialog: QDialog) -> None:
        dialog.keep.setFocus()
        press(qtbot, SPACE)
        dialog.field.setFocus()
        press(qtbot, SECRET, ENTER)
        qtbot.waitUntil(lambda: not dialog.isVisible(), timeout=10_000)

    in_dialog(act)
    window.commands.databases.open(locked)
    window.commands.databases.open(locked.with_name("desk.onrecord"))
    assert drawer.kept == {("OnRecord", str(locked)): SECRET}
    assert window.commands.databases.open(locked)


def test_passphrase_is_not_kept_unasked(
    qtbot: QtBot, open_window: Open, locked: Path, drawer: Drawer
) -> None:
    window = open_window()

    def act(dialog: QDialog) -> None:
        press(qtbot, SECRET, ENTER)
        qtbot.waitUntil(lambda: not dialog.isVisible(), timeout=10_000)

    in_dialog(act)
    window.commands.databases.open(locked)
    assert drawer.kept == {}


def test_system_without_a_keyring_is_said_in_the_dialog(
    qtbot: QtBot, open_window: Open, locked: Path
) -> None:
    window = open_window()
    seen: list[object] = []

    def act(dialog: QDialog) -> None:
        dialog.keep.setFocus()
        press(qtbot, SPACE)
        seen.extend((said(dialog), dialog.keep.isChecked()))

    in_dialog(act)
    window.commands.databases.open(locked)
    assert seen == ["This system has no keyring that OnRecord can use.", False]
