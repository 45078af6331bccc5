"""How much each criterion of check-worthiness counts at this desk.

Claims keep the criteria that hold for them, so a change of weights needs no new analysis.
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from onrecord_db import derived, settings
from onrecord_db.records import Change, Weights
from onrecord_db.values import criteria_from, reasons_from

if TYPE_CHECKING:
    from onrecord_db.connection import Row
    from onrecord_db.reader import Reader
    from onrecord_db.store import Store  # the store reckons with it when it opens

_KEY = "check-worthiness"


def get(store: Reader) -> Weights | None:
    """Give the desk's own weights; None while those of the program hold."""
    text = settings.get(store, _KEY)
    if text is None:
        return None
    try:
        said = json.loads(text)
        return Weights(float(said["base"]), {str(k): float(v) for k, v in said["of"].items()})
    except (ValueError, TypeError, KeyError, AttributeError):
        return None  # written by nobody we know: the program's hold


def put(store: Store, weights: Weights | None) -> Change | None:
    """Keep the desk's weights, None for the program's; not an act that undo knows.

    Gives the change of the claims, for their check-worthiness is another one now. Costs about
    three seconds for a million claims, in which lists are ordered anew.
    """
    with store.step("Change weights", undoable=False) as step:
        if weights is None:
            settings.forget(store, _KEY)
        else:
            text = json.dumps({"base": weights.base, "of": dict(weights.of)})
            settings.put(store, _KEY, text)
        reckon(store, weights)
        derived.weigh(store)
    made = step.change
    if made is None:
        return None
    return Change(label=made.label, tables=made.tables | {"claim"}, at=made.at)


def reckon(store: Store, weights: Weights | None) -> None:
    """Reckon what the desk's weights make of each list of criteria; a step is open."""
    for row in store.all("SELECT id, criteria FROM criterion_set"):
        ours = worth_of(row["criteria"], weights)
        store.run("UPDATE criterion_set SET worth = ? WHERE id = ?", (ours, row["id"]))


def worth_of(criteria: str, weights: Weights | None) -> float | None:
    """Give the check-worthiness by the desk's weights from the JSON of criteria.

    None where the program's holds: the desk has no weights, or the criteria are not known.
    """
    known = criteria_from(criteria)
    return weights.score(known) if weights is not None and known else None


def worth(row: Row, weights: Weights | None) -> tuple[float, tuple[str, ...]]:
    """Give check-worthiness and reasons of a claim's row by the desk's weights, if it has any."""
    criteria = criteria_from(row["criteria"])
    if weights is None or not criteria:
        return row["checkworthy"], reasons_from(row["criteria"])
    return weights.score(criteria), weights.reasons(criteria)
