"""The page of an actor: what the person changes there goes to the database at once."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot
from PySide6.QtWidgets import QInputDialog

from onrecord.ui.dialogs.actor import ActorDialog
from onrecord.ui.models import claim_words
from onrecord.ui.widgets.pick_sheet import Choice, PickSheet

if TYPE_CHECKING:
    from onrecord.ui.window import Window


class Casting(QObject):
    """Shows actors' pages in one window."""

    def __init__(self, window: Window) -> None:
        super().__init__(window)
        self._window, self._mending = window, window.case.mending
        self._dialog: ActorDialog | None = None

    def show_page(self, actor_id: int) -> None:
        """Show an actor's page until the person leaves it."""
        case, dialog = self._window.case, ActorDialog(self._window.look, self._window)
        self._dialog = dialog
        mending = self._mending
        dialog.renamed.connect(mending.rename)
        dialog.kind_chosen.connect(mending.set_kind)
        dialog.described.connect(mending.describe)
        dialog.alias_added.connect(mending.add_alias)
        dialog.alias_removed.connect(mending.remove_alias)
        dialog.role_added.connect(mending.add_role)
        dialog.merge_requested.connect(self._choose_other)
        dialog.split_requested.connect(self._split)
        dialog.claim_chosen.connect(self._go_to)
        dialog.set_read_only(on=case.is_read_only)
        case.changed.connect(self._reload)
        dialog.show_page(mending.page(actor_id), case.scale())
        dialog.exec()
        case.changed.disconnect(self._reload)
        self._dialog = None
        dialog.deleteLater()

    @Slot(object)
    def _reload(self, _change: object) -> None:
        if self._dialog is not None:
            page = self._mending.page(self._dialog.actor_id)
            if page.actor.merged_into is not None:  # it is another's page now
                page = self._mending.page(page.actor.merged_into)
            self._dialog.show_page(page, self._window.case.scale())

    @Slot(int)
    def _choose_other(self, actor_id: int) -> None:
        if self._dialog is None:
            return
        title = self.tr("Who is the same as {0}?").format(self._dialog.actor_name)
        supply = partial(self._others, actor_id)
        chooser = PickSheet(self._window.look, title, supply, self._dialog)
        chooser.chosen.connect(partial(self._merge, actor_id))
        chooser.open_at(self._dialog)

    def _others(self, actor_id: int, text: str) -> list[Choice]:
        return [
            Choice(
                text=one.name,
                detail=one.role or claim_words.actor_kind(one.kind),
                value=one.id,
            )
            for one in self._mending.actors_like(text)
            if one.id != actor_id
        ]

    def _merge(self, actor_id: int, other_id: int) -> None:
        self._mending.merge_actors(actor_id, [other_id])

    @Slot(int, list, list)
    def _split(self, actor_id: int, claim_ids: list[int], forms: list[str]) -> None:
        name, is_given = QInputDialog.getText(
            self._dialog or self._window,
            self.tr("Split off an actor"),
            self.tr("Name of the actor to whom these belong"),
            text=forms[0] if forms else "",
        )
        if is_given and name.strip():
            self._mending.split_actor(actor_id, name, claim_ids, forms)

    @Slot(int, int)
    def _go_to(self, article_id: int, claim_id: int) -> None:
        if self._dialog is not None:
            self._dialog.accept()
        self._window.open_article(article_id, claim_id)
