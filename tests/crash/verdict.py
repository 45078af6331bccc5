"""What a database holds after a crash, held against what was acknowledged before it."""

from __future__ import annotations

import contextlib
import io
import sys
import traceback
from collections import Counter
from dataclasses import dataclass, field
from pathlib import Path

from onrecord.cli.main import main as onrecord


@dataclass
class Tally:
    """What a run of crashes has shown so far."""

    crashes: int = 0
    acknowledged: int = 0  # acts, over all databases
    lost: int = 0  # acknowledged acts that a crash took
    damaged: int = 0  # crashes after which the database could not be opened or was not whole
    moments: Counter[str] = field(default_factory=Counter)  # what was under way
    failures: list[str] = field(default_factory=list)

    @property
    def is_clean(self) -> bool:
        """Nothing was lost and nothing damaged."""
        return not self.failures

    def judge(self, path: Path, acknowledged: list[str], moment: str) -> list[str]:
        """Open a database after a crash and compare; give the tokens that it holds."""
        self.crashes += 1
        self.moments[moment] += 1
        status, out, err = check(path, acknowledged)
        if status != 0:
            self.damaged += 1
            self.failures.append(
                f"crash {self.crashes} ({moment}): {' / '.join(err.splitlines()[-3:])}"
            )
            return []
        present = out.split()
        lost = [token for token in acknowledged if token not in set(present)]
        if lost:
            self.lost += len(lost)
            self.failures.append(f"crash {self.crashes} ({moment}): lost {', '.join(lost)}")
        elif [int(token[:7]) for token in present] != list(range(1, len(present) + 1)):
            self.damaged += 1
            self.failures.append(f"crash {self.crashes} ({moment}): a gap in {present}")
        elif len(present) > len(acknowledged) + 1:
            self.damaged += 1
            more = present[len(acknowledged) :]
            self.failures.append(f"crash {self.crashes} ({moment}): nobody heard of {more}")
        return present

    def text(self) -> str:
        """Give the figures, and the first things that went wrong."""
        figures = f"{self.lost} lost, {self.damaged} damaged"
        moments = ", ".join(f"{name} {count}" for name, count in sorted(self.moments.items()))
        return "\n".join(
            [
                *self.failures[:10],
                f"{self.crashes} crashes, {self.acknowledged} acts acknowledged: {figures}",
                f"what was under way: {moments}",
            ]
        )


def check(path: Path, acknowledged: list[str]) -> tuple[int, str, str]:
    """Run ``onrecord selftest-check`` in this process; give status, stdout and stderr.

    A database whose making was cut short is not there, and holds nothing.
    """
    if not path.exists() and not acknowledged:
        return 0, "", ""
    out = io.TextIOWrapper(io.BytesIO(), encoding="utf-8")
    err = io.StringIO()
    with contextlib.redirect_stdout(out), contextlib.redirect_stderr(err):
        try:
            status = onrecord(["selftest-check", "--db", str(path)])
        except Exception:  # noqa: BLE001  # a bug after a crash is a finding, not an end
            status = 1
            traceback.print_exc(file=sys.stderr)
    out.seek(0)
    return status, out.read(), err.getvalue()
