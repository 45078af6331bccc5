"""Reads Markdown: front matter, headings, paragraphs, lists, tables; the marks themselves go."""

import re

from markdown_it import MarkdownIt
from markdown_it.token import Token

from onrecord.articles import clean, dates
from onrecord.articles.assemble import assemble, joined
from onrecord.articles.decoding import decode
from onrecord.articles.metadata import Metadata
from onrecord.errors import ReadError
from onrecord_db.records import Article, BlockKind

_READER = "markdown 1"
_DEEPEST = 100  # quotations and lists within each other
_FRONT = re.compile(r"\A\s*---[ \t]*\n(?P<rows>.*?)\n(?:---|\.\.\.)[ \t]*(?:\n|\Z)", re.DOTALL)
_ROW = re.compile(r"(?P<key>[\w-]+)[ \t]*:[ \t]*(?P<value>.*)")


def read(data: bytes, name: str, *, keep_text: bool = False) -> Article:
    """Give the article that a Markdown file holds; ``keep_text`` is for plain text only."""
    source = clean.normalise(decode(data, name))
    front, stated = _front_matter(source)
    paragraphs = _paragraphs(source[front:], name)
    text, hints = joined(paragraphs)
    return assemble(text, name=name, raw=data, reader=_READER, hints=hints, stated=stated)


def _front_matter(source: str) -> tuple[int, Metadata]:
    """Give where the YAML front matter ends and what it says; only ``key: value`` rows count."""
    found = _FRONT.match(source)
    if found is None:
        return 0, Metadata()
    rows = {
        row["key"].lower(): row["value"].strip().strip("\"'").strip()
        for line in found["rows"].split("\n")
        if (row := _ROW.fullmatch(line.strip()))
    }
    published = next((rows[key] for key in ("published", "date", "pubdate") if rows.get(key)), "")
    stated = Metadata(
        title=rows.get("title") or None,
        outlet=_any_of(rows, "outlet", "publisher", "publication", "site", "source"),
        byline=_any_of(rows, "byline", "author", "authors"),
        url=_any_of(rows, "url", "link", "canonical"),
        published=dates.read_date(published),
        language=_any_of(rows, "lang", "language"),
    )
    return found.end(), stated


def _any_of(rows: dict[str, str], *keys: str) -> str | None:
    return next((rows[key].strip("[]") for key in keys if rows.get(key)), None)


def _paragraphs(source: str, name: str) -> list[tuple[str, BlockKind | None]]:
    """Give each paragraph, heading, list item and table row with its kind, in order."""
    markdown = MarkdownIt("commonmark", {"html": False, "maxNesting": _DEEPEST}).enable("table")
    tokens = markdown.parse(source)
    if any(token.level >= _DEEPEST - 1 for token in tokens):
        # The parser drops what is nested deeper, without a word.
        message = f"{name} is nested too deeply to be read whole."
        raise ReadError(message, hint="Save it as plain text and import that.")
    found: list[tuple[str, BlockKind | None]] = []
    heading: BlockKind | None = None
    cells: list[str] | None = None
    for token in tokens:
        if token.type == "heading_open":
            heading = _heading_kind(token, found)
        elif token.type == "heading_close":
            heading = None
        elif token.type == "tr_open":
            cells = []
        elif token.type == "tr_close":
            found.append((" | ".join(cells or []), None))
            cells = None
        elif (text := _text_of(token)) and cells is not None:
            cells.append(" ".join(text))
        else:
            found += [(line, heading) for line in text]
    return found


def _heading_kind(token: Token, found: list[tuple[str, BlockKind | None]]) -> BlockKind | None:
    """Give the kind of a heading: the first one of level 1 or above all text is the headline."""
    if not any(kind is BlockKind.HEADLINE for _, kind in found) and (
        token.tag == "h1" or not found
    ):
        return BlockKind.HEADLINE
    return BlockKind.SUBHEADING


def _text_of(token: Token) -> list[str]:
    """Give the lines of a token that holds text."""
    if token.type in ("fence", "code_block"):
        return [line.strip() for line in token.content.split("\n") if line.strip()]
    if token.type != "inline":
        return []
    text = "".join(_inline(child) for child in token.children or [])
    return [line.strip() for line in text.split("\n") if line.strip()]


def _inline(token: Token) -> str:
    if token.type == "softbreak":
        return " "
    if token.type == "hardbreak":
        return "\n"
    return token.content  # text, code, and the words that stand for a picture
