"""Turn the model's raw scores into chances to be right, by what was seen on annotated articles."""

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass

Steps = Sequence[tuple[float, float]]  # (raw score from here up, share that was right), rising


@dataclass(frozen=True, slots=True, kw_only=True)
class Chances:
    """What a raw score is worth, and what a rule's draft is that the model does not share.

    Empty ``steps`` leave the scores as they are; ``alone`` None leaves the rule's own score.
    """

    steps: Steps = ()
    alone: float | None = None


def chance(steps: Steps, score: float) -> float:
    """Give the chance of a raw score; the score itself where there is no table."""
    if not steps:
        return score
    at = bisect_right([start for start, _ in steps], score)
    return steps[max(0, at - 1)][1]
