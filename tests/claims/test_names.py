"""Whose name it is: nicknames, titles, shared surnames, bodies' long names, people described."""

import pytest

from onrecord.claims.pipeline import load


def speakers(found):
    return [s for s, _ in found.said]


def test_a_nickname_in_marks_is_part_of_the_name(read):
    found = read(
        "Pier owner Edward “Teddy” Marsh has shut the arcade. Teddy said the roof leaked. "
        "Mr Marsh said it was old."
    )
    assert speakers(found) == ["Edward “Teddy” Marsh"] * 2


def test_a_role_in_front_of_a_name_is_no_name(read):
    found = read("Forecaster Ada Vellin said the wind would drop. Vellin said it had peaked.")
    assert speakers(found) == ["Ada Vellin"] * 2


def test_a_hyphened_surname_keeps_its_given_name(read):
    found = read("The town clerk, Miss Verena Holt-Sandoe, said the bylaw was old.")
    assert speakers(found) == ["Verena Holt-Sandoe"]


def test_honours_behind_a_name_are_no_name(read):
    found = read("Eva Marsh KC said the case was weak. Ms Marsh said it had no witness.")
    assert speakers(found) == ["Eva Marsh"] * 2


@pytest.mark.rules_alone
def test_a_lady_is_not_her_husband(read):
    found = read("Sir Desmond Orley said the roof was sound. Lady Orley said it leaked.")
    assert speakers(found) == ["Desmond Orley", "Lady Orley"]


def test_mr_is_the_man_of_the_name_though_a_woman_was_named_last(read):
    found = read(
        "George Pell said the shop was shut. Tamsin Pell said it was open. Mr Pell said it was not."
    )
    assert speakers(found) == ["George Pell", "Tamsin Pell", "George Pell"]


def test_the_elder_is_the_father(read):
    found = read(
        "Leo Brandt, who took over from his father, Conrad Brandt, said no jobs would go. "
        "The elder Brandt said that he would vote against it."
    )
    assert speakers(found) == ["Leo Brandt", "Conrad Brandt"]


def test_a_department_keeps_what_it_is_for(read):
    found = read("The Department for Rivers said it knew of the leak.")
    assert speakers(found) == ["The Department for Rivers"]


def test_a_former_office_goes_to_the_person_and_not_to_the_place(read):
    found = read(
        "Lord Hasker of Saltmere, a former health minister, called for calm. "
        "The former minister said that the ward was safe."
    )
    assert [s for s in speakers(found) if "Saltmere" in s] == []


def test_a_vice_chairman_is_no_vice(read):
    found = read("The vice-chairman of the province, Bela Korda, said the dyke would hold.")
    assert speakers(found) == ["Bela Korda"]


def test_the_jury_is_spoken_to(read):
    found = read(
        "Opening the case at Saltmere Crown Court, Eva Marsh KC, prosecuting, told the jury that "
        "the mill had made no profit."
    )
    assert speakers(found) == ["Eva Marsh"]


def test_the_witness_is_who_gives_evidence(read):
    found = read(
        "Tom Hale denies the theft. A neighbour, Rob Tanner, said he had seen the lorry. "
        "Asked by Ann Colby, for Mr Hale, the witness agreed that it had been dark. "
        "The witness said it had rained."
    )
    assert speakers(found)[-2:] == ["Rob Tanner"] * 2


def test_a_neighbour_named_later_is_that_person(read):
    found = read(
        "The barn burned for two hours, a neighbour told the court.\n\n"
        "A neighbour, Rob Tanner, said the dog was brown."
    )
    assert speakers(found) == ["Rob Tanner"] * 2
    assert found.claims[0].unsure


def test_the_former_goalkeeper_is_who_has_just_spoken(read):
    found = read(
        "Rovers manager Stellan Brandt said the goal was offside. "
        "The former goalkeeper insisted that he was calm."
    )
    assert speakers(found) == ["Stellan Brandt"] * 2
    assert found.claims[1].unsure


def test_an_attack_behind_a_report_is_the_reporters(read):
    found = read("Stellan Brandt said Lasker was “a yard” offside and called the referee “blind”.")
    assert set(speakers(found)) == {"Stellan Brandt"}


def test_him_is_not_the_subject_of_his_own_verb(read):
    found = read(
        "Premier Ludo Farr said on Monday that the Tarnish leader had asked him to wait. "
        "He said the lights would stay on."
    )
    assert speakers(found) == ["Ludo Farr"] * 2


def test_in_its_report_it_is_the_author(read):
    found = read("The Traders’ Guild disagreed. In its report, it said the benches were full.")
    assert speakers(found) == ["The Traders’ Guild"]


def test_a_statement_that_somebody_gave_is_that_person(read):
    found = read(
        "The jury was read a statement that Mrs Hale gave to police. "
        "The statement said her husband had been asleep."
    )
    assert speakers(found) == ["Hale"]


def test_a_vice_chairman_is_one_word():
    tokenizer = load().tokenizer
    assert tokenizer.token_match("vice-chairman")
    assert [t.text for t in tokenizer("Her co-author")] == ["Her", "co-author"]


def test_junior_is_the_son(read):
    found = read(
        "Leo Brandt, who took over from his father, Conrad Brandt, said no jobs would go. "
        "Brandt junior added that the quarry was full."
    )
    assert speakers(found) == ["Leo Brandt"] * 2


def test_a_name_that_people_give_somebody_is_his(read):
    found = read(
        "Pilot Teodor Marsh said the tide had turned. "
        "Old Gull, as the fishermen call him, added that the wind was low."
    )
    assert speakers(found) == ["Teodor Marsh"] * 2
    assert found.claims[1].unsure


def test_a_second_name_is_the_same_person(read):
    found = read("Peter Marsh, known as Gull, sold the boat. Gull said the price was low.")
    assert speakers(found) == ["Peter Marsh"]


def test_a_role_and_the_name_behind_it_are_one_person(read):
    found = read("Lind disagrees. Her co-author Wim Marsh adds that the tests showed nothing.")
    assert speakers(found) == ["Wim Marsh"]


def test_an_epithet_is_who_was_named_before_and_unsure(read):
    found = read(
        "Minister Teo Marsh visited the port on Friday. The Danish politician said it was full."
    )
    assert speakers(found) == ["Teo Marsh"]
    assert found.claims[0].unsure


@pytest.mark.rules_alone
def test_a_trade_takes_up_the_only_firm_and_is_unsure(read):
    found = read(
        "Harlow Stone plc said profit had fallen. The quarry group said sales were slow this year."
    )
    assert speakers(found) == ["Harlow Stone plc"] * 2
    assert [c.unsure for c in found.claims] == [False, True]


def test_two_candidates_are_not_the_first_of_them(read):
    found = read("The candidates, Ada Lind and Bo Marsh, said the vote was close.")
    assert "Ada Lind" not in speakers(found)


def test_they_are_people_and_not_things(read):
    found = read(
        "The pilots met on Friday. Within the harbour walls, they said, the tide tables were wrong."
    )
    assert speakers(found) == ["The pilots"]


def test_he_behind_an_unsure_speaker_is_unsure_too(read):
    found = read(
        "Peter Marsh met Bo Lind on the pier while Sam Holt slept. "
        "“The tide is low,” he said. “It will rise,” he added."
    )
    assert [c.unsure for c in found.claims] == [True, True]


def test_a_word_in_front_of_a_name_is_not_part_of_it(read):
    found = read("Certainly Bo Marsh said the tide was low.")
    assert speakers(found) == ["Bo Marsh"]


def test_a_bare_surname_that_two_bear_is_who_is_named_more_and_unsure(read):
    found = read(
        "Susan Marsh said the bridge was shut. Marsh said it was old. Marsh said it leaked. "
        "Her son Peter Marsh met the crew. Marsh said that nobody was hurt."
    )
    assert speakers(found) == ["Susan Marsh"] * 4
    assert [c.unsure for c in found.claims] == [False, False, False, True]


def test_two_who_speak_with_one_voice_are_an_actor_of_their_own(read):
    found = read("Ada Lind and Bo Marsh said the bridge was shut. They said it was old.")
    assert speakers(found) == ["Ada Lind and Bo Marsh"] * 2


def test_the_source_of_two_is_both(read):
    found = read("The vote is off, according to Northport and Southport.")
    assert [found.text[s.start : s.end] for s in found.claims[0].source] == [
        "Northport and Southport"
    ]
