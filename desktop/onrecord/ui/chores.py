"""Work that takes its time in a thread of its own: it tells how far it is and can be stopped."""

from __future__ import annotations

from concurrent.futures import Future, ThreadPoolExecutor
from threading import Event
from typing import TYPE_CHECKING, Any

from onrecord.errors import CancelledError

if TYPE_CHECKING:
    from collections.abc import Callable

    Progress = Callable[[str, int, int], None]


class Chore:
    """What ``Task.of_job`` follows; the thread ends with the work.

    ``work`` gets a function to call often, with what it does, how much is done and of how much
    (0: not known); that function raises CancelledError once the chore is to stop.
    """

    def __init__(self, work: Callable[[Progress], object]) -> None:
        self.on_progress: Callable[[int, int], None] | None = None
        self._stopped = Event()
        pool = ThreadPoolExecutor(max_workers=1, thread_name_prefix="onrecord-chore")
        self.future: Future[Any] = pool.submit(work, self._tell)
        pool.shutdown(wait=False)

    def cancel(self) -> None:
        """Ask the work to stop; it does at the next thing that it tells."""
        self._stopped.set()

    def wait(self) -> None:
        """Wait for the end of the work, however it ends."""
        self.future.exception()

    def _tell(self, _what: str, done: int, of: int) -> None:
        if self._stopped.is_set():
            message = "stopped"
            raise CancelledError(message)
        if self.on_progress is not None:
            self.on_progress(done, of)
