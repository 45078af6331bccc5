"""Give every draft its speaker: follow the article once, paragraph by paragraph."""

from bisect import bisect_right
from collections.abc import Callable
from dataclasses import dataclass
from itertools import accumulate

from onrecord.claims.actors import Resolver
from onrecord.claims.cast import Actor, Cast
from onrecord.claims.lexicon import words
from onrecord.claims.names import name_words
from onrecord.claims.sketch import Draft, Form, Mention, Sheet


@dataclass(slots=True, kw_only=True, eq=False)
class Attributed:
    """A draft with the actor that speaks, and those through whom it came, outermost first."""

    draft: Draft
    actor: Actor | None
    via: tuple[Actor, ...] = ()
    unsure: bool = False


@dataclass(slots=True)
class _Voice:
    """Who spoke last, for quotations without a cue."""

    item: Attributed | None = None
    colon: Draft | None = None
    open_quote: Attributed | None = None
    begun: Draft | None = None  # a quotation that nobody was found for yet
    answers: Actor | None = None  # who is interviewed


def attribute(
    sheets: list[Sheet], pause: Callable[[], None]
) -> tuple[list[Attributed], Cast, Resolver]:
    """Resolve the speakers of all drafts; orphaned quotations get theirs from the text around."""
    _forget_headline_names(sheets)
    cast = Cast([m for sheet in sheets for m in sheet.mentions])
    resolver = Resolver(cast)
    voice = _Voice()
    result: list[Attributed] = []
    for sheet in sheets:
        pause()
        result.extend(_page(sheet, resolver, voice))
    return _with_chains(result), cast, resolver


def _forget_headline_names(sheets: list[Sheet]) -> None:
    """Drop the people of headlines that the text never names: capitals mislead the model."""
    named = {w for s in sheets if s.claims for m in s.mentions for w in name_words(m.name)}
    first = words("names", "m") | words("names", "f")
    for sheet in sheets:
        if not sheet.claims:
            sheet.mentions = [
                m
                for m in sheet.mentions
                if m.form is not Form.PERSON or _is_borne_out(name_words(m.name), named, first)
            ]


def _is_borne_out(name: tuple[str, ...], named: set[str], first: frozenset[str]) -> bool:
    """Say whether the text's names bear a headline's out: its surname and, or a first name's, all."""
    known = name[:1] if name[:1] and name[0] in first else ()
    return bool(name) and name[-1] in named and named.issuperset(name[len(known) :])


def _page(sheet: Sheet, resolver: Resolver, voice: _Voice) -> list[Attributed]:
    found: list[Attributed] = []
    pending = sorted(sheet.mentions, key=lambda m: (m.span.start, m.span.end))
    for draft in sorted(sheet.drafts, key=_reading_order):
        if draft.rule == "colon":
            continue
        limit = draft.speaker.span.start if draft.speaker else draft.content[0].start
        while pending and pending[0].span.start <= limit:
            resolver.read(pending.pop(0))
        item = (
            _orphan(draft, sheet, voice, found, resolver)
            if draft.orphan
            else _cued(draft, resolver, voice)
        )
        if item is not None and draft.continues and not draft.orphan:
            item = _whole_quotation(item, voice)
        if item is not None:
            found.append(item)
            voice.item = item
        elif draft.orphan and not draft.continues:
            voice.begun = draft
    for mention in pending:
        resolver.read(mention)
    _note_end(sheet, voice, found)
    return found


def _reading_order(draft: Draft) -> tuple[int, int]:
    at = draft.speaker.span.start if draft.speaker else (draft.content or draft.cue)[0].start
    return (draft.sentence, at)


def _cued(draft: Draft, resolver: Resolver, voice: _Voice) -> Attributed | None:
    if draft.rule == "turn" and draft.continues:
        if voice.item is not None:
            voice.item.draft.content.extend(draft.content)
        return None
    if draft.speaker is None:
        return Attributed(draft=draft, actor=None, unsure=True) if draft.hidden else None
    if draft.rule == "turn" and draft.speaker.form is Form.PRONOUN:
        return _answer(draft, resolver.cast, voice)
    resolved = resolver.read(draft.speaker)
    if resolved.actor is None and draft.speaker.gender in {"1", "1p", "2"}:
        return None  # "I said", "we believe" outside quotations: the writer, not an actor
    if resolved.actor is not None:
        resolver.spoke(resolved.actor, draft.speaker, unsure=resolved.unsure)
    return Attributed(draft=draft, actor=resolved.actor, unsure=resolved.unsure or draft.unsure)


def _answer(draft: Draft, cast: Cast, voice: _Voice) -> Attributed | None:
    """Give an interview's answer to the person whom its introduction names most; None if nobody."""
    if voice.answers is None:
        people = [a for a in cast.actors if a.form is Form.PERSON]
        start = draft.content[0].start
        named = {id(a): sum(s.start < start for s in a.spans) for a in people}
        best = max(people, key=lambda a: named[id(a)], default=None)
        voice.answers = best if best is not None and named[id(best)] else None
    if voice.answers is None:
        return None
    return Attributed(draft=draft, actor=voice.answers, unsure=True)


def _orphan(
    draft: Draft, sheet: Sheet, voice: _Voice, here: list[Attributed], resolver: Resolver
) -> Attributed | None:
    if draft.continues and voice.open_quote is not None:
        voice.open_quote.draft.content.extend(draft.content)
        return None
    if voice.colon is not None and draft.content[0].start - sheet.start < 3:  # noqa: PLR2004
        return _after_colon(draft, voice.colon, resolver, voice)
    if here and here[-1].actor is not None:
        return _same_voice(draft, here[-1], unsure=False)
    subject = _subject_before(draft, sheet)
    if subject is not None:
        resolved = resolver.read(subject)
        if resolved.actor is not None:
            draft.source, draft.speaker = [subject.span], subject
            return Attributed(draft=draft, actor=resolved.actor, unsure=True)
    if sheet.whole_quote and voice.item is not None:
        return _same_voice(draft, voice.item, unsure=True)
    return None


def _whole_quotation(item: Attributed, voice: _Voice) -> Attributed | None:
    """Join the end of a quotation, which names its speaker, with what the paragraph before began."""
    before = voice.open_quote
    if before is None:
        if voice.begun is not None:
            item.draft.content = [*voice.begun.content, *item.draft.content]
        return item
    if not before.draft.orphan and before.actor is not item.actor:
        return item
    if before.draft.orphan:
        before.actor, before.unsure, before.via = item.actor, item.unsure, item.via
        _take_cue(before.draft, item.draft)
    before.draft.content.extend(item.draft.content)
    return None


def _take_cue(draft: Draft, other: Draft) -> None:
    draft.cue, draft.lemma, draft.source, draft.speaker = (
        other.cue,
        other.lemma,
        other.source,
        other.speaker,
    )
    draft.when = other.when


def _after_colon(
    draft: Draft, colon: Draft, resolver: Resolver, voice: _Voice
) -> Attributed | None:
    _take_cue(draft, colon)
    draft.orphan = False
    return _cued(draft, resolver, voice)


def _same_voice(draft: Draft, before: Attributed, *, unsure: bool) -> Attributed:
    _take_cue(draft, before.draft)
    return Attributed(
        draft=draft, actor=before.actor, via=before.via, unsure=unsure or before.unsure
    )


def _subject_before(draft: Draft, sheet: Sheet) -> Mention | None:
    """Give the person who is the subject of the sentence just before a quotation."""
    before = [
        m
        for m in sheet.mentions
        if m.subject
        and not m.quoted
        and m.sentence == draft.sentence - 1
        and (m.form in {Form.PERSON, Form.ROLE} or m.gender in {"m", "f"})
    ]
    return before[0] if before else None


def _note_end(sheet: Sheet, voice: _Voice, found: list[Attributed]) -> None:
    voice.colon = next((d for d in sheet.drafts if d.rule == "colon"), None)
    if sheet.ends_open:
        if found:
            voice.open_quote = found[-1]
        elif any(not d.continues for d in sheet.drafts):
            voice.open_quote = None
    else:
        voice.open_quote = voice.begun = None


def _with_chains(items: list[Attributed]) -> list[Attributed]:
    """Note through whom a claim came: it is reported inside another claim's content."""
    stretches = sorted((span, n) for n, item in enumerate(items) for span in item.draft.content)
    starts = [span.start for span, _ in stretches]
    furthest = list(accumulate((span.end for span, _ in stretches), max))
    for number, inner in enumerate(items):
        if not inner.draft.cue or inner.draft.rule == "according":
            continue
        cue, around = inner.draft.cue[0], set()
        at = bisect_right(starts, cue.start) - 1
        while at >= 0 and furthest[at] >= cue.end:  # nothing further in front reaches the cue
            if stretches[at][0].end >= cue.end:
                around.add(stretches[at][1])
            at -= 1
        outer = [items[n] for n in sorted(around - {number})]
        outer.sort(key=lambda o: sum(s.end - s.start for s in o.draft.content), reverse=True)
        inner.via = tuple(
            o.actor for o in outer if o.actor is not None and o.actor is not inner.actor
        )
    return items
