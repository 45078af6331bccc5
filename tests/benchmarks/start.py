"""How long the program takes from its start to a painted window."""

from __future__ import annotations

import os
import subprocess
import sys
import time

from tests.benchmarks.figures import Figure

RUNS = 7
SIGN = "PAINTED"


def figures() -> tuple[Figure, ...]:
    """Start the program again and again, the first time to warm the disk's cache."""
    runs = [_start_to_paint() for _ in range(RUNS + 1)]
    return (
        Figure(
            name="Start to painted window",
            how="from starting the process to its first painted window with an empty database.",
            runs=tuple(runs[1:]),
            goal=1.0,
        ),
    )


def _start_to_paint() -> float:
    """Give the seconds from starting ``onrecord`` to its word that the window is painted."""
    begin = time.perf_counter()
    with subprocess.Popen(
        [sys.executable, "-m", "onrecord"],
        env={**os.environ, "ONRECORD_PRINT_PAINT": "1"},
        stderr=subprocess.PIPE,
        text=True,
    ) as process:
        for line in process.stderr or ():
            if line.startswith(SIGN):
                return time.perf_counter() - begin
    message = f"onrecord ended with status {process.returncode} and painted nothing"
    raise RuntimeError(message)
