"""The errors of the application: each is a KnownError that a person can act on, or a bug."""

from onrecord_db.errors import BugError, DiskError, KnownError, LockedError

__all__ = [
    "BugError",
    "CancelledError",
    "DiskError",
    "KnownError",
    "LockedError",
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
