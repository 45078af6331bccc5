"""The middle of the window: the start page or the open article, and the list of all claims as a tab."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QSize, Qt, Signal, Slot
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QStackedWidget, QTabBar, QToolButton, QVBoxLayout, QWidget
from typing_extensions import override

from onrecord.ui.icons import icon
from onrecord.ui.models.claim_words import isolate
from onrecord.ui.widgets.all_claims import AllClaims
from onrecord.ui.widgets.banner import Banner
from onrecord.ui.widgets.reader.view import Reader
from onrecord.ui.widgets.start_page import StartPage

if TYPE_CHECKING:
    from onrecord.ui.theme import Look

_TITLE = 40  # characters of an article's title on its tab
_DOCUMENT, _LISTING = 0, 1


class Centre(QWidget):
    """Holds the pages; the bar of tabs is there while the list of all claims is open."""

    switched = Signal()  # to the list of all claims, or from it

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._document = ""
        self.setObjectName("centre")
        self.setProperty("role", "paper")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.notice = Banner(look)  # what holds as long as this database is open
        self.banner = Banner(look)
        self.reader = Reader(look)
        self.reader.setObjectName("reader")
        self.start_page = StartPage(look)
        self.all_claims = AllClaims(look)
        self.pages = QStackedWidget()
        for page in (self.start_page, self.reader, self.all_claims):
            self.pages.addWidget(page)
        self._make_tabs()
        self.column = layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.tabs)
        layout.addWidget(self.notice)
        layout.addWidget(self.banner)
        layout.addWidget(self.pages, 1)
        look.changed.connect(self._follow_look)
        self._follow_look()

    def _make_tabs(self) -> None:
        self.tabs = QTabBar()
        self.tabs.setObjectName("tabs")
        self.tabs.setAccessibleName(self.tr("Open pages"))
        self.tabs.setDrawBase(False)
        self.tabs.setExpanding(False)
        self.tabs.setElideMode(Qt.TextElideMode.ElideRight)
        self.tabs.addTab("")
        self.tabs.addTab(self.tr("All claims"))
        self._shut = QToolButton()
        self._shut.setAutoRaise(True)
        self._shut.setAccessibleName(self.tr("Close the list of all claims"))
        self._shut.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # Ctrl+W does it
        self._shut.clicked.connect(self.close_listing)
        self.tabs.setTabButton(_LISTING, QTabBar.ButtonPosition.RightSide, self._shut)
        self.tabs.hide()
        self.tabs.installEventFilter(self)
        self.tabs.currentChanged.connect(self._switch)

    @property
    def is_listing(self) -> bool:
        """True while the list of all claims is the page that is seen."""
        return self.pages.currentWidget() is self.all_claims

    def show_document(self, title: str | None) -> None:
        """Show the open article, or the start page for None."""
        self._document = title or ""
        was_listing = self.is_listing
        self.pages.setCurrentWidget(self.start_page if title is None else self.reader)
        self._name_tabs()
        self.tabs.setCurrentIndex(_DOCUMENT)
        if was_listing:
            self.switched.emit()

    def name_document(self, title: str | None) -> None:
        """Take the title of the open article, None for none, without showing it."""
        self._document = title or ""
        self._name_tabs()
        if not self.is_listing:
            self.show_document(title)

    def _name_tabs(self) -> None:
        title = self._document or self.tr("Start")
        cut = title if len(title) <= _TITLE else f"{title[: _TITLE - 1].rstrip()}…"
        self.tabs.setTabText(_DOCUMENT, isolate(cut.replace("&", "&&")))
        self.tabs.setTabToolTip(_DOCUMENT, "")

    @Slot()
    def show_listing(self) -> None:
        """Show the list of all claims."""
        self._name_tabs()
        self.tabs.show()
        self.tabs.setCurrentIndex(_LISTING)
        self.all_claims.focus_table()

    @Slot()
    def close_listing(self) -> None:
        """Close the list and go back to the article."""
        self.tabs.setCurrentIndex(_DOCUMENT)
        self.tabs.hide()

    @Slot()
    def next_tab(self) -> None:
        """Go to the other tab, where there is one."""
        if not self.tabs.isHidden():
            self.tabs.setCurrentIndex(1 - self.tabs.currentIndex())

    @Slot(int)
    def _switch(self, tab: int) -> None:
        was_listing = self.is_listing
        document = self.reader if self._document else self.start_page
        self.pages.setCurrentWidget(self.all_claims if tab == _LISTING else document)
        if self.is_listing:
            self.all_claims.focus_table()
        else:
            document.setFocus()
        if was_listing != self.is_listing:
            self.switched.emit()

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Close the list's tab on a middle click."""
        if event.type() == QEvent.Type.MouseButtonRelease and isinstance(event, QMouseEvent):
            at = self.tabs.tabAt(event.position().toPoint())
            if event.button() == Qt.MouseButton.MiddleButton and at == _LISTING:
                self.close_listing()
                return True
        return False

    @Slot()
    def _follow_look(self) -> None:
        self.tabs.setFont(self._look.sans(12.5, 500))
        self._shut.setIcon(icon(self._look, "close", role="ink2"))
        side = self._look.px(14)
        self._shut.setIconSize(QSize(side, side))
