"""Add a claim that a person marks in an article."""

from onrecord_db import criterion_sets
from onrecord_db.marking import spans
from onrecord_db.records import NewClaim, ReviewState, Spoken, State
from onrecord_db.store import Store
from onrecord_db.values import (
    date_columns,
    now_utc,
    quantities_text,
    spans_text,
    text_hash,
)


def add(store: Store, version_id: int, claim: NewClaim) -> int:
    """Add a claim and give its id; a step is open.

    It counts as accepted, and an extraction that finds the same words takes it for the same.

    Raises:
        BugError: there is no such version, or a span is not in its text.
    """
    text = spans.text_of(store, version_id)
    place = spans.place(store, version_id, claim.spans)
    claim_id = store.insert(
        "claim",
        {
            "statement": claim.statement,
            "statement_hash": text_hash(claim.statement),
            "type": claim.type.value,
            "speech": 1,
            **date_columns("said_on", claim.said_on),
            "checkworthy": claim.checkworthy,
            "criteria_id": criterion_sets.keeper(store)(claim.criteria, claim.reasons),
            "denied": 0,
            "quantities": quantities_text(claim.quantities),
            "review_state": ReviewState.UNREVIEWED.value,
        },
    )
    occurrence_id = store.insert(
        "occurrence",
        {
            "claim_id": claim_id,
            "version_id": version_id,
            **place,
            "headlines": "[]",
            "anchor_state": "exact",
            "made_by": store.user,
            "score": 1.0,
            **accepted(store),
        },
    )
    store.insert("attribution", _attribution(text, occurrence_id, claim.spoken))
    return claim_id


def accepted(store: Store) -> dict[str, object]:
    """Give the columns of an occurrence that a person has decided on."""
    return {"state": State.ACCEPTED.value, "decided_at": now_utc(), "decided_by": store.user}


def _attribution(text: str, occurrence_id: int, spoken: Spoken) -> dict[str, object]:
    return {
        "occurrence_id": occurrence_id,
        "position": 0,
        "actor_id": spoken.actor_id,
        "role": spoken.role,
        "cue": " ... ".join(text[start:end] for start, end in spoken.cue),
        "cue_spans": spans_text(spoken.cue),
        "source_spans": spans_text(spoken.source),
        "manner": spoken.manner.value,
        "unsure": int(spoken.unsure),
    }
