"""The files kept beside a database: found by the SHA-256 of their bytes, encrypted where it is.

An encrypted file is called by a keyed hash, so that the folder does not tell which documents a
desk holds. Its size does show, to within 64 bytes.
"""

import hashlib
import hmac
import secrets
from pathlib import Path
from typing import TYPE_CHECKING

from onrecord_db import blobs
from onrecord_db.errors import StoredFileError

if TYPE_CHECKING:
    from cryptography.hazmat.primitives.ciphers.aead import AESGCM

SEALED = b"OnRecord sealed file 1\n"  # what an encrypted file begins with
_HEX = frozenset("0123456789abcdef")
_NAME = 64  # characters of a kept file's name
_NONCE = 12  # bytes; AES-GCM's
_HASH = 32  # bytes


def is_kept_name(name: str) -> bool:
    """Say whether a file is called as a kept one, sealed or not."""
    return len(name) == _NAME and set(name) <= _HEX


class Files:
    """The kept files of one database.

    Args:
        folder: the files folder, made by ``blobs.make_folder``.
        key: 32 bytes out of the database when it is locked; None keeps files as they are.
    """

    def __init__(self, folder: Path, key: bytes | None = None) -> None:
        self.folder = folder
        self.key = key

    def keep(self, data: bytes) -> str:
        """Store bytes so that they survive a power cut, and give their SHA-256.

        A file that is there is written again only when its bytes are no longer those of its
        name.

        Raises:
            DiskError: the disk refused; nothing is left under the final name.
        """
        sha256 = hashlib.sha256(data).hexdigest()
        if not self.holds(sha256):
            self.put(sha256, data)
            return sha256
        try:
            blobs.sync_folder(self.folder)  # who gave it its name may have been killed before that
        except OSError as error:
            raise blobs.disk_error(error) from error
        return sha256

    def put(self, sha256: str, data: bytes) -> None:
        """Store bytes under a hash that need not be theirs: a damaged file stays what it is.

        Raises:
            DiskError: the disk refused; nothing is left under the final name.
        """
        target = self.path_of(sha256)
        blobs.write_durably(target, data if self.key is None else self._sealed(sha256, data))

    def read(self, sha256: str) -> bytes:
        """Give the bytes with this hash.

        Raises:
            StoredFileError: they are gone, cannot be read, or are not what was stored.
        """
        name, data = self.open(self.path_of(sha256))
        if name != sha256 or hashlib.sha256(data).hexdigest() != sha256:
            message = f"The stored copy {sha256[:12]} is not what was stored: its hash differs."
            raise StoredFileError(message, hint="Take it from a backup.")
        return data

    def holds(self, sha256: str) -> bool:
        """Say whether the bytes with this hash are there and whole."""
        try:
            self.read(sha256)
        except StoredFileError:
            return False
        return True

    def path_of(self, sha256: str) -> Path:
        """Give where the bytes with this hash are kept, whether or not they are there."""
        if self.key is None:
            return blobs.path_of(self.folder, sha256)
        name = hmac.digest(self.key, bytes.fromhex(sha256), "sha256").hex()
        return blobs.path_of(self.folder, name)

    def names(self) -> frozenset[str]:
        """Give the names of the kept files as they stand in the folder.

        Raises:
            DiskError: the folder cannot be read.
        """
        try:
            found = [path.name for path in self.folder.iterdir()]
        except OSError as error:
            raise blobs.disk_error(error) from error
        return frozenset(name for name in found if is_kept_name(name))

    def open(self, path: Path) -> tuple[str, bytes]:
        """Give the hash under which a kept file was stored, and its bytes.

        Raises:
            StoredFileError: it is gone, cannot be read, or was changed while it was sealed.
        """
        try:
            data = path.read_bytes()
        except OSError as error:
            message = f"The stored copy {path.name[:12]} cannot be read."
            hint = f"It belongs in {self.folder.name} beside the database."
            raise StoredFileError(message, hint=hint) from error
        return (path.name, data) if self.key is None else self._unsealed(path.name, data)

    def _sealed(self, sha256: str, data: bytes) -> bytes:
        nonce = secrets.token_bytes(_NONCE)
        name = self.path_of(sha256).name.encode()  # a file that is renamed does not open
        return SEALED + nonce + self._cipher().encrypt(nonce, bytes.fromhex(sha256) + data, name)

    def _unsealed(self, name: str, sealed: bytes) -> tuple[str, bytes]:
        from cryptography.exceptions import InvalidTag  # noqa: PLC0415  # as in _cipher

        start = len(SEALED) + _NONCE
        nonce = sealed[len(SEALED) : start] if sealed.startswith(SEALED) else b""
        try:
            data = self._cipher().decrypt(nonce, sealed[start:], name.encode())
        except (InvalidTag, ValueError) as error:  # a ValueError for a short nonce
            message = f"The stored copy {name[:12]} is not what was stored: it does not open."
            raise StoredFileError(message, hint="Take it from a backup.") from error
        return data[:_HASH].hex(), data[_HASH:]

    def _cipher(self) -> "AESGCM":
        # 25 ms of imports that a database without a passphrase never needs
        from cryptography.hazmat.primitives.ciphers.aead import AESGCM  # noqa: PLC0415

        return AESGCM(self.key or b"")
