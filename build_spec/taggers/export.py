"""Write a fitted network as the program runs it: two ONNX files, their weights in 8 bits."""

import json
import tempfile
from collections.abc import Sequence
from dataclasses import asdict
from pathlib import Path
from typing import Any

import torch
from onnxruntime.quantization import QuantType, quantize_dynamic
from onnxruntime.transformers.optimizer import optimize_model
from torch import nn

from onrecord.claims.tagging import model
from onrecord.paths import resource
from taggers.encoder import VOCABULARY
from taggers.network import Network
from taggers.samples import WINDOW, Tables

NAME = "taggers 2"
_OPSET = 17
_PAIR_INPUTS = ("dist", "rel", "sent", "quote", "mask")
_FLOAT = 1  # ONNX's number for 32 bits, of weights whose kind the quantiser does not know


def write_model(
    network: Network, tables: Tables, folder: Path, *, encoder: Path, training: dict[str, Any]
) -> None:
    """Write the files of the taggers.

    Args:
        network: fitted.
        tables: of its labels.
        folder: where the files go.
        encoder: the folder of its encoder, for the vocabulary.
        training: settings for the card.
    """
    network.cpu().eval()
    network.encoder.config._attn_implementation = "eager"  # noqa: SLF001  # the only fused form
    folder.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as scratch:
        plain = Path(scratch) / model.TOKENS
        _export_tokens(network, plain)
        config = network.encoder.config
        optimized = optimize_model(
            str(plain),
            model_type="bert",
            num_heads=config.num_attention_heads,
            hidden_size=config.hidden_size,
            opt_level=0,
        )
        fused = plain.with_suffix(".fused.onnx")
        optimized.save_model_to_file(str(fused))
        quantize_dynamic(
            *(fused, folder / model.TOKENS),
            weight_type=QuantType.QInt8,
            per_channel=True,
            extra_options={"DefaultTensorType": _FLOAT},
        )
    _export_pairs(network, folder / model.PAIRS)
    pieces = (encoder / VOCABULARY).read_text(encoding="utf-8")
    (folder / model.PIECES).write_text(pieces, encoding="utf-8")
    _write_table(folder / model.TABLE, tables, training)


def _write_table(path: Path, tables: Tables, training: dict[str, Any]) -> None:
    """Write the labels; thresholds stay as they are, scores wait for the calibration."""
    present = path if path.is_file() else resource(f"{model.FOLDER}/{model.TABLE}")
    least = json.loads(present.read_text(encoding="utf-8"))["least"]
    table = {"name": NAME, "window": WINDOW, **asdict(tables), "least": least, "scores": []}
    path.write_text(json.dumps(table | {"training": training}, indent=0) + "\n", encoding="utf-8")


class _Tokens(nn.Module):
    """One window, without anything filled up: what ``tokens.onnx`` computes."""

    def __init__(self, network: Network) -> None:
        super().__init__()
        self.network = network

    def forward(self, *given: Any) -> tuple[Any, Any, Any, Any]:
        own = self.network
        ids, case, quoted, first, tag, dep = given
        embedded = own.embedded({"ids": ids, "case": case, "quoted": quoted})
        bare = own.encoder(inputs_embeds=embedded).last_hidden_state[0][first]
        full = own.norm(bare + own.tag(tag) + own.dep(dep))
        return own.cue(full).softmax(-1), own.name(bare), own.pair.near(full), own.pair.far(full)


class _Pairs(nn.Module):
    """The cues of one stretch: what ``pairs.onnx`` computes."""

    def __init__(self, network: Network) -> None:
        super().__init__()
        self.pair = network.pair

    def forward(self, a: Any, b: Any, j: Any, anchor: Any, *given: Any) -> Any:
        named = dict(zip(_PAIR_INPUTS, given, strict=True))
        return self.pair(a[j], b[anchor], named).softmax(-1)


def _export_tokens(network: Network, path: Path) -> None:
    pieces, words = _ones(1, 40), _ones(30)
    first = torch.arange(30)
    _export(
        _Tokens(network),
        (pieces, pieces, pieces * 0, first, words, words),
        path,
        names=(["ids", "case", "quoted", "first", "tag", "dep"], ["cue", "ner", "a", "b"]),
        axes={
            **{name: {1: "pieces"} for name in ("ids", "case", "quoted")},
            **{name: {0: "words"} for name in ("first", "tag", "dep", "cue", "ner", "a", "b")},
        },
    )


def _export_pairs(network: Network, path: Path) -> None:
    size = network.pair.near.out_features
    vectors, places = torch.randn(30, size), _ones(3, 20)
    numbers = [places] * (len(_PAIR_INPUTS) - 1)
    _export(
        _Pairs(network),
        (vectors, vectors, places, _ones(3), *numbers, torch.ones(3, 20)),
        path,
        names=(["a", "b", "j", "anchor", *_PAIR_INPUTS], ["p"]),
        axes={
            **{name: {0: "words"} for name in ("a", "b")},
            "anchor": {0: "cues"},
            **{name: {0: "cues", 1: "own"} for name in ("j", *_PAIR_INPUTS, "p")},
        },
    )


def _export(
    module: Any,
    given: tuple[Any, ...],
    path: Path,
    *,
    names: tuple[Sequence[str], Sequence[str]],
    axes: dict[str, dict[int, str]],
) -> None:
    torch.onnx.export(
        module.eval(),
        given,
        str(path),
        input_names=list(names[0]),
        output_names=list(names[1]),
        dynamic_axes=axes,
        opset_version=_OPSET,
        dynamo=False,
    )


def _ones(*shape: int) -> Any:
    return torch.ones(*shape, dtype=torch.long)
