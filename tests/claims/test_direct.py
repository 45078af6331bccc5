"""Quotations and the cue that they belong to."""

import pytest

from onrecord_db.records import Manner


@pytest.mark.parametrize(
    "text",
    [
        '"The bridge is safe," Marta Lind said.',
        '"The bridge is safe," said Marta Lind.',
        'Marta Lind said: "The bridge is safe."',
        'Marta Lind told reporters, "The bridge is safe."',
        "“The bridge is safe,” Marta Lind said.",
        "«The bridge is safe,» Marta Lind said.",
    ],
)
def test_a_quotation_belongs_to_the_speaker_beside_it(read, text):
    found = read(text)
    assert [found.speaker(c) for c in found.claims] == ["Marta Lind"]
    assert [c.manner for c in found.claims] == [Manner.DIRECT]


def test_any_verb_reports_right_behind_a_quotation(read):
    found = read('"What a disgrace," fumed resident Bob Hale, 54.')
    assert found.said == [("Bob Hale", '"What a disgrace,"')]
    assert found.claims[0].said_on is None


def test_an_abbreviated_rank_ends_no_sentence(read):
    found = read('"He is being questioned," Det. Insp. Clare Moss told reporters.')
    assert found.said == [("Clare Moss", '"He is being questioned,"')]


def test_the_one_spoken_to_is_no_content(read):
    found = read('As Ada Lind told The Harbour Post, "The ferry is late and everybody knows."')
    assert found.said == [("Ada Lind", '"The ferry is late and everybody knows."')]


def test_marks_belong_to_the_content(read):
    found = read('"The bridge is safe," Marta Lind said.')
    assert found.said == [("Marta Lind", '"The bridge is safe,"')]


def test_a_quotation_broken_inside_a_sentence_is_one_claim(read):
    found = read('"The bridge," Marta Lind said, "has been safe since May."')
    assert found.said == [("Marta Lind", '"The bridge," ... "has been safe since May."')]


@pytest.mark.rules_alone
def test_two_quoted_sentences_around_a_cue_are_two_claims(read):
    found = read('"The bridge is safe," Marta Lind said. "Nobody has to worry about it."')
    assert found.said == [
        ("Marta Lind", '"The bridge is safe,"'),
        ("Marta Lind", '"Nobody has to worry about it."'),
    ]


def test_a_quotation_over_paragraphs_is_one_claim(read):
    found = read('Marta Lind said: "The bridge is safe. We looked.\n\n"Nobody has to worry."')
    assert found.said == [
        ("Marta Lind", '"The bridge is safe. We looked. ... "Nobody has to worry."')
    ]


def test_a_cue_with_a_colon_reaches_into_the_next_paragraph(read):
    found = read('Marta Lind added:\n\n"The bridge is safe for every car."')
    assert found.said == [("Marta Lind", '"The bridge is safe for every car."')]


def test_a_clause_with_quoted_words_is_mixed(read):
    found = read('Marta Lind said the bridge was "as safe as a house" in May.')
    assert found.said == [("Marta Lind", 'the bridge was "as safe as a house" in May')]
    assert found.claims[0].manner is Manner.MIXED


@pytest.mark.parametrize(
    "text",
    [
        'The so-called "safe bridge" fell in May.',
        'She read "The Bridge of Long Sighs" to her children.',
        '"Is the bridge safe?" Marta Lind asked.',
    ],
)
def test_scare_quotes_titles_and_questions_are_no_claims(read, text):
    assert read(text).said == []


@pytest.mark.rules_alone
def test_a_lone_quotation_takes_the_subject_before_it_and_says_so(read):
    found = read('Marta Lind was not impressed. "The bridge is a danger to everybody."')
    assert found.said == [("Marta Lind", '"The bridge is a danger to everybody."')]
    assert found.claims[0].unsure


def test_a_quotation_that_its_cue_breaks_off_is_one_claim(read):
    found = read("“A slow ferry is worth nothing,” Ada Lind said, “but a late one costs money.”")
    assert [len(c.content) for c in found.claims] == [2]


@pytest.mark.rules_alone
def test_two_sentences_around_a_cue_are_two_claims(read):
    found = read("“The ferry is slow,” Ada Lind said. “It costs us money.”")
    assert [len(c.content) for c in found.claims] == [1, 1]


def test_a_quotation_over_two_paragraphs_with_its_cue_at_the_end_is_one_claim(read):
    found = read(
        "Ada Lind left the room.\n\n“I have sat here for eleven years.\n\n"
        "“I have never seen such a chair,” pilot Bo Marsh said."
    )
    assert [(s, len(c.content)) for (s, _), c in zip(found.said, found.claims, strict=True)] == [
        ("Bo Marsh", 2)
    ]


def test_no_comment_is_no_claim(read):
    assert read("“No comment,” Ada Lind said.").claims == ()
