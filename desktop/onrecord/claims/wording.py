"""Write the found claims down as the records that all rooms share."""

import re
from bisect import bisect_left
from collections.abc import Callable

from onrecord.claims.actors import Resolver
from onrecord.claims.cast import Actor, place_words
from onrecord.claims.dates import resolve
from onrecord.claims.headlines import link
from onrecord.claims.lexicon import table, words
from onrecord.claims.roster import preferred_name, roster
from onrecord.claims.sketch import Draft, Form, Mention, Sheet
from onrecord.claims.speakers import Attributed, attribute
from onrecord.claims.statements import Lead, Naming, statement
from onrecord.claims.types import Wording, claim_type
from onrecord.claims.worthiness import worth
from onrecord_db.records import (
    ClaimType,
    ExtractedClaim,
    Extraction,
    Manner,
    Quantity,
    Span,
    WorldDate,
)

_MARKS = '"“”«»„‘’‟'
_TODAY = re.compile(r"\b(?:today|tonight)\b", re.IGNORECASE)
_WEEKDAY = re.compile(r"[A-Z][a-z]+day\b")
_NO_SENTENCE = {
    "denied",
    "named",
    "about",
    "intended",
    "judged",
}  # rules whose content needs its cue
_UNSURE_FACTOR = 0.8  # a claim whose speaker is a guess is less surely right
_NAMED_LABELS = {"PERSON", "ORG", "GPE", "NORP", "FAC", "LOC", "EVENT", "LAW"}


def write_down(
    text: str,
    sheets: list[Sheet],
    *,
    published: WorldDate | None,
    version: str,
    pause: Callable[[], None] = lambda: None,
) -> Extraction:
    """Resolve speakers and give the article's extraction.

    ``pause`` is called once a paragraph and may raise to stop the work.
    """
    items, cast, resolver = attribute(sheets, pause)
    items = [i for i in items if _keeps(i, text)]
    items.sort(key=lambda i: (i.draft.content[0].start, -i.draft.content[0].end))
    actors = roster(cast, items, sheets)
    keys = {id(a): record.key for a, record in actors}
    writer = _Writer(text, sheets, resolver, keys, published)
    records = tuple(record for _, record in actors)
    claims = [writer.claim(item, f"c{n}") for n, item in enumerate(items, 1)]
    called = {one.key: (*one.names, one.name, one.role or "") for one in records}
    return Extraction(
        actors=records,
        claims=link(text, sheets, claims, called),
        extractor=version,
    )


def _keeps(item: Attributed, text: str) -> bool:
    """Say whether a found claim is one: words, not a question, and not a part of another's act.

    What somebody is reported to ask, name or promise inside another's claim belongs to that
    claim; what he is reported to say, think or want stands beside it with its chain.
    """
    content = " ".join(text[s.start : s.end] for s in item.draft.content)
    if not any(c.isalnum() for c in content) or _only_asks(content):
        return False
    if _refuses(content):
        return False
    nested = bool(item.via) and item.draft.rule in _NO_SENTENCE
    return not nested or item.draft.lemma in words("cues", "wish")


def _only_asks(content: str) -> bool:
    bare = content.strip(_MARKS + " ")
    return bare.endswith("?") and not any(m in bare[:-1] for m in ".!")


def _refuses(content: str) -> bool:
    """Say whether an answer is none: "I would rather not talk about that." and no more."""
    bare = content.strip(_MARKS + " .,!")
    if any(m in bare for m in ".!?"):
        return False
    words_of = " ".join(bare.lower().replace("’", "'").split())
    return any(words_of.startswith(r) for r in table("cues")["refusals"])


class _Writer:
    """Turns attributed drafts into claims; holds what all claims of an article share."""

    def __init__(
        self,
        text: str,
        sheets: list[Sheet],
        resolver: Resolver,
        keys: dict[int, str],
        published: WorldDate | None,
    ) -> None:
        self._text = text
        self._resolver = resolver
        self._keys = keys
        self._published = published
        self._pronouns = sorted(
            (m for s in sheets for m in s.mentions if m.form is Form.PRONOUN),
            key=lambda m: m.span.start,
        )
        self._pronoun_starts = [m.span.start for m in self._pronouns]
        self._quantities = [q for s in sheets for q in s.quantities]
        self._quantity_starts = [q.span.start for q in self._quantities]
        self._names = sorted(e for s in sheets for e, kind in s.entities if kind in _NAMED_LABELS)

    def claim(self, item: Attributed, key: str) -> ExtractedClaim:
        """Write one claim."""
        draft = item.draft
        content = tidy(draft.content)
        words_of = " ".join(self._text[s.start : s.end] for s in content)
        kind = _kind(item, words_of)
        counted = self._counted(content)
        denied = draft.denies or draft.rule == "denied"
        rated = worth(
            words_of,
            kind,
            speech=draft.speech,
            named=self._names_something(content),
            denial=denied,
            quantities=counted,
        )
        unsure = item.unsure or item.actor is None
        return ExtractedClaim(
            key=key,
            actor=self._keys.get(id(item.actor)) if item.actor else None,
            content=content,
            manner=Manner.DIRECT if draft.rule == "turn" else manner(content, self._text),
            type=kind,
            statement=self._statement(item, content),
            cue=tidy(draft.cue),
            source=tidy(draft.source),
            via=tuple(self._keys[id(a)] for a in item.via if id(a) in self._keys),
            said_on=self._said_on(draft),
            speech=draft.speech,
            unsure=unsure,
            denied=denied,
            quantities=counted,
            checkworthy=rated.score,
            reasons=rated.reasons,
            criteria=rated.criteria,
            score=round(draft.score * (_UNSURE_FACTOR if unsure else 1), 2),
        )

    def _counted(self, content: tuple[Span, ...]) -> tuple[Quantity, ...]:
        """Give the quantities that stand in a claim's content."""
        found: list[Quantity] = []
        for span in content:
            first = bisect_left(self._quantity_starts, span.start)
            last = bisect_left(self._quantity_starts, span.end)
            found += [q for q in self._quantities[first:last] if q.span.end <= span.end]
        return tuple(found)

    def _said_on(self, draft: Draft) -> WorldDate | None:
        if draft.when is None:
            return None
        return resolve(self._text[draft.when.start : draft.when.end], self._published)

    def _names_something(self, content: tuple[Span, ...]) -> bool:
        for span in content:
            first = bisect_left(self._names, span)
            if first < len(self._names) and self._names[first].end <= span.end:
                return True
        return False

    def _statement(self, item: Attributed, content: tuple[Span, ...]) -> str:
        lead = self._lead(item, content)
        mark = str(table("matching")["denied_mark"]) if item.draft.denies else ""
        namings = [*self._namings(item, content), *self._days(item.draft, content)]
        namings.sort(key=lambda naming: naming.span)
        return statement(self._text, content, namings, lead, mark=mark)

    def _days(self, draft: Draft, content: tuple[Span, ...]) -> list[Naming]:
        """Give the "today" of a quotation whose day the article names beside it."""
        if draft.when is None:
            return []
        told = self._text[draft.when.start : draft.when.end]
        named = [w for w in _WEEKDAY.findall(told) if w.lower() in table("dates")["weekdays"]]
        if len(named) != 1 or len(told.split()) > 2:  # noqa: PLR2004  # "on Friday", "Friday"
            return []
        return [
            Naming(
                span=Span(span.start + m.start(), span.start + m.end()), name=named[0], beside=True
            )
            for span in content
            if self._text[span.start] in _MARKS
            for m in _TODAY.finditer(self._text[span.start : span.end])
        ]

    def _lead(self, item: Attributed, content: tuple[Span, ...]) -> Lead | None:
        """Give what goes in front of a content that is no sentence; None where it is one.

        A speaker who is not sure is called as the article prints it, a pronoun most often.
        """
        opening = item.draft.opening
        if opening is None or not self._needs_cue(item.draft, content):
            return None
        name = ""
        if opening.named and item.actor is not None and not item.unsure:
            name = preferred_name(item.actor)
        elif opening.named and item.draft.source:
            printed = item.draft.source[0]
            name = self._text[printed.start : printed.end]
        return Lead(name=name, start=opening.start, cue=opening.cue)

    def _needs_cue(self, draft: Draft, content: tuple[Span, ...]) -> bool:
        if draft.rule in _NO_SENTENCE:
            return True
        if draft.rule != "clause" or not draft.cue or content[0].start < draft.cue[0].start:
            return False
        first = self._text[content[0].start : content[0].end].partition(" ")[0].lower()
        return draft.lemma in words("cues", "turning") or first in words("cues", "turning_words")

    def _namings(self, item: Attributed, content: tuple[Span, ...]) -> list[Naming]:
        """Give the pronouns inside a claim whose actor is sure."""
        found = []
        for span in content:
            first = bisect_left(self._pronoun_starts, span.start)
            last = bisect_left(self._pronoun_starts, span.end)
            for pronoun in self._pronouns[first:last]:
                actor = self._stands_for(pronoun, item)
                if actor is item.actor and _is_object(pronoun, item.draft):
                    continue
                if actor is not None:
                    found.append(
                        Naming(
                            span=pronoun.span,
                            name=preferred_name(actor),
                            possessive=pronoun.possessive,
                        )
                    )
        return found

    def _stands_for(self, pronoun: Mention, item: Attributed) -> Actor | None:
        quoted = pronoun.quoted or item.draft.rule == "turn"
        if pronoun.head in words("people", "reflexive"):
            return None
        if pronoun.gender in {"1", "1p"}:
            return item.actor if quoted and not item.unsure else None
        if quoted or not _may_be_named(pronoun, item):
            return None
        resolved = self._resolver.read(pronoun)
        actor = resolved.actor
        other = pronoun.gender in {"n", "p"} and actor is not item.actor
        unnamed = actor is not None and actor.form in {Form.ANONYMOUS, Form.GROUP}
        # "the car of one of the family’s lawyers" helps nobody
        clumsy = unnamed and (actor is not item.actor or pronoun.possessive)
        return None if resolved.unsure or other or clumsy else actor


def _kind(item: Attributed, content: str) -> ClaimType:
    return claim_type(
        Wording(
            content=content,
            cue=item.draft.lemma,
            rule=item.draft.rule,
            speaker=place_words(item.actor) if item.actor else frozenset(),
        )
    )


def _may_be_named(pronoun: Mention, item: Attributed) -> bool:
    """Say whether a pronoun outside quotations is one whose meaning can be sure."""
    if pronoun.gender == "2" or pronoun.empty:
        return False
    if pronoun.gender == "p":
        return _surely_theirs(pronoun, item)
    # "its lawyers were reading it": as likely a thing
    return pronoun.gender != "n" or pronoun.subject or pronoun.possessive


def _surely_theirs(pronoun: Mention, item: Attributed) -> bool:
    """Say whether "they" begins what a group says: "residents said they had heard a bang"."""
    group = item.actor is not None and item.actor.form is not Form.PERSON
    return group and pronoun.span.start == item.draft.content[0].start


def _is_object(pronoun: Mention, draft: Draft) -> bool:
    """Say whether a pronoun is whom the speaker speaks of: "accused him of theft", not himself."""
    begins = pronoun.span.start == draft.content[0].start
    return draft.rule in _NO_SENTENCE and begins and not pronoun.possessive


def tidy(spans: list[Span]) -> tuple[Span, ...]:
    """Give spans in order without overlaps."""
    merged: list[Span] = []
    for span in sorted(spans):
        if merged and span.start < merged[-1].end:
            merged[-1] = Span(merged[-1].start, max(span.end, merged[-1].end))
        else:
            merged.append(span)
    return tuple(merged)


def manner(content: tuple[Span, ...], text: str) -> Manner:
    """Say how much of the content stands in quotation marks."""
    outside = inside = 0
    for span in content:
        quoted = single = False
        for position in range(span.start, span.end):
            character = text[position]
            if character in "’‘":
                single = _by_single(text, position, span, quoted=single)
            elif character in _MARKS:
                opens = character != "»" or not text[position + 1 : position + 2].isspace()
                quoted = character in "“„‟" or (character in '"«»' and opens and not quoted)
            elif character.isalnum():
                marked = quoted or single
                inside, outside = inside + marked, outside + (not marked)
    if not inside:
        return Manner.INDIRECT
    return Manner.MIXED if outside else Manner.DIRECT


def _by_single(text: str, position: int, span: Span, *, quoted: bool) -> bool:
    """Say whether words are quoted behind a single mark: one that opens has its partner."""
    beside = text[position - 1 : position] + text[position + 1 : position + 2]
    if text[position] == "‘":
        opens = (
            not text[max(0, position - 1) : position].isalnum()
            and "’" in text[position : span.end + 1]
        )
        return quoted or opens
    return quoted and beside.isalnum() and len(beside) == 2  # noqa: PLR2004
