"""Commands on claims: walking, verdicts, sources, notes, comparing with earlier ones."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot
from PySide6.QtGui import QAction, QGuiApplication
from PySide6.QtWidgets import QFileDialog, QMenu

from onrecord.errors import KnownError
from onrecord.ui import late, said
from onrecord.ui.actions.rows import VERDICT, Row
from onrecord.ui.dialogs.compare import CompareDialog
from onrecord.ui.dialogs.link import LinkDialog
from onrecord.ui.dialogs.weights import WeightsDialog
from onrecord_db.records import State

if TYPE_CHECKING:
    from collections.abc import Callable

    from onrecord.ui.listing import Listing
    from onrecord.ui.reading import Reading
    from onrecord.ui.window import Window
    from onrecord_db.records import Claim, Match, Scale


NEEDS_SOURCE = "review/needs-source"  # of the database's settings
NEED_SOURCE = frozenset({"false", "misleading"})  # what says that somebody is wrong


class Judging(QObject):
    """Runs the commands of the Claim and Go menus in one window."""

    def __init__(self, window: Window) -> None:
        super().__init__(window)
        self._window = window
        self._case, self._reading = window.case, window.reading
        self._ratings: list[QAction] = []
        self._ratings_begin: QAction | None = None
        self._comparing: CompareDialog | None = None

    def handlers(self) -> dict[str, Callable[..., object]]:
        """Give the method of each action."""
        step = self._step
        return {
            "link": self.link,
            "reason": self._reading.edit_reason,
            "overlap": self._reading.cycle_overlap,
            "compare": self.compare,
            "reject": self.reject,
            "clear": self.clear,
            "advance": self.set_advance,
            "next": partial(step, 1),
            "previous": partial(step, -1),
            "next_unreviewed": partial(step, 1, unreviewed=True),
            "previous_unreviewed": partial(step, -1, unreviewed=True),
            "filter": self.filter,
            "weights": self.weigh,
            "undo": self.undo,
            "redo": self.redo,
        }

    def _place(self) -> Reading | Listing:
        """Give what acts are about: the list of all claims while it is seen, else the article."""
        return self._window.listing if self._window.centre.is_listing else self._reading

    def _step(self, delta: int, *, unreviewed: bool = False) -> None:
        self._place().step(delta, unreviewed=unreviewed)

    @Slot()
    def undo(self) -> None:
        """Take the last act back."""
        self._place().undo()

    @Slot()
    def redo(self) -> None:
        """Do the act again that was taken back."""
        self._place().redo()

    @Slot()
    def reject(self) -> None:
        """Say that the current claim, or the selected ones, are none."""
        self._place().reject()

    @Slot()
    def filter(self) -> None:
        """Put the caret into the filter line of the claims that are seen."""
        window = self._window
        (window.centre.all_claims if window.centre.is_listing else window.panel).focus_filter()

    def connect_panel(self) -> None:
        """Take what the claims panel asks for."""
        panel = self._window.panel
        panel.rating_requested.connect(self._rate)
        panel.link_requested.connect(self._link)
        panel.note_edited.connect(self._case.set_note)
        panel.reason_edited.connect(self._case.set_reason)
        panel.unlink_requested.connect(self._case.unlink)
        panel.open_source_requested.connect(self.give_source)
        panel.compare_requested.connect(self.compare)
        panel.source_dropped.connect(self._link)

    # --- verdicts -----------------------------------------------------------------------

    def make_ratings(self, scale: Scale, menu: QMenu) -> None:
        """Make one command a rating of the scale, with its digit, at the end of a menu."""
        registry = self._window.commands.registry
        for action in self._ratings:
            registry.remove(action.objectName())
        self._ratings = []
        if not self._ratings_begin:
            self._ratings_begin = menu.addSeparator()
        for rating in scale.ratings:
            row = Row(
                id=f"rate_{rating.key}",
                text=f"{rating.glyph}  {said.rating(rating.label)}".replace("&", "&&"),
                menu=VERDICT,
                keys=(str(rating.order),),
                tip=said.rating(rating.definition),
                scope="claims",
            )
            action = registry.add(row, partial(self._rate_here, rating.key))
            menu.addAction(action)
            self._ratings.append(action)

    def enable(self, *, on: bool) -> None:
        """Enable the verdicts where there is a claim to give them to."""
        for action in self._ratings:
            action.setEnabled(on)

    def _rate_here(self, rating_key: str) -> None:
        if rating_key in NEED_SOURCE and self._needs_source():
            self._ask_for_source()
        self._place().rate(rating_key)

    def _needs_source(self) -> bool:
        return late.settings.get(self._case.reader, NEEDS_SOURCE) == "on"

    def _ask_for_source(self) -> None:
        """Ask for a source where the claim has none; Esc gives the verdict without one."""
        claim = self._place().current()
        if claim is not None and not self._case.claim(claim.id).evidence:
            self._link(claim.id)

    @Slot(int, object)
    def _rate(self, claim_id: int, rating_key: str | None) -> None:
        self._reading.rate(rating_key, claim_id)

    @Slot()
    def clear(self) -> None:
        """Take the verdict of the current claim, or of the selected ones, back."""
        self._place().rate(None)

    @Slot(bool)
    def set_advance(self, on: bool) -> None:  # noqa: FBT001  # a signal's argument
        """Go on after a verdict, or stay."""
        self._reading.advance = self._window.listing.advance = on
        self._window.preferences.put("review/advance", on)

    # --- what is worth checking ---------------------------------------------------------

    @Slot()
    def weigh(self) -> None:
        """Let the person say what makes a claim worth checking; the list follows meanwhile."""
        self._window.panel.flush()
        case = self._case
        dialog = WeightsDialog(
            self._window.look, case.weights(), case.default_weights(), self._window
        )
        dialog.weighed.connect(case.weigh)
        dialog.exec()
        dialog.deleteLater()

    # --- sources ------------------------------------------------------------------------

    @Slot()
    def link(self) -> None:
        """Ask for a source of the current claim."""
        claim = self._place().current()
        if claim is not None:
            self._link(claim.id)

    def link_passage(self, excerpt: str) -> None:
        """Ask for the source of a passage that decides on the current claim."""
        claim = self._reading.current()
        if claim is not None:
            self._link(claim.id, excerpt=excerpt)

    @Slot(int)
    @Slot(int, str)
    def _link(self, claim_id: int, target: str = "", *, excerpt: str = "") -> None:
        self._window.panel.flush()
        claim = self._case.claim(claim_id)
        dialog = LinkDialog(self._window.look, claim, self._window)
        if target:
            dialog.prefill(target)
        dialog.quote(excerpt)
        if dialog.exec():
            self._case.link(
                claim_id,
                dialog.target,
                title=dialog.title,
                stance=dialog.stance,
                excerpt=dialog.excerpt,
            )
        dialog.deleteLater()

    @Slot(int)
    def give_source(self, evidence_id: int) -> None:
        """Copy a source's address, or save a copy of its file: nothing is opened or contacted."""
        sources = [source for claim in self._reading.claims for source in claim.evidence]
        source = next((source for source in sources if source.id == evidence_id), None)
        if source is None:
            return
        if source.url:
            QGuiApplication.clipboard().setText(source.url)
            self._window.status.tell(self.tr("Address copied. Nothing was opened."))
        elif source.blob_sha256:
            title = self.tr("Save a copy of the source")
            name, _ = QFileDialog.getSaveFileName(self._window, title, source.file_name or "")
            if name:
                self._save_blob(source.blob_sha256, name)

    def _save_blob(self, sha256: str, name: str) -> None:
        try:
            self._case.save_blob(sha256, name)
        except KnownError as error:
            self._window.show_error(error)
        else:
            self._window.status.tell(self.tr("Copy saved; its hash matches."))

    # --- earlier claims -----------------------------------------------------------------

    @Slot()
    def compare(self) -> None:
        """Show the current claim beside the earlier one that it may repeat, then the next pair."""
        self._window.panel.flush()
        claim = self._reading.current()
        pair = _pair(claim) if claim else None
        pair = pair or self._next_pair()
        if pair is None:
            self._window.status.tell(self.tr("No claim of this article was seen before"))
            return
        dialog = CompareDialog(self._window.look, self._window)
        dialog.decided.connect(self._decide)
        self._comparing = dialog
        self._show_pair(*pair)
        dialog.exec()
        self._comparing = None
        dialog.deleteLater()

    def _show_pair(self, claim: Claim, match: Match) -> None:
        row = self._reading.row
        if self._comparing is not None and row is not None:
            self._reading.select(claim.id)
            self._comparing.show_pair(claim, row, match)

    @Slot(int, bool)
    def _decide(self, match_id: int, same: bool) -> None:  # noqa: FBT001  # a signal's argument
        self._case.decide_match(match_id, same=same)
        following = self._next_pair()
        if following is not None:
            self._show_pair(*following)
        elif self._comparing is not None:
            self._comparing.accept()

    def _next_pair(self) -> tuple[Claim, Match] | None:
        """Give the next undecided pair, from the current claim on and round."""
        claims = list(self._reading.claims)
        current = self._reading.current()
        at = claims.index(current) if current in claims else 0
        for claim in claims[at:] + claims[:at]:
            for match in claim.seen_before:
                if match.state is State.PROPOSED:
                    return claim, match
        return None


def _pair(claim: Claim) -> tuple[Claim, Match] | None:
    """Give a claim with its undecided match, or the one that was decided as the same."""
    undecided = [m for m in claim.seen_before if m.state is State.PROPOSED]
    matches = undecided or list(claim.seen_before)
    return (claim, matches[0]) if matches else None
