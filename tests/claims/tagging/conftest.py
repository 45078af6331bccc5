"""Paragraphs read as the taggers read them."""

from collections.abc import Callable
from dataclasses import dataclass

import pytest

from onrecord.claims import pipeline
from onrecord.claims.cues import Cue, cues
from onrecord.claims.mentions import mentions
from onrecord.claims.page import rule_drafts
from onrecord.claims.quotes import quotations
from onrecord.claims.scene import Scene
from onrecord.claims.sketch import Draft, Mention
from onrecord.claims.tagging.hints import Hints, hints
from onrecord.claims.tagging.words import Words, words_of


@dataclass
class Paragraph:
    text: str
    scene: Scene
    found: list[Cue]
    named: dict[int, Mention]
    drafts: list[Draft]
    words: Words
    hints: Hints

    def at(self, word: str) -> int:
        return self.words.low.index(word)

    def tokens(self, words: str) -> tuple[int, ...]:
        start = self.text.index(words)
        inside = self.scene.doc.char_span(start, start + len(words), alignment_mode="expand")
        return tuple(t.i for t in inside)

    def shown(self, tokens: tuple[int, ...]) -> str:
        return " ".join(self.scene.doc[i].text for i in tokens)


@pytest.fixture
def paragraph() -> Callable[[str], Paragraph]:
    def read(text: str) -> Paragraph:
        scene = Scene(pipeline.load()(text), 0, quotations([text])[0], 0)
        found, named = cues(scene), mentions(scene)
        drafts = rule_drafts(scene, found, named)
        clues = hints(scene, found, drafts)
        return Paragraph(text, scene, found, named, drafts, words_of(scene), clues)

    return read
