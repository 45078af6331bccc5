"""Make drafts of what the taggers found, and join them with the drafts of the rules."""

from collections.abc import Sequence

from spacy.tokens import Token

from onrecord.claims import lexicon
from onrecord.claims.cues import Cue, happened, may_speak
from onrecord.claims.direct import is_title, quoted_stretches
from onrecord.claims.mentions import mention
from onrecord.claims.scene import Scene
from onrecord.claims.sketch import Draft, Mention
from onrecord.claims.tagging.calibrate import chance
from onrecord.claims.tagging.hints import Hints, hints
from onrecord.claims.tagging.model import Found, Taggers
from onrecord.claims.tagging.settle import settled
from onrecord.claims.tagging.words import Words, words_of
from onrecord_db.records import Span

_LEAST = 0.6  # chance of a cue
_LEAST_OF_RULE = 0.3  # chance of a cue that a rule found too
_SAME = 0.5  # share of words: above it the rules' borders were right as often, and they are tidier
_PART = 0.3  # share of the tagger's words that the rules' shorter content needs to be believed
_ASKING = {"ask", "wonder", "question", "inquire"}
_QUESTIONS = {"whether", "if", "why", "how", "what", "when", "where", "who", "which"}
_NOUNS = {"PRON", "PROPN", "NOUN"}
_CERTAIN = {"according", "colon"}  # rules that stand by themselves


def tagged_drafts(
    scene: Scene,
    found: Sequence[Cue],
    ruled: Sequence[Draft],
    named: dict[int, Mention],
    taggers: Taggers,
) -> list[Draft]:
    """Give the drafts of taggers and rules together, in text order."""
    words = words_of(scene)
    clues = hints(scene, found, ruled)
    chances = taggers.cues(words, clues)
    cues = [i for i, (speech, other) in chances.items() if speech + other >= _needed(i, clues)]
    cues = [i for i in cues if i in clues.drafts or _reports(scene, words, i)]
    spans = taggers.spans(words, clues, chances, cues) if cues else []
    spans = [f for f in spans if f.cue in clues.drafts or _may_be_claim(scene, words, clues, f)]
    learned = settled(words, spans, whole=taggers.whole)
    drafts = [d for d in (_draft(scene, words, clues, i, named) for i in learned) if d.content]
    drafts += _kept(ruled, clues, set(cues), {item.cue for item in learned}, drafts)
    for draft in drafts:
        draft.score = chance(taggers.scores, draft.score)
    drafts.sort(key=lambda d: d.content[0].start if d.content else d.cue[0].start)
    return drafts


def _kept(
    ruled: Sequence[Draft], clues: Hints, cues: set[int], done: set[int], drafts: Sequence[Draft]
) -> list[Draft]:
    """Give the rules' drafts that stand beside the taggers': where those found nothing to mark.

    A quotation without a cue stands unless its words are in another claim; a draft whose cue the
    taggers take for none stands only if its rule is certain.
    """
    said = [s for d in drafts for s in d.content]
    cue_of = {id(draft): cue for cue, draft in clues.drafts.items()}
    kept = []
    for draft in ruled:
        cue = cue_of.get(id(draft))
        if draft.orphan:
            stands = not _meets(draft, said)
        elif cue is None:
            stands = True
        else:
            nested = _meets_cue(draft, said)  # the corpus marks none inside another's words
            stands = cue not in done and (cue in cues or nested or draft.rule in _CERTAIN)
        if stands:
            kept.append(draft)
    return kept


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


def _meets(draft: Draft, spans: Sequence[Span]) -> bool:
    return any(a.start < b.end and b.start < a.end for a in draft.content for b in spans)


def _meets_cue(draft: Draft, spans: Sequence[Span]) -> bool:
    return any(a.start <= b.start and b.end <= a.end for a in spans for b in draft.cue)


def _needed(cue: int, clues: Hints) -> float:
    return _LEAST_OF_RULE if cue in clues.drafts else _LEAST


def _draft(
    scene: Scene, words: Words, clues: Hints, item: Found, named: dict[int, Mention]
) -> Draft:
    ruled = clues.drafts.get(item.cue)
    who = _speaker(scene, clues, item, named)
    content = _content(scene, words, clues, item)
    return Draft(
        content=content,
        cue=[scene.token_span([scene.doc[item.cue]])],
        lemma=words.lemma[item.cue],
        rule=ruled.rule if ruled is not None else _kind(words, item),
        speaker=who,
        source=spans_of(scene, item.source) or _source(ruled, who),
        speech=item.speech,
        when=ruled.when if ruled is not None else None,
        sentence=scene.sentence_number(item.cue),
        score=round(item.chance * item.sure, 3),
    )


def _content(scene: Scene, words: Words, clues: Hints, item: Found) -> list[Span]:
    """Give the content's spans: the rules' tidy ones where the tagger means the same words.

    What somebody else says inside the content belongs to it too, so the rules' content stands where
    the tagger left out a stretch that has a cue of its own.
    """
    ruled = clues.drafts.get(item.cue)
    if ruled is not None and ruled.content:
        mine, yours = set(item.content), clues.content[item.cue]
        alike = {words.sentence[i] for i in mine} == {words.sentence[i] for i in yours}
        nested = mine < yours and bool((yours - mine) & clues.drafts.keys())
        longer = alike and yours < mine and len(yours) >= _PART * len(mine)
        if nested or longer or (alike and len(mine & yours) >= _SAME * len(mine | yours)):
            return ruled.content
    return spans_of(scene, item.content)


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


def _kind(words: Words, item: Found) -> str:
    """Name the rule that would have found such a content."""
    inside = set(item.content)
    if all(words.quote[i] >= 0 for i in inside):
        return "quotation"
    if any(
        words.dep[i] in {"nsubj", "nsubjpass", "expl"} and words.head[i] in inside for i in inside
    ):
        return "clause"
    return "intended" if words.low[item.content[0]] == "to" else "about"


def _speaker(scene: Scene, clues: Hints, item: Found, named: dict[int, Mention]) -> Mention | None:
    """Give the mention that names the speaker: the rules' one unless the tagger marks another."""
    marked = set(item.source)
    draft = clues.drafts.get(item.cue)
    agreed = not marked or bool(clues.source.get(item.cue, set()) & marked)
    if draft is not None and draft.speaker is not None and agreed:
        return draft.speaker
    ruled = clues.cues.get(item.cue, -1)
    if ruled >= 0 and (not marked or ruled in marked):
        return _mention(scene, scene.doc[ruled], named)
    head = _head(scene, item.source)
    return _mention(scene, head, named) if head is not None else None


def _source(ruled: Draft | None, who: Mention | None) -> list[Span]:
    """Give where the speaker is named when the tagger marked nothing."""
    if ruled is not None and ruled.source:
        return ruled.source
    return [who.span] if who is not None else []


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
