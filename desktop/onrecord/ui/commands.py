"""Every action's handler, and which actions make sense at the moment."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot

from onrecord.ui import actions
from onrecord.ui.backups import Backups
from onrecord.ui.databases import Databases
from onrecord.ui.files import Files
from onrecord.ui.health import Health
from onrecord.ui.judging import Judging
from onrecord.ui.views import Views
from onrecord.ui.widgets.labels import plain_tip

if TYPE_CHECKING:
    from PySide6.QtGui import QAction

    from onrecord.ui.window import Window

_NEEDS_ARTICLE = (
    "details", "trash", "report", "close_article", "analyse", "left_out",
    "filter", "to_panel", "reader_only", "panel", "caret", "thoughts", "unsure",
)  # fmt: skip
_NEEDS_CLAIM = (
    "link", "reason", "note", "reject", "clear",
    "next", "previous", "next_unreviewed", "previous_unreviewed", "overlap",
)  # fmt: skip
_NEEDS_DATABASE = (
    "import", "import_folder", "paste", "sample", "user", "weights", "all_claims", "back_up",
    "backups", "about_database", "find_article", "passphrase",
)  # fmt: skip
# while the list of all claims is seen: these are about it, and those about an article rest
_ABOUT_LISTED = (
    "link", "reject", "clear", "next", "previous", "next_unreviewed", "previous_unreviewed",
)  # fmt: skip
_OF_LISTING = ("close_article", "filter", "to_panel")
_OF_ARTICLE_ALONE = ("reason", "note", "overlap", "compare", "left_out", "caret", "thoughts",
                     "unsure", "panel")  # fmt: skip
_WRITES = (
    "import", "import_folder", "paste", "sample", "details", "trash", "link", "reason", "note",
    "analyse", "reject", "clear", "undo", "redo", "undo_letter", "weights", "user", "compare",
    "back_up", "passphrase",
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
        self.backups = Backups(window)
        self.health = Health(window)
        parts = (
            self.files, self.databases, self.judging, self.views, self.backups, self.health,
        )  # fmt: skip
        handlers = {name: act for part in parts for name, act in part.handlers().items()}
        self.actions: dict[str, QAction] = actions.build(window.look, window, handlers)
        self._tips = {name: action.toolTip() for name, action in self.actions.items()}
        self.views.take_actions(self.actions)
        window.look.changed.connect(self._tint)

    @Slot()
    def _tint(self) -> None:
        actions.tint(self._window.look, self.actions)

    @Slot()
    def refresh(self) -> None:
        """Enable what makes sense, and name undo and redo after their acts."""
        reading, case = self._window.reading, self._window.case
        claim, is_listing = reading.current(), self._window.centre.is_listing
        for name in _NEEDS_ARTICLE:
            self.actions[name].setEnabled(reading.row is not None)
        for name in _NEEDS_CLAIM:
            self.actions[name].setEnabled(claim is not None)
        seen = any(claim.seen_before for claim in reading.claims)
        self.actions["compare"].setEnabled(seen)
        has_claim = claim is not None
        if is_listing:
            has_claim = self._window.listing.has_claim
            self._turn_to_listing(has_claim=has_claim)
        self.judging.enable(on=has_claim and not case.is_read_only)
        for name in _NEEDS_DATABASE:
            self.actions[name].setEnabled(case.is_open)
        self.actions["next_tab"].setEnabled(not self._window.centre.tabs.isHidden())
        undo, redo = case.undo_label, case.redo_label
        self._name("undo", self.tr("&Undo"), undo)
        self._name("redo", self.tr("&Redo"), redo)
        self.actions["undo_letter"].setEnabled(undo is not None)
        self._forbid_writing(case.why_read_only)

    def _turn_to_listing(self, *, has_claim: bool) -> None:
        for name in _ABOUT_LISTED:
            self.actions[name].setEnabled(has_claim)
        for name in _OF_LISTING:
            self.actions[name].setEnabled(True)
        for name in _OF_ARTICLE_ALONE:
            self.actions[name].setEnabled(False)

    def _forbid_writing(self, why: str) -> None:
        """Disable what would change a database that can only be read, and say why."""
        for name in _WRITES:
            action = self.actions[name]
            action.setToolTip(plain_tip(why) if why else self._tips[name])
            if why:
                action.setEnabled(False)

    def _name(self, action_id: str, verb: str, label: str | None) -> None:
        action = self.actions[action_id]
        action.setEnabled(label is not None)
        action.setText(f"{verb} {label}" if label else verb)
