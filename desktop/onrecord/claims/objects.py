"""Find claims that are no clause: names given, things warned of, promised or asked for."""

from onrecord.claims.cues import Cue
from onrecord.claims.lexicon import table, words
from onrecord.claims.reported import draft
from onrecord.claims.scene import Scene, child, has_subject, is_occasion, lemma
from onrecord.claims.sketch import Draft
from onrecord.claims.stretches import is_title, quoted_stretches
from onrecord.claims.tokens import Token
from onrecord_db.records import Span


def object_claims(scene: Scene, found: list[Cue]) -> list[Draft]:
    """Give the drafts whose content is an object, a phrase or an infinitive of the cue."""
    drafts = []
    for cue in found:
        if cue.speaker is None or cue.speaker.dep_ == "expl":
            continue
        spans, rule = _first_match(scene, cue)
        if spans:
            made = draft(scene, cue, spans, rule=rule)
            made.score = 0.7
            drafts.append(made)
    return drafts


def is_request(scene: Scene, item: Draft) -> bool:
    """Say whether a draft only asks somebody to do something: a wish, not a statement.

    What is asked in quotation marks or in a clause ("urged that the dam be closed") stays speech.
    """
    if item.lemma not in words("cues", "requesting"):
        return False
    own = [
        t
        for t in scene.doc
        if any(s.start <= scene.start + t.idx < s.end for s in item.content) and not t.is_space
    ]
    if any(scene.quoted(t) for t in own):
        return False
    verbs = [t for t in own if t.tag_[:2] in {"VB", "MD"}]
    return bool(verbs) and verbs[0].tag_ == "VB" and child(verbs[0], "aux") is not None


def _first_match(scene: Scene, cue: Cue) -> tuple[list[Span], str]:
    for rule, read in _READERS.items():
        span = read(scene, cue)
        if span is not None:
            return [span], rule
    return [], ""


def _named(scene: Scene, cue: Cue) -> Span | None:
    """Read "called the proposal 'rushed'", "described them as controlling"."""
    if cue.lemma not in words("cues", "naming") or _is_nickname(cue):
        return None
    verb = cue.verb
    thing = next((c for c in verb.children if c.dep_ == "dobj" and c.i > verb.i), None)
    if cue.lemma in words("cues", "naming_bare"):
        clause = next(
            (c for c in verb.children if c.dep_ in {"ccomp", "oprd"} and c.i > verb.i),
            None,
        )
        name = clause or (thing if thing is not None and _has_quote(scene, verb, thing) else None)
        start = min((t.left_edge.i for t in (thing, clause) if t is not None), default=-1)
    else:
        name = next(
            (c for c in verb.children if c.dep_ == "prep" and c.lower_ == "as" and c.i > verb.i),
            None,
        )
        if name is None and thing is not None:
            name = next((c for c in thing.subtree if c.lower_ == "as" and c.dep_ == "prep"), None)
        start = thing.left_edge.i if thing is not None else (name.i if name is not None else -1)
    if name is None or start <= verb.i:
        return None
    end = _stretch_end(scene, verb)
    return scene.span(start, min(end, _occasion_start(scene, verb, end)))


def _is_nickname(cue: Cue) -> bool:
    """Say whether a relative clause only gives a nickname: "the tower they call the Needle"."""
    behind = cue.verb.dep_ in {"relcl", "acl"} and child(cue.verb, "dobj") is None
    return behind and cue.speaker is not None and cue.speaker.lower_ in words("cues", "namers")


def _has_quote(scene: Scene, verb: Token, thing: Token) -> bool:
    return (
        any(scene.quote_of[i] >= 0 for i in range(verb.i, _stretch_end(scene, verb)))
        and thing.i > verb.i
    )


def _stretch_end(scene: Scene, verb: Token) -> int:
    """Give the end of all that a verb takes on its right, up to a conjoined verb or clause."""
    _, last = scene.sentence_range(verb.i)
    end = verb.i + 1
    for c in verb.children:
        if c.i < verb.i or c.left_edge.i >= last:
            continue
        if c.i > verb.i and (
            (c.dep_ == "conj" and c.pos_ in {"VERB", "AUX"}) or c.dep_ in {"parataxis", "advcl"}
        ):
            break
        if c.dep_ == "cc" and _verb_follows(c):
            break
        end = max(end, c.right_edge.i + 1)
    return min(_before_participle(scene, verb, end), last)


def _occasion_start(scene: Scene, verb: Token, end: int) -> int:
    """Give where "in a statement on Friday" begins at the right edge: the occasion, no content."""
    start = end
    for c in sorted(verb.children, key=lambda c: -c.i):
        if c.i < verb.i + 2 or c.right_edge.i + 1 != start:
            continue
        if is_occasion(c):
            start = c.left_edge.i
    return start


def _verb_follows(joiner: Token) -> bool:
    return any(
        c.dep_ == "conj" and c.i > joiner.i and c.pos_ in {"VERB", "AUX"}
        for c in joiner.head.children
    )


def _before_participle(scene: Scene, verb: Token, end: int) -> int:
    """Stop before ", stating" and ", but added" that the parse hung on an object."""
    cues = words("cues", "speech")
    for i in range(verb.i + 2, min(end, len(scene.doc))):
        token = scene.doc[i]
        if token.text == "," and i + 1 < end and not scene.quoted(token):
            after = scene.doc[i + 1]
            if after.tag_ == "VBG" and lemma(after) in cues:
                return i
    return end


def _about(scene: Scene, cue: Cue) -> Span | None:
    """Read "warned of X", "accused X of Y", "cautioned Russia about X", "called for X"."""
    allowed = table("cues")["prepositions"].get(cue.lemma)
    if not allowed:
        return None
    verb = cue.verb
    holder: Token | None = None
    for c in verb.children:
        if c.dep_ == "dobj" and c.i > verb.i:
            holder = next(
                (g for g in c.children if g.dep_ == "prep" and g.lower_ in allowed), holder
            )
        if c.dep_ in {"prep", "prt"} and c.lower_ in allowed and c.i > verb.i:
            holder = c
            break
    if holder is None or holder.i + 1 >= len(scene.doc):
        return None
    thing = child(verb, "dobj")
    keeps_object = cue.lemma in {"accuse", "blame", "criticize", "criticise", "praise"}
    start = (
        thing.left_edge.i
        if keeps_object and thing is not None and thing.i > verb.i
        else holder.i + 1
    )
    end = scene.quotation_end(max(holder.right_edge.i + 1, start + 1))
    end = _with_condition(verb, end)
    end = _before_participle(scene, verb, end)
    return scene.span(start, min(end, _occasion_start(scene, verb, end)))


def _with_condition(verb: Token, end: int) -> int:
    """Take in "if the pumps fail" behind "warned of a flood": it tells when that comes true."""
    for c in verb.children:
        behind = c.dep_ in {"advcl", "ccomp"} and c.left_edge.i == end
        mark = child(c, "mark", "advmod") if behind else None
        if mark is not None and mark.lower_ in words("cues", "conditions"):
            return c.right_edge.i + 1
    return end


def _intended(scene: Scene, cue: Cue) -> Span | None:
    """Read "promised to pay", "urged Russia to agree": the infinitive with who is to act."""
    if cue.lemma not in words("cues", "promise") | words("cues", "urging") | words("cues", "wish"):
        return None
    verb = cue.verb
    clause = next((c for c in verb.children if c.dep_ in {"xcomp", "ccomp"} and c.i > verb.i), None)
    if clause is None or not any(c.dep_ == "aux" and c.lower_ == "to" for c in clause.children):
        return None
    start = verb.i + 1
    if cue.lemma == "ask" and lemma(clause) in words("cues", "silent_verbs"):
        return None  # "who asked not to be named"
    return scene.span(start, _stretch_end(scene, verb))


def _judged(scene: Scene, cue: Cue) -> Span | None:
    """Read "slammed the plan as a 'disaster'": an object that carries quoted words."""
    if cue.lemma not in words("cues", "stance") | words("cues", "urging") | words("cues", "speech"):
        return None
    if cue.lemma in words("cues", "recipient"):
        return None
    verb = cue.verb
    thing = child(verb, "dobj")
    if thing is None or thing.i < verb.i or thing.i == (cue.speaker.i if cue.speaker else -1):
        return None
    end = _stretch_end(scene, verb)
    quoted = any(
        thing.left_edge.i <= q.first < end and not is_title(scene, q)
        for q in quoted_stretches(scene)
    )
    return scene.span(thing.left_edge.i, end) if quoted else None


def _denied(scene: Scene, cue: Cue) -> Span | None:
    """Read "denied any wrongdoing", "admitted hiding the letter", "ruled out a strike"."""
    verb = cue.verb
    if child(verb, "nsubjpass", "dative") is not None:
        return None  # "was denied a visa", "denied him a visa"
    thing = _gerund(verb) if cue.lemma in words("cues", "admitting") else None
    if thing is None and cue.denies and cue.lemma in words("cues", "denying_things"):
        thing = child(verb, "dobj")
    if thing is None or thing.i < verb.i or thing.pos_ not in {"NOUN", "PROPN", "VERB"}:
        return None
    if _points_back(thing):
        return None
    end = _stretch_end(scene, verb)
    return scene.span(thing.left_edge.i, min(end, _occasion_start(scene, verb, end)))


def _points_back(thing: Token) -> bool:
    """Say whether what is denied stands elsewhere: "disputed that figure"."""
    pointer = child(thing, "det")
    return pointer is not None and pointer.lower_ in {"this", "that", "these", "those"}


def _gerund(verb: Token) -> Token | None:
    thing = child(verb, "xcomp", "ccomp", "pcomp")
    return thing if thing is not None and thing.tag_ == "VBG" and not has_subject(thing) else None


def _reckoned(scene: Scene, cue: Cue) -> Span | None:
    """Read "put the cost at 6 million", "blamed the leak on rust", "attributed it to age"."""
    joint = table("cues")["reckoning"].get(cue.lemma)
    thing = child(cue.verb, "dobj")
    if joint is None or thing is None or thing.i < cue.verb.i:
        return None
    end = _stretch_end(scene, cue.verb)
    behind = [t for t in scene.doc[thing.i + 1 : end] if t.lower_ == joint and t.dep_ == "prep"]
    bare = thing.lemma_.lower() in words("cues", "bare_figures") and child(thing, "prep") is None
    if bare or thing.pos_ == "PRON":
        return None  # "put the figure at 600": of what stands elsewhere
    if cue.lemma == "put":
        behind = [t for t in behind if any(g.like_num for g in t.subtree)]
    if not behind:
        return None
    return scene.span(thing.left_edge.i, min(end, _occasion_start(scene, cue.verb, end)))


def _promised(scene: Scene, cue: Cue) -> Span | None:
    """Read "promised a survey", and a body's "expects sales of 2 billion": it announced them."""
    who = cue.speaker
    body = who is not None and (
        who.ent_type_ == "ORG" or who.lemma_.lower() in words("groups", "organisation")
    )
    if cue.lemma not in {"promise", "pledge"} and not (cue.lemma == "expect" and body):
        return None
    thing = child(cue.verb, "dobj")
    if thing is None or thing.i < cue.verb.i or thing.pos_ != "NOUN":
        return None
    end = thing.right_edge.i + 1 if cue.lemma == "expect" else _stretch_end(scene, cue.verb)
    while cue.lemma == "expect" and scene.doc[end].ent_type_ == "DATE":
        end += 1
    return scene.span(thing.left_edge.i, min(end, _occasion_start(scene, cue.verb, end)))


_READERS = {
    "reckoned": _reckoned,
    "promised": _promised,
    "denied": _denied,
    "named": _named,
    "about": _about,
    "intended": _intended,
    "judged": _judged,
}
