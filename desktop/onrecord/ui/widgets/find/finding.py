"""Joins a find bar to a view of text: looks, counts, goes from hit to hit and back."""

from __future__ import annotations

from bisect import bisect_left
from concurrent.futures import ThreadPoolExecutor
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from onrecord.articles.find import Finder, Hits, PatternError
from onrecord.ui.tasks import Task

if TYPE_CHECKING:
    from concurrent.futures import Future

    from onrecord.articles.find import Wanted
    from onrecord.ui.widgets.find.bar import FindBar
    from onrecord.ui.widgets.find.target import Searchable
    from onrecord_db.records import Span

_WAIT = 150  # ms after the last letter of a pattern: half of one is often wrong or slow
_NOTHING = Hits((), is_more=False)


class Finding(QObject):
    """One search at a time in one view.

    Words are looked for at once; a regular expression in a thread, and within a set time.
    """

    everywhere_asked = Signal(object)  # Wanted | None: look in all articles, or no longer
    closed = Signal()

    def __init__(self, bar: FindBar, target: Searchable, parent: QObject | None = None) -> None:
        super().__init__(parent or bar)
        self._bar, self._target = bar, target
        self._came_from: int | None = None  # where the view was when the bar was opened
        self._begin: int | None = None  # where to look from, where that is not what is in sight
        self._hits = _NOTHING
        self._at: int | None = None
        self._asked: Wanted | None = None
        self._task: Task | None = None
        self._pool = ThreadPoolExecutor(max_workers=1, thread_name_prefix="find")
        self._wait = QTimer(self)
        self._wait.setSingleShot(True)
        self._wait.setInterval(_WAIT)
        self._wait.timeout.connect(self._look_in_thread)
        bar.edited.connect(self.look)
        bar.stepped.connect(self.step)
        bar.left.connect(self.leave)
        bar.stayed.connect(self.stay)
        bar.closed.connect(self.close)

    @Slot()
    def open(self) -> None:
        """Show the bar; selected words are what is wanted."""
        words = self._target.selected()
        if self._came_from is None:
            self._came_from, self._begin = self._target.place(), None
        self._bar.take("" if "\n" in words else words)
        self.look()

    def hits(self) -> tuple[Span, ...]:
        """Give what was found."""
        return self._hits.spans

    def current(self) -> Span | None:
        """Give the hit that was gone to."""
        return None if self._at is None else self._hits.spans[self._at]

    @Slot()
    def look(self) -> None:
        """Look for what the bar wants, anew."""
        wanted, is_everywhere = self._bar.wanted(), self._bar.is_everywhere()
        self._look_here()
        self.everywhere_asked.emit(wanted if is_everywhere and wanted.words else None)

    def _look_here(self) -> None:
        wanted = self._bar.wanted()
        self._asked, self._task = wanted, None
        self._wait.stop()
        self._bar.say_problem("")
        if not wanted.words:
            self._bar.say("")
            self._take(_NOTHING)
        elif wanted.is_pattern:
            self._wait.start()
        else:
            self._take(Finder(wanted).find(self._target.text()))

    @Slot()
    def follow_text(self) -> None:
        """Look again because the view shows another text; the view stays where it is."""
        self._came_from = self._begin = None
        self._hits, self._at = _NOTHING, None
        if self._bar.isVisible():
            self._look_here()

    def go_from(self, place: int) -> None:
        """Go to the first hit from a place on."""
        self._came_from = None
        self._begin = place
        self._look_here()

    @Slot(int)
    def step(self, by: int) -> None:
        """Go to the next hit, or back; after the last comes the first."""
        if not self._hits.spans:
            if not self._bar.isVisible():
                self.open()
            return
        at = self._nearest() - (by > 0) if self._at is None else self._at
        self._go(at + by)

    @Slot()
    def leave(self) -> None:
        """Close the bar and come back to where one was."""
        place = self._came_from
        self.close()
        if place is not None:
            self._target.go_back(place)

    @Slot()
    def stay(self) -> None:
        """Close the bar with the hit selected, ready to be marked."""
        found = self.current()
        self.close()
        if found is not None:
            self._target.select(found)

    @Slot()
    def close(self) -> None:
        """Close the bar where one is; F3 goes on from here."""
        self._came_from = None
        self._target.show((), None)
        self._bar.hide()
        self.everywhere_asked.emit(None)
        self._target.widget().setFocus()
        self.closed.emit()

    def _take(self, hits: Hits) -> None:
        shown = tuple(self._target.shown(hits.spans))
        self._hits, self._at = Hits(shown, hits.is_more), None
        if shown:
            self._go(self._nearest())
        else:
            self._target.show((), None)
            self._say()

    def _nearest(self) -> int:
        """Give the first hit from where one was on."""
        begin = self._begin if self._came_from is None else self._came_from
        if begin is None:
            begin = self._target.begins()
        return bisect_left([span.start for span in self._hits.spans], begin)

    def _go(self, at: int) -> None:
        self._at = at % len(self._hits.spans)
        self._target.show(self._hits.spans, self._at)
        self._say()

    def _say(self) -> None:
        if not self._bar.is_everywhere():
            self._bar.say_count(self._at, len(self._hits.spans), is_more=self._hits.is_more)

    @Slot()
    def _look_in_thread(self) -> None:
        wanted = self._asked
        if wanted is None:
            return
        try:
            finder = Finder(wanted)
        except PatternError as error:
            self._fail(error)
            return
        future: Future[object] = self._pool.submit(finder.find, self._target.text())
        task = self._task = Task("", future, self)
        task.succeeded.connect(self._arrive)
        task.failed.connect(self._fail)

    @Slot(object)
    def _arrive(self, hits: Hits) -> None:
        if self.sender() is self._task:
            self._take(hits)

    @Slot(object)
    def _fail(self, error: PatternError) -> None:
        if self.sender() in (self._task, self._wait):
            self._take(_NOTHING)
            self._bar.say_problem(error.text())
