"""Places in the database that need somebody's eye: claims without a place, claims of a file."""

from onrecord_db.reader import Reader

_UNPLACED = """SELECT o.claim_id, v.article_id, c.statement FROM occurrence o
    JOIN article_version v ON v.id = o.version_id JOIN claim c ON c.id = o.claim_id
    JOIN article a ON a.id = v.article_id
    WHERE o.anchor_state = 'orphan' AND o.state != 'rejected'
        AND a.trashed_at IS NULL
    ORDER BY v.article_id, o.start LIMIT ?"""
_OF_FILE = """SELECT f.id, f.article_id FROM evidence e JOIN claim_facet f ON f.id = e.claim_id
    WHERE e.blob_sha256 = ? AND e.trashed_at IS NULL LIMIT 1"""


def unplaced(reader: Reader, most: int) -> tuple[tuple[int, int, str], ...]:
    """Give claims whose words are not in their article any more: claim, article, statement."""
    rows = reader.all(_UNPLACED, (most,))
    return tuple((row["claim_id"], row["article_id"], row["statement"]) for row in rows)


def claim_of_file(reader: Reader, sha256: str) -> tuple[int, int] | None:
    """Give a claim that a stored file is a source of, and its article; None for a file of none."""
    row = reader.one(_OF_FILE, (sha256,))
    return None if row is None else (row["id"], row["article_id"])
