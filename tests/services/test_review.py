"""What a reviewer does to a claim, on a real database."""

from __future__ import annotations

import hashlib
from typing import TYPE_CHECKING

import pytest

from onrecord.errors import KnownError, ReadError
from onrecord.services import library, review
from onrecord_db import claims
from onrecord_db.records import ReviewState, Stance, State

if TYPE_CHECKING:
    from pathlib import Path

    from onrecord_db.records import Claim
    from onrecord_db.store import Store


def only(store: Store) -> Claim:
    return claims.of_article(store, 1)[0]


def test_a_verdict_is_one_step_with_its_name_in_the_undo_menu(store: Store) -> None:
    change = review.rate(store, 1, "false", "The offer is not on paper.")
    verdict = only(store).verdict
    assert change.label == store.undo_label == "Mark False"
    assert verdict is not None
    assert (verdict.rating.label, verdict.reason) == ("False", "The offer is not on paper.")


def test_undo_takes_a_verdict_back(store: Store) -> None:
    review.rate(store, 1, "false")
    store.undo()
    assert only(store).verdict is None


def test_a_cleared_verdict_opens_the_review_again(store: Store) -> None:
    review.rate(store, 1, "true")
    assert review.rate(store, 1, None).label == "Clear verdict"
    assert only(store).review_state is ReviewState.UNREVIEWED


def test_a_rating_that_the_scale_lacks_is_refused_and_named(store: Store) -> None:
    with pytest.raises(KnownError, match="no rating 'perhaps'") as caught:
        review.rate(store, 1, "perhaps")
    assert "partly-true" in caught.value.hint


def test_a_rejected_claim_leaves_the_list_until_undo(store: Store) -> None:
    assert review.reject(store, 1).label == "Not a claim"
    assert [claim.id for claim in claims.of_article(store, 1)] == [2]
    store.undo()
    assert [claim.id for claim in claims.of_article(store, 1)] == [1, 2]


def test_note_reason_and_state_are_kept(store: Store) -> None:
    review.rate(store, 1, "true")
    labels = [
        review.set_note(store, 1, "ask the clerk").label,
        review.set_reason(store, 1, "It is in the minutes.").label,
        review.accept(store, 1).label,
        review.set_review_state(store, 1, ReviewState.SECOND_OPINION).label,
    ]
    claim = only(store)
    assert labels == ["Edit note", "Edit reason", "Accept claim", "Change review state"]
    assert (claim.note, claim.state) == ("ask the clerk", State.ACCEPTED)
    assert claim.review_state is ReviewState.SECOND_OPINION


def test_a_web_address_is_linked_with_its_host_and_path_as_title(store: Store) -> None:
    change = review.link_source(store, 1, target=" https://council.example/minutes/6%20May ")
    source = only(store).evidence[0]
    assert change.label == "Link source"
    assert (source.title, source.stance) == ("council.example/minutes/6 May", Stance.SUPPORTS)
    assert (source.url, source.blob_sha256) == ("https://council.example/minutes/6%20May", None)


def test_a_file_is_copied_and_hashed(store: Store, tmp_path: Path) -> None:
    file = tmp_path / "offer: signed.pdf"
    file.write_bytes(b"%PDF offer")
    review.link_source(store, 1, target=str(file), stance=Stance.REFUTES, excerpt=" 3 percent ")
    file.unlink()
    source = only(store).evidence[0]
    assert (source.title, source.file_name, source.excerpt) == (file.name, file.name, "3 percent")
    assert source.blob_sha256 == hashlib.sha256(b"%PDF offer").hexdigest()
    assert library.blob(store, source.blob_sha256) == b"%PDF offer"


def test_a_dropped_file_s_address_is_a_file(store: Store, tmp_path: Path) -> None:
    file = tmp_path / "a b.txt"
    file.write_bytes(b"x")
    review.link_source(store, 1, target=file.as_uri())
    assert only(store).evidence[0].file_name == "a b.txt"


def test_a_copy_that_was_changed_is_noticed(store: Store, tmp_path: Path) -> None:
    file = tmp_path / "offer.txt"
    file.write_bytes(b"offer")
    review.link_source(store, 1, target=str(file))
    digest = hashlib.sha256(b"offer").hexdigest()
    (copy,) = [p for p in store.files_folder.rglob("*") if p.is_file() and digest in p.name]
    copy.chmod(0o600)
    copy.write_bytes(b"other")
    with pytest.raises(ReadError, match="its hash differs"):
        library.blob(store, digest)


@pytest.mark.parametrize(
    "target",
    [
        "",
        "javascript:alert(1)",
        "ftp://x.example/a",
        "data:text/html,x",
        "https://",
        "http://[bad",
        "https://x.example/a b",
        "https://x.example/\u202egpj.exe",
        "https://x.example/\n",
        "https://x.example/" + "x" * 9000,
        "file://server/share/a.pdf",
        "no-such-file.pdf",
        "/",
        "x" * 5000,
        "a\0b",
    ],
    ids=range(15),
)
def test_what_is_no_source_is_refused_and_nothing_is_stored(store: Store, target: str) -> None:
    with pytest.raises(KnownError) as caught:
        review.link_source(store, 1, target=f"{target}\u202e" if target.endswith("\n") else target)
    assert caught.value.hint
    assert only(store).evidence == ()


def test_a_file_that_is_too_large_is_not_copied(
    store: Store, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(review, "LARGEST_FILE", 3)
    (tmp_path / "a.bin").write_bytes(b"1234")
    with pytest.raises(ReadError, match="larger than"):
        review.link_source(store, 1, target=str(tmp_path / "a.bin"))


def test_a_source_can_be_corrected_and_taken_off(store: Store) -> None:
    review.link_source(store, 1, target="https://a.example/")
    number = only(store).evidence[0].id
    review.edit_source(store, number, title="Minutes", url="", stance=Stance.CONTEXT, excerpt="")
    assert (only(store).evidence[0].title, only(store).evidence[0].url) == ("Minutes", None)
    assert review.unlink_source(store, number).label == "Unlink source"
    assert only(store).evidence == ()
    store.undo()
    assert len(only(store).evidence) == 1
