"""Undo and redo: the inverse of every row change, written down by temporary triggers.

The method is sqlite.org/undoredo.html with three differences. Text is spelled in hex, for
``quote()`` cuts text at a NUL. The inverses of one step are one entry. A step that is not
undoable only notes which rows it changed, so that entries about them can be dropped.

The history lives in temporary tables: it is rolled back with the step and ends with the
connection.
"""

# ruff: noqa: S608  # values go by ?; what is put into SQL is names and clauses of our own

from collections.abc import Iterable
from dataclasses import dataclass, replace

from onrecord_db.connection import RawConnection, Row
from onrecord_db.errors import BugError

JOURNALLED = (
    "article",
    "article_version",
    "block",
    "actor",
    "actor_name",
    "actor_role",
    "mention",
    "claim",
    "occurrence",
    "attribution",
    "relation",
    "scale",
    "rating",
    "verdict",
    "source",
    "evidence",
    "note",
)
LOCAL = ("setting", "article_place")  # where this user was and likes it: never undone

KEPT = 500  # steps: more than a day's work, and some megabytes at most

_NOT_UNDOABLE = 0  # the number of steps that have no entry; entries are numbered from 1


@dataclass(frozen=True, slots=True)
class Entry:
    """One step that can be undone or redone."""

    number: int
    label: str


@dataclass(frozen=True, slots=True)
class History:
    """The steps that can be undone and redone, the next one last."""

    undo: tuple[Entry, ...] = ()
    redo: tuple[Entry, ...] = ()


class Journal:
    """Writes down inverses while a step is open and plays them back.

    ``finish`` and ``replayed`` give the history as it will be once the transaction has
    committed; whoever commits it then sets ``history``.
    """

    def __init__(self, raw: RawConnection) -> None:
        self._raw = raw
        self._number = 0
        self.history = History()
        _make_tables(raw)

    def start(self, *, undoable: bool) -> None:
        """Begin to write down what the open transaction changes."""
        self._number += 1
        number = self._number if undoable else _NOT_UNDOABLE
        self._raw.execute("DELETE FROM undo_touched")
        self._raw.execute("UPDATE undo_step SET number = ?", (number,))

    def finish(self, label: str, *, undoable: bool) -> History:
        """End a step: give the history with it."""
        if not undoable:
            return self._after_foreign_changes()
        entry = Entry(self._number, label)
        if not self._holds(entry):
            return self.history
        undo = (*self.history.undo, entry)
        return self._kept(History(undo=undo[-KEPT:]))

    def tables(self) -> frozenset[str]:
        """Give the tables that the open step has changed so far."""
        rows = self._raw.execute("SELECT name FROM undo_touched").fetchall()
        return frozenset(row[0] for row in rows)

    def replayed(self, entry: Entry) -> Entry:
        """Play an entry back in the open transaction; give the entry that reverses it."""
        self._raw.execute("pragma defer_foreign_keys = on")  # ends with the transaction
        sql = "SELECT sql FROM undo_journal WHERE step = ? ORDER BY id DESC"
        for row in self._raw.execute(sql, (entry.number,)).fetchall():
            self._raw.execute(row[0])
        self._raw.execute("DELETE FROM undo_journal WHERE step = ?", (entry.number,))
        return Entry(self._number, entry.label)

    def _holds(self, entry: Entry) -> bool:
        sql = "SELECT 1 FROM undo_journal WHERE step = ? LIMIT 1"
        return self._raw.execute(sql, (entry.number,)).fetchone() is not None

    def _kept(self, history: History) -> History:
        """Throw the inverses of all entries away that ``history`` no longer has."""
        kept = {entry.number for entry in (*history.undo, *history.redo)}
        for entry in (*self.history.undo, *self.history.redo):
            if entry.number not in kept:
                self._raw.execute("DELETE FROM undo_journal WHERE step = ?", (entry.number,))
        return history

    def _after_foreign_changes(self) -> History:
        """Drop each entry about a row that this step changed, and those that lie under it.

        Entries are played from the last one down: one that lies above stays true, for it
        speaks of other rows. An entry that would bring back a row whose parent is gone now is
        dropped too.
        """
        sql = "SELECT op, name, row FROM undo_journal WHERE step = 0"
        rows = self._raw.execute(sql).fetchall()
        if not rows:
            return self.history
        changed = {f"{row['name']}:{row['row']}" for row in rows}
        gone = {f"{row['name']}:{row['row']}" for row in rows if row["op"] == "D"}
        self._raw.execute("DELETE FROM undo_journal WHERE step = 0")
        stale = self._steps_about(changed, gone)
        history = replace(
            self.history,
            undo=_above(self.history.undo, stale),
            redo=_above(self.history.redo, stale),
        )
        return self._kept(history)

    def _steps_about(self, changed: set[str], gone: set[str]) -> set[int]:
        rows = self._raw.execute("SELECT step, name, row, parents FROM undo_journal").fetchall()
        return {
            row["step"]
            for row in rows
            if f"{row['name']}:{row['row']}" in changed or gone.intersection(row["parents"].split())
        }


def _above(entries: tuple[Entry, ...], stale: set[int]) -> tuple[Entry, ...]:
    hit = [index for index, entry in enumerate(entries) if entry.number in stale]
    return entries[hit[-1] + 1 :] if hit else entries


def _make_tables(raw: RawConnection) -> None:
    raw.execute(
        "CREATE TEMP TABLE undo_journal (id INTEGER PRIMARY KEY, step INTEGER, op TEXT,"
        " name TEXT, row INTEGER, parents TEXT, sql TEXT)"
    )
    raw.execute("CREATE INDEX temp.undo_journal_step ON undo_journal(step)")
    raw.execute("CREATE TEMP TABLE undo_step (number INTEGER)")
    raw.execute("INSERT INTO undo_step VALUES (NULL)")
    raw.execute("CREATE TEMP TABLE undo_touched (name TEXT)")
    columns = _columns(raw, "SELECT name FROM pragma_table_info(?) ORDER BY cid")
    for table in JOURNALLED:
        if not columns[table]:
            message = f"The journal knows no table {table}."
            raise BugError(message)
        _make_triggers(raw, table, [row[0] for row in columns[table]])
    for table in LOCAL:
        for act in ("INSERT", "UPDATE", "DELETE"):
            raw.execute(_trigger(table, act, ""))


def _columns(raw: RawConnection, sql: str) -> dict[str, list[Row]]:
    return {table: raw.execute(sql, (table,)).fetchall() for table in JOURNALLED}


def _make_triggers(raw: RawConnection, table: str, columns: list[str]) -> None:
    sql = 'SELECT "table", "from" FROM pragma_foreign_key_list(?)'
    parents = [(row[0], row[1]) for row in raw.execute(sql, (table,)).fetchall()]
    names = ", ".join(f'"{name}"' for name in columns)
    old = " || ', ' || ".join(_literal(f'old."{name}"') for name in columns)
    settings = " || ', ' || ".join(
        f"""'"{name}" = ' || {_literal(f'old."{name}"')}""" for name in columns
    )
    delete = f"""'DELETE FROM "{table}" WHERE id = ' || new.id"""
    insert = f"""'INSERT INTO "{table}" ({names}) VALUES (' || {old} || ')'"""
    update = f"""'UPDATE "{table}" SET ' || {settings} || ' WHERE id = ' || new.id"""
    for act, inverse, sides in (
        ("INSERT", delete, ("new",)),
        ("DELETE", insert, ("old",)),
        ("UPDATE", update, ("old", "new")),
    ):
        links = " || ' ' || ".join(_links(parents, sides)) or "''"
        raw.execute(_trigger(table, act, _entry(table, act, inverse, links)))


def _literal(value: str) -> str:
    """Give an SQL expression that spells a value so that SQL reads it back unchanged."""
    return (
        f"CASE typeof({value}) WHEN 'text' THEN 'cast(x''' || hex({value}) || ''' as text)'"
        f" ELSE quote({value}) END"
    )


def _links(parents: Iterable[tuple[str, str]], sides: tuple[str, ...]) -> list[str]:
    return [
        f"""'{parent}:' || ifnull({side}."{column}", '')"""
        for parent, column in parents
        for side in sides
    ]


def _entry(table: str, act: str, inverse: str, links: str) -> str:
    """Give the statement that writes a change down; rows added without undo are not noted."""
    side = "old" if act == "DELETE" else "new"
    least = 1 if act == "INSERT" else _NOT_UNDOABLE
    return (
        "INSERT INTO undo_journal (step, op, name, row, parents, sql)"
        f" SELECT number, '{act[0]}', '{table}', {side}.id, {links},"
        f" CASE WHEN number > 0 THEN {inverse} END FROM undo_step WHERE number >= {least};"
    )


def _trigger(table: str, act: str, entry: str) -> str:
    return (
        f'CREATE TEMP TRIGGER "undo_{table}_{act}" AFTER {act} ON main."{table}" BEGIN'
        f" INSERT INTO undo_touched SELECT '{table}'"
        f" WHERE NOT EXISTS (SELECT 1 FROM undo_touched WHERE name = '{table}'); {entry} END"
    )
