"""What a person says of an actor: name, aliases, roles, kind, description; a step is open."""

from onrecord_db.casting.pages import actor_row
from onrecord_db.records import ActorKind
from onrecord_db.store import Store

# What a person wrote names no version, so that no new extraction takes it away; an extraction
# that finds the name prefers the actor who has it so, of whatever kind.
_OF_A_PERSON = None


def create(store: Store, name: str, kind: ActorKind = ActorKind.PERSON) -> int:
    """Add an actor and give the id; a step is open."""
    actor_id = store.insert("actor", {"name": name, "kind": kind.value})
    keep_form(store, actor_id, name, kind="full")
    return actor_id


def rename(store: Store, actor_id: int, name: str) -> None:
    """Call an actor otherwise; the old name stays as an alias. A step is open."""
    row = actor_row(store, actor_id)
    if row["name"] == name:
        return
    keep_form(store, actor_id, row["name"], kind="full")
    store.update("actor", actor_id, {"name": name})
    keep_form(store, actor_id, name, kind="full")


def add_alias(store: Store, actor_id: int, form: str) -> None:
    """Add a spelling by which an actor is found; a step is open."""
    actor_row(store, actor_id)
    keep_form(store, actor_id, form, kind=None)


def remove_alias(store: Store, actor_id: int, form: str) -> None:
    """Take a spelling away; what articles print stays as printed. A step is open."""
    store.run("DELETE FROM actor_name WHERE actor_id = ? AND form = ?", (actor_id, form))


def set_kind(store: Store, actor_id: int, kind: ActorKind) -> None:
    """Say what an actor is; a step is open."""
    row = actor_row(store, actor_id)
    if store.update("actor", actor_id, {"kind": kind.value}):
        keep_form(store, actor_id, row["name"], kind="full")


def describe(store: Store, actor_id: int, text: str) -> None:
    """Say who an actor is, "" for nothing; a step is open."""
    store.update("actor", actor_id, {"description": text or None})


def add_role(store: Store, actor_id: int, role: str, organisation: str | None = None) -> None:
    """Add a role that an actor has or had; a step is open."""
    known = store.one(
        "SELECT 1 FROM actor_role WHERE actor_id = ? AND role = ? AND organisation IS ?",
        (actor_id, role, organisation),
    )
    if known is None:
        told = {"actor_id": actor_id, "role": role, "organisation": organisation}
        store.insert("actor_role", told)


def remove_role(store: Store, actor_id: int, role: str) -> None:
    """Take away a role that a person gave; a step is open."""
    store.run("DELETE FROM actor_role WHERE actor_id = ? AND role = ?", (actor_id, role))


def keep_form(store: Store, actor_id: int, form: str, *, kind: str | None) -> None:
    """Let a person vouch for a form of an actor's name; a step is open."""
    known = store.one("SELECT id FROM actor_name WHERE actor_id = ? AND form = ?", (actor_id, form))
    told: dict[str, object] = {"version_id": _OF_A_PERSON}
    if kind:
        told["kind"] = kind
    if known is not None:
        store.update("actor_name", known["id"], told)
    else:
        row = {"actor_id": actor_id, "form": form, "kind": kind, "version_id": _OF_A_PERSON}
        store.insert("actor_name", row)
