"""Making and mending claims on a real database: each act, its undo and its redo."""

from __future__ import annotations

import hashlib
import json
from typing import TYPE_CHECKING

import pytest

from onrecord.errors import KnownError
from onrecord.services import importing, library, review
from onrecord.services.marking import acts, guessing
from onrecord_db import actors, articles, claims, derived
from onrecord_db.records import ActorKind, ClaimType, Manner, ReviewState, Span, Stance, State
from services import marked
from services.marked import DAYS, FAILED, LOSE, SAIL, TESTED, TEXT, spans_of

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from onrecord_db.records import Claim
    from onrecord_db.store import Store


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    """Give a database with the article, analysed."""
    opened = library.open_store(tmp_path / "desk.onrecord")
    marked.analysed(opened)
    yield opened
    opened.close()


def one(store: Store, claim_id: int) -> Claim:
    return claims.get(store, claim_id)


def content(store: Store) -> list[object]:
    """Give all that claims and actors are made of, without who wrote last when."""
    tables = (
        "claim", "occurrence", "attribution", "evidence", "verdict", "note", "relation", "tagged",
        "actor", "actor_name", "appearance", "actor_role",
    )  # fmt: skip
    return [
        [
            [row[name] for name in row.keys() if name not in {"updated_at", "updated_by"}]  # noqa: SIM118  # a Row
            for row in store.all(f"SELECT * FROM {table} ORDER BY id")  # noqa: S608  # names of ours
        ]
        for table in tables
    ]


def undone(store: Store, before: list[object]) -> None:
    """Undo, see that all is as before, redo and undo again."""
    after = content(store)
    assert store.undo() is not None
    assert content(store) == before
    assert store.redo() is not None
    assert content(store) == after
    assert derived.differences(store) == []


def added(store: Store, words: str, speaker: str | None = None) -> Claim:
    proposal = guessing.propose(store, 1, [marked.span(words)])
    assert proposal is not None
    version = articles.version(store, 1)
    return one(store, acts.add(store, version.id, proposal, speaker)[0])


# --- adding ---


def test_marked_words_become_an_accepted_claim_of_the_person(store: Store) -> None:
    before = content(store)
    claim = added(store, FAILED)
    assert (claim.exact, claim.statement, claim.state) == (
        FAILED, "The engine had failed", State.ACCEPTED,
    )  # fmt: skip
    assert (claim.made_by, claim.type) == (store.user, ClaimType.EVENT)
    assert store.undo_label == "Add claim"
    undone(store, before)


@pytest.mark.parametrize(
    ("words", "speaker", "unsure"),
    [
        (FAILED, "Ilse Brandt", True),  # "She denied": who spoke last
        ("on Friday that the ferry will sail", "Ilse Brandt", False),
        ("nobody had asked him", "Teo Marsh", True),  # "He added"
        ("the town would lose", "Teo Marsh", False),
    ],
)
def test_the_speaker_is_guessed_from_the_sentence(
    store: Store,
    words: str,
    speaker: str,
    unsure: bool,  # noqa: FBT001  # a parameter
) -> None:
    claim = added(store, words)
    assert (claim.actor_name, claim.unsure) == (speaker, unsure)


def test_a_speaker_by_name_is_the_actor_who_has_it_or_a_new_one(store: Store) -> None:
    assert added(store, FAILED, "Brandt").actor_name == "Ilse Brandt"
    made = added(store, "nobody had asked him", "Mia Roe")
    assert (made.actor_name, made.actor_kind) == ("Mia Roe", ActorKind.PERSON)


def test_the_day_is_taken_from_the_sentence(store: Store) -> None:
    said = added(store, "the ferry will sail").said_on
    assert said is not None
    assert (said.value, said.text) == ("2026-03-13", "on Friday")


def test_numbers_that_are_known_there_go_with_the_words(store: Store) -> None:
    assert [number.text for number in added(store, "for 40 days").quantities] == ["40 days"]


def test_marked_quotation_is_direct_and_part_of_it_mixed(store: Store) -> None:
    text = 'He said "it is so" twice.'
    assert guessing.manner(text, [Span(8, 18)]) is Manner.DIRECT
    assert guessing.manner(text, [Span(3, 18)]) is Manner.MIXED
    assert guessing.manner(text, [Span(0, 7)]) is Manner.INDIRECT


# --- edges ---


def test_moved_edges_keep_words_hash_and_start_in_step(store: Store) -> None:
    wanted = [marked.span("said on Friday that the ferry will sail")]
    before = content(store)
    acts.set_spans(store, 1, 1, wanted)
    row = store.one("SELECT * FROM occurrence WHERE claim_id = 1")
    assert row is not None
    exact = "said on Friday that the ferry will sail"
    assert (row["exact"], row["start"]) == (exact, wanted[0].start)
    assert row["exact_hash"] == hashlib.sha256(exact.encode()).digest()[:8]
    undone(store, before)


def test_links_verdict_note_and_history_survive_moved_edges(store: Store) -> None:
    review.rate(store, 1, "true", "In the timetable.")
    review.rate(store, 1, "false", "Not in the timetable.")
    review.set_note(store, 1, "ask")
    review.link_source(store, 1, target="https://port.example/", stance=Stance.REFUTES)
    before = one(store, 1)
    acts.set_spans(store, 1, 1, [marked.span("ferry will sail")])
    after = one(store, 1)
    assert (after.verdict, after.note, after.evidence) == (
        before.verdict, before.note, before.evidence,
    )  # fmt: skip
    assert store.all("SELECT count(*) FROM verdict")[0][0] == 2


def test_a_number_leaves_and_comes_back_with_its_words(store: Store) -> None:
    acts.set_spans(store, 3, 1, [marked.span("for 40")])
    assert one(store, 3).quantities == ()
    acts.set_spans(store, 3, 1, [marked.span(DAYS)])
    assert [number.text for number in one(store, 3).quantities] == ["40 days"]


def test_several_spans_make_a_broken_quotation(store: Store) -> None:
    acts.set_spans(store, 2, 1, [marked.span(TESTED), marked.span(DAYS)])
    claim = one(store, 2)
    assert claim.exact == f"{TESTED} ... {DAYS}"
    assert [number.text for number in claim.quantities] == ["40 days"]


def test_a_statement_follows_its_words_until_a_person_words_it(store: Store) -> None:
    claim = added(store, FAILED)
    acts.set_spans(store, claim.id, 1, [marked.span("the engine had")])
    assert one(store, claim.id).statement == "The engine had"
    acts.set_statement(store, claim.id, "The engine of the ferry failed")
    acts.set_spans(store, claim.id, 1, [marked.span(FAILED)])
    assert one(store, claim.id).statement == "The engine of the ferry failed"


def test_a_claim_put_back_is_a_mere_proposal_again(store: Store) -> None:
    acts.set_spans(store, 1, 1, [marked.span("the ferry")])
    acts.set_spans(store, 1, 1, [marked.span(SAIL)])
    edited = store.one("SELECT edited FROM claim WHERE id = 1")
    assert edited is not None
    assert edited[0] is None


def test_a_claim_is_never_left_without_words(store: Store) -> None:
    with pytest.raises(KnownError, match="needs some words"):
        acts.set_spans(store, 1, 1, [Span(TEXT.index("\n"), TEXT.index("\n") + 1)])


def test_nudges_of_one_session_are_one_step(store: Store) -> None:
    before = content(store)
    start, end = marked.span(SAIL)
    for more in (3, 7, 12):
        acts.set_spans(store, 1, 1, [Span(start, end - more)], session=1)
    store.undo()
    assert (content(store), store.undo_label) == (before, None)


# --- merging and splitting ---


def full(store: Store) -> None:
    """Give two claims all that claims can have."""
    for claim_id, key, text in ((2, "true", "one"), (3, "false", "two")):
        review.rate(store, claim_id, key, text)
        review.set_note(store, claim_id, text)
        review.link_source(store, claim_id, target=f"https://{text}.example/")
    acts.set_importance(store, [3], 2)
    acts.defer(store, [3], "2026-05-01")


def test_merged_claims_have_all_that_both_had(store: Store) -> None:
    full(store)
    before = content(store)
    assert acts.merge(store, [2, 3]).label == "Merge 2 claims"
    claim = one(store, 2)
    assert claim.exact == f"{TESTED} ... {DAYS}"
    assert claim.note == "one\n\ntwo"
    assert [source.title for source in claim.evidence] == ["one.example", "two.example"]
    assert claim.verdict is not None
    assert (claim.verdict.rating.key, claim.verdict.reason) == ("true", "one")
    assert (claim.importance, claim.due) == (2, "2026-05-01")
    assert [number.text for number in claim.quantities] == ["40 days"]
    sql = "SELECT ruling FROM verdict WHERE claim_id = 2 ORDER BY number"
    kept = [row[0] for row in store.all(sql)]
    assert kept == ["two", "one"]
    assert [known.id for known in claims.of_article(store, 1)] == [1, 2, 4]
    undone(store, before)


def test_a_merged_claim_without_a_verdict_takes_the_other_s(store: Store) -> None:
    review.rate(store, 3, "false", "No.")
    acts.merge(store, [2, 3])
    claim = one(store, 2)
    assert claim.verdict is not None
    assert (claim.verdict.reason, claim.review_state) == ("No.", ReviewState.DONE)


def test_relations_of_merged_claims_move_and_a_decision_wins(store: Store) -> None:
    for ends, state in (((2, 1), "proposed"), ((3, 1), "rejected"), ((2, 3), "accepted")):
        row = {"type": "same", "reasons": "[]", "score": 0.5, "state": state}
        with store.step("Relate"):
            store.insert("relation", {"from_claim_id": ends[0], "to_claim_id": ends[1], **row})
    before = content(store)
    acts.merge(store, [2, 3])
    found = [
        tuple(row) for row in store.all("SELECT from_claim_id, to_claim_id, state FROM relation")
    ]
    assert found == [(2, 1, "rejected")]
    undone(store, before)


def test_claims_of_two_articles_are_joined_as_one_that_occurs_twice(store: Store) -> None:
    other = marked.stored(store, TEXT + "Later.", "later.txt")
    importing.store_extraction(store, other, marked.FOUND)
    acts.merge(store, [1, 5])
    places = store.all("SELECT version_id FROM occurrence WHERE claim_id = 1 ORDER BY id")
    assert [row[0] for row in places] == [1, 2]
    assert [claim.id for claim in claims.of_article(store, other)] == [1, 6, 7, 8]
    new_id, _ = acts.split_versions(store, 1, [2])
    assert [claim.id for claim in claims.of_article(store, other)] == [new_id, 6, 7, 8]


def test_one_claim_cannot_be_merged(store: Store) -> None:
    with pytest.raises(KnownError, match="only one claim"):
        acts.merge(store, [1])


def test_a_claim_is_split_by_its_spans(store: Store) -> None:
    acts.merge(store, [2, 3])
    review.rate(store, 2, "true")
    before = content(store)
    new_id, change = acts.split(store, 2, 1)
    old, new = one(store, 2), one(store, new_id)
    assert change.label == "Split claim"
    assert (old.exact, new.exact, new.statement) == (TESTED, DAYS, "For 40 days.")
    assert (new.actor_name, new.state, new.verdict) == ("Ilse Brandt", State.ACCEPTED, None)
    assert ([n.text for n in old.quantities], [n.text for n in new.quantities]) == ([], ["40 days"])
    assert old.verdict is not None
    undone(store, before)


def test_selected_words_are_split_off(store: Store) -> None:
    new_id, _ = acts.split(store, 1, 1, [marked.span("will sail in June")])
    assert (one(store, 1).exact, one(store, new_id).exact) == ("the ferry", "will sail in June")


def test_a_claim_of_one_sentence_needs_words_to_be_split_by(store: Store) -> None:
    with pytest.raises(KnownError, match="nothing to part"):
        acts.split(store, 1, 1)


# --- rewording, and many at once ---


def test_speaker_kind_and_statement_are_mended_and_undone(store: Store) -> None:
    before = content(store)
    acts.retype(store, [1], ClaimType.PLEDGE)
    acts.set_statement(store, 1, "  The ferry\nwill sail. ")
    acts.assign(store, [1], None)
    claim = one(store, 1)
    assert (claim.type, claim.statement, claim.actor_name) == (
        ClaimType.PLEDGE, "The ferry will sail.", "Unknown speaker",
    )  # fmt: skip
    edited = store.one("SELECT edited FROM claim WHERE id = 1")
    assert edited is not None
    assert json.loads(edited[0]) == ["statement", "type", "actor"]
    assert [store.undo(), store.undo(), store.undo()] != [None] * 3
    assert content(store) == before


def test_acts_on_many_claims_are_one_step_each(store: Store) -> None:
    before = content(store)
    said = [
        review.rate_all(store, [1, 2, 3], "false").label,
        acts.assign_name(store, [1, 2], "Mia Roe").label,
        acts.retype(store, [1, 4], ClaimType.OTHER).label,
        acts.review(store, [1, 4], ReviewState.SECOND_OPINION).label,
        acts.set_importance(store, [1, 4], 3).label,
        acts.defer(store, [1, 2, 3, 4], "2026-06-01").label,
        acts.set_owner(store, [1, 2], "ana").label,
        acts.decide(store, [1, 2], State.REJECTED).label,
    ]
    assert said == [
        "Mark False (3 claims)", "Change speaker of 2 claims", "Change kind of 2 claims",
        "Ask for a second opinion on 2 claims", "Change importance of 2 claims", "Defer 4 claims",
        "Change owner of 2 claims", "2 are no claims",
    ]  # fmt: skip
    assert [known.id for known in claims.of_article(store, 1)] == [3, 4]
    while store.undo() is not None:
        pass
    assert content(store) == before


# --- a new extraction ---


def again(store: Store) -> list[str]:
    """Store the same extraction once more and give the article's claims."""
    importing.store_extraction(store, 1, marked.FOUND)
    return [claim.exact for claim in claims.of_article(store, 1)]


def test_what_a_person_mended_is_not_proposed_again(store: Store) -> None:
    acts.set_spans(store, 1, 1, [marked.span("the ferry will sail")])
    acts.merge(store, [2, 3])
    acts.decide(store, [4], State.REJECTED)
    acts.set_statement(store, 2, "They tested it for 40 days.")
    mine = added(store, FAILED)
    expected = ["the ferry will sail", f"{TESTED} ... {DAYS}", FAILED]
    assert again(store) == again(store) == expected
    assert one(store, 2).statement == "They tested it for 40 days."
    assert one(store, mine.id).made_by == store.user
    assert one(store, 4).state is State.REJECTED


def test_a_split_claim_is_not_proposed_whole_again(store: Store) -> None:
    acts.split(store, 1, 1, [marked.span("will sail in June")])
    assert again(store) == ["the ferry", "will sail in June", TESTED, DAYS, LOSE]


def test_a_speaker_whom_a_person_named_stays(store: Store) -> None:
    acts.assign_name(store, [1], "Brandt of the harbour")
    again(store)
    assert one(store, 1).actor_name == "Brandt of the harbour"


def test_the_difference_is_told_before_anything_is_stored(store: Store) -> None:
    acts.decide(store, [1], State.ACCEPTED)
    found = marked.Extraction(
        actors=(marked.BRANDT, marked.MARSH),
        claims=(
            marked.claim("c2", "a1", TESTED, manner=Manner.DIRECT, statement="They tested it"),
            marked.claim("c3", "a1", DAYS, manner=Manner.DIRECT),
            marked.claim("c5", "a2", "nobody had asked him"),
        ),
        extractor="test 2",
    )
    before = content(store)
    told = importing.difference(store, 1, found)
    assert told is not None
    assert told.added == ("Teo Marsh: nobody had asked him",)
    assert told.removed == (f"Teo Marsh: {LOSE}",)
    assert told.changed == ((f"Ilse Brandt: {TESTED}", "Ilse Brandt: They tested it"),)
    assert (told.kept, content(store)) == (2, before)


def test_a_difference_that_was_agreed_to_can_be_undone(store: Store) -> None:
    before = content(store)
    found = marked.Extraction(actors=(), claims=(), extractor="test 2")
    parts = importing.storing_extraction(store, 1, found, undoable=True)
    label = [change.label for change in parts if change is not None]
    assert (label, claims.of_article(store, 1)) == (["Look for claims again"], ())
    undone(store, before)


def test_an_article_never_analysed_has_no_difference(store: Store) -> None:
    other = marked.stored(store, TEXT + "Later.", "later.txt")
    assert importing.difference(store, other, marked.FOUND) is None


def test_the_same_extraction_makes_no_difference(store: Store) -> None:
    told = importing.difference(store, 1, marked.FOUND)
    assert told is not None
    assert told.is_nothing


def test_actors_of_the_library_follow(store: Store) -> None:
    acts.assign_name(store, [1, 2, 3], "Mia Roe")
    counted = {row.name: row.claim_count for row in actors.of_article(store, 1)}
    assert counted == {"Mia Roe": 3, "Teo Marsh": 1, "Ilse Brandt": 0}
    assert len(spans_of("Brandt")) == 2
