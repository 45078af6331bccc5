"""A desk to test on: a fictional article, what an extraction finds in it, and a scale."""

import hashlib

from onrecord_db import articles, claims
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
    Rating,
    Scale,
    Span,
    WorldDate,
)
from onrecord_db.search.find import Kind, find
from onrecord_db.search.query import parse
from onrecord_db.store import Store

FERRY = '"The ferry to Lünebrück sails again on Monday"'
BRIDGE = "the old bridge carries 4,000 cars a day"
PLAN = "the council wants to close the market"
TEXT = f"""Ferry back in service 🚢

{FERRY}, said Mayor Ilse Brandt.

Brandt added that {BRIDGE}.

A trader said that, according to Tomas Reik, {PLAN}."""


def span(words: str, text: str = TEXT) -> Span:
    """Give where the words stand."""
    start = text.index(words)
    return Span(start, start + len(words))


def article(text: str = TEXT, *, title: str | None = "Ferry back", year: str = "2031") -> Article:
    """Give an article of one block a paragraph, published on 14 March."""
    blocks = tuple(
        Block(span=span(line, text), kind=BlockKind.BODY, included=at > 0)
        for at, line in enumerate(line for line in text.splitlines() if line)
    )
    return Article(
        text=text,
        blocks=blocks,
        reader="text 1",
        raw_sha256=hashlib.sha256(text.encode()).hexdigest(),
        title=title,
        published=WorldDate(
            value=f"{year}-03-14", precision=Precision.DAY, basis=Basis.STATED, text="14 March"
        ),
        language="en",
    )


def actor(key: str, name: str, *forms: str, kind: ActorKind = ActorKind.PERSON) -> ExtractedActor:
    """Give an actor that each form mentions once."""
    mentions = tuple(span(form) for form in forms if form in TEXT)
    return ExtractedActor(key=key, name=name, kind=kind, names=forms, mentions=mentions)


def claim(key: str, actor_key: str | None, words: str, **other: object) -> ExtractedClaim:
    """Give a claim that stands in the text once."""
    given = {
        "manner": Manner.INDIRECT,
        "type": ClaimType.EVENT,
        "statement": words.strip('"'),
        "score": 0.5,
        **other,
    }
    return ExtractedClaim(key=key, actor=actor_key, content=(span(words),), **given)  # type: ignore[arg-type]  # checked by use


BRANDT = ExtractedActor(
    key="a1",
    name="Ilse Brandt",
    kind=ActorKind.PERSON,
    names=("Mayor Ilse Brandt", "Brandt"),
    role="Mayor",
    mentions=(span("Mayor Ilse Brandt"), span("Brandt added")),
)
REIK = actor("a2", "Tomas Reik", "Tomas Reik")
TRADER = actor("a3", "A trader", "A trader", kind=ActorKind.ANONYMOUS)
FOUND = Extraction(
    actors=(BRANDT, REIK, TRADER),
    claims=(
        claim("c1", "a1", FERRY, manner=Manner.DIRECT, cue=(span("said Mayor"),)),
        claim("c2", "a1", BRIDGE, type=ClaimType.QUANTITY),
        claim("c3", "a2", PLAN, via=("a3",), speech=False),
    ),
    extractor="rules 1",
)
RATINGS = (
    ("true", "True", "good"),
    ("misleading", "Misleading", "middle"),
    ("false", "False", "bad"),
)
SCALE = Scale(
    key="three",
    name="Three steps",
    ratings=tuple(
        Rating(
            key=key,
            label=label,
            definition=f"It is {key}.",
            order=order,
            number=4 - order,
            colour_role=role,
            glyph=key[0],
        )
        for order, (key, label, role) in enumerate(RATINGS, start=1)
    ),
)


def add(store: Store, given: Article | None = None, name: str = "ferry.txt") -> int:
    """Import an article and give its id."""
    given = given or article()
    with store.step("Import", undoable=False):
        return articles.add(store, given, file_name=name, raw=given.text.encode())


def analyse(store: Store, article_id: int, found: Extraction = FOUND) -> tuple[int, ...]:
    """Store what an extraction found and give the claims' ids."""
    with store.step("Analyse", undoable=False):
        return claims.add_extraction(store, articles.version(store, article_id).id, found)


def filled(store: Store) -> tuple[int, tuple[int, ...]]:
    """Import and analyse the article; give its id and those of its claims."""
    article_id = add(store)
    return article_id, analyse(store, article_id)


def found(store: Store, line: str = "", *, limit: int = 1000) -> tuple[Claim, ...]:
    """Give the claims that a search finds, in its order."""
    hits = find(store, parse(line), Kind.CLAIM, limit=limit).hits
    return claims.some(store, [hit.id for hit in hits])


def statements(found: tuple[Claim, ...]) -> list[str]:
    """Give the claims' statements."""
    return [one.statement for one in found]
