"""The real window over a real database and a real worker, for tests that drive it."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from onrecord.services import workers
from onrecord.services.workers import Worker
from onrecord.ui.case import Case
from onrecord.ui.preferences import Preferences
from onrecord.ui.theme import Look
from onrecord.ui.window import Window

ARTICLE = """Harbour Authority Rejects Delay of Saltmere Ferry

14 March 2026

SALTMERE: Harbour director Ilse Brandt said on Friday that the ferry will sail in June. "We have tested the ship for 40 days," Brandt said. She denied that the engine had failed.

The mayor of Saltmere, Teo Marsh, warned that the town would lose "every second visitor" without the ferry.

According to Marsh, 12,000 people signed a petition for the line.
"""

LATER = """Saltmere Ferry Gets Its Date

19 March 2026

The ferry will sail in June, harbour director Ilse Brandt said on Thursday. Brandt called the petition "moving".
"""


@pytest.fixture(scope="session")
def worker() -> Iterator[Worker]:
    """One worker for all tests, its model loaded once."""
    made = Worker()
    made.start()
    workers.warm(made).future.result(timeout=60)
    yield made
    made.close()


@pytest.fixture(scope="session")
def look(qapp: object) -> Look:
    """The light look, as the program applies it."""
    made = Look()
    made.apply(key="light", scale=1.0)
    return made


@pytest.fixture
def open_window(
    qtbot: QtBot, look: Look, worker: Worker, tmp_path: Path
) -> Iterator[Callable[..., Window]]:
    """Open windows on databases of this test; all are closed at the end."""
    windows: list[Window] = []

    def make(name: str = "desk.onrecord") -> Window:
        window = Window(look, Case(), Preferences())
        qtbot.addWidget(window)
        window.show()
        qtbot.waitExposed(window)
        window.case.open(tmp_path / name, worker)
        windows.append(window)
        return window

    yield make
    for window in windows:
        window.close()


@pytest.fixture
def article_file(tmp_path: Path) -> Path:
    """A small article of our own."""
    path = tmp_path / "ferry.txt"
    path.write_text(ARTICLE, encoding="utf-8")
    return path


@pytest.fixture
def later_file(tmp_path: Path) -> Path:
    """A later article that repeats one claim of the first."""
    path = tmp_path / "ferry-later.txt"
    path.write_text(LATER, encoding="utf-8")
    return path


@pytest.fixture
def import_file(qtbot: QtBot) -> Callable[[Window, Path], int]:
    """Import a file as a drop does, and wait for its claims; gives the article's id."""

    def run(window: Window, path: Path) -> int:
        with qtbot.waitSignal(window.case.imports.analysed, timeout=30_000) as waited:
            window.commands.files.import_paths([path])
        return int(waited.args[0])

    return run
