"""How soon a key is answered in the real window, and whether the window is ever blocked.

.venv/bin/python -m tests.benchmarks.reviewing
"""

from __future__ import annotations

import os
import sys
import tempfile
import time
from pathlib import Path
from typing import TYPE_CHECKING

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")  # before anything imports Qt

from PySide6.QtCore import QElapsedTimer, QObject, Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from onrecord.services import workers
from onrecord.ui.case import Case
from onrecord.ui.preferences import Preferences
from onrecord.ui.theme import Look
from onrecord.ui.window import Window
from tests.benchmarks.figures import Figure, table

if TYPE_CHECKING:
    from collections.abc import Callable

PARAGRAPHS = 334  # three claims in each: about 1,000, in about 20,000 words
KEYS = 60  # of each kind
KEY, BLOCKED = 0.1, 0.2  # seconds: the goals 7 and 12
_BEAT = 5  # ms


class Watchdog(QObject):
    """Notes the longest time in which the window could answer nobody."""

    def __init__(self) -> None:
        super().__init__()
        self.longest = 0.0
        self._clock = QElapsedTimer()
        self._clock.start()
        self._timer = QTimer(self)
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self._beat)
        self._timer.start(_BEAT)

    def _beat(self) -> None:
        self.longest = max(self.longest, self._clock.restart() / 1000)


def text() -> str:
    """Give an article of about 20,000 words with about 1,000 claims."""
    parts = ["A Long Day in Parliament", "14 March 2026"]
    filler = (
        "Nothing else of note happened in the chamber while the clerks went on with the minutes. "
    )
    parts += [
        (
            f"Minister Ada Lund said on Friday that {number + 10} bridges will close. "
            f'"We have counted {number + 20} cracks," Lund said. '
            f"Mayor Teo Marsh said the town had lost {number + 30} jobs. " + filler * 2
        )
        for number in range(PARAGRAPHS)
    ]
    return "\n\n".join(parts)


def figures(folder: Path) -> tuple[Figure, ...]:
    """Import a long article, walk it and judge it by keys."""
    app = QApplication.instance() or QApplication([])
    look = Look()
    look.apply(key="light", scale=1.0)
    window = Window(look, Case(), Preferences())
    worker = workers.Worker()
    worker.start()
    window.resize(1280, 800)
    window.show()
    window.case.open(folder / "desk.onrecord", worker)
    path = folder / "long.txt"
    path.write_text(text(), encoding="utf-8")
    dog = Watchdog()
    _import(window, path)
    blocked = dog.longest
    window.activateWindow()
    window.panel.focus_list()
    QTest.qWait(1000)
    claims = len(window.reading.claims)
    what = f"an article of {len(text().split()):,} words and {claims:,} claims"
    steps = tuple(_answered(window, Qt.Key.Key_J) for _ in range(KEYS))
    verdicts = tuple(_answered(window, Qt.Key.Key_1) for _ in range(KEYS))
    window.commands.actions["review"].trigger()
    queued = tuple(_answered(window, Qt.Key.Key_2) for _ in range(KEYS))
    window.close()
    worker.close()
    del app
    return (
        Figure(
            name="J",
            how=f"next claim, marked and scrolled to, in {what}.",
            runs=_nineteen(steps),
            goal=KEY,
        ),
        Figure(
            name="Digit",
            how=f"verdict on the disk, next claim shown, in {what}.",
            runs=_nineteen(verdicts),
            goal=KEY,
        ),
        Figure(
            name="Digit in the queue",
            how="the same, in the review queue.",
            runs=_nineteen(queued),
            goal=KEY,
        ),
        Figure(
            name="Blocked",
            how="longest while importing and analysing it.",
            runs=(blocked,),
            goal=BLOCKED,
        ),
    )


def _nineteen(runs: tuple[float, ...]) -> tuple[float, ...]:
    """Give the quicker nineteen of twenty: the worst of them is the 95th percentile."""
    return tuple(sorted(runs)[: round(len(runs) * 0.95)])


def _import(window: Window, path: Path) -> None:
    done: list[int] = []
    window.case.imports.analysed.connect(done.append)
    window.commands.files.import_paths([path])
    while not done:
        QApplication.processEvents()
        time.sleep(0.001)


def _answered(window: Window, key: Qt.Key) -> float:
    """Give the seconds from a key to the panes painted with what it did."""
    begin = time.perf_counter()
    QTest.keyClick(window.panel.tree, key)
    for pane in (window.reader.viewport(), window.panel):
        pane.repaint()
    took = time.perf_counter() - begin
    QApplication.processEvents()
    return took


def main(work: Callable[[Path], tuple[Figure, ...]] = figures) -> int:
    """Print the figures; status 1 when one misses its goal."""
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as folder:
        for name in (
            "HOME",
            "XDG_CACHE_HOME",
            "XDG_CONFIG_HOME",
            "XDG_DATA_HOME",
            "XDG_STATE_HOME",
        ):
            os.environ[name] = folder
        found = work(Path(folder))
    print(table(found))
    return 0 if all(figure.is_met for figure in found) else 1


if __name__ == "__main__":
    sys.exit(main())
