"""Layouts: which panes are seen and how wide they are, one for each kind of work, all remembered."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Slot

from onrecord.ui.widgets.drawer import Drawer

if TYPE_CHECKING:
    from collections.abc import Callable

    from onrecord.ui.window import Window

_CURRENT = "layout/current"  # of the preferences
_LIBRARY, _CLAIMS = 228, 404  # LOOK's pixels
_CLAIMS_SHARE = 0.4  # of the window's width, at most, that the claims take at first


@dataclass(frozen=True, slots=True, kw_only=True)
class Preset:
    """How a layout is at first."""

    library: bool
    claims: bool
    share: float = 0.0  # of the window's width for the claims; 0: LOOK's width
    card: float = 0.0  # of the panel's height for the card; 0: as the person left it
    strip: bool = False  # a line on the current claim under the article


PRESETS = {
    "read": Preset(library=False, claims=False, strip=True),
    "review": Preset(library=True, claims=True),
    "evidence": Preset(library=False, claims=True, share=0.5, card=0.8),
    "compare": Preset(library=False, claims=True, share=0.5),
}


class Layouts(QObject):
    """Arranges the panes of one window."""

    def __init__(self, window: Window) -> None:
        super().__init__(window)
        self._window = window
        kept = window.preferences.text(_CURRENT, "review")
        self.current = kept if kept in PRESETS else "review"
        self.drawer = Drawer(window.look, window.centre, window)
        self.drawer.closed.connect(self._take_library_back)
        window.library.article_chosen.connect(self.drawer.close_pane)
        window.strip.ended.connect(self.end_reading)

    def handlers(self) -> dict[str, Callable[..., object]]:
        """Give the method of each action."""
        named = {f"layout_{name}": partial(self.choose, name) for name in PRESETS}
        return {**named, "reset_layout": self.reset}

    @property
    def hides_claims(self) -> bool:
        """True while the layout has no place for the claims."""
        return not PRESETS[self.current].claims

    @property
    def shows_strip(self) -> bool:
        """True while the layout has a line on the current claim."""
        return PRESETS[self.current].strip

    # --- choosing -----------------------------------------------------------------------

    def choose(self, name: str) -> None:
        """Arrange the panes for a kind of work, as they were left in it."""
        window, kept = self._window, self._window.preferences
        if window.commands.views.reader_only:
            window.commands.views.end_reader_only()
        self.keep()
        self.current = name
        kept.put(_CURRENT, name)
        self.drawer.close_pane()
        is_as_left = self._restore(name)
        self.show_panes()
        if not is_as_left:
            self.arrange()
        titles = {
            "read": self.tr("Layout: Read"),
            "review": self.tr("Layout: Review"),
            "evidence": self.tr("Layout: Evidence"),
            "compare": self.tr("Layout: Compare"),
        }
        window.status.tell(titles[name])
        if name == "compare" and window.commands.actions["compare"].isEnabled():
            window.commands.actions["compare"].trigger()

    def keep(self) -> None:
        """Remember the sizes of the layout that is left."""
        window = self._window
        window.preferences.put_bytes(f"layout/{self.current}", window.saveState())
        share = window.panel.splitter.saveState()
        window.preferences.put_bytes(f"layout/{self.current}-card", share)

    def _restore(self, name: str) -> bool:
        window, kept = self._window, self._window.preferences
        state, card = kept.bytes_of(f"layout/{name}"), kept.bytes_of(f"layout/{name}-card")
        if state is None:
            return False
        window.panel.splitter.restoreState(card or b"")
        return window.restoreState(state)

    def arrange(self) -> None:
        """Give the panes of the layout the sizes that they have at first."""
        window, preset, px = self._window, PRESETS[self.current], self._window.look.px
        wide = round(window.width() * (preset.share or _CLAIMS_SHARE))
        claims = wide if preset.share else min(px(_CLAIMS), wide)
        across = Qt.Orientation.Horizontal
        window.library_dock.setVisible(preset.library and not window.is_narrow)
        window.resizeDocks([window.library_dock], [px(_LIBRARY)], across)
        window.resizeDocks([window.claims_dock], [claims], across)
        if preset.card:
            window.panel.splitter.restoreState(f"{preset.card}".encode())

    def show_panes(self) -> None:
        """Show the panes that the layout has, where there is something to show in them."""
        window, preset = self._window, PRESETS[self.current]
        has_article = window.reading.row is not None and not window.centre.is_listing
        window.claims_dock.setVisible(preset.claims and has_article)
        window.strip.setVisible(preset.strip and has_article)
        if window.is_narrow:
            window.library_dock.hide()
        window.refresh_status()

    @Slot()
    def reset(self) -> None:
        """Put every layout back to what it is at first, and the panes of this one."""
        window = self._window
        for name in PRESETS:
            window.preferences.forget(f"layout/{name}")
            window.preferences.forget(f"layout/{name}-card")
        self.current = "review"
        window.preferences.put(_CURRENT, self.current)
        self.drawer.close_pane()
        window.panel.splitter.forget()
        window.jobs_dock.hide()
        window.reset_layout()
        self.show_panes()

    @Slot()
    def end_reading(self) -> None:
        """Show all again, from the button of the line on the current claim."""
        if PRESETS[self.current].strip:
            self.choose("review")

    # --- the library --------------------------------------------------------------------

    def show_library(self, *, on: bool) -> None:
        """Show or hide the library: beside the article, or over it in a narrow window."""
        window = self._window
        if not window.is_narrow:
            window.library_dock.setVisible(on)
            if on:
                window.library.setFocus()
        elif on:
            window.library_dock.hide()
            self.drawer.open_pane(window.library)
            window.commands.views.tick_library(on=True)
        else:
            self.drawer.close_pane()

    @Slot()
    def _take_library_back(self) -> None:
        self._window.library_dock.setWidget(self._window.library)
        self._window.commands.views.tick_library(on=False)

    def fold(self, *, narrow: bool) -> None:
        """The window got narrow, or wide again: fold the library away, or put it back."""
        self.drawer.close_pane()
        self._window.library_dock.setVisible(PRESETS[self.current].library and not narrow)
