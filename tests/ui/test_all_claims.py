"""The list of all claims: a million rows, the filter line, and acts on several claims at once."""

from array import array
from collections.abc import Callable, Sequence
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from onrecord.ui.models.all_claims import Column
from onrecord.ui.theme import Look
from onrecord.ui.widgets.all_claims import AllClaims
from onrecord.ui.window import Window
from onrecord_db.lists import ClaimLine, ClaimOrder, Found
from ui import line_samples as samples

Open = Callable[..., Window]
Import = Callable[[Window, Path], int]
SHIFT, CONTROL = Qt.KeyboardModifier.ShiftModifier, Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def page(qtbot: QtBot, look: Look) -> AllClaims:
    made = AllClaims(look)
    qtbot.addWidget(made)
    made.model.set_fetch(samples.lines)
    made.resize(1052, 720)
    made.show()
    qtbot.waitExposed(made)
    return made


# --- the page by itself, over a million made-up claims ----------------------------------------------


def test_of_a_million_claims_only_the_rows_that_are_seen_are_asked_for(
    page: AllClaims, qtbot: QtBot
) -> None:
    asked: list[int] = []

    def fetch(ids: Sequence[int]) -> list[ClaimLine]:
        asked.extend(ids)
        return samples.lines(ids)

    page.model.set_fetch(fetch)
    page.show_found(samples.newest(1_000_000))
    page.table.go_to(500_000)
    page.grab()
    assert 0 < len(asked) <= 400
    assert page.counts.text() == "1,000,000 claims"


def test_the_count_says_how_many_pass_the_filter(page: AllClaims) -> None:
    page.show_found(Found(ids=array("q", range(12_304)), total=1_000_000))
    assert page.counts.text() == "12,304 of 1,000,000 claims"


def test_the_claim_that_one_stands_on_keeps_its_place_when_others_are_listed(
    page: AllClaims,
) -> None:
    page.show_found(samples.newest(1000))
    page.table.go_to(400)
    top = page.table.rowViewportPosition(400)
    page.show_found(Found(ids=array("q", range(1100, 0, -1)), total=1100))
    line = page.table.current_line()
    assert line is not None
    assert (line.id, page.table.currentIndex().row()) == (600, 500)
    assert page.table.rowViewportPosition(500) == top


def test_a_claim_that_is_gone_leaves_an_empty_row(page: AllClaims) -> None:
    page.model.set_fetch(lambda ids: samples.lines(one for one in ids if one != 3))
    page.show_found(samples.newest(5))
    assert page.model.line(2) is None
    page.grab()
    assert page.model.index(2, Column.CLAIM).data() == ""


def test_all_of_a_million_can_be_selected_at_once(page: AllClaims) -> None:
    page.show_found(samples.newest(1_000_000))
    page.table.selectAll()
    assert page.table.selected_count() == 1_000_000
    assert page.table.selected_ids(3) == [1_000_000, 999_999, 999_998]


def test_a_click_on_a_head_sorts_and_a_second_one_turns_it_round(
    page: AllClaims, qtbot: QtBot
) -> None:
    page.show_found(samples.newest(50))
    header = page.table.horizontalHeader()
    at = QPoint(header.sectionViewportPosition(Column.DATE) + 20, header.height() // 2)
    seen = []
    page.asked.connect(lambda: seen.append((page.order, page.is_falling)))
    for _ in range(2):
        qtbot.mouseClick(header.viewport(), Qt.MouseButton.LeftButton, pos=at)
    assert seen == [(ClaimOrder.PUBLISHED, True), (ClaimOrder.PUBLISHED, False)]


def test_a_row_says_itself_to_a_screen_reader(page: AllClaims) -> None:
    page.show_found(samples.newest(12_304))
    said = page.model.index(1, Column.CLAIM).data(Qt.ItemDataRole.AccessibleTextRole)
    line = samples.line(12_303)
    assert said.startswith(f"Claim 2 of 12,304, {line.actor_name}, {line.statement}, ")
    assert "3 sources" in said


def test_letters_do_not_search_through_every_row(page: AllClaims, qtbot: QtBot) -> None:
    page.show_found(samples.newest(1_000_000))
    page.focus_table()
    asked: list[int] = []
    page.model.set_fetch(lambda ids: asked.extend(ids) or samples.lines(ids))
    qtbot.keyClicks(page.table, "qq")
    assert len(asked) <= 200


@pytest.mark.parametrize(("theme", "size"), [("light", 1.0), ("dark", 1.5)])
def test_every_cell_is_painted_in_each_look(
    page: AllClaims, look: Look, theme: str, size: float
) -> None:
    look.apply(key=theme, scale=size)
    page.show_found(samples.newest(40))
    first = page.table.viewport().grab().toImage()
    page.show_found(Found(ids=array("q", [7]), total=40))
    second = page.table.viewport().grab().toImage()
    look.apply(key="light", scale=1.0)
    assert first != second


# --- in the window, over a real database ------------------------------------------------------------


@pytest.fixture
def listed(open_window: Open, import_file: Import, article_file: Path, qtbot: QtBot) -> Window:
    """A window that lists all claims of one article."""
    window = open_window()
    import_file(window, article_file)
    window.commands.actions["all_claims"].trigger()
    settle(window, qtbot)
    window.activateWindow()
    window.centre.all_claims.focus_table()
    qtbot.waitUntil(window.centre.all_claims.table.hasFocus)
    return window


def settle(window: Window, qtbot: QtBot) -> None:
    """Wait for the answers that are on their way."""
    qtbot.waitUntil(lambda: not window.case.lookups.is_busy)


def press(qtbot: QtBot, key: Qt.Key | str, modifier: Qt.KeyboardModifier | None = None) -> None:
    """Press a key where the keyboard is."""
    qtbot.waitUntil(lambda: QApplication.focusWidget() is not None)
    qtbot.keyClick(QApplication.focusWidget(), key, modifier or Qt.KeyboardModifier.NoModifier)


def ratings(window: Window) -> list[str | None]:
    """Give the verdicts of all claims, by id."""
    claims = sorted(window.case.claims(1), key=lambda claim: claim.id)
    return [claim.verdict.rating.key if claim.verdict else None for claim in claims if claim.speech]


def test_the_claims_of_every_article_are_listed_beside_no_panel(
    listed: Window, import_file: Import, later_file: Path, qtbot: QtBot
) -> None:
    before = len(listed.centre.all_claims.model.ids)
    import_file(listed, later_file)
    listed.commands.actions["all_claims"].trigger()
    settle(listed, qtbot)
    assert len(listed.centre.all_claims.model.ids) > before > 2
    assert not listed.claims_dock.isVisible()


def test_enter_opens_the_article_at_the_claim(listed: Window, qtbot: QtBot) -> None:
    page = listed.centre.all_claims
    page.table.go_to(2)
    line = page.table.current_line()
    press(qtbot, Qt.Key.Key_Return)
    current = listed.reading.current()
    assert line is not None
    assert current is not None
    assert current.id == line.id
    assert not listed.centre.is_listing
    assert listed.claims_dock.isVisible()


def test_a_digit_gives_the_selected_claims_one_verdict_and_z_takes_it_back(
    listed: Window, qtbot: QtBot
) -> None:
    listed.centre.all_claims.table.go_to(0)
    press(qtbot, Qt.Key.Key_Down, SHIFT)
    press(qtbot, Qt.Key.Key_Down, SHIFT)
    press(qtbot, "4")
    given = ratings(listed).count("false")
    assert listed.case.undo_label == "Mark False (3 claims)"
    press(qtbot, "z")
    assert (given, ratings(listed).count("false")) == (3, 0)


def test_a_verdict_on_one_claim_goes_on_to_the_next_unreviewed_one(
    listed: Window, qtbot: QtBot
) -> None:
    page = listed.centre.all_claims
    page.table.go_to(0)
    press(qtbot, "1")
    qtbot.waitUntil(lambda: page.table.currentIndex().row() == 1)
    qtbot.waitUntil(lambda: set(ratings(listed)) != {None})


def test_the_same_digit_again_clears_the_verdict(listed: Window, qtbot: QtBot) -> None:
    listed.listing.advance = False
    listed.centre.all_claims.table.go_to(0)
    press(qtbot, "2")
    press(qtbot, "2")
    assert set(ratings(listed)) == {None}


def test_a_word_filters_and_esc_shows_all_again(listed: Window, qtbot: QtBot) -> None:
    page = listed.centre.all_claims
    total = len(page.model.ids)
    press(qtbot, "/")
    assert page.filter.hasFocus()
    qtbot.keyClicks(page.filter, "petition")
    settle(listed, qtbot)
    shown = page.counts.text()
    press(qtbot, Qt.Key.Key_Escape)
    settle(listed, qtbot)
    assert shown == f"1 of {total} claims"
    assert len(page.model.ids) == total


def test_a_filter_that_nothing_passes_says_so_and_can_be_cleared(
    listed: Window, qtbot: QtBot
) -> None:
    page = listed.centre.all_claims
    page.filter.setText("zzzz")
    settle(listed, qtbot)
    assert page.message.title.text() == "No claim passes the filter"
    page.message.button.click()
    settle(listed, qtbot)
    assert page.table.isVisible()


def test_x_takes_the_selected_proposals_off_the_list(listed: Window, qtbot: QtBot) -> None:
    page = listed.centre.all_claims
    before = len(page.model.ids)
    page.table.go_to(0)
    press(qtbot, Qt.Key.Key_Down, SHIFT)
    press(qtbot, "x")
    settle(listed, qtbot)
    assert len(page.model.ids) == before - 2


def test_more_claims_than_one_act_may_change_are_refused(listed: Window, qtbot: QtBot) -> None:
    page = listed.centre.all_claims
    page.show_found(Found(ids=array("q", range(5000)), total=5000))
    page.table.selectAll()
    press(qtbot, "1")
    assert "at most 1,000" in listed.status.told
    assert set(ratings(listed)) == {None}


def test_ctrl_w_closes_the_list_and_ctrl_tab_goes_to_and_fro(listed: Window, qtbot: QtBot) -> None:
    listed.commands.actions["next_tab"].trigger()
    assert not listed.centre.is_listing
    listed.commands.actions["next_tab"].trigger()
    assert listed.centre.is_listing
    press(qtbot, "w", CONTROL)
    assert not listed.centre.is_listing
    assert listed.centre.tabs.isHidden()
    assert listed.reading.row is not None


def test_order_and_widths_are_as_they_were_left(open_window: Open, qtbot: QtBot) -> None:
    first = open_window()
    first.centre.show_listing()
    first.centre.all_claims.table.setColumnWidth(Column.ARTICLE, 333)
    first.centre.all_claims.sorting.activated.emit(3)
    first.close()
    again = open_window("other.onrecord").centre.all_claims
    assert again.table.columnWidth(Column.ARTICLE) == 333
    assert (again.order, again.is_falling) == (ClaimOrder.WORTH, True)


def test_an_empty_database_says_how_claims_come(open_window: Open, qtbot: QtBot) -> None:
    window = open_window()
    window.commands.actions["all_claims"].trigger()
    settle(window, qtbot)
    assert window.centre.all_claims.message.title.text() == "No claims yet"
