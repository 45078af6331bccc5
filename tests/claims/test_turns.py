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


def test_it_was_claimed_by_somebody_has_a_speaker(read):
    found = read("It was claimed by Peter Lind that the ship had leaked.")
    assert found.said == [("Peter Lind", "the ship had leaked")]


@pytest.mark.parametrize(
    "text",
    [
        "Peter Lind tweeted that the ship had leaked.",
        "Peter Lind posted on Facebook that the ship had leaked.",
        "Peter Lind wrote on X that the ship had leaked.",
        "“The ship had leaked,” Peter Lind wrote on X.",
    ],
)
def test_what_was_posted_is_a_claim(read, text):
    found = read(text)
    assert [(s, w.strip("“”,").lower()) for s, w in found.said] == [
        ("Peter Lind", "the ship had leaked")
    ]


def test_nobody_makes_no_claim(read):
    assert read("Nobody said that the ship had leaked. No officer said it was old.").claims == ()
