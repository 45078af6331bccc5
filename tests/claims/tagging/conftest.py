"""Paragraphs parsed by the real model, and ways to point at their words."""

from collections.abc import Callable

import pytest

from onrecord.claims import pipeline
from onrecord.claims.quotes import quotations
from onrecord.claims.scene import Scene
from onrecord.claims.tagging.findings import Finding
from onrecord.claims.tagging.model import Taggers, load
from onrecord.claims.tagging.words import Words, words_of
from onrecord.claims.tokens import Parse, Token


@pytest.fixture(scope="session")
def taggers() -> Taggers:
    found = load()
    assert found is not None
    return found


@pytest.fixture(scope="session")
def parse() -> Callable[[str], Parse]:
    """Give a paragraph parsed as the taggers want it: without names."""
    nlp = pipeline.load()
    return lambda text: next(pipeline.parse(nlp, [text], names=False))


@pytest.fixture(scope="session")
def scene(parse: Callable[[str], Parse]) -> Callable[[str], Scene]:
    return lambda text: Scene(parse(text), 0, quotations([text])[0], 0)


@pytest.fixture(scope="session")
def words(parse: Callable[[str], Parse]) -> Callable[[str], Words]:
    """Give a paragraph's words; tags and dependencies by the numbers of TAGS and DEPS."""
    return lambda text: words_of(parse(text).tokens, quotations([text])[0], TAGS, DEPS)


TAGS = {"NNP": 1, "VBD": 2}
DEPS = {"nsubj": 1, "ccomp": 2, "ROOT": 3}


@pytest.fixture(scope="session")
def found() -> Callable[..., Finding]:
    """Make a finding of a cue's word and printed stretches of content and source."""

    def make(scene: Scene, cue: str, *content: str, source: str = "", **chances: float) -> Finding:
        values = {"speech": 0.9, "thought": 0.0, "sure": 0.9, "source_sure": 0.5, **chances}
        return Finding(
            cue=tokens_of(scene, cue)[0].i,
            content=tuple(t.i for words in content for t in tokens_of(scene, words)),
            source=tuple(t.i for t in tokens_of(scene, source)) if source else (),
            **values,
        )

    return make


def tokens_of(scene: Scene, words: str) -> list[Token]:
    start = scene.text.index(words)
    return [t for t in scene.doc if start <= t.idx < start + len(words) and not t.is_space]


def wording(scene: Scene, finding: Finding) -> str:
    """Give the words of a finding's content without marks."""
    return " ".join(scene.doc[i].text for i in finding.content if not scene.doc[i].is_punct)
