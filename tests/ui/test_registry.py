"""The table of commands: what is made of its rows, and the keys that a person gives them."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from onrecord.ui.actions import keys
from onrecord.ui.actions.rows import MENUS, ROWS, SEPARATOR
from onrecord.ui.dialogs.key_sheet import KeySheet
from onrecord.ui.preferences import Preferences
from onrecord.ui.window import Window

Open = Callable[..., Window]
Import = Callable[[Window, Path], int]

COMMANDS = [row for row in ROWS if row.text != SEPARATOR]


@pytest.fixture
def opened(open_window: Open, import_file: Import, article_file: Path) -> Window:
    """A window with one analysed article, its claims having the keyboard."""
    window = open_window()
    import_file(window, article_file)
    window.panel.focus_list()
    return window


def test_every_row_has_an_id_of_its_own() -> None:
    assert len({row.id for row in ROWS}) == len(ROWS)


@pytest.mark.parametrize("row", COMMANDS, ids=lambda row: row.id)
@pytest.mark.usefixtures("qapp")  # which knows the keys of the system
def test_a_command_with_a_single_key_has_one_with_a_modifier_too(row: object) -> None:
    given = keys.default_keys(row)  # type: ignore[arg-type]
    singles = [key for key in given if keys.is_single(key)]
    assert not singles or set(given) - set(singles)


def test_no_two_commands_have_the_same_key(open_window: Open) -> None:
    assert open_window().commands.registry.conflicts() == {}


def test_every_command_stands_in_a_menu_with_a_status_tip(open_window: Open) -> None:
    window = open_window()
    menus = [action.menu() for action in window.menuBar().actions()]
    listed = {action.objectName() for menu in menus for action in menu.actions()}  # type: ignore[union-attr]
    assert {row.id for row in COMMANDS if row.menu in MENUS} <= listed
    assert all(window.commands.actions[row.id].statusTip() for row in COMMANDS)


def test_a_key_that_was_given_works_and_the_old_one_does_not(opened: Window, qtbot: QtBot) -> None:
    first = opened.reading.claims[0].id
    opened.reading.select(first)
    opened.commands.registry.set_keys("next", ["G"])
    QTest.keyClick(opened.panel.tree, Qt.Key.Key_J)
    assert opened.reading.current().id == first  # type: ignore[union-attr]
    QTest.keyClick(opened.panel.tree, Qt.Key.Key_G)
    assert opened.reading.current().id != first  # type: ignore[union-attr]


def test_keys_that_were_given_are_there_at_the_next_start(open_window: Open) -> None:
    open_window().commands.registry.set_keys("report", ["Ctrl+R"])
    action = open_window("other.onrecord").commands.actions["report"]
    assert action.shortcut() == QKeySequence("Ctrl+R")


def test_single_letters_can_be_switched_off_and_their_forms_go_on(opened: Window) -> None:
    opened.reading.select(opened.reading.claims[0].id)
    opened.commands.registry.set_single_letters(on=False)
    QTest.keyClick(opened.panel.tree, Qt.Key.Key_J)
    QTest.keyClick(opened.panel.tree, Qt.Key.Key_1)
    assert opened.reading.current().number == 1  # type: ignore[union-attr]
    assert all(claim.verdict is None for claim in opened.reading.claims)
    QTest.keyClick(
        opened.panel.tree, Qt.Key.Key_1,
        Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier,
    )  # fmt: skip
    assert sum(claim.verdict is not None for claim in opened.reading.claims) == 1


def test_a_letter_given_to_a_command_of_the_window_never_acts_in_a_text_field(
    opened: Window,
) -> None:
    opened.commands.registry.set_keys("all_claims", ["Q"])
    opened.panel.focus_filter()
    QTest.keyClicks(opened.panel.filter, "qz")
    assert opened.panel.filter.text() == "qz"
    assert not opened.centre.is_listing
    opened.panel.filter.clear()
    opened.panel.focus_list()
    QTest.keyClick(opened.panel.tree, Qt.Key.Key_Q)
    assert opened.centre.is_listing


def test_z_takes_a_verdict_back_in_the_claims(opened: Window) -> None:
    opened.reading.select(opened.reading.claims[0].id)
    QTest.keyClick(opened.panel.tree, Qt.Key.Key_1)
    QTest.keyClick(opened.panel.tree, Qt.Key.Key_Z)
    assert all(claim.verdict is None for claim in opened.reading.claims)


def test_the_same_key_for_two_commands_is_told_for_both(open_window: Open) -> None:
    registry = open_window().commands.registry
    registry.set_keys("report", ["Ctrl+E"])
    assert set(registry.conflicts()["Ctrl+E"]) == {"details", "report"}
    assert registry.users_of("ctrl+e", but="report") == ["details"]


def test_reset_gives_back_the_keys_of_the_table(open_window: Open) -> None:
    registry = open_window().commands.registry
    for name in ("report", "undo"):
        registry.set_keys(name, ["Ctrl+R"])
    registry.reset("undo")
    assert registry.keys_of("undo") == ("Ctrl+Z", "Z")
    registry.reset_all()
    assert registry.changed == {}
    assert registry.keys_of("report") == ("Ctrl+Shift+E",)


def test_giving_the_keys_of_the_table_is_no_change(open_window: Open) -> None:
    registry = open_window().commands.registry
    registry.set_keys("report", ["Ctrl+Shift+E"])
    assert not registry.is_changed("report")


def test_keys_go_through_a_file_to_another_computer(open_window: Open, tmp_path: Path) -> None:
    here = open_window().commands.registry
    here.set_keys("report", ["Ctrl+R", "Ctrl+Alt+Shift+R"])
    keys.write(tmp_path / "keys.json", here.changed)
    here.reset_all()
    unknown = here.take({**keys.read(tmp_path / "keys.json"), "of_later_version": ("Ctrl+9",)})
    assert unknown == ["of_later_version"]
    assert here.keys_of("report") == ("Ctrl+R", "Ctrl+Alt+Shift+R")


@pytest.mark.parametrize("text", ["", "[]", '{"onrecord-keys": 99}', "\x00\xff"])
def test_a_file_that_holds_no_keys_is_refused_in_a_sentence(tmp_path: Path, text: str) -> None:
    path = tmp_path / "keys.json"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(keys.KeyFileError, match=r"keys\.json is no file of OnRecord’s keys"):
        keys.read(path)


@pytest.mark.parametrize("text", ["{", "7", '{"report": 5, "undo": "Ctrl+Z"}'])
def test_broken_settings_of_keys_leave_the_table_in_force(open_window: Open, text: str) -> None:
    Preferences().put("keys/changed", text)
    registry = open_window().commands.registry
    assert registry.keys_of("report") == ("Ctrl+Shift+E",)


def test_the_key_sheet_shows_each_command_with_its_key_in_force(opened: Window) -> None:
    registry = opened.commands.registry
    registry.set_keys("report", ["Ctrl+R"])
    sheet = KeySheet(opened.look, registry, opened)
    rows = [row for rows in sheet.listed().values() for row in rows]
    with_keys = [name for name in registry.commands() if registry.keys_in_force(name)]
    assert len(rows) == len(with_keys)
    assert ("Ctrl+R", "Verification report") in rows


def test_the_key_sheet_is_searched_by_key_and_by_name(opened: Window) -> None:
    sheet = KeySheet(opened.look, opened.commands.registry, opened)
    assert sheet.listed("note ctrl+alt+n") == {"&Claim": [("N   Ctrl+Alt+N", "Note")]}
    sheet.line.setText("no such command")
    assert sheet.listed(sheet.line.text()) == {}


def test_the_key_sheet_becomes_a_pdf(opened: Window) -> None:
    sheet = KeySheet(opened.look, opened.commands.registry, opened)
    assert sheet.pdf().startswith(b"%PDF-")
    assert "Verification report" in sheet.document().toPlainText()
