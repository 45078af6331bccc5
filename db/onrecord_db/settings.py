"""What this user set, in this database. Not journalled: undo never touches a setting."""

from __future__ import annotations

from typing import TYPE_CHECKING

from onrecord_db import audit

if TYPE_CHECKING:
    from onrecord_db.reader import Reader
    from onrecord_db.store import Store  # the store reads settings when it opens


def get(store: Reader, key: str) -> str | None:
    """Give a setting; None when it was never put."""
    row = store.one("SELECT value FROM setting WHERE key = ?", (key,))
    return None if row is None else str(row["value"])


def put(store: Store, key: str, value: str) -> None:
    """Keep a setting: a step of its own when none is open, and never an undo entry."""
    before = get(store, key)
    if before == value:
        return
    with store.step("Change setting", undoable=False):
        audit.add_setting(store, key, before, value)
        store.run(
            "INSERT INTO setting (key, value) VALUES (?, ?)"
            " ON CONFLICT (key) DO UPDATE SET value = excluded.value",
            (key, value),
        )


def forget(store: Store, key: str) -> None:
    """Take a setting back, as ``put``; one that was never put stays so."""
    before = get(store, key)
    if before is None:
        return
    with store.step("Change setting", undoable=False):
        audit.add_setting(store, key, before, None)
        store.run("DELETE FROM setting WHERE key = ?", (key,))
