"""Load the trained taggers, where they are installed, and run them over one paragraph."""

import json
import logging
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from importlib import import_module
from pathlib import Path
from typing import Any

from onrecord.claims.tagging.cue_features import candidates, cue_features
from onrecord.claims.tagging.hints import Hints
from onrecord.claims.tagging.span_features import Describer, window
from onrecord.claims.tagging.words import Words
from onrecord.paths import resource

log = logging.getLogger("onrecord.claims")

LIBRARY = "pycrfsuite"
FOLDER = "models/claims-en"
CUES, SPANS, TABLE = "cues.crf", "spans.crf", "table.json"


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """A cue with the tokens that the taggers gave it."""

    cue: int
    content: tuple[int, ...]
    source: tuple[int, ...]
    speech: bool
    chance: float  # that the token is a cue, 0..1
    sure: float  # mean chance of the content's tokens, 0..1


class Taggers:
    """The two trained models with their table of cue words.

    Arg of the constructor: ``folder`` holds the three files.
    """

    def __init__(self, folder: Path) -> None:
        crf: Any = import_module(LIBRARY)  # has no types; without it the rules still work

        self._cues, self._spans = crf.Tagger(), crf.Tagger()
        self._cues.open(str(folder / CUES))
        self._spans.open(str(folder / SPANS))
        table: Mapping[str, Any] = json.loads((folder / TABLE).read_text(encoding="utf-8"))
        self.name: str = table["name"]
        self.odds: dict[str, int] = table["odds"]
        self.scores: list[tuple[float, float]] = [(a, b) for a, b in table["scores"]]

    def cues(self, words: Words, hints: Hints) -> dict[int, tuple[float, float]]:
        """Give for each candidate the chances that it is a cue of speech, and one of thought."""
        tokens = candidates(words, self.odds, hints)
        if not tokens:
            return {}
        self._cues.set([cue_features(words, i, self.odds, hints) for i in tokens])
        return {
            i: (self._cues.marginal("S", k), self._cues.marginal("T", k))
            for k, i in enumerate(tokens)
        }

    def spans(
        self,
        words: Words,
        hints: Hints,
        chances: Mapping[int, tuple[float, float]],
        cues: Sequence[int],
    ) -> list[Found]:
        """Give content and source of each cue; a cue without content is left out."""
        describer = Describer(words, cues, self.odds, hints)
        found = []
        for cue in cues:
            frame = window(words, cue)
            self._spans.set(describer.features(frame))
            labels = self._spans.tag()
            content = [k for k, label in enumerate(labels) if label == "C"]
            if not content:
                continue
            speech, thought = chances[cue]
            found.append(
                Found(
                    cue=cue,
                    content=tuple(frame.first + k for k in content),
                    source=tuple(frame.first + k for k, label in enumerate(labels) if label == "S"),
                    speech=speech >= thought,
                    chance=speech + thought,
                    sure=sum(self._spans.marginal("C", k) for k in content) / len(content),
                )
            )
        return found


@cache
def load() -> Taggers | None:
    """Load the taggers once; None where their files or the library that reads them is missing."""
    folder = resource(FOLDER)
    if not all((folder / name).is_file() for name in (CUES, SPANS, TABLE)):
        return None
    try:
        return Taggers(folder)
    except ImportError:
        log.info("python-crfsuite is not installed: claims are found by the rules alone")
        return None
