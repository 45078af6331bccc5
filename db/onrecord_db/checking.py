"""Look for damage: pages, links between rows, texts against their hashes, stored files."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from onrecord_db import audit, contents, derived, gate, keys
from onrecord_db.blobs import files_folder
from onrecord_db.connection import RawConnection
from onrecord_db.contents import Progress, silent
from onrecord_db.errors import DamagedFileError
from onrecord_db.files import Files
from onrecord_db.keys import Key
from onrecord_db.reader import Reader
from onrecord_db.store import Store

_SHOWN = 50  # findings of one kind that are told one by one


class Kind(StrEnum):
    """What may be wrong."""

    PAGES = "pages"
    LINKS = "links"
    TEXT = "text"
    SEARCH = "search"
    LOG = "log"
    CHANGED_FILE = "changed file"
    MISSING_FILE = "missing file"
    EXTRA_FILE = "extra file"


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """One thing that is not as it should be.

    ``where`` names it for a program, as "claim 12" or a file's SHA-256. ``harmless`` is what
    costs nothing but space or is put right by itself.
    """

    kind: Kind
    where: str
    sentence: str
    advice: str
    harmless: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Check:
    """What was looked at, and what was found."""

    findings: tuple[Finding, ...]
    checked: tuple[str, ...]  # what was looked at, in words

    @property
    def is_sound(self) -> bool:
        """Nothing was found but what is harmless."""
        return all(one.harmless for one in self.findings)

    @property
    def summary(self) -> str:
        """Say in one sentence how it ended."""
        looked = ", ".join(self.checked)
        bad = sum(not one.harmless for one in self.findings)
        if not bad:
            return f"Everything is as it should be. Looked at: {looked}."
        things = "1 thing is" if bad == 1 else f"{bad} things are"
        return f"{things} not as they should be. Looked at: {looked}."


_RESTORE = (
    "Work on in a backup (File > Restore, onrecord restore), or see what onrecord salvage"
    " can take out of this file. Keep the file."
)
_TEXT = "Compare it with a backup (File > Restore > Look inside) and put the right words back."
_MEND = "Nothing that was written is lost; onrecord check --mend reckons it anew."
_LOG = "Somebody or something changed the file from outside. Compare it with a backup."
_FILE = "Take it from a backup, or link the source again."


def check(
    path: Path, *, full: bool = False, key: Key | None = None, progress: Progress = silent
) -> Check:
    """Look for damage in a database; nothing is changed, and a store may be writing to it.

    Args:
        path: the database.
        full: read every text and every stored file too: seconds to minutes. A quick check
            looks at pages, indexes and links, and sees which files are there.
        key: as for ``Store.open``.
        progress: called often; what it raises cancels.

    Raises:
        NotOurFileError, NewerFileError: it is no database of ours, or a newer program's.
    """
    found: list[Finding] = []
    checked = ["pages and indexes"]
    try:
        with contents.reading(path, key) as raw:
            version = contents.version_of(raw, path)
            found += _pages(raw, progress)
            if not found:
                found += _rows(raw, path, full=full, progress=progress)
                checked += [
                    "links between rows",
                    "stored files" if full else "names of stored files",
                ]
                checked += ["texts"] if full else []
        if full and version == gate.VERSION and not any(one.kind == Kind.PAGES for one in found):
            found += _reckoned(path, key, progress)
            checked += ["audit log", "search indexes"]
    except DamagedFileError as error:
        found.append(_page(path.name, error.message))
    return Check(findings=tuple(found), checked=tuple(checked))


def check_files(path: Path, *, key: Key | None = None, progress: Progress = silent) -> Check:
    """Read every stored file and compare it with its hash. As ``check``.

    Raises:
        DamagedFileError: the database itself cannot be read.
    """
    with contents.reading(path, key) as raw:
        contents.version_of(raw, path)
        hashes = contents.file_names(raw)
        kept = Files(files_folder(path.absolute()), keys.files_key(raw))
    found = tuple(_files(hashes, kept, full=True, progress=progress))
    return Check(findings=found, checked=("stored files",))


def mend(store: Store) -> None:
    """Reckon search indexes and the overview of claims anew; a minute for a million claims.

    Raises:
        KnownError: the disk refused, or the store may only be read.
    """
    with store.step("Reckon search anew", undoable=False):
        derived.rebuild(store)


def _pages(raw: RawConnection, progress: Progress) -> list[Finding]:
    return [_page("pages", problem) for problem in contents.page_problems(raw, progress)]


def _page(where: str, problem: str) -> Finding:
    return Finding(
        kind=Kind.PAGES,
        where=where,
        sentence=f"The file is damaged: {problem.rstrip('.')}.",
        advice=_RESTORE,
    )


def _rows(raw: RawConnection, path: Path, *, full: bool, progress: Progress) -> Iterator[Finding]:
    yield from _links(raw)
    if full:
        yield from _texts(raw, progress)
    kept = Files(files_folder(path.absolute()), keys.files_key(raw))
    yield from _files(contents.file_names(raw), kept, full=full, progress=progress)


def _links(raw: RawConnection) -> list[Finding]:
    rows = raw.execute("pragma foreign_key_check").fetchall()
    return [
        Finding(
            kind=Kind.LINKS,
            where=f"{row[0]} {row[1]}",
            sentence=f"{row[0]} {row[1]} belongs to a {row[2]} that is not there.",
            advice=_RESTORE,
        )
        for row in rows[:_SHOWN]
    ]


def _texts(raw: RawConnection, progress: Progress) -> Iterator[Finding]:
    for one in contents.wrong_hashes(raw, progress):
        yield Finding(
            kind=Kind.TEXT,
            where=f"{one.table} {one.id}",
            sentence=f"The {one.column} of {one.table.replace('_', ' ')} {one.id} is not what was"
            " stored: some of it was changed from outside, or by a fault of the disk.",
            advice=_TEXT,
        )


def _reckoned(path: Path, key: Key | None, progress: Progress) -> Iterator[Finding]:
    """Hold the audit log against its chain, and what is reckoned from the rows against them."""
    reader = Reader.open(path, key)
    try:
        for fault in audit.verify(reader):
            progress("Following the audit log", 0, 0)
            if not isinstance(fault, int):
                where = f"audit {fault.seq}"
                yield Finding(kind=Kind.LOG, where=where, sentence=fault.message, advice=_LOG)
        progress("Comparing the search indexes", 0, 0)
        # What another program reckoned otherwise is reckoned anew at the next start.
        for one in derived.differences(reader) if derived.is_current(reader) else ():
            yield Finding(
                kind=Kind.SEARCH, where="search", sentence=one, advice=_MEND, harmless=True
            )
    finally:
        reader.close()


def _files(hashes: list[str], kept: Files, *, full: bool, progress: Progress) -> Iterator[Finding]:
    for number, sha256 in enumerate(hashes):
        progress("Reading stored files", number, len(hashes))
        file = kept.path_of(sha256)
        if not file.is_file():
            yield _file(Kind.MISSING_FILE, file.name, "is missing")
        elif full and not kept.holds(sha256):
            yield _file(Kind.CHANGED_FILE, file.name, "is not what was stored: its hash differs")
    if kept.folder.is_dir():
        yield from _extra(kept.names() - {kept.path_of(sha256).name for sha256 in hashes})


def _file(kind: Kind, name: str, what: str) -> Finding:
    sentence = f"The stored file {name[:12]} {what}."
    return Finding(kind=kind, where=name, sentence=sentence, advice=_FILE)


def _extra(names: Iterable[str]) -> Iterator[Finding]:
    for name in sorted(names):
        yield Finding(
            kind=Kind.EXTRA_FILE,
            where=name,
            sentence=f"The stored file {name[:12]} belongs to nothing in the database.",
            advice="Nothing is lost. It takes space and may be what an undone act had stored.",
            harmless=True,
        )
