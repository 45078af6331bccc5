"""A claim beside the earlier one that it may repeat: Y same, N different."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from onrecord.ui import said
from onrecord.ui.dialogs.base import Dialog
from onrecord.ui.models.claim_words import isolate
from onrecord.ui.widgets.labels import BODY, CAPS, SECONDARY, STATEMENT, STRONG, Label, TextStyle
from onrecord.ui.wording import day, iso_day
from onrecord_db.records import ArticleRow, Claim, Match, State

if TYPE_CHECKING:
    from onrecord.ui.theme import Look


class CompareDialog(Dialog):
    """Shows the proposed matches of claims one after the other.

    ``decided`` is emitted for each key; the caller stores it and gives the next pair with
    ``show_pair`` or closes the dialog.
    """

    decided = Signal(int, bool)  # match id, True for the same claim

    def __init__(self, look: Look, parent: QWidget | None) -> None:
        super().__init__(look, self.tr("Seen before?"), parent)
        self.setMinimumWidth(look.px(760))
        self._match_id = 0
        self._why = Label(look, "", SECONDARY)
        self.body.addWidget(self._why)
        self.body.addSpacing(8)
        sides = QHBoxLayout()
        sides.setSpacing(20)
        self._earlier = _Side(look, self.tr("Earlier").upper())
        self._now = _Side(look, self.tr("In this article").upper())
        line = QFrame()
        line.setFrameShape(QFrame.Shape.VLine)
        line.setFixedWidth(1)
        line.setProperty("role", "rule")
        for side in (self._earlier, line, self._now):
            sides.addWidget(side, 0 if side is line else 1)
        self.body.addLayout(sides, 1)
        self._add_decisions()

    def _add_decisions(self) -> None:
        row = QHBoxLayout()
        row.setSpacing(8)
        same = QPushButton(self.tr("Y  Same claim"))
        same.setObjectName("same")
        same.setProperty("primary", "true")
        different = QPushButton(self.tr("N  Different"))
        different.setObjectName("different")
        later = QPushButton(self.tr("Decide later"))
        later.setProperty("flat", "true")
        same.clicked.connect(self._say_same)
        different.clicked.connect(self._say_different)
        later.clicked.connect(self.reject)
        row.addWidget(same)
        row.addWidget(different)
        row.addStretch()
        row.addWidget(later)
        self._outer.addSpacing(8)
        self._outer.addLayout(row)
        note = self.tr("The verdict is not taken over: you give your own.")
        self._outer.addWidget(Label(self.look, note, SECONDARY))
        QShortcut(QKeySequence("Y"), self, self._say_same)
        QShortcut(QKeySequence("N"), self, self._say_different)

    def show_pair(self, claim: Claim, article: ArticleRow, match: Match) -> None:
        """Show one pair, the earlier claim on the left."""
        self._match_id = match.id
        reasons = "  ·  ".join(said.reason(one) for one in match.reasons)
        unknown = self.tr("date unknown")
        state = self.tr("You said: same claim.  ") if match.state is State.ACCEPTED else ""
        self._why.setText(state + reasons)
        verdict = match.earlier_verdict
        self._earlier.show(
            words=match.earlier_exact,
            actor=match.earlier_actor,
            article=f"{isolate(match.earlier_article_title)}  ·  {iso_day(match.earlier_date) or unknown}",
            verdict=f"{verdict.rating.glyph} {said.rating(verdict.rating.label)}"
            if verdict
            else "",
            reason=verdict.reason if verdict else "",
        )
        given = claim.verdict
        self._now.show(
            words=claim.exact,
            actor=claim.actor_name,
            article=f"{isolate(article.title)}  ·  {day(article.published) or unknown}",
            verdict=f"{given.rating.glyph} {said.rating(given.rating.label)}" if given else "",
            reason=given.reason if given else "",
        )

    @Slot()
    def _say_same(self) -> None:
        self.decided.emit(self._match_id, True)

    @Slot()
    def _say_different(self) -> None:
        self.decided.emit(self._match_id, False)


class _Side(QWidget):
    """One of the two claims: words, who, where, verdict."""

    def __init__(self, look: Look, heading: str) -> None:
        super().__init__()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(6)
        layout.addWidget(Label(look, heading, CAPS))
        self._words = Label(look, "", STATEMENT)
        self._actor = Label(look, "", STRONG)
        self._article = Label(look, "", SECONDARY)
        self._verdict = Label(look, "", TextStyle(13, 600))
        self._reason = Label(look, "", BODY)
        for label in (self._words, self._actor, self._article, self._verdict, self._reason):
            label.setWordWrap(True)
            label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
            layout.addWidget(label)
        layout.addStretch()

    def show(  # type: ignore[override]  # fills in and shows
        self, *, words: str, actor: str, article: str, verdict: str, reason: str
    ) -> None:
        self._words.setText(f"\u2068{words}\u2069")
        self._actor.setText(actor)
        self._article.setText(article)
        self._verdict.setText(verdict or self.tr("No verdict yet"))
        self._verdict.set_ink("1" if verdict else "3")
        self._reason.setText(reason)
        self._reason.setVisible(bool(reason))
