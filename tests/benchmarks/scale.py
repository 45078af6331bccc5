"""Measure a database that a desk has filled for ten years, and the same of one year's beginning.

.venv/bin/python -m tests.benchmarks.scale             print the figures (a quarter of an hour)
.venv/bin/python -m tests.benchmarks.scale --write     ... and write them into docs/PERFORMANCE.md
.venv/bin/python -m tests.benchmarks.scale --articles 5000 --keep FOLDER    another size; keep it
"""

from __future__ import annotations

import argparse
import itertools
import json
import math
import subprocess
import sys
import tempfile
import time
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from onrecord import scales
from onrecord_db import articles, claims
from onrecord_db.search.claims import claim_ids, ids, plan
from onrecord_db.search.find import Kind, find
from onrecord_db.search.query import parse
from onrecord_db.store import Store
from tests.benchmarks.figures import Figure, table
from tests.benchmarks.machine import described
from tests.benchmarks.newsroom import CLAIMS, Newsroom

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence
    from typing import TypeVar

    from onrecord_db.records import Article, Extraction

    T = TypeVar("T")

SMALL, LARGE = 1_000, 100_000  # articles
PAGE = Path(__file__).resolve().parents[2] / "docs" / "PERFORMANCE.md"
HEADING = "## A database of ten years"
AFTER = "## The list of all claims"  # the section behind it, which stays
_GOALS = {
    "open": ("Open", "a fresh process opens the file and reads the first 40 articles and claims.", 0.3),
    "claims": ("Claims of an article", "read all claims of one of 200 articles, with verdicts and sources.", 0.005),
    "rare": ("Search, rare word", "the 50 best claims, or articles, with snippets, for each of 40 rare words.", 0.15),
    "common": ("Search, common word", "the same for the 40 commonest words.", 0.15),
    "two": ("Search, two words", "the same for pairs of common words, and of a common and a rare one.", 0.15),
    "filter": ("Filter of all claims", "the ids of all claims that pass, for six filters.", 0.3),
    "import": ("Import of an article", "store one of 30 articles with 20 claims, a step each.", 0.05),
}  # fmt: skip
_BULK = 200  # articles a step
_OPENED, _ASKED, _IMPORTED = 7, 40, 30  # runs
_FIRST_ROWS = 40


@dataclass(slots=True)
class Measured:
    """What was measured at one size, in seconds."""

    claims: int
    runs: dict[str, list[float]] = field(default_factory=dict)
    rate: float = 0.0  # claims a second
    gigabytes: float = 0.0


def measured(path: Path, room: Newsroom, count: int) -> Measured:
    """Fill a database and measure what a user does with it."""
    found = Measured(count * CLAIMS)
    if not path.exists():
        found.rate = count * CLAIMS / fill(path, room, count)
    found.gigabytes = path.stat().st_size / 1e9
    found.runs["open"] = [_opened(path) for _ in range(_OPENED + 1)][1:]
    store = Store.open(path, user="bench")
    try:
        every = articles.ids(store)
        some = every[:: max(1, len(every) // 200)]
        found.runs["claims"] = _times(lambda one: claims.of_article(store, one), some)
        for name, queries in _queries(room).items():
            each = [(kind, line) for kind in (Kind.CLAIM, Kind.ARTICLE) for line in queries]
            found.runs[name] = _times(lambda one: _search(store, one), each)
        found.runs["filter"] = _times(lambda one: claim_ids(store, parse(one)), _FILTERS)
        found.runs["import"] = list(_imports(store, room, count))
    finally:
        store.close()
    return found


def fill(path: Path, room: Newsroom, count: int) -> float:
    """Import so many articles in bulk; give the seconds that the database took."""
    store = Store.open(path, user="bench", scale=scales.load())
    spent = 0.0
    for start in range(0, count, _BULK):
        made = [room.article(number) for number in range(start, min(start + _BULK, count))]
        begin = time.perf_counter()
        with store.step("Import", undoable=False):
            for one in made:
                _keep(store, *one)
        spent += time.perf_counter() - begin
    begin = time.perf_counter()
    store.close()
    return spent + time.perf_counter() - begin


def _keep(store: Store, article: Article, extraction: Extraction) -> None:
    article_id = articles.add(store, article, file_name="article.txt", raw=None)
    claims.add_extraction(store, articles.version_id(store, article_id), extraction)


def _imports(store: Store, room: Newsroom, count: int) -> Iterator[float]:
    """Store articles with 20 claims, a step each, as the window does."""
    for number in range(count, count + _IMPORTED):
        made = room.article(number, claims=20)
        begin = time.perf_counter()
        with store.step("Import", undoable=False):
            _keep(store, *made)
        yield time.perf_counter() - begin


def _times(act: Callable[[T], object], given: Sequence[T]) -> list[float]:
    runs = []
    for one in given:
        begin = time.perf_counter()
        act(one)
        runs.append(time.perf_counter() - begin)
    return runs


def _search(store: Store, asked: tuple[Kind, str]) -> None:
    kind, line = asked
    find(store, parse(line), kind, limit=50)


def _queries(room: Newsroom) -> dict[str, list[str]]:
    """Give lines to search for: words of the 5,000th rank and on, of the first forty, and pairs."""
    common = [room.word(rank) for rank in range(_ASKED)]
    rare = [room.word(5_000 + 97 * number) for number in range(_ASKED)]
    pairs = [f"{one} {other}" for one, other in itertools.pairwise(common)]
    return {
        "rare": rare,
        "common": common,
        "two": pairs + [f"{a} {b}" for a, b in zip(common, rare, strict=True)],
    }


_FILTERS = [
    "is:speech",
    "status:unreviewed",
    "has:number",
    "kind:quantity has:number no:source",
    "date:>2020-01-01 has:number",
    "status:unreviewed has:number worth:high",
]  # fmt: skip


def _opened(path: Path) -> float:
    """Give the seconds that a fresh process needs from opening the file to its first rows."""
    done = subprocess.run(
        [sys.executable, "-m", "tests.benchmarks.scale", "--open", str(path)],
        capture_output=True, text=True, check=True,
    )  # fmt: skip
    return float(json.loads(done.stdout)["seconds"])


def _open(path: Path) -> None:
    """Open a file, give the first rows of the library and of all claims, and say how long it took."""
    begin = time.perf_counter()
    store = Store.open(path, user="bench")
    articles.some(store, articles.ids(store, limit=_FIRST_ROWS))
    claims.some(store, ids(store, *plan(store, parse("")).newest(limit=_FIRST_ROWS)))
    seconds = time.perf_counter() - begin
    store.close()
    print(json.dumps({"seconds": seconds}))


def main() -> int:
    """Measure and print; status 1 when a goal is missed."""
    parser = argparse.ArgumentParser(prog="python -m tests.benchmarks.scale", description=__doc__)
    parser.add_argument("--write", action="store_true", help="write into docs/PERFORMANCE.md")
    parser.add_argument("--articles", type=int, default=LARGE, metavar="N")
    parser.add_argument("--keep", type=Path, metavar="FOLDER", help="leave the databases there")
    parser.add_argument("--open", type=Path, metavar="FILE", help=argparse.SUPPRESS)
    wants = parser.parse_args()
    if wants.open:
        _open(wants.open)
        return 0
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as folder:
        figures = _figures(wants.keep or Path(folder), wants.articles)
    print(table(figures))
    if wants.write:
        PAGE.write_text(_with(PAGE.read_text(encoding="utf-8"), figures), encoding="utf-8")
    return 0 if all(figure.is_met for figure in figures) else 1


def _figures(folder: Path, count: int) -> tuple[Figure, ...]:
    folder.mkdir(parents=True, exist_ok=True)
    room = Newsroom()
    small, large = (measured(folder / f"{size}.onrecord", room, size) for size in (SMALL, count))
    found: list[Figure] = []
    for one in (small, large):
        size = f"{one.claims:,} claims"
        for key, (name, how, goal) in _GOALS.items():
            found.append(
                Figure(name=f"{name}, {size}", how=how, runs=_most(one.runs[key]), goal=goal)
            )
        if one.rate:
            found.append(
                Figure(
                    name=f"Bulk import, {size}",
                    how="claims stored in a second of the database's time, 200 articles a step.",
                    runs=(one.rate,), goal=5_000, unit="/s", more_is_better=True,
                )
            )  # fmt: skip
    ratio = _middle(large.runs["open"]) / _middle(small.runs["open"])
    how = "time to open and show the first rows, the large file's over the small one's."
    found += [
        Figure(name="Open, ratio", how=how, runs=(ratio,), goal=1.5, unit=""),
        Figure(name="File", how="size of the large file.", runs=(large.gigabytes,), goal=1.3, unit="GB"),
    ]  # fmt: skip
    return tuple(found)


def _most(runs: list[float]) -> tuple[float, ...]:
    """Leave the slowest twentieth out: the goals are for 95 of 100."""
    return tuple(sorted(runs)[: math.ceil(len(runs) * 0.95)])


def _middle(runs: list[float]) -> float:
    return sorted(runs)[len(runs) // 2]


def _with(page: str, figures: tuple[Figure, ...]) -> str:
    """Give the page with the section on large databases put at its end or written anew."""
    before, _, old = page.partition(HEADING)
    after = "".join(old.partition(AFTER)[1:])
    how = "\n".join(
        dict.fromkeys(f"- **{one.name.partition(',')[0]}**: {one.how}" for one in figures)
    )
    return (
        f"{before.rstrip()}\n\n{HEADING}\n\n"
        f"Measured on {date.today().isoformat()}: {described()}. The command:\n\n"  # noqa: DTZ011  # the reader's own day
        "    .venv/bin/python -m tests.benchmarks.scale --write\n\n"
        "The texts are generated: 340 words and 10 claims an article. Of the runs the slowest twentieth is left\n"
        f'out, so that "worst" is the 95th of 100.\n\n{table(figures)}\n\n{how}\n\n{after}'
    )


if __name__ == "__main__":
    sys.exit(main())
