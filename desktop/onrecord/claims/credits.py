"""Find quotations that are signed: "“We waited all night.” — Teo Marsh, Saltmere"."""

import re

from onrecord.claims.lexicon import words
from onrecord.claims.scene import Scene
from onrecord.claims.sketch import Draft
from onrecord.claims.tokens import Token
from onrecord_db.records import Span

_DASH = re.compile(r"\s*(?:[―—–]|--)\s*(?=[A-Z@])")
_ACCOUNT = re.compile(r"\(@\w+\)")
_LONGEST = 90  # code points of a signature


def credit_claims(scene: Scene) -> list[tuple[Draft, Token]]:
    """Give a draft and its speaker's head token for a paragraph that ends in a signature.

    What is signed stands in quotation marks, or an account's name stands behind the signature.
    """
    dash = next(reversed(list(_DASH.finditer(scene.text))), None)
    if dash is None or not 0 < len(scene.text.rstrip()) - dash.end() <= _LONGEST:
        return []
    signature = scene.text[dash.end() :]
    first = next(iter(scene.quotes), None)
    quoted = first is not None and not scene.text[: first.span.start].strip()
    closed = scene.quotes and scene.quotes[-1].span.end >= dash.start()
    if not (quoted and closed) and not _ACCOUNT.search(signature):
        return []
    name = _name(scene, dash.end())
    begin = len(scene.text) - len(scene.text.lstrip())
    if not name or begin >= dash.start():
        return []
    made = Draft(
        content=[Span(scene.start + begin, scene.start + dash.start())],
        cue=[],
        lemma="",
        rule="credit",
        source=[scene.token_span(name)],
        sentence=scene.sentence_number(name[0].i),
        score=0.8,
    )
    return [(made, name[-1])]


def _name(scene: Scene, start: int) -> list[Token]:
    """Give the capitalised words of a signature, up to a mark; none where it is a sentence."""
    behind = [t for t in scene.doc if t.idx >= start and not t.is_space]
    name: list[Token] = []
    for token in behind:
        if not (token.text[:1].isupper() or token.lower_ in words("names", "particles")):
            break
        name.append(token)
    rest = behind[len(name) :]
    speaks = any(t.pos_ in {"VERB", "AUX"} for t in rest) or (rest and rest[0].pos_ == "VERB")
    return [] if speaks else name
