"""Score an extractor against annotated articles with the corpus' own scorer."""

import importlib.util
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from onrecord.claims.extract import Extractor
from onrecord.claims.tagging.gold import whole_text
from onrecord.errors import ReadError
from onrecord_db.records import Span

HEADLINE = "claim (content soft + source)"
_RIGHT = 0.5  # share of words, as the scorer's "content soft"

Article = Mapping[str, Any]
Row = dict[str, Any]


@dataclass(frozen=True, slots=True, kw_only=True)
class Judged:
    """A claim's score as the extractor gave it, and whether the annotators have that claim."""

    score: float
    unsure: bool
    right: bool


def scorer(data: Path) -> Any:
    """Load score.py, which lies beside the folder of annotated articles.

    Raises:
        ReadError: it is not there.
    """
    path = data.parent / "score.py"
    spec = importlib.util.spec_from_file_location("corpus_score", path)
    if spec is None or spec.loader is None or not path.is_file():
        message = f"{path} is missing. It comes with the annotated articles."
        raise ReadError(message)
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def predictions(extractor: Extractor, articles: Sequence[Article]) -> dict[str, Row]:
    """Extract each article and give the scorer's rows by doc_id."""
    rows = {}
    for article in articles:
        found = extractor(article["text"], blocks=whole_text(article["text"]))
        names = {a.key: a.name for a in found.actors}
        rows[article["doc_id"]] = {
            "quotes": [
                {
                    "content": _pairs(c.content),
                    "cue": _pairs(c.cue) or None,
                    "source": _pairs(c.source) or None,
                    "source_name": names.get(c.actor or ""),
                    "speech": c.speech,
                    "score": c.score,
                    "unsure": c.unsure,
                }
                for c in found.claims
            ]
        }
    return rows


def scores(
    score: Any, articles: Sequence[Article], rows: Mapping[str, Row], *, speech: bool
) -> Mapping[str, Mapping[str, float]]:
    """Give the scorer's table of one view."""
    seen = {
        k: {"quotes": [q for q in r["quotes"] if q["speech"] or not speech]}
        for k, r in rows.items()
    }
    table: Mapping[str, Mapping[str, float]] = score.score(articles, seen, speech=speech)
    return table


def judged(score: Any, articles: Sequence[Article], rows: Mapping[str, Row]) -> Iterator[Judged]:
    """Say of each claim whether its content and source are right."""
    for article in articles:
        text = score.Text(article["text"])
        quotes = rows[article["doc_id"]]["quotes"]
        gold = score.prepare(article["quotes"], text)
        found = [(q, score.prepare([q], text)) for q in quotes]
        half = score.match(gold, [p[0] for _, p in found if p], "content", lambda v: v >= _RIGHT)
        right = {
            id(p) for g, p in half if g["source"] & p["source"] or not g["source"] | p["source"]
        }
        for quote, prepared in found:
            if prepared:
                yield Judged(
                    score=quote["score"], unsure=quote["unsure"], right=id(prepared[0]) in right
                )


def _pairs(spans: Sequence[Span]) -> list[list[int]]:
    return [[s.start, s.end] for s in spans]
