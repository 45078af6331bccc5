"""Walks a page's tree and gives its paragraphs as a browser would break them."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lxml.etree import _Element  # type: ignore[import-untyped]  # no stubs among our tools

_UNSEEN = frozenset(
    [
        "script",
        "style",
        "noscript",
        "template",
        "iframe",
        "object",
        "embed",
        "svg",
        "math",
        "canvas",
        "audio",
        "video",
        "select",
        "option",
        "textarea",
        "button",
        "datalist",
        "map",
        "area",
    ]
)
_INLINE = frozenset(
    [
        "a",
        "abbr",
        "acronym",
        "b",
        "bdi",
        "bdo",
        "big",
        "cite",
        "code",
        "data",
        "del",
        "dfn",
        "em",
        "font",
        "hi",
        "i",
        "img",
        "ins",
        "kbd",
        "label",
        "mark",
        "meter",
        "nobr",
        "output",
        "picture",
        "progress",
        "q",
        "ref",
        "rp",
        "rt",
        "ruby",
        "s",
        "samp",
        "small",
        "source",
        "span",
        "strike",
        "strong",
        "sub",
        "sup",
        "time",
        "tt",
        "u",
        "var",
        "wbr",
        "graphic",
        "link",
        "meta",
        "input",
    ]
)
_BREAKS = frozenset({"br", "lb"})
_CELLS = frozenset({"td", "th", "cell"})
_ASIDES = frozenset({"nav", "footer", "aside", "form", "menu", "dialog"})
_CAPTIONS = frozenset({"figcaption", "caption"})
_HEADINGS = {f"h{level}": level for level in range(1, 7)}
_SPACES = re.compile(r"[ \t\n\r\f]+")  # what HTML collapses; a no-break space stays


@dataclass(frozen=True, slots=True, kw_only=True)
class Paragraph:
    """One paragraph, heading, list item or table row."""

    text: str
    heading: int = 0  # 1 to 6; 0: none
    is_caption: bool = False
    is_aside: bool = False  # within a menu, footer or form


@dataclass(slots=True)
class _State:
    heading: int = 0
    captions: int = 0
    asides: int = 0
    rows: int = 0
    preformatted: int = 0


def paragraphs(root: _Element) -> list[Paragraph]:
    """Give the paragraphs below ``root`` in order; white space is collapsed as in a browser."""
    state, parts, found = _State(), [], []
    for piece in _pieces(root, state):
        if piece is not None:
            parts.append(piece)
            continue
        text = _SPACES.sub(" ", "".join(parts)).strip(" |")
        parts.clear()
        if text and not text.isspace():
            found.append(_paragraph(text.strip(), state))
    return found


def _paragraph(text: str, state: _State) -> Paragraph:
    return Paragraph(
        text=text,
        heading=state.heading,
        is_caption=state.captions > 0,
        is_aside=state.asides > 0,
    )


def _pieces(root: _Element, state: _State) -> Iterator[str | None]:
    """Give pieces of text; None ends a paragraph that lies within ``state`` as it is then.

    Walks without recursion: pages may be nested deeper than Python's stack.
    """
    pending: list[tuple[_Element, bool]] = [(root, True)]
    while pending:
        element, opens = pending.pop()
        tag = element.tag if isinstance(element.tag, str) else ""
        if not opens:
            yield from _close(tag, state)
            yield element.tail or ""
        elif _is_unseen(element, tag):
            yield element.tail or ""
        else:
            yield from _open(tag, state)
            yield from _text(element, state)
            pending.append((element, False))
            pending.extend((child, True) for child in reversed(element))
    yield None


def _is_unseen(element: _Element, tag: str) -> bool:
    """Say whether a browser shows nothing of it; trafilatura calls headings "head" too."""
    if tag == "head":
        return element.get("rend") is None
    return not tag or tag in _UNSEEN or element.get("hidden") is not None


def _text(element: _Element, state: _State) -> Iterator[str | None]:
    if not state.preformatted:
        yield element.text or ""
        return
    for line in (element.text or "").split("\n"):
        yield line
        yield None


def _open(tag: str, state: _State) -> Iterator[str | None]:
    if tag in _CELLS:
        yield " | "
    elif tag in _BREAKS or (tag not in _INLINE and not state.rows):
        yield None
    _count(tag, state, 1)


def _close(tag: str, state: _State) -> Iterator[str | None]:
    if tag in ("tr", "row") or (tag not in _INLINE and tag not in _CELLS and not state.rows):
        yield None
    _count(tag, state, -1)


def _count(tag: str, state: _State, step: int) -> None:
    if tag in _HEADINGS:
        state.heading = _HEADINGS[tag] if step > 0 else 0
    state.captions += step * (tag in _CAPTIONS)
    state.asides += step * (tag in _ASIDES)
    state.rows += step * (tag in ("tr", "row"))
    state.preformatted += step * (tag == "pre")
