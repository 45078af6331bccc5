"""The menus of the window, made of the table of commands."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QMenu

from onrecord.ui.actions import rows
from onrecord.ui.widgets.toolbar import Toolbar

if TYPE_CHECKING:
    from onrecord.ui.window import Window


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


def make_toolbar(window: Window) -> Toolbar:
    """Give the window its toolbar."""
    bar = Toolbar(window.look, window.commands.registry, window)
    window.addToolBar(bar)
    return bar
