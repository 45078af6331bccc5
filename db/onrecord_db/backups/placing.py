"""Give a verified copy its name, and write beside it what it holds."""

from collections.abc import Iterable
from datetime import UTC, datetime
from pathlib import Path

from onrecord_db.backups import manifest
from onrecord_db.backups.copying import Snapshot, digest_of, place, write_small
from onrecord_db.backups.manifest import Manifest, Reason

_NAMED = 100  # missing files that a manifest names: it is read whenever backups are listed


def describe(
    half: Path, snapshot: Snapshot, missing: tuple[str, ...], *, reason: Reason, at: datetime
) -> Manifest:
    """Give the manifest of a copy that was verified just now."""
    return Manifest(
        at=at.isoformat(timespec="milliseconds"),
        reason=reason,
        articles=snapshot.articles,
        claims=snapshot.claims,
        verdicts=snapshot.verdicts,
        sources=snapshot.sources,
        files=len(snapshot.files) - len(missing),
        missing=missing[:_NAMED],
        missing_count=len(missing),
        size=half.stat().st_size,
        sha256=digest_of(half),
        schema=snapshot.schema,
        content=snapshot.content,
        audit_seq=snapshot.audit[0] if snapshot.audit else None,
        audit_head=snapshot.audit[1] if snapshot.audit else None,
        program=manifest.program(),
        files_hashed=True,
        verified_at=datetime.now(UTC).isoformat(timespec="milliseconds"),
    )


def place_all(half: Path, target: Path, described: Manifest, names: Iterable[str] = ()) -> None:
    """Write what lies beside a copy, then give the copy its name: from then on it is a backup.

    Args:
        half: the copy, on the disk under a temporary name.
        target: its name.
        described: its manifest.
        names: of the files that its rows name, where it shares them with other backups.

    Raises:
        OSError: the disk refused; nothing is left under a final name.
    """
    beside = (manifest.list_path(target), manifest.manifest_path(target))
    try:
        if listed := "".join(f"{name}\n" for name in names):
            write_small(beside[0], listed)
        write_small(beside[1], manifest.text(described))
        place(half, target)
    except BaseException:
        for path in beside:
            path.unlink(missing_ok=True)
        raise
