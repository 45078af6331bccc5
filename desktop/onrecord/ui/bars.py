"""The menus and the toolbar of the window, made of the table of commands."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QSize, Qt
from PySide6.QtWidgets import QMenu, QSizePolicy, QToolBar, QWidget

from onrecord.ui.actions import rows
from onrecord.ui.actions.keys import shown
from onrecord.ui.widgets.search_button import SearchButton

if TYPE_CHECKING:
    from onrecord.ui.window import Window

_STYLE = Qt.ToolButtonStyle


def make_menus(window: Window) -> QMenu:
    """Fill the window's menu bar; give the menu of claims, at whose end the verdicts go."""
    made, menus = window.commands.actions, {}
    for title in rows.MENUS:
        menu = window.menuBar().addMenu(QCoreApplication.translate("actions", title))
        menu.addActions([made[row.id] for row in rows.ROWS if row.menu == title])
        menus[title] = menu
    layouts = QMenu(QCoreApplication.translate("actions", rows.LAYOUT), menus[rows.VIEW])
    layouts.addActions([made[row.id] for row in rows.ROWS if row.menu == rows.LAYOUT])
    menus[rows.VIEW].insertMenu(made["reset_layout"], layouts)
    window.commands.databases.add_recent(menus[rows.FILE])
    return menus[rows.CLAIM]


def make_toolbar(window: Window) -> QToolBar:
    """Give the window's toolbar: what is done most, the search, and the panes."""
    made = window.commands.actions
    bar = QToolBar(QCoreApplication.translate("Window", "Toolbar"), window)
    bar.setObjectName("toolbar")
    bar.setMovable(False)
    bar.setIconSize(QSize(window.look.px(18), window.look.px(18)))
    bar.setToolButtonStyle(_STYLE.ToolButtonTextBesideIcon)
    bar.addActions([made[name] for name in rows.TOOLBAR])
    gap = QWidget()
    gap.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
    bar.addWidget(gap)
    bar.addWidget(_search_button(window))
    bar.addActions([made[name] for name in rows.TOOLBAR_END])
    for name in rows.TOOLBAR_END:
        button = bar.widgetForAction(made[name])
        button.setProperty("toolButtonStyle", _STYLE.ToolButtonIconOnly.value)
    window.addToolBar(bar)
    return bar


def fit_toolbar(window: Window, *, narrow: bool) -> None:
    """Show most commands as icons alone where their words would push others off the bar."""
    wanted = _STYLE.ToolButtonIconOnly if narrow else _STYLE.ToolButtonTextBesideIcon
    for name in rows.TOOLBAR[1:]:
        button = window.toolbar.widgetForAction(window.commands.actions[name])
        button.setProperty("toolButtonStyle", wanted.value)


def _search_button(window: Window) -> SearchButton:
    text = QCoreApplication.translate("Window", "Search articles, claims, sources")
    button, registry = SearchButton(window.look, text), window.commands.registry
    button.clicked.connect(window.commands.actions["go_to"].trigger)
    registry.keys_changed.connect(
        lambda: button.show_keys(shown(registry.keys_in_force("go_to")[:1]))
    )
    button.show_keys(shown(registry.keys_in_force("go_to")[:1]))
    return button
