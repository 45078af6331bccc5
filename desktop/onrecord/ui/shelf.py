"""The library and the start page: kept in step with the database, and what waits in them opened."""

from __future__ import annotations

from array import array
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot

from onrecord.errors import KnownError
from onrecord.ui import late
from onrecord_db.lists import Totals

if TYPE_CHECKING:
    from collections.abc import Sequence

    from onrecord.ui.case import Case
    from onrecord.ui.reading import Reading
    from onrecord.ui.widgets.library import Library
    from onrecord.ui.widgets.start_page import StartPage
    from onrecord_db.lists import Found
    from onrecord_db.records import ArticleRow, Change

_RECENT = 5  # articles on the start page
_SCREEN = 60  # articles that any window shows at once
_MEMBERS = frozenset({"article", "article_version"})  # an act on these may change which are listed


class Shelf(QObject):
    """Asks for the articles and for how much waits, beside the window: there may be very many."""

    claim_wanted = Signal(int, object)  # article id, claim id or None
    compare_wanted = Signal()
    told = Signal(str)  # a line for the status bar

    def __init__(
        self, case: Case, reading: Reading, library: Library, start_page: StartPage
    ) -> None:
        super().__init__(library)
        self._case, self._reading = case, reading
        self._library, self._start_page = library, start_page
        library.model.set_fetch(self._rows)
        library.filtered.connect(self._ask_articles)
        library.to_review_chosen.connect(self.go_to_review)
        library.seen_chosen.connect(self.go_to_seen)
        case.shown.connect(self.reload)
        case.changed.connect(self._follow)

    @Slot()
    def reload(self) -> None:
        """Read everything anew: a screen of articles at once, the others beside the window."""
        if not self._library.filter.text():
            first = late.totals.newest_articles(self._case.reader, _SCREEN)
            self._library.show_articles(first)
            self._show_recent()
        self._ask_articles()
        self._ask_totals()
        self.show_actors()

    def clear(self) -> None:
        """List nothing: no database is open."""
        nothing = Totals(articles=0, trashed=0, claims=0, to_review=0, seen_before=0)
        self._library.show_articles(array("q"))
        self._library.show_totals(nothing)
        self._library.show_actors(())
        self._start_page.show_recent(())

    @Slot(object)
    def _follow(self, change: Change) -> None:
        if _MEMBERS & change.tables:
            self._ask_articles()
        else:
            self._library.model.reload_articles()
            self._show_recent()
        self._ask_totals()
        self.show_actors()

    @Slot()
    def _ask_articles(self) -> None:
        if self._case.is_open:
            line, user = self._library.filter.text(), self._case.store.user
            question = partial(late.totals.article_ids, line=line, user=user)
            self._case.lookups.ask("articles", question, self._show_articles)

    def _show_articles(self, found: Found) -> None:
        self._library.show_articles(found.ids, found.problems)
        self._show_recent()

    def _ask_totals(self) -> None:
        self._case.lookups.ask("totals", late.totals.of, self._show_totals)

    def _show_totals(self, totals: Totals) -> None:
        self._library.show_totals(totals)

    def _show_recent(self) -> None:
        if not self._library.filter.text():
            self._start_page.show_recent(self._rows(self._library.model.ids[:_RECENT]))

    def show_actors(self) -> None:
        """List who speaks in the open article, and tint it in the library."""
        open_id = self._reading.article_id
        named = late.actors.of_article(self._case.reader, open_id) if open_id is not None else ()
        self._library.show_actors([actor for actor in named if actor.claim_count])
        self._library.mark_article(open_id)

    def _rows(self, ids: Sequence[int]) -> Sequence[ArticleRow]:
        if not self._case.is_open:
            return ()
        try:
            return late.totals.article_rows(self._case.reader, ids)
        except KnownError as error:
            self._case.failed.emit(error)
            return ()

    # --- what waits ---

    @Slot()
    def go_to_review(self) -> None:
        """Go to the next unreviewed claim, in this article or in the newest that has one."""
        if self._reading.row is not None and self._reading.step(1, unreviewed=True):
            self.claim_wanted.emit(self._reading.row.id, None)
            return
        self._case.lookups.ask("next", late.totals.next_to_review, self._open_unreviewed)

    def _open_unreviewed(self, article_id: int | None) -> None:
        if article_id is None:
            self.told.emit(self.tr("Every claim has its verdict"))
            return
        claims = self._case.claims(article_id)
        first = next((c.id for c in claims if c.speech and c.verdict is None), None)
        self.claim_wanted.emit(article_id, first)

    @Slot()
    def go_to_seen(self) -> None:
        """Go to a claim that may repeat an earlier one, and compare the two."""
        row = self._reading.row
        if row is not None and row.seen_before_count:
            self.claim_wanted.emit(row.id, None)
            self.compare_wanted.emit()
        else:
            self._case.lookups.ask("next", late.totals.next_seen, self._open_seen)

    def _open_seen(self, article_id: int | None) -> None:
        if article_id is None:
            self.told.emit(self.tr("No claim was seen in an earlier article"))
            return
        claims = self._case.claims(article_id)
        self.claim_wanted.emit(article_id, next((c.id for c in claims if c.seen_before), None))
        self.compare_wanted.emit()
