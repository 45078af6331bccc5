"""Rules and taggers are joined: what both have, what only one has, and what is no claim."""

from dataclasses import replace

import pytest

from onrecord.claims.cues import cues
from onrecord.claims.mentions import mentions
from onrecord.claims.page import rule_drafts
from onrecord.claims.tagging.calibrate import Chances
from onrecord.claims.tagging.drafts import head_of, joined, spans_of
from onrecord.claims.tagging.findings import Reading

SAID = "Marta Lind said that the bridge was closed in May."


@pytest.fixture(scope="module")
def least(taggers):
    """Give chances that stay when the model's own are chosen anew, and raw scores."""
    chosen = {"ruled": 0.3, "speech": 0.6, "thought": 0.6, "nobody": 0.7, "thing": 0.7}
    return replace(taggers.least, **chosen, chances=Chances())


@pytest.fixture(scope="module")
def join(scene, found, least):
    """Join the rules' drafts of a text with findings, each given as (cue, content, chances)."""

    def read(text, *given):
        paragraph = scene(text)
        findings = [found(paragraph, cue, *content, **more) for cue, content, more in given]
        named = mentions(paragraph)
        own = cues(paragraph)
        drafts = rule_drafts(paragraph, own, named)
        return joined(paragraph, own, drafts, named, Reading(findings=findings), least)

    return read


@pytest.fixture(scope="module")
def claims(join):
    """Give speakers and contents of the joined drafts."""

    def read(text, *given):
        return [
            (
                d.speaker.name if d.speaker else "",
                " ... ".join(text[s.start : s.end] for s in d.content),
            )
            for d in join(text, *given)
        ]

    return read


def test_where_both_share_a_cue_the_model_says_how_far_the_content_goes(claims):
    given = ("said", ["that the bridge was closed"], {})
    assert claims(SAID, given) == [("Marta Lind", "the bridge was closed")]


def test_where_both_share_a_cue_the_rule_says_what_kind_it_is(join):
    (draft,) = join(SAID, ("said", ["the bridge was closed"], {"thought": 0.95, "speech": 0.0}))
    assert (draft.rule, draft.lemma, draft.speech) == ("clause", "say", True)


def test_a_shared_draft_has_the_models_score(join):
    (draft,) = join(SAID, ("said", ["the bridge was closed"], {"speech": 0.9, "sure": 0.7}))
    assert draft.score == pytest.approx(0.63)


@pytest.mark.parametrize(
    ("text", "content"),
    [
        (SAID, "the bridge was closed in May"),
        ("The bridge was closed in May, according to Marta Lind.", "The bridge was closed in May"),
        ("“It is shut,” Marta Lind said.", "“It is shut,”"),
    ],
)
def test_what_only_a_rule_found_stays(claims, text, content):
    assert claims(text) == [("Marta Lind", content)]


def test_a_content_that_misses_the_rules_is_not_believed(claims):
    found = claims(SAID, ("said", ["Marta Lind"], {}))
    assert found == [("Marta Lind", "the bridge was closed in May")]


def test_a_weak_cue_does_not_touch_the_rules_content(claims):
    given = ("said", ["the bridge was closed"], {"speech": 0.2})
    assert claims(SAID, given) == [("Marta Lind", "the bridge was closed in May")]


FLOATED = "Marta Lind floated that the bridge was closed."


def test_the_model_adds_what_no_rule_knows(claims):
    given = ("floated", ["the bridge was closed"], {"source": "Marta Lind"})
    assert claims(FLOATED, given) == [("Marta Lind", "the bridge was closed")]


def test_an_added_claim_is_marked_as_the_rule_would(join):
    (draft,) = join(FLOATED, ("floated", ["the bridge was closed"], {"source": "Marta Lind"}))
    assert (draft.rule, draft.lemma, draft.hidden) == ("clause", "float", False)
    assert [FLOATED[s.start : s.end] for s in draft.source] == ["Marta Lind"]


def test_an_added_claim_of_nobody_is_hidden(join):
    text = "It was floated widely that the bridge was closed."
    (draft,) = join(text, ("floated", ["the bridge was closed"], {}))
    assert (draft.speaker, draft.hidden) == (None, True)


def test_an_added_that_is_no_content(claims):
    given = ("floated", ["that the bridge was closed"], {"source": "Marta Lind"})
    assert claims(FLOATED, given) == [("Marta Lind", "the bridge was closed")]


@pytest.mark.parametrize(
    "chances", [{"speech": 0.6}, {"speech": 0.0, "thought": 0.6}, {"sure": 0.6}]
)
def test_an_unsure_finding_of_the_model_alone_is_no_claim(claims, chances):
    assert claims(FLOATED, ("floated", ["the bridge was closed"], chances)) == []


def test_a_thing_named_needs_to_be_surer(claims):
    text = "Marta Lind floated a bridge over the river."
    less = claims(
        text, ("floated", ["a bridge over the river"], {"speech": 0.75, "source": "Marta Lind"})
    )
    more = claims(
        text, ("floated", ["a bridge over the river"], {"speech": 0.95, "source": "Marta Lind"})
    )
    assert (less, more) == ([], [("Marta Lind", "a bridge over the river")])


def test_a_bare_word_is_no_claim(claims):
    given = ("floated", ["bridges"], {"speech": 1.0, "sure": 1.0, "source": "Marta Lind"})
    assert claims("Marta Lind floated bridges.", given) == []


@pytest.mark.parametrize(
    ("text", "cue", "content"),
    [
        ("Marta Lind did not claim that it was shut.", "claim", "it was shut"),
        ("Marta Lind never claimed that it was shut.", "claimed", "it was shut"),
        ("Marta Lind declined to say that it was shut.", "say", "it was shut"),
        ("Marta Lind refused to float that it was shut.", "float", "it was shut"),
        ("Marta Lind asked whether it was shut.", "asked", "whether it was shut"),
        ("Marta Lind cited “The Bridge of Long Sighs”.", "cited", "“The Bridge of Long Sighs”"),
    ],
    ids=["not", "never", "declined", "refused", "asked", "title"],
)
def test_what_the_rules_know_to_be_none_is_no_claim(claims, text, cue, content):
    assert claims(text, (cue, [content], {"source": "Marta Lind"})) == []


def test_a_claim_of_nobody_in_person_is_none(claims):
    text = "Nobody floated that it was shut."
    assert claims(text, ("floated", ["it was shut"], {"source": "Nobody"})) == []


def test_what_a_rule_found_under_another_cue_is_not_found_twice(claims):
    text = "Marta Lind said, floating an idea, that the bridge was closed in May."
    given = ("floating", ["the bridge was closed in May"], {"source": "Marta Lind"})
    found = claims(text, given)
    assert [content for _, content in found] == ["the bridge was closed in May"]


def test_drafts_come_in_text_order(join):
    text = "The roof leaks, floated Marta Lind. Jonas Berg said that it was sound."
    drafts = join(
        text,
        ("floated", ["The roof leaks"], {"source": "Marta Lind"}),
    )
    starts = [d.content[0].start for d in drafts]
    assert len(starts) == 2
    assert starts == sorted(starts)


@pytest.mark.parametrize("chance", [0.65, 0.75])
def test_what_nobody_says_needs_to_be_surer(claims, chance):
    text = "It was floated that the bridge was closed."
    found = claims(text, ("floated", ["the bridge was closed"], {"speech": chance, "sure": 1.0}))
    assert bool(found) is (chance > 0.7)


def test_a_relative_pronoun_stands_for_its_noun(scene):
    paragraph = scene("The mayor, who floated a bridge, wept.")
    assert head_of(paragraph, [3]).text == "mayor"


def test_a_gap_of_marks_parts_no_stretch(scene):
    paragraph = scene("The bridge, however, was shut.")
    assert len(spans_of(paragraph, [0, 1, 3, 5, 6])) == 1
    assert len(spans_of(paragraph, [0, 1, 5, 6])) == 2


def test_the_head_of_a_phrase_is_the_noun_that_others_hang_on(scene):
    paragraph = scene("The mayor of Saltmere wept.")
    assert head_of(paragraph, [0, 1, 2, 3]).text == "mayor"
    assert head_of(paragraph, [4]) is None
