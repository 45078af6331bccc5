"""Measure how much of a damaged database is salvaged.

.venv/bin/python -m tests.benchmarks.salvage               100 files, 3 pages of 1,000 zeroed
.venv/bin/python -m tests.benchmarks.salvage --first       ... page 1 as well
.venv/bin/python -m tests.benchmarks.salvage --seeds 1000 --pages 30
"""

from __future__ import annotations

import argparse
import dataclasses
import hashlib
import random
import shutil
import sys
import tempfile
import time
from collections import Counter
from dataclasses import dataclass
from pathlib import Path

from onrecord_db import articles, claims, contents, evidence, verdicts
from onrecord_db.connection import Row
from onrecord_db.records import Stance
from onrecord_db.salvage import layout, rebuild
from onrecord_db.store import Store
from tests.benchmarks import newsroom
from tests.db import desk

GOAL = 0.95
_PAGE = b"<p>One original for all."
Rows = dict[str, dict[int, tuple[object, ...]]]


@dataclass(frozen=True, slots=True)
class Result:
    """What became of one damaged file."""

    share: float  # of the rows that are there as they were
    seconds: float
    problems: tuple[str, ...]  # of the salvaged file
    strange: int  # rows that the whole file did not have
    lost: Counter[str]


def build(path: Path, count: int = 1300) -> None:
    """Make a database of a thousand pages: articles, claims, verdicts, sources, undone acts."""
    store = Store.open(path, user="ann", scale=desk.SCALE)
    rating = verdicts.scale(store).ratings[0].key
    room = newsroom.Newsroom()
    made: tuple[int, ...] = ()
    with store.step("Collect", undoable=False):
        for number in range(count):
            article, found = room.article(number)
            article = dataclasses.replace(article, raw_sha256=hashlib.sha256(_PAGE).hexdigest())
            added = articles.add(store, article, file_name=f"{number}.html", raw=_PAGE)
            made = claims.add_extraction(store, articles.version(store, added).id, found)
            verdicts.give(store, made[0], rating_key=rating, reason=f"Number {number}.")
            _link(store, made[1])
    for claim in made * 3:
        with store.step("Link source"):
            _link(store, claim)
        store.undo()  # its rows are deleted, and stay so
    store.close()


def _link(store: Store, claim: int) -> None:
    evidence.link(
        store,
        claim,
        title=f"Minutes of claim {claim}",
        url=None,
        stance=Stance.REFUTES,
        excerpt="They say so.",
    )


def rows(path: Path) -> Rows:
    """Give every row that is no derived one, by table and id."""
    found: Rows = {}
    with contents.reading(path) as raw:
        for table in layout._taken(raw):  # the same tables
            if table.startswith("sqlite_") or table == "setting":
                continue
            listed: list[Row] = raw.execute(f'SELECT rowid, * FROM "{table}"').fetchall()  # noqa: S608  # our names
            found[table] = {row[0]: tuple(row) for row in listed}
    return found


def damage(path: Path, seed: int, pages: int = 3, *, first: bool = False) -> list[int]:
    """Zero random pages of a file, never page 1 but where it is wanted; give their numbers."""
    size = page_size(path)
    count = path.stat().st_size // size
    chance = random.Random(seed)  # noqa: S311  # repeatable, nothing secret
    chosen = chance.sample(range(2, count + 1), pages) + ([1] if first else [])
    with path.open("rb+") as file:
        for number in chosen:
            file.seek((number - 1) * size)
            file.write(bytes(size))
    return chosen


def page_size(path: Path) -> int:
    """Give the size of a file's pages."""
    with path.open("rb") as file:
        return int.from_bytes(file.read(18)[16:], "big")


def measure(
    whole: Path, before: Rows, folder: Path, seed: int, options: argparse.Namespace
) -> Result:
    """Damage a copy of a file, salvage it, and compare."""
    hurt, target = folder / "hurt.onrecord", folder / "salvaged.onrecord"
    shutil.copyfile(whole, hurt)
    damage(hurt, seed, options.pages, first=options.first)
    begin = time.perf_counter()
    rebuild.salvage(hurt, target)
    seconds = time.perf_counter() - begin
    after = rows(target)
    lost = Counter(
        {
            table: sum(after.get(table, {}).get(number) != row for number, row in known.items())
            for table, known in before.items()
        }
    )
    with contents.reading(target) as raw:
        problems = contents.page_problems(raw)
        problems += [str(tuple(row)) for row in raw.execute("pragma foreign_key_check").fetchall()]
        problems += [str(one) for one in contents.wrong_hashes(raw)]
    total = sum(len(known) for known in before.values())
    shared = {"criterion_set"}  # a claim that stands in for a lost one needs an empty set
    strange = sum(
        len(after[table].keys() - known.keys())
        for table, known in before.items()
        if table not in shared
    )
    return Result(1 - lost.total() / total, seconds, tuple(problems), strange, lost)


def main() -> int:
    """Run the measurement; status 1 when one file is under the goal."""
    parser = argparse.ArgumentParser(prog="python -m tests.benchmarks.salvage", description=__doc__)
    parser.add_argument("--seeds", type=int, default=100)
    parser.add_argument("--from", type=int, default=0, dest="start")
    parser.add_argument("--pages", type=int, default=3, help="how many are zeroed")
    parser.add_argument("--first", action="store_true", help="page 1 as well")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as name:
        whole = Path(name) / "whole.onrecord"
        build(whole)
        before = rows(whole)
        print(
            f"{whole.stat().st_size // page_size(whole)} pages, {sum(map(len, before.values()))} rows"
        )
        results = []
        for seed in range(options.start, options.start + options.seeds):
            folder = Path(name) / str(seed)
            folder.mkdir()
            results.append(measure(whole, before, folder, seed, options))
            shutil.rmtree(folder)
            if results[-1].share < GOAL or results[-1].problems or results[-1].strange:
                print(seed, results[-1])
    shares = sorted(one.share for one in results)
    print(f"recovered: worst {shares[0]:.2%}, median {shares[len(shares) // 2]:.2%}")
    print(f"longest {max(one.seconds for one in results):.1f} s")
    is_sound = not any(one.problems or one.strange for one in results)
    return 0 if shares[0] >= GOAL and is_sound else 1


if __name__ == "__main__":
    sys.exit(main())
