"""The wording of a claim that stands alone."""

from hypothesis import given
from hypothesis import strategies as st

from onrecord.claims.statements import Lead, Naming, statement
from onrecord_db.records import Span


def naming(text, word, name, *, possessive=False):
    start = text.index(word)
    return Naming(span=Span(start, start + len(word)), name=name, possessive=possessive)


def test_a_pronoun_gives_way_to_the_name():
    text = "it is awaiting details"
    namings = [naming(text, "it", "Moscow")]
    assert statement(text, [Span(0, 22)], namings) == "Moscow is awaiting details"


def test_a_possessive_stays_one():
    text = "the plan hurts its people"
    namings = [naming(text, "its", "Norland", possessive=True)]
    assert statement(text, [Span(0, 25)], namings) == "The plan hurts Norland’s people"


def test_the_speaker_stands_in_brackets_beside_the_first_i():
    text = '"I think I will stay,"'
    namings = [naming(text, "I", "Marta Lind"), Naming(span=Span(9, 10), name="Marta Lind")]
    assert statement(text, [Span(0, len(text))], namings) == "I [Marta Lind] think I will stay"


def test_inner_quotation_marks_stay():
    text = 'the plan is "rushed" and late'
    assert statement(text, [Span(0, len(text))], []) == 'The plan is "rushed" and late'


def test_a_lead_gives_speaker_and_cue():
    text = 'She called the plan "rushed"'
    lead = Lead(name="Marta Lind", start=4)
    assert statement(text, [Span(11, 28)], [], lead) == 'Marta Lind called the plan "rushed"'


def test_the_parts_of_a_broken_quotation_are_joined():
    text = '"We waited," she said, "and left."'
    assert statement(text, [Span(0, 12), Span(23, 34)], []) == '"We waited," "and left."'


@given(st.text())
def test_any_text_gives_a_statement(text):
    assert isinstance(statement(text, [Span(0, len(text))], []), str)


def test_extracted_statements_stand_alone(read):
    found = read("Moscow has indicated that it is awaiting details on its plan.")
    assert found.claims[0].statement == "Moscow is awaiting details on Moscow’s plan"


def test_an_it_that_stands_for_nothing_stays(read):
    found = read("Moscow said that it was raining on Friday.")
    assert found.claims[0].statement == "It was raining on Friday"
