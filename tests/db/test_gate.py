"""Files that are refused, byte for byte as they were."""

from pathlib import Path

import pytest
import sqlcipher3.dbapi2 as sqlite

from db.desk import filled
from onrecord_db import gate
from onrecord_db.errors import DamagedFileError, DiskError, NewerFileError, NotOurFileError
from onrecord_db.store import Store


def refused(path: Path, kind: type[Exception]) -> str:
    """Open a file that is refused, check that nothing changed, and give what was said."""
    before = {file.name: file.read_bytes() for file in path.parent.iterdir()}
    with pytest.raises(kind) as caught:
        Store.open(path)
    after = {file.name: file.read_bytes() for file in path.parent.iterdir()}
    shared_memory = path.name + "-shm"  # an index of the -wal; readers make and write it
    assert {**after, shared_memory: b""} == {**before, shared_memory: b""}
    return str(caught.value)


def made(path: Path, *statements: str) -> Path:
    """Make a database by plain SQL."""
    raw = sqlite.connect(str(path), isolation_level=None)
    for statement in statements:
        raw.execute(statement)
    raw.close()
    return path


def ours(path: Path) -> Path:
    """Make a database of ours with an article."""
    store = Store.open(path)
    filled(store)
    store.close()
    moved = path.parent / "alone" / path.name
    moved.parent.mkdir()
    return path.rename(moved)


def test_newer_file_is_refused(path: Path) -> None:
    newer = made(ours(path), "pragma user_version = 99")
    assert "newer" in refused(newer, NewerFileError)


def test_newer_file_is_refused_where_only_the_wal_says_so(path: Path) -> None:
    file = ours(path)
    raw = sqlite.connect(str(file), isolation_level=None)
    raw.execute("pragma user_version = 99")
    assert int.from_bytes(file.read_bytes()[60:64], "big") == gate.VERSION
    assert "newer" in refused(file, NewerFileError)
    raw.close()


def test_empty_file_is_refused(path: Path) -> None:
    path.touch()
    assert "empty" in refused(path, NotOurFileError)


def test_database_of_another_program_is_refused(path: Path) -> None:
    made(path, "CREATE TABLE t (a)", "pragma application_id = 7")
    assert "not an OnRecord database" in refused(path, NotOurFileError)


def test_empty_database_of_another_program_is_refused(path: Path) -> None:
    made(path, "pragma journal_mode = wal", "pragma user_version = 3")
    assert "not an OnRecord database" in refused(path, NotOurFileError)


def test_text_file_is_refused(path: Path) -> None:
    path.write_text("The ferry sails again.", encoding="utf-8")
    assert "not an OnRecord database" in refused(path, NotOurFileError)


def test_truncated_file_is_refused(path: Path) -> None:
    file = ours(path)
    file.write_bytes(file.read_bytes()[:-16384])
    assert "damaged" in refused(file, DamagedFileError)


def test_file_with_zeroed_pages_is_refused(path: Path) -> None:
    file = ours(path)
    data = file.read_bytes()
    file.write_bytes(data[:16384] + bytes(16384) + data[32768:])
    assert "damaged" in refused(file, DamagedFileError)


def test_file_with_a_broken_head_is_refused(path: Path) -> None:
    file = ours(path)
    data = file.read_bytes()
    file.write_bytes(data[:100] + bytes(3000) + data[3100:])
    assert "damaged" in refused(file, DamagedFileError)


def test_our_file_without_a_version_is_refused(path: Path) -> None:
    made(path, f"pragma application_id = {gate.APPLICATION_ID}")
    assert "damaged" in refused(path, DamagedFileError)


def test_folder_is_refused(path: Path) -> None:
    path.mkdir()
    with pytest.raises(DiskError, match="could not be read"):
        Store.open(path)


def test_refusal_says_what_to_do(path: Path) -> None:
    path.touch()
    with pytest.raises(NotOurFileError) as caught:
        Store.open(path)
    assert caught.value.text().endswith("Choose another file or a name that is not taken.")


def test_file_that_was_refused_opens_once_it_is_ours(path: Path) -> None:
    path.touch()
    refused(path, NotOurFileError)
    path.unlink()
    Store.open(path).close()
    assert gate.version_of(path) == gate.VERSION


def test_name_with_signs_of_an_address_opens(tmp_path: Path) -> None:
    path = tmp_path / "50% of? #1 ü.onrecord"
    Store.open(path).close()
    Store.open(path).close()
    assert path.is_file()


def test_file_after_an_unclean_end_opens(path: Path, store: Store) -> None:
    filled(store)
    copy = path.with_name("copy.onrecord")
    copy.write_bytes(path.read_bytes())
    copy.with_name("copy.onrecord-wal").write_bytes(path.with_name(path.name + "-wal").read_bytes())
    other = Store.open(copy)
    assert other.one("SELECT count(*) FROM claim")[0] == 3
    other.close()
