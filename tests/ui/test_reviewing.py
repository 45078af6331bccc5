"""The review queue, acts on several claims and the undo bar, in the real window by real keys."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from onrecord.ui.reviewing import Reviewing
from onrecord.ui.window import Window
from onrecord_db.records import ReviewState, State

Open = Callable[..., Window]
Import = Callable[[Window, Path], int]
SHIFT = Qt.KeyboardModifier.ShiftModifier
CTRL = Qt.KeyboardModifier.ControlModifier


def press(qtbot: QtBot, keys: str) -> None:
    """Press single keys one after the other on whatever has the keyboard."""
    for key in keys:
        qtbot.keyClick(QApplication.focusWidget(), key)


def key(
    qtbot: QtBot, code: Qt.Key, held: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier
) -> None:
    qtbot.keyClick(QApplication.focusWidget(), code, held)


@pytest.fixture
def window(open_window: Open, import_file: Import, article_file: Path) -> Window:
    """A window with the article open, its claims found and the claims focused."""
    made = open_window()
    import_file(made, article_file)
    made.activateWindow()
    made.panel.focus_list()
    return made


@pytest.fixture
def queue(window: Window, qtbot: QtBot) -> Reviewing:
    """The queue of all claims of the article, begun by F8."""
    key(qtbot, Qt.Key.Key_F8)
    return window.commands.reviewing


def test_f8_says_which_claim_it_is_and_how_many_are_done(queue: Reviewing, window: Window) -> None:
    total = len(window.panel.proxy.shown())
    assert queue.strip.isVisible()
    assert queue.strip.text == f"Claim 1 of {total}, 0 done"


def test_the_strip_is_not_shown_over_the_list_of_all_claims(
    queue: Reviewing, window: Window
) -> None:
    window.centre.show_listing()
    over_the_list = queue.strip.isVisible()
    window.centre.next_tab()
    assert (over_the_list, queue.strip.isVisible()) == (False, True)


def test_one_digit_gives_the_verdict_and_stands_on_the_next_claim(
    queue: Reviewing, window: Window, qtbot: QtBot
) -> None:
    first, second = [claim.id for claim in window.panel.proxy.shown()][:2]
    press(qtbot, "2")
    assert window.case.claim(first).verdict is not None
    assert window.panel.current() == window.reader.current() == second
    assert queue.strip.text.startswith("Claim 2 of ")
    assert "1 done" in queue.strip.text


def test_a_claim_leaves_the_filter_but_not_the_queue(window: Window, qtbot: QtBot) -> None:
    window.panel.filter.setText("status:unreviewed")
    window.panel.focus_list()
    key(qtbot, Qt.Key.Key_F8)
    queue = window.commands.reviewing.queue
    assert queue is not None
    press(qtbot, "11")
    assert (queue.done, queue.place) == (2, 3)


def test_with_going_on_switched_off_a_digit_stays(
    queue: Reviewing, window: Window, qtbot: QtBot
) -> None:
    window.commands.actions["advance"].setChecked(False)
    first = window.panel.current()
    press(qtbot, "2")
    assert window.panel.current() == first
    press(qtbot, "2")
    assert window.case.claim(first or 0).verdict is None
    assert queue.strip.text.startswith("Claim 1 of")


def test_x_in_the_queue_goes_on_and_counts_as_done(
    queue: Reviewing, window: Window, qtbot: QtBot
) -> None:
    second = window.panel.proxy.shown()[1].id
    press(qtbot, "x")
    assert window.panel.current() == second
    assert "1 done" in queue.strip.text


def test_y_and_enter_accept_a_proposal(window: Window, qtbot: QtBot) -> None:
    first, second = [claim.id for claim in window.panel.proxy.shown()][:2]
    press(qtbot, "yj")
    key(qtbot, Qt.Key.Key_Return)
    assert window.case.claim(first).state is window.case.claim(second).state is State.ACCEPTED


def test_d_puts_a_claim_off_until_the_day_that_is_typed(
    queue: Reviewing, window: Window, qtbot: QtBot
) -> None:
    first, second = [claim.id for claim in window.panel.proxy.shown()][:2]
    press(qtbot, "d")
    queue.due.line.setFocus()
    qtbot.keyClicks(queue.due.line, "24 dec 2099")
    key(qtbot, Qt.Key.Key_Return)
    assert window.case.claim(first).due == "2099-12-24"
    assert window.panel.current() == second
    assert QApplication.focusWidget() is window.panel.tree


def test_esc_leaves_the_due_date_alone(window: Window, qtbot: QtBot) -> None:
    press(qtbot, "d")
    key(qtbot, Qt.Key.Key_Escape)
    assert window.commands.reviewing.due.isHidden()
    assert window.case.claim(window.panel.current() or 0).due is None
    assert QApplication.focusWidget() is window.panel.tree


def test_an_exclamation_mark_asks_for_a_second_opinion_and_takes_it_back(
    window: Window, qtbot: QtBot
) -> None:
    window.commands.actions["advance"].setChecked(False)
    claim = window.panel.current() or 0
    press(qtbot, "!")
    asked = window.case.claim(claim).review_state
    press(qtbot, "!")
    assert asked is ReviewState.SECOND_OPINION
    assert window.case.claim(claim).review_state is ReviewState.UNREVIEWED


def test_a_star_goes_round_from_none_to_three(window: Window, qtbot: QtBot) -> None:
    claim, found = window.panel.current() or 0, []
    for _ in range(4):
        press(qtbot, "*")
        found.append(window.case.claim(claim).importance)
    assert found == [1, 2, 3, 0]


def test_shift_j_goes_to_the_next_unreviewed_claim_of_the_queue(
    queue: Reviewing, window: Window, qtbot: QtBot
) -> None:
    ids = [claim.id for claim in window.panel.proxy.shown()]
    press(qtbot, "1k")
    key(qtbot, Qt.Key.Key_J, SHIFT)
    assert window.panel.current() == ids[1]


def test_the_end_of_the_queue_says_what_it_came_to(
    queue: Reviewing, window: Window, qtbot: QtBot
) -> None:
    total = len(window.panel.proxy.shown())
    press(qtbot, "1" * total)
    assert queue.summary.isVisible()
    assert queue.summary.title.text() == f"{total} of {total} claims are done"
    assert f"{total} with a verdict and no source" in queue.summary.open_points.text()
    queue.summary.without.click()
    assert window.panel.filter.text() == "has:verdict no:source"
    assert queue.queue is None


def test_undo_at_the_end_of_the_queue_opens_the_claim_again(
    queue: Reviewing, window: Window, qtbot: QtBot
) -> None:
    total = len(window.panel.proxy.shown())
    press(qtbot, "1" * total)
    window.commands.actions["undo"].trigger()
    assert queue.summary.title.text() == f"{total - 1} of {total} claims are done"
    queue.summary.rest.click()
    assert queue.strip.text.startswith(f"Claim {total} of {total}")


def test_f8_again_ends_the_queue(queue: Reviewing, window: Window, qtbot: QtBot) -> None:
    key(qtbot, Qt.Key.Key_F8)
    assert queue.strip.isHidden()
    press(qtbot, "j")
    assert window.panel.current() == window.panel.proxy.shown()[1].id


def test_a_queue_of_all_claims_goes_from_article_to_article(
    window: Window, qtbot: QtBot, import_file: Import, later_file: Path
) -> None:
    later = import_file(window, later_file)
    window.commands.actions["all_claims"].trigger()
    page = window.centre.all_claims
    qtbot.waitUntil(lambda: page.found is not None and len(page.found.ids) > 0)
    page.table.go_to(0)
    key(qtbot, Qt.Key.Key_F8)
    assert window.reading.article_id == later
    count = len([claim for claim in window.reading.claims if claim.speech])
    press(qtbot, "1" * count)
    assert window.reading.article_id != later
    assert not window.centre.is_listing


# --- several claims at once ---


def test_selected_claims_are_counted_and_judged_in_one_act(window: Window, qtbot: QtBot) -> None:
    key(qtbot, Qt.Key.Key_Down, SHIFT)
    key(qtbot, Qt.Key.Key_Down, SHIFT)
    chosen = window.panel.tree.chosen()
    assert window.panel.selected.count.text() == "3 claims selected"
    press(qtbot, "4")
    rated = [claim.id for claim in window.reading.claims if claim.verdict]
    press(qtbot, "z")
    assert sorted(rated) == sorted(chosen)
    assert not any(claim.verdict for claim in window.reading.claims)


def test_ctrl_a_selects_all_claims_and_a_star_makes_all_important(
    window: Window, qtbot: QtBot
) -> None:
    key(qtbot, Qt.Key.Key_A, CTRL)
    press(qtbot, "*")
    assert {claim.importance for claim in window.reading.claims if claim.speech} == {1}
    assert window.panel.selected.isVisible()


def test_selected_claims_are_rejected_and_come_back_together(window: Window, qtbot: QtBot) -> None:
    before = [claim.id for claim in window.reading.claims]
    key(qtbot, Qt.Key.Key_Down, SHIFT)
    press(qtbot, "x")
    left = [claim.id for claim in window.reading.claims]
    press(qtbot, "z")
    assert len(left) == len(before) - 2
    assert [claim.id for claim in window.reading.claims] == before


# --- the undo bar ---


def test_the_undo_bar_says_what_was_done_and_takes_it_back(window: Window, qtbot: QtBot) -> None:
    bar = window.commands.undoing.bar
    press(qtbot, "4")
    assert bar.text == "Marked False"
    assert bar.button.text() == "Undo  Ctrl+Z"
    bar.button.click()
    assert not any(claim.verdict for claim in window.reading.claims)
    assert bar.isHidden()


def test_walking_shows_no_undo_bar(window: Window, qtbot: QtBot) -> None:
    press(qtbot, "jjk")
    assert window.commands.undoing.bar.isHidden()


def test_the_undo_bar_goes_away_by_itself(window: Window, qtbot: QtBot) -> None:
    bar = window.commands.undoing.bar
    bar._timer.setInterval(50)
    press(qtbot, "4")
    qtbot.waitUntil(bar.isHidden)
    assert window.reading.claims[0].verdict is not None
