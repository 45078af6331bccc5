"""An article of more than 50,000 words: set by sections, of which claims, places and hits know."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt

from onrecord.ui.widgets.reader import sections
from onrecord.ui.widgets.reader.minimap import Minimap
from onrecord.ui.widgets.reader.section_bar import SectionBar
from onrecord_db.records import Block, BlockKind, Span
from ui.reader import article_samples as samples
from ui.reader.pages import point_on

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from onrecord.ui.widgets.reader.view import Reader
    from onrecord_db.records import ArticleVersion

PARAGRAPHS = 1000  # of 54 words


@pytest.fixture(scope="module")
def version() -> ArticleVersion:
    return samples.long_version(PARAGRAPHS)


@pytest.fixture
def book(empty_reader: Reader, version: ArticleVersion) -> Reader:
    empty_reader.show_article(samples.row(title="The Long Report", byline=None), version)
    claims = [samples.claim(n + 1, samples.span(f"Paragraph {n} of", version.text))
              for n in (0, 400, 401, 999)]  # fmt: skip
    empty_reader.set_claims(claims, samples.ACTORS)
    return empty_reader


def test_an_article_of_usual_length_is_one_section() -> None:
    assert len(sections.cut(samples.long_version(300))) == 1


def test_sections_are_whole_paragraphs_without_a_gap(version: ArticleVersion) -> None:
    made = sections.cut(version)
    blocks = [block for one in made for block in version.blocks[one.first : one.last + 1]]
    assert tuple(blocks) == version.blocks
    assert [one.span.start for one in made[1:]] == [one.span.end for one in made[:-1]]
    assert max(one.words.end - one.words.start for one in made) < 11_000


def test_a_section_begins_with_a_heading_near_its_end() -> None:
    plain = samples.long_version(PARAGRAPHS)
    at = sections.cut(plain)[0].last - 12
    heading = replace(plain.blocks[at], kind=BlockKind.SUBHEADING)
    blocks = (*plain.blocks[:at], heading, *plain.blocks[at + 1 :])
    assert sections.cut(samples.version(plain.text, blocks))[1].first == at


def test_a_line_of_several_blocks_is_not_cut() -> None:
    words = "word " * 30_000
    text = f"{words}\n\n{words}{words}"
    n = len(words)
    bounds = ((0, n - 1), (n + 2, 2 * n + 1), (2 * n + 2, 3 * n + 1))
    blocks = tuple(Block(span=Span(*bound), kind=BlockKind.BODY, included=True) for bound in bounds)
    assert [one.last for one in sections.cut(samples.version(text, blocks))] == [0, 2]


def test_a_claim_of_another_section_is_gone_to(book: Reader) -> None:
    book.set_current(502)
    assert book.claims_at(point_on(book, "Paragraph 401 of")) == [502]
    assert book.sheet.page is not None
    assert book.sheet.page.section.number == 2


def test_the_place_left_by_going_to_another_section_is_told(qtbot: QtBot, book: Reader) -> None:
    with qtbot.waitSignal(book.jumped) as told:
        book.set_current(1100)
    assert told.args == [0]


def test_a_place_in_another_section_is_found_again(book: Reader, version: ArticleVersion) -> None:
    place = samples.span("Paragraph 700 of", version.text).start
    book.restore_place(place)
    assert book.scroll_place() == place
    book.restore_place(0)
    assert book.scroll_place() == 0
    assert point_on(book, "Paragraph 0 of").y() > 0


def test_the_top_of_a_section_is_a_place(book: Reader) -> None:
    book.moves.to_section(1)
    top = book.scroll_place()
    assert book.sheet.sections[1].span.start == top
    book.restore_place(0)
    book.restore_place(top)
    assert book.sheet.page is not None
    assert book.sheet.page.section.number == 1


def test_the_chooser_names_and_shows_the_sections(book: Reader) -> None:
    bar = book.findChild(SectionBar)
    assert bar is not None
    assert bar.isVisible()
    assert bar.chooser.count() == len(book.sheet.sections)
    assert "Paragraph" in bar.chooser.itemText(1)
    bar.chooser.activated.emit(1)
    assert book.scroll_place() == book.sheet.sections[1].span.start


def test_reading_on_at_the_end_goes_to_the_next_section(qtbot: QtBot, book: Reader) -> None:
    qtbot.keyClick(book, Qt.Key.Key_End)
    qtbot.keyClick(book, Qt.Key.Key_Space)
    assert book.sheet.page is not None
    assert book.sheet.page.section.number == 1
    assert book.verticalScrollBar().value() == 0


def test_the_map_shows_the_claims_of_every_section(book: Reader) -> None:
    strip = book.findChild(Minimap)
    assert strip is not None
    found = {strip.tick_at(y) for y in range(strip.height())}
    assert found == {None, 101, 501, 502, 1100}


def test_a_hit_in_another_section_is_gone_to(book: Reader, version: ArticleVersion) -> None:
    hit = samples.span("Paragraph 999 of", version.text)
    book.found.show((hit,), 0)
    assert 0 < point_on(book, "Paragraph 999 of").y() < book.viewport().height()


def test_a_selection_in_another_section_is_of_the_whole_text(
    book: Reader, version: ArticleVersion
) -> None:
    book.moves.to_section(5)
    words = samples.span("Paragraph 980 of", version.text)
    book.select_span(words)
    assert book.selection_span() == words
