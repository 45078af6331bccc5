"""Kill the program, and cut its power, over and over: what it acknowledged must be there.

.venv/bin/python -m tests.crash kills [--count 1000] [--seed N]
.venv/bin/python -m tests.crash power [--count 300] [--seed N] [--weaken WHAT]
.venv/bin/python -m tests.crash migrations [--every N]

The status is 0 when nothing was lost and nothing damaged. With --weaken the program is made
worse on purpose (see tests/crash/writer.py); then 0 says that the loss was found.
"""

from __future__ import annotations

import argparse
import logging
import sys
import tempfile
from pathlib import Path

from tests.crash import kills, migrating, power, strace, writer


def main() -> int:
    """Run a crash test and print its figures."""
    options = _options()
    logging.disable()  # the program's own words about what it found after a crash
    with tempfile.TemporaryDirectory(prefix="onrecord-crash-") as folder:
        writer.live_in(Path(folder) / "home")
        work = Path(folder) / "work"
        work.mkdir()
        if options.test == "migrations":
            tally = migrating.run(work, every=options.every)
        elif options.test == "kills":
            tally = kills.run(work, count=options.count or 1_000, seed=options.seed)
        elif not strace.is_there():
            sys.exit("There is no strace here: power losses cannot be replayed.")
        else:
            tally = power.run(
                work, count=options.count or 300, seed=options.seed, weaken=options.weaken
            )
    print(tally.text())
    return 0 if tally.is_clean == (options.weaken is None) else 1


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(
        prog="python -m tests.crash",
        description=__doc__,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument("test", choices=["kills", "power", "migrations"])
    parser.add_argument("--count", type=int, help="kills, 1000; or states of the disk, 300")
    parser.add_argument("--seed", type=int, default=1, help="of all that is left to chance")
    parser.add_argument("--weaken", choices=sorted(writer.WEAKENED), help="with power only")
    parser.add_argument("--every", type=int, default=1, help="of the migrations' statements")
    return parser.parse_args()


sys.exit(main())
