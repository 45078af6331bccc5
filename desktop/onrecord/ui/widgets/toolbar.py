"""The toolbar: the commands people use most, a search, and signs; words go where room is short."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, Slot
from PySide6.QtWidgets import QSizePolicy, QToolBar, QWidget
from typing_extensions import override

from onrecord.ui.actions.keys import shown
from onrecord.ui.actions.rows import TOOLBAR, TOOLBAR_END
from onrecord.ui.widgets.search_button import SearchButton

if TYPE_CHECKING:
    from PySide6.QtGui import QAction, QResizeEvent

    from onrecord.ui.actions.registry import Registry
    from onrecord.ui.theme import Look

_LEAST_SEARCH = 180  # LOOK's pixels of the search that are worth more than words on buttons
_STYLE = Qt.ToolButtonStyle


class Toolbar(QToolBar):
    """One row of the registry's actions."""

    def __init__(self, look: Look, registry: Registry, parent: QWidget) -> None:
        super().__init__(parent)
        self._look, self._registry = look, registry
        self._needed = 0
        self.setWindowTitle(self.tr("Toolbar"))
        self.setObjectName("toolbar")
        self.setMovable(False)
        self._search = SearchButton(look, self.tr("Search articles, claims, sources"))
        self._search.clicked.connect(registry.actions["go_to"].trigger)
        self._fill(registry.actions)
        registry.keys_changed.connect(self._show_keys)
        look.changed.connect(self._follow_look)
        self._show_keys()
        self._follow_look()

    def _fill(self, made: dict[str, QAction]) -> None:
        self.addActions([made[name] for name in TOOLBAR])
        gap = QWidget()
        gap.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self.addWidget(gap)
        self.addWidget(self._search)
        self.addActions([made[name] for name in TOOLBAR_END])
        for name in TOOLBAR_END:
            button = self.widgetForAction(made[name])
            button.setProperty("toolButtonStyle", _STYLE.ToolButtonIconOnly.value)

    @Slot()
    def _show_keys(self) -> None:
        self._search.show_keys(shown(self._registry.keys_in_force("go_to")[:1]))

    @Slot()
    def _follow_look(self) -> None:
        side = self._look.px(18)
        self.setIconSize(QSize(side, side))
        self._show_words(on=True)
        spared = self._search.sizeHint().width() - self._look.px(_LEAST_SEARCH)
        self._needed = self.sizeHint().width() - spared
        self._fit()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        self._show_words(on=self.width() >= self._needed)

    def _show_words(self, *, on: bool) -> None:
        style = _STYLE.ToolButtonTextBesideIcon if on else _STYLE.ToolButtonIconOnly
        for name in TOOLBAR:
            button = self.widgetForAction(self._registry.actions[name])
            button.setProperty("toolButtonStyle", style.value)
