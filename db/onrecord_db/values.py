"""How values stand in columns: dates about the world, spans, lists of words, times."""

import json
from collections.abc import Iterable
from datetime import UTC, datetime

from onrecord_db.connection import Row
from onrecord_db.records import (
    Basis,
    Criterion,
    Precision,
    Quantity,
    QuantityKind,
    Span,
    WorldDate,
)


def now_utc() -> str:
    """Give the time as UTC ISO-8601 text in milliseconds."""
    return datetime.now(UTC).isoformat(timespec="milliseconds")


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
    return json.dumps([list(span) for span in spans], separators=(",", ":"))


def spans_from(text: str) -> tuple[Span, ...]:
    """Read spans from JSON."""
    return tuple(Span(start, end) for start, end in json.loads(text))


def words_text(words: Iterable[str]) -> str:
    """Write a list of words as JSON."""
    return json.dumps(list(words), ensure_ascii=False)


def words_from(text: str) -> tuple[str, ...]:
    """Read a list of words from JSON."""
    return tuple(json.loads(text))


def criteria_text(criteria: Iterable[Criterion]) -> str:
    """Write criteria as JSON, as ``[["number", "gives a number"]]``."""
    return json.dumps([list(one) for one in criteria], ensure_ascii=False)


def criteria_from(text: str) -> tuple[Criterion, ...]:
    """Read criteria from JSON."""
    return tuple(Criterion(key, reason) for key, reason in json.loads(text))


def quantities_text(quantities: Iterable[Quantity]) -> str:
    """Write quantities as JSON, an object each."""
    rows = [
        {
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
        for one in quantities
    ]
    return json.dumps(rows, ensure_ascii=False)


def quantities_from(text: str) -> tuple[Quantity, ...]:
    """Read quantities from JSON."""
    if text == "[]":
        return ()
    return tuple(
        Quantity(
            span=Span(row.pop("start"), row.pop("end")), kind=QuantityKind(row.pop("kind")), **row
        )
        for row in json.loads(text)
    )


def ids_text(ids: Iterable[int]) -> str:
    """Write row ids for ``IN (SELECT value FROM json_each(?))``: any number, one parameter."""
    return json.dumps(list(ids))
