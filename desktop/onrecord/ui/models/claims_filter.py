"""Which claims the panel shows: those that pass line, chips, and the choice of speech or thoughts."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QSortFilterProxyModel
from typing_extensions import override

from onrecord.ui.models import claim_tests, claim_words
from onrecord.ui.models.claims import ClaimsModel, Role
from onrecord_db.search.query import Query

if TYPE_CHECKING:
    from PySide6.QtCore import QModelIndex, QPersistentModelIndex

    from onrecord.ui.models.claim_tests import Setting
    from onrecord_db.records import Claim


class ClaimsFilter(QSortFilterProxyModel):
    """Shows the claims that pass line, chips and speech switch, and the actors that still have any."""

    def __init__(self, model: ClaimsModel, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._model = model
        self.setSourceModel(model)
        self.setRecursiveFilteringEnabled(True)  # a group stays while one of its claims does
        self._query, self._setting = Query(), claim_tests.NOWHERE
        self._statuses: frozenset[str] = frozenset()
        self._has_thoughts = False
        self._has_only_unsure = False
        self._kept: int | None = None

    def set_query(self, query: Query) -> None:
        """Show the claims that pass a filter line."""
        self.beginFilterChange()
        self._query, self._kept = query, None
        self.endFilterChange()

    def set_setting(self, setting: Setting) -> None:
        """Take the article, and who asks, for terms that are about them."""
        if setting != self._setting:
            self.beginFilterChange()
            self._setting = setting
            self.endFilterChange()

    def set_statuses(self, statuses: frozenset[str]) -> None:
        """Show the claims of these ``claim_words.Status`` keys; all when empty."""
        self.beginFilterChange()
        self._statuses, self._kept = statuses, None
        self.endFilterChange()

    def show_thoughts(self, *, on: bool) -> None:
        """Show thoughts, wishes and plans as well as speech."""
        if on != self._has_thoughts:
            self.beginFilterChange()
            self._has_thoughts, self._kept = on, None
            self.endFilterChange()

    def show_only_unsure(self, *, on: bool) -> None:
        """Show only claims whose speaker the program is not sure of."""
        if on != self._has_only_unsure:
            self.beginFilterChange()
            self._has_only_unsure, self._kept = on, None
            self.endFilterChange()

    def keep(self, claim_id: int | None) -> None:
        """Keep showing a claim that stops passing while it is being worked on.

        A verdict on a claim under the filter "unreviewed" must not pull the row away.
        """
        if self._kept is None or self._kept == claim_id:
            self._kept = claim_id
            return
        old = self._model.claim(self._kept)
        if old is None or self.passes(old):
            self._kept = claim_id
            return
        self.beginFilterChange()
        self._kept = claim_id
        self.endFilterChange()

    def counts(self, claim: Claim) -> bool:
        """Tell whether a claim is among those that a filter chooses from."""
        return claim.speech or self._has_thoughts

    def passes(self, claim: Claim) -> bool:
        """Tell whether a claim passes line, chips and speech switch."""
        if not self.counts(claim) or (self._has_only_unsure and not claim.unsure):
            return False
        if self._statuses and claim_words.status(claim).key not in self._statuses:
            return False
        return claim_tests.accepts(self._query, claim, self._setting)

    def shown(self) -> list[Claim]:
        """Give the claims that are shown, top to bottom."""
        return [claim for claim in self._model.claims() if self._is_shown(claim)]

    def _is_shown(self, claim: Claim) -> bool:
        return claim.id == self._kept or self.passes(claim)

    @override
    def filterAcceptsRow(
        self, source_row: int, source_parent: QModelIndex | QPersistentModelIndex
    ) -> bool:
        if not source_parent.isValid():
            return False  # a group stands by its claims alone
        index = self._model.index(source_row, 0, source_parent)
        return self._is_shown(self._model.data(index, Role.CLAIM))
