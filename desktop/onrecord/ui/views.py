"""Commands on what is seen: panes, theme, text size, where the keyboard is."""

from __future__ import annotations

from functools import partial
from importlib.metadata import version
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot
from PySide6.QtGui import QAction, QActionGroup

from onrecord import paths
from onrecord.ui.dialogs.key_sheet import KeySheet
from onrecord.ui.dialogs.sheets import AboutDialog
from onrecord.ui.theme import THEMES

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget

    from onrecord.ui.window import Window

_SIZES = (0.85, 1.0, 1.15, 1.3, 1.5, 1.75, 2.0)  # text sizes, times LOOK's


class Views(QObject):
    """Runs the commands of the View and Help menus in one window."""

    def __init__(self, window: Window) -> None:
        super().__init__(window)
        self._window = window
        self._actions: dict[str, QAction] = {}
        self._hidden: list[QWidget] = []  # what "reader only" has hidden

    def handlers(self) -> dict[str, Callable[..., object]]:
        """Give the method of each action."""
        themes = {f"theme_{key}": partial(self.set_theme, key) for key in ("system", *THEMES)}
        return {
            "copy": self.copy,
            "thoughts": self.show_thoughts,
            "unsure": self.show_only_unsure,
            "library": self.show_library,
            "panel": self.show_panel,
            "jobs": self.show_jobs,
            "all_claims": self._window.centre.show_listing,
            "next_tab": self._window.centre.next_tab,
            "find_article": self.find_article,
            "close_article": self.close_page,
            "reader_only": self.set_reader_only,
            "left_out": self._window.reader.set_left_out_shown,
            "caret": self._window.reader.set_caret_shown,
            "bigger": partial(self.zoom, 1),
            "smaller": partial(self.zoom, -1),
            "normal": partial(self.zoom, 0),
            "to_reader": self.go_to_reader,
            "to_panel": self.go_to_panel,
            "start_page": self.go_to_start,
            "keys": self.show_keys,
            "about": self.show_about,
            **themes,
        }

    def take_actions(self, actions: dict[str, QAction]) -> None:
        """Take the actions whose ticks are kept here, and put them as they were left."""
        self._actions = actions
        window, kept = self._window, self._window.preferences
        group = QActionGroup(self)
        for key in ("system", *THEMES):
            group.addAction(actions[f"theme_{key}"])
        theme = kept.text("view/theme", "system")
        self._tick(f"theme_{theme}" if f"theme_{theme}" in actions else "theme_system", on=True)
        self._tick("advance", on=kept.flag("review/advance", default=True))
        window.reading.advance = window.listing.advance = actions["advance"].isChecked()

    def follow_panes(self) -> None:
        """Keep the ticks of the panes true when they are shown or hidden otherwise."""
        window = self._window
        docks = {
            "library": window.library_dock,
            "panel": window.claims_dock,
            "jobs": window.jobs_dock,
        }
        window.jobs_dock.visibilityChanged.connect(window.jobs.look_for_problems)
        window.jobs.panel.closed.connect(window.jobs_dock.hide)
        for name, dock in docks.items():
            dock.visibilityChanged.connect(partial(self._follow, name))
        self._window.strip.ended.connect(self.end_reader_only)
        self._window.reader.left_out_toggled.connect(partial(self._follow, "left_out"))
        self._window.panel.chips.changed.connect(self._follow_chips)

    def _follow(self, name: str, shown: bool) -> None:  # noqa: FBT001  # a signal's argument
        self._tick(name, on=shown)

    @Slot()
    def _follow_chips(self) -> None:
        chips = self._window.panel.chips
        self._tick("thoughts", on=chips.has_thoughts())
        self._tick("unsure", on=chips.has_only_unsure())

    def _tick(self, name: str, *, on: bool) -> None:
        action = self._actions[name]
        blocked = action.blockSignals(True)
        action.setChecked(on)
        action.blockSignals(blocked)

    # --- panes --------------------------------------------------------------------------

    @Slot(bool)
    def show_library(self, on: bool) -> None:  # noqa: FBT001  # a signal's argument
        """Show or hide the library."""
        self._window.commands.layouts.show_library(on=on)

    @Slot(bool)
    def show_panel(self, on: bool) -> None:  # noqa: FBT001  # a signal's argument
        """Show or hide the claims."""
        self._window.claims_dock.setVisible(on)
        if on:
            self._window.panel.focus_list()

    @Slot(bool)
    def show_jobs(self, on: bool) -> None:  # noqa: FBT001  # a signal's argument
        """Show or hide the jobs and problems."""
        self._window.jobs_dock.setVisible(on)
        if on:
            self._window.jobs.panel.tabs.tabBar().setFocus()

    @Slot(bool)
    def show_thoughts(self, on: bool) -> None:  # noqa: FBT001  # a signal's argument
        """List thoughts and plans beside what was said, or leave them out."""
        self._window.panel.chips.turn_thoughts(on=on)

    @Slot(bool)
    def show_only_unsure(self, on: bool) -> None:  # noqa: FBT001  # a signal's argument
        """List only the claims of unsure speakers, or all."""
        self._window.panel.chips.turn_unsure(on=on)

    @Slot(bool)
    def set_reader_only(self, on: bool) -> None:  # noqa: FBT001  # a signal's argument
        """Hide everything but the article and a line on its current claim, or show all again."""
        window = self._window
        if on:
            panes = [window.library_dock, window.claims_dock, window.toolbar, window.status]
            self._hidden = [pane for pane in panes if pane.isVisible()]
            window.reader.setFocus()
        for pane in self._hidden:
            pane.setVisible(not on)
        window.strip.setVisible(on or window.commands.layouts.shows_strip)
        window.refresh_status()

    @Slot()
    def end_reader_only(self) -> None:
        """Show all again."""
        self._actions["reader_only"].setChecked(False)

    @property
    def reader_only(self) -> bool:
        """True while everything but the article is hidden."""
        return self._actions["reader_only"].isChecked()

    @property
    def hides_claims(self) -> bool:
        """True while the claims stay away whatever is opened."""
        return self.reader_only or self._window.commands.layouts.hides_claims

    def tick_library(self, *, on: bool) -> None:
        """Tell whether the library is seen where its dock does not."""
        self._tick("library", on=on)

    @Slot()
    def close_page(self) -> None:
        """Close the list of all claims while it is seen, else the article."""
        if self._window.centre.is_listing:
            self._window.centre.close_listing()
        else:
            self._window.reading.close()

    @Slot()
    def go_to_start(self) -> None:
        """Close the article and show the start page."""
        self._window.reading.close()
        self._window.centre.show_document(None)

    @Slot()
    def find_article(self) -> None:
        """Show the library with the caret in its filter line."""
        self._window.commands.layouts.show_library(on=True)
        self._window.library.focus_filter()

    @Slot()
    def go_to_reader(self) -> None:
        """Give the article the keyboard."""
        window = self._window
        if window.centre.is_listing:
            row = window.reading.row
            window.centre.show_document(row.title if row else None)
        (window.reader if window.reading.row else window.start_page).setFocus()

    @Slot()
    def go_to_panel(self) -> None:
        """Give the claims the keyboard: those listed while the list of all claims is seen."""
        if self._window.centre.is_listing:
            self._window.centre.all_claims.focus_table()
            return
        self._window.claims_dock.show()
        self._window.panel.focus_list()

    @Slot()
    def copy(self) -> None:
        """Copy the reader's selection as it stands in the article."""
        self._window.reader.copy()

    # --- look ---------------------------------------------------------------------------

    def set_theme(self, key: str, on: bool = True) -> None:  # noqa: FBT001, FBT002  # a signal's argument
        """Take a theme; "system" follows the desktop."""
        if on:
            self._window.preferences.put("view/theme", key)
            self._window.look.apply(key=key)

    @Slot(str)
    def choose_theme(self, key: str) -> None:
        """Take a theme that was chosen elsewhere than in the menu."""
        self._tick(f"theme_{key}", on=True)
        self.set_theme(key)

    def zoom(self, steps: int) -> None:
        """Make the text bigger or smaller by steps; 0 goes back to the normal size."""
        look = self._window.look
        near = min(range(len(_SIZES)), key=lambda at: abs(_SIZES[at] - look.scale))
        at = max(0, min(len(_SIZES) - 1, near + steps)) if steps else _SIZES.index(1.0)
        self.set_text_size(_SIZES[at])

    def set_text_size(self, size: float) -> None:
        """Take a text size, in times LOOK's."""
        self._window.preferences.put("view/text", size)
        self._window.look.apply(scale=size)
        self._window.status.tell(self.tr("Text size {0} %").format(round(100 * size)))

    # --- help ---------------------------------------------------------------------------

    @Slot()
    def show_keys(self) -> None:
        """Show all keys on one sheet."""
        sheet = KeySheet(self._window.look, self._window.commands.registry, self._window)
        sheet.exec()
        sheet.deleteLater()

    @Slot()
    def show_about(self) -> None:
        """Tell of the program and the open database."""
        case = self._window.case
        facts = [
            (self.tr("Version"), version("onrecord")),
            (self.tr("Database"), str(case.store.path) if case.is_open else "–"),
            (self.tr("Log"), str(paths.log_folder())),
            (self.tr("Privacy"), self.tr("OnRecord contacts nobody. What you do stays here.")),
            (self.tr("Licence"), self.tr("MIT. Fonts: Inter, Source Serif 4 (OFL).")),
        ]
        dialog = AboutDialog(self._window.look, facts, self._window)
        dialog.exec()
        dialog.deleteLater()
