"""Scrolling by keys, and the place in the article, which survives every layout."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QAction, QWheelEvent
from PySide6.QtWidgets import QApplication

from onrecord.ui.widgets.reader.minimap import Minimap
from onrecord.ui.widgets.reader.view import Reader
from ui.reader import article_samples as samples
from ui.reader.pages import drag_narrow_and_back, point_on

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from onrecord.ui.theme import Look


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


def test_a_place_is_left_by_scrolling(qtbot: QtBot, long_reader: Reader) -> None:
    place = samples.span("Paragraph 60 of", samples.long_version().text).start
    long_reader.restore_place(place)
    qtbot.keyClick(long_reader, Qt.Key.Key_PageDown)
    assert long_reader.scroll_place() > place


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
    reader.moves.is_quick = True
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


def test_a_jump_to_a_claim_far_off_tells_the_place_it_leaves(
    qtbot: QtBot, long_reader: Reader
) -> None:
    with qtbot.waitSignal(long_reader.jumped) as told:
        long_reader.set_current(101 + 90)
    assert told.args == [0]


def test_a_step_to_the_next_claim_is_no_jump(long_reader: Reader) -> None:
    told: list[int] = []
    long_reader.jumped.connect(told.append)
    long_reader.set_current(101 + 1)
    long_reader.set_current(101 + 2)
    assert told == []


def test_a_click_on_the_map_tells_the_place_it_leaves(qtbot: QtBot, long_reader: Reader) -> None:
    strip = long_reader.findChild(Minimap)
    assert strip is not None
    with qtbot.waitSignal(long_reader.jumped):
        qtbot.mouseClick(strip, Qt.MouseButton.LeftButton, pos=QPoint(4, strip.height() - 6))
