"""Run every rule over one parsed paragraph and write down what was found."""

from onrecord.claims.according import according_claims
from onrecord.claims.appositions import join_appositions, join_nicknames
from onrecord.claims.credits import credit_claims
from onrecord.claims.cues import Cue, cues
from onrecord.claims.direct import utterances
from onrecord.claims.headlines import content_words
from onrecord.claims.joint import joint_speaker
from onrecord.claims.mentions import mention, mentions
from onrecord.claims.nouns import noun_claims
from onrecord.claims.objects import is_request, object_claims
from onrecord.claims.quantities import quantities
from onrecord.claims.reported import clauses, draft
from onrecord.claims.scene import Scene
from onrecord.claims.sketch import Draft, Mention, Sheet
from onrecord.claims.stretches import quoted_stretches
from onrecord.claims.tagging.drafts import joined
from onrecord.claims.tagging.findings import Reading
from onrecord.claims.tagging.model import Taggers
from onrecord.claims.tokens import Token
from onrecord_db.records import Span

_TIMES = {"DATE", "TIME"}
_SPEAKING = {"speak", "talk", "testify"}  # "speaking on Tuesday, she said"
_NO_CLAUSE = {"about", "intended", "named"}  # rules whose content may hold the date of the act


def read_page(
    scene: Scene, *, claims: bool, reading: Reading | None = None, taggers: Taggers | None = None
) -> Sheet:
    """Give the mentions and drafts of a paragraph; only mentions where ``claims`` is False.

    ``reading`` is what the taggers found in it; None where the rules work alone.
    """
    named = mentions(scene)
    join_appositions(scene, named)
    join_nicknames(scene, named)
    sheet = Sheet(
        start=scene.start,
        claims=claims,
        mentions=list(named.values()),
        sentences=(scene.sentence_of[-1] + 1) if scene.sentence_of else 0,
        entities=[
            (Span(scene.start + e.start_char, scene.start + e.end_char), e.label_)
            for e in scene.ents
        ],
    )
    sheet.quantities = quantities(scene.text, scene.doc, scene.start)
    sheet.words = content_words(scene.doc, scene.start)
    if not claims:
        return sheet
    _add_quotation_facts(scene, sheet)
    found = cues(scene)
    sheet.drafts = rule_drafts(scene, found, named)
    if reading is not None and taggers is not None:
        sheet.drafts = joined(scene, found, sheet.drafts, named, reading, taggers.least)
    for item in sheet.drafts:
        item.when = item.when or _when(scene, item)
        item.speech = item.speech and not is_request(scene, item)
        item.continues = item.continues or _goes_on(scene, item)
    return sheet


def _add_quotation_facts(scene: Scene, sheet: Sheet) -> None:
    stretches = quoted_stretches(scene)
    outside = [t for t in scene.doc if not scene.quoted(t) and t.is_alpha]
    sheet.whole_quote = bool(stretches) and not outside
    sheet.ends_open = bool(scene.quotes) and not scene.quotes[-1].closed


def rule_drafts(scene: Scene, found: list[Cue], named: dict[int, Mention]) -> list[Draft]:
    """Run the rules from the surest to the loosest; a cue serves the first rule that takes it."""
    pairs = [*credit_claims(scene), *according_claims(scene), *noun_claims(scene)]
    drafts = []
    for item, head in pairs:
        _give_speaker(scene, item, head, named)
        drafts.append(item)
    clausal = clauses(scene, found)
    used = {d.cue[0] for d in clausal}
    rest = [c for c in found if scene.token_span([c.verb]) not in used]
    objects = object_claims(scene, rest)
    covered = [*drafts, *clausal, *objects]
    spoken = utterances(scene, found, covered)
    by_cue = {scene.token_span([c.verb]): c for c in found}
    for item in [*clausal, *objects, *spoken]:
        cue = by_cue.get(item.cue[0]) if item.cue else None
        if cue is not None and cue.speaker is not None:
            _give_speaker(scene, item, cue.speaker, named)
    return _without_doubles([*covered, *spoken, *_colon(scene, found, covered, named)])


def _colon(
    scene: Scene, found: list[Cue], covered: list[Draft], named: dict[int, Mention]
) -> list[Draft]:
    """Note a cue that ends its paragraph in a colon: its quotation is the next paragraph."""
    last = next((t for t in reversed(scene.doc) if not t.is_space), None)
    if last is None or last.text != ":" or not found:
        return []
    cue = found[-1]
    if cue.speaker is None or last.i - cue.verb.i > 12:  # noqa: PLR2004
        return []
    made = draft(scene, cue, [], rule="colon")
    made.speaker = _mention_of(scene, cue.speaker, named)
    return [made]


def _give_speaker(scene: Scene, item: Draft, head: Token, named: dict[int, Mention]) -> None:
    joint = joint_speaker(scene, head, named)
    item.speaker = joint or _mention_of(scene, head, named)
    if joint is not None:
        item.source = [joint.span, *item.source[1:]]


def _mention_of(scene: Scene, head: Token, named: dict[int, Mention]) -> Mention:
    if head.i not in named:
        named[head.i] = mention(scene, head)
    return named[head.i]


def _without_doubles(drafts: list[Draft]) -> list[Draft]:
    """Drop a draft that says again what an earlier one with the same cue or words says."""
    kept: list[Draft] = []
    for item in drafts:
        if not any(_same_words(item, other) for other in kept):
            kept.append(item)
    kept.sort(key=lambda d: d.content[0].start if d.content else d.cue[0].start)
    return kept


def _same_words(item: Draft, other: Draft) -> bool:
    if not item.content or not other.content:
        return False
    if item.rule == "according" or other.rule == "according":
        return False
    mine, yours = item.content[0], other.content[0]
    shared = min(mine.end, yours.end) - max(mine.start, yours.start)
    longest = max(mine.end - mine.start, yours.end - yours.start)
    return shared * 10 > longest * 9


def _when(scene: Scene, item: Draft) -> Span | None:
    """Give the words that place the saying in time: a date that hangs on the cue."""
    if not item.cue or not item.content:
        return None
    for entity in scene.ents:
        if entity.label_ not in _TIMES or _is_age(scene, entity.start, entity.end):
            continue
        span = Span(scene.start + entity.start_char, scene.start + entity.end_char)
        if any(c.start < span.end and span.start < c.end for c in item.content):
            if item.rule in _NO_CLAUSE and _hangs_directly(scene, entity.root, item.cue[0]):
                return _with_preposition(scene, entity.start, span)
            continue
        if _hangs_on(scene, entity.root, item.cue[0]) or _between(scene, span, item):
            return _with_preposition(scene, entity.start, span)
    return None


def _goes_on(scene: Scene, item: Draft) -> bool:
    """Say whether a draft begins with what is left of the quotation of the paragraph before."""
    first = next(iter(scene.quotes), None)
    if first is None or not first.continues or not item.content:
        return False
    return min(s.start for s in item.content) == scene.quote_span(0).start


def _is_age(scene: Scene, first: int, after: int) -> bool:
    """Say whether a bare number is no year: "Bob Hale, 54,"; "in 2019" is one."""
    number = scene.doc[first].text
    if after - first > 1 or not number.isdigit():
        return False
    return len(number) != len("2019") or not first or scene.doc[first - 1].dep_ != "prep"


def _hangs_directly(scene: Scene, token: Token, cue: Span) -> bool:
    """Say whether a date belongs to the cue itself: "accused the firm on Monday of theft"."""
    head = token.head.head if token.dep_ == "pobj" else token.head
    return scene.token_span([head]) == cue


def _between(scene: Scene, when: Span, item: Draft) -> bool:
    """Say whether a date stands between cue and content: "said Friday the plan was dead".

    Not so behind "that": "said that on Friday the plan was dead".
    """
    end = item.cue[0].end
    if not (end <= when.start and when.end <= item.content[0].start):
        return False
    return "that" not in scene.text[end - scene.start : when.start - scene.start].split()


def _hangs_on(scene: Scene, token: Token, cue: Span) -> bool:
    while token.head.i != token.i:
        token = token.head
        if scene.token_span([token]) == cue:
            return True
        speaking = token.dep_ == "advcl" and token.lemma_ in _SPEAKING
        if token.pos_ in {"VERB", "AUX"} and not speaking:
            return False
    return False


def _with_preposition(scene: Scene, first: int, span: Span) -> Span:
    before = scene.doc[first - 1] if first else None
    if before is not None and (before.dep_ == "prep" or before.lower_ in {"every", "each"}):
        return Span(scene.start + before.idx, span.end)
    return span
