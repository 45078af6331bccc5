"""How much each criterion of check-worthiness counts at this desk.

Claims keep the criteria that hold for them, so a change of weights needs no new analysis.
"""

import json

from onrecord_db import settings
from onrecord_db.connection import Row
from onrecord_db.reader import Reader
from onrecord_db.records import Change, Weights
from onrecord_db.store import Store
from onrecord_db.values import criteria_from, reasons_from

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

    Gives the change of the claims, for their check-worthiness is another one now.
    """
    with store.step("Change weights", undoable=False) as step:
        if weights is None:
            settings.forget(store, _KEY)
        else:
            text = json.dumps({"base": weights.base, "of": dict(weights.of)})
            settings.put(store, _KEY, text)
    made = step.change
    if made is None:
        return None
    return Change(label=made.label, tables=made.tables | {"claim"}, at=made.at)


def worth(row: Row, weights: Weights | None) -> tuple[float, tuple[str, ...]]:
    """Give check-worthiness and reasons of a claim's row by the desk's weights, if it has any."""
    criteria = criteria_from(row["criteria"])
    if weights is None or not criteria:
        return row["checkworthy"], reasons_from(row["criteria"])
    return weights.score(criteria), weights.reasons(criteria)
