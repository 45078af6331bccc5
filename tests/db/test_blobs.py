"""Files kept beside the database."""

import hashlib
import os
from pathlib import Path

import pytest

from db.desk import TEXT, add, article, filled
from onrecord_db import articles, evidence
from onrecord_db.errors import BugError, DiskError
from onrecord_db.records import Stance
from onrecord_db.store import Store

DATA = b"minutes of the council"


def link(store: Store, claim_id: int, data: bytes = DATA) -> int:
    """Link a file in a step of its own."""
    with store.step("Link source"):
        return evidence.link(
            store,
            claim_id,
            title="Minutes",
            url=None,
            stance=Stance.REFUTES,
            excerpt="",
            file_name="minutes.pdf",
            data=data,
        )


@pytest.fixture
def order(store: Store, monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Give the list in which the acts of the disk and the rows stand as they happen."""
    done: list[str] = []
    sync, replace, insert = os.fsync, Path.replace, store.insert

    def noted_sync(handle: int) -> None:
        done.append("sync folder" if Path(f"/proc/self/fd/{handle}").is_dir() else "sync file")
        sync(handle)

    def noted_replace(self: Path, target: Path) -> Path:
        done.append("name")
        return replace(self, target)

    def noted_insert(table: str, values) -> int:
        done.append(table)
        return insert(table, values)

    monkeypatch.setattr(os, "fsync", noted_sync)
    monkeypatch.setattr(Path, "replace", noted_replace)
    monkeypatch.setattr(store, "insert", noted_insert)
    return done


@pytest.mark.skipif(not Path("/proc/self/fd").exists(), reason="needs /proc to tell folders")
def test_file_is_on_the_disk_before_its_row(store: Store, order: list[str]) -> None:
    add(store)
    assert order == ["sync file", "name", "sync folder", "article", "article_version"]


@pytest.mark.skipif(not Path("/proc/self/fd").exists(), reason="needs /proc to tell folders")
def test_evidence_is_on_the_disk_before_its_row(store: Store, order: list[str]) -> None:
    _, ids = filled(store)
    order.clear()
    link(store, ids[0])
    assert order == ["sync file", "name", "sync folder", "source", "evidence"]


def test_original_bytes_are_kept_by_their_hash(store: Store) -> None:
    version = articles.version(store, add(store))
    path = store.files_folder / version.raw_sha256
    assert path.read_bytes() == TEXT.encode()
    assert version.raw_sha256 == hashlib.sha256(TEXT.encode()).hexdigest()


def test_raw_bytes_that_are_not_the_articles_are_a_bug(store: Store) -> None:
    with pytest.raises(BugError, match="differ"), store.step("Import", undoable=False):
        articles.add(store, article(), file_name="ferry.txt", raw=b"other")


def test_file_that_was_damaged_since_is_written_again(store: Store) -> None:
    digest = store.files.keep(DATA)
    evidence.blob_path(store, digest).write_bytes(b"damaged")
    store.files.keep(DATA)
    assert evidence.blob_path(store, digest).read_bytes() == DATA


def test_file_that_is_there_is_not_written_again(store: Store) -> None:
    path = evidence.blob_path(store, store.files.keep(DATA))
    before = path.stat().st_mtime_ns, path.stat().st_ino
    store.files.keep(DATA)
    assert (path.stat().st_mtime_ns, path.stat().st_ino) == before


def test_disk_that_refuses_a_file_leaves_neither_file_nor_row(
    store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    _, ids = filled(store)
    before = sorted(store.files_folder.rglob("*"))

    def refuse(_: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", refuse)
    with pytest.raises(DiskError, match="full"):
        link(store, ids[0])
    assert sorted(store.files_folder.rglob("*")) == before
    assert store.one("SELECT count(*) FROM evidence")[0] == 0


def test_half_written_files_are_thrown_away_at_the_next_start(path: Path, store: Store) -> None:
    half = store.files_folder / "incoming" / "tmp123"
    half.write_bytes(b"half")
    store.close()
    Store.open(path).close()
    assert not half.exists()
