"""An article of our own making with its blocks and claims, as the database gives them."""

from __future__ import annotations

from dataclasses import replace

from onrecord_db.records import (
    ActorKind,
    ArticleRow,
    ArticleVersion,
    Basis,
    Block,
    BlockKind,
    Claim,
    ClaimType,
    Manner,
    Precision,
    ReviewState,
    Span,
    State,
    WorldDate,
)

TITLE = "Velmora Bridge to Open “Before the First Snow” 🌨"
TEXT = (
    "3 shares\n"
    f"{TITLE}\n\n"
    "By Marta Lind\n\n"
    "VELMORA: Mayor Irena Holub said on Friday that the harbour bridge 🌉 is “absolutely safe”"
    " for heavy lorries, although two inspections were still open.\n\n"
    "What the builders say\n\n"
    "“We spent 41 million crowns,” Holub said, “and not one crown was wasted.” The de\u0301but was"
    " planned for May; port officials say that ראש העיר told them the bridge is shut.\n\n"
    "Mirek Daun, who leads the union, claimed that three workers were hurt in May.\n\n"
    "Tags: bridge, harbour\n"
    "Log in to comment"
)
NESTED = "the harbour bridge 🌉 is “absolutely safe” for heavy lorries"
INNER = "“absolutely safe”"


def span(words: str, text: str = TEXT) -> Span:
    start = text.index(words)
    return Span(start, start + len(words))


def block(words: str, kind: BlockKind = BlockKind.BODY, *, included: bool = True) -> Block:
    return Block(span=span(words), kind=kind, included=included)


BLOCKS = (
    block("3 shares", BlockKind.COUNTER, included=False),
    block(TITLE, BlockKind.HEADLINE),
    block("By Marta Lind", BlockKind.BYLINE),
    block("VELMORA:", BlockKind.DATELINE),
    block(TEXT[TEXT.index("Mayor Irena") : TEXT.index("\n\nWhat")]),
    block("What the builders say", BlockKind.SUBHEADING),
    block(TEXT[TEXT.index("“We spent") : TEXT.index("\n\nMirek")]),
    block("Mirek Daun, who leads the union, claimed that three workers were hurt in May."),
    block("Tags: bridge, harbour", BlockKind.TAGS, included=False),
    block("Log in to comment", BlockKind.LOGIN, included=False),
)


def row(**changes: object) -> ArticleRow:
    values: dict[str, object] = {
        "id": 1,
        "uid": "u1",
        "title": TITLE,
        "outlet": "Velmora Courier",
        "byline": "Marta Lind",
        "url": None,
        "published": WorldDate(
            value="2025-03-14", precision=Precision.DAY, basis=Basis.STATED, text="14 March 2025"
        ),
        "language": "en",
        "direction": "ltr",
        "added_at": "2025-03-15T09:00:00Z",
        "claim_count": 5,
        "reviewed_count": 0,
        "seen_before_count": 0,
    }
    return ArticleRow(**{**values, **changes})  # type: ignore[arg-type]


def version(
    text: str = TEXT, blocks: tuple[Block, ...] = BLOCKS, number: int = 1
) -> ArticleVersion:
    return ArticleVersion(
        id=number,
        article_id=1,
        number=number,
        text=text,
        blocks=blocks,
        reader="text 1",
        text_sha256="0" * 64,
        raw_sha256="0" * 64,
        retrieved_at="2025-03-15T09:00:00Z",
        extractor="rules 1",
    )


def claim(number: int, *spans: Span, actor: int | None = 7, name: str = "Irena Holub") -> Claim:
    return Claim(
        id=100 + number,
        uid=f"c{number}",
        article_id=1,
        version_id=1,
        number=number,
        actor_id=actor,
        actor_name=name,
        actor_kind=ActorKind.PERSON,
        actor_role=None,
        unsure=False,
        via=(),
        cue="said",
        cue_spans=(),
        source_spans=(),
        manner=Manner.MIXED,
        spans=spans,
        exact="",
        statement="",
        type=ClaimType.EVENT,
        speech=True,
        said_on=None,
        checkworthy=0.5,
        reasons=(),
        score=0.9,
        state=State.PROPOSED,
        review_state=ReviewState.UNREVIEWED,
        verdict=None,
        note="",
        evidence=(),
        seen_before=(),
    )


CLAIMS = (
    claim(1, span(NESTED)),
    claim(2, span(INNER)),
    claim(3, span("“We spent 41 million crowns,”"), span("“and not one crown was wasted.”")),
    claim(4, span("ראש העיר told them the bridge is shut"), actor=8, name="Port <b>officials</b>"),
    claim(5, span("three workers were hurt in May"), actor=9, name="Mirek Daun"),
)
ACTORS = {7: 0, 8: 1, 9: 2}


def long_version(paragraphs: int = 120) -> ArticleVersion:
    """An article of many paragraphs, the same words in each but for its number."""
    lines = [
        f"Paragraph {n} of the report. " + "The council met again. " * 12 for n in range(paragraphs)
    ]
    text = "\n\n".join(line.strip() for line in lines)
    starts = [text.index(f"Paragraph {n} of") for n in range(paragraphs)]
    blocks = tuple(
        Block(span=Span(start, start + len(line.strip())), kind=BlockKind.BODY, included=True)
        for start, line in zip(starts, lines, strict=True)
    )
    return version(text, blocks, number=2)


def long_claims(text: str, paragraphs: int = 120) -> tuple[Claim, ...]:
    """A claim in each paragraph of long_version()."""
    return tuple(
        claim(n + 1, span(f"Paragraph {n} of the report", text)) for n in range(paragraphs)
    )


def replace_statement(claim: Claim, statement: str) -> Claim:
    """The same claim in other words."""
    return replace(claim, statement=statement)
