"""Who is named and who speaks in a version: what the speaker of marked words is guessed from."""

from onrecord_db.reader import Reader
from onrecord_db.records import Named, Said
from onrecord_db.values import date_from, spans_from


def named(reader: Reader, version_id: int) -> tuple[Named, ...]:
    """Give the actors whom a version names."""
    rows = reader.all(
        "SELECT actor_id, role, mentions FROM appearance WHERE version_id = ? ORDER BY id",
        (version_id,),
    )
    return tuple(Named(actor_id=row[0], role=row[1], mentions=spans_from(row[2])) for row in rows)


def said(reader: Reader, version_id: int, start: int, end: int) -> tuple[Said, ...]:
    """Give the claims that begin from one code point up to another, rejected ones left out."""
    rows = reader.all(
        "SELECT o.spans, t.actor_id, t.role, t.cue_spans, t.source_spans, c.said_on_value,"
        " c.said_on_precision, c.said_on_basis, c.said_on_text"
        " FROM occurrence o JOIN claim c ON c.id = o.claim_id"
        " JOIN attribution t ON t.occurrence_id = o.id AND t.position = ("
        " SELECT max(position) FROM attribution WHERE occurrence_id = o.id)"
        " WHERE o.version_id = ? AND o.start BETWEEN ? AND ? AND o.state != 'rejected'"
        " ORDER BY o.start, o.id",
        (version_id, start, end),
    )
    return tuple(
        Said(
            spans=spans_from(row["spans"]),
            actor_id=row["actor_id"],
            role=row["role"],
            cue=spans_from(row["cue_spans"]),
            source=spans_from(row["source_spans"]),
            said_on=date_from(row, "said_on"),
        )
        for row in rows
    )
