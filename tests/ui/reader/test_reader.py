"""The reader driven by mouse and keys."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QAction, QGuiApplication, QHelpEvent, QWheelEvent
from PySide6.QtWidgets import QApplication, QToolTip

from onrecord.ui.widgets.reader.minimap import Minimap
from onrecord.ui.widgets.reader.view import Reader
from onrecord_db.records import Basis, Precision, Rating, Span, Verdict, WorldDate
from ui.reader import article_samples as samples
from ui.reader.pages import click, drag_narrow_and_back, point_on, select

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from onrecord.ui.theme import Look


def copied(reader: Reader) -> str:
    reader.copy()
    return QGuiApplication.clipboard().text()


def badge_of(reader: Reader, words: str) -> QPoint:
    """Give the middle of the badge beside the line of some words."""
    margin = reader.document().rootFrame().frameFormat().leftMargin()
    return QPoint(round(margin) - 28, point_on(reader, words).y())


# --- what stands on the page ---


def test_the_page_shows_title_details_and_included_text(reader: Reader) -> None:
    words = reader.toPlainText()
    assert words.count(samples.TITLE) == 1
    assert "Velmora Courier  ·  14 March 2025  ·  85 words" in words
    assert words.count("Marta Lind") == 1
    assert "What the builders say" in words


def test_what_is_not_known_is_said(empty_reader: Reader) -> None:
    row = samples.row(outlet=None, published=None, byline=None)
    empty_reader.show_article(row, samples.version())
    assert "Unknown outlet  ·  Date unknown" in empty_reader.toPlainText()


@pytest.mark.parametrize(
    ("value", "precision", "shown"),
    [
        ("2025", Precision.YEAR, "2025"),
        ("2025-03", Precision.MONTH, "March 2025"),
        ("2025-03-04", Precision.DAY, "4 March 2025"),
        ("2025-03-04T13:50+00:00", Precision.MINUTE, "4 March 2025, 13:50"),
    ],
)
def test_a_date_is_as_exact_as_it_is_known(
    empty_reader: Reader, value: str, precision: Precision, shown: str
) -> None:
    date = WorldDate(value=value, precision=precision, basis=Basis.STATED)
    empty_reader.show_article(samples.row(published=date), samples.version())
    assert f"  ·  {shown}  ·  " in empty_reader.toPlainText()


def test_text_that_looks_like_html_stays_text(empty_reader: Reader) -> None:
    text = '<img src="file:///etc/hostname"><b>bold</b> &amp; so on'
    block = replace(samples.BLOCKS[4], span=Span(0, len(text)))
    empty_reader.show_article(samples.row(title="<h1>x</h1>"), samples.version(text, (block,)))
    assert text in empty_reader.toPlainText()
    assert "<h1>x</h1>" in empty_reader.toPlainText()


def test_nothing_is_loaded_or_opened(reader: Reader) -> None:
    before = reader.toPlainText()
    reader.setSource(QUrl("file:///etc/hostname"))
    assert reader.loadResource(2, QUrl("file:///etc/hostname")) is None
    assert reader.toPlainText() == before


def test_an_edited_title_stands_once(empty_reader: Reader) -> None:
    empty_reader.show_article(samples.row(title="A better title"), samples.version())
    words = empty_reader.toPlainText()
    assert words.count("A better title") == 1


# --- lines left out ---


def test_lines_left_out_are_counted_at_the_end(reader: Reader) -> None:
    assert "3 lines left out: counter, tags, login   ·   Show (B)" in reader.toPlainText()
    assert "Log in to comment" not in reader.toPlainText()


def test_a_click_shows_the_lines_left_out(qtbot: QtBot, reader: Reader) -> None:
    reader.resize(900, 1400)
    with qtbot.waitSignal(reader.left_out_toggled) as told:
        click(qtbot, reader, point_on(reader, "Show (B)"))
    assert told.args == [True]
    assert "Log in to comment" in reader.toPlainText()


def test_a_line_left_out_can_be_brought_back(qtbot: QtBot, reader: Reader) -> None:
    reader.resize(900, 1400)
    reader.set_left_out_shown(True)
    with qtbot.waitSignal(reader.inclusion_requested) as asked:
        click(qtbot, reader, point_on(reader, "Bring back"))
    assert asked.args == [0, True]


def test_a_line_brought_back_by_hand_can_be_left_out(qtbot: QtBot, reader: Reader) -> None:
    tags = replace(samples.BLOCKS[8], included=True, set_by="Ana")
    blocks = (*samples.BLOCKS[:8], tags, samples.BLOCKS[9])
    reader.resize(900, 1400)
    reader.show_article(samples.row(), samples.version(blocks=blocks))
    with qtbot.waitSignal(reader.inclusion_requested) as asked:
        click(qtbot, reader, point_on(reader, "Leave out"))
    assert asked.args == [tags.span.start, False]


def test_marks_stay_on_their_words_when_lines_are_shown(reader: Reader) -> None:
    reader.set_left_out_shown(True)
    assert reader.claims_at(point_on(reader, "three workers")) == [105]


def test_the_next_article_shows_its_lines_left_out_too(reader: Reader) -> None:
    reader.set_left_out_shown(True)
    reader.show_article(samples.row(), samples.version(number=3))
    assert "Log in to comment" in reader.toPlainText()


def test_details_can_be_edited_from_the_page(qtbot: QtBot, reader: Reader) -> None:
    with qtbot.waitSignal(reader.details_requested):
        click(qtbot, reader, point_on(reader, "Edit details"))


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


def test_a_click_on_a_badge_names_its_claim(qtbot: QtBot, reader: Reader) -> None:
    with qtbot.waitSignal(reader.current_changed) as told:
        click(qtbot, reader, badge_of(reader, "workers were"))
    assert told.args == [105]


def test_a_badge_is_named_in_plain_text(qtbot: QtBot, reader: Reader) -> None:
    at = badge_of(reader, "ראש")
    place = reader.viewport().mapToGlobal(at)
    QApplication.sendEvent(reader.viewport(), QHelpEvent(QHelpEvent.Type.ToolTip, at, place))
    assert QToolTip.text() == "<qt>4 · Port &lt;b&gt;officials&lt;/b&gt; · Unreviewed</qt>"


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
    plain = reader.grab().toImage()
    qtbot.mouseMove(reader.viewport(), pos=point_on(reader, "workers were"))
    hovered = reader.grab().toImage()
    reader.set_current(105)
    assert (
        len({bytes(image.constBits()) for image in (plain, hovered, reader.grab().toImage())}) == 3
    )


def test_a_drag_selects_and_names_no_claim(qtbot: QtBot, reader: Reader) -> None:
    told: list[int] = []
    reader.current_changed.connect(told.append)
    view, left = reader.viewport(), Qt.MouseButton.LeftButton
    qtbot.mousePress(view, left, pos=point_on(reader, "three"))
    qtbot.mouseMove(view, pos=point_on(reader, "hurt in"))
    qtbot.mouseRelease(view, left, pos=point_on(reader, "hurt in"))
    assert told == []
    assert reader.selection_span() is not None


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
    long_reader.reduce_motion = False
    long_reader.set_current(101 + 90)
    third = long_reader.viewport().height() / 3
    qtbot.waitUntil(
        lambda: abs(point_on(long_reader, "Paragraph 90 of").y() - third) < 30, timeout=1000
    )


# --- selection ---


def test_a_copy_gives_the_stored_text(reader: Reader) -> None:
    select(reader, "bridge 🌉", "inspections")
    assert copied(reader) in samples.TEXT
    assert copied(reader).startswith("bridge 🌉 is “absolutely safe”")


def test_a_copy_over_paragraphs_keeps_their_blank_line(reader: Reader) -> None:
    select(reader, "still open.", "What the builders")
    assert copied(reader) == "still open.\n\nWhat the builders"


def test_a_copy_of_all_has_no_word_of_ours(reader: Reader) -> None:
    reader.selectAll()
    start, end = samples.TEXT.index(samples.TITLE), samples.TEXT.index("\n\nTags")
    assert copied(reader) == samples.TEXT[start:end]


def test_a_title_typed_by_hand_is_copied_too(empty_reader: Reader) -> None:
    empty_reader.show_article(samples.row(title="A better title 🌉"), samples.version())
    select(empty_reader, "better title 🌉", "better title 🌉")
    assert copied(empty_reader) == "better title 🌉"


def test_a_selection_is_a_span_of_the_stored_text(reader: Reader) -> None:
    select(reader, "🌉 is", "safe”")
    span = reader.selection_span()
    assert span is not None
    assert samples.TEXT[span.start : span.end] == "🌉 is “absolutely safe”"


def test_words_of_ours_are_no_span(reader: Reader) -> None:
    select(reader, "Edit details", "Edit details")
    assert reader.selection_span() is None


def test_a_selection_by_keys_starts_at_the_current_claim(qtbot: QtBot, reader: Reader) -> None:
    reader.set_current(105)
    shift = Qt.KeyboardModifier.ShiftModifier | Qt.KeyboardModifier.ControlModifier
    qtbot.keyClick(reader, Qt.Key.Key_Right, shift)
    assert copied(reader).strip() == "three"


# --- places ---


def test_arrow_keys_scroll(qtbot: QtBot, long_reader: Reader) -> None:
    qtbot.keyClick(long_reader, Qt.Key.Key_PageDown)
    qtbot.keyClick(long_reader, Qt.Key.Key_Down)
    assert long_reader.verticalScrollBar().value() > long_reader.viewport().height() * 0.8


def test_a_caret_moves_by_arrow_keys_when_it_is_shown(qtbot: QtBot, long_reader: Reader) -> None:
    long_reader.set_caret_shown(True)
    qtbot.keyClick(long_reader, Qt.Key.Key_Down)
    assert long_reader.textCursor().position() > 0
    assert long_reader.verticalScrollBar().value() == 0


def test_letters_are_left_to_the_window(qtbot: QtBot, reader: Reader) -> None:
    action = QAction("Next claim", reader)
    action.setShortcut("J")
    action.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
    reader.addAction(action)
    reader.activateWindow()
    reader.setFocus()
    with qtbot.waitSignal(action.triggered):
        qtbot.keyClick(reader, Qt.Key.Key_J)


def test_a_place_is_found_again(long_reader: Reader) -> None:
    place = samples.span("Paragraph 60 of", samples.long_version().text).start
    long_reader.restore_place(place)
    assert long_reader.scroll_place() == place
    assert 0 <= point_on(long_reader, "Paragraph 60 of").y() < 40


def test_the_place_survives_many_steps_of_a_resize(long_reader: Reader) -> None:
    place = samples.span("Paragraph 60 of", samples.long_version().text).start + 150
    long_reader.restore_place(place)
    before = long_reader.scroll_place()
    drag_narrow_and_back(long_reader)
    assert long_reader.scroll_place() == before


def test_the_place_survives_another_text_size_and_theme(
    long_reader: Reader, changing_look: Look
) -> None:
    place = samples.span("Paragraph 60 of", samples.long_version().text).start
    long_reader.restore_place(place)
    changing_look.apply(key="dark", scale=1.5)
    assert long_reader.scroll_place() == place
    assert 0 <= point_on(long_reader, "Paragraph 60 of").y() < 60


def test_a_claim_made_current_before_the_reader_is_shown_is_in_sight_when_it_is(
    qtbot: QtBot, look: Look
) -> None:
    version = samples.long_version()
    reader = Reader(look)
    reader.reduce_motion = True
    qtbot.addWidget(reader)
    reader.show_article(samples.row(), version)
    reader.set_claims(samples.long_claims(version.text), samples.ACTORS)
    reader.set_current(101 + 90)
    reader.resize(800, 600)
    reader.show()
    qtbot.waitExposed(reader)
    assert abs(point_on(reader, "Paragraph 90 of").y() - 200) < 30


def test_a_place_asked_for_before_the_reader_is_shown_is_there_when_it_is(
    qtbot: QtBot, look: Look
) -> None:
    version = samples.long_version()
    place = samples.span("Paragraph 60 of", version.text).start + 150
    reader = Reader(look)
    qtbot.addWidget(reader)
    reader.show_article(samples.row(), version)
    reader.restore_place(place)
    reader.resize(800, 600)
    reader.show()
    qtbot.waitExposed(reader)
    assert reader.scroll_place() == place
    assert -60 < point_on(reader, "Paragraph 60 of").y() < 40


def test_marks_follow_another_text_size(reader: Reader, changing_look: Look) -> None:
    changing_look.apply(scale=1.3)
    assert reader.claims_at(point_on(reader, "absolutely")) == [102, 101]


def test_another_article_starts_at_its_top(long_reader: Reader) -> None:
    long_reader.set_current(101 + 90)
    long_reader.show_article(samples.row(), samples.version())
    assert long_reader.verticalScrollBar().value() == 0
    assert long_reader.current() is None


def test_the_same_article_shown_again_keeps_place_and_marks(long_reader: Reader) -> None:
    long_reader.set_current(101 + 90)
    place = long_reader.scroll_place()
    long_reader.show_article(samples.row(outlet="Herald", byline=None), samples.long_version())
    assert long_reader.scroll_place() == place
    assert long_reader.claims_at(point_on(long_reader, "Paragraph 91 of")) == [192]


def test_the_wheel_with_control_asks_for_another_size(qtbot: QtBot, reader: Reader) -> None:
    at = QPointF(200, 200)
    event = QWheelEvent(
        at,
        reader.mapToGlobal(at),
        QPoint(),
        QPoint(0, 240),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.ControlModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,  # noqa: FBT003 - Qt takes it by position only
    )
    with qtbot.waitSignal(reader.zoom_requested) as asked:
        QApplication.sendEvent(reader.viewport(), event)
    assert asked.args == [2]


# --- what is said beside the article ---


def test_progress_is_said_above_the_text(reader: Reader) -> None:
    reader.set_progress(12, 40)
    assert reader.notice() == "Looking for claims … 12 of 40 paragraphs"
    reader.set_progress(None, 0)
    assert reader.notice() == ""


def test_an_article_without_claims_says_so(reader: Reader) -> None:
    reader.set_claims((), {})
    assert reader.notice() == "No claims found in this article"


def test_an_article_that_was_not_searched_says_nothing(empty_reader: Reader) -> None:
    empty_reader.show_article(samples.row(), replace(samples.version(), extractor=None))
    empty_reader.set_claims((), {})
    assert empty_reader.notice() == ""
    empty_reader.set_analysed(True)
    assert empty_reader.notice() == "No claims found in this article"


def test_a_message_takes_the_place_of_the_article(reader: Reader) -> None:
    reader.set_message("Nothing open", "Open an article to read it.")
    assert reader.toPlainText() == ""
    assert reader.selection_span() is None
    reader.show_article(samples.row(), samples.version())
    assert samples.TITLE in reader.toPlainText()


def test_the_view_has_a_name_for_screen_readers(reader: Reader) -> None:
    assert reader.accessibleName() == "Article"
    assert reader.accessibleDescription() == samples.TITLE


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


def test_a_click_beside_all_ticks_goes_nowhere(qtbot: QtBot, reader: Reader) -> None:
    strip = reader.findChild(Minimap)
    assert strip is not None
    with qtbot.assertNotEmitted(reader.current_changed):
        qtbot.mouseClick(strip, Qt.MouseButton.LeftButton, pos=QPoint(3, strip.height() - 1))
