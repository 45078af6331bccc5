"""The finder: every command by name, and anything to go to."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from modal_dialogs import in_dialog
from onrecord.ui.models.command_match import best, marks
from onrecord.ui.models.entries import Entry
from onrecord.ui.widgets.finder.panel import Finder
from onrecord.ui.window import Window
from onrecord_db.records import Span, Stance

Open = Callable[..., Window]
Import = Callable[[Window, Path], int]

NAMES = [
    ("link", "Link a source\nClaim\nLink an address or a file to the claim"),
    ("back_up", "Back up now\nFile\nWrite a verified backup of the database and its files"),
    ("undo", "Undo\nEdit\nUndo"),
    ("unsure", "Only unsure speakers\nView\nList the claims of unsure speakers"),
    ("dark", "Dark theme\nView\nDark theme"),
]


@pytest.fixture
def opened(open_window: Open, import_file: Import, article_file: Path) -> Window:
    """A window with one analysed article."""
    window = open_window()
    import_file(window, article_file)
    window.panel.focus_list()
    return window


def typed(window: Window, text: str) -> Finder:
    """Type into the finder."""
    finder = window.commands.launching.finder
    QTest.keyClicks(finder.line, text)
    return finder


def commands(window: Window, text: str = "") -> list[Entry]:
    """Open the commands by their key, type, and give what is listed."""
    QTest.qWaitForWindowActive(window)
    QTest.keyClick(window, Qt.Key.Key_P, CTRL | Qt.KeyboardModifier.ShiftModifier)
    return list(typed(window, text).model.entries)


def places(window: Window, qtbot: QtBot, text: str) -> list[Entry]:
    """Open the search by its key, type, and give what is found."""
    QTest.keyClick(window, Qt.Key.Key_K, CTRL)
    finder = typed(window, text)
    qtbot.waitUntil(lambda: bool(finder.model.entries) and finder.current() is not None)
    qtbot.waitUntil(lambda: not window.case.lookups.is_busy)
    qtbot.wait(100)
    qtbot.waitUntil(lambda: not window.case.lookups.is_busy)
    return list(finder.model.entries)


CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.mark.parametrize(
    ("text", "first"),
    [
        ("link", "link"), ("source", "link"), ("lnk", "link"), ("bakcup", "back_up"),
        ("bun", "back_up"), ("undo", "undo"), ("und", "undo"), ("DARK", "dark"),
        ("speakers unsure", "unsure"), ("address", "link"), ("theem", "dark"),
    ],
)  # fmt: skip
def test_a_few_letters_find_the_command_that_is_meant(text: str, first: str) -> None:
    assert NAMES[best(text, NAMES, [])[0]][0] == first


def test_letters_that_mean_nothing_find_nothing() -> None:
    assert best("xyzzy", NAMES, []) == []


def test_what_was_run_last_comes_first() -> None:
    assert [NAMES[at][0] for at in best("", NAMES, ["dark", "undo"])][:3] == [
        "dark",
        "undo",
        "link",
    ]
    assert NAMES[best("un", NAMES, ["unsure"])[0]][0] == "unsure"
    assert NAMES[best("un", NAMES, [])[0]][0] == "undo"


def test_typed_beginnings_of_words_are_marked() -> None:
    assert marks("so li", "Link a source") == (Span(0, 2), Span(7, 9))
    assert marks("", "Link a source") == ()


def test_all_commands_are_listed_with_their_keys(opened: Window) -> None:
    listed = {entry.target: entry for entry in commands(opened)}
    registry = opened.commands.registry
    assert set(listed) == set(registry.commands()) - {"palette"}
    assert listed["report"].side == "Ctrl+Shift+E"


def test_enter_runs_the_command_and_gives_the_keyboard_back(opened: Window, qtbot: QtBot) -> None:
    listed = commands(opened, "all claims")
    assert listed[0].target == "all_claims"
    QTest.keyClick(opened.commands.launching.finder.line, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: opened.centre.is_listing)
    assert opened.commands.launching.finder.isHidden()
    assert commands(opened)[0].target == "all_claims"


def test_escape_goes_back_to_where_the_keyboard_was(opened: Window) -> None:
    commands(opened, "all")
    QTest.keyClick(opened.commands.launching.finder.line, Qt.Key.Key_Escape)
    assert opened.commands.launching.finder.isHidden()
    assert QApplication.focusWidget() is opened.panel.tree


def test_arrows_choose_another_line(opened: Window) -> None:
    listed = commands(opened)
    finder = opened.commands.launching.finder
    QTest.keyClick(finder.line, Qt.Key.Key_Down)
    QTest.keyClick(finder.line, Qt.Key.Key_Down)
    assert finder.current() is listed[2]


def test_a_command_that_cannot_be_run_says_why_and_is_not_run(open_window: Open) -> None:
    window = open_window()
    listed = commands(window, "link a source")
    assert listed[0].target == "link"
    assert listed[0].why == "Open an article first"
    QTest.keyClick(window.commands.launching.finder.line, Qt.Key.Key_Return)
    assert window.commands.launching.finder.isVisible()
    assert "Open an article first" in listed[0].spoken


def test_every_disabled_command_has_a_reason(open_window: Open) -> None:
    window = open_window()
    enabled = {name: action.isEnabled() for name, action in window.commands.actions.items()}
    why = {name: window.commands.why_disabled(name) for name in window.commands.registry.commands()}
    assert all(bool(text) != enabled[name] for name, text in why.items())


def test_an_article_is_found_by_its_title_and_opened(opened: Window, qtbot: QtBot) -> None:
    article = opened.reading.article_id
    opened.reading.close()
    listed = places(opened, qtbot, "saltm")
    assert listed[0].side == "Article"
    QTest.keyClick(opened.commands.launching.finder.line, Qt.Key.Key_Return)
    assert opened.reading.article_id == article


def test_a_claim_is_found_by_its_text_and_opened_in_the_reader(
    opened: Window, qtbot: QtBot
) -> None:
    wanted = next(one for one in opened.reading.claims if "petition" in one.statement)
    listed = places(opened, qtbot, "people signed petition")
    entry = next(one for one in listed if one.side == "Claim")
    assert entry.target == ("claim", wanted.id, opened.reading.article_id, wanted.id)
    finder = opened.commands.launching.finder
    finder.view.setCurrentIndex(finder.model.index(listed.index(entry)))
    QTest.keyClick(finder.line, Qt.Key.Key_Return)
    assert opened.reading.current().id == wanted.id  # type: ignore[union-attr]


def test_an_actor_is_found_and_their_page_shown(opened: Window, qtbot: QtBot) -> None:
    listed = places(opened, qtbot, "Ilse Brandt")
    finder = opened.commands.launching.finder
    actor = next(at for at, one in enumerate(listed) if one.side == "Actor")
    finder.view.setCurrentIndex(finder.model.index(actor))
    titles: list[str] = []
    in_dialog(lambda shown: titles.append(shown.accessibleName() or shown.windowTitle()))
    QTest.keyClick(finder.line, Qt.Key.Key_Return)
    assert titles == ["Ilse Brandt"]


def test_a_source_is_found_and_its_claim_opened(opened: Window, qtbot: QtBot) -> None:
    claim = opened.reading.claims[1]
    opened.case.link(
        claim.id, "https://example.org/log", title="Quayside logbook", stance=Stance.SUPPORTS
    )
    listed = places(opened, qtbot, "quayside")
    assert [one.side for one in listed] == ["Source"]
    QTest.keyClick(opened.commands.launching.finder.line, Qt.Key.Key_Return)
    assert opened.reading.current().id == claim.id  # type: ignore[union-attr]


def test_an_empty_search_lists_the_newest_articles(opened: Window, qtbot: QtBot) -> None:
    assert [one.side for one in places(opened, qtbot, "")] == ["Article"]


def test_an_angle_bracket_turns_the_search_into_the_commands(opened: Window) -> None:
    QTest.keyClick(opened, Qt.Key.Key_K, CTRL)
    finder = typed(opened, ">undo")
    assert finder.current().target == "undo"  # type: ignore[union-attr]


def test_what_is_found_is_spoken_in_full(opened: Window, qtbot: QtBot) -> None:
    places(opened, qtbot, "petition")
    model = opened.commands.launching.finder.model
    claim = next(at for at, one in enumerate(model.entries) if one.side == "Claim")
    spoken = model.data(model.index(claim), Qt.ItemDataRole.AccessibleTextRole)
    assert "Claim" in spoken
    assert "petition" in spoken
