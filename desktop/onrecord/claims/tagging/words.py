"""One paragraph as the taggers see it: its words without spaces, as numbers."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import accumulate

import numpy as np
from numpy.typing import NDArray

from onrecord.claims.quotes import Quotation
from onrecord.claims.tokens import Token

Ints = NDArray[np.int64]

LOWER, TITLE, UPPER, MARK, NUMBER, MIXED = range(6)


@dataclass(frozen=True, slots=True, kw_only=True)
class Words:
    """The words of a paragraph, by their place among its words; spaces are no words.

    ``tokens`` gives each word's number among the paragraph's tokens. ``heads`` are places among
    the words, the word's own where it is a root. ``quotes`` is the number of the quotation around
    a word, -1 outside. Tags and dependency labels are numbers of the model's tables, 0 for one it
    never saw.
    """

    tokens: list[int]
    text: list[str]
    tags: Ints
    deps: list[int]
    heads: list[int]
    sentences: Ints
    quotes: Ints
    cases: list[int]

    def __len__(self) -> int:
        return len(self.text)


def words_of(
    tokens: Sequence[Token],
    quotes: Sequence[Quotation],
    tags: Mapping[str, int],
    deps: Mapping[str, int],
) -> Words:
    """Read a parsed paragraph.

    Args:
        quotes: its quotations, in order.
        tags: the model's number of each tag.
        deps: the same for dependency labels.
    """
    kept = [t for t in tokens if not t.is_space]
    place = {t.i: k for k, t in enumerate(kept)}
    sentences = list(accumulate(int(t.is_sent_start) for t in tokens))
    text = [t.text for t in kept]
    return Words(
        tokens=[t.i for t in kept],
        text=text,
        tags=np.array([tags.get(t.tag_, 0) for t in kept], dtype=np.int64),
        deps=[deps.get(t.dep_, 0) for t in kept],
        heads=[place.get(t.head.i, k) for k, t in enumerate(kept)],
        sentences=np.array([sentences[t.i] for t in kept], dtype=np.int64),
        quotes=_quote_numbers([t.idx for t in kept], quotes),
        cases=[case_of(w) for w in text],
    )


def _quote_numbers(starts: Sequence[int], quotes: Sequence[Quotation]) -> Ints:
    numbers = np.full(len(starts), -1, dtype=np.int64)
    for number, quote in enumerate(quotes):
        first, last = np.searchsorted(starts, (quote.span.start, quote.span.end))
        numbers[first:last] = number
    return numbers


@lru_cache(maxsize=1 << 14)
def case_of(word: str) -> int:
    """Tell how a word is written, since the model reads lower case: one of LOWER to MIXED."""
    if not any(c.isalpha() for c in word):
        return NUMBER if any(c.isdigit() for c in word) else MARK
    if word.islower():
        return LOWER
    if len(word) > 1 and word.isupper():
        return UPPER
    return TITLE if word[0].isupper() and word[1:] == word[1:].lower() else MIXED
