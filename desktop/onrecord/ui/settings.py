"""The settings of one window: what they are, and what happens when one is changed."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Slot

from onrecord import paths
from onrecord.errors import KnownError
from onrecord.ui import late
from onrecord.ui.options.table import BY_KEY, Kind, Option, Page, Value

if TYPE_CHECKING:
    from collections.abc import Callable

    from onrecord.ui.dialogs.settings import SettingsDialog
    from onrecord.ui.window import Window


class Settings(QObject):
    """Reads, keeps and applies the rows of the table, and shows the dialog made of it."""

    def __init__(self, window: Window) -> None:
        super().__init__(window)
        self._window = window
        self._dialog: SettingsDialog | None = None
        self._language = ""  # that was chosen in the dialog
        reading = ("font", "size", "line", "measure")
        self._appliers: dict[str, Callable[[Value], object]] = {
            "reviewer": self._sign,
            "status/keys": lambda on: window.status.show_hints(on=bool(on)),
            "view/theme": lambda key: window.commands.views.choose_theme(str(key)),
            "view/text": lambda size: window.commands.views.set_text_size(float(size)),
            "review/advance": lambda on: window.commands.actions["advance"].setChecked(bool(on)),
            "keys/single-letters": lambda on: window.commands.registry.set_single_letters(
                on=bool(on)
            ),
            "access/big-targets": lambda on: window.look.set_big(big=bool(on)),
            "access/reduce-motion": lambda on: window.reader.moves.set_still(still=bool(on)),
            "backup/minutes": lambda minutes: window.commands.backups.set_minutes(int(minutes)),
            "language": self._choose_language,
            **{f"reading/{part}": partial(self._set_reading, part) for part in reading},
        }

    def handlers(self) -> dict[str, Callable[..., object]]:
        """Give the method of each action."""
        return {"settings": self.show, "shortcuts": partial(self.show, Page.KEYBOARD)}

    def apply_kept(self) -> None:
        """Put what was kept into effect, once the window is made."""
        for key in ("status/keys", "access/big-targets", "access/reduce-motion", "backup/minutes"):
            self._appliers[key](self.value(BY_KEY[key]))

    # --- values ---------------------------------------------------------------------------

    def value(self, option: Option) -> Value:
        """Give what a setting is."""
        kept, key = self._window.preferences, option.key
        if option.kind is Kind.FOLDER:
            return self._folder(key)
        if option.per_database and self._window.case.is_open:
            return late.settings.get(self._window.case.reader, key) == "on"
        if key == "reviewer":
            case = self._window.case
            return case.store.user if case.is_open else kept.text(key)
        if isinstance(option.default, bool):
            return kept.flag(key, default=option.default)
        if isinstance(option.default, float):
            return kept.number(key, option.default)
        found = kept.text(key, str(option.default))
        return found if found in dict(option.choices) else option.default

    def is_default(self, option: Option) -> bool:
        """Tell whether a setting is as at first; a name is never reset."""
        return option.key == "reviewer" or self.value(option) == option.default

    def put(self, option: Option, value: Value) -> None:
        """Keep a setting and put it into effect."""
        if option.per_database:
            self._keep_with_database(option.key, "on" if value else "off")
            return
        if option.key != "reviewer":
            self._window.preferences.put(option.key, value)
        self._appliers[option.key](value)

    def _keep_with_database(self, key: str, value: str) -> None:
        try:
            late.settings.put(self._window.case.store, key, value)
        except KnownError as error:
            self._window.show_error(error)

    def _folder(self, key: str) -> str:
        case = self._window.case
        if key == "folder/database":
            return str(Path(case.store.path).absolute()) if case.is_open else "–"
        return str(
            {"folder/settings": paths.settings_file(), "folder/log": paths.log_folder()}[key]
        )

    # --- what they change -----------------------------------------------------------------

    def _sign(self, name: Value) -> None:
        self._window.commands.files.set_user(str(name))

    def _set_reading(self, part: str, value: Value) -> None:
        given: Any = round(float(value)) if part == "measure" else value
        style = replace(self._window.look.reading, **{part: given})
        self._window.commands.browsing.set_reading(style)

    # --- the dialog -----------------------------------------------------------------------

    @Slot()
    def show(self, page: Page = Page.GENERAL) -> None:
        """Show the settings."""
        from onrecord.ui.dialogs.settings import SettingsDialog  # noqa: PLC0415  # seldom needed

        dialog = SettingsDialog(self, self._window.commands.registry, page, self._window)
        dialog.command_wanted.connect(self._run)
        self._language = ""
        self._dialog = dialog
        dialog.exec()
        self._dialog = None
        dialog.deleteLater()
        if self._language:
            self._window.language_chosen.emit(self._language)

    def _choose_language(self, choice: Value) -> None:
        """Have the window made anew, once the dialog, which is of the old one, is closed."""
        self._language = str(choice)
        if self._dialog is not None:
            self._dialog.accept()

    @Slot(str)
    def _run(self, name: str) -> None:
        self._window.commands.actions[name].trigger()
