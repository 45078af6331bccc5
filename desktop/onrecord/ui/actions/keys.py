"""Which keys a command has: those of its row, those that a person gave it, and what clashes."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from PySide6.QtCore import QKeyCombination, Qt
from PySide6.QtGui import QKeySequence

from onrecord.errors import KnownError

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from pathlib import Path

    from onrecord.ui.actions.rows import Row

_PORTABLE = QKeySequence.SequenceFormat.PortableText
_NATIVE = QKeySequence.SequenceFormat.NativeText
_FORM = "Ctrl+Alt+"
_HELD = (
    Qt.KeyboardModifier.ControlModifier
    | Qt.KeyboardModifier.AltModifier
    | Qt.KeyboardModifier.MetaModifier
)
_FIRST_NAMED = 0x01000000  # Qt's numbers of keys that print nothing begin here
_VERSION = 1  # of the file of keys

Changed = dict[str, tuple[str, ...]]  # by command: the keys that a person gave it


class KeyFileError(KnownError):
    """A file of keys cannot be read or written."""


def normal(key: str) -> str:
    """Give a key as it is compared and stored, "Ctrl+Shift+P"; "" for what is no key."""
    return QKeySequence(key).toString(_PORTABLE)


def shown(keys: Iterable[str]) -> str:
    """Give keys as the system writes them, for people."""
    return "   ".join(QKeySequence(key).toString(_NATIVE) for key in keys)


def is_bare(key: str) -> bool:
    """Tell whether a key is pressed without Ctrl, Alt or Meta, and is none of F1 to F35."""
    combination = _first(key)
    if combination is None or combination.keyboardModifiers() & _HELD:
        return False
    return not Qt.Key.Key_F1 <= combination.key() <= Qt.Key.Key_F35


def is_single(key: str) -> bool:
    """Tell whether a key is one that types something: a letter, a digit, a sign, a blank."""
    combination = _first(key)
    return is_bare(key) and combination is not None and combination.key() < _FIRST_NAMED


def _first(key: str) -> QKeyCombination | None:
    sequence = QKeySequence(key)
    return sequence[0] if sequence.count() else None  # type: ignore[index]  # Qt has it


def default_keys(row: Row) -> tuple[str, ...]:
    """Give a row's own keys: those that the system has for it, its keys, and a form with Ctrl+Alt."""
    keys = [normal(key) for key in row.keys]
    if row.standard:
        usual = getattr(QKeySequence.StandardKey, row.standard)
        keys = [one.toString(_PORTABLE) for one in QKeySequence.keyBindings(usual)] + keys
    return with_form(dict.fromkeys(keys))


def with_form(keys: Iterable[str]) -> tuple[str, ...]:
    """Add Ctrl+Alt and the letter where all keys are single ones, for screen readers need those."""
    given = tuple(keys)
    singles = [key for key in given if is_single(key)]
    if not singles or len(singles) < len(given):
        return given
    return (*given, normal(_FORM + singles[0]))


def in_force(keys: Iterable[str], *, single_letters: bool) -> tuple[str, ...]:
    """Give the keys that work: without the single ones where these are switched off."""
    return tuple(key for key in keys if single_letters or not is_single(key))


def conflicts(keys: Mapping[str, Iterable[str]]) -> dict[str, tuple[str, ...]]:
    """Give every key that more than one command has, with these commands."""
    users: dict[str, list[str]] = {}
    for command, given in keys.items():
        for key in dict.fromkeys(given):
            users.setdefault(key, []).append(command)
    return {key: tuple(names) for key, names in users.items() if len(names) > 1}


def dumped(changed: Changed) -> str:
    """Give the changed keys as one line, for the settings."""
    return json.dumps({name: list(keys) for name, keys in sorted(changed.items())})


def loaded(text: str) -> Changed:
    """Read what ``dumped`` gives; what cannot be read is left out."""
    try:
        read = json.loads(text)
    except ValueError:
        return {}
    return _checked(read)


def _checked(read: object) -> Changed:
    if not isinstance(read, dict):
        return {}
    return {
        str(name): tuple(dict.fromkeys(filter(None, (normal(str(key)) for key in keys))))
        for name, keys in read.items()
        if isinstance(keys, list)
    }


def write(path: Path, changed: Changed) -> None:
    """Write the changed keys into a file that another computer can take them from.

    Raises:
        KeyFileError: it cannot be written.
    """
    keys = {name: list(given) for name, given in sorted(changed.items())}
    text = json.dumps({"onrecord-keys": _VERSION, "keys": keys}, indent=2, ensure_ascii=False)
    try:
        path.write_text(f"{text}\n", encoding="utf-8")
    except OSError as error:
        message = f"The keys could not be written to {path.name}."
        raise KeyFileError(message, hint="Choose another folder, or free some room.") from error


def read(path: Path) -> Changed:
    """Read a file that ``write`` wrote.

    Raises:
        KeyFileError: it cannot be read, or holds no keys.
    """
    try:
        found = json.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError) as error:
        raise _no_keys(path) from error
    if not isinstance(found, dict) or found.get("onrecord-keys") != _VERSION:
        raise _no_keys(path)
    return _checked(found.get("keys"))


def _no_keys(path: Path) -> KeyFileError:
    message = f"{path.name} is no file of OnRecord’s keys."
    return KeyFileError(message, hint="Choose a file that Export wrote.")
