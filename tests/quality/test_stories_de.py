"""Our own German articles: what the rules without a model reach, they do not fall below.

As in test_stories.py, the floors are what `python -m tests.quality.stories --german` printed on
the day they were pinned.
"""

import pytest

from onrecord_db.records import Manner, Span
from quality_scores import GERMAN, articles, f1, measure, total

pytestmark = pytest.mark.quality

ARTICLES = articles(GERMAN)
NAMES = [story.name for story, _ in ARTICLES]
FOUND = 121
RIGHT = 116
EXTRA = 2  # a ceiling
CLAIM_CUBED = 1.0
NAME_CUBED = 0.951


@pytest.fixture(scope="module")
def read(extractor):
    return {
        story.name: extractor(
            story.text, blocks=story.blocks, language="de", published=story.published
        )
        for story, _ in ARTICLES
    }


@pytest.fixture(scope="module")
def whole(read):
    return total(measure(story, actors, read[story.name]) for story, actors in ARTICLES)


def test_the_claims_are_found(whole):
    assert whole.found >= FOUND


def test_the_claims_have_the_right_actor(whole):
    assert whole.right >= RIGHT


def test_little_is_extra(whole):
    assert whole.extra <= EXTRA


def test_the_claims_are_sorted_by_speaker(whole):
    assert f1(whole.claim_cubes) >= CLAIM_CUBED


def test_the_names_are_joined(whole):
    assert f1(whole.name_cubes) >= NAME_CUBED


@pytest.mark.parametrize("story", [s for s, _ in ARTICLES], ids=NAMES)
def test_what_is_quoted_is_told_from_what_is_not(story, read):
    content = {c.content: c.manner for c in read[story.name].claims}
    gold = {tuple(g.spans): Manner(g.manner) for g in story.claims.values()}
    same = content.keys() & gold.keys()
    assert {k: content[k] for k in same} == {k: gold[k] for k in same}


@pytest.mark.parametrize("story", [s for s, _ in ARTICLES], ids=NAMES)
def test_no_mark_cuts_a_word(story):
    spans = sorted(s for c in story.claims.values() for s in c.spans)
    pairs = zip(spans, [*spans[1:], Span(len(story.text), len(story.text))], strict=True)
    assert all(one.start < one.end <= other.start for one, other in pairs)


@pytest.mark.parametrize(("story", "actors"), ARTICLES, ids=NAMES)
def test_every_gold_actor_is_listed_with_forms_that_are_printed(story, actors):
    assert {c.actor for c in story.claims.values()} == set(actors)
    assert [f for forms in actors.values() for f in forms if f not in story.text] == []
