"""Fit a network to samples: their labels and, where there is one, a teacher's chances."""

import math
import sys
import time
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
import torch
from torch.nn import functional

from taggers.batches import IGNORED, Soft, as_tensors, batch, shuffled
from taggers.network import Batch, Network
from taggers.samples import Sample

_BATCH = 32
_WARM_UP = 0.06  # share of the steps in which the learning rate rises
_AVERAGED = 0.5  # share of the steps from which on weights are averaged
_EVERY, _SHARE = 4, 0.03  # steps between two looks at the weights, and what the newest adds
_WEIGHT_OF_NAMES, _WEIGHT_OF_ROLES, _WEIGHT_OF_OTHERS = 0.3, 0.3, 0.3
_TWICE = 2  # cues and pairs are what the network is for
_OWN_WORDS = 0.34  # share of batches in which articles are read as they are


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """How a network is fitted. ``trust`` is the teacher's share of the loss, 0..1."""

    passes: int
    rate: float  # of learning, in the encoder
    head_rate: float = 1e-3
    trust: float = 0.6
    seed: int = 0
    name: str = "student"


def device() -> Any:
    """Give the GPU if torch sees one, else the CPU."""
    return torch.device("cuda" if torch.cuda.is_available() else "cpu")


def half(place: Any) -> Any:
    """Give the context in which a GPU computes with 16 bits; on the CPU it changes nothing."""
    on_gpu = place.type == "cuda"
    return torch.autocast(place.type, dtype=torch.bfloat16, enabled=on_gpu)


def fit(
    network: Network, samples: Sequence[Sample], settings: Settings, soft: Sequence[Soft] | None
) -> Network:
    """Fit a network in place, and leave the mean of its late weights in it.

    Args:
        network: on the device that computes.
        samples: what is learned.
        settings: how.
        soft: the teacher's chances, one for each sample; None without a teacher.
    """
    torch.manual_seed(settings.seed)
    chance = np.random.default_rng(settings.seed)
    sizes = np.array([sample.size for sample in samples])
    steps = math.ceil(len(samples) / _BATCH) * settings.passes
    fitter = _Fitter(network, settings, steps)
    started = time.monotonic()
    for number in range(settings.passes):
        for own in shuffled(sizes, _BATCH, chance):
            picked = [samples[n] for n in own]
            version = _version(picked[0], chance)
            taught = None if soft is None else [soft[n] for n in own]
            fitter.step(batch(picked, [version] * len(picked), taught))
        seconds = time.monotonic() - started
        line = f"pass {number + 1} of {settings.passes}, loss {fitter.loss:.3f}, {seconds:.0f} s"
        sys.stderr.write(f"{settings.name}: {line}\n")
    fitter.settle()
    return network


def _version(sample: Sample, chance: np.random.Generator) -> int | None:
    if not sample.versions or chance.random() < _OWN_WORDS:
        return None
    return int(chance.integers(len(sample.versions)))


class _Fitter:
    """Takes steps, and keeps the mean of the weights."""

    def __init__(self, network: Network, settings: Settings, steps: int) -> None:
        self._network = network.train()
        self._trust = settings.trust
        self._steps = steps
        self._done = 0
        self._mean: dict[str, Any] = {}
        self._place = next(network.parameters()).device
        self.loss = 0.0
        body = list(network.encoder.parameters())
        inside = {id(one) for one in body}
        heads = [one for one in network.parameters() if id(one) not in inside]
        groups = [
            {"params": body, "lr": settings.rate},
            {"params": heads, "lr": settings.head_rate},
        ]
        self._optimizer = torch.optim.AdamW(groups, weight_decay=0.01)
        self._schedule = torch.optim.lr_scheduler.LambdaLR(self._optimizer, self._pace)

    def _pace(self, step: int) -> float:
        rising = (step + 1) / (_WARM_UP * self._steps + 1)
        return min(1.0, rising) * max(0.0, 1 - step / self._steps) + 1e-3

    def step(self, made: Mapping[str, Any]) -> None:
        """Learn from one batch."""
        given = as_tensors(made, self._place)
        with half(self._place):
            found = self._network(given)
        loss = total_loss({k: v.float() for k, v in found.items()}, given, self._trust)
        self._optimizer.zero_grad(set_to_none=True)
        loss.backward()
        torch.nn.utils.clip_grad_norm_(self._network.parameters(), 1.0)
        self._optimizer.step()
        self._schedule.step()
        self._done += 1
        self.loss = float(loss.detach())
        if self._done > _AVERAGED * self._steps and self._done % _EVERY == 0:
            self._average()

    def _average(self) -> None:
        weights = self._network.state_dict().items()
        now = {k: v.detach() for k, v in weights if v.dtype.is_floating_point}
        if not self._mean:
            self._mean = {name: value.clone() for name, value in now.items()}
        for name, value in now.items():
            self._mean[name].lerp_(value, _SHARE)

    def settle(self) -> None:
        """Put the mean of the weights into the network, and end training."""
        self._network.load_state_dict(self._mean, strict=False)
        self._network.eval()


def total_loss(found: Mapping[str, Any], given: Batch, trust: float) -> Any:
    """Weigh the losses of cues, names, roles and pairs, and those against the teacher."""
    cues = functional.cross_entropy(
        found["cues"].flatten(0, 1), given["cues"].flatten(), ignore_index=IGNORED
    )
    names = functional.cross_entropy(
        found["names"].flatten(0, 1), given["names"].flatten(), ignore_index=IGNORED
    )
    words = given["words"]
    roles = functional.binary_cross_entropy_with_logits(
        found["roles"], given["roles"], reduction="none"
    )
    roles = (roles.mean(-1) * words).sum() / words.sum()
    loss = _TWICE * cues + _WEIGHT_OF_NAMES * names + _WEIGHT_OF_ROLES * roles
    if "pairs" in found:
        loss = loss + _TWICE * _pair_loss(found["pairs"], given)
    if "soft_cues" not in given:
        return loss
    taught = _apart(found["cues"], given["soft_cues"], words)
    if "pairs" in found:
        taught = taught + _apart(found["pairs"], given["soft_pairs"], _weights(given))
    return (1 - trust) * loss + trust * (_TWICE * taught + _WEIGHT_OF_NAMES * names)


def _weights(given: Batch) -> Any:
    """Let the words of what is no cue count less."""
    is_cue = (given["kinds"] > 0).float()
    return (is_cue + (1 - is_cue) * _WEIGHT_OF_OTHERS)[:, None] * given["mask"]


def _pair_loss(scores: Any, given: Batch) -> Any:
    labels, weights = given["pair_labels"], _weights(given)
    each = functional.cross_entropy(
        scores.flatten(0, 1), labels.flatten(), ignore_index=IGNORED, reduction="none"
    )
    return (each.view(labels.shape) * weights).sum() / weights.sum()


def _apart(scores: Any, wanted: Any, weights: Any) -> Any:
    """Give how far chances are from the teacher's, as the mean Kullback-Leibler divergence."""
    each = functional.kl_div(scores.log_softmax(-1), wanted, reduction="none").sum(-1)
    return (each * weights).sum() / weights.sum()
