"""Passphrases: what opens a locked database, and how one is told from a file that is none.

A locked database is an SQLCipher 4 file with its usual settings, so that any SQLCipher tool opens
it with the passphrase. Its first 16 bytes are a random salt where SQLite's name stands otherwise.
"""

import hashlib
import hmac
import json
import math
import os
import secrets
import unicodedata
from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING, Never

from typing_extensions import override

from onrecord_db.blobs import disk_error, files_folder, sync_folder
from onrecord_db.errors import DamagedFileError, KnownError, LockedError, WrongPassphraseError

if TYPE_CHECKING:
    from onrecord_db.connection import RawConnection

MAGIC = b"SQLite format 3\x00"
PAGE = 4096  # bytes of a page of a locked database
FILES_KEY = "files_key"  # in the table of settings
LOST = "If the passphrase is lost, nobody can open the database: what is in it is lost."

_ROUNDS = 256_000  # SQLCipher 4's; 150 to 210 ms on two cores of 2026
_SALT, _RAW = 16, 32  # bytes
_NOTE = "locked.json"
_CHECK = b"OnRecord passphrase check"
# What common files begin with that are as even as a locked page: archives and pictures.
_OTHERS = (b"PK\x03\x04", b"%PDF", b"\x89PNG", b"\xff\xd8\xff\xe0", b"\xff\xd8\xff\xe1", b"7z\xbc\xaf",
           b"GIF8", b"\xfd7zX", b"\x1f\x8b\x08\x00", b"\x1f\x8b\x08\x08", b"Rar!", b"ID3\x04", b"RIFF")  # fmt: skip
# Bits a byte. A page of random bytes has 7.94 to 7.97, and text at most 6.
_EVEN = 7.9


class Key:
    """A passphrase that never shows itself in a trace, a log or another process.

    Args:
        passphrase: any text; the ways to write an accented letter count as the same.

    Raises:
        KnownError: it is empty.
    """

    __slots__ = ("__text", "_derived")

    def __init__(self, passphrase: str) -> None:
        if not passphrase:
            message = "The passphrase is empty."
            raise KnownError(message, hint="Type at least one character.")
        self.__text = unicodedata.normalize("NFC", passphrase)
        self._derived: dict[bytes, bytes] = {}

    def raw(self, salt: bytes) -> bytes:
        """Give the 32 bytes that encrypt a file with this salt; 0.2 s the first time."""
        if salt not in self._derived:
            text = self.__text.encode("utf-8", "surrogatepass")
            self._derived[salt] = hashlib.pbkdf2_hmac("sha512", text, salt, _ROUNDS, _RAW)
        return self._derived[salt]

    def literal(self, salt: bytes) -> str:
        """Give the key as SQLCipher reads it, for ``pragma key`` and ``attach``."""
        return f"x'{self.raw(salt).hex()}{salt.hex()}'"

    def passphrase(self) -> str:
        """Give the text, for the system's keyring alone."""
        return self.__text

    @override
    def __eq__(self, other: object) -> bool:
        return isinstance(other, Key) and hmac.compare_digest(
            self.__text.encode("utf-8", "surrogatepass"),
            other.passphrase().encode("utf-8", "surrogatepass"),
        )

    __hash__ = None  # type: ignore[assignment]  # nothing keeps keys in sets

    @override
    def __repr__(self) -> str:
        return "Key(***)"

    @override
    def __reduce__(self) -> Never:
        message = "a passphrase does not travel to another process"
        raise TypeError(message)


def new_salt() -> bytes:
    """Give the salt of a database that is about to be made."""
    salt = secrets.token_bytes(_SALT)
    return salt if not salt.startswith(_OTHERS) else new_salt()


def salt_of(path: Path) -> bytes:
    """Give the first 16 bytes of a file.

    Raises:
        OSError: it cannot be read.
    """
    with path.open("rb") as file:
        return file.read(_SALT)


def is_locked(path: Path) -> bool:
    """Say whether a file is a database with a passphrase; it is not opened as one.

    A file is taken for one when the note in its files folder says so, or when its first page
    looks as random as an encrypted one and the size is whole pages.

    Raises:
        OSError: it cannot be read.
    """
    with path.open("rb") as file:
        page = file.read(PAGE)
        size = os.fstat(file.fileno()).st_size
    if page.startswith(MAGIC) or not page:
        return False
    if _noted(path) is not None:
        return True
    return size % PAGE == 0 and not page.startswith(_OTHERS) and _evenness(page) > _EVEN


def needed(path: Path) -> LockedError:
    """Give the error for a locked database that was opened without a passphrase."""
    message = f"{path.name} is protected by a passphrase."
    return LockedError(message, hint="Type the passphrase to open it.")


def refusal(path: Path, key: Key) -> KnownError:
    """Give the error for a locked database whose first page the key does not open.

    SQLCipher cannot tell a wrong passphrase from a damaged page. The note beside the database
    can, and a page that does not look random was never encrypted.

    Raises:
        OSError: the file cannot be read.
    """
    with path.open("rb") as file:
        page = file.read(PAGE)
    noted = _noted(path)
    salt = page[:_SALT]
    is_right = noted is not None and noted == (salt, _check(key, salt))
    if is_right or _evenness(page) < _EVEN:
        message = f"{path.name} is damaged. It was not touched."
        return DamagedFileError(message, hint="Keep the file and open a backup of it.")
    message = f"The passphrase does not open {path.name}. It was not touched."
    if noted is None or noted[0] != salt:
        hint = "Try it again; if you are sure of it, the file is damaged: open a backup."
        return WrongPassphraseError(message, hint=hint)
    return WrongPassphraseError(
        message, hint="Look at capital letters and the keyboard's language."
    )


def write_note(path: Path, key: Key) -> None:
    """Note beside a locked database that it is one; the note opens nothing.

    Guessing at the note costs as much as guessing at the database.

    Raises:
        DiskError: the disk refused.
    """
    salt = salt_of(path)
    if _noted(path) == (salt, _check(key, salt)):
        return
    note = files_folder(path) / _NOTE
    half = note.with_suffix(".new")
    text = json.dumps({"cipher": "SQLCipher 4", "salt": salt.hex(), "check": _check(key, salt)})
    try:
        half.write_text(text, encoding="utf-8")
        half.replace(note)
        sync_folder(note.parent)
    except OSError as error:
        raise disk_error(error) from error


def refresh_note(path: Path, key: Key | None) -> None:
    """Bring the note up to the state of an open database, and take a stale one away.

    Raises:
        DiskError: the disk refused.
    """
    try:
        if key is not None and is_locked(path):
            write_note(path, key)
        else:
            (files_folder(path) / _NOTE).unlink(missing_ok=True)
    except OSError as error:
        raise disk_error(error) from error


def files_key(raw: "RawConnection") -> bytes | None:
    """Give the key of the evidence files, which stands inside the locked database.

    None where the files are kept as they are.
    """
    row = raw.execute("SELECT value FROM setting WHERE key = ?", (FILES_KEY,)).fetchone()
    return None if row is None else bytes.fromhex(row[0])


def put_files_key(raw: "RawConnection") -> None:
    """Make the key of the evidence files, in a database that is new and locked."""
    value = secrets.token_hex(_RAW)
    raw.execute("INSERT OR IGNORE INTO setting (key, value) VALUES (?, ?)", (FILES_KEY, value))


def _noted(path: Path) -> tuple[bytes, str] | None:
    try:
        note = json.loads((files_folder(path) / _NOTE).read_text(encoding="utf-8"))
        return bytes.fromhex(note["salt"]), str(note["check"])
    except (OSError, ValueError, KeyError, TypeError):
        return None


def _check(key: Key, salt: bytes) -> str:
    return hmac.digest(key.raw(salt), _CHECK, "sha256").hex()


def _evenness(page: bytes) -> float:
    """Give the entropy of bytes, in bits a byte."""
    counts = Counter(page).values()
    return -sum(n / len(page) * math.log2(n / len(page)) for n in counts)
