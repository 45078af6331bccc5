"""Reads plain text."""

from onrecord.articles import clean
from onrecord.articles.assemble import assemble
from onrecord.articles.decoding import decode
from onrecord_db.records import Article

_READER = "text 1"


def read(data: bytes, name: str, *, keep_text: bool = False) -> Article:
    """Give the article that a plain text file holds.

    Args:
        data: the file's bytes.
        name: the file's name, for messages.
        keep_text: keep the text as it is, so that offsets into the file stay true; only
            characters that cannot be stored are replaced, one for one.
    """
    text = decode(data, name)
    return _article(text, name, data, keep_text=keep_text)


def read_pasted(text: str, name: str) -> Article:
    """Give the article that ``text`` from the clipboard holds; ``raw_sha256`` is of its UTF-8."""
    cleaned = clean.normalise(text)
    raw = text.encode("utf-8", "replace")
    return assemble(clean.unwrap(cleaned), name=name, raw=raw, reader=_READER)


def _article(text: str, name: str, data: bytes, *, keep_text: bool) -> Article:
    stored = clean.storable(text) if keep_text else clean.unwrap(clean.normalise(text))
    return assemble(stored, name=name, raw=data, reader=_READER)
