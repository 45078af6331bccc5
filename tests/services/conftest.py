"""A store on the disk with two articles, the second of which repeats a claim of the first."""

from __future__ import annotations

import hashlib
from typing import TYPE_CHECKING

import pytest

from onrecord.services import importing, library
from onrecord_db.records import (
    ActorKind,
    Article,
    Basis,
    Block,
    BlockKind,
    ClaimType,
    ExtractedActor,
    ExtractedClaim,
    Extraction,
    Manner,
    Precision,
    Span,
    WorldDate,
)

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from onrecord_db.store import Store

FIRST = (
    "Adela Marsh said on Sunday that the city had offered a pay rise of 6 percent over two years. "
    "She added that no talks were planned."
)
SECOND = (
    "On Monday Marsh repeated that the city had offered a pay rise of 6 percent over two years."
)


def day(value: str) -> WorldDate:
    """Give a published date."""
    return WorldDate(value=value, precision=Precision.DAY, basis=Basis.STATED)


def article(text: str, published: WorldDate | None) -> tuple[Article, bytes]:
    """Give an article of one block and its original bytes."""
    raw = text.encode()
    block = Block(span=Span(0, len(text)), kind=BlockKind.BODY, included=True)
    read = Article(
        text=text,
        blocks=(block,),
        reader="test 1",
        raw_sha256=hashlib.sha256(raw).hexdigest(),
        title=text[:20],
        published=published,
        language="en",
    )
    return read, raw


def claim(key: str, text: str, words: str, when: WorldDate | None = None) -> ExtractedClaim:
    """Give an indirect claim of the actor a1 on the words."""
    start = text.index(words)
    return ExtractedClaim(
        key=key,
        actor="a1",
        content=(Span(start, start + len(words)),),
        manner=Manner.INDIRECT,
        type=ClaimType.EVENT,
        statement=words,
        said_on=when,
    )


def extraction(*claims: ExtractedClaim) -> Extraction:
    """Give what an extractor would."""
    marsh = ExtractedActor(key="a1", name="Adela Marsh", kind=ActorKind.PERSON)
    return Extraction(actors=(marsh,), claims=claims, extractor="test 1")


OFFER = "the city had offered a pay rise of 6 percent over two years"
ON_SUNDAY = WorldDate(
    value="2025-05-11", precision=Precision.DAY, basis=Basis.COMPUTED, text="on Sunday"
)


def add(store: Store, text: str, published: WorldDate | None, *claims: ExtractedClaim) -> int:
    """Store an article with its claims."""
    read, raw = article(text, published)
    article_id, _ = importing.store_article(store, read, file_name="a.txt", raw=raw)
    importing.store_extraction(store, article_id, extraction(*claims))
    return article_id


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    """Give an open database with the first article."""
    opened = library.open_store(tmp_path / "desk.onrecord")
    offer = claim("c1", FIRST, OFFER, ON_SUNDAY)
    add(opened, FIRST, day("2025-05-12"), offer, claim("c2", FIRST, "no talks were planned"))
    yield opened
    opened.close()
