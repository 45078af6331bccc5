"""Long work beside the window: a Task brings a worker's job or a thread's result to the main thread."""

from __future__ import annotations

from concurrent.futures import CancelledError as FutureCancelledError
from concurrent.futures import Future, ThreadPoolExecutor
from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import QElapsedTimer, QObject, Qt, Signal, Slot

from onrecord.errors import CancelledError, KnownError

if TYPE_CHECKING:
    from collections.abc import Callable

# ms until the next turn of the loop: a timer of 0 ms is a posted event, and posted events that post
# others keep keys and paints waiting until the last of them
TURN = 1


class Cancellable(Protocol):
    """What a Task needs of a job: a future, a way to cancel, a place to report progress."""

    future: Future[bytes]
    on_progress: Callable[[int, int], None] | None

    def cancel(self) -> None:
        """Ask the job to stop; its future then raises CancelledError."""


class Task(QObject):
    """One piece of long work, told in signals on the main thread.

    Exactly one of ``succeeded``, ``failed`` and ``cancelled`` is emitted; ``ended`` follows it.
    ``failed`` carries a KnownError; a bug's exception is raised on the main thread instead, where
    the crash dialog takes it.
    """

    progressed = Signal(int, int)  # done, total
    succeeded = Signal(object)  # the result
    failed = Signal(object)  # a KnownError
    cancelled = Signal()
    ended = Signal()

    _arrived = Signal(object)  # the finished future, from whichever thread

    def __init__(
        self, title: str, future: Future[bytes] | Future[object], parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self.title = title
        self._job: Cancellable | None = None
        self.retry: Callable[[], object] | None = None  # begins the work anew
        self.show_result: Callable[[], object] | None = None  # shows what it came to
        self._clock = QElapsedTimer()
        self._clock.start()
        # queued also when the future is done already: the caller connects first
        self._arrived.connect(self._take, Qt.ConnectionType.QueuedConnection)
        future.add_done_callback(self._arrived.emit)

    @classmethod
    def of_job(cls, title: str, job: Cancellable, parent: QObject | None = None) -> Task:
        """Follow a worker's job, which can be cancelled and tells its progress."""
        task = cls(title, job.future, parent)
        task._job = job
        job.on_progress = task.progressed.emit
        return task

    @property
    def can_cancel(self) -> bool:
        """True while the work is of a kind that can be stopped."""
        return self._job is not None

    def seconds(self) -> float:
        """Give the seconds since the task began."""
        return self._clock.elapsed() / 1000

    @Slot()
    def cancel(self) -> None:
        """Stop the work; ``cancelled`` follows within about a second."""
        if self._job is not None:
            self._job.cancel()

    @Slot(object)
    def _take(self, future: Future[object]) -> None:
        try:
            result = future.result()
        except (CancelledError, FutureCancelledError):
            self.cancelled.emit()
        except KnownError as error:
            self.failed.emit(error)
        else:
            self.succeeded.emit(result)
        finally:
            self.ended.emit()


class Threads:
    """One thread for work that waits for a disk and holds no database."""

    def __init__(self) -> None:
        self._pool = ThreadPoolExecutor(max_workers=1, thread_name_prefix="onrecord")

    def run(self, title: str, work: Callable[[], object], parent: QObject) -> Task:
        """Run ``work`` in the thread; it takes and gives values, never widgets or the store."""
        return Task(title, self._pool.submit(work), parent)

    def close(self) -> None:
        """Wait for work under way and end the thread."""
        self._pool.shutdown(wait=True)
