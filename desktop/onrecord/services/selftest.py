"""Real acts for crash tests, each with a token that can be found again.

Tokens are numbered without a gap, over all runs on a database: 0000001-import,
0000002-verdict, ... A round of acts works on an article of its own.
"""

import hashlib
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path

from onrecord.services import care, importing, reporting, review
from onrecord.services.reporting import FORMATS
from onrecord.services.selftest_found import (
    KINDS,
    check,
    last_number,
    number_of,
    report_path,
    token_of,
)
from onrecord_db import articles, claims, verdicts
from onrecord_db.errors import DamagedFileError
from onrecord_db.records import (
    ActorKind,
    Article,
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
_SIZES = (40, 9_000, 70_000, 250_000)  # bytes of an evidence file: under a sector, and many pages
_HTML = next(row for row in FORMATS if row.key == "html")


def acts(store: Store) -> Iterator[str]:
    """Do one act after another and give the token of each once it is durable. Never ends.

    The first act follows the last one that the database holds; one that was half done when a
    program was killed is done again.
    """
    number = last_number(store)
    while True:
        number += 1
        place = (number - 1) % len(KINDS)
        kind = KINDS[place]
        act = _ACTS[kind]
        token = token_of(number, kind)
        act(store, token, token_of(number - place, "import"))
        yield token


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
    round_number = number_of(token) // len(KINDS)
    size = _SIZES[round_number % len(_SIZES)]
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / f"{token}.bin"
        file.write_bytes((token.encode() + b"\n") * (size // len(token)))
        review.link_source(store, _claim(store, first, 2).id, target=str(file))


def _undo(store: Store, token: str, first: str) -> None:
    claim_id = _claim(store, first, 3).id
    review.set_note(store, claim_id, token)
    with store.step("Edit note"):  # a note changed again within two seconds would be one act
        claims.set_note(store, claim_id, "to be undone")
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
    reporting.write(store, f"article:{_found(store, first)}", _HTML.key, report_path(store, token))


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
