"""Kill a program at each statement of the migrations: the file is of one version, whole."""

from __future__ import annotations

import hashlib
import itertools
import json
import os
import shutil
import signal
import sys
from collections import defaultdict
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from onrecord.services import selftest_found
from onrecord_db import connection, migrations
from onrecord_db.store import Store
from tests.crash import released
from tests.crash.verdict import Tally
from tests.db.released.shown import missing, shown

# Columns that no two runs of a migration give alike, and tables that the next step writes.
_OWN = {"uid", "created_at", "updated_at", "applied_at", "at", "hash", "previous"}
_RECKONED = {"audit", "claim_facet", "setting"}


def run(folder: Path, *, every: int) -> Tally:
    """Kill before each ``every``-th statement that a file of each old version is migrated by."""
    tally = Tally()
    for archive in released.archives():
        versions: defaultdict[int, set[str]] = defaultdict(set)
        name = archive.name.removesuffix(".tar.xz")
        place = folder / name
        place.mkdir()
        old = place / "old.onrecord"
        expected = released.unpack(archive, old)
        versions[_version(old)].add(_content(old))
        for number in itertools.count(1, every):
            path = place / "desk.onrecord"
            _copied(old, path)
            if not _was_killed(path, number):
                break
            _judge(tally, path, f"statement {number} of {name}", versions, expected)
        for version, contents in versions.items():
            if len(contents) > 1:
                tally.failures.append(f"{name}: {len(contents)} contents of version {version}")
        sys.stderr.write(f"{name}: killed before {tally.moments[name]} statements\n")
    return tally


def _judge(
    tally: Tally,
    path: Path,
    moment: str,
    versions: dict[int, set[str]],
    expected: dict[str, Any],
) -> None:
    tally.crashes += 1
    tally.moments[moment.rpartition(" ")[2]] += 1
    versions[_version(path)].add(_content(path))
    store = Store.open(path)
    wrong = [*missing(expected, shown(store)), *selftest_found.problems(store)]
    store.close()
    if wrong:
        tally.damaged += 1
        tally.failures.append(f"{moment}: {wrong[:3]}")


def _was_killed(path: Path, number: int) -> bool:
    """Open a file in a process that kills itself before the statement with this number."""
    child = os.fork()  # of a process without threads and without an open database
    if child == 0:
        _die_at(number)
        Store.open(path).close()
        os._exit(0)
    _, status = os.waitpid(child, 0)
    if os.WIFSIGNALED(status):
        return os.WTERMSIG(status) == signal.SIGKILL
    if os.WEXITSTATUS(status) != 0:
        message = f"{path.name} could not be migrated"
        raise RuntimeError(message)
    return False


def _die_at(number: int) -> None:
    migrate = migrations.migrate
    left = itertools.count(number, -1)

    def counted(_: str) -> None:
        if next(left) == 1:
            os.kill(os.getpid(), signal.SIGKILL)

    def watched(raw: Any, *more: Any) -> None:
        raw.set_trace_callback(counted)
        migrate(raw, *more)

    vars(migrations)["migrate"] = watched


def _version(path: Path) -> int:
    raw = connection.connect(path)
    try:
        return connection.user_version(raw)
    finally:
        raw.close()


def _content(path: Path) -> str:
    """Give the hash of the schema and of every row, but for what differs from run to run."""
    raw = connection.connect(path)
    digest = hashlib.sha256()
    try:
        schema = raw.execute("SELECT type, name, sql FROM sqlite_master ORDER BY 1, 2").fetchall()
        digest.update(repr([tuple(row) for row in schema]).encode())
        tables = [row["name"] for row in schema if row["type"] == "table"]
        for table in [name for name in tables if not _is_reckoned(name, tables)]:
            rows = raw.execute(f'SELECT * FROM "{table}" ORDER BY 1').fetchall()  # noqa: S608
            digest.update(repr([table, *map(_plain, rows)]).encode())
    finally:
        raw.close()
    return digest.hexdigest()


def _is_reckoned(name: str, tables: Iterable[str]) -> bool:
    indexes = tuple(one for one in tables if one.endswith("_fts"))
    return name in _RECKONED or name.startswith(indexes)


def _plain(row: Any) -> str:
    return json.dumps({key: repr(row[key]) for key in row.keys() if key not in _OWN})  # noqa: SIM118  # a Row


def _copied(old: Path, path: Path) -> None:
    folder = path.with_name(f"{path.name}-files")
    for one in path.parent.glob(f"{path.name}*"):
        shutil.rmtree(one) if one.is_dir() else one.unlink()
    shutil.copy(old, path)
    shutil.copytree(old.with_name(f"{old.name}-files"), folder)
