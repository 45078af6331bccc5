"""Proof that a killed conversion leaves the old or the new database, whole.

``python -m tests.crash.conversion`` kills a program that sets,
takes away and changes a passphrase before every act on a file that Python sees, and 40 times at
random moments for the acts inside SQLite.
"""

import os
import random
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from onrecord_db import articles, blobs, claims, evidence, keys
from onrecord_db.errors import LockedError
from onrecord_db.keys import Key
from onrecord_db.records import Stance
from onrecord_db.store import Store
from onrecord_db.values import text_hash
from tests.db.desk import SCALE, article, filled

MARKER = "Zibeline-4711"
FILE = f"{MARKER} in a document".encode() * 50


def key(passphrase: str = "correct horse") -> Key:  # noqa: S107  # opens nothing but tests
    return Key(passphrase)


def fill(store: Store) -> str:
    """Put the marker wherever a person can write; give the linked file's hash."""
    article_id, ids = filled(store)
    with store.step("Mark"):
        claims.set_note(store, ids[0], f"{MARKER} in a note")
        store.update("article", article_id, {"title": f"{MARKER} in a title"})
        words = f"{MARKER} in a statement"
        store.update("claim", ids[1], {"statement": words, "statement_hash": text_hash(words)})
        evidence.link(
            store,
            ids[0],
            title=f"{MARKER} in a source",
            url=None,
            stance=Stance.CONTEXT,
            excerpt=f"{MARKER} in an excerpt",
            file_name=f"{MARKER}.pdf",
            data=FILE,
        )
    with store.step("Import", undoable=False):
        text = f"{MARKER} in an article."
        articles.add(store, article(text), file_name=f"{MARKER}.txt", raw=text.encode())
    return store.files.keep(FILE)


def files_with(folder: Path, words: str = MARKER) -> list[str]:
    """Give the files in whose bytes or names the words stand."""
    found = [path for path in folder.rglob("*") if path.is_file()]
    return sorted(
        path.name for path in found if words.encode() in path.read_bytes() or words in path.name
    )


def rows(path: Path, opened_by: Key | None) -> list[list[tuple[object, ...]]]:
    """Give every row of every table but the key of the files, and what the files hold."""
    store = Store.open(path, key=opened_by)
    names = store.all(
        "SELECT name FROM sqlite_schema WHERE type = 'table' AND sql NOT LIKE '%VIRTUAL%' ORDER BY name"
    )
    tables = [
        [tuple(row) for row in store.all(f'SELECT * FROM "{name["name"]}"')]  # noqa: S608
        for name in names
    ]
    kept = sorted(store.files.open(store.files_folder / name) for name in store.files.names())
    store.close()
    return [[row for row in table if row[0] != keys.FILES_KEY] for table in [*tables, kept]]


ACTS = ("encrypt", "decrypt", "change")
CONVERTER = """
import os, signal, sys
from pathlib import Path
from onrecord_db import conversion, keys

path, act, last = Path(sys.argv[1]), sys.argv[2], int(sys.argv[3])
old, new = keys.Key("correct horse"), keys.Key("battery staple")
seen = 0


def die_at_last(event, given):
    global seen
    if event in ("open", "os.rename", "os.remove", "os.link", "os.mkdir") and str(
        path.parent
    ) in str(given):
        seen += 1
        if seen == last:
            os.kill(os.getpid(), signal.SIGKILL)


sys.addaudithook(die_at_last)
print("ready", flush=True)
if act == "encrypt":
    conversion.encrypt(path, old)
elif act == "decrypt":
    conversion.decrypt(path, old)
else:
    conversion.change_passphrase(path, old, new)
print(seen)
"""


def made(folder: Path, act: str) -> Path:
    """Make a filled database in the state from which an act starts."""
    path = folder / "desk.onrecord"
    store = Store.open(path, scale=SCALE, key=None if act == "encrypt" else key())
    fill(store)
    store.close()
    return path


def acts_of(start: Path, folder: Path, act: str) -> int:
    """Give how many acts on files a conversion has that nobody kills."""
    path = _copied(start, folder)
    with _converting(path, act, 0) as process:
        out, _ = process.communicate()
    assert process.returncode == 0, out
    return int(out.split()[-1])


def kill_and_check(start: Path, folder: Path, act: str, last: int) -> str:
    """Kill a conversion before the act with this number; give the state that is left."""
    path = _copied(start, folder)
    with _converting(path, act, last) as process:
        process.communicate()
    assert process.returncode == -signal.SIGKILL
    return _checked(start, path, act)


def kill_later_and_check(start: Path, folder: Path, act: str, seconds: float) -> str:
    """Kill a conversion at a moment; give the state that is left."""
    path = _copied(start, folder)
    with _converting(path, act, 0) as process:
        assert process.stdout is not None
        process.stdout.readline()
        time.sleep(seconds)
        process.kill()
        process.communicate()
    return _checked(start, path, act)


def _copied(start: Path, folder: Path) -> Path:
    shutil.rmtree(folder, ignore_errors=True)
    shutil.copytree(start.parent, folder)
    return folder / start.name


def _converting(path: Path, act: str, last: int) -> subprocess.Popen[str]:
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)}
    program = [sys.executable, "-c", CONVERTER, str(path), act, str(last)]
    return subprocess.Popen(program, stdout=subprocess.PIPE, text=True, env=environment)


def _checked(start: Path, path: Path, act: str) -> str:
    """Make sure that a killed conversion left one whole state and nothing else."""
    before = rows(start, None if act == "encrypt" else key())
    state, opened_by = _state(path, act)
    assert rows(path, opened_by) == before
    beside = {file.name for file in path.parent.iterdir()}
    assert beside == {path.name, blobs.files_folder(path).name}, beside
    assert opened_by is None or files_with(path.parent) == []
    return state


def _state(path: Path, act: str) -> tuple[str, Key | None]:
    candidates = {
        "encrypt": (("old", None), ("new", key())),
        "decrypt": (("old", key()), ("new", None)),
        "change": (("old", key()), ("new", key("battery staple"))),
    }[act]
    for state, candidate in candidates:
        if keys.is_locked(path) != (candidate is not None):
            continue
        try:
            Store.open(path, key=candidate).close()
        except LockedError:
            continue
        return state, candidate
    message = f"{act}: neither the old nor the new key opens what is left"
    raise AssertionError(message)


def main() -> None:
    """Kill every conversion everywhere and say what was left."""
    with tempfile.TemporaryDirectory() as name:
        for act in ACTS:
            start = made(Path(name) / act, act)
            began = time.perf_counter()
            acts = acts_of(start, Path(name) / "work", act)
            seconds = time.perf_counter() - began
            left = [
                kill_and_check(start, Path(name) / "work", act, last) for last in range(1, acts + 1)
            ]
            chosen = random.Random(4)  # noqa: S311  # the same moments each time
            left += [
                kill_later_and_check(start, Path(name) / "work", act, chosen.uniform(0, seconds))
                for _ in range(40)
            ]
            told = f"{len(left)} kills, {left.count('old')} old, {left.count('new')} new"
            sys.stdout.write(f"{act}: {told}\n")


if __name__ == "__main__":
    main()
