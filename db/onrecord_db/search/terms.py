"""The terms of a query as conditions on the facets of claims, for ``search``.

A condition is SQL over ``claim_facet f``; it may be null where something is not known, which
counts as false. What the tables do not fold (accents, case beyond ASCII) is compared here, over the
few distinct names, and goes into the SQL as a list.
"""

# ruff: noqa: S608  # values go by ?; what is put into SQL is names and clauses of our own

import json
import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass

from onrecord_db.derived import MANNERS, STATUSES, TYPES
from onrecord_db.reader import Reader
from onrecord_db.records import Manner, ReviewState
from onrecord_db.relations import UNKNOWN_SPEAKER
from onrecord_db.search import fulltext, values
from onrecord_db.search.fields import ME, QUOTATION, REVIEWED, UNREVIEWED
from onrecord_db.search.query import Term
from onrecord_db.search.values import Ahead, Asker, Days, Key, Range, Text, Value, Words
from onrecord_db.values import ids_text

_SINCE = re.compile(r"/\*since (\S+)\*/")
LISTED = "(SELECT value FROM json_each(?))"
_DONE = STATUSES[ReviewState.DONE.value]
_QUOTED = tuple(MANNERS[one.value] for one in Manner if one is not Manner.INDIRECT)


@dataclass(frozen=True, slots=True)
class Condition:
    """A piece of SQL and the values of its question marks."""

    sql: str
    values: tuple[object, ...] = ()

    def negated(self) -> "Condition":
        """Give what holds where this does not, null being false."""
        return Condition(f"({self.sql}) IS NOT TRUE", self.values)


NEVER, ALWAYS = Condition("0"), Condition("1")


def any_of(conditions: Iterable[Condition]) -> Condition:
    """Give what holds where one of the conditions does."""
    return _joined(" OR ", conditions, NEVER)


def all_of(conditions: Iterable[Condition]) -> Condition:
    """Give what holds where all conditions do."""
    return _joined(" AND ", conditions, ALWAYS)


def _joined(word: str, conditions: Iterable[Condition], empty: Condition) -> Condition:
    found = [one for one in conditions if one != empty]
    if not found:
        return empty
    sql = word.join(f"({one.sql})" for one in found)
    return Condition(sql, tuple(value for one in found for value in one.values))


def since_mark(column: str) -> str:
    """Give the comment that ``bounded`` turns into a condition on a claim's id."""
    return f"/*since {column}*/"


def bounded(sql: str, since: int) -> str:
    """Let SQL look at claims from an id up only; unchanged for 0, for the planner's sake."""
    return _SINCE.sub(rf" AND \1 >= {since:d}", sql) if since else sql


def of_claim(reader: Reader, term: Term, asker: Asker) -> Condition:
    """Give the condition of a term that has a field."""
    found = any_of(_FIELDS[term.field](reader, value, asker) for value in term.values)
    return found.negated() if term.negated else found


def of_article(reader: Reader, term: Term) -> Condition:
    """Give the condition on ``article a`` of a term whose field is among ``ARTICLE_FIELDS``."""
    found = any_of(ARTICLE_FIELDS[term.field](reader, value) for value in term.values)
    return found.negated() if term.negated else found


def beside_words(reader: Reader, words: Words) -> tuple[Condition, ...]:
    """Give where words stand in name or role of who speaks, or in the claim's note.

    The speaker takes a scan of the facets, the note does not; together, with OR, both would.
    """
    listed = reader.all(
        "SELECT id, name FROM actor WHERE id IN ("
        " SELECT rowid FROM actor_fts WHERE actor_fts MATCH ?)",
        (match(words),),
    )
    actors = [row[0] for row in listed if _holds(row[1], words)]
    roles = [role for role in _roles(reader) if _holds(role, words)]
    noted = reader.one("SELECT 1 FROM note_fts WHERE note_fts MATCH ? LIMIT 1", (match(words),))
    note = Condition(
        "f.id IN (SELECT n.object_id FROM note_fts JOIN note n ON n.id = note_fts.rowid"
        f" WHERE note_fts MATCH ? AND n.object = 'claim'{since_mark('n.object_id')})",
        (match(words),),
    )
    unknown = Condition("f.actor_id IS NULL") if _holds(UNKNOWN_SPEAKER, words) else NEVER
    speaker = any_of((_actors(actors), _speaking_as(roles), unknown))
    places = (speaker, note if noted else NEVER)
    return tuple(place for place in places if place != NEVER)


def match(words: Words) -> str:
    """Give words as an FTS5 query."""
    return fulltext.quoted(words.text) + (" *" if words.is_beginning else "")


def _holds(text: str, words: Words) -> bool:
    # Most names do not even have the letters. What a stem changes comes after these: "fly", "fli".
    if words.tokens[0][:3].rstrip("i") not in fulltext.folded(text):
        return False
    return fulltext.holds(text, words.tokens, is_beginning=words.is_beginning)


# --- fields -----------------------------------------------------------------------------------


def _actor(reader: Reader, value: Value, _asker: Asker) -> Condition:
    actors = [row[0] for row in reader.all("SELECT id, name FROM actor") if _is_part(value, row[1])]
    roles = [role for role in _roles(reader) if _is_part(value, role)]
    unknown = Condition("f.actor_id IS NULL") if _is_part(value, UNKNOWN_SPEAKER) else NEVER
    return any_of((_actors(actors), _speaking_as(roles), unknown))


def _actors(ids: list[int]) -> Condition:
    return Condition(f"f.actor_id IN {LISTED}", (ids_text(ids),)) if ids else NEVER


def _speaking_as(roles: list[str]) -> Condition:
    if not roles:
        return NEVER
    listed = json.dumps(roles)
    found = f"FROM appearance p WHERE p.role IN {LISTED}"
    return Condition(
        f"f.actor_id IN (SELECT p.actor_id {found}) AND (f.article_id, f.actor_id) IN ("
        " SELECT v.article_id, p.actor_id FROM appearance p"
        f" JOIN article_version v ON v.id = p.version_id WHERE p.role IN {LISTED})",
        (listed, listed),
    )


def _roles(reader: Reader) -> list[str]:
    return [row[0] for row in reader.all(_ROLES)]


_ROLES = "SELECT DISTINCT role FROM appearance WHERE role IS NOT NULL"


def _verdict(reader: Reader, value: Value, _asker: Asker) -> Condition:
    if not isinstance(value, Text):
        return NEVER
    if value.text == "none":
        return Condition("f.rating_id IS NULL")
    ids = [
        row[0]
        for row in reader.all("SELECT id, label, key, glyph FROM rating")
        if values.is_rating(value.text, label=row[1], key=row[2], glyph=row[3])
    ]
    return Condition(f"f.rating_id IN {LISTED}", (ids_text(ids),))


_REVIEWED = Condition(f"f.rating_id IS NOT NULL OR f.status = {_DONE}")


def _status(_reader: Reader, value: Value, _asker: Asker) -> Condition:
    known = {REVIEWED: _REVIEWED, UNREVIEWED: _REVIEWED.negated()}
    return any_of(
        known.get(key, Condition(f"f.status = {STATUSES.get(key, -1)}")) for key in _keys(value)
    )


def _kind(_reader: Reader, value: Value, _asker: Asker) -> Condition:
    quoted = Condition(f"f.manner IN ({', '.join(map(str, _QUOTED))})")
    return any_of(
        quoted if key == QUOTATION else Condition(f"f.type = {TYPES[key]}") for key in _keys(value)
    )


_THINGS: dict[str, Condition] = {
    "source": Condition("f.sources > 0"),
    "archive": Condition("f.copies > 0"),
    "note": Condition("f.noted"),
    "verdict": Condition("f.rating_id IS NOT NULL"),
    "reason": Condition(
        "f.rating_id IS NOT NULL AND f.id IN (SELECT w.claim_id FROM verdict w"
        " WHERE trim(w.ruling) != '' AND w.number = ("
        " SELECT max(number) FROM verdict WHERE claim_id = w.claim_id))"
    ),
    "date": Condition("f.said IS NOT NULL"),
    "number": Condition("f.numbers > 0"),
    "headline": Condition("f.headlines > 0"),
    "match": Condition("f.repeated"),
    "due": Condition("f.due IS NOT NULL"),
    "owner": Condition("f.owner IS NOT NULL"),
    "actor": Condition("f.actor_id IS NOT NULL"),
}
_STATES: dict[str, Condition] = {
    REVIEWED: _REVIEWED,
    UNREVIEWED: _REVIEWED.negated(),
    "proposed": Condition("f.proposed"),
    "denied": Condition("f.denied"),
    "thought": Condition("NOT f.speech"),
    "speech": Condition("f.speech"),
    "unsure": Condition("f.unsure"),
    "seen": Condition("f.repeated"),
}


def _has(_reader: Reader, value: Value, _asker: Asker) -> Condition:
    return any_of(_THINGS[key] for key in _keys(value))


def _has_not(reader: Reader, value: Value, asker: Asker) -> Condition:
    return _has(reader, value, asker).negated()


def _is(reader: Reader, value: Value, asker: Asker) -> Condition:
    overdue = {"overdue": _due(reader, values.OVERDUE, asker)}
    return any_of((overdue | _STATES)[key] for key in _keys(value))


def _worth(_reader: Reader, value: Value, _asker: Asker) -> Condition:
    return _between("f.worth", value)


def _importance(_reader: Reader, value: Value, _asker: Asker) -> Condition:
    return _between("f.importance", value)


def _by(reader: Reader, value: Value, asker: Asker) -> Condition:
    return _named(reader, "author", value, asker)


def _owner(reader: Reader, value: Value, asker: Asker) -> Condition:
    return _named(reader, "owner", value, asker)


def _due(_reader: Reader, value: Value, asker: Asker) -> Condition:
    return _on("CAST(replace(f.due, '-', '') AS INTEGER)", value, asker)


def _said(_reader: Reader, value: Value, asker: Asker) -> Condition:
    return _on("f.said", value, asker)


def _date(_reader: Reader, value: Value, asker: Asker) -> Condition:
    return _on("f.day", value, asker)


def _article(_reader: Reader, value: Value, _asker: Asker) -> Condition:
    return _between("f.article_id", value)


def _outlet(reader: Reader, value: Value, _asker: Asker) -> Condition:
    found = _outlet_of_article(reader, value)
    return Condition(
        f"f.article_id IN (SELECT a.id FROM article a WHERE {found.sql})", found.values
    )


def _language(reader: Reader, value: Value, _asker: Asker) -> Condition:
    found = _language_of_article(reader, value)
    return Condition(
        f"f.article_id IN (SELECT a.id FROM article a WHERE {found.sql})", found.values
    )


def _outlet_of_article(reader: Reader, value: Value) -> Condition:
    rows = reader.all("SELECT DISTINCT outlet FROM article WHERE outlet IS NOT NULL")
    names = [row[0] for row in rows if _is_part(value, row[0])]
    return Condition(f"a.outlet IN {LISTED}", (json.dumps(names),))


def _language_of_article(_reader: Reader, value: Value) -> Condition:
    return Condition("a.language = ?", (value.text,))


_DAY = "replace(substr(a.published_value, 1, 10), '-', '')"

_FIELDS: dict[str, Callable[[Reader, Value, Asker], Condition]] = {
    "actor": _actor,
    "verdict": _verdict,
    "status": _status,
    "kind": _kind,
    "has": _has,
    "no": _has_not,
    "is": _is,
    "worth": _worth,
    "by": _by,
    "owner": _owner,
    "due": _due,
    "importance": _importance,
    "said": _said,
    "date": _date,
    "article": _article,
    "outlet": _outlet,
    "lang": _language,
}
ARTICLE_FIELDS: dict[str, Callable[[Reader, Value], Condition]] = {
    "outlet": _outlet_of_article,
    "lang": _language_of_article,
    "article": lambda _reader, value: _between("a.id", value),
    "date": lambda _reader, value: _on(
        f"CAST(substr({_DAY} || '0000', 1, 8) AS INTEGER)", value, Asker()
    ),
}


def _keys(value: Value) -> tuple[str, ...]:
    return value.keys if isinstance(value, Key) else ()


def _is_part(value: Value, text: str) -> bool:
    return isinstance(value, Text) and value.text in fulltext.folded(text)


def _named(reader: Reader, column: str, value: Value, asker: Asker) -> Condition:
    if value.text == ME:
        return Condition(f"f.{column} = ?", (asker.user,))
    rows = reader.all(f"SELECT DISTINCT {column} FROM claim_facet WHERE {column} IS NOT NULL")
    names = [row[0] for row in rows if _is_part(value, row[0])]
    return Condition(f"f.{column} IN {LISTED}", (json.dumps(names),))


def _between(column: str, value: Value) -> Condition:
    if not isinstance(value, Range):
        return NEVER
    return Condition(f"{column} >= ? AND {column} < ?", (value.least, value.below))


def _on(column: str, value: Value, asker: Asker) -> Condition:
    if not isinstance(value, Days | Ahead):
        return NEVER
    return Condition(f"{column} BETWEEN ? AND ?", values.span(value, asker.day()))
