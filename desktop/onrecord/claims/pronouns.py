"""Rank who a pronoun may be: agreement first, then nearness, subjects and who has just spoken."""

from dataclasses import dataclass

from onrecord.claims.cast import Actor
from onrecord.claims.names import means_speaker
from onrecord.claims.sketch import JOINT, Form, Mention


@dataclass(frozen=True, slots=True, kw_only=True)
class Seen:
    """An actor where it was spoken of; ``spoke`` where it has just said something."""

    actor: Actor
    mention: Mention
    spoke: bool = False
    unsure: bool = False  # it only may be this actor


def pronoun_score(mention: Mention, seen: Seen, distance: int) -> float | None:
    """Rate a candidate for a pronoun; None where it cannot be."""
    actor = seen.actor
    if seen.mention.quoted and not mention.quoted:
        return None
    if seen.mention.span.start >= mention.span.start:
        return None
    fit = _gender_fit(mention.gender, actor)
    if fit is None:
        return None
    subject = 0.7 if seen.mention.subject else 0.0
    if actor.form is Form.ANONYMOUS and not actor.proper and not seen.spoke:
        fit -= 0.3  # "a candidate" is less likely meant than somebody named
    if distance == 0 and seen.mention.of is not None:
        owned = seen.mention.of.gender == mention.gender  # "in its report, it": not the report
        fit -= 1.0 if owned and seen.mention.of.form is Form.PRONOUN else 0.0
    return fit - distance + subject + (0.6 if seen.spoke else 0.0) - (0.3 if distance == 0 else 0)


def _gender_fit(gender: str, actor: Actor) -> float | None:
    if gender in {"m", "f"}:
        return person_fit(gender, actor)
    if gender == "p":
        return _plural_fit(actor)
    if gender != "n" or actor.form is not Form.BODY:
        return None
    return 0.5 if _may_speak(actor) else 0.0


def _plural_fit(actor: Actor) -> float:
    """Rate an actor for "they": people before bodies, and both before things."""
    if actor.form is Form.PERSON:
        return -1.0
    if actor.form is Form.GROUP or actor.plural:
        return 0.8 if _may_speak(actor) else -0.6
    return 0.0 if _may_speak(actor) else -0.8


def _may_speak(actor: Actor) -> bool:
    named = actor.label in {"ORG", "GPE", "NORP", JOINT}
    return named or means_speaker(actor.head, plural=actor.plural)


def person_fit(gender: str, actor: Actor) -> float | None:
    """Rate somebody for "he" or "she": a known gender must agree, an unknown one may."""
    if actor.form not in {Form.PERSON, Form.ROLE, Form.ANONYMOUS} or actor.plural:
        return None
    if actor.gender and actor.gender != gender:
        return None
    return 0.6 if actor.gender else 0.0
