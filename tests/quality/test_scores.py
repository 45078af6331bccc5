"""The scorer itself: what counts as found, as right and as extra, and the joining of names."""

import pytest

from onrecord_db.records import (
    ActorKind,
    ClaimType,
    ExtractedActor,
    ExtractedClaim,
    Extraction,
    Manner,
    Span,
)
from quality_scores import f1, measure, total
from quality_stories import stories

STORY = """=== doc: dam | date: 2026-05-19 | outlet: none
Ada Vorn says the dam is full

Ada Vorn said <<full|Ada Vorn|indirect|the dam was full>>. She said <<dry|Ada Vorn|indirect|it had been dry>>.

The minister said <<new|Ben Ollo|indirect|it was new>>. The sky is blue.
"""


@pytest.fixture
def story(tmp_path):
    path = tmp_path / "dam.txt"
    path.write_text(STORY, encoding="utf-8")
    return stories(path)[0]


@pytest.fixture
def found(story):
    """Give an extraction in which the contents are said by the actors of these keys."""

    def make(said, names):
        claims = [
            _claim(f"c{n}", actor, _place(story.text, content))
            for n, (content, actor) in enumerate(said.items())
        ]
        actors = [
            ExtractedActor(key=key, name=names[0], kind=ActorKind.PERSON, names=names)
            for key, names in names.items()
        ]
        return Extraction(actors=tuple(actors), claims=tuple(claims), extractor="none")

    return make


def test_a_claim_in_the_headline_is_not_extra(story, found):
    figures = measure(story, {}, found({"the dam is full": "a"}, {"a": ("Ada Vorn",)}))
    assert (figures.found, figures.extra) == (0, 0)


def test_what_is_not_gold_is_extra(story, found):
    figures = measure(story, {}, found({"The sky is blue": "a"}, {"a": ("Ada Vorn",)}))
    assert figures.extras == ("The sky is blue",)


def test_a_claim_by_another_is_found_and_wrong(story, found):
    said = {"the dam was full": "a", "it had been dry": "b"}
    figures = measure(story, {}, found(said, {"a": ("Ada Vorn",), "b": ("Ben Ollo",)}))
    assert (figures.missed, figures.wrong, figures.accuracy) == (("new",), ("dry",), 0.5)


def test_a_speaker_who_is_left_open_is_counted(story, found):
    figures = measure(story, {}, found({"it had been dry": None}, {}))
    assert (figures.right, figures.nobody) == (0, 1)


def test_one_group_for_two_people_costs_precision(story, found):
    said = {"the dam was full": "a", "it had been dry": "a", "it was new": "a"}
    figures = measure(story, {}, found(said, {"a": ("Ada Vorn",)}))
    assert f1(figures.claim_cubes) == pytest.approx(2 * (5 / 9) / (5 / 9 + 1))


def test_two_groups_for_one_person_cost_recall(story, found):
    said = {"the dam was full": "a", "it had been dry": "b"}
    figures = measure(story, {}, found(said, {"a": ("Ada Vorn",), "b": ("She",)}))
    assert f1(figures.claim_cubes) == pytest.approx(2 / 3)


def test_a_form_that_nobody_has_stands_apart(story, found):
    forms = {"Ben Ollo": ["Mr Ollo", "The minister"]}
    figures = measure(story, forms, found({}, {"b": ("Ben Ollo", "Ollo")}))
    assert f1(figures.name_cubes) == pytest.approx(2 / 3)


def test_forms_are_joined_without_articles_and_titles(story, found):
    forms = {"Ben Ollo": ["Mr Ollo", "The minister"]}
    figures = measure(story, forms, found({}, {"b": ("Ollo", "the minister")}))
    assert f1(figures.name_cubes) == 1


def test_the_total_adds_up(story, found):
    figures = measure(story, {}, found({"it had been dry": "a"}, {"a": ("Ada Vorn",)}))
    both = total([figures, figures])
    assert (both.gold, both.found, both.right, both.accuracy) == (6, 2, 2, 1)


def _claim(key, actor, span):
    return ExtractedClaim(
        key=key,
        actor=actor,
        content=(span,),
        manner=Manner.INDIRECT,
        type=ClaimType.OTHER,
        statement="",
    )


def _place(text, content):
    start = text.index(content)
    return Span(start, start + len(content))
