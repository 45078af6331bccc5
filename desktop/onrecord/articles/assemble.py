"""Joins what a reader found into an Article."""

import hashlib
from collections.abc import Mapping

from onrecord.articles import blocks, languages
from onrecord.articles.metadata import Metadata
from onrecord.errors import ReadError
from onrecord_db.records import Article, BlockKind

_MOST_LINES = 300_000  # a novel has 10,000; each takes memory several times its length


def assemble(
    text: str,
    *,
    name: str,
    raw: bytes,
    reader: str,
    hints: Mapping[int, BlockKind] | None = None,
    stated: Metadata | None = None,
) -> Article:
    """Give the article of ``text``, with blocks, language and direction.

    Args:
        text: the text to store, already cleaned.
        name: the file's name, for messages.
        raw: the file's bytes, to hash.
        reader: name and version of the reader.
        hints: kinds that the format makes certain, by where their line starts.
        stated: what the file says outside its text; wins over what the text prints.

    Raises:
        ReadError: the text holds nothing but white space, or far too many lines.
    """
    if not text or text.isspace():
        message = f"{name} holds no text."
        raise ReadError(message, hint="Choose a file that holds the article itself.")
    if text.count("\n") > _MOST_LINES:
        message = f"{name} has too many lines for an article."
        raise ReadError(message, hint="Save only the article, or cut the file into parts.")
    marked, printed = blocks.mark(text, hints)
    about = (stated or Metadata()).over(printed)
    included = "\n".join(
        text[block.span.start : block.span.end] for block in marked if block.included
    )
    return Article(
        text=text,
        blocks=marked,
        reader=reader,
        raw_sha256=hashlib.sha256(raw).hexdigest(),
        title=about.title,
        outlet=about.outlet,
        byline=about.byline,
        url=about.url,
        published=about.published,
        language=languages.language(included) or about.language,
        direction=languages.direction(included),
    )


def joined(paragraphs: list[tuple[str, BlockKind | None]]) -> tuple[str, dict[int, BlockKind]]:
    """Give the text of paragraphs with a blank line between them, and their kinds by start."""
    hints: dict[int, BlockKind] = {}
    parts: list[str] = []
    start = 0
    for text, kind in paragraphs:
        if kind is not None:
            hints[start] = kind
        parts.append(text)
        start += len(text) + 2
    return "\n\n".join(parts), hints
