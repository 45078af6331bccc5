"""The errors of the application: each is a KnownError that a person can act on, or a bug."""

from onrecord_db.errors import BugError, DiskError, KnownError, LockedError

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
        message: one plain sentence that says what is wrong.
        hint: one that says what would be right.
        line: as it was typed.
        at: where the word stands in it, in code points.
        length: of the word.
    """

    def __init__(self, message: str, *, hint: str, line: str, at: int, length: int) -> None:
        super().__init__(message, hint=hint)
        self.line, self.at, self.length = line, at, length
