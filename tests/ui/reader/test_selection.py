"""Selecting and copying: the stored text and nothing else."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

from ui.reader import article_samples as samples
from ui.reader.pages import copied, select

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from onrecord.ui.widgets.reader.view import Reader


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
