"""How values stand in columns: dates about the world, spans, lists of words, times."""

import hashlib
import json
from collections.abc import Iterable, Sequence
from datetime import UTC, datetime
from uuid import UUID

from onrecord_db.connection import Row
from onrecord_db.records import (
    Basis,
    Block,
    BlockKind,
    Criterion,
    Precision,
    Quantity,
    QuantityKind,
    Span,
    WorldDate,
)

# An encoder of its own: json.dumps with these arguments makes one at each call.
_encode = json.JSONEncoder(ensure_ascii=False, separators=(",", ":")).encode

PROGRAM = "program"  # who set a block, where no person did


def now_utc() -> str:
    """Give the time as UTC ISO-8601 text in milliseconds."""
    return datetime.now(UTC).isoformat(timespec="milliseconds").removesuffix("+00:00") + "Z"


def text_hash(text: str) -> bytes:
    """Give what stands beside a text to find damage: 8 bytes of its SHA-256."""
    return hashlib.sha256(text.encode()).digest()[:8]


def uid_text(uid: bytes) -> str:
    """Give a row's uid in its usual form."""
    return str(UUID(bytes=uid))


def date_columns(prefix: str, date: WorldDate | None) -> dict[str, str | None]:
    """Give the four columns of a date; all None where there is none."""
    return {
        f"{prefix}_value": date.value if date else None,
        f"{prefix}_precision": date.precision.value if date else None,
        f"{prefix}_basis": date.basis.value if date else None,
        f"{prefix}_text": date.text if date else None,
    }


def date_from(row: Row, prefix: str) -> WorldDate | None:
    """Read the four columns of a date; None where there is none."""
    precision = row[f"{prefix}_precision"]
    if precision is None:
        return None
    return WorldDate(
        value=row[f"{prefix}_value"],
        precision=Precision(precision),
        basis=Basis(row[f"{prefix}_basis"]),
        text=row[f"{prefix}_text"],
    )


def spans_text(spans: Iterable[Span]) -> str:
    """Write spans as JSON, as ``[[0,5],[9,12]]``."""
    return f"[{','.join(f'[{start},{end}]' for start, end in spans)}]"


def spans_from(text: str) -> tuple[Span, ...]:
    """Read spans from JSON."""
    return tuple(Span(start, end) for start, end in json.loads(text))


def blocks_text(blocks: Iterable[Block]) -> str:
    """Write blocks as JSON, as ``[[0,74,"headline",1],[76,200],[202,250,"tags",0,"Ana"]]``.

    A block of two numbers is body text that the program included.
    """
    return _encode([_block(one) for one in blocks])


def _block(one: Block) -> list[object]:
    told: list[object] = [*one.span]
    if (one.kind, one.included, one.set_by) != (BlockKind.BODY, True, PROGRAM):
        told += [one.kind.value, int(one.included)]
    return told if one.set_by == PROGRAM else [*told, one.set_by]


def blocks_from(text: str) -> tuple[Block, ...]:
    """Read blocks from JSON."""
    return tuple(
        Block(
            span=Span(start, end),
            kind=BlockKind(rest[0]) if rest else BlockKind.BODY,
            included=bool(rest[1]) if rest else True,
            set_by=rest[2] if len(rest) > 2 else PROGRAM,  # noqa: PLR2004  # who set it comes last
        )
        for start, end, *rest in json.loads(text)
    )


def words_text(words: Iterable[str]) -> str:
    """Write a list of words as JSON."""
    return _encode(list(words))


def words_from(text: str) -> tuple[str, ...]:
    """Read a list of words from JSON."""
    return tuple(json.loads(text))


def criteria_text(criteria: Iterable[Criterion], reasons: Iterable[str]) -> str:
    """Write criteria as JSON, as ``[["number", "gives a number"], ["short", "very short", 0]]``.

    A 0 marks what the program's own weights do not count: it is none of the ``reasons``.
    """
    counting = set(reasons)
    listed = [[*one] if one.reason in counting else [*one, 0] for one in criteria]
    return _encode(listed)


def criteria_from(text: str) -> tuple[Criterion, ...]:
    """Read criteria from JSON; a reason whose criterion is not known is none."""
    return tuple(Criterion(key, reason) for key, reason, *_ in json.loads(text) if key)


def reasons_from(text: str) -> tuple[str, ...]:
    """Read from the JSON of criteria the reasons that count by the program's own weights."""
    return tuple(reason for _, reason, *uncounted in json.loads(text) if not uncounted)


def quantities_text(quantities: Sequence[Quantity]) -> str:
    """Write quantities as JSON, an object each."""
    if not quantities:
        return "[]"
    return _encode([_quantity(one) for one in quantities])


def _quantity(one: Quantity) -> dict[str, object]:
    """Give a quantity as an object that leaves out what is empty."""
    told = {
        "start": one.span.start,
        "end": one.span.end,
        "text": one.text,
        "kind": one.kind.value,
        "value": one.value,
        "to": one.to,
        "unit": one.unit,
        "about": one.about,
        "qualifier": one.qualifier,
    }
    return {name: value for name, value in told.items() if value not in {None, ""}}


def quantities_from(text: str) -> tuple[Quantity, ...]:
    """Read quantities from JSON."""
    if text == "[]":
        return ()
    return tuple(
        Quantity(
            span=Span(row.pop("start"), row.pop("end")),
            kind=QuantityKind(row.pop("kind")),
            **{"value": None, **row},
        )
        for row in json.loads(text)
    )


def ids_text(ids: Iterable[int]) -> str:
    """Write row ids for ``IN (SELECT value FROM json_each(?))``: any number, one parameter."""
    return json.dumps(list(ids))
