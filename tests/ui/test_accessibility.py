"""For people who do not see the window, do not use a mouse, or need it large."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QAbstractItemModel, QModelIndex, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QApplication,
    QLabel,
    QWidget,
)
from pytestqt.qtbot import QtBot

from modal_dialogs import in_dialog
from onrecord.ui.dialogs.sheets import ProblemDialog
from onrecord.ui.theme import Look
from onrecord.ui.widgets.labels import ElidedLabel
from onrecord.ui.window import Window

Open = Callable[..., Window]
Import = Callable[[Window, Path], int]


@pytest.fixture
def window(open_window: Open, import_file: Import, article_file: Path, later_file: Path) -> Window:
    """A window with two articles, one repeating a claim of the other, and everything named."""
    made = open_window()
    import_file(made, article_file)
    later = import_file(made, later_file)
    made.open_article(later)
    made.activateWindow()
    made.panel.focus_list()
    return made


def name_of(widget: QWidget) -> str:
    """Give what a screen reader calls a widget."""
    interface = QAccessible.queryAccessibleInterface(widget)
    return interface.text(QAccessible.Text.Name).strip() if interface else ""


def nameless(top: QWidget) -> list[str]:
    """Give the widgets that the keyboard reaches and that have no name."""
    return [
        f"{type(one).__name__} {one.objectName()} in {type(one.parentWidget()).__name__}"
        for one in top.findChildren(QWidget)
        if one.isVisible() and one.focusPolicy() & Qt.FocusPolicy.TabFocus and not name_of(one)
    ]


def test_every_control_of_the_window_has_a_name(window: Window, qtbot: QtBot) -> None:
    window.commands.actions["jobs"].trigger()
    qtbot.keyClick(window.panel.tree, Qt.Key.Key_F8)
    window.panel.focus_list()
    qtbot.keyClick(window.panel.tree, "2")
    qtbot.keyClick(window.panel.tree, "d")
    assert nameless(window) == []


def test_every_control_of_the_other_pages_has_a_name(window: Window, qtbot: QtBot) -> None:
    window.commands.actions["all_claims"].trigger()
    listed = nameless(window)
    window.commands.actions["find"].trigger()
    window.commands.actions["start_page"].trigger()
    started = nameless(window)
    window.commands.actions["go_to"].trigger()
    assert listed + started + nameless(window) == []


def test_every_control_of_the_queue_s_end_has_a_name(window: Window, qtbot: QtBot) -> None:
    window.commands.actions["review"].trigger()
    qtbot.keyClicks(window.panel.tree, "1" * len(window.panel.proxy.shown()))
    assert window.commands.reviewing.summary.isVisible()
    assert nameless(window) == []


DIALOGS = (
    "details", "link", "weights", "keys", "settings", "shortcuts", "about_database", "about",
    "backups", "compare", "passphrase", "actor_page",
)  # fmt: skip


@pytest.mark.parametrize("command", DIALOGS)
def test_every_control_of_a_dialog_has_a_name(window: Window, command: str) -> None:
    found: list[list[str]] = []
    in_dialog(lambda dialog: found.append(nameless(dialog)))
    window.commands.actions[command].trigger()
    assert found == [[]]


def test_every_control_of_the_trash_and_of_a_problem_has_a_name(
    window: Window, look: Look, qtbot: QtBot
) -> None:
    window.commands.actions["trash"].trigger()
    found: list[list[str]] = []
    in_dialog(lambda dialog: found.append(nameless(dialog)))
    window.commands.files.show_trash()
    problem = ProblemDialog(look, "It failed", "Something is wrong.", "Traceback", window)
    qtbot.addWidget(problem)
    problem.open()
    assert [*found[0], *nameless(problem)] == []


def rows(model: QAbstractItemModel, parent: QModelIndex | None = None) -> list[QModelIndex]:
    """Give all rows of a model, those below others too."""
    above = parent or QModelIndex()
    own = [model.index(row, 0, above) for row in range(model.rowCount(above))]
    return [one for row in own for one in (row, *rows(model, row))]


def test_a_claim_s_row_is_spoken_in_full(window: Window) -> None:
    claim = window.reading.claims[0]
    index = window.panel.model.index_of(claim.id)
    said = index.data(Qt.ItemDataRole.AccessibleTextRole)
    total = len(window.reading.claims)
    assert said.startswith(f"Claim 1 of {total}, {claim.actor_name}, unreviewed, no source")


def test_every_row_of_every_list_is_spoken(window: Window, qtbot: QtBot) -> None:
    window.commands.actions["all_claims"].trigger()
    qtbot.waitUntil(lambda: window.centre.all_claims.found is not None)
    views = [one for one in window.findChildren(QAbstractItemView) if one.model() is not None]
    found = [index for view in views for index in rows(view.model())]
    text, shown = Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.DisplayRole
    silent = [index for index in found if not (index.data(text) or index.data(shown))]
    assert len(found) > 10
    assert silent == []


def test_the_reader_tells_which_claim_is_current(window: Window, qtbot: QtBot) -> None:
    window.reader.setFocus()
    qtbot.keyClick(window.reader, "j")
    claim = window.reading.current()
    assert claim is not None
    assert claim.actor_name in window.reader.accessibleDescription()


def pictured(widget: QWidget) -> bytes:
    image = widget.grab().toImage()
    return bytes(image.constBits())


def test_whatever_the_keyboard_reaches_shows_that_it_has_the_focus(window: Window) -> None:
    reached = [
        one
        for one in window.findChildren(QWidget)
        if one.isVisible()
        and one.isEnabled()
        and one.focusPolicy() & Qt.FocusPolicy.TabFocus
        and isinstance(one, QAbstractButton)
    ]
    blind = []
    for one in reached:
        window.status.setFocus()
        before = pictured(one)
        one.setFocus(Qt.FocusReason.TabFocusReason)
        QApplication.processEvents()
        if pictured(one) == before:
            blind.append(f"{type(one).__name__} {name_of(one)}")
    assert len(reached) > 10
    assert blind == []


def cut(top: QWidget) -> list[str]:
    """Give the labels and buttons that are smaller than what they say."""
    found = []
    for one in top.findChildren(QWidget):
        if not one.isVisible() or not isinstance(one, QLabel | QAbstractButton):
            continue
        if isinstance(one, ElidedLabel) or not one.text() or one.visibleRegion().isEmpty():
            continue
        need = one.sizeHint()
        if isinstance(one, QLabel) and one.wordWrap():
            is_cut = one.heightForWidth(one.width()) > one.height() + 1
        else:
            is_cut = need.width() > one.width() + 1 or need.height() > one.height() + 1
        if is_cut:
            found.append(f"{type(one).__name__} {one.text()!r} {one.size()} < {need}")
    return found


@pytest.mark.parametrize(("scale", "height"), [(1.0, 700), (1.5, 700)])
def test_no_text_is_cut_in_a_small_window(
    window: Window, look: Look, scale: float, height: int, qtbot: QtBot
) -> None:
    try:
        look.apply(scale=scale)
        qtbot.wait(50)
        window.resize(1024, height)
        window.commands.actions["review"].trigger()
        qtbot.wait(50)
        article = cut(window)
        size = window.size()
        buttons = window.panel.card.verdicts.findChildren(QAbstractButton)
        assert all(one.visibleRegion().boundingRect() == one.rect() for one in buttons)
        window.commands.actions["start_page"].trigger()
        QApplication.processEvents()
        assert "\n".join(article + cut(window)) == ""
        assert size.toTuple() == (1024, height)
    finally:
        look.apply(scale=1.0)
