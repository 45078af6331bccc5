"""The finder's two uses: every command by name (Ctrl+Shift+P), and anything to go to (Ctrl+K)."""

from __future__ import annotations

import json
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Slot

from onrecord.ui import late
from onrecord.ui.actions.keys import shown
from onrecord.ui.models.entries import Entry
from onrecord.ui.tasks import TURN
from onrecord.ui.widgets.finder.panel import Finder

if TYPE_CHECKING:
    from collections.abc import Callable

    from onrecord.ui.window import Window
    from onrecord_db.reader import Reader
    from onrecord_db.search.find import Hit

_RECENT, _MOST_RECENT = "palette/recent", 12
_COMMANDS, _PLACES = "commands", "places"
_TURN_TO_COMMANDS = ">"  # typed into Ctrl+K
_LIMITS = {"article": 6, "actor": 3, "claim": 7, "source": 4}  # of each kind, in this order
_NEWEST = 12  # articles while nothing is typed
_ICONS = {
    "article": "text-box-search-outline",
    "actor": "account-outline",
    "claim": "format-quote-close",
    "source": "link-variant",
}
_WAIT = 60  # ms after the last letter: a search of a million claims takes as long


class Launching(QObject):
    """Lists what the finder is asked for, and runs or opens what is chosen."""

    def __init__(self, window: Window) -> None:
        super().__init__(window)
        self._window = window
        self.finder = Finder(window.look, window)
        self.finder.typed.connect(self._follow)
        self.finder.chosen.connect(self._take)
        self._wait = QTimer(self)
        self._wait.setSingleShot(True)
        self._wait.setInterval(_WAIT)
        self._wait.timeout.connect(self._search)
        window.case.closing.connect(self.finder.leave)

    def handlers(self) -> dict[str, Callable[..., object]]:
        """Give the method of each action."""
        return {"palette": self.show_commands, "go_to": self.show_places}

    @Slot()
    def show_commands(self) -> None:
        """List every command."""
        self._open(_COMMANDS)

    @Slot()
    def show_places(self) -> None:
        """Find an article, an actor, a claim or a source."""
        self._open(_PLACES)

    def _open(self, mode: str, text: str = "") -> None:
        if self.finder.isVisible() and self.finder.mode == mode:
            self.finder.leave()
            return
        if mode == _COMMANDS:
            name = self.tr("Run a command")
            hint = self.tr("Enter  run    ↑ ↓  choose    Esc  back")
        else:
            name = self.tr("Go to an article, actor, claim or source")
            hint = self.tr("Enter  open    ↑ ↓  choose    >  commands    Esc  back")
        self.finder.open(mode, name=name, hint=hint, text=text)

    @Slot(str)
    def _follow(self, text: str) -> None:
        if self.finder.mode == _COMMANDS:
            self.finder.show_entries(
                self._commands(text), nothing=self.tr("No command is called like that")
            )
        elif text.startswith(_TURN_TO_COMMANDS):
            self._open(_COMMANDS, text[1:].lstrip())
            self.finder.line.end(False)
        elif self._window.case.is_open:
            self._wait.start(_WAIT if text else TURN)

    @Slot(object)
    def _take(self, entry: Entry) -> None:
        if isinstance(entry.target, str):
            self._remember(entry.target)
            action = self._window.commands.actions[entry.target]
            QTimer.singleShot(TURN, action, action.trigger)  # once the keyboard is back
        else:
            self._go(*entry.target)

    # --- commands -------------------------------------------------------------------------

    def _commands(self, text: str) -> list[Entry]:
        from onrecord.ui.models.command_match import best, marks  # noqa: PLC0415  # at the first use

        registry = self._window.commands.registry
        ids = [name for name in registry.commands() if name != "palette"]
        names = [
            (name, "\n".join((registry.title(name), self._menu(name), registry.told(name))))
            for name in ids
        ]
        found = [ids[at] for at in best(text, names, self._recent())]
        return [self._entry(name, marks(text, self._title(name))) for name in found]

    def _entry(self, name: str, spans: object) -> Entry:
        commands = self._window.commands
        registry = commands.registry
        told, title = registry.told(name), registry.title(name)
        parts = (self._menu(name), told if told != title else "")
        return Entry(
            title=self._title(name),
            detail="  ·  ".join(filter(None, parts)),
            side=shown(registry.keys_in_force(name)[:2]),
            icon=registry.rows[name].icon,
            why=commands.why_disabled(name),
            marks=spans,  # type: ignore[arg-type]  # what marks() gave
            target=name,
        )

    def _title(self, name: str) -> str:
        """Give a command's name, with the state of one that is on or off."""
        action = self._window.commands.actions[name]
        title = self._window.commands.registry.title(name)
        if not action.isCheckable() or not action.isChecked():
            return title
        return self.tr("{0} (on)").format(title)

    def _menu(self, name: str) -> str:
        return self._window.commands.registry.menu(name)

    def _recent(self) -> list[str]:
        try:
            names = json.loads(self._window.preferences.text(_RECENT, "[]"))
        except ValueError:
            return []
        return [str(name) for name in names] if isinstance(names, list) else []

    def _remember(self, name: str) -> None:
        others = [one for one in self._recent() if one != name]
        self._window.preferences.put(_RECENT, json.dumps([name, *others][:_MOST_RECENT]))

    # --- things to go to ------------------------------------------------------------------

    @Slot()
    def _search(self) -> None:
        case, text = self._window.case, self.finder.line.text()
        if case.is_open and self.finder.isVisible() and self.finder.mode == _PLACES:
            case.lookups.ask("go to", partial(_found, text), partial(self._show, text))

    def _show(self, text: str, hits: list[Hit]) -> None:
        if self.finder.mode != _PLACES or self.finder.line.text() != text:
            return
        nothing = self.tr("Nothing is found") if text.strip() else self.tr("There are no articles")
        self.finder.show_entries([self._place(hit) for hit in hits], nothing=nothing)

    def _place(self, hit: Hit) -> Entry:
        kinds = {
            "article": self.tr("Article"), "actor": self.tr("Actor"),
            "claim": self.tr("Claim"), "source": self.tr("Source"),
        }  # fmt: skip
        first, second = hit.title, hit.snippet
        if hit.kind == "claim":
            first, second = second, first
        below, marks = second.text, second.marks
        if below.startswith(
            first.text
        ):  # an article begins with its title, an actor's spellings with the name
            below, marks = below[len(first.text) :].strip(" ,"), ()
        return Entry(
            title=first.text,
            detail=below,
            side=kinds[hit.kind],
            icon=_ICONS[hit.kind],
            marks=first.marks,
            detail_marks=marks,
            target=(hit.kind, hit.id, hit.article_id, hit.claim_id),
        )

    def _go(self, kind: str, number: int, article_id: int | None, claim_id: int | None) -> None:
        window = self._window
        if kind == "actor":
            window.show_actor(number)
        elif article_id is None:
            window.status.tell(self.tr("This source belongs to no claim"))
        else:
            window.open_article(article_id, claim_id)
            window.commands.views.go_to_reader()


def _found(text: str, reader: Reader) -> list[Hit]:
    """Search every kind; in the thread that reads."""
    query = late.query.parse(text)
    kinds = late.find.Kind
    if not text.strip():
        return list(late.find.find(reader, query, kinds.ARTICLE, limit=_NEWEST).hits)
    return [
        hit
        for kind, limit in _LIMITS.items()
        for hit in late.find.find(reader, query, kinds(kind), limit=limit).hits
    ]
