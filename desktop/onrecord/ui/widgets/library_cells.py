"""Paints the library's rows."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QRectF, Qt
from PySide6.QtGui import QFontMetrics, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget
from typing_extensions import override

from onrecord.ui.icons import icon
from onrecord.ui.models.claim_words import isolate
from onrecord.ui.models.library import ROW_ROLE, Kind, LibraryRow
from onrecord.ui.widgets.mirror import draw_text, mirror, upright

if TYPE_CHECKING:
    from onrecord.ui.theme import Look

_HEIGHTS = {Kind.ARTICLE: 52, Kind.HEADER: 34, Kind.HINT: 32}
_ROW = 30
_MARGIN = 12  # from the rail's edge to a row's ground
_PAD = 8  # from the ground's edge to its text


def height(look: Look, kind: Kind) -> int:
    """Give the height of a row in logical pixels."""
    return look.px(_HEIGHTS[kind]) if kind in _HEIGHTS else look.row(_ROW)


class LibraryDelegate(QStyledItemDelegate):
    """Paints the library's rows: quiet text, a thin bar of progress, the open article tinted."""

    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        self._look = look

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
        mirror(painter, option.rect)
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
            draw_text(painter, box, _LEFT | Qt.AlignmentFlag.AlignBottom, row.text.upper())
            draw_text(painter, box, _RIGHT | Qt.AlignmentFlag.AlignBottom, row.count)
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
        draw_text(painter, top, _MIDDLE, _cut(painter.fontMetrics(), row.text, box.width()))
        below = QRect(box.left(), top.bottom() + 1, box.width(), look.px(17))
        painter.setFont(look.sans(11.5))
        painter.setPen(look.theme.colour("ink3"))
        fits = painter.fontMetrics().horizontalAdvance(row.detail) <= box.width()
        detail = row.detail if fits else row.brief
        draw_text(painter, below, _MIDDLE, _cut(painter.fontMetrics(), detail, box.width()))
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
            with upright(painter, spot):
                image.paint(painter, spot)
            left += size + look.px(8)
        painter.setFont(look.sans(12))
        painter.setPen(look.theme.colour("ink2"))
        draw_text(painter, box, _MIDDLE_RIGHT, row.count)
        right = box.right() - painter.fontMetrics().horizontalAdvance(row.count) - look.px(8)
        painter.setFont(look.sans(13))
        hint = row.kind is Kind.HINT
        painter.setPen(look.theme.colour("ink3" if hint else "ink"))
        space = QRect(left, box.top(), right - left, box.height())
        draw_text(painter, space, _MIDDLE, _cut(painter.fontMetrics(), row.text, space.width()))


_LEFT, _RIGHT = Qt.AlignmentFlag.AlignLeft, Qt.AlignmentFlag.AlignRight
_MIDDLE = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
_MIDDLE_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


def _cut(metrics: QFontMetrics, text: str, width: int) -> str:
    return isolate(metrics.elidedText(text, Qt.TextElideMode.ElideRight, width))
