"""Finds words or patterns in a text, within a set time."""

from __future__ import annotations

import time
from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

from onrecord.errors import KnownError
from onrecord_db.records import Span

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

MOST = 10_000  # hits in one text; who sees more than that sees that there are more
_SECONDS = 2.0  # for one text; a pattern can be made that would take years
# What a keyboard has, and what an article prints for it.
_ALIKE = {
    "'": "['’‘\u02bc]",
    '"': '["“”„«»]',
    "-": "[-\u2010\u2011\u2013\u2014]",
}


class PatternError(KnownError):
    """A pattern that cannot be read, or that takes too long."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Wanted:
    """What is looked for."""

    words: str
    match_case: bool = False
    whole_words: bool = False
    is_pattern: bool = False  # a regular expression


class Hits(NamedTuple):
    """What was found in one text, in its order."""

    spans: tuple[Span, ...]
    is_more: bool  # than MOST


@dataclass(frozen=True, slots=True, kw_only=True)
class ArticleHits:
    """An article in which something was found."""

    article_id: int
    title: str
    count: int
    first: Span  # of the text
    snippet: str
    marked: Span  # the first hit within the snippet


class Finder:
    """A search made ready, for any number of texts; may be used in another thread."""

    def __init__(self, wanted: Wanted) -> None:
        """Make a search ready.

        Raises:
            PatternError: ``wanted`` is a regular expression with a mistake.
        """
        self.wanted = wanted
        import regex  # type: ignore[import-untyped]  # noqa: PLC0415  # no stubs; only who searches waits for it

        flags = regex.UNICODE | regex.MULTILINE
        if not wanted.match_case:
            flags |= regex.IGNORECASE
        pattern = wanted.words
        if not wanted.is_pattern:
            pattern = _literal(wanted.words, regex.escape)
        if wanted.whole_words:
            pattern = rf"(?<!\w)(?:{pattern})(?!\w)"
        try:
            self._regex = regex.compile(pattern, flags)
        except regex.error as error:
            message = f"The pattern has a mistake: {error}."
            raise PatternError(message) from error

    def find(self, text: str, *, seconds: float = _SECONDS) -> Hits:
        """Give the hits that are not empty, up to MOST.

        Raises:
            PatternError: it takes longer than ``seconds``.
        """
        spans: list[Span] = []
        for span in self._spans(text, seconds):
            if len(spans) == MOST:
                return Hits(tuple(spans), is_more=True)
            spans.append(span)
        return Hits(tuple(spans), is_more=False)

    def _spans(self, text: str, seconds: float) -> Iterator[Span]:
        end = time.monotonic() + seconds
        found = self._regex.finditer(text, timeout=seconds, concurrent=True)
        while True:
            try:
                match = next(found, None)
            except TimeoutError as error:
                raise _too_long() from error
            if match is None:
                return
            if time.monotonic() > end:
                raise _too_long()
            if match.end() > match.start():
                yield Span(match.start(), match.end())


def _too_long() -> PatternError:
    return PatternError("The pattern takes too long here.", hint="Make it narrower.")


def _literal(words: str, escape: Callable[[str], str]) -> str:
    """Give a pattern for words as typed: any white space between them, any form of quotation mark."""
    parts = words.split()
    if not parts:
        return escape(words)
    escaped = ("".join(_ALIKE.get(letter) or escape(letter) for letter in part) for part in parts)
    return r"\s+".join(escaped)
