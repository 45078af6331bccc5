"""The toolbar's field-like button that opens the finder."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget
from typing_extensions import override

from onrecord.ui.icons import draw_icon
from onrecord.ui.widgets.buttons import PaintedButton
from onrecord.ui.widgets.mirror import draw_text

if TYPE_CHECKING:
    from onrecord.ui.theme import Look

_WIDTH, _LEAST, _HEIGHT, _EDGE, _SIGN, _FEW = 326, 40, 32, 11, 16, 80  # LOOK's pixels


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
        inner = self._body().adjusted(px(_EDGE), 0, -px(_EDGE), 0)
        side = px(_SIGN)
        box = QRectF(inner.left(), inner.center().y() - side / 2, side, side)
        draw_icon(painter, "magnify", box, self.colour("ink2"))
        self._paint_words(painter, inner.adjusted(side + px(8), 0, 0, 0))
        painter.end()

    def _paint_words(self, painter: QPainter, inner: QRectF) -> None:
        metrics, gap = QFontMetricsF(painter.font()), self.look.px(12)
        keys, words = (metrics.horizontalAdvance(text) for text in (self._keys, self._words))
        painter.setPen(self.colour("ink3"))
        middle = Qt.AlignmentFlag.AlignVCenter
        if inner.width() >= words + gap + keys:
            draw_text(painter, inner, middle | Qt.AlignmentFlag.AlignRight, self._keys)
            inner = inner.adjusted(0, 0, -keys - gap, 0)
        if inner.width() >= self.look.px(_FEW):
            cut = metrics.elidedText(self._words, Qt.TextElideMode.ElideRight, inner.width())
            draw_text(painter, inner, middle | Qt.AlignmentFlag.AlignLeft, cut)
