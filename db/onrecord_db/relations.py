"""Claims that may repeat earlier ones: proposed by the program, decided by a person."""

from collections.abc import Iterable

from onrecord_db import verdicts
from onrecord_db.connection import Row
from onrecord_db.errors import BugError
from onrecord_db.reader import Reader
from onrecord_db.records import Match, MatchProposal, State, Verdict
from onrecord_db.store import Store
from onrecord_db.values import ids_text, now_utc, words_from, words_text

UNKNOWN_SPEAKER = "Unknown speaker"


def propose(store: Store, proposals: Iterable[MatchProposal]) -> None:
    """Store matches as proposed; a step is open.

    A pair that stands there already, either way round, keeps its state: a rejected one is not
    proposed again, an accepted one stays accepted, and a proposed one takes the new score.

    Raises:
        BugError: a claim is matched with itself or is not there.
    """
    for proposal in proposals:
        if proposal.claim_id == proposal.earlier_id:
            message = f"Claim {proposal.claim_id} is matched with itself."
            raise BugError(message)
        _propose(store, proposal)


def decide(store: Store, match_id: int, state: State) -> None:
    """Write down what a person decided about a match; a step is open.

    Raises:
        BugError: there is no such match.
    """
    row = store.one("SELECT state FROM relation WHERE id = ?", (match_id,))
    if row is None:
        message = f"There is no match {match_id}."
        raise BugError(message)
    if row["state"] != state.value:
        decided = {"decided_at": now_utc(), "decided_by": store.user}
        store.update("relation", match_id, {"state": state.value, **decided})


def of_claims(store: Reader, claim_ids: str) -> dict[int, list[Match]]:
    """Give the matches by claim id, best first.

    Left out are rejected ones, and those with claims that were rejected or whose article is in
    the trash.

    Args:
        store: any.
        claim_ids: a JSON list.
    """
    found = store.all(
        """SELECT m.*, c.statement, o.exact, x.name AS actor, a.id AS article_id,
            ifnull(a.title, a.file_name) AS article_title, a.published_value
        FROM shown_match m
        JOIN claim c ON c.id = m.to_claim_id
        JOIN occurrence o ON o.id = m.to_occurrence_id
        JOIN article_version v ON v.id = o.version_id
        JOIN article a ON a.id = v.article_id
        LEFT JOIN attribution t ON t.occurrence_id = o.id AND t.position = (
            SELECT max(position) FROM attribution WHERE occurrence_id = o.id)
        LEFT JOIN actor x ON x.id = t.actor_id
        WHERE m.from_claim_id IN (SELECT value FROM json_each(?))
        ORDER BY m.score DESC, m.id""",
        (claim_ids,),
    )
    in_force = verdicts.in_force(store, ids_text({row["to_claim_id"] for row in found}))
    matches: dict[int, list[Match]] = {}
    for row in found:
        match = _match(row, in_force.get(row["to_claim_id"]))
        matches.setdefault(row["from_claim_id"], []).append(match)
    return matches


def _propose(store: Store, proposal: MatchProposal) -> None:
    pair = (proposal.claim_id, proposal.earlier_id)
    known = store.one(
        "SELECT id, state FROM relation WHERE type = ? AND"
        " ((from_claim_id = ? AND to_claim_id = ?) OR (to_claim_id = ? AND from_claim_id = ?))",
        (proposal.relation, *pair, *pair),
    )
    said = {"score": proposal.score, "reasons": words_text(proposal.reasons)}
    if known is None:
        ends = {"from_claim_id": pair[0], "to_claim_id": pair[1], "type": proposal.relation}
        store.insert("relation", {**ends, **said, "state": State.PROPOSED.value})
    elif known["state"] == State.PROPOSED:
        store.update("relation", known["id"], said)


def _match(row: Row, verdict: Verdict | None) -> Match:
    return Match(
        id=row["id"],
        claim_id=row["from_claim_id"],
        earlier_id=row["to_claim_id"],
        relation=row["type"],
        score=row["score"],
        reasons=words_from(row["reasons"]),
        state=State(row["state"]),
        earlier_statement=row["statement"],
        earlier_exact=row["exact"],
        earlier_actor=row["actor"] or UNKNOWN_SPEAKER,
        earlier_article_id=row["article_id"],
        earlier_article_title=row["article_title"],
        earlier_date=row["published_value"],
        earlier_verdict=verdict,
    )
