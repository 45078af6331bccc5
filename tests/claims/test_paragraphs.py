"""An article cut into pieces that are small enough to parse."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.claims.paragraphs import LONGEST, paragraphs
from onrecord_db.records import Block, BlockKind, Span


def block(start, end, kind=BlockKind.BODY, *, included=True):
    return Block(span=Span(start, end), kind=kind, included=included)


def test_left_out_blocks_and_bylines_are_not_read():
    text = "Body one.\n\nBy Ada Lind\n\nTags: a"
    blocks = [
        block(0, 9),
        block(11, 22, BlockKind.BYLINE),
        block(24, 31, BlockKind.TAGS, included=False),
    ]
    assert [p.text for p in paragraphs(text, blocks)] == ["Body one."]


def test_a_headline_is_read_for_actors_only():
    found = list(paragraphs("Lind says yes", [block(0, 13, BlockKind.HEADLINE)]))
    assert [p.claims for p in found] == [False]


@pytest.mark.parametrize(
    ("text", "label"),
    [
        ("Moscow: The talks go on.", "Moscow"),
        ("ALDMOUTH — The ferry is late.", "ALDMOUTH"),
        ("LONDON, 3 March (Agency) - It rained.", "LONDON, 3 March (Agency)"),
        ("She said: it is late.", ""),
    ],
)
def test_a_dateline_is_cut_off(text, label):
    found = next(paragraphs(text, [block(0, len(text))]))
    assert found.label == label
    assert text[found.start :] == found.text


def test_a_long_line_is_cut_at_sentence_ends():
    text = "The ferry is late. " * 1000
    found = list(paragraphs(text, [block(0, len(text))]))
    assert max(len(p.text) for p in found) <= LONGEST
    assert all(p.text.startswith("The") for p in found)


@given(st.text())
def test_paragraphs_are_cut_out_of_the_text_in_order(text):
    found = list(paragraphs(text, [block(0, len(text))]))
    assert [text[p.start : p.start + len(p.text)] for p in found] == [p.text for p in found]
    assert [p.start for p in found] == sorted(p.start for p in found)
