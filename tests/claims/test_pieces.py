"""An article is read in pieces: how it is cut into batches changes nothing, and none is kept."""

import gc

import pytest
from spacy.tokens import Doc

from onrecord.claims import pipeline
from onrecord_db.records import Block, BlockKind, Span
from quality_scores import articles

AT_ONCE = 10**9
BATCH_SIZES = (1, 600)  # code points; paragraphs are not cut


@pytest.fixture(scope="module")
def stories():
    return [story for story, _ in articles()[:3]]


@pytest.fixture
def read_in(extractor, stories, monkeypatch):
    """Give the extractions of the stories, parsed in batches of so many code points."""

    def read(size):
        monkeypatch.setattr(pipeline, "_BATCH_SIZE", size)
        return [extractor(s.text, blocks=s.blocks, published=s.published) for s in stories]

    return read


@pytest.mark.parametrize("size", BATCH_SIZES)
def test_batches_give_the_claims_of_one_batch(read_in, size):
    assert read_in(size) == read_in(AT_ONCE)


def test_an_extractor_remembers_nothing_of_an_article(extractor, stories):
    story = stories[0]
    first, again = (extractor(story.text, blocks=story.blocks) for _ in range(2))
    assert first == again


def test_no_more_of_spacys_documents_are_held_than_one_batch(extractor, monkeypatch):
    monkeypatch.setattr(pipeline, "_BATCH_SIZE", 200)
    text = "Ada Lind said that the ferry to the island is late.\n" * 120
    body = Block(span=Span(0, len(text)), kind=BlockKind.BODY, included=True)
    held = []
    extractor(text, blocks=[body], progress=lambda *_: held.append(_documents()))
    assert len(held) == 10
    assert max(held) <= min(held) + 4


def _documents():
    return sum(isinstance(thing, Doc) for thing in gc.get_objects())
