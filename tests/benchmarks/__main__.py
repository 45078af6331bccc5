"""Measure what a user waits for, and print it or write it down.

.venv/bin/python -m tests.benchmarks            print the figures
.venv/bin/python -m tests.benchmarks --write    ... and write docs/PERFORMANCE.md
.venv/bin/python -m tests.benchmarks --data F   find claims in the .txt files of folder F
"""

from __future__ import annotations

import argparse
import os
import sys
import tempfile
from datetime import UTC, datetime
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")  # before anything imports Qt

from tests.benchmarks import all_claims, extraction, opening, reader, start
from tests.benchmarks.figures import page, table
from tests.benchmarks.machine import described

PAGE = Path(__file__).resolve().parents[2] / "docs" / "PERFORMANCE.md"
HEADING = "## A database of ten years"  # the section that tests.benchmarks.scale writes


def main() -> int:
    """Run every benchmark; status 1 when one misses its goal."""
    parser = argparse.ArgumentParser(prog="python -m tests.benchmarks", description=__doc__)
    parser.add_argument("--write", action="store_true", help="write docs/PERFORMANCE.md")
    extraction.add_data_option(parser)
    wants = parser.parse_args()
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as folder:
        _live_in(Path(folder))
        figures = (
            *start.figures(),
            *opening.figures(Path(folder)),
            *reader.figures(),
            *all_claims.figures(),
            *extraction.figures(wants.data),
        )
    print(table(figures))
    if wants.write:
        text = page(figures, machine=described(), day=datetime.now(UTC).date())
        scale = PAGE.read_text(encoding="utf-8").partition(HEADING)
        PAGE.write_text("\n".join([text, "".join(scale[1:])]).rstrip() + "\n", encoding="utf-8")
    return 0 if all(figure.is_met for figure in figures) else 1


def _live_in(folder: Path) -> None:
    """Keep the measured program away from the user's own settings and databases."""
    for name in ("HOME", "USERPROFILE", "APPDATA", "LOCALAPPDATA"):
        os.environ[name] = str(folder)
    for name in ("XDG_CACHE_HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_STATE_HOME"):
        os.environ[name] = str(folder / name.lower())


if __name__ == "__main__":
    sys.exit(main())
