"""How the words of a paragraph stand to a cue."""

import numpy as np
import pytest

from onrecord.claims.tagging.relations import (
    ABOVE,
    HIGHER,
    ITSELF,
    NOWHERE,
    distances,
    parse_relation_count,
    parse_relations,
    quotation_relations,
    sentence_steps,
)

LABELS = 4  # of the words' fixture: nsubj 1, ccomp 2, ROOT 3, and 0 for all others
UNDER, BESIDE = 4, 4 + LABELS
FAR = 4 + 2 * LABELS
TEXT = "Marta Lind said that the old bridge collapsed. Nobody wept."


@pytest.fixture(scope="module")
def seen_from(words):
    """Give the relation of each word, by its text, seen from a cue."""
    found = words(TEXT)

    def look(cue):
        relations = parse_relations(found, found.text.index(cue), LABELS).tolist()
        return dict(zip(found.text[:8], relations, strict=False)) | {"wept": relations[-2]}

    return look


def test_the_cue_is_itself(seen_from):
    assert seen_from("said")["said"] == ITSELF


def test_under_the_cue_the_label_of_the_branch_counts(seen_from):
    relations = seen_from("said")
    assert relations["Marta"] == relations["Lind"] == UNDER + 1
    assert relations["old"] == relations["bridge"] == relations["collapsed"] == UNDER + 2


def test_the_cues_head_and_its_head_are_told_apart(seen_from):
    relations = seen_from("bridge")
    assert (relations["collapsed"], relations["said"]) == (ABOVE, HIGHER)


def test_beside_the_cue_the_label_of_the_other_branch_counts(seen_from):
    assert seen_from("collapsed")["Marta"] == BESIDE + 1


def test_farther_away_only_that_it_is_so_counts(seen_from):
    assert seen_from("old")["Lind"] == FAR


def test_farther_away_has_the_last_of_the_numbers():
    assert parse_relation_count(LABELS) == FAR + 1


def test_another_sentence_is_nowhere(seen_from):
    assert seen_from("said")["wept"] == NOWHERE
    assert seen_from("wept")["said"] == NOWHERE


def test_a_long_chain_is_walked_without_recursion(words):
    found = words("one of the " * 1200)
    relations = parse_relations(found, 0, LABELS)
    assert len(relations) == len(found)
    assert relations[0] == ITSELF


def test_near_words_have_their_exact_distance():
    places = np.arange(-7, 8)
    assert distances(places, np.zeros(1, dtype=np.int64)).tolist() == list(range(13, 28))


def test_far_words_share_a_distance_and_the_farthest_have_one_limit():
    apart = distances(np.array([8, 9, 16, 18, 5000, -5000]), np.array([0]))
    assert apart.tolist() == [28, 28, 31, 31, 40, 0]


def test_distances_are_alike_on_both_sides():
    places = np.arange(300)
    right, left = distances(places, np.array([0])), distances(-places, np.array([0]))
    assert (right + left == 40).all()


def test_sentences_are_two_steps_at_the_most():
    steps = sentence_steps(np.array([0, 3, 4, 5, 6, 9]), np.array([5]))
    assert steps.tolist() == [0, 0, 1, 2, 3, 4]


@pytest.mark.parametrize(
    ("word", "cue", "relation"), [(-1, -1, 0), (-1, 2, 1), (2, 2, 2), (2, -1, 3), (2, 1, 4)]
)
def test_quotation_marks_part_word_and_cue(word, cue, relation):
    assert quotation_relations(np.array([word]), np.array([cue])).tolist() == [relation]
