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

from onrecord.ui.actions import key_rows
from onrecord.ui.dialogs.base import Dialog
from onrecord.ui.widgets.labels import BODY, CAPS, SECONDARY, ElidedLabel, Label, TextStyle
from onrecord.ui.widgets.scroll_pane import ScrollPane
from onrecord.ui.wording import short_day

if TYPE_CHECKING:
    from collections.abc import Sequence

    from onrecord.ui.theme import Look
    from onrecord_db.records import ArticleRow, Scale

_KEY = TextStyle(12, 600, "accent")
_LONG = 60  # characters that fit on a line of the dialog


class KeySheet(Dialog):
    """All keys on one sheet, in two columns, made from the table of actions."""

    def __init__(self, look: Look, scale: Scale | None, parent: QWidget | None) -> None:
        super().__init__(look, self.tr("Keys"), parent)
        note = self.tr("Single letters work while the article or the claims have the keyboard.")
        self.body.addWidget(Label(look, note, SECONDARY))
        groups: dict[str, list[tuple[str, str]]] = {}
        for menu, text, keys in key_rows():
            if menu:
                groups.setdefault(menu, []).append((keys, text))
        ratings = scale.ratings if scale else ()
        groups["Verdict"] = [(str(r.order), f"{r.glyph} {r.label}") for r in ratings]
        columns = QHBoxLayout()
        columns.setSpacing(36)
        for names in (("File", "Edit", "View"), ("Verdict", "Claim", "Go", "Help")):
            columns.addLayout(self._column({n: groups[n] for n in names if groups.get(n)}))
        page = QWidget()
        page.setLayout(columns)
        area = ScrollPane()
        area.setWidget(page)
        area.setMinimumSize(look.px(680), look.px(500))
        self.body.addWidget(area, 1)
        self.add_buttons(self.tr("Close"), cancel=False)

    def _column(self, groups: dict[str, list[tuple[str, str]]]) -> QVBoxLayout:
        column = QVBoxLayout()
        grid = QGridLayout()
        grid.setHorizontalSpacing(16)
        grid.setVerticalSpacing(5)
        grid.setColumnStretch(1, 1)
        line = 0
        for name, rows in groups.items():
            heading = Label(self.look, name.upper(), CAPS)
            heading.setContentsMargins(0, 12 if line else 4, 0, 2)
            grid.addWidget(heading, line, 0, 1, 2)
            line += 1
            for keys, text in rows:
                grid.addWidget(Label(self.look, keys, _KEY), line, 0)
                grid.addWidget(Label(self.look, text, BODY), line, 1)
                line += 1
        column.addLayout(grid)
        column.addStretch()
        return column


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
            words.addWidget(ElidedLabel(look, article.title, BODY))
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
