"""Stripes in the margin: how far down a claim reaches, whose it is, how it was judged."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QLineF, QRectF, Qt
from PySide6.QtGui import QPen

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QPainter

    from onrecord.ui.theme import Look

MOST = 3  # lanes; what has no room in them is counted
_FIRST, STEP = 6.0, 4.5  # LOOK's pixels: middle of the nearest lane from the text, lane to lane
_THIN, _THICK, _CURRENT = 1.25, 2.5, 3.5
_UNREVIEWED, _HOVERED = 0.75, 1.0  # strength
_COUNT_WIDTH, _COUNT_HEIGHT = 15.0, 12.0
_COUNT_NEAR, _COUNT_BELOW = 3.5, 5.0  # from the text, from the baseline

# Lengths of dash and gap in pen widths, by colour role of the verdict. Nothing there: a thin line.
_PATTERNS: dict[str, tuple[float, ...]] = {
    "good": (),
    "middle": (4.0, 1.6),
    "bad": (1.4, 1.4),
    "none": (0.6, 1.6),
}


class Stripe(NamedTuple):
    """The stripe of a mark beside one paragraph; heights from the paragraph's top."""

    mark: int  # index into the overlay's marks
    lane: int  # 0 is next to the text; MOST and above has no room
    top: float
    bottom: float


class Count(NamedTuple):
    """How many claims of a line have no stripe and no line under them."""

    baseline: float
    marks: tuple[int, ...]


def pack(lines: Sequence[tuple[int, int]]) -> list[int]:
    """Give each range of lines, first and last, the nearest lane that is free all along it."""
    lanes: list[int] = []
    taken: list[int] = []  # the last line taken, by lane
    for first, last in lines:
        lane = next((i for i, end in enumerate(taken) if end < first), len(taken))
        if lane == len(taken):
            taken.append(last)
        taken[lane] = max(taken[lane], last)
        lanes.append(lane)
    return lanes


class StripeLook(NamedTuple):
    """What a stripe shows besides its place."""

    actor: int  # order of appearance, from 0
    verdict: str  # colour role, "" while there is none
    is_current: bool
    is_hovered: bool


def draw(painter: QPainter, x: float, stripe: Stripe, shown: StripeLook, look: Look) -> None:
    """Draw a stripe; ``x`` is the middle of its lane.

    A claim without verdict has a thin line. The others are thick: unbroken for what is right, long
    dashes for what is partly so, short ones for what is wrong, dots for what cannot be told.
    """
    is_strong = shown.is_current or shown.is_hovered or bool(shown.verdict)
    thick = _CURRENT if shown.is_current else _THICK if shown.verdict else _THIN
    colour = look.theme.actor(shown.actor, _HOVERED if is_strong else _UNREVIEWED)
    pen = QPen(colour, thick * look.scale)
    pen.setCapStyle(Qt.PenCapStyle.FlatCap)
    dashes = _PATTERNS.get(shown.verdict, ())
    if dashes:
        pen.setDashPattern([part * _THICK / thick for part in dashes])
    painter.setPen(pen)
    painter.drawLine(QLineF(x, stripe.top, x, stripe.bottom))


def lane_x(lane: int, edge: float, look: Look, *, is_rtl: bool) -> float:
    """Give the middle of a lane; ``edge`` is the text's edge on the side of the margin."""
    away = (_FIRST + STEP * min(lane, MOST - 1)) * look.scale
    return edge + away if is_rtl else edge - away


def count_rect(count: Count, edge: float, look: Look, *, is_rtl: bool) -> QRectF:
    """Give where the number of claims without a lane stands."""
    scale = look.scale
    wide, high = _COUNT_WIDTH * scale, _COUNT_HEIGHT * scale
    near = _COUNT_NEAR * scale
    left = edge + near if is_rtl else edge - near - wide
    return QRectF(left, count.baseline + look.text_px(_COUNT_BELOW), wide, high)


def draw_count(painter: QPainter, rect: QRectF, count: Count, look: Look) -> None:
    """Draw "+2" for two claims that have no lane of their own."""
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(look.theme.colour("none-on"))
    painter.drawRoundedRect(rect, rect.height() / 2, rect.height() / 2)
    painter.setPen(look.theme.colour("ink2"))
    painter.setFont(look.sans(9, 600))
    painter.drawText(rect, Qt.AlignmentFlag.AlignCenter, f"+{len(count.marks)}")
