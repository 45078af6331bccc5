"""Words are cut into the pieces of the model's vocabulary."""

import pytest

from onrecord.claims.tagging.model import FOLDER, PIECES
from onrecord.claims.tagging.pieces import MOST, UNKNOWN, Pieces
from onrecord.paths import resource


@pytest.fixture(scope="module")
def vocabulary():
    return resource(f"{FOLDER}/{PIECES}").read_text(encoding="utf-8").splitlines()


@pytest.fixture(scope="module")
def cut(vocabulary):
    pieces = Pieces(resource(f"{FOLDER}/{PIECES}"))
    return lambda word: [vocabulary[n] for n in pieces.of(word)]


@pytest.mark.parametrize(
    ("word", "wanted"),
    [
        ("bridge", ["bridge"]),
        ("Bridge", ["bridge"]),
        ("café", ["cafe"]),
        ("n’t", ["n", "’", "t"]),
        ("vice-chairman", ["vice", "-", "chairman"]),
        ("£2.3", ["£2", ".", "3"]),
        ("”", ["”"]),
    ],
)
def test_a_word_is_cut_as_the_vocabulary_has_it(cut, word, wanted):
    assert cut(word) == wanted


def test_a_rare_word_is_cut_into_known_beginnings_and_ends(cut):
    found = cut("Saltmereans")
    assert len(found) > 1
    assert "".join(p.removeprefix("##") for p in found) == "saltmereans"
    assert all(p.startswith("##") for p in found[1:])


@pytest.mark.parametrize("word", ["🙂", "\u200b", "\ufffd", "x" * 300])
def test_what_the_vocabulary_lacks_is_one_unknown_piece(cut, vocabulary, word):
    assert cut(word) == [vocabulary[UNKNOWN]]


def test_no_word_has_more_pieces_than_most(cut):
    assert len(cut("http://a.b/c?d=e&f=g&h=i&j=k&l=m&n=o")) == MOST
