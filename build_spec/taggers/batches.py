"""Put windows of different lengths side by side, as arrays that the network takes."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from onrecord.claims.tagging.words import Ints
from taggers.samples import Pairs, Sample

IGNORED = -100  # label of what is no word; the losses leave it out
_BUCKET = 8  # batches whose windows are sorted by length, so that little is filled up

Floats = NDArray[np.float32]


@dataclass(frozen=True, slots=True, kw_only=True)
class Soft:
    """A teacher's chances for one sample: words x labels, and for its pairs cues x words x labels."""

    cues: Floats
    pairs: Sequence[Floats]


def batch(
    samples: Sequence[Sample], versions: Sequence[int | None], soft: Sequence[Soft] | None = None
) -> dict[str, NDArray[Any]]:
    """Give what the network reads of some windows, with their labels.

    Args:
        samples: the windows.
        versions: for each, which of its versions is read; None for the article's own words.
        soft: the teacher's chances for each, where there is a teacher.
    """
    given = [
        s.given if version is None else s.versions[version]
        for s, version in zip(samples, versions, strict=True)
    ]
    words = filled([np.ones(len(s.cues), dtype=np.float32) for s in samples], 0)
    made: dict[str, NDArray[Any]] = {
        "ids": filled([g["ids"][0] for g in given], 0),
        "case": filled([g["case"][0] for g in given], 0),
        "quoted": filled([g["quoted"][0] for g in given], 0),
        "pieces": filled([np.ones(g["ids"].shape[1], dtype=np.int64) for g in given], 0),
        "first": filled([g["first"] for g in given], 0),
        "tag": filled([s.given["tag"] for s in samples], 0),
        "dep": filled([s.given["dep"] for s in samples], 0),
        "words": words,
        "cues": filled([s.cues for s in samples], IGNORED),
        "names": filled([s.names for s in samples], IGNORED),
        "roles": filled([s.roles.astype(np.float32) for s in samples], 0),
    }
    if soft is not None:
        made["soft_cues"] = filled([one.cues for one in soft], 0)
    pairs = [(n, own) for n, s in enumerate(samples) for own in s.pairs]
    if pairs:
        made |= _pairs(pairs)
        if soft is not None:
            made["soft_pairs"] = filled(
                [row for one in soft for own in one.pairs for row in own], 0
            )
    return made


def _pairs(pairs: Sequence[tuple[int, Pairs]]) -> dict[str, NDArray[Any]]:
    rows = [(n, own, k) for n, own in pairs for k in range(len(own.kinds))]
    made: dict[str, NDArray[Any]] = {
        name: filled([own.given[name][k] for _, own, k in rows], 0)
        for name in ("dist", "rel", "sent", "quote")
    }
    lengths = [own.labels.shape[1] for _, own, _ in rows]
    return made | {
        "j": filled([own.start + own.given["j"][k] for _, own, k in rows], 0),
        "mask": filled([np.ones(length, dtype=np.float32) for length in lengths], 0),
        "pair_labels": filled([own.labels[k] for _, own, k in rows], IGNORED),
        "window": np.array([n for n, _, _ in rows]),
        "anchor": np.array([own.start + own.given["anchor"][k] for _, own, k in rows]),
        "kinds": np.array([own.kinds[k] for _, own, k in rows]),
    }


def filled(rows: Sequence[NDArray[Any]], empty: float) -> NDArray[Any]:
    """Stack arrays of different lengths, ``empty`` behind the shorter ones."""
    longest = max(len(row) for row in rows)
    made = np.full((len(rows), longest, *rows[0].shape[1:]), empty, dtype=rows[0].dtype)
    for place, row in zip(made, rows, strict=True):
        place[: len(row)] = row
    return made


def shuffled(sizes: Ints, count: int, chance: np.random.Generator) -> Iterator[list[int]]:
    """Give all windows once, ``count`` at a time: by chance, but of like length together."""
    order = chance.permutation(len(sizes))
    groups: list[list[int]] = []
    for start in range(0, len(order), count * _BUCKET):
        bucket = sorted(order[start : start + count * _BUCKET].tolist(), key=lambda n: sizes[n])
        groups += [bucket[k : k + count] for k in range(0, len(bucket), count)]
    for place in chance.permutation(len(groups)).tolist():
        yield groups[place]


def as_tensors(made: Mapping[str, NDArray[Any]], place: Any) -> dict[str, Any]:
    """Hand a batch to torch, on the device that computes."""
    import torch  # noqa: PLC0415  # the arrays are of use, and tested, without torch

    return {name: torch.from_numpy(array).to(place) for name, array in made.items()}
