"""Put right what is damaged within a row, as far as the program could not read it otherwise."""

# ruff: noqa: S608  # names are those of our own schema, quoted; values go by ?

from collections.abc import Iterable
from enum import StrEnum

from onrecord_db.connection import RawConnection
from onrecord_db.records import (
    ActorKind,
    Basis,
    ClaimType,
    Manner,
    Precision,
    ReviewState,
    Stance,
    State,
)
from onrecord_db.salvage.layout import Table

# Columns of JSON lists; one that is none any more becomes an empty one.
_LISTS = frozenset(
    "spans headlines quantities criteria cue_spans source_spans forms mentions blocks same_as reasons".split()  # noqa: SIM905
)
_WORDS: dict[tuple[str, str], tuple[type[StrEnum], StrEnum]] = {
    ("actor", "kind"): (ActorKind, ActorKind.PERSON),
    ("attribution", "manner"): (Manner, Manner.INDIRECT),
    ("claim", "type"): (ClaimType, ClaimType.OTHER),
    ("claim", "review_state"): (ReviewState, ReviewState.UNREVIEWED),
    ("evidence", "stance"): (Stance, Stance.CONTEXT),
    ("occurrence", "state"): (State, State.PROPOSED),
    ("relation", "state"): (State, State.PROPOSED),
}
_EMPTY = {
    "spans": "json_array(json_array(start, start + 1))",
    "blocks": "json_array(json_array(0, length(text)))",
    "criteria": "'[]' || printf('%.*c', id, ' ')",  # each set must differ
}


def put_right(raw: RawConnection, tables: Iterable[Table]) -> dict[str, int]:
    """Replace values that the program could not read; give how many, by table."""
    done: dict[str, int] = {}
    for table in tables:
        for column in table.columns:
            number = 0
            if column.name in _LISTS:
                number = _lists(raw, table.name, column.name)
            elif (table.name, column.name) in _WORDS:
                number = _words(raw, table.name, column.name)
            elif column.name.endswith("_precision"):
                number = _dates(raw, table.name, column.name.removesuffix("_precision"))
            done[table.name] = done.get(table.name, 0) + number
    return done


def _lists(raw: RawConnection, table: str, column: str) -> int:
    empty = _EMPTY.get(column, "'[]'") if (table, column) != ("claim", "criteria") else "'[]'"
    return raw.execute(
        f'UPDATE "{table}" SET "{column}" = {empty} WHERE "{column}" IS NOT NULL'
        f' AND CASE WHEN json_valid("{column}") THEN json_type("{column}") != \'array\' ELSE 1 END'
    ).rowcount


def _words(raw: RawConnection, table: str, column: str) -> int:
    kinds, other = _WORDS[table, column]
    marks = ", ".join("?" * len(kinds))
    return raw.execute(
        f'UPDATE "{table}" SET "{column}" = ? WHERE "{column}" NOT IN ({marks})',
        (other.value, *(one.value for one in kinds)),
    ).rowcount


def _dates(raw: RawConnection, table: str, prefix: str) -> int:
    precisions = ", ".join(f"'{one.value}'" for one in Precision)
    bases = ", ".join(f"'{one.value}'" for one in Basis)
    return raw.execute(
        f'UPDATE "{table}" SET {prefix}_value = NULL, {prefix}_precision = NULL,'
        f" {prefix}_basis = NULL, {prefix}_text = NULL WHERE {prefix}_precision IS NOT NULL AND"
        f" ({prefix}_precision NOT IN ({precisions}) OR {prefix}_basis IS NULL"
        f" OR {prefix}_basis NOT IN ({bases}))"
    ).rowcount
