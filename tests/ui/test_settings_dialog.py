"""The settings: made from one table, in force at once, kept for the next start."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QPushButton, QSlider
from pytestqt.qtbot import QtBot

from modal_dialogs import in_dialog
from onrecord.settings import reviewer
from onrecord.ui.dialogs.settings import SettingsDialog
from onrecord.ui.models.library import Kind
from onrecord.ui.options.table import BY_KEY, CHANGEABLE, OPTIONS, Option, Page
from onrecord.ui.preferences import Preferences
from onrecord.ui.widgets.choice import Choice
from onrecord.ui.widgets.library_cells import height
from onrecord.ui.widgets.shortcut_editor import ShortcutEditor
from onrecord.ui.widgets.tick import Tick
from onrecord.ui.window import Window

Open = Callable[..., Window]

CHANGED = [option for option in OPTIONS if option.kind in CHANGEABLE]


def dialog(window: Window, page: Page, qtbot: QtBot) -> SettingsDialog:
    """Show a page of the settings without waiting for its end."""
    made = SettingsDialog(window.commands.settings, window.commands.registry, page, window)
    qtbot.addWidget(made)
    made.show()
    return made


def control(shown: SettingsDialog, key: str) -> object:
    """Give the control of a setting."""
    return next(row.control for row in shown.rows if row.option.key == key)


@pytest.fixture(autouse=True)
def _the_look_is_left_as_it_was(look: object) -> object:
    yield
    look.set_big(big=False)  # type: ignore[attr-defined]
    look.apply(key="light", scale=1.0)  # type: ignore[attr-defined]


def test_the_usual_key_opens_the_settings() -> None:
    assert BY_KEY["view/theme"].page is Page.READING
    assert QKeySequence("Ctrl+,")[0].key() == Qt.Key.Key_Comma


def _is_kept(window: Window, option: Option) -> bool:
    """Put another value and tell whether it is read again; then put the first one back."""
    settings = window.commands.settings
    other = {
        bool: lambda: not option.default,
        float: lambda: option.least + option.step,
        str: lambda: option.choices[-1][0] if option.choices else "Ana K.",
    }[type(option.default)]()
    settings.put(option, other)
    found = settings.value(option)
    settings.put(option, option.default or "Ana")
    return found == other


def test_every_setting_can_be_put_and_is_read_again(open_window: Open) -> None:
    window = open_window()
    assert [option.key for option in CHANGED if not _is_kept(window, option)] == []


def test_every_control_of_every_page_has_a_name(open_window: Open, qtbot: QtBot) -> None:
    window = open_window()
    kinds = (Choice, Tick, QLineEdit, QSlider, QPushButton)
    shown = [dialog(window, page, qtbot) for page in Page]
    controls = [one for page in shown for kind in kinds for one in page.findChildren(kind)]
    assert len(controls) > len(Page)
    assert [one for one in controls if not (one.accessibleName() or one.text())] == []


def test_a_theme_takes_effect_at_once_and_is_ticked_in_the_menu(
    open_window: Open, qtbot: QtBot
) -> None:
    window = open_window()
    shown = dialog(window, Page.READING, qtbot)
    box = control(shown, "view/theme")
    box.setCurrentIndex(box.findData("dark"))  # type: ignore[attr-defined]
    assert window.look.theme.key == "dark"
    assert window.commands.actions["theme_dark"].isChecked()
    assert Preferences().text("view/theme") == "dark"


def test_the_line_length_of_articles_follows_the_slider(open_window: Open, qtbot: QtBot) -> None:
    window = open_window()
    shown = dialog(window, Page.READING, qtbot)
    slider = control(shown, "reading/measure")
    slider.setValue(slider.maximum())  # type: ignore[attr-defined]
    qtbot.waitUntil(lambda: window.look.reading.measure == 100)
    assert Preferences().reading().measure == 100


def test_a_name_signs_verdicts_and_the_command_line_reads_it(
    open_window: Open, qtbot: QtBot
) -> None:
    window = open_window()
    shown = dialog(window, Page.GENERAL, qtbot)
    line = control(shown, "reviewer")
    line.selectAll()  # type: ignore[attr-defined]
    QTest.keyClicks(line, "Ilse B.")  # type: ignore[arg-type]
    qtbot.waitUntil(lambda: window.case.store.user == "Ilse B.")
    assert reviewer() == "Ilse B."


def test_single_letters_are_switched_off_on_two_pages_by_one_setting(
    open_window: Open, qtbot: QtBot
) -> None:
    window = open_window()
    control(dialog(window, Page.ACCESSIBILITY, qtbot), "keys/single-letters").setChecked(False)  # type: ignore[attr-defined]
    assert window.commands.actions["link"].shortcuts() == [QKeySequence("Ctrl+Alt+L")]
    again = control(dialog(window, Page.KEYBOARD, qtbot), "keys/single-letters")
    assert not again.isChecked()  # type: ignore[attr-defined]


def test_key_hints_can_be_hidden(open_window: Open, qtbot: QtBot) -> None:
    window = open_window()
    window.status.set_keys("J K  next")
    control(dialog(window, Page.GENERAL, qtbot), "status/keys").setChecked(False)  # type: ignore[attr-defined]
    assert window.status.told == ""


def test_big_targets_make_buttons_and_rows_higher(open_window: Open, qtbot: QtBot) -> None:
    window = open_window()
    before = height(window.look, Kind.ACTOR)
    control(dialog(window, Page.ACCESSIBILITY, qtbot), "access/big-targets").setChecked(True)  # type: ignore[attr-defined]
    assert height(window.look, Kind.ACTOR) > before
    button = QPushButton("Close", window)
    assert button.sizeHint().height() >= 40


def test_reduced_motion_is_kept_for_the_next_start(open_window: Open, qtbot: QtBot) -> None:
    window = open_window()
    control(dialog(window, Page.ACCESSIBILITY, qtbot), "access/reduce-motion").setChecked(True)  # type: ignore[attr-defined]
    assert window.reader.moves.is_quick
    assert open_window("other.onrecord").reader.moves.is_quick


def test_a_page_is_reset_alone(open_window: Open, qtbot: QtBot) -> None:
    window = open_window()
    window.commands.settings.put(BY_KEY["status/keys"], value=False)
    shown = dialog(window, Page.REVIEW, qtbot)
    assert not shown.reset.isEnabled()
    control(shown, "review/advance").setChecked(False)  # type: ignore[attr-defined]
    shown.reset.click()
    assert window.commands.actions["advance"].isChecked()
    assert control(shown, "review/advance").isChecked()  # type: ignore[attr-defined]
    assert not Preferences().flag("status/keys", default=True)


def test_a_search_finds_settings_of_all_pages_by_their_words(
    open_window: Open, qtbot: QtBot
) -> None:
    shown = dialog(open_window(), Page.GENERAL, qtbot)
    QTest.keyClicks(shown.search, "contrast")
    assert [row.option.key for row in shown.rows] == ["view/theme"]
    shown.search.setText("no such setting")
    assert shown.rows == []
    shown.search.clear()
    assert [row.option.page for row in shown.rows] == [Page.GENERAL] * 3


def test_what_holds_for_the_database_alone_says_so(open_window: Open, qtbot: QtBot) -> None:
    shown = dialog(open_window(), Page.GENERAL, qtbot)
    told = {row.option.key: row.control.accessibleDescription() for row in shown.rows}
    assert "For this database." in told["weights"]
    assert "For this database." not in told["reviewer"]


def test_false_asks_for_a_source_first_where_the_database_says_so(
    open_window: Open, qtbot: QtBot, tmp_path: Path
) -> None:
    window = open_window()
    path = tmp_path / "note.txt"
    path.write_text("Toll\n\nThe toll is 4 euros, mayor Teo Marsh said on Friday.\n", "utf-8")
    with qtbot.waitSignal(window.case.imports.analysed, timeout=30_000):
        window.commands.files.import_paths([path])
    dialog(window, Page.REVIEW, qtbot)
    window.commands.settings.put(BY_KEY["review/needs-source"], value=True)
    window.panel.focus_list()
    window.reading.select(window.reading.claims[0].id)
    asked: list[str] = []
    in_dialog(lambda shown: (asked.append(shown.windowTitle()), shown.reject()))
    QTest.keyClick(window.panel.tree, Qt.Key.Key_4)
    assert asked == ["Link a source to claim 1"]
    assert window.reading.claims[0].verdict.rating.key == "false"  # type: ignore[union-attr]


def test_a_command_is_asked_for_by_its_button(open_window: Open, qtbot: QtBot) -> None:
    shown = dialog(open_window(), Page.BACKUP, qtbot)
    with qtbot.waitSignal(shown.command_wanted) as waited:
        control(shown, "backups").click()  # type: ignore[attr-defined]
    assert waited.args == ["backups"]


def test_the_place_of_the_database_can_be_copied(open_window: Open, qtbot: QtBot) -> None:
    window = open_window()
    shown = dialog(window, Page.ADVANCED, qtbot)
    both = control(shown, "folder/database")
    both.findChildren(QPushButton)[0].click()  # type: ignore[attr-defined]
    assert Path(QGuiApplication.clipboard().text()) == window.case.store.path.absolute()


# --- keys -------------------------------------------------------------------------------


@pytest.fixture
def editor(open_window: Open, qtbot: QtBot) -> ShortcutEditor:
    """The editor of keys in a window."""
    window = open_window()
    made = ShortcutEditor(window.look, window.commands.registry)
    qtbot.addWidget(made)
    made.show()
    return made


def press(editor: ShortcutEditor, key: Qt.Key, modifiers: Qt.KeyboardModifier) -> None:
    """Press keys in the field, as a person does."""
    field = editor.field.findChild(QLineEdit)
    QTest.keyClick(field, key, modifiers)


CTRL = Qt.KeyboardModifier.ControlModifier


def test_pressed_keys_take_the_place_of_those_of_the_command(editor: ShortcutEditor) -> None:
    editor.choose("report")
    press(editor, Qt.Key.Key_R, CTRL)
    assert editor.pressed() == "Ctrl+R"
    editor.replace.click()
    assert editor._registry.keys_of("report") == ("Ctrl+R",)
    assert editor.command() == "report"


def test_a_key_is_added_to_those_that_there_are(editor: ShortcutEditor) -> None:
    editor.choose("report")
    press(editor, Qt.Key.Key_F8, Qt.KeyboardModifier.NoModifier)
    editor.add.click()
    assert editor._registry.keys_of("report") == ("Ctrl+Shift+E", "F8")


def test_a_key_of_another_command_is_told_before_and_in_red_after(editor: ShortcutEditor) -> None:
    editor.choose("report")
    press(editor, Qt.Key.Key_E, CTRL)
    assert editor.problem.text() == "Ctrl+E is the key of Article details."
    editor.replace.click()
    model = editor.model
    for name in ("report", "details"):
        index = model.index(model.row_of(name), 2)
        assert index.data(Qt.ItemDataRole.ForegroundRole) == editor._look.theme.colour("bad")
        assert index.data().startswith("⚠")
    assert "Article details" in model.clashes("report")[0]


def test_one_command_or_all_are_reset(editor: ShortcutEditor) -> None:
    for name in ("report", "details"):
        editor._registry.set_keys(name, [])
    editor.choose("report")
    editor._follow_pressed()
    editor.reset.click()
    assert editor._registry.keys_of("report") == ("Ctrl+Shift+E",)
    editor.reset_all.click()
    assert editor._registry.changed == {}
    assert not editor.reset_all.isEnabled()


def test_commands_are_found_by_name_and_by_key(editor: ShortcutEditor) -> None:
    editor.search.setText("ctrl+shift+e")
    assert editor.command() == "report"
    editor.search.setText("verification")
    assert editor.model.rowCount() == 1
    editor.search.setText("nothing at all")
    assert editor.model.rowCount() == 0
    assert not editor.replace.isEnabled()


def test_keys_are_exported_and_imported_in_the_editor(
    editor: ShortcutEditor, tmp_path: Path
) -> None:
    editor._registry.set_keys("report", ["Ctrl+R"])
    editor.export_to(tmp_path / "keys.json")
    editor._registry.reset_all()
    editor.import_from(tmp_path / "keys.json")
    assert editor._registry.keys_of("report") == ("Ctrl+R",)
    assert editor.problem.text() == "The keys of keys.json are in force."


def test_a_file_that_is_none_is_told_and_changes_nothing(
    editor: ShortcutEditor, tmp_path: Path
) -> None:
    (tmp_path / "letter.json").write_text("Dear all", encoding="utf-8")
    editor.import_from(tmp_path / "letter.json")
    assert "letter.json is no file of OnRecord’s keys" in editor.problem.text()
    assert editor._registry.changed == {}


def test_a_row_of_the_table_is_spoken_with_its_keys(editor: ShortcutEditor) -> None:
    index = editor.model.index(editor.model.row_of("report"), 0)
    spoken = index.data(Qt.ItemDataRole.AccessibleTextRole)
    assert spoken == "Verification report, Ctrl+Shift+E"
