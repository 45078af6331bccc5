"""Sources, details, comparing, reports and the window itself, by keys and mouse."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QApplication, QDialog, QLineEdit
from pytestqt.qtbot import QtBot

from modal_dialogs import in_dialog
from onrecord.ui.dialogs.details import parse_date
from onrecord.ui.dialogs.link import linkable
from onrecord.ui.window import Window
from onrecord_db.records import Precision, Stance, State

Open = Callable[..., Window]
Import = Callable[[Window, Path], int]


def press(qtbot: QtBot, window: Window, keys: str) -> None:
    """Press single keys while the claims have the keyboard."""
    window.activateWindow()
    window.panel.focus_list()
    qtbot.waitUntil(lambda: QApplication.focusWidget() is not None)
    for key in keys:
        qtbot.keyClick(QApplication.focusWidget(), key)


@pytest.fixture
def opened(open_window: Open, import_file: Import, article_file: Path) -> Window:
    """A window with the article open and its claims found."""
    window = open_window()
    import_file(window, article_file)
    return window


# --- sources ------------------------------------------------------------------------------------


def test_l_and_enter_link_the_address_on_the_clipboard(opened: Window, qtbot: QtBot) -> None:
    QApplication.clipboard().setText("https://example.org/harbour/report")
    in_dialog(lambda dialog: qtbot.keyClick(dialog.focusWidget(), Qt.Key.Key_Return))
    press(qtbot, opened, "l")
    (source,) = opened.reading.claims[0].evidence
    assert source.url == "https://example.org/harbour/report"
    assert source.stance is Stance.SUPPORTS


def test_a_linked_file_is_copied_and_a_copy_can_be_saved(opened: Window, tmp_path: Path) -> None:
    paper = tmp_path / "accounts.pdf"
    paper.write_bytes(b"%PDF-1.7 accounts")
    opened.case.link(opened.reading.claims[0].id, str(paper), stance=Stance.REFUTES)
    (source,) = opened.reading.claims[0].evidence
    paper.unlink()
    assert source.blob_sha256 is not None
    opened.case.save_blob(source.blob_sha256, str(tmp_path / "copy.pdf"))
    assert (tmp_path / "copy.pdf").read_bytes() == b"%PDF-1.7 accounts"


def test_what_is_no_source_is_refused_in_the_dialog(opened: Window, qtbot: QtBot) -> None:
    QApplication.clipboard().clear()

    def type_nonsense(dialog: QDialog) -> None:
        field = dialog.findChild(QLineEdit, "linkTarget")
        qtbot.keyClicks(field, "javascript:alert(1)")
        qtbot.keyClick(field, Qt.Key.Key_Return)
        assert dialog.isVisible()
        qtbot.keyClick(dialog, Qt.Key.Key_Escape)

    in_dialog(type_nonsense)
    press(qtbot, opened, "l")
    assert opened.reading.claims[0].evidence == ()


@pytest.mark.parametrize(
    ("text", "target"),
    [
        ("  https://example.org/a \n", "https://example.org/a"),
        ("http://127.0.0.1/x", "http://127.0.0.1/x"),
        ("https://", ""),
        ("ftp://example.org/a", ""),
        ("two\nlines", ""),
        ("", ""),
    ],
)
def test_only_web_addresses_and_files_are_linkable(text: str, target: str) -> None:
    assert linkable(text) == target


def test_the_reason_waits_for_a_verdict(opened: Window, qtbot: QtBot) -> None:
    press(qtbot, opened, "r")
    assert "Give a verdict first" in opened.status.told


# --- details, blocks ----------------------------------------------------------------------------


def test_a_published_date_dates_what_was_said_on_friday(opened: Window, qtbot: QtBot) -> None:
    def enter(dialog: QDialog) -> None:
        field = dialog.findChild(QLineEdit, "published")
        field.setText("2026-03-21")
        qtbot.keyClick(dialog, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)

    in_dialog(enter)
    opened.commands.actions["details"].trigger()
    said = opened.reading.claims[0].said_on
    assert said is not None
    assert (said.value, said.basis.value, said.text) == ("2026-03-20", "computed", "on Friday")


def test_a_date_that_is_none_keeps_the_dialog_open(opened: Window, qtbot: QtBot) -> None:
    before = opened.case.article(1)[0].published

    def enter(dialog: QDialog) -> None:
        dialog.findChild(QLineEdit, "published").setText("2026-02-31")
        qtbot.keyClick(dialog, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
        assert dialog.isVisible()
        dialog.reject()

    in_dialog(enter)
    opened.commands.actions["details"].trigger()
    assert opened.case.article(1)[0].published == before


def test_dates_are_only_as_exact_as_they_are_typed() -> None:
    assert parse_date("2026").precision is Precision.YEAR
    assert parse_date("2026-03").precision is Precision.MONTH
    with pytest.raises(ValueError, match="14 March"):
        parse_date("14 March 2026")


def test_a_left_out_line_comes_back_and_its_claims_with_it(
    open_window: Open, import_file: Import, tmp_path: Path, qtbot: QtBot
) -> None:
    path = tmp_path / "bridge.txt"
    path.write_text(
        "Bridge Closed\n\n12 3\n\nThe bridge is shut, engineer Nadia Voss said.\n\nTags: bridge\n",
        encoding="utf-8",
    )
    window = open_window()
    article = import_file(window, path)
    press(qtbot, window, "b")
    assert window.reader.is_left_out_shown()
    left_out = [block for block in window.case.article(article)[1].blocks if not block.included]
    with qtbot.waitSignal(window.case.imports.analysed, timeout=30_000):
        window.commands.files.include(left_out[0].span.start, included=True)
    now = [block for block in window.case.article(article)[1].blocks if not block.included]
    assert len(now) == len(left_out) - 1


# --- earlier claims, reports --------------------------------------------------------------------


@pytest.fixture
def repeated(opened: Window, import_file: Import, later_file: Path) -> Window:
    """The window with the later article open, one claim of which was seen before."""
    import_file(opened, later_file)
    seen = next(claim for claim in opened.reading.claims if claim.seen_before)
    opened.reading.select(seen.id)
    return opened


def test_c_and_y_say_that_a_claim_is_the_same(repeated: Window, qtbot: QtBot) -> None:
    in_dialog(lambda dialog: qtbot.keyClick(dialog, Qt.Key.Key_Y))
    press(qtbot, repeated, "c")
    claim = repeated.reading.current()
    assert claim is not None
    assert [match.state for match in claim.seen_before] == [State.ACCEPTED]


def test_c_and_n_say_that_it_is_another_and_undo_asks_again(repeated: Window, qtbot: QtBot) -> None:
    in_dialog(lambda dialog: qtbot.keyClick(dialog, Qt.Key.Key_N))
    press(qtbot, repeated, "c")
    refused = [claim for claim in repeated.reading.claims if claim.seen_before]
    press(qtbot, repeated, "z")
    asked = [claim for claim in repeated.reading.claims if claim.seen_before]
    assert (len(refused), len(asked)) == (0, 1)


def test_the_report_is_written_as_web_page_and_as_table(
    opened: Window, qtbot: QtBot, tmp_path: Path
) -> None:
    press(qtbot, opened, "1")
    for name in ("report.html", "report.csv"):
        opened.commands.files.reports.write(tmp_path / name, "html")
        qtbot.waitUntil(lambda name=name: (tmp_path / name).exists(), timeout=10_000)
    assert "Ilse Brandt" in (tmp_path / "report.html").read_text("utf-8")
    assert "True" in (tmp_path / "report.csv").read_text("utf-8-sig")


# --- the window ---------------------------------------------------------------------------------


def test_a_dropped_file_is_imported(open_window: Open, article_file: Path, qtbot: QtBot) -> None:
    window = open_window()
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(article_file))])
    left, none = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    copy = Qt.DropAction.CopyAction
    QApplication.sendEvent(window, QDragEnterEvent(QPoint(9, 9), copy, data, left, none))
    with qtbot.waitSignal(window.case.imports.analysed, timeout=30_000):
        QApplication.sendEvent(window, QDropEvent(QPointF(9, 9), copy, data, left, none))
    assert len(window.case.article_rows()) == 1


def test_a_folder_without_articles_says_so(open_window: Open, tmp_path: Path, qtbot: QtBot) -> None:
    window = open_window()
    (tmp_path / "empty").mkdir()
    with qtbot.waitSignal(window.case.imports.failed, timeout=10_000):
        window.commands.files.import_paths([tmp_path / "empty"])
    assert "empty" in window.banner.text


def test_a_narrow_window_folds_the_library_away_and_back(opened: Window, qtbot: QtBot) -> None:
    opened.resize(1000, 700)
    qtbot.waitUntil(lambda: not opened.library_dock.isVisible())
    opened.resize(1300, 800)
    qtbot.waitUntil(opened.library_dock.isVisible)


def test_reader_only_hides_the_rest_and_brings_it_back(opened: Window) -> None:
    action = opened.commands.actions["reader_only"]
    action.trigger()
    hidden = (opened.library_dock.isVisible(), opened.claims_dock.isVisible())
    action.trigger()
    assert hidden == (False, False)
    assert opened.claims_dock.isVisible()


def test_the_window_comes_back_in_the_size_it_was_left(open_window: Open) -> None:
    first = open_window()
    first.resize(760, 560)  # the offscreen screen is 800 wide
    first.close()
    assert open_window("other.onrecord").size() == first.size()


def test_choosing_an_actor_in_the_library_lists_their_claims_alone(opened: Window) -> None:
    opened.library.actor_chosen.emit("Ilse Brandt")
    shown = {claim.actor_name for claim in opened.panel.proxy.shown()}
    assert shown == {"Ilse Brandt"}


def test_the_window_speaks_its_parts_by_name(opened: Window) -> None:
    assert opened.reader.accessibleName()
    assert opened.library.view.accessibleName()
    assert opened.panel.tree.accessibleName()


def test_closing_while_an_article_is_analysed_ends_quietly(
    open_window: Open, article_file: Path, qtbot: QtBot
) -> None:
    window = open_window()
    long = article_file.with_name("long.txt")
    long.write_text(article_file.read_text("utf-8") * 40, encoding="utf-8")
    with qtbot.waitSignal(window.case.imports.stored, timeout=30_000):
        window.commands.files.import_paths([long])
    window.close()
    qtbot.wait(300)
    again = open_window()
    (row,) = again.case.article_rows()
    assert row.claim_count == 0
    with qtbot.waitSignal(again.case.imports.analysed, timeout=60_000):
        again.open_article(row.id)
    assert again.reading.claims


def test_undo_of_an_act_in_another_article_says_where_it_was(
    opened: Window, import_file: Import, later_file: Path, qtbot: QtBot
) -> None:
    press(qtbot, opened, "4")
    import_file(opened, later_file)
    press(qtbot, opened, "z")
    assert opened.status.told == "Undone: Mark False (not in this article)"
    assert not any(claim.verdict for claim in opened.case.claims(1))
