"""Painting from right to left: places are mirrored, words and pictures are not.

A painter that was mirrored has everything at the other side of a box. What must not be seen in a
mirror is drawn upright again, round the middle of its own box.
"""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QRectF, Qt

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtGui import QPainter


def mirror(painter: QPainter, box: QRectF | QRect) -> None:
    """Mirror what is painted from now on within a box, where the painter goes from right to left."""
    if painter.layoutDirection() == Qt.LayoutDirection.RightToLeft:
        _flip(painter, box)


@contextmanager
def upright(painter: QPainter, box: QRectF | QRect) -> Iterator[None]:
    """Paint within a box as it is to be seen, whether or not the painter is mirrored."""
    if painter.worldTransform().m11() >= 0:
        yield
        return
    painter.save()
    _flip(painter, box)
    yield
    painter.restore()


def draw_text(
    painter: QPainter, box: QRectF | QRect, flags: Qt.AlignmentFlag | int, text: str
) -> None:
    """Draw words in a box; left means where lines begin, for Qt turns it round itself."""
    with upright(painter, box):
        painter.drawText(QRectF(box), flags, text)


def _flip(painter: QPainter, box: QRectF | QRect) -> None:
    around = QRectF(box)
    painter.translate(around.left() + around.right(), 0)
    painter.scale(-1, 1)
