"""A filter line asks the panel and the whole database for the same claims."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from db.desk import SCALE
from db.newsroom import fill
from onrecord.ui.models import claim_tests
from onrecord.ui.models.claim_tests import Setting
from onrecord_db import articles, claims
from onrecord_db.search.claims import ORDERS, claim_ids
from onrecord_db.search.fields import FIELDS
from onrecord_db.search.find import Kind, find
from onrecord_db.search.query import Query, parse
from onrecord_db.search.values import Asker
from onrecord_db.store import Store

if TYPE_CHECKING:
    from collections.abc import Iterator

    from onrecord_db.records import Claim

ASKER = Asker(user="ann", today=date(2031, 3, 10))
_WORDS = (
    'ferry ferries sails sai sai* bridge "old bridge" "bridge old" cars car 4,000 lunebrück mayor'
    ' may* Brandt brandt* unknown speaker trader reik council closes "close the market" harbour'
    " cafe the a zebra 🚢x café"
)
_VALUES = (
    'ann me bén "ilse brandt" brandt mayor unknown none true misl false unreviewed reviewed done "in work"'
    " in-work second number quotation event promise source archive note verdict reason date headline"
    " match due owner actor high middle low 0.5 >0.66 <=0.33 today overdue <7d >2w 2031-03-07"
    " proposed denied thought speech unsure seen bote bbc en de 2031 2031-03 2031-03-14 >2031-03"
    " <2031-03-14 2030..2031 1 2 3 >=2"
)
_TERM = st.builds(
    lambda minus, field, values: f"{minus}{field}:{','.join(values)}",
    st.sampled_from(["", "-"]),
    st.sampled_from(list(FIELDS)),
    st.lists(st.sampled_from(_VALUES.split(" ")), min_size=1, max_size=2),
)
_WORD = st.builds(
    "".join, st.tuples(st.sampled_from(["", "", "-"]), st.sampled_from(_WORDS.split(" ")))
)
_LINE = st.lists(_TERM | _WORD, max_size=4).map(" ".join)


@pytest.fixture(scope="module")
def desk(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Store]:
    store = Store.open(tmp_path_factory.mktemp("desk") / "d.onrecord", user="ann", scale=SCALE)
    fill(store)
    yield store
    store.close()


@pytest.fixture(scope="module")
def at_hand(desk: Store) -> list[tuple[Claim, Setting]]:
    """Give the claims outside the trash, each with its article, as the panel has them."""
    return [
        (claim, Setting(asker=ASKER, article=row))
        for row in articles.rows(desk)
        for claim in claims.of_article(desk, row.id)
    ]


def in_memory(query: Query, at_hand: list[tuple[Claim, Setting]]) -> list[int]:
    """Give what passes the panel's test, the newest first."""
    passing = [claim.id for claim, about in at_hand if claim_tests.accepts(query, claim, about)]
    return sorted(passing, reverse=True)


@settings(max_examples=600, deadline=None)
@given(_LINE)
def test_panel_and_database_give_the_same_claims(
    desk: Store, at_hand: list[tuple[Claim, Setting]], line: str
) -> None:
    query = parse(line)
    assert list(claim_ids(desk, query, asker=ASKER)) == in_memory(query, at_hand)


@settings(max_examples=150, deadline=None)
@given(_LINE)
def test_a_search_finds_the_claims_that_pass_the_filter(
    desk: Store, at_hand: list[tuple[Claim, Setting]], line: str
) -> None:
    query = parse(line)
    found = find(desk, query, Kind.CLAIM, asker=ASKER)
    assert sorted((hit.id for hit in found.hits), reverse=True) == in_memory(query, at_hand)
    assert found.total == len(found.hits)


@pytest.mark.parametrize("field", [*FIELDS])
def test_each_field_chooses_some_and_leaves_some(
    at_hand: list[tuple[Claim, Setting]], field: str
) -> None:
    values = _VALUES.split(" ")
    found = {
        len(in_memory(query, at_hand))
        for query in (parse(f"{field}:{value}") for value in values)
        if query.terms
    }
    assert found - {0, len(at_hand)}


@pytest.mark.parametrize("order", ORDERS)
def test_every_order_gives_the_same_claims(
    desk: Store, at_hand: list[tuple[Claim, Setting]], order: str
) -> None:
    ordered = claim_ids(desk, parse("-worth:low"), order=order, asker=ASKER)
    assert sorted(ordered, reverse=True) == in_memory(parse("-worth:low"), at_hand)
