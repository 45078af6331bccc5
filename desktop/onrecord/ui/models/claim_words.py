"""What the claims panel says about a claim: words, dates and marks, in one place for row, card and ear."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QCoreApplication

from onrecord.ui import said, wording
from onrecord_db.records import (
    ActorKind,
    Basis,
    ClaimType,
    Manner,
    ReviewState,
    Stance,
)

if TYPE_CHECKING:
    from onrecord_db.records import Claim, Quantity, Rating, WorldDate

NBSP = "\u00a0"  # keeps a short part on one line
UNREVIEWED = "unreviewed"
DONE = "done"

# not between digits: £1.52 is one word, and a hyphen breaks by itself
_JOINT = re.compile(r"((?<=[^\W\d])\.(?=[^\W\d])|[/_@](?=\w))")
_LONG_WORD = re.compile(r"([^\s\u200b]{16})(?=[^\s\u200b])")
HIGH, MIDDLE = 0.66, 0.33  # thirds of the check-worthiness


class Status(NamedTuple):
    """How far a claim is, as a chip shows it."""

    key: str  # a rating's key, UNREVIEWED or DONE: what the chips filter by
    glyph: str
    word: str
    role: str  # colour role; its ground is role + "-on"


def isolate(text: str) -> str:
    """Wrap text of an article so that its writing direction touches nothing around it."""
    return f"\u2068{text}\u2069"


def breakable(text: str) -> str:
    """Let long words break for display: host names after a dot, any word after sixteen letters."""
    return _LONG_WORD.sub("\\1\u200b", _JOINT.sub("\\1\u200b", text))


def is_reviewed(claim: Claim) -> bool:
    """Tell whether a claim counts as reviewed: it has a verdict or was marked done."""
    return claim.verdict is not None or claim.review_state is ReviewState.DONE


def status(claim: Claim) -> Status:
    """Give the verdict in force or, without one, the review state."""
    return of_state(claim.verdict.rating if claim.verdict else None, claim.review_state)


def of_state(rating: Rating | None, state: ReviewState) -> Status:
    """Give the rating of the verdict in force or, for None, the review state."""
    if rating is not None:
        return of_rating(rating)
    translate = QCoreApplication.translate
    match state:
        case ReviewState.IN_WORK:
            return Status(UNREVIEWED, "◐", translate("ClaimWords", "In work"), "none")
        case ReviewState.SECOND_OPINION:
            return Status(UNREVIEWED, "⚑", translate("ClaimWords", "Second opinion"), "none")
        case ReviewState.DONE:
            return Status(DONE, "●", translate("ClaimWords", "Done"), "none")
        case _:
            return Status(UNREVIEWED, "○", translate("ClaimWords", "Unreviewed"), "none")


def of_rating(rating: Rating) -> Status:
    """Give a rating as a chip shows it."""
    return Status(rating.key, rating.glyph, said.rating(rating.label), rating.colour_role)


def manner(claim: Claim) -> str:
    """Say how the words are reported."""
    translate = QCoreApplication.translate
    if not claim.speech:
        return translate("ClaimWords", "Thought or plan")
    match claim.manner:
        case Manner.DIRECT:
            return translate("ClaimWords", "Quoted")
        case Manner.MIXED:
            return translate("ClaimWords", "Part quoted")
        case _:
            return translate("ClaimWords", "Reported")


def polarity(claim: Claim) -> str:
    """Say that the actor denies what the claim says; "" where that is not so."""
    return QCoreApplication.translate("ClaimWords", "Denied") if claim.denied else ""


def numbers(claim: Claim) -> str:
    """Give the quantities of a claim as printed, in one line; "" when it has none."""
    parts = [" ".join(isolate(one.text).split()) for one in claim.quantities]
    return f"{NBSP}· ".join(part.replace(" ", NBSP) for part in dict.fromkeys(parts))


def numbers_read(claim: Claim) -> str:
    """Say how each quantity was read: "$4 million: 4,000,000 USD"."""
    return ";  ".join(f"{one.text}: {_value(one)}" for one in claim.quantities)


def _value(one: Quantity) -> str:
    translate = QCoreApplication.translate
    if one.value is None:
        return translate("ClaimWords", "no exact number")
    amount = f"{one.value:,.10g}"
    if one.to is not None:
        amount = translate("ClaimWords", "{first} to {last}").format(
            first=amount, last=f"{one.to:,.10g}"
        )
    qualifier = f"{one.qualifier} " if one.qualifier else ""
    unit = one.unit if one.unit in {"", "%"} else f" {one.unit}"
    parts = [f"{qualifier}{amount}{unit}"]
    if one.about and one.about not in one.text:
        parts.append(translate("ClaimWords", "of {thing}").format(thing=one.about))
    return ", ".join(parts)


def headline(claim: Claim) -> str:
    """Say that a headline repeats the claim; "" where none does."""
    if not claim.headlines:
        return ""
    return QCoreApplication.translate("ClaimWords", "also in the headline")


def actor_kind(kind: ActorKind) -> str:
    """Name a kind of actor; "" for a person, which needs no word."""
    translate = QCoreApplication.translate
    return {
        ActorKind.PERSON: "",
        ActorKind.ORGANISATION: translate("ClaimWords", "Organisation"),
        ActorKind.GOVERNMENT: translate("ClaimWords", "Government"),
        ActorKind.GROUP: translate("ClaimWords", "Group"),
        ActorKind.UNNAMED_GROUP: translate("ClaimWords", "Unnamed group"),
        ActorKind.ANONYMOUS: translate("ClaimWords", "Anonymous"),
    }[kind]


def claim_type(kind: ClaimType) -> str:
    """Name what a claim is about."""
    translate = QCoreApplication.translate
    return {
        ClaimType.EVENT: translate("ClaimWords", "Event"),
        ClaimType.QUANTITY: translate("ClaimWords", "Number"),
        ClaimType.COMPARISON: translate("ClaimWords", "Comparison"),
        ClaimType.CAUSE: translate("ClaimWords", "Cause"),
        ClaimType.LAW: translate("ClaimWords", "Law or rule"),
        ClaimType.POSITION: translate("ClaimWords", "Position"),
        ClaimType.PLEDGE: translate("ClaimWords", "Pledge or threat"),
        ClaimType.PREDICTION: translate("ClaimWords", "Forecast"),
        ClaimType.OPINION: translate("ClaimWords", "Opinion"),
        ClaimType.EXPERIENCE: translate("ClaimWords", "Personal experience"),
        ClaimType.OTHER: translate("ClaimWords", "Other kind"),
    }[kind]


def checkworthiness(claim: Claim) -> str:
    """Say in words how much a claim is worth checking."""
    translate = QCoreApplication.translate
    if claim.checkworthy >= HIGH:
        return translate("ClaimWords", "worth checking")
    if claim.checkworthy >= MIDDLE:
        return translate("ClaimWords", "perhaps worth checking")
    return translate("ClaimWords", "little to check")


def worth(claim: Claim) -> str:
    """Say how much a claim is worth checking and why: "Worth checking: gives a number, compares"."""
    words = checkworthiness(claim)
    words = f"{words[:1].upper()}{words[1:]}"
    reasons = ", ".join(isolate(said.reason(reason)) for reason in claim.reasons)
    return f"{words}: {reasons}" if reasons else words


def stance(stance_: Stance) -> str:
    """Say what a source does to a claim."""
    translate = QCoreApplication.translate
    return {
        Stance.SUPPORTS: translate("ClaimWords", "Supports"),
        Stance.REFUTES: translate("ClaimWords", "Refutes"),
        Stance.QUALIFIES: translate("ClaimWords", "Qualifies"),
        Stance.CONTEXT: translate("ClaimWords", "Context"),
    }[stance_]


def sources(count: int) -> str:
    """Count sources in words; "no source" for 0."""
    translate = QCoreApplication.translate
    if count == 0:
        return translate("ClaimWords", "no source")
    if count == 1:
        return translate("ClaimWords", "1 source")
    return translate("ClaimWords", "{count} sources").format(count=count)


def speaker_unsure() -> str:
    """Say that the program is not sure who speaks."""
    return QCoreApplication.translate("ClaimWords", "speaker unsure")


def seen_before() -> str:
    """Say that an earlier article holds a like claim."""
    return QCoreApplication.translate("ClaimWords", "seen before")


def said_on(when: WorldDate | None) -> str:
    """Say when a claim was made, as printed and as reckoned; never a guess."""
    translate = QCoreApplication.translate
    if when is None or (when.value is None and not when.text):
        return translate("ClaimWords", "Date not given")
    if when.value is None:
        return translate("ClaimWords", "Said “{text}” · date unknown").format(
            text=isolate(when.text or "")
        )
    day = wording.day(when, weekday=True)
    basis = {
        Basis.STATED: "",
        Basis.COMPUTED: translate("ClaimWords", " (computed)"),
        Basis.ENTERED: translate("ClaimWords", " (entered)"),
    }[when.basis]
    if when.text:
        form = translate("ClaimWords", "Said “{text}” · {day}{basis}")
        return form.format(text=isolate(when.text), day=day, basis=basis)
    return translate("ClaimWords", "Said {day}{basis}").format(day=day, basis=basis)


def spoken(claim: Claim, total: int) -> str:
    """Give a row as a screen reader says it: "Claim 3 of 22, Dmitry Peskov, unreviewed, no source"."""
    translate = QCoreApplication.translate
    parts = [
        translate("ClaimWords", "Claim {number} of {total}").format(
            number=claim.number, total=total
        ),
        claim.actor_name,
        status(claim).word.lower(),
        sources(len(claim.evidence)),
    ]
    if claim.denied:
        parts.append(polarity(claim).lower())
    if claim.unsure:
        parts.append(speaker_unsure())
    if claim.seen_before:
        parts.append(seen_before())
    return ", ".join(parts)
