"""How fast the list of all claims is at a million rows: frames, filters, orders.

.venv/bin/python -m tests.benchmarks.all_claims              made-up claims, frames alone
.venv/bin/python -m tests.benchmarks.all_claims --db FILE    the claims of a database; it is only read
"""

from __future__ import annotations

import argparse
import os
import sys
import time
from pathlib import Path
from typing import TYPE_CHECKING

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")  # before anything imports Qt

from PySide6.QtWidgets import QApplication

from onrecord.ui.theme import Look
from onrecord.ui.widgets.all_claims import AllClaims
from onrecord_db import all_claims, totals
from onrecord_db.lists import ClaimOrder, Found
from onrecord_db.reader import Reader
from tests.benchmarks.figures import Figure, table
from tests.ui import line_samples

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from onrecord_db.lists import ClaimLine

ROWS = 1_000_000
FRAMES = 200
FRAME = 0.016  # seconds: 60 frames in a second
FILTER = 0.3
RUNS = 5
LINES = (
    "", "petition", "status:unreviewed", "has:source", "verdict:false", "no:verdict worth:high",
    "date:>2024",
)  # fmt: skip


def figures() -> tuple[Figure, ...]:
    """Scroll and jump through a million made-up claims."""
    return _frames(line_samples.newest(ROWS), line_samples.lines, f"{ROWS:,} made-up claims")


def of_database(path: Path) -> tuple[Figure, ...]:
    """Scroll through the claims of a database, filter and sort them."""
    reader = Reader.open(path)
    found = all_claims.find(reader, line="", order=ClaimOrder.ADDED, falling=True)
    what = f"{len(found.ids):,} claims"

    def fetch(ids: Sequence[int]) -> Sequence[ClaimLine]:
        return all_claims.lines(reader, ids)

    made = (
        *_frames(found, fetch, what),
        *(_filter(reader, line, found.total) for line in LINES),
        *(_order(reader, order) for order in ClaimOrder),
        *_library(reader),
    )
    reader.close()
    return made


def _filter(reader: Reader, line: str, total: int) -> Figure:
    def run() -> object:
        return all_claims.find(reader, line=line, order=ClaimOrder.ADDED, falling=True, total=total)

    said = f"“{line}”" if line else "no filter"
    return Figure(
        name=f"Filter: {line or 'none'}",
        how=f"all_claims.find() with {said}, newest first.",
        runs=tuple(_time(run) for _ in range(RUNS)),
        goal=FILTER,
    )


def _order(reader: Reader, order: ClaimOrder) -> Figure:
    def run() -> object:
        return all_claims.find(reader, line="", order=order, falling=True)

    return Figure(
        name=f"Sort: {order.value}",
        how=f"all_claims.find() of all, by {order.value}; the list before it stays meanwhile.",
        runs=tuple(_time(run) for _ in range(RUNS)),
        goal=1.0,
    )


def _library(reader: Reader) -> tuple[Figure, ...]:
    first = tuple(_time(lambda: totals.newest_articles(reader, 60)) for _ in range(RUNS))
    ids = tuple(_time(lambda: totals.article_ids(reader)) for _ in range(RUNS))
    counts = tuple(_time(lambda: totals.of(reader)) for _ in range(RUNS))
    return (
        Figure(name="Library: first rows", how="totals.newest_articles().", runs=first, goal=0.05),
        Figure(name="Library: all ids", how="totals.article_ids().", runs=ids, goal=FILTER),
        Figure(name="Library: counts", how="totals.of().", runs=counts, goal=0.5),
    )


def _frames(
    found: Found, fetch: Callable[[Sequence[int]], Sequence[ClaimLine]], what: str
) -> tuple[Figure, ...]:
    app = QApplication.instance() or QApplication([])
    look = Look()
    look.apply(key="light", scale=1.0)
    page = AllClaims(look)
    page.model.set_fetch(fetch)
    page.resize(1052, 720)
    page.show()
    QApplication.processEvents()
    bar, view = page.table.verticalScrollBar(), page.table.viewport()

    def show() -> None:
        page.show_found(found)
        view.repaint()

    def go(place: int, finish: Callable[[], None]) -> None:
        bar.setValue(place)
        finish()

    def scroll(by: int) -> float:
        return _time(lambda: go(bar.value() + by, QApplication.processEvents))

    def jump(at: int) -> float:
        return _time(lambda: go(bar.maximum() // FRAMES * at, view.repaint))

    shown = _time(show)

    lines = _worst_but_few([scroll(54) for _ in range(FRAMES)])
    pages = _worst_but_few([scroll(540) for _ in range(FRAMES)])
    jumps = _worst_but_few([jump(at) for at in range(FRAMES)])
    page.close()
    del app
    return (
        Figure(name="Show", how=f"show_found() and a paint of {what}.", runs=(shown,), goal=0.1),
        Figure(name="Frame: a row", how=f"scroll {what} by a row, p95.", runs=lines, goal=FRAME),
        Figure(name="Frame: ten rows", how=f"scroll {what} by ten, p95.", runs=pages, goal=FRAME),
        Figure(name="Frame: a jump", how=f"anywhere in {what}, p95.", runs=jumps, goal=0.05),
    )


def _worst_but_few(times: list[float]) -> tuple[float, ...]:
    """Leave the worst twentieth out, so that the worst of the rest is the 95th percentile."""
    return tuple(sorted(times)[: round(len(times) * 0.95)])


def _time(act: Callable[[], object]) -> float:
    begin = time.perf_counter()
    act()
    return time.perf_counter() - begin


def main() -> int:
    """Print the figures; status 1 when one misses its goal."""
    parser = argparse.ArgumentParser(prog="python -m tests.benchmarks.all_claims")
    parser.add_argument("--db", type=Path, help="measure on this database, which is only read")
    wants = parser.parse_args()
    found = figures() if wants.db is None else of_database(wants.db)
    print(table(found))
    return 0 if all(figure.is_met for figure in found) else 1


if __name__ == "__main__":
    sys.exit(main())
