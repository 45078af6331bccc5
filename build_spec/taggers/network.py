"""The network: an encoder, what is known of each word, and heads for cues, names and pairs."""

from collections.abc import Mapping
from typing import Any

import torch
from torch import nn
from torch.nn import functional

from onrecord.claims.tagging.relations import parse_relation_count
from taggers.samples import Tables

_CASES, _CUES, _ROLES, _PAIR_LABELS = 6, 4, 2, 3
_DISTANCES, _SENTENCE_STEPS, _QUOTATIONS = 41, 5, 5
_PAIR_SIZE = 160
_DROPOUT = 0.1
_REACH = (1, 3)  # dilations of the two convolutions: 5 and 13 words wide
_KERNEL = 5
_FAINT, _CLEAR = 0.01, 0.05  # spread of new weights beside trained ones, and of others

Batch = Mapping[str, Any]


class PairNetwork(nn.Module):
    """Labels each word of a stretch for one cue: nothing, content or source."""

    def __init__(self, size: int, relations: int) -> None:
        super().__init__()
        self.near = nn.Linear(size, _PAIR_SIZE)
        self.far = nn.Linear(size, _PAIR_SIZE, bias=False)
        self.distance = _embedding(_DISTANCES, _PAIR_SIZE, _CLEAR)
        self.relation = _embedding(relations, _PAIR_SIZE, _CLEAR)
        self.sentence = _embedding(_SENTENCE_STEPS, _PAIR_SIZE, _CLEAR)
        self.quotation = _embedding(_QUOTATIONS, _PAIR_SIZE, _CLEAR)
        self.norm = nn.LayerNorm(_PAIR_SIZE)
        self.looks = nn.ModuleList(
            nn.Conv1d(
                *(_PAIR_SIZE, _PAIR_SIZE, _KERNEL),
                padding=_KERNEL // 2 * reach,
                dilation=reach,
                groups=_PAIR_SIZE,
            )
            for reach in _REACH
        )
        self.mixes = nn.ModuleList(nn.Linear(_PAIR_SIZE, _PAIR_SIZE) for _ in _REACH)
        self.norms = nn.ModuleList(nn.LayerNorm(_PAIR_SIZE) for _ in _REACH)
        self.label = nn.Linear(_PAIR_SIZE, _PAIR_LABELS)
        self.drop = nn.Dropout(_DROPOUT)

    def forward(self, words: Any, cues: Any, given: Batch) -> Any:
        """Give scores of labels: cues x words x labels.

        Args:
            words: cues x words x size, by ``near``.
            cues: cues x size, by ``far``.
            given: dist, rel, sent, quote and mask, each cues x words.
        """
        x = words + cues[:, None] + self.distance(given["dist"]) + self.relation(given["rel"])
        x = x + self.sentence(given["sent"]) + self.quotation(given["quote"])
        x = functional.gelu(self.norm(x))
        mask = given["mask"][..., None].to(x.dtype)
        for look, mix, norm in zip(self.looks, self.mixes, self.norms, strict=True):
            seen = look((x * mask).transpose(1, 2)).transpose(1, 2)
            x = norm(x + self.drop(mix(functional.gelu(seen))))
        return self.label(x)


class Network(nn.Module):
    """Reads windows. ``encoder`` is of the kind of BERT."""

    def __init__(self, encoder: Any, tables: Tables) -> None:
        super().__init__()
        size = encoder.config.hidden_size
        self.encoder = encoder
        self.case = _embedding(_CASES, size, _FAINT)
        self.quoted = _embedding(2, size, _FAINT)
        self.tag = _embedding(len(tables.tags) + 1, size, _CLEAR)
        self.dep = _embedding(len(tables.deps) + 1, size, _CLEAR)
        self.norm = nn.LayerNorm(size)
        self.drop = nn.Dropout(_DROPOUT)
        self.cue = nn.Linear(size, _CUES)
        self.name = nn.Linear(size, len(tables.names))
        self.role = nn.Linear(size, _ROLES)
        self.pair = PairNetwork(size, parse_relation_count(len(tables.deps) + 1))

    def embedded(self, given: Batch) -> Any:
        """Give the vectors of pieces, with the letters and marks that the vocabulary leaves out."""
        pieces = self.encoder.embeddings.word_embeddings(given["ids"])
        return pieces + self.case(given["case"]) + self.quoted(given["quoted"])

    def encoded(self, given: Batch) -> tuple[Any, Any]:
        """Give each word's vector with its tag and label, and without: windows x words x size."""
        read = self.encoder(inputs_embeds=self.embedded(given), attention_mask=given["pieces"])
        hidden = read.last_hidden_state
        first = given["first"][..., None].expand(-1, -1, hidden.shape[-1])
        bare = torch.gather(hidden, 1, first)
        full = self.norm(bare + self.tag(given["tag"]) + self.dep(given["dep"]))
        return self.drop(full), self.drop(bare)

    def forward(self, given: Batch) -> dict[str, Any]:
        """Give scores for a batch as of ``batches.batch``; "pairs" only where it has pairs."""
        full, bare = self.encoded(given)
        found = {"cues": self.cue(full), "names": self.name(bare), "roles": self.role(full)}
        if "rel" in given:
            window = given["window"]
            words = self.pair.near(full)[window[:, None], given["j"]]
            cues = self.pair.far(full)[window, given["anchor"]]
            found["pairs"] = self.pair(words, cues, given)
        return found


def _embedding(count: int, size: int, spread: float) -> Any:
    made = nn.Embedding(count, size)
    nn.init.normal_(made.weight, std=spread)
    return made
