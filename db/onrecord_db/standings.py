"""How far each claim of a queue is, in one quick question."""

from collections.abc import Iterable

from onrecord_db.derived import STATUSES
from onrecord_db.lists import Standing
from onrecord_db.reader import Reader
from onrecord_db.records import ReviewState
from onrecord_db.values import ids_text

_STANDINGS = """SELECT f.id, f.article_id, r.key AS rating, f.status, f.due, f.sources, f.shown, f.proposed
    FROM json_each(?) w JOIN claim_facet f ON f.id = w.value
    LEFT JOIN rating r ON r.id = f.rating_id ORDER BY w.key"""
_STATES = {number: ReviewState(value) for value, number in STATUSES.items()}


def of(reader: Reader, claim_ids: Iterable[int]) -> dict[int, Standing]:
    """Tell how far claims are, in the order asked for; those that are gone are left out."""
    return {
        row["id"]: Standing(
            id=row["id"],
            article_id=row["article_id"],
            rating=row["rating"],
            state=_STATES[row["status"]],
            due=row["due"],
            sources=row["sources"],
            shown=bool(row["shown"]),
            proposed=bool(row["proposed"]),
        )
        for row in reader.all(_STANDINGS, (ids_text(claim_ids),))
    }
