"""Small dialogs that tell: the key sheet, the trash, about, and what to do when we failed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import (
    QGridLayout,
    QHBoxLayout,
    QPlainTextEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from onrecord.ui.dialogs.base import Dialog
from onrecord.ui.models.claim_words import isolate
from onrecord.ui.widgets.labels import BODY, SECONDARY, ElidedLabel, Label, TextStyle
from onrecord.ui.wording import short_day

if TYPE_CHECKING:
    from collections.abc import Sequence

    from onrecord.ui.theme import Look
    from onrecord_db.records import ArticleRow

_KEY = TextStyle(12, 600, "accent")
_LONG = 60  # characters that fit on a line of the dialog


class TrashDialog(Dialog):
    """Lists the articles in the trash; each can be brought back."""

    restore_requested = Signal(int)

    def __init__(self, look: Look, articles: Sequence[ArticleRow], parent: QWidget | None) -> None:
        super().__init__(look, self.tr("Trash"), parent)
        self.setMinimumWidth(look.px(460))
        note = self.tr("Articles keep their claims, verdicts and sources here.")
        self.body.addWidget(Label(look, note, SECONDARY))
        self.body.addSpacing(8)
        for article in articles:
            row = QHBoxLayout()
            words = QVBoxLayout()
            words.setSpacing(1)
            words.addWidget(ElidedLabel(look, isolate(article.title), BODY))
            when = short_day(article.published) or self.tr("date unknown")
            words.addWidget(Label(look, when, SECONDARY))
            button = QPushButton(self.tr("Bring back"))
            button.setProperty("article", article.id)
            button.setAccessibleName(self.tr("Bring back {0}").format(article.title))
            button.clicked.connect(self._restore)
            row.addLayout(words, 1)
            row.addWidget(button)
            self.body.addLayout(row)
        self.body.addStretch()
        self.add_buttons(self.tr("Close"), cancel=False)

    @Slot()
    def _restore(self) -> None:
        button = self.sender()
        if isinstance(button, QPushButton):
            button.setEnabled(False)
            button.setText(self.tr("Brought back"))
            self.restore_requested.emit(button.property("article"))


class AboutDialog(Dialog):
    """Program, database, privacy, licence."""

    def __init__(
        self, look: Look, facts: Sequence[tuple[str, str]], parent: QWidget | None
    ) -> None:
        super().__init__(look, self.tr("About OnRecord"), parent)
        self.setMinimumWidth(look.px(480))
        grid = QGridLayout()
        grid.setHorizontalSpacing(16)
        grid.setVerticalSpacing(6)
        grid.setColumnStretch(1, 1)
        for line, (name, value) in enumerate(facts):
            grid.addWidget(Label(look, name, SECONDARY), line, 0, Qt.AlignmentFlag.AlignTop)
            words = Label(look, value, BODY)
            words.setWordWrap(len(value) > _LONG)  # a label that wraps asks for too much height
            words.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
            grid.addWidget(words, line, 1)
        self.body.addLayout(grid)
        self.body.addStretch()
        self.add_buttons(self.tr("Close"), cancel=False)


class ProblemDialog(Dialog):
    """Tells of a failure; with ``details`` (a trace) it was our own fault."""

    def __init__(
        self, look: Look, title: str, text: str, details: str = "", parent: QWidget | None = None
    ) -> None:
        super().__init__(look, title, parent)
        self.setMinimumWidth(look.px(480))
        words = Label(look, text, BODY)
        words.setWordWrap(True)
        self.body.addWidget(words)
        self.text, self.details = text, details
        if details:
            field = QPlainTextEdit(details)
            field.setReadOnly(True)
            field.setMinimumHeight(look.px(160))
            field.setAccessibleName(self.tr("Details"))
            self.body.addWidget(field, 1)
        box = self.add_buttons(self.tr("Close"), cancel=False)
        if details:
            copy = box.addButton(self.tr("Copy details"), box.ButtonRole.ActionRole)
            copy.clicked.connect(self._copy)

    @Slot()
    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self.details)
