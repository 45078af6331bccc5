"""The library on the left: what waits and the articles, the actors of the open one, the trash."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QModelIndex, QObject, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QSizePolicy,
    QTableView,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from onrecord.ui.models.library import ROW_ROLE, Kind, LibraryModel, LibraryRow, RowsModel
from onrecord.ui.widgets.filter_line import FilterLine
from onrecord.ui.widgets.labels import Label, TextStyle
from onrecord.ui.widgets.library_cells import LibraryDelegate, height

if TYPE_CHECKING:
    from array import array
    from collections.abc import Sequence

    from PySide6.QtGui import QResizeEvent

    from onrecord.ui.theme import Look
    from onrecord_db.lists import Totals
    from onrecord_db.records import ActorRow
    from onrecord_db.search.query import Problem

_WRONG = TextStyle(12, 500, "bad")
_FEW = 8  # articles that need no filter line
_ACTORS_SEEN = 4.5  # rows of actors at once: half a row more says that the list goes on
_MOST_HIGH = 16_000_000  # logical pixels, nearly the highest that Qt takes


class LibraryList(QTableView):
    """One list of the library: rows of known heights, so that a hundred thousand are quick."""

    opened = Signal(object)  # LibraryRow: clicked, or Enter
    trash_asked = Signal(int)  # article id: Del

    def __init__(self, look: Look, model: RowsModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look, self._list = look, model
        self._fitted = 0  # rows at the top that were given a height of their own
        self.setModel(model)
        self.setItemDelegate(LibraryDelegate(look, self))
        self.setShowGrid(False)
        self.setProperty("rows", "own")  # the delegate paints the selection too
        self.setTabKeyNavigation(False)
        self.setCornerButtonEnabled(False)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setMouseTracking(True)
        self.horizontalHeader().hide()
        self.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        self.verticalHeader().hide()
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.verticalHeader().setMinimumSectionSize(1)
        self.clicked.connect(self._open)
        self.installEventFilter(self)
        model.modelReset.connect(self.fit)
        look.changed.connect(self.fit)
        self.fit()

    @Slot()
    def fit(self) -> None:
        """Take the heights of the rows; all but the first few are articles, or all are alike."""
        head = self._list.head_count if isinstance(self._list, LibraryModel) else None
        first = self._list.rowCount() if head is None else head
        usual = Kind.ACTOR if head is None else Kind.ARTICLE
        rows = self.verticalHeader()
        rows.setDefaultSectionSize(height(self._look, usual))
        for at in range(min(max(first, self._fitted), self._list.rowCount())):
            kind = self._list.row(at).kind if at < first else usual
            rows.resizeSection(at, height(self._look, kind))
        self._fitted = first
        self.viewport().update()

    def content_height(self) -> int:
        """Give the height of all rows in logical pixels, cut to what Qt takes."""
        return min(self.verticalHeader().length() + 2, _MOST_HIGH)

    @override
    def keyboardSearch(self, search: str) -> None:
        """Do nothing: a search would read every row; the filter line finds articles."""

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            index = self.currentIndex()
            if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
                self._open(index)
                return True
            row = index.data(ROW_ROLE)
            if event.key() == Qt.Key.Key_Delete and isinstance(row, LibraryRow):
                if row.kind is Kind.ARTICLE:
                    self.trash_asked.emit(row.key)
                return True
        return False

    @Slot(QModelIndex)
    def _open(self, index: QModelIndex) -> None:
        row = index.data(ROW_ROLE)
        if isinstance(row, LibraryRow) and row.kind not in (Kind.HEADER, Kind.HINT):
            self.opened.emit(row)


class Library(QWidget):
    """The library's lists; opening a row is one signal for each kind of row."""

    article_chosen = Signal(int)
    actor_chosen = Signal(str)  # the actor's name
    to_review_chosen = Signal()
    seen_chosen = Signal()
    all_claims_chosen = Signal()
    trash_chosen = Signal()
    trash_requested = Signal(int)  # article to move to the trash
    filtered = Signal(str)  # articles are wanted that pass this line

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._open_id: int | None = None
        self.setProperty("role", "rail")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.model = LibraryModel(self)
        self._actors, self._trash = RowsModel(self), RowsModel(self)
        self._make_parts()
        self._lay_out()
        self.setFocusProxy(self._view)
        look.changed.connect(self._fit)
        self._fit()

    def _make_parts(self) -> None:
        look = self._look
        self.filter = FilterLine(look)
        self.filter.setObjectName("libraryFilter")
        self.filter.setAccessibleName(self.tr("Filter articles"))
        self.filter.setPlaceholderText(self.tr("Filter: title, outlet:, date:"))
        self.filter.textChanged.connect(self.filtered)
        self.filter.installEventFilter(self)
        self.filter.hide()
        self.problem = Label(look, style=_WRONG)
        self.problem.setWordWrap(True)
        self.problem.hide()
        self._view = LibraryList(look, self.model)
        self._view.setObjectName("libraryList")
        self._view.setAccessibleName(self.tr("Library"))
        self._view.trash_asked.connect(self.trash_requested)
        self.actors = LibraryList(look, self._actors)
        self.actors.setAccessibleName(self.tr("Actors in this article"))
        self.trash = LibraryList(look, self._trash)
        self.trash.setAccessibleName(self.tr("Trash"))
        for part in (self._view, self.actors, self.trash):
            part.opened.connect(self._open)

    def _lay_out(self) -> None:
        self._column = QVBoxLayout(self)
        self._column.setSpacing(0)
        self._line = QWidget()
        self._line_layout = line = QVBoxLayout(self._line)
        line.setSpacing(4)
        line.addWidget(self.filter)
        line.addWidget(self.problem)
        self._column.addWidget(self._line)
        self._column.addWidget(self._view, 1000)
        self._column.addWidget(self.actors)
        self._column.addStretch(1)
        self._column.addWidget(self.trash)
        for part in (self.actors, self.trash):
            part.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    @property
    def view(self) -> LibraryList:
        """The list of articles, for tests and for focus."""
        return self._view

    # --- what it shows ---

    def show_totals(self, totals: Totals) -> None:
        """Say how much there is and how much waits."""
        self.model.show_totals(totals)
        has_line = totals.articles > _FEW or bool(self.filter.text())
        self.filter.setVisible(has_line)
        self._line.setVisible(has_line)
        text, count = self.tr("Trash"), f"{totals.trashed:,}"
        trash = LibraryRow(kind=Kind.TRASH, text=text, count=count, icon="trash-can-outline")
        self._trash.show([trash] if totals.trashed else [])
        self._fit()

    def show_articles(self, ids: array[int], problems: Sequence[Problem] = ()) -> None:
        """List articles, newest first, and say what of the filter line could not be read."""
        self.filter.show_problems(problems)
        self.problem.setText("\n".join(problem.text for problem in problems))
        self.problem.setVisible(bool(problems))
        current = self._view.currentIndex().data(ROW_ROLE)
        self.model.show_articles(ids)
        if isinstance(current, LibraryRow) and not self._view.currentIndex().isValid():
            self._view.setCurrentIndex(self.model.index_of(current.kind, current.key))
        self.mark_article(self._open_id)
        self._fit()

    def show_actors(self, actors: Sequence[ActorRow]) -> None:
        """List the actors of the open article."""
        rows = [LibraryRow(kind=Kind.HEADER, text=self.tr("In this article"))]
        rows += [
            LibraryRow(kind=Kind.ACTOR, key=actor.id, text=actor.name, icon="account-outline",
                       count=str(actor.claim_count))
            for actor in actors
        ]  # fmt: skip
        self._actors.show(rows if actors else [])
        self._fit()

    def mark_article(self, article_id: int | None) -> None:
        """Tint the open article, None for none."""
        self._open_id = article_id
        index = self.model.index_of(Kind.ARTICLE, article_id or 0)
        if index != self._view.currentIndex():
            self._view.setCurrentIndex(index)
        if not index.isValid():
            self._view.clearSelection()

    @Slot()
    def _fit(self) -> None:
        """Give each list the height of its rows; where they want more, actors are the first to scroll."""
        px = self._look.px
        self._column.setContentsMargins(0, px(10), 0, px(6))
        self._line_layout.setContentsMargins(px(12), 0, px(12), px(6))
        self._view.setMaximumHeight(self._view.content_height())
        row = height(self._look, Kind.ACTOR)
        least = height(self._look, Kind.HEADER) + round(_ACTORS_SEEN * row)
        most = max(least, self._room() - self._view.content_height())
        for part, limit in ((self.actors, most), (self.trash, row + 2)):
            part.setFixedHeight(min(part.content_height(), limit))
            part.setVisible(part.model().rowCount() > 0)

    def _room(self) -> int:
        """Give the height that articles and actors share."""
        margins = self._column.contentsMargins()
        line = 0 if self._line.isHidden() else self._line.sizeHint().height()
        trash = height(self._look, Kind.ACTOR) + 2 if self.trash.model().rowCount() else 0
        return self.height() - margins.top() - margins.bottom() - line - trash

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    # --- keyboard ---

    def focus_filter(self) -> None:
        """Put the caret into the filter line."""
        self.filter.show()
        self._line.show()
        self.filter.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.filter.selectAll()

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() != QEvent.Type.KeyPress or not isinstance(event, QKeyEvent):
            return False
        if event.key() == Qt.Key.Key_Escape:
            if self.filter.text():
                self.filter.clear()
            else:
                self._view.setFocus()
            return True
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Down):
            first = self.model.index(self.model.head_count, 0)
            self._view.setFocus()
            if self.model.ids:
                self._view.setCurrentIndex(first)
            return True
        return False

    @Slot(object)
    def _open(self, row: LibraryRow) -> None:
        if row.kind is Kind.ARTICLE:
            self.article_chosen.emit(row.key)
        elif row.kind is Kind.ACTOR:
            self.actor_chosen.emit(row.text)
        elif row.kind is Kind.TO_REVIEW:
            self.to_review_chosen.emit()
        elif row.kind is Kind.SEEN:
            self.seen_chosen.emit()
        elif row.kind is Kind.ALL_CLAIMS:
            self.all_claims_chosen.emit()
        elif row.kind is Kind.TRASH:
            self.trash_chosen.emit()
