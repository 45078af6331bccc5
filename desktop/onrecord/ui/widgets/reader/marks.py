"""Claims as marks: which parts of the document each covers and in which lane it is drawn."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from onrecord.ui.models.claim_words import is_reviewed, isolate, status

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from onrecord.ui.widgets.reader.offsets import DocumentMap, Placed
    from onrecord_db.records import Claim, Span

MOST_LANES = 3  # claims beyond are counted in the margin, and drawn in the last when current


@dataclass(frozen=True, slots=True, kw_only=True)
class Mark:
    """One claim as it is drawn."""

    claim_id: int
    number: int
    actor: int  # order of appearance, from 0
    lane: int  # 0 is next to the text
    length: int  # code points
    tip: str
    verdict: str  # colour role, "" while there is none
    is_reviewed: bool
    start: int  # position in the document
    parts: tuple[Placed, ...]  # empty when the claim stands in lines left out
    echo: bool = False  # a headline that repeats the claim: a thin line, no badge


def make_marks(
    claims: Sequence[Claim], actor_index: Mapping[int, int], shown: DocumentMap
) -> list[Mark]:
    """Turn claims in text order into marks; a claim without a known actor takes the next colour."""
    unknown = max(actor_index.values(), default=-1) + 1
    lanes = pack_lanes([claim.spans for claim in claims])
    made = []
    for claim, lane in zip(claims, lanes, strict=True):
        actor = unknown if claim.actor_id is None else actor_index.get(claim.actor_id, unknown)
        parts = [part for span in claim.spans for part in shown.placed(span)]
        mark = Mark(
            claim_id=claim.id,
            number=claim.number,
            actor=actor,
            lane=lane,
            length=sum(span.end - span.start for span in claim.spans),
            tip=tip(claim),
            verdict=claim.verdict.rating.colour_role if claim.verdict is not None else "",
            is_reviewed=is_reviewed(claim),
            start=shown.position(claim.spans[0].start) or 0 if parts else 0,
            parts=tuple(parts),
        )
        made.append(mark)
        made += _echoes(claim, mark, shown)
    return sorted(made, key=lambda mark: mark.start) if any(m.echo for m in made) else made


def _echoes(claim: Claim, mark: Mark, shown: DocumentMap) -> list[Mark]:
    """Give the marks of the headlines that repeat a claim."""
    echoes = []
    for span in claim.headlines:
        parts = tuple(shown.placed(span))
        if parts:
            start = shown.position(span.start) or 0
            length = span.end - span.start
            echoes.append(replace(mark, parts=parts, start=start, length=length, lane=0, echo=True))
    return echoes


def tip(claim: Claim) -> str:
    """Name a claim in a line: number, actor, verdict or state of the check."""
    rated = status(claim).word
    return f"{claim.number} · {isolate(claim.actor_name)} · {rated[:1].upper()}{rated[1:]}"


class Picker:
    """Chooses the claim that a click means: the shortest, by further clicks the others in turn."""

    def __init__(self) -> None:
        self._last: list[int] = []

    def pick(self, found: list[int], current: int | None) -> int | None:
        """Choose among the claims under a click, the shortest first; None when there are none."""
        is_again = found == self._last and current in found
        self._last = found
        if not found:
            return None
        return _after(found, current) if is_again and current is not None else found[0]


def overlapping_after(claims: Sequence[Claim], current: int) -> int | None:
    """Give the next in turn of the claims that share text with the current one and the current."""
    own = next((claim.spans for claim in claims if claim.id == current), ())
    group = [c.id for c in claims if any(_overlap(a, b) for a in own for b in c.spans)]
    return _after(group, current) if len(group) > 1 else None


def _after(ids: list[int], current: int) -> int:
    return ids[(ids.index(current) + 1) % len(ids)]


def pack_lanes(claims: Sequence[Sequence[Span]]) -> list[int]:
    """Give each claim the highest lane in which it overlaps no claim before it.

    Lanes are numbered on without an end; MOST_LANES are drawn. Cost grows with the number of
    claims times the number that overlap.
    """
    lanes: list[int] = []
    open_spans: list[tuple[Span, int]] = []  # with their lanes
    for spans in claims:
        first = min((span.start for span in spans), default=0)
        open_spans = [taken for taken in open_spans if taken[0].end > first]
        used = {lane for taken, lane in open_spans if any(_overlap(taken, s) for s in spans)}
        lane = next(free for free in range(len(used) + 1) if free not in used)
        lanes.append(lane)
        open_spans += [(span, lane) for span in spans]
    return lanes


def _overlap(one: Span, other: Span) -> bool:
    return one.start < other.end and other.start < one.end
