"""All keys on one sheet, which can be searched, printed and saved."""

from __future__ import annotations

from html import escape
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QBuffer, QMarginsF, QSize, Qt, Slot
from PySide6.QtGui import QPageLayout, QPageSize, QPdfWriter, QTextDocument
from PySide6.QtWidgets import QFileDialog, QGridLayout, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from onrecord.ui.actions.keys import shown
from onrecord.ui.actions.rows import CLAIM, EDIT, FILE, GO, HELP, VERDICT, VIEW
from onrecord.ui.dialogs.base import Dialog
from onrecord.ui.widgets.labels import BODY, CAPS, SECONDARY, Label, TextStyle
from onrecord.ui.widgets.scroll_pane import ScrollPane

if TYPE_CHECKING:
    from onrecord.ui.actions.registry import Registry
    from onrecord.ui.theme import Look

_KEY = TextStyle(12, 600, "accent")
_COLUMNS = ((FILE, EDIT, VIEW), (VERDICT, CLAIM, GO, HELP))
_WIDE = 720  # LOOK's pixels that two columns need
_MARGIN = 16.0  # millimetres of the paper
_PRINTED = "body { font-family: Inter; font-size: 9pt; } h2 { font-size: 10pt; } td { padding: 1px 14px 1px 0; }"


class KeySheet(Dialog):
    """The keys in force, in two columns."""

    def __init__(self, look: Look, registry: Registry, parent: QWidget | None) -> None:
        super().__init__(look, self.tr("Keys"), parent)
        self._registry = registry
        letters = self.tr("Single letters work while the article or the claims have the keyboard.")
        off = self.tr("Single letters are switched off: Ctrl+Alt and the letter do the same.")
        self.body.addWidget(Label(look, letters if registry.single_letters else off, SECONDARY))
        self.line = QLineEdit()
        self.line.setPlaceholderText(self.tr("Search the keys"))
        self.line.setAccessibleName(self.tr("Search the keys"))
        self.line.setClearButtonEnabled(True)
        self.line.textChanged.connect(self._fill)
        self.body.addWidget(self.line)
        self.area = ScrollPane()
        room = parent.window().size() if parent is not None else QSize(1024, 700)
        self.area.setMinimumSize(
            min(look.px(860), room.width() - 90), min(look.px(500), room.height() - 220)
        )
        self.area.setAccessibleName(self.tr("Keys"))
        self.body.addWidget(self.area, 1)
        self._fill("")
        box = self.add_buttons(self.tr("Close"), cancel=False)
        for text, act in (
            (self.tr("Print…"), self._print),
            (self.tr("Save as PDF…"), self._save),
        ):
            button = box.addButton(text, box.ButtonRole.ActionRole)
            button.setAutoDefault(False)
            button.clicked.connect(act)

    def listed(self, typed: str = "") -> dict[str, list[tuple[str, str]]]:
        """Give keys and names of the commands that have keys, by menu."""
        registry, wanted = self._registry, typed.casefold().split()
        groups: dict[str, list[tuple[str, str]]] = {}
        for name in registry.commands():
            keys = shown(registry.keys_in_force(name))
            title, menu = registry.title(name), registry.menu(name)
            text = f"{keys} {title} {menu}".casefold()
            if keys and all(word in text for word in wanted):
                groups.setdefault(registry.rows[name].menu, []).append((keys, title))
        return groups

    @Slot(str)
    def _fill(self, typed: str) -> None:
        groups = self.listed(typed)
        columns = QHBoxLayout()
        columns.setContentsMargins(0, 0, 12, 0)
        columns.setSpacing(36)
        if groups:
            room = self.area.minimumWidth() >= self.look.px(_WIDE)
            for menus in _COLUMNS if room else (sum(_COLUMNS, ()),):
                columns.addLayout(self._column({m: groups[m] for m in menus if m in groups}), 1)
        else:
            nothing = Label(self.look, self.tr("No command has such a key or name."), SECONDARY)
            columns.addWidget(nothing, 1, Qt.AlignmentFlag.AlignTop)
        page = QWidget()
        page.setLayout(columns)
        self.area.setWidget(page)

    def _column(self, groups: dict[str, list[tuple[str, str]]]) -> QVBoxLayout:
        column = QVBoxLayout()
        grid = QGridLayout()
        grid.setHorizontalSpacing(16)
        grid.setVerticalSpacing(5)
        grid.setColumnStretch(1, 1)
        line = 0
        for menu, rows in groups.items():
            heading = Label(self.look, self._heading(menu).upper(), CAPS)
            heading.setContentsMargins(0, 12 if line else 4, 0, 2)
            grid.addWidget(heading, line, 0, 1, 2)
            line += 1
            for keys, text in rows:
                grid.addWidget(Label(self.look, keys, _KEY), line, 0)
                name = Label(self.look, text, BODY)
                name.setWordWrap(True)
                grid.addWidget(name, line, 1)
                line += 1
        column.addLayout(grid)
        column.addStretch()
        return column

    def _heading(self, menu: str) -> str:
        names = [name for name, row in self._registry.rows.items() if row.menu == menu]
        return self._registry.menu(names[0])

    # --- on paper -------------------------------------------------------------------------

    def document(self) -> QTextDocument:
        """Give the keys that are listed, for paper."""
        heading = self.tr("Keys of OnRecord")
        parts = [f"<h1>{escape(heading)}</h1>"]
        for menu, rows in self.listed(self.line.text()).items():
            lines = "".join(
                f"<tr><td><b>{escape(keys)}</b></td><td>{escape(text)}</td></tr>"
                for keys, text in rows
            )
            parts.append(f"<h2>{escape(self._heading(menu))}</h2><table>{lines}</table>")
        made = QTextDocument(self)
        made.setDefaultStyleSheet(_PRINTED)
        made.setHtml("".join(parts))
        return made

    @Slot()
    def _save(self) -> None:
        name, _ = QFileDialog.getSaveFileName(
            self, self.tr("Save the keys"), self.tr("OnRecord keys.pdf"), "PDF (*.pdf)"
        )
        if not name:
            return
        try:
            Path(name).write_bytes(self.pdf())
        except OSError:
            self.show_error(self.tr("The file could not be written. Choose another folder."))

    def pdf(self) -> bytes:
        """Give the keys that are listed as a PDF."""
        buffer = QBuffer()
        buffer.open(QBuffer.OpenModeFlag.WriteOnly)
        writer = QPdfWriter(buffer)
        writer.setTitle(self.tr("Keys of OnRecord"))
        writer.setPageSize(QPageSize(QPageSize.PageSizeId.A4))
        writer.setPageMargins(QMarginsF(*[_MARGIN] * 4), QPageLayout.Unit.Millimeter)
        self.document().print_(writer)
        return bytes(buffer.data().data())

    @Slot()
    def _print(self) -> None:
        from PySide6.QtPrintSupport import QPrintDialog, QPrinter  # noqa: PLC0415  # seldom needed

        printer = QPrinter()
        dialog = QPrintDialog(printer, self)
        if dialog.exec():
            self.document().print_(printer)
        dialog.deleteLater()
