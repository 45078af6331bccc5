"""Whether an open database and the files beside it are whole."""

import hashlib
from collections.abc import Iterator
from pathlib import Path

from onrecord_db import audit, derived
from onrecord_db.errors import StoredFileError
from onrecord_db.store import Store

# What a program that was killed may leave; the next one to open the database clears it away.
_LEFTOVERS = (".new", ".new-wal", ".new-shm", ".new-journal", "-journal")


def problems(store: Store) -> Iterator[str]:
    """Give each thing that is wrong as a sentence; none when all is well.

    Reads every page and every stored file, so it takes seconds for each gigabyte.
    """
    for row in store.all("pragma integrity_check"):
        if row[0] != "ok":
            yield f"The database is damaged: {row[0]}."
    for row in store.all("pragma foreign_key_check"):
        yield f"Row {row[1]} of {row[0]} names a row of {row[2]} that is not there."
    yield from derived.differences(store)
    for fault in audit.verify(store):
        if isinstance(fault, audit.Fault):
            yield fault.message
    yield from _changed_texts(store)
    yield from _changed_files(store)
    yield from _leftovers(store.path, store.files_folder)


def _changed_texts(store: Store) -> Iterator[str]:
    for row in store.all("SELECT id, text, text_sha256 FROM article_version"):
        if hashlib.sha256(row["text"].encode()).hexdigest() != row["text_sha256"]:
            yield f"The text of version {row['id']} is not what was stored."


def _changed_files(store: Store) -> Iterator[str]:
    """Look at each file that evidence names, and at the original of each article."""
    named = store.all(
        "SELECT blob_sha256 AS sha256 FROM evidence WHERE blob_sha256 IS NOT NULL"
        " UNION SELECT raw_sha256 FROM article_version"
    )
    for row in named:
        try:
            store.files.read(row["sha256"])
        except StoredFileError as error:
            yield error.message


def _leftovers(path: Path, folder: Path) -> Iterator[str]:
    left = [path.with_name(path.name + end) for end in _LEFTOVERS]
    left = [file for file in left if file.exists()]
    for file in [*left, *(folder / "incoming").iterdir()]:
        yield f"{file.name} was left over."
