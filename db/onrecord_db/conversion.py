"""Give a database a passphrase, change it, or take it away; a kill leaves the old or the new state.

A whole new file is written beside the old one and checked; then it takes the old one's name, which
is the one moment at which the state changes. A note in the files folder says that a conversion is
under way, so that the next start removes what is left of the state that lost.
"""

import contextlib
import json
import os
import secrets
import shutil
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from onrecord_db import blobs, gate, keys
from onrecord_db.blobs import disk_error, files_folder
from onrecord_db.connection import RawConnection, SqliteError, error_name, opened, translated
from onrecord_db.errors import (
    BugError,
    DamagedFileError,
    DiskError,
    InUseError,
    KnownError,
    StoredFileError,
)
from onrecord_db.files import SEALED, Files, is_kept_name
from onrecord_db.instance import Instance
from onrecord_db.keys import Key

NOTE = "converting.json"

_PLAIN_PAGE = 16_384  # bytes, as migrations.create gives a new file without a passphrase

_BACKUPS = "-backups"  # NAME.onrecord-backups
_BLOCK = 1_000_000  # bytes that are overwritten at a time
_KIND = len(SEALED)


@dataclass(frozen=True, slots=True, kw_only=True)
class Converted:
    """What a conversion did.

    Args:
        files: how many kept files were written anew.
        damaged: names of sealed files that did not open and stay as they are.
    """

    files: int
    damaged: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class _Plan:
    path: Path
    old: Key | None
    new: Key | None
    told: Callable[[str], None]

    @property
    def half(self) -> Path:
        return self.path.with_name(f"{self.path.name}.converting")

    @property
    def folder(self) -> Path:
        return files_folder(self.path)


def encrypt(
    path: Path, key: Key, *, user: str = "", told: Callable[[str], None] = lambda _: None
) -> Converted:
    """Lock a database and its kept files with a passphrase. Nobody has it open.

    Old plain files are overwritten once; a solid-state disk, a snapshot and a backup may still
    hold what they held.

    Args:
        path: a database without a passphrase.
        key: the passphrase.
        user: who does it, for the message that somebody else gets.
        told: gets a few plain words at each stage.

    Raises:
        InUseError: somebody has it open.
        KnownError: it has a passphrase already, is damaged or not ours, or the disk refuses.
            Then it is as it was.
    """
    return _convert(_Plan(path=path.absolute(), old=None, new=key, told=told), user)


def decrypt(
    path: Path, key: Key, *, user: str = "", told: Callable[[str], None] = lambda _: None
) -> Converted:
    """Take the passphrase away; arguments and errors as for ``encrypt``.

    Raises:
        WrongPassphraseError: the key does not open it.
    """
    return _convert(_Plan(path=path.absolute(), old=key, new=None, told=told), user)


def change_passphrase(
    path: Path, old: Key, new: Key, *, user: str = "", told: Callable[[str], None] = lambda _: None
) -> Converted:
    """Lock a database with another passphrase; as ``decrypt``. Kept files need not change."""
    return _convert(_Plan(path=path.absolute(), old=old, new=new, told=told), user)


def finish(path: Path) -> None:
    """Remove what a conversion that was killed has left. Only whoever holds the lock may.

    Raises:
        DiskError: the disk refused.
    """
    note = files_folder(path) / NOTE
    try:
        if note.exists():
            _tidy(path, note)
    except OSError as error:
        raise disk_error(error) from error
    except (ValueError, KeyError, TypeError) as error:
        message = f"{note.parent.name}/{NOTE} is damaged, so nothing was tidied up."
        raise DamagedFileError(
            message, hint="Keep a copy of the folder, then remove it."
        ) from error


def plain_backups(path: Path) -> tuple[Path, ...]:
    """Give the files among the database's backups that anybody can read, sorted.

    These are databases without a passphrase, what lies beside them under their name, and kept
    files that are not sealed.

    Raises:
        DiskError: they cannot be looked at.
    """
    try:
        every = [file for file in _backups(path).rglob("*") if file.is_file()]
        databases = [file for file in every if keys.salt_of(file) == keys.MAGIC]
        kept = [file for file in every if is_kept_name(file.name) and not _is_sealed(file)]
    except OSError as error:
        raise disk_error(error) from error
    beside = [
        file
        for file in every
        for database in databases
        if file.parent == database.parent and file.name.startswith(f"{database.name}.")
    ]
    return tuple(sorted({*databases, *kept, *beside}))


def remove_plain_backups(path: Path) -> None:
    """Overwrite and remove what ``plain_backups`` gives.

    Raises:
        DiskError: the disk refused; some may be gone.
    """
    try:
        for file in plain_backups(path):
            _wipe(file)
    except OSError as error:
        raise disk_error(error) from error


# --- the conversion ---


def _convert(plan: _Plan, user: str) -> Converted:
    _check_state(plan)
    gate.version_of(plan.path, plan.old)
    blobs.make_folder(plan.folder)
    instance = Instance(plan.folder, user=user, name=plan.path.name)
    try:
        finish(plan.path)
        blobs.clear_incoming(plan.folder)
        return _converted(plan)
    finally:
        instance.release()


def _check_state(plan: _Plan) -> None:
    try:
        is_locked = plan.path.exists() and keys.is_locked(plan.path)
    except OSError as error:
        raise disk_error(error) from error
    if is_locked and plan.old is None:
        message = f"{plan.path.name} has a passphrase already."
        raise KnownError(message, hint="Change it instead of setting one.")
    if not is_locked and plan.old is not None:
        gate.version_of(plan.path)
        message = f"{plan.path.name} has no passphrase."
        raise KnownError(message, hint="Set one first.")


def _converted(plan: _Plan) -> Converted:
    _check_space(plan)
    salt = keys.new_salt() if plan.new is not None else b""
    note: dict[str, object] = {"salt": salt.hex(), "files": _direction(plan), "damaged": []}
    _write_note(plan, note)
    try:
        plan.told("Writing the new database")
        old_files, new_files = _rewrite(plan, salt)
        plan.told("Writing the kept files")
        done = _convert_files(old_files, new_files)
        _write_note(plan, note | {"damaged": list(done.damaged)})
        _switch(plan)
    except BaseException:
        finish(plan.path)
        raise
    plan.told("Removing the old files")
    keys.refresh_note(plan.path, plan.new)
    finish(plan.path)
    return done


def _direction(plan: _Plan) -> str:
    """Name what happens to the kept files: they are sealed, opened, or stay."""
    if plan.old is not None and plan.new is not None:
        return "stay"
    return "sealed" if plan.new is not None else "opened"


def _check_space(plan: _Plan) -> None:
    try:
        needed = plan.path.stat().st_size
        if _direction(plan) != "stay":
            names = Files(plan.folder).names()
            needed += sum((plan.folder / name).stat().st_size for name in names)
        free = shutil.disk_usage(plan.folder).free
    except OSError as error:
        raise disk_error(error) from error
    if free < needed * 1.1:  # room for what other programs write meanwhile
        message = f"The disk has too little space: {needed / 1e6:,.0f} MB are needed for a while."
        raise DiskError(message, hint="Free some space and do it again.")


def _write_note(plan: _Plan, note: dict[str, object]) -> None:
    blobs.write_durably(plan.folder / NOTE, json.dumps(note).encode())


def _rewrite(plan: _Plan, salt: bytes) -> tuple[Files, Files]:
    """Write the database anew beside the old one, and give the old and the new kept files."""
    _remove(plan.half)
    literal = f'"{plan.new.literal(salt)}"' if plan.new is not None else "''"
    raw = None
    try:
        raw = opened(plan.path, "", plan.old)
        _hold_alone(raw, plan)
        old_key = keys.files_key(raw)
        new_key = old_key or secrets.token_bytes(32) if plan.new is not None else None
        raw.execute(f"ATTACH ? AS made KEY {literal}", (str(plan.half),))
        if plan.new is None:
            raw.execute(f"pragma made.page_size = {_PLAIN_PAGE}")
        raw.execute("SELECT sqlcipher_export('made')").fetchall()
        _finish_copy(raw, new_key)
        plan.told("Checking the new database")
        _compare(raw)
        raw.execute("DETACH made")
    except SqliteError as error:
        raise translated(error) from error
    finally:
        if raw is not None:
            raw.close()
    return Files(plan.folder, old_key), Files(plan.folder, new_key)


def _hold_alone(raw: RawConnection, plan: _Plan) -> None:
    """Keep every other connection out, readers too, so that nobody writes a -wal meanwhile."""
    raw.execute("pragma busy_timeout = 2000")  # milliseconds; a reader may be at its end
    raw.execute("pragma trusted_schema = off")
    raw.execute("pragma locking_mode = exclusive")
    try:
        raw.execute("BEGIN EXCLUSIVE")
    except SqliteError as error:
        if not error_name(error).startswith(("SQLITE_BUSY", "SQLITE_LOCKED")):
            raise
        message = f"{plan.path.name} is being read by another program."
        raise InUseError(message, hint="Close it there, then do it again.") from error
    raw.execute("COMMIT")
    if _value(raw, "pragma quick_check(1)") != "ok":
        message = f"{plan.path.name} is damaged. It was not touched."
        raise DamagedFileError(message, hint="Keep the file and open a backup of it.")


def _finish_copy(raw: RawConnection, files_key: bytes | None) -> None:
    """Bring over what the export leaves out, and the key of the kept files."""
    for name in ("application_id", "user_version"):
        raw.execute(f"pragma made.{name} = {_value(raw, f'pragma main.{name}')}")
    raw.execute("pragma made.secure_delete = on")
    raw.execute("DELETE FROM made.setting WHERE key = ?", (keys.FILES_KEY,))
    if files_key is not None:
        values = (keys.FILES_KEY, files_key.hex())
        raw.execute("INSERT INTO made.setting (key, value) VALUES (?, ?)", values)
    raw.execute("pragma made.journal_mode = wal")


def _compare(raw: RawConnection) -> None:
    """Make sure that the copy is whole: the same schema, as many rows, no damage."""
    schemas = [_schema(raw, "main"), _schema(raw, "made")]
    tables = [str(row[1]) for row in schemas[0] if row[0] == "table" and not row[3]]
    counts = [_counts(raw, base, tables) for base in ("main", "made")]
    good = _value(raw, "pragma made.integrity_check(1)") == "ok"
    if schemas[0] != schemas[1] or counts[0] != counts[1] or not good:
        message = "The new database is not a copy of the old one."
        raise BugError(message)


def _schema(raw: RawConnection, base: str) -> list[tuple[object, ...]]:
    sql = "SELECT type, name, sql, sql LIKE 'CREATE VIRTUAL%' FROM {}.sqlite_schema ORDER BY 1, 2"
    return [tuple(row[at] for at in range(4)) for row in raw.execute(sql.format(base)).fetchall()]


def _counts(raw: RawConnection, base: str, tables: list[str]) -> list[object]:
    left_out = {"setting": f" WHERE key <> '{keys.FILES_KEY}'"}
    return [
        _value(raw, f'SELECT count(*) FROM {base}."{table}"{left_out.get(table, "")}')  # noqa: S608  # names out of the schema
        for table in tables
    ]


def _convert_files(old: Files, new: Files) -> Converted:
    """Write each kept file in its new form beside the old one."""
    names = sorted(old.names()) if old.key != new.key else []
    damaged = []
    for name in names:
        try:
            sha256, data = old.open(old.folder / name)
        except StoredFileError:
            if old.key is None:
                raise  # a right is missing: nothing is lost yet, and nothing may be
            damaged.append(name)
            continue
        new.put(sha256, data)
    return Converted(files=len(names) - len(damaged), damaged=tuple(damaged))


def _switch(plan: _Plan) -> None:
    """Let the new file take the old one's name; the old one is kept for overwriting."""
    try:
        kept = _before(plan.path)
        _remove(kept)
        with contextlib.suppress(OSError):  # a file system without hard links
            os.link(plan.path, kept)
        plan.half.replace(plan.path)
        blobs.sync_folder(plan.path.parent)
    except OSError as error:
        raise disk_error(error) from error


# --- afterwards ---


def _tidy(path: Path, note: Path) -> None:
    head, files, damaged = _noted(note)
    is_done = keys.salt_of(path) == head
    _remove(path.with_name(f"{path.name}.converting"))
    _wipe(_before(path))
    if is_done and files == "sealed":
        _wipe(path.with_name(f"{path.name}-wal.old"))
    if files != "stay":
        _remove_files(note.parent, sealed=(files == "sealed") != is_done, but=damaged)
    note.unlink()
    blobs.sync_folder(note.parent)


def _noted(note: Path) -> tuple[bytes, str, frozenset[str]]:
    """Read how the new database begins, what happens to the kept files, and which stay."""
    said = json.loads(note.read_text(encoding="utf-8"))
    head = bytes.fromhex(said["salt"]) or keys.MAGIC
    return head, str(said["files"]), frozenset(said["damaged"])


def _remove_files(folder: Path, *, sealed: bool, but: frozenset[str]) -> None:
    """Remove the kept files of one kind."""
    for name in Files(folder).names() - but:
        file = folder / name
        if _is_sealed(file) == sealed:
            file.unlink() if sealed else _wipe(file)


def _is_sealed(file: Path) -> bool:
    with file.open("rb") as opened_file:
        return opened_file.read(_KIND) == SEALED


def _before(path: Path) -> Path:
    return path.with_name(f"{path.name}.before-passphrase")


def _backups(path: Path) -> Path:
    return path.with_name(files_folder(path).name.removesuffix("-files") + _BACKUPS)


def _remove(half: Path) -> None:
    for end in ("", "-wal", "-shm", "-journal"):
        half.with_name(half.name + end).unlink(missing_ok=True)


def _wipe(file: Path) -> None:
    """Overwrite a file once and remove it; one that has a second name is only removed."""
    if not file.exists():
        return
    if file.stat().st_nlink == 1:  # else the second name is the database itself
        with file.open("r+b") as target:
            size = os.fstat(target.fileno()).st_size
            for start in range(0, size, _BLOCK):
                target.write(bytes(min(_BLOCK, size - start)))
            target.flush()
            os.fsync(target.fileno())
    file.unlink()


def _value(raw: RawConnection, sql: str) -> object:
    row = raw.execute(sql).fetchone()
    return None if row is None else row[0]
