"""Make several claims one; nothing of them is lost, and undo brings all of them back."""

# ruff: noqa: S608  # values go by ?; what is put into SQL is names and clauses of our own

from collections.abc import Sequence

from onrecord_db.connection import Row
from onrecord_db.errors import BugError
from onrecord_db.marking import adding, memory, spans
from onrecord_db.records import ReviewState, Span, State
from onrecord_db.store import Store
from onrecord_db.values import quantities_from, quantities_text, spans_from, text_hash

# What names its claim in a column and need not be looked at one by one.
_CHILDREN = ("evidence", "search_log", "pledge", "correction")
_DECIDED = {State.PROPOSED.value: 0, State.REJECTED.value: 1, State.ACCEPTED.value: 2}


def merge(store: Store, claim_id: int, others: Sequence[int]) -> None:
    """Join other claims to one; a step is open.

    Occurrences in the same version become one with the spans of both, as a quotation broken by
    "he said" has. Evidence, searches, pledges and relations move; notes are put under each other;
    the verdicts of the others come before its own, so that its own stays in force, unless it has
    none. The highest importance, the earliest due date and the statement of the one that stays
    hold.

    Raises:
        BugError: a claim is joined to itself or is not there.
    """
    if claim_id in others or len(set(others)) != len(others):
        message = f"Claim {claim_id} is merged with itself."
        raise BugError(message)
    for other in others:
        _merge(store, claim_id, other)


def _merge(store: Store, kept: int, other: int) -> None:
    rows = memory.claim_row(store, kept), memory.claim_row(store, other)
    _join_occurrences(store, kept, other)
    for table in _CHILDREN:
        _move(store, table, "claim_id", kept, other)
    _join_notes(store, kept, other)
    _join_verdicts(store, kept, other)
    _join_relations(store, kept, other)
    for table, beside in (("tagged", "tag_id"), ("collected", "collection_id")):
        _join_labels(store, table, beside, kept, other)
    _join_columns(store, *rows)
    store.run("DELETE FROM claim WHERE id = ?", (other,))


def _move(store: Store, table: str, column: str, kept: int, other: int) -> None:
    for row in store.all(f"SELECT id FROM {table} WHERE {column} = ? ORDER BY id", (other,)):
        store.update(table, row["id"], {column: kept})


def _join_occurrences(store: Store, kept: int, other: int) -> None:
    sql = "SELECT * FROM occurrence WHERE claim_id = ? ORDER BY id"
    own = {row["version_id"]: row for row in store.all(sql, (kept,))}
    for row in store.all(sql, (other,)):
        beside = own.get(row["version_id"])
        if beside is None:
            store.update("occurrence", row["id"], {"claim_id": kept})
            continue
        was = tuple(spans_from(one["spans"]) for one in (beside, row) if one["made_by"] is None)
        store.run("DELETE FROM attribution WHERE occurrence_id = ?", (row["id"],))
        store.run("DELETE FROM occurrence WHERE id = ?", (row["id"],))
        # moved into it first: set_spans() would take the other's words for none of its own
        joined = union((*spans_from(beside["spans"]), *spans_from(row["spans"])))
        memory.note(store, kept, "spans", stands_for=was)
        store.update(
            "occurrence",
            beside["id"],
            {**spans.place(store, row["version_id"], joined), **adding.accepted(store)},
        )


def union(parts: Sequence[Span]) -> tuple[Span, ...]:
    """Give the stretches that spans cover together, in text order."""
    whole: list[Span] = []
    for start, end in sorted(parts):
        if whole and start <= whole[-1].end:
            whole[-1] = Span(whole[-1].start, max(end, whole[-1].end))
        else:
            whole.append(Span(start, end))
    return tuple(whole)


def _join_notes(store: Store, kept: int, other: int) -> None:
    sql = "SELECT id, text FROM note WHERE object = 'claim' AND object_id = ? ORDER BY id"
    own, theirs = store.all(sql, (kept,)), store.all(sql, (other,))
    if not own:
        for row in theirs:
            store.update("note", row["id"], {"object_id": kept})
        return
    told = [row["text"] for row in (own[0], *theirs) if row["text"]]
    text = "\n\n".join(dict.fromkeys(told))
    store.update("note", own[0]["id"], {"text": text, "text_hash": text_hash(text)})
    for row in theirs:
        store.run("DELETE FROM note WHERE id = ?", (row["id"],))


def _join_verdicts(store: Store, kept: int, other: int) -> None:
    sql = "SELECT id, rating_id FROM verdict WHERE claim_id = ? ORDER BY number"
    own, theirs = store.all(sql, (kept,)), store.all(sql, (other,))
    if not theirs:
        return
    holds = bool(own) and own[-1]["rating_id"] is not None
    order = [*theirs, *own] if holds else [*own, *theirs]
    for at, row in enumerate(order, start=1):  # (claim, number) is unique at each moment
        store.update("verdict", row["id"], {"claim_id": kept, "number": -at})
    for at, row in enumerate(order, start=1):
        store.update("verdict", row["id"], {"number": at})


def _join_relations(store: Store, kept: int, other: int) -> None:
    ends = (kept, other)
    store.run(
        "DELETE FROM relation WHERE from_claim_id IN (?1, ?2) AND to_claim_id IN (?1, ?2)", ends
    )
    sql = "SELECT * FROM relation WHERE from_claim_id = ?1 OR to_claim_id = ?1 ORDER BY id"
    own = {_other_end(row, kept): row for row in store.all(sql, (kept,))}
    for row in store.all(sql, (other,)):
        rival = own.get(_other_end(row, other))
        if rival is not None and _DECIDED[rival["state"]] >= _DECIDED[row["state"]]:
            store.run("DELETE FROM relation WHERE id = ?", (row["id"],))
            continue
        if rival is not None:
            store.run("DELETE FROM relation WHERE id = ?", (rival["id"],))
        end = "from_claim_id" if row["from_claim_id"] == other else "to_claim_id"
        store.update("relation", row["id"], {end: kept})


def _other_end(row: Row, claim_id: int) -> tuple[str, int]:
    is_from = row["from_claim_id"] == claim_id
    return row["type"], row["to_claim_id" if is_from else "from_claim_id"]


def _join_labels(store: Store, table: str, beside: str, kept: int, other: int) -> None:
    sql = f"SELECT id, {beside} FROM {table} WHERE object = 'claim' AND object_id = ?"
    own = {row[beside] for row in store.all(sql, (kept,))}
    for row in store.all(sql, (other,)):
        if row[beside] in own:
            store.run(f"DELETE FROM {table} WHERE id = ?", (row["id"],))
        else:
            store.update(table, row["id"], {"object_id": kept})


def _join_columns(store: Store, own: Row, theirs: Row) -> None:
    dates = [row["due"] for row in (own, theirs) if row["due"] is not None]
    numbers = {one.span: one for row in (theirs, own) for one in quantities_from(row["quantities"])}
    is_new = own["review_state"] == ReviewState.UNREVIEWED
    told: dict[str, object] = {
        "importance": max(own["importance"], theirs["importance"]),
        "due": min(dates, default=None),
        "owner": own["owner"] or theirs["owner"],
        "review_state": theirs["review_state"] if is_new else own["review_state"],
        "speech": max(own["speech"], theirs["speech"]),
        "quantities": quantities_text(sorted(numbers.values(), key=lambda one: one.span)),
    }
    store.update("claim", own["id"], told)
    told_of = memory.edited_from(theirs["edited"]).stands_for
    memory.note(store, own["id"], stands_for=told_of)
