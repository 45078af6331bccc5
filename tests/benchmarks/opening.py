"""How long an article takes from opening to marked, and whether the window answers meanwhile."""

from __future__ import annotations

import time
from contextlib import contextmanager
from typing import TYPE_CHECKING

from PySide6.QtCore import QEventLoop, QObject, QTimer, Slot
from PySide6.QtWidgets import QApplication

from onrecord.services import importing, workers
from onrecord.services.workers import Worker
from onrecord.ui.case import Case
from tests.benchmarks.figures import Figure

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

RUNS = 5
LONG = 20_000  # words
LIMIT_MS = 300_000  # a run that takes longer is broken


class Heartbeat(QObject):
    """Beats at every turn of the event loop and keeps the longest pause between two beats."""

    def __init__(self) -> None:
        super().__init__()
        self.longest = 0.0
        self._last = time.perf_counter()
        self._timer = QTimer(self)
        self._timer.timeout.connect(self._beat)
        self._timer.start(1)

    @Slot()
    def _beat(self) -> None:
        now = time.perf_counter()
        self.longest = max(self.longest, now - self._last)
        self._last = now


def figures(folder: Path) -> tuple[Figure, ...]:
    """Open the sample several times, and a long article made from it once each."""
    app = QApplication.instance() or QApplication([])
    sample = importing.sample_path()
    long = _long_article(sample, folder / "long.txt")
    with _warm_case(folder) as case:
        short_runs = [_open(case, _copy(sample, folder, run))[0] for run in range(RUNS)]
        long_runs = [_open(case, _copy(long, folder, run))[1] for run in range(2)]
    del app
    return (
        Figure(
            name="Open to marked",
            how=f"from opening the sample article ({_words(sample)} words) to its claims being "
            "stored and shown, with a warm worker.",
            seconds=tuple(short_runs),
            goal=1.5,
        ),
        Figure(
            name="Longest pause of the window",
            how=f"the longest time that the event loop did not turn while an article of {LONG} "
            "words was read, stored, analysed and marked.",
            seconds=tuple(long_runs),
            goal=0.1,
        ),
    )


@contextmanager
def _warm_case(folder: Path) -> Iterator[Case]:
    """Give an open database whose worker has its model loaded."""
    reader, analyst = Worker(), Worker(nice=5)
    reader.start()
    analyst.start()
    workers.warm(analyst).future.result()
    case = Case()
    case.open(folder / "benchmark.onrecord", lambda: (reader, analyst))
    try:
        yield case
    finally:
        case.close()
        reader.close()
        analyst.close()


def _open(case: Case, path: Path) -> tuple[float, float]:
    """Open an article; give the seconds until it is marked and the longest pause meanwhile."""
    loop = QEventLoop()
    imports = case.imports
    imports.analysed.connect(loop.quit)
    imports.failed.connect(loop.exit)
    QTimer.singleShot(LIMIT_MS, loop.quit)
    heartbeat = Heartbeat()
    begin = time.perf_counter()
    imports.import_paths([path])
    loop.exec()
    QApplication.processEvents()
    return time.perf_counter() - begin, heartbeat.longest


def _long_article(sample: Path, path: Path) -> Path:
    """Write an article of LONG words: the sample's paragraphs again and again."""
    paragraphs = sample.read_text(encoding="utf-8").split("\n\n")
    words = _words(sample)
    text = "\n\n".join([paragraphs[0], *(paragraphs[1:] * (LONG // words + 1))])
    path.write_text(text, encoding="utf-8")
    return path


def _copy(path: Path, folder: Path, run: int) -> Path:
    """Write the article once more with one more line: a file known already is not analysed."""
    copy = folder / f"{path.stem}-{run}{path.suffix}"
    text = path.read_text(encoding="utf-8")
    copy.write_text(f"{text}\n\nThis is copy {run}.\n", encoding="utf-8")
    return copy


def _words(path: Path) -> int:
    return len(path.read_text(encoding="utf-8").split())
