"""The real program in a process of its own, with a home of its own."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, TypeAlias

import pytest

from onrecord import paths

if TYPE_CHECKING:
    from pathlib import Path

TIMEOUT = 55  # seconds; the first import of spaCy on a cold disk takes many


@dataclass(frozen=True, slots=True)
class Ran:
    """What a run of the program gave."""

    status: int
    out: bytes
    err: str

    @property
    def lines(self) -> list[Any]:
        """Its stdout, each line read as JSON."""
        return [json.loads(line) for line in self.out.splitlines()]


Run: TypeAlias = Callable[..., Ran]


@pytest.fixture
def run(tmp_path: Path) -> Run:
    """Give what runs ``onrecord`` in the test's folder."""

    def ran(*arguments: object, **environment: str) -> Ran:
        done = subprocess.run(
            [sys.executable, "-m", "onrecord", *map(str, arguments)],
            cwd=tmp_path,
            env={**os.environ, "PYTHONWARNINGS": "default", **environment},
            capture_output=True,
            timeout=TIMEOUT,
            check=False,
        )
        return Ran(done.returncode, done.stdout, done.stderr.decode())

    return ran


@pytest.fixture
def sample(tmp_path: Path) -> Path:
    """Give the sample article as a file of the test's folder."""
    copy = tmp_path / "ferry.md"
    copy.write_bytes(paths.resource("samples/harbour-ferry.md").read_bytes())
    return copy
