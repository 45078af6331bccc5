"""What a selection in the article means: whole words, without the spaces at its ends."""

from __future__ import annotations

import unicodedata

from onrecord_db.records import Span

_JOINTS = frozenset("'’-\u2010\u200c\u200d")  # within a word when letters stand on both sides
# Scripts that put no spaces between words: there every letter stands by itself.
_UNSPACED = (
    (0x0E00, 0x0EFF), (0x1000, 0x109F), (0x1780, 0x17FF), (0x3040, 0x30FF),
    (0x3400, 0x4DBF), (0x4E00, 0x9FFF), (0xF900, 0xFAFF), (0x20000, 0x3FFFF),
)  # fmt: skip


def snapped(text: str, span: Span) -> Span:
    """Widen a stretch to whole words; it loses the white space at its ends first."""
    start, end = trimmed(text, span)
    if start >= end:
        return Span(start, end)
    while start > 0 and _is_within(text, start):
        start -= 1
    while end < len(text) and _is_within(text, end):
        end += 1
    return Span(start, end)


def trimmed(text: str, span: Span) -> Span:
    """Take the white space off both ends of a stretch."""
    start, end = span
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return Span(start, end)


def _is_within(text: str, at: int) -> bool:
    """Tell whether a cut before ``at`` would part a word."""
    before, after = text[at - 1], text[at]
    if _is_part(before) and _is_part(after):
        return True
    if before in _JOINTS and at > 1:
        return _is_part(text[at - 2]) and _is_part(after)
    if after in _JOINTS and at + 1 < len(text):
        return _is_part(before) and _is_part(text[at + 1])
    return False


def _is_part(letter: str) -> bool:
    """Tell whether a character is part of a word that spaces set apart."""
    if any(first <= ord(letter) <= last for first, last in _UNSPACED):
        return False
    return letter.isalnum() or unicodedata.category(letter).startswith("M")


def runs_right_to_left(text: str) -> bool:
    """Tell whether the first letter with a direction is one of a script from right to left."""
    for letter in text:
        kind = unicodedata.bidirectional(letter)
        if kind in ("L", "R", "AL"):
            return kind != "L"
    return False
