"""The backups of a database: which there are, looking inside, restoring as a copy, making one."""

from __future__ import annotations

from dataclasses import dataclass
from enum import IntEnum
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import (
    QAbstractTableModel,
    QLocale,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    Signal,
    Slot,
)
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHBoxLayout,
    QHeaderView,
    QPushButton,
    QStackedWidget,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)
from typing_extensions import override

from onrecord.ui.dialogs.base import Dialog
from onrecord.ui.icons import icon
from onrecord.ui.widgets.labels import BODY, SECONDARY, Label
from onrecord.ui.widgets.panel_message import PanelMessage
from onrecord.ui.wording import local_moment

if TYPE_CHECKING:
    from collections.abc import Sequence

    from onrecord.ui.theme import Look

    Index = QModelIndex | QPersistentModelIndex

_NOWHERE = QModelIndex()
_ROW = 34
_LONG = 100  # characters that fit on a line of the dialog


@dataclass(frozen=True, slots=True, kw_only=True)
class BackupLine:
    """A backup as the table shows it."""

    at: str  # UTC, ISO-8601
    reason: str  # in words
    articles: int
    claims: int
    verdicts: int
    size: int  # bytes
    missing: int  # files that were gone when it was made
    is_verified: bool


class Column(IntEnum):
    """The columns, left to right."""

    AT = 0
    REASON = 1
    ARTICLES = 2
    CLAIMS = 3
    VERDICTS = 4
    SIZE = 5
    VERIFIED = 6


_NUMBERS = frozenset({Column.ARTICLES, Column.CLAIMS, Column.VERDICTS, Column.SIZE})


class BackupsModel(QAbstractTableModel):
    """The backups, newest first."""

    def __init__(self, look: Look, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._lines: tuple[BackupLine, ...] = ()

    def show(self, lines: Sequence[BackupLine]) -> None:
        """Show backups."""
        self.beginResetModel()
        self._lines = tuple(lines)
        self.endResetModel()

    @override
    def rowCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._lines)

    @override
    def columnCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(Column)

    @override
    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        line, column = self._lines[index.row()], Column(index.column())
        if role == Qt.ItemDataRole.DisplayRole:
            return self._text(line, column)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            said = [self._text(line, one) for one in Column]
            return ", ".join(said) if column == Column.AT else self._text(line, column)
        if role == Qt.ItemDataRole.TextAlignmentRole and column in _NUMBERS:
            return Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        return self._mark(line, role) if column == Column.VERIFIED else None

    def _mark(self, line: BackupLine, role: int) -> Any:
        good = line.is_verified and not line.missing
        if role == Qt.ItemDataRole.DecorationRole:
            name, ink = ("check-bold", "good") if good else ("alert-outline", "bad")
            return icon(self._look, name, role=ink)
        if role == Qt.ItemDataRole.ForegroundRole:
            return self._look.theme.colour("good" if good else "bad")
        return None

    def _text(self, line: BackupLine, column: Column) -> str:
        match column:
            case Column.AT:
                return local_moment(line.at)
            case Column.REASON:
                return line.reason
            case Column.SIZE:
                return QLocale().formattedDataSize(line.size, 1, _UNITS)
            case Column.VERIFIED if line.missing:
                one, more = self.tr("1 file missing"), self.tr("{0} files missing")
                return one if line.missing == 1 else more.format(line.missing)
            case Column.VERIFIED:
                return self.tr("Verified") if line.is_verified else self.tr("Not verified")
            case _:
                counts = {Column.ARTICLES: line.articles, Column.CLAIMS: line.claims}
                return f"{counts.get(column, line.verdicts):,}"

    @override
    def headerData(
        self,
        section: int,
        orientation: Qt.Orientation,
        role: int = Qt.ItemDataRole.DisplayRole,
    ) -> Any:
        if orientation == Qt.Orientation.Vertical:
            return None
        if role == Qt.ItemDataRole.TextAlignmentRole and section in _NUMBERS:
            return Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        if role != Qt.ItemDataRole.DisplayRole:
            return None
        return {
            Column.AT: self.tr("Made"),
            Column.REASON: self.tr("Why"),
            Column.ARTICLES: self.tr("Articles"),
            Column.CLAIMS: self.tr("Claims"),
            Column.VERDICTS: self.tr("Verdicts"),
            Column.SIZE: self.tr("Size"),
            Column.VERIFIED: self.tr("State"),
        }[Column(section)]


_UNITS = QLocale.DataSizeFormat.DataSizeTraditionalFormat


class _Cells(QStyledItemDelegate):
    """Cells without a frame of their own: the row is what is chosen."""

    @override
    def initStyleOption(self, option: QStyleOptionViewItem, index: Index) -> None:
        super().initStyleOption(option, index)
        option.state &= ~QStyle.StateFlag.State_HasFocus


class BackupTable(QTableView):
    """The table of backups; Enter or a double click looks inside."""

    def __init__(self, look: Look, model: BackupsModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self.setModel(model)
        self.setObjectName("backupTable")
        self.setAccessibleName(self.tr("Backups"))
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setShowGrid(False)
        self.setTabKeyNavigation(False)
        self.setCornerButtonEnabled(False)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setItemDelegate(_Cells(self))
        self.verticalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(look.px(_ROW))
        header = self.horizontalHeader()
        header.setHighlightSections(False)
        header.setSectionsClickable(False)
        header.setFont(look.sans(11.5, 500))
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        header.setSectionResizeMode(Column.REASON, QHeaderView.ResizeMode.Stretch)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self.viewport())
        painter.fillRect(event.rect(), self._look.theme.colour("paper"))
        painter.end()
        super().paintEvent(event)


class BackupsDialog(Dialog):
    """Tells what is wanted by signals; rows are numbered as the lines were given.

    Args:
        folder: where the backups lie.
        damage: what is wrong with the database, in sentences. Then the dialog leads to putting a
            backup in its place; "" for a sound one.
    """

    inside_requested = Signal(int)
    copy_requested = Signal(int)
    restore_requested = Signal(int)  # in the place of the database
    backup_requested = Signal()

    def __init__(
        self, look: Look, folder: str, parent: QWidget | None, *, damage: str = ""
    ) -> None:
        title = self.tr("The database is damaged") if damage else self.tr("Backups")
        super().__init__(look, title, parent)
        self._is_damaged = bool(damage)
        self.setMinimumWidth(look.px(780))
        kept = self.tr("The last 10 are kept, and one each of 7 days, 4 weeks and 12 months.")
        made = self.tr(
            "Made when the database is opened, every half hour of work, and before an upgrade."
        )
        safe = self.tr(
            "Nothing is deleted: the damaged file is kept beside the one that takes its place."
        )
        first = Label(look, damage or made, BODY if damage else SECONDARY)
        first.setWordWrap(len(damage) > _LONG)
        self.body.addWidget(first)
        self.body.addWidget(Label(look, safe if damage else kept, SECONDARY))
        self.body.addSpacing(6)
        self._make_table()
        self.state = Label(look, "", BODY)
        self.state.setWordWrap(True)
        self.state.hide()
        self.body.addWidget(self.state)
        place = Label(look, self.tr("They lie in {0}").format(folder), SECONDARY)
        place.setWordWrap(True)
        place.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.body.addWidget(place)
        self._make_buttons()
        self.table.selectionModel().selectionChanged.connect(self._enable)
        self.table.activated.connect(self._act)

    def _make_table(self) -> None:
        look = self.look
        self.model = BackupsModel(look, self)
        self.table = BackupTable(look, self.model)
        self.none = PanelMessage(look)
        self.none.say(
            self.tr("No backups yet"),
            self.tr("One is made as soon as there is something to keep."),
            icon="history",
        )
        self._pages = QStackedWidget()
        self._pages.addWidget(self.table)
        self._pages.addWidget(self.none)
        self._pages.setMinimumHeight(look.px(300))
        self.body.addWidget(self._pages, 1)

    def _make_buttons(self) -> None:
        self.inside = QPushButton(self.tr("Look inside"))
        self.copy = QPushButton(self.tr("Restore as a copy…"))
        self.restore = QPushButton(self.tr("Put it in the database's place"))
        self.now = QPushButton(self.tr("Back up now"))
        shut = QPushButton(self.tr("Close"))
        (self.restore if self._is_damaged else self.inside).setProperty("primary", "true")
        self.inside.clicked.connect(self._look)
        self.copy.clicked.connect(self._copy)
        self.restore.clicked.connect(self._restore)
        self.now.clicked.connect(self.backup_requested)
        shut.clicked.connect(self.reject)
        row = QHBoxLayout()
        chosen = (self.restore, self.copy) if self._is_damaged else (self.inside, self.copy)
        for button in chosen:
            row.addWidget(button)
        row.addStretch(1)
        for button in (shut,) if self._is_damaged else (self.now, shut):
            row.addWidget(button)
        self.body.addSpacing(6)
        self.body.addLayout(row)

    def show_lines(self, lines: Sequence[BackupLine]) -> None:
        """List backups, newest first, the newest selected."""
        self.model.show(lines)
        self._pages.setCurrentWidget(self.table if lines else self.none)
        if lines:
            self.table.selectRow(0)
            self.table.setFocus()
        self._enable()

    def say(self, text: str, *, is_busy: bool = False) -> None:
        """Say how a backup or a restore goes; while one does, no other can be begun."""
        self.state.setText(text)
        self.state.setVisible(bool(text))
        self.now.setEnabled(not is_busy)
        self._is_busy = is_busy
        self._enable()

    _is_busy = False

    def _chosen(self) -> int:
        index = self.table.currentIndex()
        return index.row() if self.table.selectionModel().hasSelection() else -1

    @Slot()
    def _enable(self) -> None:
        can = self._chosen() >= 0 and not self._is_busy
        for button in (self.inside, self.copy, self.restore):
            button.setEnabled(can)

    @Slot()
    def _act(self) -> None:
        (self._restore if self._is_damaged else self._look)()

    @Slot()
    def _look(self) -> None:
        if self._chosen() >= 0:
            self.inside_requested.emit(self._chosen())

    @Slot()
    def _copy(self) -> None:
        if self._chosen() >= 0:
            self.copy_requested.emit(self._chosen())

    @Slot()
    def _restore(self) -> None:
        if self._chosen() >= 0:
            self.restore_requested.emit(self._chosen())
