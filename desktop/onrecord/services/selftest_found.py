"""Which acts of the self-test a database holds, and whether they are whole."""

import hashlib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from onrecord.services import auditing, care
from onrecord_db import articles, claims
from onrecord_db.errors import DamagedFileError
from onrecord_db.records import ArticleRow, Claim
from onrecord_db.store import Store

# The acts of a round in their order. Each works on a claim of its own.
KINDS = (
    "import",
    "verdict",
    "note",
    "link",
    "undo",
    "redo",
    "trash",
    "restore",
    "report",
    "backup",
)
CLAIMS = 6  # an article
# What a killed program may leave, and the next one to open the database clears away.
_LEFTOVERS = (".new", ".new-wal", ".new-shm", ".new-journal", "-journal")
_NEWEST = 12  # articles: a round makes three


@dataclass(frozen=True, slots=True, kw_only=True)
class _Found:
    """An article of the self-test."""

    row: ArticleRow
    token: str  # of the act that made it
    is_analysed: bool
    claims: tuple[Claim, ...]  # of a round's first article; () of the others

    @property
    def is_whole(self) -> bool:
        return self.row.claim_count == CLAIMS


def check(store: Store) -> tuple[str, ...]:
    """Give the token of each act that the database holds, in order.

    Raises:
        DamagedFileError: the database, or a file beside it, is not whole.
    """
    found = tuple(_articles(store, articles.ids(store) + articles.ids(store, trashed=True)))
    wrong = [
        *problems(store),
        *_half_imports(found),
        *_half_reports(store),
        *_bad_backups(store, found),
    ]
    if wrong:
        more = f" And {len(wrong) - 1} more." if len(wrong) > 1 else ""
        raise DamagedFileError(wrong[0] + more, hint="Keep the file and open a backup of it.")
    return tuple(sorted(_tokens(store, found), key=number_of))


def problems(store: Store) -> Iterator[str]:
    """Give a sentence for each thing that a crash must not leave; none when all is well."""
    for finding in care.check(store.path, full=True, key=store.key).findings:
        if not finding.harmless:
            yield finding.sentence
    for fault in auditing.verify(store.path, key=store.key).faults:
        yield fault.message
    beside = [store.path.with_name(store.path.name + end) for end in _LEFTOVERS]
    left = [path for path in beside if path.exists()]
    for path in (*left, *(store.files_folder / "incoming").iterdir()):
        yield f"{path.name} was left over."


def last_number(store: Store) -> int:
    """Give the number of the last act that the database holds; 0 when it holds none."""
    newest = store.next_id("article")
    found = _articles(store, range(newest - _NEWEST, newest))
    return max((number_of(one) for one in _tokens(store, found)), default=0)


def token_of(number: int, kind: str) -> str:
    """Give the token of an act."""
    return f"{number:07d}-{kind}"


def number_of(token: str) -> int:
    """Give the number of a token."""
    return int(token.partition("-")[0])


def report_path(store: Store, token: str) -> Path:
    """Give where an act writes its report: beside the database."""
    return store.path.with_name(f"{store.path.stem}-{token}.html")


def _articles(store: Store, ids: Iterable[int]) -> Iterator[_Found]:
    """Give those articles that are of the self-test; a database may hold others."""
    for row in articles.some(store, ids).values():
        version = articles.version(store, row.id)
        start, _, name = version.text.partition("\n")[0].partition(" ")
        if start == "Self-test":
            is_first = name.endswith("-import")
            yield _Found(
                row=row,
                token=name,
                is_analysed=version.extractor is not None,
                claims=claims.of_article(store, row.id) if is_first else (),
            )


def _tokens(store: Store, found: Iterable[_Found]) -> Iterator[str]:
    for one in found:
        kind = one.token.partition("-")[2]
        holds = {
            "import": one.is_whole,
            "trash": one.row.trashed_at is not None,
            "restore": one.row.trashed_at is None and one.row.title == one.token,
        }
        if holds[kind]:
            yield one.token
        if kind == "import" and one.is_whole:
            yield from _round_tokens(store, one)
    yield from (_token_of_report(path) for path in _reports(store))


def _round_tokens(store: Store, first: _Found) -> Iterator[str]:
    """Give the tokens of the acts on an article, where each says what it ought to."""
    judged, noted, linked, undone, redone, backed_up = first.claims
    said = {
        "verdict": judged.verdict.reason if judged.verdict else "",
        "note": noted.note,
        "link": _linked(store, linked),
        "undo": undone.note,
        "redo": redone.note,
        "backup": backed_up.note,
    }
    for kind, words in said.items():
        one = token_of(number_of(first.token) + KINDS.index(kind), kind)
        if one in words:
            yield one


def _linked(store: Store, claim: Claim) -> str:
    """Give the first line of the file that is linked to a claim; its hash is checked elsewhere."""
    if not claim.evidence:
        return ""
    sha256 = str(claim.evidence[-1].blob_sha256)
    return store.files.read(sha256).decode().partition("\n")[0]


def _reports(store: Store) -> list[Path]:
    return sorted(store.path.parent.glob(f"{store.path.stem}-*-report.html"))


def _token_of_report(path: Path) -> str:
    return path.stem[-len(token_of(0, "report")) :]


def _half_imports(found: Iterable[_Found]) -> Iterator[str]:
    """Give the articles that were analysed, or stored with their claims, and have not all."""
    for one in found:
        at_once = not one.token.endswith("-import")
        if not one.is_whole and (one.is_analysed or at_once):
            yield f"Article {one.row.id} has {one.row.claim_count} of {CLAIMS} claims."


def _half_reports(store: Store) -> Iterator[str]:
    for path in _reports(store):
        if not path.read_bytes().rstrip().endswith(b"</html>"):
            yield f"{path.name} is not whole."
    left = list(store.path.parent.glob(".onrecord-*.tmp"))
    if len(left) > 1:  # one may be left until that report is written again
        yield f"{left[0].name} was left over."


def _bad_backups(store: Store, found: Iterable[_Found]) -> Iterator[str]:
    """Say what is wrong with the backups; the one that was noted last is never thinned out."""
    made = {one.path.name: one for one in care.backups(store.path)}
    for one in made.values():
        with one.path.open("rb") as file:
            if hashlib.file_digest(file, "sha256").hexdigest() != one.manifest.sha256:
                yield f"The backup {one.path.name} is not what was made."
    notes = (one.claims[-1].note for one in found if one.claims)
    name = max(notes, default="").partition(" ")[2]
    if name and name not in made:
        yield f"The backup {name} is gone."
