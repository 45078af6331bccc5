"""Claims: what the extraction proposed and what a person decided about it."""

# ruff: noqa: S608  # values go by ?; what is put into SQL is names and clauses of our own

from collections.abc import Collection, Iterable
from dataclasses import replace

from onrecord_db.claim_rows import load
from onrecord_db.connection import Row
from onrecord_db.errors import BugError
from onrecord_db.extractions import add_extraction, adding
from onrecord_db.reader import Reader
from onrecord_db.records import Claim, ReviewState, State, WorldDate
from onrecord_db.search.near import near
from onrecord_db.store import Store
from onrecord_db.values import date_columns, ids_text, now_utc, text_hash

__all__ = [
    "add_extraction",
    "adding",
    "after",
    "get",
    "near",
    "numbers",
    "of_article",
    "set_note",
    "set_review_state",
    "set_said_on",
    "set_state",
    "some",
]

_LATEST = "(SELECT max(id) FROM article_version WHERE article_id = ?)"

# Where a claim's newest occurrence that was not rejected stands.
_NEWEST = """
SELECT o.id FROM json_each(?) wanted JOIN occurrence o ON o.id = (
    SELECT id FROM occurrence WHERE claim_id = wanted.value
    ORDER BY state = 'rejected', id DESC LIMIT 1)
ORDER BY wanted.key"""


def of_article(store: Reader, article_id: int) -> tuple[Claim, ...]:
    """Give the claims of an article's latest version in text order, without rejected ones."""
    found = store.all(
        f"SELECT id FROM occurrence WHERE version_id = {_LATEST} AND state != 'rejected'"
        " ORDER BY start, id",
        (article_id,),
    )
    return load(store, [row["id"] for row in found])


def numbers(store: Reader, article_id: int) -> tuple[tuple[int, int], ...]:
    """Give id and number of the claims that ``of_article`` gives, in the same order."""
    rows = store.all(
        "SELECT o.claim_id, row_number() OVER (ORDER BY c.speech DESC, o.start, o.id)"
        " FROM occurrence o JOIN claim c ON c.id = o.claim_id"
        f" WHERE o.version_id = {_LATEST} AND o.state != 'rejected' ORDER BY o.start, o.id",
        (article_id,),
    )
    return tuple((row[0], row[1]) for row in rows)


def after(
    store: Reader, article_id: int, known: Iterable[Claim], changed: Collection[int]
) -> tuple[Claim, ...]:
    """Give an article's claims as ``of_article`` does, when all but ``changed`` are as known."""
    had = {claim.id: claim for claim in known if claim.id not in changed}
    order = numbers(store, article_id)
    wanted = ids_text(claim_id for claim_id, _ in order if claim_id not in had)
    found = store.all(
        f"SELECT id FROM occurrence WHERE version_id = {_LATEST} AND state != 'rejected'"
        " AND claim_id IN (SELECT value FROM json_each(?))",
        (article_id, wanted),
    )
    had |= {one.id: one for one in load(store, [row["id"] for row in found])}
    numbered = ((had[claim_id], number) for claim_id, number in order)
    return tuple(
        one if one.number == number else replace(one, number=number) for one, number in numbered
    )


def get(store: Reader, claim_id: int) -> Claim:
    """Give one claim, rejected or not, where it first occurs.

    Raises:
        BugError: there is no such claim.
    """
    return load(store, [_occurrence(store, claim_id)["id"]])[0]


def some(store: Reader, claim_ids: Iterable[int]) -> tuple[Claim, ...]:
    """Give these claims, each where it last occurs, in the same order; those gone are left out."""
    found = store.all(_NEWEST, (ids_text(claim_ids),))
    return load(store, [row["id"] for row in found])


def set_state(store: Store, claim_id: int, state: State) -> None:
    """Write down whether a person takes this for a claim; a step is open.

    The state is the occurrence's: these words in this article. The claim's row is touched too.
    """
    row = _occurrence(store, claim_id)
    if row["state"] == state.value:
        return
    now = now_utc()
    decided = {"state": state.value, "decided_at": now, "decided_by": store.user}
    store.update("occurrence", row["id"], decided)
    store.run(
        "UPDATE claim SET updated_at = ?, updated_by = ? WHERE id = ?", (now, store.user, claim_id)
    )


def set_review_state(store: Store, claim_id: int, state: ReviewState) -> None:
    """Write down how far the check is; a step is open."""
    store.update("claim", claim_id, {"review_state": state.value})


def set_note(store: Store, claim_id: int, text: str) -> None:
    """Write a claim's note, "" for none; a step is open."""
    sql = "SELECT id FROM note WHERE object = 'claim' AND object_id = ? ORDER BY id LIMIT 1"
    row = store.one(sql, (claim_id,))
    if row is not None:
        store.update("note", row["id"], {"text": text, "text_hash": text_hash(text)})
    elif text:
        _occurrence(store, claim_id)  # a note's object has no foreign key that would say so
        told = {"text": text, "text_hash": text_hash(text)}
        store.insert("note", {"object": "claim", "object_id": claim_id, **told})


def set_said_on(store: Store, claim_id: int, date: WorldDate | None) -> None:
    """Write down when a claim was made; a step is open."""
    store.update("claim", claim_id, date_columns("said_on", date))


def _occurrence(store: Reader, claim_id: int) -> Row:
    row = store.one(
        "SELECT id, state FROM occurrence WHERE claim_id = ? ORDER BY id LIMIT 1", (claim_id,)
    )
    if row is None:
        message = f"There is no claim {claim_id}."
        raise BugError(message)
    return row
