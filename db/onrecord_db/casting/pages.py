"""What is known of an actor, and everything that the actor claims in all articles."""

from onrecord_db.connection import Row
from onrecord_db.errors import BugError
from onrecord_db.reader import Reader
from onrecord_db.records import (
    ActorClaim,
    ActorDetails,
    ActorKind,
    ActorPage,
    ClaimType,
    ReviewState,
    State,
)

# A day is said_on, else that of the article, as the facets have it: yyyymmdd, 0 for what is not known.
_CLAIMS = """
WITH newest AS (
    SELECT id, article_id, proposed, rating_id, ifnull(said, day) AS day FROM claim_facet
    WHERE actor_id = ? AND shown ORDER BY day IS NULL, day DESC, id DESC LIMIT ?)
SELECT f.id, f.article_id, ifnull(a.title, a.file_name) AS article_title, f.day, c.statement,
    c.type, c.review_state, f.proposed, r.key AS rating_key
FROM newest f JOIN claim c ON c.id = f.id JOIN article a ON a.id = f.article_id
LEFT JOIN rating r ON r.id = f.rating_id
ORDER BY f.day IS NULL, f.day DESC, f.id DESC"""

_VERDICTS = """
SELECT r.key, n.number FROM (
    SELECT rating_id, count(*) AS number FROM claim_facet WHERE actor_id = ? AND shown GROUP BY 1) n
LEFT JOIN rating r ON r.id = n.rating_id ORDER BY r.position IS NULL, r.position"""

_SPREAD = """
SELECT count(*) AS claims, count(DISTINCT article_id) AS articles,
    min(ifnull(said, day)) AS first, max(ifnull(said, day)) AS last
FROM claim_facet WHERE actor_id = ? AND shown"""

# Of somebody who is named in each article the last ones say enough.
_PRINTED_ROLES = """
SELECT role FROM (SELECT id, role FROM appearance WHERE actor_id = ? ORDER BY id DESC LIMIT 500)
WHERE role IS NOT NULL ORDER BY id DESC"""


def actor_row(reader: Reader, actor_id: int) -> Row:
    """Give an actor's row.

    Raises:
        BugError: there is no such actor.
    """
    row = reader.one("SELECT * FROM actor WHERE id = ?", (actor_id,))
    if row is None:
        message = f"There is no actor {actor_id}."
        raise BugError(message)
    return row


def details(reader: Reader, actor_id: int) -> ActorDetails:
    """Give what is known of an actor.

    Raises:
        BugError: there is no such actor.
    """
    row = actor_row(reader, actor_id)
    forms = reader.all(
        "SELECT form FROM actor_name WHERE actor_id = ? AND form != ? ORDER BY id",
        (actor_id, row["name"]),
    )
    told = reader.all("SELECT role FROM actor_role WHERE actor_id = ? ORDER BY id", (actor_id,))
    printed = reader.all(_PRINTED_ROLES, (actor_id,))
    return ActorDetails(
        id=actor_id,
        name=row["name"],
        kind=ActorKind(row["kind"]),
        description=row["description"] or "",
        aliases=tuple(one["form"] for one in forms),
        roles=tuple(dict.fromkeys(one["role"] for one in (*told, *printed))),
        merged_into=row["merged_into"],
    )


def page(reader: Reader, actor_id: int, *, limit: int = 500) -> ActorPage:
    """Give an actor's page: one scan of the facets for each of its three parts.

    Args:
        reader: any.
        actor_id: the actor.
        limit: at most so many claims are listed; all are counted.

    Raises:
        BugError: there is no such actor.
    """
    spread = reader.all(_SPREAD, (actor_id,))[0]
    return ActorPage(
        actor=details(reader, actor_id),
        claims=tuple(_claim(row) for row in reader.all(_CLAIMS, (actor_id, limit))),
        claim_count=spread["claims"],
        article_count=spread["articles"],
        first_day=_day(spread["first"]),
        last_day=_day(spread["last"]),
        verdicts=tuple((row["key"], row["number"]) for row in reader.all(_VERDICTS, (actor_id,))),
    )


def _claim(row: Row) -> ActorClaim:
    return ActorClaim(
        id=row["id"],
        article_id=row["article_id"],
        article_title=row["article_title"],
        day=_day(row["day"]),
        statement=row["statement"],
        type=ClaimType(row["type"]),
        state=State.PROPOSED if row["proposed"] else State.ACCEPTED,
        review_state=ReviewState(row["review_state"]),
        rating_key=row["rating_key"],
    )


def _day(number: int | None) -> str | None:
    """Give a facet's day as ISO text, cut to what is known."""
    if not number:
        return None
    digits = f"{number:08}"
    parts = (digits[:4], digits[4:6], digits[6:])
    return "-".join(part for part in parts if int(part))
