"""One linked source on the claim card."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Qt, QUrl, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget
from typing_extensions import override

from onrecord.ui.icons import draw_icon
from onrecord.ui.models import claim_words
from onrecord.ui.widgets.buttons import IconButton
from onrecord.ui.widgets.labels import Label, TextStyle, plain_tip
from onrecord_db.records import Stance

if TYPE_CHECKING:
    from onrecord.ui.theme import Look
    from onrecord_db.records import Evidence

_STANCES = {
    Stance.SUPPORTS: ("check-circle-outline", "good"),
    Stance.REFUTES: ("close-circle-outline", "bad"),
    Stance.QUALIFIES: ("alert-circle-outline", "middle"),
    Stance.CONTEXT: ("information-outline", "none"),
}
_TITLE = TextStyle(13, 500)
_META = TextStyle(12, 400, "3")
_DOT = "\u00a0\u00a0·  "  # never at the start of a line
_LONG = 160  # code points of an excerpt that the row shows; the tooltip has it all


class StanceSign(QWidget):
    """The sign of a stance in its colour."""

    def __init__(self, look: Look, stance: Stance, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look, self._stance = look, stance
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        look.changed.connect(self.updateGeometry)

    @override
    def sizeHint(self) -> QSize:
        return QSize(self._look.px(22), self._look.px(20))

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        name, role = _STANCES[self._stance]
        side = self._look.px(16)
        box = QRectF(0, (self.height() - side) / 2, side, side)
        painter = QPainter(self)
        draw_icon(painter, name, box, self._look.theme.colour(role))
        painter.end()


class SourceRow(QWidget):
    """Sign, title, what it says and where it is; open and remove."""

    open_requested = Signal(int)
    unlink_requested = Signal(int)

    def __init__(self, look: Look, evidence: Evidence, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._id = evidence.id
        name = evidence.title or place(evidence)
        title = Label(look, claim_words.isolate(claim_words.breakable(name)), _TITLE)
        meta = Label(look, claim_words.breakable(_meta(evidence)), _META)
        for label in (title, meta):
            label.setWordWrap(True)
        if len(evidence.excerpt) > _LONG:
            meta.setToolTip(plain_tip(evidence.excerpt))
        # an address is never opened: whoever is behind it would learn of the check
        if evidence.url:
            picture, act = "content-copy", self.tr("Copy the address of {name}")
        else:
            picture, act = "content-save-outline", self.tr("Save a copy of {name}")
        opener = IconButton(look, picture, act.format(name=name))
        remover = IconButton(
            look, "close", self.tr("Remove {name} from this claim").format(name=name)
        )
        opener.clicked.connect(self._ask_to_open)
        remover.clicked.connect(self._ask_to_unlink)
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(title)
        words.addWidget(meta)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        sign = StanceSign(look, evidence.stance)
        top = Qt.AlignmentFlag.AlignTop
        row.addWidget(sign, 0, top)
        row.addLayout(words, 1)
        row.addWidget(opener, 0, top)
        row.addWidget(remover, 0, top)

    def _ask_to_open(self) -> None:
        self.open_requested.emit(self._id)

    def _ask_to_unlink(self) -> None:
        self.unlink_requested.emit(self._id)


def place(evidence: Evidence) -> str:
    """Say where a source is: its file's name or its host, a foreign one in its plain spelling too."""
    if evidence.file_name:
        return evidence.file_name
    url = QUrl(evidence.url or "")
    host = url.host(QUrl.ComponentFormattingOption.PrettyDecoded)
    plain = url.host(QUrl.ComponentFormattingOption.EncodeUnicode)
    if host != plain:
        return f"{host} ({plain})"
    return host or (evidence.url or "")


def _meta(evidence: Evidence) -> str:
    excerpt = " ".join(evidence.excerpt.split())
    if len(excerpt) > _LONG:
        excerpt = excerpt[: excerpt.rfind(" ", 0, _LONG)] + " …"
    where = place(evidence)
    parts = [
        claim_words.stance(evidence.stance),
        claim_words.isolate(where) if where and evidence.title else "",
        f"“{claim_words.isolate(excerpt)}”" if excerpt else "",
    ]
    return _DOT.join(part for part in parts if part)
