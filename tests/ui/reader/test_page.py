"""What stands on the reader's page: title, text, lines left out, what is said beside them."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QUrl

from onrecord_db.records import Basis, Precision, Span, WorldDate
from ui.reader import article_samples as samples
from ui.reader.pages import click, point_on

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from onrecord.ui.widgets.reader.view import Reader


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


def test_an_article_whose_lines_are_all_left_out_says_so(reader: Reader) -> None:
    blocks = tuple(replace(block, included=False) for block in samples.BLOCKS)
    reader.show_article(samples.row(), samples.version(blocks=blocks, number=7))
    reader.set_claims((), {})
    assert "B shows them" in reader.notice()


def test_claims_without_a_place_are_counted(reader: Reader) -> None:
    lost = replace(samples.CLAIMS[0], spans=())
    reader.set_claims((lost, *samples.CLAIMS[1:]), samples.ACTORS)
    assert reader.notice() == "1 claim could not be found in this version"


def test_claims_in_lines_left_out_are_counted_until_these_are_shown(reader: Reader) -> None:
    claim = samples.claim(6, samples.span("Log in to comment"))
    reader.set_claims((*samples.CLAIMS, claim), samples.ACTORS)
    assert "1 claim stands in lines" in reader.notice()
    reader.set_left_out_shown(True)
    assert reader.notice() == ""
