"""Make two actors one, or part one in two; what articles print stays as printed."""

# ruff: noqa: S608  # values go by ?; what is put into SQL is names and clauses of our own

from collections.abc import Sequence

from onrecord_db.casting import names
from onrecord_db.casting.pages import actor_row
from onrecord_db.connection import Row
from onrecord_db.errors import BugError
from onrecord_db.records import ActorKind, Span
from onrecord_db.store import Store
from onrecord_db.values import ids_text, spans_from, spans_text, words_from, words_text


def merge(store: Store, actor_id: int, other_id: int) -> None:
    """Say that another actor is this one; a step is open.

    Claims, roles, appearances and spellings move. The other's row stays, marked as merged, so
    that an extraction that finds its name knows who that is.

    Raises:
        BugError: an actor is merged with itself, or was merged into another.
    """
    kept, other = actor_row(store, actor_id), actor_row(store, other_id)
    if actor_id == other_id or kept["merged_into"] is not None or other["merged_into"] is not None:
        message = f"Actor {other_id} cannot be merged into {actor_id}."
        raise BugError(message)
    for table in ("attribution", "utterance", "actor_role"):
        for row in _rows(store, table, other_id):
            store.update(table, row["id"], {"actor_id": actor_id})
    for row in _rows(store, "appearance", other_id):
        _join_appearance(store, actor_id, row)
    _move_names(store, actor_id, other)
    for row in store.all("SELECT id FROM actor WHERE merged_into = ?", (other_id,)):
        store.update("actor", row["id"], {"merged_into": actor_id})
    if kept["description"] is None and other["description"] is not None:
        store.update("actor", actor_id, {"description": other["description"]})
    store.update("actor", other_id, {"merged_into": actor_id})


def split(
    store: Store,
    actor_id: int,
    name: str,
    *,
    kind: ActorKind,
    claim_ids: Sequence[int] = (),
    forms: Sequence[str] = (),
) -> int:
    """Make an actor of their own of some claims and spellings; give the id. A step is open.

    Args:
        store: with a step open.
        actor_id: the actor whose they were.
        name: of the new one.
        kind: of the new one.
        claim_ids: claims that the new one makes.
        forms: spellings that mean the new one; mentions in articles that are spelt so move too.
    """
    actor_row(store, actor_id)
    new_id = names.create(store, name, kind)
    attributions = store.all(
        "SELECT t.id FROM attribution t JOIN occurrence o ON o.id = t.occurrence_id"
        " WHERE t.actor_id = ? AND o.claim_id IN (SELECT value FROM json_each(?))",
        (actor_id, ids_text(claim_ids)),
    )
    for row in attributions:
        store.update("attribution", row["id"], {"actor_id": new_id})
    for form in forms:
        names.remove_alias(store, actor_id, form)
        names.keep_form(store, new_id, form, kind=None)
    for row in _rows(store, "appearance", actor_id) if forms else ():
        _part_appearance(store, new_id, row, frozenset(forms))
    return new_id


def _rows(store: Store, table: str, actor_id: int) -> list[Row]:
    return store.all(f"SELECT * FROM {table} WHERE actor_id = ? ORDER BY id", (actor_id,))


def _move_names(store: Store, actor_id: int, other: Row) -> None:
    own = {row["form"] for row in _rows(store, "actor_name", actor_id)}
    for row in _rows(store, "actor_name", other["id"]):
        if row["form"] in own:
            store.run("DELETE FROM actor_name WHERE id = ?", (row["id"],))
        else:
            store.update("actor_name", row["id"], {"actor_id": actor_id})
    names.keep_form(store, actor_id, other["name"], kind="full")


def _join_appearance(store: Store, actor_id: int, row: Row) -> None:
    own = store.one(
        "SELECT * FROM appearance WHERE actor_id = ? AND version_id = ?",
        (actor_id, row["version_id"]),
    )
    if own is None:
        store.update("appearance", row["id"], {"actor_id": actor_id})
        return
    forms = (*words_from(own["forms"]), *words_from(row["forms"]))
    mentions = sorted({*spans_from(own["mentions"]), *spans_from(row["mentions"])})
    store.run("DELETE FROM appearance WHERE id = ?", (row["id"],))
    store.update(
        "appearance",
        own["id"],
        {**_seen(tuple(dict.fromkeys(forms)), mentions), "role": own["role"] or row["role"]},
    )


def _part_appearance(store: Store, new_id: int, row: Row, forms: frozenset[str]) -> None:
    going = tuple(form for form in words_from(row["forms"]) if form in forms)
    staying = tuple(form for form in words_from(row["forms"]) if form not in forms)
    if not going:
        return
    if not staying:
        store.update("appearance", row["id"], {"actor_id": new_id})
        return
    text = store.all("SELECT text FROM article_version WHERE id = ?", (row["version_id"],))[0][0]
    spelt: dict[bool, list[Span]] = {True: [], False: []}
    for one in spans_from(row["mentions"]):
        spelt[text[one.start : one.end] in forms].append(one)
    store.update("appearance", row["id"], _seen(staying, spelt[False]))
    told = {"version_id": row["version_id"], "actor_id": new_id, "role": None}
    store.insert("appearance", {**told, **_seen(going, spelt[True])})


def _seen(forms: Sequence[str], mentions: Sequence[Span]) -> dict[str, object]:
    return {
        "forms": words_text(forms),
        "mentions": spans_text(mentions),
        "first": min((span.start for span in mentions), default=None),
    }
