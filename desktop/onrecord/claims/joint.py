"""Read several names that speak with one voice: "Ada Lind and Bo Marsh said"."""

from onrecord.claims.scene import Scene, child
from onrecord.claims.sketch import JOINT, Form, Mention
from onrecord.claims.tokens import Token
from onrecord_db.records import Span


def joint_speaker(scene: Scene, head: Token, named: dict[int, Mention]) -> Mention | None:
    """Give the mention of all the names that are joined by "and" to a speaker; None if it is one."""
    heads = [head]
    while (following := child(heads[-1], "conj")) is not None:
        heads.append(following)
    joints = [child(h, "cc") for h in heads[:-1]]
    last = joints[-1] if joints else None
    if last is None or last.lower_ not in {"and", "&"} or head.dep_ not in {"nsubj", "pobj"}:
        return None
    parts = [named.get(h.i) for h in heads]
    if any(p is None or not _is_name(h, p) for h, p in zip(heads, parts, strict=True)):
        return None
    first = parts[0]
    if first is None:
        return None
    span = Span(first.span.start, scene.token_span([heads[-1]]).end)
    start = first.name_span.start if first.form is Form.PERSON else span.start
    return Mention(
        span=span,
        form=Form.GROUP,
        name=scene.text[start - scene.start : span.end - scene.start],
        name_span=Span(start, span.end),
        head=heads[-1].lower_,
        label=JOINT,
        plural=True,
        subject=True,
        speaks=True,
        sentence=first.sentence,
    )


def _is_name(head: Token, part: Mention) -> bool:
    if part.form is Form.PERSON:
        return True
    proper = part.form is Form.BODY and head.pos_ == "PROPN" and not part.thing
    return proper and part.label in {"", "ORG", "GPE", "PERSON"}
