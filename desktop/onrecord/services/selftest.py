"""Real acts for crash tests, each with a token that can be found again, and the search for them.

Tokens are numbered without a gap, over all runs on a database: 0000001-import,
0000002-verdict, ... A round of acts works on an article of its own.
"""

import hashlib
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path

from onrecord.services import care, importing, reporting, review
from onrecord.services.reporting import FORMATS
from onrecord_db import articles, claims, soundness, verdicts
from onrecord_db.errors import DamagedFileError
from onrecord_db.records import (
    ActorKind,
    Article,
    ArticleRow,
    Basis,
    Block,
    BlockKind,
    Claim,
    ClaimType,
    ExtractedActor,
    ExtractedClaim,
    Extraction,
    Manner,
    Precision,
    Span,
    WorldDate,
)
from onrecord_db.store import Store

__all__ = ["KINDS", "acts", "check"]

_TOWNS = ("Alderfoss", "Brennholm", "Corvale", "Dunmarrow", "Eskbridge", "Farrowdene", "Glasmoor")
_GOODS = ("apples", "tonnes of gravel", "letters", "passengers", "spools of thread", "chairs")
_CLAIMS = 6  # an article; the acts of a round each have a claim of their own
_SIZES = (40, 9_000, 70_000, 250_000)  # bytes of an evidence file: under a sector, and many pages
_HTML = next(row for row in FORMATS if row.key == "html")


def acts(store: Store) -> Iterator[str]:
    """Do one act after another and give the token of each once it is durable. Never ends.

    The first act follows the last one that the database holds; one that was half done when a
    program was killed is done again.
    """
    held = [number_of(token) for token in _tokens(store)]
    number = max(held, default=0)
    while True:
        number += 1
        place = (number - 1) % len(_ACTS)
        kind, act = list(_ACTS.items())[place]
        token = _token(number, kind)
        act(store, token, _token(number - place, "import"))
        yield token


def check(store: Store) -> tuple[str, ...]:
    """Give the token of each act that the database holds, in order.

    Raises:
        DamagedFileError: the database, or a file beside it, is not whole.
    """
    wrong = (
        *soundness.problems(store),
        *_half_imports(store),
        *_half_reports(store),
        *_bad_backups(store),
    )
    if wrong:
        more = f" And {len(wrong) - 1} more." if len(wrong) > 1 else ""
        raise DamagedFileError(wrong[0] + more, hint="Keep the file and open a backup of it.")
    return tuple(sorted(_tokens(store), key=number_of))


def number_of(token: str) -> int:
    """Give the number of a token."""
    return int(token.partition("-")[0])


# --- acts ---


def _import(store: Store, token: str, first: str) -> None:
    """Store an article, then its claims, as the window does."""
    article, raw = _article(token)
    article_id = articles.find_by_raw(store, article.raw_sha256)
    if article_id is None:
        name = f"{first}.txt"
        article_id, _ = importing.store_article(store, article, file_name=name, raw=raw)
    importing.store_extraction(store, article_id, _extraction(article.text))


def _verdict(store: Store, token: str, first: str) -> None:
    ratings = verdicts.scale(store).ratings
    key = ratings[number_of(token) % len(ratings)].key
    review.rate(store, _claim(store, first, 0).id, key, reason=f"Because of {token}.")


def _note(store: Store, token: str, first: str) -> None:
    review.set_note(store, _claim(store, first, 1).id, token)


def _link(store: Store, token: str, first: str) -> None:
    """Link a file that lies outside, as a person would."""
    round_number = number_of(token) // len(_ACTS)
    size = _SIZES[round_number % len(_SIZES)]
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / f"{token}.bin"
        file.write_bytes((token.encode() + b"\n") * (size // len(token)))
        review.link_source(store, _claim(store, first, 2).id, target=str(file))


def _undo(store: Store, token: str, first: str) -> None:
    claim_id = _claim(store, first, 3).id
    review.set_note(store, claim_id, token)
    review.set_note(store, claim_id, "to be undone")
    store.undo()


def _redo(store: Store, token: str, first: str) -> None:
    review.set_note(store, _claim(store, first, 4).id, token)
    store.undo()
    store.redo()


def _trash(store: Store, token: str, first: str) -> None:
    """Import an article in one step, as the command line does, and move it to the trash."""
    importing.trash_article(store, _imported(store, token, first))


def _restore(store: Store, token: str, first: str) -> None:
    """Give an article in the trash its token for a title, then take it out of the trash."""
    article_id = _imported(store, token, first)
    importing.trash_article(store, article_id)
    row = articles.row(store, article_id)
    importing.edit_details(
        store,
        article_id,
        title=token,
        outlet=row.outlet,
        byline=row.byline,
        url=row.url,
        published=row.published,
    )
    importing.restore_article(store, article_id)


def _report(store: Store, token: str, first: str) -> None:
    reporting.write(store, f"article:{_found(store, first)}", _HTML.key, _report_path(store, token))


def _backup(store: Store, token: str, first: str) -> None:
    """Make a backup, then note which one holds all that came before."""
    made = care.back_up(store.path, key=store.key)
    review.set_note(store, _claim(store, first, 5).id, f"{token} {made.path.name}")


_ACTS: dict[str, Callable[[Store, str, str], None]] = {
    "import": _import,
    "verdict": _verdict,
    "note": _note,
    "link": _link,
    "undo": _undo,
    "redo": _redo,
    "trash": _trash,
    "restore": _restore,
    "report": _report,
    "backup": _backup,
}
KINDS = tuple(_ACTS)


def _token(number: int, kind: str) -> str:
    return f"{number:07d}-{kind}"


def _imported(store: Store, token: str, first: str) -> int:
    """Store an article with its claims in one step, unless it is there already."""
    article, raw = _article(token)
    again = articles.find_by_raw(store, article.raw_sha256)
    if again is not None:
        return again
    with store.step(f"Import {token}", undoable=False):
        article_id = articles.add(store, article, file_name=f"{first}.txt", raw=raw)
        importing.keep_extraction(store, article_id, _extraction(article.text))
    return article_id


def _found(store: Store, token: str) -> int:
    article_id = articles.find_by_raw(store, _article(token)[0].raw_sha256)
    if article_id is None:
        message = f"The article of {token} is gone."
        raise DamagedFileError(message)
    return article_id


def _claim(store: Store, token: str, number: int) -> Claim:
    return claims.of_article(store, _found(store, token))[number]


def _report_path(store: Store, token: str) -> Path:
    return store.path.with_name(f"{store.path.stem}-{token}.html")


# --- the generated article ---


def _article(token: str) -> tuple[Article, bytes]:
    """Give a fictional article with its original bytes; each token has its own."""
    lines = (f"Self-test {token}", *_sentences(number_of(token)))
    text = "\n\n".join(lines)
    starts = [text.index(line) for line in lines]
    blocks = tuple(
        Block(span=Span(start, start + len(line)), kind=BlockKind.BODY, included=True)
        for start, line in zip(starts, lines, strict=True)
    )
    raw = text.encode()
    published = WorldDate(value="2031-03-14", precision=Precision.DAY, basis=Basis.STATED)
    article = Article(
        text=text,
        blocks=blocks,
        reader="selftest 1",
        raw_sha256=hashlib.sha256(raw).hexdigest(),
        title=f"Self-test {token}",
        published=published,
        language="en",
    )
    return article, raw


def _sentences(number: int) -> list[str]:
    town = _TOWNS[number % len(_TOWNS)]
    return [
        f"Ida Falk said that {town} had shipped {number * 37 + at} {goods} in week {at + 1}."
        for at, goods in enumerate(_GOODS)
    ]


def _extraction(text: str) -> Extraction:
    """Give the claims of a generated article: one in each sentence."""
    starts = [at for at in range(len(text)) if text.startswith("Ida Falk said that ", at)]
    speaker = ExtractedActor(
        key="a1",
        name="Ida Falk",
        kind=ActorKind.PERSON,
        names=("Ida Falk",),
        mentions=tuple(Span(start, start + len("Ida Falk")) for start in starts),
    )
    found = tuple(_extracted(text, start, f"c{at}") for at, start in enumerate(starts, start=1))
    return Extraction(actors=(speaker,), claims=found, extractor="selftest 1")


def _extracted(text: str, start: int, key: str) -> ExtractedClaim:
    content = Span(start + len("Ida Falk said that "), text.index(".", start))
    return ExtractedClaim(
        key=key,
        actor="a1",
        content=(content,),
        manner=Manner.INDIRECT,
        type=ClaimType.QUANTITY,
        statement=text[content.start : content.end],
        cue=(Span(start + len("Ida Falk "), start + len("Ida Falk said")),),
        source=(Span(start, start + len("Ida Falk")),),
        score=0.9,
    )


# --- the search for tokens ---


def _tokens(store: Store) -> Iterator[str]:
    for row, token in _rows(store):
        kind = token.partition("-")[2]
        holds = {
            "import": row.claim_count == _CLAIMS,
            "trash": row.trashed_at is not None,
            "restore": row.trashed_at is None and row.title == token,
        }
        if holds[kind]:
            yield token
        if kind == "import" and holds[kind]:
            yield from _round_tokens(store, row, token)
    yield from (_token_of_report(path) for path in _reports(store))


def _round_tokens(store: Store, row: ArticleRow, token: str) -> Iterator[str]:
    """Give the tokens of the acts on an article, where each says what it ought to."""
    of_article = claims.of_article(store, row.id)
    said = (
        of_article[0].verdict.reason if of_article[0].verdict else "",
        of_article[1].note,
        _linked(store, of_article[2]),
        of_article[3].note,
        of_article[4].note,
    )
    for after, words in enumerate(said, start=1):
        one = _token(number_of(token) + after, KINDS[after])
        if one in words:
            yield one
    backup = _token(number_of(token) + KINDS.index("backup"), "backup")
    if backup in of_article[5].note:
        yield backup


def _linked(store: Store, claim: Claim) -> str:
    """Give the first line of the file that is linked to a claim; its hash is checked elsewhere."""
    if not claim.evidence:
        return ""
    sha256 = str(claim.evidence[-1].blob_sha256)
    return store.files.read(sha256).decode().partition("\n")[0]


def _rows(store: Store) -> Iterator[tuple[ArticleRow, str]]:
    """Give the articles of the self-test with their tokens; a database may hold others."""
    for row in articles.rows(store) + articles.rows(store, trashed=True):
        start, _, token = articles.version(store, row.id).text.partition("\n")[0].partition(" ")
        if start == "Self-test":
            yield row, token


def _reports(store: Store) -> list[Path]:
    return sorted(store.path.parent.glob(f"{store.path.stem}-*-report.html"))


def _token_of_report(path: Path) -> str:
    return path.stem[-len(_token(0, "report")) :]


def _half_imports(store: Store) -> Iterator[str]:
    """Give the articles that were analysed and have not all their claims."""
    for row, token in _rows(store):
        analysed = articles.version(store, row.id).extractor is not None
        at_once = not token.endswith("-import")
        if row.claim_count != _CLAIMS and (analysed or at_once):
            yield f"Article {row.id} has {row.claim_count} of {_CLAIMS} claims."


def _half_reports(store: Store) -> Iterator[str]:
    for path in _reports(store):
        if not path.read_bytes().rstrip().endswith(b"</html>"):
            yield f"{path.name} is not whole."
    left = list(store.path.parent.glob(".onrecord-*.tmp"))
    if len(left) > 1:  # one may be left until that report is written again
        yield f"{left[0].name} was left over."


def _bad_backups(store: Store) -> Iterator[str]:
    """Say what is wrong with the backups; the one that was noted last is never thinned out."""
    made = {one.path.name: one for one in care.backups(store.path)}
    for one in made.values():
        with one.path.open("rb") as file:
            if hashlib.file_digest(file, "sha256").hexdigest() != one.manifest.sha256:
                yield f"The backup {one.path.name} is not what was made."
    noted = [
        claims.of_article(store, row.id)[5].note
        for row, kind in _rows(store)
        if _is_round(row, kind)
    ]
    last = max((note for note in noted if note), default="")
    name = last.partition(" ")[2]
    if name and name not in made:
        yield f"The backup {name} is gone."


def _is_round(row: ArticleRow, token: str) -> bool:
    return token.endswith("-import") and row.claim_count == _CLAIMS
