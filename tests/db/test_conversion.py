"""Setting, changing and taking away a passphrase, also when it is killed half-way."""

from pathlib import Path

import pytest

from db.desk import SCALE
from onrecord_db import blobs, conversion
from onrecord_db.errors import DiskError, InUseError, KnownError, WrongPassphraseError
from onrecord_db.reader import Reader
from onrecord_db.store import Store
from tests.crash import conversion as conversion_proof
from tests.crash.conversion import FILE, files_with, fill, key, rows


@pytest.fixture
def plain(path: Path) -> Path:
    store = Store.open(path, scale=SCALE)
    fill(store)
    store.close()
    return path


@pytest.fixture
def locked(path: Path) -> Path:
    store = Store.open(path, scale=SCALE, key=key())
    fill(store)
    store.close()
    return path


def test_locked_database_holds_no_readable_word_in_any_file(locked: Path) -> None:
    assert files_with(locked.parent) == []


def test_locked_database_that_is_open_holds_no_readable_word(path: Path) -> None:
    store = Store.open(path, scale=SCALE, key=key())
    fill(store)
    assert path.with_name(f"{path.name}-wal").stat().st_size > 0
    assert files_with(path.parent) == []
    store.close()


def test_setting_a_passphrase_keeps_every_row_and_file(plain: Path) -> None:
    before = rows(plain, None)
    conversion.encrypt(plain, key())
    assert rows(plain, key()) == before


def test_setting_a_passphrase_leaves_no_readable_word(plain: Path) -> None:
    conversion.encrypt(plain, key())
    assert files_with(plain.parent) == []


def test_setting_a_passphrase_leaves_no_file_behind(plain: Path) -> None:
    conversion.encrypt(plain, key())
    assert sorted(path.name for path in plain.parent.iterdir()) == [
        "desk.onrecord",
        "desk.onrecord-files",
    ]


def test_taking_the_passphrase_away_keeps_every_row_and_file(locked: Path) -> None:
    before = rows(locked, key())
    conversion.decrypt(locked, key())
    assert rows(locked, None) == before


def test_there_and_back_again_is_the_same(plain: Path) -> None:
    before = rows(plain, None)
    conversion.encrypt(plain, key())
    conversion.decrypt(plain, key())
    assert rows(plain, None) == before


def test_changed_passphrase_opens_and_the_old_one_does_not(locked: Path) -> None:
    before = rows(locked, key())
    conversion.change_passphrase(locked, key(), key("battery staple"))
    assert rows(locked, key("battery staple")) == before
    with pytest.raises(WrongPassphraseError):
        Store.open(locked, key=key())


def test_next_row_gets_the_number_it_would_have_had(plain: Path) -> None:
    store = Store.open(plain)
    expected = store.next_id("claim")
    store.close()
    conversion.encrypt(plain, key())
    store = Store.open(plain, key=key())
    assert store.next_id("claim") == expected
    store.close()


def test_database_that_somebody_has_open_is_refused(plain: Path) -> None:
    store = Store.open(plain, user="ann")
    with pytest.raises(InUseError, match="ann"):
        conversion.encrypt(plain, key())
    store.close()


def test_database_that_somebody_reads_is_refused(plain: Path) -> None:
    store = Store.open(plain)
    reader = Reader.open(plain)
    reader.one("SELECT count(*) FROM claim")
    store.close()
    with pytest.raises(InUseError, match="being read"):
        conversion.encrypt(plain, key())
    assert reader.one("SELECT count(*) FROM claim")[0] > 0
    reader.close()
    Store.open(plain).close()


def test_wrong_passphrase_changes_nothing(locked: Path) -> None:
    before = locked.read_bytes()
    with pytest.raises(WrongPassphraseError):
        conversion.decrypt(locked, key("wrong"))
    assert locked.read_bytes() == before


def test_second_passphrase_is_refused(locked: Path) -> None:
    with pytest.raises(KnownError, match="has a passphrase already"):
        conversion.encrypt(locked, key("second"))


def test_plain_database_has_no_passphrase_to_change(plain: Path) -> None:
    with pytest.raises(KnownError, match="has no passphrase"):
        conversion.change_passphrase(plain, key(), key("new"))


def test_damaged_file_stays_what_it_is(plain: Path) -> None:
    store = Store.open(plain)
    sha256 = store.files.keep(FILE)
    store.files.path_of(sha256).write_bytes(b"damaged")
    store.close()
    conversion.encrypt(plain, key())
    conversion.decrypt(plain, key())
    assert (blobs.files_folder(plain) / sha256).read_bytes() == b"damaged"


def test_sealed_file_that_does_not_open_is_named_and_kept(locked: Path) -> None:
    store = Store.open(locked, key=key())
    sealed = store.files.path_of(store.files.keep(FILE))
    store.close()
    sealed.write_bytes(sealed.read_bytes()[:-1])
    done = conversion.decrypt(locked, key())
    assert (done.damaged, sealed.exists()) == ((sealed.name,), True)


def test_full_disk_is_said_before_anything_is_written(
    plain: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = rows(plain, None)
    monkeypatch.setattr("shutil.disk_usage", lambda _: _NoSpace())
    with pytest.raises(DiskError, match="too little space"):
        conversion.encrypt(plain, key())
    assert rows(plain, None) == before


class _NoSpace:
    free = 1000


def test_plain_backups_are_listed_and_removed(plain: Path) -> None:
    folder = plain.with_name("desk.onrecord-backups") / "2031-03-14"
    folder.mkdir(parents=True)
    (folder / "desk.onrecord").write_bytes(plain.read_bytes())
    (folder / "desk.onrecord.json").write_text("{}")
    (folder / "notes.txt").write_text("not ours")
    listed = conversion.plain_backups(plain)
    conversion.remove_plain_backups(plain)
    assert listed == (folder / "desk.onrecord", folder / "desk.onrecord.json")
    assert [file.name for file in folder.iterdir()] == ["notes.txt"]


# --- kills: before some of the acts on files; `python -m tests.crash.conversion` does every one ---


@pytest.fixture(scope="module")
def starts(tmp_path_factory: pytest.TempPathFactory) -> dict[str, tuple[Path, int]]:
    """Give a database for each conversion, and how many acts on files that has."""
    folder = tmp_path_factory.mktemp("starts")
    made = {act: conversion_proof.made(folder / act, act) for act in conversion_proof.ACTS}
    return {
        act: (path, conversion_proof.acts_of(path, folder / "whole", act))
        for act, path in made.items()
    }


@pytest.mark.slow
@pytest.mark.parametrize("act", conversion_proof.ACTS)
@pytest.mark.parametrize("share", [0.4, 0.8, 0.95])
def test_conversion_killed_at_any_moment_leaves_old_or_new(
    tmp_path: Path, starts: dict[str, tuple[Path, int]], act: str, share: float
) -> None:
    start, acts = starts[act]
    assert conversion_proof.kill_and_check(start, tmp_path / "killed", act, round(acts * share))
