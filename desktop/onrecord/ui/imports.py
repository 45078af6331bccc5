"""From a file to claims: reading, storing and analysing, one article after the other, beside the window."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from onrecord.errors import KnownError
from onrecord.ui import late
from onrecord.ui.models.claim_words import isolate
from onrecord.ui.tasks import TURN, Task, Threads

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from onrecord.services.workers import Worker
    from onrecord.ui.case import Case
    from onrecord_db.records import Article, Change, Extraction

_BREATH = 500  # ms for the window to list and mark many claims before they are compared
_MANY = 150  # claims


@dataclass(frozen=True, slots=True, kw_only=True)
class _Read:
    article: Article
    raw: bytes | None
    file_name: str


@dataclass(frozen=True, slots=True, kw_only=True)
class _Storing:
    """An analysis of which some claims are stored, in a step that is still open."""

    article_id: int
    task: Task
    parts: Iterator[Change | None]
    wait: int  # ms until the claims are compared


class Imports(QObject):
    """Reads files, stores articles and has them analysed.

    An article can be read as soon as ``stored`` is emitted; its claims follow with ``analysed``.
    A file that fails does not stop the others.
    """

    started = Signal(object)  # Task
    stored = Signal(int, bool)  # article id, True when it had been there before
    analysing = Signal(int, int, int)  # article id, done, total batches; 0 of 0 while waiting
    analysed = Signal(int)
    unanalysed = Signal(int)  # cancelled or failed: the article has no claims yet
    failed = Signal(object)  # KnownError
    found_again = Signal(int, object)  # article id, FoundAgain: a person is to answer

    def __init__(self, case: Case, worker: Worker) -> None:
        super().__init__(case)
        self._case, self._worker = case, worker
        self._threads = Threads()
        self._running: dict[int, Task] = {}
        self._storing: _Storing | None = None
        self._asked: set[int] = set()  # articles that a person wants looked at again
        self._waiting: dict[int, tuple[Task, Extraction]] = {}  # for the person's answer

    def close(self) -> None:
        """Cancel what is under way; nothing arrives afterwards."""
        self.blockSignals(True)
        for task in self.findChildren(Task):
            task.blockSignals(True)  # what is on its way from another thread ends here
            task.cancel()
        self._running.clear()
        self.finish_storing()
        self._threads.close()

    @property
    def is_busy(self) -> bool:
        """True while claims of any article are being looked for or stored."""
        return bool(self._running) or self._storing is not None

    def is_running(self, article_id: int) -> bool:
        """True while claims of the article are being looked for."""
        return article_id in self._running

    def import_paths(self, paths: list[Path]) -> None:
        """Import files and the readable files of folders."""
        task = self.run(self.tr("Looking for articles"), partial(_files, paths))
        task.succeeded.connect(self._read_files)

    def import_text(self, text: str, name: str) -> None:
        """Import pasted text; ``name`` stands in for a file's name."""
        job = late.workers.read_pasted(self._worker, text, name)
        task = Task.of_job(self.tr("Reading the pasted text"), job, self)
        task.succeeded.connect(partial(self._take_pasted, name))
        self._follow(task)

    def analyse(self, article_id: int, *, ask: bool = False) -> None:
        """Look for claims in an article, again if that was done before.

        Args:
            article_id: the article.
            ask: emit ``found_again`` with what would change and wait for ``answer``.
        """
        self._waiting.pop(article_id, None)
        (self._asked.add if ask else self._asked.discard)(article_id)
        if article_id in self._running:
            self._running.pop(article_id).cancel()
        row, version = self._case.article(article_id)
        job = late.workers.extract(
            self._worker, version.text, version.blocks, row.published, language=row.language
        )
        task = Task.of_job(
            self.tr("Looking for claims in {0}").format(isolate(row.title)), job, self
        )
        self._running[article_id] = task
        task.progressed.connect(partial(self.analysing.emit, article_id))
        task.succeeded.connect(partial(self._store_claims, article_id, task))
        task.failed.connect(partial(self._end_analysis, article_id, task))
        task.cancelled.connect(partial(self._end_analysis, article_id, task))
        self.analysing.emit(article_id, 0, 0)
        self._follow(task)

    def cancel(self, article_id: int) -> None:
        """Stop looking for claims in an article."""
        if article_id in self._running:
            self._running[article_id].cancel()

    def run(self, title: str, work: Callable[[], object]) -> Task:
        """Run work that waits for a disk in the thread, shown among the jobs."""
        task = self._threads.run(title, work, self)
        self._follow(task)
        return task

    def _follow(self, task: Task) -> None:
        task.failed.connect(self.failed)
        self.started.emit(task)

    @Slot(object)
    def _read_files(self, paths: list[Path]) -> None:
        for path in paths:
            job = late.workers.read_article(self._worker, path)
            task = Task.of_job(self.tr("Reading {0}").format(path.name), job, self)
            task.succeeded.connect(partial(self._take_file, path))
            self._follow(task)

    def _take_file(self, path: Path, data: bytes) -> None:
        article = late.workers.article_from(data)
        work = partial(_with_raw, article, path)
        task = self.run(self.tr("Storing {0}").format(path.name), work)
        task.succeeded.connect(self._store)

    def _take_pasted(self, name: str, data: bytes) -> None:
        self._store(_Read(article=late.workers.article_from(data), raw=None, file_name=name))

    @Slot(object)
    def _store(self, read: _Read) -> None:
        store = self._case.store
        known = late.articles.find_by_raw(store, read.article.raw_sha256)
        if known is not None:
            self.stored.emit(known, True)
            return
        self.finish_storing()
        try:
            article_id, change = late.importing.store_article(
                store, read.article, file_name=read.file_name, raw=read.raw
            )
        except KnownError as error:
            self.failed.emit(error)
            return
        QTimer.singleShot(TURN, self, partial(self._announce, article_id, change))

    def _announce(self, article_id: int, change: Change) -> None:
        if self.signalsBlocked():
            return  # closed in between; the article is analysed when it is opened
        self.analyse(article_id)  # before anybody opens it and finds it not analysed
        self._case.tell(change)
        QTimer.singleShot(TURN, self, partial(self.stored.emit, article_id, False))

    def _store_claims(self, article_id: int, task: Task, data: bytes) -> None:
        if self._running.get(article_id) is not task:
            return  # asked again meanwhile: the newer answer counts
        self.finish_storing()
        found = late.workers.extraction_from(data)
        if article_id in self._asked:
            self._asked.discard(article_id)
            told = late.importing.difference(self._case.store, article_id, found)
            if told is not None:
                self._waiting[article_id] = (task, found)
                self.found_again.emit(article_id, told)
                return
        self._begin_storing(article_id, task, found, undoable=False)

    def answer(self, article_id: int, *, yes: bool) -> None:
        """Store what was found again, or leave the claims as they are."""
        task, found = self._waiting.pop(article_id)
        if yes:
            self.finish_storing()
            self._begin_storing(article_id, task, found, undoable=True)
        elif self._running.get(article_id) is task:
            del self._running[article_id]
            self.analysed.emit(article_id)

    def _begin_storing(
        self, article_id: int, task: Task, found: Extraction, *, undoable: bool
    ) -> None:
        store = self._case.store
        parts = late.importing.storing_extraction(store, article_id, found, undoable=undoable)
        wait = _BREATH if len(found.claims) > _MANY else TURN
        self._storing = _Storing(article_id=article_id, task=task, parts=parts, wait=wait)
        QTimer.singleShot(TURN, self, self._store_part)

    def _store_part(self) -> None:
        """Store some claims and come back after the window had its turn."""
        if self._storing is not None:
            self._go_on(self._storing)
            if self._storing is not None:
                QTimer.singleShot(TURN, self, self._store_part)

    def finish_storing(self) -> None:
        """Store what is left of an analysis now: somebody else wants to write."""
        while self._storing is not None:
            self._go_on(self._storing)

    def _go_on(self, storing: _Storing) -> None:
        try:
            change = next(storing.parts)
        except KnownError as error:
            self._storing = None
            self.failed.emit(error)
            self._end_analysis(storing.article_id, storing.task)
            return
        if change is not None:
            self._storing = None
            QTimer.singleShot(TURN, self, partial(self._tell, change))
            parts = late.matching.in_parts(self._case.store, storing.article_id)
            match = partial(self._match, storing.article_id, storing.task, parts)
            QTimer.singleShot(storing.wait, self, match)

    def _tell(self, change: Change) -> None:
        if not self.signalsBlocked():
            self._case.tell(change)

    def _match(
        self,
        article_id: int,
        task: Task,
        parts: Iterator[Change | None],
        last: Change | None = None,
    ) -> None:
        """Compare with earlier claims, a few claims between two frames of the window."""
        if self._running.get(article_id) is not task:
            return
        self.finish_storing()
        for change in parts:  # the next one
            found = change if change is not None and "relation" in change.tables else last
            QTimer.singleShot(TURN, self, partial(self._match, article_id, task, parts, found))
            return
        del self._running[article_id]
        if last is not None:
            self._case.tell(last)
        self.analysed.emit(article_id)

    def _end_analysis(self, article_id: int, task: Task, _error: object = None) -> None:
        if self._running.get(article_id) is task:
            del self._running[article_id]
            self.unanalysed.emit(article_id)


def _files(paths: list[Path]) -> object:
    """Replace folders by their readable files."""
    return [
        file
        for path in paths
        for file in (late.importing.files_in(path) if path.is_dir() else [path])
    ]


def _with_raw(article: Article, path: Path) -> object:
    return _Read(article=article, raw=late.batch.original(path, article), file_name=path.name)
