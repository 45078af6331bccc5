"""Making and mending claims in the real window, by keys."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QPlainTextEdit

from modal_dialogs import in_dialog
from onrecord.services import importing
from onrecord.ui.dialogs.actor import ActorDialog
from onrecord.ui.widgets.pick_sheet import PickSheet
from onrecord_db.records import (
    Article,
    Block,
    BlockKind,
    ClaimType,
    Extraction,
    Span,
    State,
)

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from onrecord.ui.window import Window
    from onrecord_db.records import Claim

CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
NONE = Qt.KeyboardModifier.NoModifier
Key = Qt.Key


@pytest.fixture
def window(
    open_window: Callable[..., Window],
    import_file: Callable[[Window, Path], int],
    article_file: Path,
) -> Window:
    """A window with the article open, its claims found and the claims focused."""
    made = open_window()
    import_file(made, article_file)
    made.activateWindow()
    made.panel.focus_list()
    return made


def press(key: str | Qt.Key, modifiers: Qt.KeyboardModifier = NONE) -> None:
    """Press a key on whatever has the keyboard."""
    widget = QApplication.focusWidget()
    assert widget is not None
    QTest.keyClick(widget, key, modifiers)


def chooser(window: Window) -> PickSheet:
    """Give the sheet that is open."""
    found = [one for one in window.findChildren(PickSheet) if one.isVisible()]
    assert len(found) == 1
    return found[0]


def select(window: Window, words: str) -> Span:
    """Select words of the article as a drag does."""
    text = window.reading.text()
    start = text.index(words)
    span = Span(start, start + len(words))
    window.reader.select_span(span)
    return span


def claim_on(window: Window, words: str) -> Claim:
    """Give the claim whose words hold these, current in the window."""
    found = next(claim for claim in window.reading.claims if words in claim.exact)
    window.reading.select(found.id)
    return found


def again(window: Window, claim: Claim) -> Claim:
    return window.case.claim(claim.id)


# --- making ---


def test_two_keys_make_a_claim_of_selected_words_with_the_guessed_speaker(window: Window) -> None:
    before = len(window.reading.claims)
    select(window, "12,000 people signed")
    press("a")
    press(Key.Key_Return, CTRL)
    made = window.reading.current()
    assert made is not None
    assert len(window.reading.claims) == before + 1
    assert (made.exact, made.actor_name, made.state) == (
        "12,000 people signed", "Teo Marsh", State.ACCEPTED,
    )  # fmt: skip
    assert window.case.undo_label == "Add claim"
    press("z")
    assert len(window.reading.claims) == before


def test_the_guess_stands_selected_in_the_line(window: Window) -> None:
    select(window, "12,000 people signed")
    press("a")
    line = chooser(window).line
    assert (line.text(), line.selectedText()) == ("Teo Marsh", "Teo Marsh")
    assert QApplication.focusWidget() is line


def test_another_speaker_is_typed_and_made(window: Window) -> None:
    select(window, "12,000 people signed")
    press("a")
    QTest.keyClicks(chooser(window).line, "Mia Roe")
    press(Key.Key_Return)
    made = window.reading.current()
    assert made is not None
    assert (made.actor_name, made.unsure) == ("Mia Roe", False)


def test_esc_adds_nothing_and_gives_the_keyboard_back(window: Window) -> None:
    before, focused = window.reading.claims, QApplication.focusWidget()
    select(window, "12,000 people signed")
    press("a")
    press(Key.Key_Escape)
    assert window.reading.claims == before
    assert QApplication.focusWidget() is focused


def test_without_selected_words_a_says_what_to_do(window: Window) -> None:
    press("a")
    assert window.status.told.startswith("Select the words of the claim")


def test_words_are_added_to_a_claim_and_taken_away(window: Window) -> None:
    claim = claim_on(window, "the engine had failed")
    select(window, "for 40 days")
    press("a", SHIFT)
    assert again(window, claim).exact.startswith("for 40 days ... ")
    select(window, "for 40 days")
    press("a", SHIFT)
    assert again(window, claim).exact == claim.exact


# --- who, what, which words ---


def test_w_gives_a_claim_to_another_actor_by_any_spelling(window: Window) -> None:
    claim = claim_on(window, "the engine had failed")
    press("w")
    QTest.keyClicks(chooser(window).line, "mars")
    press(Key.Key_Return)
    assert again(window, claim).actor_name == "Teo Marsh"
    press("z")
    assert again(window, claim).actor_name == "Ilse Brandt"


def test_w_offers_to_make_two_actors_one(window: Window) -> None:
    claim = claim_on(window, "the engine had failed")
    press("w")
    sheet = chooser(window)
    QTest.keyClicks(sheet.line, "mars")
    rows = [sheet.model.choice(at) for at in range(sheet.model.rowCount())]
    texts = [row.text for row in rows if row is not None]
    assert texts == [
        "Teo Marsh", "Create “mars”", "Ilse Brandt is Teo Marsh: make them one", "Unknown speaker",
    ]  # fmt: skip
    press(Key.Key_Down)
    press(Key.Key_Down)
    press(Key.Key_Return)
    assert {one.actor_name for one in window.reading.claims} == {"Teo Marsh"}
    assert again(window, claim).actor_name == "Teo Marsh"
    press("z")
    assert again(window, claim).actor_name == "Ilse Brandt"


def test_t_changes_the_kind(window: Window) -> None:
    claim = claim_on(window, "the engine had failed")
    press("t")
    QTest.keyClicks(chooser(window).line, "pled")
    press(Key.Key_Return)
    assert again(window, claim).type is ClaimType.PLEDGE


def test_enter_at_once_changes_neither_kind_nor_speaker(window: Window) -> None:
    claim = claim_on(window, "lose")
    press("t")
    press(Key.Key_Return)
    press("w")
    press(Key.Key_Return)
    assert (again(window, claim).type, again(window, claim).actor_id) == (
        claim.type, claim.actor_id,
    )  # fmt: skip


def test_e_words_the_statement_in_place(window: Window) -> None:
    claim = claim_on(window, "the engine had failed")
    press("e")
    field = window.panel.card.statement.field
    assert QApplication.focusWidget() is field
    QTest.keyClicks(field, "The engine broke")
    press(Key.Key_Return, CTRL)
    assert again(window, claim).statement == "The engine broke"
    assert not field.isVisible()
    assert QApplication.focusWidget() is window.panel.tree


def test_a_half_written_statement_is_kept_when_another_claim_is_clicked(window: Window) -> None:
    claim = claim_on(window, "the engine had failed")
    press("e")
    QTest.keyClicks(window.panel.card.statement.field, "The engine broke")
    window.reading.select(window.reading.claims[0].id)
    assert again(window, claim).statement == "The engine broke"


# --- edges ---


def test_two_keys_move_an_edge_by_a_word_and_the_page_follows_at_once(window: Window) -> None:
    claim = claim_on(window, "the engine had failed")
    press("[")
    press(Key.Key_Right, CTRL)
    assert window.reader.edges.spans[0].start == claim.spans[0].start + len("the ")
    press(Key.Key_Return)
    assert again(window, claim).exact == "engine had failed"
    assert window.case.undo_label == "Change words of claim"


def test_arrows_move_by_letters_words_and_sentences(window: Window) -> None:
    claim = claim_on(window, "the ferry will sail in June")
    press("]")
    press(Key.Key_Right, SHIFT)
    press(Key.Key_Left, CTRL)
    press(Key.Key_Left)
    press(Key.Key_Return)
    assert again(window, claim).exact == "the ferry will sail in Jun"


def test_a_walk_of_an_edge_is_one_step(window: Window) -> None:
    claim = claim_on(window, "the engine had failed")
    before = window.case.undo_label
    press("]")
    for _ in range(3):
        press(Key.Key_Left, CTRL)
        window.commands.marking.edging.save()
    press(Key.Key_Return)
    assert again(window, claim).exact == "the"
    press("z")
    assert again(window, claim).exact == claim.exact
    assert window.case.undo_label == before


def test_esc_puts_the_edges_back_and_leaves_no_step(window: Window) -> None:
    claim = claim_on(window, "the engine had failed")
    press("]")
    press(Key.Key_Left, CTRL)
    window.commands.marking.edging.save()
    press(Key.Key_Escape)
    assert again(window, claim).exact == claim.exact
    assert window.case.undo_label is None
    assert not window.commands.marking.edging.is_on


def test_any_other_key_saves_the_edge_first(window: Window) -> None:
    claim = claim_on(window, "the engine had failed")
    press("]")
    press(Key.Key_Left, CTRL)
    press("4")
    changed = again(window, claim)
    assert changed.exact == "the engine had"
    assert changed.verdict is not None


def test_the_database_follows_a_moment_after_the_last_arrow(window: Window, qtbot: QtBot) -> None:
    claim = claim_on(window, "the engine had failed")
    press("]")
    with qtbot.waitSignal(window.case.changed, timeout=3000):
        press(Key.Key_Left, CTRL)
    assert again(window, claim).exact == "the engine had"


def test_an_edge_on_the_move_is_kept_when_the_window_closes(
    window: Window, open_window: Callable[..., Window]
) -> None:
    claim = claim_on(window, "the engine had failed")
    press("]")
    press(Key.Key_Left, CTRL)
    window.close()
    assert again(open_window(), claim).exact == "the engine had"


def test_the_arrows_are_the_list_s_again_afterwards(window: Window) -> None:
    claim_on(window, window.reading.claims[0].exact)
    press("]")
    press(Key.Key_Return)
    press(Key.Key_Down)
    assert window.panel.current() == window.reading.claims[1].id


def test_in_arabic_the_left_arrow_goes_on(window: Window) -> None:
    text = "قال الوزير إن السفينة ستبحر غدا. وأضاف أن المحرك بخير."
    whole = Block(span=Span(0, len(text)), kind=BlockKind.BODY, included=True)
    read = Article(
        text=text, blocks=(whole,), reader="t", raw_sha256="0" * 64, language="ar", direction="rtl"
    )
    store = window.case.store
    article_id, _ = importing.store_article(store, read, file_name="a.txt", raw=None)
    importing.store_extraction(store, article_id, Extraction(actors=(), claims=(), extractor="t"))
    window.open_article(article_id)
    select(window, "السفينة")
    window.reader.setFocus()
    press("a")
    press(Key.Key_Return, CTRL)
    press("]")
    press(Key.Key_Left, CTRL)
    press(Key.Key_Return)
    made = window.reading.current()
    assert made is not None
    assert made.exact == "السفينة ستبحر"


def test_a_handle_is_dragged_to_another_word(window: Window, qtbot: QtBot) -> None:
    claim = claim_on(window, "the engine had failed")
    press("]")
    press("]")  # an edge is held: the handles stand on the page
    handles = [one for one in window.reader.edges.handles._handles if one.isVisible()]
    end = next(one for one in handles if one.is_end)
    text = window.reading.text()
    target = text.index("engine had") + len("engine")
    line = window.reader.edges.line(Span(target - 1, target), is_end=True)
    assert line is not None
    there = end.mapFromParent(line.center())
    there += QPoint(0, end.height() // 2)  # the ball hangs under its line
    QTest.mousePress(end, Qt.MouseButton.LeftButton, pos=end.rect().center())
    QTest.mouseMove(end, there)
    QTest.mouseRelease(end, Qt.MouseButton.LeftButton, pos=there)
    assert again(window, claim).exact == "the engine"


# --- joining, parting, many at once ---


def test_m_joins_the_selected_claims_and_undo_parts_them(window: Window) -> None:
    window.reading.select(window.reading.claims[0].id)
    first, second = window.reading.claims[:2]
    press(Key.Key_Down, SHIFT)
    assert window.panel.tree.chosen() == [first.id, second.id]
    press("m")
    joined = window.reading.current()
    assert joined is not None
    assert joined.id == second.id
    assert set(joined.spans) == {*first.spans, *second.spans}
    press("z")
    assert {first.id, second.id} <= {claim.id for claim in window.reading.claims}


def test_one_claim_is_not_merged(window: Window) -> None:
    press("m")
    assert window.status.told.startswith("Select two or more claims")


def test_selected_words_are_split_off(window: Window) -> None:
    claim = claim_on(window, "the engine had failed")
    select(window, "had failed")
    press("m", SHIFT)
    made = window.reading.current()
    assert made is not None
    assert (again(window, claim).exact, made.exact) == ("the engine", "had failed")


def test_a_digit_rates_all_selected_claims_in_one_step(window: Window) -> None:
    window.reading.select(window.reading.claims[0].id)
    press(Key.Key_Down, SHIFT)
    press("4")
    rated = [claim for claim in window.reading.claims if claim.verdict is not None]
    assert len(rated) == 2
    assert window.case.undo_label == "Mark False (2 claims)"


def test_shift_t_shows_thoughts(window: Window) -> None:
    press("t", SHIFT)
    assert window.panel.chips.has_thoughts()


def test_the_menu_of_a_claim_offers_what_mends_it(window: Window) -> None:
    claim = claim_on(window, "the engine had failed")
    menu = window.commands.marking.make_menu(window.panel.tree)
    acts = {action.objectName(): action for action in menu.actions()}
    assert {"speaker", "kind", "statement", "merge", "split", "edge_start"} <= acts.keys()
    acts["kind"].trigger()
    assert chooser(window).line.text() == "Event"
    press(Key.Key_Escape)
    assert again(window, claim) == claim
    menu.deleteLater()


# --- looking again, and an actor's page ---


def reworded(window: Window) -> Claim:
    """Let a proposal stand otherwise than the program would word it."""
    claim = window.reading.claims[0]
    with window.case.store.step("Older program", undoable=False):
        window.case.store.update("claim", claim.id, {"statement": "As an older program said"})
    return claim


@pytest.mark.parametrize("answer", ["accept", "reject"])
def test_looking_again_asks_before_it_changes_anything(
    window: Window, qtbot: QtBot, answer: str
) -> None:
    claim, seen = reworded(window), []

    def reply(dialog: QDialog) -> None:
        seen.append(dialog.findChild(QPlainTextEdit).toPlainText())
        getattr(dialog, answer)()

    in_dialog(reply)
    with qtbot.waitSignal(window.case.imports.analysed, timeout=30_000):
        press(Key.Key_F5)
    assert "As an older program said" in seen[0]
    is_taken = again(window, claim).statement == claim.statement
    assert is_taken == (answer == "accept")
    assert (window.case.undo_label == "Look for claims again") == is_taken


def test_looking_again_in_vain_says_so(window: Window, qtbot: QtBot) -> None:
    with qtbot.waitSignal(window.case.imports.analysed, timeout=30_000):
        press(Key.Key_F5)
    assert window.status.told == "Looked again: the claims stay as they are"


def test_an_actor_is_renamed_given_a_role_and_split_on_the_page(window: Window) -> None:
    claim = claim_on(window, "the engine had failed")

    def mend(dialog: QDialog) -> None:
        assert isinstance(dialog, ActorDialog)
        dialog.name.selectAll()
        QTest.keyClicks(dialog.name, "Ilse M. Brandt")
        QTest.keyClick(dialog.name, Key.Key_Tab)
        QTest.keyClicks(dialog.new_role, "Captain")
        QTest.keyClick(dialog.new_role, Key.Key_Return)
        dialog.accept()

    in_dialog(mend)
    press("w", SHIFT)
    assert again(window, claim).actor_name == "Ilse M. Brandt"
    page = window.case.mending.page(claim.actor_id or 0)
    assert page.actor.roles[0] == "Captain"
    assert "Ilse Brandt" in page.actor.aliases
    assert page.claim_count == len(
        [c for c in window.reading.claims if c.actor_id == claim.actor_id]
    )


def test_a_claim_on_an_actor_s_page_is_opened(window: Window) -> None:
    claim_on(window, "the engine had failed")
    window.reading.select(window.reading.claims[0].id)
    wanted = window.reading.claims[1]
    assert wanted.actor_id == window.reading.claims[0].actor_id

    def choose(dialog: QDialog) -> None:
        assert isinstance(dialog, ActorDialog)
        ids = [row.claim.id for row in dialog.claims.rows.rows]
        dialog.claims.setCurrentIndex(dialog.claims.rows.index(ids.index(wanted.id), 0))
        QTest.keyClick(dialog.claims, Key.Key_Return)

    in_dialog(choose)
    press("w", SHIFT)
    assert window.panel.current() == wanted.id


def test_two_actors_are_made_one_on_the_page(window: Window) -> None:
    claim = claim_on(window, "the engine had failed")

    def join(dialog: QDialog) -> None:
        assert isinstance(dialog, ActorDialog)
        dialog.merge.click()
        sheet = dialog.findChild(PickSheet)
        assert sheet is not None
        QTest.keyClicks(sheet.line, "mars")
        QTest.keyClick(sheet.line, Key.Key_Return)
        assert dialog.isVisible()
        shown = [dialog.aliases.item(at).text() for at in range(dialog.aliases.count())]
        assert "Teo Marsh" in shown
        dialog.accept()

    in_dialog(join)
    window.show_actor(claim.actor_id or 0)
    assert {one.actor_name for one in window.reading.claims} == {"Ilse Brandt"}


def test_nothing_can_be_mended_in_a_database_that_can_only_be_read(window: Window) -> None:
    seen = []
    dialog = ActorDialog(window.look, window)
    dialog.show_page(window.case.mending.page(1), window.case.scale())
    dialog.set_read_only(on=True)
    dialog.aliases.selectAll()
    seen += [one.isEnabled() for one in (dialog.merge, dialog.split, dialog.remove, dialog.kind)]
    assert seen == [False] * 4
    assert dialog.name.isReadOnly()
    dialog.deleteLater()
