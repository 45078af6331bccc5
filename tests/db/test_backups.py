"""Backups: made beside the work, whole or not there, thinned out with their files."""

import json
import os
import subprocess
import sys
import threading
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from db.desk import SCALE, TEXT, add, article, filled
from onrecord_db import claims, evidence
from onrecord_db.backups import folder, single
from onrecord_db.backups.manifest import Backup, Reason, manifest_path
from onrecord_db.errors import DamagedFileError, DiskError, InUseError
from onrecord_db.records import Stance
from onrecord_db.salvage import layout
from onrecord_db.store import Store

NOW = datetime(2031, 3, 14, 9, tzinfo=UTC)
DATA = b"minutes of the council"


class StoppedError(Exception):
    """The user cancels."""


def link(store: Store, claim_id: int, data: bytes = DATA) -> None:
    with store.step("Link source"):
        evidence.link(
            store,
            claim_id,
            title="Minutes",
            url=None,
            stance=Stance.REFUTES,
            excerpt="",
            file_name="minutes.pdf",
            data=data,
        )


def make(path: Path, *, reason: Reason = Reason.OPENED, days: float = 0) -> Backup:
    return folder.make(path, reason=reason, now=NOW + timedelta(days=days))


def names(path: Path) -> set[str]:
    return {one.name for one in folder.folder_of(path).iterdir()}


def shared(path: Path) -> set[str]:
    return {one.name for one in (folder.folder_of(path) / "files").iterdir()}


def notes(path: Path) -> list[str]:
    store = Store.open(path, read_only=True)
    found = [row[0] for row in store.all("SELECT text FROM note ORDER BY id")]
    store.close()
    return found


def test_backup_of_an_open_database_holds_the_last_step(path: Path, store: Store) -> None:
    _, ids = filled(store)
    with store.step("Note"):
        claims.set_note(store, ids[0], "not yet in the file itself, but in the WAL")
    assert notes(make(path).path) == ["not yet in the file itself, but in the WAL"]


def test_manifest_says_what_the_backup_holds(path: Path, store: Store) -> None:
    _, ids = filled(store)
    link(store, ids[0])
    add(store, article("Another text."), "other.txt")
    held = make(path, reason=Reason.BY_HAND).manifest
    assert (held.articles, held.claims, held.verdicts, held.sources, held.files) == (2, 3, 0, 1, 3)
    assert held.reason == Reason.BY_HAND
    assert (held.audit_seq, held.audit_head) == (
        store.audit_head().seq,
        store.audit_head().hash.hex(),
    )


def test_backups_are_listed_newest_first_as_they_were_made(path: Path, store: Store) -> None:
    filled(store)
    made = [make(path, days=number / 100) for number in range(3)]
    assert folder.backups(path) == tuple(reversed(made))


def test_file_that_many_backups_name_is_copied_once_and_is_no_link(
    path: Path, store: Store
) -> None:
    _, ids = filled(store)
    link(store, ids[0])
    make(path)
    make(path, days=0.1)
    copies = [folder.folder_of(path) / "files" / name for name in shared(path)]
    assert len(copies) == 2
    assert {copy.stat().st_nlink for copy in copies} == {1}
    assert {copy.read_bytes() for copy in copies} == {TEXT.encode(), DATA}


def test_writer_that_never_stops_gets_a_backup_of_one_moment(path: Path, store: Store) -> None:
    _, ids = filled(store)
    made: list[Backup] = []
    maker = threading.Thread(target=lambda: made.append(make(path)))
    maker.start()
    while maker.is_alive():
        with store.step("Note"):
            claims.set_note(store, ids[0], f"{store.audit_head().seq}")
            claims.set_note(store, ids[1], f"{store.audit_head().seq}")
    maker.join()
    held = notes(made[0].path)
    assert len(set(held)) <= 1
    assert len(held) in {0, 2}


def test_backup_of_a_damaged_database_is_not_kept(path: Path, store: Store) -> None:
    filled(store)
    make(path)
    store.close()
    before = names(path)
    data = bytearray(path.read_bytes())
    at = data.index(b"the old bridge carries")
    data[at : at + 3] = b"The"
    path.write_bytes(bytes(data))
    with pytest.raises(DamagedFileError, match="not sound"):
        make(path, days=1)
    assert names(path) == before


def test_cancelled_backup_leaves_nothing(path: Path, store: Store) -> None:
    filled(store)

    def stop(what: str, _done: int, _of: int) -> None:
        if what == "Copying files":
            raise StoppedError

    with pytest.raises(StoppedError):
        folder.make(path, reason=Reason.OPENED, progress=stop)
    assert names(path) <= {"lock", "files"}


@pytest.mark.parametrize("stage", ["Counting", "Copying", "Comparing texts with their hashes"])
def test_backup_can_be_cancelled_at_every_stage(path: Path, store: Store, stage: str) -> None:
    filled(store)

    def stop(what: str, _done: int, _of: int) -> None:
        if what == stage:
            raise StoppedError

    with pytest.raises(StoppedError):
        folder.make(path, reason=Reason.OPENED, progress=stop)
    assert folder.backups(path) == ()
    assert names(path) <= {"lock", "files"}


def test_old_backups_go_with_the_files_that_they_alone_name(path: Path, store: Store) -> None:
    _, ids = filled(store)
    link(store, ids[0])
    old = make(path)
    store.undo()
    assert len(shared(path)) == 2
    later = [make(path, days=300 + number / 1000) for number in range(400, 412)]
    month = [make(path, days=700 + 31 * number) for number in range(12)]
    assert old.path not in {one.path for one in folder.backups(path)}
    assert later[0].path not in {one.path for one in folder.backups(path)}
    assert month[-1].path in {one.path for one in folder.backups(path)}
    assert len(shared(path)) == 1


def test_files_stay_while_a_backup_does_not_say_which_it_names(path: Path, store: Store) -> None:
    _, ids = filled(store)
    link(store, ids[0])
    unknown = make(path)
    manifest_path(unknown.path).write_text("{", encoding="utf-8")
    store.undo()
    make(path, days=1)
    assert len(shared(path)) == 2
    assert unknown.path.exists()


def test_backup_before_a_migration_is_not_pushed_out_by_a_day_of_half_hours(
    path: Path, store: Store
) -> None:
    filled(store)
    special = make(path, reason=Reason.MIGRATION)
    made = [make(path, reason=Reason.HALF_HOUR, days=number / 48) for number in range(1, 25)]
    assert special.path in {one.path for one in folder.backups(path)}
    assert made[0].path not in {one.path for one in folder.backups(path)}


def test_one_is_due_on_open_only_after_a_change(path: Path, store: Store) -> None:
    _, ids = filled(store)
    assert folder.is_due_on_open(path)
    make(path)
    assert not folder.is_due_on_open(path)
    with store.step("Note"):
        claims.set_note(store, ids[0], "new")
    assert folder.is_due_on_open(path)


def test_missing_file_is_told_and_does_not_keep_the_backup_from_being_made(
    path: Path, store: Store
) -> None:
    filled(store)
    gone = next(one for one in store.files_folder.iterdir() if len(one.name) == 64)
    gone.unlink()
    held = make(path).manifest
    assert (held.missing, held.missing_count) == ((gone.name,), 1)
    assert held.files == 0


def test_copy_of_an_earlier_backup_outlives_damage_to_the_original(
    path: Path, store: Store
) -> None:
    filled(store)
    make(path)
    original = next(one for one in store.files_folder.iterdir() if len(one.name) == 64)
    original.write_bytes(b"damaged".ljust(len(TEXT.encode())))
    held = make(path, reason=Reason.BY_HAND, days=1).manifest
    assert held.missing == ()
    assert (folder.folder_of(path) / "files" / original.name).read_bytes() == TEXT.encode()


def test_damaged_copy_of_a_file_is_made_anew(path: Path, store: Store) -> None:
    filled(store)
    make(path)
    copy = next(iter((folder.folder_of(path) / "files").iterdir()))
    copy.write_bytes(b"damaged".ljust(len(TEXT.encode())))
    make(path, reason=Reason.BY_HAND, days=1)
    assert copy.read_bytes() == TEXT.encode()


def test_what_a_killed_backup_left_is_thrown_away(path: Path, store: Store) -> None:
    filled(store)
    place = folder.folder_of(path)
    place.mkdir()
    (place / "0123.tmp").write_bytes(b"half")
    (place / "gone.onrecord.json").write_text("{}", encoding="utf-8")
    made = make(path)
    assert names(path) == {
        "lock",
        "files",
        made.path.name,
        f"{made.path.name}.json",
        f"{made.path.name}.files",
    }


def test_second_backup_at_the_same_time_is_refused(path: Path, store: Store) -> None:
    filled(store)
    refused: list[InUseError] = []

    def again(*_: object) -> None:
        with pytest.raises(InUseError, match="being made") as error:
            make(path)
        refused.append(error.value)

    folder.make(path, reason=Reason.OPENED, progress=again)
    assert refused
    assert len(folder.backups(path)) == 1


def test_single_backup_opens_like_any_database(path: Path, store: Store) -> None:
    _, ids = filled(store)
    link(store, ids[0])
    made = single.make_single(path, path.with_name("copy.onrecord"))
    copy = Store.open(made.path)
    kept = claims.get(copy, ids[0]).evidence[0]
    assert evidence.blob_path(copy, str(kept.blob_sha256)).read_bytes() == DATA
    copy.close()


def test_single_backup_overwrites_nothing(path: Path, store: Store) -> None:
    filled(store)
    target = path.with_name("copy.onrecord")
    target.write_bytes(b"mine")
    with pytest.raises(DiskError, match="nothing is overwritten"):
        single.make_single(path, target)
    assert target.read_bytes() == b"mine"
    assert [one.name for one in path.parent.iterdir() if "copy" in one.name] == ["copy.onrecord"]


LIMITED = """
import resource, signal, sys
from pathlib import Path
from onrecord_db.backups import folder, single
from onrecord_db.backups.manifest import Reason
from onrecord_db.errors import DiskError
signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
resource.setrlimit(resource.RLIMIT_FSIZE, (int(sys.argv[2]), resource.RLIM_INFINITY))
path = Path(sys.argv[1])
for make in (lambda: folder.make(path, reason=Reason.OPENED),
             lambda: single.make_single(path, path.with_name("copy.onrecord"))):
    try:
        make()
    except DiskError as error:
        print(error.message)
"""


@pytest.mark.parametrize("limit", [10_000, 300_000])
def test_disk_that_takes_no_more_gives_a_sentence_and_no_backup(
    path: Path, store: Store, limit: int
) -> None:
    filled(store)
    store.close()
    done = subprocess.run(
        [sys.executable, "-c", LIMITED, str(path), str(limit)],
        capture_output=True,
        text=True,
        check=True,
        timeout=50,
    )
    assert [line.rpartition(", ")[2] for line in done.stdout.splitlines()] == [
        "so no backup was made."
    ] * 2
    assert folder.backups(path) == ()
    assert names(path) <= {"lock", "files"}
    assert not path.with_name("copy.onrecord").exists()


@pytest.fixture
def small_disk(tmp_path: Path):
    """Give a folder with room for 6 MB."""
    place = tmp_path / "small"
    place.mkdir()
    mount = ["mount", "-t", "tmpfs", "-o", "size=6m", "tmpfs", str(place)]
    if subprocess.run(mount, capture_output=True, check=False).returncode != 0:
        pytest.skip("no right to mount a small disk here")
    yield place
    subprocess.run(["umount", str(place)], check=True)


def test_full_disk_gives_a_sentence_and_keeps_earlier_backups(small_disk: Path) -> None:
    path = small_disk / "desk.onrecord"
    store = Store.open(path, scale=SCALE)
    filled(store)
    store.close()
    made = make(path)
    before = names(path)
    (small_disk / "other").write_bytes(b"x" * (os.statvfs(small_disk).f_bavail * 4096 - 20_000))
    with pytest.raises(DiskError, match="so no backup was made"):
        make(path, days=1)
    assert folder.backups(path) == (made,)
    assert names(path) == before


def test_file_of_the_second_schema_gets_its_backup_before_it_is_migrated(tmp_path: Path) -> None:
    path = tmp_path / "old.onrecord"
    raw = layout.empty(path, 2)
    raw.execute("INSERT INTO setting (key, value) VALUES ('a', 'b')")
    raw.close()
    Store.open(path).close()
    made = folder.backups(path)[0]
    assert (made.manifest.schema, made.manifest.reason) == (2, Reason.MIGRATION)
    assert json.loads(manifest_path(made.path).read_text(encoding="utf-8"))["schema"] == 2


def test_without_a_backup_there_is_no_migration(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "old.onrecord"
    layout.empty(path, 2).close()
    (tmp_path / "old.onrecord-files" / "incoming").mkdir(parents=True)
    before = path.read_bytes()

    def full(_: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(DiskError, match="Nothing was kept"):
        Store.open(path)
    assert path.read_bytes() == before
