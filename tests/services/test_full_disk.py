"""A disk that is full, or takes no writes: a sentence, no damage, and the act works afterwards."""

from __future__ import annotations

import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from itertools import count, islice
from pathlib import Path

import pytest

from crash.released import archives, unpack
from db.released.shown import missing, shown
from onrecord.errors import KnownError
from onrecord.services import care, library, reporting, selftest
from onrecord_db import claims, gate
from onrecord_db.errors import ReadOnlyError
from onrecord_db.store import Store

SIZE = 16_000_000  # bytes of the disk
ROUND = len(selftest.KINDS)
Fill = Callable[[int], None]


@pytest.fixture
def disk(tmp_path: Path) -> Iterator[Path]:
    """Give a small disk of its own; mounting one takes rights that not every user has."""
    place = tmp_path / "disk"
    place.mkdir()
    words = ["mount", "-t", "tmpfs", "-o", f"size={SIZE}", "tmpfs", str(place)]
    try:
        done = subprocess.run(words, capture_output=True, text=True, check=False)
    except FileNotFoundError:
        pytest.skip("no mount here: a small disk cannot be made")
    if done.returncode != 0:
        pytest.skip(f"a small disk cannot be mounted: {done.stderr.strip()}")
    yield place
    subprocess.run(["umount", "--lazy", str(place)], check=True)


@pytest.fixture
def fill(disk: Path) -> Fill:
    """Give what fills the disk up to so many free bytes."""

    def filled(free: int) -> None:
        with (disk / "ballast").open("wb", buffering=0) as file:
            try:
                for _ in count():
                    file.write(bytes(4096))
            except OSError:
                file.truncate(max(0, file.tell() - free))

    return filled


@pytest.fixture
def empty(disk: Path) -> Callable[[], None]:
    return (disk / "ballast").unlink


@pytest.fixture
def store(disk: Path) -> Iterator[Store]:
    """Give a database with a round of acts, opened anew so that its -wal holds no room."""
    path = disk / "desk.onrecord"
    with_acts = library.open_store(path)
    assert len(list(islice(selftest.acts(with_acts), ROUND))) == ROUND
    with_acts.close()
    opened = library.open_store(path)
    yield opened
    opened.close()


def act(store: Store, kind: str) -> None:
    """Do the next act of this kind on the article that is there."""
    selftest._ACTS[kind](store, token(kind), "0000001-import")


def token(kind: str) -> str:
    """Give the token of an act in the second round."""
    return f"{ROUND + 1 + selftest.KINDS.index(kind):07d}-{kind}"


def files_of(folder: Path) -> set[str]:
    """Give the names of all files but SQLite's own and the ballast."""
    names = {str(path.relative_to(folder)) for path in folder.rglob("*") if path.is_file()}
    return {name for name in names if not name.endswith(("-wal", "-shm", "ballast", "lock"))}


@pytest.mark.parametrize("kind", selftest.KINDS)
def test_an_act_on_a_full_disk_is_refused_whole_and_works_once_there_is_room(
    disk: Path, store: Store, fill: Fill, empty: Callable[[], None], kind: str
) -> None:
    fill(0)
    before, files = shown(store), files_of(disk)
    with pytest.raises(KnownError, match=r"full|No space"):
        act(store, kind)
    assert (shown(store), files_of(disk)) == (before, files)
    empty()
    act(store, kind)
    selftest.check(store)  # raises where something is damaged
    assert (shown(store), files_of(disk)) != (before, files)


@pytest.mark.parametrize("free", [20_000, 90_000, 300_000, 900_000])
def test_a_disk_that_fills_up_while_acts_are_done_loses_none_of_those_done(
    store: Store, fill: Fill, empty: Callable[[], None], free: int
) -> None:
    fill(free)
    done: list[str] = []
    with pytest.raises(KnownError, match=r"full|No space"):
        _note_all(selftest.acts(store), done)
    empty()
    held = selftest.check(store)
    assert set(done) <= set(held)
    assert len(held) <= ROUND + len(done) + 1
    more = list(islice(selftest.acts(store), ROUND))
    assert set(more) <= set(selftest.check(store))


def _note_all(acts: Iterator[str], done: list[str]) -> None:
    for token in acts:
        done.append(token)  # noqa: PERF402  # what was done before an error is kept


def test_undo_on_a_full_disk_is_refused_and_works_once_there_is_room(
    store: Store, fill: Fill, empty: Callable[[], None]
) -> None:
    act(store, "note")
    store.close()
    again = Store.open(store.path)
    act(again, "verdict")
    fill(0)
    _use_up(again)
    before, label = shown(again), again.undo_label
    with pytest.raises(KnownError, match="full"):
        again.undo()
    assert (shown(again), again.undo_label) == (before, label)
    empty()
    again.undo()
    now = shown(again)
    again.close()
    assert now != before


def _use_up(store: Store) -> None:
    """Write until the -wal has no room left either."""
    for _ in count():
        try:
            act(store, "link")
            act(store, "verdict")
        except KnownError:
            return


def test_a_new_database_on_a_full_disk_is_refused_and_leaves_no_file_of_its_name(
    disk: Path, fill: Fill, empty: Callable[[], None]
) -> None:
    path = disk / "new.onrecord"
    fill(30_000)
    with pytest.raises(KnownError, match=r"full|disk"):
        library.open_store(path)
    assert not path.exists()
    empty()
    library.open_store(path).close()
    assert path.exists()


def test_a_stored_file_saved_to_a_full_disk_leaves_no_part_of_it(
    disk: Path, tmp_path: Path, fill: Fill
) -> None:
    elsewhere = Store.open(tmp_path / "desk.onrecord")
    sha256 = elsewhere.files.keep(bytes(200_000))
    fill(50_000)
    with pytest.raises(KnownError, match="No space"):
        library.save_blob(elsewhere, sha256, disk / "copy.pdf")
    elsewhere.close()
    assert {path.name for path in disk.iterdir()} == {"ballast"}


def test_a_report_to_a_full_disk_keeps_the_one_before(
    disk: Path, tmp_path: Path, fill: Fill
) -> None:
    elsewhere = library.open_store(tmp_path / "desk.onrecord")
    act(elsewhere, "import")
    target = disk / "report.html"
    target.write_bytes(b"the one before")
    fill(8_000)
    with pytest.raises(KnownError, match="No space"):
        reporting.write(elsewhere, "article:1", "html", target)
    elsewhere.close()
    assert target.read_bytes() == b"the one before"
    assert {path.name for path in disk.iterdir()} == {"ballast", "report.html"}


def test_a_backup_to_a_full_disk_leaves_nothing_of_its_name(
    disk: Path, tmp_path: Path, fill: Fill, empty: Callable[[], None]
) -> None:
    path = tmp_path / "desk.onrecord"
    elsewhere = library.open_store(path)
    act(elsewhere, "import")
    fill(400_000)
    with pytest.raises(KnownError, match=r"full|No space"):
        care.back_up_to(path, disk / "copy.onrecord")
    left = {one.name for one in disk.iterdir()}
    empty()
    made = care.back_up_to(path, disk / "copy.onrecord")
    elsewhere.close()
    assert (left, made.manifest.articles) == ({"ballast"}, 1)


def test_a_backup_that_does_not_fit_leaves_the_earlier_ones(
    store: Store, fill: Fill, empty: Callable[[], None]
) -> None:
    before = care.backups(store.path)
    fill(400_000)
    with pytest.raises(KnownError, match=r"full|No space"):
        care.back_up(store.path)
    assert care.backups(store.path) == before
    empty()
    assert care.back_up(store.path) in care.backups(store.path)


# --- a medium that takes no writes ---


@pytest.fixture
def locked(disk: Path, store: Store) -> Iterator[Path]:
    """Give a database that was closed, on a disk that may only be read."""
    store.close()
    subprocess.run(["mount", "-o", "remount,ro", str(disk)], check=True)
    yield store.path
    subprocess.run(["mount", "-o", "remount,rw", str(disk)], check=True)


def test_a_database_on_a_read_only_disk_is_opened_to_be_read(locked: Path) -> None:
    opened = library.open_store(locked)
    tokens = selftest.check(opened)
    with pytest.raises(ReadOnlyError, match="only to be read"), opened.step("Write"):
        pass
    opened.close()
    assert len(tokens) == ROUND


@pytest.mark.parametrize(
    ("words", "status", "said"),
    [
        (["claims"], 0, ""),
        (["report", "article:1", "--format", "html", "-o", "{disk}/r.html"], 1, "r.html could not"),
        (["report", "article:1", "--format", "html", "-o", "{elsewhere}/r.html"], 0, ""),
        (["match"], 1, "only to be read"),
    ],
)
def test_a_command_on_a_read_only_disk_reads_or_says_one_sentence(
    locked: Path, tmp_path: Path, words: list[str], status: int, said: str
) -> None:
    given = [word.format(disk=locked.parent, elsewhere=tmp_path) for word in words]
    done = subprocess.run(
        [sys.executable, "-m", "onrecord", *given, "--db", str(locked)],
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == status
    assert said in done.stderr
    assert "Traceback" not in done.stderr


def test_a_new_database_on_a_read_only_disk_is_refused_in_a_sentence(locked: Path) -> None:
    with pytest.raises(KnownError, match="Read-only file system"):
        library.open_store(locked.with_name("new.onrecord"))


def test_a_database_that_was_not_closed_on_a_disk_that_is_read_only_now_can_be_read(
    disk: Path, store: Store
) -> None:
    act(store, "note")
    copy = disk / "copy" / "desk.onrecord"
    shutil.copytree(disk, copy.parent, ignore=shutil.ignore_patterns("copy"))
    store.close()
    subprocess.run(["mount", "-o", "remount,ro", str(disk)], check=True)
    opened = library.open_store(copy)
    note = claims.of_article(opened, 1)[1].note
    opened.close()
    subprocess.run(["mount", "-o", "remount,rw", str(disk)], check=True)
    assert copy.with_name("desk.onrecord-wal").stat().st_size > 0
    assert note == token("note")


@pytest.mark.parametrize("archive", archives(), ids=lambda one: one.name.partition(".")[0])
def test_a_migration_that_does_not_fit_leaves_an_old_version(
    disk: Path, fill: Fill, empty: Callable[[], None], archive: Path
) -> None:
    path = disk / "desk.onrecord"
    told = unpack(archive, path)
    fill(250_000)
    with pytest.raises(KnownError, match="full"):
        library.open_store(path)
    assert gate.version_of(path) < gate.VERSION
    empty()
    opened = library.open_store(path)
    lost = list(missing(told, shown(opened)))
    opened.close()
    assert lost == []


# --- without any rights: a process that may write no large file ---


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no limit of a file's size")
@pytest.mark.parametrize("limit", [400_000, 700_000, 1_000_000])
def test_a_writer_that_meets_a_limit_says_one_sentence_and_loses_no_act(
    tmp_path: Path, limit: int
) -> None:
    path = tmp_path / "desk.onrecord"
    limited = (
        "import resource, sys; from onrecord.cli.main import main;"
        f"resource.setrlimit(resource.RLIMIT_FSIZE, ({limit}, {limit}));"
        f"sys.exit(main(['selftest-writer', '--db', {str(path)!r}]))"
    )
    done = subprocess.run(
        [sys.executable, "-c", limited], capture_output=True, text=True, check=False
    )
    acknowledged = {line.removeprefix("ACK ") for line in done.stdout.splitlines()}
    opened = library.open_store(path)
    held = selftest.check(opened)
    opened.close()
    assert (done.returncode, done.stderr.count("\n")) == (1, 1), done.stderr
    assert "disk" in done.stderr
    assert acknowledged <= set(held)
    assert len(held) <= len(acknowledged) + 1
