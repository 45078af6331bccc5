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
    """What was measured, once for each run; in seconds, where no other unit is given."""

    name: str
    how: str  # one sentence: from when to when, on what
    runs: tuple[float, ...]
    goal: float
    unit: str = "s"
    more_is_better: bool = False

    @property
    def middle(self) -> float:
        """The median of the runs."""
        return statistics.median(self.runs)

    @property
    def worst(self) -> float:
        """The worst run, which is the one held against the goal."""
        return min(self.runs) if self.more_is_better else max(self.runs)

    @property
    def is_met(self) -> bool:
        """The goal is met by every run."""
        return self.worst > self.goal if self.more_is_better else self.worst < self.goal


def table(figures: tuple[Figure, ...]) -> str:
    """Give the figures as a Markdown table."""
    rows = ["| | median | worst | goal | runs |", "|---|---|---|---|---|"]
    rows += [
        f"| {one.name} | {_show(one.middle, one.unit)} | {_show(one.worst, one.unit)} "
        f"| {'>' if one.more_is_better else '<'} {_show(one.goal, one.unit)} | {len(one.runs)} |"
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
        "Times are by the clock on the wall, other work on the machine included, so a busy machine\n"
        "shows worse figures; what is said of cores is processor time. Qt draws in memory here (the offscreen platform).\n"
    )


def _show(value: float, unit: str) -> str:
    if unit != "s":
        return f"{value:.0f} {unit}" if value >= 20 else f"{value:.2f} {unit}".rstrip()
    return f"{value:.2f} s" if value >= 1 else f"{value * 1000:.0f} ms"
