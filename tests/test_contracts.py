"""Contracts between the rooms, and promises about what a process loads, holds and names."""

from __future__ import annotations

import subprocess
import sys

import pytest

HEADLESS = (
    "onrecord.articles.formats",
    "onrecord.claims.dates",
    "onrecord.claims.extract",
    "onrecord.cli.main",
    "onrecord.log",
    "onrecord.reports.formats",
    "onrecord.scales",
    "onrecord.services.care",
    "onrecord.services.casting",
    "onrecord.services.importing",
    "onrecord.services.library",
    "onrecord.services.marking.acts",
    "onrecord.services.matching",
    "onrecord.services.reporting",
    "onrecord.services.review",
    "onrecord.services.workers",
    "onrecord.settings",
    "onrecord.tracking.match",
    "onrecord.worker",
    "onrecord_db.store",
)
# A module that is None in sys.modules cannot be imported.
BLOCK = "import sys; sys.modules.update(dict.fromkeys({names!r}));"
SEEN = "import sys; print(*sorted(set({names!r}) & set(sys.modules)))"


def run(program: str) -> str:
    """Run a program in a fresh interpreter and give what it prints; it must not fail."""
    done = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, text=True, check=False, timeout=50
    )
    assert done.returncode == 0, done.stderr
    return done.stdout.strip()


def loaded_by(module: str, *names: str) -> str:
    """Give those of ``names`` that importing ``module`` brings into a fresh process."""
    return run(f"import {module}; " + SEEN.format(names=names))


@pytest.mark.parametrize("module", HEADLESS)
def test_headless_room_imports_without_qt(module: str) -> None:
    block = BLOCK.format(names=("PySide6", "shiboken6"))
    assert run(f"{block} import {module}") == ""


@pytest.mark.parametrize("module", ["onrecord.app", "onrecord.ui.window", "onrecord.ui.case"])
def test_window_process_loads_no_language_model_and_no_reader(module: str) -> None:
    assert loaded_by(module, "spacy", "thinc", "numpy", "trafilatura", "lxml") == ""


@pytest.mark.parametrize("module", ["onrecord.articles.formats", "onrecord.worker"])
def test_listing_the_formats_loads_no_reader(module: str) -> None:
    assert loaded_by(module, "trafilatura", "lxml", "spacy") == ""


def test_dates_are_resolved_without_spacy() -> None:
    assert loaded_by("onrecord.claims.dates", "spacy", "thinc", "numpy") == ""


def test_speakers_are_guessed_without_spacy() -> None:
    assert loaded_by("onrecord.services.marking.acts", "spacy", "thinc", "numpy") == ""


def test_void_qt_calls_keep_their_references_to_none() -> None:
    # PySide6 6.12.0 on Python 3.11 loses one at every call and aborts after some thousand
    # (PYSIDE-3474), hence the pin. None is immortal from 3.12 on.
    lost = run(
        "import sys\n"
        "from PySide6.QtWidgets import QApplication, QLabel, QScrollBar\n"
        "app = QApplication([]); bar = QScrollBar(); label = QLabel()\n"
        "bar.setValue(1); label.setText('x'); app.processEvents()\n"
        "before = sys.getrefcount(None)\n"
        "for number in range(500):\n"
        "    bar.setValue(number); label.setText('x')\n"
        "print(before - sys.getrefcount(None))\n"
    )
    assert abs(int(lost)) < 50


def test_qt_is_not_asked_for_sql() -> None:
    # Qt brings an SQLite of its own; two in one process on one file corrupt it.
    assert loaded_by("onrecord.app", "PySide6.QtSql", "sqlite3") == ""
