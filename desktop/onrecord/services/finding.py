"""Looks for words or a pattern in every article of a database."""

from __future__ import annotations

import time
from dataclasses import dataclass
from typing import TYPE_CHECKING

from onrecord.articles.find import ArticleHits, Finder
from onrecord_db import articles
from onrecord_db.reader import Reader

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path

    from onrecord.articles.find import Wanted
    from onrecord_db.keys import Key
    from onrecord_db.records import ArticleText

_AT_ONCE = 100  # articles read at a time; found ones are told after each lot
_MOST = 500  # articles with a hit: nobody reads a longer list, they narrow the search
_SECONDS = 5.0  # after which the newest articles have to do
_ONE_TEXT = 1.0  # seconds for a pattern in one article
_BEFORE, _AFTER = 40, 90  # code points of a snippet around the first hit


@dataclass(frozen=True, slots=True, kw_only=True)
class Looked:
    """How far a search went."""

    searched: int  # articles that were looked through, the newest first
    total: int  # that there are, or that can hold the words
    found: int  # with a hit


def everywhere(
    path: Path,
    key: Key | None,
    wanted: Wanted,
    *,
    tell: Callable[[Sequence[ArticleHits]], None],
    is_over: Callable[[], bool],
) -> Looked:
    """Look through the articles outside the trash, newest first, for some seconds at most.

    Opens a connection of its own, so that it can run in any thread.

    Args:
        path: the database.
        key: opens it where it has a passphrase.
        wanted: what is looked for.
        tell: gets what each lot of articles has brought.
        is_over: asked between lots; True ends the search.

    Raises:
        PatternError: a mistake in the pattern, or it takes too long.
        KnownError: the database cannot be read.
    """
    finder = Finder(wanted)
    reader = Reader.open(path, key)
    try:
        ids = _candidates(reader, wanted)
        return _look(reader, ids, finder, tell, is_over)
    finally:
        reader.close()


def _candidates(reader: Reader, wanted: Wanted) -> list[int]:
    ids = articles.ids(reader)
    has_letters = any(letter.isalnum() for letter in wanted.words)
    if wanted.is_pattern or not wanted.whole_words or not has_letters:
        return ids
    holding = articles.holding(reader, wanted.words)
    return [one for one in ids if one in holding]


def _look(
    reader: Reader,
    ids: Sequence[int],
    finder: Finder,
    tell: Callable[[Sequence[ArticleHits]], None],
    is_over: Callable[[], bool],
) -> Looked:
    end, searched, found = time.monotonic() + _SECONDS, 0, 0
    for first in range(0, len(ids), _AT_ONCE):
        if is_over() or found >= _MOST or time.monotonic() > end:
            break
        lot = ids[first : first + _AT_ONCE]
        hits = [hit for text in articles.texts(reader, lot) if (hit := _hits(finder, text))]
        searched += len(lot)
        found += len(hits)
        if hits:
            tell(hits)
    return Looked(searched=searched, total=len(ids), found=found)


def _hits(finder: Finder, article: ArticleText) -> ArticleHits | None:
    found = finder.find(article.text, seconds=_ONE_TEXT).spans
    if not found:
        return None
    first, text = found[0], article.text
    start = max(0, first.start - _BEFORE)
    if start:
        start = text.find(" ", start, first.start) + 1 or start
    before = _one_line(text[start : first.start]).lstrip()
    hit = _one_line(text[first.start : min(first.end, first.start + _AFTER)])
    after = _one_line(text[first.end : first.end + _AFTER]).rstrip()
    lead = "… " if start else ""
    begin = len(lead) + len(before)
    return ArticleHits(
        article_id=article.article_id,
        title=article.title,
        count=len(found),
        first=first,
        snippet=lead + before + hit + after,
        marked=type(first)(begin, begin + len(hit)),
    )


def _one_line(text: str) -> str:
    return "".join(" " if letter.isspace() else letter for letter in text)
