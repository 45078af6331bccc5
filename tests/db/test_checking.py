"""Damage is found, and each finding says what to do."""

from pathlib import Path

import pytest

from db.desk import TEXT, filled
from onrecord_db import checking, claims, evidence
from onrecord_db.backups import folder
from onrecord_db.backups.manifest import Reason
from onrecord_db.checking import Kind, check
from onrecord_db.connection import connect
from onrecord_db.errors import NewerFileError, NotOurFileError
from onrecord_db.records import Stance
from onrecord_db.salvage import layout
from onrecord_db.store import Store


@pytest.fixture
def closed(path: Path, store: Store) -> Path:
    """Give a closed database with one of everything that bears a hash."""
    _, ids = filled(store)
    with store.step("Work"):
        claims.set_note(store, ids[0], "a note that is kept")
        evidence.link(
            store,
            ids[0],
            title="Minutes",
            url=None,
            stance=Stance.REFUTES,
            excerpt="an excerpt that is kept",
            data=b"minutes",
        )
    store.close()
    return path


def kinds(path: Path, *, full: bool = True) -> list[Kind]:
    return [one.kind for one in check(path, full=full).findings]


def change(path: Path, sql: str) -> None:
    """Change a database behind the program's back."""
    raw = connect(path)
    raw.execute("pragma foreign_keys = off")
    raw.execute(sql)
    raw.close()


def test_sound_database_has_no_findings(closed: Path) -> None:
    found = check(closed, full=True)
    assert found.findings == ()
    assert found.is_sound
    assert found.summary.startswith("Everything is as it should be.")


def test_check_beside_an_open_store_changes_nothing_and_sees_the_last_step(
    path: Path, store: Store
) -> None:
    filled(store)
    assert check(path, full=True).is_sound
    with store.step("Note"):
        claims.set_note(store, 1, "new")
    assert check(path, full=True).is_sound


@pytest.mark.parametrize(
    "words",
    [
        b"the old bridge carries 4,000",
        b"Brandt added",
        b"a note that is kept",
        b"an excerpt that is kept",
    ],
)
def test_changed_byte_of_a_text_is_found(closed: Path, words: bytes) -> None:
    changed = words[:-1] + bytes([words[-1] ^ 1])
    closed.write_bytes(closed.read_bytes().replace(words, changed))
    assert Kind.TEXT in kinds(closed)


def test_finding_about_a_text_names_it_and_says_what_to_do(closed: Path) -> None:
    change(closed, "UPDATE claim SET statement = 'The ferry sank.' WHERE id = 1")
    found = [one for one in check(closed, full=True).findings if one.kind == Kind.TEXT]
    assert [one.where for one in found] == ["claim 1"]
    assert found[0].sentence.startswith("The statement of claim 1 is not what was stored")
    assert "backup" in found[0].advice


def test_zeroed_page_is_found(closed: Path) -> None:
    data = closed.read_bytes()
    page = data.index(TEXT.encode()[:40]) // 4096
    closed.write_bytes(data[: page * 4096] + bytes(4096) + data[(page + 1) * 4096 :])
    found = check(closed)
    assert not found.is_sound
    assert {one.kind for one in found.findings} == {Kind.PAGES}


def test_first_page_that_is_gone_is_a_finding_and_no_crash(closed: Path) -> None:
    closed.write_bytes(bytes(4096) + closed.read_bytes()[4096:])
    assert kinds(closed, full=False) == [Kind.PAGES]


def test_row_without_its_parent_is_found(closed: Path) -> None:
    change(closed, "DELETE FROM source")
    found = check(closed).findings
    assert [(one.kind, one.where) for one in found] == [(Kind.LINKS, "evidence 1")]
    assert found[0].sentence == "evidence 1 belongs to a source that is not there."


def test_changed_missing_and_extra_files_are_told_apart(closed: Path) -> None:
    files = closed.with_name(f"{closed.name}-files")
    one, two = sorted(file for file in files.iterdir() if len(file.name) == 64)
    one.unlink()
    two.write_bytes(b"changed")
    (files / ("a" * 64)).write_bytes(b"extra")
    found = checking.check_files(closed).findings
    assert [(each.kind, each.where) for each in found] == [
        (Kind.MISSING_FILE, one.name),
        (Kind.CHANGED_FILE, two.name),
        (Kind.EXTRA_FILE, "a" * 64),
    ]


def test_extra_file_alone_is_harmless(closed: Path) -> None:
    (closed.with_name(f"{closed.name}-files") / ("a" * 64)).write_bytes(b"extra")
    found = check(closed)
    assert [one.kind for one in found.findings] == [Kind.EXTRA_FILE]
    assert found.is_sound


def test_search_index_that_forgot_a_claim_is_found_and_mended(closed: Path) -> None:
    change(closed, "DELETE FROM claim_fts WHERE rowid = 1")
    change(closed, "UPDATE claim_facet SET day = 1 WHERE id = 2")
    assert kinds(closed) == [Kind.SEARCH, Kind.SEARCH]
    store = Store.open(closed)
    checking.mend(store)
    store.close()
    assert kinds(closed) == []


def test_quick_check_sees_missing_files_without_reading_any(closed: Path) -> None:
    files = closed.with_name(f"{closed.name}-files")
    one, two = sorted(file for file in files.iterdir() if len(file.name) == 64)
    one.unlink()
    two.write_bytes(b"changed")
    assert kinds(closed, full=False) == [Kind.MISSING_FILE]


def test_changed_entry_of_the_audit_log_is_found(closed: Path) -> None:
    change(closed, "DROP TRIGGER audit_is_not_changed")
    change(closed, "UPDATE audit SET user = 'somebody else' WHERE seq = 2")
    found = [one for one in check(closed, full=True).findings if one.kind == Kind.LOG]
    assert [one.where for one in found] == ["audit 2"]


def test_file_of_another_program_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "other.onrecord"
    change(path, "CREATE TABLE other (id)")
    with pytest.raises(NotOurFileError, match="not an OnRecord database"):
        check(path)
    with pytest.raises(NotOurFileError, match="not an OnRecord database"):
        folder.make(path, reason=Reason.BY_HAND)
    assert not list(folder.folder_of(path).glob("*.onrecord"))


def test_newer_file_is_refused(closed: Path) -> None:
    change(closed, "pragma user_version = 99")
    with pytest.raises(NewerFileError):
        check(closed)


@pytest.mark.parametrize("version", [1, 2])
def test_older_file_is_checked_as_far_as_it_goes(tmp_path: Path, version: int) -> None:
    path = tmp_path / "old.onrecord"
    layout.empty(path, version).close()
    found = check(path, full=True)
    assert found.is_sound
    assert "audit log" not in found.checked
