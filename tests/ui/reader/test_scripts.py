"""Articles in Arabic, Hebrew, Hindi, Chinese and with emoji: read, marked, selected, found."""

# ruff: noqa: RUF001  # the commas of Chinese

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from onrecord.articles.find import Finder, Wanted
from onrecord.articles.languages import direction
from onrecord.ui.widgets.reader.selecting import snapped
from onrecord_db.records import Block, BlockKind, Span
from ui.reader import article_samples as samples
from ui.reader.pages import copied, find, point_on, rest

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from onrecord.ui.widgets.reader.view import Reader


class Story(NamedTuple):
    """A sentence of our own in one script: who says it, what is said, a word of that."""

    before: str
    claim: str
    after: str
    word: str  # within the claim, found in no other place

    @property
    def text(self) -> str:
        return self.before + self.claim + self.after


STORIES = {
    "arabic": Story(
        "قال رئيس البلدية سامي حداد يوم الجمعة إن ",
        "الجسر الجديد فوق النهر سيفتح في الشهر المقبل وإن كلفته بلغت 41 مليون دينار",
        "، لكنه لم يذكر موعدا.", "النهر",
    ),
    "hebrew": Story(
        "ראש העיר דנה לוי אמרה ביום שישי כי ",
        "הגשר החדש מעל הנהר ייפתח בחודש הבא ועלה 41 מיליון שקלים",
        ", אך לא נקבה בתאריך.", "הנהר",
    ),
    "hindi": Story(
        "महापौर मीरा जोशी ने शुक्रवार को कहा कि ",
        "नदी पर बना नया पुल अगले महीने खुलेगा और इस पर 41 करोड़ रुपये खर्च हुए",
        ", पर तारीख नहीं बताई।", "खुलेगा",
    ),
    "chinese": Story(
        "市长李明周五表示，", "河上的新桥将于下个月开放，耗资四千一百万元", "，但没有给出日期。", "开放",
    ),
    "emoji": Story(
        "Mayor 👩🏽‍⚖️ Ada Roth said 🎉 that ", "the bridge 🌉👨‍👩‍👧‍👦 opens in May 🇪🇺 for all 😀",
        " and smiled.", "opens",
    ),
}  # fmt: skip
MIXED = {"arabic", "hebrew"}


def show(reader: Reader, name: str) -> Story:
    """Show a story as an article of one paragraph, with one claim."""
    story = STORIES[name]
    text = story.text
    blocks = (Block(span=Span(0, len(text)), kind=BlockKind.BODY, included=True),)
    row = samples.row(title="–", byline=None, direction=direction(text), language=None)
    reader.show_article(row, samples.version(text, blocks, number=20 + len(story.word)))
    reader.set_claims((samples.claim(1, samples.span(story.claim, text)),), samples.ACTORS)
    reader.resize(560, 600)
    QApplication.processEvents()
    return story


@pytest.mark.parametrize("name", STORIES)
def test_the_direction_is_told_from_the_text(name: str) -> None:
    assert direction(STORIES[name].text) == ("rtl" if name in MIXED else "ltr")


@pytest.mark.parametrize("name", STORIES)
def test_the_mark_lies_on_the_claim_and_on_nothing_else(empty_reader: Reader, name: str) -> None:
    story = show(empty_reader, name)
    assert empty_reader.claims_at(point_on(empty_reader, story.word)) == [101]
    first = story.before.split()[0]
    assert empty_reader.claims_at(point_on(empty_reader, first[: len(first) // 2 + 1])) == []


@pytest.mark.parametrize("name", STORIES)
def test_text_begins_at_the_side_of_its_script(empty_reader: Reader, name: str) -> None:
    story = show(empty_reader, name)
    at = point_on(empty_reader, story.before[:2]).x()
    is_right = at > empty_reader.viewport().width() / 2
    assert is_right == (name in MIXED)


@pytest.mark.parametrize("name", STORIES)
def test_badge_and_stripe_stand_where_the_text_begins(
    qtbot: QtBot, empty_reader: Reader, name: str
) -> None:
    show(empty_reader, name)
    view = empty_reader.viewport()
    side = range(view.width() - 1, 0, -2) if name in MIXED else range(1, view.width(), 2)
    rows = range(60, 260, 4)
    badge = next(QPoint(x, y) for x in side for y in rows if _has_badge(empty_reader, x, y))
    with qtbot.waitSignal(empty_reader.current_changed) as told:
        qtbot.mouseClick(view, Qt.MouseButton.LeftButton, pos=badge)
    assert told.args == [101]
    assert (badge.x() > view.width() / 2) == (name in MIXED)


def _has_badge(reader: Reader, x: int, y: int) -> bool:
    return reader._pointer.tip(QPoint(x, y)) != ""


@pytest.mark.parametrize("name", STORIES)
def test_words_are_selected_by_a_double_click_and_copied(empty_reader: Reader, name: str) -> None:
    story = show(empty_reader, name)
    view, left = empty_reader.viewport(), Qt.MouseButton.LeftButton
    QTest.mouseDClick(
        view, left, Qt.KeyboardModifier.NoModifier, point_on(empty_reader, story.word)
    )
    span = empty_reader.selection_span()
    assert span is not None
    chosen = story.text[span.start : span.end]
    assert chosen
    assert chosen in story.word or story.word in chosen
    assert copied(empty_reader) == chosen


@pytest.mark.parametrize("name", STORIES)
def test_a_selection_of_the_whole_claim_is_its_span(empty_reader: Reader, name: str) -> None:
    story = show(empty_reader, name)
    span = samples.span(story.claim, story.text)
    empty_reader.select_span(span)
    assert empty_reader.selection_span() == span
    assert copied(empty_reader) == story.claim


@pytest.mark.parametrize("name", STORIES)
def test_a_hit_is_framed_on_its_word(empty_reader: Reader, name: str) -> None:
    story = show(empty_reader, name)
    hits = Finder(Wanted(words=story.word, match_case=True)).find(story.text)
    assert [story.text[s.start : s.end] for s in hits.spans] == [story.word]
    plain = empty_reader.grab().toImage()
    empty_reader.found.show(hits.spans, 0)
    framed = empty_reader.grab().toImage()
    middle, ratio = point_on(empty_reader, story.word), framed.devicePixelRatio()
    changed = [
        x
        for x in range(framed.width())
        if framed.pixelColor(x, round(middle.y() * ratio))
        != plain.pixelColor(x, round(middle.y() * ratio))
    ]
    left, right = changed[0] / ratio, changed[-1] / ratio
    assert left - 2 <= middle.x() <= right + 2


@pytest.mark.parametrize(
    ("text", "part", "whole"),
    [
        ("قال سامي حداد إن الجسر", "ام", "سامي"),
        ("הגשר החדש מעל", "חד", "החדש"),
        ("नया पुल अगले महीने", "ुल", "पुल"),
        ("河上的新桥将于", "新桥", "新桥"),
        ("don’t re-open it", "n’t re", "don’t re-open"),
        ("naïve café", "fé", "café"),
        ("at 5 p.m. sharp", " 5 ", "5"),
    ],
)
def test_a_selection_widens_to_the_words_of_its_script(text: str, part: str, whole: str) -> None:
    span = snapped(text, samples.span(part, text))
    assert text[span.start : span.end] == whole


def test_a_card_of_an_arabic_claim_is_set_from_the_right(
    qtbot: QtBot, empty_reader: Reader
) -> None:
    story = show(empty_reader, "arabic")
    claim = samples.replace_statement(empty_reader.sheet.claims[0], story.claim)
    empty_reader.set_claims((claim,), samples.ACTORS)
    rest(empty_reader, point_on(empty_reader, story.word))
    card = empty_reader._hover.card
    qtbot.waitUntil(card.isVisible)
    image = card.grab().toImage()
    rows = range(image.height() // 3, image.height() // 2)
    ground = image.pixelColor(image.width() // 2, 6)
    ink = [x for x in range(8, image.width() - 8) for y in rows if image.pixelColor(x, y) != ground]
    assert image.width() - max(ink) < min(ink)
    assert find(empty_reader, story.word)
