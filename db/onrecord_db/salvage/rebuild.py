"""Salvage: what a damaged database still holds, in a new one; the damaged one is only read."""

# ruff: noqa: S608  # names are those of our own schema, quoted; values go by ?

import secrets
import shutil
import tempfile
from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import Path

from onrecord_db import contents, derived, gate, keys
from onrecord_db.backups import files
from onrecord_db.backups.copying import place, remove, sync_file, told_plainly
from onrecord_db.backups.single import check_free
from onrecord_db.blobs import files_folder
from onrecord_db.connection import RawConnection, Row, SqliteError, Values, translated, user_version
from onrecord_db.contents import Progress, silent
from onrecord_db.errors import NotOurFileError
from onrecord_db.files import Files
from onrecord_db.keys import Key
from onrecord_db.salvage import gather, layout, locked, records, repair, standins, trees, values
from onrecord_db.salvage.layout import Layout, Table
from onrecord_db.salvage.pages import Pages
from onrecord_db.salvage.records import Record
from onrecord_db.salvage.report import Part, Salvaged

_BATCH = 500  # rows written at once


@dataclass(slots=True, kw_only=True)
class _Work:
    pages: Pages
    layout: Layout
    raw: RawConnection
    recovered: dict[str, int] = field(default_factory=dict)
    partial: dict[str, list[Record]] = field(default_factory=dict)
    refused: dict[str, int] = field(default_factory=dict)


def salvage(
    path: Path, target: Path, *, key: Key | None = None, progress: Progress = silent
) -> Salvaged:
    """Put what can be read of a damaged database into a new one under a name that is free.

    The damaged file does not change by a byte, so it may be tried again. Takes about a minute
    for a hundred megabytes.

    Raises:
        NotOurFileError: nothing in it looks like an OnRecord database.
        DiskError: the name is taken, or the disk refused. Nothing half made is left.
    """
    path, target = path.absolute(), target.absolute()
    check_free(target)
    half = target.with_name(f".{target.name}.{secrets.token_hex(6)}.tmp")
    half_files = half.with_name(f"{half.name}-files")
    with told_plainly("salvaged copy"):
        try:
            parts, notes = _rebuilt(path, half, key, progress)
            with contents.reading(half, key) as raw:
                hashes, files_key = contents.file_names(raw), keys.files_key(raw)
            own, kept = Files(files_folder(path), files_key), Files(half_files, files_key)
            copied = files.bring(hashes, own, kept, hash_all=True, progress=progress)
            sync_file(half)
            half_files.rename(files_folder(target))
            place(half, target)
        finally:
            remove(half)
            shutil.rmtree(half_files, ignore_errors=True)
    return Salvaged(
        path=target,
        parts=parts,
        notes=notes,
        files=len(hashes) - len(copied.missing),
        missing_files=copied.missing,
    )


def _rebuilt(
    path: Path, half: Path, key: Key | None, progress: Progress
) -> tuple[tuple[Part, ...], tuple[str, ...]]:
    decrypt = None if key is None else locked.decryptor(path, key)
    key = None if decrypt is None else key  # one that was given for nothing locks nothing
    pages = Pages(path, decrypt)
    with tempfile.TemporaryDirectory() as scratch:
        found = layout.find(pages, Path(scratch))
    raw = layout.empty(half, found.version, key)
    try:
        for pragma in ("journal_mode = memory", "synchronous = off", "foreign_keys = off"):
            raw.execute(f"pragma {pragma}")
        work = _Work(pages=pages, layout=found, raw=raw)
        parts, notes = _filled(work, progress)
        _finish(raw)
    except SqliteError as error:
        raise translated(error) from error
    finally:
        raw.close()
    if not sum(part.recovered for part in parts):
        message = f"Nothing in {path.name} looks like an OnRecord database."
        raise NotOurFileError(message, hint="Choose another file.")
    return parts, notes


def _filled(work: _Work, progress: Progress) -> tuple[tuple[Part, ...], tuple[str, ...]]:
    """Take over all rows in one transaction, then repair what hangs in the air."""
    tables = work.layout.tables
    triggers = _without_triggers(work.raw)
    work.raw.execute("begin")
    for number, table in enumerate(tables):
        progress("Reading tables", number, len(tables))
        _take(work, table, gather.rows_of(work.pages, table), progress)
    told = {
        table.name: gather.from_indexes(work.pages, table)
        for table in tables
        if _is_hurt(work, table)
    }
    progress("Looking for rows that were cut off", 0, 0)
    by_name = {table.name: table for table in tables}
    for name, leaves in gather.cut_off(work.pages, work.layout, told).items():
        for leaf in leaves:
            _take(
                work, by_name[name], trees.leaf_rows(work.pages, leaf, by_name[name].walk), progress
            )
    mending = repair.Repair(raw=work.raw, tables=by_name, told=told)
    mended = _mend(work, mending)
    for name, number in values.put_right(work.raw, tables).items():
        mended[name] = mended.get(name, 0) + number
        work.recovered[name] = max(work.recovered.get(name, 0) - number, 0)
    sequences = _sequences(work, told)
    lost = {name: _keep_lost(work, name, rows) for name, rows in told.items()}
    repair.repair(mending)
    repair.count_on(work.raw, sequences)
    for trigger in triggers:
        work.raw.execute(trigger)
    work.raw.execute("commit")
    parts = tuple(_part(work, mending, name, mended, lost) for name in by_name)
    return parts, tuple(work.layout.notes)


def _part(
    work: _Work, mending: repair.Repair, name: str, mended: dict[str, int], lost: dict[str, int]
) -> Part:
    stand_ins = mending.standing_in.get(name, 0)
    out = mending.left_out.get(name, 0) + work.refused.get(name, 0)
    return Part(
        table=name,
        recovered=work.recovered.get(name, 0),
        mended=mended.get(name, 0),
        stand_ins=stand_ins,
        lost=max(lost.get(name, 0) - stand_ins, 0) + out,
    )


def _take(work: _Work, table: Table, rows: Iterable[Record], progress: Progress) -> None:
    """Write rows of a table into the new file; those that are not whole wait."""
    batch: list[Record] = []
    for row in rows:
        if not row.is_whole:
            work.partial.setdefault(table.name, []).append(row)
        elif table.fits(row):
            batch.append(row)
        else:
            work.refused[table.name] = work.refused.get(table.name, 0) + 1
        if len(batch) >= _BATCH:
            _write(work, table, batch)
            progress(f"Reading {table.name.replace('_', ' ')}", 0, 0)
            batch = []
    _write(work, table, batch)


def _write(work: _Work, table: Table, rows: list[Record]) -> None:
    by_length: dict[int, list[tuple[object, ...]]] = {}
    for row in rows:
        values = (
            row.rowid if column.is_id else value
            for column, value in zip(table.columns, row.values, strict=False)
        )
        by_length.setdefault(len(row.values), []).append(tuple(values))
    for length, batch in by_length.items():
        names = ", ".join(f'"{column.name}"' for column in table.columns[:length])
        marks = ", ".join("?" * length)
        sql = f'INSERT OR IGNORE INTO "{table.name}" ({names}) VALUES ({marks})'
        taken = work.raw.executemany(sql, batch).rowcount
        work.recovered[table.name] = work.recovered.get(table.name, 0) + taken


def _is_hurt(work: _Work, table: Table) -> bool:
    walk = table.walk
    return bool(walk.gaps or walk.broken or work.partial.get(table.name))


def _mend(work: _Work, mending: repair.Repair) -> dict[str, int]:
    """Fill in rows of which a part was read."""
    done: dict[str, int] = {}
    for name, rows in work.partial.items():
        table = mending.tables[name]
        for row in rows:
            told = {
                **mending.told[name].get(row.rowid, {}),
                **standins.values_of(table, row.values),
            }
            known: dict[str, records.Value] = {k: v for k, v in told.items() if v is not None}
            if mending.insert(name, standins.completed(table, row.rowid, known)):
                done[name] = done.get(name, 0) + 1
                if name == "article_version":
                    mending.texts[row.rowid] = str(known.get("text") or "")
    return done


def _keep_lost(work: _Work, table: str, told: dict[int, dict[str, records.Value]]) -> int:
    """Forget what the indexes tell of rows that are there; give the number of those lost."""
    if table == "audit":  # it has no index, and no number is left out
        row = work.raw.execute("SELECT ifnull(max(seq), 0) - count(*) FROM audit").fetchone()
        return int(row[0]) if row is not None else 0
    for row in work.raw.execute(f'SELECT rowid FROM "{table}"').fetchall():
        told.pop(row[0], None)
    return len(told)


def _sequences(work: _Work, told: gather.Told) -> dict[str, int]:
    """Give the highest id that each table ever gave, as far as it can be told."""
    highest = {name: max(rows) for name, rows in told.items() if rows}
    if work.layout.sequences:
        for row in trees.rows(work.pages, work.layout.sequences, trees.Walk()):
            name, last = (*row.values, None, None)[:2]
            if isinstance(name, str) and isinstance(last, int):
                highest[name] = max(last, highest.get(name, 0))
    sql = "SELECT name FROM sqlite_schema WHERE sql LIKE '%AUTOINCREMENT%'"
    known = {row[0] for row in work.raw.execute(sql).fetchall()}
    return {name: last for name, last in highest.items() if name in known}


def _without_triggers(raw: RawConnection) -> list[str]:
    """Drop the triggers, which would act on each row, and give the SQL that makes them again."""
    rows = raw.execute("SELECT name, sql FROM sqlite_schema WHERE type = 'trigger'").fetchall()
    for row in rows:
        raw.execute(f'DROP TRIGGER "{row[0]}"')
    return [row[1] for row in rows]


def _finish(raw: RawConnection) -> None:
    """Bring the file to our version and reckon anew what is reckoned from the rows."""
    if user_version(raw) < gate.VERSION:
        from onrecord_db import migrations  # noqa: PLC0415  # 0.4 s of imports

        migrations.migrate(raw)
    raw.execute("begin")
    derived.rebuild(_Rows(raw))
    raw.execute("commit")
    raw.execute("pragma journal_mode = wal")


class _Rows:
    """What ``derived`` asks of a store."""

    def __init__(self, raw: RawConnection) -> None:
        self._raw = raw

    def all(self, sql: str, values: Values = ()) -> list[Row]:
        return self._raw.execute(sql, values).fetchall()

    def run(self, sql: str, values: Values = ()) -> None:
        self._raw.execute(sql, values)
