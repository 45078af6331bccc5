"""The worker process: reads files and extracts claims, away from the window.

Started as ``python -m onrecord.worker LANE``; a frozen program starts itself as
``onrecord --worker LANE`` and must call ``main`` before it imports anything of the window.
Jobs come as JSON lines on stdin, one at a time; replies go as JSON lines to stdout::

    {"id": 1, "op": "read", "payload": {"path": "a.txt", "keep_text": false}}
    {"cancel": 1}

    {"ready": "extract"}
    {"id": 1, "progress": [3, 10]}
    {"id": 1, "result": {...}}
    {"id": 1, "error": {"kind": "ReadError", "message": "...", "hint": "..."}}

The process ends when stdin does. It opens no network connection.
"""

from __future__ import annotations

import json
import os
import queue
import signal
import sys
import threading
from collections.abc import Callable, Mapping
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING, Any, BinaryIO, TypeAlias

import msgspec

from onrecord.errors import CancelledError, KnownError, ReadError

if TYPE_CHECKING:
    from onrecord.claims.extract import Extractor

LANES = ("read", "extract")  # a process each, so that a hostile file cannot stop an analysis
LONGEST_LINE = 200_000_000  # bytes; 20 MB of text whose every character is escaped

_MEMORY = 1_500_000_000  # bytes of address space for the read lane
# bytes of any file it may write: byte code caches, and 68 MB to which a model is unpacked
_LARGEST_WRITE = 100_000_000
_CPU_SECONDS = 90  # a job of the read lane; the parent's 60 s of wall clock come first
_NETWORK = frozenset(
    {
        "socket.connect",
        "socket.bind",
        "socket.sendto",
        "socket.sendmsg",
        "socket.getaddrinfo",
        "socket.gethostbyname",
        "socket.gethostbyaddr",
        "urllib.Request",
        "http.client.connect",
        "ftplib.connect",
        "smtplib.connect",
    }
)


class Context:
    """What an op knows of its job: whether it was cancelled, and how to report progress."""

    def __init__(self, send: Callable[[dict[str, Any]], None], number: int) -> None:
        self._send = send
        self._number = number
        self.stop = threading.Event()

    def progress(self, done: int, total: int) -> None:
        """Tell the parent that ``done`` of ``total`` steps are done."""
        self._send({"id": self._number, "progress": [done, total]})

    def cancelled(self) -> bool:
        """Say whether the parent no longer wants the result."""
        return self.stop.is_set()


Op: TypeAlias = Callable[[dict[str, Any], Context], object]


class _Extraction:
    """The ops that need the language model, which is loaded once."""

    def __init__(self) -> None:
        self._extractor: Extractor | None = None

    def warm(self, payload: dict[str, Any], context: Context) -> object:
        """Load the model; give its name and version."""
        return self._loaded().version

    def extract(self, payload: dict[str, Any], context: Context) -> object:
        """Give the Extraction of a text."""
        from onrecord_db.records import Block, WorldDate  # noqa: PLC0415

        blocks = msgspec.convert(payload["blocks"], tuple[Block, ...])
        published = msgspec.convert(payload.get("published"), WorldDate | None)
        extractor = self._loaded()
        if context.cancelled():
            raise _cancelled()
        return extractor(
            payload["text"],
            blocks=blocks,
            language=payload.get("language"),
            published=published,
            progress=context.progress,
            cancelled=context.cancelled,
        )

    def _loaded(self) -> Extractor:
        if self._extractor is None:
            from onrecord.claims.extract import Extractor  # noqa: PLC0415  # loads spaCy: 1-2 s

            self._extractor = Extractor()
        return self._extractor


def read(payload: dict[str, Any], context: Context) -> object:
    """Give the Article in a file."""
    from onrecord.articles import formats  # noqa: PLC0415

    path = Path(payload["path"])
    try:
        return formats.read(path, keep_text=bool(payload.get("keep_text")))
    except (MemoryError, RecursionError) as error:
        message = f"{path.name} is built in a way that takes too much memory to read."
        raise ReadError(message, hint="Copy the article's text and paste it instead.") from error


def read_text(payload: dict[str, Any], context: Context) -> object:
    """Give the Article in a pasted text."""
    from onrecord.articles import formats  # noqa: PLC0415

    return formats.read_text(payload["text"], name=payload["name"])


def crash(payload: dict[str, Any], context: Context) -> object:
    """End the process at once, as a fault in a library would; for tests."""
    os._exit(int(payload.get("status", 1)))


def ops(lane: str) -> dict[str, Op]:
    """Give the ops that a lane knows."""
    extraction = _Extraction()
    known: dict[str, Op] = (
        {"read": read, "read_text": read_text}
        if lane == "read"
        else {"extract": extraction.extract, "warm": extraction.warm}
    )
    if os.environ.get("ONRECORD_TEST") == "1":
        known["crash"] = crash
    return known


def main(arguments: list[str] | None = None, extra: Mapping[str, Op] | None = None) -> int:
    """Serve one lane until stdin ends.

    Args:
        arguments: the lane and, optionally, a niceness; sys.argv without it.
        extra: more ops, for tests.
    """
    lane, *rest = sys.argv[1:] if arguments is None else arguments
    commands, replies = _private_pipes()
    _ignore_the_terminal()
    sys.addaudithook(_refuse_network)
    if rest and hasattr(os, "nice"):
        os.nice(int(rest[0]))
    if lane == "read":
        _limit_resources()
    _Server(replies, {**ops(lane), **(extra or {})}, limited=lane == "read").serve(commands, lane)
    return 0


class _Server:
    """Takes jobs from stdin on one thread and runs them on the main thread."""

    def __init__(self, replies: BinaryIO, known: Mapping[str, Op], *, limited: bool) -> None:
        self._replies = replies
        self._known = known
        self._limited = limited
        self._jobs: queue.SimpleQueue[tuple[dict[str, Any], Context]] = queue.SimpleQueue()
        self._contexts: dict[int, Context] = {}
        self._writing = threading.Lock()

    def serve(self, commands: BinaryIO, lane: str) -> None:
        listener = threading.Thread(target=self._listen, args=(commands,), daemon=True)
        listener.start()
        self._send({"ready": lane})
        while True:
            self._run(*self._jobs.get())

    def _listen(self, commands: BinaryIO) -> None:
        """Read lines until the parent is gone; then end the process, whatever it is doing."""
        while line := commands.readline(LONGEST_LINE + 1):
            message = json.loads(line)
            if "cancel" in message:
                context = self._contexts.get(message["cancel"])
                if context is not None:
                    context.stop.set()
                continue
            context = Context(self._send, message["id"])
            self._contexts[message["id"]] = context
            self._jobs.put((message, context))
        os._exit(0)

    def _run(self, message: dict[str, Any], context: Context) -> None:
        if self._limited:
            _allow_cpu_seconds(_CPU_SECONDS)
        try:
            result = self._known[message["op"]](message["payload"], context)
        except KnownError as error:
            said = {"kind": type(error).__name__, "message": error.message, "hint": error.hint}
            self._send({"id": message["id"], "error": said})
        else:
            self._send({"id": message["id"], "result": result})
        finally:
            del self._contexts[message["id"]]

    def _send(self, reply: dict[str, Any]) -> None:
        line = msgspec.json.encode(reply) + b"\n"
        with self._writing, suppress(BrokenPipeError):  # stdin's end says the same
            self._replies.write(line)
            self._replies.flush()


def _cancelled() -> CancelledError:
    return CancelledError("Cancelled.")


def _private_pipes() -> tuple[BinaryIO, BinaryIO]:
    """Take stdin and stdout away from everybody else.

    A library that prints would break a line of the protocol: from here on its words go to
    stderr, also from C code, and its reads find an empty stdin.
    """
    commands = os.fdopen(os.dup(0), "rb")
    replies = os.fdopen(os.dup(1), "wb")
    os.dup2(2, 1)
    nothing = os.open(os.devnull, os.O_RDONLY)
    os.dup2(nothing, 0)
    os.close(nothing)
    sys.stdout = sys.stderr
    return commands, replies


def _ignore_the_terminal() -> None:
    """Leave Ctrl+C to the parent, which closes stdin when it ends."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)


def _refuse_network(event: str, arguments: tuple[object, ...]) -> None:
    if event in _NETWORK:
        message = "OnRecord's worker opens no network connections"
        raise PermissionError(message)


def _limit_resources() -> None:
    """Bound the memory and the file sizes of the read lane where the platform can."""
    if sys.platform == "win32":
        return
    import resource  # noqa: PLC0415

    # numpy, which tells languages, would set memory aside for a thread on each of many cores
    os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")
    signal.signal(signal.SIGXFSZ, signal.SIG_IGN)  # a write over the limit fails as an error
    for limit, wanted in ((resource.RLIMIT_AS, _MEMORY), (resource.RLIMIT_FSIZE, _LARGEST_WRITE)):
        _, hard = resource.getrlimit(limit)
        most = wanted if hard == resource.RLIM_INFINITY else min(wanted, hard)
        with suppress(OSError, ValueError):  # macOS refuses RLIMIT_AS
            resource.setrlimit(limit, (most, hard))


def _allow_cpu_seconds(seconds: int) -> None:
    """Let the process use ``seconds`` more of CPU, then die: C code may hold every thread."""
    if sys.platform == "win32":
        return
    import resource  # noqa: PLC0415

    usage = resource.getrusage(resource.RUSAGE_SELF)
    soft = int(usage.ru_utime + usage.ru_stime) + seconds
    _, hard = resource.getrlimit(resource.RLIMIT_CPU)
    with suppress(OSError, ValueError):
        resource.setrlimit(resource.RLIMIT_CPU, (soft, hard))


if __name__ == "__main__":
    sys.exit(main())
