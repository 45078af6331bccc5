"""Guess who says the words that a person marks, from what is known of the article around them.

No language model: it is the names that the extraction found, the claims beside, and the words of
the lexicon that report.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from onrecord.claims import lexicon, quotes, types, worthiness
from onrecord.claims.dates import resolve
from onrecord.claims.openings import past
from onrecord.claims.plain.types import claim_type as plain_type
from onrecord.claims.plain.vocabulary import vocabulary
from onrecord.claims.sketch import Draft
from onrecord.services.marking import edges
from onrecord_db import articles
from onrecord_db.casting import nearby
from onrecord_db.marking.spans import numbers_in
from onrecord_db.records import (
    ClaimType,
    Manner,
    Named,
    NewClaim,
    Said,
    Span,
    Spoken,
    WorldDate,
)
from onrecord_db.store import Store

_WORD = re.compile(r"[^\W\d_]+")
_BESIDE = (
    40  # code points between a verb of saying and its speaker: "said in a statement on Friday"
)
_LOOK_BACK = 2_500  # code points in which the last speaker is looked for: some five paragraphs
_DAY = re.compile(
    r"\b(?:(?:on|last|this|next|late|early) )?(?:mon|tues|wednes|thurs|fri|satur|sun)day"
    r"(?: (?:morning|afternoon|evening|night))?\b"
    r"|\b(?:yesterday|today|tonight|last night|last (?:week|month|year))\b"
    r"|\b(?:on )?\d{1,2}(?:st|nd|rd|th)? (?:jan|febr?|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*"
    r"(?: \d{4})?\b"
    r"|\b(?:on )?(?:january|february|march|april|may|june|july|august|september|october|november"
    r"|december) \d{1,2}(?:st|nd|rd|th)?(?:,? \d{4})?\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Around:
    """What stands around the marked words."""

    text: str
    spans: tuple[Span, ...]
    sentence: Span
    named: tuple[Named, ...]
    said: tuple[Said, ...]
    cue: Span | None
    lemma: str


def propose(store: Store, article_id: int, selected: Sequence[Span]) -> NewClaim | None:
    """Give the claim that marked words of an article's latest version make; nothing is stored.

    Args:
        store: any.
        article_id: the article.
        selected: in code points; whole words are taken.

    Returns:
        None where only blanks are marked.
    """
    version, row = articles.version(store, article_id), articles.row(store, article_id)
    spans = edges.whole_words(version.text, selected)
    if not spans:
        return None
    language = row.language or lexicon.LANGUAGE
    around = _around(store, version.id, version.text, spans, language)
    words = " ".join(version.text[start:end] for start, end in spans)
    kind = _type(words, around.lemma, language)
    numbers = numbers_in(store, version.id, spans)
    known = language if language in lexicon.languages() else lexicon.LANGUAGE
    worth = worthiness.worth(
        words, kind, speech=True, named=True, quantities=numbers, language=known
    )
    return NewClaim(
        spans=spans,
        statement=edges.statement(version.text, spans),
        type=kind,
        spoken=_spoken(around),
        said_on=_said_on(around, row.published, language),
        quantities=numbers,
        checkworthy=worth.score,
        reasons=worth.reasons,
        criteria=worth.criteria,
    )


def manner(text: str, spans: Sequence[Span]) -> Manner:
    """Tell how the article reports these words: by where its quotation marks stand."""
    covered: list[tuple[bool, bool]] = []
    for span in spans:
        line = edges.paragraph(text, span.start)
        found = quotes.quotations([text[line.start : line.end]])[0]
        marked = [Span(q.span.start + line.start, q.span.end + line.start) for q in found]
        inside = any(one.start <= span.start and span.end <= one.end for one in marked)
        covered.append(
            (inside, any(one.start < span.end and span.start < one.end for one in marked))
        )
    if all(inside for inside, _ in covered):
        return Manner.DIRECT
    return Manner.MIXED if any(partly for _, partly in covered) else Manner.INDIRECT


def _around(
    store: Store, version_id: int, text: str, spans: tuple[Span, ...], language: str
) -> _Around:
    first, last = edges.sentence(text, spans[0].start), edges.sentence(text, spans[-1].end - 1)
    sentence = Span(first.start, last.end)
    cue, lemma = _cue(text, sentence, spans, language)
    return _Around(
        text=text,
        spans=spans,
        sentence=sentence,
        named=nearby.named(store, version_id),
        said=nearby.said(store, version_id, sentence.start - _LOOK_BACK, sentence.end),
        cue=cue,
        lemma=lemma,
    )


def _spoken(around: _Around) -> Spoken:
    """Give the speaker: by the verb beside a name, by a claim beside, by who spoke last."""
    told = manner(around.text, around.spans)
    cue = () if around.cue is None else (around.cue,)
    by_verb = _beside_the_verb(around)
    if by_verb is not None:
        who, place = by_verb
        return Spoken(actor_id=who.actor_id, role=who.role, cue=cue, source=(place,), manner=told)
    beside = [one for one in around.said if _in(around.sentence, one.spans[0])]
    if beside:
        near = min(beside, key=lambda one: abs(one.spans[0].start - around.spans[0].start))
        return _as(near, told, near.cue, unsure=False)
    in_sentence = _nearest(around, around.sentence)
    if in_sentence is not None:
        who, place = in_sentence
        return Spoken(
            actor_id=who.actor_id, role=who.role, cue=cue, source=(place,), manner=told, unsure=True
        )
    return _last_speaker(around, told, cue)


def _last_speaker(around: _Around, told: Manner, cue: tuple[Span, ...]) -> Spoken:
    line = edges.paragraph(around.text, around.spans[0].start)
    before = [one for one in around.said if one.spans[0].start < around.spans[0].start]
    in_line = _nearest(around, Span(line.start, around.spans[0].start))
    if before and (in_line is None or before[-1].spans[0].start >= line.start):
        return _as(before[-1], told, cue, unsure=True)
    if in_line is not None:
        who, place = in_line
        return Spoken(
            actor_id=who.actor_id, role=who.role, cue=cue, source=(place,), manner=told, unsure=True
        )
    return Spoken(actor_id=None, cue=cue, manner=told)


def _as(one: Said, told: Manner, cue: tuple[Span, ...], *, unsure: bool) -> Spoken:
    source = () if unsure else one.source
    return Spoken(
        actor_id=one.actor_id, role=one.role, cue=cue, source=source, manner=told, unsure=unsure
    )


def _beside_the_verb(around: _Around) -> tuple[Named, Span] | None:
    cue = around.cue
    if cue is None:
        return None
    near = [
        (max(cue.start - place.end, place.start - cue.end), who, place)
        for who, place in _mentions(around, around.sentence)
    ]
    near = [one for one in near if one[0] <= _BESIDE and not _pronoun_between(around, one[2])]
    if not near:
        return None
    _, who, place = min(near, key=lambda one: one[0])
    return who, place


def _pronoun_between(around: _Around, place: Span) -> bool:
    """Tell whether "she said" comes closer to the verb than a name does."""
    cue = around.cue or place
    gap = around.text[place.end : cue.start] if place.end <= cue.start else (
        around.text[cue.end : place.start]
    )  # fmt: skip
    beside = around.text[max(0, cue.start - 5) : cue.start].split()
    pronouns = {"he", "she", "they", "it", "i", "we", "er", "sie", "es", "ich", "wir"}
    return bool(pronouns & {*_WORD.findall(gap.lower()), *(word.lower() for word in beside[-1:])})


def _nearest(around: _Around, where: Span) -> tuple[Named, Span] | None:
    start, end = around.spans[0].start, around.spans[-1].end
    found = [
        (max(start - place.end, place.start - end), who, place)
        for who, place in _mentions(around, where)
    ]
    if not found:
        return None
    _, who, place = min(found, key=lambda one: one[0])
    return who, place


def _mentions(around: _Around, where: Span) -> list[tuple[Named, Span]]:
    """Give the names in a stretch that stand outside the marked words."""
    return [
        (who, place)
        for who in around.named
        for place in who.mentions
        if _in(where, place) and not any(_share(place, span) for span in around.spans)
    ]


def _in(where: Span, span: Span) -> bool:
    return where.start <= span.start < where.end


def _share(one: Span, other: Span) -> bool:
    return one.start < other.end and other.start < one.end


def _cue(
    text: str, sentence: Span, spans: Sequence[Span], language: str
) -> tuple[Span | None, str]:
    """Give the reporting word nearest to the marked ones in their sentence, and its lemma."""
    known = _cue_forms(language)
    found = []
    for word in _WORD.finditer(text, sentence.start, sentence.end):
        place, lemma = Span(*word.span()), known.get(word[0].lower())
        if lemma is not None and not any(_share(place, span) for span in spans):
            found.append(
                (max(spans[0].start - place.end, place.start - spans[-1].end), place, lemma)
            )
    if not found:
        return None, ""
    _, place, lemma = min(found)
    return place, lemma


@cache
def _cue_forms(language: str) -> dict[str, str]:
    """Give the printed forms of the verbs that report, with their lemmas."""
    if language not in lexicon.languages():
        return {}
    if language != lexicon.LANGUAGE:
        return {word: forms[0].lemma for word, forms in vocabulary(language).forms.items()}
    keys = ("speech", "thought", "promise", "urging", "naming")
    lemmas = sorted(frozenset[str]().union(*(lexicon.words("cues", key) for key in keys)))
    return {form: lemma for lemma in lemmas for form in (lemma, _third(lemma), past(lemma))}


def _third(lemma: str) -> str:
    """Give the form for "she": "denies", "stresses", "says"."""
    if re.search("[^aeiou]y$", lemma):
        return f"{lemma[:-1]}ies"
    return f"{lemma}es" if lemma.endswith(("s", "sh", "ch", "go")) else f"{lemma}s"


def _type(words: str, lemma: str, language: str) -> ClaimType:
    if language == lexicon.LANGUAGE:
        return types.claim_type(types.Wording(content=words, cue=lemma, rule="clause"))
    if language in lexicon.languages():
        return plain_type(words, Draft(content=[], cue=[], lemma=lemma, rule="clause"), language)
    return ClaimType.OTHER


def _said_on(around: _Around, published: WorldDate | None, language: str) -> WorldDate | None:
    """Give the day that the sentence names beside the words, or that of a claim beside."""
    if language == lexicon.LANGUAGE:
        sentence = around.sentence
        for found in _DAY.finditer(around.text, sentence.start, sentence.end):
            if not any(_share(Span(*found.span()), span) for span in around.spans):
                return resolve(found[0], published)
    beside = [one for one in around.said if _in(around.sentence, one.spans[0])]
    return beside[-1].said_on if beside else None
