"""A program killed at any moment loses nothing that it has acknowledged."""

import os
import subprocess
import sys
import time
from pathlib import Path

import pytest

from db.desk import SCALE, TEXT, filled
from onrecord_db import articles, claims, evidence
from onrecord_db.store import Store

# A round is one step: a note, a linked file and an analysed article, each with its number.
WRITER = """
import sys
from pathlib import Path
from db.desk import FOUND, TEXT, article
from onrecord_db import articles, claims, evidence
from onrecord_db.records import Stance
from onrecord_db.store import Store

store = Store.open(Path(sys.argv[1]))
for number in range(1, 100_000):
    data = str(number).encode() * 3000
    given = article(f"{TEXT} {number}")
    with store.step("Work"):
        claims.set_note(store, 1, str(number))
        evidence.link(store, 2, title=str(number), url=None, stance=Stance.CONTEXT, excerpt="",
                      data=data)
        made = articles.add(store, given, file_name=f"{number}.txt", raw=given.text.encode())
        claims.add_extraction(store, articles.version(store, made).id, FOUND)
    if number % 3 == 0:
        store.undo()
        store.redo()
    print(number, flush=True)
"""


def killed_writer(path: Path, seconds: float) -> int:
    """Let a writer work for so long after its first word, kill it, and give its last word."""
    environment = {**os.environ, "PYTHONPATH": str(Path(__file__).parents[1])}
    program = [sys.executable, "-c", WRITER, str(path)]
    with subprocess.Popen(program, stdout=subprocess.PIPE, text=True, env=environment) as process:
        assert process.stdout is not None
        first = process.stdout.readline()
        time.sleep(seconds)
        process.kill()
        return int((first + process.stdout.read()).split()[-1])


@pytest.fixture(params=[0.0, 0.011, 0.023, 0.037, 0.051, 0.068, 0.083, 0.107, 0.139, 0.171])
def after_kill(path: Path, request: pytest.FixtureRequest):
    """Give the last round that was acknowledged and the store as it is found after the kill."""
    store = Store.open(path, scale=SCALE)
    filled(store)
    store.close()
    acknowledged = killed_writer(path, request.param)
    store = Store.open(path)
    yield acknowledged, store
    store.close()


@pytest.mark.slow
def test_no_acknowledged_step_is_lost_and_none_is_half_there(
    after_kill: tuple[int, Store],
) -> None:
    acknowledged, store = after_kill
    last = int(claims.get(store, 1).note)
    links = claims.get(store, 2).evidence
    texts = {articles.version(store, row.id).text for row in articles.rows(store)}
    assert last in {acknowledged, acknowledged + 1}
    assert [int(link.title) for link in links] == list(range(1, last + 1))
    assert texts == {TEXT, *(f"{TEXT} {number}" for number in range(1, last + 1))}
    assert {row.claim_count for row in articles.rows(store)} == {2}
    kept = [evidence.blob_path(store, str(link.blob_sha256)).read_bytes() for link in links]
    assert kept == [link.title.encode() * 3000 for link in links]
    assert store.one("pragma integrity_check")[0] == "ok"
    assert list((store.files_folder / "incoming").iterdir()) == []
