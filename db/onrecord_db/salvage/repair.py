"""Bring salvaged rows into a sound whole: parents for rows that lost theirs, texts, counters."""

# ruff: noqa: S608  # names are those of our own schema, quoted; values go by ?

import json
from dataclasses import dataclass, field

from onrecord_db.connection import RawConnection, Row
from onrecord_db.salvage import standins
from onrecord_db.salvage.gather import Told
from onrecord_db.salvage.layout import Table
from onrecord_db.salvage.records import Value

_ROUNDS = 12  # more than the tables stand deep


@dataclass(slots=True, kw_only=True)
class Repair:
    """What is repaired, and what was done.

    ``standing_in`` counts the rows that were made for lost ones, ``left_out`` those that
    could not be kept without their parent; both by table.
    """

    raw: RawConnection
    tables: dict[str, Table]
    told: Told
    standing_in: dict[str, int] = field(default_factory=dict)
    left_out: dict[str, int] = field(default_factory=dict)
    texts: dict[int, str] = field(default_factory=dict)  # what was read of broken article texts

    def insert(self, table: str, row: dict[str, Value]) -> bool:
        """Add a row; False where a row like it is there already."""
        names = ", ".join(f'"{name}"' for name in row)
        marks = ", ".join("?" * len(row))
        sql = f'INSERT OR IGNORE INTO "{table}" ({names}) VALUES ({marks})'
        return self.raw.execute(sql, tuple(row.values())).rowcount > 0

    def holds(self, table: str, rowid: object) -> bool:
        """Whether a row is there."""
        return bool(
            self.raw.execute(f'SELECT 1 FROM "{table}" WHERE rowid = ?', (rowid,)).fetchone()
        )


def repair(work: Repair) -> None:
    """Give every row its parent: a stand-in, nothing where that is allowed, or leave it out.

    Lost rows whose parents are there, as the indexes tell, come back as stand-ins too.
    """
    for _ in range(_ROUNDS):
        made = _revive(work)
        broken = work.raw.execute("pragma foreign_key_check").fetchall()
        if broken:
            _give_parents(work, broken)
        elif not made:
            break
    _complete(work)
    _claims_from_quotations(work)
    _texts(work)


def count_on(raw: RawConnection, seen: dict[str, int]) -> None:
    """See that no id is given again that the damaged file had given."""
    for table, last in seen.items():
        done = raw.execute(
            "UPDATE sqlite_sequence SET seq = max(seq, ?) WHERE name = ?", (last, table)
        )
        if done.rowcount == 0:
            raw.execute("INSERT INTO sqlite_sequence (name, seq) VALUES (?, ?)", (table, last))


def _revive(work: Repair) -> bool:
    """Make stand-ins for lost rows of which the indexes tell what they belong to."""
    made = False
    for name, table in work.tables.items():
        rows = work.told.get(name, {})
        must = {column.name for column in table.columns if column.must}
        links = work.raw.execute(f'pragma foreign_key_list("{name}")').fetchall() if rows else []
        needed = [(link["from"], link["table"]) for link in links if link["from"] in must]
        ready = [
            rowid
            for rowid, told in rows.items()
            if needed
            and all(told.get(column) and work.holds(of, told[column]) for column, of in needed)
        ]
        for rowid in ready:
            made |= _stand_in(work, name, rowid)
            del rows[rowid]
    return made


def _complete(work: Repair) -> None:
    """Give articles without any text one, and occurrences without any speaker one."""
    sql = "SELECT id FROM article WHERE id NOT IN (SELECT article_id FROM article_version)"
    for row in work.raw.execute(sql).fetchall():
        rowid = _next(work, "article_version")
        if _stand_in(work, "article_version", rowid, article_id=row["id"]):
            work.texts[rowid] = standins.LOST
    sql = "SELECT id FROM occurrence WHERE id NOT IN (SELECT occurrence_id FROM attribution)"
    for row in work.raw.execute(sql).fetchall():
        _stand_in(work, "attribution", _next(work, "attribution"), occurrence_id=row["id"])
    # Who speaks is the last of a chain, and alone has a manner: where the last link is lost, the
    # one before it is now the last.
    work.raw.execute(
        "UPDATE attribution SET manner = 'indirect', unsure = 1 WHERE manner IS NULL AND position ="
        " (SELECT max(position) FROM attribution a WHERE a.occurrence_id = attribution.occurrence_id)"
    )


def _give_parents(work: Repair, broken: list[Row]) -> None:
    links: dict[tuple[str, int], Row] = {}
    for table in {row[0] for row in broken}:
        for link in work.raw.execute(f'pragma foreign_key_list("{table}")').fetchall():
            links[table, link["id"]] = link
    for table, rowid, parent, number in (tuple(row[at] for at in range(4)) for row in broken):
        column = links[table, number]["from"]
        sql = f'SELECT "{column}" FROM "{table}" WHERE rowid = ?'
        child = work.raw.execute(sql, (rowid,)).fetchone()
        if child is None or child[0] is None or work.holds(parent, child[0]):
            continue
        if not _stand_in(work, parent, child[0]):
            _cut(work, table, rowid, column)


def _stand_in(work: Repair, table: str, rowid: int, **known: Value) -> bool:
    """Make a row for one that is lost; False where its own parent cannot be told."""
    told = {**work.told.get(table, {}).get(rowid, {}), **known}
    if table == "article_version" and told.get("article_id") is None:
        told["article_id"] = _article_without_text(work)
    if table == "rating" and told.get("scale_id") is None:
        told["scale_id"] = _first(work, "SELECT min(id) FROM scale") or 1
    if table == "claim" and told.get("criteria_id") is None and "criterion_set" in work.tables:
        told["criteria_id"] = _no_criteria(work)
    parents = work.raw.execute(f'pragma foreign_key_list("{table}")').fetchall()
    must = {column.name for column in work.tables[table].columns if column.must}
    if any(link["from"] in must and told.get(link["from"]) is None for link in parents):
        return False
    row = standins.completed(work.tables[table], rowid, told)
    if not work.insert(table, row):
        return False
    work.standing_in[table] = work.standing_in.get(table, 0) + 1
    if table == "article_version":
        work.texts.setdefault(rowid, "")
    return True


def _cut(work: Repair, table: str, rowid: int, column: str) -> None:
    """Take a link to what is lost away, or the row where it cannot be without."""
    must = any(one.name == column and one.must for one in work.tables[table].columns)
    if must or column == work.tables[table].columns[0].name:
        work.raw.execute(f'DELETE FROM "{table}" WHERE rowid = ?', (rowid,))
        work.left_out[table] = work.left_out.get(table, 0) + 1
    else:
        work.raw.execute(f'UPDATE "{table}" SET "{column}" = NULL WHERE rowid = ?', (rowid,))


def _article_without_text(work: Repair) -> int:
    """Give the article that has no version, if there is one alone; else a new number."""
    rows = work.raw.execute(
        "SELECT id FROM article WHERE id NOT IN (SELECT article_id FROM article_version)"
    ).fetchall()
    if len(rows) == 1:
        return int(rows[0][0])
    return (
        _first(
            work,
            "SELECT max(m) + 1 FROM (SELECT max(id) m FROM article"
            " UNION SELECT max(article_id) FROM article_version)",
        )
        or 1
    )


def _no_criteria(work: Repair) -> int:
    """Give the set of criteria that holds none."""
    work.raw.execute("INSERT OR IGNORE INTO criterion_set (criteria) VALUES ('[]')")
    return _first(work, "SELECT id FROM criterion_set WHERE criteria = '[]'") or 1


def _claims_from_quotations(work: Repair) -> None:
    """Word a claim whose row is lost as the article has it."""
    lost = work.raw.execute(
        "SELECT c.id, (SELECT exact FROM occurrence WHERE claim_id = c.id AND exact != ''"
        " ORDER BY id LIMIT 1) AS exact FROM claim c WHERE c.statement = ?",
        (standins.LOST,),
    ).fetchall()
    for row in lost:
        if row["exact"]:
            _update(work, "claim", row["id"], {"statement": row["exact"]})


def _texts(work: Repair) -> None:
    """Put the texts together that were cut off: offsets into them stay true."""
    has_blocks = any(one.name == "blocks" for one in work.tables["article_version"].columns)
    for version, start in work.texts.items():
        placed, length = _quotations(work, version)
        ends = _block_ends(work, version, has_blocks=has_blocks)
        text = standins.text_of(start, placed, max([length, *ends]))
        values: dict[str, Value] = {"text": text}
        if has_blocks and not ends:
            values["blocks"] = json.dumps([[0, len(text)]])
        _update(work, "article_version", version, values)


def _quotations(work: Repair, version: int) -> tuple[list[tuple[int, str]], int]:
    """Give what is known to stand where in a text, and how long the text is at least."""
    placed, length = [], 1
    sql = "SELECT spans, exact FROM occurrence WHERE version_id = ? ORDER BY start"
    for row in work.raw.execute(sql, (version,)).fetchall():
        spans = json.loads(row["spans"])
        length = max([length, *(end for _, end in spans)])
        if len(spans) == 1 and spans[0][1] - spans[0][0] == len(row["exact"]):
            placed.append((spans[0][0], row["exact"]))
    return placed, length


def _block_ends(work: Repair, version: int, *, has_blocks: bool) -> list[int]:
    """Give where the blocks of a text end: in a column of their own, or a table in older files."""
    if not has_blocks:
        sql = 'SELECT "end" FROM block WHERE version_id = ?'
        return [row[0] for row in work.raw.execute(sql, (version,)).fetchall()]
    row = work.raw.execute("SELECT blocks FROM article_version WHERE id = ?", (version,)).fetchone()
    try:
        return [block[1] for block in json.loads(row["blocks"])] if row is not None else []
    except (ValueError, LookupError, TypeError):
        return []  # cut off, as the text


def _update(work: Repair, table: str, rowid: int, values: dict[str, Value]) -> None:
    names = [column.name for column in work.tables[table].columns]
    hashes = {f"{name}{end}": None for name in values for end in ("_hash", "_sha256")}
    row = standins.with_hashes(values | {name: None for name in hashes if name in names})
    settings = ", ".join(f'"{name}" = ?' for name in row)
    sql = f'UPDATE "{table}" SET {settings} WHERE id = ?'
    work.raw.execute(sql, (*row.values(), rowid))


def _next(work: Repair, table: str) -> int:
    return _first(work, f'SELECT max(id) + 1 FROM "{table}"') or 1


def _first(work: Repair, sql: str, *values: object) -> int | None:
    row = work.raw.execute(sql, values).fetchone()
    return None if row is None or row[0] is None else int(row[0])
