"""Backups, checks and salvage of a database that has a passphrase."""

from pathlib import Path

import pytest

from db.desk import SCALE, TEXT, filled
from onrecord_db import articles, claims
from onrecord_db.backups import folder, restore, single
from onrecord_db.backups.manifest import Backup, Reason
from onrecord_db.blobs import files_folder
from onrecord_db.checking import Kind, check
from onrecord_db.errors import KnownError, LockedError, WrongPassphraseError
from onrecord_db.keys import PAGE, Key
from onrecord_db.salvage.rebuild import salvage
from onrecord_db.store import Store

KEY = Key("open sesame")
WORDS = (b"Ilse Brandt", b"old bridge", b"Ferry back")


@pytest.fixture
def locked(path: Path) -> Path:
    """Give a closed database with a passphrase, an article and a note."""
    store = Store.open(path, scale=SCALE, key=KEY)
    _, ids = filled(store)
    with store.step("Note"):
        claims.set_note(store, ids[0], "kept")
    store.close()
    return path


def make(path: Path) -> Backup:
    return folder.make(path, reason=Reason.BY_HAND, key=KEY)


def note_and_raw(path: Path) -> tuple[str, bytes]:
    store = Store.open(path, key=KEY)
    found = claims.get(store, 1).note, store.files.read(articles.version(store, 1).raw_sha256)
    store.close()
    return found


def test_nothing_of_what_is_held_can_be_read_in_the_backups(locked: Path) -> None:
    make(locked)
    single.make_single(locked, locked.with_name("copy.onrecord"), key=KEY)
    kept = [one.read_bytes() for one in locked.parent.rglob("*") if one.is_file()]
    assert len(kept) > 6
    assert not [words for words in WORDS for data in kept if words in data]


def test_locked_backup_is_restored_with_its_sealed_files(locked: Path, tmp_path: Path) -> None:
    done = restore.restore_copy(make(locked), tmp_path / "copy.onrecord", key=KEY)
    assert note_and_raw(done.path) == ("kept", TEXT.encode())


def test_locked_single_backup_opens_by_itself(locked: Path, tmp_path: Path) -> None:
    made = single.make_single(locked, tmp_path / "elsewhere.onrecord", key=KEY)
    assert note_and_raw(made.path) == ("kept", TEXT.encode())


def test_looking_inside_a_locked_backup_reads_its_shared_files(locked: Path) -> None:
    inside = restore.look_inside(make(locked), KEY)
    assert inside.files.read(articles.version(inside, 1).raw_sha256) == TEXT.encode()
    inside.close()


def test_without_the_passphrase_no_backup_is_made(locked: Path) -> None:
    with pytest.raises(LockedError):
        folder.make(locked, reason=Reason.OPENED)
    with pytest.raises(WrongPassphraseError):
        folder.make(locked, reason=Reason.OPENED, key=Key("wrong"))
    assert folder.backups(locked) == ()


def test_changed_sealed_file_is_found(locked: Path) -> None:
    assert check(locked, full=True, key=KEY).findings == ()
    sealed = next(one for one in files_folder(locked).iterdir() if len(one.name) == 64)
    sealed.write_bytes(sealed.read_bytes()[:-1] + b"x")
    found = check(locked, full=True, key=KEY).findings
    assert [(one.kind, one.where) for one in found] == [(Kind.CHANGED_FILE, sealed.name)]


@pytest.mark.parametrize("pages", [[1], [7], [1, 20, 30]])
def test_damaged_pages_of_a_locked_database_cost_no_other(
    locked: Path, tmp_path: Path, pages: list[int]
) -> None:
    with locked.open("rb+") as file:
        for number in pages:
            file.seek((number - 1) * PAGE + 100)
            file.write(b"damage")
    done = salvage(locked, tmp_path / "salvaged.onrecord", key=KEY)
    assert check(done.path, full=True, key=KEY).is_sound
    found = Store.open(done.path, key=KEY)
    assert len(claims.of_article(found, 1)) == 3
    found.close()


def test_page_one_that_is_zeroed_leaves_the_salt_in_the_note(locked: Path, tmp_path: Path) -> None:
    with locked.open("rb+") as file:
        file.write(bytes(PAGE))
    done = salvage(locked, tmp_path / "salvaged.onrecord", key=KEY)
    assert note_and_raw(done.path) == ("kept", TEXT.encode())


def test_wrong_passphrase_salvages_nothing_and_says_so(locked: Path, tmp_path: Path) -> None:
    with pytest.raises(KnownError, match="passphrase"):
        salvage(locked, tmp_path / "salvaged.onrecord", key=Key("wrong"))
    assert not (tmp_path / "salvaged.onrecord").exists()


def test_passphrase_that_is_not_needed_locks_no_copy(path: Path, store: Store) -> None:
    filled(store)
    made = single.make_single(path, path.with_name("copy.onrecord"), key=KEY)
    found = salvage(made.path, path.with_name("salvaged.onrecord"), key=KEY)
    Store.open(made.path).close()
    Store.open(found.path).close()
