"""Layouts in the real window: which panes, which sizes, and the library in a narrow window."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from onrecord.ui.window import Window

Open = Callable[..., Window]
Import = Callable[[Window, Path], int]
ALT, CTRL = Qt.KeyboardModifier.AltModifier, Qt.KeyboardModifier.ControlModifier


def press(qtbot: QtBot, key: Qt.Key, held: Qt.KeyboardModifier) -> None:
    qtbot.keyClick(QApplication.focusWidget(), key, held)


@pytest.fixture
def window(open_window: Open, import_file: Import, article_file: Path) -> Window:
    """A window of 1280 x 800 with the article open."""
    made = open_window()
    import_file(made, article_file)
    made.activateWindow()
    made.reader.setFocus()
    return made


def panes(window: Window) -> tuple[bool, bool, bool]:
    docks = (window.library_dock, window.claims_dock, window.strip)
    return tuple(dock.isVisible() for dock in docks)  # type: ignore[return-value]


def test_each_layout_shows_its_panes(window: Window, qtbot: QtBot) -> None:
    found = {}
    for digit in (Qt.Key.Key_1, Qt.Key.Key_3, Qt.Key.Key_4, Qt.Key.Key_2):
        press(qtbot, digit, ALT)
        found[digit] = panes(window)
    assert found == {
        Qt.Key.Key_1: (False, False, True),
        Qt.Key.Key_2: (True, True, False),
        Qt.Key.Key_3: (False, True, False),
        Qt.Key.Key_4: (False, True, False),
    }


def test_another_article_does_not_bring_the_claims_into_read(
    window: Window, qtbot: QtBot, import_file: Import, later_file: Path
) -> None:
    press(qtbot, Qt.Key.Key_1, ALT)
    import_file(window, later_file)
    assert panes(window) == (False, False, True)


def test_a_width_that_was_given_is_there_again_with_its_layout(
    window: Window, qtbot: QtBot
) -> None:
    window.resizeDocks([window.claims_dock], [500], Qt.Orientation.Horizontal)
    QApplication.processEvents()
    wide = window.claims_dock.width()
    press(qtbot, Qt.Key.Key_3, ALT)
    QApplication.processEvents()
    evidence = window.claims_dock.width()
    press(qtbot, Qt.Key.Key_2, ALT)
    QApplication.processEvents()
    assert window.claims_dock.width() == wide != evidence


def test_reset_layout_forgets_the_widths(window: Window, qtbot: QtBot) -> None:
    first = window.claims_dock.width()
    window.resizeDocks([window.claims_dock], [560], Qt.Orientation.Horizontal)
    press(qtbot, Qt.Key.Key_1, ALT)
    window.commands.actions["reset_layout"].trigger()
    QApplication.processEvents()
    assert panes(window) == (True, True, False)
    assert abs(window.claims_dock.width() - first) <= 2


def test_the_layout_is_kept_for_the_next_start(
    window: Window, qtbot: QtBot, open_window: Open
) -> None:
    press(qtbot, Qt.Key.Key_1, ALT)
    window.close()
    again = open_window()
    assert again.commands.layouts.current == "read"


def test_in_a_narrow_window_the_library_opens_over_the_article_and_esc_closes_it(
    window: Window, qtbot: QtBot
) -> None:
    window.resize(1024, 700)
    QApplication.processEvents()
    folded = panes(window)[0]
    width = window.reader.width()
    press(qtbot, Qt.Key.Key_1, CTRL)
    drawer = window.commands.layouts.drawer
    assert not folded
    assert drawer.isVisible()
    assert drawer.isAncestorOf(window.library)
    assert window.reader.width() == width
    press(qtbot, Qt.Key.Key_Escape, Qt.KeyboardModifier.NoModifier)
    assert drawer.isHidden()
    assert QApplication.focusWidget() is window.reader


def test_a_wide_window_has_the_library_beside_the_article_again(
    window: Window, qtbot: QtBot
) -> None:
    window.resize(1024, 700)
    QApplication.processEvents()
    press(qtbot, Qt.Key.Key_1, CTRL)
    window.resize(1400, 800)
    QApplication.processEvents()
    assert window.library_dock.isVisible()
    assert window.library_dock.widget() is window.library
    assert window.library.isVisible()


def test_an_article_chosen_in_the_drawer_closes_it(window: Window, qtbot: QtBot) -> None:
    window.resize(1024, 700)
    QApplication.processEvents()
    press(qtbot, Qt.Key.Key_1, CTRL)
    window.library.article_chosen.emit(window.reading.article_id)
    assert window.commands.layouts.drawer.isHidden()
