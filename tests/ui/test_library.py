"""The library of a hundred thousand articles, its counts and its filter line."""

from array import array
from collections.abc import Callable, Sequence
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from onrecord.ui.models.library import ROW_ROLE, Kind
from onrecord.ui.theme import Look
from onrecord.ui.widgets.library import Library
from onrecord.ui.window import Window
from onrecord_db import articles
from onrecord_db.lists import Totals
from onrecord_db.records import Article, ArticleRow, Basis, Precision, WorldDate
from ui.reader.article_samples import row

Open = Callable[..., Window]
Import = Callable[[Window, Path], int]
MANY = Totals(articles=100_000, trashed=2, claims=950_000, to_review=1_234, seen_before=7)


@pytest.fixture
def library(qtbot: QtBot, look: Look) -> Library:
    made = Library(look)
    qtbot.addWidget(made)
    made.model.set_fetch(rows)
    made.resize(228, 700)
    made.show()
    qtbot.waitExposed(made)
    return made


def rows(ids: Sequence[int]) -> list[ArticleRow]:
    """Make the articles of ids."""
    return [row(id=article_id, title=f"Article {article_id}") for article_id in ids]


def settle(window: Window, qtbot: QtBot) -> None:
    """Wait for the answers that are on their way."""
    qtbot.waitUntil(lambda: not window.case.lookups.is_busy)


def test_of_many_articles_only_those_that_are_seen_are_asked_for(library: Library) -> None:
    asked: list[int] = []

    def fetch(ids: Sequence[int]) -> list[ArticleRow]:
        asked.extend(ids)
        return rows(ids)

    library.model.set_fetch(fetch)
    library.show_articles(array("q", range(100_000, 0, -1)))
    library.show_totals(MANY)
    library.mark_article(50_000)
    library.view.scrollTo(library.view.currentIndex())
    library.grab()
    assert 0 < len(asked) <= 250
    assert library.view.currentIndex().data(ROW_ROLE).text == "Article 50000"


def test_counts_are_written_so_that_they_can_be_read(library: Library) -> None:
    library.show_totals(MANY)
    said = [library.model.row(at).spoken for at in range(3)]
    assert said == ["To review, 1,234", "Seen before, 7", "All claims, 950,000"]


def test_the_filter_line_is_there_for_many_articles_alone(library: Library) -> None:
    library.show_totals(Totals(articles=3, trashed=0, claims=0, to_review=0, seen_before=0))
    few = library.filter.isVisible()
    library.show_totals(MANY)
    assert (few, library.filter.isVisible()) == (False, True)


def test_the_actors_follow_the_articles_where_there_are_few(library: Library) -> None:
    library.show_articles(array("q", [3, 2, 1]))
    library.show_totals(Totals(articles=3, trashed=1, claims=0, to_review=0, seen_before=0))
    library.grab()
    assert library.view.height() == library.view.content_height()
    assert library.trash.geometry().bottom() > library.height() - 20


def test_enter_opens_and_del_trashes_the_article_that_one_stands_on(
    library: Library, qtbot: QtBot
) -> None:
    library.show_articles(array("q", [3, 2, 1]))
    library.mark_article(2)
    with qtbot.waitSignal(library.article_chosen) as chosen:
        qtbot.keyClick(library.view, Qt.Key.Key_Return)
    with qtbot.waitSignal(library.trash_requested) as trashed:
        qtbot.keyClick(library.view, Qt.Key.Key_Delete)
    assert (chosen.args, trashed.args) == ([2], [2])


def test_down_in_the_filter_line_goes_to_the_first_article(library: Library, qtbot: QtBot) -> None:
    library.show_totals(MANY)
    library.show_articles(array("q", [9, 8]))
    library.focus_filter()
    qtbot.keyClick(library.filter, Qt.Key.Key_Down)
    assert library.view.currentIndex().data(ROW_ROLE).key == 9


# --- in the window ----------------------------------------------------------------------------------


def desk_of(window: Window, count: int) -> None:
    """Store articles of three outlets, one a year."""
    with window.case.store.step("Import", undoable=False):
        for number in range(count):
            text = f"Text {number}."
            made = Article(
                text=text, blocks=(), reader="text 1", raw_sha256=f"{number:064}",
                title=f"Ferry report {number}", outlet=("Post", "Courier", "Radio")[number % 3],
                published=WorldDate(value=f"{2000 + number}-05-01", precision=Precision.DAY,
                                    basis=Basis.STATED),
            )  # fmt: skip
            articles.add(window.case.store, made, file_name=f"{number}.txt", raw=None)
    window.shelf.reload()


def test_the_line_finds_articles_by_title_outlet_and_date(open_window: Open, qtbot: QtBot) -> None:
    window = open_window()
    desk_of(window, 12)
    found = {}
    for line in ("outlet:courier", "date:>2009", "ferry", "report 7", "-ferry"):
        window.library.filter.setText(f"{line} ")
        settle(window, qtbot)
        found[line] = len(window.library.model.ids)
    assert found == {
        "outlet:courier": 4, "date:>2009": 2, "ferry": 12, "report 7": 1, "-ferry": 0,
    }  # fmt: skip


def test_what_the_line_cannot_read_is_said_below_it(open_window: Open, qtbot: QtBot) -> None:
    window = open_window()
    desk_of(window, 10)
    window.library.filter.setText("outlt:post")
    settle(window, qtbot)
    assert "outlet:" in window.library.problem.text()
    assert len(window.library.model.ids) == 10


def test_esc_brings_all_articles_back(open_window: Open, qtbot: QtBot) -> None:
    window = open_window()
    desk_of(window, 10)
    window.commands.actions["find_article"].trigger()
    qtbot.keyClicks(window.library.filter, "courier")
    settle(window, qtbot)
    few = len(window.library.model.ids)
    qtbot.keyClick(window.library.filter, Qt.Key.Key_Escape)
    settle(window, qtbot)
    assert (few, len(window.library.model.ids)) == (3, 10)


def test_to_review_counts_down_with_each_verdict(
    open_window: Open, import_file: Import, article_file: Path, qtbot: QtBot
) -> None:
    window = open_window()
    import_file(window, article_file)
    settle(window, qtbot)
    before = int(window.library.model.row(0).count)
    window.case.rate(window.reading.claims[0].id, "true")
    settle(window, qtbot)
    assert int(window.library.model.row(0).count) == before - 1


def test_to_review_goes_to_an_article_with_an_open_claim(
    open_window: Open, import_file: Import, article_file: Path, qtbot: QtBot
) -> None:
    window = open_window()
    import_file(window, article_file)
    window.reading.close()
    settle(window, qtbot)
    window.library.to_review_chosen.emit()
    settle(window, qtbot)
    current = window.reading.current()
    assert current is not None
    assert current.verdict is None


def test_the_trash_is_listed_at_the_foot_and_opens(open_window: Open, qtbot: QtBot) -> None:
    window = open_window()
    desk_of(window, 2)
    settle(window, qtbot)
    window.case.trash(window.library.model.ids[0])
    settle(window, qtbot)
    shown = window.library.trash.model().index(0, 0).data(ROW_ROLE)
    assert (shown.kind, shown.count) == (Kind.TRASH, "1")
    assert len(window.library.model.ids) == 1


def test_the_first_article_gets_its_height_when_the_hint_has_gone(library: Library) -> None:
    library.show_totals(Totals(articles=0, trashed=0, claims=0, to_review=0, seen_before=0))
    library.show_totals(Totals(articles=2, trashed=0, claims=0, to_review=0, seen_before=0))
    library.show_articles(array("q", [2, 1]))
    heights = [library.view.rowHeight(library.model.head_count + at) for at in range(2)]
    assert heights[0] == heights[1]
