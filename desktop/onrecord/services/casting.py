"""What a person says of actors: names, roles, who is the same. One function an act, one step."""

from collections.abc import Sequence

from onrecord.errors import KnownError
from onrecord.services.importing import committed
from onrecord_db.casting import joining, names, pages
from onrecord_db.records import ActorKind, Change
from onrecord_db.store import Store


def rename(store: Store, actor_id: int, name: str) -> Change:
    """Call an actor otherwise; the old name stays an alias, by which articles find the actor."""
    with store.step("Rename actor") as step:
        names.rename(store, actor_id, _clean(name))
    return committed(step)


def add_alias(store: Store, actor_id: int, form: str) -> Change:
    """Add a spelling by which an actor is found."""
    with store.step("Add alias") as step:
        names.add_alias(store, actor_id, _clean(form))
    return committed(step)


def remove_alias(store: Store, actor_id: int, form: str) -> Change:
    """Take a spelling away."""
    with store.step("Remove alias") as step:
        names.remove_alias(store, actor_id, form)
    return committed(step)


def set_kind(store: Store, actor_id: int, kind: ActorKind) -> Change:
    """Say what an actor is."""
    with store.step("Change kind of actor") as step:
        names.set_kind(store, actor_id, kind)
    return committed(step)


def describe(store: Store, actor_id: int, text: str) -> Change:
    """Say who an actor is, "" for nothing."""
    with store.step("Describe actor", merge=f"actor:{actor_id}") as step:
        names.describe(store, actor_id, text.strip())
    return committed(step)


def add_role(store: Store, actor_id: int, role: str) -> Change:
    """Add a role that an actor has or had."""
    with store.step("Add role") as step:
        names.add_role(store, actor_id, _clean(role))
    return committed(step)


def remove_role(store: Store, actor_id: int, role: str) -> Change:
    """Take away a role that a person gave."""
    with store.step("Remove role") as step:
        names.remove_role(store, actor_id, role)
    return committed(step)


def merge(store: Store, actor_id: int, other_ids: Sequence[int]) -> Change:
    """Say that other actors are this one: their claims, roles and spellings become the actor's.

    Raises:
        KnownError: there is nobody else to merge.
    """
    others = [one for one in dict.fromkeys(other_ids) if one != actor_id]
    if not others:
        message = "There is only one actor to merge."
        raise KnownError(message, hint="Choose another actor who is the same.")
    gone = ", ".join(pages.details(store, one).name for one in others)
    name = pages.details(store, actor_id).name
    with store.step(f"Merge {gone} into {name}") as step:
        for one in others:
            joining.merge(store, actor_id, one)
    return committed(step)


def split(
    store: Store,
    actor_id: int,
    name: str,
    *,
    claim_ids: Sequence[int] = (),
    forms: Sequence[str] = (),
    kind: ActorKind | None = None,
) -> tuple[int, Change]:
    """Make an actor of their own of some claims and spellings; give the id too.

    Raises:
        KnownError: neither a claim nor a spelling is chosen, or there is no name.
    """
    said = _clean(name)
    if not claim_ids and not forms:
        message = "Nothing was chosen that is another actor's."
        raise KnownError(message, hint="Choose claims or spellings that mean somebody else.")
    kind = kind or pages.details(store, actor_id).kind
    with store.step(f"Split off {said}") as step:
        new_id = joining.split(store, actor_id, said, kind=kind, claim_ids=claim_ids, forms=forms)
    return new_id, committed(step)


def _clean(name: str) -> str:
    said = " ".join(name.split())
    if not said:
        message = "There is no name."
        raise KnownError(message, hint="Write it as it is to stand in lists and reports.")
    return said
