"""What the person makes and mends of claims and actors, as the window asks for it of the case."""

from __future__ import annotations

from typing import TYPE_CHECKING

from onrecord.ui import late

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from onrecord.ui.case import Case
    from onrecord_db.records import (
        ActorKind,
        ActorPage,
        ActorRow,
        Change,
        ClaimType,
        NewClaim,
        Span,
    )


class Mending:
    """One method an act; each tells whether it is on the disk, and errors go the case's way."""

    def __init__(self, case: Case) -> None:
        self._case = case

    # --- reading ------------------------------------------------------------------------

    def propose(self, article_id: int, selected: Sequence[Span]) -> NewClaim | None:
        """Give the claim that selected words make; None for blanks."""
        return late.guessing.propose(self._case.store, article_id, selected)

    def actors_like(self, text: str) -> tuple[ActorRow, ...]:
        """Give the actors of whom a spelling begins so."""
        return late.actors.find(self._case.store, text)

    def actors_of(self, article_id: int) -> tuple[ActorRow, ...]:
        """Give the actors of an article, those who speak first."""
        return late.actors.of_article(self._case.store, article_id)

    def page(self, actor_id: int) -> ActorPage:
        """Give everything that is known of an actor."""
        return late.pages.page(self._case.store, actor_id)

    # --- claims -------------------------------------------------------------------------

    def add(self, version_id: int, claim: NewClaim, speaker: str | None = None) -> int | None:
        """Add a claim and give its id; None when it failed. ``speaker`` names a new actor."""
        store, acts = self._case.store, late.acts
        return self._made(lambda: acts.add(store, version_id, claim, speaker))

    def set_spans(
        self, claim_id: int, version_id: int, spans: Sequence[Span], *, session: int
    ) -> bool:
        """Let a claim stand on other words; the moves of one session soon after another are one."""
        store, acts = self._case.store, late.acts
        return self._case.do(
            lambda: acts.set_spans(store, claim_id, version_id, spans, session=session)
        )

    def merge(self, claim_ids: Sequence[int]) -> bool:
        """Join claims to the first of them."""
        return self._case.do(lambda: late.acts.merge(self._case.store, claim_ids))

    def split(self, claim_id: int, version_id: int, selected: Sequence[Span]) -> int | None:
        """Part a claim and give the new one's id; None when it failed."""
        store, acts = self._case.store, late.acts
        return self._made(lambda: acts.split(store, claim_id, version_id, selected))

    def assign(self, claim_ids: Sequence[int], actor_id: int | None) -> bool:
        """Say who makes claims; None for an unknown speaker."""
        return self._case.do(lambda: late.acts.assign(self._case.store, claim_ids, actor_id))

    def assign_name(self, claim_ids: Sequence[int], name: str) -> bool:
        """Say who makes claims, by a name that may be new."""
        return self._case.do(lambda: late.acts.assign_name(self._case.store, claim_ids, name))

    def retype(self, claim_ids: Sequence[int], kind: ClaimType) -> bool:
        """Say what claims are about."""
        return self._case.do(lambda: late.acts.retype(self._case.store, claim_ids, kind))

    def set_statement(self, claim_id: int, text: str) -> bool:
        """Word a claim anew."""
        return self._case.do(lambda: late.acts.set_statement(self._case.store, claim_id, text))

    # --- actors -------------------------------------------------------------------------

    def rename(self, actor_id: int, name: str) -> bool:
        """Call an actor otherwise."""
        return self._case.do(lambda: late.casting.rename(self._case.store, actor_id, name))

    def add_alias(self, actor_id: int, form: str) -> bool:
        """Add a spelling."""
        return self._case.do(lambda: late.casting.add_alias(self._case.store, actor_id, form))

    def remove_alias(self, actor_id: int, form: str) -> bool:
        """Take a spelling away."""
        return self._case.do(lambda: late.casting.remove_alias(self._case.store, actor_id, form))

    def add_role(self, actor_id: int, role: str) -> bool:
        """Add a role."""
        return self._case.do(lambda: late.casting.add_role(self._case.store, actor_id, role))

    def set_kind(self, actor_id: int, kind: ActorKind) -> bool:
        """Say what an actor is."""
        return self._case.do(lambda: late.casting.set_kind(self._case.store, actor_id, kind))

    def describe(self, actor_id: int, text: str) -> bool:
        """Say who an actor is."""
        return self._case.do(lambda: late.casting.describe(self._case.store, actor_id, text))

    def merge_actors(self, actor_id: int, others: Sequence[int]) -> bool:
        """Say that other actors are this one."""
        return self._case.do(lambda: late.casting.merge(self._case.store, actor_id, others))

    def split_actor(
        self, actor_id: int, name: str, claim_ids: Sequence[int], forms: Sequence[str]
    ) -> int | None:
        """Make an actor of some claims and spellings; give the id, None when it failed."""
        store, casting = self._case.store, late.casting
        return self._made(
            lambda: casting.split(store, actor_id, name, claim_ids=claim_ids, forms=forms)
        )

    def _made(self, act: Callable[[], tuple[int, Change]]) -> int | None:
        made: list[int] = []

        def run() -> Change:
            new_id, change = act()
            made.append(new_id)
            return change

        return made[0] if self._case.do(run) else None
