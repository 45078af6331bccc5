"""Commands that make and mend claims: add, speaker, kind, statement, edges, merge, split."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Slot
from PySide6.QtWidgets import QMenu

from onrecord.ui import late
from onrecord.ui.casting import Casting
from onrecord.ui.edging import Edging
from onrecord.ui.models import claim_words
from onrecord.ui.widgets.pick_sheet import Choice, PickSheet
from onrecord_db.records import ClaimType

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from PySide6.QtCore import QPoint
    from PySide6.QtWidgets import QWidget

    from onrecord.ui.window import Window
    from onrecord_db.records import ActorRow, Claim, NewClaim, Span

_MENU = (
    ("speaker", "kind", "statement", "actor_page"),
    ("edge_start", "edge_end", "add_words", "merge", "split"),
    ("link", "note", "reject"),
)
_MERGES = 2  # actors on offer to be the same as the speaker


@dataclass(frozen=True, slots=True, kw_only=True)
class _Speaker:
    """Who is chosen: an actor, a name that nobody has yet, or an unknown speaker."""

    actor: ActorRow | None = None
    name: str = ""
    is_same: bool = False  # as the speaker now: the two are to be one


class Marking(QObject):
    """Runs these commands in one window."""

    def __init__(self, window: Window) -> None:
        super().__init__(window)
        self._window = window
        self._reading, self._mending = window.reading, window.case.mending
        self.edging = Edging(window)
        self.casting = Casting(window)
        self.edging.told.connect(window.status.tell)
        window.reading.claims_changed.connect(self.follow)
        window.panel.card.statement.edited.connect(self._mending.set_statement)
        for pane in (window.panel.tree, window.panel.card):
            pane.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
            pane.customContextMenuRequested.connect(partial(self._show_menu, pane))

    def handlers(self) -> dict[str, Callable[..., object]]:
        """Give the method of each action."""
        return {
            "add_claim": self.add_claim,
            "add_words": self.add_words,
            "speaker": self.choose_speaker,
            "kind": self.choose_kind,
            "statement": self.edit_statement,
            "edge_start": partial(self.edging.take, is_end=False),
            "edge_end": partial(self.edging.take, is_end=True),
            "merge": self.merge,
            "split": self.split,
            "actor_page": self.open_actor,
        }

    @Slot()
    def follow(self) -> None:
        """Show the edges of the claim that is current now."""
        self.edging.follow(self._reading.current())

    # --- making -------------------------------------------------------------------------

    @Slot()
    def add_claim(self) -> None:
        """Make a claim of the selected words; the speaker is guessed and can be changed at once."""
        selected, article_id = self._window.reader.selection_span(), self._reading.article_id
        version = self._reading.version
        proposal = None
        if selected is not None and article_id is not None:
            proposal = self._mending.propose(article_id, [selected])
        if proposal is None or article_id is None or version is None:
            self._tell(self.tr("Select the words of the claim first, then press A"))
            return
        here = self._mending.actors_of(article_id)
        guess = next((one for one in here if one.id == proposal.spoken.actor_id), None)
        ordered = [*([guess] if guess else []), *(one for one in here if one is not guess)]
        chooser = PickSheet(
            self._window.look,
            self.tr("New claim: who says it?"),
            partial(self._speakers, ordered, None),
            self._window,
        )
        chooser.quote(f"“{claim_words.isolate(proposal.statement)}”")
        chooser.hint.setText(self.tr("Ctrl+Enter  add the claim    Esc  leave it"))
        chooser.chosen.connect(partial(self._add, version.id, proposal))
        chooser.open_at(self._pane(), text=guess.name if guess else "")

    def _add(self, version_id: int, proposal: NewClaim, speaker: _Speaker) -> None:
        who = speaker.actor
        spoken = proposal.spoken
        if who is None or who.id != spoken.actor_id:
            spoken = replace(spoken, source=())  # where another one is named
        spoken = replace(
            spoken,
            actor_id=who.id if who else None,
            role=who.role if who else None,
            unsure=False,  # a person has seen it
        )
        new_id = self._mending.add(
            version_id, replace(proposal, spoken=spoken), speaker.name or None
        )
        if new_id is not None:
            cursor = self._window.reader.textCursor()
            cursor.clearSelection()
            self._window.reader.setTextCursor(cursor)
            self._reading.select(new_id, scroll=False)

    @Slot()
    def add_words(self) -> None:
        """Let the current claim stand on the selected words too, or no longer if it did."""
        claim, selected = self._reading.current(), self._window.reader.selection_span()
        if claim is None or selected is None:
            self._tell(self.tr("Select words to add to the claim, or words of it to take away"))
            return
        self.edging.end()
        spans = _toggled(self._reading.text(), claim.spans, selected)
        self._mending.set_spans(claim.id, claim.version_id, spans, session=0)

    # --- who, what ----------------------------------------------------------------------

    @Slot()
    def choose_speaker(self) -> None:
        """Ask who makes the claim, or all that are selected."""
        claim, article_id = self._reading.current(), self._reading.article_id
        if claim is None or article_id is None:
            return
        ids = self.chosen(claim)
        title = self.tr("Who says claim {0}?").format(claim.number)
        if len(ids) > 1:
            title = self.tr("Who says these {0} claims?").format(len(ids))
        named = self._mending.actors_of(article_id)
        here = sorted(named, key=lambda one: one.id != claim.actor_id)  # Enter confirms who it is
        supply = partial(self._speakers, here, claim)
        chooser = PickSheet(self._window.look, title, supply, self._window)
        chooser.chosen.connect(partial(self._assign, ids, claim.actor_id))
        chooser.open_at(self._pane(), text=claim.actor_name if claim.actor_id else "")

    def _assign(self, ids: list[int], was: int | None, speaker: _Speaker) -> None:
        if speaker.is_same and speaker.actor is not None and was is not None:
            self._mending.merge_actors(speaker.actor.id, [was])
        elif speaker.name:
            self._mending.assign_name(ids, speaker.name)
        else:
            self._mending.assign(ids, speaker.actor.id if speaker.actor else None)

    def _speakers(self, here: Sequence[ActorRow], claim: Claim | None, text: str) -> list[Choice]:
        """Give who can be chosen: those of the article, or those of whom a spelling begins so."""
        found = list(self._mending.actors_like(text)) if text else list(here)
        rows = [self._actor(one, is_here=not text) for one in found]
        is_known = any(text in (one.name, *one.names) for one in found)
        if text and not is_known:
            create = self.tr("Create “{0}”").format(text)
            rows.append(Choice(text=create, value=_Speaker(name=text), is_act=True))
        if claim is not None and claim.actor_id is not None and text:
            others = [one for one in found if one.id != claim.actor_id][:_MERGES]
            rows += [self._merge(claim, one) for one in others]
        unknown = self.tr("Unknown speaker")
        rows.append(Choice(text=unknown, detail=self.tr("not named"), value=_Speaker()))
        return rows

    def _actor(self, one: ActorRow, *, is_here: bool) -> Choice:
        """Give an actor as a choice; with the number of claims in this article."""
        said = self.tr("1 claim") if one.claim_count == 1 else self.tr("{0} claims")
        parts = [one.role or claim_words.actor_kind(one.kind)]
        if is_here:
            parts.append(said.format(one.claim_count))
        detail = " · ".join(part for part in parts if part)
        return Choice(text=one.name, detail=detail, value=_Speaker(actor=one))

    def _merge(self, claim: Claim, one: ActorRow) -> Choice:
        form = self.tr("{0} is {1}: make them one")
        text = form.format(claim.actor_name, one.name)
        return Choice(text=text, value=_Speaker(actor=one, is_same=True), is_act=True)

    @Slot()
    def choose_kind(self) -> None:
        """Ask what the claim, or all that are selected, is about."""
        claim = self._reading.current()
        if claim is None:
            return
        ids = self.chosen(claim)
        rows = [Choice(text=claim_words.claim_type(kind), value=kind) for kind in ClaimType]
        title = self.tr("What kind of claim?")
        chooser = PickSheet(self._window.look, title, partial(_beginning, rows), self._window)
        chooser.chosen.connect(partial(self._mending.retype, ids))
        word = claim_words.claim_type(claim.type)
        chooser.open_at(self._pane(), text=word, current=claim.type)

    @Slot()
    def edit_statement(self) -> None:
        """Let the person word the statement in its place on the card."""
        self._window.claims_dock.show()
        self._window.panel.card.edit_statement()

    # --- joining and parting --------------------------------------------------------------

    @Slot()
    def merge(self) -> None:
        """Make one of the claims that are selected in the list; the current one stays."""
        claim = self._reading.current()
        ids = self.chosen(claim) if claim is not None else []
        if claim is None or len(ids) == 1:
            self._tell(self.tr("Select two or more claims in the list (Shift+↓), then press M"))
            return
        self._window.panel.flush()
        if self._mending.merge([claim.id, *(one for one in ids if one != claim.id)]):
            self._reading.select(claim.id)

    @Slot()
    def split(self) -> None:
        """Part the claim: the selected words, its last span or its last sentence go."""
        claim = self._reading.current()
        if claim is None:
            return
        selected = self._window.reader.selection_span()
        self.edging.end()
        new_id = self._mending.split(claim.id, claim.version_id, [selected] if selected else [])
        if new_id is not None:
            self._reading.select(new_id)

    # --- actors -------------------------------------------------------------------------

    @Slot()
    def open_actor(self) -> None:
        """Show the page of the claim's actor."""
        claim = self._reading.current()
        if claim is None or claim.actor_id is None:
            self._tell(self.tr("The speaker of this claim is not known"))
        else:
            self.casting.show_page(claim.actor_id)

    # --- inside ---------------------------------------------------------------------------

    def make_menu(self, pane: QWidget) -> QMenu:
        """Make the menu that offers by the mouse what the keys do to a claim."""
        menu = QMenu(pane)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for group in _MENU:
            menu.addActions([self._window.commands.actions[name] for name in group])
            menu.addSeparator()
        return menu

    def _show_menu(self, pane: QWidget, at: QPoint) -> None:
        if self._reading.current() is not None:
            self.make_menu(pane).popup(pane.mapToGlobal(at))

    def chosen(self, claim: Claim) -> list[int]:
        """Give the claims that are selected in the list; the current one where that is all."""
        ids = self._window.panel.tree.chosen()
        return ids if claim.id in ids else [claim.id]

    def _pane(self) -> QWidget:
        card = self._window.panel.card
        return card if card.isVisible() else self._window.reader

    def _tell(self, text: str) -> None:
        self._window.status.tell(text)


def _toggled(text: str, spans: Sequence[Span], selected: Span) -> tuple[Span, ...]:
    """Add selected words to spans; take them away where they lie within one."""
    edges = late.edges
    words = edges.whole_words(text, [selected])
    if edges.within(spans, words) == words:
        return edges.without(spans, words)
    return edges.trimmed(text, [*spans, *words])


def _beginning(rows: Sequence[Choice], text: str) -> list[Choice]:
    """Give the rows of which a word begins so, all for no letters."""
    low = text.lower()
    return [row for row in rows if any(word.startswith(low) for word in row.text.lower().split())]
