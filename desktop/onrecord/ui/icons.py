"""Icons: Material Design SVGs of resources/icons, drawn in the colours of the theme."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray, QRectF, Qt
from PySide6.QtGui import QColor, QGuiApplication, QIcon, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from onrecord.paths import resource
from onrecord.ui.widgets.mirror import upright

if TYPE_CHECKING:
    from onrecord.ui.theme import Look

_SIZES = (16, 18, 20, 28)  # logical pixels that icons are shown at, up to twice as large


def icon(look: Look, name: str, *, role: str = "ink") -> QIcon:
    """Give a Material Design icon, ``name`` the file of resources/icons ("tray-arrow-down").

    Args:
        role: colour role at rest; disabled icons take the role "disabled".
    """
    key = (look.theme.key, role, name, look.scale)
    if key not in look.icons:
        look.icons[key] = _icon(look, name, role)
    return look.icons[key]


def draw_icon(painter: QPainter, name: str, box: QRectF, colour: QColor) -> None:
    """Draw an icon into a box in one colour, centred and as high as the box."""
    side = min(box.width(), box.height())
    square = QRectF(0, 0, side, side)
    square.moveCenter(box.center())
    with upright(painter, square):
        _renderer(name, colour.name()).render(painter, square)


def _icon(look: Look, name: str, role: str) -> QIcon:
    ratio = QGuiApplication.primaryScreen().devicePixelRatio()
    colours = look.theme.colours
    made = QIcon()
    for mode, ink in ((QIcon.Mode.Normal, role), (QIcon.Mode.Disabled, "disabled")):
        renderer = _renderer(name, colours[ink])
        for size in _SIZES:
            made.addPixmap(_pixmap(renderer, round(size * look.scale * ratio), ratio), mode)
    return made


def _pixmap(renderer: QSvgRenderer, pixels: int, ratio: float) -> QPixmap:
    picture = QPixmap(pixels, pixels)
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    renderer.render(painter, QRectF(0, 0, pixels, pixels))
    painter.end()
    picture.setDevicePixelRatio(ratio)
    return picture


def _renderer(name: str, colour: str) -> QSvgRenderer:
    return QSvgRenderer(
        QByteArray(_svg(name).replace(b"<path ", b'<path fill="%b" ' % colour.encode()))
    )


@cache
def _svg(name: str) -> bytes:
    return resource(f"icons/{name}.svg").read_bytes()
