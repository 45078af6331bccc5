"""Pack the paragraphs of an article into windows that the model reads at one go."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field

import numpy as np

from onrecord.claims.tagging.pieces import END, START
from onrecord.claims.tagging.words import MARK, Ints, Words


@dataclass(frozen=True, slots=True, kw_only=True)
class Stretch:
    """A paragraph, or as much of a long one as fits: words ``first`` up to ``last``."""

    paragraph: int
    words: Words
    pieces: Sequence[Sequence[int]]  # of each word of the stretch
    first: int
    last: int

    @property
    def size(self) -> int:
        """Its pieces, with the one that ends it."""
        return sum(map(len, self.pieces)) + 1


@dataclass(slots=True)
class Window:
    """Neighbouring stretches that are read together."""

    stretches: list[Stretch] = field(default_factory=list)
    size: int = 1  # the piece that starts it


def stretches(
    paragraph: int, words: Words, pieces: Sequence[Sequence[int]], most: int
) -> Iterator[Stretch]:
    """Cut a paragraph into stretches of fewer than ``most`` pieces, at sentence ends if it can."""
    start = sentence = room = 0
    for place, own in enumerate(pieces):
        if place and words.sentences[place] != words.sentences[place - 1]:
            sentence = place
        room += len(own)
        if room > most - 2:
            cut = sentence if sentence > start else place
            yield _stretch(paragraph, words, pieces, start, cut)
            start = cut
            room = sum(map(len, pieces[start : place + 1]))
    if start < len(pieces):
        yield _stretch(paragraph, words, pieces, start, len(pieces))


def _stretch(
    paragraph: int, words: Words, pieces: Sequence[Sequence[int]], first: int, last: int
) -> Stretch:
    return Stretch(
        paragraph=paragraph, words=words, pieces=pieces[first:last], first=first, last=last
    )


def packed(found: Iterable[Stretch], most: int) -> Iterator[Window]:
    """Fill windows of up to ``most`` pieces, in order; the same article always gives the same."""
    window = Window()
    for stretch in found:
        if window.stretches and window.size + stretch.size > most:
            yield window
            window = Window()
        window.stretches.append(stretch)
        window.size += stretch.size
    if window.stretches:
        yield window


def inputs(window: Window) -> dict[str, Ints]:
    """Give what ``tokens.onnx`` reads of a window: its pieces, and what is known of its words."""
    ids, cases, quoted = [START], [MARK], [0]
    first: list[int] = []
    tags: list[Ints] = []
    deps: list[int] = []
    for stretch in window.stretches:
        words: Words = stretch.words
        inside = (words.quotes >= 0).tolist()
        for place, own in enumerate(stretch.pieces, start=stretch.first):
            first.append(len(ids))
            ids += own
            cases += [words.cases[place]] * len(own)
            quoted += [inside[place]] * len(own)
        ids.append(END)
        cases.append(MARK)
        quoted.append(0)
        tags.append(words.tags[stretch.first : stretch.last])
        deps += words.deps[stretch.first : stretch.last]
    return {
        "ids": np.array([ids], dtype=np.int64),
        "case": np.array([cases], dtype=np.int64),
        "quoted": np.array([quoted], dtype=np.int64),
        "first": np.array(first, dtype=np.int64),
        "tag": np.concatenate(tags),
        "dep": np.array(deps, dtype=np.int64),
    }
