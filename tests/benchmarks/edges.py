"""How fast the edge of a claim follows the keys, and a claim is made, in a long article.

.venv/bin/python -m tests.benchmarks.edges
"""

from __future__ import annotations

import os
import re
import sys
import tempfile
import time
from pathlib import Path
from typing import TYPE_CHECKING

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")  # before anything imports Qt

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from onrecord.services import importing, library, workers
from onrecord.ui.case import Case
from onrecord.ui.preferences import Preferences
from onrecord.ui.theme import Look
from onrecord.ui.window import Window
from onrecord_db.records import (
    ActorKind,
    Article,
    Block,
    BlockKind,
    ClaimType,
    ExtractedActor,
    ExtractedClaim,
    Extraction,
    Manner,
    Span,
)
from tests.benchmarks.figures import Figure, table

if TYPE_CHECKING:
    from collections.abc import Callable

PARAGRAPHS = 1_000
STEPS = 30
GOAL = 0.05  # seconds: UX goal 5
KEY = 0.1  # UX goal 7
_SAID = (
    'Ilse Brandt said on Friday that ferry {n} will sail in June with 40 people aboard. "We have'
    ' tested the ship for weeks," Brandt said.'
)


def figures() -> tuple[Figure, ...]:
    """Measure keys and acts in an article of 20,000 words and 1,000 claims."""
    app = QApplication.instance() or QApplication([])
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as folder:
        path = Path(folder) / "desk.onrecord"
        words = _fill(path)
        look = Look()
        look.apply(key="light", scale=1.0)
        window = Window(look, Case(), Preferences())
        window.resize(1280, 800)
        window.show()
        window.case.open(path, workers.Worker())
        window.open_article(1)
        _settle()
        made = _figures(window, f"an article of {words:,} words and {PARAGRAPHS:,} claims")
        window.close()
    del app
    return made


def _figures(window: Window, what: str) -> tuple[Figure, ...]:
    moves, stored = [], []
    for at in range(STEPS):
        window.reading.select(window.reading.claims[at * 31 % PARAGRAPHS].id)
        window.panel.focus_list()
        _settle()
        _press("]")
        moves.append(_time(_press, Qt.Key.Key_Left, Qt.KeyboardModifier.ControlModifier))
        stored.append(_time(window.commands.marking.edging.end))
        _settle()
    rated = []
    window.reading.select(window.reading.claims[0].id)
    window.panel.focus_list()
    for _ in range(STEPS):
        _settle()
        rated.append(_time(_press, "2"))
    made = [_time(_make, window, at) for at in range(STEPS)]
    return (
        Figure(name="Edge by a word", how=f"key to the page drawn anew, {what}.",
               runs=tuple(moves), goal=GOAL),
        Figure(name="Edge stored", how="step on the disk, list and page shown anew, after the keys rest.",
               runs=tuple(stored), goal=KEY),
        Figure(name="Verdict given", how=f"digit to the next claim in list, card and page, {what}.",
               runs=tuple(rated), goal=KEY),
        Figure(name="Claim made", how=f"A and Ctrl+Enter to the claim in list and page, {what}.",
               runs=tuple(made), goal=2 * KEY),
    )  # fmt: skip


def _make(window: Window, at: int) -> None:
    """Make a claim of the quotation of a paragraph."""
    text = window.reading.text()
    found = re.compile(r'"We have').search(text, at * 120)
    assert found is not None
    window.reader.select_span(Span(found.start(), found.start() + 20))
    window.panel.focus_list()
    _press("a")
    _press(Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)


def _press(
    key: str | Qt.Key, modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier
) -> None:
    """Press a key on whatever has the keyboard and draw what it changed."""
    focused = QApplication.focusWidget()
    assert focused is not None
    if isinstance(key, str):
        QTest.keyClicks(focused, key, modifiers)
    else:
        QTest.keyClick(focused, key, modifiers)
    QApplication.processEvents()  # what was changed is drawn


def _settle() -> None:
    for _ in range(20):
        QApplication.processEvents()
        time.sleep(0.005)


def _time(act: Callable[..., object], *values: object) -> float:
    begin = time.perf_counter()
    act(*values)
    return time.perf_counter() - begin


def _fill(path: Path) -> int:
    """Store the article and its claims; give its number of words."""
    text = "\n\n".join(_SAID.format(n=n) for n in range(PARAGRAPHS))
    store = library.open_store(path)
    blocks = tuple(
        Block(span=Span(*found.span()), kind=BlockKind.BODY, included=True)
        for found in re.finditer(r".+", text)
    )
    read = Article(text=text, blocks=blocks, reader="b", raw_sha256="0" * 64, title="Ferries")
    article_id, _ = importing.store_article(store, read, file_name="b.txt", raw=None)
    mentions = tuple(Span(*found.span()) for found in re.finditer("Ilse Brandt|Brandt", text))
    actor = ExtractedActor(
        key="a1", name="Ilse Brandt", kind=ActorKind.PERSON, names=("Brandt",), mentions=mentions
    )
    claims = tuple(
        ExtractedClaim(
            key=f"c{at}", actor="a1", content=(Span(*found.span()),), manner=Manner.INDIRECT,
            type=ClaimType.PREDICTION, statement=found[0],
        )
        for at, found in enumerate(re.finditer(r"ferry \d+ will sail in June", text))
    )  # fmt: skip
    found = Extraction(actors=(actor,), claims=claims, extractor="b 1")
    importing.store_extraction(store, article_id, found)
    store.close()
    return len(text.split())


if __name__ == "__main__":
    print(table(figures()))
    sys.exit(0)
