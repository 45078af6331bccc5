"""What the window remembers between starts: sizes, theme, text size, habits. Never data."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray, QSettings

from onrecord import paths
from onrecord.settings import REVIEWER
from onrecord.ui.theme import READING_FONTS, ReadingStyle

if TYPE_CHECKING:
    from PySide6.QtWidgets import QMainWindow, QSplitter

LAYOUT_VERSION = 2  # raised when docks change, so that an old layout is not forced on them


class Preferences:
    """The settings file of this person on this computer."""

    def __init__(self) -> None:
        self._file = QSettings(str(paths.settings_file()), QSettings.Format.IniFormat)

    def text(self, key: str, default: str = "") -> str:
        """Give a text setting."""
        return str(self._file.value(key, default))

    def flag(self, key: str, *, default: bool) -> bool:
        """Give an on/off setting."""
        return self.text(key, "on" if default else "off") == "on"

    def number(self, key: str, default: float) -> float:
        """Give a number; one that cannot be read is the default."""
        try:
            return float(self.text(key, str(default)))
        except ValueError:
            return default

    def put(self, key: str, value: str | float | bool) -> None:  # noqa: FBT001  # one kind of value
        """Keep a setting."""
        self._file.setValue(
            key, ("on" if value else "off") if isinstance(value, bool) else str(value)
        )

    def reading(self) -> ReadingStyle:
        """Give how articles are set, as it was left; what cannot be is as at first."""
        usual = ReadingStyle()
        font = self.text("reading/font", usual.font)
        return ReadingStyle(
            font=font if font in READING_FONTS else usual.font,
            size=_within(self.number("reading/size", usual.size), 10, 48),
            line=_within(self.number("reading/line", usual.line), 1.0, 3.0),
            measure=round(_within(self.number("reading/measure", usual.measure), 20, 200)),
        )

    def put_reading(self, style: ReadingStyle) -> None:
        """Keep how articles are set."""
        self.put("reading/font", style.font)
        self.put("reading/size", style.size)
        self.put("reading/line", style.line)
        self.put("reading/measure", style.measure)

    def set_reviewer(self, name: str) -> None:
        """Keep the name that verdicts are signed with, where the command line reads it too."""
        self._file.setValue(REVIEWER, name)
        self._file.sync()

    def put_bytes(self, key: str, value: QByteArray) -> None:
        """Keep what Qt gave as the state of something."""
        self._file.setValue(key, value)

    def bytes_of(self, key: str) -> QByteArray | None:
        """Give what ``put_bytes`` kept, None where nothing was."""
        value = self._file.value(key)
        return value if isinstance(value, QByteArray) else None

    def forget(self, key: str) -> None:
        """Take a setting back."""
        self._file.remove(key)

    def keep_layout(self, window: QMainWindow, splitters: dict[str, QSplitter]) -> None:
        """Keep the window's size, place, docks and splitters."""
        self._file.setValue("window/geometry", window.saveGeometry())
        self._file.setValue("window/state", window.saveState(LAYOUT_VERSION))
        for name, splitter in splitters.items():
            self._file.setValue(f"window/{name}", splitter.saveState())
        self._file.sync()

    def restore_layout(self, window: QMainWindow, splitters: dict[str, QSplitter]) -> bool:
        """Put the window back as it was; False when nothing was kept."""
        geometry = self._file.value("window/geometry")
        state = self._file.value("window/state")
        if not isinstance(geometry, QByteArray) or not isinstance(state, QByteArray):
            return False
        window.restoreGeometry(geometry)
        for name, splitter in splitters.items():
            kept = self._file.value(f"window/{name}")
            if isinstance(kept, QByteArray):
                splitter.restoreState(kept)
        return window.restoreState(state, LAYOUT_VERSION)


def _within(value: float, least: float, most: float) -> float:
    return min(most, max(least, value)) if value == value else least  # noqa: PLR0124 - not a number
