"""The page that lists the claims of all articles: a filter line, an order, and the table."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QHBoxLayout,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from onrecord.ui.models.all_claims import ORDERS, AllClaimsModel, Column
from onrecord.ui.widgets.buttons import TextButton
from onrecord.ui.widgets.choice import Choice
from onrecord.ui.widgets.claim_table import ClaimTable
from onrecord.ui.widgets.filter_line import FilterLine
from onrecord.ui.widgets.labels import TITLE, Label, TextStyle
from onrecord.ui.widgets.panel_message import PanelMessage
from onrecord_db.lists import ClaimOrder

if TYPE_CHECKING:
    from onrecord.ui.theme import Look
    from onrecord_db.lists import Found

_QUIET = TextStyle(12, 400, "2")
_PROBLEM = TextStyle(12, 500, "bad")
_SELECTED_KEPT = 1000  # selected claims that are selected again after the list was read anew
_UP_FIRST = frozenset({ClaimOrder.ACTOR, ClaimOrder.VERDICT})  # A to Z, the best rating first


class AllClaims(QWidget):
    """Asks for claims by a filter line and an order, and shows what it is given."""

    asked = Signal()  # the line or the order changed: ``line`` and ``order`` say what is wanted
    left = Signal()  # Esc in an empty line

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._is_quiet = False
        self._is_waited_for = False  # the table is to get the keyboard once it lists something
        self._found: Found | None = None
        self.order, self.is_falling = ClaimOrder.ADDED, True
        self.setObjectName("allClaims")
        self.setProperty("role", "paper")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.model = AllClaimsModel(self)
        self._make_parts()
        self._lay_out()
        self._connect()
        look.changed.connect(self._follow_look)
        self._follow_look()
        self._show_order()
        self._show_state()

    def _make_parts(self) -> None:
        look = self._look
        self.title = Label(look, self.tr("All claims"), TITLE)
        self.counts = Label(look, style=_QUIET)
        self.filter = FilterLine(look)
        self.filter.setObjectName("allClaimsFilter")
        self.filter.setAccessibleName(self.tr("Filter all claims"))
        self.sorting = Choice(look)
        self.sorting.setObjectName("allClaimsOrder")
        self.sorting.setAccessibleName(self.tr("Order of the claims"))
        for order, falling, text in self._orders():
            self.sorting.addItem(text, (order.value, falling))
        self.problem = Label(look, style=_PROBLEM)
        self.problem.setWordWrap(True)
        self.clear_filter = TextButton(look, self.tr("Clear filter"))
        self.table = ClaimTable(look, self.model)
        self.message = PanelMessage(look)

    def _orders(self) -> list[tuple[ClaimOrder, bool, str]]:
        return [
            (ClaimOrder.ADDED, True, self.tr("Newest added")),
            (ClaimOrder.PUBLISHED, True, self.tr("Newest published")),
            (ClaimOrder.PUBLISHED, False, self.tr("Oldest published")),
            (ClaimOrder.WORTH, True, self.tr("Most worth checking")),
            (ClaimOrder.IMPORTANCE, True, self.tr("Most important")),
            (ClaimOrder.ACTOR, False, self.tr("Actor")),
            (ClaimOrder.VERDICT, False, self.tr("Verdict")),
            (ClaimOrder.SOURCES, True, self.tr("Most sources")),
        ]

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(12)
        head.addWidget(self.title)
        head.addWidget(self.counts)
        head.addWidget(self.clear_filter)
        head.addStretch(1)
        line = QHBoxLayout()
        line.setSpacing(8)
        line.addWidget(self.filter, 1)
        line.addWidget(self.sorting)
        self._top = QVBoxLayout()
        self._top.setSpacing(8)
        self._top.addLayout(head)
        self._top.addLayout(line)
        self._top.addWidget(self.problem)
        self._pages = QStackedWidget()
        self._pages.addWidget(self.table)
        self._pages.addWidget(self.message)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addLayout(self._top)
        whole.addWidget(self._pages, 1)

    def _connect(self) -> None:
        self.filter.textChanged.connect(self._ask)
        self.filter.returnPressed.connect(self.focus_table)
        self.filter.installEventFilter(self)
        self.sorting.activated.connect(self._take_order)
        self.table.horizontalHeader().sortIndicatorChanged.connect(self._take_header)
        self.clear_filter.clicked.connect(self.clear_line)
        self.message.acted.connect(self.clear_line)
        self.table.selected.connect(self._count)

    # --- what it asks for ---

    @property
    def line(self) -> str:
        """The filter line."""
        return self.filter.text()

    def set_order(self, order: ClaimOrder, *, falling: bool) -> None:
        """Sort by something, without asking anew."""
        self.order, self.is_falling = order, falling
        self._show_order()

    @Slot()
    def _ask(self) -> None:
        if not self._is_quiet:
            self.asked.emit()

    @Slot(int)
    def _take_order(self, at: int) -> None:
        value, falling = self.sorting.itemData(at)
        self._sort(ClaimOrder(value), falling=falling)

    @Slot(int, Qt.SortOrder)
    def _take_header(self, section: int, way: Qt.SortOrder) -> None:
        if self._is_quiet:
            return
        if section not in ORDERS:
            self._show_order()
            return
        order = ORDERS[Column(section)]
        falling = way == Qt.SortOrder.DescendingOrder
        if order != self.order:  # Qt starts rising; dates and counts want the most first
            falling = order not in _UP_FIRST
        self._sort(order, falling=falling)

    def _sort(self, order: ClaimOrder, *, falling: bool) -> None:
        if (order, falling) != (self.order, self.is_falling):
            self.order, self.is_falling = order, falling
            self.asked.emit()
        self._show_order()

    def _show_order(self) -> None:
        """Put the arrow of the header and the choice to what the claims are sorted by."""
        header = self.table.horizontalHeader()
        column = next((c for c, order in ORDERS.items() if order == self.order), None)
        way = Qt.SortOrder.DescendingOrder if self.is_falling else Qt.SortOrder.AscendingOrder
        self._is_quiet = True
        header.setSortIndicator(-1 if column is None else int(column), way)
        choices = [(order, falling) for order, falling, _ in self._orders()]
        wanted = (self.order, self.is_falling)
        self.sorting.setCurrentIndex(choices.index(wanted) if wanted in choices else -1)
        self._is_quiet = False

    @Slot()
    def clear_line(self) -> None:
        """Take the filter away and go back to the list."""
        self.filter.clear()
        self.focus_table()

    # --- what it shows ---

    def show_found(self, found: Found) -> None:
        """List claims; the selected ones stay selected, the current one stays in its place."""
        table = self.table
        current, selected = table.current_line(), table.selected_ids(_SELECTED_KEPT)
        offset = table.rowViewportPosition(table.currentIndex().row()) if current else 0
        self._found = found
        self._is_quiet = True
        self.model.show(found.ids)
        row = self.model.row_of(current.id) if current else None
        if row is None:
            table.scrollToTop()
        else:
            table.select_ids(selected, current.id if current else None)
            table.verticalScrollBar().setValue(row * table.rowHeight(row) - offset)
        self._is_quiet = False
        self._show_state()
        if self._is_waited_for and not self.line and self.filter.hasFocus():
            self.focus_table()
        self._is_waited_for = False

    def forget(self) -> None:
        """List nothing: no database is open."""
        self._found = None
        self.model.set_fetch(None)
        self._show_state()

    @property
    def found(self) -> Found | None:
        """What is listed; None before the first answer."""
        return self._found

    def _show_state(self) -> None:
        found = self._found
        problems = found.problems if found else ()
        self.filter.show_problems(problems)
        self.problem.setText("\n".join(problem.text for problem in problems))
        self.problem.setVisible(bool(self.problem.text()))
        self.clear_filter.setVisible(bool(found and self.line.strip()))
        if found is None:
            self.message.wait(self.tr("Reading the list of claims …"))
        elif not found.total:
            title = self.tr("No claims yet")
            hint = self.tr("Import an article: what it says people claim is listed here.")
            self.message.say(title, hint, icon="format-quote-close")
        elif not found.ids:
            title, clear = self.tr("No claim passes the filter"), self.tr("Clear filter")
            self.message.say(title, icon="filter-outline", button=clear)
        listed = found is not None and bool(found.ids)
        self._pages.setCurrentWidget(self.table if listed else self.message)
        self._count()

    @Slot()
    def _count(self) -> None:
        self.counts.setText(self._counted())

    def _counted(self) -> str:
        found = self._found
        if found is None or not found.total:
            return ""
        shown, total = len(found.ids), found.total
        text = self.tr("1 claim") if total == 1 else self.tr("{0} claims").format(f"{total:,}")
        if shown != total:
            text = self.tr("{0} of {1}").format(f"{shown:,}", text)
        selected = self.table.selected_count()
        if selected > 1:
            text = self.tr("{0}  ·  {1} selected").format(text, f"{selected:,}")
        return text

    # --- keyboard ---

    @Slot()
    def focus_table(self) -> None:
        """Give the keyboard to the table, or to the line where nothing is listed."""
        listed = self._pages.currentWidget() is self.table
        self._is_waited_for = self._found is None
        (self.table if listed else self.filter).setFocus(Qt.FocusReason.OtherFocusReason)

    def focus_filter(self) -> None:
        """Put the caret into the filter line."""
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
                self.focus_table()
            return True
        if event.key() == Qt.Key.Key_Down:
            self.focus_table()
            return True
        return False

    @Slot()
    def _follow_look(self) -> None:
        px = self._look.px
        self._top.setContentsMargins(px(20), px(14), px(20), px(10))
