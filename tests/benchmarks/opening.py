"""How long an article takes from opening to marked, and whether the window answers meanwhile."""

from __future__ import annotations

import os
import time
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QEventLoop, QObject, QTimer, Slot
from PySide6.QtWidgets import QApplication

from onrecord.services import importing, workers
from onrecord.services.workers import Worker
from onrecord.ui.case import Case
from onrecord.ui.preferences import Preferences
from onrecord.ui.theme import Look
from onrecord.ui.window import Window
from tests.benchmarks.figures import Figure
from tests.benchmarks.where import Watch

if TYPE_CHECKING:
    from collections.abc import Iterator

    from onrecord.errors import KnownError

HERE = Path(__file__).resolve()
RUNS = 5
LONG = 20_000  # words
LONG_RUNS = 2
GOAL_PAUSE = 0.1  # seconds
LIMIT_MS = 90_000  # a run that takes longer is broken


class Heartbeat(QObject):
    """Beats at every turn of the event loop and keeps the longest pause between two beats."""

    def __init__(self) -> None:
        super().__init__()
        self.longest = 0.0
        self._watch = Watch(late=GOAL_PAUSE) if os.environ.get("WHERE") else None
        self._last = time.perf_counter()
        self._timer = QTimer(self)
        self._timer.timeout.connect(self._beat)
        self._timer.start(1)

    def stop(self) -> None:
        """Beat no more; with WHERE set, say what held the loop up."""
        self._timer.stop()
        if self._watch is not None:
            print(f"longest pause {self.longest * 1000:.0f} ms", self._watch.stop(), sep="\n")

    @Slot()
    def _beat(self) -> None:
        now = time.perf_counter()
        self.longest = max(self.longest, now - self._last)
        self._last = now
        if self._watch is not None:
            self._watch.last_beat = now


def figures(folder: Path) -> tuple[Figure, ...]:
    """Open an article several times in the real window, then a long one made from the sample."""
    app = QApplication.instance() or QApplication([])
    sample = importing.sample_path()
    article = _real_article() or sample
    long = _long_article(sample, folder / "long.txt")
    with _warm_window(folder / "short.onrecord") as window:
        short_runs = [_open(window, _copy(article, folder, run))[0] for run in range(RUNS)]
    long_runs = [_open_alone(long, folder / f"long-{run}.onrecord") for run in range(LONG_RUNS)]
    del app
    return (
        Figure(
            name="Open to marked",
            how=f"from opening an article ({article.stem}, {_words(article)} words) to its claims "
            "being stored, listed and painted, with a warm worker.",
            runs=tuple(short_runs),
            goal=1.5,
        ),
        Figure(
            name="Longest pause of the window",
            how=f"the longest time that the event loop did not turn while an article of {LONG:,} "
            "words was read, stored, shown, analysed and marked.",
            runs=tuple(long_runs),
            goal=GOAL_PAUSE,
        ),
    )


@contextmanager
def _warm_window(database: Path) -> Iterator[Window]:
    """Give the window with an open database and a worker that has its model loaded."""
    worker = Worker(nice=5)
    worker.start()
    workers.warm(worker).future.result()
    look = Look()
    look.apply(key="light", scale=1.0)
    window = Window(look, Case(), Preferences())
    window.show()
    window.case.open(database, worker)
    try:
        yield window
    finally:
        window.close()
        worker.close()


def _open_alone(path: Path, database: Path) -> float:
    """Give the longest pause while an article is opened as the first of its database."""
    # Text made of one sample over and over would else be compared with itself without end.
    with _warm_window(database) as window:
        return _open(window, path)[1]


def _open(window: Window, path: Path) -> tuple[float, float]:
    """Open an article; give the seconds until it is marked and the longest pause meanwhile."""
    loop = QEventLoop()
    imports = window.case.imports
    problems: list[KnownError] = []
    imports.analysed.connect(loop.quit)
    imports.failed.connect(problems.append)
    imports.failed.connect(loop.quit)
    QTimer.singleShot(LIMIT_MS, loop, lambda: loop.exit(1))
    heartbeat = Heartbeat()
    begin = time.perf_counter()
    window.commands.files.import_paths([path])
    if loop.exec() or problems:
        message = f"{path.name} was not analysed: {problems or 'it took too long'}"
        raise RuntimeError(message)
    _settle()
    heartbeat.stop()
    return time.perf_counter() - begin, heartbeat.longest


def _settle() -> None:
    """Let the loop turn until what the last signal asked for is painted."""
    loop = QEventLoop()
    QTimer.singleShot(0, loop.quit)
    loop.exec()
    QApplication.processEvents()


def _real_article() -> Path | None:
    """Give the agency report beside the checkout; None where there is none."""
    places = [folder / "shared/stories/ceasefire-raw.txt" for folder in HERE.parents]
    return next((path for path in places if path.is_file()), None)


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
