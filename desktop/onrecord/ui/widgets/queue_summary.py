"""What a review came to: verdicts, what is open, and what to do next."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from onrecord.ui.models.queue import Fate
from onrecord.ui.widgets.flow import FlowLayout
from onrecord.ui.widgets.labels import BODY, TITLE, Label, TextStyle

if TYPE_CHECKING:
    from onrecord.ui.models.queue import Summary
    from onrecord.ui.theme import Look
    from onrecord_db.records import Rating, Scale

_COUNT = TextStyle(13, 600)
_OPEN = TextStyle(13, 400, "2")


class QueueSummary(QWidget):
    """Shown at the end of a queue, in the place of its line."""

    report_wanted = Signal()
    next_article_wanted = Signal()
    without_source_wanted = Signal()
    open_wanted = Signal()  # the claims that nobody has decided on yet
    ended = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self.setObjectName("queueSummary")
        self.setProperty("role", "head")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setAccessibleName(self.tr("End of the review"))
        self.title = Label(look, "", TITLE)
        self.open_points = Label(look, "", _OPEN)
        self.open_points.setWordWrap(True)
        self._counts = QWidget()
        FlowLayout(self._counts, gap=14)
        self._make_buttons()
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 14, 16, 14)
        column.setSpacing(10)
        for part in (self.title, self._counts, self.open_points, self._buttons):
            column.addWidget(part)
        self.hide()

    def _make_buttons(self) -> None:
        self._buttons = QWidget()
        self.report = self._button(self.tr("Export report"), self.report_wanted)
        self.next_article = self._button(self.tr("Next article"), self.next_article_wanted)
        self.without = self._button(self.tr("Show without sources"), self.without_source_wanted)
        self.rest = self._button(self.tr("Go on with the open ones"), self.open_wanted)
        self.end = self._button(self.tr("End review (F8)"), self.ended)
        flow = FlowLayout(self._buttons, gap=8)
        for button in (self.report, self.next_article, self.without, self.rest, self.end):
            flow.addWidget(button)

    def _button(self, text: str, wanted: object) -> QPushButton:
        button = QPushButton(text)
        button.setAccessibleName(text)
        button.clicked.connect(wanted)
        return button

    def show_summary(self, summary: Summary, scale: Scale) -> None:
        """Show what a queue came to."""
        fates = summary.fates
        done = fates[Fate.VERDICT] + fates[Fate.DONE] + fates[Fate.REJECTED]
        self.title.setText(self.tr("{0} of {1} claims are done").format(done, summary.total))
        self._show_counts(summary, {rating.key: rating for rating in scale.ratings})
        said = self._said(summary)
        self.open_points.setText("  ·  ".join(said) or self.tr("Nothing is left open."))
        self.without.setVisible(summary.without_source > 0)
        self.rest.setVisible(fates[Fate.OPEN] > 0)
        self.show()
        self.report.setFocus(Qt.FocusReason.OtherFocusReason)

    def _show_counts(self, summary: Summary, ratings: dict[str, Rating]) -> None:
        layout = self._counts.layout()
        while layout is not None and (item := layout.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.deleteLater()
        for key, count in summary.verdicts:
            rating = ratings[key]
            self._add_count(rating.glyph, rating.label, count, rating.colour_role)
        gone = summary.fates[Fate.REJECTED]
        if gone:
            self._add_count("", self.tr("Not claims"), gone, "none")
        self._counts.setVisible(bool(summary.verdicts or gone))

    def _add_count(self, glyph: str, word: str, count: int, role: str) -> None:
        cell = QWidget()
        row = QHBoxLayout(cell)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(6)
        sign = Label(self._look, f"{glyph} {word}".strip(), BODY)
        sign.set_ink(role if role in {"good", "bad"} else "2")
        row.addWidget(sign)
        row.addWidget(Label(self._look, str(count), _COUNT))
        layout = self._counts.layout()
        if layout is not None:
            layout.addWidget(cell)

    def _said(self, summary: Summary) -> list[str]:
        fates = summary.fates
        forms = (
            (fates[Fate.OPEN], self.tr("{0} still open")),
            (fates[Fate.SECOND], self.tr("{0} for a second opinion")),
            (fates[Fate.PUT_OFF], self.tr("{0} put off")),
            (summary.without_source, self.tr("{0} with a verdict and no source")),
        )
        return [form.format(count) for count, form in forms if count]
