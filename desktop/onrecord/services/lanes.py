"""One worker process, the thread that serves it, and what happens when it does not behave."""

from __future__ import annotations

import logging
import queue
import subprocess
import sys
import threading
import time
from collections import deque
from concurrent.futures import Future
from contextlib import suppress
from dataclasses import dataclass
from typing import IO, TYPE_CHECKING, TypeAlias

import msgspec

from onrecord.errors import BugError, CancelledError, KnownError, ReadError, WorkerError
from onrecord.worker import LONGEST_LINE

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

log = logging.getLogger("onrecord.services")

GRACE_SECONDS = 0.9  # for a cancelled job to stop by itself before its process is killed

_CLOSE_SECONDS = 1.0  # for a process to end by itself when its stdin ends
_RESTARTED = "The worker stopped unexpectedly and was started again."
_ERRORS: dict[str, type[KnownError]] = {"ReadError": ReadError, "CancelledError": CancelledError}


class Job:
    """One job of a worker.

    ``future`` gives the result as JSON, or raises a KnownError: what the job refused, WorkerError
    when its process died, CancelledError. ``on_progress`` is called with (done, total) on the
    lane's thread; like the future's callbacks it must not raise.
    """

    def __init__(self, number: int, line: bytes, cancel: Callable[[Job], None]) -> None:
        self.future: Future[bytes] = Future()
        self.future.set_running_or_notify_cancel()  # only cancel() below ends it early
        self.on_progress: Callable[[int, int], None] | None = None
        self.number = number
        self.line = line
        self._cancel = cancel

    def cancel(self) -> None:
        """Give the job up: its future raises CancelledError at once, unless it is done."""
        self._cancel(self)


class Lane:
    """Runs jobs one after the other in a process that it starts again when needed.

    One thread owns all state and takes messages from a queue, so there is nothing to lock;
    callbacks (futures, progress, restarts) run on that thread.

    Args:
        command: what starts the process.
        seconds: wall-clock limit of a job; None: no limit.
        nice: above 0, the process runs at a low priority where only the parent can say so.
        on_restart: told, in words for the user, when the process crashed and was started again.
    """

    def __init__(
        self,
        command: Sequence[str],
        *,
        seconds: float | None,
        nice: int,
        on_restart: Callable[[str], None] | None,
    ) -> None:
        self._command = command
        self._seconds = seconds
        self._flags = _creation_flags(nice)
        self._on_restart = on_restart
        self._messages: queue.SimpleQueue[_Message] = queue.SimpleQueue()
        self._thread = threading.Thread(target=self._run, name="worker lane", daemon=True)
        self._process: _Process | None = None
        self._waiting: deque[Job] = deque()
        self._current: Job | None = None
        self._deadline: float | None = None  # of the current job, time.monotonic()

    def start(self) -> None:
        """Start the thread, which starts the process."""
        self._thread.start()

    def submit(self, job: Job) -> None:
        """Queue a job."""
        if not self._thread.is_alive():
            message = "a job for a worker that is not running"
            raise BugError(message)
        self._messages.put(_Submitted(job))

    def cancel(self, job: Job) -> None:
        """Give a job up; nothing happens when it is done."""
        self._messages.put(_Cancelled(job))

    def close(self) -> None:
        """Tell the thread to end the process and itself."""
        self._messages.put(_Close())

    def join(self) -> None:
        """Wait for the end of the thread, a few seconds at most."""
        if not self._thread.is_alive():
            return
        self._thread.join(2 * _CLOSE_SECONDS)
        process = self._process
        if self._thread.is_alive() and process is not None:
            process.kill()  # it takes no input, and the thread waits for it to do so
            self._thread.join(_CLOSE_SECONDS)

    def _run(self) -> None:
        try:
            self._spawn()
            while self._step():
                pass
        finally:
            self._abandon()

    def _step(self) -> bool:
        """Handle one message, or the end of the current job's time; False: the lane closes."""
        message = self._next_message()
        if message is None:
            self._overdue()
        elif isinstance(message, _Submitted):
            self._waiting.append(message.job)
        elif isinstance(message, _Cancelled):
            self._give_up(message.job)
        elif isinstance(message, _Line):
            if message.process is self._process:
                self._take(message.line)
        else:
            return False
        self._send_next()
        return True

    def _next_message(self) -> _Message | None:
        """Wait for a message; None: the current job's time is over."""
        if self._deadline is None:
            return self._messages.get()
        left = self._deadline - time.monotonic()
        try:
            return self._messages.get(timeout=left) if left > 0 else None
        except queue.Empty:
            return None

    def _send_next(self) -> None:
        if self._current is not None or not self._waiting:
            return
        self._current = self._waiting.popleft()
        if self._process is None and not self._spawn():
            message = "The worker process could not be started."
            self._finish(
                WorkerError(message, hint="Restart OnRecord; if that fails, reinstall it.")
            )
            return
        if self._seconds is not None:
            self._deadline = time.monotonic() + self._seconds
        if self._process is not None:
            self._process.write(self._current.line)

    def _take(self, line: bytes) -> None:
        """Handle a line from the process."""
        if not line:
            self._bury()
            return
        try:
            reply = msgspec.json.decode(line, type=_Reply)
        except msgspec.MsgspecError:
            log.error("the worker broke the protocol")  # noqa: TRY400  # no trace: it is not ours
            self._kill()
            self._bury()
            return
        if self._process is not None and reply.ready:
            self._process.is_ready = True
        job = self._current
        if job is None or reply.id != job.number:
            return
        if reply.progress is not None:
            if job.on_progress is not None and not job.future.done():
                job.on_progress(*reply.progress)
        elif reply.error is not None:
            said = reply.error
            self._finish(_ERRORS.get(said.kind, KnownError)(said.message, hint=said.hint))
        elif reply.result is not msgspec.UNSET:
            self._finish(bytes(reply.result))

    def _finish(self, outcome: bytes | KnownError) -> None:
        """Close the current job; a cancelled one has its outcome already."""
        job, self._current, self._deadline = self._current, None, None
        if job is None or job.future.done():
            return
        if isinstance(outcome, bytes):
            job.future.set_result(outcome)
        else:
            job.future.set_exception(outcome)

    def _give_up(self, job: Job) -> None:
        if job.future.done():
            return
        job.future.set_exception(_cancelled())
        if job is not self._current:
            self._waiting.remove(job)
            return
        self._deadline = time.monotonic() + GRACE_SECONDS
        if self._process is not None:
            self._process.write(b'{"cancel": %d}\n' % job.number)

    def _overdue(self) -> None:
        """Kill the process: its job took too long, or does not hear that it was cancelled."""
        log.info("the worker did not stop in time and is killed")
        self._kill()
        message = (
            f"This took longer than {self._seconds:.0f} seconds and was stopped."
            if self._seconds
            else ""
        )
        hint = "Copy the article's text and paste it instead."
        self._finish(WorkerError(message, hint=hint))
        self._spawn()

    def _bury(self) -> None:
        """Handle the end of the process that nobody asked for."""
        process, self._process = self._process, None
        if process is None:
            return
        status = process.status()
        log.info("the worker ended with status %s", status)
        job_failed = self._current is not None
        message = "The worker stopped unexpectedly, and this was not done."
        self._finish(WorkerError(message, hint="Try again; if it happens again, report the file."))
        # A process that never got ready would die again at once: the next job tries again.
        if process.is_ready and job_failed and self._spawn() and self._on_restart is not None:
            self._on_restart(_RESTARTED)

    def _spawn(self) -> bool:
        try:
            self._process = _Process(self._command, self._flags, self._messages)
        except OSError:
            log.info("the worker process cannot be started", exc_info=True)
            return False
        return True

    def _kill(self) -> None:
        if self._process is not None:
            self._process.kill()

    def _abandon(self) -> None:
        """Cancel what is not done and end the process."""
        for job in (self._current, *self._waiting):
            if job is not None and not job.future.done():
                job.future.set_exception(_cancelled())
        if self._process is not None:
            self._process.close()


class _Process:
    """A worker process and the threads that read what it says."""

    def __init__(
        self, command: Sequence[str], flags: int, messages: queue.SimpleQueue[_Message]
    ) -> None:
        self.is_ready = False
        self._messages = messages
        self._popen = subprocess.Popen(  # noqa: S603  # our own command line
            command,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            creationflags=flags,
            start_new_session=sys.platform != "win32",  # Ctrl+C in the terminal is the parent's
        )
        for listen in (self._listen, self._log_stderr):
            threading.Thread(target=listen, daemon=True).start()

    def write(self, line: bytes) -> None:
        """Send a line; a process that is gone says so through its stdout."""
        stdin = _pipe(self._popen.stdin)
        with suppress(OSError, ValueError):
            stdin.write(line)
            stdin.flush()

    def kill(self) -> None:
        """End the process now."""
        self._popen.kill()

    def status(self) -> int:
        """Wait for the end of the process and give its exit status."""
        return self._popen.wait()

    def close(self) -> None:
        """End the process: kindly first, by the end of its stdin."""
        with suppress(OSError):
            _pipe(self._popen.stdin).close()
        try:
            self._popen.wait(_CLOSE_SECONDS)
        except subprocess.TimeoutExpired:
            self._popen.kill()
            self._popen.wait()

    def _listen(self) -> None:
        stdout = _pipe(self._popen.stdout)
        while line := stdout.readline(LONGEST_LINE):
            self._messages.put(_Line(self, line))
            if not line.endswith(b"\n"):
                self._popen.kill()  # longer than any answer: the rest would be taken for lines
                break
        stdout.close()
        self._popen.wait()
        with suppress(OSError):
            _pipe(self._popen.stdin).close()
        self._messages.put(_Line(self, b""))

    def _log_stderr(self) -> None:
        """Log what the process prints; at debug, for it may quote the article."""
        stderr = _pipe(self._popen.stderr)
        while line := stderr.readline(1000):
            log.debug("worker: %s", line.decode("utf-8", "replace").rstrip())
        stderr.close()


class _Said(msgspec.Struct, frozen=True):
    kind: str
    message: str
    hint: str = ""


class _Reply(msgspec.Struct, frozen=True):
    id: int = 0
    ready: str = ""
    result: msgspec.Raw | msgspec.UnsetType = msgspec.UNSET
    error: _Said | None = None
    progress: tuple[int, int] | None = None


@dataclass(frozen=True, slots=True)
class _Submitted:
    job: Job


@dataclass(frozen=True, slots=True)
class _Cancelled:
    job: Job


@dataclass(frozen=True, slots=True)
class _Line:
    process: _Process
    line: bytes  # b"": the process has ended


@dataclass(frozen=True, slots=True)
class _Close:
    pass


_Message: TypeAlias = _Submitted | _Cancelled | _Line | _Close


def _cancelled() -> CancelledError:
    return CancelledError("Cancelled.")


def _pipe(pipe: IO[bytes] | None) -> IO[bytes]:
    if pipe is None:
        message = "a worker process without pipes"
        raise BugError(message)
    return pipe


def _creation_flags(nice: int) -> int:
    """Give Windows' flags: no console window, and the priority that os.nice sets elsewhere."""
    if sys.platform == "win32":
        low = subprocess.BELOW_NORMAL_PRIORITY_CLASS if nice > 0 else 0
        return subprocess.CREATE_NO_WINDOW | low
    return 0
