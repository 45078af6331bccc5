"""Say whether a role noun can mean an actor: which office, of what, for whom."""

from functools import cache

from onrecord.claims.cast import Actor
from onrecord.claims.lexicon import table, words
from onrecord.claims.names import name_words
from onrecord.claims.sketch import Form, Mention

_GENERIC = {
    "former",
    "ex",
    "new",
    "old",
    "top",
    "senior",
    "own",
    "same",
    "other",
    "local",
    "late",
    "then",
    "current",
}


def is_borne_out(actor: Actor, mention: Mention) -> bool:
    """Say whether nothing that a role says behind its noun is new: "the aide to Mayor Marsh"."""
    named = {w for name in actor.names for w in name_words(name)}
    tail = [w for w in _tail(mention) if len(w) > 1]
    return all(w in actor.role_words | named or _same_people(w, actor.role_words) for w in tail)


def holds_role(actor: Actor, mention: Mention, owner: Actor | None) -> bool:
    """Say whether a role noun can mean this actor: an office it holds, for whom it holds it."""
    unnamed = actor.form is Form.ANONYMOUS and mention.demonstrated and not mention.modifiers
    if actor.form not in {Form.PERSON, Form.ROLE} and not unnamed:
        return False
    if actor.gender and mention.gender and actor.gender != mention.gender:
        return False
    if not _same_office(mention.head, actor.offices):
        return False
    figure = mention.head in words("people", "figures") and mention.head not in actor.offices
    if figure and not mention.modifiers:
        return False
    roles = actor.role_words
    wanted = [m for m in mention.modifiers if (m not in _GENERIC and m.isalpha()) or "." in m]
    wanted += _tail(mention) if _has_tail(actor) else []
    if owner is not None:
        owned = set(owner.key.split(" "))
        wanted = [m for m in wanted if m not in owned and m not in table("people")["pronouns"]]
        named = mention.of is None or mention.of.label or mention.of.form is Form.PRONOUN
        if (
            not owned & roles
            and actor.form is Form.PERSON
            and (named or (not wanted and _has_tail(actor)))
        ):
            return False
    return all(m in roles or _same_people(m, roles) for m in wanted)


def lower(phrases: list[str]) -> list[str]:
    """Give phrases in lower case."""
    return [p.lower() for p in phrases]


def _tail(mention: Mention) -> list[str]:
    """Give the words of what the office is of: "saltmere" in "the mayor of Saltmere"."""
    role = name_words(mention.role or "")
    behind = role[role.index(mention.head) + 1 :] if mention.head in role else ()
    return [w for w in behind if w not in words("people", "role_joints")]


def _has_tail(actor: Actor) -> bool:
    """Say whether a role of the actor says more than the office."""
    return any(len(name_words(role)) > 1 for role in actor.roles)


def _same_office(head: str, offices: set[str]) -> bool:
    return head in offices or not offices.isdisjoint(_same_roles().get(head, ()))


@cache
def _same_roles() -> dict[str, set[str]]:
    """Give for each role noun those that name the same office."""
    found: dict[str, set[str]] = {}
    for line in table("people")["same_role"].values():
        for noun in line.split():
            found.setdefault(noun, set()).update(line.split())
    return found


def _same_people(modifier: str, roles: set[str]) -> bool:
    peoples = table("groups")["peoples"]
    place = peoples.get(modifier, modifier)
    return any(peoples.get(r, r) == place for r in roles)
