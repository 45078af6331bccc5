"""Train the taggers: read the annotated articles, fit the network, write its files."""

import sys
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from onrecord.claims.tagging.pieces import Pieces
from taggers.articles import parse_articles
from taggers.attributions import anchored
from taggers.encoder import VOCABULARY, bundled, load_encoder
from taggers.export import write_model
from taggers.fitting import Settings, device, fit
from taggers.gold import load_scorer, read_articles
from taggers.network import Network
from taggers.samples import Annotated, Sample, Sampler, cue_odds, settled_names, tables
from taggers.teacher import FOLDS, PASSES, RATE, teach

_VERSIONS = 3  # of each article, with other names; a fourth gave nothing more


@dataclass(frozen=True, slots=True, kw_only=True)
class Plan:
    """What is trained from what. ``encoder`` None is all-MiniLM-L6-v2 of its package."""

    data: Path
    out: Path
    work: Path
    encoder: Path | None
    teacher: Path | None
    layers: tuple[int, ...]
    passes: int
    rate: float
    most: int | None  # articles; None for all


def train(plan: Plan) -> None:
    """Train the taggers and write them, without a card.

    Takes minutes on a GPU, and hours on the CPU; with a teacher a few times as long.

    Raises:
        ReadError: articles, scorer or encoder are missing.
    """
    encoder = plan.encoder or bundled()
    articles = _annotated(plan)
    labels = tables(articles)
    pieces = Pieces(encoder / VOCABULARY)
    sampler = Sampler(labels, pieces, cue_odds(articles), versions=_VERSIONS)
    samples = [s for n, article in enumerate(articles) for s in sampler.samples(n, article)]
    cues = sum(int((own.kinds > 0).sum()) for s in samples for own in s.pairs)
    sys.stderr.write(f"{len(samples)} windows with {cues} cues\n")
    soft = None if plan.teacher is None else teach(plan.teacher, samples, labels, encoder)
    network = Network(load_encoder(encoder, plan.layers), labels).to(device())
    fit(network, samples, Settings(passes=plan.passes, rate=plan.rate), soft)
    training = _training(plan, samples, len(articles))
    write_model(network, labels, plan.out, encoder=encoder, training=training)


def _annotated(plan: Plan) -> list[Annotated]:
    speech = frozenset(load_scorer(plan.data).SPEECH)
    articles = read_articles(plan.data / "train.jsonl.gz", most=plan.most)
    found = []
    for article, paragraphs in zip(articles, parse_articles(articles, plan.work), strict=True):
        tokens = [paragraph.thawed() for paragraph in paragraphs]
        found.append(
            Annotated(
                paragraphs=paragraphs,
                tokens=tokens,
                names=settled_names(paragraphs),
                anchored=anchored(article, paragraphs, tokens, speech),
            )
        )
    return found


def _training(plan: Plan, samples: Sequence[Sample], articles: int) -> dict[str, Any]:
    encoder = plan.encoder.name if plan.encoder else "all-MiniLM-L6-v2"
    teacher = f"{FOLDS} folds, {PASSES} passes, learning rate {RATE}"
    return {
        "encoder": f"{encoder}, layers {', '.join(map(str, plan.layers))} (from 0)",
        "teacher": f"all-mpnet-base-v2, {teacher}" if plan.teacher else "none",
        "weight_of_the_teacher": Settings(passes=0, rate=0).trust if plan.teacher else 0,
        "articles": articles,
        "windows": len(samples),
        "passes": plan.passes,
        "learning_rate": plan.rate,
        "versions": f"{_VERSIONS} with other names and quotation marks",
    }
