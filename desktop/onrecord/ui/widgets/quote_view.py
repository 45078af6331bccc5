"""The words of a claim in their surroundings."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent, QTextBlockFormat, QTextCharFormat, QTextCursor, QWheelEvent
from PySide6.QtWidgets import QFrame, QSizePolicy, QTextEdit, QWidget
from typing_extensions import override

if TYPE_CHECKING:
    from collections.abc import Sequence

    from onrecord.ui.theme import Look
    from onrecord_db.records import Span

# An end mark with what closes after it; not after a lone capital ("U.S.") or a form of address.
_SENTENCE_END = re.compile(
    r"(?<!\b[A-Z])(?<!\bMr)(?<!\bMs)(?<!\bMrs)(?<!\bDr)(?<!\bGen)(?<!\bSen)(?<!\bSt)(?<!\bNo)"
    r"[.!?…]+[\"'”’»)\]]*(?=\s|$)"
)
_LIMIT = 180  # code points of context on either side


class Piece(NamedTuple):
    """A stretch of a quotation in context."""

    text: str
    is_claim: bool


def context(text: str, spans: Sequence[Span]) -> tuple[Piece, ...]:
    """Cut a claim's words out of an article with a sentence of context before and after.

    The context is the rest of the claim's own sentence; where there is none, the sentence beside
    it. It stays in the claim's paragraph and is cut at a word where it is long.

    Args:
        text: the article version's text.
        spans: the claim's spans in code points, in text order, at least one.
    """
    start, end = spans[0].start, spans[-1].end
    pieces = [Piece(_before(text, start), is_claim=False)]
    for number, span in enumerate(spans):
        if number:
            pieces.append(Piece(_between(text[spans[number - 1].end : span.start]), is_claim=False))
        pieces.append(Piece(" ".join(text[span.start : span.end].split()), is_claim=True))
    pieces.append(Piece(_after(text, end), is_claim=False))
    return tuple(piece for piece in pieces if piece.text)


def _before(text: str, start: int) -> str:
    first = text.rfind("\n", 0, start) + 1
    head = text[first:start]
    ends = [match.end() for match in _SENTENCE_END.finditer(head)]
    sentence = head[ends[-1] :] if ends else head
    if not _has_word(sentence) and ends:
        sentence = head[ends[-2] if len(ends) > 1 else 0 :]
    sentence = sentence.lstrip()
    if len(sentence) > _LIMIT:
        cut = sentence[-_LIMIT:]
        sentence = "… " + cut[cut.find(" ") + 1 :]
    return sentence


def _after(text: str, end: int) -> str:
    last = text.find("\n", end)
    tail = text[end : last if last >= 0 else len(text)]
    ends = [match.end() for match in _SENTENCE_END.finditer(tail)]
    # a claim that ends with its sentence's mark inside the quotation starts the next sentence here
    stop = next((at for at in ends if _has_word(tail[:at])), len(tail))
    sentence = tail[:stop].rstrip()
    if len(sentence) > _LIMIT:
        sentence = sentence[: sentence.rfind(" ", 0, _LIMIT)] + " …"
    return sentence


def _between(gap: str) -> str:
    gap = " ".join(gap.split())
    return f" {gap} " if gap and len(gap) <= _LIMIT else " … "


def _has_word(text: str) -> bool:
    return any(character.isalnum() for character in text)


class QuoteView(QTextEdit):
    """Shows pieces in the serif, the claim's words in full ink; the text can be selected and copied."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._pieces: tuple[Piece, ...] = ()
        self.setReadOnly(True)
        self.setUndoRedoEnabled(False)
        self.setAcceptDrops(False)  # a source may be dropped anywhere on the card
        self.setAccessibleName(self.tr("Quotation in context"))
        self.setTabChangesFocus(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.document().setDocumentMargin(0)
        self.viewport().setCursor(Qt.CursorShape.IBeamCursor)
        look.changed.connect(self.follow_look)

    def show_pieces(self, pieces: tuple[Piece, ...]) -> None:
        """Show a quotation in context."""
        if pieces != self._pieces:
            self._pieces = pieces
            self.follow_look()

    def follow_look(self) -> None:
        """Write the text again in fonts and colours of the look in force."""
        look = self._look
        self.clear()
        cursor = QTextCursor(self.document())
        block = QTextBlockFormat()
        block.setLineHeight(114, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value)
        cursor.setBlockFormat(block)
        for piece in self._pieces:
            form = QTextCharFormat()
            form.setFont(look.serif(17 if piece.is_claim else 15))
            form.setForeground(look.theme.colour("ink" if piece.is_claim else "ink3"))
            cursor.insertText(piece.text, form)
        self._fit()

    def _fit(self) -> None:
        self.document().setTextWidth(self.viewport().width())
        self.setFixedHeight(max(1, round(self.document().size().height() + 0.5)))

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    @override
    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()  # the card scrolls, this never does
