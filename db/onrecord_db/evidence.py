"""Sources linked to claims, with the files copied beside the database."""

from pathlib import Path

from onrecord_db.connection import Row
from onrecord_db.errors import BugError
from onrecord_db.reader import Reader
from onrecord_db.records import Evidence, Stance
from onrecord_db.store import Store
from onrecord_db.values import now_utc, text_hash


def link(  # noqa: PLR0913  # the fields of the link form
    store: Store,
    claim_id: int,
    *,
    title: str,
    url: str | None,
    stance: Stance,
    excerpt: str,
    file_name: str | None = None,
    data: bytes | None = None,
) -> int:
    """Link a source to a claim and give the evidence's id; a step is open.

    Args:
        store: with a step open.
        claim_id: the claim.
        title: of the source.
        url: None for a file.
        stance: what it does to the claim.
        excerpt: the words that count; "" for none.
        file_name: as the file was called, without folders.
        data: the file's bytes, which are on the disk before the row; None for a bare link.

    Raises:
        DiskError: the disk refused.
    """
    blob = None if data is None else store.files.keep(data)
    source_id = store.insert("source", {"title": title, "url": url})
    return store.insert(
        "evidence",
        {
            "claim_id": claim_id,
            "source_id": source_id,
            "stance": stance.value,
            "excerpt": excerpt,
            "excerpt_hash": text_hash(excerpt),
            "blob_sha256": blob,
            "file_name": file_name,
            "retrieved_at": now_utc(),
            "retrieved_by": store.user,
        },
    )


def edit(  # the fields of the link form
    store: Store, evidence_id: int, *, title: str, url: str | None, stance: Stance, excerpt: str
) -> None:
    """Change what is said of a linked source; a step is open."""
    store.update("source", _source_id(store, evidence_id), {"title": title, "url": url})
    store.update(
        "evidence",
        evidence_id,
        {"stance": stance.value, "excerpt": excerpt, "excerpt_hash": text_hash(excerpt)},
    )


def unlink(store: Store, evidence_id: int) -> None:
    """Take a source off its claim, into the trash; its file stays. A step is open."""
    _source_id(store, evidence_id)
    store.update("evidence", evidence_id, {"trashed_at": now_utc()})


def blob_path(store: Reader, sha256: str) -> Path:
    """Give where the file with this hash is kept."""
    return store.files.path_of(sha256)


def of_claims(store: Reader, claim_ids: str) -> dict[int, list[Evidence]]:
    """Give the evidence by claim id, in the order it was linked.

    Args:
        store: any.
        claim_ids: a JSON list.
    """
    found = store.all(
        "SELECT e.*, s.title, s.url FROM evidence e JOIN source s ON s.id = e.source_id"
        " WHERE e.claim_id IN (SELECT value FROM json_each(?)) AND e.trashed_at IS NULL"
        " ORDER BY e.id",
        (claim_ids,),
    )
    linked: dict[int, list[Evidence]] = {}
    for row in found:
        linked.setdefault(row["claim_id"], []).append(_evidence(row))
    return linked


def _source_id(store: Store, evidence_id: int) -> int:
    row = store.one("SELECT source_id FROM evidence WHERE id = ?", (evidence_id,))
    if row is None:
        message = f"There is no evidence {evidence_id}."
        raise BugError(message)
    return int(row["source_id"])


def _evidence(row: Row) -> Evidence:
    return Evidence(
        id=row["id"],
        claim_id=row["claim_id"],
        title=row["title"],
        url=row["url"],
        stance=Stance(row["stance"]),
        excerpt=row["excerpt"],
        blob_sha256=row["blob_sha256"],
        file_name=row["file_name"],
        added_at=row["created_at"],
    )
