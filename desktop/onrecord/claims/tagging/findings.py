"""Read the model's chances: which words are a cue's content and source, and which are names."""

from collections.abc import Sequence
from dataclasses import dataclass, field

import numpy as np
from numpy.typing import NDArray

from onrecord.claims.tagging.names import Name

Floats = NDArray[np.float32]

_CONTENT = 0.5
_NOTHING, _IS_CONTENT, _IS_SOURCE = range(3)


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """A cue with what the model gave it, all as tokens of the paragraph's Doc."""

    cue: int
    content: tuple[int, ...]
    source: tuple[int, ...]
    speech: float  # chance that it is a cue of saying, 0..1
    thought: float  # ... of thinking, wishing or planning
    sure: float  # mean chance of the content's words
    source_sure: float  # mean chance of the source's words; 0 without a source

    @property
    def chance(self) -> float:
        """The chance that it is a cue at all."""
        return self.speech + self.thought

    @property
    def score(self) -> float:
        """The chance of the cue times that of its content, 0..1."""
        return round(self.chance * self.sure, 3)

    @property
    def is_speech(self) -> bool:
        """Whether it rather says than thinks, wishes or plans."""
        return self.speech >= self.thought


@dataclass(slots=True, kw_only=True)
class Reading:
    """What the model found in one paragraph."""

    findings: list[Finding] = field(default_factory=list)
    names: list[Name] = field(default_factory=list)


def findings(
    tokens: Sequence[int], places: Sequence[int], chances: Floats, pairs: Floats
) -> list[Finding]:
    """Give a finding for each cue that has a content.

    Args:
        tokens: the Doc's token of each word.
        places: the cues, as places among the words.
        chances: words x (of saying, of thinking).
        pairs: cues x words x (nothing, content, source).
    """
    found = []
    for place, own in zip(places, pairs, strict=True):
        labels = _labels(own, place)
        content = np.flatnonzero(labels == _IS_CONTENT).tolist()
        if not content:
            continue
        source = np.flatnonzero(labels == _IS_SOURCE).tolist()
        found.append(
            Finding(
                cue=tokens[place],
                content=tuple(tokens[k] for k in content),
                source=tuple(tokens[k] for k in source),
                speech=float(chances[place, 0]),
                thought=float(chances[place, 1]),
                sure=float(own[content, _IS_CONTENT].mean()),
                source_sure=float(own[source, _IS_SOURCE].mean()) if source else 0.0,
            )
        )
    return found


def _labels(own: Floats, cue: int) -> NDArray[np.int64]:
    """Label each word; a single word between two of the content belongs to it."""
    content = own[:, _IS_CONTENT] > _CONTENT
    source = (own[:, _IS_SOURCE] > _CONTENT) & ~content
    labels = np.where(content, _IS_CONTENT, np.where(source, _IS_SOURCE, _NOTHING))
    between = (labels[1:-1] == _NOTHING) & content[:-2] & content[2:]
    if 0 < cue < len(labels) - 1:
        between[cue - 1] = False
    labels[1:-1][between] = _IS_CONTENT
    return labels
