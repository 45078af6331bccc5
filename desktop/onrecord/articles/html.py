"""Reads a saved web page: the article by trafilatura, the page's own paragraphs around it marked.

Nothing is fetched. What trafilatura leaves out between the article's first and last paragraph
stays in the text as boilerplate, so that a person can bring it back; what lies outside (menus,
footers) stays in the stored file only.
"""

from __future__ import annotations

import logging
import re
from difflib import SequenceMatcher

import lxml.etree  # type: ignore[import-untyped]  # no stubs among our tools
import lxml.html  # type: ignore[import-untyped]
from trafilatura import bare_extraction

from onrecord.articles import clean, metadata, pagedata
from onrecord.articles.assemble import assemble, joined
from onrecord.articles.decoding import decode
from onrecord.articles.pagetext import Paragraph, paragraphs
from onrecord.errors import ReadError
from onrecord_db.records import Article, BlockKind

_READER = "html 1"
_MOST_ATTRIBUTES = 1_000  # of one tag; parsers need quadratic time for more
_LONG_TAG = 4_000  # bytes; shorter tags cannot hold that many
_MOST_LONG_TAG_WORDS = 20_000  # of all long tags together: each attribute takes memory
_MOST_TAGS = 150_000  # a long newspaper page has 10,000
_HEAD_LINES = 15  # lines between headline and first paragraph
_MOST_LINES = 4_000  # to align; beyond, trafilatura's text is taken as it is
_SHORT = 250  # characters: with less, trafilatura takes the page's text in one piece
_ENOUGH = 0.97  # of the article's characters found again among the page's own paragraphs
_TAG = re.compile(r"<[a-zA-Z][^<>]*")
_QUOTED = re.compile(r"\"[^\"]*\"|'[^']*'")
_CHARSET = re.compile(rb"<meta[^>]{0,200}?charset\s*=\s*[\"']?\s*([\w:.-]{2,40})", re.IGNORECASE)
_XML_ENCODING = re.compile(rb"\A\s*<\?xml[^>]{0,100}?encoding\s*=\s*[\"']([\w.-]{2,40})")
_AS_BROWSERS_READ = {"iso-8859-1": "cp1252", "latin1": "cp1252", "latin-1": "cp1252", "us-ascii": "cp1252", "ascii": "cp1252", "iso-8859-9": "cp1254", "gb2312": "gb18030", "gbk": "gb18030", "x-sjis": "shift_jis", "ks_c_5601-1987": "euc_kr"}  # fmt: skip


def read(data: bytes, name: str, *, keep_text: bool = False) -> Article:
    """Give the article that a saved web page holds; ``keep_text`` is for plain text only.

    Raises:
        ReadError: the page holds no text, or is built to overwhelm a parser.
    """
    source = clean.normalise(decode(data, name, declared=_declared(data)))
    _refuse_bombs(source, name)
    tree = _tree(source, name)
    stated = pagedata.read(tree)
    own = paragraphs(tree)
    found = _marked(own, _article_lines(tree), stated.title) if own else []
    if not found:
        message = f"No article text was found in {name}."
        hint = "The page may build its text by a script: copy the text and paste it instead."
        raise ReadError(message, hint=hint)
    text, hints = joined(found)
    return assemble(text, name=name, raw=data, reader=_READER, hints=hints, stated=stated)


def _declared(data: bytes) -> str | None:
    head = data[:4096]
    found = _CHARSET.search(head) or _XML_ENCODING.search(head)
    if found is None:
        return None
    label = found[1].decode("ascii", "replace").lower()
    # A page that says UTF-16 in ASCII letters is not (WHATWG): strict UTF-8 was tried already.
    return None if label.startswith("utf-16") else _AS_BROWSERS_READ.get(label, label)


def _refuse_bombs(source: str, name: str) -> None:
    tags = words = 0
    for tag in _TAG.finditer(source):
        tags += 1
        if tag.end() - tag.start() > _LONG_TAG:
            attributes = len(_QUOTED.sub("", tag[0]).split())
            words += attributes
            if attributes > _MOST_ATTRIBUTES or words > _MOST_LONG_TAG_WORDS:
                raise _overbuilt(name)
    if tags > _MOST_TAGS:
        raise _overbuilt(name)


def _overbuilt(name: str) -> ReadError:
    message = f"{name} is built in a way that cannot be read safely."
    return ReadError(message, hint="Copy the article's text and paste it instead.")


def _tree(source: str, name: str) -> lxml.html.HtmlElement:
    parser = lxml.html.HTMLParser(
        encoding="utf-8", remove_comments=True, remove_pis=True, huge_tree=True
    )
    try:
        tree = lxml.html.document_fromstring(source.encode(), parser=parser)
    except lxml.etree.ParserError as error:
        message = f"No article text was found in {name}."
        raise ReadError(message, hint="Choose a file that holds the article itself.") from error
    # libxml2 stops at a depth without an error and drops the text below it.
    if any(entry.type_name == "ERR_RESOURCE_LIMIT" for entry in parser.error_log):
        raise _overbuilt(name)
    return tree


def _article_lines(tree: lxml.html.HtmlElement) -> list[str]:
    """Give the lines of what trafilatura takes for the article."""
    # It warns of every page that has no article; we say so ourselves.
    logging.getLogger("trafilatura").setLevel(logging.CRITICAL)
    document = bare_extraction(
        tree, fast=True, include_comments=False, include_tables=True, with_metadata=False
    )
    body = getattr(document, "body", None)
    if body is None:
        return []
    return [paragraph.text for paragraph in paragraphs(body)]


def _marked(
    own: list[Paragraph], chosen: list[str], title: str | None
) -> list[tuple[str, BlockKind | None]]:
    """Give the lines of the article, and those between them that trafilatura left out.

    A page too short for trafilatura gives all that stands outside menus, footers and forms.
    """
    if sum(map(len, chosen)) < _SHORT:
        whole = [_line(paragraph, title) for paragraph in own if not paragraph.is_aside]
        return whole or [(line, None) for line in chosen]
    kept = _kept(own, chosen) if len(own) <= _MOST_LINES else set()
    if sum(len(own[i].text) for i in kept) < _ENOUGH * sum(map(len, chosen)):
        return [(line, None) for line in chosen]
    first, last = min(kept), max(kept)
    start = _headline_index(own, first, title)
    shown = {start, *kept}
    return [
        _line(paragraph, title) if index in shown else _left_out(paragraph)
        for index, paragraph in enumerate(own[start : last + 1], start)
    ]


def _left_out(paragraph: Paragraph) -> tuple[str, BlockKind | None]:
    """Give the kind of a line that trafilatura left out: a caption, a byline, or furniture."""
    if paragraph.is_caption:
        return paragraph.text, BlockKind.CAPTION
    if metadata.of_line(paragraph.text) is not None:
        return paragraph.text, None  # its place decides
    return paragraph.text, BlockKind.BOILERPLATE


def _kept(own: list[Paragraph], chosen: list[str]) -> set[int]:
    """Give the indices of the page's own paragraphs that are the chosen lines, in order."""
    matcher = SequenceMatcher(
        None,
        [_key(paragraph.text) for paragraph in own],
        [_key(line) for line in chosen],
        autojunk=False,
    )
    return {
        index
        for block in matcher.get_matching_blocks()
        for index in range(block.a, block.a + block.size)
    }


def _key(text: str) -> str:
    return re.sub(r"\W+", "", text)


def _headline_index(own: list[Paragraph], first: int, title: str | None) -> int:
    """Give the index of the headline above the first paragraph; ``first`` when there is none."""
    for index in range(first, max(first - _HEAD_LINES, -1), -1):
        if _is_headline(own[index], title):
            return index
    return first


def _is_headline(paragraph: Paragraph, title: str | None) -> bool:
    same = title is not None and _key(paragraph.text).casefold() == _key(title).casefold()
    return paragraph.heading == 1 or (same and paragraph.heading > 0)


def _line(paragraph: Paragraph, title: str | None) -> tuple[str, BlockKind | None]:
    if paragraph.heading:
        kind = BlockKind.HEADLINE if _is_headline(paragraph, title) else BlockKind.SUBHEADING
        return paragraph.text, kind
    return paragraph.text, BlockKind.CAPTION if paragraph.is_caption else None
