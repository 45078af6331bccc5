"""Say what is worth checking: the dialog alone, and what it does to the window."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QApplication, QPushButton, QSlider
from pytestqt.qtbot import QtBot

from onrecord.claims.worthiness import default_weights
from onrecord.ui.dialogs.weights import WeightsDialog
from onrecord.ui.theme import Look
from onrecord.ui.window import Window
from onrecord_db.records import Weights

DEFAULTS = Weights(0.35, {"number": 0.2, "opinion": -0.25, "ours": 0.4})


def slider(dialog: WeightsDialog, key: str) -> QSlider:
    found = dialog.findChild(QSlider, f"weight_{key}")
    assert found is not None
    return found


@pytest.fixture
def dialog(qtbot: QtBot, look: Look) -> WeightsDialog:
    made = WeightsDialog(look, DEFAULTS, DEFAULTS, None)
    qtbot.addWidget(made)
    made.show()
    qtbot.waitExposed(made)
    return made


def test_every_criterion_of_the_program_has_a_named_slider(dialog: WeightsDialog) -> None:
    keys = {one.objectName().removeprefix("weight_") for one in dialog.findChildren(QSlider)}
    assert keys == {"base", *default_weights().of}
    assert all(one.accessibleName() for one in dialog.findChildren(QSlider))
    assert all(one.toolTip() for one in dialog.findChildren(QSlider))


def test_a_key_moves_a_weight_and_the_claims_are_rated(qtbot: QtBot, dialog: WeightsDialog) -> None:
    with qtbot.waitSignal(dialog.weighed) as told:
        qtbot.keyClick(slider(dialog, "number"), Qt.Key.Key_Right)
    assert told.args == [Weights(0.35, {**DEFAULTS.of, "number": 0.25})]


def test_weights_without_a_slider_stay(dialog: WeightsDialog) -> None:
    assert dialog.weights() == DEFAULTS


def test_cancel_puts_the_former_weights_back(qtbot: QtBot, dialog: WeightsDialog) -> None:
    with qtbot.waitSignal(dialog.weighed):
        slider(dialog, "opinion").setValue(0)
    with qtbot.waitSignal(dialog.weighed) as told:
        qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    assert told.args == [DEFAULTS]


def test_keeping_tells_what_was_moved_last(qtbot: QtBot, dialog: WeightsDialog) -> None:
    slider(dialog, "opinion").setValue(0)
    with qtbot.waitSignal(dialog.weighed) as told:
        dialog.accept()
    assert told.args[0].of["opinion"] == 0


def test_reset_gives_the_weights_of_the_program(qtbot: QtBot, look: Look) -> None:
    changed = Weights(0.9, {"number": -0.5})
    made = WeightsDialog(look, changed, DEFAULTS, None)
    qtbot.addWidget(made)
    with qtbot.waitSignal(made.weighed) as told:
        made.findChild(QPushButton, "resetWeights").click()
    assert told.args == [DEFAULTS]
    assert made.weights() == DEFAULTS


@pytest.fixture
def reviewed(
    open_window: Callable[..., Window],
    import_file: Callable[[Window, Path], int],
    article_file: Path,
) -> Window:
    window = open_window()
    import_file(window, article_file)
    window.activateWindow()
    window.panel.focus_list()
    return window


def moved(key: str, steps: int) -> None:
    """Move a slider of the dialog that is open, and keep it."""
    dialog = QApplication.activeModalWidget()
    assert isinstance(dialog, WeightsDialog)
    slider(dialog, key).setValue(steps)
    dialog.accept()


def test_the_list_follows_the_weights_and_undo_does_not_know(reviewed: Window) -> None:
    before = {claim.id: claim.checkworthy for claim in reviewed.reading.claims}
    told = reviewed.case.undo_label
    QTimer.singleShot(100, lambda: moved("base", 20))
    reviewed.commands.actions["weights"].trigger()
    after = {claim.id: claim.checkworthy for claim in reviewed.reading.claims}
    assert all(after[one] >= before[one] for one in before)
    assert after != before
    assert reviewed.case.undo_label == told
    assert reviewed.case.weights().base == 1.0


def test_shift_t_shows_thoughts_and_the_menu_follows_the_chip(
    reviewed: Window, qtbot: QtBot
) -> None:
    qtbot.keyClick(QApplication.focusWidget(), "t", Qt.KeyboardModifier.ShiftModifier)
    assert reviewed.panel.chips.has_thoughts()
    reviewed.panel.chips.turn_thoughts(on=False)
    assert not reviewed.commands.actions["thoughts"].isChecked()


def test_u_shows_only_unsure_speakers_and_u_again_all(reviewed: Window, qtbot: QtBot) -> None:
    qtbot.keyClick(QApplication.focusWidget(), "u")
    assert all(claim.unsure for claim in reviewed.panel.proxy.shown())
    qtbot.keyClick(QApplication.focusWidget(), "u")
    assert len(reviewed.panel.proxy.shown()) >= 5
