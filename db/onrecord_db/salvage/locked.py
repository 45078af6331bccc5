"""Pages of a database with a passphrase, decrypted one by one: a damaged one costs no other.

SQLCipher 4: AES-256-CBC, each page with its own start and an HMAC-SHA512 at its end. Page 1
begins with the salt, where a plain file has SQLite's name.
"""

import hashlib
import hmac
import json
from collections.abc import Callable
from pathlib import Path

from onrecord_db import keys
from onrecord_db.blobs import files_folder
from onrecord_db.errors import WrongPassphraseError
from onrecord_db.keys import MAGIC, PAGE, Key

RESERVED = 80  # bytes at the end of each page: the start of the cipher, the HMAC
_SALT, _START, _KEY = 16, 16, 32
_MASK = 0x3A  # SQLCipher's own, of the salt of the HMAC's key
_ROUNDS = 2
_TRIED = 50  # pages that must all be damaged before the passphrase is taken for wrong


def decryptor(path: Path, key: Key) -> Callable[[int, bytes], bytes] | None:
    """Give what decrypts the pages of a file; a page that was changed comes out as zeros.

    None for a file without a passphrase.

    Raises:
        WrongPassphraseError: the passphrase opens no page.
    """
    with path.open("rb") as file:
        begin = file.read(PAGE * _TRIED)
    if begin.startswith(MAGIC):
        return None
    for salt in (begin[:_SALT], _noted_salt(path)):
        decrypt = _decrypt_with(key.raw(salt), salt)
        pages = range(len(begin) // PAGE)
        if any(any(decrypt(at + 1, begin[at * PAGE : (at + 1) * PAGE])) for at in pages):
            return decrypt
    if keys.is_locked(path):
        message = f"The passphrase opens nothing in {path.name}."
        raise WrongPassphraseError(message, hint="Try it again.")
    return None


def _decrypt_with(raw: bytes, salt: bytes) -> Callable[[int, bytes], bytes]:
    from cryptography.hazmat.primitives.ciphers import Cipher  # noqa: PLC0415  # 25 ms, rarely
    from cryptography.hazmat.primitives.ciphers.algorithms import AES  # noqa: PLC0415
    from cryptography.hazmat.primitives.ciphers.modes import CBC  # noqa: PLC0415

    masked = bytes(byte ^ _MASK for byte in salt)
    proof_key = hashlib.pbkdf2_hmac("sha512", raw, masked, _ROUNDS, _KEY)

    def decrypt(number: int, page: bytes) -> bytes:
        skipped = _SALT if number == 1 else 0
        words = page[skipped : PAGE - RESERVED]
        start = page[PAGE - RESERVED : PAGE - RESERVED + _START]
        proof = hmac.new(proof_key, words + start + number.to_bytes(4, "little"), "sha512")
        if not hmac.compare_digest(proof.digest(), page[PAGE - RESERVED + _START : PAGE]):
            return bytes(PAGE)
        plain = Cipher(AES(raw), CBC(start)).decryptor()
        found = plain.update(words) + plain.finalize()
        return (MAGIC if number == 1 else b"") + found + bytes(RESERVED)

    return decrypt


def _noted_salt(path: Path) -> bytes:
    """Give the salt out of the note in the files folder, for a file whose page 1 is lost."""
    try:
        note = json.loads((files_folder(path) / "locked.json").read_text(encoding="utf-8"))
        return bytes.fromhex(note["salt"])
    except (OSError, ValueError, KeyError, TypeError):
        return bytes(_SALT)
