"""What an extraction found, stored beside what a person has decided already."""

# ruff: noqa: S608  # values go by ?; what is put into SQL is names and clauses of our own

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from onrecord_db import criterion_sets, extracted_actors
from onrecord_db.errors import BugError
from onrecord_db.extracting import pairs
from onrecord_db.extracting.pairs import Known
from onrecord_db.records import Criterion, ExtractedClaim, Extraction, ReviewState, Span, State
from onrecord_db.store import Store
from onrecord_db.values import (
    date_columns,
    ids_text,
    quantities_text,
    spans_text,
    text_hash,
)

_PART = 100  # claims stored between two looks at the window


@dataclass(frozen=True, slots=True, kw_only=True)
class _Found:
    """An extraction about to be stored."""

    version_id: int
    text: str
    extraction: Extraction
    actor_ids: dict[str, int]
    roles: dict[str, str | None]
    criteria: Callable[[Sequence[Criterion], Sequence[str]], int]  # keeps them, gives their id


def add_extraction(store: Store, version_id: int, extraction: Extraction) -> tuple[int, ...]:
    """Do ``adding`` in one go; give the ids of the claims, in the extraction's order."""
    ids: list[int] = []
    for part in adding(store, version_id, extraction):
        ids += part
    return tuple(ids)


def adding(store: Store, version_id: int, extraction: Extraction) -> Iterator[list[int]]:
    """Store what an extraction found in a version; again, after a block was brought back.

    A claim with the same spans and an actor who shares a printed form with the earlier one's
    is the same claim and keeps its id. Such a claim that a person touched (state, verdict,
    review, note, evidence, date, a decided match) stays word for word as it is, and only what was
    never told of it (numbers, criteria, headlines) is added: a rejected one stays rejected. Where the spans are those of a touched claim that was not rejected, the
    actor may differ too. A claim whose words a person changed, joined or parted is the same as
    what it stands in place of. Touched claims that were not found again stay; untouched ones go.

    Yields:
        The ids of the claims in parts, in the extraction's order; between two parts, each of
        some 20 ms, a window can draw itself. The step must stay open until the end.

    Raises:
        BugError: no such version, a span outside its text, or a key without an actor.
    """
    text, is_first = _text(store, version_id)
    for claim in extraction.claims:
        _check(claim, len(text))
    known = [] if is_first else pairs.known_claims(store, version_id)
    before = {} if is_first else extracted_actors.forms(store, version_id)
    found = _Found(
        version_id=version_id,
        text=text,
        extraction=extraction,
        actor_ids=extracted_actors.keep(store, version_id, extraction.actors, before),
        roles={actor.key: actor.role for actor in extraction.actors},
        criteria=criterion_sets.keeper(store),
    )
    same = pairs.paired(extraction, known)
    gone = pairs.not_found(known, same)
    if gone:
        _remove(store, gone)
    yield []
    for start in range(0, len(extraction.claims), _PART):
        yield _keep(store, found, same, range(start, min(start + _PART, len(extraction.claims))))
    if before:
        extracted_actors.drop_unused(store, version_id, list(before))
    store.update("article_version", version_id, {"extractor": extraction.extractor})


def _text(store: Store, version_id: int) -> tuple[str, bool]:
    """Give a version's text, and whether nothing was ever looked for in it."""
    row = store.one(
        "SELECT text, extractor IS NULL AND NOT EXISTS (SELECT 1 FROM occurrence WHERE version_id = ?1)"
        " AS is_first FROM article_version WHERE id = ?1",
        (version_id,),
    )
    if row is None:
        message = f"There is no article version {version_id}."
        raise BugError(message)
    return str(row["text"]), bool(row["is_first"])


def _check(claim: ExtractedClaim, length: int) -> None:
    counted = (one.span for one in claim.quantities)
    spans = (*claim.content, *claim.cue, *claim.source, *claim.headlines, *counted)
    if not claim.content or any(not 0 <= start < end <= length for start, end in spans):
        message = f"Claim {claim.key} has no content or a span outside the text."
        raise BugError(message)


def _remove(store: Store, gone: Sequence[Known]) -> None:
    claims = ids_text(one.claim_id for one in gone)
    occurrences = ids_text(one.occurrence_id for one in gone)
    listed = "(SELECT value FROM json_each(?))"
    for sql, values in (
        (f"DELETE FROM attribution WHERE occurrence_id IN {listed}", (occurrences,)),
        (f"DELETE FROM relation WHERE from_claim_id IN {listed}", (claims,)),
        (f"DELETE FROM relation WHERE to_claim_id IN {listed}", (claims,)),
        (f"DELETE FROM note WHERE object = 'claim' AND object_id IN {listed}", (claims,)),
        (f"DELETE FROM occurrence WHERE id IN {listed}", (occurrences,)),
        (f"DELETE FROM claim WHERE id IN {listed}", (claims,)),
    ):
        store.run(sql, values)


def _keep(store: Store, found: _Found, same: dict[int, Known], part: range) -> list[int]:
    """Store a part of the found claims and give their ids; table by table, for speed."""
    claims, occurrences = store.next_id("claim"), store.next_id("occurrence")
    new: list[tuple[int, int, ExtractedClaim]] = []  # ids of claim and occurrence
    again: list[tuple[int, ExtractedClaim]] = []  # id of the occurrence
    ids: list[int] = []
    for index in part:
        claim = found.extraction.claims[index]
        known = same.get(index)
        if known is None:
            new.append((claims + len(new), occurrences + len(new), claim))
            ids.append(new[-1][0])
        else:
            ids.append(known.claim_id)
            if known.is_touched and known.spans == claim.content:
                _fill_in(store, found, claim, known)
            elif known.is_touched:
                continue  # it stands in place of this one: its words are a person's
            else:
                _reword(store, found, claim, known)
                again.append((known.occurrence_id, claim))
    start = {"review_state": ReviewState.UNREVIEWED.value}
    store.insert_all(
        "claim", [{"id": at, **_claim_row(found, claim), **start} for at, _, claim in new]
    )
    store.insert_all("occurrence", [_new_occurrence(found, *one) for one in new])
    if again:
        store.run(
            "DELETE FROM attribution WHERE occurrence_id IN (SELECT value FROM json_each(?))",
            (ids_text(at for at, _ in again),),
        )
    spoken = [*((at, claim) for _, at, claim in new), *again]
    store.insert_all(
        "attribution", [row for at, claim in spoken for row in _speakers(found, claim, at)]
    )
    return ids


def _reword(store: Store, found: _Found, claim: ExtractedClaim, known: Known) -> None:
    for table, row_id, row in (
        ("claim", known.claim_id, _claim_row(found, claim)),
        ("occurrence", known.occurrence_id, _occurrence_row(found, claim)),
    ):
        if any(known.row[name] != value for name, value in row.items()):
            store.update(table, row_id, row)


def _fill_in(store: Store, found: _Found, claim: ExtractedClaim, known: Known) -> None:
    """Add what an earlier program could not tell of a claim that a person has touched since."""
    row = known.row
    told: dict[str, object] = {}
    if row["quantities"] == "[]" and claim.quantities:
        told["quantities"] = quantities_text(claim.quantities)
    if row["criteria"] == "[]" and claim.criteria:
        told["criteria_id"] = found.criteria(claim.criteria, claim.reasons)
    if told:
        store.update("claim", known.claim_id, told)
    if row["headlines"] == "[]" and claim.headlines:
        headlines = {"headlines": spans_text(claim.headlines)}
        store.update("occurrence", known.occurrence_id, headlines)


def _new_occurrence(
    found: _Found, claim_id: int, occurrence_id: int, claim: ExtractedClaim
) -> dict[str, object]:
    return {
        "id": occurrence_id,
        "claim_id": claim_id,
        "version_id": found.version_id,
        **_occurrence_row(found, claim),
        "anchor_state": "exact",
        "state": State.PROPOSED.value,
    }


def _claim_row(found: _Found, claim: ExtractedClaim) -> dict[str, object]:
    return {
        "statement": claim.statement,
        "statement_hash": text_hash(claim.statement),
        "type": claim.type.value,
        "speech": int(claim.speech),
        **date_columns("said_on", claim.said_on),
        "checkworthy": claim.checkworthy,
        "criteria_id": found.criteria(claim.criteria, claim.reasons),
        "denied": int(claim.denied),
        "quantities": quantities_text(claim.quantities),
    }


def _occurrence_row(found: _Found, claim: ExtractedClaim) -> dict[str, object]:
    exact = _cut(found.text, claim.content)
    return {
        "spans": spans_text(claim.content),
        "headlines": spans_text(claim.headlines),
        "start": min(span.start for span in claim.content),
        "exact": exact,
        "exact_hash": text_hash(exact),
        "score": claim.score,
    }


def _speakers(found: _Found, claim: ExtractedClaim, occurrence_id: int) -> list[dict[str, object]]:
    chain = [_speaker(found, key) for key in claim.via]
    speaker = {
        **_speaker(found, claim.actor),
        "cue": _cut(found.text, claim.cue),
        "cue_spans": spans_text(claim.cue),
        "source_spans": spans_text(claim.source),
        "manner": claim.manner.value,
        "unsure": int(claim.unsure),
    }
    return [
        {"occurrence_id": occurrence_id, "position": position, **row}
        for position, row in enumerate([*chain, speaker])
    ]


def _speaker(found: _Found, key: str | None) -> dict[str, object]:
    if key is not None and key not in found.actor_ids:
        message = f"There is no actor {key} in the extraction."
        raise BugError(message)
    return {
        "actor_id": None if key is None else found.actor_ids[key],
        "role": None if key is None else found.roles[key],
        "cue": "",
        "cue_spans": "[]",
        "source_spans": "[]",
        "manner": None,
        "unsure": 0,
    }


def _cut(text: str, spans: Sequence[Span]) -> str:
    return " ... ".join(text[start:end] for start, end in spans)
