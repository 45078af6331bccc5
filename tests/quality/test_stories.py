"""Our own articles in many styles: what the extraction reaches today, it does not fall below.

The floors are what `python -m tests.quality.stories` printed on the day they were pinned. When
the extraction gets better, raise the floor to the new figure in the same commit, and renew the
table in docs/QUALITY.md. A floor is lowered only by a commit of its own, whose message says what
was given up and for what. The gold is corrected by the guideline (ANNOTATION.md), never to suit
the extractor; then every floor is measured and pinned anew.
"""

import pytest

from onrecord_db.records import Span
from quality_scores import articles, f1, measure, total

pytestmark = pytest.mark.quality

ARTICLES = articles()
FOUND = 220
RIGHT = 216
EXTRA = 15
ACCURACY = 0.981
CLAIM_CUBED = 0.995
NAME_CUBED = 0.965


@pytest.fixture(scope="module")
def whole(extractor):
    return total(
        measure(
            story,
            actors,
            extractor(story.text, blocks=story.blocks, published=story.published),
        )
        for story, actors in ARTICLES
    )


def test_the_claims_are_found(whole):
    assert whole.found >= FOUND


def test_the_claims_have_the_right_actor(whole):
    assert whole.right >= RIGHT


def test_little_is_extra(whole):
    assert whole.extra <= EXTRA


def test_the_speakers_are_right(whole):
    assert whole.accuracy >= ACCURACY


def test_the_claims_are_sorted_by_speaker(whole):
    assert f1(whole.claim_cubes) >= CLAIM_CUBED


def test_the_names_are_joined(whole):
    assert f1(whole.name_cubes) >= NAME_CUBED


def test_there_are_fourteen_articles_with_their_actors():
    gold = {s.name: {c.actor for c in s.claims.values()} for s, _ in ARTICLES}
    assert len(gold) == 14
    assert gold == {s.name: set(actors) for s, actors in ARTICLES}


@pytest.mark.parametrize(("story", "actors"), ARTICLES, ids=[s.name for s, _ in ARTICLES])
def test_every_form_of_an_actor_is_printed_in_the_article(story, actors):
    assert [f for forms in actors.values() for f in forms if f not in story.text] == []


@pytest.mark.parametrize("story", [s for s, _ in ARTICLES], ids=lambda s: s.name)
def test_the_marks_stand_apart_and_in_order(story):
    spans = sorted(
        (s for c in story.claims.values() for s in c.spans), key=lambda s: (s.start, s.end)
    )
    pairs = zip(spans, [*spans[1:], Span(len(story.text), len(story.text))], strict=True)
    assert all(one.start < one.end <= other.start for one, other in pairs)
