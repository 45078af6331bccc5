"""What stays when an article is analysed again."""

from dataclasses import replace

import pytest

from db.desk import (
    BRANDT,
    BRIDGE,
    FERRY,
    FOUND,
    PLAN,
    TEXT,
    actor,
    add,
    analyse,
    article,
    claim,
    filled,
)
from onrecord_db import actors, articles, claims, evidence, relations, verdicts
from onrecord_db.errors import BugError
from onrecord_db.records import (
    ActorKind,
    Basis,
    Extraction,
    MatchProposal,
    Precision,
    ReviewState,
    Span,
    Stance,
    State,
    WorldDate,
)
from onrecord_db.store import Store

NOTHING = Extraction(actors=(), claims=(), extractor="rules 2")


def link(store: Store, claim_id: int) -> None:
    evidence.link(store, claim_id, title="Log", url=None, stance=Stance.CONTEXT, excerpt="")


def enter_date(store: Store, claim_id: int) -> None:
    date = WorldDate(value="2031", precision=Precision.YEAR, basis=Basis.ENTERED)
    claims.set_said_on(store, claim_id, date)


def decide_match(store: Store, claim_id: int) -> None:
    other = analyse(store, add(store, article(TEXT + "!")))[0]
    pair = MatchProposal(claim_id=claim_id, earlier_id=other, relation="same", score=1, reasons=())
    relations.propose(store, [pair])
    relations.decide(store, store.one("SELECT max(id) FROM relation")[0], State.REJECTED)


TOUCHES = {
    "verdict": lambda store, one: verdicts.give(store, one, "false"),
    "cleared verdict": lambda store, one: (
        verdicts.give(store, one, "false"),
        verdicts.give(store, one, None),
    ),
    "note": lambda store, one: claims.set_note(store, one, "Ask the port."),
    "evidence": link,
    "accepted": lambda store, one: claims.set_state(store, one, State.ACCEPTED),
    "review": lambda store, one: claims.set_review_state(store, one, ReviewState.IN_WORK),
    "date": enter_date,
    "match": decide_match,
}


def test_analysis_is_written_down(store: Store) -> None:
    article_id, _ = filled(store)
    assert articles.version(store, article_id).extractor == "rules 1"


def test_same_analysis_again_changes_no_claim(store: Store) -> None:
    article_id, ids = filled(store)
    before = claims.of_article(store, article_id)
    assert analyse(store, article_id) == ids
    assert claims.of_article(store, article_id) == before
    assert len(actors.of_article(store, article_id)) == 3


def test_rejected_claim_stays_rejected(store: Store) -> None:
    article_id, ids = filled(store)
    with store.step("Not a claim"):
        claims.set_state(store, ids[0], State.REJECTED)
    assert analyse(store, article_id) == ids
    assert claims.get(store, ids[0]).state is State.REJECTED
    assert len(claims.of_article(store, article_id)) == 2


def test_rejected_claim_stays_rejected_where_its_actor_has_a_fuller_name(store: Store) -> None:
    article_id, ids = filled(store)
    with store.step("Not a claim"):
        claims.set_state(store, ids[0], State.REJECTED)
    fuller = replace(BRANDT, name="Ilse Maria Brandt")
    assert analyse(store, article_id, replace(FOUND, actors=(fuller, *FOUND.actors[1:]))) == ids


def test_rejection_does_not_hold_for_another_actor(store: Store) -> None:
    article_id, ids = filled(store)
    with store.step("Not a claim"):
        claims.set_state(store, ids[1], State.REJECTED)
    again = replace(FOUND, claims=(claim("c1", "a2", BRIDGE),))
    assert analyse(store, article_id, again)[0] not in ids


def test_rejected_claim_stays_after_an_analysis_without_it(store: Store) -> None:
    article_id, ids = filled(store)
    with store.step("Not a claim"):
        claims.set_state(store, ids[0], State.REJECTED)
    analyse(store, article_id, NOTHING)
    assert analyse(store, article_id)[0] == ids[0]
    assert claims.get(store, ids[0]).state is State.REJECTED


@pytest.mark.parametrize("touch", TOUCHES)
def test_touched_claim_survives_an_analysis_without_it(store: Store, touch: str) -> None:
    article_id, ids = filled(store)
    with store.step("Touch"):
        TOUCHES[touch](store, ids[0])
    before = claims.get(store, ids[0])
    analyse(store, article_id, NOTHING)
    after = claims.of_article(store, article_id)
    assert after == (replace(before, number=1),)


def test_untouched_claims_that_are_not_found_again_go(store: Store) -> None:
    article_id, ids = filled(store)
    assert analyse(store, article_id, replace(FOUND, claims=FOUND.claims[:1])) == ids[:1]
    assert [one.id for one in claims.of_article(store, article_id)] == [ids[0]]
    assert store.one("SELECT count(*) FROM claim")[0] == 1


def test_claim_whose_note_was_emptied_is_untouched(store: Store) -> None:
    article_id, ids = filled(store)
    with store.step("Edit note"):
        claims.set_note(store, ids[0], "x")
        claims.set_note(store, ids[0], "")
    analyse(store, article_id, NOTHING)
    assert claims.of_article(store, article_id) == ()


def test_touched_claim_keeps_its_words(store: Store) -> None:
    article_id, ids = filled(store)
    with store.step("Mark False"):
        verdicts.give(store, ids[0], "false")
    reworded = replace(FOUND.claims[0], statement="Something else")
    assert analyse(store, article_id, replace(FOUND, claims=(reworded,)))[0] == ids[0]
    assert claims.get(store, ids[0]).statement == FERRY.strip('"')


def test_untouched_claim_takes_the_new_words(store: Store) -> None:
    article_id, ids = filled(store)
    reworded = replace(FOUND.claims[0], statement="Something else", unsure=True)
    assert analyse(store, article_id, replace(FOUND, claims=(reworded,)))[0] == ids[0]
    assert claims.get(store, ids[0]).statement == "Something else"
    assert claims.get(store, ids[0]).unsure


def test_touched_claim_with_another_actor_now_is_not_doubled(store: Store) -> None:
    article_id, ids = filled(store)
    with store.step("Mark False"):
        verdicts.give(store, ids[1], "false")
    assert (
        analyse(store, article_id, replace(FOUND, claims=(claim("c1", "a2", BRIDGE),)))[0] == ids[1]
    )


def test_two_actors_with_the_same_words_are_two_claims(store: Store) -> None:
    article_id = add(store)
    both = replace(FOUND, claims=(claim("c1", "a1", BRIDGE), claim("c2", "a2", BRIDGE)))
    ids = analyse(store, article_id, both)
    with store.step("Mark False"):
        verdicts.give(store, ids[1], "false")
    assert analyse(store, article_id, both) == ids
    assert len(set(ids)) == 2


def test_touched_claim_follows_its_actor_to_a_fuller_name(store: Store) -> None:
    article_id, ids = filled(store)
    with store.step("Mark False"):
        verdicts.give(store, ids[0], "false")
    fuller = replace(BRANDT, name="Ilse Maria Brandt", names=("Brandt", "Mayor Ilse Brandt"))
    analyse(store, article_id, replace(FOUND, actors=(fuller,), claims=()))
    assert claims.get(store, ids[0]).actor_name == "Ilse Maria Brandt"
    assert [row.name for row in actors.of_article(store, article_id)] == ["Ilse Maria Brandt"]


def test_actors_that_nothing_names_any_more_go(store: Store) -> None:
    article_id, _ = filled(store)
    analyse(store, article_id, NOTHING)
    assert store.one("SELECT count(*) FROM actor")[0] == 0


def test_actor_of_the_same_kind_and_name_is_the_same_in_another_article(store: Store) -> None:
    first, _ = filled(store)
    second = add(store, article(TEXT + "!"))
    analyse(store, second)
    mine, others = actors.of_article(store, first), actors.of_article(store, second)
    assert [row.id for row in mine[:2]] == [row.id for row in others[:2]]


def test_anonymous_actor_of_another_article_is_somebody_else(store: Store) -> None:
    first, _ = filled(store)
    second = add(store, article(TEXT + "!"))
    analyse(store, second)
    assert actors.of_article(store, first)[2].id != actors.of_article(store, second)[2].id


def test_actor_of_another_kind_is_somebody_else(store: Store) -> None:
    first, _ = filled(store)
    second = add(store, article(TEXT + "!"))
    brandt = actor("a1", "Ilse Brandt", "Brandt", kind=ActorKind.ORGANISATION)
    analyse(store, second, Extraction(actors=(brandt,), claims=(), extractor="1"))
    assert actors.of_article(store, first)[0].id != actors.of_article(store, second)[0].id


def test_second_analysis_can_be_undone_as_a_step(store: Store) -> None:
    article_id, _ = filled(store)
    before = claims.of_article(store, article_id)
    with store.step("Analyse again"):
        claims.add_extraction(store, articles.version(store, article_id).id, NOTHING)
    assert claims.of_article(store, article_id) == ()
    store.undo()
    assert claims.of_article(store, article_id) == before


@pytest.mark.parametrize("span", [Span(5, 5), Span(-1, 4), Span(0, len(TEXT) + 1)])
def test_span_outside_the_text_is_a_bug_and_leaves_the_claims(store: Store, span: Span) -> None:
    article_id, _ = filled(store)
    wrong = replace(claim("c1", None, PLAN), content=(span,))
    with pytest.raises(BugError, match="span"):
        analyse(store, article_id, Extraction(actors=(), claims=(wrong,), extractor="2"))
    assert len(claims.of_article(store, article_id)) == 3


def test_claim_of_an_actor_that_is_missing_is_a_bug(store: Store) -> None:
    with pytest.raises(BugError, match="no actor a9"):
        analyse(store, add(store), replace(FOUND, claims=(claim("c1", "a9", PLAN),)))


def test_version_that_is_not_there_is_a_bug(store: Store) -> None:
    with pytest.raises(BugError, match="version 9"), store.step("Analyse"):
        claims.add_extraction(store, 9, FOUND)
