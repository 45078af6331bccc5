"""What a person writes of a claim: statement, type, speaker, importance, date, owner."""

from onrecord_db.marking import memory
from onrecord_db.records import ClaimType, WorldDate
from onrecord_db.store import Store
from onrecord_db.values import date_columns, text_hash


def set_statement(store: Store, claim_id: int, statement: str, *, by_hand: bool = True) -> None:
    """Word a claim anew; a step is open.

    Args:
        by_hand: False where the wording only follows the words that the claim stands on.
    """
    told = {"statement": statement, "statement_hash": text_hash(statement)}
    if store.update("claim", claim_id, told) and by_hand:
        memory.note(store, claim_id, "statement")


def set_type(store: Store, claim_id: int, kind: ClaimType) -> None:
    """Say what a claim is about; a step is open."""
    if store.update("claim", claim_id, {"type": kind.value}):
        memory.note(store, claim_id, "type")


def set_said_on(store: Store, claim_id: int, date: WorldDate | None) -> None:
    """Say when a claim was made; a step is open."""
    if store.update("claim", claim_id, date_columns("said_on", date)):
        memory.note(store, claim_id, "said_on")


def set_importance(store: Store, claim_id: int, importance: int) -> None:
    """Say how much a claim matters, 0 to 3; a step is open."""
    store.update("claim", claim_id, {"importance": importance})


def set_due(store: Store, claim_id: int, due: str | None) -> None:
    """Set the ISO date on which a claim is looked at again, None for none; a step is open."""
    store.update("claim", claim_id, {"due": due})


def set_owner(store: Store, claim_id: int, owner: str | None) -> None:
    """Say who is to check a claim, None for nobody; a step is open."""
    store.update("claim", claim_id, {"owner": owner})


def set_speaker(store: Store, claim_id: int, actor_id: int | None) -> None:
    """Give a claim to another actor, None for an unknown one, wherever it occurs; a step is open.

    The words that report it stay; the role is the one that the article prints for this actor.
    """
    rows = store.all(
        "SELECT t.id, t.actor_id, t.unsure, (SELECT role FROM appearance s WHERE"
        " s.version_id = o.version_id AND s.actor_id = ?2) AS new_role"
        " FROM occurrence o JOIN attribution t ON t.occurrence_id = o.id AND t.position = ("
        " SELECT max(position) FROM attribution WHERE occurrence_id = o.id)"
        " WHERE o.claim_id = ?1 ORDER BY o.id",
        (claim_id, actor_id),
    )
    for row in rows:
        if row["actor_id"] != actor_id or row["unsure"]:
            told = {"actor_id": actor_id, "role": row["new_role"], "unsure": 0}
            store.update("attribution", row["id"], told)
    memory.note(store, claim_id, "actor")
