"""Measure what a user waits for, and print it or write it down.

.venv/bin/python -m tests.benchmarks            print the figures
.venv/bin/python -m tests.benchmarks --write    ... and write docs/PERFORMANCE.md
.venv/bin/python -m tests.benchmarks --data F   find claims in the .txt files of folder F
"""

from __future__ import annotations

import argparse
import os
import platform
import sys
import tempfile
from datetime import UTC, datetime
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")  # before anything imports Qt

from tests.benchmarks import extraction, opening, reader, start
from tests.benchmarks.figures import page, table

ROOT = Path(__file__).resolve().parents[2]


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
            *extraction.figures(wants.data),
        )
    print(table(figures))
    if wants.write:
        text = page(figures, machine=_machine(), day=datetime.now(UTC).date())
        (ROOT / "docs" / "PERFORMANCE.md").write_text(text, encoding="utf-8")
    return 0 if all(figure.is_met for figure in figures) else 1


def _live_in(folder: Path) -> None:
    """Keep the measured program away from the user's own settings and databases."""
    for name in ("HOME", "USERPROFILE", "APPDATA", "LOCALAPPDATA"):
        os.environ[name] = str(folder)
    for name in ("XDG_CACHE_HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_STATE_HOME"):
        os.environ[name] = str(folder / name.lower())


def _machine() -> str:
    """Describe the machine in words: cores, processor, system, Python, how busy it is."""
    cores = os.cpu_count()
    busy = f", load {os.getloadavg()[0]:.1f}" if hasattr(os, "getloadavg") else ""
    return f"{cores} cores ({_processor()}), {platform.system()}, Python {platform.python_version()}{busy}"


def _processor() -> str:
    try:
        lines = Path("/proc/cpuinfo").read_text(encoding="utf-8").splitlines()
    except OSError:
        return platform.processor() or platform.machine()
    names = [line.partition(":")[2].strip() for line in lines if line.startswith("model name")]
    return names[0] if names else platform.machine()


if __name__ == "__main__":
    sys.exit(main())
