"""One paragraph in tokens, with its sentences and quotations: the ground that the rules stand on."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from spacy.tokens import Doc

from onrecord.claims.quotes import Quotation
from onrecord_db.records import Span

_ENDS = {".", "!", "?", "…", "..."}
_ORDINAL = re.compile(r"\d+\.")  # or the last word of a sentence
_MARKS = set("\"“”«»„‟‘’‚'")
_TRIM = set(",;:-–— ")


@dataclass(slots=True, kw_only=True)
class Page:
    """Tokens of a paragraph; ``start`` is where it begins in the article."""

    text: str
    start: int
    words: list[str]
    low: list[str]
    places: list[int]  # of the tokens in the paragraph
    quotes: Sequence[Quotation]
    quote_of: list[int]  # the number of a token's quotation, -1 outside
    sentences: list[tuple[int, int]] = field(default_factory=list)  # tokens, end exclusive
    repeated: frozenset[str] = frozenset()  # words with a capital that the article has twice

    def __len__(self) -> int:
        return len(self.words)

    def is_word(self, i: int) -> bool:
        """Say whether a token holds letters or digits."""
        return any(c.isalnum() for c in self.words[i])

    def is_capital(self, i: int) -> bool:
        """Say whether a token begins with a capital and is longer than an initial."""
        word = self.words[i].rstrip(".")
        first = next((c for c in word if c.isalpha()), "")  # of "44-Jährige", the J
        return first.isupper() and len(word) > 1

    def quote_tokens(self, number: int) -> tuple[int, int]:
        """Give the first and last token of a quotation, end exclusive."""
        inside = [i for i, n in enumerate(self.quote_of) if n == number]
        return (inside[0], inside[-1] + 1) if inside else (0, 0)

    def quote_span(self, number: int) -> Span:
        """Give the article's offsets of a quotation with its marks."""
        span = self.quotes[number].span
        return Span(self.start + span.start, self.start + span.end)

    def outside(self, first: int, last: int) -> Iterator[int]:
        """Give the tokens of a stretch that stand in no quotation."""
        return (i for i in range(first, last) if self.quote_of[i] < 0)

    def numbers(self, first: int, last: int) -> list[int]:
        """Give the numbers of the quotations that a stretch touches, in order."""
        return sorted({n for n in self.quote_of[first:last] if n >= 0})

    def span(self, first: int, last: int) -> Span | None:
        """Give the article's offsets of a stretch without the marks at its edges."""
        while first < last and self._is_trimmed(first, _TRIM):
            first += 1
        while first < last and self._is_trimmed(last - 1, _TRIM | {"."}):
            last -= 1
        if first >= last:
            return None
        return self.exact(first, last)

    def exact(self, first: int, last: int) -> Span:
        """Give the article's offsets of a stretch as it stands; a cut quotation is taken whole."""
        start = self.places[first]
        end = self.places[last - 1] + len(self.words[last - 1])
        if self.quote_of[first] >= 0:
            start = min(start, self.quotes[self.quote_of[first]].span.start)
        if self.quote_of[last - 1] >= 0:
            end = max(end, self.quotes[self.quote_of[last - 1]].span.end)
        return Span(self.start + start, self.start + end)

    def last_inner_mark(self, number: int) -> str:
        """Give the last character of a quotation in front of its closing marks."""
        span = self.quotes[number].span
        return self.text[span.start : span.end].rstrip("\"“”«»‘’'")[-1:]

    def _is_trimmed(self, i: int, marks: set[str]) -> bool:
        return self.quote_of[i] < 0 and (self.words[i] in marks or self.words[i].isspace())


def read_page(doc: Doc, start: int, quotes: Sequence[Quotation]) -> Page:
    """Give the page of a tokenised paragraph; spaces are left out."""
    tokens = [t for t in doc if not t.is_space]
    page = Page(
        text=doc.text,
        start=start,
        words=[t.text for t in tokens],
        low=[t.lower_ for t in tokens],
        places=[t.idx for t in tokens],
        quotes=quotes,
        quote_of=[_quotation(t.idx, len(t), quotes) for t in tokens],
    )
    page.sentences = list(_sentences(page))
    return page


def _quotation(at: int, length: int, quotes: Sequence[Quotation]) -> int:
    return next(
        (n for n, q in enumerate(quotes) if q.span.start < at + length and at < q.span.end), -1
    )


def _sentences(page: Page) -> Iterator[tuple[int, int]]:
    """Cut at full stops; never inside a quotation, and not where its sentence goes on behind it."""
    first = 0
    for i in range(len(page)):
        if _ends_sentence(page, i) and i + 1 > first:
            yield first, i + 1
            first = i + 1
    if first < len(page):
        yield first, len(page)


def _ends_sentence(page: Page, i: int) -> bool:
    number = page.quote_of[i]
    if number < 0:
        opens = i + 1 < len(page) and page.quote_of[i + 1] >= 0
        return page.words[i] in _ENDS or (opens and _ORDINAL.fullmatch(page.words[i]) is not None)
    is_last = i + 1 == len(page) or page.quote_of[i + 1] != number
    if not is_last or page.last_inner_mark(number) not in _ENDS:
        return False
    following = page.words[i + 1] if i + 1 < len(page) else ""
    return not following or following in _MARKS or following[:1].isupper()
