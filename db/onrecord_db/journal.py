"""Undo and redo: what every row change overwrote, written down by temporary triggers.

The method is sqlite.org/undoredo.html, with JSON of the old values in place of SQL text: it
keeps a NUL in a text and is what the audit log tells, too. The changes of one step are one
entry. A step that is not undoable only notes which rows it changed, so that entries about them
can be dropped.

The history lives in temporary tables: it is rolled back with the step and ends with the
connection.
"""

# ruff: noqa: S608  # values go by ?; what is put into SQL is names and clauses of our own

import json
import time
from collections.abc import Iterable
from dataclasses import dataclass, replace

from onrecord_db import derived
from onrecord_db.connection import RawConnection
from onrecord_db.errors import BugError
from onrecord_db.kinds import State
from onrecord_db.tables import JOURNALLED, LOCAL

KEPT = 500  # steps: more than a day's work, and some megabytes at most
MERGED_WITHIN = 2.0  # seconds between two steps of one key that are one entry (UX 3.3)

_MADE = "SELECT DISTINCT name FROM undo_journal WHERE op = 'I'"
_HELD = """SELECT DISTINCT step FROM undo_journal WHERE op = 'I' AND name = ?
    AND row IN (SELECT "{column}" FROM "{table}" WHERE id > ?)"""
_PROPOSALS = "DELETE FROM relation WHERE ?1 IN (from_claim_id, to_claim_id) AND state = ?2"

_NOT_UNDOABLE = 0  # the number of steps that have no entry; entries are numbered from 1


@dataclass(frozen=True, slots=True)
class Entry:
    """One step that can be undone or redone."""

    number: int
    label: str
    key: str | None = None  # what the steps that may join it are known by; None: none may
    at: float = 0.0  # when its last step ended, by the monotonic clock


@dataclass(frozen=True, slots=True)
class History:
    """The steps that can be undone and redone, the next one last."""

    undo: tuple[Entry, ...] = ()
    redo: tuple[Entry, ...] = ()


@dataclass(frozen=True, slots=True)
class RowChange:
    """What the open step did to one row."""

    table: str
    row: int
    before: dict[str, object] | None  # the columns that changed; None: the row is new
    after: dict[str, object] | None  # the same columns as they are now; None: the row is gone


class Journal:
    """Writes down what is overwritten while a step is open and plays it back.

    ``finish`` and ``replayed`` give the history as it will be once the transaction has
    committed; whoever commits it then sets ``history``.
    """

    def __init__(self, raw: RawConnection) -> None:
        self._raw = raw
        self._number = 0
        self._blobs: dict[str, frozenset[str]] = {}  # columns by table; empty: not prepared yet
        self._ends: dict[str, int] = {}  # last rows before a step that is not undoable
        self.history = History()

    def start(self, *, undoable: bool) -> None:
        """Begin to write down what the open transaction changes."""
        if not self._is_ready():
            self._blobs = _make_tables(self._raw)  # 20 ms that opening a file need not wait for
        self._number += 1
        self._ends = {} if undoable else self._last_rows()
        number = self._number if undoable else _NOT_UNDOABLE
        self._raw.execute("DELETE FROM undo_touched")
        self._raw.execute("DELETE FROM touched")
        self._raw.execute("UPDATE undo_step SET number = ?", (number,))

    def _is_ready(self) -> bool:
        """Tell whether the tables are there: they went if the step that made them failed."""
        sql = "SELECT 1 FROM temp.sqlite_master WHERE name = 'undo_step'"
        return bool(self._blobs) and self._raw.execute(sql).fetchone() is not None

    def finish(self, label: str, *, undoable: bool, key: str | None = None) -> History:
        """End a step: give the history with it.

        A step joins the last one of the same ``key`` that ended less than ``MERGED_WITHIN``
        ago, as long as nothing was undone since: the two are one entry.
        """
        if not undoable:
            return self._after_foreign_changes()
        entry = Entry(self._number, label, key, time.monotonic())
        if not self._holds(entry):
            return self.history
        past = self.history.undo
        if past and not self.history.redo and _joins(entry, past[-1]):
            return self._joined(History(undo=past[:-1]), past[-1], entry)
        undo = (*past, entry)
        return self._kept(History(undo=undo[-KEPT:]))

    def _joined(self, under: History, last: Entry, entry: Entry) -> History:
        """Make a step part of the entry before it; what comes to nothing together is no entry."""
        sql = "UPDATE undo_journal SET step = ? WHERE step = ?"
        self._raw.execute(sql, (last.number, entry.number))
        whole = replace(last, label=entry.label, at=entry.at)
        if all(_is_same(one) for one in self._changes_of(whole.number)):
            return self._kept(under)
        return replace(under, undo=(*under.undo, whole))

    def tables(self) -> frozenset[str]:
        """Give the tables that the open step has changed so far; what it added is marked now."""
        for table, end in self._last_rows().items() if self._ends else ():
            if end > self._ends.get(table, 0):
                self._raw.execute("INSERT OR IGNORE INTO undo_touched VALUES (?)", (table,))
                for sql in derived.marks_of_new(table):
                    self._raw.execute(sql, (self._ends.get(table, 0),))
        rows = self._raw.execute("SELECT name FROM undo_touched").fetchall()
        return frozenset(row[0] for row in rows)

    def _last_rows(self) -> dict[str, int]:
        """Give the last number that each table has given to a row; an unused one is left out."""
        rows = self._raw.execute("SELECT name, seq FROM sqlite_sequence").fetchall()
        return {row[0]: row[1] for row in rows} | {"": 0}

    def changes(self) -> list[RowChange]:
        """Give what the open step, an undoable one, did to each row, in the order it came to it."""
        return self._changes_of(self._number)

    def _changes_of(self, step: int) -> list[RowChange]:
        sql = "SELECT op, name, row, before FROM undo_journal WHERE step = ? ORDER BY id"
        before: dict[tuple[str, int], dict[str, object] | None] = {}
        for op, name, row, told in self._raw.execute(sql, (step,)).fetchall():
            key, old = (name, row), json.loads(told) if told else None
            if key not in before:
                before[key] = None if op == "I" else old
            elif old is not None and (known := before[key]) is not None:
                before[key] = {**old, **known}
        return [
            RowChange(name, row, old, self._now(name, row, old))
            for (name, row), old in before.items()
        ]

    def replayed(self, entry: Entry) -> Entry:
        """Play an entry back in the open transaction; give the entry that reverses it."""
        self._raw.execute("pragma defer_foreign_keys = on")  # ends with the transaction
        sql = "SELECT op, name, row, before FROM undo_journal WHERE step = ? ORDER BY id DESC"
        for op, name, row, before in self._raw.execute(sql, (entry.number,)).fetchall():
            self._take_back(op, name, row, before)
        self._raw.execute("DELETE FROM undo_journal WHERE step = ?", (entry.number,))
        return Entry(self._number, entry.label)

    def _take_back(self, op: str, name: str, row: int, before: str | None) -> None:
        if op == "I" or before is None:
            if name == "claim":  # what the program proposed of it since goes with it
                self._raw.execute(_PROPOSALS, (row, State.PROPOSED.value))
            self._raw.execute(f'DELETE FROM "{name}" WHERE id = ?', (row,))
            return
        old = self._values(name, json.loads(before))
        columns = [f'"{column}"' for column in old]
        if op == "D":
            marks = ", ".join("?" * len(old))
            sql = f'INSERT INTO "{name}" ({", ".join(columns)}) VALUES ({marks})'
            self._raw.execute(sql, tuple(old.values()))
        elif old:
            settings = ", ".join(f"{column} = ?" for column in columns)
            sql = f'UPDATE "{name}" SET {settings} WHERE id = ?'
            self._raw.execute(sql, (*old.values(), row))

    def _values(self, name: str, told: dict[str, object]) -> dict[str, object]:
        """Give the values of columns from what JSON tells of them: bytes are in hex."""
        blobs = self._blobs[name]
        return {
            column: bytes.fromhex(str(value)) if column in blobs and value is not None else value
            for column, value in told.items()
        }

    def _now(self, name: str, row: int, old: dict[str, object] | None) -> dict[str, object] | None:
        found = self._raw.execute(f'SELECT * FROM "{name}" WHERE id = ?', (row,)).fetchone()
        if found is None:
            return None
        wanted = found.keys() if old is None else old
        return {column: _told(found[column]) for column in wanted}

    def _holds(self, entry: Entry) -> bool:
        sql = "SELECT 1 FROM undo_journal WHERE step = ? LIMIT 1"
        return self._raw.execute(sql, (entry.number,)).fetchone() is not None

    def _kept(self, history: History) -> History:
        """Throw away what belongs to entries that ``history`` no longer has."""
        kept = {entry.number for entry in (*history.undo, *history.redo)}
        for entry in (*self.history.undo, *self.history.redo):
            if entry.number not in kept:
                self._raw.execute("DELETE FROM undo_journal WHERE step = ?", (entry.number,))
        return history

    def _after_foreign_changes(self) -> History:
        """Drop each entry about a row that this step changed, and those that lie under it.

        Entries are played from the last one down: one that lies above stays true, for it
        speaks of other rows. An entry that would bring back a row whose parent is gone now is
        dropped too, and so is one that would take away a row on which a new one hangs.
        """
        sql = "SELECT op, name, row FROM undo_journal WHERE step = 0"
        rows = self._raw.execute(sql).fetchall()
        held = self._steps_held()
        if not rows and not held:
            return self.history
        changed = {f"{row['name']}:{row['row']}" for row in rows}
        gone = {f"{row['name']}:{row['row']}" for row in rows if row["op"] == "D"}
        self._raw.execute("DELETE FROM undo_journal WHERE step = 0")
        stale = self._steps_about(changed, gone) | held
        history = replace(
            self.history,
            undo=_above(self.history.undo, stale),
            redo=_above(self.history.redo, stale),
        )
        return self._kept(history)

    def _steps_held(self) -> set[int]:
        """Give the steps whose new rows have got children by the step that ends."""
        held: set[int] = set()
        last = self._last_rows()
        made = {row[0] for row in self._raw.execute(_MADE).fetchall()}
        for table in JOURNALLED if made else ():
            end = self._ends.get(table, 0)
            if table == "relation" or last.get(table, 0) <= end:
                continue
            for parent, column in _parents(self._raw, table):
                if parent in made:
                    sql = _HELD.format(table=table, column=column)
                    held |= {row[0] for row in self._raw.execute(sql, (parent, end)).fetchall()}
        return held

    def _steps_about(self, changed: set[str], gone: set[str]) -> set[int]:
        rows = self._raw.execute("SELECT step, name, row, parents FROM undo_journal").fetchall()
        return {
            row["step"]
            for row in rows
            if f"{row['name']}:{row['row']}" in changed or gone.intersection(row["parents"].split())
        }


def _joins(entry: Entry, last: Entry) -> bool:
    return entry.key is not None and entry.key == last.key and entry.at - last.at < MERGED_WITHIN


def _is_same(change: RowChange) -> bool:
    """Tell whether a row is as it was, but for who last wrote to it when."""
    before, after = change.before, change.after
    if before is None or after is None:
        return before == after
    return all(after[name] == old for name, old in before.items() if name not in _STAMPS)


_STAMPS = frozenset({"updated_at", "updated_by"})


def _told(value: object) -> object:
    """Give a value as the triggers tell it in JSON."""
    return value.hex().upper() if isinstance(value, bytes) else value


def _above(entries: tuple[Entry, ...], stale: set[int]) -> tuple[Entry, ...]:
    hit = [index for index, entry in enumerate(entries) if entry.number in stale]
    return entries[hit[-1] + 1 :] if hit else entries


def _make_tables(raw: RawConnection) -> dict[str, frozenset[str]]:
    """Make the temporary tables and triggers; give each table's columns that hold bytes."""
    raw.execute(
        "CREATE TEMP TABLE undo_journal (id INTEGER PRIMARY KEY, step INTEGER, op TEXT,"
        " name TEXT, row INTEGER, parents TEXT, before TEXT)"
    )
    raw.execute("CREATE INDEX temp.undo_journal_step ON undo_journal(step)")
    raw.execute("CREATE TEMP TABLE undo_step (number INTEGER)")
    raw.execute("INSERT INTO undo_step VALUES (NULL)")
    raw.execute("CREATE TEMP TABLE undo_touched (name TEXT PRIMARY KEY)")
    raw.execute(derived.TOUCHED)
    blobs: dict[str, frozenset[str]] = {}
    for table in JOURNALLED:
        columns = _columns(raw, table)
        if not columns:
            message = f"The journal knows no table {table}."
            raise BugError(message)
        blobs[table] = frozenset(name for name, kind in columns.items() if kind == "BLOB")
        _make_triggers(raw, table, columns)
    for table in LOCAL:
        for act in ("INSERT", "UPDATE", "DELETE"):
            raw.execute(_trigger(table, act, ""))
    return blobs


def _columns(raw: RawConnection, table: str) -> dict[str, str]:
    sql = "SELECT name, type FROM pragma_table_info(?) ORDER BY cid"
    return {row[0]: row[1] for row in raw.execute(sql, (table,)).fetchall()}


def _parents(raw: RawConnection, table: str) -> list[tuple[str, str]]:
    """Give the tables that rows of a table hang on, with the column that names the row."""
    sql = 'SELECT "table", "from" FROM pragma_foreign_key_list(?)'
    return [(row[0], row[1]) for row in raw.execute(sql, (table,)).fetchall()]


def _make_triggers(raw: RawConnection, table: str, columns: dict[str, str]) -> None:
    parents = _parents(raw, table)
    spelled = {
        name: f"""',"{name}":' || {_json(f'old."{name}"', kind)}"""
        for name, kind in columns.items()
    }
    whole = " || ".join(spelled.values())
    changed = " || ".join(
        f"""CASE WHEN old."{name}" IS NOT new."{name}" THEN {text} ELSE '' END"""
        for name, text in spelled.items()
    )
    # What a step adds that is not undoable is found by its row numbers, at a third of the cost.
    when = {"INSERT": "WHEN (SELECT number FROM undo_step) > 0", "UPDATE": "", "DELETE": ""}
    for act, before, sides in (
        ("INSERT", "NULL", ("new",)),
        ("DELETE", f"'{{' || substr({whole}, 2) || '}}'", ("old",)),
        ("UPDATE", f"'{{' || substr({changed}, 2) || '}}'", ("old", "new")),
    ):
        links = " || ' ' || ".join(_links(parents, sides)) or "''"
        marks = derived.marks(table, act)
        raw.execute(_trigger(table, act, _entry(table, act, before, links) + marks, when[act]))


def _json(value: str, kind: str) -> str:
    if kind != "BLOB":
        return f"json_quote({value})"
    return f"""CASE WHEN {value} IS NULL THEN 'null' ELSE '"' || hex({value}) || '"' END"""


def _links(parents: Iterable[tuple[str, str]], sides: tuple[str, ...]) -> list[str]:
    return [
        f"""'{parent}:' || ifnull({side}."{column}", '')"""
        for parent, column in parents
        for side in sides
    ]


def _entry(table: str, act: str, before: str, links: str) -> str:
    """Give the statement that writes a change down."""
    side = "old" if act == "DELETE" else "new"
    return (
        "INSERT INTO undo_journal (step, op, name, row, parents, before)"
        f" SELECT number, '{act[0]}', '{table}', {side}.id, {links},"
        f" CASE WHEN number > 0 THEN {before} END FROM undo_step;"
    )


def _trigger(table: str, act: str, body: str, when: str = "") -> str:
    return (
        f'CREATE TEMP TRIGGER "undo_{table}_{act}" AFTER {act} ON main."{table}" {when} BEGIN'
        f" INSERT OR IGNORE INTO undo_touched VALUES ('{table}'); {body} END"
    )
