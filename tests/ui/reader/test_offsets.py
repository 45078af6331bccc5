"""Code points and UTF-16 units, stored text and document."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.ui.widgets.reader.offsets import DocumentMap, Placed, Stretch, Utf16Map
from onrecord_db.records import Span

TABLE = [
    "plain words",
    "a😀b",
    "👩‍👩‍👧 family 👍🏽",
    "de\u0301but e\u0301",
    "שלום עולם abc",
    "مرحبا 123 بالعالم",
    "\U0001d518\U0001d52b\U0001d526 x",
    "漢字\U00020000仮名",
    "\u202eabc\u202c\u00a0x",
    "",
]
TEXTS = st.text(alphabet=st.characters(exclude_categories=["Cs"]), max_size=60)


def units(text: str) -> int:
    return len(text.encode("utf-16-le")) // 2


@pytest.mark.parametrize("text", TABLE)
def test_units_count_the_text_before_an_offset_as_utf16_does(text: str) -> None:
    mapped = Utf16Map(text)
    counted = [mapped.to_units(at) for at in range(len(text) + 1)]
    assert counted == [units(text[:at]) for at in range(len(text) + 1)]


@given(TEXTS)
def test_a_code_point_survives_the_way_to_units_and_back(text: str) -> None:
    mapped = Utf16Map(text)
    points = list(range(len(text) + 1))
    assert [mapped.to_points(mapped.to_units(at)) for at in points] == points


@given(TEXTS)
def test_a_unit_inside_a_pair_belongs_to_the_character_of_the_pair(text: str) -> None:
    mapped = Utf16Map(text)
    found = [mapped.to_points(at) for at in range(units(text))]
    expected = [at for at, char in enumerate(text) for _ in range(units(char))]
    assert found == expected


@given(TEXTS, TEXTS, TEXTS, st.data())
def test_a_span_of_shown_text_is_found_again_from_its_place(
    hidden: str, shown: str, ours: str, data: st.DataObject
) -> None:
    text = hidden + shown
    start = data.draw(st.integers(0, len(shown)))
    end = data.draw(st.integers(start, len(shown)))
    span = Span(len(hidden) + start, len(hidden) + end)
    base = units(ours)
    whole = Stretch(doc=base, block=0, span=Span(len(hidden), len(text)))
    mapped = DocumentMap(text, [whole], {0: 0})
    parts = [mapped.span(part.start, part.end) for part in mapped.placed(span)]
    assert parts == [span] * (start < end)


@pytest.fixture
def two_blocks() -> DocumentMap:
    """The first and third of three lines; a line of ours stands before each."""
    text = "one 😀\nhidden\nthree"
    stretches = [
        Stretch(doc=4, block=1, span=Span(0, 5)),
        Stretch(doc=20, block=3, span=Span(13, 18)),
    ]
    return DocumentMap(text, stretches, {1: 4, 3: 18})


def test_a_span_over_hidden_text_has_a_part_on_each_side(two_blocks: DocumentMap) -> None:
    assert two_blocks.placed(Span(4, 15)) == [Placed(1, 4, 6), Placed(3, 2, 4)]


def test_hidden_text_has_no_place(two_blocks: DocumentMap) -> None:
    assert two_blocks.placed(Span(6, 12)) == []
    assert two_blocks.position(8) is None


def test_the_nearest_place_of_hidden_text_is_the_next_that_is_shown(
    two_blocks: DocumentMap,
) -> None:
    assert two_blocks.nearest(8) == 20


def test_a_place_between_the_stretches_leads_to_the_next_text(two_blocks: DocumentMap) -> None:
    assert [two_blocks.point(at) for at in (0, 8, 15, 22, 40)] == [0, 4, 13, 15, None]


def test_text_of_two_stretches_is_parted_by_a_blank_line(two_blocks: DocumentMap) -> None:
    assert two_blocks.text(0, 99) == "one 😀\n\nthree"


def test_half_a_pair_gives_its_whole_character(two_blocks: DocumentMap) -> None:
    assert two_blocks.text(4, 9) == "one 😀"
