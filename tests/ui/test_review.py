"""The main job in the real window: open, walk, judge, undo, close, open again."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from onrecord.ui.window import Window

Open = Callable[..., Window]
Import = Callable[[Window, Path], int]


def focused(window: Window) -> object:
    """Give the keyboard to the claims as F6 and Tab would."""
    window.activateWindow()
    window.panel.focus_list()
    return QApplication.focusWidget()


def press(qtbot: QtBot, window: Window, keys: str) -> None:
    """Press single keys one after the other on whatever has the keyboard."""
    for key in keys:
        qtbot.keyClick(QApplication.focusWidget() or window, key)


@pytest.fixture
def reviewed(open_window: Open, import_file: Import, article_file: Path) -> Window:
    """A window with the article open, its claims found and the claims focused."""
    window = open_window()
    import_file(window, article_file)
    focused(window)
    return window


def test_an_imported_article_shows_its_claims_per_actor(reviewed: Window) -> None:
    names = {claim.actor_name for claim in reviewed.reading.claims}
    assert {"Ilse Brandt", "Teo Marsh"} <= names


def test_the_title_stands_in_the_window_bar(reviewed: Window) -> None:
    assert reviewed.windowTitle().startswith("Harbour Authority Rejects Delay")


def test_j_and_k_walk_the_claims_in_both_panes(reviewed: Window, qtbot: QtBot) -> None:
    first = reviewed.reading.claims[0].id
    press(qtbot, reviewed, "jj")
    third = reviewed.panel.current()
    press(qtbot, reviewed, "kk")
    assert (third, reviewed.panel.current()) == (reviewed.reading.claims[2].id, first)
    assert reviewed.reader.current() == first


def test_a_digit_gives_a_verdict_and_goes_on(reviewed: Window, qtbot: QtBot) -> None:
    press(qtbot, reviewed, "2")
    first, second = reviewed.reading.claims[:2]
    assert first.verdict is not None
    assert first.verdict.rating.order == 2
    assert reviewed.panel.current() == second.id


def test_the_status_bar_says_what_is_reviewed_and_saved(reviewed: Window, qtbot: QtBot) -> None:
    press(qtbot, reviewed, "1")
    total = len([claim for claim in reviewed.reading.claims if claim.speech])
    assert reviewed.status.reviewed == f"1 of {total} reviewed"
    assert reviewed.status.saved.startswith("Saved ")


def test_z_takes_a_verdict_back_and_returns_to_its_claim(reviewed: Window, qtbot: QtBot) -> None:
    first = reviewed.reading.claims[0].id
    press(qtbot, reviewed, "4z")
    assert reviewed.reading.claims[0].verdict is None
    assert reviewed.panel.current() == first
    assert reviewed.status.told == "Undone: Mark False"


def test_redo_gives_the_verdict_again(reviewed: Window, qtbot: QtBot) -> None:
    press(qtbot, reviewed, "4z")
    qtbot.keyClick(
        QApplication.focusWidget(),
        Qt.Key.Key_Z,
        Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier,
    )
    verdict = reviewed.reading.claims[0].verdict
    assert verdict is not None
    assert verdict.rating.key == "false"


def test_zero_clears_the_verdict_of_the_current_claim(reviewed: Window, qtbot: QtBot) -> None:
    press(qtbot, reviewed, "1k0")
    assert reviewed.reading.claims[0].verdict is None


def test_x_takes_a_proposal_off_and_undo_brings_it_back(reviewed: Window, qtbot: QtBot) -> None:
    gone = reviewed.reading.claims[0].id
    press(qtbot, reviewed, "x")
    left = [claim.id for claim in reviewed.reading.claims]
    press(qtbot, reviewed, "z")
    assert gone not in left
    assert reviewed.panel.current() == gone


def test_letters_typed_into_the_filter_are_text(reviewed: Window, qtbot: QtBot) -> None:
    press(qtbot, reviewed, "/")
    press(qtbot, reviewed, "x1")
    assert reviewed.panel.filter.text() == "x1"
    assert not any(claim.verdict for claim in reviewed.reading.claims)


def test_a_note_is_kept_when_the_window_closes_at_once(
    reviewed: Window, qtbot: QtBot, open_window: Open
) -> None:
    claim = reviewed.reading.claims[0].id
    press(qtbot, reviewed, "n")
    press(qtbot, reviewed, "ask ana")
    reviewed.close()
    assert open_window().case.claim(claim).note == "ask ana"


def test_everything_is_there_after_closing_and_opening(
    reviewed: Window, qtbot: QtBot, open_window: Open
) -> None:
    press(qtbot, reviewed, "1j4")
    article = reviewed.reading.article_id
    before = reviewed.reading.claims
    current = reviewed.panel.current()
    reviewed.close()
    window = open_window()
    window.open_article(article)
    assert window.reading.claims == before
    assert window.panel.current() == current


def test_the_window_s_text_of_an_article_is_copied_as_stored(reviewed: Window) -> None:
    reviewed.reader.selectAll()
    reviewed.reader.copy()
    assert "“" not in QApplication.clipboard().text()
    assert 'lose "every second visitor"' in QApplication.clipboard().text()


def test_a_file_imported_twice_is_there_once(
    reviewed: Window, qtbot: QtBot, article_file: Path
) -> None:
    with qtbot.waitSignal(reviewed.case.imports.stored, timeout=10_000) as waited:
        reviewed.commands.files.import_paths([article_file])
    assert waited.args == [reviewed.reading.article_id, True]
    assert len(reviewed.case.article_rows()) == 1
    assert "already" in reviewed.banner.text


def test_a_broken_file_says_what_is_wrong_and_stores_nothing(
    open_window: Open, qtbot: QtBot, tmp_path: Path
) -> None:
    window = open_window()
    empty = tmp_path / "empty.txt"
    empty.write_bytes(b"")
    with qtbot.waitSignal(window.case.imports.failed, timeout=10_000):
        window.commands.files.import_paths([empty])
    assert "empty.txt" in window.banner.text
    assert window.case.article_rows() == ()


def test_a_claim_of_a_later_article_is_seen_before(
    reviewed: Window, import_file: Import, later_file: Path
) -> None:
    later = import_file(reviewed, later_file)
    seen = [claim for claim in reviewed.case.claims(later) if claim.seen_before]
    assert [claim.actor_name for claim in seen] == ["Ilse Brandt"]


def test_the_trash_gives_an_article_back(reviewed: Window) -> None:
    article = reviewed.reading.article_id
    assert article is not None
    reviewed.commands.actions["trash"].trigger()
    gone = reviewed.case.article_rows()
    reviewed.commands.files.bring_back(article)
    assert gone == ()
    assert reviewed.reading.article_id == article


def test_pasted_text_becomes_an_article(open_window: Open, qtbot: QtBot) -> None:
    window = open_window()
    window.activateWindow()
    qtbot.waitUntil(lambda: QApplication.focusWidget() is not None)
    QApplication.clipboard().setText('Pasted Title\n\n"It rains," Ada Lund said on Monday.')
    with qtbot.waitSignal(window.case.imports.analysed, timeout=30_000):
        qtbot.keyClick(
            QApplication.focusWidget(),
            Qt.Key.Key_V,
            Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier,
        )
    assert [claim.actor_name for claim in window.reading.claims] == ["Ada Lund"]


def test_looking_again_at_once_ends_with_the_claims(reviewed: Window, qtbot: QtBot) -> None:
    article = reviewed.reading.article_id
    assert article is not None
    before = [claim.exact for claim in reviewed.reading.claims]
    with qtbot.waitSignal(reviewed.case.imports.analysed, timeout=30_000):
        reviewed.case.imports.analyse(article)
        reviewed.case.imports.analyse(article)
    assert [claim.exact for claim in reviewed.reading.claims] == before
    assert not reviewed.case.imports.is_running(article)


def test_a_cancelled_analysis_offers_another_try(reviewed: Window, qtbot: QtBot) -> None:
    article = reviewed.reading.article_id
    assert article is not None
    with qtbot.waitSignal(reviewed.case.imports.unanalysed, timeout=30_000):
        reviewed.case.imports.analyse(article)
        reviewed.case.imports.cancel(article)
    assert "not looked for" in reviewed.banner.text


def test_an_article_whose_analysis_failed_is_not_called_empty(
    open_window: Open, qtbot: QtBot, article_file: Path
) -> None:
    window = open_window()
    long = article_file.with_name("long.txt")
    long.write_text(article_file.read_text("utf-8") * 40, encoding="utf-8")  # time to cancel it
    imports = window.case.imports
    imports.stored.connect(imports.cancel)
    with qtbot.waitSignal(imports.unanalysed, timeout=30_000):
        window.commands.files.import_paths([long])
    assert window.panel.message.title.text() == "Claims were not looked for yet"
    with qtbot.waitSignal(imports.analysed, timeout=60_000):
        window.panel.message.button.click()
    assert window.reading.claims
