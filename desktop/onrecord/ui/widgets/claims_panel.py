"""The claims panel: the claims of one article by actor, a filter over them, the current one's card."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from onrecord.ui.models import claim_words
from onrecord.ui.models.claim_tests import NOWHERE, Setting
from onrecord.ui.models.claims import ClaimsModel, Role
from onrecord.ui.models.claims_filter import ClaimsFilter
from onrecord.ui.widgets.buttons import TextButton
from onrecord.ui.widgets.chip_row import ChipRow
from onrecord.ui.widgets.claim_card import ClaimCard
from onrecord.ui.widgets.claim_tree import ClaimTree
from onrecord.ui.widgets.counts_label import CountsLabel
from onrecord.ui.widgets.filter_line import FilterLine
from onrecord.ui.widgets.labels import TITLE, Label, TextStyle
from onrecord.ui.widgets.panel_message import EmptyMessage, PanelMessage
from onrecord.ui.widgets.panel_splitter import PanelSplitter
from onrecord.ui.widgets.selection_line import SelectionLine
from onrecord_db.search.query import parse

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from onrecord.ui.theme import Look
    from onrecord_db.records import Claim, Scale

_QUIET = TextStyle(12, 400, "3")
_WRONG = TextStyle(12, 400, "bad")


class ClaimsPanel(QWidget):
    """Shows the claims of an article and emits what the person wants done with them."""

    current_changed = Signal(int)  # the person moved to this claim
    rating_requested = Signal(int, object)  # claim id, rating key or None
    link_requested = Signal(int)
    note_edited = Signal(int, str)
    reason_edited = Signal(int, str)
    unlink_requested = Signal(int)  # evidence id
    open_source_requested = Signal(int)  # evidence id
    compare_requested = Signal(int)
    source_dropped = Signal(int, str)
    analysis_requested = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._text = ""
        self._busy: str | None = None
        self._scale: Scale | None = None
        self._has_article, self._is_analysed = False, True
        self._article: int | None = None  # of the claims shown
        self._current: int | None = None
        self._is_quiet = False  # the program moves the current row, not the person
        self.setObjectName("claimsPanel")
        self.setProperty("role", "panel")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.model = ClaimsModel(self)
        self.proxy = ClaimsFilter(self.model, self)
        self._make_parts()
        self._lay_out()
        self._connect()
        look.changed.connect(self.follow_look)
        self.follow_look()
        self._show_state()

    def _make_parts(self) -> None:
        look = self._look
        self.title = Label(look, self.tr("Claims by actor"), TITLE)
        self.counts = CountsLabel(look)
        self.filter = FilterLine(look)
        self.chips = ChipRow(look)
        self.problem = Label(look, style=_WRONG)
        self.problem.setWordWrap(True)
        self.shown = Label(look, style=_QUIET)
        self.clear_filter = TextButton(look, self.tr("Clear filter"))
        self.tree = ClaimTree(look)
        self.tree.setModel(self.proxy)
        self.selected = SelectionLine(look, self.tree)
        self.card = ClaimCard(look)
        self.message = EmptyMessage(look)
        self.hidden_message = PanelMessage(look)
        self.hidden_message.say(
            self.tr("No claim passes the filter"),
            icon="filter-outline",
            button=self.tr("Clear filter"),
        )

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.addWidget(self.title)
        head.addWidget(self.counts, 1)
        self._shown_line = QWidget()
        line = QHBoxLayout(self._shown_line)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(4)
        line.addWidget(self.shown)
        line.addWidget(self.clear_filter)
        line.addStretch(1)
        self._top = QVBoxLayout()
        self._top.setSpacing(8)
        self._top.addLayout(head)
        for part in (self.filter, self.problem, self.chips, self._shown_line):
            self._top.addWidget(part)
        self._list = QStackedWidget()
        self._list.addWidget(self.tree)
        self._list.addWidget(self.hidden_message)
        self.splitter = PanelSplitter(self._look)
        self.splitter.setObjectName("claimsSplitter")
        self.splitter.addWidget(self._list)
        self.splitter.addWidget(self.card)
        self._pages = QStackedWidget()
        self._pages.addWidget(self.splitter)
        self._pages.addWidget(self.message)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addLayout(self._top)
        whole.addWidget(self.selected)
        whole.addWidget(self._pages, 1)

    def _connect(self) -> None:
        self.filter.textChanged.connect(self._filter_by_text)
        self.chips.changed.connect(self._filter_by_chips)
        self.clear_filter.clicked.connect(self.show_all)
        self.hidden_message.acted.connect(self.show_all)
        self.message.acted.connect(self.analysis_requested)
        self.tree.selectionModel().currentChanged.connect(self._follow_row)
        self.tree.source_dropped.connect(self.source_dropped)
        card = self.card
        card.rating_requested.connect(self.rating_requested)
        card.note_edited.connect(self.note_edited)
        card.reason_edited.connect(self.reason_edited)
        card.link_requested.connect(self.link_requested)
        card.unlink_requested.connect(self.unlink_requested)
        card.open_source_requested.connect(self.open_source_requested)
        card.compare_requested.connect(self.compare_requested)
        card.source_dropped.connect(self.source_dropped)
        card.returned.connect(self.focus_list)

    def follow_look(self) -> None:
        """Take spacing and text size of the look in force."""
        px = self._look.px
        self._top.setContentsMargins(px(16), px(12), px(16), px(8))

    # --- what it shows ---

    def set_article(
        self,
        claims: Sequence[Claim],
        actor_index: Mapping[int | None, int],
        scale: Scale,
        *,
        text: str = "",
        setting: Setting = NOWHERE,
    ) -> None:
        """Show the claims of an article; call it again after every change of them.

        The current claim, the filter and the scroll position stay while it is the same article. If
        the current claim is gone, the claim after it becomes current and ``current_changed`` tells.

        Args:
            claims: in text order, rejected ones left out; may be empty.
            actor_index: actor id -> number of the actor's colour.
            scale: the ratings on offer.
            text: the article version's text, for the quotation's context.
            setting: the article, and who asks, for terms of the filter that are about them.
        """
        article = claims[0].article_id if claims else self._article
        if article != self._article:
            self.card.flush()
            self._forget()
        self._article, self._has_article, self._text = article, True, text
        heir = self._heir({claim.id for claim in claims})
        if claims and self._pages.currentWidget() is self.message:
            self._pages.setCurrentWidget(self.splitter)  # while empty: its rows are laid out once
        self._is_quiet = True
        self.model.set_claims(claims, actor_index)
        self.proxy.set_setting(setting)
        self.proxy.show_thoughts(on=self._shows_thoughts())
        self._is_quiet = False
        self.set_scale(scale)
        self._show_state()
        if heir is not None and heir != self._current:
            self._select(heir)
            self.current_changed.emit(heir)
        else:
            self._select(heir)

    def clear(self) -> None:
        """Show that no article is open."""
        self.card.flush()
        self._forget()
        self._has_article, self._article, self._text = False, None, ""
        self._is_quiet = True
        self.model.set_claims((), {})
        self._is_quiet = False
        self._show_state()

    def set_scale(self, scale: Scale) -> None:
        """Offer other ratings."""
        self._scale = scale
        self.card.set_scale(scale)
        self._count()

    def set_busy(self, text: str | None) -> None:
        """Say that claims are being looked for, in words; None when that is over."""
        self._busy = text
        self._show_state()

    def set_analysed(self, is_analysed: bool) -> None:  # noqa: FBT001  # one state, as Qt's setters
        """Tell whether the article was searched for claims to the end."""
        self._is_analysed = is_analysed
        self._show_state()

    def set_current(self, claim_id: int | None) -> None:
        """Show a claim as the current one, without telling anybody."""
        if claim_id != self._current:
            self._select(claim_id)

    def current(self) -> int | None:
        """Give the id of the current claim."""
        return self._current

    def step(self, delta: int, *, unreviewed: bool = False) -> int | None:
        """Move the current claim among those that the filter shows, as the person would.

        Args:
            delta: how many claims down (up when negative); at an end it stays.
            unreviewed: pass over claims that are reviewed.

        Returns:
            The id of the claim that is current now; None when there is none to go to.
        """
        path = self._path(is_down=delta > 0)
        if unreviewed:
            path = [claim for claim in path if not claim_words.is_reviewed(claim)]
        if not path:
            return None
        found = path[min(abs(delta), len(path)) - 1].id
        self._select(found)
        self.current_changed.emit(found)
        return found

    def flush(self) -> None:
        """Emit what was typed into note and reason and not saved yet: before closing, before an act."""
        self.card.flush()

    def focus_filter(self) -> None:
        """Put the caret into the filter line."""
        self.filter.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.filter.selectAll()

    def focus_list(self) -> None:
        """Give the keyboard to the list of claims."""
        self.tree.setFocus(Qt.FocusReason.OtherFocusReason)

    def edit_note(self) -> None:
        """Put the caret into the current claim's note."""
        if self._current is not None:
            self.card.edit_note()

    def edit_reason(self) -> bool:
        """Put the caret into the reason of the current claim's verdict; False without a verdict."""
        return self._current is not None and self.card.edit_reason()

    def show_all(self) -> None:
        """Take the filter away."""
        self.filter.clear()
        self.chips.show_all()

    # --- the current claim ---

    def _path(self, *, is_down: bool) -> list[Claim]:
        """Give the claims that are shown beyond the current one, nearest first.

        The current one need not be shown itself: the filter may hide it.
        """
        rows = self.proxy.shown()
        order = {claim.id: at for at, claim in enumerate(self.model.claims())}
        here = order.get(self._current) if self._current is not None else None
        if is_down:
            return [claim for claim in rows if here is None or order[claim.id] > here]
        return [claim for claim in reversed(rows) if here is None or order[claim.id] < here]

    def _heir(self, wanted: set[int]) -> int | None:
        """Give the claim that is current once only ``wanted`` are left."""
        if self._current is None or self._current in wanted:
            return self._current
        near = [*self._path(is_down=True), *self._path(is_down=False)]
        return next((claim.id for claim in near if claim.id in wanted), None)

    def _select(self, claim_id: int | None) -> None:
        """Make a claim the current one in list and card, quietly."""
        if claim_id != self._current:
            self.card.flush()  # may come back as set_article()
        index = QModelIndex() if claim_id is None else self.model.index_of(claim_id)
        claim: Claim | None = index.data(Role.CLAIM) if index.isValid() else None
        self._current = None if claim is None else claim.id
        self._show_row()
        self.card.set_claim(claim, self._text)
        if self.card.isHidden() == (claim is not None):
            self.card.setVisible(claim is not None)
            self.splitter.fit()

    def _show_row(self) -> None:
        """Mark the current claim's row; where the filter hides it, none is marked."""
        index = QModelIndex() if self._current is None else self.model.index_of(self._current)
        row = self.proxy.mapFromSource(index)
        self._is_quiet = True
        self.proxy.keep(self._current if row.isValid() else None)
        row = self.proxy.mapFromSource(index)
        if row.isValid():
            if row != self.tree.currentIndex() or not self.tree.selectionModel().isSelected(row):
                self.tree.setCurrentIndex(row)
        else:
            self.tree.selectionModel().clear()
        self._is_quiet = False
        self._show_state()

    def _follow_row(self, current: QModelIndex, _previous: QModelIndex) -> None:
        claim: Claim | None = current.data(Role.CLAIM) if current.isValid() else None
        if self._is_quiet or claim is None or claim.id == self._current:
            return
        self._select(claim.id)
        self.current_changed.emit(claim.id)

    def _forget(self) -> None:
        """Take filter and current claim away, as for another article."""
        self._current = None
        self.card.set_claim(None)
        self.card.hide()
        self._is_quiet = True
        self.filter.clear()
        self.chips.blockSignals(True)  # nobody chose anything
        self.chips.show_all()
        self.chips.blockSignals(False)
        self._filter_by_chips()
        self._is_quiet = False

    # --- filter and states ---

    def _filter_by_text(self, line: str) -> None:
        ratings = self._scale.ratings if self._scale is not None else ()
        query = parse(line, {"verdict": [rating.label for rating in ratings]})
        self._is_quiet = True
        self.proxy.set_query(query)
        self.filter.show_problems(query.problems)
        self.problem.setText("\n".join(problem.text for problem in query.problems))
        self._show_row()

    def _filter_by_chips(self) -> None:
        self._is_quiet = True
        self.proxy.set_statuses(self.chips.chosen())
        self.proxy.show_only_unsure(on=self.chips.has_only_unsure())
        self.proxy.show_thoughts(on=self._shows_thoughts())
        self._count()
        self._show_row()

    def _shows_thoughts(self) -> bool:
        """Thoughts are shown when asked for, and where an article holds nothing else."""
        return self.chips.has_thoughts() or not any(claim.speech for claim in self.model.claims())

    def _count(self) -> None:
        if self._scale is not None:
            self.chips.set_claims(list(self.model.claims()), self._scale)

    def _show_state(self) -> None:
        """Show the parts that belong to what there is to show."""
        claims = [claim for claim in self.model.claims() if self.proxy.counts(claim)]
        shown = len(self.proxy.shown())
        has_claims = bool(claims)
        self.filter.setVisible(has_claims)
        self.chips.setVisible(has_claims)
        self.problem.setVisible(has_claims and bool(self.problem.text()))
        self._shown_line.setVisible(has_claims and shown < len(claims))
        self.shown.setText(
            self.tr("{shown} of {total} shown ·").format(shown=shown, total=len(claims))
        )
        self._show_counts(claims)
        self.counts.setVisible(has_claims)
        self._pages.setCurrentWidget(self.splitter if has_claims else self.message)
        self._list.setCurrentWidget(self.tree if shown or not has_claims else self.hidden_message)
        self.message.explain(
            busy=self._busy, has_article=self._has_article, is_analysed=self._is_analysed
        )

    def _show_counts(self, claims: list[Claim]) -> None:
        number, actors = len(claims), len({claim.actor_id for claim in claims})
        first = self.tr("1 claim") if number == 1 else self.tr("{n} claims").format(n=number)
        second = self.tr("1 actor") if actors == 1 else self.tr("{n} actors").format(n=actors)
        busy = self._busy
        self.counts.say(busy or f"{first} · {second}", busy or first)
