"""The verdict scale and the verdicts: every change is a new row, and the last one holds."""

# ruff: noqa: S608  # values go by ?; what is put into SQL is names and clauses of our own

from __future__ import annotations

from typing import TYPE_CHECKING

from onrecord_db.errors import BugError, KnownError
from onrecord_db.records import Rating, ReviewState, Scale, Verdict
from onrecord_db.values import now_utc, text_hash

if TYPE_CHECKING:
    from onrecord_db.connection import Row
    from onrecord_db.reader import Reader
    from onrecord_db.store import Store  # the store keeps the scale when it opens

COLUMNS = """v.claim_id, v.number AS version, v.ruling, v.decided_at, v.author,
    r.key, r.label, r.definition, r.position, r.number, r.colour_role, r.glyph"""


def keep_scale(store: Store, scale: Scale | None) -> None:
    """Copy a scale in when the database has none."""
    if scale is None or store.one("SELECT 1 FROM scale") is not None:
        return
    with store.step("Keep scale", undoable=False):
        scale_id = store.insert("scale", {"key": scale.key, "name": scale.name})
        store.insert_all("rating", [_rating_row(scale_id, rating) for rating in scale.ratings])


def scale(store: Reader) -> Scale:
    """Give the database's scale, ratings in order.

    Raises:
        BugError: it was never given one.
    """
    found = store.one("SELECT * FROM scale ORDER BY id LIMIT 1")
    if found is None:
        message = "The database has no verdict scale."
        raise BugError(message)
    sql = "SELECT * FROM rating WHERE scale_id = ? ORDER BY position"
    ratings = tuple(_rating(row) for row in store.all(sql, (found["id"],)))
    return Scale(key=found["key"], name=found["name"], ratings=ratings)


def give(store: Store, claim_id: int, rating_key: str | None, *, reason: str | None = None) -> None:
    """Give a verdict, or take it back; the review is done, or open again.

    A verdict that says what already holds adds no row. A step is open.

    Args:
        store: with a step open.
        claim_id: the claim.
        rating_key: of the database's scale; None takes the verdict back, and its reason.
        reason: the ruling; None keeps the reason in force.

    Raises:
        BugError: the scale has no such rating, or there is no such claim.
    """
    last = _last(store, claim_id)
    rating_id = None if rating_key is None else _rating_id(store, rating_key)
    in_force = last["ruling"] if last is not None else ""
    kept = "" if rating_id is None else in_force
    ruling = kept if reason is None else reason
    if (rating_id, ruling) != ((last["rating_id"], in_force) if last is not None else (None, "")):
        _add(store, claim_id, last, rating_id=rating_id, ruling=ruling)
    state = ReviewState.UNREVIEWED if rating_id is None else ReviewState.DONE
    store.update("claim", claim_id, {"review_state": state.value})


def set_reason(store: Store, claim_id: int, reason: str) -> None:
    """Write the reason of the verdict in force; a step is open.

    Raises:
        KnownError: the claim has no verdict.
    """
    last = _last(store, claim_id)
    if last is None or last["rating_id"] is None:
        message = "This claim has no verdict yet."
        raise KnownError(message, hint="Give the verdict first, then its reason.")
    if last["ruling"] != reason:
        _add(store, claim_id, last, rating_id=last["rating_id"], ruling=reason)


def history(store: Reader, claim_id: int) -> tuple[Verdict, ...]:
    """Give every verdict of a claim, oldest first.

    A verdict that was taken back leaves a gap in the version numbers.
    """
    sql = f"""SELECT {COLUMNS} FROM verdict v JOIN rating r ON r.id = v.rating_id
        WHERE v.claim_id = ? ORDER BY v.number"""
    return tuple(verdict_from(row) for row in store.all(sql, (claim_id,)))


def in_force(store: Reader, claim_ids: str) -> dict[int, Verdict]:
    """Give the verdicts in force by claim id; a claim without one is left out.

    Args:
        store: any.
        claim_ids: a JSON list.
    """
    sql = f"""SELECT {COLUMNS} FROM verdict v JOIN rating r ON r.id = v.rating_id
        WHERE v.claim_id IN (SELECT value FROM json_each(?)) AND v.number = (
            SELECT max(number) FROM verdict w WHERE w.claim_id = v.claim_id)"""
    return {row["claim_id"]: verdict_from(row) for row in store.all(sql, (claim_ids,))}


def verdict_from(row: Row) -> Verdict:
    """Read a verdict from the columns ``COLUMNS``."""
    return Verdict(
        version=row["version"],
        rating=_rating(row),
        reason=row["ruling"],
        decided_at=row["decided_at"],
        decided_by=row["author"],
    )


def _last(store: Store, claim_id: int) -> Row | None:
    sql = "SELECT * FROM verdict WHERE claim_id = ? ORDER BY number DESC LIMIT 1"
    return store.one(sql, (claim_id,))


def _add(
    store: Store, claim_id: int, last: Row | None, *, rating_id: int | None, ruling: str
) -> None:
    store.insert(
        "verdict",
        {
            "claim_id": claim_id,
            "number": 1 if last is None else last["number"] + 1,
            "rating_id": rating_id,
            "ruling": ruling,
            "ruling_hash": text_hash(ruling),
            "decided_at": now_utc(),
            "author": store.user,
        },
    )


def _rating_id(store: Store, key: str) -> int:
    row = store.one("SELECT id FROM rating WHERE key = ? ORDER BY scale_id LIMIT 1", (key,))
    if row is None:
        message = f"The scale has no rating {key!r}."
        raise BugError(message)
    return int(row["id"])


def _rating(row: Row) -> Rating:
    return Rating(
        key=row["key"],
        label=row["label"],
        definition=row["definition"],
        order=row["position"],
        number=row["number"],
        colour_role=row["colour_role"],
        glyph=row["glyph"],
    )


def _rating_row(scale_id: int, rating: Rating) -> dict[str, object]:
    return {
        "scale_id": scale_id,
        "key": rating.key,
        "label": rating.label,
        "definition": rating.definition,
        "position": rating.order,
        "number": rating.number,
        "colour_role": rating.colour_role,
        "glyph": rating.glyph,
    }
