"""The table of all claims: rows of one height, so that a million of them scroll as ten do."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import (
    QEvent,
    QItemSelection,
    QItemSelectionModel,
    QItemSelectionRange,
    QModelIndex,
    Qt,
    Signal,
    Slot,
)
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QWidget
from typing_extensions import override

from onrecord.ui.models.all_claims import LINE_ROLE, AllClaimsModel, Column
from onrecord.ui.widgets.claim_cells import ROW, ClaimCells
from onrecord.ui.widgets.labels import plain_tip

if TYPE_CHECKING:
    from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent, QPaintEvent

    from onrecord.ui.theme import Look
    from onrecord_db.lists import ClaimLine

# LOOK's pixels at first; the claim takes the rest
_WIDTHS = {
    Column.ACTOR: 196,
    Column.VERDICT: 138,
    Column.SOURCES: 80,
    Column.ARTICLE: 200,
    Column.DATE: 122,
}
_LEAST = 56
_Flag = QItemSelectionModel.SelectionFlag


class ClaimTable(QTableView):
    """Shows AllClaimsModel; several rows can be selected."""

    line_opened = Signal(object)  # ClaimLine
    selected = Signal()  # which rows are selected, or the current one, changed
    widths_changed = Signal()  # by the person

    def __init__(self, look: Look, model: AllClaimsModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._claims = model
        self._cells = ClaimCells(look, self)
        self._has_ring = False
        self.setItemDelegate(self._cells)
        self.setModel(model)
        self.setObjectName("claimTable")
        self.setAccessibleName(self.tr("All claims"))
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setShowGrid(False)
        self.setProperty("rows", "own")  # the delegate paints the selection too
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.setCornerButtonEnabled(False)
        self.setMouseTracking(True)
        # what was painted is moved when the table scrolls, and only the new strip is painted
        self.viewport().setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self._make_headers()
        self.activated.connect(self._open)
        look.changed.connect(self._follow_look)
        self._follow_look()
        self.reset_widths()
        self.horizontalHeader().sectionResized.connect(self.widths_changed)

    def _make_headers(self) -> None:
        rows, columns = self.verticalHeader(), self.horizontalHeader()
        rows.hide()
        rows.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        columns.setObjectName("claimColumns")
        columns.setHighlightSections(False)
        columns.setSectionsClickable(True)
        columns.setSortIndicatorShown(True)
        columns.setSortIndicatorClearable(False)
        columns.setMinimumSectionSize(self._look.px(_LEAST))
        columns.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        columns.setSectionResizeMode(Column.CLAIM, QHeaderView.ResizeMode.Stretch)

    def reset_widths(self) -> None:
        """Give every column the width that it has at first."""
        for column, width in _WIDTHS.items():
            self.setColumnWidth(column, self._look.px(width))

    def widths(self) -> list[int]:
        """Give the widths of the columns but the claim's, which takes the rest."""
        return [self.columnWidth(column) for column in _WIDTHS]

    def set_widths(self, widths: list[int]) -> None:
        """Take widths that ``widths`` gave."""
        if len(widths) == len(_WIDTHS):
            for column, width in zip(_WIDTHS, widths, strict=True):
                self.setColumnWidth(column, max(width, self._look.px(_LEAST)))

    @Slot()
    def _follow_look(self) -> None:
        self.verticalHeader().setDefaultSectionSize(self._look.px(ROW))
        self.horizontalHeader().setFont(self._look.sans(11.5, 500))
        self.horizontalHeader().setFixedHeight(self._look.px(30))
        self.viewport().update()

    # --- rows ---

    def current_line(self) -> ClaimLine | None:
        """Give the current row's claim; None when there is none."""
        row = self.currentIndex().row()
        return self._claims.line(row) if row >= 0 else None

    def selected_ids(self, most: int) -> list[int]:
        """Give the selected claims, top to bottom, or the first ``most`` of them."""
        ranges = sorted((one.top(), one.bottom()) for one in self._ranges())
        ids: list[int] = []
        for top, bottom in ranges:
            ids += self._claims.ids[top : min(bottom, top + most - len(ids)) + 1]
            if len(ids) >= most:
                break
        return list(dict.fromkeys(ids))[:most]

    def selected_count(self) -> int:
        """Count the selected rows."""
        return sum(one.height() for one in self._ranges())

    def _ranges(self) -> list[QItemSelectionRange]:
        """Give the selected stretches: there are few, however many rows they hold."""
        return self.selectionModel().selection().toList()

    def go_to(self, row: int) -> None:
        """Make a row the current and only selected one, and show it."""
        index = self._claims.index(row, Column.CLAIM)
        self.setCurrentIndex(index)
        self.scrollTo(index)

    def step(self, delta: int) -> bool:
        """Go ``delta`` rows down; False at the end."""
        row = self.currentIndex().row()
        wanted = min(max(row + delta, 0), len(self._claims.ids) - 1)
        if wanted in {row, -1}:
            return False
        self.go_to(wanted)
        return True

    def select_ids(self, ids: list[int], current: int | None) -> None:
        """Select claims again after others were listed; those that are not listed are left out."""
        model = self._claims
        rows = [row for row in map(model.row_of, ids) if row is not None]
        picked = QItemSelection()
        for row in rows:
            index = model.index(row, Column.CLAIM)
            picked.select(index, index)
        at = None if current is None else model.row_of(current)
        if at is not None:
            index = model.index(at, Column.CLAIM)
            self.selectionModel().setCurrentIndex(index, _Flag.NoUpdate)
        self.selectionModel().select(picked, _Flag.ClearAndSelect | _Flag.Rows)

    @Slot(QModelIndex)
    def _open(self, index: QModelIndex) -> None:
        line = index.data(LINE_ROLE)
        if line is not None:
            self.line_opened.emit(line)

    @override
    def selectionChanged(self, selected: QItemSelection, deselected: QItemSelection) -> None:
        super().selectionChanged(selected, deselected)
        self.selected.emit()

    @override
    def currentChanged(self, current: QModelIndex, previous: QModelIndex) -> None:  # type: ignore[override]  # the stub's names differ
        super().currentChanged(current, previous)
        self._move_ring()
        self.selected.emit()

    @override
    def keyboardSearch(self, search: str) -> None:
        """Do nothing: letters are commands here, and a search would read every row."""

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self.viewport())
        painter.fillRect(event.rect(), self._look.theme.colour("paper"))
        painter.end()
        super().paintEvent(event)

    # --- pointer and ring ---

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        self._set_ring(on=True)
        super().keyPressEvent(event)

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._set_ring(on=False)
        super().mousePressEvent(event)

    @override
    def focusInEvent(self, event: QFocusEvent) -> None:
        if event.reason() in {Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason}:
            self._set_ring(on=True)
        if not self.currentIndex().isValid() and self._claims.ids:
            self.go_to(0)
        super().focusInEvent(event)
        self._move_ring()

    @override
    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self._move_ring()

    def _set_ring(self, *, on: bool) -> None:
        self._has_ring = on
        self._move_ring()

    def _move_ring(self) -> None:
        row = self.currentIndex().row() if self._has_ring and self.hasFocus() else -1
        if row != self._cells.ringed:
            self._cells.ringed = row
            self.viewport().update()

    @override
    def viewportEvent(self, event: QEvent) -> bool:
        kind = event.type()
        if kind in {QEvent.Type.MouseMove, QEvent.Type.HoverMove}:
            self._hover(self.rowAt(int(event.position().y())))  # type: ignore[attr-defined]  # a QMouseEvent
        elif kind in {QEvent.Type.Leave, QEvent.Type.Wheel}:
            self._hover(-1)
        elif kind == QEvent.Type.ToolTip:
            tip = _tip(self.indexAt(event.pos()))  # type: ignore[attr-defined]  # a QHelpEvent
            if not tip:
                return True  # the cell says it all
            self.viewport().setToolTip(plain_tip(tip))
        return super().viewportEvent(event)

    def _hover(self, row: int) -> None:
        if row != self._cells.hovered:
            self._cells.hovered = row
            self.viewport().update()


def _tip(index: QModelIndex) -> str:
    """Give what may be cut: the exact words of a claim, the whole of other cells; "" for short ones."""
    line: ClaimLine | None = index.data(LINE_ROLE)
    column = index.column()
    if line is None or column in {Column.SOURCES, Column.DATE}:
        return ""
    return f"“{line.exact}”" if column == Column.CLAIM else str(index.data())
