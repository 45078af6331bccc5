"""Names are read off the model's scores and entered into the parse."""

import numpy as np
import pytest

from onrecord.claims.tagging.names import Memory, name_entities, names

LABELS = ["O", "B-PERSON", "B-ORG", "I-PERSON", "I-ORG", "B-DATE"]
SURE = 9.0


def decode(text, *chosen):
    """Give the names where the model is sure of one label for each word."""
    scores = np.zeros((len(chosen), len(LABELS)), dtype=np.float32)
    scores[range(len(chosen)), [LABELS.index(c) for c in chosen]] = SURE
    words = text.split()
    return names(range(10, 10 + len(words)), words, scores, LABELS)


def test_a_name_goes_from_its_beginning_to_its_last_inner_word():
    assert decode("old Marta Lind wept", "O", "B-PERSON", "I-PERSON", "O") == [(11, 13, "PERSON")]


def test_a_name_may_end_the_paragraph():
    assert decode("so wept Lind", "O", "O", "B-PERSON") == [(12, 13, "PERSON")]


def test_a_name_may_lack_its_beginning():
    assert decode("wept Lind", "O", "I-PERSON") == [(11, 12, "PERSON")]


def test_lower_case_neighbours_are_two_names():
    found = decode("marta @ferrymen", "B-PERSON", "B-ORG")
    assert found == [(10, 11, "PERSON"), (11, 12, "ORG")]


def test_capitalised_neighbours_are_one_name():
    assert decode("Marta Lind", "B-PERSON", "B-PERSON") == [(10, 12, "PERSON")]


def test_a_day_in_front_of_a_name_is_no_part_of_it():
    found = decode("Tuesday Marta Lind", "B-DATE", "B-PERSON", "I-PERSON")
    assert found == [(10, 11, "DATE"), (11, 13, "PERSON")]


def test_the_words_of_a_name_vote_on_its_label():
    found = decode("Lind Ferry Company", "B-PERSON", "I-ORG", "I-ORG")
    assert found == [(10, 13, "ORG")]


@pytest.mark.parametrize("word", ["the", "The", "a", "of", "’s"])
def test_a_small_word_alone_is_no_name(word):
    assert decode(f"{word} bridge", "B-ORG", "O") == []


def test_a_small_word_may_begin_a_name():
    assert decode("the Ferrymen", "B-ORG", "I-ORG") == [(10, 12, "ORG")]


def test_no_words_have_no_names():
    assert names([], [], np.zeros((0, len(LABELS)), dtype=np.float32), LABELS) == []


@pytest.fixture
def named(parse):
    found = parse("The mayor, Marta Lind of Saltmere Council, wept.")
    return name_entities(found, [(3, 5, "PERSON"), (6, 8, "ORG")], Memory())


def test_entered_names_are_the_parses_entities(named):
    stretches = [named.text[e.start_char : e.end_char] for e in named.ents]
    assert stretches == ["Marta Lind", "Saltmere Council"]
    assert [e.label_ for e in named.ents] == ["PERSON", "ORG"]


def test_the_root_of_a_name_is_nearest_to_the_sentences(named):
    assert [e.root.text for e in named.ents] == ["Lind", "Council"]


def test_tokens_learn_to_which_name_they_belong(named):
    marks = [(t.ent_iob_, t.ent_type_) for t in named.tokens[2:9]]
    assert marks == [
        ("O", ""), ("B", "PERSON"), ("I", "PERSON"), ("O", ""), ("B", "ORG"), ("I", "ORG"), ("O", ""),
    ]  # fmt: skip


def test_without_names_all_tokens_are_outside(parse):
    found = name_entities(parse("The mayor wept."), [], Memory())
    assert {t.ent_iob_ for t in found.tokens} == {"O"}
    assert found.ents == []


@pytest.fixture
def memory():
    found = Memory()
    assert found.settled("Marta Lind", "PERSON") == "PERSON"
    return found


def test_a_surname_is_a_persons_where_the_whole_name_was_one(memory):
    assert memory.settled("Ms Lind", "ORG") == "PERSON"


def test_another_name_keeps_its_label(memory):
    assert memory.settled("Saltmere Council", "ORG") == "ORG"


def test_most_mentions_of_a_name_say_what_it_is(memory):
    given = [memory.settled("the Morna", label) for label in ("PRODUCT", "PRODUCT", "PERSON")]
    assert given == ["PRODUCT"] * 3


def test_numbers_and_dates_are_not_remembered(memory):
    assert memory.settled("Lind", "DATE") == "DATE"


def test_a_first_name_in_front_is_taken_in(parse):
    found = name_entities(parse("Then Marta Lind wept."), [(2, 3, "PERSON")], Memory())
    assert [found.text[e.start_char : e.end_char] for e in found.ents] == ["Marta Lind"]


def test_a_title_alone_is_no_name(parse):
    found = name_entities(parse("The mayor wept."), [(1, 2, "PERSON")], Memory())
    assert found.ents == []


def test_the_model_names_people_and_places(taggers, parse):
    text = "Marta Lind, the mayor of London, met Oskar Brandt of Siemens on Friday."
    read, _ = next(taggers.read([(parse(text), ())]))
    found = {(text[e.start_char : e.end_char], e.label_) for e in read.ents}
    assert {("Marta Lind", "PERSON"), ("London", "GPE"), ("Oskar Brandt", "PERSON")} <= found
    assert ("Friday", "DATE") in found
