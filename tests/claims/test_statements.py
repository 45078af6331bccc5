"""The wording of a claim that stands alone."""

import pytest
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


@pytest.mark.parametrize(
    ("text", "wording"),
    [
        ("Northline Ferries denied that it had sunk.", "Denied: Northline Ferries had sunk"),
        pytest.param(
            "Lind rejected claims that the line was old.",
            "Denied: the line was old",
            marks=pytest.mark.rules_alone,
        ),
        pytest.param(
            "Lind dismissed reports that fares rose.",
            "Denied: fares rose",
            marks=pytest.mark.rules_alone,
        ),
        pytest.param(
            "Lind refuted the claim that fares rose.",
            "Denied: fares rose",
            marks=pytest.mark.rules_alone,
        ),
        ("Northline Ferries ruled out a strike.", "Northline Ferries ruled out a strike"),
        ("Marta Lind denied any wrongdoing.", "Marta Lind denied any wrongdoing"),
        ("Marta Lind denied hiding the letter.", "Marta Lind denied hiding the letter"),
        ("Marta Lind doubted that fares rose.", "Marta Lind doubted that fares rose"),
    ],
)
def test_a_denial_never_reads_as_the_claim_itself(read, text, wording):
    assert [c.statement for c in read(text).claims] == [wording]


@pytest.mark.parametrize(
    "text",
    [
        "Marta Lind did not deny that fares rose.",
        pytest.param("Marta Lind was denied a visa.", marks=pytest.mark.rules_alone),
        "The ministry denied them a visa.",
    ],
)
def test_what_is_no_denial_gives_no_claim(read, text):
    assert read(text).claims == ()


@pytest.mark.parametrize(
    ("text", "wording"),
    [
        (
            "Marta Lind has repeatedly promised to resign.",
            "Marta Lind has repeatedly promised to resign",
        ),
        pytest.param(
            "Marta Lind went on to accuse the ministry of hiding a letter.",
            "Marta Lind accused the ministry of hiding a letter",
            marks=pytest.mark.rules_alone,
        ),
        (
            "Marta Lind criticised the plan, calling it “rushed”.",
            "Marta Lind called it “rushed”",
        ),
        pytest.param(
            "The plan was described by Marta Lind as “rushed”.",
            "The plan was described by Marta Lind as “rushed”",
            marks=pytest.mark.rules_alone,
        ),
        (
            "Marta Lind explained why the ship had sunk.",
            "Marta Lind explained why the ship had sunk",
        ),
    ],
)
def test_what_is_no_sentence_keeps_speaker_and_cue(read, text, wording):
    assert wording in [c.statement for c in read(text).claims]


def test_a_speaker_who_is_not_sure_is_called_as_printed(read):
    found = read("Peter Lind and David Berg met. He accused the ministry of hiding a letter.")
    assert found.claims[0].statement == "He accused the ministry of hiding a letter"


def test_a_name_with_a_capital_inside_keeps_its_small_letter(read):
    found = read("Marta Lind said iPhones were lost. Lind said phones were lost.")
    assert [c.statement for c in found.claims] == ["iPhones were lost", "Phones were lost"]


def test_a_phrase_in_the_middle_has_a_small_article(read):
    found = read("The ministry said that a fire and its smoke had hurt nobody.")
    assert found.claims[0].statement == "A fire and the ministry’s smoke had hurt nobody"


def test_he_may_be_the_lawyer_or_his_client(read):
    found = read("Peter Lind’s lawyer, David Berg, said he would refuse to answer.")
    assert found.claims[0].statement == "He would refuse to answer"


def test_nobody_accuses_himself(read):
    found = read("David Berg spoke first. Peter Lind said that he had accused him of theft.")
    assert "accused Peter Lind of" not in found.claims[-1].statement
    found = read("Peter Lind accused him of theft.")
    assert found.claims[0].statement == "Peter Lind accused him of theft"


def test_a_short_has_is_left_out(read):
    found = read("Peter Lind is old, but he’s called for a vote.")
    assert found.claims[0].statement == "Peter Lind called for a vote"
