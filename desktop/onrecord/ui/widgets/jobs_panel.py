"""The panel of jobs and problems: a row for each job, with what can be done about it."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QTabWidget, QVBoxLayout, QWidget

from onrecord.ui.widgets.buttons import IconButton, TextButton
from onrecord.ui.widgets.labels import BODY, ElidedLabel, Label, TextStyle
from onrecord.ui.widgets.scroll_pane import ScrollPane

if TYPE_CHECKING:
    from collections.abc import Callable

    from onrecord.ui.theme import Look

_QUIET = TextStyle(12, 400, "2")
_WRONG = TextStyle(12, 500, "bad")
_STATE_WIDTH, _BAR_WIDTH = 150, 120  # LOOK's pixels


class JobState(StrEnum):
    """How a job stands."""

    RUNNING = "running"
    DONE = "done"
    FAILED = "failed"
    CANCELLED = "cancelled"


@dataclass(frozen=True, slots=True, kw_only=True)
class Problem:
    """Something that is not as it should be, and where to go about it."""

    key: str  # the same problem comes once
    what: str  # one sentence
    advice: str  # what to do next, "" where the button says it
    button: str
    act: Callable[[], object]


class JobRow(QWidget):
    """One job."""

    def __init__(self, look: Look, title: str, *, can_cancel: bool) -> None:
        super().__init__()
        self._look, self.title = look, title
        self._act: Callable[[], object] | None = None
        self.state, self.seconds = JobState.RUNNING, 0
        self.name = ElidedLabel(look, title, BODY)
        self.told = ElidedLabel(look, "", _QUIET)
        self.told.setFixedWidth(look.px(_STATE_WIDTH))
        self.bar = QProgressBar()
        self.bar.setTextVisible(False)
        self.bar.setRange(0, 0)
        self.bar.setFixedSize(look.px(_BAR_WIDTH), 4)
        self.bar.setAccessibleName(self.tr("Progress of {0}").format(title))
        self.button = TextButton(look, self.tr("Cancel"))
        self.button.setAccessibleName(self.tr("Cancel {0}").format(title))
        self.button.clicked.connect(self._run)
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 4, 8, 4)
        row.setSpacing(12)
        row.addWidget(self.name, 1)
        row.addWidget(self.bar)
        row.addWidget(self.told)
        row.addWidget(self.button)
        self.button.setVisible(can_cancel)  # now that it is in the row: alone it is a window
        self.show_seconds(0)

    def on_button(self, act: Callable[[], object]) -> None:
        """Do this when the row's button is pressed."""
        self._act = act

    def show_progress(self, done: int, total: int) -> None:
        """Show how far the job is; a total of 0 is not known."""
        self.bar.setRange(0, total)
        self.bar.setValue(done)

    def show_seconds(self, seconds: int) -> None:
        """Show how long the job takes so far, or took."""
        self.seconds = seconds
        words = {
            JobState.RUNNING: "{0}",
            JobState.DONE: self.tr("Done in {0}"),
            JobState.FAILED: self.tr("Failed after {0}"),
            JobState.CANCELLED: self.tr("Cancelled after {0}"),
        }
        minutes, rest = divmod(seconds, 60)
        clock = f"{minutes} min {rest} s" if minutes else f"{rest} s"
        self.told.setText(words[self.state].format(clock))
        self.setAccessibleName(f"{self.title}, {self.told.text()}")

    def end(self, state: JobState, button: str, act: Callable[[], object] | None) -> None:
        """Show how the job ended, and what can be done now: Retry, Show result."""
        self.state, self._act = state, act
        self.bar.hide()
        self.button.setVisible(act is not None)
        self.button.setText(button)
        self.button.setAccessibleName(f"{button}: {self.title}")
        self.button.updateGeometry()
        self.told.set_ink("bad" if state is JobState.FAILED else "2")
        self.show_seconds(self.seconds)

    @Slot()
    def _run(self) -> None:
        if self._act is not None:
            self._act()


class ProblemRow(QWidget):
    """One problem, with the way to its place."""

    def __init__(self, look: Look, problem: Problem) -> None:
        super().__init__()
        self.problem = problem
        what = Label(look, problem.what, BODY)
        what.setWordWrap(True)
        advice = Label(look, problem.advice, _QUIET)
        advice.setWordWrap(True)
        self.button = TextButton(look, problem.button)
        self.button.setAccessibleName(f"{problem.button}: {problem.what}")
        self.button.clicked.connect(self._run)
        words = QVBoxLayout()
        words.setSpacing(1)
        words.addWidget(what)
        words.addWidget(advice)
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 6, 8, 6)
        row.setSpacing(12)
        row.addLayout(words, 1)
        row.addWidget(self.button)
        advice.setVisible(bool(problem.advice))
        self.setAccessibleName(problem.what)

    @Slot()
    def _run(self) -> None:
        self.problem.act()


class JobsPanel(QWidget):
    """Two lists: the jobs, newest first, and the problems."""

    closed = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self.setObjectName("jobsPanel")
        self.setProperty("role", "panel")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.tabs = QTabWidget()
        self.tabs.setDocumentMode(True)
        self.tabs.tabBar().setAccessibleName(self.tr("Jobs and problems"))
        self.jobs, self.problems = _Rows(look), _Rows(look)
        self.jobs.empty.setText(self.tr("Nothing is under way."))
        self.problems.empty.setText(self.tr("No problems are known."))
        self.tabs.addTab(self.jobs, self.tr("Jobs"))
        self.tabs.addTab(self.problems, self.tr("Problems"))
        shut = IconButton(look, "close", self.tr("Close (Ctrl+J)"))
        shut.clicked.connect(self.closed)
        self.tabs.setCornerWidget(shut)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.tabs)
        self.show_counts(0)

    def show_counts(self, problems: int) -> None:
        """Show how many problems there are."""
        title = self.tr("Problems ({0})").format(problems) if problems else self.tr("Problems")
        self.tabs.setTabText(1, title)

    def show_problems(self, problems: list[Problem]) -> None:
        """List these problems."""
        self.problems.clear()
        for problem in problems:
            self.problems.add(ProblemRow(self._look, problem), first=False)
        self.show_counts(len(problems))


class _Rows(ScrollPane):
    """Rows one below the other."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        body = QWidget()
        self._column = QVBoxLayout(body)
        self._column.setContentsMargins(0, 6, 0, 6)
        self._column.setSpacing(0)
        self.empty = Label(look, "", _QUIET)
        self.empty.setContentsMargins(16, 4, 16, 4)
        self._column.addWidget(self.empty)
        self._column.addStretch(1)
        self.setWidget(body)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.rows: list[QWidget] = []

    def add(self, row: QWidget, *, first: bool = True) -> None:
        """Add a row, as the first or the last."""
        self._column.insertWidget(0 if first else len(self.rows), row)
        self.rows.insert(0 if first else len(self.rows), row)
        self.empty.hide()

    def remove(self, row: QWidget) -> None:
        """Take a row away."""
        self.rows.remove(row)
        self._column.removeWidget(row)
        row.hide()
        row.deleteLater()
        self.empty.setVisible(not self.rows)

    def clear(self) -> None:
        """Take all rows away."""
        for row in list(self.rows):
            self.remove(row)
