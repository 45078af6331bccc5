"""One program a database."""

import json
import re
import socket
import subprocess
import sys
from pathlib import Path

import pytest

from onrecord_db.errors import InUseError
from onrecord_db.store import Store

HOLDER = """
import sys, time
from pathlib import Path
from onrecord_db.store import Store
store = Store.open(Path(sys.argv[1]), user="carla")
print("open", flush=True)
time.sleep(50)
"""


@pytest.fixture
def holder(path: Path):
    """Give another program that has the database open."""
    program = [sys.executable, "-c", HOLDER, str(path)]
    with subprocess.Popen(program, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout is not None
        assert process.stdout.readline() == "open\n"
        yield process
        process.kill()


def test_second_store_on_a_file_is_told_who_has_it(path: Path, store: Store) -> None:
    with pytest.raises(InUseError) as caught:
        Store.open(path, user="ben")
    who = re.escape(f"already open by ann on {socket.gethostname()} since ")
    assert re.search(who + r"\d\d:\d\d", caught.value.message)
    assert store.one("SELECT 1")[0] == 1


def test_second_program_is_told_who_has_it(path: Path, holder: subprocess.Popen) -> None:
    with pytest.raises(InUseError, match="by carla on"):
        Store.open(path)
    assert holder.poll() is None


def test_lock_of_a_killed_program_does_not_block(path: Path, holder: subprocess.Popen) -> None:
    holder.kill()
    holder.wait()
    store = Store.open(path, user="ben")
    who = json.loads((store.files_folder / "lock.json").read_text(encoding="utf-8"))
    store.close()
    assert (who["user"], who["host"]) == ("ben", socket.gethostname())


def test_closed_file_can_be_opened_again(path: Path, store: Store) -> None:
    store.close()
    Store.open(path).close()
    assert path.is_file()


def test_failed_start_frees_the_lock(path: Path, store: Store, monkeypatch) -> None:
    store.close()
    monkeypatch.setattr("onrecord_db.store.connect", lambda *_: 1 / 0)
    with pytest.raises(ZeroDivisionError):
        Store.open(path)
    monkeypatch.undo()
    Store.open(path).close()


@pytest.mark.parametrize("said", ["", "[]", "no json", "{}"])
def test_second_store_is_refused_where_nothing_says_who(
    path: Path, store: Store, said: str
) -> None:
    (store.files_folder / "lock.json").write_text(said, encoding="utf-8")
    with pytest.raises(InUseError, match="already open"):
        Store.open(path)
