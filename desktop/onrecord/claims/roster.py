"""Write the actors of an article down, in order of appearance."""

from onrecord.claims.actors import is_speaker
from onrecord.claims.cast import Actor, Cast, kind
from onrecord.claims.lexicon import table
from onrecord.claims.sketch import Form, Sheet
from onrecord.claims.speakers import Attributed
from onrecord_db.records import ExtractedActor


def roster(
    cast: Cast, items: list[Attributed], sheets: list[Sheet]
) -> list[tuple[Actor, ExtractedActor]]:
    """Give the actors that speak or are named people and bodies, each with its record.

    A name that only stands in headlines is left out: their capitals mislead the model.
    """
    speaking = {id(i.actor) for i in items if i.actor} | {id(a) for i in items for a in i.via}
    in_text = {m.span for s in sheets if s.claims for m in s.mentions}
    in_text |= {m.name_span for s in sheets if s.claims for m in s.mentions}
    chosen = [
        a
        for a in cast.actors
        if a.names and a.spans and (id(a) in speaking or (is_speaker(a) and in_text & set(a.spans)))
    ]
    chosen.sort(key=lambda a: min(a.spans))
    return [(a, _record(a, f"a{n}")) for n, a in enumerate(chosen, 1)]


def _record(actor: Actor, key: str) -> ExtractedActor:
    return ExtractedActor(
        key=key,
        name=preferred_name(actor),
        kind=kind(actor),
        names=tuple(actor.names),
        role=actor.roles[0] if actor.roles else None,
        mentions=tuple(sorted(set(actor.spans))),
    )


def _without_possessive(name: str) -> str:
    """Take "its" off "its preliminary report": whose it is stands in the text, not in the name."""
    first, _, rest = name.partition(" ")
    return rest if rest and first.lower() in table("people")["pronouns"] else name


def preferred_name(actor: Actor) -> str:
    """Give the fullest form printed; a phrase gets a capital at its start."""
    if actor.form is Form.PERSON:
        name = max(actor.proper or actor.names, key=lambda n: len(n.split()))
    elif actor.form is Form.BODY and actor.label:
        name = max(actor.names, key=len)
    else:
        name = _without_possessive(actor.names[0])
    return name[:1].upper() + name[1:]
