"""Passphrases on the command line: from a file, the environment, the keyring, or typed."""

from __future__ import annotations

import getpass
import os
import sys
from typing import TYPE_CHECKING

from onrecord.cli import terminal
from onrecord.errors import KnownError
from onrecord.services import library, passphrases
from onrecord.services.passphrases import Key

if TYPE_CHECKING:
    from pathlib import Path

OLD, NEW = "ONRECORD_PASSPHRASE", "ONRECORD_NEW_PASSPHRASE"  # of the environment
ACTS = ("set", "change", "remove", "remember", "forget")
DONE = 0
_LONGEST = 100_000  # bytes of a passphrase file; a bigger one is another file
_BACKUPS = """\
These backups were made without a passphrase, and anybody can read them.
--remove-plain-backups removes them:
"""


def opening_key(path: Path, file: Path | None) -> Key | None:
    """Give what opens a database, or locks one that is to be made.

    The file comes first, then ONRECORD_PASSPHRASE, then the keyring; a person at a terminal is
    asked where the database has a passphrase.

    Args:
        path: the database; it may not exist yet.
        file: holds the passphrase; None where no file was named.

    Raises:
        KnownError: the file cannot be read or is empty.
    """
    given = given_key(file)
    if given is not None or not passphrases.is_locked(path):
        return given
    return passphrases.recall(path) or _asked(f"Passphrase of {path.name}: ")


def given_key(file: Path | None) -> Key | None:
    """Give the passphrase out of the file, else out of ONRECORD_PASSPHRASE; errors as above."""
    return _given(file, OLD)


def run(
    act: str, path: Path | None, *, old: Path | None, new: Path | None, remove_backups: bool
) -> int:
    """Set, change, remove, remember or forget the passphrase of a database.

    Args:
        act: one of ACTS.
        path: None for the default database.
        old: the file that holds the passphrase of now.
        new: the file that holds the one to come.
        remove_backups: remove backups that anybody can read, after ``set``.
    """
    path = path or library.default_database()
    if not path.exists():
        message = f"There is no database {path.name} in {path.absolute().parent}."
        raise KnownError(message, hint="Check the name.")
    if act == "set":
        passphrases.set_first(path, _new_key(path, new), told=_tell)
        _tell_of_backups(path, remove=remove_backups)
    elif act == "forget":
        kept = passphrases.forget(path)
        _tell("The keyring has forgotten it" if kept else "The keyring had none")
    else:
        _with_old(act, path, _old_key(path, old), new)
    return DONE


def _with_old(act: str, path: Path, old: Key, new: Path | None) -> None:
    if act == "change":
        passphrases.change(path, old, _new_key(path, new), told=_tell)
    elif act == "remove":
        passphrases.remove(path, old, told=_tell)
    else:
        library.open_store(path, create=False, key=old).close()  # a wrong one is not remembered
        passphrases.remember(path, old)


def _old_key(path: Path, file: Path | None) -> Key:
    if not passphrases.is_locked(path):
        message = f"{path.name} has no passphrase."
        raise KnownError(message, hint="onrecord passphrase set gives it one.")
    return _needed(opening_key(path, file), path, "--passphrase-file", OLD)


def _new_key(path: Path, file: Path | None) -> Key:
    sys.stderr.write(f"{passphrases.LOST}\n")
    given = _given(file, NEW)
    if given is not None:
        return given
    first = _asked(f"New passphrase of {path.name}: ")
    if first is not None and _asked("The same again: ") != first:
        message = "The two are not the same, so nothing was changed."
        raise KnownError(message, hint="Type it twice in the same way.")
    return _needed(first, path, "--new-passphrase-file", NEW)


def _needed(key: Key | None, path: Path, option: str, variable: str) -> Key:
    if key is None:
        message = f"There is no terminal to ask for the passphrase of {path.name}."
        raise KnownError(message, hint=f"Name a file with {option}, or set {variable}.")
    return key


def _given(file: Path | None, variable: str) -> Key | None:
    if file is not None:
        return _from_file(file)
    text = os.environ.get(variable)
    return Key(text) if text else None


def _from_file(file: Path) -> Key:
    """Read a passphrase; the end of the line does not belong to it."""
    try:
        with file.open("rb") as source:
            text = source.read(_LONGEST).decode("utf-8-sig")
    except OSError as error:
        message = f"{file.name} cannot be read: {error.strerror}."
        raise KnownError(message, hint="Check the passphrase file's name and rights.") from error
    except UnicodeDecodeError as error:
        message = f"{file.name} is no text in UTF-8."
        raise KnownError(message, hint="Write the passphrase into a text file.") from error
    return Key(text.rstrip("\r\n"))


def _asked(question: str) -> Key | None:
    """Ask at the terminal, without showing the answer; None where there is no terminal."""
    if sys.stdin is None or not sys.stdin.isatty():
        return None
    try:
        return Key(getpass.getpass(question))
    except EOFError:  # Ctrl+D
        return None


def _tell(text: str) -> None:
    sys.stderr.write(f"{text}.\n")


def _tell_of_backups(path: Path, *, remove: bool) -> None:
    if remove:
        passphrases.remove_plain_backups(path)
    left = passphrases.plain_backups(path)
    if left:
        names = "".join(f"  {terminal.plain(str(one))}\n" for one in left)
        sys.stderr.write(_BACKUPS + names)
