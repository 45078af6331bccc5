"""Colours by role, fonts and sizes: the one place where the look is decided."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from functools import cache
from importlib.util import find_spec
from pathlib import Path
from string import Template

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontDatabase, QGuiApplication, QIcon, QPalette
from PySide6.QtWidgets import QApplication, QStyleFactory

from onrecord.paths import resource

_FONT_PACKAGES = ("fontpkg_inter", "fontpkg_source_serif_4")
_SANS = "Inter"
_SERIF = "Source Serif 4"
_BOLD = 600
_BIG = 1.35  # a verdict button of 30 pixels gets 40, a row of the library too

THEMES = ("light", "dark", "sepia", "contrast")
READING_FONTS = ("serif", "sans", "system")
READING_SIZE = 18.0  # LOOK's size of an article's text


@dataclass(frozen=True, slots=True, kw_only=True)
class Theme:
    """One set of colours."""

    key: str
    name: str
    dark: bool
    colours: dict[str, str]
    actors: tuple[str, ...]

    def colour(self, role: str, alpha: float = 1.0) -> QColor:
        """Give the colour of a role of resources/styles, ``alpha`` in 0..1."""
        colour = QColor(self.colours[role])
        colour.setAlphaF(alpha)
        return colour

    def actor(self, index: int, alpha: float = 1.0) -> QColor:
        """Give the colour of the actor that appears as number ``index`` (from 0) in the article."""
        colour = QColor(self.actors[index % len(self.actors)])
        colour.setAlphaF(alpha)
        return colour

    def has_square_badge(self, index: int) -> bool:
        """Tell the second round of actor colours from the first by the badge's shape."""
        return index // len(self.actors) % 2 == 1


@dataclass(frozen=True, slots=True, kw_only=True)
class ReadingStyle:
    """How the text of an article is set."""

    font: str = "serif"  # one of READING_FONTS
    size: float = READING_SIZE  # LOOK's pixels
    line: float = 1.52  # of the font's height: LOOK's, which leaves room for underlines
    measure: int = 66  # characters in a line, about


@cache
def load_theme(key: str) -> Theme:
    """Read a theme of resources/styles by its key, one of THEMES."""
    with resource(f"styles/{key}.toml").open("rb") as file:
        data = tomllib.load(file)
    return Theme(
        key=key,
        name=data["name"],
        dark=data["dark"],
        colours=data["colours"],
        actors=tuple(data["actors"]),
    )


def _font_files() -> list[Path]:
    """Find the fonts of the font packages without importing them."""
    files: list[Path] = []
    for package in _FONT_PACKAGES:
        spec = find_spec(package)
        if spec is not None and spec.origin is not None:
            files += sorted((Path(spec.origin).parent / "files").glob("*.ttf"))
    return files


class Look(QObject):
    """The theme and text size in force; widgets ask it for colours and fonts.

    ``changed`` is emitted after the application's palette and style sheet were replaced: a
    widget that caches pixmaps or draws by hand repaints.
    """

    changed = Signal()
    reading_changed = Signal()  # only the article's text is set anew

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.theme = load_theme("light")
        self.scale = 1.0  # the user's text size; 1.0 is LOOK's size
        self.reading = ReadingStyle()
        self.is_big = False  # targets for hands that shake
        self.icons: dict[tuple[str, str, str, float], QIcon] = {}  # drawn so far, of ui/icons.py
        for file in _font_files():
            QFontDatabase.addApplicationFont(str(file))

    def apply(self, *, key: str | None = None, scale: float | None = None) -> None:
        """Switch to a theme or a text size, for the whole program.

        Any other key than one of THEMES, "system" for one, takes the theme of the desktop.
        """
        if key is not None:
            self.theme = load_theme(key if key in THEMES else _system_theme())
        if scale is not None:
            self.scale = scale
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.setStyle(QStyleFactory.create("Fusion"))
            app.setFont(self.sans(13))
            app.setPalette(self._palette())
            app.setStyleSheet(self._style_sheet())
        self.changed.emit()

    def set_reading(self, style: ReadingStyle) -> None:
        """Set articles in another font, size, line height or measure."""
        if style != self.reading:
            self.reading = style
            self.reading_changed.emit()

    def set_big(self, *, big: bool) -> None:
        """Make rows and buttons higher, or as high as LOOK's."""
        if big != self.is_big:
            self.is_big = big
            self.apply()

    def row(self, size: float) -> int:
        """Give the height of a button or a row of one line in logical pixels; more with big targets."""
        return self.px(size * _BIG if self.is_big else size)

    def px(self, size: float) -> int:
        """Give a size of LOOK in logical pixels at the user's text size."""
        return round(size * self.scale)

    def text_px(self, size: float) -> float:
        """Give a size of LOOK beside an article's text, which grows with that text."""
        return size * self.scale * self.reading.size / READING_SIZE

    def sans(self, size: float, weight: int = 400) -> QFont:
        """Give the interface font, ``size`` in LOOK's pixels."""
        return self._font(_SANS, size, weight)

    def serif(self, size: float, weight: int = 400, *, italic: bool = False) -> QFont:
        """Give the font of everything that an article or a person said."""
        font = self._font(_SERIF, size, weight)
        font.setItalic(italic)
        return font

    def reading_font(self, size: float, weight: int = 400, *, italic: bool = False) -> QFont:
        """Give the font of an article's text, ``size`` as if its text had LOOK's size."""
        family = {"serif": _SERIF, "sans": _SANS}.get(self.reading.font, "")
        font = self._font(
            family or _system_family(), size * self.reading.size / READING_SIZE, weight
        )
        if not family and weight >= _BOLD:
            font.setBold(True)  # a font of the desktop may have no axis of weight
        font.setItalic(italic)
        return font

    def _font(self, family: str, size: float, weight: int) -> QFont:
        font = QFont(family)
        font.setPixelSize(max(1, round(size * self.scale)))
        # setWeight does nothing to a variable font that was added at run time (FACTS, section 1)
        font.setVariableAxis(QFont.Tag("wght"), weight)
        font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
        return font

    def _palette(self) -> QPalette:
        colour = self.theme.colour
        roles = {
            QPalette.ColorRole.Window: "window",
            QPalette.ColorRole.WindowText: "ink",
            QPalette.ColorRole.Base: "paper",
            QPalette.ColorRole.AlternateBase: "panel",
            QPalette.ColorRole.Text: "ink",
            QPalette.ColorRole.Button: "field",
            QPalette.ColorRole.ButtonText: "ink",
            QPalette.ColorRole.ToolTipBase: "paper",
            QPalette.ColorRole.ToolTipText: "ink",
            QPalette.ColorRole.PlaceholderText: "ink3",
            QPalette.ColorRole.Highlight: "accent",
            QPalette.ColorRole.HighlightedText: "on-accent",
            QPalette.ColorRole.Link: "accent",
            QPalette.ColorRole.LinkVisited: "accent",
            QPalette.ColorRole.Mid: "line",
            QPalette.ColorRole.Dark: "line",
            QPalette.ColorRole.Accent: "accent",
        }
        palette = QPalette()
        for role, name in roles.items():
            palette.setColor(role, colour(name))
        for role in (
            QPalette.ColorRole.WindowText,
            QPalette.ColorRole.Text,
            QPalette.ColorRole.ButtonText,
        ):
            palette.setColor(QPalette.ColorGroup.Disabled, role, colour("disabled"))
        return palette

    def _style_sheet(self) -> str:
        names = dict(self.theme.colours)
        hover = self.theme.colour("accent").lighter(108 if self.theme.dark else 112)
        names["accent-hover"] = hover.name()
        files = ("app.qss", "big.qss") if self.is_big else ("app.qss",)
        text = "".join(resource(f"styles/{name}").read_text("utf-8") for name in files)
        return _RoleTemplate(text).substitute(names)


class _RoleTemplate(Template):
    braceidpattern = r"[a-z][a-z0-9-]*"


def _system_family() -> str:
    return QFontDatabase.systemFont(QFontDatabase.SystemFont.GeneralFont).family()


def _system_theme() -> str:
    scheme = QGuiApplication.styleHints().colorScheme()
    return "dark" if scheme == Qt.ColorScheme.Dark else "light"
