"""Join what the taggers found with the rules' drafts: those stand, and new ones are added."""

from collections.abc import Sequence

from spacy.tokens import Token

from onrecord.claims import lexicon
from onrecord.claims.cues import Cue, happened, may_speak
from onrecord.claims.direct import is_title, quoted_stretches
from onrecord.claims.mentions import mention
from onrecord.claims.reported import draft as reported
from onrecord.claims.scene import Scene
from onrecord.claims.sketch import Draft, Mention
from onrecord.claims.tagging.calibrate import chance
from onrecord.claims.tagging.hints import Hints, hints
from onrecord.claims.tagging.model import Found, Taggers
from onrecord.claims.tagging.settle import settled
from onrecord.claims.tagging.words import Words, words_of
from onrecord_db.records import Span

_LEAST_OF_RULE = 0.3  # chance of a cue that a rule found too
_LEAST = 0.6  # chance of a cue that no rule found
# Chance of such a cue times mean chance of its content's words: the least with which, of 0.4 to 0.9,
# claims of all kinds were right as often as the rules' alone; on every tenth training article, 2026-11
_LEAST_ADDED = 0.8
_ASKING = {"ask", "wonder", "question", "inquire"}
_QUESTIONS = {"whether", "if", "why", "how", "what", "when", "where", "who", "which"}
_SUBJECTS = {"nsubj", "nsubjpass", "expl"}
_NOUNS = {"PRON", "PROPN", "NOUN"}


def tagged_drafts(
    scene: Scene,
    found: Sequence[Cue],
    ruled: Sequence[Draft],
    named: dict[int, Mention],
    taggers: Taggers,
) -> list[Draft]:
    """Give the rules' drafts and those that only the taggers found, in text order.

    A rule's draft stays as it is; the taggers score it and say whether it is speech.
    """
    words = words_of(scene)
    clues = hints(scene, found, ruled)
    chances = taggers.cues(words, clues)
    cues = [i for i, (speech, other) in chances.items() if speech + other >= _needed(i, clues)]
    cues = [i for i in cues if i in clues.drafts or _reports(scene, words, i)]
    spans = taggers.spans(words, clues, chances, cues) if cues else []
    learned = settled(words, spans)
    drafts = list(ruled)
    for item in learned:
        shared = clues.drafts.get(item.cue)
        if shared is not None:
            shared.speech, shared.score = item.speech, _score(item)
        elif _is_new(words, clues, item) and _may_be_claim(scene, words, clues, item):
            drafts.append(_draft(scene, words, clues, item, named))
    for draft in drafts:
        draft.score = chance(taggers.scores, draft.score)
    drafts.sort(key=lambda d: d.content[0].start if d.content else d.cue[0].start)
    return drafts


def _needed(cue: int, clues: Hints) -> float:
    return _LEAST_OF_RULE if cue in clues.drafts else _LEAST


def _score(item: Found) -> float:
    return round(item.chance * item.sure, 3)


def _is_new(words: Words, clues: Hints, item: Found) -> bool:
    """Say whether a finding is sure enough, of a verb, and no word of it is in a rule's claim."""
    if _score(item) < _LEAST_ADDED or not words.tag[item.cue].startswith("VB"):
        return False
    return not clues.claimed & {item.cue, *item.content}


def _may_be_claim(scene: Scene, words: Words, clues: Hints, item: Found) -> bool:
    """Say whether a finding that no rule shares is free of what the rules know to be no claim."""
    head = _head(scene, item.source)
    doubted = clues.cues.get(item.cue) == -1  # the rules know the cue, and nobody fit to speak
    if doubted and head is not None and not may_speak(head, words.lemma[item.cue]):
        return False
    if words.lemma[item.cue] in _ASKING and words.low[item.content[0]] in _QUESTIONS:
        return False
    quotes = {words.quote[i] for i in item.content}
    named = [q for q in quoted_stretches(scene) if q.number in quotes and is_title(scene, q)]
    return _tells(words, item) and not (named and -1 not in quotes)


def _tells(words: Words, item: Found) -> bool:
    """Say whether a content is more than a thing named: it has a verb, or quoted words."""
    return any(words.tag[i][:2] in {"VB", "MD"} or words.quote[i] >= 0 for i in item.content)


def _reports(scene: Scene, words: Words, i: int) -> bool:
    return words.lemma[i] not in lexicon.words("cues", "silence") and happened(scene, scene.doc[i])


def _draft(
    scene: Scene, words: Words, clues: Hints, item: Found, named: dict[int, Mention]
) -> Draft:
    """Make a draft of a finding, with all that the rules read off a cue."""
    cue = Cue(
        verb=scene.doc[item.cue], lemma=words.lemma[item.cue], speaker=_speaker(scene, clues, item)
    )
    first, *rest = item.content
    content = rest if words.tag[first] == "IN" and words.low[first] == "that" else item.content
    rule = _kind(words, item, denies=cue.denies)
    made = reported(scene, cue, spans_of(scene, content), rule=rule)
    made.speaker = _mention(scene, cue.speaker, named) if cue.speaker is not None else None
    made.source = spans_of(scene, item.source) or made.source
    made.speech = item.speech
    made.score = _score(item)
    return made


def spans_of(scene: Scene, tokens: Sequence[int]) -> list[Span]:
    """Give the stretches that tokens form; a gap of spaces or marks alone parts none."""
    spans: list[Span] = []
    first = last = -1
    for i in [*tokens, -1]:
        if i >= 0 and last >= 0 and all(_is_thin(scene, k) for k in range(last + 1, i)):
            last = i
            continue
        span = scene.span(first, last + 1) if last >= 0 else None
        if span is not None:
            spans.append(span)
        first = last = i
    return spans


def _is_thin(scene: Scene, i: int) -> bool:
    return scene.doc[i].is_space or scene.doc[i].is_punct


def _kind(words: Words, item: Found, *, denies: bool) -> str:
    """Name the rule that would have found such a content."""
    inside = set(item.content)
    if all(words.quote[i] >= 0 for i in inside):
        return "quotation"
    tops = {i for i in inside if words.head[i] not in inside or words.head[i] == i}
    if any(words.dep[i] in _SUBJECTS and words.head[i] in tops for i in inside):
        return "clause"
    if denies:
        return "denied"
    return "intended" if words.low[item.content[0]] == "to" else "about"


def _speaker(scene: Scene, clues: Hints, item: Found) -> Token | None:
    """Give the head of the speaker's phrase: the rules' one unless the tagger marks another."""
    ruled = clues.cues.get(item.cue, -1)
    if ruled >= 0 and (not item.source or ruled in item.source):
        return scene.doc[ruled]
    return _head(scene, item.source)


def _head(scene: Scene, tokens: Sequence[int]) -> Token | None:
    """Give the noun that the other tokens of a phrase hang on."""
    inside = set(tokens)
    for i in tokens:
        token = scene.doc[i]
        if token.pos_ in _NOUNS and (token.head.i not in inside or token.head.i == i):
            return token
    return next((scene.doc[i] for i in tokens if scene.doc[i].pos_ in _NOUNS), None)


def _mention(scene: Scene, head: Token, named: dict[int, Mention]) -> Mention:
    if head.i not in named:
        named[head.i] = mention(scene, head)
    return named[head.i]
