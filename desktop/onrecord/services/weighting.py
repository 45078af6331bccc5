"""What makes a claim worth checking at this desk: weights of criteria, the program's or its own."""

from onrecord.claims.worthiness import default_weights
from onrecord_db import weights
from onrecord_db.reader import Reader
from onrecord_db.records import Change, Weights
from onrecord_db.store import Store


def defaults() -> Weights:
    """Give the program's own weights."""
    return default_weights()


def in_force(store: Reader) -> Weights:
    """Give the desk's weights; a criterion that it never set has the program's weight."""
    ours, theirs = weights.get(store), default_weights()
    return theirs if ours is None else Weights(ours.base, {**theirs.of, **ours.of})


def weigh(store: Store, wanted: Weights) -> Change | None:
    """Rate all claims by other weights from now on; those of the program are not stored.

    Costs one row: claims keep their criteria and are rated when they are read.
    """
    same = wanted == default_weights()
    return weights.put(store, None if same else wanted)
