"""What is reckoned from the rows: a narrow facet of each claim, and the search indexes.

Temporary triggers mark what a step touches; at the step's end the marked facets and index
entries are written anew, in the same transaction. One statement reckons them, whether one
claim was rated, an act was undone or everything is rebuilt.
"""

# ruff: noqa: S608  # values go by ?; what is put into SQL is names and clauses of our own

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Protocol

from onrecord_db.connection import Row, Values
from onrecord_db.records import ClaimType, Manner, ReviewState
from onrecord_db.values import ids_text

VERSION = (
    "1"  # of what is reckoned here: a file with another one is reckoned anew when it is opened
)
KEY = "derived"  # the setting that keeps it

# The numbers that stand in claim_facet for words: positions in the enumerations.
TYPES = {one.value: at for at, one in enumerate(ClaimType)}
MANNERS = {one.value: at for at, one in enumerate(Manner)}
STATUSES = {one.value: at for at, one in enumerate(ReviewState)}

TOUCHED = "CREATE TEMP TABLE touched (kind TEXT, id INTEGER, PRIMARY KEY (kind, id)) WITHOUT ROWID"

_FEW = 200  # claims of one step that are told one by one
_PART = 5_000  # rows reckoned by one statement while everything is rebuilt


class Asked(Protocol):
    """What is needed of an open database to look at it."""

    def all(self, sql: str, values: Values = ..., /) -> list[Row]:
        """Give every row of a query."""
        raise NotImplementedError


class Rows(Asked, Protocol):
    """What is needed of an open store."""

    def run(self, sql: str, values: Values = ..., /) -> None:
        """Run a statement that writes."""
        raise NotImplementedError


# By table: what is marked as (kind, id of "@", columns whose update marks it; None for any).
_MARKS: dict[str, tuple[tuple[str, str, tuple[str, ...] | None], ...]] = {
    "article": (
        ("article", "@.id", ("trashed_at", "published_value")),
        ("article words", "@.id", ("title", "file_name")),
    ),
    "article_version": (("article words", "@.article_id", ("text", "article_id")),),
    "actor": (("actor", "@.id", ("name", "description", "merged_into")),),
    "actor_name": (("actor", "@.actor_id", None),),
    "claim": (
        ("claim", "@.id", None),
        ("claim words", "@.id", ("statement",)),
    ),
    "occurrence": (
        ("claim", "@.claim_id", None),
        ("claim words", "@.claim_id", ("exact", "claim_id")),
    ),
    "attribution": (
        ("claim", "(SELECT claim_id FROM occurrence WHERE id = @.occurrence_id)", None),
    ),
    "relation": (("claim", "@.from_claim_id", None),),
    "verdict": (("claim", "@.claim_id", None),),
    "source": (("source", "@.id", None),),
    "evidence": (
        ("claim", "@.claim_id", None),
        ("excerpt", "@.id", ("excerpt", "trashed_at")),
    ),
    "note": (
        ("claim", "CASE @.object WHEN 'claim' THEN @.object_id END", None),
        ("note", "@.id", None),
    ),
}


def marks(table: str, act: str) -> str:
    """Give the statements of a trigger that mark what depends on a row.

    Args:
        table: a journalled table.
        act: INSERT, UPDATE or DELETE.
    """
    sides = {"INSERT": ("new",), "DELETE": ("old",), "UPDATE": ("old", "new")}[act]
    statements = []
    for kind, place, columns in _MARKS.get(table, ()):
        if act == "UPDATE" and columns is not None:
            when = " OR ".join(f'old."{name}" IS NOT new."{name}"' for name in columns)
        else:
            when = "1"
        for side in sides:
            found = place.replace("@", side)
            statements.append(
                f" INSERT OR IGNORE INTO touched SELECT '{kind}', {found}"
                f" WHERE ({when}) AND {found} IS NOT NULL;"
            )
    return "".join(statements)


def marks_of_new(table: str) -> list[str]:
    """Give the statements that mark what depends on the rows of a table after number ``?``."""
    found = []
    for kind, place, _ in _MARKS.get(table, ()):
        which = place.replace("@", "new")
        found.append(
            f"INSERT OR IGNORE INTO touched SELECT '{kind}', {which} FROM \"{table}\" new"
            f" WHERE new.id > ? AND {which} IS NOT NULL"
        )
    return found


def touched(store: Rows) -> dict[str, list[int]]:
    """Give what the open step touched so far: ids in order, by kind."""
    found: dict[str, list[int]] = {}
    for row in store.all("SELECT kind, id FROM touched"):
        found.setdefault(row[0], []).append(row[1])
    return found


def few_claims(store: Rows) -> frozenset[int] | None:
    """Give the claims that the open step has changed, by itself or by what they repeat.

    None where they are too many to be looked at one by one, or an article was changed.
    """
    rows = store.all(
        "SELECT kind, id FROM touched WHERE kind IN ('claim', 'article') LIMIT ?", (_FEW,)
    )
    if len(rows) == _FEW or any(row[0] == "article" for row in rows):
        return None
    ids = {row[1] for row in rows}
    sql = f"SELECT from_claim_id FROM relation WHERE to_claim_id IN {_LISTED}"
    return frozenset(ids.union(row[0] for row in store.all(sql, (ids_text(ids),)) if ids))


def refresh(store: Rows) -> None:
    """Reckon anew what the open step touched."""
    found = touched(store)
    if not found:
        return
    if "article" in found:
        _add_claims_of(store, found)
    for kind, write in _WRITERS.items():
        if kind in found:
            write(store, found[kind])


def rebuild(store: Rows) -> None:
    """Reckon everything anew; about a minute for a million claims. A step is open."""
    store.run("DELETE FROM claim_facet")
    for index in _INDEXES:
        store.run(f"INSERT INTO {index.name}({index.name}) VALUES ('delete-all')")
    for table, kinds in _REBUILT.items():
        ids = [row[0] for row in store.all(f"SELECT id FROM {table} ORDER BY id")]
        for start in range(0, len(ids), _PART):
            part = ids[start : start + _PART]
            for kind in kinds:
                _WRITERS[kind](store, part)
    store.run(
        "INSERT INTO setting (key, value) VALUES (?, ?)"
        " ON CONFLICT (key) DO UPDATE SET value = excluded.value",
        (KEY, VERSION),
    )


def weigh(store: Rows) -> None:
    """Reckon check-worthiness anew for every claim, after the desk's weights have changed."""
    store.run(
        "UPDATE claim_facet SET worth = (SELECT ifnull(k.worth, c.checkworthy) FROM claim c"
        " JOIN criterion_set k ON k.id = c.criteria_id WHERE c.id = claim_facet.id)"
    )


def is_current(store: Asked) -> bool:
    """Tell whether a file's facets and indexes were reckoned as this program does it."""
    rows = store.all("SELECT value FROM setting WHERE key = ?", (KEY,))
    return bool(rows) and rows[0][0] == VERSION


def differences(store: Asked) -> list[str]:
    """Give what is wrong with facets and indexes, a sentence each; none when all is right.

    Costs a scan of all claims.
    """
    found = []
    wrong = store.all(
        f"SELECT count(*) FROM (SELECT * FROM ({_facets('')}) EXCEPT SELECT * FROM claim_facet)"
    )[0][0]
    stray = store.all(
        "SELECT count(*) FROM claim_facet WHERE id NOT IN (SELECT claim_id FROM occurrence)"
    )[0][0]
    if wrong or stray:
        found.append(f"The overview of claims is wrong for {wrong + stray} of them.")
    for index in _INDEXES:
        held = f"SELECT id FROM {index.name}_docsize"
        wanted = f"SELECT id FROM ({index.rows()})"
        missing = store.all(f"SELECT count(*) FROM ({wanted} EXCEPT {held})")[0][0]
        stray = store.all(f"SELECT count(*) FROM ({held} EXCEPT {wanted})")[0][0]
        if missing or stray:
            found.append(f"The search index {index.name} is wrong for {missing + stray} rows.")
    return found


# --- facets -----------------------------------------------------------------------------------


def _cases(column: str, codes: dict[str, int]) -> str:
    cases = " ".join(f"WHEN '{word}' THEN {code}" for word, code in codes.items())
    return f"CASE {column} {cases} END"


def _day(column: str) -> str:
    """Give a date as the number yyyymmdd, with 0 for a month or day that is not known."""
    digits = f"replace(substr({column}, 1, 10), '-', '')"
    return f"CAST(substr({digits} || '0000', 1, 8) AS INTEGER)"


def _facets(which: str) -> str:
    """Give the query of facets: of each claim as its newest occurrence that stands shows it."""
    return f"""
    SELECT c.id, v.article_id, t.actor_id, {_day("a.published_value")} AS day,
        {_day("c.said_on_value")} AS said,
        o.state != 'rejected' AND a.trashed_at IS NULL, c.speech, c.denied,
        o.state = 'proposed', ifnull(t.unsure, 0),
        ifnull({_cases("c.type", TYPES)}, {TYPES["other"]}),
        {_cases("t.manner", MANNERS)},
        ifnull({_cases("c.review_state", STATUSES)}, 0),
        w.rating_id, CASE WHEN w.rating_id IS NOT NULL THEN w.author END, c.owner,
        (SELECT count(*) FROM evidence WHERE claim_id = c.id AND trashed_at IS NULL),
        (SELECT count(blob_sha256) FROM evidence WHERE claim_id = c.id AND trashed_at IS NULL),
        CASE c.quantities WHEN '[]' THEN 0 ELSE json_array_length(c.quantities) END,
        CASE o.headlines WHEN '[]' THEN 0 ELSE json_array_length(o.headlines) END,
        EXISTS (SELECT 1 FROM shown_match WHERE from_claim_id = c.id),
        EXISTS (SELECT 1 FROM note WHERE object = 'claim' AND object_id = c.id AND text != ''),
        c.due, c.importance, ifnull(k.worth, c.checkworthy)
    FROM claim c
    JOIN criterion_set k ON k.id = c.criteria_id
    JOIN occurrence o ON o.id = (
        SELECT id FROM occurrence WHERE claim_id = c.id
        ORDER BY state = 'rejected', id DESC LIMIT 1)
    JOIN article_version v ON v.id = o.version_id
    JOIN article a ON a.id = v.article_id
    LEFT JOIN attribution t ON t.occurrence_id = o.id AND t.position = (
        SELECT max(position) FROM attribution WHERE occurrence_id = o.id)
    LEFT JOIN verdict w ON w.claim_id = c.id AND w.number = (
        SELECT max(number) FROM verdict WHERE claim_id = c.id)
    {which}"""


_LISTED = "(SELECT value FROM json_each(?))"


def _write_facets(store: Rows, ids: Sequence[int]) -> None:
    # An earlier claim that is taken back or thrown away is "seen before" no longer.
    repeats = store.all(
        f"SELECT from_claim_id FROM relation WHERE to_claim_id IN {_LISTED}", (ids_text(ids),)
    )
    listed = ids_text({*ids, *(row[0] for row in repeats)})
    store.run(f"DELETE FROM claim_facet WHERE id IN {_LISTED}", (listed,))
    store.run(f"INSERT INTO claim_facet {_facets(f'WHERE c.id IN {_LISTED}')}", (listed,))


def _add_claims_of(store: Rows, found: dict[str, list[int]]) -> None:
    rows = store.all(
        "SELECT DISTINCT o.claim_id FROM article_version v JOIN occurrence o ON o.version_id = v.id"
        f" WHERE v.article_id IN {_LISTED}",
        (ids_text(found["article"]),),
    )
    if rows:
        found["claim"] = [*{*found.get("claim", ()), *(row[0] for row in rows)}]


# --- search indexes ---------------------------------------------------------------------------


@dataclass(frozen=True, slots=True, kw_only=True)
class _Index:
    """A search index: its rows are those of ``source``, whose ``key`` is their number."""

    name: str
    columns: str
    values: str
    source: str
    key: str
    where: str = "1"

    def rows(self) -> str:
        """Give the query of the rows that belong in the index."""
        return f"SELECT {self.key} AS id, {self.values} FROM {self.source} WHERE {self.where}"

    def write(self, store: Rows, ids: Sequence[int]) -> None:
        """Index these rows anew; those that are gone leave the index."""
        listed = ids_text(ids)
        store.run(f"DELETE FROM {self.name} WHERE rowid IN {_LISTED}", (listed,))
        store.run(
            f"INSERT INTO {self.name}(rowid, {self.columns}) {self.rows()}"
            f" AND {self.key} IN {_LISTED}",
            (listed,),
        )


_MARKS_AROUND = '"“”„«».,!?: '

_CLAIMS = _Index(
    name="claim_fts",
    columns="statement, exact",
    values="c.statement, (SELECT group_concat(exact, ' ') FROM occurrence WHERE claim_id = c.id)",
    source="claim c",
    key="c.id",
)
_ARTICLES = _Index(
    name="article_fts",
    columns="title, body",
    values="ifnull(a.title, a.file_name), v.text",
    source="article a JOIN article_version v ON v.article_id = a.id AND v.number = ("
    "SELECT max(number) FROM article_version WHERE article_id = a.id)",
    key="a.id",
)
_SOURCES = _Index(
    name="source_fts",
    columns="title, outlet, url",
    values="title, outlet, url",
    source="source",
    key="id",
)
_EXCERPTS = _Index(
    name="excerpt_fts",
    columns="excerpt",
    values="excerpt",
    source="evidence",
    key="id",
    where="trashed_at IS NULL",
)
_NOTES = _Index(name="note_fts", columns="text", values="text", source="note", key="id")
_ACTORS = _Index(
    name="actor_fts",
    columns="names",
    values="x.name || ' ' || ifnull(x.description, '') || ' ' || ifnull("
    "(SELECT group_concat(form, ' ') FROM actor_name WHERE actor_id = x.id), '')",
    source="actor x",
    key="x.id",
    where="x.merged_into IS NULL",  # it is found as the actor that it is
)
_INDEXES = (_CLAIMS, _ARTICLES, _SOURCES, _EXCERPTS, _NOTES, _ACTORS)

_WRITERS: dict[str, Callable[[Rows, Sequence[int]], None]] = {
    "claim words": _CLAIMS.write,
    "claim": _write_facets,
    "article words": _ARTICLES.write,
    "source": _SOURCES.write,
    "excerpt": _EXCERPTS.write,
    "note": _NOTES.write,
    "actor": _ACTORS.write,
}
_REBUILT = {
    "claim": ("claim words", "claim"),
    "article": ("article words",),
    "source": ("source",),
    "evidence": ("excerpt",),
    "note": ("note",),
    "actor": ("actor",),
}
