"""The list of all claims: asks the database for it, and does to the selected claims what is wanted."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot

from onrecord.errors import KnownError
from onrecord.ui import late
from onrecord.ui.models import claim_words
from onrecord_db.lists import ClaimOrder

if TYPE_CHECKING:
    from collections.abc import Sequence

    from onrecord.ui.case import Case
    from onrecord.ui.preferences import Preferences
    from onrecord.ui.widgets.all_claims import AllClaims
    from onrecord_db.lists import ClaimLine, Found
    from onrecord_db.records import Change

MOST = 1000  # claims that one act may change: some seconds of work, and an undo that stays quick
_AHEAD = 2000  # rows looked through for the next unreviewed claim: about 20 ms
# An act that touches one of these may add claims to the list or take some away. After any other,
# a verdict for one, the claims listed stay where they are, so that the list never jumps under the
# hand of who works through it.
_MEMBERS = frozenset({"article", "article_version", "occurrence"})


class Listing(QObject):
    """Keeps the list of all claims in step with the database while it is seen."""

    changed = Signal()  # other claims are listed or selected
    claim_opened = Signal(int, int)  # article id, claim id
    told = Signal(str)  # a line for the status bar

    def __init__(self, case: Case, page: AllClaims, preferences: Preferences) -> None:
        super().__init__(page)
        self._case, self._page, self._preferences = case, page, preferences
        self.advance = True  # a verdict on one claim goes on to the next unreviewed one
        self._is_seen = False
        self._is_stale = True
        self._total: int | None = None  # claims without a filter, until an act may change it
        page.asked.connect(self._ask)
        page.table.line_opened.connect(self._open)
        page.table.selected.connect(self.changed)
        page.table.widths_changed.connect(self._keep_widths)
        case.changed.connect(self._follow)
        case.shown.connect(self._begin)
        self._take_preferences()

    # --- what is remembered ---

    def _take_preferences(self) -> None:
        kept = self._preferences
        order = kept.text("claims/order", ClaimOrder.ADDED.value)
        if order in {one.value for one in ClaimOrder}:
            falling = kept.flag("claims/falling", default=True)
            self._page.set_order(ClaimOrder(order), falling=falling)
        widths = kept.text("claims/widths").split(",")
        if all(width.isdecimal() for width in widths):
            self._page.table.set_widths([int(width) for width in widths])

    @Slot()
    def _keep_widths(self) -> None:
        if self._is_seen:
            widths = ",".join(str(width) for width in self._page.table.widths())
            self._preferences.put("claims/widths", widths)

    # --- asking ---

    @Slot()
    def _begin(self) -> None:
        """Another database is open: what was listed is of no use."""
        self._page.forget()
        self._page.model.set_fetch(self._lines)
        self._is_stale, self._total = True, None
        if self._is_seen:
            self._ask()

    def set_seen(self, *, seen: bool) -> None:
        """Tell whether the list is on the screen: nothing is asked for one that is not."""
        self._is_seen = seen
        if seen and self._is_stale and self._case.is_open:
            self._ask()

    @Slot()
    def _ask(self) -> None:
        page = self._page
        self._is_stale = False
        self._preferences.put("claims/order", page.order.value)
        self._preferences.put("claims/falling", page.is_falling)
        if self._case.is_open:
            question = partial(
                late.all_claims.find,
                line=page.line,
                order=page.order,
                falling=page.is_falling,
                total=self._total,
                user=self._case.store.user,
            )
            self._case.lookups.ask("all claims", question, self._show)

    def _show(self, found: Found) -> None:
        self._total = found.total
        self._page.show_found(found)
        self.changed.emit()

    def _lines(self, ids: Sequence[int]) -> Sequence[ClaimLine]:
        if not self._case.is_open:
            return ()
        try:
            return late.all_claims.lines(self._case.reader, ids)
        except KnownError as error:
            self._case.failed.emit(error)
            return ()

    @Slot(object)
    def _follow(self, change: Change) -> None:
        if self._page.found is None:
            return
        self._page.model.reload_lines()
        if _MEMBERS & change.tables:
            self._is_stale, self._total = True, None
        if self._is_stale and self._is_seen:
            self._ask()

    # --- walking ---

    @property
    def has_claim(self) -> bool:
        """True while a row is the current one."""
        return self._page.table.currentIndex().isValid()

    def current(self) -> ClaimLine | None:
        """Give the current row's claim."""
        return self._page.table.current_line()

    def step(self, delta: int, *, unreviewed: bool = False) -> bool:
        """Go ``delta`` rows on, or to the next unreviewed claim; False where there is none."""
        table = self._page.table
        if not unreviewed:
            return table.step(delta)
        row, count = table.currentIndex().row(), len(self._page.model.ids)
        for at in range(row + delta, row + delta * _AHEAD, delta):
            if not 0 <= at < count:
                break
            line = self._page.model.line(at)
            if line is not None and is_unreviewed(line):
                table.go_to(at)
                return True
        self.told.emit(self.tr("No further unreviewed claim near here"))
        return False

    @Slot(object)
    def _open(self, line: ClaimLine) -> None:
        self.claim_opened.emit(line.article_id, line.id)

    # --- acts on the selected claims ---

    def rate(self, rating_key: str | None) -> None:
        """Give the selected claims a verdict; the one that all of them have is cleared."""
        ids = self.selected()
        lines = self._lines(ids)
        if not lines:
            return
        if rating_key is not None and {_rating(line) for line in lines} == {rating_key}:
            rating_key = None
        if rating_key is None and not any(line.rating for line in lines):
            self.told.emit(self.tr("There is no verdict to clear"))
            return
        if not self._case.rate_all(ids, rating_key):
            return
        if len(ids) > 1:
            self.told.emit(self.tr("{0}  ·  Z undoes it").format(self._case.undo_label))
        elif rating_key is not None and self.advance:
            self.step(1, unreviewed=True)

    def reject(self) -> None:
        """Say of the selected claims that they are none."""
        ids = self.selected()
        if ids and self._case.reject_all(ids):
            self.told.emit(self.tr("{0}  ·  Z undoes it").format(self._case.undo_label))

    def selected(self) -> list[int]:
        """Give the selected claims, none where they are too many for one act."""
        ids = self._page.table.selected_ids(MOST + 1)
        if len(ids) > MOST:
            text = self.tr("Select at most {0} claims: one act changes no more.")
            self.told.emit(text.format(f"{MOST:,}"))
            return []
        return ids

    def undo(self) -> None:
        """Take the last act back."""
        label = self._case.undo_label
        if self._case.undo():
            self.told.emit(self.tr("Undone: {0}").format(label))

    def redo(self) -> None:
        """Do the act again that was taken back."""
        label = self._case.redo_label
        if self._case.redo():
            self.told.emit(self.tr("Done again: {0}").format(label))


def is_unreviewed(line: ClaimLine) -> bool:
    """Tell whether a claim has no verdict and was not marked done."""
    return claim_words.of_state(line.rating, line.review_state).key == claim_words.UNREVIEWED


def _rating(line: ClaimLine) -> str | None:
    return None if line.rating is None else line.rating.key
