"""The find bar over the reader and over Qt's own text fields, driven by keys."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QPlainTextEdit, QVBoxLayout, QWidget

from onrecord.ui.widgets.find.bar import FindBar
from onrecord.ui.widgets.find.finding import Finding
from onrecord.ui.widgets.find.target import TextField
from onrecord.ui.widgets.reader.view import Reader
from onrecord_db.records import Block, BlockKind, Span
from ui.reader import article_samples as samples
from ui.reader.pages import point_on

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from onrecord.ui.theme import Look


class Desk(QWidget):
    """A reader with a find bar under it."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self.reader = Reader(look)
        self.reader.moves.is_quick = True
        self.bar = FindBar(look)
        self.finding = Finding(self.bar, self.reader.found)
        column = QVBoxLayout(self)
        column.addWidget(self.reader)
        column.addWidget(self.bar)

    def found(self) -> list[str]:
        text = self.reader.found.text()
        return [text[span.start : span.end] for span in self.finding.hits()]


@pytest.fixture
def desk(qtbot: QtBot, look: Look) -> Desk:
    made = Desk(look)
    made.resize(900, 640)
    qtbot.addWidget(made)
    made.show()
    qtbot.waitExposed(made)
    made.activateWindow()
    version = samples.long_version()
    made.reader.show_article(samples.row(title="The Long Report", byline=None), version)
    return made


def test_typing_finds_and_counts(qtbot: QtBot, desk: Desk) -> None:
    desk.finding.open()
    qtbot.keyClicks(desk.bar.field, "paragraph")
    assert desk.bar.count.text() == "1 of 120"


def test_enter_goes_on_and_shift_enter_back_and_round(qtbot: QtBot, desk: Desk) -> None:
    desk.finding.open()
    qtbot.keyClicks(desk.bar.field, "paragraph")
    qtbot.keyClick(desk.bar.field, Qt.Key.Key_Return)
    assert desk.bar.count.text() == "2 of 120"
    qtbot.keyClick(desk.bar.field, Qt.Key.Key_Return, Qt.KeyboardModifier.ShiftModifier)
    qtbot.keyClick(desk.bar.field, Qt.Key.Key_Return, Qt.KeyboardModifier.ShiftModifier)
    assert desk.bar.count.text() == "120 of 120"
    assert 0 < point_on(desk.reader, "Paragraph 119 of").y() < desk.reader.viewport().height()


def test_the_first_hit_is_the_nearest_from_where_one_reads(qtbot: QtBot, desk: Desk) -> None:
    desk.reader.restore_place(samples.span("Paragraph 60 of", desk.reader.found.text()).start)
    desk.finding.open()
    qtbot.keyClicks(desk.bar.field, "paragraph")
    assert desk.bar.count.text() == "61 of 120"


def test_escape_goes_back_to_where_one_was(qtbot: QtBot, desk: Desk) -> None:
    place = samples.span("Paragraph 60 of", desk.reader.found.text()).start
    desk.reader.restore_place(place)
    desk.finding.open()
    qtbot.keyClicks(desk.bar.field, "paragraph 3 of")
    assert desk.reader.scroll_place() != place
    qtbot.keyClick(desk.bar.field, Qt.Key.Key_Escape)
    assert desk.reader.scroll_place() == place
    assert not desk.bar.isVisible()
    assert desk.reader.hasFocus()


def test_control_and_enter_stays_with_the_words_selected(qtbot: QtBot, desk: Desk) -> None:
    desk.finding.open()
    qtbot.keyClicks(desk.bar.field, "paragraph 90 of")
    qtbot.keyClick(desk.bar.field, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    wanted = samples.span("Paragraph 90 of", desk.reader.found.text())
    assert desk.reader.selection_span() == wanted
    assert not desk.bar.isVisible()


def test_selected_words_are_looked_for(desk: Desk) -> None:
    desk.reader.select_span(samples.span("Paragraph 7 of", desk.reader.found.text()))
    desk.finding.open()
    assert desk.bar.field.text() == "Paragraph 7 of"
    assert desk.bar.count.text() == "1 of 1"


def test_f3_without_the_bar_goes_on_with_the_last_search(qtbot: QtBot, desk: Desk) -> None:
    desk.finding.open()
    qtbot.keyClicks(desk.bar.field, "paragraph")
    desk.finding.close()
    desk.finding.step(1)
    assert desk.finding.current() == desk.finding.hits()[1]


def test_whole_words_and_case_narrow_at_once(qtbot: QtBot, desk: Desk) -> None:
    desk.finding.open()
    qtbot.keyClicks(desk.bar.field, "port")
    assert desk.bar.count.text() == "1 of 120"
    desk.bar.whole.click()
    assert desk.bar.count.text() == "nothing found"


def test_a_pattern_is_looked_for_beside_the_window(qtbot: QtBot, desk: Desk) -> None:
    desk.finding.open()
    desk.bar.pattern.setChecked(True)
    qtbot.keyClicks(desk.bar.field, r"graph \d of")
    qtbot.waitUntil(lambda: desk.bar.count.text() == "1 of 10")


def test_a_mistake_in_a_pattern_is_said_in_the_bar(qtbot: QtBot, desk: Desk) -> None:
    desk.finding.open()
    desk.bar.pattern.setChecked(True)
    qtbot.keyClicks(desk.bar.field, "gra(ph")
    qtbot.waitUntil(desk.bar.problem.isVisible)
    assert "mistake" in desk.bar.problem.text()
    desk.bar.field.setText("gra(ph)")
    qtbot.waitUntil(lambda: desk.bar.count.text() == "1 of 120")
    assert not desk.bar.problem.isVisible()


def test_a_pattern_that_would_take_years_leaves_the_window_free(qtbot: QtBot, desk: Desk) -> None:
    blocks = (Block(span=Span(0, 5001), kind=BlockKind.BODY, included=True),)
    desk.reader.show_article(samples.row(), samples.version("a" * 5000 + "!", blocks, number=9))
    desk.finding.open()
    desk.bar.pattern.setChecked(True)
    desk.bar.field.setText(r"(\w+\w+)+(?<!\w)$")
    turns: list[int] = []
    timer = ticking(desk, turns)
    qtbot.waitUntil(desk.bar.problem.isVisible, timeout=8000)
    timer.stop()
    assert "too long" in desk.bar.problem.text()
    assert len(turns) > 20


def ticking(parent: QWidget, turns: list[int]) -> QTimer:
    timer = QTimer(parent)
    timer.setInterval(20)
    timer.timeout.connect(lambda: turns.append(1))
    timer.start()
    return timer


def test_what_is_left_out_is_not_found_until_it_is_shown(qtbot: QtBot, desk: Desk) -> None:
    desk.reader.show_article(samples.row(), samples.version(number=8))
    desk.finding.open()
    qtbot.keyClicks(desk.bar.field, "log in")
    assert desk.found() == []
    desk.reader.set_left_out_shown(True)
    desk.finding.look()
    assert desk.found() == ["Log in"]


def test_hits_are_framed_in_the_text(desk: Desk) -> None:
    plain = desk.reader.grab().toImage()
    desk.reader.found.show((samples.span("Paragraph 1 of", desk.reader.found.text()),), None)
    assert desk.reader.grab().toImage() != plain
    desk.reader.found.show((), None)
    assert desk.reader.grab().toImage() == plain


def test_a_text_field_is_searched_by_the_same_bar(qtbot: QtBot, look: Look) -> None:
    page = QWidget()
    qtbot.addWidget(page)
    field = QPlainTextEdit("🌉 A note on the bridge.\nThe bridge is shut.")
    bar = FindBar(look, has_scope=False)
    column = QVBoxLayout(page)
    column.addWidget(field)
    column.addWidget(bar)
    page.show()
    finding = Finding(bar, TextField(field, look))
    finding.open()
    qtbot.keyClicks(bar.field, "bridge")
    assert bar.count.text() == "1 of 2"
    qtbot.keyClick(bar.field, Qt.Key.Key_Return)
    qtbot.keyClick(bar.field, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert field.textCursor().selectedText() == "bridge"
    assert field.textCursor().blockNumber() == 1


@pytest.mark.parametrize(("width", "scale"), [(560, 1.0), (330, 1.0), (640, 2.0)])
def test_no_part_of_the_bar_is_cut(
    qtbot: QtBot, desk: Desk, look: Look, width: int, scale: float
) -> None:
    look.apply(scale=scale)
    desk.finding.open()
    desk.resize(width, 700)
    parts = [desk.bar.field, desk.bar.on, desk.bar.case, desk.bar.scope, desk.bar.shut]

    def all_are_whole() -> None:  # once the bar has found its height
        cut = [
            part
            for part in parts
            if part.width() < part.minimumSizeHint().width() or not _is_inside(desk.bar, part)
        ]
        assert [(one.accessibleName(), one.geometry(), desk.bar.rect()) for one in cut] == []

    try:
        qtbot.waitUntil(all_are_whole)
    finally:
        look.apply(scale=1.0)
    assert desk.width() == width


def _is_inside(bar: QWidget, part: QWidget) -> bool:
    return bar.rect().contains(part.geometry())
