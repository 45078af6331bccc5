"""Colours and fonts: every pair of LOOK can be read, every theme has every role."""

from __future__ import annotations

from itertools import combinations
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QFontInfo, QFontMetricsF, QImage, QPainter

from onrecord import scales
from onrecord.ui.theme import THEMES, Look, load_theme
from onrecord.ui.widgets.glyphs import draw_glyph
from onrecord.ui.widgets.reader import stripes
from ui.colours import TEXT_PAIRS, VISIONS, contrast, difference, over, seen

if TYPE_CHECKING:
    from collections.abc import Callable

    from pytestqt.qtbot import QtBot

TEXT, MARK = 4.5, 3.0  # least contrast of text and of marks (WCAG 2.1)
MORE = 7.0  # of text in the high-contrast theme
SHAPES = 12  # pixels of a small sign that are otherwise in another


@pytest.mark.parametrize("key", THEMES)
@pytest.mark.parametrize(("ink", "ground"), TEXT_PAIRS)
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
    paper = theme.colour("paper")
    assert contrast(over(theme.actor(number), paper, 0.75), paper) >= MARK  # as the overlay paints


@pytest.mark.parametrize("key", THEMES)
def test_the_frames_of_hits_and_of_focus_stand_out(key: str) -> None:
    theme = load_theme(key)
    for ground in ("paper", "panel", "window", "field"):
        assert contrast(theme.colour("ink"), theme.colour(ground)) >= MARK
        assert contrast(theme.colour("accent"), theme.colour(ground)) >= MARK


@pytest.mark.parametrize(("ink", "ground"), TEXT_PAIRS)
def test_high_contrast_is_higher(ink: str, ground: str) -> None:
    theme = load_theme("contrast")
    assert contrast(theme.colour(ink), theme.colour(ground)) >= MORE


@pytest.mark.parametrize("vision", VISIONS)
def test_a_simulated_vision_keeps_black_and_white(vision: str) -> None:
    for name in ("black", "white"):
        assert difference(seen(QColor(name), vision), QColor(name)) < 1


def test_a_red_and_a_green_are_nearer_in_a_simulated_red_blindness() -> None:
    red, green = QColor("#B3261E"), QColor("#1E7A46")
    there = difference(seen(red, "protan"), seen(green, "protan"))
    assert there < 0.3 * difference(red, green)


def _drawn(draw: Callable[[QPainter, QRectF], None]) -> QImage:
    """Draw a sign 12 pixels high, in twice the resolution and without any colour."""
    image = QImage(24, 24, QImage.Format.Format_Grayscale8)
    image.fill(Qt.GlobalColor.white)
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.scale(2, 2)
    draw(painter, QRectF(0, 0, 12, 12))
    painter.end()
    return image


def _pixels_apart(one: QImage, other: QImage) -> int:
    places = [(x, y) for x in range(one.width()) for y in range(one.height())]
    return sum(abs(one.pixelColor(*at).red() - other.pixelColor(*at).red()) > 96 for at in places)


def test_statuses_differ_in_word_and_in_the_shape_of_their_sign(look: Look) -> None:
    scale = scales.load()
    words = [rating.label for rating in scale.ratings]
    glyphs = [*(rating.glyph for rating in scale.ratings), "○", "◐", "⚑", "●"]
    assert len(set(words)) == len(words)
    signs = [
        _drawn(lambda painter, box, g=glyph: draw_glyph(painter, look, g, box, QColor("black")))
        for glyph in glyphs
    ]
    assert min(_pixels_apart(a, b) for a, b in combinations(signs, 2)) >= SHAPES


def test_stripes_differ_without_their_colour(look: Look) -> None:
    def stripe(role: str) -> QImage:
        place = stripes.Stripe(0, 0, 0.0, 12.0)
        shown = stripes.StripeLook(0, role, is_current=False, is_hovered=False)
        return _drawn(lambda painter, _box: stripes.draw(painter, 6.0, place, shown, look))

    drawn = [stripe(role) for role in ("", "good", "middle", "bad", "none")]
    assert min(_pixels_apart(a, b) for a, b in combinations(drawn, 2)) >= SHAPES // 2
