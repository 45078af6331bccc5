"""An article whose claims are made and mended by hand, and what an extraction finds in it."""

from __future__ import annotations

import hashlib
from typing import TYPE_CHECKING

from onrecord.services import importing
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
    Quantity,
    QuantityKind,
    Span,
    WorldDate,
)

if TYPE_CHECKING:
    from onrecord_db.store import Store

TEXT = """Harbour director Ilse Brandt said on Friday that the ferry will sail in June. "We have tested the ship," Brandt said, "for 40 days." She denied that the engine had failed.

Mayor Teo Marsh warned that the town would lose visitors. He added that nobody had asked him.

Nobody knows how many came.
"""
PUBLISHED = WorldDate(value="2026-03-14", precision=Precision.DAY, basis=Basis.STATED)
SAIL = "the ferry will sail in June"
TESTED, DAYS = '"We have tested the ship,"', '"for 40 days."'
FAILED = "the engine had failed"
LOSE = "the town would lose visitors"


def span(words: str, text: str = TEXT) -> Span:
    """Give where the words stand first."""
    start = text.index(words)
    return Span(start, start + len(words))


def spans_of(words: str) -> tuple[Span, ...]:
    """Give every place of the words."""
    starts = [at for at in range(len(TEXT)) if TEXT.startswith(words, at)]
    return tuple(Span(at, at + len(words)) for at in starts)


DAYS_COUNTED = Quantity(
    span=span("40 days"), text="40 days", kind=QuantityKind.DURATION, value=40.0, unit="day"
)
BRANDT = ExtractedActor(
    key="a1", name="Ilse Brandt", kind=ActorKind.PERSON, names=("Ilse Brandt", "Brandt"),
    role="Harbour director", mentions=(span("Ilse Brandt"), spans_of("Brandt")[1]),
)  # fmt: skip
MARSH = ExtractedActor(
    key="a2", name="Teo Marsh", kind=ActorKind.PERSON, names=("Teo Marsh",), role="Mayor",
    mentions=(span("Teo Marsh"),),
)  # fmt: skip


def claim(key: str, actor: str, *words: str, **other: object) -> ExtractedClaim:
    """Give a claim on words of the text."""
    given = {"manner": Manner.INDIRECT, "type": ClaimType.EVENT, "statement": words[0], **other}
    return ExtractedClaim(key=key, actor=actor, content=tuple(map(span, words)), **given)  # type: ignore[arg-type]  # checked by use


FOUND = Extraction(
    actors=(BRANDT, MARSH),
    claims=(
        claim("c1", "a1", SAIL, cue=(span("said"),), source=(span("Ilse Brandt"),)),
        claim("c2", "a1", TESTED, manner=Manner.DIRECT),
        claim("c3", "a1", DAYS, manner=Manner.DIRECT, quantities=(DAYS_COUNTED,)),
        claim("c4", "a2", LOSE, cue=(span("warned"),), source=(span("Teo Marsh"),)),
    ),
    extractor="test 1",
)


def stored(store: Store, text: str = TEXT, name: str = "ferry.txt") -> int:
    """Store the article and give its id; nothing was looked for in it yet."""
    lines = [line for line in text.splitlines() if line]
    blocks = tuple(
        Block(span=span(line, text), kind=BlockKind.BODY, included=True) for line in lines
    )
    read = Article(
        text=text, blocks=blocks, reader="test 1", title="Ferry", published=PUBLISHED, language="en",
        raw_sha256=hashlib.sha256(text.encode()).hexdigest(),
    )  # fmt: skip
    return importing.store_article(store, read, file_name=name, raw=text.encode())[0]


def analysed(store: Store) -> int:
    """Store the article and what an extraction finds in it; give its id."""
    article_id = stored(store)
    importing.store_extraction(store, article_id, FOUND)
    return article_id
