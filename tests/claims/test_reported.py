"""Claims that are clauses: the cue may stand before, behind or inside them."""

import pytest


def test_a_that_clause_is_a_claim_without_its_that(read):
    found = read("Marta Lind said that the bridge was closed in May.")
    assert found.said == [("Marta Lind", "the bridge was closed in May")]


def test_a_clause_without_that_is_a_claim(read):
    found = read("Marta Lind said the bridge was closed.")
    assert found.said == [("Marta Lind", "the bridge was closed")]


def test_a_trailing_cue_gives_what_stands_before_it(read):
    found = read("The bridge was closed in May, Marta Lind said.")
    assert found.said == [("Marta Lind", "The bridge was closed in May")]


def test_an_inverted_cue_gives_what_stands_before_it(read):
    found = read("The bridge was closed in May, said Marta Lind.")
    assert found.said == [("Marta Lind", "The bridge was closed in May")]


def test_conjoined_cues_give_two_claims_of_one_speaker(read):
    found = read(
        "Marta Lind confirmed that the bridge was closed but noted that no car had fallen."
    )
    assert found.said == [
        ("Marta Lind", "the bridge was closed"),
        ("Marta Lind", "no car had fallen"),
    ]


def test_a_participle_cue_takes_the_speaker_of_its_sentence(read):
    found = read("Marta Lind criticised the plan, arguing that it ignored the river.")
    assert found.said == [("Marta Lind", "it ignored the river")]


def test_a_date_between_cue_and_clause_is_no_content(read):
    found = read("Marta Lind said on Friday that the bridge was closed.")
    assert found.said == [("Marta Lind", "the bridge was closed")]
    assert found.claims[0].said_on.value == "2026-03-13"


@pytest.mark.parametrize(
    "text",
    [
        "Marta Lind declined to comment on the bridge.",
        "Marta Lind did not say why the bridge was closed.",
        "Marta Lind refused to say whether the bridge was safe.",
        pytest.param(
            "If Marta Lind says that the bridge is safe, the cars will return.",
            marks=pytest.mark.rules_alone,
        ),
        pytest.param(
            "Marta Lind could say that the bridge is safe.", marks=pytest.mark.rules_alone
        ),
        "Did Marta Lind say that the bridge was safe?",
        "Marta Lind asked whether the bridge was safe.",
        pytest.param("The crack showed that the bridge was old.", marks=pytest.mark.rules_alone),
    ],
)
def test_what_nobody_stated_is_no_claim(read, text):
    assert read(text).said == []


def test_a_denial_is_a_claim(read):
    found = read("Marta Lind denied that the bridge was closed.")
    assert found.said == [("Marta Lind", "the bridge was closed")]
    assert "a denial" in found.claims[0].reasons


def test_a_thought_is_no_speech(read):
    found = read("Marta Lind believes that the bridge will fall.")
    assert [c.speech for c in found.claims] == [False]


def test_a_chain_keeps_through_whom_a_claim_came(read):
    found = read("Marta Lind said that Jonas Berg wants the bridge to be closed.")
    assert found.said[0] == ("Marta Lind", "Jonas Berg wants the bridge to be closed")
    assert found.speaker(found.claims[1]) == "Jonas Berg"
    assert found.via(found.claims[1]) == ["Marta Lind"]
    assert [c.speech for c in found.claims] == [True, False]


def test_the_remark_of_the_writer_is_cut_off(read):
    found = read(
        "According to Marta Lind, the bridge was sold, though she did not disclose a price."
    )
    assert found.said == [("Marta Lind", "the bridge was sold")]


def test_a_participle_inside_the_clause_is_the_reporter_again(read):
    found = read('Beijing has denied that it sent the balloon, calling the story "a smear".')
    assert found.said == [("Beijing", "it sent the balloon"), ("Beijing", 'the story "a smear"')]


def test_a_that_clause_is_found_behind_a_detour(read):
    found = read("Dana Fox told staff in an email seen by Reed that the ferry was late.")
    assert found.said == [("Dana Fox", "the ferry was late")]


@pytest.mark.rules_alone
def test_a_shared_modal_ends_where_the_reporter_goes_on(read):
    found = read("Dana Fox said fares would not rise and thanked them for waiting.")
    assert found.said == [("Dana Fox", "fares would not rise")]


def test_somebody_who_was_asked_is_the_one_who_answers(read):
    found = read('Asked if he would stay, Okafor replied: "Never."')
    assert found.said == [("Okafor", '"Never."')]


def test_according_to_at_the_end_gives_the_sentence(read):
    found = read("The bridge was sold in May, according to Marta Lind.")
    assert found.said == [("Marta Lind", "The bridge was sold in May")]


def test_according_to_at_the_very_end_of_the_text_is_no_trouble(read):
    assert read("According to Marta Lind").said == []


@pytest.mark.rules_alone
def test_according_to_plan_is_nobody(read):
    assert read("The bridge was built according to plan.").said == []


@pytest.mark.rules_alone
def test_a_clause_is_found_behind_the_place_where_it_was_said(read):
    found = read("Ada Lind told reporters in the capital that the crew had left the ship.")
    assert found.said == [("Ada Lind", "the crew had left the ship")]


@pytest.mark.rules_alone
def test_a_clause_keeps_its_subject(read):
    found = read("Ada Lind admitted her plan for the second half had been mostly luck.")
    assert found.said == [("Ada Lind", "her plan for the second half had been mostly luck")]


@pytest.mark.rules_alone
def test_an_aside_may_say_when_and_where(read):
    found = read("The crew, Ada Lind explained earlier in the hearing, were well paid.")
    assert found.said == [("Ada Lind", "The crew ... were well paid")]


def test_an_aside_may_say_to_whom(read):
    found = read("The trouble now, Ada Lind told me on Friday, is that the lock leaks.")
    assert found.said == [("Ada Lind", "The trouble now ... is that the lock leaks")]
