"""Link headlines to the claim that they repeat: a headline makes no claim of its own.

Precise rather than greedy: most of a headline's content words and all its numbers have to stand
in the claim, neither may deny what the other says, and a speaker whom the headline names has to
be the claim's.
"""

import re
from bisect import bisect_left
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache

from onrecord.claims.lexicon import words
from onrecord.claims.sketch import Sheet, Word, WordKind
from onrecord.claims.tokens import Token
from onrecord_db.records import ExtractedClaim, Span

_WITH_SPEAKER, _WITHOUT_SPEAKER = 0.6, 0.75  # of a headline's words: by eye on own articles
_CUT = re.compile(r"[:;]\s|\s[–—-]\s|\s\|\s")
_QUOTED = re.compile(r"[“\"‘]([^“”\"‘]{6,}?)[”\"’](?!\w)")
_TOKEN = re.compile(r"[^\W_]+(?:[’'][^\W_]+)?")
_LONG_QUOTE = 3  # words that nobody repeats by chance
_LONGEST_LABEL = 4  # content words before a colon
_FEWEST = 2  # words and numbers in common
_NEGATORS = {"not", "no", "never", "n't", "n’t", "without", "none", "nobody"}
_ENDINGS = ("ings", "ing", "ies", "ed", "es", "s", "e", "y")
_SHORTEST = 3
_BODY_OF_A_PERSON = re.compile(r"(?<=\w{4})(?:man|woman|person|men|women|people)$")
_MARKS = "“”\"‘’'«»"


@dataclass(frozen=True, slots=True, kw_only=True)
class _Headline:
    """A headline, or a part of one between colons, semicolons and dashes."""

    span: Span
    words: tuple[Word, ...]  # content words and negators of this part
    cues: tuple[Word, ...]  # of this part
    numbers: frozenset[float | None]
    label: frozenset[str]  # stems in front of a colon: a speaker or a topic
    whole: frozenset[str]  # stems of the whole headline
    quotes: tuple[tuple[str, Span], ...]  # quoted words as ``_plain`` writes them, and where


class _Body:
    """The words of the paragraphs that make claims, in text order."""

    def __init__(self, text: str, found: list[Word]) -> None:
        self._text, self._words = text, found
        self._starts = [word.span.start for word in found]

    def inside(self, content: Sequence[Span]) -> list[Word]:
        """Give the content words of a claim."""
        found: list[Word] = []
        for span in content:
            first = bisect_left(self._starts, span.start)
            found += self._words[first : bisect_left(self._starts, span.end)]
        return found

    def quoted(self, head: _Headline, claim: ExtractedClaim) -> Span | None:
        """Give where a headline quotes a claim word for word; None where it does not."""
        told = _plain(" ".join(self._text[s.start : s.end] for s in claim.content))
        long = (one for one in head.quotes if len(one[0].split()) >= _LONG_QUOTE)
        return next((span for quote, span in long if f" {quote} " in f" {told} "), None)


def content_words(tokens: Iterable[Token], start: int) -> list[Word]:
    """Give the words of a parsed paragraph that carry its content, with their offsets."""
    found = []
    for token in tokens:
        kind = WordKind.CONTENT
        if token.lower_ in _NEGATORS:
            kind = WordKind.NEGATOR
        elif not token.is_alpha:
            continue
        elif token.pos_ == "VERB" and token.lemma_.lower() in _reporting():
            kind = WordKind.CUE
        elif token.lower_ in _empty():
            continue
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
    heads = [head for sheet in sheets if not sheet.claims for head in _parts(text, sheet)]
    heads = [head for head in heads if len(head.words) + len(head.numbers) >= _FEWEST]
    if not heads:
        return tuple(claims)
    body = _Body(text, [word for sheet in sheets if sheet.claims for word in sheet.words])
    called = {key: {stem(w) for name in told for w in name.split()} for key, told in names.items()}
    found: dict[int, list[Span]] = {}
    for head in heads:
        best, place = _best(head, claims, body, called)
        if best > 0:
            actor = called.get(claims[place].actor or "", set())
            span = body.quoted(head, claims[place]) or _span(text, head, actor)
            found.setdefault(place, []).append(span)
    return tuple(
        replace(claim, headlines=tuple(found[at])) if at in found else claim
        for at, claim in enumerate(claims)
    )


def _best(
    head: _Headline,
    claims: Sequence[ExtractedClaim],
    body: _Body,
    called: Mapping[str, set[str]],
) -> tuple[float, int]:
    """Give the likeness and the number of the claim that a headline repeats; 0 where none is."""
    everybody = set().union(*called.values()) if called else set()
    best = (0.0, 0)
    for at, claim in enumerate(claims):
        own = called.get(claim.actor or "", set())
        if head.label & everybody and not head.label & own:
            continue  # "Union: bridge unsafe" is no claim of the mayor's
        likeness = _likeness(head, claim, body, own)
        if likeness > best[0]:
            best = (likeness, at)
    return best


def _parts(text: str, sheet: Sheet) -> list[_Headline]:
    """Cut a headline at colons, semicolons and dashes."""
    stop = text.find("\n", sheet.start)
    stop = len(text) if stop < 0 else stop
    cuts = [m.span() for m in _CUT.finditer(text, sheet.start, stop)]
    starts = [sheet.start, *(end for _, end in cuts)]
    ends = [*(start for start, _ in cuts), stop]
    whole = frozenset(w.stem for w in sheet.words if w.kind is WordKind.CONTENT)
    parts = []
    label: frozenset[str] = frozenset()
    for start, end in zip(starts, ends, strict=True):
        inside = [w for w in sheet.words if start <= w.span.start < end]
        told = [one.value for one in sheet.quantities if start <= one.span.start < end]
        parts.append(
            _Headline(
                span=_trimmed(text, start, end),
                words=tuple(w for w in inside if w.kind is not WordKind.CUE),
                cues=tuple(w for w in inside if w.kind is WordKind.CUE),
                numbers=frozenset(told),
                label=label,
                whole=whole,
                quotes=tuple(
                    (_plain(m[1]), Span(m.start(), m.end()))
                    for m in _QUOTED.finditer(text, start, end)
                ),
            )
        )
        is_label = text[end : end + 1] == ":" and len(inside) <= _LONGEST_LABEL
        label = frozenset(w.stem for w in inside) if is_label else frozenset()
    return parts


def _trimmed(text: str, start: int, end: int) -> Span:
    while start < end and (text[start].isspace() or text[start] == "#"):
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return Span(start, end)


def _plain(text: str) -> str:
    return " ".join(_TOKEN.findall(text.lower()))


def _likeness(head: _Headline, claim: ExtractedClaim, body: _Body, actor: set[str]) -> float:
    """Give how much of a headline a claim says, 0 where it is another claim."""
    inside = body.inside(claim.content)
    said = {w.stem for w in inside if w.kind is not WordKind.NEGATOR}
    own = [w.stem for w in head.words if w.kind is WordKind.CONTENT]
    told = {w for w in own if w not in actor or w in said}
    has_speaker = bool(head.whole & actor)
    numbers = {one.value for one in claim.quantities}
    if not head.numbers <= numbers or _turned(head, claim, inside):
        return 0.0
    if body.quoted(head, claim) is not None:
        return 1.0 + 1 / (1 + len(said))
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
    cut = [w for w in head.words if not (w.kind is WordKind.CONTENT and w.stem in actor)]
    if not head.cues or not cut:
        return head.span
    cue = head.cues[0].span
    before = [w for w in cut if w.span.end <= cue.start]
    after = [w for w in cut if w.span.start >= cue.end]
    kept = after if len(after) >= len(before) else before
    start, end = kept[0].span.start, kept[-1].span.end
    if kept is before:
        start = head.span.start
        end = text.rfind(",", start, cue.start) if "," in text[end : cue.start] else end
    if start > head.span.start and text[start - 1] in _MARKS:
        start -= 1
    if end < head.span.end and text[end] in _MARKS:
        end += 1
    return Span(start, end)


@cache
def _reporting() -> frozenset[str]:
    return words("cues", "speech") | words("cues", "thought") | {"signal", "deny"}


@cache
def _empty() -> frozenset[str]:
    """Give the words without content of their own."""
    return words("matching", "stop") | words("cues", "supposing")


@cache
def _denials() -> frozenset[str]:
    return frozenset(stem(word) for word in words("cues", "denial"))
