"""Claims that come back."""

import pytest

from db.desk import TEXT, add, analyse, article, filled
from onrecord_db import articles, claims, relations, verdicts
from onrecord_db.errors import BugError
from onrecord_db.records import MatchProposal, State
from onrecord_db.store import Store


@pytest.fixture
def pair(store: Store) -> tuple[int, int]:
    """Give a claim and the same one in an earlier article."""
    _, earlier = filled(store)
    later = analyse(store, add(store, article(TEXT + "!"), "later.txt"))
    return later[0], earlier[0]


def propose(store: Store, claim_id: int, earlier_id: int, score: float = 0.8) -> None:
    """Propose a match as an import does."""
    proposal = MatchProposal(
        claim_id=claim_id, earlier_id=earlier_id, relation="same", score=score, reasons=("words",)
    )
    with store.step("Match", undoable=False):
        relations.propose(store, [proposal])


def decide(store: Store, claim_id: int, state: State) -> None:
    """Decide the best match of a claim."""
    with store.step("Decide"):
        relations.decide(store, claims.get(store, claim_id).seen_before[0].id, state)


def test_match_shows_the_earlier_claim(store: Store, pair: tuple[int, int]) -> None:
    with store.step("Mark False"):
        verdicts.give(store, pair[1], "false")
    propose(store, *pair)
    (match,) = claims.get(store, pair[0]).seen_before
    earlier = claims.get(store, pair[1])
    assert (match.earlier_id, match.score, match.reasons) == (pair[1], 0.8, ("words",))
    assert (match.earlier_statement, match.earlier_exact) == (earlier.statement, earlier.exact)
    assert (match.earlier_actor, match.earlier_verdict) == ("Ilse Brandt", earlier.verdict)
    assert (match.earlier_article_title, match.earlier_date) == ("Ferry back", "2031-03-14")
    assert earlier.seen_before == ()


def test_matches_are_best_first(store: Store, pair: tuple[int, int]) -> None:
    third = analyse(store, add(store, article(TEXT + "?")))
    propose(store, third[0], pair[1], 0.5)
    propose(store, third[0], pair[0], 0.9)
    found = claims.get(store, third[0]).seen_before
    assert [match.earlier_id for match in found] == [pair[0], pair[1]]


def test_article_counts_claims_seen_before(store: Store, pair: tuple[int, int]) -> None:
    propose(store, *pair)
    later = claims.get(store, pair[0]).article_id
    assert articles.row(store, later).seen_before_count == 1
    decide(store, pair[0], State.REJECTED)
    assert articles.row(store, later).seen_before_count == 0


def test_rejected_match_is_gone_and_not_proposed_again(store: Store, pair: tuple[int, int]) -> None:
    propose(store, *pair)
    decide(store, pair[0], State.REJECTED)
    propose(store, *pair)
    propose(store, pair[1], pair[0])
    assert claims.get(store, pair[0]).seen_before == ()
    assert claims.get(store, pair[1]).seen_before == ()


def test_accepted_match_stays_accepted(store: Store, pair: tuple[int, int]) -> None:
    propose(store, *pair)
    decide(store, pair[0], State.ACCEPTED)
    propose(store, *pair, 0.1)
    (match,) = claims.get(store, pair[0]).seen_before
    assert (match.state, match.score) == (State.ACCEPTED, 0.8)


def test_match_that_is_proposed_again_takes_the_new_score(
    store: Store, pair: tuple[int, int]
) -> None:
    propose(store, *pair)
    propose(store, *pair, 0.6)
    assert [match.score for match in claims.get(store, pair[0]).seen_before] == [0.6]


def test_decision_can_be_undone(store: Store, pair: tuple[int, int]) -> None:
    propose(store, *pair)
    before = claims.get(store, pair[0])
    decide(store, pair[0], State.REJECTED)
    store.undo()
    assert claims.get(store, pair[0]) == before


def test_match_with_a_rejected_claim_or_the_trash_is_not_shown(
    store: Store, pair: tuple[int, int]
) -> None:
    propose(store, *pair)
    with store.step("Not a claim"):
        claims.set_state(store, pair[1], State.REJECTED)
    assert claims.get(store, pair[0]).seen_before == ()
    store.undo()
    with store.step("Move to trash"):
        articles.trash(store, claims.get(store, pair[1]).article_id)
    assert claims.get(store, pair[0]).seen_before == ()


def test_claim_matched_with_itself_is_a_bug(store: Store, pair: tuple[int, int]) -> None:
    with pytest.raises(BugError, match="itself"):
        propose(store, pair[0], pair[0])


def test_match_that_is_not_there_is_a_bug(store: Store) -> None:
    with pytest.raises(BugError, match="no match 9"), store.step("Decide"):
        relations.decide(store, 9, State.ACCEPTED)
