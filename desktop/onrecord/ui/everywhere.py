"""Looks through all articles beside the window, and brings what is found as it comes."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from functools import partial
from threading import Event
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from onrecord.ui import late
from onrecord.ui.tasks import Task

if TYPE_CHECKING:
    from collections.abc import Sequence
    from concurrent.futures import Future

    from onrecord.articles.find import ArticleHits, Wanted
    from onrecord.services.finding import Looked
    from onrecord.ui.case import Case

_WAIT = 200  # ms after the last letter


class Everywhere(QObject):
    """One search at a time; a new one ends the one before."""

    found = Signal(object)  # a sequence of ArticleHits
    ended = Signal(object)  # Looked
    failed = Signal(object)  # KnownError

    _came = Signal(int, object)  # the number of the search, what it found; from its thread

    def __init__(self, case: Case, parent: QObject) -> None:
        super().__init__(parent)
        self._case = case
        self._wanted: Wanted | None = None
        self._number = 0
        self._over = Event()
        self._task: Task | None = None
        self._pool = ThreadPoolExecutor(max_workers=1, thread_name_prefix="everywhere")
        self._wait = QTimer(self)
        self._wait.setSingleShot(True)
        self._wait.setInterval(_WAIT)
        self._wait.timeout.connect(self._begin)
        self._came.connect(self._take)
        case.closing.connect(self.close)

    def look(self, wanted: Wanted | None) -> None:
        """Look for something; None ends the search under way."""
        self._over.set()
        self._number += 1
        self._wanted, self._task = wanted, None
        if wanted is None:
            self._wait.stop()
        else:
            self._wait.start()

    @Slot()
    def close(self) -> None:
        """End the search and wait for its thread: the database is about to be closed."""
        self.look(None)
        self._pool.shutdown(wait=True)
        self._pool = ThreadPoolExecutor(max_workers=1, thread_name_prefix="everywhere")

    @Slot()
    def _begin(self) -> None:
        if self._wanted is None or not self._case.is_open:
            return
        reader, self._over = self._case.reader, Event()
        work = partial(
            late.finding.everywhere,
            reader.path,
            reader.key,
            self._wanted,
            tell=partial(self._came.emit, self._number),
            is_over=self._over.is_set,
        )
        future: Future[object] = self._pool.submit(work)
        task = self._task = Task("", future, self)
        task.succeeded.connect(self._end)
        task.failed.connect(self._fail)

    @Slot(int, object)
    def _take(self, number: int, hits: Sequence[ArticleHits]) -> None:
        if number == self._number:
            self.found.emit(hits)

    @Slot(object)
    def _end(self, looked: Looked) -> None:
        if self.sender() is self._task:
            self.ended.emit(looked)

    @Slot(object)
    def _fail(self, error: object) -> None:
        if self.sender() is self._task:
            self.failed.emit(error)
