"""Commands on reading: find, go back, marks, sections, how the text is set."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot

from onrecord.ui.everywhere import Everywhere
from onrecord.ui.trail import Place, Trail
from onrecord.ui.widgets.find.bar import FindBar
from onrecord.ui.widgets.find.finding import Finding
from onrecord.ui.widgets.find.results import Results
from onrecord.ui.widgets.reading_settings import ReadingSettings

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from PySide6.QtGui import QAction

    from onrecord.articles.find import ArticleHits
    from onrecord.services.finding import Looked
    from onrecord.ui.theme import ReadingStyle
    from onrecord.ui.widgets.reader.layers import Layers
    from onrecord.ui.window import Window
    from onrecord_db.errors import KnownError

SELECTION_ACTS = ("add_claim", "speaker", "note", "passage")


class Browsing(QObject):
    """Runs the commands that move through articles in one window."""

    def __init__(self, window: Window) -> None:
        super().__init__(window)
        self._window = window
        self._reader, self._reading = window.reader, window.reading
        self.trail = Trail()
        self._is_travelling = False
        self._actions: dict[str, QAction] = {}
        self.bar = FindBar(window.look)
        self.results = Results(window.look)
        self.finding = Finding(self.bar, self._reader.found, self)
        self.everywhere = Everywhere(window.case, self)
        self._found = 0
        for part in (self.results, self.bar):
            window.column.addWidget(part)
        self._connect()

    def _connect(self) -> None:
        self._reader.jumped.connect(self._leave)
        self._reading.left.connect(self._leave_article)
        self._reading.article_changed.connect(self._follow_article)
        self._window.case.shown.connect(self.trail.forget)
        self._window.centre.switched.connect(self._follow_switch)
        self.finding.everywhere_asked.connect(self._look_everywhere)
        self.everywhere.found.connect(self._take_found)
        self.everywhere.ended.connect(self._end_search)
        self.everywhere.failed.connect(self._fail_search)
        self.results.chosen.connect(self._open_found)
        self._window.strip.stepped.connect(self._reading.step)
        self.results.left.connect(self.bar.field.setFocus)
        self.bar.entered.connect(self.results.enter)

    def handlers(self) -> dict[str, Callable[..., object]]:
        """Give the method of each action."""
        moves = self._reader.moves
        return {
            "find": self.finding.open,
            "find_next": partial(self.finding.step, 1),
            "find_previous": partial(self.finding.step, -1),
            "marks": self.show_marks,
            "only_unreviewed": self.mark_only_unreviewed,
            "only_actor": self.mark_only_actor,
            "reading": self.show_settings,
            "back": self.go_back,
            "forward": self.go_forward,
            "next_section": partial(moves.by_sections, 1),
            "previous_section": partial(moves.by_sections, -1),
            "note": self.write_note,
            "passage": self.link_passage,
        }

    def take_actions(self, actions: dict[str, QAction]) -> None:
        """Take the actions whose ticks are kept here, and those that the selection offers."""
        self._actions = actions
        self._tick("marks", on=True)
        acts = [actions[name] for name in SELECTION_ACTS]
        self._reader.set_selection_acts(acts)

    def refresh(self) -> None:
        """Enable what makes sense."""
        has_article = self._reading.row is not None and not self._window.centre.is_listing
        for name in ("find", "find_next", "find_previous", "marks", "only_unreviewed"):
            self._actions[name].setEnabled(has_article)
        self._actions["only_actor"].setEnabled(self._reading.current() is not None)
        self._actions["back"].setEnabled(self.trail.can_go_back())
        self._actions["forward"].setEnabled(self.trail.can_go_forward())
        is_cut = len(self._reader.sheet.sections) > 1
        for name in ("next_section", "previous_section"):
            self._actions[name].setEnabled(is_cut)
        self._actions["passage"].setEnabled(self._reading.current() is not None)

    # --- marks --------------------------------------------------------------------------

    @Slot(bool)
    def show_marks(self, on: bool) -> None:  # noqa: FBT001  # a signal's argument
        """Show the marks, or none."""
        self._set_layers(replace(self._reader.sheet.layers, marks=on))

    @Slot(bool)
    def mark_only_unreviewed(self, on: bool) -> None:  # noqa: FBT001  # a signal's argument
        """Mark only what is not reviewed, or all."""
        self._set_layers(replace(self._reader.sheet.layers, unreviewed=on, marks=True))

    @Slot(bool)
    def mark_only_actor(self, on: bool) -> None:  # noqa: FBT001  # a signal's argument
        """Mark only the claims of the current claim's actor, or all."""
        claim = self._reading.current()
        actor = self._reader.sheet.actor_number(claim) if on and claim is not None else None
        self._set_layers(replace(self._reader.sheet.layers, actor=actor, marks=True))

    def _set_layers(self, layers: Layers) -> None:
        self._reader.set_layers(layers)
        self._tick("marks", on=layers.marks)
        self._tick("only_unreviewed", on=layers.unreviewed)
        self._tick("only_actor", on=layers.actor is not None)

    def _tick(self, name: str, *, on: bool) -> None:
        action = self._actions[name]
        blocked = action.blockSignals(True)
        action.setChecked(on)
        action.blockSignals(blocked)

    # --- places -------------------------------------------------------------------------

    @Slot(int)
    def _leave(self, point: int) -> None:
        if self._reading.article_id is not None:
            self._leave_article(self._reading.article_id, point)

    @Slot(int, int)
    def _leave_article(self, article_id: int, point: int) -> None:
        if not self._is_travelling:
            self.trail.leave(Place(article_id, point))
            self.refresh()

    @Slot()
    def go_back(self) -> None:
        """Go back to where one read before the last jump."""
        self._travel(self.trail.back)

    @Slot()
    def go_forward(self) -> None:
        """Go forward to where one was before going back."""
        self._travel(self.trail.forward)

    def _travel(self, step: Callable[[Place], Place | None]) -> None:
        here = Place(self._reading.article_id or 0, self._reader.scroll_place())
        place = step(here)
        if place is None:
            self.refresh()
            return
        self._is_travelling = True
        self._window.open_article(place.article_id)
        self._reader.restore_place(place.point)
        self._is_travelling = False
        self.refresh()

    @Slot()
    def _follow_article(self) -> None:
        self._set_layers(self._reader.sheet.layers)
        if self._reading.row is None and self.bar.isVisible():
            self.finding.close()
        elif self.bar.isVisible():
            self.finding.follow_text()
        self.refresh()

    @Slot()
    def _follow_switch(self) -> None:
        """Close the bar where there is no article to find something in."""
        if self._window.centre.is_listing:
            self._look_everywhere(None)
            self.bar.hide()

    # --- all articles -------------------------------------------------------------------

    @Slot(object)
    def _look_everywhere(self, wanted: object) -> None:
        self._found = 0
        self.results.rows.clear()
        self.everywhere.look(wanted)  # type: ignore[arg-type]  # a signal's object
        if wanted is not None:
            self.bar.say(self.tr("looking …"))

    @Slot(object)
    def _take_found(self, hits: Sequence[ArticleHits]) -> None:
        self._found += len(hits)
        self.results.rows.add(hits)
        self.bar.say(self.tr("{n} articles …").format(n=self._found))

    @Slot(object)
    def _end_search(self, looked: Looked) -> None:
        words = self.tr("nothing found")
        if looked.found:
            one = looked.found == 1
            words = self.tr("1 article") if one else self.tr("{n} articles").format(n=looked.found)
        if looked.searched < looked.total:
            form = self.tr("{found}, of the {n} newest")
            words = form.format(found=words, n=f"{looked.searched:,}")
        self.bar.say(words)

    @Slot(object)
    def _fail_search(self, error: KnownError) -> None:
        self.bar.say_problem(error.text())

    @Slot(object)
    def _open_found(self, hits: ArticleHits) -> None:
        self._window.open_article(hits.article_id)
        self._reader.moves.to_point(hits.first.start)
        self.finding.go_from(hits.first.start)

    # --- the selection ------------------------------------------------------------------

    @Slot()
    def write_note(self) -> None:
        """Write the current claim's note; selected words are quoted in it."""
        claim, words = self._reading.current(), self._selected()
        self._window.panel.flush()
        if claim is not None and words:
            note = f"{claim.note}\n“{words}”".strip()
            self._window.case.set_note(claim.id, note)
        self._window.panel.edit_note()

    @Slot()
    def link_passage(self) -> None:
        """Link a source with the selected words as its passage."""
        words = self._selected()
        if words:
            self._window.commands.judging.link_passage(words)
        else:
            self._window.status.tell(self.tr("Select the passage first"))

    def _selected(self) -> str:
        return " ".join(self._reader.found.selected().split())

    # --- how the text is set ------------------------------------------------------------

    @Slot()
    def show_settings(self) -> None:
        """Let the person set font, size, line height, line length and theme."""
        window = self._window
        theme = window.preferences.text("view/theme", "system")
        popover = ReadingSettings(window.look, theme, window)
        popover.changed.connect(self.set_reading)
        popover.theme_chosen.connect(window.commands.views.choose_theme)
        popover.open_over(window.centre.pages)

    @Slot(object)
    def set_reading(self, style: ReadingStyle) -> None:
        """Set articles anew and remember how."""
        self._window.preferences.put_reading(style)
        self._window.look.set_reading(style)
