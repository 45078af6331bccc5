"""What a backup says of itself: a small JSON file beside it."""

import json
from dataclasses import asdict, dataclass
from datetime import datetime
from enum import StrEnum
from importlib import metadata
from pathlib import Path

from onrecord_db.blobs import files_folder
from onrecord_db.errors import DamagedFileError

SUFFIX = ".json"
FILES_SUFFIX = ".files"  # one SHA-256 a line: may be long, so not in the manifest


class Reason(StrEnum):
    """Why a backup was made."""

    OPENED = "opened"
    HALF_HOUR = "half hour"
    MIGRATION = "before migration"
    RESTORE = "before restore"
    BY_HAND = "by hand"


@dataclass(frozen=True, slots=True, kw_only=True)
class Manifest:
    """What stands in the file beside a backup.

    Times are UTC ISO-8601. ``articles`` are those out of the trash, ``verdicts`` the claims
    that have one. ``missing`` are the first of ``missing_count`` files that rows name but that
    were gone or changed when the backup was made, and that no earlier backup has either.
    """

    at: str
    reason: Reason
    articles: int
    claims: int
    verdicts: int
    sources: int
    files: int
    missing: tuple[str, ...] = ()
    missing_count: int = 0
    size: int  # bytes of the database file
    sha256: str  # of the database file
    schema: int
    content: str  # contents.content_mark
    audit_seq: int | None = None
    audit_head: str | None = None
    program: str
    files_hashed: bool  # every file was read again, not only the new ones
    verified_at: str

    @property
    def time(self) -> datetime:
        """When it was made."""
        return datetime.fromisoformat(self.at)


@dataclass(frozen=True, slots=True, kw_only=True)
class Backup:
    """A verified copy of a database."""

    path: Path
    manifest: Manifest

    @property
    def files_folder(self) -> Path:
        """Where the files lie that its rows name."""
        own = files_folder(self.path)
        return own if own.is_dir() else self.path.parent / "files"


def manifest_path(path: Path) -> Path:
    """Give where the manifest of a backup lies."""
    return path.with_name(path.name + SUFFIX)


def list_path(path: Path) -> Path:
    """Give where the names of a backup's files stand."""
    return path.with_name(path.name + FILES_SUFFIX)


def text(manifest: Manifest) -> str:
    """Write a manifest as JSON."""
    return json.dumps(asdict(manifest), indent=1) + "\n"


def read(path: Path) -> Manifest:
    """Read the manifest of a backup.

    Args:
        path: of the backup.

    Raises:
        DamagedFileError: it is gone or cannot be read.
    """
    try:
        values = json.loads(manifest_path(path).read_text(encoding="utf-8"))
        values["reason"] = Reason(values["reason"])
        values["missing"] = tuple(values["missing"])
        manifest = Manifest(**values)
        _ = manifest.time  # a time that is none is damage too
    except (OSError, ValueError, TypeError, KeyError) as error:
        message = f"What lies beside {path.name} does not say what it holds."
        raise DamagedFileError(message, hint="Choose another backup.") from error
    return manifest


def program() -> str:
    """Give the name and version of this program."""
    try:
        return f"OnRecord {metadata.version('onrecord')}"
    except metadata.PackageNotFoundError:
        return "OnRecord"
