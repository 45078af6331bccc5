"""Queries as SQL over the claims: which claims a query asks for, at once for a million."""

# ruff: noqa: S608  # values go by ?; what is put into SQL is names and clauses of our own

import json
from array import array
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from onrecord_db.reader import Reader
from onrecord_db.search.query import Query
from onrecord_db.search.terms import (
    Condition,
    all_of,
    any_of,
    beside_words,
    bounded,
    match,
    of_claim,
    since_mark,
)
from onrecord_db.search.values import Asker, Words

NOBODY = Asker()

# What the claims may be ordered by; the newest first where it leaves two alike.
ORDERS = {
    "newest": "f.id DESC",
    "oldest": "f.id",
    "worth": "f.worth DESC, f.id DESC",
    "importance": "f.importance DESC, f.id DESC",
    "due": "f.due IS NULL, f.due, f.id DESC",
    "published": "f.day IS NULL, f.day DESC, f.id DESC",
    "said": "f.said IS NULL, f.said DESC, f.id DESC",
    "article": "f.article_id DESC, f.id",
    "sources": "f.sources DESC, f.id DESC",
}
_FOUND = f"SELECT rowid FROM claim_fts WHERE claim_fts MATCH ?{since_mark('rowid')}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Plan:
    """A query, ready to be asked. Claims that pass one of its parts are what it asks for."""

    words: str  # for the index; "" where nothing is looked for there
    fields: Condition
    beside: tuple[Condition, ...] = ()  # parts where words stand beside the claim's own text

    def newest(self, *, limit: int | None = None) -> tuple[str, tuple[object, ...]]:
        """Give SQL for the ids of what stands in the index, newest first, read only so far."""
        at_most = "" if limit is None else f" LIMIT {limit:d}"
        if not self.words:
            sql = f"SELECT f.id FROM claim_facet f WHERE {self.shown} ORDER BY f.id DESC{at_most}"
            return sql, self.fields.values
        # CROSS JOIN keeps the index in front, which gives its rows one by one and newest first
        sql = (
            "SELECT f.id FROM claim_fts CROSS JOIN claim_facet f ON f.id = claim_fts.rowid"
            f" WHERE claim_fts MATCH ? AND {self.shown} ORDER BY claim_fts.rowid DESC{at_most}"
        )
        return sql, (self.words, *self.fields.values)

    def others(self, *, since: int = 0) -> list[tuple[str, tuple[object, ...]]]:
        """Give SQL for the ids, from ``since`` up, of what has words beside the claim's text.

        One statement, or none: each would be a look at every claim.
        """
        if not self.beside:
            return []
        one = any_of(self.beside)
        sql = f"""SELECT f.id FROM claim_facet f
            WHERE {self.shown} AND ({one.sql}){since_mark("f.id")}"""
        return [(bounded(sql, since), (*self.fields.values, *one.values))]

    def where(self) -> Condition:
        """Give all of it as one condition on ``claim_facet f``."""
        if not self.words:
            return Condition(self.shown, self.fields.values)
        parts = [self.newest(), *self.others()]
        union = " UNION ".join(f"SELECT id FROM ({sql})" for sql, _ in parts)
        values = tuple(value for _, given in parts for value in given)
        return Condition(f"f.id IN ({union})", values)

    @property
    def shown(self) -> str:
        """What a claim must be beside its words."""
        return f"f.shown AND ({self.fields.sql})"


def plan(reader: Reader, query: Query, asker: Asker = NOBODY) -> Plan:
    """Read names and ratings that a query needs, and give its SQL."""
    fields = [of_claim(reader, term, asker) for term in query.terms if term.field]
    wanted, unwanted = words_of(query)
    beside = {one: beside_words(reader, one) for one in (*wanted, *unwanted)}
    for one in unwanted:
        fields.append(any_of(beside[one]).negated())
        if not wanted:
            fields.append(_not_indexed(one))
    return Plan(
        words=index_query(wanted, unwanted),
        fields=all_of(fields),
        beside=tuple(_parts(wanted, unwanted, beside)),
    )


def _parts(
    wanted: list[Words], unwanted: list[Words], beside: dict[Words, tuple[Condition, ...]]
) -> Iterator[Condition]:
    """Give where a word stands beside the claim's text, and every other one there or in it."""
    without = [_not_indexed(one) for one in unwanted]
    for word in wanted:
        others = [any_of((_indexed(one), *beside[one])) for one in wanted if one != word]
        for place in beside[word]:
            yield all_of((place, *others, *without))


def words_of(query: Query) -> tuple[list[Words], list[Words]]:
    """Give the words that must stand there, and those that must not."""
    found = [(term.negated, value) for term in query.terms for value in term.values]
    wanted = [value for negated, value in found if isinstance(value, Words) and not negated]
    return wanted, [value for negated, value in found if isinstance(value, Words) and negated]


def index_query(wanted: Sequence[Words], unwanted: Sequence[Words]) -> str:
    """Give a query for FTS5; "" where nothing is wanted, for it cannot look for what is not."""
    if not wanted:
        return ""
    text = " AND ".join(map(match, wanted))
    if not unwanted:
        return text
    return f"({text}) NOT ({' OR '.join(map(match, unwanted))})"


def claim_ids(
    reader: Reader, query: Query, *, order: str = "newest", asker: Asker = NOBODY
) -> "array[int]":
    """Give the claims that pass, without those that were rejected or lie in the trash.

    A million ids take about 0.2 s, for they cross from SQLite as one text.

    Args:
        reader: any.
        query: what ``onrecord_db.search.query.parse`` gives.
        order: one of ``ORDERS``.
        asker: whom "me" and when "today" means.
    """
    asked = plan(reader, query, asker)
    if order == "newest" and not asked.beside:
        return ids(reader, *asked.newest())
    found = asked.where()
    sql = f"SELECT f.id FROM claim_facet f WHERE {found.sql} ORDER BY {ORDERS[order]}"
    return ids(reader, sql, found.values)


def ids(reader: Reader, sql: str, values: tuple[object, ...]) -> "array[int]":
    """Give a column of row ids in the order of a query, far quicker than row by row."""
    row = reader.one(f"SELECT group_concat(id) FROM ({sql})", values)
    text = None if row is None else row[0]
    return array("q", json.loads(f"[{text or ''}]"))


def _indexed(words: Words) -> Condition:
    return Condition(f"f.id IN ({_FOUND})", (match(words),))


def _not_indexed(words: Words) -> Condition:
    return Condition(f"f.id NOT IN ({_FOUND})", (match(words),))
