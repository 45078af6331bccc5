"""The audit log: what it tells of each act, and what it finds."""

import json
from pathlib import Path

import pytest
from sqlcipher3 import dbapi2 as sqlite

from db.desk import filled
from onrecord_db import articles, audit, claims, settings, verdicts
from onrecord_db.errors import BugError, KnownError
from onrecord_db.reader import Reader
from onrecord_db.store import Store


def worked(store: Store) -> tuple[int, ...]:
    """Do six acts, an import among them; give the ids of the claims."""
    _, ids = filled(store)
    with store.step("Mark False"):
        verdicts.give(store, ids[0], "false")
    with store.step("Edit note"):
        claims.set_note(store, ids[1], "Ask the harbour master")
    store.undo()
    store.redo()
    return ids


def forged(path: Path, *statements: str) -> Reader:
    """Run statements on a closed database as a forger would, and open it."""
    raw = sqlite.connect(str(path), isolation_level=None)
    for name in ("audit_is_not_changed", "audit_is_not_cut"):
        raw.execute(f"DROP TRIGGER {name}")
    for statement in statements:
        raw.execute(statement)
    raw.close()
    return Reader.open(path)


def faults(reader: Reader, *heads: audit.Head) -> list[str]:
    found = [one.message for one in audit.verify(reader, heads) if isinstance(one, audit.Fault)]
    reader.close()
    return found


def acts(store: Store) -> list[str]:
    return [row["act"] for row in store.all("SELECT act FROM audit ORDER BY seq")]


def test_each_act_is_told_in_order(store: Store) -> None:
    worked(store)
    told = list(dict.fromkeys(acts(store)))
    assert told == [
        "Keep scale",
        "Import",
        "Analyse",
        "Mark False",
        "Edit note",
        "Undo: Edit note",
        "Redo: Edit note",
    ]


def test_row_tells_who_changed_what_from_what_to_what(store: Store) -> None:
    _, ids = filled(store)
    store.user = "Ana"
    with store.step("Edit note"):
        claims.set_note(store, ids[0], "first")
    with store.step("Edit note"):
        claims.set_note(store, ids[0], "second")
    row = store.one("SELECT * FROM audit ORDER BY seq DESC LIMIT 1")
    told = (json.loads(row["before"])["text"], json.loads(row["after"])["text"])
    assert (row["user"], row["object"], told) == ("Ana", "note:1", ("first", "second"))


def test_import_is_one_row_with_the_hash_of_its_text(store: Store) -> None:
    article_id, _ = filled(store)
    row = store.one("SELECT object, after FROM audit WHERE act = 'Import'")
    text_hash = articles.version(store, article_id).text_sha256
    assert row["object"] == f"article:{article_id}"
    assert json.loads(row["after"])["texts"] == [text_hash]


def test_remembering_where_the_reader_was_is_no_act(store: Store) -> None:
    article_id, _ = filled(store)
    before = store.audit_head()
    articles.opened(store, article_id, at_claim=None, scroll=3)
    assert store.audit_head() == before


def test_setting_of_the_desk_is_told(store: Store) -> None:
    settings.put(store, "theme", "dark")
    settings.put(store, "theme", "dark")
    settings.forget(store, "theme")
    rows = store.all("SELECT object, before, after FROM audit WHERE object LIKE 'setting:%'")
    assert [tuple(row) for row in rows] == [
        ("setting:theme", '{"value":null}', '{"value":"dark"}'),
        ("setting:theme", '{"value":"dark"}', '{"value":null}'),
    ]


def test_act_that_fails_is_not_told(store: Store) -> None:
    _, ids = filled(store)
    before = store.audit_head()
    with pytest.raises(BugError), store.step("Mark False"):
        verdicts.give(store, ids[0], "no such rating")
    assert store.audit_head() == before


def test_log_cannot_be_changed_from_inside(store: Store) -> None:
    worked(store)
    for sql in ("UPDATE audit SET user = 'Eve'", "DELETE FROM audit WHERE seq = 2"):
        with pytest.raises(BugError, match="only added to"), store.step("Forge"):
            store.run(sql)


def test_sound_log_has_no_faults(path: Path, store: Store) -> None:
    worked(store)
    head = store.audit_head()
    store.close()
    assert faults(Reader.open(path), head, audit.Head(2, b"")) != []
    assert faults(Reader.open(path), head) == []


def test_head_is_read_from_its_text(store: Store) -> None:
    worked(store)
    assert audit.head_from(str(store.audit_head())) == store.audit_head()


@pytest.mark.parametrize("text", ["", "12", "x-00", "3-abc", "-1-" + "00" * 32])
def test_nonsense_is_no_head(text: str) -> None:
    with pytest.raises(KnownError, match="no head"):
        audit.head_from(text)


@pytest.mark.parametrize(
    ("sql", "found"),
    [
        ("UPDATE audit SET user = 'Eve' WHERE seq = 3", "Row 3 of the log was changed."),
        (
            """UPDATE audit SET after = '{"text":"x"}' WHERE seq = 5""",
            "Row 5 of the log was changed.",
        ),
        ("DELETE FROM audit WHERE seq = 3", "Rows 3 to 3 of the log are missing."),
        ("DELETE FROM audit WHERE seq = 1", "Rows 1 to 1 of the log are missing."),
    ],
)
def test_forgery_is_found(path: Path, store: Store, sql: str, found: str) -> None:
    worked(store)
    store.close()
    assert found in faults(forged(path, sql))


def test_swapped_rows_are_found(path: Path, store: Store) -> None:
    worked(store)
    store.close()
    swap = ("UPDATE audit SET seq = -3 WHERE seq = 3", "UPDATE audit SET seq = 3 WHERE seq = 4",
            "UPDATE audit SET seq = 4 WHERE seq = -3")  # fmt: skip
    found = faults(forged(path, *swap))
    assert "Row 3 of the log does not follow from the row before it." in found


def test_cut_end_is_found_by_a_head_that_was_kept(path: Path, store: Store) -> None:
    worked(store)
    head = store.audit_head()
    store.close()
    cut = f"DELETE FROM audit WHERE seq > {head.seq - 2}"  # noqa: S608  # a number
    assert faults(forged(path, cut)) == []
    message = f"The log ends at {head.seq - 2}, but a head of {head.seq} was kept: its end is cut off, or an older backup was restored."
    assert faults(Reader.open(path), head) == [message]


def test_rewritten_log_is_found_by_a_head_that_was_kept(path: Path, store: Store) -> None:
    worked(store)
    head = store.audit_head()
    with store.step("Edit note"):
        claims.set_note(store, 1, "later")
    store.close()
    forged(path, "UPDATE audit SET user = 'Eve' WHERE seq = 4").close()
    rewrite(path)
    assert faults(Reader.open(path)) == []
    assert any("rewritten" in one for one in faults(Reader.open(path), head))


def rewrite(path: Path) -> None:
    """Reckon the whole chain anew, as a forger who knows the method would."""
    raw = sqlite.connect(str(path), isolation_level=None)
    raw.row_factory = sqlite.Row
    last = bytes(32)
    for row in raw.execute("SELECT * FROM audit ORDER BY seq").fetchall():
        digest = audit._hash(last, audit._fields(row))
        values = (last, digest, row["seq"])
        raw.execute("UPDATE audit SET previous = ?, hash = ? WHERE seq = ?", values)
        last = digest
    raw.close()
