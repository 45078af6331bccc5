"""What stands in for values and rows that are lost, so that what belongs to them can be kept."""

import hashlib
import json
from collections.abc import Iterable
from typing import Any

from onrecord_db.salvage.layout import Column, Table
from onrecord_db.salvage.records import Value
from onrecord_db.values import now_utc

LOST = "(lost)"
_FILLER = "\u00b7"  # keeps the places of words that are lost
_SHORT = 8

# What the program reads as one of a few words, or a person as a name; all else is "" or 0.
_WORDS: dict[str, dict[str, Value]] = {
    "article": {"title": "Lost article, put together again", "direction": "ltr", "file_name": LOST},
    "article_version": {"reader": "salvage", "number": 1, "blocks": "[]"},
    "block": {"kind": "body", "included": 1},
    "actor": {"kind": "person", "same_as": "[]"},
    "actor_name": {"form": LOST},
    "appearance": {"forms": "[]", "mentions": "[]"},
    "claim": {
        "statement": LOST,
        "type": "other",
        "speech": 1,
        "review_state": "unreviewed",
        "reasons": "[]",
        "criteria": "[]",
        "quantities": "[]",
    },
    "occurrence": {
        "headlines": "[]",
        "anchor_state": "orphan",
        "state": "proposed",
        "method": "salvage",
        "made_by": "salvage",
    },
    "attribution": {
        "cue_spans": "[]",
        "source_spans": "[]",
        "unsure": 1,
        "manner": "indirect",
    },
    "relation": {"type": "same", "reasons": "[]", "state": "proposed"},
    "rating": {"label": LOST, "colour_role": "unsure", "glyph": "?"},
    "verdict": {"number": 1},
    "source": {"title": LOST},
    "evidence": {"stance": "context", "visibility": "internal"},
    "search_log": {"kind": "search"},
    "pledge": {"deliverable": LOST},
}
_PLAIN: dict[str, Value] = {"INTEGER": 0, "REAL": 0.0, "TEXT": "", "BLOB": b""}


def completed(table: Table, rowid: int, told: dict[str, Value]) -> dict[str, Value]:
    """Give a row whose lost columns are filled in.

    Args:
        table: the row's.
        rowid: its number.
        told: what is known of it.
    """
    row: dict[str, Value] = {}
    for column in table.columns:
        if column.is_id:
            row[column.name] = rowid
        elif told.get(column.name) is not None or (column.name in told and not column.must):
            row[column.name] = told[column.name]
        elif column.must or column.name in _WORDS.get(table.name, {}):
            row[column.name] = _filling(table, column, rowid)
    if table.name == "occurrence" and not told.get("spans"):
        start = int(told.get("start") or 0)
        row["spans"] = json.dumps([[start, start + 1]])
    return with_hashes(row)


def with_hashes(row: dict[str, Value]) -> dict[str, Value]:
    """Give the row with the hashes of its texts as they are now."""
    made = dict(row)
    for name in row:
        text = row.get(name.removesuffix("_hash").removesuffix("_sha256"))
        if isinstance(text, str) and name.endswith("_hash"):
            made[name] = hashlib.sha256(text.encode()).digest()[:_SHORT]
        elif isinstance(text, str) and name == "text_sha256":
            made[name] = hashlib.sha256(text.encode()).hexdigest()
    return made


def text_of(start: str, placed: Iterable[tuple[int, str]], length: int) -> str:
    """Put an article's text together: its beginning, as far as it was read, and its quotations.

    Args:
        start: the words before the break; "" for none.
        placed: what is known to stand where, offsets in code points.
        length: the text is at least so long, so that every offset into it stays true.
    """
    letters = list(start)
    known = list(placed)
    ends = [at + len(words) for at, words in known]
    letters += [_FILLER] * (max([length, *ends]) - len(letters))
    for at, words in known:
        if at >= len(start):
            letters[at : at + len(words)] = words
    return "".join(letters)


def _filling(table: Table, column: Column, rowid: int) -> Value:
    words = _WORDS.get(table.name, {})
    if column.name in words:
        return words[column.name]
    if (table.name, column.name) == ("criterion_set", "criteria"):
        # Each set must differ from the others, and is empty whatever space follows.
        return "[]" + f"{rowid:b}".replace("0", " ").replace("1", "\t")
    if column.name == "uid":
        return _uid(table, rowid, column)
    if column.name.endswith(("_at", "at")) and column.type == "TEXT":
        return now_utc()
    if column.name in ("key", "name"):  # which must differ from each other
        return f"{LOST} {rowid}"
    return _PLAIN.get(column.type, "")


def _uid(table: Table, rowid: int, column: Column) -> Value:
    """Give a uid that is the same whenever the same file is salvaged."""
    digest = hashlib.sha256(f"{table.name} {rowid}".encode()).digest()[:16]
    return digest if column.type == "BLOB" else digest.hex()


def values_of(table: Table, values: Iterable[Any]) -> dict[str, Value]:
    """Give the values of a row by the names of their columns."""
    return {column.name: value for column, value in zip(table.columns, values, strict=False)}
