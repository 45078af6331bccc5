"""Score the program's extraction of annotated articles with the corpus' own scorer."""

import sys
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from onrecord.claims.extract import Extractor
from onrecord.claims.tagging.calibrate import Chances
from onrecord.claims.tagging.model import Taggers
from onrecord_db.records import ExtractedClaim, Span
from taggers.gold import Article, whole_text

SETS = ("dev", "wikinews-dev")
RULES, JOINT = "rules alone", "with taggers"
_RIGHT = 0.5  # share of words, as the scorer's "content soft"
_UNSURE = 0.8  # what a claim with an unsure speaker keeps of its score, see claims/wording.py

Row = Mapping[str, Any]
Table = Mapping[str, Mapping[str, float]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Judged:
    """A claim's raw score, and whether the annotators have that claim.

    ``score`` is None where only a rule found the claim.
    """

    score: float | None
    right: bool


def extractors(folder: Path) -> dict[str, Extractor]:
    """Give the rules alone, and the rules with the taggers of a folder and their raw scores.

    Claims that a rule alone found get the score 0, which no finding of the model has.
    """
    taggers = Taggers(folder)
    taggers.least = replace(taggers.least, chances=Chances(alone=0.0))
    return {RULES: Extractor(taggers=lambda: None), JOINT: Extractor(taggers=lambda: taggers)}


def predictions(extractor: Extractor, articles: Sequence[Article], name: str) -> dict[str, Row]:
    """Extract each article and give the scorer's rows by doc_id."""
    rows: dict[str, Row] = {}
    for number, article in enumerate(articles, start=1):
        found = extractor(article.text, blocks=whole_text(article.text))
        names = {actor.key: actor.name for actor in found.actors}
        quotes = [_quote(claim, names.get(claim.actor or "")) for claim in found.claims]
        rows[article.doc_id] = {"quotes": quotes}
        sys.stderr.write(f"\rmeasuring {name}: {number} of {len(articles)} articles")
    sys.stderr.write("\n")
    return rows


def _quote(claim: ExtractedClaim, name: str | None) -> dict[str, Any]:
    return {
        "content": _pairs(claim.content),
        "cue": _pairs(claim.cue) or None,
        "source": _pairs(claim.source) or None,
        "source_name": name,
        "speech": claim.speech,
        "score": claim.score / (_UNSURE if claim.unsure else 1),
    }


def _pairs(spans: Sequence[Span]) -> list[list[int]]:
    return [[span.start, span.end] for span in spans]


def scores(
    scorer: Any, articles: Sequence[Article], rows: Mapping[str, Row], *, speech: bool
) -> Table:
    """Give the scorer's table of one view."""
    seen = {
        doc_id: {"quotes": [q for q in row["quotes"] if q["speech"] or not speech]}
        for doc_id, row in rows.items()
    }
    table: Table = scorer.score([plain(article) for article in articles], seen, speech=speech)
    return table


def plain(article: Article) -> dict[str, Any]:
    """Give an article as the scorer reads it."""
    return {"doc_id": article.doc_id, "text": article.text, "quotes": article.quotes}


def judged(scorer: Any, articles: Sequence[Article], rows: Mapping[str, Row]) -> Iterator[Judged]:
    """Say of each claim with a raw score whether its content and source are right.

    Turns of an interview are left out: they have neither a cue nor a raw score.
    """
    for article in articles:
        text = scorer.Text(article.text)
        gold = scorer.prepare(article.quotes, text)
        quotes = rows[article.doc_id]["quotes"]
        found = [(quote, scorer.prepare([quote], text)) for quote in quotes]
        ready = [prepared[0] for _, prepared in found if prepared]
        half = scorer.match(gold, ready, "content", lambda share: share >= _RIGHT)
        right = {
            id(p) for g, p in half if g["source"] & p["source"] or not g["source"] | p["source"]
        }
        for quote, prepared in found:
            if prepared and (quote["cue"] or not quote["score"]):
                yield Judged(score=quote["score"] or None, right=id(prepared[0]) in right)
