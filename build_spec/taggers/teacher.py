"""Let large networks label articles that they did not see, for the small one to learn from.

Source: Hinton, Vinyals and Dean 2015, "Distilling the knowledge in a neural network".
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np
import torch

from onrecord.claims.tagging.words import Ints
from taggers.batches import Floats, Soft, as_tensors, batch
from taggers.encoder import load_encoder, read_vocabulary
from taggers.fitting import Settings, device, fit, half
from taggers.network import Network
from taggers.samples import Sample, Tables

FOLDS = 4
PASSES, RATE = 5, 6e-5
_BATCH = 64
# How all-mpnet-base-v2 writes the pieces that stand for no words
_SPECIAL = {"[PAD]": "<pad>", "[CLS]": "<s>", "[SEP]": "</s>", "[MASK]": "<mask>"}
_UNKNOWN = "[UNK]"


def teach(folder: Path, samples: Sequence[Sample], tables: Tables, student: Path) -> list[Soft]:
    """Give a teacher's chances for each sample.

    Articles are dealt into FOLDS parts; what labels a part was fitted to the others.

    Args:
        folder: of the teacher's encoder, all-mpnet-base-v2.
        samples: numbered by the student's vocabulary.
        tables: of the labels.
        student: folder of the student's encoder.
    """
    numbers = renumbering(read_vocabulary(student), read_vocabulary(folder))
    own = [_renumbered(sample, numbers) for sample in samples]
    found: dict[int, Soft] = {}
    for fold in range(FOLDS):
        network = Network(load_encoder(folder), tables).to(device())
        learned = [s for s in own if s.article % FOLDS != fold]
        settings = Settings(passes=PASSES, rate=RATE, seed=fold, name=f"teacher {fold + 1}")
        fit(network, learned, settings, None)
        unseen = [n for n, s in enumerate(own) if s.article % FOLDS == fold]
        found.update(zip(unseen, chances(network, [own[n] for n in unseen]), strict=True))
    return [found[n] for n in range(len(samples))]


def renumbering(ours: Sequence[str], theirs: Sequence[str]) -> Ints:
    """Give the teacher's number of each of the student's pieces; what it lacks is unknown to it."""
    known = {piece: number for number, piece in enumerate(theirs)}
    unknown = known[_UNKNOWN]
    return np.array([known.get(_SPECIAL.get(piece, piece), unknown) for piece in ours])


def _renumbered(sample: Sample, numbers: Ints) -> Sample:
    return replace(sample, given={**sample.given, "ids": numbers[sample.given["ids"]]}, versions=())


def chances(network: Any, samples: Sequence[Sample]) -> Iterator[Soft]:
    """Give what a network makes of samples."""
    place = device()
    for start in range(0, len(samples), _BATCH):
        group = samples[start : start + _BATCH]
        given = as_tensors(batch(group, [None] * len(group)), place)
        with torch.no_grad(), half(place):
            found = network(given)
        cues = _shares(found["cues"])
        pairs: Iterator[Floats] = iter(_shares(found["pairs"]) if "pairs" in found else ())
        for sample, own in zip(group, cues, strict=True):
            rows: list[Floats] = [
                np.stack([next(pairs)[: own.labels.shape[1]] for _ in own.kinds])
                for own in sample.pairs
            ]
            yield Soft(cues=own[: len(sample.cues)], pairs=rows)


def _shares(scores: Any) -> Floats:
    shares: Floats = scores.float().softmax(-1).cpu().numpy()
    return shares
