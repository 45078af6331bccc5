"""Read annotated articles for training: parsed paragraphs with each cue's content and source."""

import gzip
import json
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from spacy.language import Language
from spacy.tokens import Doc

from onrecord.claims import pipeline
from onrecord.claims.cues import cues
from onrecord.claims.mentions import mentions
from onrecord.claims.page import rule_drafts
from onrecord.claims.paragraphs import Paragraph, paragraphs
from onrecord.claims.quotes import Quotation, quotations
from onrecord.claims.scene import Scene
from onrecord.claims.tagging.hints import Hints, hints, tokens_in
from onrecord.claims.tagging.words import Words, words_of
from onrecord_db.records import Block, BlockKind, Span

_FEWEST = 2  # times a lemma must have been a cue to count as one
_RARE = 0.01  # share of its uses below which a lemma is no candidate
_STEPS = (0.05, 0.15, 0.35, 0.6, 0.85)


@dataclass(frozen=True, slots=True, kw_only=True)
class GoldCue:
    """A cue in one paragraph with the tokens of its content and source."""

    tokens: tuple[int, ...]
    root: int
    content: frozenset[int]
    source: frozenset[int]
    speech: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """One paragraph of an annotated article."""

    words: Words
    hints: Hints
    gold: tuple[GoldCue, ...]


def read_gold(path: Path) -> list[dict[str, Any]]:
    """Give the articles of a file as they stand: doc_id, text, quotes."""
    opener = gzip.open if path.suffix == ".gz" else open
    with opener(path, "rt", encoding="utf-8") as lines:
        return [json.loads(line) for line in lines if line.strip()]


def whole_text(text: str) -> list[Block]:
    """Give blocks that take each line of a text as body: annotated texts have no page furniture."""
    blocks, start = [], 0
    for line in text.splitlines(keepends=True):
        if line.strip():
            span = Span(start, start + len(line.rstrip("\n")))
            blocks.append(Block(span=span, kind=BlockKind.BODY, included=True))
        start += len(line)
    return blocks


def pages(nlp: Language, article: Mapping[str, Any], speech: frozenset[str]) -> Iterator[Page]:
    """Parse an annotated article and give its paragraphs."""
    pieces = list(paragraphs(article["text"], whole_text(article["text"])))
    docs = pipeline.parse(nlp, (p.text for p in pieces))
    yield from pages_of(article, pieces, docs, speech)


def pages_of(
    article: Mapping[str, Any],
    pieces: Sequence[Paragraph],
    docs: Iterable[Doc],
    speech: frozenset[str],
) -> Iterator[Page]:
    """Give the paragraphs of an article that is parsed already.

    Args:
        speech: the words that make a cue one of saying, as the corpus' scorer lists them.
    """
    rows: list[tuple[Quotation, ...]] = quotations([p.text for p in pieces])
    for piece, row, doc in zip(pieces, rows, docs, strict=True):
        if not piece.claims:
            continue
        scene = Scene(doc, piece.start, row, 0)
        found = cues(scene)
        drafts = rule_drafts(scene, found, mentions(scene))
        words = words_of(scene)
        yield Page(
            words=words,
            hints=hints(scene, found, drafts),
            gold=tuple(_gold_cues(scene, words, article["quotes"], speech)),
        )


def _gold_cues(
    scene: Scene, words: Words, quotes: Sequence[Mapping[str, Any]], speech: frozenset[str]
) -> Iterator[GoldCue]:
    end = scene.start + len(scene.text)
    for quote in quotes:
        cue_spans = quote["cue"] or []
        if not any(scene.start <= s < end for s, _ in cue_spans):
            continue
        tokens = _tokens(scene, cue_spans)
        if not tokens:
            continue
        inside = set(tokens)
        yield GoldCue(
            tokens=tuple(tokens),
            root=next((i for i in tokens if words.head[i] not in inside), tokens[0]),
            content=frozenset(_tokens(scene, quote["content"])),
            source=frozenset(_tokens(scene, quote["source"])),
            speech=any(words.low[i] in speech for i in tokens),
        )


def _tokens(scene: Scene, spans: Sequence[Sequence[int]] | None) -> list[int]:
    end = scene.start + len(scene.text)
    inside = [Span(s, e) for s, e in spans or [] if s < end and e > scene.start]
    return sorted(set(tokens_in(scene, inside)))


def cue_odds(read: Sequence[Page]) -> dict[str, int]:
    """Give how often each lemma is a cue, in steps from 0 to 5; lemmas that never are stay out."""
    uses: Counter[str] = Counter()
    hits: Counter[str] = Counter()
    for page in read:
        uses.update(page.words.kind(i) for i in range(len(page.words)))
        hits.update(page.words.kind(i) for i in {g.root for g in page.gold})
    rates = {w: (n + 0.2) / (uses[w] + 1) for w, n in hits.items() if n >= _FEWEST}
    return {w: sum(r > s for s in _STEPS) for w, r in rates.items() if r >= _RARE}


def anchor(page: Page, gold: GoldCue, odds: Mapping[str, int]) -> int:
    """Give the one token that stands for a cue: the likeliest of its words, or else its root."""
    best = max(gold.tokens, key=lambda i: (odds.get(page.words.kind(i), -1), i == gold.root))
    return best if page.words.kind(best) in odds else gold.root
