"""Which claims of a version an extraction has found again."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from onrecord_db import extracted_actors
from onrecord_db.connection import Row
from onrecord_db.marking import memory
from onrecord_db.reader import Reader
from onrecord_db.records import ExtractedClaim, Extraction, Span, State
from onrecord_db.values import spans_from

# A claim that carries anything a person made. Evidence in the trash counts: it can come back.
_KNOWN = """
SELECT c.*, o.*, o.id AS occurrence_id, t.actor_id, k.criteria,
    o.state != 'proposed' OR c.review_state != 'unreviewed'
    OR o.made_by IS NOT NULL OR c.edited IS NOT NULL OR c.owner IS NOT NULL
    OR c.due IS NOT NULL OR c.importance != 0
    OR ifnull(c.said_on_basis = 'entered', 0)
    OR EXISTS (SELECT 1 FROM verdict WHERE claim_id = c.id)
    OR EXISTS (SELECT 1 FROM evidence WHERE claim_id = c.id)
    OR EXISTS (SELECT 1 FROM note WHERE object = 'claim' AND object_id = c.id AND text != '')
    OR EXISTS (SELECT 1 FROM relation WHERE from_claim_id = c.id AND state != 'proposed')
    OR EXISTS (SELECT 1 FROM relation WHERE to_claim_id = c.id AND state != 'proposed')
    AS touched
FROM occurrence o JOIN claim c ON c.id = o.claim_id
JOIN criterion_set k ON k.id = c.criteria_id
JOIN attribution t ON t.occurrence_id = o.id AND t.position = (
    SELECT max(position) FROM attribution WHERE occurrence_id = o.id)
WHERE o.version_id = ? ORDER BY o.id"""


@dataclass(frozen=True, slots=True, kw_only=True)
class Known:
    """A claim that the version has already."""

    claim_id: int
    occurrence_id: int
    spans: tuple[Span, ...]
    stands_for: tuple[tuple[Span, ...], ...]  # what an extraction proposed in its place
    names: frozenset[str]  # every form of its actor; none where the speaker is hidden
    is_touched: bool
    is_rejected: bool
    row: Row  # the columns of the claim and of its occurrence


def known_claims(store: Reader, version_id: int) -> list[Known]:
    """Give the claims of a version, the oldest first."""
    forms = extracted_actors.forms(store, version_id)
    return [_known(row, forms) for row in store.all(_KNOWN, (version_id,))]


def paired(extraction: Extraction, known: Sequence[Known]) -> dict[int, Known]:
    """Give the known claim for each found one that has one, by position in the extraction.

    Several found ones have the same known claim where a person joined them.
    """
    pairs: dict[int, Known] = {}
    names = {actor.key: extracted_actors.names_of(actor) for actor in extraction.actors}

    def pair(is_same: Callable[[ExtractedClaim, Known], bool]) -> None:
        taken = {id(one) for one in pairs.values()}
        for index, claim in enumerate(extraction.claims):
            free = (one for one in at.get(claim.content, ()) if id(one) not in taken)
            match = next((one for one in free if is_same(claim, one)), None)
            if index not in pairs and match is not None:
                pairs[index] = match
                taken.add(id(match))

    at: dict[tuple[Span, ...], list[Known]] = {}
    for one in sorted(known, key=lambda one: not one.is_touched):
        at.setdefault(one.spans, []).append(one)
    pair(lambda claim, one: _is_same_actor(names, claim, one))
    pair(lambda _, one: one.is_touched and not one.is_rejected)
    stood = {spans: one for one in known for spans in one.stands_for}
    for index, claim in enumerate(extraction.claims):
        if index not in pairs and claim.content in stood:
            pairs[index] = stood[claim.content]
    return pairs


def not_found(known: Sequence[Known], same: Mapping[int, Known]) -> list[Known]:
    """Give the proposals that no person touched and that were not found again."""
    kept = {id(one) for one in same.values()}
    return [one for one in known if not one.is_touched and id(one) not in kept]


def _known(row: Row, forms: dict[int, set[str]]) -> Known:
    return Known(
        claim_id=row["claim_id"],
        occurrence_id=row["occurrence_id"],
        spans=spans_from(row["spans"]),
        stands_for=memory.edited_from(row["edited"]).stands_for,
        names=frozenset(forms.get(row["actor_id"], ())),
        is_touched=bool(row["touched"]),
        is_rejected=row["state"] == State.REJECTED,
        row=row,
    )


def _is_same_actor(names: Mapping[str, set[str]], claim: ExtractedClaim, one: Known) -> bool:
    if claim.actor is None:
        return not one.names
    return bool(names[claim.actor] & one.names)
