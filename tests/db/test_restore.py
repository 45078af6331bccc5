"""Backups taken back: looked into, restored as a copy, put in the place of the database."""

import hashlib
from pathlib import Path

import pytest

from db.desk import TEXT, filled
from onrecord_db import articles, claims, evidence
from onrecord_db.backups import folder, restore, single
from onrecord_db.backups.manifest import Backup, Reason
from onrecord_db.errors import (
    BugError,
    DamagedFileError,
    DiskError,
    InUseError,
    NotOurFileError,
    OlderFileError,
    ReadOnlyError,
)
from onrecord_db.records import Stance
from onrecord_db.salvage import layout
from onrecord_db.store import Store

DATA = b"minutes of the council"


@pytest.fixture
def backup(path: Path, store: Store) -> Backup:
    """Give a backup of a database with an article, a verdict's source and a note."""
    _, ids = filled(store)
    with store.step("Work"):
        claims.set_note(store, ids[0], "before")
        evidence.link(
            store, ids[0], title="M", url=None, stance=Stance.REFUTES, excerpt="", data=DATA
        )
    made = folder.make(path, reason=Reason.BY_HAND)
    with store.step("Note"):
        claims.set_note(store, ids[0], "after")
    return made


def bytes_of(place: Path) -> dict[str, str]:
    """Give the hash of every file under a folder, by its name."""
    return {
        str(one.relative_to(place)): hashlib.sha256(one.read_bytes()).hexdigest()
        for one in place.rglob("*")
        if one.is_file()
    }


def note_and_file(path: Path) -> tuple[str, bytes, str]:
    """Open a database as the program does and read what it holds."""
    store = Store.open(path)
    claim = claims.get(store, 1)
    data = evidence.blob_path(store, str(claim.evidence[0].blob_sha256)).read_bytes()
    text = articles.version(store, 1).text
    store.close()
    return claim.note, data, text


def test_restored_copy_holds_what_the_backup_held(path: Path, store: Store, backup: Backup) -> None:
    done = restore.restore_copy(backup, restore.copy_name(backup, path))
    assert note_and_file(done.path) == ("before", DATA, TEXT)
    assert done.missing == ()
    store.close()
    assert note_and_file(path) == ("after", DATA, TEXT)


def test_drill_everything_is_lost_but_the_backups(
    path: Path, store: Store, backup: Backup, tmp_path: Path
) -> None:
    store.close()
    rescued = tmp_path / "another disk"
    folder.folder_of(path).rename(rescued)
    found = restore.found_at(rescued / backup.path.name)
    done = restore.restore_copy(found, tmp_path / "new.onrecord")
    assert note_and_file(done.path) == ("before", DATA, TEXT)


def test_looking_inside_changes_no_byte(path: Path, backup: Backup) -> None:
    before = bytes_of(folder.folder_of(path))
    inside = restore.look_inside(backup)
    assert claims.get(inside, 1).note == "before"
    sha256 = str(claims.get(inside, 1).evidence[0].blob_sha256)
    assert evidence.blob_path(inside, sha256).read_bytes() == DATA
    with pytest.raises(ReadOnlyError), inside.step("Note"):
        claims.set_note(inside, 1, "changed")
    inside.close()
    assert bytes_of(folder.folder_of(path)) == before


def test_backup_of_an_older_version_says_how_to_look_inside(tmp_path: Path) -> None:
    path = tmp_path / "old.onrecord"
    layout.empty(path, 2).close()
    backup = folder.before_migration(path)
    with pytest.raises(OlderFileError, match="older OnRecord") as error:
        restore.look_inside(backup)
    assert error.value.hint == "Restore it as a copy and open that."
    done = restore.restore_copy(backup, tmp_path / "copy.onrecord")
    Store.open(done.path).close()


def test_backup_in_place_moves_the_database_aside_whole(
    path: Path, store: Store, backup: Backup
) -> None:
    store.close()
    done = restore.restore_in_place(backup, path)
    assert done.aside is not None
    assert note_and_file(path) == ("before", DATA, TEXT)
    assert note_and_file(done.aside) == ("after", DATA, TEXT)


def test_database_that_is_open_is_not_replaced(path: Path, store: Store, backup: Backup) -> None:
    with pytest.raises(InUseError):
        restore.restore_in_place(backup, path)
    assert claims.get(store, 1).note == "after"


def test_replacing_that_fails_puts_everything_back(
    path: Path, store: Store, backup: Backup, monkeypatch: pytest.MonkeyPatch
) -> None:
    store.close()
    before = bytes_of(path.parent)
    rename = Path.rename

    def refused(self: Path, target: Path) -> Path:
        if self.name.endswith(".tmp") and target == path:
            raise OSError(28, "No space left on device")
        return rename(self, target)

    monkeypatch.setattr(Path, "rename", refused)
    with pytest.raises(DiskError, match="No space"):
        restore.restore_in_place(backup, path)
    after = bytes_of(path.parent)
    own = f"{path.name}-files/lock.json"
    assert {**after, own: ""} == {**before, own: ""}


def test_changed_backup_is_not_restored(path: Path, backup: Backup, tmp_path: Path) -> None:
    data = bytearray(backup.path.read_bytes())
    data[-1] ^= 1
    backup.path.write_bytes(bytes(data))
    before = bytes_of(tmp_path)
    with pytest.raises(DamagedFileError, match="changed or damaged"):
        restore.restore_copy(backup, tmp_path / "copy.onrecord")
    assert bytes_of(tmp_path) == before


@pytest.mark.parametrize("taken", ["copy.onrecord", "copy.onrecord-files", "copy.onrecord-wal"])
def test_taken_name_is_not_restored_to(backup: Backup, tmp_path: Path, taken: str) -> None:
    (tmp_path / taken).mkdir()
    with pytest.raises(DiskError):
        restore.restore_copy(backup, tmp_path / "copy.onrecord")
    assert sorted(one.name for one in tmp_path.iterdir() if "copy" in one.name) == [taken]


def test_file_that_the_backup_lost_is_told(path: Path, backup: Backup, tmp_path: Path) -> None:
    gone = hashlib.sha256(DATA).hexdigest()
    (folder.folder_of(path) / "files" / gone).unlink()
    done = restore.restore_copy(backup, tmp_path / "copy.onrecord")
    assert done.missing == (gone,)


def test_single_backup_that_was_moved_without_its_manifest_is_restored(
    path: Path, backup: Backup, tmp_path: Path
) -> None:
    made = single.make_single(path, tmp_path / "single.onrecord")
    (tmp_path / "single.onrecord.json").unlink()
    found = restore.found_at(made.path)
    assert found.manifest.claims == 3
    done = restore.restore_copy(found, tmp_path / "copy.onrecord")
    assert note_and_file(done.path) == ("after", DATA, TEXT)


def test_what_is_no_backup_is_refused(tmp_path: Path) -> None:
    other = tmp_path / "other.onrecord"
    with pytest.raises(DiskError, match="no backup"):
        restore.found_at(other)
    other.write_bytes(b"")
    with pytest.raises((NotOurFileError, DamagedFileError)):
        restore.found_at(other)


def test_backups_cannot_be_written_through_a_look_inside(backup: Backup) -> None:
    inside = restore.look_inside(backup)
    with pytest.raises((BugError, ReadOnlyError)):
        inside.run("DELETE FROM claim")
    inside.close()
