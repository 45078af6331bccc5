"""Open the database and give what lies beside it."""

import os
from pathlib import Path

from onrecord import paths, scales, settings
from onrecord.errors import DiskError, KnownError, ReadError
from onrecord.reports import files
from onrecord_db import articles
from onrecord_db.errors import StoredFileError
from onrecord_db.keys import Key
from onrecord_db.reader import Reader
from onrecord_db.store import Store

DATABASE_NAME = "desk.onrecord"


def default_database() -> Path:
    """Give the database that is opened when none is named; it may not exist yet."""
    return paths.data_folder() / DATABASE_NAME


def open_store(
    path: Path | None = None,
    *,
    create: bool = True,
    read_only: bool = False,
    key: Key | None = None,
) -> Store:
    """Open a database, the default one for None, and sign acts with the reviewer's name.

    Args:
        create: make the file when it is missing; False refuses, so that a mistyped name leaves
            no empty database behind.
        read_only: change nothing and take no lock; for a database that another program has open.
            One in a folder that takes no writes is opened so in any case.
        key: opens a locked database and locks one that is made; a plain one needs none.

    Raises:
        LockedError, WrongPassphraseError: it has a passphrase, and this is not it.
        KnownError: it is missing, in use, newer, damaged or not ours, or the disk refuses.
            Nothing was touched.
    """
    path = path or default_database()
    if not create and not path.exists():
        message = f"There is no database {path.name} in {path.absolute().parent}."
        raise KnownError(message, hint="Check the name, or import an article to make one.")
    user, scale = settings.reviewer(), scales.load()
    try:
        return Store.open(path, user=user, scale=scale, read_only=read_only, key=key)
    except DiskError:
        if read_only or not path.exists() or os.access(path.absolute().parent, os.W_OK):
            raise
        return Store.open(path, user=user, read_only=True, key=key)


def check_article(store: Reader, article_id: int) -> None:
    """Say so when there is no such article.

    Raises:
        KnownError: there is none, in the trash or out of it.
    """
    rows = articles.rows(store) + articles.rows(store, trashed=True)
    known = sorted(row.id for row in rows)
    if article_id in known:
        return
    message = f"There is no article {article_id} in this database."
    shown = ", ".join(str(number) for number in known[:10])
    more = " ..." if len(known) > 10 else ""  # noqa: PLR2004  # enough to see how they look
    hint = f"It has {shown}{more}." if known else "It holds no articles yet."
    raise KnownError(message, hint=hint)


def blob(store: Reader, sha256: str) -> bytes:
    """Give the bytes of a stored file.

    Raises:
        ReadError: the copy is gone, cannot be read, or is not what was stored.
    """
    try:
        return store.files.read(sha256)
    except StoredFileError as error:
        raise ReadError(error.message, hint=error.hint) from error


def save_blob(store: Reader, sha256: str, path: Path) -> None:
    """Save a stored file under another name, whole or not at all; its hash was found right.

    Raises:
        KnownError: the stored copy is gone or was changed, or the target cannot be written.
    """
    files.write(path, blob(store, sha256))
