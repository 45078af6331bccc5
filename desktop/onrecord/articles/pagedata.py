"""Reads what a web page says about itself: meta tags, JSON-LD, its headline and its times."""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING

from onrecord.articles import dates
from onrecord.articles.metadata import Metadata

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lxml.html import HtmlElement  # type: ignore[import-untyped]  # no stubs among our tools

_LARGEST_SCRIPT = 500_000  # characters of JSON-LD
_LONGEST = 300  # characters of a value
_TITLES = ("og:title", "twitter:title", "dc.title", "dcterms.title", "headline")
_OUTLETS = ("og:site_name", "application-name", "dc.publisher", "publisher", "parsely-site")
_AUTHORS = (
    "author",
    "article:author",
    "parsely-author",
    "dc.creator",
    "dcterms.creator",
    "byl",
    "sailthru.author",
)
_DATES = (
    "article:published_time",
    "og:article:published_time",
    "datepublished",
    "date.published",
    "dc.date.issued",
    "dcterms.issued",
    "dcterms.date",
    "dc.date",
    "dcterms.created",
    "parsely-pub-date",
    "sailthru.date",
    "pubdate",
    "publish-date",
    "publication_date",
    "date",
)
_ARTICLE_TYPES = re.compile(
    r"(?:News|Reportage|Opinion|Analysis|Review)?(?:Article|BlogPosting|Report)|Article|LiveBlogPosting"
)


def read(tree: HtmlElement) -> Metadata:
    """Give what the page states; a date of last change or of the file is never taken."""
    meta = _meta(tree)
    linked = _linked_article(tree)
    title = _first_heading(tree) or _pick(meta, _TITLES) or _text(linked.get("headline"))
    printed = _pick(meta, _DATES) or _text(linked.get("datePublished")) or _time(tree)
    return Metadata(
        title=title or _title_tag(tree),
        outlet=_pick(meta, _OUTLETS) or _name(linked.get("publisher")),
        byline=_byline(_pick(meta, _AUTHORS)) or _byline(_name(linked.get("author"))),
        url=_link(tree) or _web(_pick(meta, ("og:url",))),
        published=dates.read_date(printed) if printed else None,
        language=_language(tree),
    )


def _meta(tree: HtmlElement) -> dict[str, str]:
    """Give the page's meta tags by lower-case name; the first of a name wins."""
    found: dict[str, str] = {}
    for tag in tree.iter("meta"):
        key = (tag.get("property") or tag.get("name") or tag.get("itemprop") or "").lower()
        value = _tidy(tag.get("content") or "")
        if key and value:
            found.setdefault(key, value)
    return found


def _pick(values: dict[str, str], keys: tuple[str, ...]) -> str | None:
    return next((values[key] for key in keys if key in values), None)


def _tidy(text: str) -> str:
    text = " ".join(text.split())
    return text if len(text) <= _LONGEST else ""


def _first_heading(tree: HtmlElement) -> str | None:
    """Give the only h1 of the page: pages with several use them for other things."""
    headings = [_tidy(tag.text_content()) for tag in tree.iter("h1")]
    headings = [heading for heading in headings if heading]
    return headings[0] if len(headings) == 1 else None


def _title_tag(tree: HtmlElement) -> str | None:
    tag = next(tree.iter("title"), None)
    return (_tidy(tag.text_content()) or None) if tag is not None else None


def _time(tree: HtmlElement) -> str | None:
    """Give the time that the page marks as its publication, or its only time."""
    times = [tag for tag in tree.iter("time") if tag.get("datetime")]
    marked = [
        tag
        for tag in times
        if tag.get("pubdate") is not None or "published" in (tag.get("itemprop") or "").lower()
    ]
    values = {tag.get("datetime") for tag in (marked or times)}
    return _tidy(values.pop() or "") if len(values) == 1 else None


def _link(tree: HtmlElement) -> str | None:
    for tag in tree.iter("link"):
        if (tag.get("rel") or "").lower() == "canonical":
            return _web(tag.get("href"))
    return None


def _web(address: str | None) -> str | None:
    return address if address and re.match(r"https?://[^\s<>\"]+\Z", address) else None


def _language(tree: HtmlElement) -> str | None:
    found = re.match(r"[a-z]{2}(?![a-z])", (tree.get("lang") or "").lower())
    return found[0] if found else None


def _byline(text: str | None) -> str | None:
    """Give a person's name; authors given as an address are none."""
    if text is None or re.match(r"https?:", text):
        return None
    return re.sub(r"\A[Bb]y\s+", "", text) or None


def _linked_article(tree: HtmlElement) -> dict[str, object]:
    """Give the first article that the page describes as JSON-LD; {} when there is none."""
    for script in tree.iter("script"):
        text = script.text or ""
        if script.get("type") != "application/ld+json" or len(text) > _LARGEST_SCRIPT:
            continue
        try:
            data = json.loads(text)
        except (ValueError, RecursionError):
            continue
        for node in _nodes(data):
            if _ARTICLE_TYPES.fullmatch(_text(node.get("@type")) or ""):
                return node
    return {}


def _nodes(data: object) -> Iterator[dict[str, object]]:
    """Give the top-level objects, and those of a @graph."""
    for item in data if isinstance(data, list) else [data]:
        if isinstance(item, dict):
            yield item
            graph = item.get("@graph")
            yield from (
                (node for node in graph or () if isinstance(node, dict))
                if isinstance(graph, list)
                else ()
            )


def _text(value: object) -> str | None:
    value = value[0] if isinstance(value, list) and value else value
    return (_tidy(value) or None) if isinstance(value, str) else None


def _name(value: object) -> str | None:
    """Give the name of a JSON-LD person or organisation, or the names of several."""
    if isinstance(value, list):
        names = [name for item in value[:10] if (name := _name(item))]
        return ", ".join(names) or None
    return _text(value.get("name")) if isinstance(value, dict) else _text(value)
