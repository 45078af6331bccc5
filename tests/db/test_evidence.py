"""Sources linked to claims."""

import pytest

from db.desk import filled
from onrecord_db import claims, evidence
from onrecord_db.errors import BugError
from onrecord_db.records import Stance
from onrecord_db.store import Store


@pytest.fixture
def linked(store: Store) -> tuple[int, int]:
    """Give a claim and the evidence linked to it."""
    _, ids = filled(store)
    with store.step("Link source"):
        made = evidence.link(
            store,
            ids[0],
            title="Port log",
            url="https://port.example/log",
            stance=Stance.REFUTES,
            excerpt="No ferry in March.",
            file_name="log.pdf",
            data=b"log",
        )
    return ids[0], made


def test_linked_source_stands_on_its_claim(store: Store, linked: tuple[int, int]) -> None:
    (found,) = claims.get(store, linked[0]).evidence
    assert (found.id, found.title, found.url) == (linked[1], "Port log", "https://port.example/log")
    assert (found.stance, found.excerpt) == (Stance.REFUTES, "No ferry in March.")
    assert found.file_name == "log.pdf"
    assert found.blob_sha256 is not None
    assert evidence.blob_path(store, found.blob_sha256).read_bytes() == b"log"


def test_link_is_one_undo_entry_and_the_file_stays(store: Store, linked: tuple[int, int]) -> None:
    before = claims.get(store, linked[0])
    store.undo()
    assert claims.get(store, linked[0]).evidence == ()
    store.redo()
    assert claims.get(store, linked[0]) == before


def test_linked_source_can_be_edited_and_undone(store: Store, linked: tuple[int, int]) -> None:
    before = claims.get(store, linked[0])
    with store.step("Edit source"):
        evidence.edit(store, linked[1], title="Log", url=None, stance=Stance.CONTEXT, excerpt="")
    (found,) = claims.get(store, linked[0]).evidence
    assert (found.title, found.url, found.stance, found.excerpt) == ("Log", None, "context", "")
    store.undo()
    assert claims.get(store, linked[0]) == before


def test_unlinked_source_is_in_the_trash_only(store: Store, linked: tuple[int, int]) -> None:
    with store.step("Unlink source"):
        evidence.unlink(store, linked[1])
    assert claims.get(store, linked[0]).evidence == ()
    assert store.one("SELECT count(*) FROM evidence WHERE trashed_at IS NOT NULL")[0] == 1
    store.undo()
    assert len(claims.get(store, linked[0]).evidence) == 1


def test_evidence_that_is_not_there_is_a_bug(store: Store) -> None:
    with pytest.raises(BugError, match="no evidence 9"), store.step("Unlink source"):
        evidence.unlink(store, 9)
