"""The audit log: who did what when, each row bound to the one before it by a hash.

The hash of a row is SHA-256 over the hash of the row before and the row's own fields as JSON. A
row that is changed, taken out or swapped breaks the chain. Who cuts the log's end off, or reckons
the whole chain anew, leaves one that is whole in itself: only a **head** that was kept elsewhere
(in a backup, in a report) tells, so each of them carries it.
"""

import hashlib
import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Protocol

from onrecord_db.connection import Row, Values
from onrecord_db.errors import KnownError
from onrecord_db.journal import RowChange
from onrecord_db.values import now_utc

_START = bytes(32)  # stands before the first row
_UNTOLD = frozenset({"updated_at", "updated_by"})  # the row of the log says it
_PART = 5_000  # rows read at once


class Rows(Protocol):
    """What is needed of an open database."""

    def all(self, sql: str, values: Values = ..., /) -> list[Row]:
        """Give every row of a query."""
        raise NotImplementedError

    def one(self, sql: str, values: Values = ..., /) -> Row | None:
        """Give the first row of a query."""
        raise NotImplementedError


class Writing(Rows, Protocol):
    """What is needed of a store with a step open."""

    user: str

    def run(self, sql: str, values: Values = ..., /) -> None:
        """Run a statement that writes."""
        raise NotImplementedError


@dataclass(frozen=True, slots=True)
class Head:
    """The end of a log: what an anchor outside the database keeps of it."""

    seq: int  # of the last row; 0 for an empty log
    hash: bytes

    def __str__(self) -> str:
        return f"{self.seq}-{self.hash.hex()}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Fault:
    """A place where the log is not as it was written."""

    seq: int  # the row, or where one is missing
    message: str  # a sentence


def head(reader: Rows) -> Head:
    """Give the end of the log as it stands."""
    row = reader.one("SELECT seq, hash FROM audit ORDER BY seq DESC LIMIT 1")
    return Head(0, _START) if row is None else Head(int(row["seq"]), bytes(row["hash"]))


def head_from(text: str) -> Head:
    """Read a head from its text, as ``1843-9f3a...``.

    Raises:
        KnownError: it is none.
    """
    seq, _, digest = text.strip().partition("-")
    try:
        found = Head(int(seq), bytes.fromhex(digest))
    except ValueError:
        found = Head(-1, b"")
    if found.seq < 0 or len(found.hash) != len(_START):
        message = f"{text[:80]!r} is no head of a log."
        hint = "A head is a number, a hyphen and 64 digits, as Help > About this database shows it."
        raise KnownError(message, hint=hint)
    return found


def add_changes(store: Writing, act: str, changes: Sequence[RowChange]) -> None:
    """Add what an act did, a row of the log for each row that it changed."""
    told = (
        (f"{one.table}:{one.row}", _json(one.before), _json(one.after))
        for one in changes
        if one.before != one.after and not (one.before and not _plain(one.before))
    )
    _add(store, act, told)


def add_import(store: Writing, act: str, rows: Mapping[str, Sequence[int]]) -> None:
    """Add what an import did: one row of the log, with how many rows of which kind it wrote.

    Args:
        store: with the step open.
        act: the step's label.
        rows: ids by kind, as the derived data were marked.
    """
    articles = rows.get("article words", ())
    which = f"article:{articles[0]}" if len(articles) == 1 else "database"
    texts = store.all(
        "SELECT text_sha256 FROM article_version WHERE article_id IN (SELECT value FROM json_each(?))"
        " ORDER BY id",
        (json.dumps(list(articles)),),
    )
    told: dict[str, object] = {f"{kind}s": len(ids) for kind, ids in sorted(rows.items())}
    if texts:
        told["texts"] = [row[0] for row in texts]
    _add(store, act, [(which, None, _json(told))])


def add_setting(store: Writing, key: str, before: str | None, after: str | None) -> None:
    """Add that the desk set something otherwise; a step is open."""
    told = ({"value": before}, {"value": after})
    _add(store, "Change setting", [(f"setting:{key}", _json(told[0]), _json(told[1]))])


def verify(reader: Rows, heads: Iterable[Head] = ()) -> Iterator[Fault | int]:
    """Reckon the chain anew and hold it against heads that were kept elsewhere.

    Args:
        reader: any.
        heads: kept earlier, in any order.

    Yields:
        Faults in the order of the log, and between two parts how many rows were looked at.
    """
    kept: dict[int, set[bytes]] = {}
    for one in heads:
        kept.setdefault(one.seq, set()).add(one.hash)
    last, expected = Head(0, _START), 1
    while rows := _rows(reader, last.seq):
        for row in rows:
            yield from _faults(row, last, expected, kept)
            last, expected = Head(row["seq"], bytes(row["hash"])), row["seq"] + 1
        yield last.seq
    for seq in sorted(seq for seq in kept if seq > last.seq):
        message = f"The log ends at {last.seq}, but a head of {seq} was kept: its end is cut off, or an older backup was restored."
        yield Fault(seq=last.seq + 1, message=message)


def _rows(reader: Rows, after: int) -> list[Row]:
    return reader.all("SELECT * FROM audit WHERE seq > ? ORDER BY seq LIMIT ?", (after, _PART))


def _faults(row: Row, last: Head, expected: int, kept: Mapping[int, set[bytes]]) -> Iterator[Fault]:
    seq = row["seq"]
    if seq != expected:
        yield Fault(seq=expected, message=f"Rows {expected} to {seq - 1} of the log are missing.")
    elif bytes(row["previous"]) != last.hash:
        yield Fault(
            seq=seq, message=f"Row {seq} of the log does not follow from the row before it."
        )
    if _hash(bytes(row["previous"]), _fields(row)) != bytes(row["hash"]):
        yield Fault(seq=seq, message=f"Row {seq} of the log was changed.")
    if any(one != bytes(row["hash"]) for one in kept.get(seq, ())):
        message = f"Row {seq} of the log is not the one whose head was kept: it was rewritten, or went on from an older backup."
        yield Fault(seq=seq, message=message)


def _add(store: Writing, act: str, told: Iterable[tuple[str, str | None, str | None]]) -> None:
    last, at = head(store), now_utc()
    for changed, before, after in told:
        fields = [last.seq + 1, at, store.user, act, changed, before, after]
        digest = _hash(last.hash, fields)
        store.run(
            "INSERT INTO audit (seq, at, user, act, object, before, after, previous, hash)"
            " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
            (*fields, last.hash, digest),
        )
        last = Head(last.seq + 1, digest)


def _fields(row: Row) -> list[object]:
    return [row[name] for name in ("seq", "at", "user", "act", "object", "before", "after")]


def _hash(previous: bytes, fields: list[object]) -> bytes:
    told = json.dumps(fields, ensure_ascii=False, separators=(",", ":"))
    return hashlib.sha256(previous + told.encode("utf-8", "surrogatepass")).digest()


def _plain(values: Mapping[str, object]) -> dict[str, object]:
    return {name: value for name, value in values.items() if name not in _UNTOLD}


def _json(values: Mapping[str, object] | None) -> str | None:
    if values is None:
        return None
    return json.dumps(_plain(values), ensure_ascii=False, separators=(",", ":"))
