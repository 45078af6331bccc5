"""Help > About this database: its facts, and the checks of its file and its log, beside the window."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale, QObject, Slot

from onrecord.ui import late, wording
from onrecord.ui.chores import Chore
from onrecord.ui.dialogs.about_database import AboutDatabase
from onrecord.ui.tasks import Task

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from onrecord.errors import KnownError
    from onrecord.services.auditing import Audited
    from onrecord.services.care import Check
    from onrecord.ui.chores import Progress
    from onrecord.ui.window import Window
    from onrecord_db.keys import Key
    from onrecord_db.lists import Facts

_MOST = 6  # sentences that a result shows; the rest is counted
_PLAIN = b"SQLite format 3\x00"  # the first bytes of a database that is not encrypted


class Health(QObject):
    """Shows the dialog and runs what it asks for."""

    def __init__(self, window: Window) -> None:
        super().__init__(window)
        self._window, self._case = window, window.case
        self._dialog: AboutDatabase | None = None
        self._task: Task | None = None
        self._chore: Chore | None = None
        self._case.closing.connect(self.close)

    def handlers(self) -> dict[str, Callable[..., object]]:
        """Give the method of each action."""
        return {"about_database": self.show}

    @Slot()
    def close(self) -> None:
        """Stop the check under way."""
        if self._task is not None and self._chore is not None:
            self._task.blockSignals(True)
            self._chore.cancel()
            self._chore.wait()

    @Slot()
    def show(self) -> None:
        """Tell of the open database, or of the backup that is looked into."""
        dialog = AboutDatabase(self._window.look, self._window)
        self._dialog = dialog
        dialog.log_requested.connect(self.verify_log)
        dialog.check_requested.connect(self.check)
        dialog.stop_requested.connect(self._stop)
        dialog.show_facts(self._file_facts())
        self._case.lookups.ask("facts", late.totals.facts, self._show_facts)
        dialog.exec()
        self._dialog = None
        self._stop()
        dialog.deleteLater()

    # --- facts --------------------------------------------------------------------------

    def _file_facts(self) -> list[tuple[str, str]]:
        path = self._case.reader.path
        with path.open("rb") as file:
            is_plain = file.read(len(_PLAIN)) == _PLAIN
        yes, no = self.tr("Yes, by a passphrase"), self.tr("No")
        return [
            (self.tr("File"), str(path)),
            (self.tr("Size"), QLocale().formattedDataSize(path.stat().st_size, 1, _UNITS)),
            (self.tr("Encrypted"), no if is_plain else yes),
            (self.tr("Last backup"), self._last_backup()),
        ]

    def _last_backup(self) -> str:
        found = late.care.backups(self._case.store.path)
        if not found:
            return self.tr("None yet")
        when = wording.local_moment(found[0].manifest.at)
        return self.tr("{0}, verified").format(when) if found[0].manifest.verified_at else when

    def _show_facts(self, facts: Facts) -> None:
        if self._dialog is None:
            return
        trashed = self.tr(", {0} more in the trash").format(f"{facts.trashed:,}")
        articles = f"{facts.articles:,}{trashed if facts.trashed else ''}"
        claims = self.tr("{0}, {1} with a verdict").format(
            f"{facts.claims:,}", f"{facts.verdicts:,}"
        )
        others = self.tr("{0} actors, {1} linked sources").format(
            f"{facts.actors:,}", f"{facts.sources:,}"
        )
        versions = self.tr("Schema {0}, SQLite {1}").format(facts.schema, facts.sqlite)
        self._dialog.show_facts(
            [
                *self._file_facts(),
                (self.tr("Articles"), articles),
                (self.tr("Claims"), claims),
                (self.tr("Also"), others),
                (self.tr("Versions"), versions),
                (self.tr("Log"), self.tr("{0} entries").format(f"{facts.log_rows:,}")),
                (self.tr("Head of the log"), facts.log_head),
            ]
        )

    # --- checks -------------------------------------------------------------------------

    @Slot()
    def verify_log(self) -> None:
        """Reckon the log's chain anew, and hold it against the heads kept in the backups."""
        shown = self._case.reader
        work = partial(_log_verified, shown.path, shown.key)
        self._run(self.tr("Verifying the log"), work, self._take_log)

    @Slot(bool)
    def check(self, full: bool) -> None:  # noqa: FBT001  # a signal's argument
        """Look for damage; ``full`` reads every text and stored file too."""
        shown = self._case.reader
        work = partial(_checked, shown.path, shown.key, full=full)
        self._run(self.tr("Checking the database"), work, self._take_check)

    def _run(
        self, title: str, work: Callable[[Progress], object], take: Callable[..., None]
    ) -> None:
        self._chore = Chore(work)
        self._task = task = Task.of_job(title, self._chore, self)
        self._window.jobs.follow(task)
        if self._dialog is not None:
            self._dialog.set_busy(self.tr("{0} …").format(title))
            task.progressed.connect(self._dialog.show_progress)
        task.succeeded.connect(take)
        task.failed.connect(self._take_failure)
        task.cancelled.connect(self._take_stop)

    @Slot()
    def _stop(self) -> None:
        if self._task is not None:
            self._task.cancel()

    def _take_log(self, found: Audited) -> None:
        said = [fault.message for fault in found.faults]
        self._say([found.summary, *said], is_good=not found.faults)

    def _take_check(self, found: Check) -> None:
        self._window.jobs.take_check(found)
        said = [finding.sentence for finding in found.findings if not finding.harmless]
        self._say([found.summary, *said], is_good=found.is_sound)

    @Slot(object)
    def _take_failure(self, error: KnownError) -> None:
        self._say([error.text()], is_good=False)

    @Slot()
    def _take_stop(self) -> None:
        self._say([self.tr("Stopped.")], is_good=True)

    def _say(self, sentences: list[str], *, is_good: bool) -> None:
        shown = sentences[:_MOST]
        if len(sentences) > _MOST:
            shown.append(self.tr("And {0} more.").format(len(sentences) - _MOST))
        if self._dialog is not None:
            self._dialog.show_result(shown, is_good=is_good)
        else:
            self._window.status.tell(shown[0])


_UNITS = QLocale.DataSizeFormat.DataSizeTraditionalFormat


# --- in the thread: values in, values out --------------------------------------------------------


def _checked(path: Path, key: Key | None, progress: Progress, *, full: bool) -> Check:
    return late.care.check(path, full=full, key=key, progress=progress)


def _log_verified(path: Path, key: Key | None, progress: Progress) -> Audited:
    return late.auditing.verify(path, key=key, progress=progress)
