"""Brings the rows of the second version into the tables of the third.

Never edited after a release.
"""

# ruff: noqa: S608  # names of our own tables

import hashlib
import json
from collections.abc import Callable
from typing import Protocol
from uuid import UUID

from onrecord_db import schema_3
from onrecord_db.connection import Row
from onrecord_db.errors import BugError

_OLD = (
    "article", "article_version", "block", "actor", "actor_name", "actor_role", "mention", "claim",
    "occurrence", "attribution", "relation", "scale", "rating", "verdict", "source", "evidence",
    "note", "setting", "article_place",
)  # fmt: skip

_STAMPS = """id, uid, created_at, created_by, updated_at, updated_by"""
_STAMPED = """id, uid(uid), created_at, created_by,
    nullif(updated_at, created_at), CASE WHEN updated_at != created_at THEN updated_by END"""
_PUBLISHED = "published_value, published_precision, published_basis, published_text"
_SAID_ON = "said_on_value, said_on_precision, said_on_basis, said_on_text"


def _hash(column: str) -> str:
    """Give the SQL of a text's hash; as text it would reach the function cut at a NUL."""
    return f"hash_bytes(cast({column} AS blob))"


def _same(table: str, columns: str) -> str:
    return (
        f"INSERT INTO {table} ({_STAMPS}, {columns}) SELECT {_STAMPED}, {columns} FROM old_{table}"
    )


def _hashed(table: str, columns: str, text: str) -> str:
    return (
        f"INSERT INTO {table} ({_STAMPS}, {columns}, {text}_hash)"
        f" SELECT {_STAMPED}, {columns}, {_hash(text)} FROM old_{table}"
    )


_COPIES = (
    _same(
        "article",
        f"title, outlet, byline, url, {_PUBLISHED}, language, direction, file_name, trashed_at",
    ),
    f"""INSERT INTO article_version ({_STAMPS}, article_id, number, text, blocks,
        text_sha256, raw_sha256, reader, retrieved_at, extractor)
    SELECT {_STAMPED}, article_id, number, text,
        (SELECT json_group_array(
            json(block(start, "end", kind, included, set_by)) ORDER BY start)
            FROM old_block b WHERE b.version_id = v.id),
        text_sha256, raw_sha256, reader, retrieved_at, extractor
    FROM old_article_version v""",
    _same("actor", "name, kind"),
    """INSERT INTO actor_name (id, actor_id, form, kind, version_id)
    SELECT min(id), actor_id, form, max(kind), min(version_id) FROM old_actor_name
    GROUP BY actor_id, form ORDER BY min(id)""",
    """INSERT INTO actor_role (id, uid, created_at, created_by, updated_at, updated_by,
        actor_id, role)
    SELECT id, uid(uid), created_at, created_by, updated_at, updated_by, actor_id, role
    FROM old_actor_role WHERE version_id IS NULL""",
    """INSERT INTO appearance (version_id, actor_id, role, forms, mentions, first)
    SELECT s.version_id, s.actor_id,
        (SELECT role FROM old_actor_role r WHERE r.version_id = s.version_id
            AND r.actor_id = s.actor_id ORDER BY id DESC LIMIT 1),
        (SELECT json_group_array(form ORDER BY position) FROM old_actor_name n
            WHERE n.version_id = s.version_id AND n.actor_id = s.actor_id),
        (SELECT json_group_array(json_array(start, "end") ORDER BY start) FROM old_mention m
            WHERE m.version_id = s.version_id AND m.actor_id = s.actor_id),
        (SELECT min(start) FROM old_mention m
            WHERE m.version_id = s.version_id AND m.actor_id = s.actor_id)
    FROM (SELECT version_id, actor_id FROM old_actor_name WHERE version_id IS NOT NULL
        UNION SELECT version_id, actor_id FROM old_actor_role WHERE version_id IS NOT NULL
        UNION SELECT version_id, actor_id FROM old_mention WHERE actor_id IS NOT NULL) s
    ORDER BY s.version_id, s.actor_id""",
    # Weights of the desk are worked in when the overview is reckoned, at the first opening.
    """INSERT INTO criterion_set (criteria)
    SELECT DISTINCT criteria(criteria, reasons) FROM old_claim""",
    f"""INSERT INTO claim ({_STAMPS}, statement, statement_hash, type, speech, {_SAID_ON},
        checkworthy, criteria_id, quantities, denied, review_state)
    SELECT {_STAMPED}, statement, {_hash("statement")}, type, speech, {_SAID_ON},
        checkworthy,
        (SELECT id FROM criterion_set k WHERE k.criteria = criteria(c.criteria, c.reasons)),
        quantities, denied, review_state
    FROM old_claim c""",
    f"""INSERT INTO occurrence (id, claim_id, version_id, spans, headlines, start, exact,
        exact_hash, anchor_state, score, state, decided_at, decided_by)
    SELECT id, claim_id, version_id, spans, headlines, start, exact,
        {_hash("exact")}, anchor_state, score, state, decided_at, decided_by
    FROM old_occurrence""",
    """INSERT INTO attribution (id, occurrence_id, position, actor_id, role, cue, cue_spans,
        source_spans, manner, unsure)
    SELECT id, occurrence_id, position, actor_id, role, cue, cue_spans,
        source_spans, manner, unsure
    FROM old_attribution""",
    _same(
        "relation",
        "from_claim_id, to_claim_id, type, reasons, score, state, decided_at, decided_by",
    ),
    _same("scale", "key, name"),
    _same("rating", "scale_id, key, label, definition, position, number, colour_role, glyph"),
    _hashed("verdict", "claim_id, number, rating_id, ruling, decided_at, author", "ruling"),
    _same("source", "title, url"),
    _hashed(
        "evidence",
        "claim_id, source_id, stance, excerpt, blob_sha256, file_name, retrieved_at,"
        " retrieved_by, trashed_at",
        "excerpt",
    ),
    _hashed("note", "object, object_id, text", "text"),
    "INSERT INTO setting SELECT key, value FROM old_setting",
    (
        "INSERT INTO article_place SELECT article_id, at_claim_id, scroll, opened_at"
        " FROM old_article_place"
    ),
)


class Raw(Protocol):
    """What is needed of sqlcipher3's connection."""

    def create_function(self, name: str, count: int, function: Callable[..., object], /) -> None:
        """Let SQL call a function."""
        raise NotImplementedError


class Database(Protocol):
    """What is needed of sqlite-utils' database."""

    def execute(self, sql: str, /) -> "Rows":
        """Run one statement."""
        raise NotImplementedError


class Rows(Protocol):
    """An answer."""

    def fetchall(self) -> list[Row]:
        """Give every row."""
        raise NotImplementedError


def copy(db: Database, raw: Raw) -> None:
    """Make the new tables, fill them and drop the old ones; foreign keys are off.

    Raises:
        BugError: a row names one that is not there.
    """
    raw.create_function("uid", 1, lambda text: UUID(text).bytes)
    raw.create_function("hash_bytes", 1, lambda data: hashlib.sha256(data).digest()[:8])
    raw.create_function("criteria", 2, _criteria)
    raw.create_function("block", 5, _block)
    _move_aside(db)
    for statement in (*schema_3.STATEMENTS, *_COPIES):
        db.execute(statement)
    _keep_numbers(db)
    for table in reversed(_OLD):
        db.execute(f"DROP TABLE old_{table}")
    if broken := db.execute("pragma foreign_key_check").fetchall():
        message = f"{len(broken)} rows name one that is not there: {tuple(broken[0])}."
        raise BugError(message)


def _move_aside(db: Database) -> None:
    for kind in ("trigger", "index", "view"):
        found = db.execute(
            f"SELECT name, tbl_name FROM sqlite_master WHERE type = '{kind}' AND sql IS NOT NULL"
        )
        for name, table in found.fetchall():
            if kind == "view" or table in _OLD:
                db.execute(f'DROP {kind} "{name}"')
    db.execute("DROP TABLE claim_fts")
    for table in _OLD:
        db.execute(f"ALTER TABLE {table} RENAME TO old_{table}")


def _keep_numbers(db: Database) -> None:
    """Let no number of a row that is gone be used again."""
    rows = db.execute("SELECT name, seq FROM sqlite_sequence WHERE name LIKE 'old|_%' ESCAPE '|'")
    for name, seq in [tuple(row) for row in rows.fetchall()]:
        table = name.removeprefix("old_")
        if table == "mention":
            continue
        db.execute(f"DELETE FROM sqlite_sequence WHERE name = '{table}'")
        db.execute(f"INSERT INTO sqlite_sequence (name, seq) VALUES ('{table}', {int(seq)})")


def _criteria(criteria: str, reasons: str) -> str:
    """Give criteria that say themselves which of them are reasons."""
    counting, listed = json.loads(reasons), json.loads(criteria)
    told = [[*one] if one[1] in counting else [*one, 0] for one in listed]
    if not listed:  # of a version that kept reasons alone
        told = [["", reason] for reason in counting]
    return json.dumps(told, ensure_ascii=False, separators=(",", ":"))


def _block(start: int, end: int, kind: str, included: int, set_by: str) -> str:
    """Give a block as JSON; what is usual is left out from the end."""
    told: list[object] = [start, end]
    if (kind, included, set_by) != ("body", 1, "program"):
        told += [kind, included]
    if set_by != "program":
        told.append(set_by)
    return json.dumps(told, ensure_ascii=False, separators=(",", ":"))
