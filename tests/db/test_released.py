"""Files as each released version wrote them: they open, and show what they showed then."""

import hashlib
import json
import tarfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from db.released.shown import missing, shown
from onrecord_db import audit, derived, gate
from onrecord_db.store import Store

HASHED = (
    ("claim", "statement"),
    ("occurrence", "exact"),
    ("verdict", "ruling"),
    ("evidence", "excerpt"),
    ("note", "text"),
)
ARCHIVES = sorted((Path(__file__).parent / "released").glob("version-*.tar.xz"))


@pytest.fixture(params=ARCHIVES, ids=lambda one: one.name.partition(".")[0])
def unpacked(request: pytest.FixtureRequest, tmp_path: Path) -> Path:
    """Give the database of a version; beside it lie its files and what was shown of it."""
    with tarfile.open(request.param) as packed:
        packed.extractall(tmp_path, filter="data")
    return next(tmp_path.glob("*.onrecord"))


@pytest.fixture
def told(unpacked: Path) -> dict[str, Any]:
    """Give what the version's own program showed."""
    return json.loads(unpacked.with_suffix(".json").read_text(encoding="utf-8"))


@pytest.fixture
def opened(unpacked: Path) -> Iterator[Store]:
    store = Store.open(unpacked, user="ben")
    yield store
    store.close()


def test_there_is_a_file_of_every_version_before_this_one() -> None:
    numbers = [int(one.name.partition(".")[0].removeprefix("version-")) for one in ARCHIVES]
    assert numbers == list(range(1, len(numbers) + 1))
    assert len(numbers) >= gate.VERSION - 1


def test_the_file_is_as_old_as_it_says(unpacked: Path) -> None:
    assert gate.version_of(unpacked) == int(unpacked.stem.removeprefix("version-"))


def test_all_that_the_old_program_showed_is_shown(told: dict[str, Any], opened: Store) -> None:
    assert list(missing(told, shown(opened))) == []
    assert len(told["articles"]) == 3


def test_the_migrated_file_is_sound(opened: Store) -> None:
    assert opened.one("pragma integrity_check")[0] == "ok"
    assert opened.all("pragma foreign_key_check") == []


def test_the_texts_have_their_hashes_and_what_is_reckoned_is_right(opened: Store) -> None:
    wrong = [
        (table, row["id"])
        for table, column in HASHED
        for row in opened.all(f"SELECT id, {column} AS text, {column}_hash AS hash FROM {table}")  # noqa: S608
        if hashlib.sha256(row["text"].encode()).digest()[:8] != row["hash"]
    ]
    assert wrong == []
    assert "\0" in opened.one("SELECT text FROM note")["text"]
    assert derived.differences(opened) == []
    assert [one for one in audit.verify(opened) if isinstance(one, audit.Fault)] == []


def test_nothing_is_missing_is_said_only_of_what_is_there(told: dict[str, Any]) -> None:
    changed = json.loads(json.dumps(told))
    del changed["articles"][0]["row"]["title"]
    changed["trash"][0]["claims"].pop()
    assert len(list(missing(told, changed))) == 2
