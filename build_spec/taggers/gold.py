"""Read annotated articles and their scorer: who says, thinks or wants what."""

import gzip
import importlib.util
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import msgspec

from onrecord.errors import ReadError
from onrecord_db.records import Block, BlockKind, Span

SCORER = "score.py"

Spans = tuple[tuple[int, int], ...]  # code points, end exclusive


@dataclass(frozen=True, slots=True, kw_only=True)
class Attribution:
    """A content with its cue and source, as annotators marked them."""

    content: Spans
    cue: Spans | None = None
    source: Spans | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Article:
    """An annotated article. ``quotes`` holds the annotation as the scorer wants it."""

    doc_id: str
    text: str
    quotes: list[dict[str, Any]] = field(default_factory=list)

    @property
    def attributions(self) -> list[Attribution]:
        """Its annotation."""
        return [msgspec.convert(quote, Attribution) for quote in self.quotes]


def read_articles(path: Path, *, most: int | None = None) -> list[Article]:
    """Give the articles of a gzipped file of JSON lines, the first ``most`` of them.

    Raises:
        ReadError: the file is missing.
    """
    try:
        packed = path.read_bytes()
    except OSError as error:
        message = f"{path} cannot be read. It is one of the files of annotated articles."
        raise ReadError(message) from error
    lines = gzip.decompress(packed).splitlines()[:most]
    return [msgspec.json.decode(line, type=Article) for line in lines if line.strip()]


def load_scorer(data: Path) -> Any:
    """Load the corpus' scorer, which lies beside the folder of annotated articles.

    Raises:
        ReadError: it is not there.
    """
    path = data.resolve().parent / SCORER
    spec = importlib.util.spec_from_file_location("corpus_score", path)
    if spec is None or spec.loader is None or not path.is_file():
        message = f"{path} is missing. It comes with the annotated articles."
        raise ReadError(message)
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def whole_text(text: str) -> list[Block]:
    """Give blocks that take each line of a text as body: annotated texts have no page furniture."""
    blocks, start = [], 0
    for line in text.splitlines(keepends=True):
        if line.strip():
            span = Span(start, start + len(line.rstrip("\n")))
            blocks.append(Block(span=span, kind=BlockKind.BODY, included=True))
        start += len(line)
    return blocks


def touches(start: int, end: int, spans: Spans | Sequence[Span] | None) -> bool:
    """Say whether a stretch of text shares a character with any of the spans."""
    return any(start < span[1] and span[0] < end for span in spans or ())
