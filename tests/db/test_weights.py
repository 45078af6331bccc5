"""What criteria count at a desk, and how a claim is rated by them."""

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from db.desk import FOUND, analyse, article, filled
from onrecord_db import articles, claims, derived, weights
from onrecord_db.records import Criterion, Quantity, QuantityKind, Span, Weights
from onrecord_db.store import Store

NUMBER, OPINION = Criterion("number", "gives a number"), Criterion("opinion", "an opinion")
OURS = Weights(0.5, {"number": 0.4, "opinion": -0.3})
CARS = Quantity(
    span=Span(80, 90), text="4,000 cars", kind=QuantityKind.COUNT, value=4000.0, about="cars"
)


def kept(store: Store) -> tuple[int, int]:
    """Store two claims with criteria; the first has a quantity and stands in the headline."""
    first, second, third = FOUND.claims
    found = replace(
        FOUND,
        claims=(
            replace(
                first,
                criteria=(NUMBER, OPINION),
                checkworthy=0.1,
                reasons=("the program's",),
                quantities=(CARS,),
                headlines=(Span(0, 21),),
                denied=True,
            ),
            replace(second, checkworthy=0.2),
            third,
        ),
    )
    with store.step("Import", undoable=False):
        made = articles.add(store, article(), file_name="a.txt", raw=None)
        version = articles.version(store, made).id
        ids = claims.add_extraction(store, version, found)
    return ids[0], ids[1]


def test_without_own_weights_the_programs_rating_holds(store: Store) -> None:
    first, _ = kept(store)
    assert (claims.get(store, first).checkworthy, weights.get(store)) == (0.1, None)


def test_own_weights_rate_stored_claims_at_once(store: Store) -> None:
    first, _ = kept(store)
    change = weights.put(store, OURS)
    claim = claims.get(store, first)
    assert (claim.checkworthy, claim.reasons) == (0.6, ("gives a number", "an opinion"))
    assert change is not None
    assert "claim" in change.tables


def test_lists_are_ordered_by_own_weights_at_once(store: Store) -> None:
    first, second = kept(store)
    weights.put(store, OURS)
    rows = store.all(
        "SELECT worth FROM claim_facet WHERE id IN (?, ?) ORDER BY id", (first, second)
    )
    assert [row["worth"] for row in rows] == [0.6, 0.2]
    weights.put(store, None)
    row = store.one("SELECT worth FROM claim_facet WHERE id = ?", (first,))
    assert (row["worth"], derived.differences(store)) == (0.1, [])


def test_a_claim_without_criteria_keeps_its_rating(store: Store) -> None:
    _, second = kept(store)
    weights.put(store, OURS)
    assert claims.get(store, second).checkworthy == 0.2


def test_a_criterion_without_weight_is_no_reason(store: Store) -> None:
    first, _ = kept(store)
    weights.put(store, Weights(0.5, {"number": 0.0, "opinion": -0.3}))
    assert claims.get(store, first).reasons == ("an opinion",)


def test_the_programs_weights_come_back_and_undo_knows_nothing_of_it(store: Store) -> None:
    first, _ = kept(store)
    weights.put(store, OURS)
    weights.put(store, None)
    assert claims.get(store, first).checkworthy == 0.1
    assert store.undo_label is None


def test_weights_that_cannot_be_read_are_none(store: Store) -> None:
    with store.step("Break", undoable=False):
        store.run("INSERT INTO setting VALUES ('check-worthiness', '[1]')")
    assert weights.get(store) is None


def test_details_of_a_claim_come_back_as_they_went_in(store: Store) -> None:
    first, second = kept(store)
    claim, other = claims.get(store, first), claims.get(store, second)
    assert (claim.quantities, claim.headlines, claim.denied) == ((CARS,), (Span(0, 21),), True)
    assert (other.quantities, other.headlines, other.denied) == ((), (), False)


@given(st.lists(st.sampled_from([NUMBER, OPINION])), st.floats(-2, 2), st.floats(-1, 1))
def test_a_rating_lies_between_none_and_all(criteria, base, weight) -> None:
    assert 0 <= Weights(base, {"number": weight}).score(tuple(criteria)) <= 1


def test_a_touched_claim_gets_the_numbers_that_it_lacks_and_keeps_its_words(store: Store) -> None:
    article_id, ids = filled(store)
    with store.step("Note"):
        claims.set_note(store, ids[1], "ours")
    first, second, third = FOUND.claims
    again = replace(second, statement="Other words", quantities=(CARS,), headlines=(Span(0, 21),))
    analyse(store, article_id, replace(FOUND, claims=(first, again, third)))
    claim = claims.get(store, ids[1])
    assert (claim.quantities, claim.headlines) == ((CARS,), (Span(0, 21),))
    assert claim.statement == second.statement
