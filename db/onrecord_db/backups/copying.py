"""Copy a database, which somebody may be writing to, and prove that the copy is whole."""

import contextlib
import hashlib
import os
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from onrecord_db import contents, keys
from onrecord_db.blobs import sync_folder
from onrecord_db.connection import RawConnection, SqliteError
from onrecord_db.contents import Progress, silent
from onrecord_db.errors import DamagedFileError, DiskError, KnownError
from onrecord_db.keys import Key
from onrecord_db.reader import is_quiet

_PAGES = 2000  # copied between two looks at the progress: 8 MB, some milliseconds
_CHUNK = 1 << 20

_ROOM = "Free some space, or keep backups on another disk, and do it again."


@dataclass(frozen=True, slots=True, kw_only=True)
class Snapshot:
    """What the copied database held at the moment that the copy shows."""

    counts: dict[str, int]
    files: tuple[str, ...]  # the SHA-256 of each file that a row names, sorted
    files_key: bytes | None = field(repr=False)
    content: str
    audit: tuple[int, str] | None
    schema: int
    articles: int
    claims: int
    verdicts: int
    sources: int


def copy(
    source: Path, target: Path, *, key: Key | None = None, progress: Progress = silent
) -> Snapshot:
    """Copy a database to a name that is free, page by page and as it stands at one moment.

    Belongs to no store: it opens the file itself, read-only, so it may run in any thread or
    process while the store goes on writing. The copy is on the disk, has been read again and
    is sound: pages, counts, hashes of texts, head of the audit log.

    Raises:
        DamagedFileError: the database, so the copy too, is damaged.
        NotOurFileError, NewerFileError: it is no database of ours, or a newer program's.
        DiskError: the disk refused. Nothing is left under ``target``, as after any error.
    """
    with _removed_on_error(target):
        if key is not None and not keys.is_locked(source):
            key = None  # a passphrase that was given for nothing must not lock the copy
        was_quiet = is_quiet(source)
        seen = _copied(source, target, key, progress)
        if was_quiet and not is_quiet(source):
            # Opened as if nobody wrote, and then somebody began to: pages of two moments.
            remove(target)
            seen = _copied(source, target, key, progress)
        sync_file(target)
        verify(target, seen, key=key, progress=progress)
    return seen


def snapshot(raw: RawConnection, progress: Progress = silent) -> Snapshot:
    """Give what a database holds, as far as a copy is compared with it."""
    return Snapshot(
        counts=contents.counts(raw, progress),
        files=tuple(contents.file_names(raw)),
        files_key=keys.files_key(raw),
        content=contents.content_mark(raw),
        audit=contents.audit_head(raw),
        schema=_one(raw, "pragma user_version"),
        articles=_one(raw, "SELECT count(*) FROM article WHERE trashed_at IS NULL"),
        claims=_one(raw, "SELECT count(*) FROM claim"),
        verdicts=_one(raw, "SELECT count(DISTINCT claim_id) FROM verdict"),
        sources=_one(raw, "SELECT count(*) FROM source"),
    )


def verify(
    path: Path, expected: Snapshot, *, key: Key | None = None, progress: Progress = silent
) -> None:
    """Read a copy whole and compare it with what it must hold.

    Raises:
        DamagedFileError: it differs or is damaged; the text says in what.
    """
    with contents.reading(path, key) as raw:
        if problems := contents.page_problems(raw, progress):
            raise _unsound(problems[0])
        if snapshot(raw, progress) != expected:
            why = "the copy does not hold what the database holds"
            raise _unsound(why)
        for wrong in contents.wrong_hashes(raw, progress):
            why = f"the {wrong.column} of {wrong.table} {wrong.id} was changed"
            raise _unsound(why)


def digest_of(path: Path) -> str:
    """Give the SHA-256 of a file's bytes, in hex."""
    found = hashlib.sha256()
    with path.open("rb") as file:
        while chunk := file.read(_CHUNK):
            found.update(chunk)
    return found.hexdigest()


def sync_file(path: Path) -> None:
    """Bring a file's bytes to the disk."""
    with path.open("rb+") as file:
        os.fsync(file.fileno())


def place(temporary: Path, target: Path) -> None:
    """Give a file that is on the disk its name, durably. What had the name is replaced."""
    temporary.replace(target)
    sync_folder(target.parent)


def write_small(target: Path, text: str) -> None:
    """Write a small file so that its name never holds half of it."""
    temporary = target.with_name(f"{target.name}.tmp")
    with _removed_on_error(temporary):
        with temporary.open("w", encoding="utf-8", newline="\n") as file:
            file.write(text)
            file.flush()
            os.fsync(file.fileno())
        place(temporary, target)


@contextlib.contextmanager
def told_plainly(what: str) -> Iterator[None]:
    """Turn what the system or SQLite says of the disk into a sentence about a backup.

    Args:
        what: the thing that was not made, as "backup".
    """
    try:
        yield
    except OSError as error:
        message = f"The disk did not take the {what}: {error.strerror or error}. Nothing was kept."
        raise DiskError(message, hint=_ROOM) from error
    except DiskError as error:
        message = f"{error.message.split(', so nothing')[0]}, so no {what} was made."
        raise DiskError(message, hint=_ROOM) from error


def remove(path: Path) -> None:
    """Remove a database file and what SQLite may have left beside it."""
    for end in ("", "-journal", "-wal", "-shm"):
        path.with_name(path.name + end).unlink(missing_ok=True)


@contextlib.contextmanager
def _removed_on_error(path: Path) -> Iterator[None]:
    try:
        yield
    except BaseException:
        remove(path)
        raise


@contextlib.contextmanager
def _one_moment(raw: RawConnection) -> Iterator[None]:
    """Hold one read transaction: whatever is written meanwhile is not seen in it."""
    raw.execute("begin")
    try:
        yield
    finally:
        raw.execute("rollback")


def _copied(source: Path, target: Path, key: Key | None, progress: Progress) -> Snapshot:
    with contents.reading(source, key) as raw, _one_moment(raw):
        contents.version_of(raw, source)
        seen = snapshot(raw, progress)
        _copy_pages(raw, target, key, progress)
    return seen


def _copy_pages(raw: RawConnection, target: Path, key: Key | None, progress: Progress) -> None:
    stopped: list[BaseException] = []

    def told(_status: int, left: int, of: int) -> None:
        try:
            progress("Copying", of - left, of)
        except BaseException as error:
            stopped.append(error)
            raise

    copied = contents.writing_bare(target, key)
    source: Any = raw
    try:
        source.backup(copied, pages=_PAGES, progress=told, sleep=0)
    except SqliteError as error:
        if stopped:
            raise stopped[0] from None
        raise _reason(error) from error
    finally:
        copied.close()


def _reason(error: Exception) -> Exception:
    """Give what a failed backup means: SQLite's errors have only their text there, no name."""
    if "malformed" in str(error) or "not a database" in str(error):
        why = "the database is damaged"
        return _unsound(why)
    return DiskError(f"The disk did not take it ({error}), so nothing was saved.")


def _one(raw: RawConnection, sql: str) -> int:
    row = raw.execute(sql).fetchone()
    return int(row[0]) if row is not None else 0


def _unsound(why: str) -> KnownError:
    message = f"The backup was not kept, for it is not sound: {why}."
    hint = "Check the database (onrecord check --full). Earlier backups were kept."
    return DamagedFileError(message, hint=hint)
