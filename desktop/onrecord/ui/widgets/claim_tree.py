"""The list of claims: a tree that is always open, walks over claims only and takes sources by drop."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QModelIndex, QPersistentModelIndex, QPoint, QRect, Qt, Signal
from PySide6.QtWidgets import QAbstractItemView, QTreeView, QWidget
from typing_extensions import override

from onrecord.ui.models.claims import Role
from onrecord.ui.widgets.claim_delegate import ClaimDelegate
from onrecord.ui.widgets.drops import source_target

if TYPE_CHECKING:
    from PySide6.QtCore import QAbstractItemModel
    from PySide6.QtGui import (
        QDragEnterEvent,
        QDragMoveEvent,
        QDropEvent,
        QFocusEvent,
        QKeyEvent,
        QMouseEvent,
        QPainter,
        QResizeEvent,
    )

    from onrecord.ui.theme import Look
    from onrecord_db.records import Claim

# LOOK's pixels: a list of this height shows three claims of two lines and their actor; lower ones
# keep to one line.
_TALL = 260
_LEAST = 96  # pixels whatever the text size: a row of 200 %, so that 700 pixels are enough for all


class ClaimTree(QTreeView):
    """Shows ClaimsModel through its filter."""

    source_dropped = Signal(int, str)

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._delegate = ClaimDelegate(look, self)
        self.setItemDelegate(self._delegate)
        self.setObjectName("claimTree")
        self.setAccessibleName(self.tr("Claims by actor"))
        self.setHeaderHidden(True)
        self.setRootIsDecorated(False)
        self.setIndentation(0)
        self.setItemsExpandable(False)
        self.setExpandsOnDoubleClick(False)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setMouseTracking(True)
        self.setAcceptDrops(True)
        self.setMinimumHeight(_LEAST)
        look.changed.connect(self.follow_look)

    def chosen(self) -> list[int]:
        """Give the ids of the claims that are selected, in the order of the rows."""
        rows = sorted(self.selectionModel().selectedIndexes(), key=self._place)
        found = [index.data(Role.CLAIM) for index in rows]
        return [claim.id for claim in found if claim is not None]

    @staticmethod
    def _place(index: QModelIndex) -> tuple[int, int]:
        return index.parent().row(), index.row()

    def follow_look(self) -> None:
        """Take text size and colours of the look in force."""
        self._fit_rows()
        self.scheduleDelayedItemsLayout()
        self.viewport().update()

    def _fit_rows(self) -> None:
        """Choose one or two lines a claim by the room there is."""
        is_tall = self.viewport().height() >= self._look.px(_TALL)
        if self._delegate.fit(self.width(), has_two_lines=is_tall):
            self.scheduleDelayedItemsLayout()

    # --- what Qt asks ---

    @override
    def setModel(self, model: QAbstractItemModel | None) -> None:
        super().setModel(model)
        self._open_groups()

    @override
    def reset(self) -> None:
        super().reset()
        self._open_groups()

    def _open_groups(self) -> None:
        # not expandAll(), which asks every claim whether it has children
        model = self.model()
        for row in range(model.rowCount()):
            self.expand(model.index(row, 0))

    @override
    def rowsInserted(
        self, parent: QModelIndex | QPersistentModelIndex, start: int, end: int
    ) -> None:
        super().rowsInserted(parent, start, end)
        if not parent.isValid():
            for row in range(start, end + 1):
                self.expand(self.model().index(row, 0))
        else:
            self.expand(parent)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        index = self.currentIndex()
        # a place is asked for only where there is one: it lays every row out
        centre = self.visualRect(index).center() if index.isValid() else QPoint(-1, -1)
        was_seen = QRect(QPoint(0, 0), event.oldSize()).contains(centre)
        self._fit_rows()
        if was_seen:
            self.scrollTo(self.currentIndex())

    @override
    def drawBranches(
        self, painter: QPainter, rect: QRect, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Draw none: the groups are always open."""

    @override
    def moveCursor(
        self, cursorAction: QAbstractItemView.CursorAction, modifiers: Qt.KeyboardModifier
    ) -> QModelIndex:
        """Walk over claims only; left and right go nowhere."""
        action = QAbstractItemView.CursorAction
        if cursorAction in {action.MoveLeft, action.MoveRight}:
            return self.currentIndex()
        found = super().moveCursor(cursorAction, modifiers)
        if not found.isValid() or found.data(Role.CLAIM) is not None:
            return found
        is_up = cursorAction in {action.MoveUp, action.MovePageUp, action.MovePrevious}
        beside = self.indexAbove(found) if is_up else self.indexBelow(found)
        return beside if beside.isValid() else self.currentIndex()

    @override
    def keyboardSearch(self, search: str) -> None:
        """Do nothing: letters are commands here."""

    # --- the ring is for those who walk by keyboard ---

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        self._set_ring(on=True)
        super().keyPressEvent(event)

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._set_ring(on=False)
        index = self.indexAt(event.position().toPoint())
        if index.isValid() and index.data(Role.CLAIM) is None:
            self.setFocus(Qt.FocusReason.MouseFocusReason)
            return  # a click on an actor must not take the current claim away
        super().mousePressEvent(event)

    @override
    def focusInEvent(self, event: QFocusEvent) -> None:
        by_keyboard = {Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason}
        if event.reason() in by_keyboard:
            self._set_ring(on=True)
        super().focusInEvent(event)

    def _set_ring(self, *, on: bool) -> None:
        if self._delegate.has_ring != on:
            self._delegate.has_ring = on
            self.viewport().update()

    @override
    def viewportEvent(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ToolTip:
            index = self.indexAt(event.pos())  # type: ignore[attr-defined]  # a QHelpEvent
            if not self._delegate.is_cut(index):
                return True  # the row says it all
        return super().viewportEvent(event)

    # --- drops ---

    @override
    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if source_target(event.mimeData()) is not None:
            event.acceptProposedAction()
        else:
            event.ignore()

    @override
    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        if self._claim_at(event) is not None and source_target(event.mimeData()) is not None:
            event.acceptProposedAction()
        else:
            event.ignore()

    @override
    def dropEvent(self, event: QDropEvent) -> None:
        claim, target = self._claim_at(event), source_target(event.mimeData())
        if claim is None or target is None:
            event.ignore()
            return
        event.acceptProposedAction()
        self.source_dropped.emit(claim.id, target)

    def _claim_at(self, event: QDropEvent) -> Claim | None:
        index = self.indexAt(event.position().toPoint())
        claim: Claim | None = index.data(Role.CLAIM) if index.isValid() else None
        return claim
