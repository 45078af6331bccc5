"""Articles, their versions and blocks, and where their reader was."""

# ruff: noqa: S608  # values go by ?; what is put into SQL is names and clauses of our own

import hashlib
import json
from collections.abc import Iterable, Sequence
from dataclasses import replace

from onrecord_db.connection import Row
from onrecord_db.errors import BugError
from onrecord_db.reader import Reader
from onrecord_db.records import (
    Article,
    ArticleRow,
    ArticleText,
    ArticleVersion,
    WorldDate,
)
from onrecord_db.store import Store
from onrecord_db.values import (
    blocks_from,
    blocks_text,
    date_columns,
    date_from,
    ids_text,
    now_utc,
    uid_text,
)

# The counts are of the latest version, in one pass over the claims, not one query an article.
_ROWS = """
WITH wanted AS MATERIALIZED (SELECT * FROM article {which}), counted AS (
    SELECT w.id, count(*) AS claims,
        sum(c.review_state = 'done' OR EXISTS (
            SELECT 1 FROM verdict v WHERE v.claim_id = c.id AND v.rating_id IS NOT NULL
            AND v.number = (SELECT max(number) FROM verdict w WHERE w.claim_id = c.id)
        )) AS reviewed,
        sum(EXISTS (SELECT 1 FROM shown_match m WHERE m.from_claim_id = c.id)) AS seen
    FROM wanted w
    JOIN occurrence o ON o.state != 'rejected' AND o.version_id = (
        SELECT max(id) FROM article_version WHERE article_id = w.id)
    JOIN claim c ON c.id = o.claim_id AND c.speech
    GROUP BY w.id
)
SELECT a.*, ifnull(n.claims, 0) AS claims, ifnull(n.reviewed, 0) AS reviewed,
    ifnull(n.seen, 0) AS seen
FROM wanted a LEFT JOIN counted n ON n.id = a.id
"""
_NEWEST_FIRST = " ORDER BY ifnull(a.published_value, a.created_at) DESC, a.id DESC"


def add(store: Store, article: Article, *, file_name: str, raw: bytes | None) -> int:
    """Store an article as read, without claims, and give its id.

    Args:
        store: with a step open.
        article: its blocks come as the reader made them.
        file_name: without folders; the list shows it where the article has no title.
        raw: the file's bytes, kept beside the database; None where they are not at hand.

    Raises:
        BugError: ``raw`` has another SHA-256 than the article says.
        DiskError: the disk refused.
    """
    if raw is not None and store.files.keep(raw) != article.raw_sha256:
        message = f"{file_name}: raw bytes and raw_sha256 differ."
        raise BugError(message)
    article_id = store.insert(
        "article",
        {
            "title": article.title,
            "outlet": article.outlet,
            "byline": article.byline,
            "url": article.url,
            **date_columns("published", article.published),
            "language": article.language,
            "direction": article.direction,
            "file_name": file_name,
        },
    )
    _add_version(store, article_id, article)
    return article_id


def rows(store: Reader, *, trashed: bool = False) -> tuple[ArticleRow, ...]:
    """Give the articles, newest first by published date, or by when they were added.

    Args:
        store: any.
        trashed: give those in the trash instead of those outside it.
    """
    which = "IS NOT NULL" if trashed else "IS NULL"
    sql = _ROWS.format(which=f"WHERE trashed_at {which}")
    return tuple(_article_row(row) for row in store.all(sql + _NEWEST_FIRST))


def ids(store: Reader, *, trashed: bool = False, limit: int = -1) -> list[int]:
    """Give the ids of the articles, in the order of ``rows``, the first ``limit`` or all for -1.

    100,000 take a few hundredths of a second.
    """
    which = "IS NOT NULL" if trashed else "IS NULL"
    sql = f"SELECT a.id FROM article a WHERE a.trashed_at {which}{_NEWEST_FIRST} LIMIT ?"
    # As one text: row by row, 100,000 take a quarter of a second.
    row = store.one(f"SELECT group_concat(id) FROM ({sql})", (limit,))
    found: list[int] = json.loads(f"[{(row and row[0]) or ''}]")
    return found


def some(store: Reader, article_ids: Iterable[int]) -> dict[int, ArticleRow]:
    """Give these articles by id, in the trash or not; those that are gone are left out."""
    sql = _ROWS.format(which="WHERE id IN (SELECT value FROM json_each(?))")
    found = store.all(sql, (ids_text(article_ids),))
    return {row["id"]: _article_row(row) for row in found}


def row(store: Reader, article_id: int) -> ArticleRow:
    """Give one article, in the trash or not.

    Raises:
        BugError: there is no such article.
    """
    found = some(store, [article_id]).get(article_id)
    if found is None:
        message = f"There is no article {article_id}."
        raise BugError(message)
    return found


def version(store: Reader, article_id: int) -> ArticleVersion:
    """Give an article's latest version, its blocks in text order.

    Raises:
        BugError: there is no such article.
    """
    sql = "SELECT * FROM article_version WHERE article_id = ? ORDER BY number DESC LIMIT 1"
    found = store.one(sql, (article_id,))
    if found is None:
        message = f"There is no article {article_id}."
        raise BugError(message)
    return ArticleVersion(
        id=found["id"],
        article_id=found["article_id"],
        number=found["number"],
        text=found["text"],
        blocks=blocks_from(found["blocks"]),
        reader=found["reader"],
        text_sha256=found["text_sha256"],
        raw_sha256=found["raw_sha256"],
        retrieved_at=found["retrieved_at"],
        extractor=found["extractor"],
    )


def version_id(store: Reader, article_id: int) -> int:
    """Give the id of an article's latest version, without reading its text.

    Raises:
        BugError: there is no such article.
    """
    sql = "SELECT id FROM article_version WHERE article_id = ? ORDER BY number DESC LIMIT 1"
    found = store.one(sql, (article_id,))
    if found is None:
        message = f"There is no article {article_id}."
        raise BugError(message)
    return int(found["id"])


def texts(store: Reader, article_ids: Sequence[int]) -> tuple[ArticleText, ...]:
    """Give the latest text of each of these articles, in their order; some hundred at a time."""
    sql = (
        "SELECT a.id, coalesce(a.title, a.file_name) AS title, v.text"
        " FROM json_each(?) w JOIN article a ON a.id = w.value JOIN article_version v"
        " ON v.id = (SELECT max(id) FROM article_version WHERE article_id = a.id) ORDER BY w.key"
    )
    rows = store.all(sql, (ids_text(article_ids),))
    return tuple(
        ArticleText(article_id=row["id"], title=row["title"], text=row["text"]) for row in rows
    )


def holding(store: Reader, words: str) -> frozenset[int]:
    """Give the articles whose title or text has words in this order, in whatever form of the word.

    A superset of what has them exactly: case, accents and endings are passed over.
    """
    quoted = '"' + words.replace('"', " ") + '"'
    found = store.all("SELECT rowid FROM article_fts WHERE article_fts MATCH ?", (quoted,))
    return frozenset(row[0] for row in found)


def find_by_raw(store: Reader, raw_sha256: str) -> int | None:
    """Give the article that was read from a file with this hash, in the trash or not.

    One outside the trash wins, then the newest; None when there is none.
    """
    found = store.one(
        "SELECT a.id FROM article a JOIN article_version v ON v.article_id = a.id"
        " WHERE v.raw_sha256 = ? ORDER BY a.trashed_at IS NOT NULL, a.id DESC LIMIT 1",
        (raw_sha256,),
    )
    return None if found is None else int(found["id"])


def edit(  # noqa: PLR0913  # the five fields of the details form, all given
    store: Store,
    article_id: int,
    *,
    title: str | None,
    outlet: str | None,
    byline: str | None,
    url: str | None,
    published: WorldDate | None,
) -> None:
    """Change an article's details; a step is open."""
    values = {"title": title, "outlet": outlet, "byline": byline, "url": url}
    store.update("article", article_id, {**values, **date_columns("published", published)})


def set_included(store: Store, version_id: int, start: int, *, included: bool) -> None:
    """Bring the block that starts at ``start`` into the analysis, or leave it out.

    Raises:
        BugError: no block starts there.
    """
    row = store.one("SELECT blocks FROM article_version WHERE id = ?", (version_id,))
    blocks = () if row is None else blocks_from(row["blocks"])
    if not any(block.span.start == start for block in blocks):
        message = f"There is no block at {start}."
        raise BugError(message)
    set_by = store.user or "user"
    changed = [
        replace(block, included=included, set_by=set_by)
        if block.span.start == start and block.included != included
        else block
        for block in blocks
    ]
    store.update("article_version", version_id, {"blocks": blocks_text(changed)})


def trash(store: Store, article_id: int) -> None:
    """Move an article to the trash; a step is open."""
    store.update("article", article_id, {"trashed_at": now_utc()})


def restore(store: Store, article_id: int) -> None:
    """Take an article out of the trash; a step is open."""
    store.update("article", article_id, {"trashed_at": None})


def opened(store: Store, article_id: int, *, at_claim: int | None, scroll: int | None) -> None:
    """Keep where the reader was: a step of its own when none is open, never an undo entry.

    A database that is open only to be read remembers nothing.

    Args:
        store: any.
        article_id: the article.
        at_claim: id of the current claim.
        scroll: in the unit of the caller, who gets it back from ``place``.
    """
    if store.is_read_only:
        return
    with store.step("Open article", undoable=False):
        store.run(
            "INSERT INTO article_place (article_id, at_claim_id, scroll, opened_at)"
            # A claim may have gone since: the extraction runs again while an article is open.
            " VALUES (?, (SELECT id FROM claim WHERE id = ?), ?, ?) ON CONFLICT (article_id) DO UPDATE SET"
            " at_claim_id = excluded.at_claim_id, scroll = excluded.scroll,"
            " opened_at = excluded.opened_at",
            (article_id, at_claim, scroll, now_utc()),
        )


def place(store: Reader, article_id: int) -> tuple[int | None, int | None]:
    """Give the claim and the scroll position that ``opened`` kept; None where there is none."""
    sql = "SELECT at_claim_id, scroll FROM article_place WHERE article_id = ?"
    found = store.one(sql, (article_id,))
    return (None, None) if found is None else (found["at_claim_id"], found["scroll"])


def _add_version(store: Store, article_id: int, article: Article) -> None:
    store.insert(
        "article_version",
        {
            "article_id": article_id,
            "number": 1,
            "text": article.text,
            "blocks": blocks_text(article.blocks),
            "text_sha256": hashlib.sha256(article.text.encode()).hexdigest(),
            "raw_sha256": article.raw_sha256,
            "reader": article.reader,
            "retrieved_at": now_utc(),
        },
    )


def _article_row(found: Row) -> ArticleRow:
    return ArticleRow(
        id=found["id"],
        uid=uid_text(found["uid"]),
        title=found["title"] or found["file_name"],
        outlet=found["outlet"],
        byline=found["byline"],
        url=found["url"],
        published=date_from(found, "published"),
        language=found["language"],
        direction=found["direction"],
        added_at=found["created_at"],
        claim_count=found["claims"],
        reviewed_count=found["reviewed"],
        seen_before_count=found["seen"],
        trashed_at=found["trashed_at"],
    )
