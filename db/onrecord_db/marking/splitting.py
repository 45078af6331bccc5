"""Part a claim in two: by its words, or by the versions in which it occurs."""

from collections.abc import Collection, Sequence

from onrecord_db.errors import BugError
from onrecord_db.marking import adding, memory, spans
from onrecord_db.records import ReviewState, Span
from onrecord_db.store import Store
from onrecord_db.values import quantities_from, quantities_text, spans_from, text_hash

_COPIED = (
    "type", "speech", "said_on_value", "said_on_precision", "said_on_basis", "said_on_text",
    "checkworthy", "criteria_id", "denied",
)  # fmt: skip


def split_words(  # the parts are given by whoever knows where words end
    store: Store,
    claim_id: int,
    version_id: int,
    *,
    left: Sequence[Span],
    taken: Sequence[Span],
    statement: str,
) -> int:
    """Make a claim of its own of some words of a claim; give its id. A step is open.

    The new one has the same speaker and kind; verdict, sources and notes stay with the old one.

    Args:
        store: with a step open.
        claim_id: the claim.
        version_id: where the words stand.
        left: what the old claim keeps, in text order.
        taken: what the new one gets, in text order, none of it in ``left``.
        statement: of the new claim.

    Raises:
        BugError: a part is empty or is not the claim's.
    """
    row = memory.occurrence_row(store, claim_id, version_id)
    old = spans_from(row["spans"])
    if any(not _is_within(one, old) for one in (*left, *taken)):
        message = f"The words {list(taken)} are not a part of claim {claim_id}."
        raise BugError(message)
    new_id = _copy(store, claim_id, statement)
    place = spans.place(store, version_id, taken)
    start = {"anchor_state": row["anchor_state"], "headlines": "[]", "score": 1.0}
    made = {"claim_id": new_id, "version_id": version_id, "made_by": store.user}
    new = store.insert("occurrence", {**made, **place, **start, **adding.accepted(store)})
    _copy_speakers(store, row["id"], new)
    numbers = spans.numbers_in(store, version_id, taken)
    store.update("claim", new_id, {"quantities": quantities_text(numbers)})
    spans.set_spans(store, claim_id, version_id, left)
    return new_id


def split_versions(
    store: Store, claim_id: int, version_ids: Collection[int], statement: str
) -> int:
    """Make a claim of its own of what stands in some versions; give its id. A step is open.

    Raises:
        BugError: the claim stands in none of them, or nowhere else.
    """
    sql = "SELECT id, version_id FROM occurrence WHERE claim_id = ? ORDER BY id"
    rows = store.all(sql, (claim_id,))
    going = [row for row in rows if row["version_id"] in version_ids]
    if not going or len(going) == len(rows):
        message = f"Claim {claim_id} cannot be parted by versions {sorted(version_ids)}."
        raise BugError(message)
    new_id = _copy(store, claim_id, statement)
    for row in going:
        store.update("occurrence", row["id"], {"claim_id": new_id, **adding.accepted(store)})
    numbers = quantities_from(memory.claim_row(store, claim_id)["quantities"])
    store.update("claim", new_id, {"quantities": quantities_text(numbers)})
    return new_id


def _is_within(span: Span, others: Sequence[Span]) -> bool:
    return any(other.start <= span.start < span.end <= other.end for other in others)


def _copy(store: Store, claim_id: int, statement: str) -> int:
    row = memory.claim_row(store, claim_id)
    return store.insert(
        "claim",
        {
            **{name: row[name] for name in _COPIED},
            "statement": statement,
            "statement_hash": text_hash(statement),
            "quantities": "[]",
            "review_state": ReviewState.UNREVIEWED.value,
            "importance": row["importance"],
            "owner": row["owner"],
        },
    )


def _copy_speakers(store: Store, old: int, new: int) -> None:
    sql = "SELECT * FROM attribution WHERE occurrence_id = ? ORDER BY position"
    for row in store.all(sql, (old,)):
        told = {name: row[name] for name in row.keys() if name != "id"}  # noqa: SIM118  # a Row has no items
        store.insert("attribution", {**told, "occurrence_id": new})
