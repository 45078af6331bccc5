"""One line under the article when it stands alone: the current claim, and the way to the others."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget
from typing_extensions import override

from onrecord.ui.models import claim_words
from onrecord.ui.widgets.buttons import IconButton, TextButton
from onrecord.ui.widgets.glyphs import draw_glyph
from onrecord.ui.widgets.labels import SECONDARY, STRONG, ElidedLabel, Label, TextStyle

if TYPE_CHECKING:
    from onrecord.ui.models.claim_words import Status
    from onrecord.ui.theme import Look
    from onrecord_db.records import Claim

_LEAST, _MIDDLE, _WIDE = 260, 620, 760  # LOOK's pixels of width: at all, for the place, for all


class ClaimStrip(QWidget):
    """Shows one claim; emits the steps that its buttons ask for."""

    stepped = Signal(int)
    ended = Signal()  # everything else is to be shown again

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._has_claim = False
        self.setObjectName("claimStrip")
        self.setProperty("role", "foot")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setAccessibleName(self.tr("Current claim"))
        self._back = IconButton(look, "arrow-up", self.tr("Previous claim (K)"))
        self._on = IconButton(look, "arrow-down", self.tr("Next claim (J)"))
        self._place = Label(look, "", SECONDARY)
        self._actor = Label(look, "", STRONG)
        self._words = ElidedLabel(look, "", TextStyle(15, serif=True))
        self._state = _Chip(look)
        self._sources = Label(look, "", SECONDARY)
        self._end = TextButton(look, self.tr("Show all (F9)"))
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 6, 12, 6)
        row.setSpacing(8)
        parts: tuple[QWidget, ...] = (
            self._back, self._on, self._place, self._actor,
            self._words, self._state, self._sources, self._end,
        )  # fmt: skip
        for part in parts:
            row.addWidget(part, int(part is self._words))
        self._back.clicked.connect(self._step_back)
        self._on.clicked.connect(self._step_on)
        self._end.clicked.connect(self.ended)
        self.hide()

    def show_claim(self, claim: Claim | None, *, total: int, reviewed: int) -> None:
        """Show a claim out of ``total``, of which some are reviewed; None where there is none."""
        progress = self.tr("{done} of {total} reviewed").format(done=reviewed, total=total)
        has_claim = self._has_claim = claim is not None
        shown: tuple[QWidget, ...] = (self._actor, self._state, self._sources)
        for part in shown:
            part.setVisible(has_claim)
        self._fit()
        if claim is None:
            self._place.setText("")
            self._words.setText(self.tr("No claim is chosen: J goes to the first"))
            return
        place = self.tr("{n} of {total}").format(n=claim.number, total=total)
        self._place.setText(place)
        self._place.setAccessibleDescription(progress)
        self._actor.setText(claim_words.isolate(claim.actor_name))
        self._words.setText(claim_words.isolate(" ".join((claim.statement or claim.exact).split())))
        self._state.show_status(claim_words.status(claim))
        self._sources.setText(claim_words.sources(len(claim.evidence)))

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(self._look.px(_LEAST), super().minimumSizeHint().height())

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        self._fit()
        super().resizeEvent(event)

    def _fit(self) -> None:
        """Leave out what the statement needs the room of."""
        px, width = self._look.px, self.width()
        self._actor.setMaximumWidth(max(px(90), width // 4))
        self._sources.setVisible(self._has_claim and width > px(_WIDE))
        self._end.setVisible(width > px(_MIDDLE))
        self._place.setVisible(width > px(_MIDDLE))

    def _step_on(self) -> None:
        self.stepped.emit(1)

    def _step_back(self) -> None:
        self.stepped.emit(-1)


class _Chip(QWidget):
    """Sign and word of a claim's state."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._status: Status | None = None
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def show_status(self, status: Status) -> None:
        """Show a state."""
        self._status = status
        self.setAccessibleName(status.word)
        self.updateGeometry()
        self.update()

    @override
    def sizeHint(self) -> QSize:
        px = self._look.px
        metrics = QFontMetrics(self._look.sans(12, 600))
        word = self._status.word if self._status else ""
        return QSize(metrics.horizontalAdvance(word) + px(33), max(px(22), metrics.height() + 4))

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        status, look = self._status, self._look
        if status is None:
            return
        px, box, colour = look.px, QRectF(self.rect()), look.theme.colour
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colour(f"{status.role}-on"))
        painter.drawRoundedRect(box, box.height() / 2, box.height() / 2)
        sign = QRectF(px(8), box.center().y() - px(6), px(12), px(12))
        draw_glyph(painter, look, status.glyph, sign, colour(status.role))
        painter.setPen(colour(status.role))
        painter.setFont(look.sans(12, 600))
        painter.drawText(box.adjusted(px(24), 0, 0, 0), Qt.AlignmentFlag.AlignVCenter, status.word)
        painter.end()
