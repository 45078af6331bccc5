"""Link headlines to the claim that they repeat: a headline makes no claim of its own.

Precise rather than greedy: most of a headline's content words and all its numbers have to stand
in the claim, neither may deny what the other says, and a speaker whom the headline names has to
be the claim's.
"""

import re
from bisect import bisect_left
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, replace

from spacy.tokens import Doc

from onrecord.claims.lexicon import words
from onrecord.claims.sketch import Sheet, Word, WordKind
from onrecord_db.records import ExtractedClaim, Span

_WITH_SPEAKER, _WITHOUT_SPEAKER = 0.6, 0.75  # of a headline's words: by eye on own articles
_FEWEST = 2  # words and numbers in common
_NEGATORS = {"not", "no", "never", "n't", "n’t", "without", "none", "nobody"}
_ENDINGS = ("ings", "ing", "ies", "ed", "es", "s", "e", "y")
_SHORTEST = 3
_BODY_OF_A_PERSON = re.compile(r"(?<=\w{4})(?:man|woman|person|men|women|people)$")
_MARKS = "“”\"‘’'«»"


@dataclass(frozen=True, slots=True, kw_only=True)
class _Headline:
    """What a headline says."""

    words: tuple[Word, ...]  # content words and negators
    cues: tuple[Word, ...]
    numbers: frozenset[float | None]


class _Body:
    """The words of the paragraphs that make claims, in text order."""

    def __init__(self, found: list[Word]) -> None:
        self._words = found
        self._starts = [word.span.start for word in found]

    def inside(self, content: Sequence[Span]) -> list[Word]:
        """Give the words of a claim."""
        found: list[Word] = []
        for span in content:
            first = bisect_left(self._starts, span.start)
            found += self._words[first : bisect_left(self._starts, span.end)]
        return found


def content_words(doc: Doc, start: int) -> list[Word]:
    """Give the words of a parsed paragraph that carry its content, with their offsets."""
    found = []
    for token in doc:
        kind = WordKind.CONTENT
        if token.lower_ in _NEGATORS:
            kind = WordKind.NEGATOR
        elif not token.is_alpha or token.is_stop:
            continue
        elif token.lemma_.lower() in _reporting() and token.pos_ == "VERB":
            kind = WordKind.CUE
        begin = start + token.idx
        found.append(Word(span=Span(begin, begin + len(token)), stem=stem(token.lemma_), kind=kind))
    return found


def stem(word: str) -> str:
    """Cut common endings, so that "Cracks" in a title and "crack" are equal."""
    low = _BODY_OF_A_PERSON.sub("", word.lower().removesuffix("’s").removesuffix("'s"))
    for ending in _ENDINGS:
        if low.endswith(ending) and len(low) - len(ending) >= _SHORTEST:
            return low.removesuffix(ending)
    return low


def link(
    text: str,
    sheets: Sequence[Sheet],
    claims: Sequence[ExtractedClaim],
    names: Mapping[str, Collection[str]],
) -> tuple[ExtractedClaim, ...]:
    """Give the claims, each with the headlines that repeat it.

    Args:
        text: the article.
        sheets: of all its paragraphs, headlines among them.
        claims: as found in the body.
        names: what each actor is called, names and roles, by the actor's key.
    """
    heads = [_headline(sheet) for sheet in sheets if not sheet.claims]
    heads = [head for head in heads if len(head.words) + len(head.numbers) >= _FEWEST]
    if not heads:
        return tuple(claims)
    body = _Body([word for sheet in sheets if sheet.claims for word in sheet.words])
    called = {key: {stem(w) for name in told for w in name.split()} for key, told in names.items()}
    found: dict[int, list[Span]] = {}
    for head in heads:
        scored = [
            (_likeness(head, claim, body, called.get(claim.actor or "", set())), -at)
            for at, claim in enumerate(claims)
        ]
        best, place = max(scored, default=(0.0, 0))
        if best > 0:
            actor = called.get(claims[-place].actor or "", set())
            found.setdefault(-place, []).append(_span(text, head, actor))
    return tuple(
        replace(claim, headlines=tuple(found[at])) if at in found else claim
        for at, claim in enumerate(claims)
    )


def _headline(sheet: Sheet) -> _Headline:
    return _Headline(
        words=tuple(w for w in sheet.words if w.kind is not WordKind.CUE),
        cues=tuple(w for w in sheet.words if w.kind is WordKind.CUE),
        numbers=frozenset(one.value for one in sheet.quantities),
    )


def _likeness(head: _Headline, claim: ExtractedClaim, body: _Body, actor: set[str]) -> float:
    """Give how much of a headline a claim says, 0 where it is another claim."""
    inside = body.inside(claim.content)
    said = {w.stem for w in inside if w.kind is not WordKind.NEGATOR}
    own = [w.stem for w in head.words if w.kind is WordKind.CONTENT]
    told = {w for w in own if w not in actor or w in said}
    has_speaker = any(w in actor for w in own)
    numbers = {one.value for one in claim.quantities}
    if not head.numbers <= numbers or _turned(head, claim, inside):
        return 0.0
    if head.cues and not has_speaker and claim.actor is not None:
        return 0.0  # "Union: bridge unsafe" is no claim of the mayor's
    shared = told & said
    total = len(told) + len(head.numbers)
    if len(shared) + len(head.numbers) < _FEWEST or not shared:
        return 0.0
    part = (len(shared) + len(head.numbers)) / total
    enough = part >= (_WITH_SPEAKER if has_speaker else _WITHOUT_SPEAKER)
    if not enough:
        return 0.0
    focus = len(shared) / (len(said) or 1)  # of two claims that say it all, the shorter
    return part + has_speaker * 0.1 + focus * 0.05 + claim.speech * 0.01


def _turned(head: _Headline, claim: ExtractedClaim, inside: Sequence[Word]) -> bool:
    """Say whether one denies what the other says."""
    denied = any(w.stem in _denials() for w in head.cues)
    here = sum(w.kind is WordKind.NEGATOR for w in head.words) + denied
    there = sum(w.kind is WordKind.NEGATOR for w in inside) + claim.denied
    return here % 2 != there % 2


def _span(text: str, head: _Headline, actor: set[str]) -> Span:
    """Give the stretch of a headline that says it, without who says it."""
    first, last = head.words[0], head.words[-1]
    cut = [w for w in head.words if not (w.kind is WordKind.CONTENT and w.stem in actor)]
    if head.cues and cut:
        cue = head.cues[0].span
        before = [w for w in cut if w.span.end <= cue.start]
        after = [w for w in cut if w.span.start >= cue.end]
        kept = after if len(after) >= len(before) else before
        first, last = (kept or cut)[0], (kept or cut)[-1]
    start, end = first.span.start, last.span.end
    line = text.rfind("\n", 0, start) + 1
    stop = text.find("\n", end)
    stop = len(text) if stop < 0 else stop
    if not head.cues:
        start = line + len(text[line:stop]) - len(text[line:stop].lstrip())
        end = len(text[:stop].rstrip())
        if text[start] == "#":
            start = first.span.start
        return Span(start, end)
    if start > line and text[start - 1] in _MARKS:
        start -= 1
    if end < stop and text[end] in _MARKS:
        end += 1
    return Span(start, end)


def _reporting() -> frozenset[str]:
    return words("cues", "speech") | words("cues", "thought") | {"signal", "deny"}


def _denials() -> frozenset[str]:
    return frozenset(stem(word) for word in words("cues", "denial"))
