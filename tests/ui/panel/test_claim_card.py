"""The card: what it shows, what it asks for, and that no typed word is lost."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QMimeData, QPoint, Qt, QUrl
from PySide6.QtWidgets import QLabel

from onrecord.ui.widgets.buttons import IconButton
from onrecord.ui.widgets.claim_card import ClaimCard
from onrecord.ui.widgets.source_row import SourceRow
from onrecord_db.records import Basis, Precision, Span, WorldDate
from ui.panel import claim_samples as samples
from ui.panel.drops import drop

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from onrecord.ui.theme import Look

LEFT = Qt.MouseButton.LeftButton
CONTROL = Qt.KeyboardModifier.ControlModifier


def bare(label: QLabel) -> str:
    """Give a label's text without the marks that steer its display."""
    return label.text().translate({0x2068: None, 0x2069: None, 0x200B: None, 0xA0: " "})


def icons(card: ClaimCard, row: int) -> list[IconButton]:
    """Give the buttons of a source's row: open, remove."""
    return card.sources.findChildren(SourceRow)[row].findChildren(IconButton)


@pytest.fixture
def card(qtbot: QtBot, look: Look) -> ClaimCard:
    made = ClaimCard(look)
    qtbot.addWidget(made)
    made.resize(420, 700)
    made.set_scale(samples.scale())
    made.set_claim(samples.claims()[1], samples.TEXT)
    made.show()
    qtbot.waitExposed(made)
    return made


@pytest.fixture
def notes(card: ClaimCard) -> list[tuple[int, str]]:
    """What the card asked to save as note."""
    saved: list[tuple[int, str]] = []
    card.note_edited.connect(lambda claim_id, text: saved.append((claim_id, text)))
    return saved


def test_card_says_who_how_and_through_whom(card: ClaimCard) -> None:
    card.set_claim(samples.claims()[2], samples.TEXT)
    assert bare(card.who._number) == "Claim 3"
    assert bare(card.who._who) == "Irena Holub · confirmed · reported by her office"


def test_card_says_when_the_speaker_is_not_sure(card: ClaimCard) -> None:
    card.set_claim(samples.claims()[5], samples.TEXT)
    assert bare(card.who._who).endswith("speaker unsure")


def test_card_shows_the_words_in_context(card: ClaimCard) -> None:
    assert card.quote.toPlainText() == (
        "“We spent 41 million crowns on it,” Holub said, “and not one crown was wasted.”"
        " Her office later confirmed that tolls would fall by half next year."
    )


def test_card_shows_a_statement_only_where_it_says_more(card: ClaimCard) -> None:
    assert bare(card.statement).startswith("Statement: Velmora spent 41 million")
    card.set_claim(samples.claims()[4], samples.TEXT)
    assert not card.statement.isVisible()


@pytest.mark.parametrize(
    ("said_on", "words"),
    [
        (samples.FRIDAY, "Said “on Friday” · Friday 14 March 2025 (computed)"),
        (None, "Date not given"),
        (replace(samples.FRIDAY, value=None), "Said “on Friday” · date unknown"),
        (
            WorldDate(value="2025-03", precision=Precision.MONTH, basis=Basis.ENTERED),
            "Said March 2025 (entered)",
        ),
        (
            WorldDate(value="2025", precision=Precision.YEAR, basis=Basis.STATED, text="in 2025"),
            "Said “in 2025” · 2025",
        ),
    ],
)
def test_card_says_the_date_as_printed_and_as_reckoned(
    card: ClaimCard, said_on: WorldDate | None, words: str
) -> None:
    card.set_claim(samples.claim(1, said_on=said_on), samples.TEXT)
    assert bare(card.facts).startswith(f"{words} · Event")


def test_card_gives_the_reasons_of_check_worthiness_as_plain_text(card: ClaimCard) -> None:
    card.set_claim(samples.claim(1, reasons=("<b>bold</b>", "a number")), samples.TEXT)
    assert bare(card.worth) == "Worth checking: <b>bold</b>, a number"
    assert card.worth.textFormat() is Qt.TextFormat.PlainText
    assert "0.80" in card.worth.toolTip()


def test_card_names_kind_manner_denial_and_headline(card: ClaimCard) -> None:
    claim = samples.claim(1, denied=True, headlines=(Span(0, 12),), said_on=None)
    card.set_claim(claim, samples.TEXT)
    assert bare(card.facts) == ("Date not given · Event · Reported · Denied · also in the headline")


def test_card_shows_the_numbers_of_a_claim_and_how_they_were_read(card: ClaimCard) -> None:
    card.set_claim(samples.claim(1, quantities=samples.QUANTITIES), samples.TEXT)
    assert bare(card.numbers) == "Numbers: 41 million crowns · between 30 and 40 days"
    assert "41,000,000; " in card.numbers.toolTip()
    assert "30 to 40 day" in card.numbers.toolTip()


def test_card_of_a_claim_without_numbers_has_no_line_for_them(card: ClaimCard) -> None:
    card.set_claim(samples.claims()[0], samples.TEXT)
    assert not card.numbers.isVisible()


def test_card_says_where_a_claim_was_seen_before(qtbot: QtBot, card: ClaimCard) -> None:
    assert bare(card.seen._text) == (
        "Seen before in “Mayor defends the bridge's price”, 3 March 2025: False"
    )
    with qtbot.waitSignal(card.compare_requested) as asked:
        qtbot.mouseClick(card.seen._compare, LEFT)
    assert asked.args == [2]


def test_card_of_a_new_claim_has_no_line_of_earlier_ones(card: ClaimCard) -> None:
    card.set_claim(samples.claims()[0], samples.TEXT)
    assert not card.seen.isVisible()
    assert "compare" not in bare(card.hints)


def test_a_verdict_button_asks_for_its_rating(qtbot: QtBot, card: ClaimCard) -> None:
    with qtbot.waitSignal(card.rating_requested) as asked:
        qtbot.mouseClick(card._buttons["false"], LEFT)
    assert asked.args == [2, "false"]


def test_the_chosen_verdict_asks_to_be_taken_back(qtbot: QtBot, card: ClaimCard) -> None:
    assert card._buttons["partly-true"].isChecked()
    with qtbot.waitSignal(card.rating_requested) as asked:
        qtbot.mouseClick(card._buttons["partly-true"], LEFT)
    assert asked.args == [2, None]


def test_a_click_alone_changes_no_verdict(qtbot: QtBot, card: ClaimCard) -> None:
    qtbot.mouseClick(card._buttons["false"], LEFT)
    assert not card._buttons["false"].isChecked()
    assert card._buttons["partly-true"].isChecked()


def test_link_button_asks_for_a_source(qtbot: QtBot, card: ClaimCard) -> None:
    with qtbot.waitSignal(card.link_requested) as asked:
        qtbot.mouseClick(card.link, LEFT)
    assert asked.args == [2]


def test_sources_can_be_opened_and_removed(qtbot: QtBot, card: ClaimCard) -> None:
    opener, remover = icons(card, 1)
    with qtbot.waitSignal(card.open_source_requested) as opened:
        qtbot.mouseClick(opener, LEFT)
    with qtbot.waitSignal(card.unlink_requested) as removed:
        qtbot.mouseClick(remover, LEFT)
    assert (opened.args, removed.args) == ([2], [2])


def test_a_foreign_host_is_shown_in_its_plain_spelling_too(card: ClaimCard) -> None:
    source = samples.evidence(1, 1, url="https://ex\u0430mple.org/x")  # a Cyrillic a
    card.set_claim(samples.claim(1, evidence=(source,)), samples.TEXT)
    texts = [bare(label) for label in card.sources.findChildren(QLabel)]
    assert any("(xn--" in text for text in texts)


def test_a_file_dropped_on_the_card_is_told(qtbot: QtBot, card: ClaimCard) -> None:
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile("/desk/audit.pdf")])
    with qtbot.waitSignal(card.source_dropped) as dropped:
        drop(card, mime, QPoint(50, 50))
    assert dropped.args == [2, "/desk/audit.pdf"]


@pytest.mark.parametrize("text", ["javascript://x", "two words", "ftp://a.example/x"])
def test_other_drops_are_refused(card: ClaimCard, text: str) -> None:
    mime = QMimeData()
    mime.setText(text)
    assert not drop(card, mime, QPoint(50, 50))


def test_a_note_is_saved_for_its_own_claim_when_another_comes(
    qtbot: QtBot, card: ClaimCard, notes: list[tuple[int, str]]
) -> None:
    qtbot.keyClicks(card.note, "Ask the office")
    card.set_claim(samples.claims()[4], samples.TEXT)
    assert notes == [(2, "Ask the office")]
    assert card.note.toPlainText() == ""


def test_a_note_is_saved_after_a_pause(
    qtbot: QtBot, card: ClaimCard, notes: list[tuple[int, str]]
) -> None:
    qtbot.keyClicks(card.note, "Ask")
    qtbot.waitUntil(lambda: notes == [(2, "Ask")], timeout=3000)


def test_control_enter_saves_at_once(
    qtbot: QtBot, card: ClaimCard, notes: list[tuple[int, str]]
) -> None:
    qtbot.keyClicks(card.note, "Ask")
    qtbot.keyClick(card.note, Qt.Key.Key_Return, CONTROL)
    assert notes == [(2, "Ask")]


def test_escape_saves_and_returns(
    qtbot: QtBot, card: ClaimCard, notes: list[tuple[int, str]]
) -> None:
    qtbot.keyClicks(card.note, "Ask")
    with qtbot.waitSignal(card.returned):
        qtbot.keyClick(card.note, Qt.Key.Key_Escape)
    assert notes == [(2, "Ask")]


def test_leaving_the_field_saves(
    qtbot: QtBot, card: ClaimCard, notes: list[tuple[int, str]]
) -> None:
    card.edit_note()
    qtbot.keyClicks(card.note, "Ask")
    card.note.clearFocus()
    assert notes == [(2, "Ask")]


def test_an_unchanged_note_is_not_saved_again(
    card: ClaimCard, notes: list[tuple[int, str]]
) -> None:
    card.flush()
    card.set_claim(samples.claims()[2], samples.TEXT)
    card.flush()
    assert notes == []


def test_a_reload_while_typing_keeps_what_is_typed(qtbot: QtBot, card: ClaimCard) -> None:
    qtbot.keyClicks(card.note, "Ask the ")
    card.set_claim(replace(samples.claims()[1], verdict=samples.verdict("true")), samples.TEXT)
    qtbot.keyClicks(card.note, "office")
    assert card.note.toPlainText() == "Ask the office"


def test_undo_of_a_note_is_shown(qtbot: QtBot, card: ClaimCard) -> None:
    qtbot.keyClicks(card.note, "Ask")
    card.flush()
    card.set_claim(replace(samples.claims()[1], note="Ask"), samples.TEXT)
    card.set_claim(samples.claims()[1], samples.TEXT)
    assert card.note.toPlainText() == ""


def test_a_reason_needs_a_verdict(qtbot: QtBot, card: ClaimCard) -> None:
    assert card.edit_reason()
    card.set_claim(samples.claims()[0], samples.TEXT)
    assert not card.reason.isVisible()
    assert not card.edit_reason()


def test_a_reason_is_saved(qtbot: QtBot, card: ClaimCard) -> None:
    card.edit_reason()
    card.reason.selectAll()
    qtbot.keyClicks(card.reason, "Only in part")
    with qtbot.waitSignal(card.reason_edited) as saved:
        card.flush()
    assert saved.args == [2, "Only in part"]


def test_a_field_grows_with_its_text(qtbot: QtBot, card: ClaimCard) -> None:
    before = card.note.height()
    card.note.setPlainText("One\nTwo\nThree")
    assert card.note.height() > before * 1.5
