"""The hits of a search as a list shows them: title, passage, and where each belongs."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from onrecord_db.connection import Row
from onrecord_db.reader import Reader
from onrecord_db.relations import UNKNOWN_SPEAKER
from onrecord_db.search.marks import Marked, marked, snippet
from onrecord_db.search.values import Words
from onrecord_db.values import ids_text


@dataclass(frozen=True, slots=True, kw_only=True)
class Hit:
    """One thing that was found."""

    kind: str  # a ``search.Kind``
    id: int
    title: Marked
    snippet: Marked  # of the passage where the words stand; its text may be ""
    article_id: int | None = None  # where to open it
    claim_id: int | None = None


_CLAIMS = """SELECT c.id, c.statement, f.article_id, x.name, (
        SELECT group_concat(exact, ' … ') FROM occurrence WHERE claim_id = c.id) AS exact
    FROM claim c JOIN claim_facet f ON f.id = c.id LEFT JOIN actor x ON x.id = f.actor_id
    WHERE c.id IN (SELECT value FROM json_each(?))"""
_ARTICLES = """SELECT a.id, ifnull(a.title, a.file_name) AS title, v.text
    FROM article a JOIN article_version v ON v.article_id = a.id AND v.number = (
        SELECT max(number) FROM article_version WHERE article_id = a.id)
    WHERE a.id IN (SELECT value FROM json_each(?))"""
_SOURCES = """SELECT s.id, s.title, s.outlet, s.url, e.excerpt, e.claim_id, f.article_id
    FROM source s LEFT JOIN evidence e ON e.source_id = s.id AND e.trashed_at IS NULL
    LEFT JOIN claim_facet f ON f.id = e.claim_id
    WHERE s.id IN (SELECT value FROM json_each(?)) ORDER BY e.id"""
_NOTES = """SELECT n.id, n.text, n.object, n.object_id, c.statement, f.article_id, a.title
    FROM note n LEFT JOIN claim c ON n.object = 'claim' AND c.id = n.object_id
    LEFT JOIN claim_facet f ON f.id = c.id
    LEFT JOIN article a ON n.object = 'article' AND a.id = n.object_id
    WHERE n.id IN (SELECT value FROM json_each(?))"""
_ACTORS = """SELECT x.id, x.name, (
        SELECT group_concat(form, ', ') FROM actor_name WHERE actor_id = x.id) AS names
    FROM actor x WHERE x.id IN (SELECT value FROM json_each(?))"""


def load(reader: Reader, kind: str, ids: Sequence[int], wanted: Sequence[Words]) -> tuple[Hit, ...]:
    """Give the rows of these ids as hits, in the same order; ids that are gone are left out.

    Args:
        reader: any.
        kind: a ``search.Kind``.
        ids: of its rows.
        wanted: the words to mark.
    """
    sql, make = _KINDS[kind]
    rows: dict[int, list[Row]] = {}
    for row in reader.all(sql, (ids_text(ids),)):
        rows.setdefault(row["id"], []).append(row)
    return tuple(make(rows[one], wanted) for one in ids if one in rows)


def _claim(rows: Sequence[Row], wanted: Sequence[Words]) -> Hit:
    row = rows[0]
    return Hit(
        kind="claim",
        id=row["id"],
        title=marked(row["name"] or UNKNOWN_SPEAKER, wanted),
        snippet=_best((row["statement"], row["exact"] or ""), wanted),
        article_id=row["article_id"],
        claim_id=row["id"],
    )


def _article(rows: Sequence[Row], wanted: Sequence[Words]) -> Hit:
    row = rows[0]
    title = marked(row["title"], wanted)
    body = snippet(row["text"], wanted)
    return Hit(kind="article", id=row["id"], title=title, snippet=body, article_id=row["id"])


def _source(rows: Sequence[Row], wanted: Sequence[Words]) -> Hit:
    """Show the passage that was quoted from a source, or where it is from."""
    row = rows[0]
    origin = " · ".join(text for text in (row["outlet"], row["url"]) if text)
    passages = [one for one in rows if one["excerpt"]]
    best = max(passages, key=lambda one: len(snippet(one["excerpt"], wanted).marks), default=None)
    text = snippet(best["excerpt"], wanted) if best is not None else Marked(text="")
    if not text.marks and origin:
        text = marked(origin, wanted)
    at = row if best is None else best
    return Hit(
        kind="source",
        id=row["id"],
        title=marked(row["title"] or row["url"] or "", wanted),
        snippet=text,
        article_id=at["article_id"],
        claim_id=at["claim_id"],
    )


def _note(rows: Sequence[Row], wanted: Sequence[Words]) -> Hit:
    row = rows[0]
    of_article = row["object_id"] if row["object"] == "article" else row["article_id"]
    return Hit(
        kind="note",
        id=row["id"],
        title=marked(row["statement"] or row["title"] or "", wanted),
        snippet=snippet(row["text"], wanted),
        article_id=of_article,
        claim_id=row["object_id"] if row["object"] == "claim" else None,
    )


def _actor(rows: Sequence[Row], wanted: Sequence[Words]) -> Hit:
    row = rows[0]
    names = snippet(row["names"] or "", wanted)
    return Hit(kind="actor", id=row["id"], title=marked(row["name"], wanted), snippet=names)


def _best(texts: Sequence[str], wanted: Sequence[Words]) -> Marked:
    """Give the snippet with most marks, the first of equals."""
    return max((snippet(text, wanted) for text in texts), key=lambda one: len(one.marks))


_KINDS: dict[str, tuple[str, Callable[[Sequence[Row], Sequence[Words]], Hit]]] = {
    "claim": (_CLAIMS, _claim),
    "article": (_ARTICLES, _article),
    "source": (_SOURCES, _source),
    "note": (_NOTES, _note),
    "actor": (_ACTORS, _actor),
}
