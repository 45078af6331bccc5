"""Cut out what is said: quotations, reported clauses, objects."""

from dataclasses import dataclass
from itertools import pairwise

from onrecord.claims.plain.cues import Cue
from onrecord.claims.plain.page import Page
from onrecord.claims.plain.vocabulary import Vocabulary
from onrecord_db.records import Span

_FEWEST = 2  # words of a clause
_MOST_ASIDES = 4  # commas between a cue and its clause
_NEAR = 6  # tokens between a verb and the preposition that belongs to it


@dataclass(frozen=True, slots=True, kw_only=True)
class Clause:
    """A reported clause and its kind: "that", "colon", "reported" or "infinitive"."""

    span: Span
    kind: str
    first: int  # its first token


def quotations_beside(page: Page, words: Vocabulary, cue: Cue, first: int, last: int) -> list[Span]:
    """Give the quotations that a cue carries: "„A“, sagte X, „b“", "X sagte: „A“"."""
    left, right = page.numbers(first, cue.begins), page.numbers(cue.ends, last)
    spans = []
    if left and _is_bare(page, words, first, left) and _touches(page, left[-1], cue.begins):
        spans += [page.quote_span(n) for n in left]
    if right and (spans or _leads_to(page, cue, right[0])):
        begin, _ = page.quote_tokens(right[0])
        if not spans or page.words[begin - 1] in {",", ":"}:
            spans += [page.quote_span(n) for n in right[: 1 if spans else None]]
    return spans


def clause_behind(page: Page, words: Vocabulary, cue: Cue, last: int) -> Clause | None:
    """Give the clause that follows a cue; None where it holds none, or one that only asks."""
    i = next((k for k in range(cue.ends, last) if page.words[k] in {",", ":"}), last)
    if i < last and page.words[i] == ":":
        return _clause(page, i + 1, last, "colon")
    for _ in range(_MOST_ASIDES):
        if i >= last:
            break
        following = next((k for k in page.outside(i + 1, last) if page.words[k] == ","), last)
        kind = _kind(page, words, cue, i + 1, following)
        if kind == "question":
            return None
        if kind:
            return _clause(page, i + 1 + (kind == "that"), last, kind)
        i = following
    return None


def _kind(page: Page, words: Vocabulary, cue: Cue, first: int, last: int) -> str:
    """Say what the clause behind a comma is; "" for one that explains or goes on otherwise."""
    low = page.low[first] if first < last else ""
    if low in words.cue("that"):
        return "that"
    if low in words.cue("asking"):
        return "question"
    is_reported = not words.cue("subjunctive").isdisjoint(page.low[first:last])
    if is_reported and low not in words.cue("joining"):
        return "reported"
    is_promise = cue.form.lemma in words.cue("classes.promise")
    return "infinitive" if is_promise and _is_infinitive(page, words, first, last) else ""


def _clause(page: Page, first: int, last: int, kind: str) -> Clause | None:
    span = _long_enough(page, first, last)
    return None if span is None else Clause(span=span, kind=kind, first=first)


def clause_in_front(page: Page, words: Vocabulary, cue: Cue, first: int) -> Span | None:
    """Give the clause in front of an aside: "Die Brücke sei sicher, sagte X"."""
    i = cue.begins - 1
    if not cue.inverted or i <= first or page.words[i] != ",":
        return None
    while first < i and page.low[first] in words.cue("joining"):
        first += 1
    inside = set(page.low[first:i])
    sets_scene = page.low[first] in words.cue("setting")
    asks = page.low[first] in words.cue("prepositions") and inside & words.cue("asking")
    if (sets_scene or asks) and not inside & words.cue("subjunctive"):
        return None
    return _long_enough(page, first, i)


def clause_goes_on(page: Page, words: Vocabulary, cue: Cue, last: int) -> Span | None:
    """Give the rest of a clause that a cue breaks: "Die Spritzmittel, sagt er, schaden ihnen"."""
    i = cue.ends
    if i + 1 >= last or page.words[i] != "," or page.quote_of[i + 1] >= 0:
        return None
    others = ("relative", "that", "asking", "joining")
    if any(page.low[i + 1] in words.cue(key) for key in others) or page.is_capital(i + 1):
        return None
    return _long_enough(page, i + 1, last)


def object_of(page: Page, words: Vocabulary, cue: Cue, sentence: tuple[int, int]) -> Span | None:
    """Give the object: "kündigte einen Neubau an", "nannte den Plan „voreilig“"."""
    start, end = cue.ends, sentence[1]
    if cue.part is not None:
        end = cue.part
    while start < end and page.low[start] in words.cue("between"):
        start += 1
    if cue.form.preposition:
        near = range(cue.ends, min(end, cue.ends + _NEAR))
        at = next((k for k in near if page.low[k] == cue.form.preposition), None)
        if at is None or any(page.words[k] == "," for k in range(cue.ends, at)):
            return None
        start = at + 1
    comma = next((k for k in page.outside(start, end) if page.words[k] in {",", ":", ";"}), end)
    if cue.inverted and not any(page.is_capital(k) for k in range(start, comma)):
        start, comma = sentence[0], cue.verb  # "Brandstiftung schloss sie aus"
    nouns = [page.low[k] for k in range(start, comma) if page.is_capital(k)]
    if not nouns or set(nouns) <= words.cue("classes.empty"):
        return None
    return page.span(start, comma)


def _is_bare(page: Page, words: Vocabulary, first: int, numbers: list[int]) -> bool:
    """Say whether a sentence begins with its quotation: nothing but joining words in front."""
    begin, _ = page.quote_tokens(numbers[0])
    if begin > first and page.words[begin - 1] == ":":
        first = begin  # what stands in front of the colon is the reporter's
    between = [k for k in page.outside(first, begin) if page.is_word(k)]
    between += [
        k
        for one, two in pairwise(numbers)
        for k in range(page.quote_tokens(one)[1], page.quote_tokens(two)[0])
        if page.is_word(k)
    ]
    return all(page.low[k] in words.cue("joining") for k in between)


def _touches(page: Page, number: int, cue: int) -> bool:
    _, end = page.quote_tokens(number)
    return all(not page.is_word(k) for k in range(end, cue))


def _leads_to(page: Page, cue: Cue, number: int) -> bool:
    """Say whether a quotation behind a cue is all that it carries: a colon or a comma in front."""
    begin, _ = page.quote_tokens(number)
    if page.words[begin - 1] == ":":
        return True
    return begin == cue.ends or (page.words[begin - 1] == "," and begin - 1 == cue.ends)


def _is_infinitive(page: Page, words: Vocabulary, first: int, last: int) -> bool:
    endings = tuple(words.cue("classes.infinitive_ending"))
    return any(
        low == mark or (low.endswith(endings) and mark in low[1:-3])
        for low in page.low[first:last]
        for mark in words.cue("classes.infinitive")
    )


def _long_enough(page: Page, first: int, last: int) -> Span | None:
    if sum(page.is_word(k) for k in range(first, last)) < _FEWEST:
        return None
    return page.span(first, last)
