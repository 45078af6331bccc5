"""An actor's page: names, roles, kind, and everything the actor claims, in all articles."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSignalBlocker, Qt, Signal, Slot
from PySide6.QtWidgets import (
    QAbstractItemView,
    QComboBox,
    QHBoxLayout,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from onrecord.ui.dialogs.base import FIELD_NAME, Dialog
from onrecord.ui.models import claim_words
from onrecord.ui.widgets.labels import SECONDARY, Label, plain_tip
from onrecord.ui.wording import iso_day
from onrecord_db.records import ActorKind

if TYPE_CHECKING:
    from onrecord.ui.theme import Look
    from onrecord_db.records import ActorClaim, ActorPage, Scale

_VALUE = Qt.ItemDataRole.UserRole
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
        self.setObjectName("actorDialog")
        self.setMinimumSize(look.px(760), look.px(560))
        self._make_fields()
        self._make_lists()
        self._lay_out()
        self._connect()
        self.add_buttons(self.tr("Close"), cancel=False)

    def _make_fields(self) -> None:
        self.name = self._field(self.tr("Name"))
        self.kind = QComboBox()
        self.kind.setAccessibleName(self.tr("Kind of actor"))
        for kind in ActorKind:
            self.kind.addItem(claim_words.actor_kind(kind).capitalize(), kind)
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
        self.claims = self._list(self.tr("Claims in all articles"))
        self.remove = QPushButton(self.tr("Remove spelling"))
        self.merge = QPushButton(self.tr("Merge with…"))
        self.merge.setToolTip(plain_tip(self.tr("Say that another actor is this one")))
        self.split = QPushButton(self.tr("Split off…"))
        self.split.setToolTip(
            plain_tip(self.tr("Make an actor of their own of the selected claims and spellings"))
        )
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
        self.claims.itemActivated.connect(self._open_claim)
        for rows in (self.aliases, self.claims):
            rows.itemSelectionChanged.connect(self._enable)

    # --- what it shows ---

    def show_page(self, page: ActorPage, scale: Scale) -> None:
        """Show a page; what is typed and selected stays while it is the same actor's."""
        actor = page.actor
        self.actor_id, self.actor_name = actor.id, actor.name
        self.setWindowTitle(actor.name)
        with QSignalBlocker(self.kind):
            self.kind.setCurrentIndex(self.kind.findData(actor.kind))
        for field, text in ((self.name, actor.name), (self.description, actor.description)):
            if not field.hasFocus() or not field.isModified():
                field.setText(text)
        self.roles.setText(" · ".join(actor.roles) or self.tr("None yet"))
        self.facts.setText(self._facts(page, scale))
        self._fill(self.aliases, [(form, form, form) for form in actor.aliases])
        glyphs = {one.key: f"{one.glyph} {one.label}" for one in scale.ratings}
        self._fill(self.claims, [self._row(claim, glyphs) for claim in page.claims])
        self._enable()

    def _facts(self, page: ActorPage, scale: Scale) -> str:
        form = self.tr("{claims} claims in {articles} articles")
        parts = [form.format(claims=page.claim_count, articles=page.article_count)]
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

    def _row(self, claim: ActorClaim, glyphs: dict[str, str]) -> tuple[str, str, object]:
        verdict = glyphs.get(claim.rating_key or "", self.tr("○ Unreviewed"))
        day = iso_day(claim.day)
        said = claim_words.isolate(claim.statement)
        where = claim_words.isolate(claim.article_title)
        text = f"{verdict}   {said}\n{day or self.tr('no date')} · {where}"
        return text, claim.statement, (claim.article_id, claim.id)

    def _fill(self, rows: QListWidget, wanted: list[tuple[str, str, object]]) -> None:
        chosen = {str(item.data(_VALUE)) for item in rows.selectedItems()}
        with QSignalBlocker(rows):
            rows.clear()
            for text, tip, value in wanted:
                item = QListWidgetItem(text)
                item.setToolTip(plain_tip(tip))
                item.setData(_VALUE, value)
                rows.addItem(item)
                item.setSelected(str(value) in chosen)

    @Slot()
    def _enable(self) -> None:
        forms, claims = self.aliases.selectedItems(), self.claims.selectedItems()
        self.remove.setEnabled(bool(forms))
        self.split.setEnabled(bool(forms or claims))

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
        self.kind_chosen.emit(self.actor_id, self.kind.itemData(row))

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
        for form in [item.data(_VALUE) for item in self.aliases.selectedItems()]:
            self.alias_removed.emit(self.actor_id, form)

    @Slot()
    def _ask_to_merge(self) -> None:
        self.merge_requested.emit(self.actor_id)

    @Slot()
    def _ask_to_split(self) -> None:
        claims = [item.data(_VALUE)[1] for item in self.claims.selectedItems()]
        forms = [item.data(_VALUE) for item in self.aliases.selectedItems()]
        self.split_requested.emit(self.actor_id, claims, forms)

    @Slot(QListWidgetItem)
    def _open_claim(self, item: QListWidgetItem) -> None:
        self.claim_chosen.emit(*item.data(_VALUE))

    def _field(self, name: str) -> QLineEdit:
        field = QLineEdit()
        field.setAccessibleName(name)
        field.setFont(self.look.sans(13))
        return field

    def _list(self, name: str) -> QListWidget:
        rows = QListWidget()
        rows.setAccessibleName(name)
        rows.setProperty("role", "list")
        rows.setSelectionMode(_MANY)
        rows.setWordWrap(True)
        rows.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        rows.setFont(self.look.sans(13))
        return rows
