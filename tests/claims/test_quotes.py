"""Quotations by their marks alone."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.claims.quotes import quotations


def quoted(*paragraphs):
    rows = quotations(paragraphs)
    return [
        p[q.span.start : q.span.end] for p, row in zip(paragraphs, rows, strict=True) for q in row
    ]


@pytest.mark.parametrize(
    "text",
    ['"Stay here,"', "“Stay here,”", "«Stay here»", "„Stay here“", "„Stay here”", "''Stay here,''"],
)
def test_all_kinds_of_marks_make_a_quotation(text):
    assert quoted(f"{text} she said.") == [text]


def test_single_marks_count_where_no_double_ones_are_used():
    assert quoted("He said: ‘It’s over.’ They left.") == ["‘It’s over.’"]


def test_single_marks_inside_double_ones_are_part_of_them():
    assert quoted("“He said ‘never’ twice,” she said.") == ["“He said ‘never’ twice,”"]


def test_inches_open_no_quotation():
    assert quoted('The board is 6" wide and "too small", he said.') == ['"too small"']


def test_an_unclosed_mark_ends_with_its_sentence():
    text = "“The road is closed. Nobody told the drivers. They waited."
    assert quoted(text) == ["“The road is closed."]


def test_an_unclosed_mark_leaves_later_quotations_alone():
    text = '"The road is closed. Nobody knew. The mayor said "it is safe" again.'
    assert quoted(text) == ['"The road is closed.', '"it is safe"']


def test_a_repeated_opening_mark_continues_the_quotation():
    rows = quotations(["She said: “We waited. Nobody came.", "“So we left.”", "“Why?” he asked."])
    assert [q.continues for row in rows for q in row] == [False, True, False]
    assert rows[0][0].closed is False


def test_an_unclosed_quotation_runs_to_the_end_where_the_next_paragraph_repeats_the_mark():
    assert quoted("“We waited. Nobody came.", "“So we left.”")[0] == "“We waited. Nobody came."


@given(st.lists(st.text(alphabet=st.sampled_from("ab .,\"“”«»„‘’'`\n")), max_size=4))
def test_quotations_lie_in_order_inside_their_paragraph(paragraphs):
    for text, row in zip(paragraphs, quotations(paragraphs), strict=True):
        edges = [edge for q in row for edge in q.span]
        assert edges == sorted(edges)
        assert not edges or (edges[0] >= 0 and edges[-1] <= len(text))


def test_double_marks_inside_single_ones_leave_the_single_ones_quoting():
    row = quotations(["‘They told me, “Fine,” on Monday,’ she said. ‘It was not.’"])[0]
    assert [(q.span.start, q.span.end) for q in row] == [(0, 34), (45, 58)]


def test_a_quotation_goes_on_where_the_mark_is_not_repeated():
    rows = quotations(["She said, “We waited.", "Nobody came.” They left.", "“Why?” he asked."])
    assert [q.continues for row in rows for q in row] == [False, True, False]
    assert quoted("She said, “We waited.", "Nobody came.” They left.") == [
        "“We waited.",
        "Nobody came.”",
    ]


def test_a_mark_that_closes_nothing_goes_on_nothing():
    assert quoted("The board is wide.", 'It is 6" long.') == []
