"""A person at play who makes and mends: undo and redo always give the desk as it was, and it is sound."""

from __future__ import annotations

import itertools
import shutil
import tempfile
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, precondition, rule

from onrecord.errors import KnownError
from onrecord.services import casting, importing, library
from onrecord.services.marking import acts, edges, guessing
from onrecord.services.marking.edges import Edge, Unit
from onrecord_db import articles, audit, claims, derived, journal
from onrecord_db.records import Change, ClaimType, Span, State
from onrecord_db.values import spans_from
from services import marked
from services.marked import FOUND, TEXT
from services.test_marking import content

PLACES = st.tuples(st.integers(0, len(TEXT) - 1), st.integers(1, 60))
SOME = st.integers(0, 50)


class Mender(RuleBasedStateMachine):
    """One article with four claims of two actors."""

    def __init__(self) -> None:
        super().__init__()
        self.folder = Path(tempfile.mkdtemp())
        self.store = library.open_store(self.folder / "desk.onrecord")
        marked.analysed(self.store)
        self.within, journal.MERGED_WITHIN = journal.MERGED_WITHIN, 1e9  # no clock decides
        self.now = content(self.store)
        self.shown = claims.of_article(self.store, 1)  # as a window keeps them
        self.past: list[tuple[object, str]] = []  # the desk before a step, and the step's key
        self.future: list[object] = []

    def teardown(self) -> None:
        journal.MERGED_WITHIN = self.within
        self.store.close()
        shutil.rmtree(self.folder)

    def done(self, change: Change, key: str = "") -> None:
        """Write down what a step made of the desk; one with a key joins the last of that key."""
        self.follow(change)
        now = content(self.store)
        if now == self.now:
            return
        before: object = self.now
        if key and not self.future and self.past and self.past[-1][1] == key:
            before = self.past.pop()[0]
        if before != now:
            self.past.append((before, key))
        self.future.clear()
        self.now = now

    def follow(self, change: Change) -> None:
        """Show the claims anew, as a window does: those alone that the change tells of."""
        if change.claims is None or "actor" in change.tables:
            self.shown = claims.of_article(self.store, 1)
        else:
            self.shown = claims.after(self.store, 1, self.shown, change.claims)

    def some_claim(self, which: int) -> int | None:
        found = claims.of_article(self.store, 1)
        return found[which % len(found)].id if found else None

    @rule(places=st.lists(PLACES, min_size=1, max_size=2))
    def add(self, places: list[tuple[int, int]]) -> None:
        selected = [Span(at, min(at + long, len(TEXT))) for at, long in places]
        proposal = guessing.propose(self.store, 1, selected)
        if proposal is not None:
            self.done(acts.add(self.store, articles.version(self.store, 1).id, proposal)[1])

    @rule(which=SOME, unit=st.sampled_from(Unit), forward=st.booleans(), is_end=st.booleans())
    def nudge(self, which: int, unit: Unit, *, forward: bool, is_end: bool) -> None:
        claim_id = self.some_claim(which)
        if claim_id is not None:
            claim = claims.get(self.store, claim_id)
            edge = Edge(which % len(claim.spans), is_end)
            spans, _ = edges.moved(TEXT, claim.spans, edge, unit, forward=forward)
            if edges.trimmed(TEXT, spans):
                change = acts.set_spans(self.store, claim_id, claim.version_id, spans)
                self.done(change, f"edges:{claim_id}")

    @rule(which=SOME, others=st.lists(SOME, min_size=1, max_size=2))
    def merge(self, which: int, others: list[int]) -> None:
        ids = [self.some_claim(at) for at in (which, *others)]
        known = [one for one in dict.fromkeys(ids) if one is not None]
        if len(known) > 1:
            self.done(acts.merge(self.store, known))

    @rule(which=SOME, place=PLACES)
    def split(self, which: int, place: tuple[int, int]) -> None:
        claim_id = self.some_claim(which)
        if claim_id is not None:
            try:
                _, change = acts.split(self.store, claim_id, 1, [Span(place[0], sum(place))])
            except KnownError:
                return
            self.done(change)

    @rule(which=SOME, name=st.sampled_from(["Mia Roe", "Brandt", "Teo Marsh", None]))
    def assign(self, which: int, name: str | None) -> None:
        claim_id = self.some_claim(which)
        if claim_id is not None and name is None:
            self.done(acts.assign(self.store, [claim_id], None))
        elif claim_id is not None and name is not None:
            self.done(acts.assign_name(self.store, [claim_id], name))

    @rule(which=SOME, kind=st.sampled_from(ClaimType))
    def retype(self, which: int, kind: ClaimType) -> None:
        claim_id = self.some_claim(which)
        if claim_id is not None:
            self.done(acts.retype(self.store, [claim_id], kind))

    @rule(which=SOME, state=st.sampled_from(State))
    def decide(self, which: int, state: State) -> None:
        claim_id = self.some_claim(which)
        if claim_id is not None:
            self.done(acts.decide(self.store, [claim_id], state))

    @rule(name=st.sampled_from(["Ilse B.", "I. Brandt", "Teo Marsh"]), which=SOME)
    def rename(self, name: str, which: int) -> None:
        self.done(casting.rename(self.store, self.standing(which), name))

    @rule(which=SOME, other=SOME)
    def merge_actors(self, which: int, other: int) -> None:
        kept, gone = self.standing(which), self.standing(other)
        if kept != gone:
            self.done(casting.merge(self.store, kept, [gone]))

    @rule(which=SOME, claim=SOME, form=st.sampled_from(["Brandt", "Teo Marsh"]))
    def split_actor(self, which: int, claim: int, form: str) -> None:
        claim_id = self.some_claim(claim)
        if claim_id is not None:
            actor_id = self.standing(which)
            _, change = casting.split(
                self.store, actor_id, f"P{claim}", claim_ids=[claim_id], forms=[form]
            )
            self.done(change)

    def standing(self, which: int) -> int:
        """Give an actor who was not merged into another."""
        rows = self.store.all("SELECT id FROM actor WHERE merged_into IS NULL ORDER BY id")
        return int(rows[which % len(rows)][0])

    @rule()
    def look_again(self) -> None:
        *_, change = importing.storing_extraction(self.store, 1, FOUND, undoable=True)
        assert change is not None
        self.done(change)
        told = importing.difference(self.store, 1, FOUND)
        assert told is not None
        assert told.is_nothing

    @precondition(lambda self: self.past)
    @rule()
    def undo(self) -> None:
        change = self.store.undo()
        assert change is not None
        self.follow(change)
        self.future.append(self.now)
        self.now = self.past.pop()[0]  # type: ignore[assignment]  # a desk

    @precondition(lambda self: self.future)
    @rule()
    def redo(self) -> None:
        change = self.store.redo()
        assert change is not None
        self.follow(change)
        self.past.append((self.now, ""))
        self.now = self.future.pop()  # type: ignore[assignment]  # a desk

    @invariant()
    def desk_is_as_recorded(self) -> None:
        assert content(self.store) == self.now
        assert (self.store.undo_label is None) == (not self.past)
        assert (self.store.redo_label is None) == (not self.future)

    @invariant()
    def window_shows_the_claims_as_they_stand(self) -> None:
        assert self.shown == claims.of_article(self.store, 1)

    @invariant()
    def claims_stand_on_their_words(self) -> None:
        for row in self.store.all("SELECT spans, exact, start FROM occurrence"):
            spans = spans_from(row["spans"])
            assert row["exact"] == " ... ".join(TEXT[start:end] for start, end in spans)
            assert row["start"] == spans[0].start
            assert all(one.end < other.start for one, other in itertools.pairwise(spans))

    @invariant()
    def database_is_sound(self) -> None:
        assert self.store.all("pragma foreign_key_check") == []
        assert derived.differences(self.store) == []
        twice = "SELECT 1 FROM occurrence GROUP BY claim_id, version_id HAVING count(*) > 1"
        assert self.store.all(twice) == []
        faults = audit.verify(self.store, [self.store.audit_head()])
        assert [one for one in faults if isinstance(one, audit.Fault)] == []


TestMender = pytest.mark.slow(Mender.TestCase)
TestMender.settings = settings(
    max_examples=15,
    stateful_step_count=20,
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow],
)
