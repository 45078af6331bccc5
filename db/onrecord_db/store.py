"""An open database file: steps that are whole or nothing, undo, and rows in and out."""

# ruff: noqa: S608  # values go by ?; what is put into SQL is names and clauses of our own

import contextlib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Self

from typing_extensions import override

from onrecord_db import audit, blobs, derived, gate, keys, verdicts, weights
from onrecord_db.blobs import files_folder
from onrecord_db.connection import (
    Connection,
    RawConnection,
    SqliteError,
    Values,
    connect,
    connect_reading,
    translated,
    user_version,
)
from onrecord_db.errors import BugError, OlderFileError, ReadOnlyError
from onrecord_db.instance import Instance
from onrecord_db.journal import Entry, History, Journal
from onrecord_db.keys import Key
from onrecord_db.reader import Reader, is_quiet
from onrecord_db.records import Change, Scale
from onrecord_db.tables import JOURNALLED, PARTS
from onrecord_db.values import now_utc


@dataclass(slots=True)
class Step:
    """An act that is under way."""

    label: str
    change: Change | None = None  # set when the outermost step has committed


class Store(Reader):
    """A database file that this program alone has open for writing.

    Belongs to the thread that opened it. Use ``open``.
    """

    def __init__(
        self,
        path: Path,
        raw: RawConnection,
        instance: Instance | None,
        *,
        user: str,
        key: Key | None = None,
    ) -> None:
        super().__init__(path, Connection(raw), key)
        self.user = user
        self._instance = instance  # None: opened only to read
        self._journal = Journal(raw)
        self._step: Step | None = None

    @classmethod
    @override
    def open(
        cls,
        path: Path,
        key: Key | None = None,
        *,
        user: str = "",
        scale: Scale | None = None,
        read_only: bool = False,
    ) -> Self:
        """Open a database; make it, its folders and its files folder when they are missing.

        A file that is refused is left byte for byte as it was.

        Args:
            path: ``NAME.onrecord``.
            key: opens a locked database and locks one that is made; a plain one needs none.
            user: who is to stand in the rows that are written.
            scale: copied in when the database has no verdict scale.
            read_only: change nothing, make nothing and take no lock; steps raise. For a
                database that another program has open, or on a medium that takes no writes.

        Raises:
            LockedError, WrongPassphraseError: it has a passphrase, and this is not it.
            NotOurFileError, NewerFileError, DamagedFileError: the file is refused.
            InUseError: another program has it open; the text says who.
            OlderFileError: to read it, it would have to be migrated first.
            DiskError: the disk refused.
        """
        path = path.absolute()
        if read_only:
            return cls._open_reading(path, key, user)
        return cls._open_writing(path, key, user, scale)

    @classmethod
    def _open_writing(cls, path: Path, key: Key | None, user: str, scale: Scale | None) -> Self:
        if path.exists():
            gate.version_of(path, key)
        folder = files_folder(path)
        blobs.make_folder(folder)
        instance = Instance(folder, user=user, name=path.name)
        with contextlib.ExitStack() as undone:
            undone.callback(instance.release)
            _finish_conversion(path)
            raw = _connected(path, key)
            undone.callback(raw.close)
            store = cls(path, raw, instance, user=user, key=key)
            undone.pop_all()
        try:
            blobs.clear_incoming(folder)
            keys.refresh_note(path, key)
            verdicts.keep_scale(store, scale)
            store._reckon()
        except BaseException:
            store.close()
            raise
        return store

    @classmethod
    def _open_reading(cls, path: Path, key: Key | None, user: str) -> Self:
        if gate.version_of(path, key) < gate.VERSION:
            message = f"{path.name} was made by an older OnRecord, and may only be read here."
            hint = "Open it once where it may be written to."
            raise OlderFileError(message, hint=hint)
        raw = connect_reading(path, key, is_quiet=is_quiet(path))
        return cls(path, raw, None, user=user, key=key)

    @property
    def is_read_only(self) -> bool:
        """Whether every step raises."""
        return self._instance is None

    def _reckon(self) -> None:
        """Reckon facets and search indexes when another program reckoned them otherwise."""
        if not derived.is_current(self):
            with self.step("Reckon overview", undoable=False):
                weights.reckon(self, weights.get(self))
                derived.rebuild(self)

    @override
    def close(self) -> None:
        """Close the file and let others open it. A second call does nothing.

        Raises:
            BugError: a step is open.
        """
        if self._step is not None:
            message = "close() inside a step."
            raise BugError(message)
        try:
            super().close()
        finally:
            if self._instance is not None:
                self._instance.release()

    # --- steps ---

    @contextlib.contextmanager
    def step(
        self, label: str, *, undoable: bool = True, merge: str | None = None
    ) -> Iterator[Step]:
        """Make what the block writes one transaction and one entry of the undo menu.

        A step inside a step joins it: it has no entry of its own, and is undone alone when it
        fails and the outer one goes on. A step that changes nothing leaves the undo menu as
        it is.

        Args:
            label: what the undo menu shows, as "Mark False".
            undoable: False for imports. Earlier steps can still be undone, but for those that
                speak of a row which this step changes or deletes, and those before them.
            merge: as "edges:17". A step joins the last one with the same word that ended less
                than two seconds ago: the two are one entry of the undo menu.

        Raises:
            ReadOnlyError: the database was opened only to read.
            DiskError: the disk refused; nothing of the step is stored.
        """
        self._must_be_writable()
        if self._step is not None:
            with self._connection.savepoint():
                yield self._step
            return
        self._step = step = Step(label)
        try:
            with self._connection.transaction():
                self._started(undoable=undoable)
                yield step
                change, history = self._finished(label, undoable=undoable, key=merge)
        finally:
            self._step = None
        self._journal.history = history
        step.change = change

    def undo(self) -> Change | None:
        """Take the last step back; None when there is none.

        Raises:
            BugError: a step is open, or the step could not be taken back. Then the file is as
                it was and the undo menu is empty.
            DiskError: the disk refused; the file is as it was.
        """
        history = self._journal.history
        if not history.undo:
            return None
        *rest, entry = history.undo
        change, inverse = self._replay(entry, f"Undo: {entry.label}")
        self._journal.history = History(undo=tuple(rest), redo=(*history.redo, inverse))
        return change

    def redo(self) -> Change | None:
        """Do the step again that was undone last; None when there is none. Errors as undo."""
        history = self._journal.history
        if not history.redo:
            return None
        *rest, entry = history.redo
        change, inverse = self._replay(entry, f"Redo: {entry.label}")
        self._journal.history = History(undo=(*history.undo, inverse), redo=tuple(rest))
        return change

    @property
    def undo_label(self) -> str | None:
        """Give the label of the step that ``undo`` would take back; None when there is none."""
        undo = self._journal.history.undo
        return undo[-1].label if undo else None

    @property
    def redo_label(self) -> str | None:
        """Give the label of the step that ``redo`` would do again; None when there is none."""
        redo = self._journal.history.redo
        return redo[-1].label if redo else None

    # --- rows, for the query modules of this package ---

    def insert(self, table: str, values: Mapping[str, object]) -> int:
        """Add a row and give its id. uid, time and user are added where the table has them.

        Raises:
            BugError: no step is open, or a constraint is broken.
        """
        row = {**self._row_start(table), **values}
        return self._connection.run(_insert_sql(table, row), tuple(row.values())).lastrowid

    def insert_all(self, table: str, rows: Sequence[Mapping[str, object]]) -> None:
        """Add rows that all have the same columns; as ``insert``."""
        if table in PARTS:
            whole = list(rows)
        else:
            start = self._row_start(table)
            whole = [{**start, "uid": _new_uid(), **row} for row in rows]
        if whole:
            sql = _insert_sql(table, whole[0])
            self._connection.run_many(sql, [tuple(row.values()) for row in whole])

    def next_id(self, table: str) -> int:
        """Give the id that the next new row of a table gets; rows may be given it beforehand."""
        row = self.one("SELECT seq FROM sqlite_sequence WHERE name = ?", (table,))
        return 1 if row is None else int(row["seq"]) + 1

    def update(self, table: str, row_id: int, values: Mapping[str, object]) -> bool:
        """Change a row; give False, with nothing written, when the values stand there already.

        Raises:
            BugError: no step is open, there is no such row, or a constraint is broken.
        """
        stamp = () if table in PARTS else (now_utc(), self.user)
        names = [f'"{name}"' for name in values]
        stamped = [*names, *(("updated_at", "updated_by") if stamp else ())]
        settings = ", ".join(f"{name} = ?" for name in stamped)
        differs = " OR ".join(f"{name} IS NOT ?" for name in names)
        sql = f'UPDATE "{table}" SET {settings} WHERE id = ? AND ({differs})'
        given = tuple(values.values())
        cursor = self._connection.run(sql, (*given, *stamp, row_id, *given))
        here = f'SELECT 1 FROM "{table}" WHERE id = ?'
        if cursor.rowcount == 0 and self.one(here, (row_id,)) is None:
            message = f"There is no {table} {row_id}."
            raise BugError(message)
        return cursor.rowcount > 0

    def run(self, sql: str, values: Values = ()) -> None:
        """Run a statement that writes; a step is open."""
        self._connection.run(sql, values)

    # --- inside ---

    def _must_be_writable(self) -> None:
        if self.is_read_only:
            message = f"{self.path.name} is open only to be read, so nothing was changed."
            hint = "Open it where it may be written to and nobody else has it open."
            raise ReadOnlyError(message, hint=hint)

    def _started(self, *, undoable: bool) -> None:
        try:
            self._journal.start(undoable=undoable)
        except SqliteError as error:
            raise translated(error) from error

    def _finished(self, label: str, *, undoable: bool, key: str | None) -> tuple[Change, History]:
        try:
            tables = self._journal.tables()
            if undoable:
                audit.add_changes(self, label, self._journal.changes())
            elif tables.intersection(_AUDITED):
                audit.add_import(self, label, derived.touched(self))
            derived.refresh(self)
            change = self._change(label, tables)
            return change, self._journal.finish(label, undoable=undoable, key=key)
        except SqliteError as error:
            raise translated(error) from error

    def _replay(self, entry: Entry, act: str) -> tuple[Change, Entry]:
        self._must_be_writable()
        if self._step is not None:
            message = "undo() or redo() inside a step."
            raise BugError(message)
        try:
            with self._connection.transaction():
                inverse, change = self._replayed(entry, act)
        except BugError:
            self._journal.history = History()  # a constraint broke: it is no longer true
            raise
        return change, inverse

    def _replayed(self, entry: Entry, act: str) -> tuple[Entry, Change]:
        try:
            self._journal.start(undoable=True)
            inverse = self._journal.replayed(entry)
            audit.add_changes(self, act, self._journal.changes())
            derived.refresh(self)
            return inverse, self._change(entry.label, self._journal.tables())
        except SqliteError as error:
            raise translated(error) from error

    def _change(self, label: str, tables: frozenset[str]) -> Change:
        at = datetime.now().astimezone().isoformat(timespec="seconds")
        return Change(label=label, tables=tables, at=at, claims=derived.few_claims(self))

    def _row_start(self, table: str) -> dict[str, object]:
        if table in PARTS:
            return {}
        return {"uid": _new_uid(), "created_at": now_utc(), "created_by": self.user}


_AUDITED = frozenset(JOURNALLED)


def _finish_conversion(path: Path) -> None:
    if (files_folder(path) / "converting.json").exists():
        from onrecord_db import conversion  # noqa: PLC0415  # seldom needed

        conversion.finish(path)


def _connected(path: Path, key: Key | None) -> RawConnection:
    """Connect to the file, which is made or migrated first; the lock is held."""
    if not path.exists():
        from onrecord_db import migrations  # noqa: PLC0415  # 0.4 s that an open file never needs

        migrations.create(path, key)
    raw = connect(path, key)
    try:
        # Read again: another program may have migrated it between the gate and the lock.
        if gate.checked(user_version(raw), path) < gate.VERSION:
            from onrecord_db import migrations  # noqa: PLC0415  # as above
            from onrecord_db.backups import folder  # noqa: PLC0415  # knows the store's reader

            folder.before_migration(path, key)
            migrations.migrate(raw)
    except BaseException:
        raw.close()
        raise
    return raw


def _insert_sql(table: str, row: Mapping[str, object]) -> str:
    names = ", ".join(f'"{name}"' for name in row)
    marks = ", ".join("?" * len(row))
    return f'INSERT INTO "{table}" ({names}) VALUES ({marks})'


def _new_uid() -> bytes:
    from uuid6 import uuid7  # noqa: PLC0415  # 50 ms of imports that only the first write needs

    return uuid7().bytes
