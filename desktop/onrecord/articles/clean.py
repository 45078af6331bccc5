"""Cleans text once, at import, so that every offset stays true from then on."""

# the signs and letters of printed text are meant as they are

import itertools
import re

# U+2028 and U+2029 are line ends too, and Qt would turn them into such anyhow.
_LINE_END = re.compile("\r\n|[\r\u2028\u2029]")
_DROPPED = re.compile("[\ufeff\x00]")
_UNSTORABLE = re.compile("[\x00\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff]")
_SURROGATE = re.compile("[\ud800-\udfff]")
_REPLACEMENT = "\ufffd"

_FEWEST_BREAKS = 6  # fewer line breaks than this prove no wrapping width
_NARROWEST, _WIDEST = 50, 100  # widths that mail programs and editors wrap at
_STARTS_AN_ITEM = re.compile(r"[>|#*•·\-–—+]|\d{1,3}[.)]\s|[ \t]")


def normalise(text: str) -> str:
    """Give ``text`` with LF line ends and without what cannot be stored.

    BOM and NUL go; lone surrogates and non-characters become U+FFFD, so that the loss shows.
    Nothing else changes: no white space is collapsed, no form (NFC, NFD) is converted.
    """
    if _SURROGATE.search(text):
        # Two halves that belong together become the character that they spell.
        text = text.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")
    text = _LINE_END.sub("\n", text)
    text = _DROPPED.sub("", text)
    return _UNSTORABLE.sub(_REPLACEMENT, text)


def storable(text: str) -> str:
    """Give ``text`` with each character that cannot be stored replaced one for one.

    Every offset into ``text`` stays true, line ends included.
    """
    return _UNSTORABLE.sub(_REPLACEMENT, text)


def unwrap(text: str) -> str:
    """Join the lines of hard-wrapped paragraphs, or give ``text`` unchanged when not certain.

    Certain means: the whole text keeps one width between 50 and 100 characters, no line could
    have taken the first word of the line below it, and there are enough breaks to say so.
    """
    groups = [group.split("\n") for group in re.split(r"(\n[ \t]*\n\s*)", text)]
    lines = [line for group in groups[::2] for line in group]
    width = max((len(line.rstrip()) for line in lines), default=0)
    if not _NARROWEST <= width <= _WIDEST:
        return text
    wrapped = [group for group in groups[::2] if len(group) > 1]
    full = [group for group in wrapped if _is_full(group, width)]
    breaks = sum(len(group) - 1 for group in full)
    if breaks < _FEWEST_BREAKS or len(full) < 0.9 * len(wrapped):
        return text
    return "".join(
        _joined(group)
        if index % 2 == 0 and len(group) > 1 and _is_full(group, width)
        else "\n".join(group)
        for index, group in enumerate(groups)
    )


def _is_full(group: list[str], width: int) -> bool:
    """Say whether no line of ``group`` had room for the first word of the next one."""
    pairs = itertools.pairwise(group)
    return all(
        bool(line.strip())
        and bool(below.strip())
        and not _STARTS_AN_ITEM.match(below)
        and len(line.rstrip()) + 1 + len(_first_word(below)) > width
        for line, below in pairs
    )


def _first_word(line: str) -> str:
    word = line.split(maxsplit=1)[0]
    return word.split("-", maxsplit=1)[0]  # a wrapper may break after a hyphen


def _joined(group: list[str]) -> str:
    text = group[0].rstrip()
    for line in group[1:]:
        glue = "" if re.search(r"\w-$", text) else " "  # "long-" + "term": keep, add no space
        text += glue + line.strip()
    return text
