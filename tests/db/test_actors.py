"""Actors as lists show them."""

from db.desk import TEXT, add, analyse, article, filled
from onrecord_db import actors, articles, claims, settings
from onrecord_db.records import ActorKind, State
from onrecord_db.store import Store


def test_actors_are_in_order_of_their_first_claim_then_mention(store: Store) -> None:
    article_id, _ = filled(store)
    found = actors.of_article(store, article_id)
    assert [row.name for row in found] == ["Ilse Brandt", "Tomas Reik", "A trader"]
    assert [row.claim_count for row in found] == [2, 0, 0]  # what Reik says is no speech


def test_actor_shows_forms_role_and_kind(store: Store) -> None:
    article_id, _ = filled(store)
    brandt = actors.of_article(store, article_id)[0]
    assert brandt.names == ("Mayor Ilse Brandt", "Brandt", "Ilse Brandt")
    assert (brandt.role, brandt.kind) == ("Mayor", ActorKind.PERSON)


def test_rejected_claims_do_not_count(store: Store) -> None:
    article_id, ids = filled(store)
    with store.step("Not a claim"):
        claims.set_state(store, ids[0], State.REJECTED)
    assert actors.of_article(store, article_id)[0].claim_count == 1


def test_rows_count_over_all_articles_outside_the_trash(store: Store) -> None:
    filled(store)
    second = add(store, article(TEXT + "!"))
    analyse(store, second)
    assert [(row.name, row.claim_count) for row in actors.rows(store)] == [("Ilse Brandt", 4)]
    with store.step("Move to trash"):
        articles.trash(store, second)
    assert actors.rows(store)[0].claim_count == 2


def test_article_without_analysis_has_no_actors(store: Store) -> None:
    assert actors.of_article(store, add(store)) == ()


def test_setting_is_kept_and_replaced(store: Store, reopened) -> None:
    settings.put(store, "theme", "dark")
    settings.put(store, "theme", "light")
    again = reopened()
    assert (settings.get(again, "theme"), settings.get(again, "font")) == ("light", None)
