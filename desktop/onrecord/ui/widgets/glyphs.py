"""Signs of verdicts, stances and marks, drawn as icons so that they look alike everywhere.

As text they would come from whatever font the machine has: an emoji on one, a box on another.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, Qt

from onrecord.ui.icons import draw_icon
from onrecord.ui.widgets.mirror import draw_text

if TYPE_CHECKING:
    from PySide6.QtGui import QColor, QPainter

    from onrecord.ui.theme import Look

_ICONS = {
    "✔": "check-bold",
    "✓": "check-bold",
    "≈": "approximately-equal",
    "⚠": "alert-outline",
    "✖": "close-thick",
    "✗": "close-thick",
    "?": "help",
    "–": "minus",
    "○": "circle-outline",
    "◐": "circle-half-full",
    "●": "circle",
    "⚑": "flag-outline",
    "⟲": "history",
    "💭": "thought-bubble-outline",
}


def draw_glyph(painter: QPainter, look: Look, glyph: str, box: QRectF, colour: QColor) -> None:
    """Draw a sign centred in ``box``, as high as the box; an unknown one as the text it is."""
    painter.save()
    painter.setPen(colour)
    name = _ICONS.get(glyph.removesuffix("\ufe0e").removesuffix("\ufe0f"))
    if name is None:
        font = look.sans(1, 600)
        font.setPixelSize(max(1, round(box.height() * 0.9)))
        painter.setFont(font)
        draw_text(painter, box, Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextDontClip, glyph)
    else:
        draw_icon(painter, name, box, colour)
    painter.restore()
