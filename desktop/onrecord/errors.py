"""The errors of the application: each is a KnownError that a person can act on, or a bug."""

from __future__ import annotations

from typing import TYPE_CHECKING

from onrecord_db.errors import BugError, DiskError, KnownError, LockedError

if TYPE_CHECKING:
    from onrecord_db.search.query import Problem

__all__ = [
    "BugError",
    "CancelledError",
    "DiskError",
    "KnownError",
    "LockedError",
    "QueryError",
    "ReadError",
    "ReportError",
    "WorkerError",
]


class ReadError(KnownError):
    """A file could not be read as an article."""


class WorkerError(KnownError):
    """The worker process crashed or passed its limits."""


class CancelledError(KnownError):
    """The user cancelled; never shown as a failure."""


class ReportError(KnownError):
    """A report could not be written."""


class QueryError(KnownError):
    """A line of the filter language holds a word that is not known.

    Args:
        line: as it was typed.
        problem: what is wrong, and where.
    """

    def __init__(self, line: str, problem: Problem) -> None:
        super().__init__(problem.message, hint=problem.hint)
        self.line = line
        self.place = problem.place
