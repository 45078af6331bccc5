"""A program killed over a locked database loses nothing acknowledged, and leaks nothing."""

import os
import subprocess
import sys
import time
from pathlib import Path

import pytest

from db.desk import SCALE, filled
from onrecord_db.store import Store
from tests.crash.conversion import files_with, key

MARKER = "Zibeline-4711"
WRITER = """
import sys
from pathlib import Path
from onrecord_db import claims, evidence
from onrecord_db.keys import Key
from onrecord_db.records import Stance
from onrecord_db.store import Store

store = Store.open(Path(sys.argv[1]), key=Key("correct horse"))
for number in range(1, 100_000):
    with store.step("Work"):
        claims.set_note(store, 1, f"Zibeline-4711 {number}")
        evidence.link(store, 2, title="t", url=None, stance=Stance.CONTEXT, excerpt="",
                      data=f"Zibeline-4711 {number}".encode() * 2000)
    print(number, flush=True)
"""


def killed(path: Path, seconds: float) -> int:
    """Let a writer work for so long after its first word, kill it, and give its last word."""
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)}
    program = [sys.executable, "-c", WRITER, str(path)]
    with subprocess.Popen(program, stdout=subprocess.PIPE, text=True, env=environment) as process:
        assert process.stdout is not None
        first = process.stdout.readline()
        time.sleep(seconds)
        process.kill()
        return int((first + process.stdout.read()).split()[-1])


@pytest.mark.slow
@pytest.mark.parametrize("seconds", [0.01, 0.07, 0.19])
def test_locked_database_keeps_what_was_acknowledged(path: Path, seconds: float) -> None:
    store = Store.open(path, scale=SCALE, key=key())
    filled(store)
    store.close()
    last = killed(path, seconds)
    left = files_with(path.parent, MARKER)
    store = Store.open(path, key=key())
    rows = store.all("SELECT blob_sha256 FROM evidence ORDER BY id")
    kept = [store.files.read(row["blob_sha256"]) for row in rows]
    store.close()
    assert left == []
    assert len(kept) >= last
    assert kept[last - 1].startswith(f"{MARKER} {last}".encode())
