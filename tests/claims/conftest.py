"""Two extractors for all tests of the room: the model takes two seconds to load."""

import re
from collections.abc import Callable

import pytest

from onrecord.claims.extract import Extractor
from onrecord_db.records import (
    Basis,
    Block,
    BlockKind,
    ExtractedActor,
    ExtractedClaim,
    Extraction,
    Precision,
    Span,
    WorldDate,
)


@pytest.fixture(scope="session")
def joined() -> Extractor:
    """Give an extractor that joins the rules with the taggers, as the program does."""
    return Extractor()


@pytest.fixture(scope="session")
def rules() -> Extractor:
    """Give an extractor that works without the taggers."""
    return Extractor(taggers=lambda: None)


@pytest.fixture
def extractor(joined: Extractor, rules: Extractor, request: pytest.FixtureRequest) -> Extractor:
    """Give the program's own, or the rules alone to a test that is marked so."""
    alone = request.node.get_closest_marker("rules_alone") is not None
    return rules if alone and not request.config.getoption("--taggers") else joined


@pytest.fixture(scope="session")
def published() -> WorldDate:
    return WorldDate(value="2026-03-14", precision=Precision.DAY, basis=Basis.STATED)


def body_blocks(text: str) -> list[Block]:
    return [
        Block(span=Span(m.start(), m.end()), kind=BlockKind.BODY, included=True)
        for m in re.finditer(r"[^\n]+", text)
    ]


class Found:
    """What was extracted from a text, in words instead of offsets."""

    def __init__(self, text: str, extraction: Extraction) -> None:
        self.text = text
        self.extraction = extraction
        self._actors = {a.key: a for a in extraction.actors}

    @property
    def claims(self) -> tuple[ExtractedClaim, ...]:
        return self.extraction.claims

    @property
    def actors(self) -> tuple[ExtractedActor, ...]:
        return self.extraction.actors

    @property
    def said(self) -> list[tuple[str, str]]:
        return [(self.speaker(c), self.words(c)) for c in self.claims]

    def speaker(self, claim: ExtractedClaim) -> str:
        return self._actors[claim.actor].name if claim.actor else ""

    def words(self, claim: ExtractedClaim) -> str:
        return " ... ".join(self.text[s.start : s.end] for s in claim.content)

    def via(self, claim: ExtractedClaim) -> list[str]:
        return [self._actors[key].name for key in claim.via]

    def actor(self, name: str) -> ExtractedActor:
        return next(a for a in self.actors if a.name == name)


@pytest.fixture
def read(extractor: Extractor, published: WorldDate) -> Callable[[str], Found]:
    def read_text(text: str) -> Found:
        return Found(text, extractor(text, blocks=body_blocks(text), published=published))

    return read_text
