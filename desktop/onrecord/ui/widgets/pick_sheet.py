"""A small sheet over a pane: type some letters, choose with the arrows, Enter takes it, Esc does not."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import (
    QAbstractListModel,
    QEvent,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QRectF,
    QSize,
    Qt,
    Signal,
    Slot,
)
from PySide6.QtGui import QColor, QFontMetrics, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import (
    QApplication,
    QFrame,
    QLineEdit,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from onrecord.ui.widgets.labels import NAME, SECONDARY, Label, TextStyle

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from onrecord.ui.theme import Look

    Index = QModelIndex | QPersistentModelIndex

_WIDE, _ROW, _PAD = 380, 34, 14  # LOOK's pixels
_MOST_ROWS = 8
_SHADOW, _DEPTH = 9, 0.035  # LOOK's pixels around the sheet, and the strength of each ring
_QUOTED = TextStyle(14, 400, "1", serif=True)
_MOVES = (Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown)
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


@dataclass(frozen=True, slots=True, kw_only=True)
class Choice:
    """One row of a sheet."""

    text: str
    detail: str = ""  # to the right of it, in secondary ink
    value: object = None  # what ``chosen`` gives
    is_act: bool = False  # does more than choose: "Create ...", in the accent


class _Choices(QAbstractListModel):
    """The rows that are on offer."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._rows: list[Choice] = []

    def show(self, rows: Sequence[Choice]) -> None:
        self.beginResetModel()
        self._rows = list(rows)
        self.endResetModel()

    def choices(self) -> Sequence[Choice]:
        return self._rows

    def choice(self, row: int) -> Choice | None:
        return self._rows[row] if 0 <= row < len(self._rows) else None

    @override
    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008  # Qt's signature
        return 0 if parent.isValid() else len(self._rows)

    @override
    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        found = self.choice(index.row())
        if found is None:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return found.text
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return ", ".join(part for part in (found.text, found.detail) if part)
        return found if role == Qt.ItemDataRole.UserRole else None


class _RowPainter(QStyledItemDelegate):
    """Draws a row: text, detail, the tint of the current one."""

    def __init__(self, look: Look, parent: QObject) -> None:
        super().__init__(parent)
        self._look = look

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(self._look.px(_WIDE), self._look.px(_ROW))

    @override
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        choice: Choice = index.data(Qt.ItemDataRole.UserRole)
        colour, px = self._look.theme.colour, self._look.px
        box = QRectF(option.rect)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        state: QStyle.StateFlag = option.state
        if state & QStyle.StateFlag.State_Selected:
            painter.fillRect(box, colour("accent-on"))
            painter.fillRect(QRectF(box.left(), box.top(), 3, box.height()), colour("accent"))
        inner = box.adjusted(px(_PAD), 0, -px(_PAD), 0)
        small = self._look.sans(12)
        detail = QFontMetrics(small).elidedText(
            choice.detail, Qt.TextElideMode.ElideRight, int(inner.width() * 0.55)
        )
        painter.setFont(small)
        painter.setPen(colour("ink3"))
        right = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        painter.drawText(inner, right, detail)
        room = int(inner.width() - QFontMetrics(small).horizontalAdvance(detail) - px(12))
        font = self._look.sans(13, 500 if choice.is_act else 400)
        painter.setFont(font)
        painter.setPen(colour("accent" if choice.is_act else "ink"))
        text = QFontMetrics(font).elidedText(choice.text, Qt.TextElideMode.ElideRight, room)
        left = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        painter.drawText(inner, left, text)
        painter.restore()


class PickSheet(QFrame):
    """Offers what ``supply`` gives for the letters typed; one ``chosen`` or ``cancelled`` follows."""

    chosen = Signal(object)  # the value of the choice
    cancelled = Signal()

    def __init__(
        self,
        look: Look,
        title: str,
        supply: Callable[[str], Sequence[Choice]],
        parent: QWidget,
    ) -> None:
        super().__init__(parent)
        self._look, self._supply = look, supply
        self._is_over = False
        self._came_from = QApplication.focusWidget()
        self.setObjectName("pickSheet")
        self.setAccessibleName(title)
        self._title = Label(look, title, NAME)
        self._quoted = Label(look, "", _QUOTED)
        self._quoted.setWordWrap(True)
        self._quoted.hide()
        self.line = QLineEdit()
        self.line.setObjectName("pickLine")
        self.line.setAccessibleName(title)
        self.line.setFont(look.sans(13))
        self.model = _Choices(self)
        self.list = QListView()
        self.list.setObjectName("pickList")
        self.list.setAccessibleName(title)
        self.list.setModel(self.model)
        self.list.setItemDelegate(_RowPainter(look, self.list))
        self.list.setUniformItemSizes(True)
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.hint = Label(look, self.tr("Enter  take it    Esc  leave it"), SECONDARY)
        self._lay_out()
        self.line.textEdited.connect(self._offer)
        self.list.clicked.connect(self._take_row)
        self.line.installEventFilter(self)
        QApplication.instance().focusChanged.connect(self._follow_focus)  # type: ignore[union-attr]  # there is one

    def _lay_out(self) -> None:
        px = self._look.px
        column = QVBoxLayout(self)
        edge = px(_SHADOW)
        column.setContentsMargins(edge + 1, edge + px(12), edge + 1, edge + px(10))
        column.setSpacing(px(8))
        inside = QVBoxLayout()
        inside.setContentsMargins(px(_PAD), 0, px(_PAD), 0)
        inside.setSpacing(px(8))
        for part in (self._title, self._quoted, self.line):
            inside.addWidget(part)
        column.addLayout(inside)
        column.addWidget(self.list)
        below = QVBoxLayout()
        below.setContentsMargins(px(_PAD), 0, px(_PAD), 0)
        below.addWidget(self.hint)
        column.addLayout(below)

    def quote(self, words: str) -> None:
        """Show the words that it is about, under the title."""
        self._quoted.setText(words)
        self._quoted.setVisible(bool(words))

    def open_at(self, pane: QWidget, *, text: str = "", current: object = None) -> None:
        """Open over a pane, in the window.

        Args:
            pane: what the choice is about.
            text: stands in the line, selected.
            current: the value of the choice that Enter takes as long as nothing is typed.
        """
        self.line.setText(text)
        self.line.selectAll()
        self._offer("")
        values = [choice.value for choice in self.model.choices()]
        if current in values:
            self.list.setCurrentIndex(self.model.index(values.index(current), 0))
        self._fit(pane)
        self.show()
        self.raise_()
        self.line.setFocus(Qt.FocusReason.PopupFocusReason)

    def current(self) -> Choice | None:
        """Give the choice that Enter would take."""
        return self.model.choice(self.list.currentIndex().row())

    # --- inside ---

    def _fit(self, pane: QWidget) -> None:
        window, px = self.window(), self._look.px
        room = window.rect()
        corner = pane.mapTo(window, pane.rect().topLeft())
        wide = min(px(_WIDE), room.width() - px(16))
        left = max(px(8), min(corner.x() + px(12), room.width() - wide - px(12)))
        self.setFixedWidth(wide)
        self.adjustSize()
        top = max(px(8), min(corner.y() + px(12), room.height() - self.height() - px(12)))
        self.move(left, top)

    @Slot(str)
    def _offer(self, text: str) -> None:
        self.model.show(self._supply(text.strip()))
        rows = min(max(self.model.rowCount(), 1), _MOST_ROWS)
        self.list.setFixedHeight(rows * self._look.px(_ROW))
        self.list.setCurrentIndex(self.model.index(0, 0))
        self.adjustSize()

    @Slot(QModelIndex)
    def _take_row(self, index: QModelIndex) -> None:
        self._end(self.model.choice(index.row()))

    def _end(self, choice: Choice | None) -> None:
        if self._is_over:
            return
        self._is_over = True
        back = self._came_from
        self.hide()
        if back is not None and back.isVisible():
            back.setFocus(Qt.FocusReason.PopupFocusReason)
        if choice is None:
            self.cancelled.emit()
        else:
            self.chosen.emit(choice.value)
        self.deleteLater()

    @Slot(QWidget, QWidget)
    def _follow_focus(self, _old: QWidget | None, now: QWidget | None) -> None:
        if now is not None and now is not self.line and self.isVisible():
            self._came_from = now
            self._end(None)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        theme, edge = self._look.theme, self._look.px(_SHADOW)
        sheet = QRectF(self.rect()).adjusted(edge, edge, -edge, -edge)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(0, 0, 0, round(255 * _DEPTH)))
        for ring in range(edge, 0, -2):
            painter.drawRoundedRect(
                sheet.adjusted(-ring, -ring + 2, ring, ring), 9 + ring, 9 + ring
            )
        painter.setBrush(theme.colour("paper"))
        painter.setPen(QPen(theme.colour("line"), 1.0))
        painter.drawRoundedRect(sheet.adjusted(0.5, 0.5, -0.5, -0.5), 9, 9)
        painter.end()

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            if event.key() in (*_MOVES, *_ENTER, Qt.Key.Key_Escape):
                event.accept()
            return False
        if event.type() != QEvent.Type.KeyPress or not isinstance(event, QKeyEvent):
            return False
        if event.key() == Qt.Key.Key_Escape:
            self._end(None)
        elif event.key() in _ENTER:
            if self.current() is not None:
                self._end(self.current())
        elif event.key() in _MOVES:
            QApplication.sendEvent(self.list, event)
        else:
            return False
        return True
