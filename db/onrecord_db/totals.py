"""How much there is and how much waits, and the articles of the library: quick at any size."""

# ruff: noqa: S608  # values go by ?; what is put into SQL is names and clauses of our own

from array import array
from collections.abc import Sequence

from onrecord_db import articles
from onrecord_db.all_claims import parsed
from onrecord_db.derived import STATUSES
from onrecord_db.lists import Facts, Found, Totals
from onrecord_db.reader import Reader
from onrecord_db.records import ArticleRow, ReviewState
from onrecord_db.search.claims import words_of
from onrecord_db.search.query import Query
from onrecord_db.search.terms import ARTICLE_FIELDS, Condition, all_of, match, of_article, of_claim
from onrecord_db.search.values import Asker, Words

_OPEN = f"rating_id IS NULL AND status != {STATUSES[ReviewState.DONE.value]}"
_CLAIMS = f"""SELECT count(*) AS claims, ifnull(sum({_OPEN}), 0) AS open,
    ifnull(sum(repeated), 0) AS repeated FROM claim_facet WHERE shown AND speech"""
_ARTICLES = """SELECT (SELECT count(*) FROM article) AS articles,
    (SELECT count(*) FROM article WHERE trashed_at IS NOT NULL) AS trashed"""
# Newest first, as the library lists the articles.
_FIRST = """SELECT f.article_id FROM claim_facet f JOIN article a ON a.id = f.article_id
    WHERE f.shown AND f.speech AND {which}
    ORDER BY ifnull(a.published_value, a.created_at) DESC, a.id DESC LIMIT 1"""


def of(reader: Reader) -> Totals:
    """Count: one pass over the facets, a fifth of a second for a million claims."""
    (claims,) = reader.all(_CLAIMS)  # an aggregate gives one row, whatever there is
    (articles_,) = reader.all(_ARTICLES)
    return Totals(
        articles=articles_["articles"] - articles_["trashed"],
        trashed=articles_["trashed"],
        claims=claims["claims"],
        to_review=claims["open"],
        seen_before=claims["repeated"],
    )


def facts(reader: Reader) -> Facts:
    """Say what a database holds; half a second for a million claims."""
    counted = of(reader)
    rated = "SELECT count(*) FROM claim_facet WHERE rating_id IS NOT NULL"
    head = reader.audit_head()
    return Facts(
        articles=counted.articles,
        trashed=counted.trashed,
        actors=_number(reader, "SELECT count(*) FROM actor"),
        claims=_number(reader, "SELECT count(*) FROM claim"),
        verdicts=_number(reader, rated),
        sources=_number(reader, "SELECT count(*) FROM evidence WHERE trashed_at IS NULL"),
        schema=_number(reader, "PRAGMA user_version"),
        sqlite=str(_value(reader, "SELECT sqlite_version()")),
        log_rows=head.seq,
        log_head=str(head),
    )


def _number(reader: Reader, sql: str) -> int:
    return int(str(_value(reader, sql)))


def _value(reader: Reader, sql: str) -> object:
    (row,) = reader.all(sql)
    return row[0]


def article_ids(reader: Reader, *, line: str = "", trashed: bool = False, user: str = "") -> Found:
    """Give the articles that pass a filter line, newest first; ``user`` is whom "me" means."""
    ids = articles.ids(reader, trashed=trashed)
    total, query = len(ids), parsed(reader, line)
    if query.terms:
        wanted = _passing(reader, query, Asker(user=user))
        ids = [article_id for article_id in ids if article_id in wanted]
    return Found(ids=array("q", ids), total=total, problems=query.problems)


def newest_articles(reader: Reader, most: int) -> "array[int]":
    """Give the first ids that ``article_ids`` gives, at once: an index has them."""
    sql = """SELECT id FROM article WHERE trashed_at IS NULL
        ORDER BY ifnull(published_value, created_at) DESC, id DESC LIMIT ?"""
    return array("q", (row[0] for row in reader.all(sql, (most,))))


def article_rows(reader: Reader, ids: Sequence[int]) -> tuple[ArticleRow, ...]:
    """Give these articles, in the same order; those that are gone are left out."""
    found = articles.some(reader, ids)
    return tuple(found[article_id] for article_id in ids if article_id in found)


def next_to_review(reader: Reader) -> int | None:
    """Give the newest article with a claim that is not reviewed; None when there is none."""
    return _first(reader, _OPEN)


def next_seen(reader: Reader) -> int | None:
    """Give the newest article with a claim that may repeat an earlier one; None for none."""
    return _first(reader, "repeated")


def _first(reader: Reader, which: str) -> int | None:
    row = reader.one(_FIRST.format(which=which))
    return None if row is None else int(row["article_id"])


def _passing(reader: Reader, query: Query, asker: Asker) -> set[int]:
    """Give the articles that pass: words stand in title or outlet, other terms as in claims."""
    parts: list[Condition] = []
    for term in query.terms:
        if term.field in ARTICLE_FIELDS:
            parts.append(of_article(reader, term))
        elif term.field:
            claims = of_claim(reader, term, asker)
            listed = f"SELECT f.article_id FROM claim_facet f WHERE f.shown AND ({claims.sql})"
            parts.append(Condition(f"a.id IN ({listed})", claims.values))
    wanted, unwanted = words_of(query)
    parts += [_named(words) for words in wanted]
    parts += [_named(words).negated() for words in unwanted]
    where = all_of(parts)
    sql = f"SELECT a.id FROM article a WHERE {where.sql}"
    return {row[0] for row in reader.all(sql, where.values)}


def _named(words: Words) -> Condition:
    """Ask for words in an article's title, or in its outlet as they are typed."""
    title = "a.id IN (SELECT rowid FROM article_fts WHERE article_fts MATCH ?)"
    outlet = "instr(lower(ifnull(a.outlet, '')), lower(?)) > 0"
    return Condition(f"({title} OR {outlet})", (f"title : {match(words)}", words.text))
