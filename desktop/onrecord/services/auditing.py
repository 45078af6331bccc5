"""The audit log held against itself and against the heads that backups keep of it."""

from collections.abc import Iterable
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

from onrecord.services import care
from onrecord_db import audit
from onrecord_db.audit import Fault, Head, head_from
from onrecord_db.contents import Progress, silent
from onrecord_db.keys import Key
from onrecord_db.reader import Reader

__all__ = ["Audited", "Fault", "Head", "head_from", "verify"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Audited:
    """What a look at the whole log found."""

    head: Head  # of the log as it stands
    anchors: int  # heads of backups and given ones that it was held against
    faults: tuple[Fault, ...]  # in the order of the log

    @property
    def summary(self) -> str:
        """The outcome in a sentence."""
        rows = f"{self.head.seq:,} entries" if self.head.seq != 1 else "1 entry"
        if self.faults:
            return f"The log of {rows} is not as it was written: {len(self.faults)} faults."
        held = "1 head" if self.anchors == 1 else f"{self.anchors} heads"
        if not self.anchors:
            return f"The log of {rows} is whole in itself. No head of it was kept elsewhere yet."
        return f"The log of {rows} is whole, and agrees with {held} kept elsewhere."


def verify(
    path: Path,
    *,
    key: Key | None = None,
    heads: Iterable[Head] = (),
    progress: Progress = silent,
) -> Audited:
    """Reckon the chain of a database's log anew.

    Args:
        path: the database; it may be open elsewhere.
        key: as for ``Store.open``.
        heads: kept by a person or in a report; those of the backups beside it are added.
        progress: told the rows looked at and of how many; what it raises cancels.

    Raises:
        KnownError: the database cannot be read.
    """
    anchors = {*heads, *_of_backups(path)}
    faults: list[Fault] = []
    with closing(Reader.open(path, key)) as reader:
        head = reader.audit_head()
        for found in audit.verify(reader, anchors):
            if isinstance(found, Fault):
                faults.append(found)
            else:
                progress("Verifying the log", found, head.seq)
    return Audited(head=head, anchors=len(anchors), faults=tuple(faults))


def _of_backups(path: Path) -> set[Head]:
    manifests = (backup.manifest for backup in care.backups(path))
    return {
        Head(one.audit_seq, bytes.fromhex(one.audit_head))
        for one in manifests
        if one.audit_seq is not None and one.audit_head is not None
    }
