"""Commands on the database as a whole: make one, open another, lock it by a passphrase."""

from __future__ import annotations

import json
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QFileDialog, QMenu

from onrecord.errors import KnownError, LockedError
from onrecord.ui import late
from onrecord.ui.dialogs.sheets import ProblemDialog
from onrecord.ui.tasks import Threads

if TYPE_CHECKING:
    from collections.abc import Callable

    from onrecord.services.workers import Worker
    from onrecord.ui.dialogs.passphrase import UnlockDialog
    from onrecord.ui.window import Window
    from onrecord_db.keys import Key

_RECENT = "databases/recent"
_KEPT = "databases/kept"  # those whose passphrase somebody had put into the keyring
_MOST = 8


class Databases(QObject):
    """Opens, makes and locks databases in one window."""

    def __init__(self, window: Window) -> None:
        super().__init__(window)
        self._window = window
        self._recent = QMenu(self.tr("Open rec&ent"), window)
        self._recent.setObjectName("recent")
        self._recent.aboutToShow.connect(self._fill_recent)
        self._recent.triggered.connect(self._open_recent)

    def handlers(self) -> dict[str, Callable[..., object]]:
        """Give the method of each action."""
        return {
            "new_database": self.make,
            "open_database": self.choose,
            "passphrase": self.set_passphrase,
        }

    def add_recent(self, menu: QMenu) -> None:
        """Put the list of recent databases below "Open database"."""
        actions = menu.actions()
        at = next(n for n, action in enumerate(actions) if action.objectName() == "open_database")
        menu.insertMenu(actions[at + 1], self._recent)

    # --- opening ------------------------------------------------------------------------

    def start(self, path: Path | None, worker: Worker, key: Key | None = None) -> bool:
        """Open the first database; False when somebody cancelled the question for a passphrase.

        Raises:
            KnownError: it cannot be opened; nothing was touched.
        """
        self._window.case.worker = worker
        is_open = self._open(path or late.library.default_database(), key)
        if not is_open:
            self._tell_none_open()
        return is_open

    def open(self, path: Path, key: Key | None = None) -> bool:
        """Close the open database and open another; the old one comes back where that fails."""
        case = self._window.case
        before = (case.store.path, case.store.key) if case.is_open else None
        if before is not None and before[0] == path.absolute():
            return True
        try:
            key = self._key(path, key)
        except KnownError as error:
            self._tell_refused(error)
            return False
        except _CancelledError:
            return False
        self._leave()
        try:
            return self._open(path, key)
        except KnownError as error:
            self._tell_refused(error)
            if before is not None:
                self._come_back(*before)
            return False

    def _open(self, path: Path, key: Key | None) -> bool:
        worker = self._window.case.worker
        if worker is None:
            message = "no worker has been started"
            raise RuntimeError(message)
        try:
            key = self._key(path, key)
        except _CancelledError:
            return False
        self._window.case.open(path, worker, key)
        self._remember_recent(path)
        return True

    def _come_back(self, path: Path, key: Key | None) -> None:
        """Open the database again that was open before."""
        try:
            self._open(path, key)
        except KnownError as error:
            self._tell_refused(error)
            self._tell_none_open()

    def _tell_none_open(self) -> None:
        self._window.shelf.clear()
        self._window.banner.tell(
            self.tr("No database is open."), button=self.tr("Open a database"), act=self.choose
        )

    def _leave(self) -> None:
        """Close the database with what is on the screen of it."""
        if self._window.case.is_open:
            self._window.reading.close()
            self._window.case.close()
            self._window.commands.refresh()

    def _tell_refused(self, error: KnownError) -> None:
        title = self.tr("The database cannot be opened")
        dialog = ProblemDialog(self._window.look, title, error.text(), parent=self._window)
        dialog.exec()
        dialog.deleteLater()

    @Slot()
    def choose(self) -> None:
        """Ask for a database and open it."""
        kinds = self.tr("Databases (*.onrecord);;All files (*)")
        title = self.tr("Open a database")
        name, _ = QFileDialog.getOpenFileName(self._window, title, str(self._folder()), kinds)
        if name:
            self.open(Path(name))

    @Slot()
    def make(self) -> None:
        """Ask for name, place and passphrase of a new database, make it and open it."""
        from onrecord.ui.dialogs.new_database import NewDatabaseDialog  # noqa: PLC0415  # seldom

        dialog = NewDatabaseDialog(self._window.look, self._folder(), self._window)
        if dialog.exec():
            secret = dialog.passphrase
            self.open(dialog.path, late.passphrases.Key(secret) if secret else None)
        dialog.deleteLater()

    def _folder(self) -> Path:
        case = self._window.case
        return case.store.path.parent if case.is_open else late.library.default_database().parent

    # --- the passphrase that opens ------------------------------------------------------

    def _key(self, path: Path, key: Key | None) -> Key | None:
        """Give what opens a database, from the keyring or a person.

        Raises:
            KnownError: it cannot be read.
            _CancelledError: the person gave up.
        """
        if key is not None or not late.passphrases.is_locked(path):
            return key
        kept = late.passphrases.recall(path) if str(path) in self._names(_KEPT) else None
        if kept is not None and self._opens(path, kept):
            return kept
        return self._asked(path)

    def _opens(self, path: Path, key: Key) -> bool:
        try:
            late.passphrases.check(path, key)
        except LockedError:
            return False
        return True

    def _asked(self, path: Path) -> Key:
        from onrecord.ui.dialogs.passphrase import UnlockDialog  # noqa: PLC0415  # seldom needed

        dialog = UnlockDialog(self._window.look, path.name, self._window)
        found: list[Key] = []
        threads = Threads()
        dialog.tried.connect(partial(self._try, dialog, threads, path, found))
        dialog.keep_asked.connect(partial(self._check_keyring, dialog))
        is_good = dialog.exec()
        threads.close()
        keep = dialog.keep.isChecked()
        dialog.deleteLater()
        if not is_good or not found:
            raise _CancelledError
        if keep:
            self._keep(path, found[-1])
        return found[-1]

    def _try(
        self, dialog: UnlockDialog, threads: Threads, path: Path, found: list[Key], text: str
    ) -> None:
        work = partial(late.passphrases.check, path, late.passphrases.Key(text))
        task = threads.run(dialog.windowTitle(), work, dialog)
        task.succeeded.connect(found.append)
        task.succeeded.connect(lambda _key: dialog.let_in())
        task.failed.connect(lambda error: dialog.refuse(error.text()))

    def _check_keyring(self, dialog: UnlockDialog) -> None:
        problem = late.passphrases.keyring_problem()
        if problem:
            dialog.refuse_keeping(problem)

    def _keep(self, path: Path, key: Key) -> None:
        try:
            late.passphrases.remember(path, key)
        except KnownError as error:
            self._window.show_error(error)
            return
        self._put_names(_KEPT, [*self._names(_KEPT), str(path)])

    # --- setting it ---------------------------------------------------------------------

    @Slot()
    def set_passphrase(self) -> None:
        """Set a passphrase, or change it or take it away where there is one."""
        store = self._window.case.store
        if store.is_read_only:
            self._window.banner.warn(
                self.tr("The database is open only to be read. Its passphrase stays as it is.")
            )
            return
        if late.passphrases.is_locked(store.path) and store.key is not None:
            self._change(store.path, store.key)
        else:
            self._set_first(store.path)

    def _set_first(self, path: Path) -> None:
        from onrecord.ui.dialogs.passphrase import SetPassphraseDialog  # noqa: PLC0415

        dialog = SetPassphraseDialog(self._window.look, path.name, self._window)
        if dialog.exec():
            key = late.passphrases.Key(dialog.passphrase)
            work = partial(late.passphrases.set_first, path, key)
            if self._convert(self.tr("Setting the passphrase"), path, work, None, key):
                self._tell_of_backups(path)
        dialog.deleteLater()

    def _change(self, path: Path, old: Key) -> None:
        from onrecord.ui.dialogs.passphrase import ChangePassphraseDialog  # noqa: PLC0415

        dialog = ChangePassphraseDialog(self._window.look, path.name, self._window)
        wrong = self.tr("That is not the passphrase by which {0} was opened.").format(path.name)

        def answer() -> None:
            is_right = late.passphrases.Key(dialog.current) == old
            dialog.let_in() if is_right else dialog.refuse(wrong)

        dialog.tried.connect(answer)
        if dialog.exec():
            self._change_as_asked(path, old, "" if dialog.removes else dialog.passphrase)
        dialog.deleteLater()

    def _change_as_asked(self, path: Path, old: Key, passphrase: str) -> None:
        passphrases, banner = late.passphrases, self._window.banner
        if not passphrase:
            work = partial(passphrases.remove, path, old)
            if self._convert(self.tr("Taking the passphrase away"), path, work, old, None):
                banner.tell(self.tr("{0} has no passphrase any more.").format(path.name))
            return
        new = passphrases.Key(passphrase)
        work = partial(passphrases.change, path, old, new)
        if self._convert(self.tr("Changing the passphrase"), path, work, old, new):
            text = self.tr("{0} has another passphrase. Earlier backups open with the old one.")
            banner.tell(text.format(path.name))

    def _convert(
        self, title: str, path: Path, work: Callable[..., object], old: Key | None, new: Key | None
    ) -> bool:
        """Close the database, have it written anew, and open what is there then."""
        from onrecord.ui.dialogs.work import WorkDialog  # noqa: PLC0415  # seldom needed

        article_id = self._window.reading.article_id
        self._leave()
        dialog = WorkDialog(self._window.look, title, self._window)
        is_done = dialog.run(lambda told: work(told=told))
        self._come_back(path, new if is_done else old)
        if article_id is not None and self._window.case.is_open:
            self._window.open_article(article_id)
        if dialog.error is not None:
            self._window.show_error(dialog.error)
        dialog.deleteLater()
        return is_done

    def _tell_of_backups(self, path: Path) -> None:
        banner = self._window.banner
        left = late.passphrases.plain_backups(path)
        if not left:
            banner.tell(self.tr("{0} has a passphrase now.").format(path.name))
            return
        text = self.tr("{0} has a passphrase now, but backups from before have none ({1} files).")
        banner.tell(
            text.format(path.name, len(left)),
            button=self.tr("Remove them"),
            act=partial(self._remove_backups, path),
        )

    def _remove_backups(self, path: Path) -> None:
        try:
            late.passphrases.remove_plain_backups(path)
        except KnownError as error:
            self._window.show_error(error)
            return
        self._window.banner.tell(self.tr("The backups without a passphrase are gone."))

    # --- recent databases ---------------------------------------------------------------

    def _remember_recent(self, path: Path) -> None:
        path = path.absolute()
        others = [name for name in self._names(_RECENT) if name != str(path)]
        self._put_names(_RECENT, [str(path), *others][:_MOST])

    @Slot()
    def _fill_recent(self) -> None:
        self._recent.clear()
        case = self._window.case
        here = str(case.store.path) if case.is_open else ""
        for name in self._names(_RECENT):
            text = f"{Path(name).stem}   ({Path(name).parent})".replace("&", "&&")
            action = self._recent.addAction(text)
            action.setData(name)
            action.setEnabled(name != here and Path(name).exists())
        self._recent.addSeparator()
        self._recent.addAction(self.tr("&Forget these"))

    @Slot(QAction)
    def _open_recent(self, action: QAction) -> None:
        if action.data():
            self.open(Path(action.data()))
        else:
            self._put_names(_RECENT, [])

    def _names(self, key: str) -> list[str]:
        try:
            names = json.loads(self._window.preferences.text(key, "[]"))
        except ValueError:
            return []
        return [str(name) for name in names] if isinstance(names, list) else []

    def _put_names(self, key: str, names: list[str]) -> None:
        self._window.preferences.put(key, json.dumps(sorted(set(names), key=names.index)))


class _CancelledError(Exception):
    """A person gave up at the question for a passphrase."""
