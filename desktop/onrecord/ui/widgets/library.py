"""The library on the left: its list and the painter of its rows."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import (
    QEvent,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QRect,
    QRectF,
    QSize,
    Qt,
    Signal,
    Slot,
)
from PySide6.QtGui import QFontMetrics, QKeyEvent, QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from onrecord.ui.icons import icon
from onrecord.ui.models.library import ROW_ROLE, Kind, LibraryModel, LibraryRow

if TYPE_CHECKING:
    from collections.abc import Sequence

    from onrecord.ui.theme import Look
    from onrecord_db.records import ActorRow, ArticleRow

_HEIGHTS = {Kind.ARTICLE: 52, Kind.HEADER: 34, Kind.HINT: 32}
_ROW = 30
_MARGIN = 12  # from the rail's edge to a row's ground
_PAD = 8  # from the ground's edge to its text


class LibraryDelegate(QStyledItemDelegate):
    """Paints the library's rows: quiet text, a thin bar of progress, the open article tinted."""

    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        self._look = look

    @override
    def sizeHint(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        row: LibraryRow = index.data(ROW_ROLE)
        return QSize(0, self._look.px(_HEIGHTS.get(row.kind, _ROW)))

    @override
    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        row: LibraryRow = index.data(ROW_ROLE)
        look = self._look
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        ground = option.rect.adjusted(look.px(_MARGIN), 1, -look.px(_MARGIN), -1)
        if row.kind not in (Kind.HEADER, Kind.HINT):
            self._paint_ground(painter, option, ground)
        inner = ground.adjusted(look.px(_PAD), 0, -look.px(_PAD), 0)
        if row.kind is Kind.ARTICLE:
            self._paint_article(painter, inner, row)
        elif row.kind is Kind.HEADER:
            painter.setFont(look.sans(11, 500))
            painter.setPen(look.theme.colour("ink3"))
            box = inner.adjusted(0, 0, 0, -look.px(6))
            painter.drawText(box, _LEFT | Qt.AlignmentFlag.AlignBottom, row.text.upper())
        else:
            self._paint_line(painter, inner, row)
        painter.restore()

    def _paint_ground(self, painter: QPainter, option: QStyleOptionViewItem, ground: QRect) -> None:
        theme = self._look.theme
        selected = bool(option.state & QStyle.StateFlag.State_Selected)
        hovered = bool(option.state & QStyle.StateFlag.State_MouseOver)
        if selected or hovered:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.colour("accent-on" if selected else "hover"))
            painter.drawRoundedRect(ground, 6, 6)
        focused = bool(option.state & QStyle.StateFlag.State_HasFocus)
        if focused and bool(option.state & QStyle.StateFlag.State_KeyboardFocusChange):
            painter.setBrush(Qt.BrushStyle.NoBrush)
            pen = painter.pen()
            pen.setStyle(Qt.PenStyle.SolidLine)
            pen.setColor(theme.colour("accent"))
            pen.setWidth(2)
            painter.setPen(pen)
            painter.drawRoundedRect(QRectF(ground).adjusted(1, 1, -1, -1), 6, 6)

    def _paint_article(self, painter: QPainter, box: QRect, row: LibraryRow) -> None:
        look = self._look
        top = QRect(box.left(), box.top() + look.px(5), box.width(), look.px(19))
        painter.setFont(look.sans(13, 500))
        painter.setPen(look.theme.colour("ink"))
        painter.drawText(top, _MIDDLE, _cut(painter.fontMetrics(), row.text, box.width()))
        below = QRect(box.left(), top.bottom() + 1, box.width(), look.px(17))
        painter.setFont(look.sans(11.5))
        painter.setPen(look.theme.colour("ink3"))
        painter.drawText(below, _MIDDLE, _cut(painter.fontMetrics(), row.detail, box.width()))
        bar = QRectF(box.left(), below.bottom() + look.px(3), box.width(), look.px(3))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(look.theme.colour("line"))
        painter.drawRoundedRect(bar, bar.height() / 2, bar.height() / 2)
        if row.progress:
            bar.setWidth(max(bar.height(), bar.width() * row.progress))
            painter.setBrush(look.theme.colour("good"))
            painter.drawRoundedRect(bar, bar.height() / 2, bar.height() / 2)

    def _paint_line(self, painter: QPainter, box: QRect, row: LibraryRow) -> None:
        look = self._look
        size = look.px(16)
        left = box.left()
        if row.icon:
            image = icon(look, row.icon, role="ink2")
            spot = QRect(left, box.center().y() - size // 2 + 1, size, size)
            image.paint(painter, spot)
            left += size + look.px(8)
        painter.setFont(look.sans(12))
        painter.setPen(look.theme.colour("ink2"))
        painter.drawText(box, _MIDDLE_RIGHT, row.count)
        right = box.right() - painter.fontMetrics().horizontalAdvance(row.count) - look.px(8)
        painter.setFont(look.sans(13))
        hint = row.kind is Kind.HINT
        painter.setPen(look.theme.colour("ink3" if hint else "ink"))
        space = QRect(left, box.top(), right - left, box.height())
        painter.drawText(space, _MIDDLE, _cut(painter.fontMetrics(), row.text, space.width()))


_LEFT = Qt.AlignmentFlag.AlignLeft
_MIDDLE = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
_MIDDLE_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


def _cut(metrics: QFontMetrics, text: str, width: int) -> str:
    return metrics.elidedText(text, Qt.TextElideMode.ElideRight, width)


class Library(QWidget):
    """The library's list; opening a row is one signal for each kind of row."""

    article_chosen = Signal(int)
    actor_chosen = Signal(str)  # the actor's name
    to_review_chosen = Signal()
    seen_chosen = Signal()
    trash_chosen = Signal()
    trash_requested = Signal(int)  # article to move to the trash

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "rail")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._model = LibraryModel(self)
        self._view = QListView(self)
        self._view.setObjectName("libraryList")
        self._view.setAccessibleName(self.tr("Library"))
        self._view.setModel(self._model)
        self._view.setItemDelegate(LibraryDelegate(look, self._view))
        self._view.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self._view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._view.setMouseTracking(True)
        self._view.clicked.connect(self._open)
        self._view.installEventFilter(self)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, look.px(10), 0, look.px(6))
        layout.addWidget(self._view)
        self.setFocusProxy(self._view)
        look.changed.connect(self._follow_look)

    @property
    def view(self) -> QListView:
        """The list, for tests and for focus."""
        return self._view

    def show_rows(
        self, articles: Sequence[ArticleRow], actors: Sequence[ActorRow], trashed: int
    ) -> None:
        """Show the articles, the open article's actors, and how many articles the trash holds."""
        current = self._view.currentIndex().data(ROW_ROLE)
        self._model.show(articles, actors, trashed)
        if isinstance(current, LibraryRow) and not self._view.currentIndex().isValid():
            self._view.setCurrentIndex(self._model.index_of(current.kind, current.key))

    def mark_article(self, article_id: int | None) -> None:
        """Tint the open article, None for none."""
        index = self._model.index_of(Kind.ARTICLE, article_id or 0)
        self._view.setCurrentIndex(index)
        if not index.isValid():
            self._view.clearSelection()

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            index = self._view.currentIndex()
            if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
                self._open(index)
                return True
            row = index.data(ROW_ROLE)
            if event.key() == Qt.Key.Key_Delete and isinstance(row, LibraryRow):
                if row.kind is Kind.ARTICLE:
                    self.trash_requested.emit(row.key)
                return True
        return False

    @Slot(QModelIndex)
    def _open(self, index: QModelIndex) -> None:
        row = index.data(ROW_ROLE)
        if not isinstance(row, LibraryRow):
            return
        if row.kind is Kind.ARTICLE:
            self.article_chosen.emit(row.key)
        elif row.kind is Kind.ACTOR:
            self.actor_chosen.emit(row.text)
        elif row.kind is Kind.TO_REVIEW:
            self.to_review_chosen.emit()
        elif row.kind is Kind.SEEN:
            self.seen_chosen.emit()
        elif row.kind is Kind.TRASH:
            self.trash_chosen.emit()

    @Slot()
    def _follow_look(self) -> None:
        self._view.doItemsLayout()
        self._view.viewport().update()
