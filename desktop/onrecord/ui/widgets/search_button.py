"""The toolbar's field-like button that opens the finder."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget
from typing_extensions import override

from onrecord.ui.icons import draw_icon
from onrecord.ui.widgets.buttons import PaintedButton

if TYPE_CHECKING:
    from onrecord.ui.theme import Look

_WIDTH, _LEAST, _HEIGHT, _EDGE, _SIGN = 326, 40, 32, 11, 16  # LOOK's pixels


class SearchButton(PaintedButton):
    """Looks like a field, and shows the key that opens the finder; narrow, only its sign is left."""

    def __init__(self, look: Look, text: str, parent: QWidget | None = None) -> None:
        super().__init__(look, text, parent)
        self._words, self._keys = text, ""
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def show_keys(self, keys: str) -> None:
        """Show the keys that do the same."""
        self._keys = keys
        self.update()

    @override
    def sizeHint(self) -> QSize:
        return QSize(self.look.px(_WIDTH), self.look.px(_HEIGHT))

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(self.look.px(_LEAST), self.look.px(_HEIGHT))

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter, px = QPainter(self), self.look.px
        font = self.look.sans(13)
        self._start(painter, font)
        painter.setPen(QPen(self.colour("line"), 1.0))
        painter.setBrush(self.colour("field"))
        painter.drawRoundedRect(self._body().adjusted(0.5, 0.5, -0.5, -0.5), 6, 6)
        self._veil(painter, 6)
        self._ring(painter, 6)
        is_left = self.layoutDirection() == Qt.LayoutDirection.LeftToRight
        inner = self._body().adjusted(px(_EDGE), 0, -px(_EDGE), 0)
        side = px(_SIGN)
        left = inner.left() if is_left else inner.right() - side
        box = QRectF(left, inner.center().y() - side / 2, side, side)
        draw_icon(painter, "magnify", box, self.colour("ink2"))
        shift = side + px(8)
        inner = inner.adjusted(shift if is_left else 0, 0, 0 if is_left else -shift, 0)
        self._paint_words(painter, inner, is_left=is_left)
        painter.end()

    def _paint_words(self, painter: QPainter, inner: QRectF, *, is_left: bool) -> None:
        metrics, gap = QFontMetricsF(painter.font()), self.look.px(12)
        keys, words = (metrics.horizontalAdvance(text) for text in (self._keys, self._words))
        painter.setPen(self.colour("ink3"))
        lead = Qt.AlignmentFlag.AlignLeft if is_left else Qt.AlignmentFlag.AlignRight
        trail = Qt.AlignmentFlag.AlignRight if is_left else Qt.AlignmentFlag.AlignLeft
        flags = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignAbsolute
        if inner.width() >= words + gap + keys:
            painter.drawText(inner, flags | trail, self._keys)
            inner = inner.adjusted(
                0 if is_left else keys + gap, 0, -keys - gap if is_left else 0, 0
            )
        cut = metrics.elidedText(self._words, Qt.TextElideMode.ElideRight, inner.width())
        if len(cut) > 1:
            painter.drawText(inner, flags | lead, cut)
