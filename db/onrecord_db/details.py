"""What is told of a claim beside its words: its quantities, and what it is worth checking for.

Other rooms take these records from ``onrecord_db.records``.
"""

from __future__ import annotations

from collections.abc import Mapping  # noqa: TC003  # msgspec reads the types at run time
from dataclasses import dataclass
from enum import StrEnum
from typing import NamedTuple


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
