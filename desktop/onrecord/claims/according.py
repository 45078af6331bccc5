"""Find claims that are attributed without a verb: "according to X", "X: ..."."""

from collections.abc import Iterable
from functools import cache

from onrecord.claims.lexicon import table, words
from onrecord.claims.reported import source_span
from onrecord.claims.scene import Scene, child
from onrecord.claims.sketch import Draft
from onrecord.claims.tokens import Token, printed
from onrecord_db.records import Span

_MAX_PHRASE = 6
_FEW = 2  # words in front of the phrase ("Indeed,") that are no content by themselves


def according_claims(scene: Scene) -> list[tuple[Draft, Token]]:
    """Give a draft and its speaker's head token for each "according to" outside quotations."""
    found = []
    for token in scene.doc:
        if token.lower_ == "in" and not scene.quoted(token):
            found.extend(_by_account(scene, token))
        length = _phrase_length(token)
        if length and not scene.quoted(token):
            made = _claim(scene, token, length)
            if made is not None:
                found.append(made)
    return found


def _phrase_length(token: Token) -> int:
    """Give how many tokens an attributing phrase takes from here; 0 if none begins."""
    if token.lower_ not in _first_words():
        return 0
    rest = [t.lower_ for t in token.doc[token.i : token.i + _MAX_PHRASE]]
    for phrase in table("cues")["according"]:
        parts = phrase.split()
        if rest[: len(parts)] == parts:
            return len(parts)
    return 0


@cache
def _first_words() -> frozenset[str]:
    return frozenset(phrase.split()[0] for phrase in table("cues")["according"])


def _claim(scene: Scene, first: Token, length: int) -> tuple[Draft, Token] | None:
    start, stop = first.i, first.i + length
    if stop >= len(scene.doc):
        return None
    speaker = _speaker(scene.doc[stop])
    if speaker is None or speaker.lemma_.lower() in words("cues", "according_not"):
        return None
    spans = _content(scene, start, _phrase_end(scene, speaker))
    return (_draft(scene, spans, scene.doc[start:stop], speaker), speaker) if spans else None


def _by_account(scene: Scene, joint: Token) -> list[tuple[Draft, Token]]:
    """Read "In her opinion, ...": a phrase of its own, set off by commas."""
    thing = child(joint, "pobj")
    owner = child(thing, "poss") if thing is not None else None
    if thing is None or owner is None or thing.lemma_.lower() not in words("cues", "accounts"):
        return []
    stop = thing.right_edge.i + 1
    first, last = scene.sentence_range(joint.i)
    opens = joint.i == first or scene.doc[joint.i - 1].text == ","
    closes = stop >= last or scene.doc[stop].text in {",", "."}
    if not opens or not closes:
        return []
    spans = _content(scene, joint.i, stop)
    return [(_draft(scene, spans, [joint, thing], owner), owner)] if spans else []


def _draft(scene: Scene, spans: list[Span], cue: Iterable[Token], speaker: Token) -> Draft:
    cue = list(cue)
    start = cue[0].i
    return Draft(
        content=spans,
        cue=[scene.token_span(cue)],
        lemma="according to",
        rule="according",
        source=[source_span(scene, speaker)],
        sentence=scene.sentence_number(start),
        score=0.9,
    )


def _speaker(token: Token) -> Token | None:
    """Climb from the first word behind "to" to the head of its noun phrase."""
    start = token.i
    while token.dep_ in {
        "det",
        "compound",
        "amod",
        "poss",
        "nmod",
        "nummod",
        "case",
        "advmod",
        "quantmod",
        "punct",
    }:
        if token.head.i <= token.i:
            break
        token = token.head
    return (
        token
        if token.pos_ in {"NOUN", "PROPN", "PRON", "ADJ", "NUM"} and token.i >= start
        else None
    )


def _phrase_end(scene: Scene, speaker: Token) -> int:
    """Give the end of the speaker's phrase: its subtree, cut at a comma that resumes the sentence."""
    _, last = scene.sentence_range(speaker.i)
    end = min(speaker.right_edge.i + 1, last)
    for i in range(speaker.i + 1, end):
        if scene.doc[i].text in {",", "—", "–"} and not _apposition_follows(scene, speaker, i):
            return i
    return end


def _apposition_follows(scene: Scene, speaker: Token, comma: int) -> bool:
    return any(
        c.dep_ in {"appos", "relcl", "acl"} and c.left_edge.i in {comma + 1, comma + 2}
        for c in speaker.subtree
        if c.i > comma
    )


def _content(scene: Scene, start: int, stop: int) -> list[Span]:
    """Take the sentence without the phrase; before a semicolon or a leaving clause."""
    first, last = scene.sentence_range(start)
    before = [t for t in scene.doc[first:start] if t.is_alpha]
    behind = [t for t in scene.doc[stop:last] if t.is_alpha]
    spans: list[Span | None] = []
    if len(before) > _FEW or not behind:
        spans.append(scene.span(_clause_start(scene, first, start), start))
    resumes = len(before) <= _FEW or printed(scene.doc[stop : stop + 1]) == ","
    if behind and resumes and not (spans and _new_clause(scene, stop)):
        spans.append(scene.span(stop, _leaving(scene, stop, last)))
    return [s for s in spans if s]


def _clause_start(scene: Scene, first: int, start: int) -> int:
    for i in range(start - 1, first, -1):
        if scene.doc[i].text == ";":
            return i + 1
    return first


def _new_clause(scene: Scene, comma: int) -> bool:
    """Say whether the words behind the closing comma begin a thought of their own."""
    after = printed(scene.doc[comma + 1 : comma + 2]).lower()
    return after in words("cues", "leaving") | {"but", "and", "which", "who"}


def _leaving(scene: Scene, first: int, last: int) -> int:
    """Stop at ", though he did not ...": the writer's own remark."""
    for i in range(first + 1, last - 1):
        if scene.doc[i].text == "," and scene.doc[i + 1].lower_ in words("cues", "leaving"):
            rest = {t.lemma_.lower() for t in scene.doc[i + 1 : last]}
            if rest & words("cues", "silent_verbs") | rest & {"detail", "disclose"}:
                return i
    return last
