"""Nothing is clipped, and everything that takes the keyboard has a name."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QApplication, QLabel, QWidget

from onrecord.ui.models.claims import Role
from onrecord.ui.widgets.buttons import PaintedButton
from onrecord.ui.widgets.claim_delegate import break_lines
from onrecord.ui.widgets.claims_panel import ClaimsPanel
from onrecord.ui.widgets.labels import ElidedLabel
from onrecord.ui.wording import initials
from ui.panel import claim_samples as samples

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from onrecord.ui.theme import Look
    from onrecord.ui.widgets.growing_text import GrowingText


def is_cut(label: QLabel) -> bool:
    """Tell whether a label is smaller than its text."""
    least = label.minimumSizeHint()
    height = max(least.height(), label.heightForWidth(label.width()))
    return label.width() < least.width() or label.height() < height


def is_small(button: PaintedButton) -> bool:
    """Tell whether a button is smaller than its content."""
    hint = button.sizeHint()
    return button.width() < hint.width() or button.height() < hint.height()


def clipped(panel: ClaimsPanel) -> list[str]:
    """Give the visible labels and buttons that are smaller than what they show."""
    labels = [label for label in panel.findChildren(QLabel) if label.isVisible()]
    buttons = [button for button in panel.findChildren(PaintedButton) if button.isVisible()]
    texts = [x.text() for x in labels if not isinstance(x, ElidedLabel) and is_cut(x)]
    return texts + [button.accessibleName() for button in buttons if is_small(button)]


def sticking_out(panel: ClaimsPanel) -> list[str]:
    """Give the visible parts of the card that reach over its edge."""
    viewport = panel.card.scroll_area.viewport()
    return [
        f"{type(part).__name__} {part.objectName()}"
        for part in panel.card.scroll_area.widget().findChildren(QWidget)
        if part.isVisible() and part.mapTo(viewport, part.rect().topRight()).x() > viewport.width()
    ]


def nameless(parent: QObject) -> list[str]:
    """Give the visible children that can take the keyboard and have no accessible name."""
    return [
        f"{type(child).__name__} {child.objectName()}"
        for child in parent.findChildren(QWidget)
        if child.focusPolicy() != Qt.FocusPolicy.NoFocus
        and child.isVisible()
        and not child.accessibleName()
        and child.objectName() != "qt_scrollarea_viewport"
    ]


def settle(panel: ClaimsPanel, width: int, height: int) -> None:
    """Give the panel a size and let its layouts finish."""
    panel.resize(width, height)
    for _ in range(5):
        QApplication.processEvents()


def outside(panel: ClaimsPanel) -> list[str]:
    """Give the visible chips and verdict buttons that their parent does not show whole."""
    buttons = [button for button in panel.findChildren(PaintedButton) if button.isVisible()]
    return [
        button.accessibleName()
        for button in buttons
        if not button.parentWidget().rect().contains(button.geometry())
    ]


@pytest.mark.parametrize("width", [320, 420, 700])
def test_all_chips_and_buttons_are_inside_their_row(panel: ClaimsPanel, width: int) -> None:
    panel.set_current(2)
    settle(panel, width, 800)
    assert outside(panel) == []


def test_the_card_ends_where_the_filter_does(panel: ClaimsPanel) -> None:
    panel.set_current(1)
    settle(panel, 457, 500)
    settle(panel, 457, 1200)
    edge = panel.filter.mapTo(panel, panel.filter.rect().topRight()).x()
    note = panel.card.note
    assert note.mapTo(panel, note.rect().topRight()).x() == edge


def test_the_current_row_stays_in_sight_when_the_list_shrinks(panel: ClaimsPanel) -> None:
    settle(panel, 420, 1200)
    panel.set_current(6)
    settle(panel, 420, 500)
    row = panel.proxy.mapFromSource(panel.model.index_of(6))
    assert panel.tree.viewport().rect().contains(panel.tree.visualRect(row).center())


@pytest.mark.parametrize("claim_id", [2, 3, 7])
@pytest.mark.parametrize("size", [(320, 600), (420, 800)])
def test_nothing_is_clipped(panel: ClaimsPanel, size: tuple[int, int], claim_id: int) -> None:
    panel.set_current(claim_id)
    settle(panel, *size)
    assert (panel.width(), clipped(panel), sticking_out(panel)) == (size[0], [], [])


@pytest.mark.parametrize("claim_id", [2, 3, 7])
@pytest.mark.usefixtures("big_look")
def test_nothing_is_clipped_at_large_text(panel: ClaimsPanel, claim_id: int) -> None:
    panel.set_current(claim_id)
    settle(panel, 320, 600)
    assert (panel.width(), clipped(panel), sticking_out(panel)) == (320, [], [])


@pytest.mark.usefixtures("big_look")
def test_fields_show_their_whole_placeholder_at_large_text(panel: ClaimsPanel) -> None:
    panel.set_current(2)
    settle(panel, 320, 600)
    note: GrowingText = panel.card.note
    lines = break_lines(note.placeholderText(), note.font(), note.viewport().width() - 8, 9)
    assert note.viewport().height() >= len(lines) * note.fontMetrics().lineSpacing()


def test_rows_grow_with_the_text_size(panel: ClaimsPanel, look: Look) -> None:
    row = panel.proxy.mapFromSource(panel.model.index_of(1))
    before = panel.tree.visualRect(row).height()
    look.apply(scale=1.5)
    settle(panel, 420, 500)
    after = panel.tree.visualRect(row).height()
    look.apply(scale=1.0)
    assert (before, after) == (58, 87)


def test_a_long_claim_takes_two_lines_when_there_is_room(panel: ClaimsPanel) -> None:
    row = panel.proxy.mapFromSource(panel.model.index_of(4))
    settle(panel, 420, 1000)
    tall = panel.tree.visualRect(row).height()
    settle(panel, 420, 500)
    panel.set_current(1)
    settle(panel, 420, 500)
    assert (tall, panel.tree.visualRect(row).height()) == (58 + 19, 58)


def test_everything_that_takes_the_keyboard_has_a_name(panel: ClaimsPanel) -> None:
    panel.set_current(2)
    assert nameless(panel) == []


def test_labels_show_text_as_text(panel: ClaimsPanel) -> None:
    panel.set_current(2)
    formats = {label.textFormat() for label in panel.findChildren(QLabel)}
    assert formats == {Qt.TextFormat.PlainText}


def test_all_rows_paint_in_both_themes(panel: ClaimsPanel, look: Look) -> None:
    settle(panel, 420, 1600)
    light = panel.tree.grab().toImage()
    look.apply(key="dark")
    dark = panel.tree.grab().toImage()
    look.apply(key="light")
    assert light != dark
    assert light == panel.tree.grab().toImage()


def test_a_group_row_names_its_actor(panel: ClaimsPanel) -> None:
    group = panel.proxy.index(0, 0)
    assert group.data(Role.CLAIM) is None
    spoken = group.data(Qt.ItemDataRole.AccessibleTextRole)
    assert spoken == "Irena Holub, mayor of Velmora, 2 of 5 reviewed"


@pytest.mark.parametrize(
    ("name", "letters"),
    [("Irena Holub", "IH"), ("U.S. officials", "UO"), ("Velmora", "V"), ("“”", "?"), ("", "?")],
)
def test_initials_are_first_and_last(name: str, letters: str) -> None:
    assert initials(name) == letters


def test_lines_break_and_the_last_is_cut(qtbot: QtBot, look: Look) -> None:
    words = "the bridge has been closed for nineteen days since its opening in the spring"
    lines = break_lines(words, look.sans(13), 200, 2)
    assert len(lines) == 2
    assert words.startswith(lines[0])
    assert lines[1].endswith("…")


def test_lines_break_rightly_after_an_emoji(qtbot: QtBot, look: Look) -> None:
    words = "😀😀 the bridge has been closed for nineteen days"
    lines = break_lines(words, look.sans(13), 180, 3)
    assert " ".join(lines) == words


def test_the_panel_draws_no_warning_without_claims(qtbot: QtBot, look: Look) -> None:
    panel = ClaimsPanel(look)
    qtbot.addWidget(panel)
    panel.show()
    settle(panel, 320, 600)
    assert panel.message.isVisible()
    assert samples.ACTORS[None] == 8
