"""Rate how much a claim is worth a check, with the reasons in words.

What holds for a claim is a list of criteria; what each counts is a matter of weights, which the
lexicon has and a desk may change.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from onrecord.claims.lexicon import LANGUAGE, table, words
from onrecord.claims.types import has_number, says
from onrecord_db.records import ClaimType, Criterion, Quantity, QuantityKind, Weights

_SHORT = 5  # words
_MANY = 1000  # people; more than a village: a choice, not a measurement

_OF_TYPE = {
    ClaimType.COMPARISON: Criterion("comparison", "compares"),
    ClaimType.CAUSE: Criterion("cause", "names a cause"),
    ClaimType.LAW: Criterion("law", "speaks of law or rules"),
    ClaimType.EVENT: Criterion("event", "says what happened"),
    ClaimType.OPINION: Criterion("opinion", "an opinion"),
    ClaimType.POSITION: Criterion("position", "a position, not a fact"),
    ClaimType.EXPERIENCE: Criterion("experience", "a personal experience"),
    ClaimType.PREDICTION: Criterion("prediction", "about the future"),
    ClaimType.PLEDGE: Criterion("pledge", "a pledge or threat: can be followed up"),
}
_NO_FACT = {ClaimType.OPINION, ClaimType.POSITION, ClaimType.PREDICTION, ClaimType.EXPERIENCE}


@dataclass(frozen=True, slots=True, kw_only=True)
class Worth:
    """Check-worthiness in 0..1, what speaks for and against it, and that in words."""

    score: float
    reasons: tuple[str, ...]
    criteria: tuple[Criterion, ...]


def worth(  # noqa: PLR0913  # by name, all but two
    content: str,
    kind: ClaimType,
    *,
    speech: bool,
    named: bool,
    denial: bool = False,
    quantities: Sequence[Quantity] = (),
    language: str = LANGUAGE,
) -> Worth:
    """Rate a claim by the weights of the lexicon, strongest reason first.

    Args:
        content: the words of the claim.
        kind: what it is about.
        speech: False for a thought, wish or plan.
        named: it names a person, place or body that can be looked up.
        denial: it says that something is not so.
        quantities: the numbers that it gives.
        language: of the content.
    """
    found = [
        *_facts(content, kind, quantities, language),
        *_doubts(content, language, speech=speech),
    ]
    if named:
        found.append(Criterion("named", "names who or where"))
    if speech and kind not in _NO_FACT and named and _is_specific(content, quantities, language):
        found.append(Criterion("specific", "specific: can be looked up"))
    if denial:
        found.append(Criterion("denial", "a denial"))
    topic = _topic(content, language)
    if topic:
        found.append(Criterion("public_interest", f"of public interest ({topic})"))
    weights = default_weights()
    criteria = tuple(sorted(found, key=lambda one: -abs(weights.of[one.key])))
    return Worth(
        score=weights.score(criteria), reasons=weights.reasons(criteria), criteria=criteria
    )


@cache
def default_weights() -> Weights:
    """Give the program's own weights."""
    told: dict[str, float] = dict(table("types")["weights"])
    return Weights(told.pop("base"), told)


def _facts(
    content: str, kind: ClaimType, quantities: Sequence[Quantity], language: str
) -> list[Criterion]:
    found = []
    if quantities or has_number(content, language):
        found.append(Criterion("number", "gives a number"))
    if language == LANGUAGE and _touches_many(content, quantities):
        found.append(Criterion("many", "many people are affected"))
    return [*found, _OF_TYPE[kind]] if kind in _OF_TYPE else found


def _touches_many(content: str, quantities: Sequence[Quantity]) -> bool:
    """Say whether a claim is about a thousand people or more, or about everyone."""
    everyone = table("quantities")["people"]["everyone"]
    lowered = f" {content.lower()} "
    if any(f" {phrase} " in lowered for phrase in everyone):
        return True
    return any(_is_many(one) for one in quantities)


def _is_many(one: Quantity) -> bool:
    if one.kind is not QuantityKind.COUNT:
        return False
    last = (one.about or one.text).lower().split()[-1]
    if last not in words("quantities", "people.words"):
        return False
    if one.value is None:
        return any(word in one.text.lower() for word in ("thousands", "millions", "billions"))
    return (one.to or one.value) >= _MANY


def _is_specific(content: str, quantities: Sequence[Quantity], language: str) -> bool:
    """Say whether a claim that names who or where can be looked up: it says how many or when."""
    if says(content, "hedges", language):
        return False
    return bool(quantities) or says(content, "when", language)


def _doubts(content: str, language: str, *, speech: bool) -> list[Criterion]:
    found = [] if speech else [Criterion("wish", "a thought or wish, not a statement")]
    if says(content, "hedges", language):
        found.append(Criterion("hedged", "put carefully"))
    if len(content.split()) < _SHORT:
        found.append(Criterion("short", "very short"))
    return found


def _topic(content: str, language: str) -> str:
    """Give the first topic of public interest that the content touches; "" if none."""
    inside = {w.strip(".,;:!?\"“”’'").lower() for w in content.split()}
    topics: dict[str, str] = table("types", language)["public_interest"]
    return next(
        (t for t in topics if inside & words("types", f"public_interest.{t}", language)), ""
    )
