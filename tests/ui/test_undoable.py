"""Goal 6 of UX-GOALS: every command that changes data is an act that one undo takes back."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit
from pytestqt.qtbot import QtBot

from onrecord.ui.commands import _WRITES
from onrecord.ui.window import Window
from onrecord_db import reader

Open = Callable[..., Window]
Import = Callable[[Window, Path], int]

# what writes and is no act on claims, articles or actors, and why undo does not know it
NO_ACTS = {
    "import": "new articles go to the trash instead",
    "import_folder": "the same",
    "paste": "the same",
    "sample": "the same",
    "weights": "a setting of the desk, with its own Reset",
    "user": "a setting of the person",
    "back_up": "changes nothing in the database",
    "passphrase": "is set and taken away by its own dialog",
    "undo": "is undo",
    "redo": "is redo",
}


def typed(text: str) -> Callable[[Window], None]:
    """Type into whatever has the keyboard after a command, and accept it."""

    def run(window: Window) -> None:
        field = QApplication.focusWidget()
        QTest.keyClicks(field, text)
        QTest.keyClick(field, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
        window.panel.flush()
        QTest.qWait(50)

    return run


def nothing(window: Window) -> None:
    """Run the command and no more."""


def choose(text: str) -> Callable[[Window], None]:
    """Type a choice and take it."""

    def run(window: Window) -> None:
        field = QApplication.focusWidget()
        assert isinstance(field, QLineEdit)
        field.selectAll()
        QTest.keyClicks(field, text)
        QTest.keyClick(field, Qt.Key.Key_Return)

    return run


def moved(window: Window) -> None:
    """Move the edge that was taken by a word."""
    QTest.keyClick(
        QApplication.focusWidget(), Qt.Key.Key_Right, Qt.KeyboardModifier.ControlModifier
    )
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Return)


def tomorrow(window: Window) -> None:
    window.commands.reviewing.due.tomorrow.click()


AFTER: dict[str, Callable[[Window], None]] = {
    "reject": nothing,
    "clear": nothing,
    "accept": nothing,
    "defer": tomorrow,
    "second": nothing,
    "important": nothing,
    "trash": nothing,
    "note": typed("ask ana"),
    "reason": typed("the ledger says so"),
    "statement": typed("The ferry sails in July."),
    "speaker": choose("Somebody Else"),
    "kind": choose("Opinion"),
    "edge_end": moved,
    "merge": nothing,
}
BY_DIALOG = {
    "details",
    "link",
    "passage",
    "compare",
    "analyse",
    "add_claim",
    "add_words",
    "edge_start",
    "split",
}


@pytest.fixture
def window(open_window: Open, import_file: Import, article_file: Path) -> Window:
    """A window at a claim with a verdict, so that there is something to clear and to reason."""
    made = open_window()
    import_file(made, article_file)
    made.activateWindow()
    made.case.rate(made.reading.claims[1].id, "false")
    made.reading.select(made.reading.claims[1].id)
    made.panel.focus_list()
    return made


def content(window: Window) -> list[tuple[object, ...]]:
    """Give every row that holds what people do; places where one read and times are left out."""
    kept = ("claim", "occurrence", "attribution", "utterance", "verdict", "note", "evidence", "actor",
            "actor_name", "relation", "article")  # fmt: skip
    opened = reader.Reader.open(window.case.store.path)
    rows = [
        (table, *(row[key] for key in row.keys()))  # noqa: SIM118  # a Row is no dict
        for table in kept
        for row in opened.all(f"SELECT * FROM {table} ORDER BY 1, 2, 3")  # noqa: S608
    ]
    opened.close()
    return rows


def test_every_command_that_writes_is_an_act_or_said_to_be_none() -> None:
    assert set(_WRITES) == set(AFTER) | set(NO_ACTS) | BY_DIALOG


@pytest.mark.parametrize("command", AFTER)
def test_one_undo_takes_the_command_back_also_from_another_article(
    window: Window, command: str, qtbot: QtBot, import_file: Import, later_file: Path
) -> None:
    if command == "merge":
        QTest.keyClick(window.panel.tree, Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    if command == "split":
        window.reading.select(next(c.id for c in window.reading.claims if len(c.exact) > 40))
        cursor = window.reader.textCursor()
        assert cursor is not None
    before = content(window)
    window.commands.actions[command].trigger()
    AFTER[command](window)
    changed = content(window)
    window.reading.close()
    window.commands.actions["undo"].trigger()
    assert changed != before
    assert content(window) == before
