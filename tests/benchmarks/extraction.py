"""What finding claims costs: against the bare language model, for each core, and in memory.

.venv/bin/python -m tests.benchmarks.extraction [--data FOLDER]
"""

from __future__ import annotations

import argparse
import itertools
import re
import subprocess
import sys
import time
from pathlib import Path
from typing import TYPE_CHECKING

from onrecord_db.records import Block, BlockKind, Span
from tests.benchmarks.figures import Figure, table

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from onrecord.claims.extract import Extractor

ROOT = Path(__file__).resolve().parents[2]
OURS = (ROOT / "resources/samples", ROOT / "tests/quality/stories")
ARTICLES = 100
WORDS = 600  # of an article
STEP = 7  # paragraphs from the beginning of one article to that of the next
LONG = 100_000  # words
GOAL_RATIO = 1.25
GOAL_ARTICLES = 2.0  # in a second of one core
GOAL_MEMORY = 600.0  # MB
_MARK = re.compile(r"<<(?:[^|<>]*\|){3}|>>")  # the gold of our own stories


def figures(data: Path | None = None) -> tuple[Figure, ...]:
    """Find the claims of 100 articles beside the bare model, then of a long one by itself."""
    paragraphs = _paragraphs(data)
    texts = list(itertools.islice(_articles(paragraphs), ARTICLES))
    words = sum(len(text.split()) for text in texts)
    what = f"{len(texts)} articles of about {words // len(texts)} words"
    bare, ours = _costs(texts)
    return (
        Figure(
            name="Extraction to bare model",
            how=f"processor time for the claims of {what}, over that of the bare language model, "
            "as its package ships it, for the same articles in the same run.",
            runs=(ours / bare,),
            goal=GOAL_RATIO,
            unit="",
        ),
        Figure(
            name="Articles for each core",
            how=f"articles of {WORDS} words whose claims are found in a second of one core, on {what}.",
            runs=(words / WORDS / ours,),
            goal=GOAL_ARTICLES,
            unit="/s",
            more_is_better=True,
        ),
        Figure(
            name="Memory",
            how=f"the most that a fresh process held while it found the claims of {LONG:,} words.",
            runs=(_memory(data),),
            goal=GOAL_MEMORY,
            unit="MB",
        ),
    )


def add_data_option(parser: argparse.ArgumentParser) -> None:
    """Let a command take other texts than ours."""
    parser.add_argument("--data", type=Path, metavar="FOLDER", help="find claims in its .txt files")


def _costs(texts: Sequence[str]) -> tuple[float, float]:
    """Give the seconds of processor time of the bare model and of the extraction."""
    # Here, not above: spaCy's many objects lengthen the pauses of the window measured before.
    from onrecord.claims import pipeline
    from onrecord.claims.extract import Extractor

    nlp, extractor = pipeline.load_as_shipped(), Extractor()
    nlp(texts[0])
    _extract(extractor, texts[0])
    bare = ours = 0.0
    for text in texts:  # by turns, so that other work on the machine weighs on both
        begin = time.process_time()
        nlp(text)
        middle = time.process_time()
        _extract(extractor, text)
        bare, ours = bare + middle - begin, ours + time.process_time() - middle
    return bare, ours


def _extract(extractor: Extractor, text: str) -> None:
    extractor(
        text,
        blocks=[
            Block(span=Span(m.start(), m.end()), kind=BlockKind.BODY, included=True)
            for m in re.finditer(r"[^\n]+", text)
        ],
    )


def _paragraphs(data: Path | None) -> list[str]:
    """Give the paragraphs of the texts in a folder, or of our own samples and stories."""
    folders = OURS if data is None else (data,)
    files = [p for f in folders for p in sorted(f.iterdir()) if p.suffix in {".md", ".txt"}]
    texts = [_MARK.sub("", path.read_text(encoding="utf-8")) for path in files]
    lines = [line.strip() for text in texts for line in text.splitlines()]
    return [line for line in lines if line and not line.startswith("===")]


def _articles(paragraphs: Sequence[str]) -> Iterator[str]:
    """Give articles without end: neighbouring paragraphs, each time from further on."""
    for start in itertools.count(0, STEP):
        first = start % len(paragraphs)
        yield _article(itertools.islice(itertools.cycle(paragraphs), first, None), WORDS)


def _article(paragraphs: Iterator[str], words: int) -> str:
    taken: list[str] = []
    while words > 0:
        taken.append(next(paragraphs))
        words -= len(taken[-1].split())
    return "\n\n".join(taken)


def _memory(data: Path | None) -> float:
    """Give the megabytes that a process of its own held at most; it is this file."""
    place = [] if data is None else ["--data", str(data.resolve())]
    command = [sys.executable, "-m", "tests.benchmarks.extraction", "--long", *place]
    done = subprocess.run(command, capture_output=True, check=True, text=True, cwd=ROOT)
    return float(done.stdout)


def _held() -> float:
    """Give the megabytes that this process held at most."""
    status = Path("/proc/self/status")
    if status.exists():
        line = next(x for x in status.read_text().splitlines() if x.startswith("VmHWM"))
        return int(line.split()[1]) / 1024
    import resource

    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024**2  # macOS counts bytes


def main() -> int:
    """Print the figures; with --long, find the claims of a long article and print the memory."""
    parser = argparse.ArgumentParser(prog="python -m tests.benchmarks.extraction")
    parser.add_argument("--long", action="store_true", help=argparse.SUPPRESS)
    add_data_option(parser)
    wants = parser.parse_args()
    if wants.long:
        from onrecord.claims.extract import Extractor

        _extract(Extractor(), _article(itertools.cycle(_paragraphs(wants.data)), LONG))
        print(_held())
        return 0
    found = figures(wants.data)
    print(table(found))
    return 0 if all(figure.is_met for figure in found) else 1


if __name__ == "__main__":
    sys.exit(main())
