"""Actors as lists show them."""

# ruff: noqa: S608  # values go by ?; what is put into SQL is names and clauses of our own

from onrecord_db.connection import Row
from onrecord_db.reader import Reader
from onrecord_db.records import ActorKind, ActorRow
from onrecord_db.values import ids_text, uid_text, words_from

# The actor of a claim is the last one of the chain of those who report it.
_SPOKEN = """
    SELECT t.actor_id, o.version_id, o.start, c.speech
    FROM occurrence o
    JOIN claim c ON c.id = o.claim_id
    JOIN attribution t ON t.occurrence_id = o.id AND t.position = (
        SELECT max(position) FROM attribution WHERE occurrence_id = o.id)
    WHERE o.state != 'rejected' AND t.actor_id IS NOT NULL"""

_OF_VERSION = f"""
WITH spoken AS ({_SPOKEN} AND o.version_id = :version)
SELECT x.*,
    (SELECT count(*) FROM spoken s WHERE s.actor_id = x.id AND s.speech) AS claims,
    (SELECT min(s.start) FROM spoken s WHERE s.actor_id = x.id) AS first_claim,
    (SELECT s.first FROM appearance s WHERE s.actor_id = x.id AND s.version_id = :version)
        AS first_mention
FROM actor x
WHERE x.id IN (SELECT actor_id FROM appearance WHERE version_id = :version)
    OR x.id IN (SELECT actor_id FROM spoken)
ORDER BY first_claim IS NULL, first_claim, first_mention IS NULL, first_mention, x.id"""

_MOST_FOUND = 200  # actors that are counted while somebody types a name

_FOUND = """
SELECT x.*, (
        SELECT count(*) FROM (SELECT 1 FROM attribution WHERE actor_id = x.id LIMIT 1000)
    ) AS claims, (
        SELECT json_group_array(form) FROM actor_name WHERE actor_id = x.id
    ) AS forms, (
        SELECT role FROM (SELECT id, role FROM appearance WHERE actor_id = x.id
            ORDER BY id DESC LIMIT 100) WHERE role IS NOT NULL ORDER BY id DESC LIMIT 1
    ) AS role
FROM json_each(?) w JOIN actor x ON x.id = w.value
ORDER BY claims DESC, x.name, x.id LIMIT ?"""

_COUNTED = "SELECT actor_id, count(*) AS claims FROM claim_facet WHERE shown AND speech GROUP BY 1"

_WITH_CLAIMS = f"""
SELECT x.*, n.claims FROM ({_COUNTED}) n JOIN actor x ON x.id = n.actor_id
ORDER BY n.claims DESC, x.name, x.id"""


def of_article(reader: Reader, article_id: int) -> tuple[ActorRow, ...]:
    """Give the actors of an article's latest version.

    In the order of their first claim, then of their first mention; those without claims are
    among them. Names and roles are those of this article.
    """
    sql = "SELECT max(id) AS id FROM article_version WHERE article_id = ?"
    version = reader.one(sql, (article_id,))
    version_id = None if version is None else version["id"]
    found = reader.all(_OF_VERSION, {"version": version_id})
    return _with_names(reader, found, version_id)


def rows(reader: Reader) -> tuple[ActorRow, ...]:
    """Give the actors with claims outside the trash, those with most claims first."""
    return _with_names(reader, reader.all(_WITH_CLAIMS), None)


def find(reader: Reader, text: str, *, limit: int = 20) -> tuple[ActorRow, ...]:
    """Give actors of whom a spelling begins with these words, those who speak most first.

    Names as printed and aliases count, in any order of the words and without accents; no words
    find nobody. Quick enough to follow somebody who types: claims are counted up to a thousand,
    rejected ones and thoughts among them.
    """
    words = ["".join(filter(str.isalnum, word)) for word in text.split()]
    match = " ".join(f'"{word}" *' for word in words if word)
    if not match:
        return ()
    ids = reader.all(
        "SELECT x.id FROM actor_fts JOIN actor x ON x.id = actor_fts.rowid"
        " WHERE actor_fts MATCH ? AND x.merged_into IS NULL ORDER BY actor_fts.rank LIMIT ?",
        (match, _MOST_FOUND),
    )
    found = reader.all(_FOUND, (ids_text(row[0] for row in ids), limit))
    return tuple(
        ActorRow(
            id=row["id"],
            uid=uid_text(row["uid"]),
            name=row["name"],
            kind=ActorKind(row["kind"]),
            role=row["role"],
            names=words_from(row["forms"]),
            claim_count=row["claims"],
        )
        for row in found
    )


def named(reader: Reader, text: str) -> int | None:
    """Give the actor whom exactly this spelling names; None when nobody or several are."""
    rows = reader.all(
        "SELECT id FROM actor WHERE name = ?1 AND merged_into IS NULL UNION"
        " SELECT actor_id FROM actor_name WHERE form = ?1",
        (text,),
    )
    return int(rows[0][0]) if len(rows) == 1 else None


def _with_names(reader: Reader, found: list[Row], version_id: int | None) -> tuple[ActorRow, ...]:
    listed = ids_text(row["id"] for row in found)
    names: dict[int, dict[str, None]] = {}  # a dict keeps order and drops what came before
    roles: dict[int, str] = {}
    for row in reader.all(
        "SELECT actor_id, role, forms FROM appearance"
        " WHERE actor_id IN (SELECT value FROM json_each(?1))"
        " AND (?2 IS NULL OR version_id = ?2) ORDER BY version_id",
        (listed, version_id),
    ):
        names.setdefault(row["actor_id"], {}).update(dict.fromkeys(words_from(row["forms"])))
        if row["role"] is not None:
            roles[row["actor_id"]] = row["role"]  # the latest wins
    return tuple(
        ActorRow(
            id=row["id"],
            uid=uid_text(row["uid"]),
            name=row["name"],
            kind=ActorKind(row["kind"]),
            role=roles.get(row["id"]),
            names=tuple(names.get(row["id"], ())),
            claim_count=row["claims"],
        )
        for row in found
    )
