"""Backups, restoring and what is left of a crash: made, shown and offered from the window."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Slot
from PySide6.QtWidgets import QFileDialog

from onrecord.errors import KnownError
from onrecord.ui import late, wording
from onrecord.ui.chores import Chore
from onrecord.ui.dialogs.backups import BackupLine, BackupsDialog
from onrecord.ui.tasks import Task

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from onrecord.services.care import Backup, Check, Restored
    from onrecord.ui.chores import Progress
    from onrecord.ui.window import Window
    from onrecord_db.keys import Key

_HALF_HOUR = 30 * 60 * 1000  # ms
_AFTER_OPENING = 4000  # ms: what a person sees first comes first


class Backups(QObject):
    """Runs the backups of one window's database, and the commands on them."""

    def __init__(self, window: Window) -> None:
        super().__init__(window)
        self._window, self._case = window, window.case
        self._chores: list[Chore] = []
        self._dialog: BackupsDialog | None = None
        self._listed: tuple[Backup, ...] = ()
        self._minutes = 30
        self._clock = QTimer(self, interval=_HALF_HOUR)
        self._clock.timeout.connect(self._make_half_hourly)
        self._first = QTimer(self, singleShot=True, interval=_AFTER_OPENING)
        self._first.timeout.connect(self._make_first)
        self._case.opened.connect(self._begin)
        self._case.shown.connect(self.show_notice)
        self._case.closing.connect(self.close)

    def set_minutes(self, minutes: int) -> None:
        """Back up after so many minutes of work; 0 only at the start."""
        self._minutes = minutes
        if minutes:
            self._clock.setInterval(minutes * 60_000)
        else:
            self._clock.stop()

    def handlers(self) -> dict[str, Callable[..., object]]:
        """Give the method of each action."""
        return {"back_up": self.back_up, "backups": self.show}

    @Slot()
    def close(self) -> None:
        """Stop what reads the database: nothing half made is left of it."""
        self._clock.stop()
        self._first.stop()
        for task in self.findChildren(Task):
            task.blockSignals(True)
            task.cancel()
        for chore in self._chores:
            chore.wait()
        self._chores.clear()

    # --- by itself ----------------------------------------------------------------------

    @Slot()
    def _begin(self) -> None:
        if self._case.is_read_only:
            return
        if self._minutes:
            self._clock.start()
        if self._case.was_left_open:
            self._check_after_crash()
        else:
            self._first.start()

    @Slot()
    def _make_first(self) -> None:
        self._make_if_due(late.care.Reason.OPENED)

    @Slot()
    def _make_half_hourly(self) -> None:
        self._make_if_due(late.care.Reason.HALF_HOUR)

    def _make_if_due(self, reason: late.care.Reason) -> None:
        if self._case.is_open and not self._case.is_read_only and not self._is_busy():
            store = self._case.store
            work = partial(_made_if_due, store.path, store.key, reason)
            self._run(self.tr("Making a backup"), work)

    def _check_after_crash(self) -> None:
        """Look for damage after a run that did not end as it should."""
        store = self._case.store
        work = partial(_checked, store.path, store.key)
        task = self._run(self.tr("Checking the database"), work)
        task.succeeded.connect(self._take_check)

    @Slot(object)
    def _take_check(self, found: Check) -> None:
        if found.is_sound:
            self._first.start()
            return
        self.offer_restore(self._case.store.path, found.summary)

    def _is_busy(self) -> bool:
        self._chores = [chore for chore in self._chores if not chore.future.done()]
        return bool(self._chores)

    def _run(self, title: str, work: Callable[[Progress], object]) -> Task:
        chore = Chore(work)
        self._chores.append(chore)
        task = Task.of_job(title, chore, self)
        task.failed.connect(self._window.show_error)
        self._window.status.jobs.follow(task)
        return task

    # --- what is shown ------------------------------------------------------------------

    @Slot()
    def show_notice(self) -> None:
        """Say across the window that a backup is shown, or that nothing can be changed."""
        notice, case = self._window.centre.notice, self._case
        if case.is_inside:
            back = self.tr("Back to {0}").format(case.store.path.name)
            notice.hold(self._told_inside, button=back, act=self.come_back)
        elif case.is_read_only:
            said = self.tr("{0} You can read; changes are off.").format(case.why_read_only)
            notice.hold(said, button=self.tr("Try again"), act=self.try_again)
        else:
            notice.hide()

    _told_inside = ""

    @Slot()
    def come_back(self) -> None:
        """Show the database again after a backup."""
        self._window.reading.close()
        self._case.come_back()

    @Slot()
    def try_again(self) -> None:
        """Open the database again: whoever had it may have closed it."""
        self._window.reading.close()
        try:
            self._case.open_at(self._case.store.path)
        except KnownError as error:
            self._window.show_error(error)
            return
        if not self._case.is_read_only:
            self._window.banner.tell(self.tr("The database is yours again: changes are on."))

    # --- the dialog ---------------------------------------------------------------------

    @Slot()
    def show(self) -> None:
        """List the backups."""
        path = self._case.store.path
        self._run_dialog(path, damage="")

    def offer_restore(self, path: Path, damage: str) -> None:
        """Say that a database is damaged and offer its backups in its place."""
        self._run_dialog(path, damage=damage)

    def _run_dialog(self, path: Path, *, damage: str) -> None:
        window, folder = self._window, str(late.care.folder(path))
        dialog = BackupsDialog(window.look, folder, window, damage=damage)
        self._dialog = dialog
        dialog.inside_requested.connect(self._look_inside)
        dialog.copy_requested.connect(partial(self._restore_copy, path))
        dialog.restore_requested.connect(partial(self._restore_in_place, path))
        dialog.backup_requested.connect(self.back_up)
        dialog.now.setVisible(not damage and not self._case.is_read_only)
        self._list(path)
        dialog.exec()
        self._dialog = None
        dialog.deleteLater()

    def _list(self, path: Path) -> None:
        self._listed = late.care.backups(path)
        if self._dialog is not None:
            self._dialog.show_lines([self._line(backup) for backup in self._listed])

    def _line(self, backup: Backup) -> BackupLine:
        told = backup.manifest
        words = {
            "opened": self.tr("When it was opened"),
            "half hour": self.tr("After half an hour of work"),
            "before migration": self.tr("Before an upgrade"),
            "before restore": self.tr("Before a restore"),
            "by hand": self.tr("By hand"),
        }
        return BackupLine(
            at=told.at,
            reason=words.get(told.reason.value, told.reason.value),
            articles=told.articles,
            claims=told.claims,
            verdicts=told.verdicts,
            size=told.size,
            missing=told.missing_count,
            is_verified=bool(told.verified_at),
        )

    # --- acts ---------------------------------------------------------------------------

    @Slot()
    def back_up(self) -> None:
        """Make a backup now."""
        if self._is_busy():
            self._window.status.tell(self.tr("A backup or a check is under way already"))
            return
        store = self._case.store
        task = self._run(self.tr("Making a backup"), partial(_made, store.path, store.key))
        task.succeeded.connect(partial(self._take_made, store.path))
        task.ended.connect(self._tell_idle)
        self._tell_dialog(self.tr("Making a backup …"), is_busy=True)

    def _take_made(self, path: Path, backup: Backup) -> None:
        told = backup.manifest
        articles = wording.counted(told.articles, self.tr("1 article"), self.tr("{0} articles"))
        claims = wording.counted(told.claims, self.tr("1 claim"), self.tr("{0} claims"))
        said = self.tr("Backed up and verified: {0}, {1}.").format(articles, claims)
        self._window.status.tell(said)
        self._list(path)
        self._tell_dialog(said)

    @Slot()
    def _tell_idle(self) -> None:
        if self._dialog is not None:
            self._dialog.say(self._dialog.state.text())

    def _tell_dialog(self, text: str, *, is_busy: bool = False) -> None:
        if self._dialog is not None:
            self._dialog.say(text, is_busy=is_busy)

    @Slot(int)
    def _look_inside(self, at: int) -> None:
        backup = self._listed[at]
        if self._case.imports.is_busy:
            self._tell_dialog(self.tr("Articles are being analysed. Try again in a moment."))
            return
        when = wording.local_moment(backup.manifest.at)
        self._told_inside = self.tr(
            "This is the backup of {0}. It can be read, not changed."
        ).format(when)
        self._window.reading.close()
        try:
            key = self._case.store.key
            self._case.look_inside(partial(late.care.look_inside, backup, key=key))
        except KnownError as error:
            self._tell_dialog(error.text())
            return
        if self._dialog is not None:
            self._dialog.accept()

    def _restore_copy(self, path: Path, at: int) -> None:
        backup = self._listed[at]
        title = self.tr("Restore as a copy")
        name, _ = QFileDialog.getSaveFileName(
            self._window,
            title,
            str(late.care.copy_name(backup, path)),
            self.tr("OnRecord databases (*.onrecord)"),
        )
        if name:
            self.restore_copy(backup, path.with_name(name))

    def restore_copy(self, backup: Backup, target: Path) -> None:
        """Restore a backup under a free name; the database stays as it is."""
        work = partial(_copied, backup, target, self._key)
        task = self._run(self.tr("Restoring a copy"), work)
        task.succeeded.connect(self._take_copy)
        task.failed.connect(self._tell_failure)
        self._tell_dialog(self.tr("Restoring a copy …"), is_busy=True)

    @Slot(object)
    def _take_copy(self, restored: Restored) -> None:
        said = self.tr("Restored as {0}, beside the database.").format(restored.path.name)
        self._tell_dialog(said)
        open_it = partial(self._open_copy, restored.path)
        self._window.banner.tell(said, button=self.tr("Open the copy"), act=open_it)

    def _open_copy(self, path: Path) -> None:
        self._window.commands.databases.open(path, self._key)

    @property
    def _key(self) -> Key | None:
        """What opens the database, and so its backups."""
        return self._case.store.key if self._case.is_open else None

    @Slot(object)
    def _tell_failure(self, error: KnownError) -> None:
        self._tell_dialog(error.text())

    def _restore_in_place(self, path: Path, at: int) -> None:
        """Close the database, put a backup in its place and open that."""
        backup = self._listed[at]
        key = self._key
        if self._case.is_open:
            self._window.reading.close()
            self._case.close()
            self._window.commands.refresh()
        task = self._run(self.tr("Restoring"), partial(_put_back, backup, path, key))
        task.succeeded.connect(partial(self._take_restored, path))
        task.failed.connect(self._tell_failure)
        self._tell_dialog(self.tr("Restoring …"), is_busy=True)

    def _take_restored(self, path: Path, restored: Restored) -> None:
        if self._dialog is not None:
            self._dialog.accept()
        if not self._window.commands.databases.open(path):
            return
        aside = restored.aside.name if restored.aside is not None else ""
        said = self.tr("Restored. The damaged file is kept as {0}.").format(aside)
        self._window.banner.tell(said)


# --- in the thread: values in, values out --------------------------------------------------------


def _made_if_due(
    path: Path, key: Key | None, reason: late.care.Reason, progress: Progress
) -> Backup | None:
    if not late.care.is_due(path, reason, key=key):
        return None
    return late.care.back_up(path, reason=reason, key=key, progress=progress)


def _made(path: Path, key: Key | None, progress: Progress) -> Backup:
    return late.care.back_up(path, key=key, progress=progress)


def _checked(path: Path, key: Key | None, progress: Progress) -> Check:
    return late.care.check(path, key=key, progress=progress)


def _copied(backup: Backup, target: Path, key: Key | None, progress: Progress) -> Restored:
    return late.care.restore_copy(backup, target, key=key, progress=progress)


def _put_back(backup: Backup, path: Path, key: Key | None, progress: Progress) -> Restored:
    return late.care.restore_in_place(backup, path, key=key, progress=progress)
