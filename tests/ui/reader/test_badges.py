"""Badges in the margin never touch each other."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QRectF

from onrecord.ui.widgets.reader import badges

LINES = st.lists(st.lists(st.integers(1, 1200), min_size=1, max_size=6), max_size=6)


def boxes(lines: list[list[int]], *, pitch: float, room: float) -> list[QRectF]:
    widths = [[badges.width(number) for number in line] for line in lines]
    placed = badges.pack([(i * pitch, line) for i, line in enumerate(widths)], room=room)
    return [
        QRectF(slot.away, slot.top, width, badges.HEIGHT)
        for slots, line in zip(placed, widths, strict=True)
        for slot, width in zip(slots, line, strict=True)
    ]


@given(LINES, st.floats(30, 200))
def test_no_two_badges_touch(lines: list[list[int]], room: float) -> None:
    made = boxes(lines, pitch=37, room=room)
    assert not [(a, b) for i, a in enumerate(made) for b in made[:i] if a.intersects(b)]


def test_badges_of_a_line_stand_side_by_side_with_the_last_at_the_text() -> None:
    first, last = badges.pack([(0, [25, 25])], room=60)[0]
    assert last == badges.Slot(0, 0)
    assert first == badges.Slot(25 + badges.GAP, 0)


def test_badges_without_room_go_below() -> None:
    first, last = badges.pack([(0, [25, 25])], room=40)[0]
    assert (first.away, last.away) == (0, 0)
    assert last.top == first.top + badges.HEIGHT + badges.GAP


def test_a_crowded_line_pushes_the_next_one_down() -> None:
    placed = badges.pack([(0, [25, 25, 25]), (37, [25])], room=30)
    assert placed[1][0].top == 3 * (badges.HEIGHT + badges.GAP)


def test_a_longer_number_has_a_wider_badge() -> None:
    assert badges.width(9) == badges.width(99) < badges.width(100) < badges.width(1000)
