"""Load the trained taggers, where they are installed, and read an article's paragraphs with them."""

import json
import logging
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache
from pathlib import Path
from typing import Any

import numpy as np
import onnxruntime
from numpy.typing import NDArray

from onrecord.claims.quotes import Quotation
from onrecord.claims.tagging.calibrate import Chances
from onrecord.claims.tagging.findings import Reading, findings
from onrecord.claims.tagging.least import Least
from onrecord.claims.tagging.names import Memory, name_entities, names
from onrecord.claims.tagging.pieces import Pieces
from onrecord.claims.tagging.relations import pair_inputs
from onrecord.claims.tagging.windows import Stretch, Window, inputs, packed, stretches
from onrecord.claims.tagging.words import Ints, words_of
from onrecord.claims.tokens import Parse
from onrecord.paths import resource

log = logging.getLogger("onrecord.claims")

FOLDER = "models/claims-en"
TOKENS, PAIRS, PIECES, TABLE = "tokens.onnx", "pairs.onnx", "pieces.txt", "table.json"
_LEAST = 0.12  # chance of a cue from which on its content is looked for

Floats = NDArray[np.float32]


class Taggers:
    """The trained model in two parts with its tables.

    ``tokens.onnx`` reads a window and gives for each word the chances that it is a cue (none, of
    saying, of thinking, an inner word of a cue), scores of name labels, and two vectors.
    ``pairs.onnx`` takes these vectors of a cue and of each word of its paragraph and gives the
    chances that the word is nothing to the cue, its content, or its source.

    Arg of the constructor: ``folder`` holds the four files.
    """

    def __init__(self, folder: Path) -> None:
        self._tokens = _session(folder / TOKENS)
        self._pairs = _session(folder / PAIRS)
        self._pieces = Pieces(folder / PIECES)
        table: Mapping[str, Any] = json.loads((folder / TABLE).read_text(encoding="utf-8"))
        self.name: str = table["name"]
        steps = [(start, share) for start, share in table["scores"]]
        chances = Chances(steps=steps, alone=table.get("alone"))
        self.least = Least(**table["least"], chances=chances)
        self._window: int = table["window"]
        self._names: list[str] = table["names"]
        self._labels = len(table["deps"]) + 1
        self._tags = {tag: n for n, tag in enumerate(table["tags"], start=1)}
        self._deps = {label: n for n, label in enumerate(table["deps"], start=1)}

    def read(
        self, paragraphs: Iterable[tuple[Parse, Sequence[Quotation]]]
    ) -> Iterator[tuple[Parse, Reading]]:
        """Read the paragraphs of one article in order, and name the entities of each.

        Paragraphs are read together as they fit a window, so a few are held back; how they arrive
        makes no difference.
        """
        waiting: dict[int, tuple[Parse, Reading]] = {}
        following = 0
        memory = Memory()

        def cut() -> Iterator[Stretch]:
            for number, (parse, quotes) in enumerate(paragraphs):
                waiting[number] = parse, Reading()
                words = words_of(parse.tokens, quotes, self._tags, self._deps)
                pieces = [self._pieces.of(word) for word in words.text]
                yield from stretches(number, words, pieces, self._window)

        for window in packed(cut(), self._window):
            self._read(window, waiting)
            whole = window.stretches[-1].paragraph  # it may go on in the next window
            for number in range(following, whole):
                yield _named(*waiting.pop(number), memory)
            following = max(following, whole)
        for number in sorted(waiting):
            yield _named(*waiting[number], memory)

    def _read(self, window: Window, waiting: Mapping[int, tuple[Parse, Reading]]) -> None:
        cues, labels, near, far = self._tokens.run(None, inputs(window))
        start = 0
        for stretch in window.stretches:
            reading = waiting[stretch.paragraph][1]
            own = slice(start, start + stretch.last - stretch.first)
            chances = cues[own, 1:3]
            tokens = stretch.words.tokens[stretch.first : stretch.last]
            of_cue = chances.sum(axis=1)
            text = stretch.words.text[stretch.first : stretch.last]
            reading.names.extend(names(tokens, text, labels[own], self._names))
            places = np.flatnonzero(of_cue >= _LEAST)
            if len(places):
                pairs = self._pair(stretch, places, near[own], far[own])
                reading.findings.extend(findings(tokens, places.tolist(), chances, pairs))
            start = own.stop

    def _pair(self, stretch: Stretch, places: Ints, near: Floats, far: Floats) -> Floats:
        """Give the chances of each word with each cue: cues x words x (nothing, content, source)."""
        known = pair_inputs(stretch, places, self._labels)
        mask = np.ones(known["j"].shape, dtype=np.float32)
        given = {"a": near, "b": far, "mask": mask, **known}
        result: Floats = self._pairs.run(None, given)[0]
        return result


def _session(path: Path) -> Any:  # what a session gives is in its file, not in its type
    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = options.inter_op_num_threads = 1  # the window keeps a core
    options.log_severity_level = 3
    return onnxruntime.InferenceSession(str(path), options, providers=["CPUExecutionProvider"])


def _named(parse: Parse, reading: Reading, memory: Memory) -> tuple[Parse, Reading]:
    return name_entities(parse, reading.names, memory), reading


@cache
def load() -> Taggers | None:
    """Load the taggers once; None where their files are missing."""
    folder = resource(FOLDER)
    if not all((folder / name).is_file() for name in (TOKENS, PAIRS, PIECES, TABLE)):
        log.warning("the taggers' files are missing: claims are found by the rules alone")
        return None
    return Taggers(folder)
