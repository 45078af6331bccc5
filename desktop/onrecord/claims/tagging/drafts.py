"""Join what the taggers found in a paragraph with the rules' drafts."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Mapping, Sequence

from onrecord.claims.cues import Cue, may_speak, was_not_said
from onrecord.claims.lexicon import words
from onrecord.claims.mentions import mention
from onrecord.claims.reported import draft as reported
from onrecord.claims.scene import Scene, is_supposed
from onrecord.claims.scene import lemma as lemma_of
from onrecord.claims.sketch import Draft, Mention
from onrecord.claims.stretches import is_title, quoted_stretches
from onrecord.claims.tagging.calibrate import chance
from onrecord.claims.tagging.findings import Finding, Reading
from onrecord.claims.tagging.least import Least
from onrecord.claims.tagging.settle import settled
from onrecord.claims.tokens import Token
from onrecord_db.records import Span

_HALF = 0.5  # of the words: two contents that share so many are one claim, as the scorer has it
_LITTLE = 0.3  # of the rule's words: a content that has fewer is another one
_SAME = 0.9  # of the words: two such contents are one
_CLEAR = 0.9  # chance of a source from which on it casts doubt on the rule's speaker
_APART = 2  # code points: a comma and a space
_CERTAIN = {"according", "turn", "colon"}  # rules that structure alone bears out
_SUBJECTS = {"nsubj", "nsubjpass", "expl"}
_NOUNS = {"PRON", "PROPN", "NOUN"}
_NAMED = {"PERSON", "ORG", "GPE", "NORP"}  # a name that the parse took for a verb
_FOLLOWING = {
    "DT",
    "PRP",
    "PRP$",
    "NNP",
    "EX",
}  # tags behind a "that" that joins, whatever the parse
_PRONOUN = {
    "det",
    "nsubj",
    "nsubjpass",
    "dobj",
    "pobj",
    "attr",
    "dep",
}  # of a "that" that joins nothing
_BARE = {"DT", "PRP", "PRP$", "IN", "TO", "RP"}  # say nothing of a thing
_RELATIVE = {"WP", "WDT", "WP$"}
_CLAUSES = {"relcl", "acl"}


def joined(
    scene: Scene,
    found: Sequence[Cue],
    ruled: Sequence[Draft],
    named: dict[int, Mention],
    reading: Reading,
    least: Least,
) -> list[Draft]:
    """Give the paragraph's drafts in text order.

    Where rule and model share a cue, the model says how far the content goes and the rule what
    kind of claim it is. What only the model found is added where it is sure and nothing that the
    rules know speaks against it. A rule's draft that the model does not share stays too, unless
    the model has its words under another cue. A draft's score becomes its
    chance to be right.
    """
    speakers = {c.verb.i: c.speaker for c in found}
    starts = {t.idx + scene.start: t.i for t in scene.doc}
    cues = {id(d): starts.get(d.cue[0].start, -1) if d.cue else -1 for d in ruled}
    waiting = {cues[id(d)]: d for d in reversed(ruled) if cues[id(d)] >= 0}
    ruling = frozenset(waiting)
    drafts: list[Draft] = []
    findings = settled(scene, reading.findings)
    aside = _asides(scene, [f for f in findings if f.chance >= least.ruled])
    for item in findings:
        made = waiting.pop(item.cue, None) if item.chance >= least.ruled else None
        if made is not None:
            _refine(scene, made, item, ruling, named)
        elif _counts(scene, item, least, aside) and _may_be_claim(scene, item):
            made = _draft(scene, item, speakers, named)
        if made is not None and made.content:
            made.score = chance(least.chances.steps, item.score)
            drafts.append(made)
    drafts += _rest(scene, ruled, drafts, cues, least)
    drafts = _without_doubles(scene, drafts)
    drafts.sort(key=lambda d: (d.content or d.cue)[0].start)
    return drafts


def _asides(scene: Scene, findings: Sequence[Finding]) -> set[int]:
    """Give the cues beside a whole claim: its clause hangs on them, or they lead up to its cue."""
    whole = [scene.doc[f.cue] for f in findings if _tells(scene, f)]
    last = {scene.sentence_of[t.i]: t.i for t in whole}
    participles = (t for t in scene.doc if t.tag_ == "VBG" and t.dep_ in {"acl", "advcl"})
    found = {t.head.i for t in whole if t.dep_ == "advcl"}
    return found | {t.i for t in participles if t.i < last.get(scene.sentence_of[t.i], -1)}


def _rest(
    scene: Scene,
    ruled: Sequence[Draft],
    drafts: Sequence[Draft],
    cues: Mapping[int, int],
    least: Least,
) -> list[Draft]:
    """Give the rules' drafts that the model does not share, with the chance that such have.

    A thought or wish that the rules alone see (on held-out articles, 2 of 35 were right) stays only
    inside a claim that reports it.
    """
    held = {id(d) for d in drafts}
    taken = [set(_tokens(scene, d.content)) for d in drafts]
    found = [
        d
        for d in ruled
        if id(d) not in held
        and (d.speech or any(cues[id(d)] in t for t in taken))
        and not _is_taken(scene, d, cues[id(d)], taken)
    ]
    for item in found:
        item.score = item.score if least.chances.alone is None else least.chances.alone
    return found


def _without_doubles(scene: Scene, drafts: Sequence[Draft]) -> list[Draft]:
    """Keep of drafts with the same words the surest."""
    kept: list[tuple[Draft, set[int]]] = []
    for item in sorted(drafts, key=lambda d: -d.score):
        own = set(_tokens(scene, item.content))
        if not own or all(len(own & t) < _SAME * len(own | t) for _, t in kept):
            kept.append((item, own))
    return [item for item, _ in kept]


def _is_taken(scene: Scene, rest: Draft, cue: int, taken: Iterable[set[int]]) -> bool:
    """Say whether another draft has the words of this one; a wish that it reports is no rival."""
    own = set(_tokens(scene, rest.content))
    of = (lambda _: own) if rest.orphan else (lambda t: own | t)
    rivals = [t for t in taken if rest.speech or cue not in t]
    return bool(own) and any(len(own & t) >= _HALF * len(of(t)) for t in rivals)


def _refine(
    scene: Scene, rule: Draft, item: Finding, cues: frozenset[int], named: dict[int, Mention]
) -> None:
    spans = spans_of(scene, _without_that(scene, item.content))
    certain = rule.rule in _CERTAIN or rule.denies or rule.rule == "denied"
    if spans and not certain and not _runs_over(scene, rule, item, cues):
        rule.content = spans
    head = head_of(scene, item.source)
    if head is None:
        return
    if rule.speaker is None:
        rule.source = spans_of(scene, item.source)
        rule.speaker = _mention(scene, head, named)
    elif item.source_sure >= _CLEAR and not _beside(scene, rule.speaker.span, item.source):
        rule.unsure = True


def _beside(scene: Scene, phrase: Span, tokens: Sequence[int]) -> bool:
    """Say whether tokens overlap a phrase or stand next to it, as an apposition does."""
    first, last = scene.doc[tokens[0]], scene.doc[tokens[-1]]
    start, end = scene.start + first.idx, scene.start + last.idx + len(last)
    return start <= phrase.end + _APART and phrase.start <= end + _APART


def _runs_over(scene: Scene, rule: Draft, item: Finding, cues: frozenset[int]) -> bool:
    """Say whether a content misses the rule's, or goes past it into what another cue reports."""
    own = set(_tokens(scene, rule.content))
    shared = own.intersection(item.content)
    if len(shared) < _LITTLE * len(own):
        return True
    return own == shared and any(i in cues and i != item.cue for i in item.content if i not in own)


def _counts(scene: Scene, item: Finding, least: Least, aside: set[int]) -> bool:
    """Say whether a finding of the model alone is sure enough.

    A thing named beside a full claim is what that one is about: "criticised the plan, arguing that
    ...", "citing the report, said that ...". ``aside`` has the cues that stand so. One word ("it",
    "an inquiry") tells nobody anything.
    """
    if not _tells(scene, item):
        bare = sum(scene.doc[i].tag_ not in _BARE for i in _alone(scene, item.content)) <= 1
        return item.score >= least.thing and item.cue not in aside and not bare
    if not item.source:
        return item.score >= least.nobody
    return item.score >= (least.speech if item.is_speech else least.thought)


def _tells(scene: Scene, item: Finding) -> bool:
    """Say whether a content is more than a thing named: it has a verb, or quoted words."""
    return any(
        scene.doc[i].tag_[:2] in {"VB", "MD"} or scene.quote_of[i] >= 0 for i in item.content
    )


def _may_be_claim(scene: Scene, item: Finding) -> bool:
    """Say whether a finding that no rule shares is free of what the rules know to be no claim.

    What was not said is none; what somebody does not think or want is.
    """
    verb = scene.doc[item.cue]
    name = lemma_of(verb)
    if name in words("cues", "silence"):
        return False
    if item.is_speech and (was_not_said(verb) or is_supposed(verb)):
        return False
    head = head_of(scene, item.source)
    if head is not None and not _can_be_source(head, name, speaks=item.is_speech):
        return False
    first = scene.doc[item.content[0]].lower_
    if name in words("cues", "asking") and first in words("cues", "question_words"):
        return False
    inside = {scene.quote_of[i] for i in _alone(scene, item.content)}
    titles = [q for q in quoted_stretches(scene) if q.number in inside and is_title(scene, q)]
    return not (titles and len(inside) == 1)


def _can_be_source(head: Token, cue: str, *, speaks: bool) -> bool:
    """Say whether somebody is meant, and one who can say so: not "the crack showed", not "no officer said"."""
    if head.lower_ in words("groups", "nobodies"):
        return False
    if not speaks:
        return True
    nobody = any(c.lower_ == "no" for c in head.children)
    return not nobody and (cue not in words("cues", "finding") or may_speak(head, cue))


def _draft(
    scene: Scene,
    item: Finding,
    speakers: Mapping[int, Token | None],
    named: dict[int, Mention],
) -> Draft:
    """Make a draft of a finding, with all that the rules read off a cue."""
    verb = scene.doc[item.cue]
    who = head_of(scene, item.source) or speakers.get(item.cue)
    cue = Cue(verb=verb, lemma=lemma_of(verb), speaker=who)
    content = spans_of(scene, _without_that(scene, item.content))
    made = reported(scene, cue, content, rule=_kind(scene, item, denies=cue.denies))
    made.speaker = _mention(scene, who, named) if who is not None else None
    made.source = spans_of(scene, item.source) or made.source
    made.speech = item.is_speech
    made.hidden = who is None
    return made


def _without_that(scene: Scene, content: Sequence[int]) -> Sequence[int]:
    first = scene.doc[content[0]]
    if first.lower_ != "that" or len(content) == 1:
        return content
    joins = scene.doc[content[1]].tag_ in _FOLLOWING or first.dep_ not in _PRONOUN
    return content[1:] if joins else content


def _kind(scene: Scene, item: Finding, *, denies: bool) -> str:
    """Name the rule that would have found such a content."""
    if all(scene.quote_of[i] >= 0 for i in _alone(scene, item.content)):
        return "quotation"
    inside = set(item.content)
    for i in item.content:
        token = scene.doc[i]
        top = token.head.head.i not in inside or token.head.head is token.head
        if token.dep_ in _SUBJECTS and token.head.i in inside and top:
            return "clause"
    if denies:
        return "denied"
    return "intended" if scene.doc[item.content[0]].lower_ == "to" else "about"


def spans_of(scene: Scene, tokens: Sequence[int]) -> list[Span]:
    """Give the stretches that tokens form; a gap of spaces or marks alone parts none."""
    spans: list[Span] = []
    first = last = -1
    for i in [*tokens, -1]:
        if i >= 0 and last >= 0 and not _alone(scene, range(last + 1, i)):
            last = i
            continue
        span = scene.span(first, last + 1) if last >= 0 else None
        if span is not None:
            spans.append(span)
        first = last = i
    return spans


def _alone(scene: Scene, tokens: Iterable[int]) -> list[int]:
    """Give the tokens that are neither marks nor spaces."""
    return [i for i in tokens if not (scene.doc[i].is_punct or scene.doc[i].is_space)]


def _tokens(scene: Scene, spans: Sequence[Span]) -> list[int]:
    """Give the words that share a character with some spans of the article."""
    inside: list[int] = []
    for span in spans:
        start, end = span.start - scene.start, span.end - scene.start
        first = bisect_right(scene.doc, start, key=lambda t: t.idx + len(t))
        last = bisect_left(scene.doc, end, key=lambda t: t.idx)
        inside += range(first, last)
    return _alone(scene, inside)


def head_of(scene: Scene, tokens: Sequence[int]) -> Token | None:
    """Give the noun that the other tokens of a source hang on; None where there is no noun.

    A relative pronoun stands for the noun that its clause hangs on.
    """
    own = [scene.doc[i] for i in tokens]
    nouns = [t for t in own if t.pos_ in _NOUNS or t.ent_type_ in _NAMED]
    tops = [t for t in nouns if t.head.i not in tokens or t.head is t]
    for token in [*tops, *nouns]:
        found = _antecedent(token) if token.tag_ in _RELATIVE else token
        if found is not None:
            return found
    return None


def _antecedent(pronoun: Token) -> Token | None:
    verb = pronoun.head
    while verb.dep_ not in _CLAUSES and verb.head is not verb:
        verb = verb.head
    return verb.head if verb.dep_ in _CLAUSES and verb.head.pos_ in _NOUNS else None


def _mention(scene: Scene, head: Token, named: dict[int, Mention]) -> Mention:
    if head.i not in named:
        named[head.i] = mention(scene, head)
    return named[head.i]
