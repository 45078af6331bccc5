"""What one cue gives is parted or kept together as a reader would."""

import pytest

from claims.tagging.conftest import wording
from onrecord.claims.quotes import quotations
from onrecord.claims.scene import Scene
from onrecord.claims.tagging.settle import settled


@pytest.fixture(scope="module")
def settle(scene, found):
    """Settle findings, each given as its cue and contents; give their words."""

    def read(text, *given):
        paragraph = scene(text)
        findings = [found(paragraph, *words) for words in given]
        return [wording(paragraph, f) for f in settled(paragraph, findings)]

    return read


def test_a_quotation_that_its_cue_breaks_is_one_claim(settle):
    text = "“It is shut,” said Marta Lind. “It will stay shut.”"
    given = settle(text, ("said", "“It is shut,”", "“It will stay shut.”"))
    assert given == ["It is shut It will stay shut"]


@pytest.mark.parametrize("turn", ["But", "However,", "Yet", "Instead"])
def test_a_second_sentence_that_turns_is_a_claim_of_its_own(settle, turn):
    text = f"“It is shut,” said Marta Lind. “{turn} it will open.”"
    given = settle(text, ("said", "“It is shut,”", f"“{turn} it will open.”"))
    assert given == ["It is shut", f"{turn.rstrip(',')} it will open"]


def test_a_question_in_front_is_no_claim(settle):
    text = "“Who shut it?” said Marta Lind. “It was the council.”"
    given = settle(text, ("said", "“Who shut it?”", "“It was the council.”"))
    assert given == ["It was the council"]


def test_a_question_in_front_of_a_new_sentence_is_no_claim(settle):
    text = "“Who shut it?” Marta Lind asked. “It was the council.”"
    given = settle(text, ("asked", "“Who shut it?”", "“It was the council.”"))
    assert given == ["It was the council"]


def test_a_clause_and_a_quotation_behind_it_are_two_claims(settle):
    text = "The bridge would open soon, Marta Lind said. “It was shut too long.”"
    given = settle(text, ("said", "The bridge would open soon", "“It was shut too long.”"))
    assert given == ["The bridge would open soon", "It was shut too long"]


def test_a_clause_that_its_cue_breaks_is_one_claim(settle):
    text = "The bridge, Marta Lind said, would open soon."
    given = settle(text, ("said", "The bridge", "would open soon"))
    assert given == ["The bridge would open soon"]


def test_what_only_follows_in_the_next_sentence_stays_whole(settle):
    text = "Marta Lind was plain. The bridge would open soon."
    given = settle(text, ("plain", "The bridge would open soon"))
    assert given == ["The bridge would open soon"]


def test_marks_alone_are_no_claim(settle):
    assert settle("“It is shut,” said Marta Lind.", ("said", "“")) == []


def test_contested_words_go_to_the_cue_of_their_sentence(settle):
    text = "Marta Lind said it was shut. Jonas Berg said it would open."
    given = settle(
        text, ("said", "it was shut", "it would open"), ("said it would", "it would open")
    )
    assert given == ["it was shut", "it would open"]


def test_a_speech_inside_a_speech_keeps_its_words(settle):
    text = "Marta Lind said that Jonas Berg wants the bridge to open."
    given = settle(
        text,
        ("said", "Jonas Berg wants the bridge to open"),
        ("wants", "the bridge to open"),
    )
    assert given == ["Jonas Berg wants the bridge to open", "the bridge to open"]


def test_a_quotation_carried_on_is_not_the_next_speakers(parse, found):
    texts = ["“It is shut,” said Marta Lind. “It was old.", "“It will open.” Jonas Berg laughed."]
    paragraph = Scene(parse(texts[1]), 0, quotations(texts)[1], 0)
    assert settled(paragraph, [found(paragraph, "laughed", "It will open")]) == []


def test_a_stray_word_without_a_verb_is_left_out(settle):
    text = "The bridge is shut, said Marta Lind after they found cracks in its steel beams."
    given = settle(text, ("said", "The bridge is shut", "steel beams"))
    assert given == ["The bridge is shut"]


def test_what_goes_on_behind_the_speaker_stays(settle):
    text = "The bridge, Marta Lind said, the oldest one, is shut."
    given = settle(text, ("said", "The bridge", "the oldest one, is shut"))
    assert given == ["The bridge the oldest one is shut"]


def test_what_stands_before_a_semicolon_and_the_cue_is_another_matter(settle):
    text = "The firm put it at 2 million; Marta Lind said the number was old."
    given = settle(text, ("said", "2 million", "the number was old"))
    assert given == ["the number was old"]
