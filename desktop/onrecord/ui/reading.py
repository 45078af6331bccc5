"""The open article: keeps the reader and the claims panel in step with the database."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from onrecord.ui import late, wording
from onrecord.ui.models.claim_tests import Setting
from onrecord.ui.tasks import TURN
from onrecord_db.search.values import Asker

if TYPE_CHECKING:
    from collections.abc import Callable

    from onrecord.ui.case import Case
    from onrecord.ui.widgets.claims_panel import ClaimsPanel
    from onrecord.ui.widgets.reader.view import Reader
    from onrecord_db.records import ArticleRow, ArticleVersion, Change, Claim

_MANY = 150  # claims above which the panes are filled one after the other


class Walker(Protocol):
    """Goes on in a queue."""

    def __call__(self, delta: int, *, unreviewed: bool, after: int | None = None) -> bool:
        """Go ``delta`` claims on from ``after``, else the current; False at the end."""
        raise NotImplementedError


class Reading(QObject):
    """Shows one article of the case and knows which claim is the current one."""

    article_changed = Signal()  # another article is open, or none
    claims_changed = Signal()  # claims, verdicts or the current claim changed
    told = Signal(str)  # a line for the status bar
    left = Signal(int, int)  # article and place in it, when another article is opened

    def __init__(self, case: Case, reader: Reader, panel: ClaimsPanel) -> None:
        super().__init__(panel)
        self._case, self._reader, self._panel = case, reader, panel
        self.row: ArticleRow | None = None
        self.version: ArticleVersion | None = None
        self.claims: tuple[Claim, ...] = ()
        self._turns: list[Callable[[], None]] = []  # what is left to show, one a turn of the loop
        self.advance = True  # a verdict goes on to the next unreviewed claim
        self.walker: Walker | None = None  # while a queue is reviewed, who goes on in it
        case.changed.connect(self._reload)
        reader.current_changed.connect(self._take_from_reader)
        panel.current_changed.connect(self._take_from_panel)
        panel.chips.changed.connect(self._mark)

    # --- opening and closing ------------------------------------------------------------

    @property
    def article_id(self) -> int | None:
        """The open article, None when there is none."""
        return self.row.id if self.row else None

    def open(self, article_id: int, claim_id: int | None = None) -> None:
        """Show an article where it was left, or at a claim."""
        if self.row is not None and self.row.id != article_id:
            self.left.emit(self.row.id, self._reader.scroll_place())
        self.leave()
        self.row, self.version = self._case.article(article_id)
        self._reader.show_article(self.row, self.version)
        self._load_claims()
        while self._turns:
            self._turns.pop(0)()
        kept, scroll = self._case.place(article_id)
        if scroll is not None:
            self._reader.restore_place(scroll)
        first = self.claims[0].id if self.claims else None
        wanted = claim_id or kept or first
        self.select(wanted, scroll=claim_id is not None or scroll is None)
        self.article_changed.emit()
        analysed = self.version.extractor is not None
        self.show_progress(article_id, 0, 0)
        can_analyse = not self._case.is_read_only and not self._case.imports.is_running(article_id)
        if not analysed and can_analyse:
            self._case.imports.analyse(article_id)

    def leave(self) -> None:
        """Save what is being typed and remember the place; the article stays on the screen."""
        self._panel.flush()
        if self.row is not None:
            current = self._panel.current()
            self._case.keep_place(self.row.id, current, self._reader.scroll_place())

    def close(self) -> None:
        """Show no article."""
        self.leave()
        self.row = self.version = None
        self.claims = ()
        self._panel.clear()
        self.article_changed.emit()

    @Slot(int, int, int)
    def show_progress(self, article_id: int, done: int, total: int) -> None:
        """Say how far the analysis is, if it is the open article's."""
        if article_id != self.article_id:
            return
        running = self._case.imports.is_running(article_id)
        self._reader.set_progress(done if running else None, total)
        busy = self.tr("Looking for claims …") if running else None
        if running and total:
            busy = self.tr("Looking for claims …  {0} %").format(round(100 * done / total))
        self._panel.set_busy(busy)
        if not running:
            is_done = self.version is not None and self.version.extractor is not None
            title, hint = self._unread()
            self._reader.set_analysed(
                is_done,
                title
                or self.tr("No claims found: select a sentence and press A, or look again (F5)"),
            )
            self._panel.message.unread = (title, hint)
            self._panel.set_analysed(is_done)

    def _unread(self) -> tuple[str, str]:
        """Give what to say where claims of the article's language are not found; else ("", "")."""
        language = self.row.language if self.row else None
        if language is None or late.languages.is_read(language):
            return "", ""
        title = self.tr("Claims in {0} are not found automatically")
        hint = self.tr("OnRecord finds claims in {0}. You can read this article as any other.")
        known = sorted(wording.language(code) for code in late.languages.known())
        return title.format(wording.language(language)), hint.format(wording.listed(known))

    def text(self) -> str:
        """Give the stored text of the open article; "" when there is none."""
        return self.version.text if self.version else ""

    def is_rtl(self) -> bool:
        """Tell whether the open article is written from right to left."""
        return self.row is not None and self.row.direction == "rtl"

    # --- the current claim --------------------------------------------------------------

    def current(self) -> Claim | None:
        """Give the current claim, None when there is none."""
        current = self._panel.current()
        return next((claim for claim in self.claims if claim.id == current), None)

    def select(self, claim_id: int | None, *, scroll: bool = True) -> None:
        """Make a claim the current one in both panes."""
        self._panel.set_current(claim_id)
        self._reader.set_current(claim_id, scroll=scroll)
        self.claims_changed.emit()

    def step(self, delta: int, *, unreviewed: bool = False) -> bool:
        """Go ``delta`` claims on in the queue or among those shown; False at the end."""
        if self.walker is not None:
            return self.walker(delta, unreviewed=unreviewed)
        claim_id = self._panel.step(delta, unreviewed=unreviewed)
        if claim_id is None:
            word = self.tr("unreviewed claim") if unreviewed else self.tr("claim")
            where = self.tr("No further {0}") if delta > 0 else self.tr("No earlier {0}")
            self.told.emit(where.format(word))
            return False
        self.select(claim_id)
        return True

    @Slot(int)
    def _take_from_reader(self, claim_id: int) -> None:
        self._panel.set_current(claim_id)
        self._reader.set_current(claim_id, scroll=False)
        self.claims_changed.emit()

    @Slot(int)
    def _take_from_panel(self, claim_id: int) -> None:
        self._reader.set_current(claim_id)
        self.claims_changed.emit()

    # --- verdicts -----------------------------------------------------------------------

    def rate(self, rating_key: str | None, claim_id: int | None = None) -> None:
        """Give the current claim (or ``claim_id``) a verdict and go on; the same one clears it."""
        self._panel.flush()
        chosen = self.chosen() if claim_id is None else []
        if len(chosen) > 1:
            self._rate_all(chosen, rating_key)
            return
        wanted = claim_id if claim_id is not None else self._panel.current()
        claim = next((c for c in self.claims if c.id == wanted), None)
        if claim is None:
            return
        had = claim.verdict.rating.key if claim.verdict else None
        if rating_key == had:
            rating_key = None
        if rating_key is None and had is None:
            self.told.emit(self.tr("Claim {0} has no verdict to clear").format(claim.number))
            return
        if self._case.rate(claim.id, rating_key) and rating_key is not None and self.advance:
            self.step(1, unreviewed=True)

    def chosen(self) -> list[int]:
        """Give the claims that are selected, if the current one is among them; else the current."""
        current, chosen = self._panel.current(), self._panel.tree.chosen()
        if current is None:
            return []
        return chosen if current in chosen else [current]

    def _rate_all(self, chosen: list[int], rating_key: str | None) -> None:
        """Give several claims one verdict; the one that all of them have is cleared."""
        had = {c.verdict.rating.key if c.verdict else None for c in self.claims if c.id in chosen}
        wanted = None if had == {rating_key} else rating_key
        if wanted is None and had == {None}:
            self.told.emit(self.tr("None of the claims has a verdict to clear"))
            return
        self._case.rate_all(chosen, wanted)

    def edit_reason(self) -> None:
        """Let the person write why the verdict is what it is."""
        if self.current() is not None and not self._panel.edit_reason():
            self.told.emit(self.tr("Give a verdict first, then its reason"))

    def cycle_overlap(self) -> None:
        """Go to the next of the claims that overlap the current one."""
        claim_id = self._reader.next_overlapping()
        if claim_id is None:
            self.told.emit(self.tr("No other claim stands on these words"))
        else:
            self.select(claim_id, scroll=False)

    def reject(self) -> None:
        """Take the current claim off the list and go to its neighbour."""
        claim, chosen = self.current(), self.chosen()
        if claim is None:
            return
        self._panel.flush()
        if len(chosen) > 1:
            self._case.reject_all(chosen)
            return
        if self.walker is not None:
            if self._case.reject(claim.id):
                self.walker(1, unreviewed=True, after=claim.id)
            return
        neighbour = self._panel.step(1) or self._panel.step(-1)
        self._panel.set_current(claim.id)
        if self._case.reject(claim.id):
            self.select(neighbour if neighbour != claim.id else None)

    # --- following the database ---------------------------------------------------------

    @Slot(object)
    def _reload(self, change: Change) -> None:
        if self.row is None:
            return
        was = self.version
        self.row, self.version = self._case.article(self.row.id)
        if self.row.trashed_at is not None:
            self.close()
            return
        if was is None or was.blocks != self.version.blocks or "article" in change.tables:
            self._reader.show_article(self.row, self.version)
        analysed = "article_version" in change.tables
        if analysed and self.row.claim_count > _MANY:
            QTimer.singleShot(TURN, self, self._load_claims)
        elif was is not None and was.id == self.version.id and _is_about_few(change):
            self._load_claims(change.claims)
        else:
            self._load_claims()

    def undo(self) -> None:
        """Take the last act back and go to the claim that it changed."""
        label = self._case.undo_label
        self._travel(self._case.undo, self.tr("Undone: {0}").format(label))

    def redo(self) -> None:
        """Do the act again and go to the claim that it changes."""
        label = self._case.redo_label
        self._travel(self._case.redo, self.tr("Done again: {0}").format(label))

    def _travel(self, travel: Callable[[], bool], said: str) -> None:
        self._panel.flush()
        before = {claim.id: _own(claim) for claim in self.claims}
        was = (self.row, self.version, before.keys())
        if not travel():
            return
        after = {claim.id: _own(claim) for claim in self.claims}
        moved = next((key for key, claim in after.items() if before.get(key) != claim), None)
        if moved is not None:
            self.select(moved)
        same = moved is None and was == (self.row, self.version, after.keys())
        elsewhere = same and self.row is not None
        self.told.emit(self.tr("{0} (not in this article)").format(said) if elsewhere else said)

    def _load_claims(self, changed: frozenset[int] | None = None) -> None:
        """Show the claims as they stand; very many of them in turns, so that the window answers.

        Args:
            changed: the claims that are not as they were; None where that is not known.
        """
        if self.row is None:
            return
        had_none = not self.claims
        if changed is None:
            self.claims = self._case.claims(self.row.id)
        else:
            self.claims = self._case.claims_after(self.row.id, self.claims, changed)
        self._turns = [self._list_claims, self._mark, partial(self._keep_current, had_none)]
        if len(self.claims) > _MANY:
            QTimer.singleShot(TURN, self, self._take_turn)
        while self._turns and len(self.claims) <= _MANY:
            self._turns.pop(0)()

    def _take_turn(self) -> None:
        if self._turns:
            self._turns.pop(0)()
            QTimer.singleShot(TURN, self, self._take_turn)

    def _list_claims(self) -> None:
        if self.version is not None:
            order, scale = self._actor_order(), self._case.scale()
            setting = Setting(asker=Asker(user=self._case.store.user), article=self.row)
            text = self.version.text
            self._panel.set_article(self.claims, order, scale, text=text, setting=setting)

    def _keep_current(self, had_none: bool) -> None:  # noqa: FBT001  # a turn's argument
        """Keep the current claim; the first becomes it where there was none."""
        current = self._panel.current()
        if current not in {claim.id for claim in self.claims}:
            current = self.claims[0].id if self.claims else None
        self.select(current, scroll=had_none)

    def _actor_order(self) -> dict[int | None, int]:
        """Number the actors by their first claim, those who speak first, for their colours."""
        order: dict[int | None, int] = {}
        for claim in sorted(self.claims, key=lambda claim: not claim.speech):
            order.setdefault(claim.actor_id, len(order))
        return order

    @Slot()
    def _mark(self) -> None:
        """Mark in the text what the panel lists: thoughts and plans only when they are shown."""
        thoughts = self._panel.chips.has_thoughts()
        shown = tuple(claim for claim in self.claims if claim.speech or thoughts)
        order = self._actor_order()
        self._reader.set_claims(shown, {key: at for key, at in order.items() if key is not None})
        self._reader.set_current(self._panel.current(), scroll=False)


def _is_about_few(change: Change) -> bool:
    """Tell whether the claims that an act names are all that it changed in an article."""
    of_claims = change.claims is not None and change.tables <= _OF_CLAIMS
    # a source that is called otherwise is so at every claim that it is linked to
    return of_claims and ("source" not in change.tables or "evidence" in change.tables)


_OF_CLAIMS = frozenset(
    {"claim", "occurrence", "attribution", "verdict", "evidence", "source", "note", "relation"}
)


def _own(claim: Claim) -> Claim:
    """Give what a claim is by itself: without its place in the list and others' verdicts."""
    seen = tuple(replace(match, earlier_verdict=None) for match in claim.seen_before)
    return replace(claim, number=0, seen_before=seen)
