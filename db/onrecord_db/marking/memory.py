"""What a person made of a claim, in its column ``edited``: a new extraction leaves it alone.

A JSON list: the words in ``FIELDS`` name what was written anew, and two objects remember what an
extraction had told: ``{"of": [spans, ...]}`` the stretches that this claim stands in place of,
``{"quantities": [...]}`` those that no longer stand in it.
"""

import json
from collections.abc import Iterable
from dataclasses import dataclass, replace

from onrecord_db.connection import Row
from onrecord_db.errors import BugError
from onrecord_db.reader import Reader
from onrecord_db.records import Quantity, Span
from onrecord_db.store import Store
from onrecord_db.values import quantities_from, quantities_text

FIELDS = ("statement", "type", "spans", "actor", "said_on")

_Spans = tuple[Span, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Edited:
    """What a person made of a claim."""

    fields: frozenset[str] = frozenset()
    stands_for: tuple[_Spans, ...] = ()
    quantities: tuple[Quantity, ...] = ()

    def text(self) -> str | None:
        """Give the column's value."""
        told: list[object] = [name for name in FIELDS if name in self.fields]
        if self.stands_for:
            told.append({"of": [[list(span) for span in spans] for spans in self.stands_for]})
        if self.quantities:
            told.append({"quantities": json.loads(quantities_text(self.quantities))})
        return json.dumps(told, ensure_ascii=False, separators=(",", ":")) if told else None


def edited_from(text: str | None) -> Edited:
    """Read the column."""
    told = json.loads(text) if text else []
    kept: dict[str, list[object]] = {}
    for one in told:
        if isinstance(one, dict):
            kept |= one
    return Edited(
        fields=frozenset(one for one in told if isinstance(one, str)),
        stands_for=tuple(
            tuple(Span(start, end) for start, end in spans)  # type: ignore[attr-defined]  # lists of pairs
            for spans in kept.get("of", ())
        ),
        quantities=quantities_from(json.dumps(kept.get("quantities", []))),
    )


def note(
    store: Store,
    claim_id: int,
    *fields: str,
    stands_for: Iterable[_Spans] = (),
    quantities: tuple[Quantity, ...] | None = None,
) -> None:
    """Remember that a person wrote these fields; a step is open."""
    old = edited_from(claim_row(store, claim_id)["edited"])
    new = replace(
        old,
        fields=old.fields.union(fields),
        stands_for=tuple(dict.fromkeys((*old.stands_for, *stands_for))),
        quantities=old.quantities if quantities is None else quantities,
    )
    if new != old:
        store.update("claim", claim_id, {"edited": new.text()})


def forget_spans(store: Store, claim_id: int) -> None:
    """Forget that a claim stood on other words: it stands on those that were proposed."""
    old = edited_from(claim_row(store, claim_id)["edited"])
    new = replace(old, fields=old.fields - {"spans"}, stands_for=())
    store.update("claim", claim_id, {"edited": new.text()})


def claim_row(store: Reader, claim_id: int) -> Row:
    """Give a claim's row.

    Raises:
        BugError: there is no such claim.
    """
    row = store.one("SELECT * FROM claim WHERE id = ?", (claim_id,))
    if row is None:
        message = f"There is no claim {claim_id}."
        raise BugError(message)
    return row


def occurrence_row(store: Reader, claim_id: int, version_id: int | None = None) -> Row:
    """Give where a claim stands in a version; None means where it first occurs.

    Raises:
        BugError: it does not stand there.
    """
    row = store.one(
        "SELECT * FROM occurrence WHERE claim_id = ?1 AND (?2 IS NULL OR version_id = ?2)"
        " ORDER BY id LIMIT 1",
        (claim_id, version_id),
    )
    if row is None:
        message = f"There is no claim {claim_id} in version {version_id}."
        raise BugError(message)
    return row
