"""Interviews, hidden speakers and words that were posted."""

import pytest

from onrecord_db.records import Manner


def test_a_turn_of_an_interview_is_a_claim(read):
    found = read(
        "SMITH: We never saw the letter.\n\n"
        "BLAKE: Did you ask for it?\n\n"
        "SMITH: I asked twice, and nobody answered."
    )
    assert found.said == [
        ("SMITH", "We never saw the letter."),
        ("SMITH", "I asked twice, and nobody answered."),
    ]
    assert {c.manner for c in found.claims} == {Manner.DIRECT}
    assert found.claims[1].statement == "I [SMITH] asked twice, and nobody answered."


def test_a_label_is_the_person_named_in_full_elsewhere(read):
    found = read(
        "Mayor Marta Lind spoke on Friday.\n\n"
        "Lind: The line is safe.\n\nReporter: Was it late?\n\nLind: Fares will fall."
    )
    assert [s for s, _ in found.said] == ["Marta Lind", "Marta Lind"]


@pytest.mark.parametrize(
    "text",
    [
        "Note: The pier is closed.\n\nNote: The pool is closed.",
        "Q: Why was it late?\n\nA: The engine failed.\n\nQ: Who knew?\n\nA: The crew knew.",
        "Saltmere: The pier is closed until the summer.",
    ],
)
def test_other_labels_are_no_speakers(read, text):
    assert read(text).claims == ()


@pytest.mark.parametrize(
    "text",
    [
        "It was claimed that the ship had leaked.",
        "It has been reported that the ship had leaked.",
        "It was alleged in court on Monday that the ship had leaked.",
    ],
)
def test_a_hidden_speaker_gives_a_claim_without_actor(read, text):
    found = read(text)
    assert [(c.actor, c.unsure, c.source) for c in found.claims] == [(None, True, ())]
    assert found.claims[0].statement == "The ship had leaked"


@pytest.mark.rules_alone
def test_it_was_claimed_by_somebody_has_a_speaker(read):
    found = read("It was claimed by Peter Lind that the ship had leaked.")
    assert found.said == [("Peter Lind", "the ship had leaked")]


@pytest.mark.parametrize(
    "text",
    [
        "Peter Lind tweeted that the ship had leaked.",
        pytest.param(
            "Peter Lind posted on Facebook that the ship had leaked.", marks=pytest.mark.rules_alone
        ),
        pytest.param(
            "Peter Lind wrote on X that the ship had leaked.", marks=pytest.mark.rules_alone
        ),
        "“The ship had leaked,” Peter Lind wrote on X.",
    ],
)
def test_what_was_posted_is_a_claim(read, text):
    found = read(text)
    assert [(s, w.strip("“”,").lower()) for s, w in found.said] == [
        ("Peter Lind", "the ship had leaked")
    ]


@pytest.mark.rules_alone
def test_nobody_makes_no_claim(read):
    assert read("Nobody said that the ship had leaked. No officer said it was old.").claims == ()


def test_answers_are_of_the_person_who_is_introduced(read):
    found = read(
        "Dora Quist has led the town since 2022. Quist met us on Monday.\n\n"
        "Q: Why is there no bridge?\n\nA: The bridge costs too much.\n\n"
        "Q: Did Gerd Maas know?\n\nA: He knew it well."
    )
    assert [s for s, _ in found.said] == ["Dora Quist"] * 2
    assert all(c.unsure for c in found.claims)


def test_a_clip_is_of_the_one_on_its_label(read):
    found = read(
        "TOLLER: One of them is Sefton Adair.\n\nADAIR (clip): The bus is late every day.\n\n"
        "TOLLER: The firm was silent."
    )
    assert ("Sefton Adair", "The bus is late every day.") in found.said


def test_where_clips_are_marked_the_others_are_the_programmes_own(read):
    found = read(
        "MARSH: The pier is cold tonight, and empty.\n\n"
        "LIND (clip): I see the sea from here. It took the wall.\n\n"
        "MARSH: Nobody else was there.\n\nMARSH: Back to you."
    )
    assert found.said == [("LIND", "I see the sea from here. It took the wall.")]


def test_an_answer_goes_on_in_the_next_paragraph(read):
    found = read(
        "Marta Lind runs the port.\n\nQ: Why was it late?\n\nA: The pump failed twice.\n\n"
        "I do not say it was all my doing.\n\nQ: Who knew?\n\nA: The crew knew of it."
    )
    assert [len(c.content) for c in found.claims] == [2, 1]


def test_a_paragraph_behind_the_last_answer_is_the_writers(read):
    found = read(
        "Marta Lind runs the port.\n\nQ: Why was it late?\n\nA: The pump failed twice.\n\n"
        "Q: Who knew?\n\nA: The crew knew of it.\n\nI left by the back door."
    )
    assert [len(c.content) for c in found.claims] == [1, 1]


def test_an_answer_that_is_none_is_no_claim(read):
    found = read(
        "Marta Lind runs the port.\n\nQ: Why was it late?\n\nA: I’d rather not talk about that.\n\n"
        "Q: Who knew?\n\nA: The crew knew of it."
    )
    assert [w for _, w in found.said] == ["The crew knew of it."]


def test_a_transcript_in_quotation_marks_has_turns(read):
    found = read(
        "“LIND: We sent two letters to the port.\n\n“BRANDT: Nobody read them.\n\n"
        "“LIND: I have the receipts here.”"
    )
    assert [s for s, _ in found.said] == ["LIND", "BRANDT", "LIND"]


def test_figures_behind_a_name_are_no_turn(read):
    assert read("Lind: 547.\n\nBrandt: 46.\n\nLind: 2,316.\n\nBrandt: 1,547.").claims == ()
