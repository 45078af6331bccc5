"""Find claims that a noun reports: "Marsh's claim that ...", "her view is that ..."."""

from onrecord.claims.lexicon import words
from onrecord.claims.reported import opens_clause, source_span
from onrecord.claims.scene import Scene, child, is_negated, lemma
from onrecord.claims.sketch import Draft
from onrecord.claims.sources import can_speak
from onrecord.claims.tokens import Token
from onrecord_db.records import Span

_REACH = 18  # tokens between a noun and the "that" of its clause


def noun_claims(scene: Scene) -> list[tuple[Draft, Token]]:
    """Give a draft and its speaker's head token for each noun of saying with a clause."""
    found = []
    for noun in scene.doc:
        if noun.lemma_.lower() not in words("cues", "statement_nouns") or scene.quoted(noun):
            continue
        if noun.tag_ not in {"NN", "NNS"}:
            continue
        that = _that(scene, noun)
        who = _speaker(noun) if that is not None else None
        if that is None or who is None or scene.quoted(who):
            continue
        span = _content(scene, noun, that)
        if span is not None:
            found.append((_draft(scene, noun, who, span), who))
    return found


def _draft(scene: Scene, noun: Token, who: Token, span: Span) -> Draft:
    name = noun.lemma_.lower()
    return Draft(
        content=[span],
        cue=[scene.token_span([noun])],
        lemma=name,
        rule="noun",
        source=[source_span(scene, who)],
        speech=name not in words("cues", "thought_nouns"),
        sentence=scene.sentence_number(noun.i),
        denies=name in words("cues", "denying_nouns"),
        score=0.7,
    )


def _that(scene: Scene, noun: Token) -> Token | None:
    """Give the "that" of "the claim, first made by Marsh, that" and of "her claim is that"."""
    _, last = scene.sentence_range(noun.i)
    for token in scene.doc[noun.i + 1 : min(last, noun.i + _REACH)]:
        if token.lower_ != "that" or scene.quoted(token):
            continue
        return token if _is_of(scene, token, noun) else None
    return None


def _is_of(scene: Scene, that: Token, noun: Token) -> bool:
    before = scene.doc[that.i - 1]
    if before.lemma_ == "be" and child(before, "nsubj") is not None:
        return child(before, "nsubj") == noun and not is_negated(before)
    if not opens_clause(that):
        return False
    verb = that.head
    while verb.dep_ in {"ccomp", "conj"} and verb.head.i > noun.i:
        verb = verb.head
    return verb.dep_ in {"acl", "relcl", "ccomp"} and verb.head == noun


def _speaker(noun: Token) -> Token | None:
    """Give whose the noun is: "Marsh's", "by Marsh", or the subject of "made the claim"."""
    owner = child(noun, "poss")
    if owner is not None:
        return owner
    for part in noun.children:
        if part.dep_ == "acl" and part.tag_ == "VBN" and child(part, "agent") is not None:
            return _name_beside(child(child(part, "agent") or part, "pobj"))
        if part.dep_ == "prep" and part.lower_ in {"by", "from", "of"}:
            thing = child(part, "pobj")
            return thing if thing is not None and can_speak(thing) else None
    verb = noun.head
    if noun.dep_ == "dobj" and lemma(verb) in words("cues", "voicing") and not is_negated(verb):
        subject = child(verb, "nsubj")
        return subject if subject is not None and can_speak(subject) else None
    return None


def _name_beside(who: Token | None) -> Token | None:
    """Give the name in "the late chemist Oona Starke", where the parse hangs it on the noun."""
    named = child(who, "appos") if who is not None else None
    return named if named is not None and named.ent_type_ == "PERSON" else who


def _content(scene: Scene, noun: Token, that: Token) -> Span | None:
    """Give the clause behind "that", up to the verb that the noun is the subject of."""
    _, last = scene.sentence_range(noun.i)
    before = scene.doc[that.i - 1]
    end = before.right_edge.i + 1 if before.lemma_ == "be" else that.head.right_edge.i + 1
    if noun.dep_ in {"nsubj", "nsubjpass"} and noun.head.i > that.i:
        helpers = [c.i for c in noun.head.children if c.dep_ in {"aux", "auxpass", "neg"}]
        end = min([end, noun.head.i, *(i for i in helpers if i > that.i)])
    return scene.span(that.i + 1, min(end, last))
