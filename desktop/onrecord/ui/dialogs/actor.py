"""An actor's page: names, roles, kind, and everything the actor claims, in all articles."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSignalBlocker, Qt, Signal, Slot
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHBoxLayout,
    QLineEdit,
    QListWidget,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from onrecord.ui.dialogs.base import FIELD_NAME, Dialog
from onrecord.ui.models import claim_words
from onrecord.ui.widgets.chooser import Chooser
from onrecord.ui.widgets.labels import SECONDARY, Label, plain_tip
from onrecord.ui.widgets.said_list import SaidList
from onrecord.ui.wording import iso_day
from onrecord_db.records import ActorKind

if TYPE_CHECKING:
    from collections.abc import Sequence

    from onrecord.ui.theme import Look
    from onrecord_db.records import ActorPage, Scale

_MANY = QAbstractItemView.SelectionMode.ExtendedSelection


class ActorDialog(Dialog):
    """Shows a page and tells what the person wants changed; call show_page() after each change."""

    renamed = Signal(int, str)
    kind_chosen = Signal(int, object)  # ActorKind
    described = Signal(int, str)
    alias_added = Signal(int, str)
    alias_removed = Signal(int, str)
    role_added = Signal(int, str)
    merge_requested = Signal(int)
    split_requested = Signal(int, list, list)  # claim ids, spellings
    claim_chosen = Signal(int, int)  # article id, claim id

    def __init__(self, look: Look, parent: QWidget | None) -> None:
        super().__init__(look, self.tr("Actor"), parent)
        self.actor_id, self.actor_name = 0, ""
        self._is_read_only = False
        self.setObjectName("actorDialog")
        self.setMinimumSize(look.px(760), look.px(560))
        self._make_fields()
        self._make_lists()
        self._lay_out()
        self._connect()
        self.add_buttons(self.tr("Close"), cancel=False)

    def _make_fields(self) -> None:
        self.name = self._field(self.tr("Name"))
        self.kind = Chooser(self.look, self.tr("Kind of actor"))
        person = self.tr("Person")  # which elsewhere goes without saying
        self.kind.addItems([claim_words.actor_kind(kind) or person for kind in ActorKind])
        self.description = self._field(self.tr("Who it is"))
        self.description.setPlaceholderText(self.tr("Who this is, in a line"))
        self.roles = Label(self.look, "", SECONDARY)
        self.roles.setWordWrap(True)
        self.new_role = self._field(self.tr("Another role"))
        self.new_role.setPlaceholderText(self.tr("Another role, then Enter"))
        self.new_alias = self._field(self.tr("Another spelling"))
        self.new_alias.setPlaceholderText(self.tr("Another spelling, then Enter"))
        self.facts = Label(self.look, "", SECONDARY)
        self.facts.setWordWrap(True)

    def _make_lists(self) -> None:
        self.aliases = self._list(self.tr("Spellings"))
        self.claims = SaidList(self.look, self.tr("Claims in all articles"))
        self.aliases.setMinimumHeight(self.look.px(90))
        self.remove = QPushButton(self.tr("Remove spelling"))
        self.merge = QPushButton(self.tr("Merge with…"))
        self.merge.setToolTip(plain_tip(self.tr("Say that another actor is this one")))
        self.split = QPushButton(self.tr("Split off…"))
        split = self.tr("Make an actor of their own of the selected claims and spellings")
        self.split.setToolTip(plain_tip(split))
        for button in (self.remove, self.merge, self.split):
            button.setAutoDefault(False)

    def _lay_out(self) -> None:
        px = self.look.px
        left, right = QVBoxLayout(), QVBoxLayout()
        left.setSpacing(px(6))
        right.setSpacing(px(6))
        for title, field in (
            (self.tr("Name"), self.name),
            (self.tr("Kind"), self.kind),
            (self.tr("Who it is"), self.description),
        ):
            self._add(left, title, field)
        self._add(left, self.tr("Roles"), self.roles)
        left.addWidget(self.new_role)
        left.addSpacing(px(8))
        self._add(left, self.tr("Spellings, as printed and added"), self.aliases)
        left.addWidget(self.new_alias)
        left.addWidget(self.remove, 0, Qt.AlignmentFlag.AlignLeft)
        self._add(right, self.tr("Claims in all articles"), self.facts)
        right.addWidget(self.claims, 1)
        acts = QHBoxLayout()
        acts.addWidget(self.merge)
        acts.addWidget(self.split)
        acts.addStretch(1)
        right.addLayout(acts)
        both = QHBoxLayout()
        both.setSpacing(px(24))
        both.addLayout(left, 2)
        both.addLayout(right, 3)
        self.body.addLayout(both, 1)

    def _add(self, column: QVBoxLayout, title: str, widget: QWidget) -> None:
        label = Label(self.look, title, FIELD_NAME)
        label.setBuddy(widget)
        column.addWidget(label)
        column.addWidget(widget)
        column.addSpacing(self.look.px(4))

    def _connect(self) -> None:
        self.name.editingFinished.connect(self._rename)
        self.description.editingFinished.connect(self._describe)
        self.kind.activated.connect(self._choose_kind)
        self.new_alias.returnPressed.connect(self._add_alias)
        self.new_role.returnPressed.connect(self._add_role)
        self.remove.clicked.connect(self._remove_aliases)
        self.merge.clicked.connect(self._ask_to_merge)
        self.split.clicked.connect(self._ask_to_split)
        self.claims.opened.connect(self.claim_chosen)
        self.claims.selection_changed.connect(self._enable)
        self.aliases.itemSelectionChanged.connect(self._enable)

    # --- what it shows ---

    def set_read_only(self, *, on: bool) -> None:
        """Offer nothing that would change a database that can only be read."""
        self._is_read_only = on
        for field in (self.name, self.description):
            field.setReadOnly(on)
        for widget in (self.kind, self.new_role, self.new_alias, self.merge):
            widget.setEnabled(not on)
        self._enable()

    def show_page(self, page: ActorPage, scale: Scale) -> None:
        """Show a page; what is typed and selected stays while it is the same actor's."""
        actor = page.actor
        self.actor_id, self.actor_name = actor.id, actor.name
        self.setWindowTitle(actor.name)
        self.heading.setText(actor.name)
        with QSignalBlocker(self.kind):
            self.kind.setCurrentIndex(list(ActorKind).index(actor.kind))
        for field, text in ((self.name, actor.name), (self.description, actor.description)):
            if not field.hasFocus() or not field.isModified():
                field.setText(text)
        self.roles.setText(" · ".join(actor.roles) or self.tr("None yet"))
        self.facts.setText(self._facts(page, scale))
        self._show_aliases(actor.aliases)
        self.claims.show_claims(page.claims, {one.key: one for one in scale.ratings})
        self._enable()

    def _facts(self, page: ActorPage, scale: Scale) -> str:
        claims = self.tr("1 claim") if page.claim_count == 1 else self.tr("{0} claims")
        where = self.tr("1 article") if page.article_count == 1 else self.tr("{0} articles")
        form = self.tr("{claims} in {articles}")
        counted_in = form.format(
            claims=claims.format(page.claim_count), articles=where.format(page.article_count)
        )
        parts = [counted_in]
        first, last = iso_day(page.first_day), iso_day(page.last_day)
        if first:
            parts.append(first if first == last else f"{first} – {last}")
        known = {one.key: one for one in scale.ratings}
        counted = [
            f"{known[key].glyph} {known[key].label} {number}" if key in known else None
            for key, number in page.verdicts
        ]
        open_ones = sum(number for key, number in page.verdicts if key not in known)
        shown = [one for one in counted if one is not None]
        if open_ones:
            shown.append(self.tr("○ no verdict {0}").format(open_ones))
        return " · ".join(parts) + ("\n" + "   ".join(shown) if shown else "")

    def _show_aliases(self, forms: Sequence[str]) -> None:
        chosen = self._chosen_forms()
        with QSignalBlocker(self.aliases):
            self.aliases.clear()
            self.aliases.addItems(list(forms))
            for row in range(self.aliases.count()):
                item = self.aliases.item(row)
                item.setSelected(item.text() in chosen)

    def _chosen_forms(self) -> list[str]:
        return [item.text() for item in self.aliases.selectedItems()]

    @Slot()
    def _enable(self) -> None:
        forms, claims = self._chosen_forms(), self.claims.chosen()
        self.remove.setEnabled(bool(forms) and not self._is_read_only)
        self.split.setEnabled(bool(forms or claims) and not self._is_read_only)

    # --- what the person wants ---

    @Slot()
    def _rename(self) -> None:
        name = self.name.text().strip()
        self.name.setModified(False)
        if name and name != self.actor_name:
            self.renamed.emit(self.actor_id, name)
        elif not name:
            self.name.setText(self.actor_name)

    @Slot()
    def _describe(self) -> None:
        if self.description.isModified():
            self.description.setModified(False)
            self.described.emit(self.actor_id, self.description.text())

    @Slot(int)
    def _choose_kind(self, row: int) -> None:
        self.kind_chosen.emit(self.actor_id, list(ActorKind)[row])

    @Slot()
    def _add_alias(self) -> None:
        if self.new_alias.text().strip():
            self.alias_added.emit(self.actor_id, self.new_alias.text())
            self.new_alias.clear()

    @Slot()
    def _add_role(self) -> None:
        if self.new_role.text().strip():
            self.role_added.emit(self.actor_id, self.new_role.text())
            self.new_role.clear()

    @Slot()
    def _remove_aliases(self) -> None:
        for form in self._chosen_forms():
            self.alias_removed.emit(self.actor_id, form)

    @Slot()
    def _ask_to_merge(self) -> None:
        self.merge_requested.emit(self.actor_id)

    @Slot()
    def _ask_to_split(self) -> None:
        self.split_requested.emit(self.actor_id, self.claims.chosen(), self._chosen_forms())

    def _field(self, name: str) -> QLineEdit:
        field = QLineEdit()
        field.setAccessibleName(name)
        field.setFont(self.look.sans(13))
        return field

    def _list(self, name: str) -> QListWidget:
        rows = QListWidget()
        rows.setAccessibleName(name)
        rows.setProperty("field", "true")
        rows.setSelectionMode(_MANY)
        rows.setWordWrap(True)
        rows.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        rows.setFont(self.look.sans(13))
        return rows
