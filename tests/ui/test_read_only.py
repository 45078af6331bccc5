"""A database that somebody else has open: it can be read, and says who has it."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from onrecord.ui.commands import _WRITES
from onrecord.ui.window import Window

Open = Callable[..., Window]
Import = Callable[[Window, Path], int]


@pytest.fixture
def both(
    open_window: Open, import_file: Import, article_file: Path, qtbot: QtBot
) -> tuple[Window, Window]:
    """Two windows on one database: the first may write, the second came later."""
    first = open_window()
    first.case.store.user = "ana"
    import_file(first, article_file)
    second = open_window()
    qtbot.waitUntil(lambda: not second.case.lookups.is_busy)
    return first, second


def test_the_second_window_says_who_has_the_database(both: tuple[Window, Window]) -> None:
    _, second = both
    said = second.centre.notice.text
    assert said.startswith("desk.onrecord is already open")
    assert said.endswith("You can read; changes are off.")
    assert second.case.is_read_only


def test_the_second_window_reads_articles_and_claims(both: tuple[Window, Window]) -> None:
    first, second = both
    second.open_article(first.reading.article_id or 0)
    assert second.reading.claims == first.reading.claims


def test_what_would_change_something_is_off_and_says_why(both: tuple[Window, Window]) -> None:
    _, second = both
    second.open_article(1)
    actions = second.commands.actions
    assert [name for name in _WRITES if actions[name].isEnabled()] == []
    assert "already open" in actions["link"].toolTip()
    assert actions["next"].isEnabled()


def test_a_digit_changes_nothing_in_the_second_window(
    both: tuple[Window, Window], qtbot: QtBot
) -> None:
    _, second = both
    second.open_article(1)
    second.activateWindow()
    second.panel.focus_list()
    qtbot.waitUntil(lambda: QApplication.focusWidget() is not None)
    qtbot.keyClick(QApplication.focusWidget(), "4")
    assert not any(claim.verdict for claim in second.case.claims(1))
    assert second.panel.card.note.isReadOnly()


def test_an_act_that_comes_another_way_is_refused_in_words(both: tuple[Window, Window]) -> None:
    _, second = both
    assert not second.case.rate(1, "true")
    assert "Nothing was changed." in second.banner.text


def test_try_again_writes_once_the_other_has_closed(
    both: tuple[Window, Window], qtbot: QtBot
) -> None:
    first, second = both
    second.centre.notice._button.click()
    still = second.case.is_read_only
    first.close()
    second.centre.notice._button.click()
    assert (still, second.case.is_read_only) == (True, False)
    assert second.centre.notice.isHidden()
    second.open_article(1)
    assert second.case.rate(second.reading.claims[0].id, "true")


def test_the_notice_cannot_be_closed_by_mistake(both: tuple[Window, Window], qtbot: QtBot) -> None:
    _, second = both
    assert second.centre.notice._shut.isHidden()
    qtbot.keyClick(second, Qt.Key.Key_Escape)
    assert second.centre.notice.isVisible()
