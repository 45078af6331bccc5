"""The main window: its panes, docks and bars, and what follows the database in them."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, Signal, Slot
from PySide6.QtWidgets import (
    QApplication,
    QDockWidget,
    QMainWindow,
    QSizePolicy,
    QSplitter,
    QStackedWidget,
    QToolBar,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from onrecord.errors import DiskError
from onrecord.ui import actions, late
from onrecord.ui.commands import Commands
from onrecord.ui.reading import Reading
from onrecord.ui.widgets.banner import Banner
from onrecord.ui.widgets.claims_panel import ClaimsPanel
from onrecord.ui.widgets.library import Library
from onrecord.ui.widgets.reader.view import Reader
from onrecord.ui.widgets.start_page import StartPage
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
_CLAIMS_SHARE = 0.4  # of the window's width, at most, that the claims take at first
_LEFT = Qt.DockWidgetArea.LeftDockWidgetArea
_RIGHT = Qt.DockWidgetArea.RightDockWidgetArea


class Window(QMainWindow):
    """OnRecord's window: library, article, claims."""

    painted = Signal()  # the first time that the window stands on the screen
    closed = Signal()

    def __init__(self, look: Look, case: Case, preferences: Preferences) -> None:
        super().__init__()
        self.look, self.case, self.preferences = look, case, preferences
        self._was_painted = False
        self._was_narrow = False
        self.setObjectName("window")
        self.setWindowTitle("OnRecord")
        self.setAcceptDrops(True)
        self.setUnifiedTitleAndToolBarOnMac(True)
        self._make_panes()
        self.reading = Reading(case, self.reader, self.panel)
        self.commands = Commands(self)
        self._make_docks()
        self._make_bars()
        self._connect()
        self.reset_layout()
        preferences.restore_layout(self, self._splitters())
        self._was_narrow = self._is_narrow()
        self.commands.refresh()

    # --- building -----------------------------------------------------------------------

    def _make_panes(self) -> None:
        look = self.look
        self.reader = Reader(look)
        self.reader.setObjectName("reader")
        self.start_page = StartPage(look)
        self.banner = Banner(look)
        self.library = Library(look)
        self.panel = ClaimsPanel(look)
        self.status = Status(look)
        self.pages = QStackedWidget()
        self.pages.addWidget(self.start_page)
        self.pages.addWidget(self.reader)
        centre = QWidget()
        centre.setProperty("role", "paper")
        centre.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        layout = QVBoxLayout(centre)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.banner)
        layout.addWidget(self.pages, 1)
        self.setCentralWidget(centre)
        self.setStatusBar(self.status)

    def _make_docks(self) -> None:
        self.library_dock = self._dock("libraryDock", self.tr("Library"), self.library, _LEFT)
        self.claims_dock = self._dock("claimsDock", self.tr("Claims"), self.panel, _RIGHT)
        self.library.setMinimumWidth(self.look.px(180))
        self.panel.setMinimumWidth(self.look.px(320))

    def _dock(self, name: str, title: str, widget: QWidget, area: Qt.DockWidgetArea) -> QDockWidget:
        dock = QDockWidget(title, self)
        dock.setObjectName(name)
        dock.setTitleBarWidget(QWidget())  # the pane has its own heading
        dock.setFeatures(QDockWidget.DockWidgetFeature.DockWidgetClosable)
        dock.setAllowedAreas(area)
        dock.setWidget(widget)
        self.addDockWidget(area, dock)
        return dock

    def _make_bars(self) -> None:
        made = self.commands.actions
        for title in actions.MENUS:
            menu = self.menuBar().addMenu(self.tr(title))
            menu.addActions([made[row.id] for row in actions.ROWS if row.menu == title])
            if title == actions.FILE:
                self.commands.databases.add_recent(menu)
            if title == actions.CLAIM:
                self.claim_menu = menu
        bar = QToolBar(self.tr("Toolbar"), self)
        bar.setObjectName("toolbar")
        bar.setMovable(False)
        bar.setIconSize(QSize(self.look.px(18), self.look.px(18)))
        bar.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        bar.addActions([self.commands.actions[name] for name in actions.TOOLBAR])
        gap = QWidget()
        gap.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        bar.addWidget(gap)
        bar.addActions([made[name] for name in actions.TOOLBAR_END])
        for name in actions.TOOLBAR_END:
            button = bar.widgetForAction(made[name])
            button.setProperty("toolButtonStyle", Qt.ToolButtonStyle.ToolButtonIconOnly.value)
        self.addToolBar(bar)
        self.toolbar = bar
        for row in actions.ROWS:
            if row.scope == "claims":
                self.reader.addAction(made[row.id])
                self.panel.addAction(made[row.id])
            else:
                self.addAction(made[row.id])

    def _connect(self) -> None:
        case, files, judging, views = (
            self.case, self.commands.files, self.commands.judging, self.commands.views,
        )  # fmt: skip
        case.changed.connect(self._follow_change)
        case.failed.connect(self.show_error)
        case.opened.connect(self._follow_opening)
        self.look.changed.connect(self._fold)
        QApplication.instance().focusChanged.connect(self._follow_focus)  # type: ignore[union-attr]  # there is one
        self.reading.article_changed.connect(self._follow_article)
        self.reading.claims_changed.connect(self.refresh_status)
        self.reading.told.connect(self.status.tell)
        self.start_page.import_requested.connect(files.choose_files)
        self.start_page.paste_requested.connect(files.paste)
        self.start_page.sample_requested.connect(files.open_sample)
        self.start_page.article_chosen.connect(self.open_article)
        self.library.article_chosen.connect(self.open_article)
        self.library.actor_chosen.connect(self._filter_actor)
        self.library.to_review_chosen.connect(self.go_to_review)
        self.library.seen_chosen.connect(self.go_to_seen)
        self.library.trash_chosen.connect(files.show_trash)
        self.library.trash_requested.connect(files.trash_article)
        self.reader.inclusion_requested.connect(files.include)
        self.reader.details_requested.connect(files.edit_details)
        self.reader.zoom_requested.connect(views.zoom)
        self.status.user_requested.connect(files.ask_user)
        judging.connect_panel()
        self.panel.analysis_requested.connect(files.analyse_again)
        views.follow_panes()

    # --- the database ---------------------------------------------------------------------

    @Slot()
    def _follow_opening(self) -> None:
        imports = self.case.imports
        imports.started.connect(self.status.jobs.follow)
        imports.stored.connect(self.commands.files.take_stored)
        imports.analysing.connect(self.reading.show_progress)
        imports.analysed.connect(self.commands.files.take_analysed)
        imports.unanalysed.connect(self.commands.files.take_unanalysed)
        imports.failed.connect(self.show_error)
        imports.found_again.connect(self.commands.files.ask_about_changes)
        self.commands.judging.make_ratings(self.case.scale(), self.claim_menu)
        self.status.set_user(self.case.store.user)
        self.reload_library()
        self.commands.refresh()

    @Slot(object)
    def _follow_change(self, change: Change) -> None:
        self.reload_library()
        self.refresh_status()
        self.status.set_saved(self.tr("Saved {0}").format(clock(change.at)))
        self.commands.refresh()

    def reload_library(self) -> None:
        """Read the library's rows again."""
        rows = self.case.article_rows()
        open_id = self.reading.article_id
        named = late.actors.of_article(self.case.store, open_id) if open_id is not None else ()
        speaking = [actor for actor in named if actor.claim_count]
        trashed = len(self.case.article_rows(trashed=True))
        self.library.show_rows(rows, speaking, trashed)
        self.library.mark_article(open_id)
        self.start_page.show_recent(rows)

    @Slot(int)
    def open_article(self, article_id: int, claim_id: int | None = None) -> None:
        """Show an article in the reader."""
        if article_id != self.reading.article_id or claim_id is not None:
            self.reading.open(article_id, claim_id)
        self.pages.setCurrentWidget(self.reader)
        self.commands.refresh()

    @Slot()
    def _follow_article(self) -> None:
        row = self.reading.row
        self.pages.setCurrentWidget(self.reader if row else self.start_page)
        self.setWindowTitle(f"{row.title} – OnRecord" if row else "OnRecord")
        if not self.commands.views.reader_only:
            self.claims_dock.setVisible(row is not None)
        self.reload_library()
        self.refresh_status()
        self.commands.refresh()

    @Slot()
    def refresh_status(self) -> None:
        """Show how far the open article is."""
        row = self.reading.row
        spoken = [claim for claim in self.reading.claims if claim.speech]
        done = sum(1 for claim in spoken if claim.verdict is not None)
        self.status.set_reviewed(reviewed(done, len(spoken)) if row and spoken else "")
        self.commands.refresh()

    @Slot(object)
    def show_error(self, error: KnownError) -> None:
        """Say what failed and what to do about it."""
        self.banner.warn(error.text())
        if isinstance(error, DiskError):
            self.status.set_saved(self.tr("Not saved"), good=False)

    @Slot()
    def go_to_review(self) -> None:
        """Go to the next unreviewed claim, in this article or in the newest that has one."""
        if self.reading.row is not None and self.reading.step(1, unreviewed=True):
            return
        rows = [row for row in self.case.article_rows() if row.reviewed_count < row.claim_count]
        if not rows:
            self.status.tell(self.tr("Every claim has its verdict"))
            return
        claims = self.case.claims(rows[0].id)
        first = next((c.id for c in claims if c.speech and c.verdict is None), None)
        self.open_article(rows[0].id, first)

    @Slot()
    def go_to_seen(self) -> None:
        """Go to a claim that may repeat an earlier one, and compare the two."""
        rows = [row for row in self.case.article_rows() if row.seen_before_count]
        here = [row for row in rows if row.id == self.reading.article_id]
        if not rows:
            self.status.tell(self.tr("No claim was seen in an earlier article"))
            return
        if not here:
            claims = self.case.claims(rows[0].id)
            first = next((c.id for c in claims if c.seen_before), None)
            self.open_article(rows[0].id, first)
        self.commands.judging.compare()

    @Slot(str)
    def _filter_actor(self, name: str) -> None:
        """Show the claims of one actor."""
        self.claims_dock.show()
        self.panel.filter.setText(f'actor:"{name}"')

    @Slot(QWidget, QWidget)
    def _follow_focus(self, _old: QWidget | None, now: QWidget | None) -> None:
        if now is None:
            return
        claims = self.panel.isAncestorOf(now) or now is self.reader
        if claims and self.reading.row is not None:
            keys = self.tr(
                "J K  next, previous    1–6  verdict and next    L  link    Z  undo    ?  keys"
            )
        elif self.library.isAncestorOf(now):
            keys = self.tr("Enter  open    Del  to the trash    F6  article")
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
        self.library_dock.show()
        self.claims_dock.setVisible(self.reading.row is not None)
        self.resizeDocks([self.library_dock], [look.px(228)], Qt.Orientation.Horizontal)
        claims = min(look.px(404), round(self.width() * _CLAIMS_SHARE))
        self.resizeDocks([self.claims_dock], [claims], Qt.Orientation.Horizontal)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fold()

    def _is_narrow(self) -> bool:
        return self.width() < self.look.px(_NARROW)

    @Slot()
    def _fold(self) -> None:
        """Fold the library away when the window gets narrow for its text size, and back."""
        narrow = self._is_narrow()
        if narrow != self._was_narrow and not self.commands.views.reader_only:
            self._was_narrow = narrow
            self.library_dock.setVisible(not narrow)

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
            self.reading.leave()
        self.preferences.keep_layout(self, self._splitters())
        self.case.close()
        event.accept()
        self.closed.emit()


def dropped_paths(data: QMimeData) -> list[Path]:
    """Give the local files and folders of a drop."""
    return [Path(url.toLocalFile()) for url in data.urls() if url.isLocalFile()]
