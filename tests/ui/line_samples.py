"""Claims of a made-up desk for the list of all claims: as many as one likes, told by their ids."""

from __future__ import annotations

from array import array
from typing import TYPE_CHECKING

from onrecord_db.lists import ClaimLine, Found
from onrecord_db.records import Basis, Precision, Rating, ReviewState, WorldDate

if TYPE_CHECKING:
    from collections.abc import Iterable

ACTORS = (
    "Ilse Brandt", "Teo Marsh", "Saltmere Harbour Authority", "Nadia Voss", "Northline Ferries",
    "Marta Lind", "The Coastal Union", "Ola Nord", "Tove Lind", "U.S. officials",
)  # fmt: skip
STATEMENTS = (
    "The ferry will sail in June",
    "The town would lose every second visitor without the ferry, and the island its only doctor",
    "12,000 people signed a petition for the line",
    "Vessel maintenance cost £1.52 million last year, a third more than in the year before, mostly for the quay and its cranes",
    "The engine had not failed",
    "Shorter waits at the border are a matter of weeks",
    "Unemployment in the district fell to 4.6 % in March, the lowest rate since 1998",
)
OUTLETS = ("The Saltmere Post", "Veldhaven Courier", None, "Coast Radio")
RATINGS = (
    None,
    Rating(key="true", label="True", definition="", order=1, number=5, colour_role="good", glyph="✔"),
    Rating(key="partly-true", label="Partly true", definition="", order=2, number=4, colour_role="middle", glyph="≈"),
    None,
    Rating(key="misleading", label="Misleading", definition="", order=3, number=3, colour_role="middle", glyph="⚠"),
    Rating(key="false", label="False", definition="", order=4, number=2, colour_role="bad", glyph="✖"),
    Rating(key="not-checkable", label="Not checkable", definition="", order=6, number=None, colour_role="none", glyph="–"),
)  # fmt: skip


def line(claim_id: int) -> ClaimLine:
    """Make the claim of an id: the same one each time."""
    known = claim_id % 13 != 0
    statement = STATEMENTS[claim_id % len(STATEMENTS)]
    day = f"2026-{claim_id % 12 + 1:02}-{claim_id % 28 + 1:02}"
    return ClaimLine(
        id=claim_id,
        article_id=claim_id // 10 + 1,
        statement=f"{statement} ({claim_id})" if claim_id % 2 else statement,
        exact=statement,
        actor_id=claim_id % len(ACTORS) if known else None,
        actor_name=ACTORS[claim_id % len(ACTORS)] if known else "Unknown speaker",
        unsure=claim_id % 9 == 4,
        denied=False,
        speech=True,
        article_title=f"Harbour Authority Rejects Delay of Saltmere Ferry, Part {claim_id // 10 + 1}",
        outlet=OUTLETS[claim_id // 10 % len(OUTLETS)],
        published=WorldDate(value=day, precision=Precision.DAY, basis=Basis.STATED)
        if claim_id % 17
        else None,
        direction="ltr",
        rating=RATINGS[claim_id % len(RATINGS)],
        review_state=ReviewState.IN_WORK if claim_id % 8 == 3 else ReviewState.UNREVIEWED,
        source_count=claim_id % 4,
        seen_before=claim_id % 11 == 2,
    )


def lines(ids: Iterable[int]) -> list[ClaimLine]:
    """Make the claims of ids."""
    return [line(claim_id) for claim_id in ids]


def newest(count: int) -> Found:
    """Find the claims 1 to ``count``, the newest first."""
    return Found(ids=array("q", range(count, 0, -1)), total=count)
