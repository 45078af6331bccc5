"""The commands of one window: one QAction a row, with the keys that a person gave it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject, Qt, Signal, Slot
from PySide6.QtGui import QAction, QKeySequence

from onrecord.ui.actions import keys
from onrecord.ui.actions.rows import ROWS, SEPARATOR, Row
from onrecord.ui.icons import icon
from onrecord.ui.widgets.labels import plain_tip

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from PySide6.QtWidgets import QWidget

    from onrecord.ui.preferences import Preferences
    from onrecord.ui.theme import Look

CHANGED, SINGLE_LETTERS = "keys/changed", "keys/single-letters"  # of the preferences
_PANE = Qt.ShortcutContext.WidgetWithChildrenShortcut


class Registry(QObject):
    """Holds rows and actions by id, in the table's order, and says which keys each has.

    A command of the whole window that has a single key too gets a second action for it, which
    works in the panes alone: so no letter acts while somebody types, whatever key a person gives
    to which command.
    """

    keys_changed = Signal()

    def __init__(self, look: Look, preferences: Preferences, parent: QObject) -> None:
        super().__init__(parent)
        self._look, self._preferences = look, preferences
        self.rows: dict[str, Row] = {}
        self.actions: dict[str, QAction] = {}
        self._letters: dict[str, QAction] = {}
        self._window: QWidget | None = None
        self._panes: tuple[QWidget, ...] = ()
        self._changed = keys.loaded(preferences.text(CHANGED, "{}"))
        look.changed.connect(self.tint)

    # --- commands -------------------------------------------------------------------------

    def add_table(self, handlers: Mapping[str, Callable[..., object]]) -> None:
        """Add the rows of the table, each with its handler; checkable ones get a bool."""
        for row in ROWS:
            self.add(row, handlers.get(row.id))

    def add(self, row: Row, handler: Callable[..., object] | None) -> QAction:
        """Add a command; a separator has no handler."""
        action = QAction(self.parent())
        action.setObjectName(row.id)
        self.rows[row.id], self.actions[row.id] = row, action
        if row.text == SEPARATOR:
            action.setSeparator(True)
            return action
        if handler is None:
            message = f"no handler for {row.id}"
            raise KeyError(message)
        action.setCheckable(row.checkable)
        if row.role:
            action.setMenuRole(QAction.MenuRole[f"{row.role}Role"])
        if row.checkable:
            action.toggled.connect(handler)
        else:
            action.triggered.connect(_without_tick(handler))
        self._describe(row, action)
        self._tint(row, action)
        self._give_keys(row)
        self._place(row)
        return action

    def remove(self, name: str) -> None:
        """Take a command away, such as a rating of a scale that is not in force any more."""
        self.rows.pop(name)
        self.actions.pop(name).deleteLater()
        if name in self._letters:
            self._letters.pop(name).deleteLater()

    def place(self, window: QWidget, panes: Sequence[QWidget]) -> None:
        """Let the keys work: in the window, and single ones in these panes."""
        self._window, self._panes = window, tuple(panes)
        for row in self.rows.values():
            self._place(row)

    def _place(self, row: Row) -> None:
        if self._window is None or row.text == SEPARATOR:
            return
        action = self.actions[row.id]
        if row.scope == "window":
            self._window.addAction(action)
        else:
            _add_to(self._panes, action)
        if row.id in self._letters:
            _add_to(self._panes, self._letters[row.id])

    def _describe(self, row: Row, action: QAction) -> None:
        text = QCoreApplication.translate("actions", row.text)
        action.setText(text)
        short = QCoreApplication.translate("actions", row.short) if row.short else ""
        action.setIconText(f" {short}" if short else plain(text))  # a gap from the icon
        action.setStatusTip(self.told(row.id))

    def told(self, name: str) -> str:
        """Say in a sentence what a command does."""
        row = self.rows[name]
        if row.tip:
            return QCoreApplication.translate("actions", row.tip)
        return plain(QCoreApplication.translate("actions", row.text))

    def title(self, name: str) -> str:
        """Give a command's name as a list shows it."""
        return plain(QCoreApplication.translate("actions", self.rows[name].text))

    def menu(self, name: str) -> str:
        """Give the menu that a command stands in, as a list shows it."""
        return plain(QCoreApplication.translate("actions", self.rows[name].menu))

    def tip(self, name: str) -> str:
        """Give a command's tooltip: what it does, and its first key."""
        given = self.keys_in_force(name)[:1]
        return "  ".join((self.told(name), *map(_native, given)))

    def commands(self) -> list[str]:
        """Give the ids of all commands, separators left out."""
        return [name for name, row in self.rows.items() if row.text != SEPARATOR]

    @Slot()
    def tint(self) -> None:
        """Give the actions icons in the colours of the theme in force."""
        for name, action in self.actions.items():
            self._tint(self.rows[name], action)

    def _tint(self, row: Row, action: QAction) -> None:
        if row.icon:
            action.setIcon(icon(self._look, row.icon))

    # --- keys -----------------------------------------------------------------------------

    @property
    def single_letters(self) -> bool:
        """True while keys without Ctrl or Alt work."""
        return self._preferences.flag(SINGLE_LETTERS, default=True)

    def set_single_letters(self, *, on: bool) -> None:
        """Let keys without Ctrl or Alt work, or not."""
        self._preferences.put(SINGLE_LETTERS, on)
        self._give_all_keys()

    def keys_of(self, name: str) -> tuple[str, ...]:
        """Give a command's keys, whether or not single ones are switched off."""
        changed = self._changed.get(name)
        return keys.default_keys(self.rows[name]) if changed is None else keys.with_form(changed)

    def keys_in_force(self, name: str) -> tuple[str, ...]:
        """Give the keys that work now."""
        return keys.in_force(self.keys_of(name), single_letters=self.single_letters)

    def is_changed(self, name: str) -> bool:
        """Tell whether a person gave the command other keys than the table."""
        return name in self._changed

    @property
    def changed(self) -> keys.Changed:
        """The keys that a person gave, by command."""
        return dict(self._changed)

    def set_keys(self, name: str, given: Sequence[str]) -> None:
        """Give a command these keys in the place of all that it has."""
        wanted = tuple(dict.fromkeys(filter(None, map(keys.normal, given))))
        if wanted == keys.default_keys(self.rows[name]):
            self._changed.pop(name, None)
        else:
            self._changed[name] = wanted
        self._keep()

    def reset(self, name: str) -> None:
        """Give a command the table's keys again."""
        self._changed.pop(name, None)
        self._keep()

    def reset_all(self) -> None:
        """Give every command the table's keys again."""
        self._changed.clear()
        self._keep()

    def take(self, changed: keys.Changed) -> list[str]:
        """Take the keys of a file in the place of those that were changed here.

        Returns:
            The ids in the file that no command has; they are kept for the version that has them.
        """
        self._changed = dict(changed)
        self._keep()
        return [name for name in changed if name not in self.rows]

    def conflicts(self) -> dict[str, tuple[str, ...]]:
        """Give every key that more than one command has, with the ids of these."""
        return keys.conflicts({name: self.keys_of(name) for name in self.commands()})

    def users_of(self, key: str, *, but: str = "") -> list[str]:
        """Give the ids of the commands that have a key, ``but`` left out."""
        wanted = keys.normal(key)
        return [one for one in self.commands() if one != but and wanted in self.keys_of(one)]

    def _keep(self) -> None:
        self._preferences.put(CHANGED, keys.dumped(self._changed))
        self._give_all_keys()

    def _give_all_keys(self) -> None:
        for row in self.rows.values():
            if row.text != SEPARATOR:
                self._give_keys(row)
        self.keys_changed.emit()

    def _give_keys(self, row: Row) -> None:
        given = self.keys_in_force(row.id)
        action = self.actions[row.id]
        if row.scope == "window":
            self._give_letters(row, [key for key in given if keys.is_bare(key)])
            given = tuple(key for key in given if not keys.is_bare(key))
        else:
            action.setShortcutContext(_PANE)
        action.setShortcuts([QKeySequence(key) for key in given])
        action.setToolTip(plain_tip(self.tip(row.id)))

    def _give_letters(self, row: Row, given: list[str]) -> None:
        letters = self._letters.get(row.id)
        if letters is None and given:
            action = self.actions[row.id]
            letters = QAction(self.parent())
            letters.setObjectName(f"{row.id}.letter")
            letters.setShortcutContext(_PANE)
            letters.triggered.connect(action.trigger)  # which does nothing while it is disabled
            self._letters[row.id] = letters
            if self._window is not None:
                _add_to(self._panes, letters)
        if letters is not None:
            letters.setShortcuts([QKeySequence(key) for key in given])


def plain(text: str) -> str:
    """Give a menu's text as a list or a tooltip shows it."""
    return text.replace("&&", "\0").replace("&", "").replace("\0", "&").rstrip("…")


def _native(key: str) -> str:
    return keys.shown((key,))


def _add_to(panes: Sequence[QWidget], action: QAction) -> None:
    for pane in panes:
        pane.addAction(action)


def _without_tick(handler: Callable[..., object]) -> Callable[[bool], None]:
    """Drop the bool that ``triggered`` brings: partials would take it for an argument."""

    def run(_checked: bool) -> None:  # noqa: FBT001  # a signal's argument
        handler()

    return run
