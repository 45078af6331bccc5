"""The bundled sample articles: what a first-time user sees must be right."""

from pathlib import Path

import pytest

from onrecord.paths import resource
from quality_stories import score, stories

pytestmark = pytest.mark.quality

GOLD = {s.name: s for s in stories(Path(__file__).parent / "stories/harbour-ferry.marked.txt")}
NAMES = pytest.mark.parametrize("name", ["harbour-ferry", "harbour-ferry-follow-up"])


@pytest.fixture(scope="module")
def read(extractor):
    def read_story(name):
        story = GOLD[name]
        return story, extractor(story.text, blocks=story.blocks, published=story.published)

    return read_story


@NAMES
def test_the_sample_is_the_text_of_the_gold(name):
    assert resource(f"samples/{name}.md").read_text(encoding="utf-8") == GOLD[name].text


@NAMES
def test_every_claim_is_found_with_its_actor(read, name):
    result = score(*read(name))
    assert (result.missed, result.wrong_actor) == ([], [])


@NAMES
def test_nothing_is_extra_but_a_reported_wish(read, name):
    story, found = read(name)
    extra = set(score(story, found).extra)
    assert extra <= {c.statement for c in found.claims if not c.speech and c.via}


@NAMES
def test_how_the_words_are_reported_is_right(read, name):
    story, found = read(name)
    manners = {c.content[0].start: c.manner for c in found.claims}
    assert {g.spans[0].start: g.manner for g in story.claims.values()}.items() <= manners.items()


def test_the_chain_is_kept(read):
    _, found = read("harbour-ferry")
    names = {a.key: a.name for a in found.actors}
    chained = [(names[c.actor or ""], [names[v] for v in c.via]) for c in found.claims if c.via]
    assert chained == [("Leonora Vance", ["Officials at the transport ministry"])]


def test_all_names_of_an_actor_are_joined(read):
    _, found = read("harbour-ferry")
    names = {a.name: a.names for a in found.actors}
    assert names["Ingrid Hallow"] == ("Ingrid Hallow", "Hallow", "the harbour master")
    assert names["Northline Ferries"][:2] == ("Northline Ferries", "The company")


def test_broken_quotations_are_one_claim_in_two_spans_each(read):
    _, found = read("harbour-ferry")
    assert [len(c.content) for c in found.claims if len(c.content) > 1] == [2, 2, 2]
