"""Where words and sentences end, in whatever script."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.services.marking.edges import (
    Edge,
    Unit,
    moved,
    placed,
    sentence,
    statement,
    whole_words,
    without,
)
from onrecord_db.records import Span

TEXT = "The cease-fire held. Mr. Reik said 1,200.5 people, and no more, left.\nNext day they came."
START, END = Edge(0, is_end=False), Edge(0, is_end=True)


def words(span: Span, text: str = TEXT) -> str:
    return text[span.start : span.end]


def nudged(first: str, edge: Edge, unit: Unit, *, forward: bool, text: str = TEXT) -> str:
    """Give the words after one press."""
    at = text.index(first)
    spans, _ = moved(text, [Span(at, at + len(first))], edge, unit, forward=forward)
    return words(spans[0], text)


@pytest.mark.parametrize(
    ("selected", "meant"),
    [
        ("ease-fire he", "cease-fire held"),
        (" held. ", "held."),
        ("00.5 peo", "1,200.5 people"),
        ("people,", "people,"),
    ],
)
def test_a_selection_takes_whole_words_and_no_spaces(selected: str, meant: str) -> None:
    at = TEXT.index(selected)
    assert words(whole_words(TEXT, [Span(at, at + len(selected))])[0]) == meant


def test_a_selection_of_blanks_means_nothing() -> None:
    assert whole_words(TEXT, [Span(TEXT.index(" held"), TEXT.index(" held") + 1)]) == ()


@pytest.mark.parametrize(
    ("edge", "unit", "forward", "then"),
    [
        (END, Unit.CHARACTER, True, "Reik said "),
        (END, Unit.WORD, True, "Reik said 1,200.5"),
        (END, Unit.SENTENCE, True, "Reik said 1,200.5 people, and no more, left."),
        (END, Unit.WORD, False, "Reik"),
        (START, Unit.WORD, True, "said"),
        (START, Unit.WORD, False, "Mr. Reik said"),
        (START, Unit.SENTENCE, False, "Mr. Reik said"),
        (START, Unit.CHARACTER, False, " Reik said"),
    ],
)
def test_an_edge_moves_by_a_unit(edge: Edge, unit: Unit, forward: bool, then: str) -> None:  # noqa: FBT001  # a parameter
    assert nudged("Reik said", edge, unit, forward=forward) == then


def test_an_edge_goes_into_the_next_paragraph() -> None:
    assert nudged("left.", END, Unit.WORD, forward=True) == "left.\nNext"


def test_an_edge_stays_at_the_end_of_the_text() -> None:
    assert nudged("came.", END, Unit.SENTENCE, forward=True) == "came."


def test_an_edge_never_passes_the_other_one() -> None:
    assert nudged("Reik said", END, Unit.SENTENCE, forward=False) == "R"
    assert nudged("held", START, Unit.SENTENCE, forward=True) == "d"


def test_spans_that_meet_become_one_and_the_edge_goes_with_them() -> None:
    spans, edge = placed([Span(0, 3), Span(10, 14), Span(20, 25)], Edge(0, is_end=True), 11)
    assert (spans, edge) == ((Span(0, 14), Span(20, 25)), Edge(0, is_end=True))


@pytest.mark.parametrize(
    ("text", "first", "then"),
    [
        ("政府は発表した", "政府", "政府は"),  # no spaces: a character is a word
        ("यह नमूना वाक्य है", "यह", "यह नमूना"),  # vowel signs belong to their letters
        ("قال الوزير إن السفن", "قال", "قال الوزير"),
        ("une 👩‍🚒 arrive", "une", "une 👩‍🚒 arrive"),
    ],
)
def test_words_of_other_scripts_are_whole(text: str, first: str, then: str) -> None:
    assert nudged(first, END, Unit.WORD, forward=True, text=text) == then


def test_a_joined_emoji_is_one_character() -> None:
    assert nudged("a ", END, Unit.CHARACTER, forward=True, text="a 👩‍🚒 b") == "a 👩‍🚒"


def test_a_sentence_does_not_end_at_a_form_of_address() -> None:
    assert words(sentence(TEXT, TEXT.index("people"))).startswith("Mr. Reik said")


def test_a_broken_quotation_is_worded_without_its_marks() -> None:
    text = '"We tested it," she said, "for 40 days."'
    spans = [Span(0, 15), Span(26, len(text))]
    assert statement(text, spans) == "We tested it for 40 days."


@given(st.lists(st.integers(0, 30), min_size=4, max_size=4, unique=True))
def test_what_is_taken_and_what_is_left_are_the_whole(cuts: list[int]) -> None:
    start, first, last, end = sorted(cuts)
    left = without([Span(start, end)], [Span(first, last)])
    kept = {at for span in left for at in range(*span)}
    assert kept | set(range(first, last)) == set(range(start, end))
    assert kept.isdisjoint(range(first, last))


@given(
    st.text("ab .,\n!é", min_size=1, max_size=40),
    st.sampled_from(Unit),
    st.booleans(),
    st.booleans(),
    st.data(),
)
def test_an_edge_always_stays_inside_the_text(
    text: str,
    unit: Unit,
    forward: bool,  # noqa: FBT001  # a parameter
    is_end: bool,  # noqa: FBT001  # a parameter
    data: st.DataObject,
) -> None:
    start = data.draw(st.integers(0, len(text) - 1))
    end = data.draw(st.integers(start + 1, len(text)))
    spans, edge = moved(text, [Span(start, end)], Edge(0, is_end), unit, forward=forward)
    assert 0 <= spans[0].start < spans[0].end <= len(text)
    assert edge.is_end == is_end
