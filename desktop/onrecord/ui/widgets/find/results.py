"""The articles in which something was found, each with the words around the first hit."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QPersistentModelIndex,
    QPointF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QFontMetrics, QPainter, QPen, QTextLayout
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget
from typing_extensions import override

from onrecord.ui.models.claim_words import isolate

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QKeyEvent

    from onrecord.articles.find import ArticleHits
    from onrecord.ui.theme import Look
    from onrecord_db.records import Span

_RIGHT = Qt.TextElideMode.ElideRight
_SHOWN = 5  # rows without scrolling
_ROW, _PAD = 46, 14  # LOOK's pixels


class ResultsModel(QAbstractListModel):
    """Rows come in lots while the search is under way."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._rows: list[ArticleHits] = []

    def clear(self) -> None:
        """Hold nothing."""
        self.beginResetModel()
        self._rows = []
        self.endResetModel()

    def add(self, rows: Sequence[ArticleHits]) -> None:
        """Add articles at the end."""
        first = len(self._rows)
        self.beginInsertRows(QModelIndex(), first, first + len(rows) - 1)
        self._rows += rows
        self.endInsertRows()

    def at(self, index: QModelIndex | QPersistentModelIndex) -> ArticleHits:
        """Give the article of a row."""
        return self._rows[index.row()]

    @override
    def rowCount(self, parent: QModelIndex | QPersistentModelIndex | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self._rows)

    @override
    def data(self, index: QModelIndex | QPersistentModelIndex, role: int = 0) -> Any:
        row = self.at(index)
        if role == Qt.ItemDataRole.DisplayRole:
            return isolate(row.title)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            form = self.tr("{title}, {n} hits: {snippet}")
            return form.format(title=isolate(row.title), n=row.count, snippet=isolate(row.snippet))
        return None


class Results(QListView):
    """A list over the find bar; ``chosen`` gives what was clicked or entered."""

    chosen = Signal(object)  # ArticleHits
    left = Signal()  # Esc

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self.setObjectName("findResults")
        self.setProperty("role", "panel")
        self.setAccessibleName(self.tr("Articles found"))
        self.rows = ResultsModel(self)
        self.setModel(self.rows)
        self.setItemDelegate(_Delegate(look, self))
        self.setUniformItemSizes(True)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.clicked.connect(self._choose)
        self.activated.connect(self._choose)
        self.rows.rowsInserted.connect(self._fit)
        self.rows.modelReset.connect(self._fit)
        look.changed.connect(self._fit)
        self.hide()

    def enter(self) -> None:
        """Take the keyboard, at the first row; nothing where there are no rows."""
        if self.rows.rowCount():
            self.setFocus(Qt.FocusReason.OtherFocusReason)
            if not self.currentIndex().isValid():
                self.setCurrentIndex(self.rows.index(0))

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape.value:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def _fit(self) -> None:
        rows = min(_SHOWN, self.rows.rowCount())
        self.setFixedHeight(rows * self._look.px(_ROW))
        self.setVisible(rows > 0)

    def _choose(self, index: QModelIndex) -> None:
        self.chosen.emit(self.rows.at(index))


class _Delegate(QStyledItemDelegate):
    def __init__(self, look: Look, parent: Results) -> None:
        super().__init__(parent)
        self._look, self._rows = look, parent.rows

    @override
    def sizeHint(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        return QSize(self._look.px(120), self._look.px(_ROW))

    @override
    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        look, px, theme = self._look, self._look.px, self._look.theme
        row, box = self._rows.at(index), option.rect
        painter.save()
        state = option.state
        if state & QStyle.StateFlag.State_Selected:
            painter.fillRect(box, theme.colour("accent-on"))
        elif state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(box, theme.colour("hover"))
        inside = box.adjusted(px(_PAD), px(4), -px(_PAD), -px(4))
        half = inside.height() // 2
        top = inside.adjusted(0, 0, 0, -half)
        painter.setFont(look.sans(12))
        painter.setPen(theme.colour("ink3"))
        number = str(row.count)
        painter.drawText(top, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, number)
        taken = QFontMetrics(painter.font()).horizontalAdvance(number) + px(12)
        self._draw_line(painter, top.adjusted(0, 0, -taken, 0), row.title, None)
        self._draw_line(painter, inside.adjusted(0, half, 0, 0), row.snippet, row.marked)
        if state & QStyle.StateFlag.State_HasFocus:
            painter.setPen(QPen(theme.colour("accent"), 2))
            painter.drawRect(box.adjusted(1, 1, -1, -1))
        painter.restore()

    def _draw_line(self, painter: QPainter, box: Any, text: str, marked: Span | None) -> None:
        """Draw a line cut to its box; where something is marked, its words are bold."""
        look, theme = self._look, self._look.theme
        is_title = marked is None
        font = look.sans(13, 600) if is_title else look.serif(14)
        layout = QTextLayout(QFontMetrics(font).elidedText(text, _RIGHT, box.width()), font)
        bold = QTextLayout.FormatRange()
        if marked is not None:
            bold.start = _units(text[: marked.start])
            bold.length = _units(text[marked.start : marked.end])
            bold.format.setFont(look.serif(14, 650))
            bold.format.setForeground(theme.colour("ink"))
            layout.setFormats([bold])
        layout.beginLayout()
        line = layout.createLine()
        line.setLineWidth(box.width())
        layout.endLayout()
        painter.setPen(theme.colour("ink" if is_title else "ink2"))
        top = box.top() + (box.height() - line.height()) / 2
        layout.draw(painter, QPointF(box.left(), top))


def _units(text: str) -> int:
    return len(text.encode("utf-16-le")) // 2
