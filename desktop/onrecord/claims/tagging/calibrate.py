"""Turn raw scores into chances: isotonic regression, by pooling adjacent violators."""

from bisect import bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class _Pool:
    start: float
    right: int
    of: int

    def __add__(self, other: "_Pool") -> "_Pool":
        return _Pool(self.start, self.right + other.right, self.of + other.of)

    @property
    def rate(self) -> float:
        return self.right / self.of


def fit(observed: Iterable[tuple[float, bool]], *, fewest: int = 60) -> list[tuple[float, float]]:
    """Give steps of (raw score from here up, chance to be right), both rising.

    Args:
        observed: raw scores, and whether the claim was right.
        fewest: claims a step stands on; fewer would be noise.

    Source: Ayer et al. 1955, "An empirical distribution function for sampling with incomplete
    information".
    """
    pools: list[_Pool] = []
    for pool in _bins(sorted(observed), fewest):
        pools.append(pool)
        while len(pools) > 1 and pools[-2].rate >= pools[-1].rate:
            last = pools.pop()
            pools[-1] = pools[-1] + last
    return [(round(p.start, 3), round(p.rate, 3)) for p in pools]


def _bins(observed: list[tuple[float, bool]], fewest: int) -> list[_Pool]:
    bins: list[_Pool] = []
    for score, right in observed:
        one = _Pool(score, int(right), 1)
        if bins and (bins[-1].of < fewest or bins[-1].start == score):
            bins[-1] = bins[-1] + one
        else:
            bins.append(one)
    if len(bins) > 1 and bins[-1].of < fewest:
        last = bins.pop()
        bins[-1] = bins[-1] + last
    return bins


def chance(steps: Sequence[tuple[float, float]], score: float) -> float:
    """Give the chance of a raw score; the score itself where there is no table."""
    if not steps:
        return score
    at = bisect_right([start for start, _ in steps], score)
    return steps[max(0, at - 1)][1]
