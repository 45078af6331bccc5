"""Runs jobs in worker processes: one that reads files, one that extracts claims.

Two processes, so that a hostile file, its limits and its end cannot touch an analysis or the
loaded model.
"""

from __future__ import annotations

import itertools
import json
import sys
from typing import TYPE_CHECKING

import msgspec

from onrecord.errors import WorkerError
from onrecord.services.lanes import Job, Lane
from onrecord.worker import LANES, LONGEST_LINE
from onrecord_db.records import Article, Extraction

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path

    from onrecord_db.records import Block, WorldDate

READ_SECONDS = 60.0  # a file that takes longer is refused

_LANE_OF = {"read": "read", "read_text": "read"}  # everything else: "extract"
_SECONDS = {"read": READ_SECONDS}


class Worker:
    """The worker processes.

    Args:
        on_restart: told, in words for the user, when a process crashed and was started again.
        nice: how far the processes step back for others, 0 to 19.
        command: what starts a process, lane and niceness are added; for tests.
    """

    def __init__(
        self,
        *,
        on_restart: Callable[[str], None] | None = None,
        nice: int = 0,
        command: Sequence[str] | None = None,
    ) -> None:
        start = list(command or _own_command())
        self._lanes = {
            lane: Lane(
                [*start, lane, str(nice)],
                seconds=_SECONDS.get(lane),
                nice=nice,
                on_restart=on_restart,
            )
            for lane in LANES
        }
        self._numbers = itertools.count(1)

    def start(self) -> None:
        """Start the processes; returns at once."""
        for lane in self._lanes.values():
            lane.start()

    def submit(self, op: str, payload: dict[str, object]) -> Job:
        """Queue a job; jobs of a lane run one after the other, in this order.

        Raises:
            BugError: the worker is closed or not started.
            WorkerError: the job is too large to send.
        """
        lane = self._lanes[_LANE_OF.get(op, "extract")]
        number = next(self._numbers)
        # The standard library's JSON: a file name may hold bytes that are no text.
        line = json.dumps({"id": number, "op": op, "payload": payload}).encode() + b"\n"
        if len(line) > LONGEST_LINE:
            message = "This is too large for the worker."
            raise WorkerError(message, hint="Cut the text into parts.")
        job = Job(number, line, lane.cancel)
        lane.submit(job)
        return job

    def close(self) -> None:
        """End the processes; jobs that are not done raise CancelledError."""
        for lane in self._lanes.values():
            lane.close()
        for lane in self._lanes.values():
            lane.join()


def read_article(worker: Worker, path: Path, *, keep_text: bool = False) -> Job:
    """Read a file; ``article_from`` makes an Article of the result."""
    return worker.submit("read", {"path": str(path), "keep_text": keep_text})


def read_pasted(worker: Worker, text: str, name: str) -> Job:
    """Read pasted text; ``article_from`` makes an Article of the result."""
    return worker.submit("read_text", {"text": text, "name": name})


def extract(
    worker: Worker,
    text: str,
    blocks: Sequence[Block],
    published: WorldDate | None,
    *,
    language: str | None = None,
) -> Job:
    """Extract the claims of a text; ``extraction_from`` makes an Extraction of the result.

    Args:
        language: ISO 639-1; None, where it is not known, is read as English.
    """
    payload = {
        "text": text,
        "blocks": tuple(blocks),
        "published": published,
        "language": language,
    }
    return worker.submit("extract", msgspec.to_builtins(payload))


def warm(worker: Worker) -> Job:
    """Load the language model now; the result is its name as JSON text."""
    return worker.submit("warm", {})


def article_from(data: bytes) -> Article:
    """Give the Article of a reading job's result.

    Raises:
        WorkerError: it is not one, or its blocks are not in order within its text.
    """
    try:
        article = msgspec.json.decode(data, type=Article)
    except msgspec.MsgspecError as error:
        raise _nonsense() from error
    end = 0
    for block in article.blocks:
        if not end <= block.span.start < block.span.end <= len(article.text):
            raise _nonsense()
        end = block.span.end
    return article


def extraction_from(data: bytes) -> Extraction:
    """Give the Extraction of an extraction job's result.

    Raises:
        WorkerError: it is not one.
    """
    try:
        return msgspec.json.decode(data, type=Extraction)
    except msgspec.MsgspecError as error:
        raise _nonsense() from error


def _nonsense() -> WorkerError:
    message = "The worker gave an answer that makes no sense."
    return WorkerError(message, hint="Try again; if it happens again, report the file.")


def _own_command() -> list[str]:
    if getattr(sys, "frozen", False):
        return [sys.executable, "--worker"]
    # -P: a file named like a library in the current folder must not be imported instead of it.
    return [sys.executable, "-P", "-m", "onrecord.worker"]
