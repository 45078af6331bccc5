"""A measured figure, its goal, and how both are shown."""

from __future__ import annotations

import statistics
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import date

COMMAND = ".venv/bin/python -m tests.benchmarks --write"


@dataclass(frozen=True, slots=True, kw_only=True)
class Figure:
    """What was measured, in seconds, once for each run."""

    name: str
    how: str  # one sentence: from when to when, on what
    seconds: tuple[float, ...]
    goal: float

    @property
    def middle(self) -> float:
        """The median of the runs."""
        return statistics.median(self.seconds)

    @property
    def worst(self) -> float:
        """The slowest run, which is the one held against the goal."""
        return max(self.seconds)


def table(figures: tuple[Figure, ...]) -> str:
    """Give the figures as a Markdown table."""
    rows = ["| | median | worst | goal | runs |", "|---|---|---|---|---|"]
    rows += [
        f"| {one.name} | {_show(one.middle)} | {_show(one.worst)} | < {_show(one.goal)} "
        f"| {len(one.seconds)} |"
        for one in figures
    ]
    return "\n".join(rows)


def page(figures: tuple[Figure, ...], *, machine: str, day: date) -> str:
    """Give docs/PERFORMANCE.md."""
    how = "\n".join(f"- **{one.name}**: {one.how}" for one in figures)
    return (
        "# How fast OnRecord is\n\n"
        f"Measured on {day.isoformat()}: {machine}. The command that measures and writes this page:"
        f"\n\n    {COMMAND}\n\n{table(figures)}\n\n{how}\n\n"
        "All times are by the clock on the wall, other work on the machine included, so a busy\n"
        "machine shows worse figures. Qt draws in memory here (the offscreen platform).\n"
    )


def _show(seconds: float) -> str:
    return f"{seconds:.2f} s" if seconds >= 1 else f"{seconds * 1000:.0f} ms"
