"""The actors of one extraction, joined with those that the database knows."""

# ruff: noqa: S608  # values go by ?; what is put into SQL is names and clauses of our own

from collections.abc import Sequence

from onrecord_db.records import ActorKind, ExtractedActor, State
from onrecord_db.store import Store
from onrecord_db.values import ids_text


def keep(
    store: Store, version_id: int, actors: Sequence[ExtractedActor], method: str
) -> dict[str, int]:
    """Store the actors of a version in place of those of an earlier extraction.

    An actor of the same kind and preferred name is the same one, in whichever article; but an
    anonymous one only within its article, for nothing says that "a source" of one article is
    "a source" of another. What a person decided about an actor that an earlier extraction
    called by another form goes to the actor that has this form now.

    Returns:
        The actors' ids by key.
    """
    before = forms(store, version_id)
    for table in ("actor_name", "actor_role", "mention"):
        store.run(f"DELETE FROM {table} WHERE version_id = ?", (version_id,))
    ids: dict[str, int] = {}
    for actor in actors:
        ids[actor.key] = _id_of(store, actor, before, frozenset(ids.values()))
    _keep_details(store, version_id, [(ids[actor.key], actor) for actor in actors], method)
    _carry_over(store, version_id, before, {ids[actor.key]: names_of(actor) for actor in actors})
    return ids


def forms(store: Store, version_id: int) -> dict[int, set[str]]:
    """Give every form of the actors that a version names, by actor id."""
    found = store.all(
        "SELECT n.actor_id, n.form, x.name FROM actor_name n JOIN actor x ON x.id = n.actor_id"
        " WHERE n.version_id = ?1 UNION"
        " SELECT x.id, x.name, x.name FROM occurrence o"
        " JOIN attribution t ON t.occurrence_id = o.id JOIN actor x ON x.id = t.actor_id"
        " WHERE o.version_id = ?1",
        (version_id,),
    )
    known: dict[int, set[str]] = {}
    for row in found:
        known.setdefault(row["actor_id"], set()).update((row["form"], row["name"]))
    return known


def names_of(actor: ExtractedActor) -> set[str]:
    """Give every form of an extracted actor."""
    return {actor.name, *actor.names}


def drop_unused(store: Store, actor_ids: Sequence[int]) -> None:
    """Delete those of these actors that nothing names any more."""
    store.run(
        "DELETE FROM actor WHERE id IN (SELECT value FROM json_each(?))"
        " AND id NOT IN (SELECT actor_id FROM attribution WHERE actor_id IS NOT NULL)"
        " AND id NOT IN (SELECT actor_id FROM mention WHERE actor_id IS NOT NULL)"
        " AND id NOT IN (SELECT actor_id FROM actor_name)"
        " AND id NOT IN (SELECT actor_id FROM actor_role)",
        (ids_text(actor_ids),),
    )


def _id_of(
    store: Store, actor: ExtractedActor, before: dict[int, set[str]], taken: frozenset[int]
) -> int:
    is_anonymous = actor.kind is ActorKind.ANONYMOUS
    found = store.all(
        "SELECT id FROM actor WHERE name = ? AND kind = ? ORDER BY id",
        (actor.name, actor.kind.value),
    )
    for row in found:
        if not is_anonymous or (row["id"] in before and row["id"] not in taken):
            return int(row["id"])
    return store.insert("actor", {"name": actor.name, "kind": actor.kind.value})


def _keep_details(
    store: Store, version_id: int, actors: Sequence[tuple[int, ExtractedActor]], method: str
) -> None:
    """Store forms, roles and mentions, table by table, for speed."""
    names, roles, mentions = [], [], []
    for actor_id, actor in actors:
        mine = {"actor_id": actor_id, "version_id": version_id}
        names += [
            {**mine, "form": form, "kind": "full" if form == actor.name else None, "position": at}
            for at, form in enumerate(dict.fromkeys([*actor.names, actor.name]))
        ]
        roles += [{**mine, "role": role} for role in (actor.role,) if role is not None]
        mentions += [
            {**mine, "start": start, "end": end, "method": method, "state": State.PROPOSED.value}
            for start, end in actor.mentions
        ]
    store.insert_all("actor_name", names)
    store.insert_all("actor_role", roles)
    store.insert_all("mention", mentions)


def _carry_over(
    store: Store, version_id: int, before: dict[int, set[str]], now: dict[int, set[str]]
) -> None:
    for old, old_forms in before.items():
        heirs = [new for new, new_forms in now.items() if new_forms & old_forms]
        if old not in now and len(heirs) == 1:
            store.run(
                "UPDATE attribution SET actor_id = ? WHERE actor_id = ? AND occurrence_id IN"
                " (SELECT id FROM occurrence WHERE version_id = ?)",
                (heirs[0], old, version_id),
            )
