"""Paints a line of the finder: sign, title and detail with what was looked for in bold, keys."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPainter, QTextCharFormat, QTextLayout, QTextOption
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget
from typing_extensions import override

from onrecord.ui.icons import draw_icon
from onrecord.ui.models.entries import ENTRY, Entry
from onrecord.ui.widgets.mirror import draw_text, mirror, upright

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QColor

    from onrecord.ui.theme import Look
    from onrecord_db.records import Span

_Index = QModelIndex | QPersistentModelIndex
_HEIGHT, _EDGE, _SIGN, _GAP = 46, 12, 18, 12  # LOOK's pixels
_BOLD = 650


class FinderDelegate(QStyledItemDelegate):
    """Paints entries."""

    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        self._look = look

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:
        return QSize(0, self._look.px(_HEIGHT))

    @override
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        entry: Entry = index.data(ENTRY)
        px, colour = self._look.px, self._look.theme.colour
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        mirror(painter, option.rect)
        row = QRectF(option.rect).adjusted(px(4), 0, -px(4), 0)
        if option.state & QStyle.StateFlag.State_Selected:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(colour("accent-on"))
            painter.drawRoundedRect(row, 6, 6)
        inner = row.adjusted(px(_EDGE), 0, -px(_EDGE), 0)
        if entry.icon:
            side = px(_SIGN)
            box = QRectF(inner.left(), inner.center().y() - side / 2, side, side)
            draw_icon(painter, entry.icon, box, colour("disabled" if entry.why else "ink2"))
        inner.setLeft(inner.left() + px(_SIGN + _GAP))
        self._paint_words(painter, entry, self._paint_side(painter, entry, inner))
        painter.restore()

    def _paint_side(self, painter: QPainter, entry: Entry, inner: QRectF) -> QRectF:
        """Paint the keys or the kind; give the room that is left."""
        if not entry.side:
            return inner
        font = self._look.sans(12, 500)
        width = QFontMetricsF(font).horizontalAdvance(entry.side) + 1
        painter.setFont(font)
        painter.setPen(self._look.theme.colour("disabled" if entry.why else "ink3"))
        box = QRectF(inner.right() - width, inner.top(), width, inner.height())
        draw_text(painter, box, Qt.AlignmentFlag.AlignVCenter, entry.side)
        return inner.adjusted(0, 0, -width - self._look.px(_GAP), 0)

    def _paint_words(self, painter: QPainter, entry: Entry, inner: QRectF) -> None:
        look, colour = self._look, self._look.theme.colour
        below = entry.why or entry.detail
        marks = () if entry.why else entry.detail_marks
        title, detail = look.sans(13, 450), look.sans(12, 400)
        heights = [QFontMetricsF(font).height() for font in (title, detail)]
        gap = look.px(1)
        top = inner.center().y() - (heights[0] + (gap + heights[1] if below else 0)) / 2
        ink = colour("ink3" if entry.why else "ink")
        self._line(
            painter,
            entry.title,
            entry.marks,
            title,
            ink,
            QRectF(inner.left(), top, inner.width(), heights[0]),
        )
        if below:
            box = QRectF(inner.left(), top + heights[0] + gap, inner.width(), heights[1])
            self._line(painter, below, marks, detail, colour("ink3"), box)

    def _line(  # what, how and where
        self,
        painter: QPainter,
        text: str,
        marks: Sequence[Span],
        font: QFont,
        ink: QColor,
        box: QRectF,
    ) -> None:
        """Paint one line of text, its marks in bold, cut with an ellipsis where it is too long."""
        bold = QFont(font)
        bold.setVariableAxis(QFont.Tag("wght"), _BOLD)
        cut = QFontMetricsF(bold if marks else font).elidedText(
            text, Qt.TextElideMode.ElideRight, box.width()
        )
        layout = QTextLayout(cut, font)
        option = QTextOption()
        option.setWrapMode(QTextOption.WrapMode.NoWrap)
        option.setTextDirection(Qt.LayoutDirection.LayoutDirectionAuto)
        if painter.layoutDirection() == Qt.LayoutDirection.RightToLeft:
            option.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignAbsolute)
        layout.setTextOption(option)
        layout.setFormats([_bold(cut, span, bold) for span in marks if span.end <= len(cut)])
        layout.beginLayout()
        line = layout.createLine()
        if line.isValid():
            line.setLineWidth(box.width())
        layout.endLayout()
        painter.setPen(ink)
        with upright(painter, box):
            layout.draw(painter, QPointF(box.left(), box.top()))


def _bold(text: str, span: Span, font: QFont) -> QTextLayout.FormatRange:
    """Give a format for a stretch in code points; Qt counts UTF-16 units."""
    made = QTextLayout.FormatRange()
    made.start = len(text[: span.start].encode("utf-16-le")) // 2
    made.length = len(text[span.start : span.end].encode("utf-16-le")) // 2
    form = QTextCharFormat()
    form.setFont(font)
    made.format = form
    return made
