"""Commands on articles: bringing them in, their details, the trash, the report."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFileDialog, QInputDialog

from onrecord.articles.formats import file_filter
from onrecord.errors import KnownError
from onrecord.ui import late, said
from onrecord.ui.dialogs.details import DetailsDialog
from onrecord.ui.dialogs.found_again import FoundAgainDialog
from onrecord.ui.dialogs.sheets import TrashDialog
from onrecord.ui.models.claim_words import isolate
from onrecord.ui.reports import ReportWriter

if TYPE_CHECKING:
    from collections.abc import Callable

    from onrecord.ui.window import Window
    from onrecord_db.records import FoundAgain

_NAME_LENGTH = 60  # characters of a pasted text's first line that name it


class Files(QObject):
    """Runs the commands of the File menu in one window."""

    def __init__(self, window: Window) -> None:
        super().__init__(window)
        self._window = window
        self._case, self._reading = window.case, window.reading
        self._open_next = False  # the next article that arrives is shown
        self.reports = ReportWriter(window)

    def handlers(self) -> dict[str, Callable[..., object]]:
        """Give the method of each action."""
        return {
            "import": self.choose_files,
            "import_folder": self.choose_folder,
            "paste": self.paste,
            "sample": self.open_sample,
            "details": self.edit_details,
            "trash": self.trash_current,
            "report": self.reports.choose,
            "analyse": self.analyse_again,
            "quit": self._window.close,
            "user": self.ask_user,
        }

    # --- bringing in --------------------------------------------------------------------

    @Slot()
    def choose_files(self) -> None:
        """Ask for files and import them."""
        kinds = [
            f"{said.kind_of_file(label)} ({' '.join(patterns)})"
            for label, patterns in file_filter()
        ]
        every = " ".join(pattern for _, patterns in file_filter() for pattern in patterns)
        choices = [self.tr("Articles ({0})").format(every), *kinds, self.tr("All files (*)")]
        title = self.tr("Import articles")
        names, _ = QFileDialog.getOpenFileNames(
            self._window, title, self._folder(), ";;".join(choices)
        )
        if names:
            self._window.preferences.put("import/folder", str(Path(names[0]).parent))
            self.import_paths([Path(name) for name in names])

    @Slot()
    def choose_folder(self) -> None:
        """Ask for a folder and import its readable files."""
        title = self.tr("Import the articles of a folder")
        name = QFileDialog.getExistingDirectory(self._window, title, self._folder())
        if name:
            self._window.preferences.put("import/folder", name)
            self.import_paths([Path(name)])

    def _folder(self) -> str:
        return self._window.preferences.text("import/folder", str(Path.home()))

    def import_paths(self, paths: list[Path]) -> None:
        """Import files and folders; the first article that arrives is shown."""
        if not self._case.is_open:
            return
        self._open_next = True
        self._window.banner.hide()
        self._case.imports.import_paths(paths)

    @Slot()
    def paste(self) -> None:
        """Make an article of the text on the clipboard."""
        if not self._case.is_open:
            return
        text = QGuiApplication.clipboard().text()
        if not text.strip():
            self._window.banner.tell(
                self.tr("There is no text on the clipboard. Copy the article's text first.")
            )
            return
        first = text.strip().splitlines()[0].strip()
        self._open_next = True
        self._window.banner.hide()
        self._case.imports.import_text(text, first[:_NAME_LENGTH] or self.tr("Pasted text"))

    @Slot()
    def open_sample(self) -> None:
        """Import the bundled sample article and the later one that repeats some of its claims."""
        self.import_paths([late.importing.sample_path(), late.importing.sample_path(later=True)])

    @Slot(int, bool)
    def take_stored(self, article_id: int, known: bool) -> None:  # noqa: FBT001  # a signal's argument
        """Show the first article of an import; say so when it had been there before."""
        if not self._open_next or self._case.is_inside:
            return
        self._open_next = False
        row, _ = self._case.article(article_id)
        if known and row.trashed_at is not None:
            self._window.banner.tell(
                self.tr("This article is in the trash."),
                button=self.tr("Bring back"),
                act=partial(self.bring_back, article_id),
            )
            return
        self._window.open_article(article_id)
        if known:
            self._window.banner.tell(self.tr("This article is in the library already: here it is."))

    @Slot(int)
    def bring_back(self, article_id: int) -> None:
        """Take an article out of the trash and show it."""
        if self._case.restore(article_id):
            self._window.open_article(article_id)

    @Slot(int)
    def take_analysed(self, article_id: int) -> None:
        """Say what the analysis of an article found."""
        self._reading.show_progress(article_id, 0, 0)
        row, _ = self._case.article(article_id)
        if article_id == self._reading.article_id and row.seen_before_count:
            count = row.seen_before_count
            one = self.tr("1 claim was seen in an earlier article  ·  C compares")
            more = self.tr("{0} claims were seen in earlier articles  ·  C compares").format(count)
            self._window.status.tell(one if count == 1 else more)

    @Slot(int)
    def take_unanalysed(self, article_id: int) -> None:
        """Offer another try after an analysis that failed or was cancelled."""
        self._reading.show_progress(article_id, 0, 0)
        if article_id == self._reading.article_id:
            why = self._window.banner.text or self.tr("Claims were not looked for to the end.")
            self._window.banner.warn(why, button=self.tr("Look again"), act=self.analyse_again)

    @Slot()
    def analyse_again(self) -> None:
        """Look for claims in the open article again."""
        self._window.banner.hide()
        if self._reading.article_id is not None:
            self._case.imports.analyse(self._reading.article_id, ask=True)

    @Slot(int, object)
    def ask_about_changes(self, article_id: int, told: FoundAgain) -> None:
        """Show what looking again would change; store it after a yes."""
        if told.is_nothing:
            self._window.status.tell(self.tr("Looked again: the claims stay as they are"))
            self._case.imports.answer(article_id, yes=False)
            return
        dialog = FoundAgainDialog(self._window.look, told, self._window)
        self._case.imports.answer(article_id, yes=bool(dialog.exec()))
        dialog.deleteLater()

    # --- the open article ---------------------------------------------------------------

    @Slot()
    def edit_details(self) -> None:
        """Correct what the open article says of itself."""
        row = self._reading.row
        if row is None:
            return
        if self._case.is_read_only:
            self._window.show_error(KnownError(self._case.why_read_only))
            return
        dialog = DetailsDialog(self._window.look, row, self._window)
        if dialog.exec():
            self._case.edit_details(
                row.id,
                title=dialog.title,
                outlet=dialog.outlet,
                byline=dialog.byline,
                url=dialog.url,
                published=dialog.published,
            )
        dialog.deleteLater()

    @Slot(int, bool)
    def include(self, start: int, included: bool) -> None:  # noqa: FBT001  # a signal's argument
        """Bring a left-out line back, or leave one out."""
        if self._reading.article_id is not None:
            self._case.set_included(self._reading.article_id, start, included=included)

    @Slot()
    def trash_current(self) -> None:
        """Move the open article to the trash."""
        if self._reading.article_id is not None:
            self.trash_article(self._reading.article_id)

    @Slot(int)
    def trash_article(self, article_id: int) -> None:
        """Move an article to the trash; a banner offers to bring it back."""
        row, _ = self._case.article(article_id)
        if self._case.trash(article_id):
            self._window.banner.tell(
                self.tr("“{0}” is in the trash.").format(isolate(row.title)),
                button=self.tr("Bring back"),
                act=partial(self.bring_back, article_id),
            )

    @Slot()
    def show_trash(self) -> None:
        """List the trash."""
        rows = self._case.article_rows(trashed=True)
        dialog = TrashDialog(self._window.look, rows, self._window)
        dialog.restore_requested.connect(self._case.restore)
        dialog.exec()
        dialog.deleteLater()

    @Slot()
    def ask_user(self) -> None:
        """Ask for the name that verdicts are signed with."""
        title, question = self.tr("Your name"), self.tr("Verdicts are signed with")
        store = self._case.store
        name, good = QInputDialog.getText(self._window, title, question, text=store.user)
        if good:
            self.set_user(name)

    def set_user(self, name: str) -> None:
        """Sign verdicts with a name from now on; an empty one changes nothing."""
        if not name.strip():
            return
        self._window.preferences.set_reviewer(name.strip())
        self._window.status.set_user(name.strip())
        if self._case.is_open:
            self._case.store.user = name.strip()
