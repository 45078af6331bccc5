"""Questions to the database beside the window: a thread with a connection of its own that only reads."""

from __future__ import annotations

from concurrent.futures import Future, ThreadPoolExecutor
from typing import TYPE_CHECKING, Any, TypeVar

from PySide6.QtCore import QObject, Qt, Signal, Slot

from onrecord.errors import KnownError

if TYPE_CHECKING:
    from collections.abc import Callable

    from onrecord_db.reader import Reader

Answer = TypeVar("Answer")


class Lookups(QObject):
    """Asks one question after the other; of one topic, only the newest is answered.

    What is asked meanwhile takes the place of what waits, so that a person who types gets the
    answer to the last letter and not to each. An answer arrives on the main thread.
    """

    failed = Signal(object)  # KnownError
    idle = Signal()  # nothing is asked any more

    _arrived = Signal(object, int, object, object)  # topic, ticket, future, take

    def __init__(self, open_reader: Callable[[], Reader], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._open_reader = open_reader
        self._reader: Reader | None = None  # belongs to the thread
        self._pool = ThreadPoolExecutor(max_workers=1, thread_name_prefix="onrecord-reader")
        self._tickets: dict[str, int] = {}
        self._waiting = 0
        self._arrived.connect(self._give, Qt.ConnectionType.QueuedConnection)

    @property
    def is_busy(self) -> bool:
        """True while an answer is on its way."""
        return self._waiting > 0

    def ask(
        self, topic: str, question: Callable[[Reader], Answer], take: Callable[[Answer], object]
    ) -> None:
        """Ask the database something.

        Args:
            topic: an earlier question of the same topic is not answered any more.
            question: gets the reader, in the thread, and gives values.
            take: gets the answer, on the main thread.
        """
        ticket = self._tickets[topic] = self._tickets.get(topic, 0) + 1
        self._waiting += 1
        future = self._pool.submit(self._answer, topic, ticket, question)

        def arrive(done: Future[Any]) -> None:
            self._arrived.emit(topic, ticket, done, take)

        future.add_done_callback(arrive)

    def _answer(self, topic: str, ticket: int, question: Callable[[Reader], Answer]) -> object:
        if self._tickets[topic] != ticket:
            return None  # asked again meanwhile
        if self._reader is None:
            self._reader = self._open_reader()
        return question(self._reader)

    @Slot(object, int, object, object)
    def _give(
        self, topic: str, ticket: int, future: Future[object], take: Callable[[object], object]
    ) -> None:
        self._waiting -= 1
        try:
            if self._tickets[topic] == ticket:
                take(future.result())
        except KnownError as error:
            self.failed.emit(error)
        finally:
            if not self._waiting:
                self.idle.emit()

    def close(self) -> None:
        """Answer nothing any more and end the thread; what runs now is waited for."""
        self.blockSignals(True)
        for topic in self._tickets:
            self._tickets[topic] += 1
        self._pool.submit(self._close_reader)
        self._pool.shutdown(wait=True)

    def _close_reader(self) -> None:
        if self._reader is not None:
            self._reader.close()
