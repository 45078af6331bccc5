"""Paragraphs are cut and packed the same way however they arrive, and no word is lost."""

from itertools import chain

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from onrecord.claims.tagging.windows import packed, stretches

MOST = 24
SENTENCE = "Marta Lind said that the bridge was closed. "  # nine words


@pytest.fixture(scope="module")
def cut(words):
    """Give the stretches of a text, each word one piece unless it is told otherwise."""

    def read(text, *, number=0, pieces=1, most=MOST):
        found = words(text)
        return list(stretches(number, found, [[7] * pieces for _ in found.text], most))

    return read


def test_a_short_paragraph_is_one_stretch(cut):
    assert [(s.first, s.last) for s in cut(SENTENCE)] == [(0, 9)]


def test_a_stretch_counts_its_pieces_and_the_one_that_ends_it(cut):
    assert [s.size for s in cut(SENTENCE, pieces=2)] == [19]


def test_a_long_paragraph_is_cut_at_sentence_ends(cut):
    assert [(s.first, s.last) for s in cut(SENTENCE * 5)] == [(0, 18), (18, 36), (36, 45)]


def test_a_sentence_that_is_too_long_is_cut_where_it_must(cut):
    found = cut(", ".join(["the bridge"] * 20))
    assert [(s.first, s.last) for s in found][:2] == [(0, 22), (22, 44)]


def test_a_word_of_many_pieces_still_fits(cut):
    assert all(s.size < MOST for s in cut(SENTENCE * 4, pieces=12))


def test_a_paragraph_without_words_has_no_stretch(cut):
    assert cut("  ") == []


@settings(deadline=None)
@given(sentences=st.lists(st.integers(1, 30), max_size=6), pieces=st.integers(1, 12))
def test_every_word_is_in_one_stretch_and_each_fits_a_window(cut, sentences, pieces):
    text = " ".join(f"The {'old ' * n}bridge fell." for n in sentences)
    found = cut(text, pieces=pieces, most=40)
    words = [range(s.first, s.last) for s in found]
    assert list(chain(*words)) == list(range(sum(len(w) for w in words)))
    assert sum(len(s.pieces) for s in found) == sum(len(w) for w in words)
    assert all(s.size < 40 for s in found)


def test_neighbours_share_a_window_as_long_as_they_fit(cut):
    some = [s for n in range(5) for s in cut(SENTENCE, number=n)]
    windows = list(packed(some, MOST))
    assert [[s.paragraph for s in w.stretches] for w in windows] == [[0, 1], [2, 3], [4]]


def test_a_window_counts_its_first_piece(cut):
    windows = list(packed(cut(SENTENCE), MOST))
    assert [w.size for w in windows] == [11]


def test_a_window_is_given_as_soon_as_the_next_stretch_is_too_much(cut):
    asked = []
    some = (asked.append(n) or s for n in range(9) for s in cut(SENTENCE, number=n))
    next(packed(some, MOST))
    assert asked == [0, 1, 2]


@settings(deadline=None)
@given(lengths=st.lists(st.integers(1, 5), max_size=8))
def test_windows_keep_all_stretches_in_order_within_their_limit(cut, lengths):
    some = [s for n, times in enumerate(lengths) for s in cut(SENTENCE * times, number=n)]
    windows = list(packed(iter(some), MOST))
    assert [s for w in windows for s in w.stretches] == some
    assert all(w.size == 1 + sum(s.size for s in w.stretches) <= MOST for w in windows)


def test_nothing_fills_no_window():
    assert list(packed([], MOST)) == []
