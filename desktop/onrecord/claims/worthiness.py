"""Rate how much a claim is worth a check, with the reasons in words."""

from dataclasses import dataclass

from onrecord.claims.lexicon import LANGUAGE, table, words
from onrecord.claims.types import has_number, says
from onrecord_db.records import ClaimType

_SHORT = 5  # words

_OF_TYPE = {
    ClaimType.COMPARISON: ("comparison", "compares"),
    ClaimType.CAUSE: ("cause", "names a cause"),
    ClaimType.LAW: ("law", "speaks of law or rules"),
    ClaimType.EVENT: ("event", "says what happened"),
    ClaimType.OPINION: ("opinion", "an opinion"),
    ClaimType.POSITION: ("position", "a position, not a fact"),
    ClaimType.EXPERIENCE: ("experience", "a personal experience"),
    ClaimType.PREDICTION: ("prediction", "about the future"),
    ClaimType.PLEDGE: ("pledge", "a pledge or threat: can be followed up"),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Worth:
    """Check-worthiness in 0..1 and what speaks for and against it."""

    score: float
    reasons: tuple[str, ...]


def worth(
    content: str,
    kind: ClaimType,
    *,
    speech: bool,
    named: bool,
    denial: bool = False,
    language: str = LANGUAGE,
) -> Worth:
    """Rate a claim by the weights of the lexicon, strongest reason first.

    Args:
        content: the words of the claim.
        kind: what it is about.
        speech: False for a thought, wish or plan.
        named: it names a person, place or body that can be looked up.
        denial: it says that something is not so.
        language: of the content.
    """
    weights: dict[str, float] = table("types")["weights"]
    found = [
        *_facts(content, kind, language),
        *_doubts(content, language, speech=speech),
    ]
    if named:
        found.append(("named", "names who or where"))
    if denial:
        found.append(("denial", "a denial"))
    topic = _topic(content, language)
    if topic:
        found.append(("public_interest", f"of public interest: {topic}"))
    found.sort(key=lambda item: -abs(weights[item[0]]))
    score = weights["base"] + sum(weights[key] for key, _ in found)
    return Worth(
        score=round(min(max(score, 0.0), 1.0), 2), reasons=tuple(reason for _, reason in found)
    )


def _facts(content: str, kind: ClaimType, language: str) -> list[tuple[str, str]]:
    found = [("number", "gives a number")] if has_number(content, language) else []
    return [*found, _OF_TYPE[kind]] if kind in _OF_TYPE else found


def _doubts(content: str, language: str, *, speech: bool) -> list[tuple[str, str]]:
    found = [] if speech else [("wish", "a thought or wish, not a statement")]
    if says(content, "hedges", language):
        found.append(("hedged", "put carefully"))
    if len(content.split()) < _SHORT:
        found.append(("short", "very short"))
    return found


def _topic(content: str, language: str) -> str:
    """Give the first topic of public interest that the content touches; "" if none."""
    inside = {w.strip(".,;:!?\"“”’'").lower() for w in content.split()}
    topics: dict[str, str] = table("types", language)["public_interest"]
    return next(
        (t for t in topics if inside & words("types", f"public_interest.{t}", language)), ""
    )
