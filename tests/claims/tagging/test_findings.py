"""Chances of words become cues with contents and sources."""

import numpy as np
import pytest

from onrecord.claims.tagging.findings import findings

NOTHING, CONTENT, SOURCE = (0.8, 0.1, 0.1), (0.1, 0.8, 0.1), (0.1, 0.2, 0.7)


def found_of(*labels, cue=1, speech=0.9, thought=0.05):
    """Give the findings for one cue whose words have these chances; tokens count from 20."""
    chances = np.zeros((len(labels), 2), dtype=np.float32)
    chances[cue] = speech, thought
    pairs = np.array([labels], dtype=np.float32)
    return findings(range(20, 20 + len(labels)), [cue], chances, pairs)


@pytest.fixture
def one():
    return found_of(SOURCE, NOTHING, CONTENT, CONTENT, NOTHING)[0]


def test_words_are_told_by_their_tokens(one):
    assert (one.cue, one.content, one.source) == (21, (22, 23), (20,))


def test_how_sure_it_is_are_means_over_the_words(one):
    assert one.sure == pytest.approx(0.8)
    assert one.source_sure == pytest.approx(0.7)


def test_the_score_is_the_chance_of_the_cue_times_the_contents(one):
    assert one.chance == pytest.approx(0.95)
    assert one.score == pytest.approx(0.76)


def test_a_cue_rather_says_or_thinks():
    said = found_of(NOTHING, NOTHING, CONTENT, speech=0.5, thought=0.4)[0]
    thought = found_of(NOTHING, NOTHING, CONTENT, speech=0.3, thought=0.4)[0]
    assert (said.is_speech, thought.is_speech) == (True, False)


def test_a_cue_without_content_is_no_finding():
    assert found_of(SOURCE, NOTHING, NOTHING) == []


def test_a_content_without_source_is_one():
    found = found_of(NOTHING, NOTHING, CONTENT)[0]
    assert (found.source, found.source_sure) == ((), 0.0)


def test_a_single_word_between_two_of_the_content_belongs_to_it():
    found = found_of(NOTHING, NOTHING, CONTENT, NOTHING, CONTENT)[0]
    assert found.content == (22, 23, 24)


def test_two_words_between_part_the_content():
    found = found_of(NOTHING, NOTHING, CONTENT, NOTHING, NOTHING, CONTENT)[0]
    assert found.content == (22, 25)


def test_the_cue_itself_is_never_filled_in():
    found = found_of(CONTENT, NOTHING, CONTENT)[0]
    assert found.content == (20, 22)


def test_a_source_between_is_not_filled_in():
    found = found_of(NOTHING, NOTHING, CONTENT, SOURCE, CONTENT)[0]
    assert (found.content, found.source) == ((22, 24), (23,))


@pytest.mark.parametrize("cue", [0, 2])
def test_a_cue_at_an_edge_is_read(cue):
    assert found_of(CONTENT, NOTHING, CONTENT, cue=cue)[0].content == (20, 21, 22)


def test_each_cue_has_its_own_words():
    chances = np.full((4, 2), 0.4, dtype=np.float32)
    pairs = np.array(
        [[NOTHING, CONTENT, NOTHING, NOTHING], [CONTENT, NOTHING, NOTHING, NOTHING]],
        dtype=np.float32,
    )
    found = findings([5, 6, 7, 8], [0, 3], chances, pairs)
    assert [(f.cue, f.content) for f in found] == [(5, (6,)), (8, (5,))]
