"""Buttons that paint themselves: chips, verdict buttons, text and icon buttons."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QRectF, QSize, Qt
from PySide6.QtGui import (
    QColor,
    QEnterEvent,
    QFocusEvent,
    QFont,
    QFontMetrics,
    QPainter,
    QPaintEvent,
    QPen,
)
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget
from typing_extensions import override

from onrecord.ui.icons import draw_icon
from onrecord.ui.widgets.glyphs import draw_glyph
from onrecord.ui.widgets.labels import plain_tip
from onrecord.ui.widgets.mirror import draw_text, mirror

if TYPE_CHECKING:
    from onrecord.ui.models.claim_words import Status
    from onrecord.ui.theme import Look

_VCENTRE = Qt.AlignmentFlag.AlignVCenter


class PaintedButton(QAbstractButton):
    """Base: follows the look, knows hover, and rings itself in the accent when it has the focus.

    A click does not take the focus, so that the keys of the claim list go on working and the ring
    is seen by those who walk with Tab only.
    """

    def __init__(self, look: Look, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.look = look
        self.setAccessibleName(name)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        look.changed.connect(self.follow_look)

    def follow_look(self) -> None:
        """Take colours and text size of the look in force."""
        self.updateGeometry()
        self.update()

    @override
    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    @override
    def enterEvent(self, event: QEnterEvent) -> None:
        self.update()
        super().enterEvent(event)

    @override
    def leaveEvent(self, event: QEvent) -> None:
        self.update()
        super().leaveEvent(event)

    @override
    def focusInEvent(self, event: QFocusEvent) -> None:
        self.update()
        super().focusInEvent(event)

    def colour(self, role: str) -> QColor:
        """Give a colour of the theme in force, greyed when the button is disabled."""
        is_ink = not role.endswith("-on") and role not in {"line", "field", "hover", "pressed"}
        return self.look.theme.colour("disabled" if is_ink and not self.isEnabled() else role)

    def _body(self) -> QRectF:
        return QRectF(self.rect())

    def _start(self, painter: QPainter, font: QFont) -> None:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        mirror(painter, self.rect())
        painter.setFont(font)
        painter.setPen(Qt.PenStyle.NoPen)

    def _ring(self, painter: QPainter, radius: float) -> None:
        if self.hasFocus():
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(self.colour("accent"), 2.0))
            painter.drawRoundedRect(self._body().adjusted(1, 1, -1, -1), radius, radius)

    def _veil(self, painter: QPainter, radius: float) -> None:
        """Darken (or lighten) a tinted body a little under the pointer and when pressed."""
        if self.isEnabled() and (self.underMouse() or self.isDown()):
            veil = self.look.theme.colour("ink", 0.10 if self.isDown() else 0.05)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(veil)
            painter.drawRoundedRect(self._body(), radius, radius)


class Chip(PaintedButton):
    """A filter chip: sign, word, count on the tint of its role; a frame when it is on."""

    def __init__(
        self, look: Look, status: Status, *, shows_word: bool = False, parent: QWidget | None = None
    ) -> None:
        super().__init__(look, status.word, parent)
        self.status, self._shows_word, self._number = status, shows_word, 0
        self.setCheckable(True)

    def set_number(self, number: int) -> None:
        """Show how many claims the chip stands for."""
        self._number = number
        self.setAccessibleName(f"{self.status.word}, {number}")
        self.setToolTip(plain_tip(self._tip()))
        self.updateGeometry()
        self.update()

    def _tip(self) -> str:
        form = self.tr("{word}: show only these {number}")
        if not self.status.glyph:
            form = self.tr("{word}: {number}")
        return form.format(word=self.status.word, number=self._number)

    def _text(self) -> str:
        return f"{self.status.word} {self._number}" if self._shows_word else str(self._number)

    def _glyph_width(self) -> int:
        return self.look.px(16) if self.status.glyph else 0

    @override
    def sizeHint(self) -> QSize:
        px = self.look.px
        metrics = QFontMetrics(self.look.sans(12, 600))
        width = metrics.horizontalAdvance(self._text()) + self._glyph_width() + 2 * px(9)
        return QSize(width, max(self.look.row(24), metrics.height() + 4))

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        px, body = self.look.px, self._body()
        radius = body.height() / 2
        painter = QPainter(self)
        self._start(painter, self.look.sans(12, 600))
        role = self.status.role
        ink = self.colour(role)
        painter.setBrush(self.colour(f"{role}-on"))
        if self.isChecked():
            painter.setPen(QPen(ink, 1.4))
            body = body.adjusted(0.7, 0.7, -0.7, -0.7)
        painter.drawRoundedRect(body, radius, radius)
        self._veil(painter, radius)
        text = body.adjusted(px(9), 0, 0, 0)
        if self.status.glyph:
            side = px(12)
            box = QRectF(text.left(), body.center().y() - side / 2, side, side)
            draw_glyph(painter, self.look, self.status.glyph, box, ink)
            text.setLeft(text.left() + self._glyph_width())
        painter.setPen(ink)
        draw_text(painter, text, _VCENTRE, self._text())
        self._ring(painter, radius)
        painter.end()


class VerdictButton(PaintedButton):
    """Key, sign and word of one rating; filled in its colour when it is the verdict in force."""

    def __init__(self, look: Look, status: Status, key: str, parent: QWidget | None = None) -> None:
        super().__init__(look, status.word, parent)
        self.status, self._key = status, key
        self.setCheckable(True)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    @override
    def sizeHint(self) -> QSize:
        px = self.look.px
        metrics = QFontMetrics(self.look.sans(13, 600))  # the wider of the two weights
        width = metrics.horizontalAdvance(self.status.word) + px(8 + 14 + 16 + 8) + px(4)
        return QSize(width, max(self.look.row(30), metrics.height() + px(10)))

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        px, body = self.look.px, self._body().adjusted(0.5, 0.5, -0.5, -0.5)
        radius = float(px(6))
        is_on = self.isChecked()
        painter = QPainter(self)
        self._start(painter, self.look.sans(13, 600 if is_on else 500))
        role = self.status.role
        painter.setBrush(self.colour(f"{role}-on" if is_on else "field"))
        painter.setPen(QPen(self.colour(role if is_on else "line"), 1.4 if is_on else 1.0))
        painter.drawRoundedRect(body, radius, radius)
        self._veil(painter, radius)
        self._content(painter, body)
        self._ring(painter, radius)
        painter.end()

    def _content(self, painter: QPainter, body: QRectF) -> None:
        px, role, is_on = self.look.px, self.status.role, self.isChecked()
        at = body.left() + px(8)
        painter.setPen(self.colour(role if is_on else "ink3"))
        draw_text(painter, QRectF(at, body.top(), px(14), body.height()), _VCENTRE, self._key)
        at += px(14)
        box = QRectF(at, body.center().y() - px(12) / 2, px(12), px(12))
        draw_glyph(painter, self.look, self.status.glyph, box, self.colour(role))
        at += px(16) + px(2)
        painter.setPen(self.colour(role if is_on else "ink"))
        text = QRectF(at, body.top(), body.right() - at, body.height())
        draw_text(painter, text, _VCENTRE, self.status.word)


class TextButton(PaintedButton):
    """A button that is only its words, in the accent; underlined under the pointer."""

    def __init__(self, look: Look, text: str, parent: QWidget | None = None) -> None:
        super().__init__(look, text, parent)
        self.setText(text)

    @override
    def sizeHint(self) -> QSize:
        metrics = QFontMetrics(self.look.sans(12, 600))
        return QSize(metrics.horizontalAdvance(self.text()) + 10, metrics.height() + 6)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        font = self.look.sans(12, 600)
        font.setUnderline(self.underMouse())
        painter = QPainter(self)
        self._start(painter, font)
        painter.setPen(self.colour("accent"))
        draw_text(painter, self.rect(), Qt.AlignmentFlag.AlignCenter, self.text())
        self._ring(painter, 5)
        painter.end()


class IconButton(PaintedButton):
    """A small button that is only an icon; its name is its tooltip."""

    def __init__(self, look: Look, icon: str, name: str, parent: QWidget | None = None) -> None:
        super().__init__(look, name, parent)
        self._icon_name = icon
        self.setToolTip(plain_tip(name))

    @override
    def sizeHint(self) -> QSize:
        side = self.look.row(26)
        return QSize(side, side)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        px, body = self.look.px, self._body()
        painter = QPainter(self)
        self._start(painter, self.look.sans(12))
        self._veil(painter, px(6))
        box = QRectF(0, 0, px(16), px(16))
        box.moveCenter(body.center())
        is_lit = self.underMouse() or self.hasFocus()
        draw_icon(painter, self._icon_name, box, self.colour("ink" if is_lit else "ink3"))
        self._ring(painter, px(6))
        painter.end()
