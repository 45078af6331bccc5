"""The actors of one extraction, joined with those that the database knows."""

# values go by ?; what is put into SQL is names and clauses of our own

from collections.abc import Iterator, Sequence
from dataclasses import replace

from onrecord_db.reader import Reader
from onrecord_db.records import ActorKind, ExtractedActor
from onrecord_db.store import Store
from onrecord_db.values import ids_text, spans_text, words_text


def keep(
    store: Store,
    version_id: int,
    actors: Sequence[ExtractedActor],
    before: dict[int, set[str]],
) -> dict[str, int]:
    """Store the actors of a version in place of those of an earlier extraction.

    An actor of the same kind and preferred name is the same one, in whichever article; but an
    anonymous one only within its article, for nothing says that "a source" of one article is
    "a source" of another. What a person decided about an actor that an earlier extraction
    called by another form goes to the actor that has this form now.

    Args:
        store: with a step open.
        version_id: the version.
        actors: as extracted.
        before: what ``forms`` gives; empty for a version that was never analysed.

    Returns:
        The actors' ids by key.
    """
    if before:
        store.run("DELETE FROM appearance WHERE version_id = ?", (version_id,))
    ids: dict[str, int] = {}
    for actor in actors:
        ids[actor.key] = _id_of(store, actor, before, frozenset(ids.values()))
    _keep_details(store, version_id, [(ids[actor.key], actor) for actor in actors])
    now: dict[int, set[str]] = {}
    for actor in actors:
        now.setdefault(ids[actor.key], set()).update(names_of(actor))
    _carry_over(store, version_id, before, now)
    return ids


def forms(store: Reader, version_id: int) -> dict[int, set[str]]:
    """Give every form of the actors that a version names, by actor id."""
    found = store.all(
        "SELECT s.actor_id, n.value AS form, x.name FROM appearance s"
        " JOIN json_each(s.forms) n JOIN actor x ON x.id = s.actor_id"
        " WHERE s.version_id = ?1 UNION"
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


def drop_unused(store: Store, version_id: int, actor_ids: Sequence[int]) -> None:
    """Delete those of these actors that nothing names any more, and names that are only theirs."""
    listed = ids_text(actor_ids)
    store.run(
        "DELETE FROM actor_name WHERE version_id = ? AND actor_id IN"
        " (SELECT value FROM json_each(?)) AND NOT EXISTS (SELECT 1 FROM appearance s,"
        " json_each(s.forms) n WHERE s.actor_id = actor_name.actor_id AND n.value = form)",
        (version_id, listed),
    )
    store.run(
        "DELETE FROM actor WHERE id IN (SELECT value FROM json_each(?))"
        " AND id NOT IN (SELECT actor_id FROM attribution WHERE actor_id IS NOT NULL)"
        " AND id NOT IN (SELECT actor_id FROM appearance)"
        " AND id NOT IN (SELECT actor_id FROM actor_name)"
        " AND id NOT IN (SELECT actor_id FROM actor_role)"
        " AND id NOT IN (SELECT merged_into FROM actor WHERE merged_into IS NOT NULL)",
        (listed,),
    )


def _id_of(
    store: Store, actor: ExtractedActor, before: dict[int, set[str]], taken: frozenset[int]
) -> int:
    is_anonymous = actor.kind is ActorKind.ANONYMOUS
    known = None if is_anonymous else _vouched_for(store, actor.name)
    if known is not None:
        return known
    found = store.all(
        "SELECT id FROM actor WHERE name = ? AND kind = ? AND merged_into IS NULL ORDER BY id",
        (actor.name, actor.kind.value),
    )
    for row in found:
        if not is_anonymous or (row["id"] in before and row["id"] not in taken):
            return int(row["id"])
    return store.insert("actor", {"name": actor.name, "kind": actor.kind.value})


def _vouched_for(store: Store, name: str) -> int | None:
    """Give the one actor of whom a person said that this is a name; None when there is none."""
    rows = store.all(
        "SELECT DISTINCT n.actor_id FROM actor_name n JOIN actor x ON x.id = n.actor_id"
        " WHERE n.form = ? AND n.version_id IS NULL AND x.merged_into IS NULL",
        (name,),
    )
    return int(rows[0][0]) if len(rows) == 1 else None


def _keep_details(
    store: Store, version_id: int, actors: Sequence[tuple[int, ExtractedActor]]
) -> None:
    """Store appearances and the forms that are new, table by table, for speed."""
    appearances: dict[int, dict[str, object]] = {}
    names: dict[tuple[int, str], dict[str, object]] = {}
    for actor_id, actor in _joined(actors):
        forms_of = tuple(dict.fromkeys([*actor.names, actor.name]))
        appearances[actor_id] = {
            "version_id": version_id,
            "actor_id": actor_id,
            "role": actor.role,
            "forms": words_text(forms_of),
            "mentions": spans_text(actor.mentions),
            "first": min((span.start for span in actor.mentions), default=None),
        }
        for form in forms_of:
            kind = "full" if form == actor.name else None
            row = {"actor_id": actor_id, "form": form, "kind": kind, "version_id": version_id}
            names[actor_id, form] = row
    known = {
        (row["actor_id"], row["form"])
        for row in store.all(
            "SELECT actor_id, form FROM actor_name"
            " WHERE actor_id IN (SELECT value FROM json_each(?))",
            (ids_text(appearances),),
        )
    }
    store.insert_all("appearance", list(appearances.values()))
    store.insert_all("actor_name", [row for key, row in names.items() if key not in known])


def _joined(actors: Sequence[tuple[int, ExtractedActor]]) -> Iterator[tuple[int, ExtractedActor]]:
    """Make one of the extracted actors whom a person has said to be the same."""
    whole: dict[int, ExtractedActor] = {}
    for actor_id, actor in actors:
        known = whole.get(actor_id)
        whole[actor_id] = (
            actor
            if known is None
            else replace(
                known,
                names=tuple(dict.fromkeys((*known.names, *actor.names, actor.name))),
                mentions=tuple(sorted({*known.mentions, *actor.mentions})),
                role=known.role or actor.role,
            )
        )
    yield from whole.items()


def _carry_over(
    store: Store, version_id: int, before: dict[int, set[str]], now: dict[int, set[str]]
) -> None:
    for old, old_forms in before.items():
        heirs = [new for new, new_forms in now.items() if new_forms & old_forms]
        if old not in now and len(heirs) == 1:
            store.run(
                "UPDATE attribution SET actor_id = ? WHERE actor_id = ? AND occurrence_id IN"
                " (SELECT o.id FROM occurrence o JOIN claim c ON c.id = o.claim_id"
                " WHERE o.version_id = ? AND ifnull(c.edited, '') NOT LIKE '%\"actor\"%')",
                (heirs[0], old, version_id),
            )
