"""A user at play: whatever they do, the database shows what an independent record says."""

import shutil
import tempfile
from copy import deepcopy
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, precondition, rule

from db.desk import SCALE, TEXT, add, analyse, article, filled
from onrecord_db import articles, audit, claims, derived, evidence, relations, verdicts
from onrecord_db import settings as kept
from onrecord_db.errors import BugError
from onrecord_db.records import MatchProposal, ReviewState, Stance, State
from onrecord_db.store import Store

KEYS = [rating.key for rating in SCALE.ratings]
WHICH = st.integers(0, 5)
WORDS = st.text(st.characters(exclude_categories=["Cs"]), max_size=12)


class User(RuleBasedStateMachine):
    """Two articles with three claims each, one match between them."""

    def __init__(self) -> None:
        super().__init__()
        self.folder = Path(tempfile.mkdtemp())
        self.store = Store.open(self.folder / "desk.onrecord", user="ann", scale=SCALE)
        self.first, earlier = filled(self.store)
        self.second = add(self.store, article(TEXT + "!"))
        self.ids = (*earlier, *analyse(self.store, self.second))
        with self.store.step("Match", undoable=False):
            pair = (self.ids[3], self.ids[0])
            relations.propose(self.store, [MatchProposal(
                claim_id=pair[0], earlier_id=pair[1], relation="same", score=0.5, reasons=()
            )])  # fmt: skip
        self.match = self.store.one("SELECT id FROM relation")[0]
        blank = {"verdict": None, "reason": "", "note": "", "state": "proposed"}
        self.now: dict = {one: {**blank, "review": "unreviewed", "links": []} for one in self.ids}
        self.now |= {"match": "proposed", "trashed": False}
        self.past: list[dict] = []
        self.future: list[dict] = []

    def teardown(self) -> None:
        self.store.close()
        shutil.rmtree(self.folder)

    def done(self, new: dict) -> None:
        """Write down in the record what a step made of the desk."""
        if new != self.now:
            self.past.append(self.now)
            self.future.clear()
            self.now = new

    @rule(which=WHICH, key=st.sampled_from([*KEYS, None]), reason=st.none() | WORDS)
    def rate(self, which: int, key: str | None, reason: str | None) -> None:
        claim_id, new = self.ids[which], deepcopy(self.now)
        with self.store.step("Mark"):
            verdicts.give(self.store, claim_id, key, reason=None if key is None else reason)
        one = new[claim_id]
        one["reason"] = "" if key is None else (one["reason"] if reason is None else reason)
        one["verdict"], one["review"] = key, "unreviewed" if key is None else "done"
        self.done(new)

    @rule(which=WHICH, text=WORDS)
    def note(self, which: int, text: str) -> None:
        new = deepcopy(self.now)
        with self.store.step("Edit note"):
            claims.set_note(self.store, self.ids[which], text)
        new[self.ids[which]]["note"] = text
        self.done(new)

    @rule(which=WHICH, state=st.sampled_from(State))
    def judge(self, which: int, state: State) -> None:
        new = deepcopy(self.now)
        with self.store.step("Not a claim"):
            claims.set_state(self.store, self.ids[which], state)
        new[self.ids[which]]["state"] = state.value
        self.done(new)

    @rule(which=WHICH, state=st.sampled_from(ReviewState))
    def review(self, which: int, state: ReviewState) -> None:
        new = deepcopy(self.now)
        with self.store.step("Review"):
            claims.set_review_state(self.store, self.ids[which], state)
        new[self.ids[which]]["review"] = state.value
        self.done(new)

    @rule(which=WHICH, title=WORDS, data=st.none() | st.binary(max_size=4))
    def link(self, which: int, title: str, data: bytes | None) -> None:
        new = deepcopy(self.now)
        with self.store.step("Link source"):
            made = evidence.link(
                self.store, self.ids[which], title=title, url=None, stance=Stance.CONTEXT,
                excerpt="", data=data,
            )  # fmt: skip
        new[self.ids[which]]["links"].append((made, title))
        self.done(new)

    @rule(which=WHICH)
    def unlink(self, which: int) -> None:
        new = deepcopy(self.now)
        gone = new[self.ids[which]]["links"][:1]
        new[self.ids[which]]["links"] = new[self.ids[which]]["links"][1:]
        with self.store.step("Unlink source"):
            for made, _ in gone:
                evidence.unlink(self.store, made)
        self.done(new)

    @rule(state=st.sampled_from(State))
    def decide(self, state: State) -> None:
        with self.store.step("Same claim"):
            relations.decide(self.store, self.match, state)
        self.done(deepcopy(self.now) | {"match": state.value})

    @rule()
    def bin(self) -> None:
        act = articles.restore if self.now["trashed"] else articles.trash
        with self.store.step("Trash"):
            act(self.store, self.first)
        self.done(deepcopy(self.now) | {"trashed": not self.now["trashed"]})

    @rule(which=WHICH, text=WORDS)
    def fail(self, which: int, text: str) -> None:
        with pytest.raises(BugError, match="no rating"):
            self.half_of_a_step(self.ids[which], text + "!")

    def half_of_a_step(self, claim_id: int, text: str) -> None:
        """Write a note, and fail."""
        with self.store.step("Fails"):
            claims.set_note(self.store, claim_id, text)
            verdicts.give(self.store, claim_id, "no such rating")

    @rule(number=st.integers(0, 9))
    def import_more(self, number: int) -> None:
        other = add(self.store, article(f"{TEXT} {number}"), "more.txt")
        analyse(self.store, other)
        articles.opened(self.store, other, at_claim=None, scroll=number)
        kept.put(self.store, "seen", str(number))

    @precondition(lambda self: self.past)
    @rule()
    def undo(self) -> None:
        assert self.store.undo() is not None
        self.future.append(self.now)
        self.now = self.past.pop()

    @precondition(lambda self: self.future)
    @rule()
    def redo(self) -> None:
        assert self.store.redo() is not None
        self.past.append(self.now)
        self.now = self.future.pop()

    @invariant()
    def undo_menu_is_right(self) -> None:
        assert (self.store.undo_label is None, self.store.redo_label is None) == (
            not self.past,
            not self.future,
        )

    @invariant()
    def claims_are_as_recorded(self) -> None:
        for claim_id in self.ids:
            claim, one = claims.get(self.store, claim_id), self.now[claim_id]
            assert (claim.verdict.rating.key if claim.verdict else None) == one["verdict"]
            assert (claim.verdict.reason if claim.verdict else "") == one["reason"]
            assert (claim.note, claim.state, claim.review_state) == (
                one["note"], one["state"], one["review"]
            )  # fmt: skip
            assert [(link.id, link.title) for link in claim.evidence] == one["links"]

    @invariant()
    def lists_are_as_recorded(self) -> None:
        is_rejected = self.now[self.ids[0]]["state"] == "rejected"
        is_hidden = self.now["match"] == "rejected" or is_rejected or self.now["trashed"]
        seen = claims.get(self.store, self.ids[3]).seen_before
        assert [match.state for match in seen] == ([] if is_hidden else [self.now["match"]])
        shown = [one for one in self.ids[3:] if self.now[one]["state"] != "rejected"]
        found = claims.of_article(self.store, self.second)
        assert [claim.id for claim in found] == shown
        assert [claim.number for claim in found] == list(range(1, len(shown) + 1))

    @invariant()
    def database_is_sound(self) -> None:
        assert self.store.all("pragma foreign_key_check") == []
        with self.store.step("Check", undoable=False):
            self.store.run("INSERT INTO claim_fts(claim_fts, rank) VALUES ('integrity-check', 1)")

    @invariant()
    def overview_is_as_recorded(self) -> None:
        keys = {row["id"]: row["key"] for row in self.store.all("SELECT id, key FROM rating")}
        for claim_id in self.ids:
            row = self.store.one("SELECT * FROM claim_facet WHERE id = ?", (claim_id,))
            one = self.now[claim_id]
            in_trash = self.now["trashed"] and claim_id in self.ids[:3]
            assert bool(row["shown"]) == (one["state"] != "rejected" and not in_trash)
            assert (keys.get(row["rating_id"]), bool(row["noted"]), row["sources"]) == (
                one["verdict"], one["note"] != "", len(one["links"])
            )  # fmt: skip
        assert derived.differences(self.store) == []

    @invariant()
    def log_is_whole(self) -> None:
        found = audit.verify(self.store, [self.store.audit_head()])
        assert [one for one in found if isinstance(one, audit.Fault)] == []


TestUser = pytest.mark.slow(User.TestCase)
TestUser.settings = settings(
    max_examples=20,
    stateful_step_count=30,
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow],
)
