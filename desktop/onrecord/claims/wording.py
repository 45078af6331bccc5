"""Write the found claims and actors down as the records that all rooms share."""

from onrecord.claims.actors import Resolver, is_speaker
from onrecord.claims.cast import Actor, Cast, kind
from onrecord.claims.dates import resolve
from onrecord.claims.sketch import Form, Sheet
from onrecord.claims.speakers import Attributed, attribute
from onrecord_db.records import (
    ClaimType,
    ExtractedActor,
    ExtractedClaim,
    Extraction,
    Manner,
    Span,
    WorldDate,
)

_MARKS = '"“”«»„‘’‟'


def write_down(
    text: str, sheets: list[Sheet], *, published: WorldDate | None, version: str
) -> Extraction:
    """Resolve speakers and give the article's extraction."""
    items, cast, resolver = attribute(sheets)
    items = [i for i in items if i.draft.content and keeps(i, text)]
    items.sort(key=lambda i: (i.draft.content[0].start, -i.draft.content[0].end))
    actors = _ordered(cast, items)
    keys = {id(a): f"a{n}" for n, a in enumerate(actors, 1)}
    claims = tuple(
        _claim(item, number, text, keys, published) for number, item in enumerate(items, 1)
    )
    return Extraction(
        actors=tuple(_actor(a, keys[id(a)]) for a in actors), claims=claims, extractor=version
    )


def keeps(item: Attributed, text: str) -> bool:
    """Say whether a found claim is one: no question put, somebody who says it."""
    content = content_text(item, text)
    return any(c.isalnum() for c in content) and not _only_asks(content)


def _only_asks(content: str) -> bool:
    bare = content.strip(_MARKS + " ")
    return bare.endswith("?") and not any(m in bare[:-1] for m in ".!")


def content_text(item: Attributed, text: str) -> str:
    """Give the words of a claim, its spans joined by a space."""
    return " ".join(text[s.start : s.end] for s in item.draft.content)


def _ordered(cast: Cast, items: list[Attributed]) -> list[Actor]:
    """Give the actors with claims or worth a mention, in order of first appearance."""
    speaking = {id(i.actor) for i in items if i.actor} | {id(a) for i in items for a in i.via}
    chosen = [a for a in cast.actors if a.names and (id(a) in speaking or is_speaker(a))]
    return sorted(chosen, key=lambda a: min(a.spans))


def _actor(actor: Actor, key: str) -> ExtractedActor:
    spans = sorted(set(actor.spans))
    return ExtractedActor(
        key=key,
        name=preferred_name(actor),
        kind=kind(actor),
        names=tuple(actor.names),
        role=actor.roles[0] if actor.roles else None,
        mentions=tuple(spans),
    )


def preferred_name(actor: Actor) -> str:
    """Give the fullest form printed; a phrase gets a capital at its start."""
    if actor.form is Form.PERSON:
        name = max(actor.names, key=lambda n: len(n.split()))
    else:
        name = (
            max(actor.names, key=len) if actor.form is Form.BODY and actor.label else actor.names[0]
        )
    return name[:1].upper() + name[1:]


def _claim(
    item: Attributed, number: int, text: str, keys: dict[int, str], published: WorldDate | None
) -> ExtractedClaim:
    draft = item.draft
    content = _tidy(draft.content)
    said_on = None
    if draft.when is not None:
        said_on = resolve(text[draft.when.start : draft.when.end], published)
    return ExtractedClaim(
        key=f"c{number}",
        actor=keys.get(id(item.actor)) if item.actor else None,
        content=content,
        manner=manner(content, text),
        type=ClaimType.OTHER,
        statement=content_text(item, text),
        cue=tuple(draft.cue),
        source=_tidy(draft.source),
        via=tuple(keys[id(a)] for a in item.via if id(a) in keys),
        said_on=said_on,
        speech=draft.speech,
        unsure=item.unsure or item.actor is None,
        score=draft.score,
    )


def _tidy(spans: list[Span]) -> tuple[Span, ...]:
    """Give spans in order without overlaps."""
    merged: list[Span] = []
    for span in sorted(spans):
        if merged and span.start < merged[-1].end:
            merged[-1] = Span(merged[-1].start, max(span.end, merged[-1].end))
        else:
            merged.append(span)
    return tuple(merged)


def manner(content: tuple[Span, ...], text: str) -> Manner:
    """Say how much of the content stands in quotation marks."""
    outside = inside = 0
    for span in content:
        depth = False
        for character in text[span.start : span.end]:
            if character in _MARKS and character not in "’‘":
                depth = character in "“«„‟" or (character == '"' and not depth)
            elif character.isalnum():
                inside, outside = inside + depth, outside + (not depth)
    if not inside:
        return Manner.INDIRECT
    return Manner.DIRECT if not outside else Manner.MIXED
