"""The review queue: which claims, in which order, how many are done, and how long the rest takes."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from enum import StrEnum
from statistics import median
from typing import TYPE_CHECKING

from onrecord_db.records import ReviewState

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from datetime import date

    from onrecord_db.lists import Standing

MOST = 2000  # claims of one queue: weeks of work, and asked for again within 20 ms after each act
_FEWEST = 3  # claims before anything is said of the time left
_LONGEST = 900.0  # seconds for one claim; whoever takes longer had something else to do


class Fate(StrEnum):
    """What became of a claim."""

    OPEN = "open"
    VERDICT = "verdict"
    DONE = "done"  # marked as done without a verdict
    REJECTED = "rejected"  # or not there any more
    SECOND = "second"  # a second opinion was asked for
    PUT_OFF = "put off"  # until a day that is not there yet


def fate(standing: Standing | None, today: date) -> Fate:
    """Tell what became of a claim; None is one that is gone."""
    if standing is None or not standing.shown:
        return Fate.REJECTED
    if standing.rating is not None:
        return Fate.VERDICT
    if standing.state is ReviewState.DONE:
        return Fate.DONE
    if standing.state is ReviewState.SECOND_OPINION:
        return Fate.SECOND
    if standing.due is not None and standing.due > today.isoformat():
        return Fate.PUT_OFF
    return Fate.OPEN


@dataclass(frozen=True, slots=True, kw_only=True)
class Summary:
    """What a queue came to."""

    total: int
    verdicts: tuple[tuple[str, int], ...]  # rating key, how many; most first
    fates: Mapping[Fate, int]
    without_source: int  # claims with a verdict and no source


@dataclass(slots=True)
class Queue:
    """Claims in the order in which they were listed when the queue began.

    The order stays whatever happens to the claims, so that none is passed over because a filter
    does not list it any more.
    """

    ids: tuple[int, ...]
    today: date
    current: int | None = None
    standings: dict[int, Standing] = field(default_factory=dict)

    def take(self, standings: Mapping[int, Standing]) -> None:
        """Take how far the claims are now."""
        self.standings = dict(standings)

    def fate_of(self, claim_id: int) -> Fate:
        """Tell what became of a claim of the queue."""
        return fate(self.standings.get(claim_id), self.today)

    def is_open(self, claim_id: int | None) -> bool:
        """Tell whether a claim is one of the queue's that nobody has decided on."""
        return claim_id in self.ids and self.fate_of(claim_id) is Fate.OPEN

    @property
    def place(self) -> int:
        """The current claim's number, from 1; 0 where it is none of the queue's."""
        return self.ids.index(self.current) + 1 if self.current in self.ids else 0

    @property
    def done(self) -> int:
        """How many claims need no more work: judged, marked done or no claims."""
        finished = {Fate.VERDICT, Fate.DONE, Fate.REJECTED}
        return sum(self.fate_of(one) in finished for one in self.ids)

    @property
    def left(self) -> int:
        """How many claims nobody has decided on: neither done nor put off nor passed on."""
        return sum(self.fate_of(one) is Fate.OPEN for one in self.ids)

    def following(self, delta: int, *, unreviewed: bool = False) -> int | None:
        """Give the claim ``delta`` places on, None beyond an end.

        Args:
            delta: how many claims on, back when negative.
            unreviewed: count only claims that nobody has decided on.
        """
        at = self.place - 1
        path = self.ids[at + 1 :] if delta > 0 else self.ids[: max(at, 0)][::-1]
        wanted = [one for one in path if self._is_met(one, unreviewed=unreviewed)]
        return wanted[min(abs(delta), len(wanted)) - 1] if wanted else None

    def first_open(self) -> int | None:
        """Give the first claim that nobody has decided on."""
        return next((one for one in self.ids if self.fate_of(one) is Fate.OPEN), None)

    def summary(self) -> Summary:
        """Count what became of the claims."""
        standings = [self.standings[one] for one in self.ids if one in self.standings]
        judged = [one for one in standings if one.shown and one.rating is not None]
        ratings = Counter(one.rating for one in judged if one.rating is not None)
        return Summary(
            total=len(self.ids),
            verdicts=tuple(ratings.most_common()),
            fates=Counter(self.fate_of(one) for one in self.ids),
            without_source=sum(one.sources == 0 for one in judged),
        )

    def _is_met(self, claim_id: int, *, unreviewed: bool) -> bool:
        found = self.fate_of(claim_id)
        return found is Fate.OPEN if unreviewed else found is not Fate.REJECTED


class Pace:
    """How long claims take, from being shown to being decided on."""

    def __init__(self) -> None:
        self._times: list[float] = []
        self._since = 0.0
        self._claim: int | None = None

    def show(self, claim_id: int, now: float) -> None:
        """Tell which claim is looked at, at ``now`` seconds of any clock."""
        if claim_id != self._claim:
            self._claim, self._since = claim_id, now

    def decide(self, claim_id: int, now: float) -> None:
        """Tell that the claim that is looked at was decided on; others were no work of its own."""
        if claim_id == self._claim and now - self._since <= _LONGEST:
            self._times.append(now - self._since)
            self._claim = None

    def seconds(self) -> float | None:
        """Give the median of all claims so far; None while there are too few to tell."""
        return median(self._times) if len(self._times) >= _FEWEST else None

    def minutes_for(self, claims: int) -> int | None:
        """Give how many minutes claims will take, 0 for less than one; None when unknown."""
        each = self.seconds()
        return None if each is None else round(each * claims / 60)


def decided(before: Queue, standings: Mapping[int, Standing], claims: Sequence[int]) -> list[int]:
    """Give those claims that were open in a queue and are not by the new standings."""
    return [
        one
        for one in claims
        if before.fate_of(one) is Fate.OPEN
        and fate(standings.get(one), before.today) is not Fate.OPEN
    ]
