"""Quantities in sentences, measured against a table of our own."""

from collections import Counter
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from onrecord.claims import pipeline
from onrecord.claims.numerals import numeral, pieces
from onrecord.claims.quantities import quantities
from onrecord_db.records import Quantity, QuantityKind, Span

GOLD = Path(__file__).with_name("quantities.gold.txt")
Row = tuple[str, str, str, str]


@pytest.fixture(scope="session")
def nlp():
    return pipeline.load()


def find(nlp, text: str, start: int = 0) -> list[Quantity]:
    (parse,) = pipeline.parse(nlp, [text])
    return quantities(text, parse.tokens, start)


def gold() -> dict[str, list[Row]]:
    table: dict[str, list[Row]] = {}
    sentence = ""
    for line in GOLD.read_text(encoding="utf-8").splitlines():
        if line.startswith("  = "):
            value, kind, unit, about = line[4:].split(" | ")
            table[sentence].append((value, kind, unit, about))
        elif line and not line.startswith("#"):
            sentence = line
            table[sentence] = []
    return table


def row(one: Quantity) -> Row:
    value = "-" if one.value is None else f"{one.value:.12g}"
    to = "" if one.to is None else f"..{one.to:.12g}"
    return f"{value}{to}", one.kind.value, one.unit or "-", one.about or "-"


def scores(nlp, width: int) -> tuple[float, float]:
    """Give precision and recall; ``width`` columns of a row must agree."""
    table = gold()
    wanted = Counter((s, r[:width]) for s, rows in table.items() for r in rows)
    found = Counter((s, row(one)[:width]) for s in table for one in find(nlp, s))
    right = (wanted & found).total()
    return right / found.total(), right / wanted.total()


def test_value_kind_and_unit_agree_with_the_table(nlp):
    precision, recall = scores(nlp, 3)  # 115 sentences, 117 quantities: 0.983 and 0.983
    assert precision >= 0.98
    assert recall >= 0.98


def test_what_a_number_is_about_agrees_with_the_table(nlp):
    precision, recall = scores(nlp, 4)  # 0.940 and 0.940
    assert precision >= 0.94
    assert recall >= 0.94


def test_a_quantity_tells_where_it_stands_and_how_exact_it_is(nlp):
    text = "She said more than 1,200 wounded soldiers had come home."
    (found,) = find(nlp, text, start=100)
    assert found == Quantity(
        span=Span(109, 141),
        text="more than 1,200 wounded soldiers",
        kind=QuantityKind.COUNT,
        value=1200.0,
        about="wounded soldiers",
        qualifier="more than",
    )


def test_only_an_order_of_size_gives_no_value(nlp):
    (found,) = find(nlp, "Hundreds of homes are dark.")
    assert (found.value, found.text) == (None, "Hundreds of homes")


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("nine hundred and ninety-nine thousand four hundred and two", 999402),
        ("one and a half million", 1500000),
        ("three dozen", 36),
        ("a hundred and five", 105),
        ("half a dozen", 6),
        ("2.5 billion", 2.5e9),
        ("3bn", 3e9),
        ("two out of three", 0.667),
    ],
)
def test_numbers_in_words_are_read(text, value):
    found = numeral(pieces(text), 0)
    assert found is not None
    assert found.value == value


@settings(max_examples=60)
@given(st.text(alphabet="ab 0123456789.,-–%$€/:'’ \nhalf two million of"))
def test_a_quantity_cuts_its_words_out_of_any_text(nlp, text):
    assert all(text[one.span.start : one.span.end] == one.text for one in find(nlp, text))


@given(st.text())
def test_any_pieces_give_a_numeral_or_none(text):
    row = pieces(text)
    assert all(found is None or found.after > 0 for found in [numeral(row, 0)])
