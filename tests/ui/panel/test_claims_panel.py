"""The panel driven by keys and mouse."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QByteArray, QMimeData, QPoint, Qt, QUrl

from onrecord.ui.models.claims import Role
from onrecord_db.records import Claim, Span
from ui.panel import claim_samples as samples
from ui.panel.drops import drop

if TYPE_CHECKING:
    from collections.abc import Callable

    from pytestqt.qtbot import QtBot

    from onrecord.ui.widgets.claims_panel import ClaimsPanel


LEFT = Qt.MouseButton.LeftButton


def shown(panel: ClaimsPanel) -> list[int]:
    """Give the ids of the claims in the list, top to bottom."""
    groups = [panel.proxy.index(row, 0) for row in range(panel.proxy.rowCount())]
    return [
        panel.proxy.index(row, 0, group).data(Role.CLAIM).id
        for group in groups
        for row in range(panel.proxy.rowCount(group))
    ]


def selected(panel: ClaimsPanel) -> list[int]:
    """Give the ids of the marked rows."""
    indexes = panel.tree.selectionModel().selectedIndexes()
    return [index.data(Role.CLAIM).id for index in indexes]


def point_of(panel: ClaimsPanel, claim_id: int) -> QPoint:
    """Give the middle of a claim's row in the list."""
    row = panel.proxy.mapFromSource(panel.model.index_of(claim_id))
    return panel.tree.visualRect(row).center()


def show_with(panel: ClaimsPanel, claim_id: int, **changes: object) -> None:
    """Show the sample claims with one of them changed, as after a change of the database."""
    claims = [
        replace(claim, **changes) if claim.id == claim_id else claim for claim in samples.claims()
    ]
    panel.set_article(claims, samples.ACTORS, samples.scale(), text=samples.TEXT)


def many(count: int) -> list[Claim]:
    """Give claims of one actor, more than a list can show."""
    return [
        samples.claim(n, "is “absolutely safe”", statement=f"Claim {n}")
        for n in range(1, count + 1)
    ]


def chip(panel: ClaimsPanel, name: str) -> object:
    """Give the chip of a status."""
    return panel.chips._chips[name]


@pytest.fixture
def told(panel: ClaimsPanel) -> list[int]:
    """The claims that the panel said the person moved to."""
    moves: list[int] = []
    panel.current_changed.connect(moves.append)
    return moves


def test_a_click_on_a_row_makes_its_claim_current(
    qtbot: QtBot, panel: ClaimsPanel, told: list[int]
) -> None:
    qtbot.mouseClick(panel.tree.viewport(), LEFT, pos=point_of(panel, 3))
    assert (panel.current(), told, panel.card.claim().id) == (3, [3], 3)


def test_set_current_tells_nobody(panel: ClaimsPanel, told: list[int]) -> None:
    panel.set_current(3)
    assert (selected(panel), told) == ([3], [])


def test_arrow_keys_walk_over_claims_and_pass_actors(
    qtbot: QtBot, panel: ClaimsPanel, told: list[int]
) -> None:
    panel.set_current(9)
    panel.focus_list()
    qtbot.keyClick(panel.tree, Qt.Key.Key_Down)
    qtbot.keyClick(panel.tree, Qt.Key.Key_Down)
    qtbot.keyClick(panel.tree, Qt.Key.Key_Up)
    assert told == [10, 4, 10]


def test_home_and_end_stay_on_claims(qtbot: QtBot, panel: ClaimsPanel) -> None:
    panel.set_current(4)
    qtbot.keyClick(panel.tree, Qt.Key.Key_Home)
    first = panel.current()
    qtbot.keyClick(panel.tree, Qt.Key.Key_End)
    assert (first, panel.current()) == (1, 8)


def test_letters_do_not_search_the_list(qtbot: QtBot, panel: ClaimsPanel) -> None:
    panel.set_current(1)
    qtbot.keyClicks(panel.tree, "s")
    assert panel.current() == 1


def test_a_click_on_an_actor_leaves_the_current_claim(qtbot: QtBot, panel: ClaimsPanel) -> None:
    panel.set_current(2)
    actor = panel.tree.visualRect(panel.proxy.index(0, 0)).center()
    qtbot.mouseClick(panel.tree.viewport(), LEFT, pos=actor)
    assert (panel.current(), selected(panel)) == (2, [2])


def test_step_walks_the_list_and_does_not_wrap(panel: ClaimsPanel, told: list[int]) -> None:
    panel.set_current(7)
    assert (panel.step(1), panel.step(1), panel.step(-1)) == (8, None, 7)
    assert told == [8, 7]


def test_step_without_a_current_claim_starts_at_an_end(panel: ClaimsPanel) -> None:
    assert panel.step(1) == 1
    panel.set_current(None)
    assert panel.step(-1) == 8


def test_step_passes_reviewed_claims(panel: ClaimsPanel) -> None:
    panel.set_current(1)
    assert [panel.step(1, unreviewed=True) for _ in range(4)] == [3, 9, 6, None]


def test_step_passes_hidden_claims(panel: ClaimsPanel) -> None:
    panel.set_current(1)
    panel.filter.setText("has:source")
    assert [panel.step(1) for _ in range(4)] == [2, 4, 5, 7]


def test_step_from_a_hidden_claim_goes_to_the_next_one_shown(panel: ClaimsPanel) -> None:
    panel.filter.setText("has:source")
    panel.set_current(3)
    assert (selected(panel), panel.step(1)) == ([], 4)


def test_a_hidden_claim_is_on_the_card(panel: ClaimsPanel) -> None:
    panel.filter.setText("has:source")
    panel.set_current(3)
    assert panel.card.claim().id == 3


def test_a_verdict_keeps_selection_and_scroll(qtbot: QtBot, panel: ClaimsPanel) -> None:
    panel.set_article(many(60), {1: 0}, samples.scale())
    panel.set_current(40)
    qtbot.wait(1)
    bar = panel.tree.verticalScrollBar()
    before = bar.value()
    claims = many(60)
    claims[39] = replace(claims[39], verdict=samples.verdict("false"))
    panel.set_article(claims, {1: 0}, samples.scale())
    qtbot.wait(1)
    assert before > 0
    assert (bar.value(), selected(panel)) == (before, [40])
    assert panel.tree.isExpanded(panel.proxy.index(0, 0))


def test_a_verdict_given_under_the_filter_unreviewed_does_not_move_the_person(
    qtbot: QtBot, panel: ClaimsPanel, told: list[int]
) -> None:
    panel.set_current(6)
    qtbot.mouseClick(chip(panel, "unreviewed"), LEFT)
    show_with(panel, 6, verdict=samples.verdict("true"))
    assert (panel.current(), selected(panel), told) == (6, [6], [])
    assert panel.step(-1, unreviewed=True) == 9
    assert 6 not in shown(panel)


def test_the_neighbour_of_a_claim_that_went_is_current(panel: ClaimsPanel, told: list[int]) -> None:
    panel.set_current(5)
    rest = [claim for claim in samples.claims() if claim.id != 5]
    panel.set_article(rest, samples.ACTORS, samples.scale())
    assert (panel.current(), told) == (6, [6])


def test_chips_count_and_choose(qtbot: QtBot, panel: ClaimsPanel) -> None:
    assert chip(panel, "unreviewed").accessibleName() == "Unreviewed, 4"
    qtbot.mouseClick(chip(panel, "true"), LEFT)
    qtbot.mouseClick(chip(panel, "false"), LEFT)
    assert shown(panel) == [4, 5]
    assert panel.shown.text().startswith("2 of 10 shown")


def test_the_chip_all_takes_the_others_back(qtbot: QtBot, panel: ClaimsPanel) -> None:
    qtbot.mouseClick(chip(panel, "true"), LEFT)
    qtbot.mouseClick(chip(panel, ""), LEFT)
    assert len(shown(panel)) == 10
    assert (chip(panel, "").isChecked(), chip(panel, "true").isChecked()) == (True, False)


def test_chips_work_by_keyboard(qtbot: QtBot, panel: ClaimsPanel) -> None:
    chip(panel, "false").setFocus(Qt.FocusReason.TabFocusReason)
    qtbot.keyClick(chip(panel, "false"), Qt.Key.Key_Space)
    assert shown(panel) == [5]


def test_only_chips_in_use_are_there(panel: ClaimsPanel) -> None:
    show_with(panel, 8, verdict=None)
    assert chip(panel, "misleading").isHidden()
    assert not chip(panel, "false").isHidden()


def test_plans_have_a_chip_of_their_own(qtbot: QtBot, panel: ClaimsPanel) -> None:
    qtbot.mouseClick(chip(panel, "thoughts"), LEFT)
    assert 11 in shown(panel)
    assert panel.counts.text() == "11 claims · 4 actors"


def test_unsure_speakers_are_counted_and_can_be_chosen(qtbot: QtBot, panel: ClaimsPanel) -> None:
    assert chip(panel, "unsure").accessibleName() == "Unsure, 2"
    qtbot.mouseClick(chip(panel, "unsure"), LEFT)
    assert shown(panel) == [6, 7]
    assert not chip(panel, "").isChecked()
    qtbot.mouseClick(chip(panel, ""), LEFT)
    assert len(shown(panel)) == 10


def test_the_switches_say_what_they_do(panel: ClaimsPanel) -> None:
    assert chip(panel, "thoughts").accessibleDescription() == (
        "Show what is thought, wanted or planned too: 1 (Shift+T)"
    )
    assert "only the 2 claims" in chip(panel, "unsure").toolTip()


def test_an_article_of_plans_only_shows_them(panel: ClaimsPanel) -> None:
    panel.set_article(samples.claims()[10:], samples.ACTORS, samples.scale())
    assert shown(panel) == [11]


def test_the_header_counts_speech(panel: ClaimsPanel) -> None:
    assert panel.counts.text() == "10 claims · 4 actors"


def test_a_filter_that_hides_all_says_so_and_can_be_cleared(
    qtbot: QtBot, panel: ClaimsPanel
) -> None:
    panel.focus_filter()
    qtbot.keyClicks(panel.filter, "zeppelin")
    assert panel.hidden_message.isVisible()
    qtbot.mouseClick(panel.hidden_message.button, LEFT)
    assert (panel.filter.text(), len(shown(panel))) == ("", 10)
    assert not panel.clear_filter.isVisible()


def test_clear_filter_takes_line_and_chips_away(qtbot: QtBot, panel: ClaimsPanel) -> None:
    panel.filter.setText("bridge")
    qtbot.mouseClick(chip(panel, "true"), LEFT)
    qtbot.mouseClick(panel.clear_filter, LEFT)
    assert len(shown(panel)) == 10


def test_an_unknown_term_is_told_quietly(panel: ClaimsPanel) -> None:
    panel.filter.setText("colour:red")
    assert panel.problem.isVisible()
    assert "colour:" in panel.problem.text()


def test_a_word_that_cannot_be_read_is_underlined(panel: ClaimsPanel) -> None:
    panel.filter.setText("𠮷 status:dnoe bridge")
    image = panel.filter.grab().toImage()
    places = [(x, y) for x in range(image.width()) for y in range(image.height())]
    red = [
        x for x, y in places if image.pixelColor(x, y).red() > image.pixelColor(x, y).blue() + 40
    ]
    width = panel.filter.fontMetrics().horizontalAdvance
    assert abs(min(red) - width("𠮷 status:") - 12) < 5  # the field's edge
    assert abs(max(red) - width("𠮷 status:dnoe") - 12) < 5
    assert "Did you mean status:done?" in panel.problem.text()


def test_a_verdict_that_the_scale_has_not_is_told(panel: ClaimsPanel) -> None:
    panel.filter.setText("verdict:pants-on-fire")
    assert panel.problem.isVisible()
    panel.filter.setText("verdict:partly")
    assert not panel.problem.isVisible()


def test_typing_in_the_filter_never_moves_the_person(
    qtbot: QtBot, panel: ClaimsPanel, told: list[int]
) -> None:
    panel.set_current(1)
    qtbot.keyClicks(panel.filter, "workers")
    panel.filter.clear()
    assert (panel.current(), selected(panel), told) == (1, [1], [])


def test_another_article_starts_without_filter_and_current_claim(panel: ClaimsPanel) -> None:
    panel.set_current(1)
    panel.filter.setText("bridge")
    other = [replace(claim, article_id=2, id=claim.id + 100) for claim in samples.claims()]
    panel.set_article(other, samples.ACTORS, samples.scale(), text=samples.TEXT)
    assert (panel.filter.text(), panel.current(), panel.card.isVisible()) == ("", None, False)


@pytest.mark.parametrize(
    ("prepare", "title"),
    [
        (lambda panel: panel.clear(), "No article open"),
        (
            lambda panel: panel.set_article((), {}, samples.scale()),
            "No claims found in this article",
        ),
    ],
)
def test_an_empty_panel_says_why(
    panel: ClaimsPanel, prepare: Callable[[ClaimsPanel], None], title: str
) -> None:
    prepare(panel)
    assert panel.message.isVisible()
    assert panel.message.title.text() == title
    assert not panel.filter.isVisible()


def test_an_article_being_analysed_says_so(panel: ClaimsPanel) -> None:
    panel.set_article((), {}, samples.scale())
    panel.set_busy("Looking for claims")
    assert panel.message.title.text() == "Looking for claims"
    panel.set_busy(None)
    assert panel.message.title.text() == "No claims found in this article"


def test_claims_stay_while_more_are_looked_for(panel: ClaimsPanel) -> None:
    panel.set_busy("Looking for claims")
    assert panel.tree.isVisible()
    assert panel.counts.text() == "Looking for claims"


def test_a_source_dropped_on_a_row_is_told(qtbot: QtBot, panel: ClaimsPanel) -> None:
    mime = QMimeData()
    mime.setUrls([QUrl("https://harbour.example/report")])
    with qtbot.waitSignal(panel.source_dropped) as dropped:
        drop(panel.tree.viewport(), mime, point_of(panel, 3))
    assert dropped.args == [3, "https://harbour.example/report"]


def test_the_divider_keeps_its_share(qtbot: QtBot, panel: ClaimsPanel) -> None:
    panel.set_current(1)
    assert panel.splitter.saveState() == QByteArray(b"")
    panel.splitter.moveSplitter(200, 1)
    kept = panel.splitter.saveState()
    before = panel.splitter.sizes()
    panel.splitter.moveSplitter(400, 1)
    assert panel.splitter.restoreState(kept)
    assert panel.splitter.sizes() == pytest.approx(before, abs=2)
    assert not panel.splitter.restoreState(QByteArray(b"\xff\x00"))


def test_a_claim_without_the_article_text_shows_its_words(panel: ClaimsPanel) -> None:
    panel.set_article([samples.claim(1, spans=(Span(0, 3),))], {1: 0}, samples.scale())
    panel.set_current(1)
    assert panel.card.quote.toPlainText() == "is “absolutely safe”"
