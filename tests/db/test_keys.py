"""Passphrases: what opens a locked database, and what is said where nothing does."""

import copy
import os
import pickle
from pathlib import Path

import pytest

from db.desk import SCALE, filled
from onrecord_db import blobs, connection, gate, keys
from onrecord_db.errors import (
    DamagedFileError,
    KnownError,
    LockedError,
    NotOurFileError,
    StoredFileError,
    WrongPassphraseError,
)
from onrecord_db.keys import Key
from onrecord_db.store import Store


@pytest.fixture
def locked(path: Path) -> Path:
    store = Store.open(path, scale=SCALE, key=Key("correct horse"))
    filled(store)
    store.files.keep(b"minutes of the council")
    store.close()
    return path


def flip(path: Path, at: int) -> None:
    """Turn one bit of a file over."""
    data = bytearray(path.read_bytes())
    data[at] ^= 1
    path.write_bytes(data)


def everything(path: Path) -> dict[str, bytes]:
    """Give the bytes of every file beside and below a database."""
    return {str(one): one.read_bytes() for one in path.parent.rglob("*") if one.is_file()}


@pytest.mark.parametrize(
    "passphrase",
    ["x", " ", 'it\'s "quoted"; --', "Zoë Ångström", "密码 🚢", "a\0b", "p" * 10_000, "line\nline"],
    ids=range(8),
)
def test_any_text_can_be_a_passphrase(path: Path, passphrase: str) -> None:
    Store.open(path, key=Key(passphrase)).close()
    Store.open(path, key=Key(passphrase)).close()
    with pytest.raises(WrongPassphraseError):
        Store.open(path, key=Key(f"{passphrase}x"))


def test_text_behind_a_zero_character_counts(path: Path) -> None:
    Store.open(path, key=Key("a\0b")).close()
    with pytest.raises(WrongPassphraseError):
        Store.open(path, key=Key("a\0c"))


def test_both_ways_to_write_an_accent_open_it(path: Path) -> None:
    Store.open(path, key=Key("Zo\u00eb")).close()
    Store.open(path, key=Key("Zoe\u0308")).close()


def test_other_sqlcipher_tools_open_it_with_the_passphrase(locked: Path) -> None:
    raw = connection._sqlite.connect(str(locked))
    raw.execute("pragma key = 'correct horse'")
    assert raw.execute("SELECT count(*) FROM claim").fetchone()[0] > 0
    raw.close()


def test_empty_passphrase_is_refused() -> None:
    with pytest.raises(KnownError, match="empty"):
        Key("")


@pytest.mark.parametrize("shown", [repr, str, lambda key: f"{key}", lambda key: f"{[key]}"])
def test_passphrase_does_not_show(shown) -> None:
    assert "correct" not in shown(Key("correct horse"))


@pytest.mark.parametrize("copied", [pickle.dumps, copy.copy, copy.deepcopy])
def test_passphrase_does_not_travel(copied) -> None:
    with pytest.raises(TypeError, match="does not travel"):
        copied(Key("correct horse"))


def test_same_passphrase_is_the_same_key() -> None:
    assert (Key("a") == Key("a"), Key("a") == Key("b"), Key("a") == "a") == (True, False, False)


def test_locked_database_without_passphrase_says_so(locked: Path) -> None:
    with pytest.raises(LockedError, match="protected by a passphrase"):
        Store.open(locked)


def test_wrong_passphrase_is_a_sentence_and_touches_nothing(locked: Path, capfd) -> None:
    before = everything(locked)
    with pytest.raises(WrongPassphraseError, match=r"The passphrase does not open desk\.onrecord"):
        Store.open(locked, key=Key("wrong"))
    assert everything(locked) == before
    assert capfd.readouterr() == ("", "")


def test_lost_files_folder_leaves_the_database_locked_and_open(locked: Path) -> None:
    (blobs.files_folder(locked) / "locked.json").unlink()
    with pytest.raises(LockedError):
        gate.version_of(locked)
    with pytest.raises(WrongPassphraseError):
        gate.version_of(locked, Key("wrong"))
    assert gate.version_of(locked, Key("correct horse")) == gate.VERSION


def test_plain_database_opens_whatever_passphrase_is_given(path: Path, store: Store) -> None:
    store.close()
    Store.open(path, key=Key("needless")).close()
    assert not keys.is_locked(path)


@pytest.mark.parametrize("at", [20, 2000, 4000])
def test_flipped_bit_in_the_first_page_is_damage_not_a_wrong_passphrase(
    locked: Path, at: int
) -> None:
    flip(locked, at)
    with pytest.raises(DamagedFileError, match="damaged"):
        Store.open(locked, key=Key("correct horse"))


def test_flipped_bit_in_the_salt_is_a_sentence(locked: Path) -> None:
    flip(locked, 3)
    with pytest.raises(KnownError, match="does not open") as caught:
        Store.open(locked, key=Key("correct horse"))
    assert "damaged" in caught.value.hint


def test_flipped_bit_further_on_is_damage(locked: Path) -> None:
    flip(locked, 4096 + 1000)
    with pytest.raises(DamagedFileError):
        Store.open(locked, key=Key("correct horse"))


def test_zeroed_first_page_is_damage(locked: Path) -> None:
    locked.write_bytes(bytes(4096) + locked.read_bytes()[4096:])
    with pytest.raises(DamagedFileError):
        Store.open(locked, key=Key("correct horse"))


@pytest.mark.parametrize(
    "content",
    [b"An article. " * 2000, b"PK\x03\x04" + os.urandom(8188), os.urandom(4095), bytes(8192)],
    ids=["text", "archive", "no whole page", "zeros"],
)
def test_other_file_is_not_taken_for_a_locked_database(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "other.onrecord"
    path.write_bytes(content)
    with pytest.raises(NotOurFileError):
        Store.open(path, key=Key("correct horse"))
    assert path.read_bytes() == content


def test_locked_database_of_another_program_is_not_ours(tmp_path: Path) -> None:
    path = tmp_path / "other.db"
    raw = connection.connect(path, Key("correct horse"))
    raw.execute("CREATE TABLE other (a)")
    raw.close()
    with pytest.raises(NotOurFileError):
        Store.open(path, key=Key("correct horse"))


def test_sealed_file_comes_back(locked: Path) -> None:
    store = Store.open(locked, key=Key("correct horse"))
    assert store.files.read(store.files.keep(b"minutes")) == b"minutes"
    store.close()


def test_sealed_file_is_kept_once(locked: Path) -> None:
    store = Store.open(locked, key=Key("correct horse"))
    sealed = store.files.path_of(store.files.keep(b"minutes"))
    before = sealed.read_bytes()
    store.files.keep(b"minutes")
    assert sealed.read_bytes() == before
    store.close()


@pytest.mark.parametrize("at", [0, 30, 60, -1])
def test_flipped_bit_in_a_sealed_file_is_a_sentence(locked: Path, at: int) -> None:
    store = Store.open(locked, key=Key("correct horse"))
    sha256 = store.files.keep(b"minutes of the council")
    flip(store.files.path_of(sha256), at)
    with pytest.raises(StoredFileError, match="not what was stored"):
        store.files.read(sha256)
    store.close()


def test_sealed_file_under_another_name_does_not_open(locked: Path) -> None:
    store = Store.open(locked, key=Key("correct horse"))
    first, second = store.files.keep(b"first"), store.files.keep(b"second")
    store.files.path_of(first).replace(store.files.path_of(second))
    with pytest.raises(StoredFileError):
        store.files.read(second)
    store.close()


def test_cut_sealed_file_is_a_sentence(locked: Path) -> None:
    store = Store.open(locked, key=Key("correct horse"))
    sha256 = store.files.keep(b"minutes")
    store.files.path_of(sha256).write_bytes(b"OnRecord sealed")
    with pytest.raises(StoredFileError):
        store.files.read(sha256)
    store.close()


def test_names_are_those_of_the_kept_files_alone(locked: Path) -> None:
    store = Store.open(locked, key=Key("correct horse"))
    kept = {store.files.path_of(store.files.keep(data)).name for data in (b"1", b"2")}
    assert kept < store.files.names()
    assert all((store.files_folder / name).is_file() for name in store.files.names())
    store.close()
