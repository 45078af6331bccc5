"""Claims out of the tables: a fixed number of queries for any number of claims."""

from collections.abc import Sequence
from dataclasses import dataclass

from onrecord_db import evidence, relations, verdicts, weights
from onrecord_db.connection import Row
from onrecord_db.reader import Reader
from onrecord_db.records import (
    ActorKind,
    Claim,
    ClaimType,
    Evidence,
    Manner,
    Match,
    ReviewState,
    State,
    Verdict,
    Weights,
)
from onrecord_db.values import date_from, ids_text, quantities_from, spans_from, uid_text

_CLAIMS = """
SELECT c.*, k.criteria, o.id AS occurrence_id, o.version_id, o.spans, o.headlines, o.exact, o.score, o.state,
    o.made_by,    v.article_id, (
        SELECT text FROM note WHERE object = 'claim' AND object_id = c.id ORDER BY id LIMIT 1
    ) AS note
FROM json_each(?) wanted
JOIN occurrence o ON o.id = wanted.value
JOIN claim c ON c.id = o.claim_id
JOIN criterion_set k ON k.id = c.criteria_id
JOIN article_version v ON v.id = o.version_id
ORDER BY wanted.key"""

_SPEAKERS = """
SELECT t.*, x.name, x.kind FROM attribution t LEFT JOIN actor x ON x.id = t.actor_id
WHERE t.occurrence_id IN (SELECT value FROM json_each(?))
ORDER BY t.occurrence_id, t.position"""

_NUMBERS = """
SELECT o.id, row_number() OVER (
    PARTITION BY o.version_id ORDER BY c.speech DESC, o.start, o.id) AS number
FROM occurrence o JOIN claim c ON c.id = o.claim_id
WHERE o.state != 'rejected' AND o.version_id IN (
    SELECT version_id FROM occurrence WHERE id IN (SELECT value FROM json_each(?)))"""


@dataclass(frozen=True, slots=True, kw_only=True)
class _Linked:
    """What stands in other tables, by occurrence id or claim id."""

    speakers: dict[int, list[Row]]  # outermost first; the last one asserts the claim
    numbers: dict[int, int]
    verdicts: dict[int, Verdict]
    evidence: dict[int, list[Evidence]]
    matches: dict[int, list[Match]]
    weights: Weights | None  # the desk's own


def load(store: Reader, occurrence_ids: Sequence[int]) -> tuple[Claim, ...]:
    """Give the claims that stand at these places, in the same order."""
    if not occurrence_ids:
        return ()
    wanted = ids_text(occurrence_ids)
    rows = store.all(_CLAIMS, (wanted,))
    claim_ids = ids_text(row["id"] for row in rows)
    speakers: dict[int, list[Row]] = {}
    for row in store.all(_SPEAKERS, (wanted,)):
        speakers.setdefault(row["occurrence_id"], []).append(row)
    linked = _Linked(
        speakers=speakers,
        numbers={row["id"]: row["number"] for row in store.all(_NUMBERS, (wanted,))},
        verdicts=verdicts.in_force(store, claim_ids),
        evidence=evidence.of_claims(store, claim_ids),
        matches=relations.of_claims(store, claim_ids),
        weights=weights.get(store),
    )
    return tuple(_claim(row, linked) for row in rows)


def _claim(row: Row, linked: _Linked) -> Claim:
    *chain, speaker = linked.speakers[row["occurrence_id"]]
    is_known = speaker["actor_id"] is not None
    checkworthy, reasons = weights.worth(row, linked.weights)
    return Claim(
        id=row["id"],
        uid=uid_text(row["uid"]),
        article_id=row["article_id"],
        version_id=row["version_id"],
        number=linked.numbers.get(row["occurrence_id"], 0),
        actor_id=speaker["actor_id"],
        actor_name=speaker["name"] if is_known else relations.UNKNOWN_SPEAKER,
        actor_kind=ActorKind(speaker["kind"]) if is_known else ActorKind.ANONYMOUS,
        actor_role=speaker["role"],
        unsure=bool(speaker["unsure"]),
        via=tuple(link["name"] or relations.UNKNOWN_SPEAKER for link in chain),
        cue=speaker["cue"],
        cue_spans=spans_from(speaker["cue_spans"]),
        source_spans=spans_from(speaker["source_spans"]),
        manner=Manner(speaker["manner"]),
        spans=spans_from(row["spans"]),
        exact=row["exact"],
        statement=row["statement"],
        type=ClaimType(row["type"]),
        speech=bool(row["speech"]),
        said_on=date_from(row, "said_on"),
        checkworthy=checkworthy,
        reasons=reasons,
        score=row["score"],
        state=State(row["state"]),
        review_state=ReviewState(row["review_state"]),
        verdict=linked.verdicts.get(row["id"]),
        note=row["note"] or "",
        evidence=tuple(linked.evidence.get(row["id"], ())),
        seen_before=tuple(linked.matches.get(row["id"], ())),
        denied=bool(row["denied"]),
        quantities=quantities_from(row["quantities"]),
        headlines=spans_from(row["headlines"]),
        importance=row["importance"],
        due=row["due"],
        owner=row["owner"],
        made_by=row["made_by"],
    )
