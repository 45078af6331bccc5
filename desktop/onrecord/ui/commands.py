"""Every action's handler, and which actions make sense at the moment."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot

from onrecord.ui.actions.registry import Registry
from onrecord.ui.backups import Backups
from onrecord.ui.browsing import Browsing
from onrecord.ui.databases import Databases
from onrecord.ui.files import Files
from onrecord.ui.health import Health
from onrecord.ui.judging import Judging
from onrecord.ui.launching import Launching
from onrecord.ui.marking import Marking
from onrecord.ui.settings import Settings
from onrecord.ui.views import Views
from onrecord.ui.widgets.labels import plain_tip

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
_NEEDS_DATABASE = (
    "import", "import_folder", "paste", "sample", "user", "weights", "all_claims", "back_up",
    "backups", "about_database", "find_article", "passphrase", "go_to",
)  # fmt: skip
# while the list of all claims is seen: these are about it, and those about an article rest
_ABOUT_LISTED = (
    "link", "reject", "clear", "next", "previous", "next_unreviewed", "previous_unreviewed",
)  # fmt: skip
_OF_LISTING = ("close_article", "filter", "to_panel")
_OF_ARTICLE_ALONE = ("reason", "note", "overlap", "compare", "left_out", "caret", "thoughts",
                     "unsure", "panel", "add_claim", "add_words", "speaker", "kind", "statement",
                     "edge_start", "edge_end", "merge", "split", "actor_page")  # fmt: skip
_WRITES = (
    "import", "import_folder", "paste", "sample", "details", "trash", "link", "reason", "note",
    "analyse", "reject", "clear", "undo", "redo", "weights", "user", "compare", "passage",
    "back_up", "passphrase", "add_claim", "add_words", "speaker", "kind", "statement", "edge_start",
    "edge_end", "merge", "split",
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
        self.launching = Launching(window)
        self.browsing = Browsing(window)
        self.marking = Marking(window)
        self.settings = Settings(window)
        parts = (
            self.files, self.databases, self.judging, self.views, self.backups, self.health,
            self.launching, self.browsing, self.marking, self.settings,
        )  # fmt: skip
        handlers = {name: act for part in parts for name, act in part.handlers().items()}
        self.registry = Registry(window.look, window.preferences, window)
        self.registry.add_table(handlers)
        self.actions: dict[str, QAction] = self.registry.actions
        self.views.take_actions(self.actions)
        self.browsing.take_actions(self.actions)
        self.registry.keys_changed.connect(self.refresh)

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
        self.browsing.refresh()
        for name in _NEEDS_DATABASE:
            self.actions[name].setEnabled(case.is_open)
        self.actions["next_tab"].setEnabled(not self._window.centre.tabs.isHidden())
        undo, redo = case.undo_label, case.redo_label
        self._name("undo", self.tr("&Undo"), undo)
        self._name("redo", self.tr("&Redo"), redo)
        self._forbid_writing(case.why_read_only)

    def why_disabled(self, name: str) -> str:
        """Say why a command cannot be run now; "" where it can."""
        case = self._window.case
        if self.actions[name].isEnabled():
            return ""
        if name in _WRITES and case.why_read_only:
            return case.why_read_only
        return self._missing(name) if case.is_open else self.tr("No database is open")

    def _missing(self, name: str) -> str:
        """Say what has to be there first."""
        told = {
            "undo": self.tr("There is nothing to undo"),
            "redo": self.tr("There is nothing to do again"),
            "compare": self.tr("No claim here was seen in an earlier article"),
            "next_tab": self.tr("There is no other page"),
            "back": self.tr("There is no place to go back to"),
            "forward": self.tr("You did not go back"),
            "next_section": self.tr("The article is short enough to be shown whole"),
            "previous_section": self.tr("The article is short enough to be shown whole"),
        }
        if self._window.reading.row is None and name not in ("undo", "redo", "next_tab"):
            return self.tr("Open an article first")
        if name in told:
            return told[name]
        if self._window.centre.is_listing and name in _OF_ARTICLE_ALONE:
            return self.tr("Go back to the article first")
        return self.tr("Choose a claim first")

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
            action.setToolTip(plain_tip(why or self.registry.tip(name)))
            if why:
                action.setEnabled(False)

    def _name(self, action_id: str, verb: str, label: str | None) -> None:
        action = self.actions[action_id]
        action.setEnabled(label is not None)
        action.setText(f"{verb} {label}" if label else verb)
