"""Tell what a claim is about: an event, a quantity, a pledge, an opinion, ..."""

import re
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from onrecord.claims.lexicon import LANGUAGE, table, words
from onrecord_db.records import ClaimType

if TYPE_CHECKING:
    from collections.abc import Iterable

_DIGITS = re.compile(r"\d")
_REGULAR_PAST = re.compile(r"\b[a-z]{3,}ed\b")
# "more than 1,200 people" says how many, and compares nothing
_AT_LEAST = re.compile(r"\b(?:more|less|fewer|higher|lower|greater) than(?= (?:about )?[$€£]?\d)")
_COMPARATIVE = re.compile(r"\b[a-z]{2,}er than\b")
_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)?")


@dataclass(frozen=True, slots=True, kw_only=True)
class Wording:
    """What the type of a claim is read from."""

    content: str
    cue: str  # lemma
    rule: str  # the rule that found the claim
    speaker: frozenset[str] = frozenset()  # words and places that mean the speaker, lower case


def claim_type(wording: Wording) -> ClaimType:
    """Give the type of a claim; the first that fits, from intentions to facts."""
    return next((kind for kind, fits in _TESTS if fits(wording)), ClaimType.OTHER)


def says(text: str, key: str, language: str = LANGUAGE) -> bool:
    """Say whether a text holds a word or phrase of a list in the lexicon of types."""
    return _pattern(key, language).search(text.lower()) is not None


@cache
def _pattern(key: str, language: str = LANGUAGE) -> re.Pattern[str]:
    entry = table("types", language)[key]
    phrases: Iterable[str] = entry.split() if isinstance(entry, str) else entry
    joined = "|".join(re.escape(p) for p in sorted(phrases, key=len, reverse=True))
    return re.compile(
        rf"(?<![\w’'])(?:{joined})(?!\w)|(?<=\w)(?:['’](?:ll))\b"
        if key == "future"
        else rf"(?<!\w)(?:{joined})(?!\w)"
    )


def has_number(text: str, language: str = LANGUAGE) -> bool:
    """Say whether a text gives a number in digits or words."""
    return _DIGITS.search(text) is not None or says(text, "number_words", language)


def _is_pledge(wording: Wording) -> bool:
    if wording.cue in words("types", "pledge_cues"):
        return True
    return says(wording.content, "future") and _speaker_acts(wording)


def _speaker_acts(wording: Wording) -> bool:
    """Say whether it is the speaker who will act: "we will", "Washington will respond"."""
    found = _pattern("future").search(wording.content.lower())
    if found is None:
        return False
    before = _WORD.findall(wording.content[: found.start()].lower())[-2:]
    after = _WORD.findall(wording.content[found.end() :].lower())[:3]
    own = wording.speaker | {"i", "we"}
    return bool(own & set(before)) and bool(words("types", "acts") & set(after))


def _is_feeling(wording: Wording) -> bool:
    return wording.cue in {"hope", "wish", "feel"} or says(wording.content[:40], "feeling")


def _is_position(wording: Wording) -> bool:
    if wording.rule in {"intended", "about"} and wording.cue in words("types", "position_cues"):
        return True
    return says(wording.content, "obligation")


def _is_opinion(wording: Wording) -> bool:
    if wording.rule in {"named", "judged"}:
        return True
    return says(wording.content, "evaluation") and not has_number(wording.content)


def _is_prediction(wording: Wording) -> bool:
    if wording.rule == "about" and wording.cue in {"warn", "caution"}:
        return True
    return wording.cue in words("types", "prediction_cues") or says(wording.content, "future")


def _is_experience(wording: Wording) -> bool:
    return says(wording.content, "experience")


def _is_comparison(wording: Wording) -> bool:
    content = _AT_LEAST.sub("", wording.content.lower())
    return says(content, "comparison") or _COMPARATIVE.search(content) is not None


def _is_event(wording: Wording) -> bool:
    content = wording.content.lower()
    if says(content, "past") or says(content, "irregular_past"):
        return True
    return _REGULAR_PAST.search(content) is not None


_TESTS = (
    (ClaimType.PLEDGE, _is_pledge),
    (ClaimType.OPINION, _is_feeling),
    (ClaimType.POSITION, _is_position),
    (ClaimType.OPINION, _is_opinion),
    (ClaimType.PREDICTION, _is_prediction),
    (ClaimType.EXPERIENCE, _is_experience),
    (ClaimType.CAUSE, lambda w: says(w.content, "cause")),
    (ClaimType.COMPARISON, _is_comparison),
    (ClaimType.QUANTITY, lambda w: has_number(w.content)),
    (ClaimType.LAW, lambda w: says(w.content, "law")),
    (ClaimType.EVENT, _is_event),
)
