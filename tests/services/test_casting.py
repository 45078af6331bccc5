"""Who is who, on a real database: names, roles, merging, splitting, an actor's page."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from onrecord.errors import KnownError
from onrecord.services import casting, importing, library, review
from onrecord.services.marking import acts, guessing
from onrecord_db import actors, claims, relations
from onrecord_db.casting import pages
from onrecord_db.records import ActorKind, Extraction, MatchProposal, State
from services import marked
from services.marked import BRANDT, FOUND, MARSH, TEXT
from services.test_marking import content, undone

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from onrecord_db.store import Store

HARBOUR, MAYOR = 1, 2


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    """Give a database with the article, analysed."""
    opened = library.open_store(tmp_path / "desk.onrecord")
    marked.analysed(opened)
    yield opened
    opened.close()


def later(store: Store, found: Extraction = FOUND) -> int:
    """Store a later article in which an extraction finds something; give its id."""
    number = len(store.all("SELECT id FROM article"))
    other = marked.stored(store, f"{TEXT}Later {number}.", f"later{number}.txt")
    importing.store_extraction(store, other, found)
    return other


def speakers(store: Store, article_id: int) -> list[str]:
    return [claim.actor_name for claim in claims.of_article(store, article_id)]


def test_a_renamed_actor_keeps_the_old_name_as_an_alias_and_is_found_by_it(store: Store) -> None:
    before = content(store)
    casting.rename(store, HARBOUR, "Ilse M. Brandt")
    known = pages.details(store, HARBOUR)
    assert (known.name, known.aliases) == ("Ilse M. Brandt", ("Ilse Brandt", "Brandt"))
    undone(store, before)
    store.redo()
    assert speakers(store, later(store)) == [*["Ilse M. Brandt"] * 3, "Teo Marsh"]


def test_aliases_roles_kind_and_description_are_undone_one_by_one(store: Store) -> None:
    before = content(store)
    casting.add_alias(store, HARBOUR, "Frau Brandt")
    casting.add_role(store, HARBOUR, "Former minister")
    casting.set_kind(store, HARBOUR, ActorKind.GROUP)
    casting.describe(store, HARBOUR, "Runs the harbour since 2019.")
    known = pages.details(store, HARBOUR)
    assert "Frau Brandt" in known.aliases
    assert known.roles == ("Former minister", "Harbour director")
    assert (known.kind, known.description) == (ActorKind.GROUP, "Runs the harbour since 2019.")
    assert [store.undo() is None for _ in range(4)] == [False] * 4
    assert content(store) == before


def test_alias_and_role_can_be_taken_away(store: Store) -> None:
    casting.add_alias(store, HARBOUR, "Frau Brandt")
    casting.add_role(store, HARBOUR, "Former minister")
    casting.remove_alias(store, HARBOUR, "Frau Brandt")
    casting.remove_role(store, HARBOUR, "Former minister")
    known = pages.details(store, HARBOUR)
    assert (known.aliases, known.roles) == (("Brandt",), ("Harbour director",))


def test_an_actor_of_another_kind_is_still_found_by_name(store: Store) -> None:
    casting.set_kind(store, HARBOUR, ActorKind.ORGANISATION)
    other = later(store)
    assert claims.of_article(store, other)[0].actor_id == HARBOUR


def test_merged_actors_are_one_everywhere_and_undo_brings_both_back(store: Store) -> None:
    casting.add_role(store, MAYOR, "Party leader")
    before = content(store)
    assert casting.merge(store, HARBOUR, [MAYOR]).label == "Merge Teo Marsh into Ilse Brandt"
    assert set(speakers(store, 1)) == {"Ilse Brandt"}
    known = pages.details(store, HARBOUR)
    assert known.aliases == ("Brandt", "Teo Marsh")
    assert known.roles == ("Party leader", "Harbour director")
    assert pages.details(store, MAYOR).merged_into == HARBOUR
    printed = store.one("SELECT forms FROM appearance WHERE version_id = 1")
    assert printed is not None
    assert printed[0] == '["Ilse Brandt","Brandt","Teo Marsh"]'
    assert [row.id for row in actors.find(store, "mars")] == [HARBOUR]
    undone(store, before)


def test_an_extraction_finds_the_merged_actor_by_both_names(store: Store) -> None:
    casting.merge(store, HARBOUR, [MAYOR])
    other = later(store)
    assert set(speakers(store, other)) == {"Ilse Brandt"}
    importing.store_extraction(store, 1, FOUND)
    assert [claim.id for claim in claims.of_article(store, 1)] == [1, 2, 3, 4]
    assert store.all("SELECT count(*) FROM actor")[0][0] == 2


def test_a_misspelt_name_stays_as_printed(store: Store) -> None:
    misspelt = replace(BRANDT, name="Ilse Brand", names=("Ilse Brand",))
    other = later(store, Extraction(actors=(misspelt, MARSH), claims=FOUND.claims, extractor="t"))
    wrong = claims.of_article(store, other)[0].actor_id
    assert wrong is not None
    casting.merge(store, HARBOUR, [wrong])
    rows = {row.id: row.names for row in actors.of_article(store, other)}
    assert rows[HARBOUR] == ("Ilse Brand",)


def test_an_actor_is_not_merged_with_itself(store: Store) -> None:
    with pytest.raises(KnownError, match="only one actor"):
        casting.merge(store, HARBOUR, [HARBOUR])


def test_a_part_of_an_actor_is_split_off_with_claims_and_spellings(store: Store) -> None:
    before = content(store)
    new_id, change = casting.split(store, HARBOUR, "Otto Brandt", claim_ids=[2], forms=["Brandt"])
    assert change.label == "Split off Otto Brandt"
    assert speakers(store, 1) == ["Ilse Brandt", "Otto Brandt", "Ilse Brandt", "Teo Marsh"]
    assert pages.details(store, new_id).aliases == ("Brandt",)
    seen = {row.id: row.names for row in actors.of_article(store, 1)}
    assert (seen[HARBOUR], seen[new_id]) == (("Ilse Brandt",), ("Brandt",))
    mentions = store.one("SELECT mentions FROM appearance WHERE actor_id = ?", (new_id,))
    second = marked.spans_of("Brandt")[1]
    assert mentions is not None
    assert mentions[0] == f"[[{second.start},{second.end}]]"
    undone(store, before)


def test_nothing_is_not_split_off(store: Store) -> None:
    with pytest.raises(KnownError, match="Nothing was chosen"):
        casting.split(store, HARBOUR, "Otto Brandt")


def test_a_page_tells_what_an_actor_claims_in_all_articles(store: Store) -> None:
    other = later(store)
    review.rate(store, 1, "false")
    review.rate(store, 2, "true")
    acts.decide(store, [3], State.REJECTED)
    page = pages.page(store, HARBOUR)
    assert (page.claim_count, page.article_count) == (5, 2)
    assert (page.first_day, page.last_day) == ("2026-03-14", "2026-03-14")
    assert dict(page.verdicts) == {"true": 1, "false": 1, None: 3}
    assert {claim.article_id for claim in page.claims} == {1, other}
    rated = {claim.id: claim.rating_key for claim in page.claims}
    assert (rated[1], rated[2]) == ("false", "true")


def test_actors_are_found_by_any_spelling_in_any_case(store: Store) -> None:
    assert [row.name for row in actors.find(store, "brandt ils")] == ["Ilse Brandt"]
    assert actors.find(store, " ?") == ()
    assert (actors.named(store, "Brandt"), actors.named(store, "Nobody")) == (HARBOUR, None)


def test_an_actor_that_a_later_import_found_again_is_not_taken_back(store: Store) -> None:
    acts.assign_name(store, [1], "Mia Roe")
    mia = replace(BRANDT, name="Mia Roe", names=("Mia Roe",))
    later(store, Extraction(actors=(mia, MARSH), claims=FOUND.claims, extractor="t"))
    assert store.undo() is None  # a claim of the later article hangs on the actor
    assert claims.get(store, 1).actor_name == "Mia Roe"


def test_a_claim_goes_with_what_was_proposed_of_it_since_and_comes_back_with_it(
    store: Store,
) -> None:
    proposal = guessing.propose(store, 1, [marked.span("the engine had failed")])
    assert proposal is not None
    made, _ = acts.add(store, 1, proposal)
    with store.step("Match", undoable=False):
        pair = MatchProposal(claim_id=made, earlier_id=1, relation="same", score=0.5, reasons=())
        relations.propose(store, [pair])
    before = content(store)
    assert store.undo() is not None
    assert store.redo() is not None
    assert content(store) == before
