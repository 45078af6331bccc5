"""What looking for claims again would change, before anything is stored."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QPlainTextEdit, QWidget

from onrecord.ui.dialogs.base import Dialog
from onrecord.ui.widgets.labels import SECONDARY, Label

if TYPE_CHECKING:
    from onrecord.ui.theme import Look
    from onrecord_db.records import FoundAgain


class FoundAgainDialog(Dialog):
    """Lists new claims, claims that would go and claims that would change; accepting stores them."""

    def __init__(self, look: Look, told: FoundAgain, parent: QWidget | None) -> None:
        super().__init__(look, self.tr("What looking again would change"), parent)
        self.setObjectName("foundAgain")
        self.setMinimumWidth(look.px(620))
        form = self.tr("{0} claims stay as they are: what you touched is among them.")
        note = Label(look, form.format(told.kept), SECONDARY)
        note.setWordWrap(True)
        self.body.addWidget(note)
        self.list = QPlainTextEdit(self._lines(told))
        self.list.setReadOnly(True)
        self.list.setTabChangesFocus(True)
        self.list.setFont(look.sans(13))
        self.list.setMinimumHeight(look.px(280))
        self.list.setAccessibleName(self.tr("What would change"))
        self.body.addWidget(self.list, 1)
        self.add_buttons(self.tr("Apply the changes"))

    def _lines(self, told: FoundAgain) -> str:
        """Give the changes as text that can be read with the keyboard and copied."""
        parts: list[str] = []
        for title, lines in (
            (self.tr("New"), [f"+  {one}" for one in told.added]),
            (self.tr("No longer found"), [f"−  {one}" for one in told.removed]),  # a minus
            (self.tr("Told otherwise"), [f"{old}\n→  {new}" for old, new in told.changed]),
        ):
            if lines:
                parts.append(f"{title} ({len(lines)})\n\n" + "\n\n".join(lines))
        return "\n\n\n".join(parts)
