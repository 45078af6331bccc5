"""Search: articles, claims, sources, notes and actors by one query, with what was found marked.

Words are looked for in the texts of each kind; a term with a field (``status:unreviewed``) asks
for claims, and for what belongs to such claims. bm25 of a word that stands in a quarter of a
million claims takes half a second, so only what is found less often is ranked; the rest comes
newest first, which the index gives at once. For the same reason counts end at ``MOST_COUNTED``.
"""

# ruff: noqa: S608  # values go by ?; what is put into SQL is names and clauses of our own

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from onrecord_db.reader import Reader
from onrecord_db.search.claims import NOBODY, claim_ids, ids, index_query, plan, words_of
from onrecord_db.search.hits import Hit, load
from onrecord_db.search.query import Query
from onrecord_db.search.terms import ARTICLE_FIELDS, Condition, all_of, match, of_article, of_claim
from onrecord_db.search.values import Asker

__all__ = ["MOST_COUNTED", "Asker", "Found", "Hit", "Kind", "claim_ids", "count", "find"]

MOST_COUNTED = 20_000


class Kind(StrEnum):
    """What can be found."""

    ARTICLE = "article"
    CLAIM = "claim"
    SOURCE = "source"
    NOTE = "note"
    ACTOR = "actor"


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """The best hits of a kind, and how many there are."""

    kind: Kind
    hits: tuple[Hit, ...]
    total: int  # at most MOST_COUNTED
    is_more: bool  # there are more than ``total``


@dataclass(frozen=True, slots=True, kw_only=True)
class _Place:
    """Where a kind is looked for."""

    index: str
    rank: str  # bm25 with the weights of the index's columns
    rows: str  # the table
    alias: str = "k"  # of its row
    key: str = "k.id"  # of the hit
    shown: str = "1"
    claims: str = "0"  # what a row must be where {claims} are asked for


_BM25 = "bm25({0}, 4.0, 1.0)"  # a title counts four times as much as a body
_CLAIMS = _Place(
    index="claim_fts", rank="bm25(claim_fts)", rows="claim_facet", alias="f", key="f.id"
)
_PLACES: dict[Kind, tuple[_Place, ...]] = {
    Kind.ARTICLE: (
        _Place(
            index="article_fts", rank=_BM25.format("article_fts"), rows="article", alias="a", key="a.id",
            shown="a.trashed_at IS NULL",
            claims="a.id IN (SELECT f.article_id FROM claim_facet f WHERE {claims})",
        ),
    ),
    Kind.SOURCE: (
        _Place(
            index="source_fts", rank=_BM25.format("source_fts"), rows="source",
            claims="EXISTS (SELECT 1 FROM evidence e JOIN claim_facet f ON f.id = e.claim_id"
            " WHERE e.source_id = k.id AND e.trashed_at IS NULL AND {claims})",
        ),
        _Place(
            index="excerpt_fts", rank="bm25(excerpt_fts)", rows="evidence", key="k.source_id",
            shown="k.trashed_at IS NULL",
            claims="EXISTS (SELECT 1 FROM claim_facet f WHERE f.id = k.claim_id AND {claims})",
        ),
    ),
    Kind.NOTE: (
        _Place(
            index="note_fts", rank="bm25(note_fts)", rows="note", shown="k.text != ''",
            claims="k.object = 'claim' AND EXISTS ("
            " SELECT 1 FROM claim_facet f WHERE f.id = k.object_id AND {claims})",
        ),
    ),
    Kind.ACTOR: (
        _Place(
            index="actor_fts", rank="bm25(actor_fts)", rows="actor",
            shown="k.merged_into IS NULL",
            claims="k.id IN (SELECT f.actor_id FROM claim_facet f WHERE {claims})",
        ),
    ),
}  # fmt: skip


def find(
    reader: Reader, query: Query, kind: Kind, *, limit: int = 50, asker: Asker = NOBODY
) -> Found:
    """Give the best hits of a kind, or the newest where the words stand nearly everywhere."""
    if kind is Kind.CLAIM:
        best, found = _claims(reader, query, limit, asker)
    else:
        best, found = _rows(reader, query, kind, limit, asker)
    wanted, _ = words_of(query)
    return Found(
        kind=kind,
        hits=load(reader, kind.value, best[:limit], wanted),
        total=min(len(found), MOST_COUNTED),
        is_more=len(found) > MOST_COUNTED,
    )


def count(reader: Reader, query: Query, *, asker: Asker = NOBODY) -> int:
    """Count the claims that pass, to the last one; as quick as ``claim_ids``."""
    return len(claim_ids(reader, query, asker=asker))


def _claims(reader: Reader, query: Query, limit: int, asker: Asker) -> tuple[list[int], set[int]]:
    """Give the best claims, and all that were found up to one more than are counted."""
    asked = plan(reader, query, asker)
    is_rare = _is_rare(reader, "claim_fts", asked.words)
    if is_rare:
        inside = _ranked(reader, _CLAIMS, asked.words, Condition(asked.shown, asked.fields.values))
    else:
        inside = ids(reader, *asked.newest(limit=MOST_COUNTED + 1))
    # where the count is full, only what is newer than the last to be shown can matter
    since = inside[limit - 1] if not is_rare and 0 < limit <= MOST_COUNTED < len(inside) else 0
    beside: set[int] = set()
    for sql, values in asked.others(since=since):
        beside.update(ids(reader, sql, values))
    found = {*inside, *beside}
    if is_rare:
        best = [*inside, *sorted(beside.difference(inside), reverse=True)]
    else:
        best = sorted(found, reverse=True) if beside else list(inside[:limit])
    return best[:limit], found


def _rows(
    reader: Reader, query: Query, kind: Kind, limit: int, asker: Asker
) -> tuple[list[int], set[int]]:
    """Do the same for another kind, in each place where it is looked for."""
    found: dict[int, None] = {}  # in order, the best first
    words = index_query(*words_of(query))
    for place in _PLACES[kind]:
        where = _condition(reader, place, query, asker)
        if _is_rare(reader, place.index, words):
            found.update(dict.fromkeys(_ranked(reader, place, words, where)))
        elif words or place is _PLACES[kind][0]:
            found.update(dict.fromkeys(_newest(reader, place, words, where)))
    return list(found)[:limit], set(found)


def _condition(reader: Reader, place: _Place, query: Query, asker: Asker) -> Condition:
    """Give what a row must be: by its article's fields, and by claims that belong to it."""
    given = [term for term in query.terms if term.field]
    own = [term for term in given if place.rows == "article" and term.field in ARTICLE_FIELDS]
    found = [Condition(place.shown), *(of_article(reader, term) for term in own)]
    claims = all_of(of_claim(reader, term, asker) for term in given if term not in own)
    if len(own) < len(given):
        found.append(
            Condition(place.claims.format(claims=f"f.shown AND ({claims.sql})"), claims.values)
        )
    wanted, unwanted = words_of(query)
    if not wanted:
        sql = (
            f"{place.alias}.id NOT IN (SELECT rowid FROM {place.index} WHERE {place.index} MATCH ?)"
        )
        found += [Condition(sql, (match(one),)) for one in unwanted]
    return all_of(found)


def _newest(reader: Reader, place: _Place, words: str, where: Condition) -> Sequence[int]:
    at_most = MOST_COUNTED + 1
    if not words:
        sql = f"""SELECT {place.key} AS id FROM {place.rows} {place.alias} WHERE {where.sql}
            ORDER BY {place.alias}.id DESC LIMIT {at_most:d}"""
        return ids(reader, sql, where.values)
    sql = f"""SELECT {place.key} AS id FROM {place.index}
        CROSS JOIN {place.rows} {place.alias} ON {place.alias}.id = {place.index}.rowid
        WHERE {place.index} MATCH ? AND {where.sql}
        ORDER BY {place.index}.rowid DESC LIMIT {at_most:d}"""
    return ids(reader, sql, (words, *where.values))


def _is_rare(reader: Reader, index: str, words: str) -> bool:
    """Tell whether there are words to look for, in few enough rows to rank these."""
    if not words:
        return False
    sql = f"SELECT count(*) FROM (SELECT 1 FROM {index} WHERE {index} MATCH ? LIMIT ?)"
    row = reader.one(sql, (words, MOST_COUNTED + 1))
    return row is not None and row[0] <= MOST_COUNTED


def _ranked(reader: Reader, place: _Place, words: str, where: Condition) -> Sequence[int]:
    row = place.alias
    sql = f"""SELECT {place.key} AS id FROM (
            SELECT rowid AS at, {place.rank} AS score FROM {place.index} WHERE {place.index} MATCH ?
        ) m CROSS JOIN {place.rows} {row} ON {row}.id = m.at WHERE {where.sql}
        ORDER BY m.score, {row}.id DESC"""
    return ids(reader, sql, (words, *where.values))
