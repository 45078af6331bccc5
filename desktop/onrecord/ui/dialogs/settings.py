"""The settings: pages at the side, a search over all of them; each takes effect at once."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import (
    QCoreApplication,
    QItemSelectionModel,
    QSize,
    QStringListModel,
    Signal,
    Slot,
)
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLineEdit,
    QListView,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from onrecord.ui.dialogs.base import Dialog
from onrecord.ui.options.table import CHANGEABLE, OPTIONS, Kind, Option, Page, of_page
from onrecord.ui.widgets.labels import CAPS, SECONDARY, Label
from onrecord.ui.widgets.option_row import OptionRow
from onrecord.ui.widgets.scroll_pane import ScrollPane
from onrecord.ui.widgets.shortcut_editor import ShortcutEditor

if TYPE_CHECKING:
    from onrecord.ui.actions.registry import Registry
    from onrecord.ui.options.table import Value
    from onrecord.ui.settings import Settings
    from onrecord.ui.window import Window

_WIDTH, _HEIGHT, _SIDE = 780, 600, 150  # LOOK's pixels
_PAGES = tuple(Page)


class SettingsDialog(Dialog):
    """Made from the table of settings."""

    command_wanted = Signal(str)  # the id of a command that has a dialog of its own

    def __init__(self, settings: Settings, registry: Registry, page: Page, window: Window) -> None:
        super().__init__(window.look, self.tr("Settings"), window)
        self._settings, self._registry = settings, registry
        self.rows: list[OptionRow] = []
        self.editor: ShortcutEditor | None = None
        px = self.look.px
        self.setMinimumSize(
            min(px(_WIDTH), window.width() - 40), min(px(_HEIGHT), window.height() - 40)
        )
        self._make_side()
        self.area = ScrollPane()
        self.area.setAccessibleName(self.tr("Settings"))
        across = QHBoxLayout()
        across.setSpacing(px(20))
        across.addWidget(self.pages)
        across.addWidget(self.area, 1)
        self.body.addWidget(self.search)
        self.body.addSpacing(4)
        self.body.addLayout(across, 1)
        box = self.add_buttons(self.tr("Close"), cancel=False)
        self.reset = QPushButton(self.tr("Reset this page"))
        self.reset.setAutoDefault(False)
        self.reset.clicked.connect(self._reset)
        box.addButton(self.reset, box.ButtonRole.ResetRole)
        self.show_page(page)

    def _make_side(self) -> None:
        self.search = QLineEdit()
        self.search.setObjectName("searchSettings")
        self.search.setPlaceholderText(self.tr("Search the settings"))
        self.search.setAccessibleName(self.tr("Search the settings"))
        self.search.setClearButtonEnabled(True)
        self.search.textChanged.connect(self._find)
        self.pages = QListView()
        self.pages.setObjectName("settingsPages")
        self.pages.setProperty("role", "side")
        self.pages.setAccessibleName(self.tr("Pages"))
        self.pages.setModel(QStringListModel([said(page.value) for page in _PAGES], self))
        self.pages.setEditTriggers(QListView.EditTrigger.NoEditTriggers)
        self.pages.setFixedWidth(self.look.px(_SIDE))
        self.pages.setGridSize(QSize(0, self.look.row(32)))
        self.pages.selectionModel().currentChanged.connect(self._follow_page)

    def page(self) -> Page:
        """Give the page that is chosen at the side."""
        return _PAGES[max(0, self.pages.currentIndex().row())]

    def show_page(self, page: Page) -> None:
        """Show a page."""
        index = self.pages.model().index(_PAGES.index(page), 0)
        self.pages.selectionModel().setCurrentIndex(
            index, QItemSelectionModel.SelectionFlag.ClearAndSelect
        )

    @Slot()
    def _follow_page(self) -> None:
        if self.search.text():
            self.search.clear()  # which lists the page
        else:
            self._fill(of_page(self.page()))

    @Slot(str)
    def _find(self, typed: str) -> None:
        words = typed.casefold().split()
        if not words:
            self._fill(of_page(self.page()))
            return
        found = [
            option for option in OPTIONS if option.kind is not Kind.KEYS and _fits(option, words)
        ]
        self._fill(tuple({option.key: option for option in found}.values()), is_search=True)

    # --- the rows -------------------------------------------------------------------------

    def _fill(self, options: tuple[Option, ...], *, is_search: bool = False) -> None:
        self.rows, self.editor = [], None
        page = QWidget()
        column = QVBoxLayout(page)
        column.setContentsMargins(0, 0, self.look.px(12), 0)
        column.setSpacing(self.look.px(14))
        last = None
        for option in options:
            if is_search and option.page is not last:
                column.addWidget(Label(self.look, said(option.page.value).upper(), CAPS))
                last = option.page
            column.addWidget(self._row(option), 1 if option.kind is Kind.KEYS else 0)
        if not options:
            column.addWidget(
                Label(self.look, self.tr("No setting is called like that."), SECONDARY)
            )
        if self.editor is None:
            column.addStretch(1)
        self.area.setWidget(page)
        self.reset.setVisible(not is_search)
        self._follow_values()

    def _row(self, option: Option) -> QWidget:
        if option.kind is Kind.KEYS:
            self.editor = ShortcutEditor(self.look, self._registry)
            return self.editor
        row = OptionRow(self.look, option, self._settings.value(option))
        row.changed.connect(self._put)
        row.command_wanted.connect(self._run)
        self.rows.append(row)
        return row

    @Slot(object, object)
    def _put(self, option: Option, value: Value) -> None:
        self._settings.put(option, value)
        self._follow_values()

    @Slot(str)
    def _run(self, name: str) -> None:
        self.command_wanted.emit(name)

    def _follow_values(self) -> None:
        options = [option for option in of_page(self.page()) if option.kind in CHANGEABLE]
        changed = not all(self._settings.is_default(option) for option in options)
        self.reset.setEnabled(changed)

    @Slot()
    def _reset(self) -> None:
        for option in of_page(self.page()):
            if option.kind in CHANGEABLE and not self._settings.is_default(option):
                self._settings.put(option, option.default)
        self._fill(of_page(self.page()))


def said(text: str) -> str:
    """Give a text of the table in the person's language."""
    return QCoreApplication.translate("settings", text)


def _fits(option: Option, words: list[str]) -> bool:
    parts = (option.label, option.help, option.page.value, *(name for _, name in option.choices))
    text = " ".join(said(part) for part in parts if part).casefold()
    return all(word in text for word in words)
