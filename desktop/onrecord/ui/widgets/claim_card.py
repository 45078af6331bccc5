"""The card of the current claim: who said what when, the verdict, its reason, the sources."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QPushButton,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from onrecord.ui import said
from onrecord.ui.models import claim_words
from onrecord.ui.widgets.buttons import VerdictButton
from onrecord.ui.widgets.card_parts import (
    Edge,
    FactsLine,
    NumbersLine,
    SeenLine,
    WhoLine,
    WorthLine,
)
from onrecord.ui.widgets.drops import source_target
from onrecord.ui.widgets.flow import FlowLayout
from onrecord.ui.widgets.growing_text import GrowingText
from onrecord.ui.widgets.labels import Label, TextStyle, plain_tip
from onrecord.ui.widgets.quote_view import Piece, QuoteView, context
from onrecord.ui.widgets.scroll_pane import ScrollPane
from onrecord.ui.widgets.source_row import SourceRow
from onrecord.ui.widgets.statement_line import StatementLine

if TYPE_CHECKING:
    from PySide6.QtGui import QDragEnterEvent, QDropEvent, QResizeEvent

    from onrecord.ui.theme import Look
    from onrecord_db.records import Claim, Scale

_PADDING = 16
_ROOMY = 380  # LOOK's pixels: narrower cards show the one hint that leads to all keys
_HINTS = TextStyle(12, 400, "3")


class ClaimCard(QWidget):
    """Shows one claim and emits what the person wants done with it."""

    rating_requested = Signal(int, object)  # claim id, rating key or None
    note_edited = Signal(int, str)
    reason_edited = Signal(int, str)
    link_requested = Signal(int)
    unlink_requested = Signal(int)  # evidence id
    open_source_requested = Signal(int)  # evidence id
    compare_requested = Signal(int)
    source_dropped = Signal(int, str)
    returned = Signal()  # Esc in a field

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._claim: Claim | None = None
        self._scale: Scale | None = None
        self._buttons: dict[str, VerdictButton] = {}
        self.setObjectName("claimCard")
        self.setProperty("role", "paper")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setAcceptDrops(True)
        self._make_parts()
        self._lay_out()
        self._connect()
        look.changed.connect(self.follow_look)
        self.follow_look()

    def _make_parts(self) -> None:
        look = self._look
        self.who = WhoLine(look)
        self.quote = QuoteView(look)
        self.statement = StatementLine(look)
        self.facts = FactsLine(look)
        self.numbers = NumbersLine(look)
        self.worth = WorthLine(look)
        self.seen = SeenLine(look)
        self.verdicts = QWidget()
        self.reason = GrowingText(look, self.tr("Why this verdict"))
        self.reason.set_hint(self.tr("Why this verdict? (R)"))
        self.note = GrowingText(look, self.tr("Note for the desk, never in the report"))
        self.note.set_hint(self.tr("Note for the desk, never in the report (N)"))
        self.sources = QWidget()
        self.link = QPushButton(self.tr("L   Link a source"))
        self.link.setObjectName("linkSource")
        self.link.setAccessibleName(self.tr("Link a source"))
        self.link.setProperty("primary", True)
        self.link.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.edge = Edge(look)
        self.hints = Label(look, style=_HINTS)
        self.hints.setWordWrap(True)
        self.hints.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)

    def _lay_out(self) -> None:
        FlowLayout(self.verdicts, gap=6, is_grid=True)
        sources = QVBoxLayout(self.sources)
        sources.setContentsMargins(0, 0, 0, 0)
        sources.setSpacing(8)
        body = QWidget()
        self._column = QVBoxLayout(body)
        self._column.setSpacing(8)
        said = (self.who, self.quote, self.statement, self.facts, self.numbers, self.worth)
        for part in (*said, self.seen, self.sources, self.reason, self.note):
            self._column.addWidget(part)
        self._column.addStretch(1)
        self.scroll_area = ScrollPane()
        self.scroll_area.setFrameShape(QFrame.Shape.NoFrame)
        self.scroll_area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.scroll_area.setWidget(body)
        for ground in (body, self.scroll_area.viewport()):
            ground.setAutoFillBackground(False)  # the card's own paper shows through
        # the verdicts stand still: they are wanted whatever is scrolled to
        last = QHBoxLayout()
        last.setSpacing(12)
        last.addWidget(self.link)
        last.addWidget(self.hints, 1)
        self._foot = QVBoxLayout()
        self._foot.setSpacing(10)
        self._foot.addWidget(self.verdicts)
        self._foot.addLayout(last)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(self.scroll_area, 1)
        whole.addWidget(self.edge)
        whole.addLayout(self._foot)

    def _connect(self) -> None:
        self.reason.edited.connect(self._tell_reason)
        self.note.edited.connect(self._tell_note)
        self.reason.returned.connect(self.returned)
        self.note.returned.connect(self.returned)
        self.statement.returned.connect(self.returned)
        self.link.clicked.connect(self._ask_to_link)
        bar = self.scroll_area.verticalScrollBar()
        bar.rangeChanged.connect(self._show_edge)
        bar.valueChanged.connect(self._show_edge)
        self.seen.compare_requested.connect(self._ask_to_compare)

    def follow_look(self) -> None:
        """Take spacing and text size of the look in force."""
        px = self._look.px
        bar = self.scroll_area.verticalScrollBar().sizeHint().width()
        right = max(0, px(_PADDING) - bar)  # its place is part of the padding
        self._column.setContentsMargins(px(_PADDING), px(12), right, px(8))
        self._foot.setContentsMargins(px(_PADDING), px(8), px(_PADDING), px(12))
        self.link.setFont(self._look.sans(13, 600))

    def _show_edge(self) -> None:
        bar = self.scroll_area.verticalScrollBar()
        self.edge.turn(on=bar.value() < bar.maximum())

    # --- what it shows ---

    def set_scale(self, scale: Scale) -> None:
        """Offer the ratings of a scale, in its order, under the digits."""
        if scale == self._scale:
            return
        self._scale = scale
        layout = self.verdicts.layout()
        while layout is not None and (item := layout.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.deleteLater()
        self._buttons = {}
        for rating in scale.ratings:
            status = claim_words.of_rating(rating)
            button = VerdictButton(self._look, status, str(rating.order), self.verdicts)
            button.setToolTip(plain_tip(said.rating(rating.definition)))
            button.clicked.connect(self._ask_to_rate)
            self._buttons[rating.key] = button
            if layout is not None:
                layout.addWidget(button)
        self._show_verdict()

    def set_claim(self, claim: Claim | None, text: str = "") -> None:
        """Show a claim; ``text`` is its article version's, "" where there is none at hand.

        What was typed for the claim shown before is emitted first.
        """
        is_same = claim is not None and self._claim is not None and claim.id == self._claim.id
        if not is_same:
            self.flush()
        self._claim = claim
        if claim is None:
            self.note.replace("")
            self.reason.replace("")
            return
        self.who.show_claim(claim)
        self.quote.show_pieces(
            context(text, claim.spans) if text else (Piece(claim.exact, is_claim=True),)
        )
        self.statement.show_claim(claim)
        self.facts.show_claim(claim)
        self.numbers.show_claim(claim)
        self.worth.show_claim(claim)
        self.seen.show_claim(claim)
        reason = claim.verdict.reason if claim.verdict is not None else ""
        for field, saved in ((self.note, claim.note), (self.reason, reason)):
            (field.show_saved if is_same else field.replace)(saved)
        self._show_verdict()
        self._show_sources()
        self._show_hints()
        if not is_same:
            self.scroll_area.verticalScrollBar().setValue(0)

    def set_read_only(self, *, on: bool) -> None:
        """Let nothing be changed: the database is open for reading alone."""
        for field in (self.note, self.reason):
            field.setReadOnly(on)
        for part in (self.verdicts, self.link):
            part.setEnabled(not on)
        self.setAcceptDrops(not on)

    def claim(self) -> Claim | None:
        """Give the claim that is shown."""
        return self._claim

    def flush(self) -> None:
        """Emit what was typed and not saved yet."""
        self.statement.flush()
        self.reason.flush()
        self.note.flush()

    def edit_statement(self) -> None:
        """Let the person word the statement, in place."""
        self.statement.edit()
        self.scroll_area.ensureWidgetVisible(self.statement, 0, self._look.px(8))

    def edit_note(self) -> None:
        """Put the caret into the note."""
        self._edit(self.note)

    def edit_reason(self) -> bool:
        """Put the caret into the reason; False without a verdict, which it would be the reason of."""
        if self._claim is None or self._claim.verdict is None:
            return False
        self._edit(self.reason)
        return True

    def _edit(self, field: GrowingText) -> None:
        field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.scroll_area.ensureWidgetVisible(field, 0, self._look.px(8))

    def _show_verdict(self) -> None:
        verdict = self._claim.verdict if self._claim is not None else None
        for key, button in self._buttons.items():
            button.setChecked(verdict is not None and verdict.rating.key == key)
        self.reason.setVisible(verdict is not None)

    def _show_sources(self) -> None:
        layout = self.sources.layout()
        if layout is None or self._claim is None:
            return
        while (item := layout.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        for evidence in self._claim.evidence:
            row = SourceRow(self._look, evidence, self.sources)
            row.open_requested.connect(self.open_source_requested)
            row.unlink_requested.connect(self.unlink_requested)
            layout.addWidget(row)
        self.sources.setVisible(bool(self._claim.evidence))

    def _show_hints(self) -> None:
        hints = [self.tr("N note"), self.tr("R reason")]
        if self._claim is not None and self._claim.seen_before:
            hints.append(self.tr("C compare"))
        hints.append(self.tr("X not a claim"))
        if self.width() < self._look.px(_ROOMY):
            hints.clear()
        hints.append(self.tr("? keys"))
        # a hint stays together; lines break between hints only
        self.hints.setText("   ".join(hint.replace(" ", "\u00a0") for hint in hints))

    # --- what the person wants ---

    def _tell_note(self, text: str) -> None:
        if self._claim is not None:
            self.note_edited.emit(self._claim.id, text)

    def _tell_reason(self, text: str) -> None:
        if self._claim is not None:
            self.reason_edited.emit(self._claim.id, text)

    def _ask_to_rate(self) -> None:
        button = self.sender()
        if self._claim is None or not isinstance(button, VerdictButton):
            return
        self.flush()
        verdict = self._claim.verdict
        key = button.status.key
        is_taken_back = verdict is not None and verdict.rating.key == key
        self._show_verdict()  # the record decides what is filled, not the click
        self.rating_requested.emit(self._claim.id, None if is_taken_back else key)

    def _ask_to_link(self) -> None:
        if self._claim is not None:
            self.link_requested.emit(self._claim.id)

    def _ask_to_compare(self) -> None:
        if self._claim is not None:
            self.compare_requested.emit(self._claim.id)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._show_hints()

    @override
    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if self._claim is not None and source_target(event.mimeData()) is not None:
            event.acceptProposedAction()
        else:
            event.ignore()

    @override
    def dropEvent(self, event: QDropEvent) -> None:
        target = source_target(event.mimeData())
        if self._claim is None or target is None:
            event.ignore()
            return
        event.acceptProposedAction()
        self.source_dropped.emit(self._claim.id, target)
