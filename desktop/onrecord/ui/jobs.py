"""Jobs and problems (Ctrl+J): what is under way, how it ended, and what needs somebody's eye."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Slot

from onrecord.ui import late
from onrecord.ui.widgets.jobs_panel import JobRow, JobsPanel, JobState, Problem

if TYPE_CHECKING:
    from collections.abc import Callable

    from onrecord.errors import KnownError
    from onrecord.services.care import Check
    from onrecord.ui.tasks import Task
    from onrecord.ui.window import Window

_KEPT = 40  # rows; of a folder of a thousand articles the last are enough
_SHORT = 2.0  # seconds; what ended well in less is not worth a row
_TICK = 1000  # ms
_UNPLACED = 50  # claims without a place that are listed
_FILES = ("changed file", "missing file")  # kinds of a check's findings that are about a file


class Jobs(QObject):
    """Follows every task of one window."""

    def __init__(self, window: Window) -> None:
        super().__init__(window)
        self._window = window
        self.panel = JobsPanel(window.look)
        self._rows: dict[Task, JobRow] = {}
        self._failures: dict[str, Problem] = {}  # of this session, by what failed
        self._found: list[Problem] = []  # by the last check
        self._unplaced: list[Problem] = []
        self._tick = QTimer(self)
        self._tick.setInterval(_TICK)
        self._tick.timeout.connect(self._show_time)
        window.case.closing.connect(self._forget)

    # --- jobs ---------------------------------------------------------------------------

    @Slot(object)
    def follow(self, task: Task) -> None:
        """List a task, and show it in the status bar, until it ends and after."""
        self._window.status.jobs.follow(task)
        if len(self._rows) >= _KEPT:
            task.failed.connect(partial(self._keep_failure, task))
            return
        row = JobRow(self._window.look, task.title, can_cancel=task.can_cancel)
        row.on_button(task.cancel)
        self._rows[task] = row
        self.panel.jobs.add(row)
        task.progressed.connect(row.show_progress)
        task.succeeded.connect(partial(self._end_well, task))
        task.failed.connect(partial(self._end_badly, task))
        task.cancelled.connect(partial(self._end, task, JobState.CANCELLED))
        self._tick.start()

    @Slot()
    def _show_time(self) -> None:
        for task, row in self._rows.items():
            row.show_seconds(int(task.seconds()))
        if not self._rows:
            self._tick.stop()

    def _end_well(self, task: Task, _result: object) -> None:
        self._failures.pop(task.title, None)
        self._show_problems()
        if task.seconds() < _SHORT and task.show_result is None:
            row = self._rows.pop(task, None)
            if row is not None:
                self.panel.jobs.remove(row)
            return
        self._end(task, JobState.DONE)

    def _end_badly(self, task: Task, error: KnownError) -> None:
        self._keep_failure(task, error)
        self._end(task, JobState.FAILED)

    def _end(self, task: Task, state: JobState) -> None:
        row = self._rows.pop(task, None)
        if row is None:
            return
        row.show_seconds(int(task.seconds()))
        if state is JobState.DONE:
            row.end(state, self.tr("Show result"), task.show_result)
        else:
            retry = task.retry
            row.end(state, self.tr("Retry"), partial(self._retry, row, retry) if retry else None)
        ended = [row for row in self.panel.jobs.rows if row not in self._rows.values()]
        for old in ended[_KEPT:]:
            self.panel.jobs.remove(old)

    def _retry(self, row: JobRow, retry: Callable[[], object]) -> None:
        self.panel.jobs.remove(row)
        retry()

    # --- problems -----------------------------------------------------------------------

    @property
    def problems(self) -> list[Problem]:
        """All that is known to be wrong."""
        return [*self._failures.values(), *self._found, *self._unplaced]

    def _keep_failure(self, task: Task, error: KnownError) -> None:
        retry = task.retry
        act = partial(self._try_again, task.title, retry) if retry else self._show_jobs
        button = self.tr("Retry") if retry else self.tr("Show the job")
        self._failures[task.title] = Problem(
            key=task.title,
            what=self.tr("{0}: {1}").format(task.title, str(error)),
            advice=error.hint or "",
            button=button,
            act=act,
        )
        self._show_problems()

    def _try_again(self, title: str, retry: Callable[[], object]) -> None:
        self._failures.pop(title, None)
        self._show_problems()
        retry()

    def take_check(self, found: Check) -> None:
        """Take what a check of the database found in the place of what an earlier one did."""
        self._found = [
            Problem(
                key=finding.where,
                what=finding.sentence,
                advice=finding.advice,
                button=self.tr("Show"),
                act=partial(self._go_to, finding.kind.value, finding.where),
            )
            for finding in found.findings
            if not finding.harmless
        ]
        self._show_problems()

    def _go_to(self, kind: str, where: str) -> None:
        """Show the claim that a file or a finding belongs to, else what is known of the database."""
        case = self._window.case
        found = late.troubles.claim_of_file(case.reader, where) if kind in _FILES else None
        if found is not None:
            self._window.open_article(found[1], found[0])
        else:
            self._window.commands.actions["about_database"].trigger()

    @Slot(bool)
    def look_for_problems(self, seen: bool) -> None:  # noqa: FBT001  # a signal's argument
        """Look for claims without a place while the panel is seen: that reads all of them once."""
        if not seen or not self._window.case.is_open:
            return
        question = partial(late.troubles.unplaced, most=_UNPLACED)
        self._window.case.lookups.ask("unplaced", question, self._take_unplaced)

    def _take_unplaced(self, rows: tuple[tuple[int, int, str], ...]) -> None:
        said = self.tr("A claim has no place in its article any more: {0}")
        self._unplaced = [
            Problem(
                key=f"claim {claim_id}",
                what=said.format(statement),
                advice=self.tr(
                    "Find its words in the text and give it a place, or say it is none."
                ),
                button=self.tr("Show"),
                act=partial(self._window.open_article, article_id, claim_id),
            )
            for claim_id, article_id, statement in rows
        ]
        self._show_problems()

    @Slot()
    def _forget(self) -> None:
        self._failures, self._found, self._unplaced = {}, [], []
        self._show_problems()

    def _show_problems(self) -> None:
        problems = self.problems
        self.panel.show_problems(problems)
        self._window.status.show_problems(len(problems))

    def _show_jobs(self) -> None:
        self.panel.tabs.setCurrentIndex(0)

    @Slot()
    def show_all_problems(self) -> None:
        """Open the panel at the problems."""
        self._window.commands.actions["jobs"].setChecked(True)
        self.panel.tabs.setCurrentIndex(1)
