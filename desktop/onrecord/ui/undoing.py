"""Says what was just done, with the way back: at the foot of the article, and to screen readers."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit

from onrecord.ui.actions.keys import shown
from onrecord.ui.models.past import past
from onrecord.ui.said import act
from onrecord.ui.widgets.undo_bar import UndoBar

if TYPE_CHECKING:
    from onrecord.ui.actions.registry import Registry
    from onrecord.ui.window import Window
    from onrecord_db.records import Change


class Undoing(QObject):
    """Follows the acts of one window; moves and what the program does by itself are no acts."""

    def __init__(self, window: Window, registry: Registry) -> None:
        super().__init__(window)
        self._window, self._registry = window, registry
        self.bar = UndoBar(window.look, window.centre.pages)
        self.bar.undone.connect(registry.actions["undo"].trigger)
        window.case.acted.connect(self._tell)
        window.case.changed.connect(self._follow)
        window.case.closing.connect(self.bar.hide)

    @Slot(object)
    def _tell(self, change: Change) -> None:
        keys = shown(self._registry.keys_in_force("undo")[:1])
        named = act(change.label) or ""
        said = past(named) if named == change.label else named  # other languages name the act
        self.bar.show_act(said, keys)
        # whoever types a note must not hear "Edited note" in the middle of a word
        if not isinstance(QApplication.focusWidget(), QLineEdit | QPlainTextEdit):
            self.bar.announce(self.tr("{0}. Undo {1}").format(said, keys))

    @Slot(object)
    def _follow(self, _change: Change) -> None:
        """Take the bar away once what it says is not what undo would take back."""
        self.bar.hide()
