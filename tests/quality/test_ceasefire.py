"""The ceasefire article: the floor of the extraction on a real agency report."""

import re
import time

import pytest

from onrecord.articles import formats
from onrecord_db.records import Block, BlockKind, Span
from quality_stories import score, stories

pytestmark = pytest.mark.quality


@pytest.fixture(scope="module")
def story(shared):
    return stories(shared / "stories/ceasefire.marked.txt")[0]


@pytest.fixture(scope="module")
def found(extractor, story):
    return extractor(story.text, blocks=story.blocks, published=story.published)


def test_every_claim_is_found_with_its_actor(story, found):
    result = score(story, found)
    assert (result.gold, result.missed, result.wrong_actor) == (22, [], [])


def test_at_most_one_claim_is_extra(story, found):
    assert len(score(story, found).extra) <= 1


def test_the_three_forms_of_the_spokesperson_are_one_actor(found):
    peskov = next(a for a in found.actors if a.name == "Dmitry Peskov")
    assert peskov.names == ("Dmitry Peskov", "Peskov", "The Kremlin spokesperson")
    assert [a.name for a in found.actors if "Peskov" in a.name] == ["Dmitry Peskov"]


def test_a_man_who_says_nothing_is_listed_without_claims(found):
    rutte = next(a for a in found.actors if a.name == "Mark Rutte")
    assert rutte.key not in {c.actor for c in found.claims}


def test_the_days_are_reckoned_from_the_published_date(found):
    dates = {c.said_on.text: c.said_on.value for c in found.claims if c.said_on}
    assert dates == {"on Friday": "2025-03-14", "Thursday": "2025-03-13"}


def test_the_raw_file_gives_the_same_claims(extractor, shared, story):
    text = (shared / "stories/ceasefire-raw.txt").read_text(encoding="utf-8")
    body = text.index("Moscow: Kremlin"), text.index("  • Tags:")
    blocks = [
        Block(span=Span(m.start(), m.end()), kind=BlockKind.BODY, included=True)
        for m in re.compile(r"[^\n]+").finditer(text, *body)
    ]
    found = extractor(text, blocks=blocks, published=story.published)
    assert len(found.claims) - 1 == len(story.claims)
    assert all(body[0] <= c.content[0].start < body[1] for c in found.claims)


def test_the_article_is_read_in_half_a_second(extractor, story):
    started = time.process_time()
    extractor(story.text, blocks=story.blocks, published=story.published)
    assert time.process_time() - started < 0.5


def test_the_headline_is_linked_to_what_the_spokesperson_said(shared, extractor):
    read = formats.read(shared / "stories/ceasefire-raw.txt")
    found = extractor(read.text, blocks=read.blocks, published=read.published)
    ((claim, span),) = [(c, s) for c in found.claims for s in c.headlines]
    assert claim.statement.startswith("There are reasons for")
    assert span.start == 0
