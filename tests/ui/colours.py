"""Contrast, colours as people with another colour vision see them, and how far colours differ.

PYTHONPATH=desktop:db:tests .venv/bin/python -m ui.colours prints the figures of every theme.
"""

from __future__ import annotations

import math
from itertools import combinations
from typing import TYPE_CHECKING

from PySide6.QtGui import QColor

from onrecord.ui.theme import THEMES, load_theme

if TYPE_CHECKING:
    from onrecord.ui.theme import Theme

INKS = ("ink", "ink2", "ink3")
GROUNDS = ("window", "paper", "panel", "rail", "field")
STATUSES = ("good", "middle", "bad", "none")
TEXT_PAIRS = (
    *((ink, ground) for ink in INKS for ground in GROUNDS),
    *((name, f"{name}-on") for name in ("accent", *STATUSES)),
    *((name, ground) for name in ("accent", *STATUSES) for ground in ("paper", "panel", "field")),
    ("on-accent", "accent"), ("ink", "accent-on"), ("ink2", "accent-on"),
    ("ink", "hover"), ("ink2", "hover"), ("ink", "pressed"), ("ink2", "none-on"),
)  # fmt: skip

# Machado, Oliveira and Fernandes 2009, severity 1.0, on linear RGB.
_VISIONS = {
    "protan": ((0.152286, 1.052583, -0.204868), (0.114503, 0.786281, 0.099216),
               (-0.003882, -0.048116, 1.051998)),
    "deutan": ((0.367322, 0.860646, -0.227968), (0.280085, 0.672501, 0.047413),
               (-0.011820, 0.042940, 0.968881)),
    "tritan": ((1.255528, -0.076749, -0.178779), (-0.078411, 0.930809, 0.147602),
               (0.004733, 0.691367, 0.303900)),
    "grey": ((0.2126, 0.7152, 0.0722),) * 3,
}  # fmt: skip
VISIONS = ("usual", *_VISIONS)


def luminance(colour: QColor) -> float:
    """Give the relative luminance, 0 to 1 (WCAG 2.1)."""
    red, green, blue = _linear(colour)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: QColor, other: QColor) -> float:
    """Give the contrast of two colours, 1 to 21 (WCAG 2.1)."""
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def over(colour: QColor, ground: QColor, strength: float) -> QColor:
    """Give the colour that comes of painting one over another at a strength, 0 to 1."""
    parts = zip(colour.getRgbF()[:3], ground.getRgbF()[:3], strict=True)
    return QColor.fromRgbF(*(strength * one + (1 - strength) * other for one, other in parts))


def seen(colour: QColor, vision: str) -> QColor:
    """Give a colour as somebody with a vision of VISIONS sees it."""
    if vision == "usual":
        return colour
    linear = _linear(colour)
    mixed = [sum(a * b for a, b in zip(row, linear, strict=True)) for row in _VISIONS[vision]]
    return QColor.fromRgbF(*(_gamma(min(1.0, max(0.0, part))) for part in mixed))


def difference(one: QColor, other: QColor) -> float:
    """Give how far two colours differ (CIE 1976); about 2 can just be told apart side by side."""
    return math.dist(_lab(one), _lab(other))


def closest(theme: Theme, vision: str) -> tuple[float, str, str]:
    """Give the two statuses whose colours differ least in a vision, and by how much."""
    pairs = combinations(STATUSES, 2)
    return min((_differ(theme, vision, one, other), one, other) for one, other in pairs)


def _differ(theme: Theme, vision: str, one: str, other: str) -> float:
    return difference(seen(theme.colour(one), vision), seen(theme.colour(other), vision))


def _linear(colour: QColor) -> list[float]:
    parts = (colour.redF(), colour.greenF(), colour.blueF())
    return [p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts]


def _gamma(part: float) -> float:
    return 12.92 * part if part <= 0.0031308 else 1.055 * part ** (1 / 2.4) - 0.055


def _lab(colour: QColor) -> tuple[float, float, float]:
    red, green, blue = _linear(colour)
    x = (0.4124 * red + 0.3576 * green + 0.1805 * blue) / 0.9505
    y = 0.2126 * red + 0.7152 * green + 0.0722 * blue
    z = (0.0193 * red + 0.1192 * green + 0.9505 * blue) / 1.089
    fx, fy, fz = (
        part ** (1 / 3) if part > 0.008856 else 7.787 * part + 16 / 116 for part in (x, y, z)
    )
    return 116 * fy - 16, 500 * (fx - fy), 200 * (fy - fz)


def _report(key: str) -> str:
    theme = load_theme(key)
    colour = theme.colour
    text = min((contrast(colour(a), colour(b)), a, b) for a, b in TEXT_PAIRS)
    marks = min(
        contrast(over(QColor(actor), colour("paper"), 0.75), colour("paper"))
        for actor in theme.actors
    )
    form = "{0}: least contrast of text {1:.2f} ({2} on {3}), of marks {4:.2f}"
    lines = [form.format(theme.name, *text, marks)]
    for vision in VISIONS:
        least, one, other = closest(theme, vision)
        lines.append(f"  statuses, {vision}: {one} and {other} are nearest, {least:.0f}")
    return "\n".join(lines)


if __name__ == "__main__":
    print("\n".join(_report(key) for key in THEMES))  # noqa: T201  # a command's answer
