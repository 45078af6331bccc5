"""The words that a claim stands on: kept in step with what is told of them."""

from collections.abc import Iterable, Sequence

from onrecord_db.errors import BugError
from onrecord_db.marking import memory
from onrecord_db.reader import Reader
from onrecord_db.records import Quantity, Span
from onrecord_db.store import Store
from onrecord_db.values import (
    quantities_from,
    quantities_text,
    spans_from,
    spans_text,
    text_hash,
)


def place(store: Reader, version_id: int, spans: Sequence[Span]) -> dict[str, object]:
    """Give the columns of an occurrence that follow from its spans.

    Raises:
        BugError: the spans are none, out of order, touch each other or lie outside the text.
    """
    text = text_of(store, version_id)
    last = -1
    for start, end in spans:
        if not last < start < end <= len(text):
            message = f"The spans {list(spans)} are out of order or outside the text."
            raise BugError(message)
        last = end
    if not spans:
        message = "A claim stands on some words."
        raise BugError(message)
    exact = " ... ".join(text[start:end] for start, end in spans)
    return {
        "spans": spans_text(spans),
        "start": spans[0].start,
        "exact": exact,
        "exact_hash": text_hash(exact),
    }


def text_of(store: Reader, version_id: int) -> str:
    """Give a version's text.

    Raises:
        BugError: there is no such version.
    """
    row = store.one("SELECT text FROM article_version WHERE id = ?", (version_id,))
    if row is None:
        message = f"There is no article version {version_id}."
        raise BugError(message)
    return str(row["text"])


def set_spans(store: Store, claim_id: int, version_id: int, spans: Sequence[Span]) -> None:
    """Let a claim stand on other words of its version; a step is open.

    Its quantities and the headlines that repeat it are those that go with these words; a
    quantity that falls out comes back with its words. The claim remembers what it stood on, so
    that a new extraction does not propose it again.
    """
    row = memory.occurrence_row(store, claim_id, version_id)
    headlines = [one for one in spans_from(row["headlines"]) if not _touches(one, spans)]
    moved = {**place(store, version_id, spans), "headlines": spans_text(headlines)}
    if store.update("occurrence", row["id"], moved):
        edited = memory.edited_from(memory.claim_row(store, claim_id)["edited"])
        if edited.stands_for == (tuple(spans),):
            memory.forget_spans(store, claim_id)  # as the program proposed it
        elif row["made_by"] is None and not edited.stands_for:
            memory.note(store, claim_id, "spans", stands_for=(spans_from(row["spans"]),))
        else:
            memory.note(store, claim_id, "spans")
        _follow_numbers(store, claim_id, version_id, spans)


def numbers_in(store: Reader, version_id: int, spans: Sequence[Span]) -> tuple[Quantity, ...]:
    """Give the quantities that any claim of a version tells of these words, in text order."""
    rows = store.all(
        "SELECT c.quantities, c.edited FROM occurrence o JOIN claim c ON c.id = o.claim_id"
        " WHERE o.version_id = ? AND (c.quantities != '[]' OR c.edited LIKE '%\"quantities\"%')",
        (version_id,),
    )
    known = [
        one
        for row in rows
        for one in (*quantities_from(row[0]), *memory.edited_from(row[1]).quantities)
    ]
    return _within(known, spans)


def _follow_numbers(store: Store, claim_id: int, version_id: int, spans: Sequence[Span]) -> None:
    row = memory.claim_row(store, claim_id)
    own = {*quantities_from(row["quantities"]), *memory.edited_from(row["edited"]).quantities}
    inside = _within([*own, *numbers_in(store, version_id, spans)], spans)
    store.update("claim", claim_id, {"quantities": quantities_text(inside)})
    outside = tuple(sorted(own.difference(inside), key=lambda one: one.span))
    memory.note(store, claim_id, quantities=outside)


def _within(known: Iterable[Quantity], spans: Sequence[Span]) -> tuple[Quantity, ...]:
    """Give the quantities that lie in the spans; of two that share words, the longer one."""
    inside = [
        one
        for one in {found.span: found for found in known}.values()
        if any(start <= one.span.start and one.span.end <= end for start, end in spans)
    ]
    inside.sort(key=lambda one: (one.span.start, -one.span.end))
    kept: list[Quantity] = []
    for one in inside:
        if not kept or one.span.start >= kept[-1].span.end:
            kept.append(one)
    return tuple(kept)


def _touches(span: Span, others: Iterable[Span]) -> bool:
    return any(span.start < other.end and other.start < span.end for other in others)
