"""Fit and test the table that turns raw scores into chances, by pooling adjacent violators."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from onrecord.claims.tagging.calibrate import Steps, chance

_BINS = 10  # of equal width, in the table that tests the chances


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


@dataclass(frozen=True, slots=True, kw_only=True)
class Bin:
    """Claims with raw scores from ``start`` up to the next tenth."""

    start: float
    count: int
    promised: float  # mean of the chances that they were given
    right: float  # share that was right


def fit(observed: Iterable[tuple[float, bool]], *, fewest: int = 60) -> list[tuple[float, float]]:
    """Give steps of (raw score from here up, chance to be right), both rising.

    Args:
        observed: raw scores, and whether the claim was right.
        fewest: claims a step stands on; fewer would be noise.

    Source: Ayer et al. 1955, "An empirical distribution function for sampling with incomplete
    information".
    """
    pools: list[_Pool] = []
    for pool in _pools(sorted(observed), fewest):
        pools.append(pool)
        while len(pools) > 1 and pools[-2].rate >= pools[-1].rate:
            last = pools.pop()
            pools[-1] = pools[-1] + last
    return [(round(p.start, 3), round(p.rate, 3)) for p in pools]


def _pools(observed: Sequence[tuple[float, bool]], fewest: int) -> list[_Pool]:
    pools: list[_Pool] = []
    for score, right in observed:
        one = _Pool(score, int(right), 1)
        if pools and (pools[-1].of < fewest or pools[-1].start == score):
            pools[-1] = pools[-1] + one
        else:
            pools.append(one)
    if len(pools) > 1 and pools[-1].of < fewest:
        last = pools.pop()
        pools[-1] = pools[-1] + last
    return pools


def share(right: Sequence[bool]) -> float | None:
    """Give the share that is right; None of nothing."""
    return round(sum(right) / len(right), 3) if right else None


def reliability(steps: Steps, observed: Sequence[tuple[float, bool]]) -> Iterator[Bin]:
    """Compare chances with what was seen on other articles, by tenths of the raw score."""
    tenths: dict[int, list[tuple[float, bool]]] = {}
    for score, right in observed:
        tenths.setdefault(min(int(score * _BINS), _BINS - 1), []).append((score, right))
    for tenth, own in sorted(tenths.items()):
        yield Bin(
            start=tenth / _BINS,
            count=len(own),
            promised=sum(chance(steps, score) for score, _ in own) / len(own),
            right=sum(right for _, right in own) / len(own),
        )
