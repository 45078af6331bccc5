"""Every action's handler, and which actions make sense at the moment."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot

from onrecord.ui import actions
from onrecord.ui.databases import Databases
from onrecord.ui.files import Files
from onrecord.ui.judging import Judging
from onrecord.ui.marking import Marking
from onrecord.ui.views import Views

if TYPE_CHECKING:
    from PySide6.QtGui import QAction

    from onrecord.ui.window import Window

_NEEDS_ARTICLE = (
    "details", "trash", "report", "close_article", "analyse", "left_out",
    "add_claim", "filter", "to_panel", "reader_only", "panel", "caret", "thoughts", "unsure",
)  # fmt: skip
_NEEDS_CLAIM = (
    "link", "reason", "note", "reject", "clear", "speaker", "kind", "statement", "actor_page",
    "add_words", "edge_start", "edge_end", "merge", "split",
    "next", "previous", "next_unreviewed", "previous_unreviewed", "overlap",
)  # fmt: skip


class Commands(QObject):
    """Makes the actions of one window and keeps them enabled or not."""

    def __init__(self, window: Window) -> None:
        super().__init__(window)
        self._window = window
        self.files = Files(window)
        self.databases = Databases(window)
        self.judging = Judging(window)
        self.views = Views(window)
        self.marking = Marking(window)
        handlers = (
            self.files.handlers()
            | self.databases.handlers()
            | self.judging.handlers()
            | self.views.handlers()
            | self.marking.handlers()
        )
        self.actions: dict[str, QAction] = actions.build(window.look, window, handlers)
        self.views.take_actions(self.actions)
        window.look.changed.connect(self._tint)

    @Slot()
    def _tint(self) -> None:
        actions.tint(self._window.look, self.actions)

    @Slot()
    def refresh(self) -> None:
        """Enable what makes sense, and name undo and redo after their acts."""
        reading, case = self._window.reading, self._window.case
        claim = reading.current()
        for name in _NEEDS_ARTICLE:
            self.actions[name].setEnabled(reading.row is not None)
        for name in _NEEDS_CLAIM:
            self.actions[name].setEnabled(claim is not None)
        seen = any(claim.seen_before for claim in reading.claims)
        self.actions["compare"].setEnabled(seen)
        self.judging.enable(claim=claim)
        for name in ("import", "import_folder", "paste", "sample", "user", "weights", "passphrase"):
            self.actions[name].setEnabled(case.is_open)
        undo, redo = case.undo_label, case.redo_label
        self._name("undo", self.tr("&Undo"), undo)
        self._name("redo", self.tr("&Redo"), redo)
        self.actions["undo_letter"].setEnabled(undo is not None)

    def _name(self, action_id: str, verb: str, label: str | None) -> None:
        action = self.actions[action_id]
        action.setEnabled(label is not None)
        action.setText(f"{verb} {label}" if label else verb)
