"""A claim's statement on its card: a line to read, a field while it is worded anew."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget
from typing_extensions import override

from onrecord.ui.models import claim_words
from onrecord.ui.widgets.card_parts import says_more
from onrecord.ui.widgets.growing_text import GrowingText
from onrecord.ui.widgets.labels import Label, TextStyle

if TYPE_CHECKING:
    from PySide6.QtGui import QFocusEvent

    from onrecord.ui.theme import Look
    from onrecord_db.records import Claim


class _Field(GrowingText):
    """The field; it tells when the person has left it."""

    left = Signal()

    @override
    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if event.reason() not in (
            Qt.FocusReason.PopupFocusReason,
            Qt.FocusReason.ActiveWindowFocusReason,
        ):
            self.left.emit()


class StatementLine(QWidget):
    """Shows the statement where it says more than the words, and lets a person word it."""

    edited = Signal(int, str)  # claim id, statement
    returned = Signal()  # Esc or Ctrl+Enter in the field

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._claim: Claim | None = None
        self.label = Label(look, style=TextStyle(13, 400, "2"))
        self.label.setWordWrap(True)
        self.field = _Field(look, self.tr("Statement: what is claimed, in one sentence"))
        self.field.set_hint(self.tr("What is claimed, in one sentence (Ctrl+Enter ends)"))
        self.field.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.label)
        column.addWidget(self.field)
        self.field.edited.connect(self._tell)
        self.field.returned.connect(self._end)
        self.field.saved.connect(self._end)
        self.field.left.connect(self.close_field)

    def text(self) -> str:
        """Give the line that is shown."""
        return self.label.text()

    def show_claim(self, claim: Claim) -> None:
        """Show a claim's statement; a field that is open stays open while it is the same claim."""
        is_same = self._claim is not None and self._claim.id == claim.id
        if not is_same:
            self.close_field()
        self._claim = claim
        shown = claim_words.isolate(claim_words.breakable(claim.statement))
        self.label.setText(self.tr("Statement: {text}").format(text=shown))
        (self.field.show_saved if is_same else self.field.replace)(claim.statement)
        self._show_parts()

    def edit(self) -> None:
        """Open the field with all of the statement selected."""
        if self._claim is not None:
            self.field.show()
            self._show_parts()
            self.field.selectAll()
            self.field.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def flush(self) -> None:
        """Emit what was typed and not saved yet."""
        self.field.flush()

    @Slot()
    def close_field(self) -> None:
        """Show the line again; what was typed is kept."""
        if not self.field.isHidden():
            self.field.hide()  # saves it
            self._show_parts()

    def _end(self) -> None:
        self.returned.emit()  # the focus goes first, or hiding the field would send it anywhere
        self.close_field()

    def _show_parts(self) -> None:
        claim, is_open = self._claim, not self.field.isHidden()
        more = claim is not None and says_more(claim.statement, claim.exact)
        self.label.setVisible(more and not is_open)
        self.setVisible(more or is_open)

    def _tell(self, text: str) -> None:
        if self._claim is not None and text.strip():
            self.edited.emit(self._claim.id, text)
