"""What can go wrong: the world's fault (KnownError) or ours (BugError)."""


class KnownError(Exception):
    """The world's fault: a file, a disk, a format. A person can act on its text.

    Args:
        message: one plain sentence that says what is wrong.
        hint: one sentence that says what to do; "" when there is nothing to do.
    """

    def __init__(self, message: str, *, hint: str = "") -> None:
        super().__init__(message)
        self.message = message
        self.hint = hint

    def text(self) -> str:
        """Give message and hint as running text."""
        return f"{self.message} {self.hint}".strip()


class NotOurFileError(KnownError):
    """The file is not an OnRecord database; it was not touched."""


class NewerFileError(KnownError):
    """The database was made by a newer OnRecord; it was not touched."""


class DamagedFileError(KnownError):
    """The database cannot be read as one; it was not touched."""


class LockedError(KnownError):
    """The database has a passphrase and none was given; it was not touched."""


class WrongPassphraseError(LockedError):
    """The passphrase that was given does not open the database; it was not touched."""


class StoredFileError(KnownError):
    """A file kept beside the database is gone, unreadable or not what was stored."""


class InUseError(KnownError):
    """Another OnRecord has the database open."""


class OlderFileError(KnownError):
    """The database was made by an older OnRecord and must be migrated, which this opening may not."""


class ReadOnlyError(KnownError):
    """The database was opened only to be read."""


class DiskError(KnownError):
    """The disk refused: full, read-only, gone."""


class BugError(Exception):
    """Our own mistake: it reaches the crash dialog with its trace."""
