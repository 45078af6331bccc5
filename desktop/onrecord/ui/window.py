"""The main window: its panes, docks and bars, and what follows the database in them."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt, Signal, Slot
from PySide6.QtWidgets import QApplication, QDockWidget, QMainWindow, QSplitter, QWidget
from typing_extensions import override

from onrecord.errors import DiskError
from onrecord.ui import bars
from onrecord.ui.centre import Centre
from onrecord.ui.commands import Commands
from onrecord.ui.jobs import Jobs
from onrecord.ui.listing import Listing
from onrecord.ui.reading import Reading
from onrecord.ui.shelf import Shelf
from onrecord.ui.widgets.claim_strip import ClaimStrip
from onrecord.ui.widgets.claims_panel import ClaimsPanel
from onrecord.ui.widgets.library import Library
from onrecord.ui.widgets.status import Status
from onrecord.ui.wording import clock, reviewed

if TYPE_CHECKING:
    from PySide6.QtCore import QMimeData
    from PySide6.QtGui import (
        QCloseEvent,
        QDragEnterEvent,
        QDragLeaveEvent,
        QDropEvent,
        QPaintEvent,
        QResizeEvent,
    )

    from onrecord.errors import KnownError
    from onrecord.ui.case import Case
    from onrecord.ui.preferences import Preferences
    from onrecord.ui.theme import Look
    from onrecord_db.records import Change

_NARROW = 1100  # window width in LOOK's pixels under which the library folds away
_LEFT = Qt.DockWidgetArea.LeftDockWidgetArea
_BOTTOM = Qt.DockWidgetArea.BottomDockWidgetArea
_RIGHT = Qt.DockWidgetArea.RightDockWidgetArea


class Window(QMainWindow):
    """OnRecord's window: library, article, claims."""

    painted = Signal()  # the first time that the window stands on the screen
    closed = Signal()
    language_chosen = Signal(str)  # "system", "en", "de"

    def __init__(self, look: Look, case: Case, preferences: Preferences) -> None:
        super().__init__()
        self.look, self.case, self.preferences = look, case, preferences
        self._was_painted = self._was_narrow = self._has_docks = False
        self.setObjectName("window")
        self.setWindowTitle("OnRecord")
        self.setAcceptDrops(True)
        self.setUnifiedTitleAndToolBarOnMac(True)
        self._make_panes()
        self.reading = Reading(case, self.reader, self.panel)
        self.listing = Listing(case, self.centre.all_claims, preferences)
        self.shelf = Shelf(case, self.reading, self.library, self.start_page)
        self.jobs = Jobs(self)
        self.commands = Commands(self)
        self._make_docks()
        self.claim_menu, self.toolbar = bars.make_menus(self), bars.make_toolbar(self)
        self.commands.registry.place(self, (self.reader, self.panel, self.centre.all_claims))
        self._connect()
        self.reset_layout()
        preferences.restore_layout(self, self._splitters())
        if self._place_docks():  # what was kept is of the other direction
            self.reset_layout()
        self._was_narrow = self.is_narrow
        self.commands.settings.apply_kept()
        self.commands.refresh()

    # --- building -----------------------------------------------------------------------

    def _make_panes(self) -> None:
        look = self.look
        self.centre = Centre(look)
        self.reader, self.start_page = self.centre.reader, self.centre.start_page
        self.banner = self.centre.banner
        self.library = Library(look)
        self.panel = ClaimsPanel(look)
        self.status = Status(look)
        self.setCentralWidget(self.centre)
        self.strip = ClaimStrip(look)
        self.column = self.centre.column
        self.column.addWidget(self.strip)
        self.setStatusBar(self.status)

    def _make_docks(self) -> None:
        self.library_dock = self._dock("libraryDock", self.tr("Library"), self.library)
        self.claims_dock = self._dock("claimsDock", self.tr("Claims"), self.panel)
        self.jobs_dock = self._dock("jobsDock", self.tr("Jobs and problems"), self.jobs.panel)
        self.jobs_dock.setAllowedAreas(_BOTTOM)
        self.addDockWidget(_BOTTOM, self.jobs_dock)
        self.jobs_dock.hide()
        self._place_docks()
        self._has_docks = True

    def _place_docks(self) -> bool:
        """Put the library where reading begins and the claims where it ends; Qt does not.

        Returns:
            True where they stood elsewhere.
        """
        is_left = self.layoutDirection() == Qt.LayoutDirection.LeftToRight
        areas = (_LEFT, _RIGHT) if is_left else (_RIGHT, _LEFT)
        docks = zip((self.library_dock, self.claims_dock), areas, strict=True)
        moved = [(dock, area) for dock, area in docks if self.dockWidgetArea(dock) != area]
        for dock, area in moved:
            is_shown = not dock.isHidden()
            dock.setAllowedAreas(area)
            self.addDockWidget(area, dock)
            dock.setVisible(is_shown)
        return bool(moved)

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LayoutDirectionChange and self._has_docks:
            self._place_docks()

    def _dock(self, name: str, title: str, widget: QWidget) -> QDockWidget:
        dock = QDockWidget(title, self)
        dock.setObjectName(name)
        dock.setTitleBarWidget(QWidget())  # the pane has its own heading
        dock.setFeatures(QDockWidget.DockWidgetFeature.DockWidgetClosable)
        dock.setWidget(widget)
        return dock

    def _connect(self) -> None:
        case, files, judging, views = (
            self.case, self.commands.files, self.commands.judging, self.commands.views,
        )  # fmt: skip
        case.changed.connect(self._follow_change)
        case.failed.connect(self.show_error)
        case.opened.connect(self._follow_opening)
        case.shown.connect(self._follow_showing)
        self.look.changed.connect(self._fold)
        QApplication.instance().focusChanged.connect(self._follow_focus)  # type: ignore[union-attr]  # there is one
        self.reading.article_changed.connect(self._follow_article)
        self.reading.claims_changed.connect(self.refresh_status)
        for part in (self.reading, self.listing, self.shelf):
            part.told.connect(self.status.tell)
        self.listing.changed.connect(self.commands.refresh)
        self.listing.claim_opened.connect(self.open_article)
        self.shelf.claim_wanted.connect(self.open_article)
        self.shelf.claim_wanted.connect(self.commands.reviewing.begin_again)
        self.shelf.compare_wanted.connect(judging.compare)
        self.centre.switched.connect(self._follow_switch)
        self.start_page.import_requested.connect(files.choose_files)
        self.start_page.paste_requested.connect(files.paste)
        self.start_page.sample_requested.connect(files.open_sample)
        self.start_page.article_chosen.connect(self.open_article)
        self.library.article_chosen.connect(self.open_article)
        self.library.actor_chosen.connect(self._filter_actor)
        self.library.all_claims_chosen.connect(self.centre.show_listing)
        self.library.trash_chosen.connect(files.show_trash)
        self.library.trash_requested.connect(files.trash_article)
        self.reader.inclusion_requested.connect(files.include)
        self.reader.details_requested.connect(files.edit_details)
        self.reader.zoom_requested.connect(views.zoom)
        self.status.user_requested.connect(files.ask_user)
        self.status.problems_requested.connect(self.jobs.show_all_problems)
        judging.connect_panel()
        self.panel.analysis_requested.connect(files.analyse_again)
        views.follow_panes()

    # --- the database ---------------------------------------------------------------------

    @Slot()
    def _follow_opening(self) -> None:
        imports = self.case.imports
        imports.started.connect(self.jobs.follow)
        imports.stored.connect(self.commands.files.take_stored)
        imports.analysing.connect(self.reading.show_progress)
        imports.analysed.connect(self.commands.files.take_analysed)
        imports.unanalysed.connect(self.commands.files.take_unanalysed)
        imports.failed.connect(self.show_error)
        imports.found_again.connect(self.commands.files.ask_about_changes)
        self.status.set_user(self.case.store.user)

    @Slot()
    def _follow_showing(self) -> None:
        """Another database is shown: its scale, and whether it can be changed."""
        self.commands.judging.make_ratings(self.case.scale(), self.claim_menu)
        self.panel.card.set_read_only(on=self.case.is_read_only)
        self.commands.refresh()

    @Slot(object)
    def _follow_change(self, change: Change) -> None:
        self.refresh_status()
        self.status.set_saved(self.tr("Saved {0}").format(clock(change.at)))
        self.commands.refresh()

    @Slot(int)
    @Slot(int, int)
    def open_article(self, article_id: int, claim_id: int | None = None) -> None:
        """Show an article in the reader."""
        if article_id != self.reading.article_id or claim_id is not None:
            self.reading.open(article_id, claim_id)
        self._show_document()
        self.commands.refresh()

    def _show_document(self) -> None:
        row = self.reading.row
        self.centre.show_document(row.title if row else None)
        if not self.commands.views.hides_claims:
            self.claims_dock.setVisible(row is not None)

    @Slot()
    def _follow_article(self) -> None:
        row = self.reading.row
        self.centre.name_document(row.title if row else None)
        self.setWindowTitle(f"{row.title} – OnRecord" if row else "OnRecord")
        self._follow_switch()
        self.shelf.show_actors()
        self.refresh_status()

    @Slot()
    def _follow_switch(self) -> None:
        """Show the claims of the open article beside it, and not beside the list of all claims."""
        is_listing = self.centre.is_listing
        self.listing.set_seen(seen=is_listing)
        if not self.commands.views.hides_claims:
            self.claims_dock.setVisible(self.reading.row is not None and not is_listing)
        is_lined = self.commands.views.reader_only or self.commands.layouts.shows_strip
        self.strip.setVisible(is_lined and self.reading.row is not None and not is_listing)
        self.refresh_status()

    @Slot()
    def refresh_status(self) -> None:
        """Show how far the open article is."""
        row = self.reading.row
        spoken = [claim for claim in self.reading.claims if claim.speech]
        done = sum(1 for claim in spoken if claim.verdict is not None)
        is_told = bool(row and spoken) and not self.centre.is_listing
        self.status.set_reviewed(reviewed(done, len(spoken)) if is_told else "")
        if self.strip.isVisible():
            self.strip.show_claim(self.reading.current(), total=len(spoken), reviewed=done)
        self.commands.refresh()

    @Slot(object)
    def show_error(self, error: KnownError) -> None:
        """Say what failed and what to do about it."""
        self.banner.warn(error.text())
        if isinstance(error, DiskError):
            self.status.set_saved(self.tr("Not saved"), good=False)

    @Slot(str)
    def _filter_actor(self, name: str) -> None:
        """Show the claims of one actor."""
        self._show_document()
        self.claims_dock.show()
        self.panel.filter.setText(f'actor:"{name}"')

    def show_actor(self, actor_id: int) -> None:
        """Show an actor's page."""
        self.commands.marking.casting.show_page(actor_id)

    def show_claims(self, line: str) -> None:
        """List those of all claims that a filter line asks for."""
        self.centre.show_listing()
        self.centre.all_claims.filter.setText(line)

    @Slot(QWidget, QWidget)
    def _follow_focus(self, _old: QWidget | None, now: QWidget | None) -> None:
        if now is None:
            return
        claims = self.panel.isAncestorOf(now) or now is self.reader
        if claims and self.reading.row is not None:
            keys = self.tr(
                "J K  next, previous    1–6  verdict and next    L  link    Z  undo    ?  keys"
            )
        elif self.centre.all_claims.isAncestorOf(now):
            keys = self.tr(
                "Enter  article    J K  next, previous    1–6  verdict    /  filter    Z  undo"
            )
        elif self.library.isAncestorOf(now):
            keys = self.tr("Enter  open    Del  to the trash    F6  article")
        elif self.commands.browsing.bar.isAncestorOf(now):
            keys = self.tr("Enter  next    Shift+Enter  previous    Ctrl+Enter  stay    Esc  back")
        else:
            keys = self.tr("Ctrl+O  import    Ctrl+Shift+V  paste    F1  keys")
        self.status.set_keys(keys)

    # --- layout ---------------------------------------------------------------------------

    def _splitters(self) -> dict[str, QSplitter]:
        return {"claims_splitter": self.panel.splitter}

    def reset_layout(self) -> None:
        """Put the panes where they are at first."""
        look = self.look
        self.resize(look.px(1280), look.px(800))
        self.claims_dock.setVisible(self.reading.row is not None)
        self.commands.layouts.arrange()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fold()
        self.commands.launching.finder.follow_size()

    @property
    def is_narrow(self) -> bool:
        """True while there is no room for the library beside the article."""
        return self.width() < self.look.px(_NARROW)

    @Slot()
    def _fold(self) -> None:
        self.commands.layouts.fit()
        self._fold_library()

    def _fold_library(self) -> None:
        """Fold the library away when the window gets narrow for its text size, and back."""
        narrow = self.is_narrow
        if narrow != self._was_narrow and not self.commands.views.reader_only:
            self._was_narrow = narrow
            self.commands.layouts.fold(narrow=narrow)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if not self._was_painted:
            self._was_painted = True
            self.painted.emit()

    # --- coming and going -------------------------------------------------------------------

    @override
    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if dropped_paths(event.mimeData()):
            event.acceptProposedAction()
            self.start_page.drop_zone.set_lit(True)

    @override
    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        self.start_page.drop_zone.set_lit(False)

    @override
    def dropEvent(self, event: QDropEvent) -> None:
        self.start_page.drop_zone.set_lit(False)
        paths = dropped_paths(event.mimeData())
        if paths:
            event.acceptProposedAction()
            self.commands.files.import_paths(paths)

    @override
    def closeEvent(self, event: QCloseEvent) -> None:
        if self.case.is_open:
            self.commands.marking.edging.end()
            self.reading.leave()
        self.preferences.keep_layout(self, self._splitters())
        self.case.close()
        event.accept()
        self.closed.emit()


def dropped_paths(data: QMimeData) -> list[Path]:
    """Give the local files and folders of a drop."""
    return [Path(url.toLocalFile()) for url in data.urls() if url.isLocalFile()]
