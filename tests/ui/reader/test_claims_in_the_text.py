"""Marks, badges and ticks, driven by the mouse."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint, QRect, QRectF, Qt
from PySide6.QtGui import QHelpEvent
from PySide6.QtWidgets import QApplication, QToolTip

from onrecord.ui.theme import ReadingStyle
from onrecord.ui.widgets.reader.menu import make_menu
from onrecord.ui.widgets.reader.minimap import Minimap
from onrecord_db.records import Rating, Verdict
from ui.reader import article_samples as samples
from ui.reader.pages import badge_of, click, copied, point_on, rest

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from onrecord.ui.theme import Look
    from onrecord.ui.widgets.reader.view import Reader


# --- marks ---
@pytest.mark.parametrize(
    ("words", "claims"),
    [
        ("harbour", [101]),
        ("absolutely", [102, 101]),
        ("for heavy", [101]),
        ("We spent", [103]),
        ("Holub said, ", []),
        ("one crown", [103]),
        ("ראש", [104]),
        ("העיר", [104]),
        ("told them", [104]),
        ("officials say", []),
        ("workers were", [105]),
        ("Mirek", []),
    ],
)
def test_marks_lie_on_their_words(reader: Reader, words: str, claims: list[int]) -> None:
    assert reader.claims_at(point_on(reader, words)) == claims


@pytest.mark.parametrize("words", ["absolutely", "one crown", "ראש", "told them", "workers were"])
def test_marks_lie_on_their_words_in_a_page_from_right_to_left(
    empty_reader: Reader, words: str
) -> None:
    empty_reader.show_article(samples.row(direction="rtl"), samples.version())
    empty_reader.set_claims(samples.CLAIMS, samples.ACTORS)
    assert len(empty_reader.claims_at(point_on(empty_reader, words))) >= 1


def test_a_click_on_a_mark_names_its_claim(qtbot: QtBot, reader: Reader) -> None:
    with qtbot.waitSignal(reader.current_changed) as told:
        click(qtbot, reader, point_on(reader, "workers were"))
    assert told.args == [105]


def test_repeated_clicks_go_through_the_claims_that_overlap(qtbot: QtBot, reader: Reader) -> None:
    told: list[int] = []
    reader.current_changed.connect(told.append)
    reader.current_changed.connect(reader.set_current)
    at = point_on(reader, "absolutely")
    click(qtbot, reader, at)
    qtbot.wait(QApplication.doubleClickInterval() + 50)
    click(qtbot, reader, at)
    assert told == [102, 101]


def test_a_headline_that_repeats_a_claim_belongs_to_it(qtbot: QtBot, reader: Reader) -> None:
    first, *rest = samples.CLAIMS
    before = reader.grab().toImage()
    reader.set_claims(
        [replace(first, headlines=(samples.span("Velmora Bridge"),)), *rest], samples.ACTORS
    )
    at = point_on(reader, "Bridge")
    assert reader.claims_at(at) == [101]
    assert reader.grab().toImage() != before
    with qtbot.waitSignal(reader.current_changed) as told:
        click(qtbot, reader, at)
    assert told.args == [101]


def test_a_headline_takes_neither_badge_nor_place_of_its_claim(reader: Reader) -> None:
    first, *rest = samples.CLAIMS
    badge = badge_of(reader, "workers were")
    extent = reader._overlay.extent(101)
    reader.set_claims(
        [replace(first, headlines=(samples.span("Velmora Bridge"),)), *rest], samples.ACTORS
    )
    assert reader._overlay.extent(101) == extent
    assert badge_of(reader, "workers were") == badge


def test_a_click_on_a_badge_names_its_claim(qtbot: QtBot, reader: Reader) -> None:
    with qtbot.waitSignal(reader.current_changed) as told:
        click(qtbot, reader, badge_of(reader, "workers were"))
    assert told.args == [105]


def test_a_badge_is_named_in_plain_text(qtbot: QtBot, reader: Reader) -> None:
    at = badge_of(reader, "ראש")
    place = reader.viewport().mapToGlobal(at)
    QApplication.sendEvent(reader.viewport(), QHelpEvent(QHelpEvent.Type.ToolTip, at, place))
    assert QToolTip.text() == (
        "<qt>4 · \u2068Port &lt;b&gt;officials&lt;/b&gt;\u2069 · Unreviewed</qt>"
    )


def test_a_verdict_is_drawn_at_its_badge(reader: Reader) -> None:
    before = reader.grab().toImage()
    rating = Rating(
        key="false", label="False", definition="", order=4, number=1, colour_role="bad", glyph="✖"
    )
    verdict = Verdict(version=1, rating=rating, reason="", decided_at="", decided_by="Ana")
    checked = replace(samples.CLAIMS[0], verdict=verdict)
    reader.set_claims((checked, *samples.CLAIMS[1:]), samples.ACTORS)
    assert reader.grab().toImage() != before


def test_the_current_claim_and_the_one_under_the_pointer_stand_out(
    qtbot: QtBot, reader: Reader
) -> None:
    rest(reader, QPoint(2, 2))
    plain = reader.grab().toImage()
    rest(reader, point_on(reader, "workers were"))
    assert reader.grab().toImage() != plain
    hovered = reader.grab().toImage()
    reader.set_current(105)
    assert reader.grab().toImage() not in (plain, hovered)


def test_a_drag_selects_and_names_no_claim(qtbot: QtBot, reader: Reader) -> None:
    told: list[int] = []
    reader.current_changed.connect(told.append)
    view, left = reader.viewport(), Qt.MouseButton.LeftButton
    qtbot.mousePress(view, left, pos=point_on(reader, "three"))
    qtbot.mouseMove(view, pos=point_on(reader, "hurt in"))
    qtbot.mouseRelease(view, left, pos=point_on(reader, "hurt in"))
    assert told == []
    assert reader.selection_span() is not None


def test_a_click_that_extends_the_selection_names_no_claim(qtbot: QtBot, reader: Reader) -> None:
    told: list[int] = []
    click(qtbot, reader, point_on(reader, "Mirek"))
    reader.current_changed.connect(told.append)
    at, shift = point_on(reader, "workers were"), Qt.KeyboardModifier.ShiftModifier
    qtbot.wait(QApplication.doubleClickInterval() + 50)
    qtbot.mouseClick(reader.viewport(), Qt.MouseButton.LeftButton, shift, at)
    assert told == []
    assert reader.selection_span() is not None


def test_a_double_click_selects_a_word(qtbot: QtBot, reader: Reader) -> None:
    at = point_on(reader, "workers")
    qtbot.mouseDClick(reader.viewport(), Qt.MouseButton.LeftButton, pos=at)
    assert copied(reader) == "workers"


def test_overlapping_claims_follow_each_other(reader: Reader) -> None:
    reader.set_current(102)
    assert reader.next_overlapping() == 101
    reader.set_current(None)
    assert reader.next_overlapping() is None


def test_the_current_claim_is_brought_into_sight(long_reader: Reader) -> None:
    long_reader.set_current(101 + 90)
    at = point_on(long_reader, "Paragraph 90 of")
    third = long_reader.viewport().height() / 3
    assert abs(at.y() - third) < 30


def test_a_claim_in_sight_does_not_move_the_page(long_reader: Reader) -> None:
    long_reader.set_current(101 + 90)
    before = long_reader.verticalScrollBar().value()
    long_reader.set_current(101 + 91)
    assert long_reader.verticalScrollBar().value() == before


def test_the_page_glides_for_a_moment_only(qtbot: QtBot, long_reader: Reader) -> None:
    long_reader.moves.is_quick = False
    long_reader.set_current(101 + 90)
    third = long_reader.viewport().height() / 3
    qtbot.waitUntil(
        lambda: abs(point_on(long_reader, "Paragraph 90 of").y() - third) < 30, timeout=1000
    )


# --- the map beside the scroll bar ---
def test_a_click_on_a_tick_goes_to_its_claim(qtbot: QtBot, long_reader: Reader) -> None:
    strip = long_reader.findChild(Minimap)
    assert strip is not None
    at = QPoint(strip.width() - 3, round(strip.height() * 0.75))
    with qtbot.waitSignal(long_reader.current_changed) as told:
        qtbot.mouseClick(strip, Qt.MouseButton.LeftButton, pos=at)
    assert 101 + 85 <= told.args[0] <= 101 + 94
    number = told.args[0] - 101
    assert 0 < point_on(long_reader, f"Paragraph {number} of").y() < long_reader.height()


def test_a_tick_is_named(reader: Reader) -> None:
    strip = reader.findChild(Minimap)
    assert strip is not None
    at = QPoint(strip.width() - 3, next(y for y in range(strip.height()) if strip.tick_at(y)))
    place = strip.mapToGlobal(at)
    QApplication.sendEvent(strip, QHelpEvent(QHelpEvent.Type.ToolTip, at, place))
    assert QToolTip.text() == "<qt>1 · \u2068Irena Holub\u2069 · Unreviewed</qt>"


def test_a_click_beside_all_ticks_goes_nowhere(qtbot: QtBot, reader: Reader) -> None:
    strip = reader.findChild(Minimap)
    assert strip is not None
    with qtbot.assertNotEmitted(reader.current_changed):
        qtbot.mouseClick(strip, Qt.MouseButton.LeftButton, pos=QPoint(3, strip.height() - 1))


# --- lanes, stripes, the menu ---
def crowded(reader: Reader, many: int) -> None:
    """Show more claims on the same words than there are lanes."""
    span = samples.span(samples.INNER)
    claims = [samples.claim(n + 1, span, actor=7 + n % 3) for n in range(many)]
    reader.set_claims(claims, samples.ACTORS)


def test_claims_beyond_the_third_lane_are_counted_and_can_be_reached(
    qtbot: QtBot, reader: Reader
) -> None:
    crowded(reader, 6)
    overlay = reader._overlay
    area = QRectF(reader.viewport().rect())
    counts = [count for _, made in overlay._visible(area) for count in made.counts]
    assert [len(count.marks) for count, _ in counts] == [3]
    assert reader.claims_at(point_on(reader, "absolutely")) == [101, 102, 103, 104, 105, 106]
    reader.set_current(106)
    assert reader.next_overlapping() == 101


def test_a_count_in_the_margin_names_its_claims(reader: Reader) -> None:
    crowded(reader, 5)
    area = QRectF(reader.viewport().rect())
    (origin, rect), *_ = [
        (origin, rect) for origin, made in reader._overlay._visible(area) for _, rect in made.counts
    ]
    assert reader.claims_at((rect.translated(origin).center()).toPoint()) == [104, 105]


def test_a_click_on_a_stripe_names_its_claim(qtbot: QtBot, reader: Reader) -> None:
    margin = reader.document().rootFrame().frameFormat().leftMargin()
    at = QPoint(round(margin) - 6, point_on(reader, "workers were").y())
    with qtbot.waitSignal(reader.current_changed) as told:
        click(qtbot, reader, at)
    assert told.args == [105]


def test_stripes_show_how_a_claim_was_judged(reader: Reader) -> None:
    margin = round(reader.document().rootFrame().frameFormat().leftMargin())
    column = QRect(margin - 9, 0, 8, reader.viewport().height())
    plain = reader.viewport().grab(column).toImage()
    rating = Rating(
        key="false", label="False", definition="", order=4, number=1, colour_role="bad", glyph="✖"
    )
    verdict = Verdict(version=1, rating=rating, reason="", decided_at="", decided_by="Ana")
    judged = replace(samples.CLAIMS[4], verdict=verdict)
    reader.set_claims((*samples.CLAIMS[:4], judged), samples.ACTORS)
    assert reader.viewport().grab(column).toImage() != plain


def test_the_menu_lists_every_claim_under_the_pointer(qtbot: QtBot, reader: Reader) -> None:
    claims = reader.sheet.named(reader.claims_at(point_on(reader, "absolutely")))
    menu = make_menu(reader, claims, 102, go=reader.current_changed.emit, acts=())
    lines = [action for action in menu.actions() if "Irena Holub" in action.text()]
    assert [line.isChecked() for line in lines] == [True, False]
    with qtbot.waitSignal(reader.current_changed) as told:
        lines[1].trigger()
    assert told.args == [101]


def test_a_mark_is_as_high_as_large_letters(reader: Reader, look: Look) -> None:
    look.set_reading(ReadingStyle(size=32.0))
    reader.set_current(105)
    at = point_on(reader, "workers")
    found = reader.claims_at(at - QPoint(0, 14))
    look.set_reading(ReadingStyle())
    assert found == [105]
