"""A paragraph's words as the taggers see them."""

import pytest

from onrecord.claims.tagging.words import LOWER, MARK, MIXED, NUMBER, TITLE, UPPER, case_of

PLAIN = "Marta Lind said  that the bridge collapsed."


def test_spaces_are_no_words(words):
    found = words(PLAIN)
    assert found.text == ["Marta", "Lind", "said", "that", "the", "bridge", "collapsed", "."]
    assert found.tokens == [0, 1, 2, 4, 5, 6, 7, 8]


def test_heads_are_places_among_the_words(words):
    found = words(PLAIN)
    heads = {word: found.text[head] for word, head in zip(found.text, found.heads, strict=True)}
    assert heads["Lind"] == "said"
    assert heads["bridge"] == "collapsed"
    assert heads["collapsed"] == "said"


def test_a_root_is_its_own_head(words):
    found = words(PLAIN)
    assert found.heads[found.text.index("said")] == found.text.index("said")


def test_tags_and_labels_are_numbers_of_the_tables(words):
    found = words(PLAIN)
    assert found.tags.tolist()[:4] == [1, 1, 2, 0]
    assert [found.deps[found.text.index(w)] for w in ("Lind", "said", "collapsed")] == [1, 3, 2]


def test_what_the_tables_lack_is_nought(words):
    found = words(PLAIN)
    assert found.deps[found.text.index("the")] == 0


def test_sentences_are_counted_up(words):
    found = words("The bridge was closed. Marta Lind wept. The river rose.")
    first = found.sentences[0]
    assert (found.sentences - first).tolist() == [0] * 5 + [1] * 4 + [2] * 4


def test_a_word_knows_the_quotation_around_it(words):
    found = words("“It is shut,” said Lind. “It will stay shut.” Nobody wept.")
    numbers = dict(zip(found.text, found.quotes.tolist(), strict=True))
    assert (numbers["is"], numbers["said"], numbers["stay"], numbers["wept"]) == (0, -1, 1, -1)


def test_quotation_marks_belong_to_their_quotation(words):
    found = words("“It is shut,” said Lind.")
    assert found.quotes.tolist() == [0, 0, 0, 0, 0, 0, -1, -1, -1]


def test_nothing_has_no_words(words):
    assert len(words("")) == len(words(" \n ")) == 0


@pytest.mark.parametrize(
    ("word", "case"),
    [
        ("bridge", LOWER), ("Bridge", TITLE), ("BBC", UPPER), ("A", TITLE), ("McLind", MIXED),
        ("iPhone", MIXED), ("2026", NUMBER), ("3rd", LOWER), ("1,000", NUMBER), ("”", MARK),
        ("…", MARK), ("Ömer", TITLE), ("العبارة", MIXED),
    ],
)  # fmt: skip
def test_the_way_a_word_is_written(word, case):
    assert case_of(word) == case
