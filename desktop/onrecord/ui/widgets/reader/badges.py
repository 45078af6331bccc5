"""Where the claims' number badges stand in the margin, and how they are drawn."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPen

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from PySide6.QtGui import QPainter

    from onrecord.ui.theme import Look

HEIGHT = 17.0  # LOOK's pixels, as all sizes here
GAP = 3.0  # between badges
FROM_TEXT = 21.0  # between the text and the nearest badge: three stripes
_ROUND_WIDTH = 25.0  # of one and two digits
_DOT = 3.75  # radius with its rim
_DIGIT = 7.0  # a third digit and each more


class Slot(NamedTuple):
    """Where a badge stands: how far its near edge is from the text's edge, and its top."""

    away: float
    top: float


def width(number: int) -> float:
    """Give the width of the badge of a claim number."""
    return _ROUND_WIDTH + _DIGIT * max(0, len(str(number)) - 2)


def pack(lines: Iterable[tuple[float, Sequence[float]]], *, room: float) -> list[list[Slot]]:
    """Place the badges of each line of a paragraph so that none touches another.

    Badges of one line stand side by side, the last one next to the text, as far as the margin
    has room; the rest goes into rows below, which push the badges of later lines down.

    Args:
        lines: for each line with badges, from the top: its top and the badges' widths in order.
        room: width of the margin.
    """
    placed: list[list[Slot]] = []
    free = float("-inf")  # where the next row may start
    for top, widths in lines:
        slots: list[Slot] = []
        for row in _rows(widths, room):
            at = max(top, free)
            slots += [Slot(_taken(row[i + 1 :]), at) for i in range(len(row))]
            free = at + HEIGHT + GAP
        placed.append(slots)
    return placed


def _taken(widths: Sequence[float]) -> float:
    return sum(widths) + GAP * len(widths)


def _rows(widths: Sequence[float], room: float) -> Iterable[list[float]]:
    row: list[float] = []
    for one in widths:
        if row and _taken(row) + one > room:
            yield row
            row = []
        row.append(one)
    if row:
        yield row


class BadgeLook(NamedTuple):
    """What a badge shows besides its place."""

    number: int
    actor: int  # order of appearance, from 0
    is_current: bool
    is_hovered: bool
    verdict: str = ""  # colour role of the verdict, "" while there is none


def draw(painter: QPainter, rect: QRectF, badge: BadgeLook, look: Look) -> None:
    """Draw a badge; the second round of actor colours has square corners."""
    theme = look.theme
    radius = look.px(4) if theme.has_square_badge(badge.actor) else rect.height() / 2
    strength = 1.0 if badge.is_current else 0.26 if badge.is_hovered else 0.13
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(theme.actor(badge.actor, strength))
    painter.drawRoundedRect(rect, radius, radius)
    painter.setPen(theme.colour("paper") if badge.is_current else theme.actor(badge.actor))
    painter.setFont(look.sans(11, 600))
    painter.drawText(rect, Qt.AlignmentFlag.AlignCenter, str(badge.number))
    if badge.verdict:
        _draw_verdict(painter, rect, badge.verdict, look)


def _draw_verdict(painter: QPainter, rect: QRectF, role: str, look: Look) -> None:
    """Draw a dot that says that the claim is checked; its shape tells the roles apart too.

    Good is a circle, bad a square, what lies between a diamond, what says neither a ring.
    """
    size = _DOT * look.scale
    centre = QPointF(rect.right() - 2.5 * look.scale, rect.top() + 2 * look.scale)
    colour, paper = look.theme.colour(role), look.theme.colour("paper")
    box = QRectF(centre.x() - size, centre.y() - size, 2 * size, 2 * size)
    painter.setPen(QPen(paper, 1.5 * look.scale))
    painter.setBrush(colour)
    if role == "bad":
        painter.drawRect(box.adjusted(0.5, 0.5, -0.5, -0.5))
    elif role == "middle":
        far = size * 1.3
        ends = ((0, -far), (far, 0), (0, far), (-far, 0))
        painter.drawPolygon([centre + QPointF(x, y) for x, y in ends])
    else:
        painter.drawEllipse(box)
    if role == "none":
        painter.setBrush(paper)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.drawEllipse(centre, size * 0.4, size * 0.4)
