"""Reading in the real window, by keys: marks, places, find in all articles, focus, settings."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDialog

from modal_dialogs import in_dialog
from onrecord.articles.find import Wanted
from onrecord.ui.dialogs.link import LinkDialog
from onrecord.ui.theme import ReadingStyle
from onrecord.ui.widgets.reading_settings import ReadingSettings
from onrecord_db.records import Span
from ui.reader.pages import point_on, rest

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from onrecord.ui.window import Window

ALT, CTRL = Qt.KeyboardModifier.AltModifier, Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def window(
    open_window: Callable[..., Window],
    import_file: Callable[[Window, Path], int],
    later_file: Path,
    article_file: Path,
) -> Window:
    made = open_window()
    made.reader.moves.is_quick = True
    import_file(made, later_file)
    import_file(made, article_file)
    made.activateWindow()
    made.reader.setFocus()
    return made


def marked(window: Window) -> int:
    overlay = window.reader._overlay
    return sum(overlay.is_seen(i) for i in range(len(overlay.marks())))


# --- marks ---


def test_h_hides_the_marks_and_says_so(qtbot: QtBot, window: Window) -> None:
    all_marks = marked(window)
    qtbot.keyClick(window.reader, Qt.Key.Key_H)
    assert marked(window) == 0
    assert "H" in window.reader.notice()
    qtbot.keyClick(window.reader, Qt.Key.Key_H)
    assert marked(window) == all_marks > 3
    assert window.reader.notice() == ""


def test_shift_h_marks_only_what_is_not_reviewed(qtbot: QtBot, window: Window) -> None:
    qtbot.keyClick(window.reader, Qt.Key.Key_1)
    before = marked(window)
    qtbot.keyClick(window.reader, Qt.Key.Key_H, SHIFT)
    assert marked(window) == before - 1


def test_alt_h_marks_only_the_current_actor(qtbot: QtBot, window: Window) -> None:
    claim = window.reading.current()
    assert claim is not None
    own = [one for one in window.reading.claims if one.actor_id == claim.actor_id]
    qtbot.keyClick(window.reader, Qt.Key.Key_H, ALT)
    assert marked(window) == len(own) < len(window.reading.claims)


def test_hidden_marks_cannot_be_clicked(qtbot: QtBot, window: Window) -> None:
    at = point_on(window.reader, "ferry will sail")
    assert window.reader.claims_at(at)
    qtbot.keyClick(window.reader, Qt.Key.Key_H)
    assert window.reader.claims_at(at) == []


# --- places ---


def test_alt_left_comes_back_from_another_article(qtbot: QtBot, window: Window) -> None:
    here = window.reading.article_id
    assert here is not None
    window.open_article(next(r.id for r in window.case.article_rows() if r.id != here))
    qtbot.keyClick(window.reader, Qt.Key.Key_Left, ALT)
    assert window.reading.article_id == here
    qtbot.keyClick(window.reader, Qt.Key.Key_Right, ALT)
    assert window.reading.article_id != here


def test_without_a_jump_there_is_no_way_back(window: Window) -> None:
    window.commands.browsing.trail.forget()
    window.commands.refresh()
    assert not window.commands.actions["back"].isEnabled()


# --- find ---


def test_control_f_finds_in_the_article(qtbot: QtBot, window: Window) -> None:
    qtbot.keyClick(window.reader, Qt.Key.Key_F, CTRL)
    bar = window.commands.browsing.bar
    assert bar.field.hasFocus()
    qtbot.keyClicks(bar.field, "Marsh")
    assert bar.count.text() == "1 of 2"
    qtbot.keyClick(bar.field, Qt.Key.Key_F3)
    assert bar.count.text() == "2 of 2"


def test_all_articles_are_searched_and_opened_at_the_hit(qtbot: QtBot, window: Window) -> None:
    browsing, here = window.commands.browsing, window.reading.article_id
    browsing.finding.open()
    qtbot.keyClicks(browsing.bar.field, "Brandt")
    browsing.bar.scope.setChecked(True)
    qtbot.waitUntil(lambda: browsing.bar.count.text() == "2 articles")
    qtbot.keyClick(browsing.bar.field, Qt.Key.Key_Down)
    assert browsing.results.hasFocus()
    rows = browsing.results.rows
    other = next(i for i in range(2) if rows.at(rows.index(i)).article_id != here)
    browsing.results.setCurrentIndex(rows.index(other))
    qtbot.keyClick(browsing.results, Qt.Key.Key_Return)
    assert window.reading.article_id == rows.at(rows.index(other)).article_id
    qtbot.keyClick(browsing.results, Qt.Key.Key_Escape)
    assert browsing.bar.field.hasFocus()
    qtbot.keyClick(window.reader, Qt.Key.Key_Left, ALT)
    assert window.reading.article_id == here


def test_a_whole_word_is_found_in_all_articles_by_the_index(qtbot: QtBot, window: Window) -> None:
    browsing = window.commands.browsing
    browsing.finding.open()
    browsing.bar.whole.setChecked(True)
    browsing.bar.scope.setChecked(True)
    qtbot.keyClicks(browsing.bar.field, "petition")
    qtbot.waitUntil(lambda: browsing.bar.count.text() == "2 articles")
    browsing.bar.field.setText("petit")
    qtbot.waitUntil(lambda: browsing.bar.count.text() == "nothing found")


# --- the selection ---


def drag(window: Window, first: str, last: str, held: Qt.KeyboardModifier) -> None:
    """Drag from the middle of some words to the middle of others."""
    view, left = window.reader.viewport(), Qt.MouseButton.LeftButton
    start, end = point_on(window.reader, first), point_on(window.reader, last)
    QTest.mousePress(view, left, held, start)
    QTest.mouseMove(view, end)
    QTest.mouseRelease(view, left, held, end)


def test_the_mouse_selects_whole_words_and_the_bar_shows(qtbot: QtBot, window: Window) -> None:
    with qtbot.waitSignal(window.reader.selection_changed) as told:
        drag(window, "signed", "petition", Qt.KeyboardModifier.NoModifier)
    assert window.reader.found.selected() == "signed a petition"
    assert told.args == [window.reader.selection_span()]
    assert window.reader._selection.bar.isVisible()
    qtbot.keyClick(window.reader, Qt.Key.Key_Escape)
    assert not window.reader._selection.bar.isVisible()


def test_with_alt_the_mouse_selects_letters(window: Window) -> None:
    drag(window, "signed", "petition", ALT)
    chosen = window.reader.found.selected()
    assert chosen != "signed a petition"
    assert chosen in "signed a petition"


def test_keys_select_with_the_text_cursor(qtbot: QtBot, window: Window) -> None:
    qtbot.keyClick(window.reader, Qt.Key.Key_F7)
    with qtbot.waitSignal(window.reader.selection_changed) as told:
        qtbot.keyClick(window.reader, Qt.Key.Key_Right, CTRL | SHIFT)
    assert isinstance(told.args[0], Span)
    assert window.reader._selection.bar.isVisible()


def test_a_note_quotes_the_selected_words(qtbot: QtBot, window: Window) -> None:
    drag(window, "signed", "petition", Qt.KeyboardModifier.NoModifier)
    qtbot.keyClick(window.reader, Qt.Key.Key_N)
    claim = window.reading.current()
    assert claim is not None
    assert claim.note == "“signed a petition”"
    window.reading.undo()
    claim = window.reading.current()
    assert claim is not None
    assert claim.note == ""


def test_p_links_a_source_with_the_selected_words_as_passage(qtbot: QtBot, window: Window) -> None:
    drag(window, "signed", "petition", Qt.KeyboardModifier.NoModifier)
    seen: list[str] = []

    def look(dialog: QDialog) -> None:
        assert isinstance(dialog, LinkDialog)
        seen.append(dialog.excerpt)
        dialog.reject()

    in_dialog(look)
    qtbot.keyClick(window.reader, Qt.Key.Key_P)
    assert seen == ["signed a petition"]


# --- the card ---


def test_the_card_of_a_claim_shows_after_resting_on_it(qtbot: QtBot, window: Window) -> None:
    card = window.reader._hover.card
    rest(window.reader, point_on(window.reader, "12,000 people"))
    assert not card.isVisible()
    qtbot.waitUntil(card.isVisible)
    claim = next(c for c in window.reading.claims if "12,000" in c.exact)
    assert card.claim_id() == claim.id
    assert "Unreviewed, no source" in card.accessibleName()


def test_the_card_follows_the_keys(qtbot: QtBot, window: Window) -> None:
    card = window.reader._hover.card
    qtbot.keyClick(window.reader, Qt.Key.Key_J)
    qtbot.waitUntil(card.isVisible)
    assert card.claim_id() == window.reader.current()
    qtbot.keyClick(window.reader, Qt.Key.Key_Escape)
    assert not card.isVisible()


# --- focus ---


def test_f9_leaves_the_article_and_a_line_on_its_claim(qtbot: QtBot, window: Window) -> None:
    qtbot.keyClick(window.reader, Qt.Key.Key_F9)
    assert not window.claims_dock.isVisible()
    assert not window.status.isVisible()
    qtbot.keyClick(window.reader, Qt.Key.Key_J)
    claim = window.reading.current()
    assert claim is not None
    assert window.strip._place.text() == f"{claim.number} of {len(window.reading.claims)}"
    qtbot.keyClick(window.reader, Qt.Key.Key_4)
    assert window.reading.claims[claim.number - 1].verdict is not None
    qtbot.keyClick(window.reader, Qt.Key.Key_F9)
    assert window.claims_dock.isVisible()
    assert not window.strip.isVisible()


# --- how the text is set ---


def test_reading_settings_change_the_text_at_once_and_are_kept(
    qtbot: QtBot, window: Window
) -> None:
    before = window.reader.document().size().height()
    window.commands.browsing.show_settings()
    popover = window.findChild(ReadingSettings)
    assert popover is not None
    with qtbot.waitSignal(popover.changed):
        popover._size.setValue(28)
    assert window.reader.document().size().height() > before
    assert window.preferences.reading() == ReadingStyle(size=28.0)
    popover.reset.click()
    assert window.look.reading == ReadingStyle()
    popover.close()


def test_a_theme_is_chosen_from_the_reading_settings(qtbot: QtBot, window: Window) -> None:
    window.commands.browsing.show_settings()
    popover = window.findChild(ReadingSettings)
    assert popover is not None
    next(b for b in popover._themes.buttons() if b.property("choice") == "sepia").click()
    assert window.look.theme.key == "sepia"
    assert window.commands.actions["theme_sepia"].isChecked()
    popover.close()
    window.commands.views.choose_theme("light")


def test_a_selection_survives_another_text_size(window: Window) -> None:
    drag(window, "signed", "petition", Qt.KeyboardModifier.NoModifier)
    window.commands.browsing.set_reading(ReadingStyle(size=24.0))
    assert window.reader.found.selected() == "signed a petition"
    window.commands.browsing.set_reading(ReadingStyle())
    window.reader.copy()
    assert QGuiApplication.clipboard().text() == "signed a petition"


def test_the_line_of_the_current_claim_walks_and_ends(qtbot: QtBot, window: Window) -> None:
    qtbot.keyClick(window.reader, Qt.Key.Key_F9)
    before = window.reading.current()
    window.strip._on.click()
    assert window.reading.current() != before
    window.strip._end.click()
    assert window.claims_dock.isVisible()
    assert not window.commands.actions["reader_only"].isChecked()


def test_closing_the_database_ends_a_search_in_all_articles(window: Window) -> None:
    everywhere = window.commands.browsing.everywhere
    everywhere.look(Wanted(words="Brandt"))
    everywhere._begin()
    window.reading.close()
    window.case.close()
    assert everywhere._task is None
    assert window.commands.browsing.results.rows.rowCount() == 0
