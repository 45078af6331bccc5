"""The claims of all articles as one list: which, in which order, and what a page of them says.

The ids of a million claims come out of SQLite as one text, in a tenth of the time that a row each
takes, and the whole while without the interpreter, so that the window goes on.
"""

# ruff: noqa: S608  # values go by ?; what is put into SQL is names and clauses of our own

from __future__ import annotations

from array import array
from typing import TYPE_CHECKING

from onrecord_db.lists import ClaimLine, ClaimOrder, Found
from onrecord_db.records import Rating, ReviewState
from onrecord_db.relations import UNKNOWN_SPEAKER
from onrecord_db.search.claims import plan
from onrecord_db.search.query import Query, parse
from onrecord_db.search.terms import Condition
from onrecord_db.search.values import Asker
from onrecord_db.values import date_from, ids_text

if TYPE_CHECKING:
    from collections.abc import Sequence

    import numpy as np

    from onrecord_db.connection import Row, Values
    from onrecord_db.reader import Reader

    Numbers = np.ndarray[tuple[int], np.dtype[np.int64]]

_LISTED = "f.shown AND f.speech"
_UNKNOWN = -1  # stands for null in the columns that are sorted by: all others are 0 and more

# By order: what is sorted by, as a whole number. Claims of which it is not known come last.
_KEYS = {
    ClaimOrder.ADDED: "f.id",
    ClaimOrder.PUBLISHED: f"ifnull(f.day, {_UNKNOWN})",
    ClaimOrder.WORTH: "CAST(f.worth * 1000000 AS INTEGER)",
    ClaimOrder.IMPORTANCE: "f.importance",
    ClaimOrder.ACTOR: f"ifnull(f.actor_id, {_UNKNOWN})",
    ClaimOrder.VERDICT: f"ifnull(f.rating_id, {_UNKNOWN})",
    ClaimOrder.SOURCES: "f.sources",
}
# Of these the key is an id, and what it is sorted by is its place here.
_RANKS = {
    ClaimOrder.ACTOR: "SELECT group_concat(id) FROM (SELECT id FROM actor ORDER BY name COLLATE NOCASE, id)",
    ClaimOrder.VERDICT: "SELECT group_concat(id) FROM (SELECT id FROM rating ORDER BY position, id)",
}

_LINES = """
SELECT f.*, c.statement, c.review_state, a.title, a.file_name, a.outlet, a.direction,
    a.published_value, a.published_precision, a.published_basis, a.published_text,
    x.name AS actor_name, (
        SELECT exact FROM occurrence WHERE claim_id = f.id ORDER BY state = 'rejected', id DESC
    ) AS exact,
    r.key, r.label, r.definition, r.position, r.number, r.colour_role, r.glyph
FROM json_each(?) wanted
JOIN claim_facet f ON f.id = wanted.value
JOIN claim c ON c.id = f.id
JOIN article a ON a.id = f.article_id
LEFT JOIN actor x ON x.id = f.actor_id
LEFT JOIN rating r ON r.id = f.rating_id
ORDER BY wanted.key"""


def find(
    reader: Reader,
    *,
    line: str,
    order: ClaimOrder,
    falling: bool,
    total: int | None = None,
    user: str = "",
) -> Found:
    """Give the claims that pass a filter line, in an order; claims of one place, newest first.

    Thoughts are among them only where the line asks for them.

    Args:
        reader: any.
        line: in the filter language; "" for all.
        order: what is sorted by.
        falling: the most, the newest first.
        total: how many claims there are without the line, where that is known: to count them
            takes as long as to find them.
        user: whom "me" means.
    """
    query, asker = parsed(reader, line), Asker(user=user)
    if order is ClaimOrder.ADDED and falling:
        sql, values = _newest(reader, query, asker)
        ids = array(
            "q", _columns(reader, f"SELECT group_concat(id) FROM ({sql})", values)[0].tobytes()
        )
    else:
        ids = _sorted(reader, _passing(reader, query, asker), order, falling=falling)
    if not query.terms:
        total = len(ids)
    elif total is None:
        counted = reader.one(f"SELECT count(*) FROM claim_facet f WHERE {_LISTED}")
        total = 0 if counted is None else int(counted[0])
    return Found(ids=ids, total=total, problems=query.problems)


def parsed(reader: Reader, line: str) -> Query:
    """Read a filter line with what the database's scale calls its ratings."""
    ratings = reader.all("SELECT label FROM rating ORDER BY position")
    return parse(line, {"verdict": [row[0] for row in ratings]})


def lines(reader: Reader, ids: Sequence[int]) -> tuple[ClaimLine, ...]:
    """Give these claims, in the same order; those that are gone are left out."""
    return tuple(_line(row) for row in reader.all(_LINES, (ids_text(ids),)))


def _newest(reader: Reader, query: Query, asker: Asker) -> tuple[str, Values]:
    """Give SQL for the ids, newest first: where words are asked for, in the order of their index."""
    asked = plan(reader, query, asker)
    if asked.beside or not asked.words:
        where = _passing(reader, query, asker)
        return f"SELECT f.id FROM claim_facet f WHERE {where.sql} ORDER BY f.id DESC", where.values
    sql, values = asked.newest()
    if _wants_thoughts(query):
        return sql, values
    return f"SELECT f.id FROM ({sql}) n JOIN claim_facet f ON f.id = n.id WHERE f.speech", values


def _passing(reader: Reader, query: Query, asker: Asker) -> Condition:
    found = plan(reader, query, asker).where()
    if _wants_thoughts(query):
        return found
    return Condition(f"f.speech AND {found.sql}", found.values)


def _wants_thoughts(query: Query) -> bool:
    fields = (term for term in query.terms if term.field == "is" and not term.negated)
    return any(value.text.startswith("thought") for term in fields for value in term.values)


def _sorted(reader: Reader, where: Condition, order: ClaimOrder, *, falling: bool) -> array[int]:
    """Sort here and not in SQLite, which takes twice as long for a million."""
    import numpy as np  # noqa: PLC0415  # 0.1 s that only those who sort wait for

    found = f"FROM claim_facet f WHERE {where.sql}"
    both = f"SELECT group_concat(f.id), group_concat({_KEYS[order]}) {found}"
    ids, keys = _columns(reader, both, where.values)
    known = keys != _UNKNOWN
    if order in _RANKS:
        (ranked,) = _columns(reader, _RANKS[order], ())
        keys = _places(ranked, keys)
    by = np.where(known, -keys if falling else keys, np.iinfo(np.int64).max)
    newest = np.lexsort((-ids, by))
    return array("q", ids[newest].tobytes())


def _places(ranked: Numbers, keys: Numbers) -> Numbers:
    """Give the place of each key in a list of ids."""
    import numpy as np  # noqa: PLC0415  # as above

    places = np.zeros(int(max(ranked.max(initial=0), keys.max(initial=0))) + 1, dtype=np.int64)
    places[ranked] = np.arange(len(ranked))
    return places[np.maximum(keys, 0)]


def _columns(reader: Reader, sql: str, values: Values) -> list[Numbers]:
    """Read whole numbers that a query gives as texts with commas, one text a column."""
    import numpy as np  # noqa: PLC0415  # as above

    row = reader.one(sql, values)
    texts = () if row is None else tuple(row)
    return [np.fromstring(text or "", dtype=np.int64, sep=",") for text in texts]


def _line(row: Row) -> ClaimLine:
    return ClaimLine(
        id=row["id"],
        article_id=row["article_id"],
        statement=row["statement"],
        exact=row["exact"] or "",
        actor_id=row["actor_id"],
        actor_name=UNKNOWN_SPEAKER if row["actor_name"] is None else row["actor_name"],
        unsure=bool(row["unsure"]),
        denied=bool(row["denied"]),
        speech=bool(row["speech"]),
        article_title=row["title"] or row["file_name"],
        outlet=row["outlet"],
        published=date_from(row, "published"),
        direction=row["direction"],
        rating=_rating(row),
        review_state=ReviewState(row["review_state"]),
        source_count=row["sources"],
        seen_before=bool(row["repeated"]),
    )


def _rating(row: Row) -> Rating | None:
    if row["key"] is None:
        return None
    return Rating(
        key=row["key"],
        label=row["label"],
        definition=row["definition"],
        order=row["position"],
        number=row["number"],
        colour_role=row["colour_role"],
        glyph=row["glyph"],
    )
