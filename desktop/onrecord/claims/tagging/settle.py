"""Settle which finding has which words, and part what is more than one claim."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from onrecord.claims.lexicon import words
from onrecord.claims.scene import Scene
from onrecord.claims.tagging.findings import Finding


def settled(scene: Scene, found: Sequence[Finding]) -> list[Finding]:
    """Give the findings, each word with one cue unless one speech reports the other.

    Words that two cues claim go to the one in their own sentence. A quotation that its cue breaks
    is one claim, also where a new sentence begins behind the cue ("A," said Ohm. "B."), unless
    that one turns ("But B."). Words reported without quotation marks end with the cue's sentence;
    a quotation behind them is a claim of its own.
    """
    return [part for item in found for part in _parts(scene, _own(scene, item, found))]


def _own(scene: Scene, item: Finding, found: Sequence[Finding]) -> Finding:
    home = scene.sentence_of[item.cue]
    others = {
        i
        for other in found
        if other is not item and not _nested(item, other)
        for i in other.content
        if scene.sentence_of[i] == scene.sentence_of[other.cue] != home
    }
    if not others.intersection(item.content):
        return item
    return replace(item, content=tuple(i for i in item.content if i not in others))


def _nested(one: Finding, other: Finding) -> bool:
    return one.cue in other.content or other.cue in one.content


def _parts(scene: Scene, item: Finding) -> Iterator[Finding]:
    home = scene.sentence_of[item.cue]
    until = tuple(i for i in item.content if scene.sentence_of[i] <= home)
    later = tuple(i for i in item.content if scene.sentence_of[i] > home)
    first, second = _words(scene, until), _words(scene, later)
    if not (first and second and any(scene.sentence_of[i] == home for i in first)):
        if first or second:
            yield item
        return
    quoted = all(scene.quote_of[i] >= 0 for i in first)
    if quoted and scene.doc[second[0]].lower_ not in words("cues", "opposing"):
        yield item
        return
    yield replace(item, content=until)
    yield replace(item, content=later)


def _words(scene: Scene, tokens: Sequence[int]) -> list[int]:
    return [i for i in tokens if scene.doc[i].is_alpha or scene.doc[i].like_num]
