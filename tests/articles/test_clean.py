"""Cleaning makes text storable once, and changes nothing else."""

import textwrap

from hypothesis import given
from hypothesis import strategies as st

from onrecord.articles import clean

ANY_TEXT = st.text(
    st.characters() | st.sampled_from("\r\n\ufeff\x00\ud83d\ude00\ufffe\ufdd0\u2028\u2029 \t\x85é")
)
PARAGRAPHS = [
    "The council of Veldhaven met on Monday and decided nothing at all, as its mayor had said that it would on the long evening before.",
    "“Nobody has read the plan,” said Ida Brandt, who has led the harbour ministry since January and who wrote, it turned out, most of it.",
]


@given(ANY_TEXT)
def test_normalised_text_can_be_stored_anywhere(text):
    cleaned = clean.normalise(text)
    cleaned.encode()
    assert not set(cleaned) & set("\r\x00\ufeff\ufffe\uffff\ufdd0\u2028\u2029")


@given(ANY_TEXT)
def test_normalising_twice_changes_nothing_more(text):
    assert clean.normalise(clean.normalise(text)) == clean.normalise(text)


@given(ANY_TEXT)
def test_storable_text_keeps_every_offset(text):
    stored = clean.storable(text)
    assert len(stored) == len(text)
    stored.encode()


def test_line_ends_become_lf_and_white_space_stays():
    assert clean.normalise("a\r\nb\rc\u2028d  e\t\xa0f\n\n\n") == "a\nb\nc\nd  e\t\xa0f\n\n\n"


def test_halves_of_a_character_are_joined_and_lone_ones_show():
    assert clean.normalise("a\ud83d\ude00b\ud83d") == "a😀b\ufffd"


def test_combining_marks_are_left_as_they_came():
    assert clean.normalise("e\u0301 é") == "e\u0301 é"


def test_hard_wrapped_paragraphs_become_lines():
    wrapped = "\n\n".join(textwrap.fill(paragraph, 60) for paragraph in PARAGRAPHS * 2)
    assert clean.unwrap(wrapped) == "\n\n".join(PARAGRAPHS * 2)


def test_lines_that_had_room_for_a_word_stay_lines():
    text = "Headline of the day\nBy Jane Doe\n14 March 2026\n\n" + "\n\n".join(PARAGRAPHS)
    assert clean.unwrap(text) == text


def test_a_list_is_not_joined():
    text = "\n".join(f"- {paragraph[:58]}" for paragraph in PARAGRAPHS * 4)
    assert clean.unwrap(text) == text


@given(ANY_TEXT)
def test_unwrapping_loses_no_sign(text):
    cleaned = clean.normalise(text)
    assert "".join(clean.unwrap(cleaned).split()) == "".join(cleaned.split())
