"""The passphrase of a database: ask whether it has one, set, change, remove and remember it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from onrecord import settings
from onrecord.errors import KnownError
from onrecord_db import gate, keys
from onrecord_db.blobs import disk_error
from onrecord_db.keys import LOST, Key

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from keyring.backend import KeyringBackend

    from onrecord_db.conversion import Converted

__all__ = [
    "LOST",
    "Key",
    "change",
    "check",
    "forget",
    "is_locked",
    "keyring_problem",
    "plain_backups",
    "recall",
    "remember",
    "remove",
    "remove_plain_backups",
    "set_first",
]

_PROGRAM = "OnRecord"
_SAFE = 1  # keyring's mark from which a place is encrypted and the system's own


def is_locked(path: Path) -> bool:
    """Say whether a database needs a passphrase; False also where there is no file.

    Raises:
        KnownError: it cannot be read.
    """
    try:
        return path.exists() and keys.is_locked(path)
    except OSError as error:
        raise disk_error(error) from error


def check(path: Path, key: Key) -> Key:
    """Give the key back when it opens a database; 0.2 s, after which opening is quick.

    Raises:
        WrongPassphraseError: it does not.
        KnownError: the database cannot be opened for another reason.
    """
    gate.version_of(path, key)
    return key


def set_first(path: Path, key: Key, *, told: Callable[[str], None] = lambda _: None) -> Converted:
    """Lock a database that nobody has open; errors as ``conversion.encrypt``."""
    from onrecord_db import conversion  # noqa: PLC0415  # seldom needed

    return conversion.encrypt(path, key, user=settings.reviewer(), told=told)


def change(
    path: Path, old: Key, new: Key, *, told: Callable[[str], None] = lambda _: None
) -> Converted:
    """Lock a database with another passphrase; the keyring forgets the old one."""
    from onrecord_db import conversion  # noqa: PLC0415

    done = conversion.change_passphrase(path, old, new, user=settings.reviewer(), told=told)
    _forget_quietly(path)
    return done


def remove(path: Path, key: Key, *, told: Callable[[str], None] = lambda _: None) -> Converted:
    """Take a database's passphrase away; the keyring forgets it."""
    from onrecord_db import conversion  # noqa: PLC0415

    done = conversion.decrypt(path, key, user=settings.reviewer(), told=told)
    _forget_quietly(path)
    return done


def plain_backups(path: Path) -> tuple[Path, ...]:
    """Give the files among a database's backups that anybody can read."""
    from onrecord_db import conversion  # noqa: PLC0415

    return conversion.plain_backups(path)


def remove_plain_backups(path: Path) -> None:
    """Overwrite and remove what ``plain_backups`` gives."""
    from onrecord_db import conversion  # noqa: PLC0415

    conversion.remove_plain_backups(path)


# --- the system's keyring, only on request ---


def keyring_problem() -> str:
    """Say why no passphrase can be kept in the system's keyring; "" where one can."""
    try:
        _keyring()
    except KnownError as error:
        return error.message
    return ""


def remember(path: Path, key: Key) -> None:
    """Keep a passphrase in the system's keyring.

    Raises:
        KnownError: there is no keyring, or it refuses.
    """
    from keyring.errors import KeyringError  # noqa: PLC0415  # 0.1 s that few need

    try:
        _keyring().set_password(_PROGRAM, _name(path), key.passphrase())
    except KeyringError as error:
        message = "The system's keyring did not take the passphrase."
        raise KnownError(message, hint="Unlock the keyring, or type it each time.") from error


def recall(path: Path) -> Key | None:
    """Give the passphrase that the keyring keeps; None where it has none or does not answer."""
    from keyring.errors import KeyringError  # noqa: PLC0415

    try:
        kept = _keyring().get_password(_PROGRAM, _name(path))
    except (KnownError, KeyringError):
        return None  # whoever asks is asked for the passphrase, which opens it all the same
    return Key(kept) if kept else None


def forget(path: Path) -> bool:
    """Take a passphrase out of the keyring; False where none was kept.

    Raises:
        KnownError: there is no keyring, or it refuses.
    """
    from keyring.errors import KeyringError  # noqa: PLC0415

    backend = _keyring()
    try:
        if backend.get_password(_PROGRAM, _name(path)) is None:
            return False
        backend.delete_password(_PROGRAM, _name(path))
    except KeyringError as error:
        message = "The system's keyring did not give the passphrase up."
        raise KnownError(message, hint="Remove it with the system's own program.") from error
    return True


def _forget_quietly(path: Path) -> None:
    if recall(path) is not None:
        forget(path)


def _keyring() -> KeyringBackend:
    """Give the system's keyring; places that keep passwords readable in a file do not count."""
    import keyring  # noqa: PLC0415
    from keyring.errors import KeyringError  # noqa: PLC0415

    message = "This system has no keyring that OnRecord can use."
    hint = "Type the passphrase each time, or set up the system's password store."
    try:
        backend = keyring.get_keyring()
        is_safe = backend.priority >= _SAFE
    except (KeyringError, RuntimeError) as error:  # RuntimeError: a backend that cannot be used
        raise KnownError(message, hint=hint) from error
    if not is_safe:
        raise KnownError(message, hint=hint)
    return backend


def _name(path: Path) -> str:
    return str(path.absolute())
