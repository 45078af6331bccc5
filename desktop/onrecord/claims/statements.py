"""Word a claim so that it stands by itself, with nothing but the article's own words.

Pronouns whose person is sure give way to the name; "I" and "we" keep their place and get the
speaker's name in brackets, as desks write it.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from onrecord.claims.lexicon import words
from onrecord_db.records import Span

_CONTRACTION = re.compile(r"[’'](?:re|ve|ll|m|d)\b")  # "We’re [Ann Ode] closing"
_MARKS = '"“”«»„‟'
_POSSESSIVE = {"his", "its", "their"}
_AFTER_THAT = {"it", "he", "she", "they", "we", "i", "you", "the", "a", "an", "there", "this"}
_FIRST = {"i", "we", "my", "our", "me", "us"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Naming:
    """A pronoun in the article and the name it stands for."""

    span: Span
    name: str
    possessive: bool = False
    beside: bool = False  # it stays, and the name stands behind it in brackets


@dataclass(frozen=True, slots=True, kw_only=True)
class Lead:
    """Words in front of a content that is no sentence: the speaker's name and the cue."""

    name: str  # "" where the article's own words name the speaker
    start: int  # in the article; the words from here to the content are kept
    cue: str = ""  # the cue in a form that fits, where the printed one does not


def statement(
    text: str,
    content: Sequence[Span],
    namings: Sequence[Naming],
    lead: Lead | None = None,
    *,
    mark: str = "",
) -> str:
    """Give a claim's self-contained wording.

    Args:
        text: the article.
        content: the claim's spans in order.
        namings: pronouns in the article that may be replaced, in order; those outside the
            content are passed over.
        mark: goes in front, and says that the actor denies it; "" where that is not so.
        lead: given where the content needs speaker and cue to be understood.
    """
    spans = list(content)
    if lead is not None and spans and lead.start < spans[0].start:
        spans[0] = Span(lead.start, spans[0].end)
    wording = _one_space(" ".join(_named(text, spans, namings)))
    if lead is None:
        wording = _without_that(_without_outer_marks(wording))
        return f"{mark} {wording}" if mark else _capital(wording)
    return _capital(_one_space(f"{lead.name} {lead.cue} {wording}".rstrip(" ,;")))


def _named(text: str, spans: Sequence[Span], namings: Sequence[Naming]) -> list[str]:
    """Give the words of each span with names for pronouns; "I" is explained once."""
    told: list[str] = []
    introduced = False
    for span in spans:
        pieces, position = [], span.start
        for naming in namings:
            if not (position <= naming.span.start and naming.span.end <= span.end):
                continue
            stays = text[naming.span.start : naming.span.end].lower() in _FIRST
            if stays and introduced and not naming.beside:
                continue
            introduced = introduced or (stays and not naming.beside)
            new, end = _instead(text, naming, span.end, stays=stays or naming.beside)
            pieces += [text[position : naming.span.start], new]
            position = end
        told.append("".join([*pieces, text[position : span.end]]))
    return told


def _instead(text: str, naming: Naming, limit: int, *, stays: bool) -> tuple[str, int]:
    """Give what stands in a pronoun's place, and where the text goes on."""
    name = possessive(naming.name) if naming.possessive else naming.name
    if not _begins(text, naming.span.start):
        name = _lower_article(name)
    if not stays:
        return name, naming.span.end
    joined = _CONTRACTION.match(text, naming.span.end, limit)
    end = joined.end() if joined else naming.span.end
    return f"{text[naming.span.start : end]} [{name}]", end


def possessive(name: str) -> str:
    """Give a name's possessive: "Norland’s", "Northline Ferries’"."""
    return f"{name}’" if name.endswith("s") else f"{name}’s"


def _without_that(wording: str) -> str:
    """Take off a "that" that only joins: "said of the bridge that it was closed"."""
    first, _, rest = wording.partition(" ")
    joins = first.lower() == "that" and rest.partition(" ")[0].lower() in _AFTER_THAT
    return rest if joins else wording


def _begins(text: str, start: int) -> bool:
    """Say whether a sentence begins here, so that a "The" keeps its capital."""
    before = text[max(0, start - 3) : start].rstrip(" " + _MARKS)
    return before.endswith((".", "!", "?"))


def _lower_article(name: str) -> str:
    """Write "the company" in the middle of a sentence, where the name begins with an article."""
    first, _, rest = name.partition(" ")
    return (
        f"{first.lower()} {rest}" if rest and first.lower() in words("people", "articles") else name
    )


def _one_space(wording: str) -> str:
    return " ".join(wording.split())


def _without_outer_marks(wording: str) -> str:
    """Take off marks that enclose all of it, and the comma before a closing one."""
    inner = wording.strip(_MARKS + " ")
    if any(mark in _MARKS for mark in inner):
        return wording.rstrip(",")
    return inner.rstrip(", ")


def _capital(wording: str) -> str:
    """Begin a sentence with a capital, but not "iPhone" or "eBay": those have one inside."""
    first = wording.partition(" ")[0]
    if any(c.isupper() for c in first[1:]):
        return wording
    return wording[:1].upper() + wording[1:]
