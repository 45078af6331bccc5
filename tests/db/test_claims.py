"""Claims as they are read, found and decided on."""

from dataclasses import replace

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from db.desk import (
    BRIDGE,
    FERRY,
    FOUND,
    PLAN,
    TEXT,
    add,
    analyse,
    article,
    filled,
    found,
    statements,
)
from onrecord_db import articles, claims
from onrecord_db.errors import BugError
from onrecord_db.records import (
    ActorKind,
    Basis,
    Extraction,
    Manner,
    Precision,
    ReviewState,
    State,
    WorldDate,
)
from onrecord_db.store import Store


def integrity(store: Store) -> None:
    """Let FTS5 compare its index with the tables; it raises when they differ."""
    with store.step("Check", undoable=False):
        store.run("INSERT INTO claim_fts(claim_fts, rank) VALUES ('integrity-check', 1)")


def test_claim_comes_back_as_it_was_found(store: Store) -> None:
    article_id, _ = filled(store)
    ferry = claims.of_article(store, article_id)[0]
    assert (ferry.exact, ferry.spans, ferry.manner) == (
        FERRY,
        FOUND.claims[0].content,
        Manner.DIRECT,
    )
    assert (ferry.actor_name, ferry.actor_role, ferry.cue) == ("Ilse Brandt", "Mayor", "said Mayor")
    assert (ferry.state, ferry.review_state) == (State.PROPOSED, ReviewState.UNREVIEWED)
    assert (ferry.verdict, ferry.note, ferry.evidence, ferry.seen_before) == (None, "", (), ())


def test_chain_names_those_through_whom_the_claim_came(store: Store) -> None:
    article_id, _ = filled(store)
    plan = claims.of_article(store, article_id)[2]
    assert (plan.actor_name, plan.via, plan.speech) == ("Tomas Reik", ("A trader",), False)


def test_hidden_speaker_is_unknown(store: Store) -> None:
    from db.desk import claim

    article_id = add(store)
    analyse(
        store, article_id, Extraction(actors=(), claims=(claim("c1", None, PLAN),), extractor="1")
    )
    found = claims.of_article(store, article_id)[0]
    assert (found.actor_id, found.actor_name) == (None, "Unknown speaker")
    assert found.actor_kind is ActorKind.ANONYMOUS


def test_spans_of_a_broken_quotation_are_joined(store: Store) -> None:
    from db.desk import claim, span

    broken = claim("c1", None, "The ferry")
    broken = type(broken)(**{**_fields(broken), "content": (span("The ferry"), span("on Monday"))})
    article_id = add(store)
    analyse(store, article_id, Extraction(actors=(), claims=(broken,), extractor="1"))
    assert claims.of_article(store, article_id)[0].exact == "The ferry ... on Monday"


def _fields(record: object) -> dict[str, object]:
    return {name: getattr(record, name) for name in record.__slots__}  # type: ignore[attr-defined]


def test_rejected_claim_is_left_out_and_the_others_are_counted_on(store: Store) -> None:
    article_id, ids = filled(store)
    with store.step("Not a claim"):
        claims.set_state(store, ids[0], State.REJECTED)
    found = claims.of_article(store, article_id)
    assert [(one.id, one.number) for one in found] == [(ids[1], 1), (ids[2], 2)]
    assert claims.get(store, ids[0]).number == 0


def test_deciding_a_state_touches_the_claim_for_the_views(store: Store) -> None:
    _, ids = filled(store)
    with store.step("Not a claim") as step:
        claims.set_state(store, ids[0], State.REJECTED)
    assert step.change is not None
    assert step.change.tables == {"claim", "occurrence"}


def test_number_is_the_same_however_the_claim_is_read(store: Store) -> None:
    article_id, ids = filled(store)
    assert [claims.get(store, one).number for one in ids] == [1, 2, 3]
    assert [one.number for one in found(store)] == [3, 2, 1]
    assert claims.of_article(store, article_id)[1] == claims.get(store, ids[1])


def test_claims_of_an_article_take_the_same_number_of_queries_for_any_number(
    store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    from db.desk import claim

    few, many = add(store), add(store, article(TEXT + " "))
    words = [TEXT[at : at + 12] for at in range(5, 90)]
    more = tuple(claim(f"c{at}", "a1", text) for at, text in enumerate(words))
    analyse(store, few)
    analyse(store, many, Extraction(actors=FOUND.actors, claims=more, extractor="1"))
    asked: list[str] = []
    ask = store.all
    monkeypatch.setattr(store, "all", lambda sql, values=(): asked.append(sql) or ask(sql, values))
    assert len(claims.of_article(store, few)) == 3
    small = len(asked)
    assert len(claims.of_article(store, many)) == len(words)
    assert len(asked) == 2 * small


def test_claim_that_is_not_there_is_a_bug(store: Store) -> None:
    with pytest.raises(BugError, match="no claim 9"):
        claims.get(store, 9)


def test_note_of_a_claim_that_is_not_there_is_a_bug(store: Store) -> None:
    with pytest.raises(BugError, match="no claim 9"), store.step("Edit note"):
        claims.set_note(store, 9, "x")


def test_said_on_date_is_kept(store: Store) -> None:
    _, ids = filled(store)
    date = WorldDate(value=None, precision=Precision.UNKNOWN, basis=Basis.STATED, text="on Monday")
    with store.step("Date"):
        claims.set_said_on(store, ids[0], date)
    assert claims.get(store, ids[0]).said_on == date


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        ("lunebruck", FERRY.strip('"')),
        ("Lünebrück ferry", FERRY.strip('"')),
        ("LÜNEB", FERRY.strip('"')),
        ("carried cars", BRIDGE),
        ("council mark", PLAN),
    ],
)
def test_claim_is_found_by_words(store: Store, query: str, expected: str) -> None:
    filled(store)
    assert statements(found(store, query)) == [expected]


@pytest.mark.parametrize("query", ["ferry council", "zebra", "NOT ferry OR zebra"])
def test_words_that_do_not_all_stand_in_a_claim_find_nothing(store: Store, query: str) -> None:
    filled(store)
    assert found(store, query) == ()


@settings(
    suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None, max_examples=80
)
@given(query=st.text(max_size=20) | st.text('"*^:(){}-+ANDORTNE\0 ', max_size=12))
def test_no_words_break_the_search(store: Store, query: str) -> None:
    found(store, query)
    claims.near(store, query, before_article=0)


def test_no_words_find_all_claims_the_newest_first(store: Store) -> None:
    _, ids = filled(store)
    assert [one.id for one in found(store, " ")] == list(reversed(ids))
    assert [one.id for one in found(store, limit=1)] == [ids[2]]


def test_search_follows_a_new_wording_and_its_undo(store: Store) -> None:
    _, ids = filled(store)
    with store.step("Reword"):
        store.update("claim", ids[1], {"statement": "The aqueduct leaks"})
    assert [one.id for one in found(store, "aqueduct")] == [ids[1]]
    store.undo()
    assert found(store, "aqueduct") == ()
    integrity(store)


def test_search_forgets_claims_that_an_analysis_drops(store: Store) -> None:
    article_id, _ = filled(store)
    analyse(store, article_id, Extraction(actors=(), claims=(), extractor="2"))
    assert found(store, "ferry") == ()
    integrity(store)


def test_search_follows_an_analysis_that_is_undone(store: Store) -> None:
    article_id, _ = filled(store)
    version = articles.version(store, article_id).id
    with store.step("Analyse again"):
        claims.add_extraction(store, version, Extraction(actors=(), claims=(), extractor="2"))
    store.undo()
    assert len(found(store, "ferry")) == 1
    integrity(store)


def test_words_that_stand_in_very_many_claims_give_the_newest(
    store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("onrecord_db.search.find.MOST_COUNTED", 1)
    _, ids = filled(store)
    wordy = replace(FOUND.claims[0], statement="The ferry sails, " + "as was said, " * 20)
    newer = analyse(store, add(store, article(TEXT + "!")), replace(FOUND, claims=(wordy,)))
    assert found(store, "ferry", limit=1)[0].id == newer[0]
    monkeypatch.setattr("onrecord_db.search.find.MOST_COUNTED", 2)
    assert found(store, "ferry", limit=1)[0].id == ids[0]


def test_search_leaves_rejected_claims_out(store: Store) -> None:
    _, ids = filled(store)
    with store.step("Not a claim"):
        claims.set_state(store, ids[0], State.REJECTED)
    assert found(store, "ferry") == ()


def test_near_are_claims_of_other_articles_that_share_words(store: Store) -> None:
    first, ids = filled(store)
    second = add(store, article(TEXT + "!"))
    analyse(store, second)
    near = claims.near(store, "Will the ferries sail to the market?", before_article=second)
    assert [claim_id for claim_id, _ in near] == [ids[0], ids[2]]
    assert near[0][1] <= near[1][1]
    assert ids[0] not in dict(claims.near(store, "ferry", before_article=first))


def test_near_leaves_out_rejected_claims_and_the_trash(store: Store) -> None:
    first, ids = filled(store)
    with store.step("Not a claim"):
        claims.set_state(store, ids[0], State.REJECTED)
    assert claims.near(store, "ferry", before_article=0) == ()
    with store.step("Move to trash"):
        articles.trash(store, first)
    assert claims.near(store, "bridge", before_article=0) == ()


def test_near_to_common_words_is_nothing(store: Store) -> None:
    filled(store)
    assert claims.near(store, "It is that which they have said, and so on.", before_article=0) == ()
