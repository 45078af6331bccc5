"""What is told of a claim beside its words, what a person makes one of, and an actor's page.

Other rooms take these records from ``onrecord_db.records``.
"""

from __future__ import annotations

from collections.abc import Mapping  # noqa: TC003  # msgspec reads the types at run time
from dataclasses import dataclass
from enum import StrEnum
from typing import NamedTuple

from onrecord_db.kinds import (  # msgspec reads the types at run time
    ActorKind,
    ClaimType,
    Manner,
    ReviewState,
    State,
    WorldDate,
)


class Span(NamedTuple):
    """A stretch of an article's text in code points, end exclusive."""

    start: int
    end: int


class QuantityKind(StrEnum):
    """What a number measures."""

    COUNT = "count"
    PERCENT = "percent"
    POINTS = "percentage points"
    SHARE = "share"  # "a third of the voters"
    TIMES = "times"  # "twice as many", "tripled"
    MONEY = "money"
    DURATION = "duration"
    AGE = "age"
    LENGTH = "length"
    AREA = "area"
    MASS = "mass"
    VOLUME = "volume"
    SPEED = "speed"
    TEMPERATURE = "temperature"
    ENERGY = "energy"
    RANK = "rank"  # "the second largest"


@dataclass(frozen=True, slots=True, kw_only=True)
class Quantity:
    """A number that a claim gives."""

    span: Span  # into the article: qualifier, number, unit and what is counted
    text: str  # the words in the span
    kind: QuantityKind
    value: float | None  # None: only the order is told, as in "hundreds of homes"
    to: float | None = None  # the upper end of a range
    unit: str = ""  # "day", "km"; of money the ISO 4217 code, "" where the sign leaves it open
    about: str = ""  # what is counted or measured, as printed; "" where it is not said beside it
    qualifier: str = ""  # "more than", "about"


class Criterion(NamedTuple):
    """Something that speaks for or against a check of a claim."""

    key: str  # what the weights know it by: "number"
    reason: str  # in words: "gives a number"


@dataclass(frozen=True, slots=True)
class Weights:
    """What each criterion adds to the check-worthiness of a claim; the desk may change them."""

    base: float  # of a claim that nothing is known of
    of: Mapping[str, float]  # by the criterion's key; a criterion that is missing adds nothing

    def score(self, criteria: tuple[Criterion, ...]) -> float:
        """Give the check-worthiness in 0..1."""
        total = self.base + sum(self.of.get(one.key, 0.0) for one in criteria)
        return round(min(max(total, 0.0), 1.0), 2)

    def reasons(self, criteria: tuple[Criterion, ...]) -> tuple[str, ...]:
        """Give what counts, the weightiest first; a criterion without weight is left out."""
        counting = [one for one in criteria if self.of.get(one.key)]
        counting.sort(key=lambda one: -abs(self.of[one.key]))
        return tuple(one.reason for one in counting)


# --- what a person makes ---


@dataclass(frozen=True, slots=True, kw_only=True)
class Spoken:
    """Who says a claim and how the article tells it."""

    actor_id: int | None  # None: an unknown speaker
    role: str | None = None  # as the article prints it
    cue: tuple[Span, ...] = ()
    source: tuple[Span, ...] = ()  # where the speaker is named
    manner: Manner = Manner.INDIRECT
    unsure: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class NewClaim:
    """A claim that a person makes of words of an article version."""

    spans: tuple[Span, ...]  # in text order, apart from each other, at least one
    statement: str
    type: ClaimType
    spoken: Spoken
    said_on: WorldDate | None = None
    quantities: tuple[Quantity, ...] = ()
    checkworthy: float = 0.0  # 0..1
    reasons: tuple[str, ...] = ()  # of the check-worthiness, in words
    criteria: tuple[Criterion, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Named:
    """An actor whom a version names: every mention, in text order."""

    actor_id: int
    role: str | None
    mentions: tuple[Span, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Said:
    """A claim near the words that somebody marks, and who says it."""

    spans: tuple[Span, ...]
    actor_id: int | None
    role: str | None
    cue: tuple[Span, ...]
    source: tuple[Span, ...]
    said_on: WorldDate | None


@dataclass(frozen=True, slots=True, kw_only=True)
class FoundAgain:
    """What another extraction would make of the claims of a version; nothing is stored yet."""

    added: tuple[str, ...]  # statements of new claims, in text order
    removed: tuple[str, ...]  # statements of proposals that were not found again
    changed: tuple[tuple[str, str], ...]  # of proposals: what is told now, and what would be
    kept: int  # claims that stay as they are, those that a person touched among them

    @property
    def is_nothing(self) -> bool:
        """Whether the claims stay as they are."""
        return not (self.added or self.removed or self.changed)


# --- an actor's page ---


@dataclass(frozen=True, slots=True, kw_only=True)
class ActorDetails:
    """What is known of an actor."""

    id: int
    name: str
    kind: ActorKind
    description: str
    aliases: tuple[str, ...]  # every other form: as printed, and what a person added
    roles: tuple[str, ...]  # a person's first, then as printed, the latest first
    merged_into: int | None  # the actor that this one is; None: it stands for itself


@dataclass(frozen=True, slots=True, kw_only=True)
class ActorClaim:
    """A claim as an actor's page lists it."""

    id: int
    article_id: int
    article_title: str
    day: str | None  # when it was said, else when the article was published: ISO, cut to precision
    statement: str
    type: ClaimType
    state: State
    review_state: ReviewState
    rating_key: str | None  # of the verdict in force


@dataclass(frozen=True, slots=True, kw_only=True)
class ActorPage:
    """Everything that an actor claims, in all articles outside the trash."""

    actor: ActorDetails
    claims: tuple[ActorClaim, ...]  # the newest first; at most as many as were asked for
    claim_count: int
    article_count: int
    first_day: str | None
    last_day: str | None
    verdicts: tuple[tuple[str | None, int], ...]  # rating key, None for no verdict; with claims
