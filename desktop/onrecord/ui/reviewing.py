"""The review queue (F8), and the acts on the claim that is current or on all that are selected."""

from __future__ import annotations

from datetime import date
from functools import partial
from time import monotonic
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Slot
from PySide6.QtGui import QKeySequence, QShortcut

from onrecord.ui import late
from onrecord.ui.models.queue import MOST, Pace, Queue, decided
from onrecord.ui.widgets.due_popover import DuePopover
from onrecord.ui.widgets.queue_strip import QueueStrip
from onrecord.ui.widgets.queue_summary import QueueSummary
from onrecord.ui.wording import written_day
from onrecord_db.records import ReviewState, State

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from onrecord.ui.window import Window
    from onrecord_db.records import Change

_ALONE = Qt.ShortcutContext.WidgetShortcut
_UNSOURCED = "has:verdict no:source"  # a filter line
_STEPS = 4  # of importance: nobody said, 1, 2, 3


class Reviewing(QObject):
    """Runs these commands in one window, and walks the queue while there is one."""

    def __init__(self, window: Window) -> None:
        super().__init__(window)
        self._window = window
        self._case, self._reading = window.case, window.reading
        self.queue: Queue | None = None
        self.pace = Pace()  # of this session: it outlives the queue
        self._begins_again = False
        self._was_listing = False
        self._asked: list[int] = []  # the claims that the popover is about
        self.strip, self.summary = QueueStrip(window.look), QueueSummary(window.look)
        self.due = DuePopover(window.look, window)
        self.due.chosen.connect(self._put_off)
        column = window.centre.column
        for part in (self.strip, self.summary):
            column.insertWidget(column.indexOf(window.centre.pages), part)
        self._connect()

    def _connect(self) -> None:
        panel = self._window.panel
        self._case.changed.connect(self._follow_change)
        self._case.closing.connect(self.end)
        self._case.shown.connect(self.end)
        self._window.centre.switched.connect(self._follow_page)
        self._reading.claims_changed.connect(self._follow_claim)
        panel.filter.textChanged.connect(self._follow_filter)
        panel.chips.changed.connect(self._follow_filter)
        self.strip.ended.connect(self.end)
        summary = self.summary
        summary.ended.connect(self.end)
        summary.report_wanted.connect(self._report)
        summary.next_article_wanted.connect(self._go_to_next_article)
        summary.without_source_wanted.connect(self._show_without_source)
        summary.open_wanted.connect(self._go_to_open)
        enter = QShortcut(QKeySequence("Return"), panel.tree, self.accept)
        enter.setContext(_ALONE)

    def handlers(self) -> dict[str, Callable[..., object]]:
        """Give the method of each action."""
        return {
            "review": self.toggle,
            "accept": self.accept,
            "defer": self.defer,
            "second": self.ask_second,
            "important": self.cycle_importance,
        }

    # --- the queue ----------------------------------------------------------------------

    @Slot()
    def toggle(self) -> None:
        """Review what the filter shows as a queue, or end that."""
        if self.queue is None:
            self.begin()
        else:
            self.end()

    def begin(self) -> None:
        """Make a queue of the claims that are listed, from the current one on."""
        ids, current = self._listed()
        if not ids:
            self._window.status.tell(self.tr("No claims are listed here: nothing to review"))
            return
        self._was_listing = self._window.centre.is_listing
        self.queue = Queue(ids=ids, today=date.today(), current=current)  # noqa: DTZ011  # the user's day
        self._take_standings()
        self._reading.walker = self.walk
        start = current if self.queue.is_open(current) else self.queue.first_open()
        self._show()
        if start is None:
            self._finish()
        else:
            self._go(start)
            self._window.panel.focus_list()

    def _listed(self) -> tuple[tuple[int, ...], int | None]:
        """Give the claims that are listed, and the current one."""
        centre, panel = self._window.centre, self._window.panel
        if not self._case.is_open:
            return (), None
        if centre.is_listing:
            found, line = centre.all_claims.found, self._window.listing.current()
            return tuple(found.ids[:MOST]) if found else (), line.id if line else None
        return tuple(claim.id for claim in panel.proxy.shown())[:MOST], panel.current()

    @Slot()
    def end(self) -> None:
        """Go on without a queue."""
        self.queue = None
        self._reading.walker = None
        self.strip.hide()
        self.summary.hide()

    def walk(self, delta: int, *, unreviewed: bool, after: int | None = None) -> bool:
        """Go on in the queue; at its end, say what it came to."""
        if self.queue is None:
            return False
        if after is not None:
            self.queue.current = after
        found = self.queue.following(delta, unreviewed=unreviewed)
        if found is not None:
            self.summary.hide()
            self._go(found)
            return True
        if delta > 0:
            self._finish()
        else:
            self._window.status.tell(self.tr("This is the first claim of the queue"))
        return False

    def _go(self, claim_id: int) -> None:
        standing = self.queue.standings.get(claim_id) if self.queue else None
        if standing is None or self.queue is None:
            return
        self.queue.current = claim_id
        if standing.article_id != self._reading.article_id or self._window.centre.is_listing:
            self._window.open_article(standing.article_id, claim_id)
        else:
            self._reading.select(claim_id)
        self.pace.show(claim_id, monotonic())
        self._show()

    def _finish(self) -> None:
        if self.queue is not None:
            self.strip.hide()
            self.summary.show_summary(self.queue.summary(), self._case.scale())

    def _show(self) -> None:
        queue = self.queue
        if queue is not None and self.summary.isHidden() and not self._window.centre.is_listing:
            minutes = self.pace.minutes_for(queue.left)
            total = len(queue.ids)
            self.strip.show_progress(
                place=queue.place, total=total, done=queue.done, minutes=minutes
            )
            self.strip.show()

    @Slot()
    def _follow_page(self) -> None:
        """Show the strip beside the article alone: the list of all claims has a current claim too."""
        self.strip.hide()
        self._show()

    def _take_standings(self) -> None:
        if self.queue is not None:
            self.queue.take(late.standings.of(self._case.reader, self.queue.ids))

    @Slot(object)
    def _follow_change(self, _change: object) -> None:
        """Count what was decided on, and how long it took."""
        queue = self.queue
        if queue is None:
            return
        now = late.standings.of(self._case.reader, queue.ids)
        for claim_id in decided(queue, now, queue.ids):
            self.pace.decide(claim_id, monotonic())
        queue.take(now)
        if not self.summary.isHidden():
            self.summary.show_summary(queue.summary(), self._case.scale())
        self._show()

    @Slot()
    def _follow_claim(self) -> None:
        """Somebody went to another claim by mouse, by list or by undo."""
        current = self._window.panel.current()
        if self.queue is not None and current in self.queue.ids and current is not None:
            self.queue.current = current
            self.pace.show(current, monotonic())
            self._show()

    @Slot()
    def _follow_filter(self) -> None:
        """The queue is what the filter shows: another filter, another queue."""
        if self.queue is None or self._was_listing:
            return
        ids, current = self._listed()
        if ids:
            self.queue = Queue(ids=ids, today=self.queue.today, current=current)
            self._take_standings()
            self._show()

    # --- the end of the queue -----------------------------------------------------------

    @Slot()
    def _report(self) -> None:
        self._window.commands.actions["report"].trigger()

    @Slot()
    def _go_to_next_article(self) -> None:
        """Review the newest article that has an unreviewed claim."""
        self.end()
        self._begins_again = True
        self._window.shelf.go_to_review()

    @Slot()
    def begin_again(self) -> None:
        """Begin a queue in the article that was asked for as the next."""
        if self._begins_again:
            self._begins_again = False
            self.begin()

    @Slot()
    def _show_without_source(self) -> None:
        was_listing = self._was_listing
        self.end()
        if was_listing:
            self._window.show_claims(_UNSOURCED)
        else:
            self._window.panel.filter.setText(_UNSOURCED)
            self._window.panel.focus_list()

    @Slot()
    def _go_to_open(self) -> None:
        first = self.queue.first_open() if self.queue is not None else None
        if first is not None:
            self.summary.hide()
            self._go(first)
            self._window.panel.focus_list()

    # --- acts ---------------------------------------------------------------------------

    def chosen(self) -> list[int]:
        """Give the claims that an act is about: those selected, else the current one."""
        window = self._window
        if window.centre.is_listing:
            return window.listing.selected()
        return self._reading.chosen()

    def _done(self, change: Callable[[Sequence[int]], Change]) -> list[int]:
        """Do one act to what is chosen; give the claims, none where it failed."""
        self._window.panel.flush()
        ids = self.chosen()
        return ids if ids and self._case.do(partial(change, ids)) else []

    @Slot()
    def accept(self) -> None:
        """Take proposals for claims."""
        acts, store = late.acts, self._case.store
        ids = self.chosen()
        if len(ids) == 1 and self._case.claim(ids[0]).state is not State.PROPOSED:
            self._window.status.tell(self.tr("This is a claim already: give its verdict"))
            return
        self._done(lambda ids: acts.decide(store, ids, State.ACCEPTED))

    @Slot()
    def ask_second(self) -> None:
        """Ask for a second opinion on claims; again takes that back."""
        ids = self.chosen()
        if not ids:
            return
        had = self._case.claim(ids[0]).review_state is ReviewState.SECOND_OPINION
        state = ReviewState.UNREVIEWED if had else ReviewState.SECOND_OPINION
        acts, store = late.acts, self._case.store
        if self._done(lambda ids: acts.review(store, ids, state)) and not had:
            self._go_on(ids)

    @Slot()
    def cycle_importance(self) -> None:
        """Make claims more important; after 3 nobody has said anything."""
        ids = self.chosen()
        if ids:
            wanted = (self._case.claim(ids[0]).importance + 1) % _STEPS
            acts, store = late.acts, self._case.store
            self._done(lambda ids: acts.set_importance(store, ids, wanted))

    @Slot()
    def defer(self) -> None:
        """Ask until when claims are put off."""
        self._asked = self.chosen()
        if not self._asked:
            return
        today = date.today()  # noqa: DTZ011  # the user's day
        one = self._case.claim(self._asked[0])
        title = self.tr("Put claim {0} off until").format(one.number)
        if len(self._asked) > 1:
            title = self.tr("Put {0} claims off until").format(len(self._asked))
        if one.due is not None:
            title = self.tr("{0} (now {1})").format(title, written_day(date.fromisoformat(one.due)))
        window = self._window
        under = window.panel if window.panel.isVisible() else window.centre
        self.due.ask(title, today, has_due=one.due is not None, under=under)

    @Slot(object)
    def _put_off(self, day: str | None) -> None:
        acts, store, ids = late.acts, self._case.store, self._asked
        self._window.panel.flush()
        if self._case.do(lambda: acts.defer(store, ids, day)) and day is not None:
            self._go_on(ids)

    def _go_on(self, ids: Sequence[int]) -> None:
        """After one claim was passed on, go to the next, as after a verdict."""
        if len(ids) == 1 and self._reading.advance and not self._window.centre.is_listing:
            self._reading.step(1, unreviewed=True)
