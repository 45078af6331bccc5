"""Colours and fonts: every pair of LOOK can be read, every theme has every role."""

import pytest
from PySide6.QtGui import QColor, QFontInfo, QFontMetricsF
from pytestqt.qtbot import QtBot

from onrecord.ui.theme import THEMES, Look, load_theme

TEXT, MARK = 4.5, 3.0  # least contrast of text and of marks (WCAG 2.1)
INKS = ("ink", "ink2", "ink3")
GROUNDS = ("window", "paper", "panel", "rail", "field")
PAIRS = [
    *((ink, ground) for ink in INKS for ground in GROUNDS),
    *((name, f"{name}-on") for name in ("accent", "good", "middle", "bad", "none")),
    *(("accent", ground) for ground in ("paper", "panel")),
    ("on-accent", "accent"),
    ("ink", "accent-on"),
    ("ink", "hover"),
    ("ink2", "accent-on"),
]


def luminance(colour: QColor) -> float:
    """Give the relative luminance, 0 to 1 (WCAG 2.1)."""
    parts = [colour.redF(), colour.greenF(), colour.blueF()]
    linear = [p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one: QColor, other: QColor) -> float:
    """Give the contrast of two colours, 1 to 21 (WCAG 2.1)."""
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


@pytest.mark.parametrize("key", THEMES)
@pytest.mark.parametrize(("ink", "ground"), PAIRS)
def test_text_can_be_read_on_its_ground(key: str, ink: str, ground: str) -> None:
    theme = load_theme(key)
    assert contrast(theme.colour(ink), theme.colour(ground)) >= TEXT


@pytest.mark.parametrize("key", THEMES)
@pytest.mark.parametrize("number", range(8))
def test_actors_colours_can_be_read_on_paper_and_panel(key: str, number: int) -> None:
    theme = load_theme(key)
    assert contrast(theme.actor(number), theme.colour("paper")) >= TEXT
    assert contrast(theme.actor(number), theme.colour("panel")) >= TEXT


def test_all_themes_have_the_same_roles() -> None:
    roles = {key: set(load_theme(key).colours) for key in THEMES}
    assert len({frozenset(names) for names in roles.values()}) == 1


def test_the_bundled_fonts_are_used_and_their_weight_shows(qtbot: QtBot) -> None:
    look = Look()
    assert QFontInfo(look.sans(13)).family() == "Inter"
    assert QFontInfo(look.serif(18)).family() == "Source Serif 4"
    thin, bold = QFontMetricsF(look.sans(20, 400)), QFontMetricsF(look.sans(20, 650))
    assert bold.horizontalAdvance("weight") > thin.horizontalAdvance("weight")


def test_an_unknown_theme_in_the_settings_takes_the_desktop_s(qtbot: QtBot) -> None:
    look = Look()
    look.apply(key="sepia-of-yesterday")
    assert look.theme.key in THEMES


@pytest.mark.parametrize("key", THEMES)
@pytest.mark.parametrize("number", range(8))
def test_underlines_stand_out_from_the_paper(key: str, number: int) -> None:
    theme = load_theme(key)
    line, paper = theme.actor(number), theme.colour("paper")
    parts = [
        0.75 * one + 0.25 * other  # the overlay paints them at 75 %
        for one, other in zip(line.getRgbF()[:3], paper.getRgbF()[:3], strict=True)
    ]
    assert contrast(QColor.fromRgbF(*parts), paper) >= MARK
