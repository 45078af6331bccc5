"""The crash tests in short; in full they are commands (see docs/RELIABILITY.md)."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from crash import strace

ROOT = Path(__file__).resolve().parents[2]
STRACE = pytest.mark.skipif(not strace.is_there(), reason="no strace: power losses need it")
POSIX = pytest.mark.skipif(sys.platform == "win32", reason="Windows has no SIGKILL and no fork")

pytestmark = [pytest.mark.slow, pytest.mark.timeout(400)]


def crash(*words: str) -> subprocess.CompletedProcess[str]:
    """Run one of the crash tests as a command."""
    return subprocess.run(
        [sys.executable, "-m", "tests.crash", *words],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )


@POSIX
def test_fifty_kills_lose_no_acknowledged_act() -> None:
    done = crash("kills", "--count", "50")
    assert done.returncode == 0, done.stdout + done.stderr
    assert "50 crashes" in done.stdout
    assert "0 lost, 0 damaged" in done.stdout


@POSIX
def test_a_migration_killed_at_a_statement_leaves_one_version_or_the_other() -> None:
    done = crash("migrations", "--every", "40")
    assert done.returncode == 0, done.stdout + done.stderr
    assert "0 lost, 0 damaged" in done.stdout


@STRACE
def test_power_losses_lose_no_acknowledged_act() -> None:
    done = crash("power", "--count", "60")
    assert done.returncode == 0, done.stdout + done.stderr
    assert "0 lost, 0 damaged" in done.stdout


@STRACE
@pytest.mark.parametrize("what", ["evidence-files", "evidence-folder", "reports", "synchronous"])
def test_a_program_that_syncs_less_is_found_out(what: str) -> None:
    done = crash("power", "--count", "150", "--weaken", what)
    assert done.returncode == 0, done.stdout + done.stderr
    assert "0 lost, 0 damaged" not in done.stdout
