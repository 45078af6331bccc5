"""Taggers and rules together: what an extractor gives with the models that are installed."""

import pytest

from onrecord.claims import lexicon
from onrecord.claims.extract import Extractor
from onrecord.claims.tagging import model
from onrecord.claims.tagging.drafts import spans_of, tagged_drafts

BROKEN = "“The bridge will close,” Mayor Ada Quill said. “It is not safe.”"
ONLY_TAGGED = "Ada Quill knows that the bridge will close."


@pytest.fixture
def taggers():
    found = model.load()
    assert found is not None
    return found


@pytest.fixture
def drafts(taggers, paragraph):
    def read(text):
        at = paragraph(text)
        made = tagged_drafts(at.scene, at.found, at.drafts, at.named, taggers)
        return [[text[s.start : s.end] for s in d.content] for d in made], made

    return read


def test_a_claim_that_no_rule_finds_has_its_speaker(drafts):
    _, made = drafts("Quill has been adamant in her view that the bridge will close.")
    assert all(d.speaker is not None for d in made)


def test_a_report_is_found_with_tidy_borders(drafts):
    said, _ = drafts("Mayor Ada Quill said on Monday that the bridge will close.")
    assert said == [["the bridge will close"]]


def test_a_broken_quotation_of_two_sentences_is_two_claims(drafts):
    said, _ = drafts(BROKEN)
    assert said == [["“The bridge will close,”"], ["“It is not safe.”"]]


@pytest.mark.parametrize(
    "text",
    [
        BROKEN,
        "Ada Quill denied that the bridge will close.",
        "Ada Quill accused the council of hiding a letter.",
        "It was claimed that the bridge will close.",
    ],
)
def test_the_rules_drafts_stand_as_they_are(taggers, paragraph, text):
    at = paragraph(text)
    before = [(d.content, d.speaker, d.opening, d.denies, d.hidden, d.rule) for d in at.drafts]
    made = tagged_drafts(at.scene, at.found, at.drafts, at.named, taggers)
    assert made == at.drafts
    assert before == [(d.content, d.speaker, d.opening, d.denies, d.hidden, d.rule) for d in made]


def test_what_only_the_taggers_find_is_added_beside_the_rules_claims(taggers, paragraph):
    at = paragraph(f"Ada Quill said the bridge will close. {ONLY_TAGGED}")
    made = tagged_drafts(at.scene, at.found, at.drafts, at.named, taggers)
    assert made[: len(at.drafts)] == at.drafts
    assert len(made) == len(at.drafts) + 1
    assert (made[-1].rule, made[-1].speech, made[-1].opening is None) == ("clause", False, False)
    assert [at.text[s.start : s.end] for s in made[-1].content] == ["the bridge will close"]


def test_an_unsure_finding_is_not_added(taggers, paragraph, monkeypatch):
    monkeypatch.setattr("onrecord.claims.tagging.drafts._LEAST_ADDED", 1.01)
    at = paragraph(ONLY_TAGGED)
    assert tagged_drafts(at.scene, at.found, at.drafts, at.named, taggers) == at.drafts


def test_thought_is_told_from_speech(drafts):
    _, made = drafts("Quill believes that the bridge will close.")
    assert [d.speech for d in made] == [False]


def test_declined_speech_is_no_claim(drafts):
    said, _ = drafts("Quill declined to comment on the bridge.")
    assert said == []


def test_scores_are_chances(drafts):
    _, made = drafts(BROKEN)
    assert all(0 < d.score <= 1 for d in made)


def test_a_gap_of_marks_parts_no_span(paragraph):
    read = paragraph("Quill said the bridge, will close.")
    tokens = read.tokens("the bridge") + read.tokens("will close")
    assert [read.text[s.start : s.end] for s in spans_of(read.scene, tokens)] == [
        "the bridge, will close"
    ]


def test_words_between_part_two_spans(paragraph):
    read = paragraph("The bridge, Quill said, will close.")
    tokens = read.tokens("The bridge") + read.tokens("will close")
    assert len(spans_of(read.scene, tokens)) == 2


def test_without_models_the_extractor_says_rules_alone():
    assert "taggers" not in Extractor(taggers=lambda: None).version


def test_with_models_the_extractor_names_them(taggers):
    assert taggers.name in Extractor().version


def test_no_folder_gives_no_taggers(monkeypatch, tmp_path):
    monkeypatch.setattr(model, "resource", lambda name: tmp_path / name)
    assert model.load.__wrapped__() is None


def test_words_of_silence_are_in_the_lexicon():
    assert "decline" in lexicon.words("cues", "silence")
