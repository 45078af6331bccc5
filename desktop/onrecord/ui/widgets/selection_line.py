"""How many claims are selected, and what can be done to all of them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QHBoxLayout, QWidget

from onrecord.ui.widgets.labels import SECONDARY, STRONG, ElidedLabel, Label

if TYPE_CHECKING:
    from onrecord.ui.theme import Look
    from onrecord.ui.widgets.claim_tree import ClaimTree


class SelectionLine(QWidget):
    """Follows a list of claims; hidden while one claim or none is selected."""

    def __init__(self, look: Look, tree: ClaimTree, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._tree = tree
        self.setObjectName("selectionLine")
        self.setProperty("role", "head")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.count = Label(look, "", STRONG)
        self.keys = ElidedLabel(
            look, self.tr("1–6  verdict    X  no claims    D  put off"), SECONDARY
        )
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 5, 12, 5)
        row.setSpacing(12)
        row.addWidget(self.count)
        row.addWidget(self.keys, 1)
        tree.selectionModel().selectionChanged.connect(self._follow)
        self.hide()

    @Slot()
    def _follow(self) -> None:
        number = len(self._tree.chosen())
        self.count.setText(self.tr("{0} claims selected").format(number))
        self.setVisible(number > 1)
