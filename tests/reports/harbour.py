"""A report's data made by hand: a fictional article with claims in every state of review."""

import hashlib
from dataclasses import replace

from onrecord import scales
from onrecord.reports.data import ReportData
from onrecord_db.records import (
    ActorKind,
    ActorRow,
    ArticleRow,
    ArticleVersion,
    Basis,
    Block,
    BlockKind,
    Claim,
    ClaimType,
    Evidence,
    Manner,
    Match,
    Precision,
    Rating,
    ReviewState,
    Span,
    Stance,
    State,
    Verdict,
    WorldDate,
)

PARTS = (
    (BlockKind.HEADLINE, "Ferry strike looms as city and port union trade blame"),
    (BlockKind.COUNTER, "0 0"),
    (
        BlockKind.BODY,
        (
            "Lorne: Harbour commissioner Adela Marsh said on Sunday that talks with the dockworkers "
            'were "closer than ever" to an agreement, hours after the union warned that ferries to '
            "the outer islands would stop at midnight on Thursday."
        ),
    ),
    (
        BlockKind.BODY,
        (
            "Speaking on the quay, Marsh confirmed that the city had offered a pay rise of 6 percent "
            'over two years. "Nobody is asking anyone to work for less," she said. "But I cannot '
            'promise money that the council has not voted."'
        ),
    ),
    (
        BlockKind.BODY,
        (
            "The commissioner also said that Mayor Tomas Brandl wants a signed deal before the summer "
            "season begins."
        ),
    ),
    (
        BlockKind.BODY,
        (
            'Rosa Lindqvist, chairwoman of the union, called the offer "an insult" and said that '
            "wages in the harbour had fallen by 11 percent since 2019."
        ),
    ),
    (BlockKind.LOGIN, "To comment or like please log in first"),
)
TEXT = "\n\n".join(part for _, part in PARTS)
SCALE = scales.load()
AT = "2025-05-14T09:30+00:00"
SUNDAY = WorldDate(
    value="2025-05-11", precision=Precision.DAY, basis=Basis.COMPUTED, text="on Sunday"
)
RATINGS: dict[str, Rating] = {rating.key: rating for rating in SCALE.ratings}


def span(words: str) -> Span:
    """Give where words stand in the text."""
    start = TEXT.index(words)
    return Span(start, start + len(words))


def verdict(key: str, reason: str) -> Verdict:
    """Give a verdict by Ana K."""
    return Verdict(
        version=1,
        rating=RATINGS[key],
        reason=reason,
        decided_at="2025-05-13T15:04:00+00:00",
        decided_by="Ana K.",
    )


def blocks() -> tuple[Block, ...]:
    """Give the article's blocks, page furniture left out."""
    out = {BlockKind.COUNTER, BlockKind.LOGIN}
    return tuple(
        Block(span=span(part), kind=kind, included=kind not in out) for kind, part in PARTS
    )


MARSH = ActorRow(
    id=1, uid="u1", name="Adela Marsh", kind=ActorKind.PERSON, role="Harbour commissioner",
    names=("Adela Marsh", "Marsh", "The commissioner"), claim_count=4,
)  # fmt: skip
UNION = ActorRow(
    id=2, uid="u2", name="the union", kind=ActorKind.ORGANISATION, role=None,
    names=("the union",), claim_count=1,
)  # fmt: skip
LINDQVIST = ActorRow(
    id=3, uid="u3", name="Rosa Lindqvist", kind=ActorKind.PERSON,
    role="chairwoman of the union", names=("Rosa Lindqvist",), claim_count=2,
)  # fmt: skip
BRANDL = ActorRow(
    id=4, uid="u4", name="Tomas Brandl", kind=ActorKind.PERSON, role="Mayor",
    names=("Mayor Tomas Brandl",), claim_count=0,
)  # fmt: skip


def claim(number: int, actor: ActorRow, *words: str, **fields: object) -> Claim:
    """Give a claim on the words, which are its spans, with defaults for all else."""
    plain: dict[str, object] = {
        "id": number, "uid": f"c{number}", "article_id": 1, "version_id": 1, "number": number,
        "actor_id": actor.id, "actor_name": actor.name, "actor_kind": actor.kind,
        "actor_role": actor.role, "unsure": False, "via": (), "cue": "said", "cue_spans": (),
        "source_spans": (), "manner": Manner.INDIRECT, "spans": tuple(map(span, words)),
        "exact": " ... ".join(words), "statement": " ".join(words), "type": ClaimType.EVENT,
        "speech": True, "said_on": None, "checkworthy": 0.5, "reasons": (), "score": 0.9,
        "state": State.PROPOSED, "review_state": ReviewState.UNREVIEWED, "verdict": None,
        "note": "a private note", "evidence": (), "seen_before": (),
    }  # fmt: skip
    return Claim(**(plain | fields))  # type: ignore[arg-type]  # the defaults above are typed so


def evidence(number: int, claim_id: int, **fields: object) -> Evidence:
    """Give a bare link that supports."""
    plain: dict[str, object] = {
        "id": number, "claim_id": claim_id, "title": "Minutes of the council, 6 May 2025",
        "url": "https://council.example/minutes/2025-05-06", "stance": Stance.SUPPORTS,
        "excerpt": "", "blob_sha256": None, "file_name": None,
        "added_at": "2025-05-13T15:00:00+00:00",
    }  # fmt: skip
    return Evidence(**(plain | fields))  # type: ignore[arg-type]


def seen(**fields: object) -> Match:
    """Give a confirmed match with a claim that was rated false."""
    plain: dict[str, object] = {
        "id": 1, "claim_id": 7, "earlier_id": 90, "relation": "same", "score": 0.9,
        "reasons": ("same number 11%",), "state": State.ACCEPTED,
        "earlier_statement": "Wages in the harbour fell by 11 percent.",
        "earlier_exact": "wages in the harbour fell by 11 percent",
        "earlier_actor": "Rosa Lindqvist", "earlier_article_id": 5,
        "earlier_article_title": "Union counts its losses", "earlier_date": "2025-02-03",
        "earlier_verdict": verdict("partly-true", "Only for part-time work."),
    }  # fmt: skip
    return Match(**(plain | fields))  # type: ignore[arg-type]


def report() -> ReportData:
    """Give the whole snapshot."""
    transcript = evidence(
        2, 3, title="Offer to the union, signed copy", url=None, stance=Stance.QUALIFIES,
        excerpt="an increase of 3 percent in each of the two years, subject to a vote",
        blob_sha256=hashlib.sha256(b"offer").hexdigest(), file_name="offer-2025.pdf",
    )  # fmt: skip
    statistics = evidence(
        3, 7, title="Wages by sector, 2019 to 2024", url="https://statistics.example/wages",
        stance=Stance.REFUTES, excerpt="Harbour and shipping: +2.1 percent in real terms.",
    )  # fmt: skip
    claims = (
        claim(1, MARSH, 'talks with the dockworkers were "closer than ever" to an agreement',
              manner=Manner.MIXED, said_on=SUNDAY, type=ClaimType.OPINION,
              verdict=verdict("not-checkable", "How near an agreement feels is a judgement.")),
        claim(2, UNION, "ferries to the outer islands would stop at midnight on Thursday",
              cue="warned", type=ClaimType.PLEDGE, review_state=ReviewState.IN_WORK,
              said_on=WorldDate(value=None, precision=Precision.UNKNOWN, basis=Basis.STATED, text="hours")),
        claim(3, MARSH, "the city had offered a pay rise of 6 percent over two years",
              cue="confirmed", type=ClaimType.QUANTITY, evidence=(evidence(1, 3), transcript),
              statement="The city of Lorne had offered dockworkers a pay rise of 6 percent over two years",
              verdict=verdict("true", "The signed offer says so, and the council's minutes agree.")),
        claim(4, MARSH, '"Nobody is asking anyone to work for less,"',
              '"But I cannot promise money that the council has not voted."', manner=Manner.DIRECT),
        claim(5, MARSH, "Mayor Tomas Brandl wants a signed deal before the summer season begins",
              via=("Adela Marsh",), unsure=True, type=ClaimType.POSITION),
        claim(6, LINDQVIST, '"an insult"', manner=Manner.DIRECT, cue="called", type=ClaimType.OPINION),
        claim(7, LINDQVIST, "wages in the harbour had fallen by 11 percent since 2019",
              type=ClaimType.QUANTITY, evidence=(statistics,), seen_before=(seen(),),
              verdict=verdict("false", "Official figures show a small rise over these years.")),
        claim(8, BRANDL, "a signed deal before the summer season begins", speech=False),
    )  # fmt: skip
    return ReportData(
        article=ARTICLE,
        version=version(TEXT, blocks()),
        actors=(MARSH, UNION, LINDQVIST, BRANDL),
        claims=claims,
        scale=SCALE,
        program="OnRecord 0.1.0",
        reviewer="Ana K.",
        generated_at=AT,
    )


ARTICLE = ArticleRow(
    id=1, uid="a1", title=PARTS[0][1], outlet="The Lorne Courier", byline="Ines Okafor",
    url="https://courier.example/ferry-strike", language="en", direction="ltr",
    published=WorldDate(value="2025-05-12", precision=Precision.DAY, basis=Basis.STATED),
    added_at="2025-05-13T08:00:00+00:00", claim_count=7, reviewed_count=3, seen_before_count=1,
)  # fmt: skip


def version(text: str, found: tuple[Block, ...]) -> ArticleVersion:
    """Give the stored version of a text."""
    return ArticleVersion(
        id=1, article_id=1, number=1, text=text, blocks=found, reader="text 1",
        text_sha256=hashlib.sha256(text.encode()).hexdigest(),
        raw_sha256=hashlib.sha256(b"raw").hexdigest(),
        retrieved_at="2025-05-13T08:00:00+00:00", extractor="rules 1, en_core_web_sm 3.8.0",
    )  # fmt: skip


def hostile(payload: str) -> ReportData:
    """Give a snapshot that holds a payload in every field that a file or a person fills."""
    whole = Span(0, len(payload))
    plain = report()
    actor = replace(MARSH, name=payload, role=payload, names=(payload,))
    source = evidence(1, 1, title=payload, url=payload, excerpt=payload, file_name=payload,
                      blob_sha256="0" * 64)  # fmt: skip
    match = seen(earlier_actor=payload, earlier_article_title=payload, earlier_statement=payload)
    one = replace(
        claim(1, actor), spans=(whole,), exact=payload, statement=payload + " more", cue=payload,
        via=(payload,), evidence=(source,), seen_before=(match,),
        said_on=replace(SUNDAY, text=payload),
        verdict=replace(verdict("false", payload), decided_by=payload),
    )  # fmt: skip
    row = replace(ARTICLE, title=payload, outlet=payload, byline=payload, url=payload)
    block = Block(span=whole, kind=BlockKind.BODY, included=True)
    return replace(
        plain, article=row, version=version(payload, (block,)), actors=(actor,), claims=(one,)
    )
