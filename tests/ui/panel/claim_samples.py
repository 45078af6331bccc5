"""Claims of an article of our own making, in every state that the panel shows."""

from __future__ import annotations

from dataclasses import replace

from onrecord_db.records import (
    ActorKind,
    Basis,
    Claim,
    ClaimType,
    Evidence,
    Manner,
    Match,
    Precision,
    Quantity,
    QuantityKind,
    Rating,
    ReviewState,
    Scale,
    Span,
    Stance,
    State,
    Verdict,
    WorldDate,
)

TEXT = (
    "Harbour bridge in Velmora will not open before winter\n\n"
    "Velmora: The mayor of Velmora, Irena Holub, said on Friday that the harbour bridge"
    " is “absolutely safe” for heavy lorries, although two inspections were still open."
    " She spoke after a night-long meeting with the builders.\n\n"
    "“We spent 41 million crowns on it,” Holub said, “and not one crown was wasted.”"
    " Her office later confirmed that tolls would fall by half next year.\n\n"
    "Port officials say the bridge has been closed for a total of nineteen days since its opening in"
    " the spring, which is more than any other crossing in the whole of the northern district."
    " Mirek Daun, who leads the union, claimed that three workers were hurt in May."
    " According to Daun, the builders knew of the cracks. Nobody from the company was at hand."
    " A source close to the builders denied it.\n"
)


def span(words: str) -> Span:
    start = TEXT.index(words)
    return Span(start, start + len(words))


def scale() -> Scale:
    rows = (
        ("true", "True", "good", "✔", 5),
        ("partly-true", "Partly true", "middle", "≈", 4),
        ("misleading", "Misleading", "middle", "⚠", 2),
        ("false", "False", "bad", "✖", 1),
        ("unproven", "Unproven", "none", "?", None),
        ("not-checkable", "Not checkable", "none", "–", None),
    )
    ratings = tuple(
        Rating(
            key=key,
            label=label,
            definition=f"{label}: what it means",
            order=order,
            number=number,
            colour_role=role,
            glyph=glyph,
        )
        for order, (key, label, role, glyph, number) in enumerate(rows, 1)
    )
    return Scale(key="default", name="OnRecord", ratings=ratings)


def verdict(key: str, reason: str = "") -> Verdict:
    rating = next(rating for rating in scale().ratings if rating.key == key)
    return Verdict(
        version=1, rating=rating, reason=reason, decided_at="2025-03-15T10:00:00Z", decided_by="Ana"
    )


def evidence(number: int, claim_id: int, **changes: object) -> Evidence:
    base = Evidence(
        id=number,
        claim_id=claim_id,
        title="Inspection report of the harbour office, 12 March",
        url="https://harbour.velmora.example/reports/12",
        stance=Stance.SUPPORTS,
        excerpt="The load test was passed at 44 tonnes",
        blob_sha256=None,
        file_name=None,
        added_at="2025-03-15T10:00:00Z",
    )
    return replace(base, **changes)  # type: ignore[arg-type]  # fields by name


def match(claim_id: int, state: State = State.PROPOSED) -> Match:
    return Match(
        id=1,
        claim_id=claim_id,
        earlier_id=90,
        relation="same",
        score=0.9,
        reasons=("same number 41",),
        state=state,
        earlier_statement="The bridge cost 41 million crowns",
        earlier_exact="41 million crowns",
        earlier_actor="Irena Holub",
        earlier_article_id=9,
        earlier_article_title="Mayor defends the bridge's price",
        earlier_date="2025-03-03",
        earlier_verdict=verdict("false", "It cost 58 million."),
    )


FRIDAY = WorldDate(
    value="2025-03-14", precision=Precision.DAY, basis=Basis.COMPUTED, text="on Friday"
)
QUANTITIES = (
    Quantity(
        span=Span(0, 18),
        text="41 million crowns",
        kind=QuantityKind.MONEY,
        value=41e6,
    ),
    Quantity(
        span=Span(20, 42),
        text="between 30 and 40 days",
        kind=QuantityKind.DURATION,
        value=30.0,
        to=40.0,
        unit="day",
    ),
)
_MAYOR = {"actor_id": 1, "actor_name": "Irena Holub", "actor_role": "mayor of Velmora"}
_PORT = {
    "actor_id": 2,
    "actor_name": "Port officials",
    "actor_kind": ActorKind.UNNAMED_GROUP,
}
_UNION = {"actor_id": 3, "actor_name": "Mirek Daun", "actor_role": "leads the union"}
ACTORS: dict[int | None, int] = {1: 0, 2: 1, 3: 2, None: 8}


def claim(number: int, words: str = "is “absolutely safe”", **changes: object) -> Claim:
    base = Claim(
        id=number,
        uid=f"u{number}",
        article_id=1,
        version_id=1,
        number=number,
        actor_id=1,
        actor_name="Irena Holub",
        actor_kind=ActorKind.PERSON,
        actor_role=None,
        unsure=False,
        via=(),
        cue="said",
        cue_spans=(),
        source_spans=(),
        manner=Manner.INDIRECT,
        spans=(span(words),),
        exact=words,
        statement=words,
        type=ClaimType.EVENT,
        speech=True,
        said_on=FRIDAY,
        checkworthy=0.8,
        reasons=("names a number", "can be looked up"),
        score=0.9,
        state=State.PROPOSED,
        review_state=ReviewState.UNREVIEWED,
        verdict=None,
        note="",
        evidence=(),
        seen_before=(),
    )
    return replace(base, **changes)  # type: ignore[arg-type]  # fields by name


def claims() -> tuple[Claim, ...]:
    """Ten claims of four actors and one plan, in text order."""
    return (
        claim(
            1,
            "the harbour bridge is “absolutely safe” for heavy lorries",
            **_MAYOR,
            manner=Manner.MIXED,
            statement="The harbour bridge is absolutely safe for heavy lorries",
        ),
        claim(
            2,
            "“We spent 41 million crowns on it,”",
            **_MAYOR,
            manner=Manner.DIRECT,
            type=ClaimType.QUANTITY,
            spans=(
                span("“We spent 41 million crowns on it,”"),
                span("“and not one crown was wasted.”"),
            ),
            statement="Velmora spent 41 million crowns on the harbour bridge and wasted none",
            verdict=verdict("partly-true", "The sum is right for the first stage only."),
            review_state=ReviewState.DONE,
            evidence=(
                evidence(1, 2),
                evidence(
                    2,
                    2,
                    title="Audit of the district, March",
                    url=None,
                    stance=Stance.QUALIFIES,
                    file_name="audit-2025-03.pdf",
                    excerpt="",
                ),
            ),
            seen_before=(match(2),),
        ),
        claim(
            3,
            "tolls would fall by half next year",
            **_MAYOR,
            via=("her office",),
            cue="confirmed",
            type=ClaimType.PLEDGE,
            said_on=None,
            review_state=ReviewState.IN_WORK,
            note="Ask the district for the decree",
        ),
        claim(
            4,
            "the bridge has been closed for a total of nineteen days since its opening in the spring,"
            " which is more than any other crossing in the whole of the northern district",
            **_PORT,
            cue="say",
            type=ClaimType.COMPARISON,
            verdict=verdict("true"),
            evidence=(evidence(3, 4, title=""),),
        ),
        claim(
            5,
            "three workers were hurt in May",
            **_UNION,
            cue="claimed",
            type=ClaimType.QUANTITY,
            verdict=verdict("false", "The labour office lists none."),
            evidence=(
                evidence(4, 5, stance=Stance.REFUTES, title="List of accidents, labour office"),
            ),
        ),
        claim(6, "the builders knew of the cracks", **_UNION, cue="According to", unsure=True),
        claim(
            7,
            "Nobody from the company was at hand",
            **_UNION,
            cue="",
            unsure=True,
            verdict=verdict("not-checkable"),
            evidence=(evidence(5, 7, stance=Stance.CONTEXT),),
            seen_before=(match(7),),
        ),
        claim(
            8,
            "denied it",
            actor_id=None,
            actor_name="Unknown speaker",
            actor_kind=ActorKind.ANONYMOUS,
            cue="denied",
            said_on=WorldDate(
                value=None, precision=Precision.UNKNOWN, basis=Basis.STATED, text="on Friday"
            ),
            verdict=verdict("misleading"),
        ),
        claim(
            9,
            "two inspections were still open",
            **_MAYOR,
            review_state=ReviewState.SECOND_OPINION,
            said_on=replace(FRIDAY, value="2024-11", precision=Precision.MONTH, text=None),
        ),
        claim(10, "She spoke after a night-long meeting", **_MAYOR, verdict=verdict("unproven")),
        claim(11, "not open before winter", **_PORT, speech=False, said_on=None),
    )
