"""Which marks are seen: all, none, those not reviewed, those of one actor."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from onrecord.ui.models.claim_words import is_reviewed

if TYPE_CHECKING:
    from onrecord.ui.widgets.reader.marks import Mark
    from onrecord_db.records import Claim


@dataclass(frozen=True, slots=True, kw_only=True)
class Layers:
    """What is chosen; the conditions hold together, and never hide the current claim."""

    marks: bool = True
    unreviewed: bool = False
    actor: int | None = None  # number of the actor's colour

    @property
    def is_whole(self) -> bool:
        """True when every mark is seen."""
        return self.marks and not self.unreviewed and self.actor is None

    def hides(self, mark: Mark) -> bool:
        """Tell whether a mark is hidden, the current one apart."""
        return self._hides(mark.actor, is_reviewed=mark.is_reviewed)

    def hides_claim(self, claim: Claim, actor: int) -> bool:
        """Tell whether the mark of a claim is hidden; ``actor`` is the number of its actor."""
        return self._hides(actor, is_reviewed=is_reviewed(claim))

    def _hides(self, actor: int, *, is_reviewed: bool) -> bool:
        is_other = self.actor is not None and actor != self.actor
        return not self.marks or is_other or (self.unreviewed and is_reviewed)
