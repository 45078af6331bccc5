"""The lists of criteria that claims share, each kept once, with what the desk's weights make of it."""

from collections.abc import Callable, Sequence

from onrecord_db import weights
from onrecord_db.records import Criterion, Weights
from onrecord_db.store import Store
from onrecord_db.values import criteria_text


def keeper(store: Store) -> Callable[[Sequence[Criterion], Sequence[str]], int]:
    """Give what keeps criteria with their reasons and gives their number; for one open step."""
    known: dict[str, int] = {}
    ours = weights.get(store)

    def keep(criteria: Sequence[Criterion], reasons: Sequence[str]) -> int:
        text = criteria_text(criteria, reasons)
        if text not in known:
            known[text] = _kept(store, text, ours)
        return known[text]

    return keep


def _kept(store: Store, text: str, ours: Weights | None) -> int:
    store.run(
        "INSERT OR IGNORE INTO criterion_set (criteria, worth) VALUES (?, ?)",
        (text, weights.worth_of(text, ours)),
    )
    row = store.one("SELECT id FROM criterion_set WHERE criteria = ?", (text,))
    return 0 if row is None else int(row["id"])
