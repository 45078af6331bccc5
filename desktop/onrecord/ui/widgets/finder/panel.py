"""The finder: a line to type into over the window, and what it finds; Enter takes the first."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QModelIndex, QObject, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QFrame, QLineEdit, QListView, QVBoxLayout, QWidget
from typing_extensions import override

from onrecord.ui.models.entries import ENTRY, Entries, Entry
from onrecord.ui.widgets.finder.delegate import FinderDelegate
from onrecord.ui.widgets.labels import SECONDARY, Label

if TYPE_CHECKING:
    from collections.abc import Sequence

    from onrecord.ui.theme import Look

_WIDTH, _SHOWN, _ROW = 620, 8, 46  # LOOK's pixels, rows, LOOK's pixels
_WALK = {
    Qt.Key.Key_Down: 1,
    Qt.Key.Key_Up: -1,
    Qt.Key.Key_PageDown: _SHOWN,
    Qt.Key.Key_PageUp: -_SHOWN,
}


class Finder(QFrame):
    """Tells what is typed and what is chosen; whoever opened it says what to list."""

    typed = Signal(str)
    chosen = Signal(object)  # Entry

    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        self._look, self._over = look, parent
        self._before: QWidget | None = None  # what had the keyboard
        self.mode = ""  # what is looked for: the opener's word
        self.setObjectName("finder")
        self.setProperty("role", "finder")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.line = QLineEdit()
        self.line.setObjectName("finderLine")
        self.line.setClearButtonEnabled(True)
        self.model = Entries(self)
        self.view = QListView()
        self.view.setModel(self.model)
        self.view.setItemDelegate(FinderDelegate(look, self.view))
        self.view.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # the line keeps the keyboard
        self.view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.view.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.view.setMouseTracking(True)
        self.empty = Label(look, style=SECONDARY)
        self.hint = Label(look, style=SECONDARY)
        self._column = column = QVBoxLayout(self)
        column.setSpacing(8)
        for part in (self.line, self.view, self.empty, self.hint):
            column.addWidget(part)
        self.line.textEdited.connect(self.typed)
        self.line.installEventFilter(self)
        self.view.clicked.connect(self._choose)
        look.changed.connect(self._follow_look)
        self._follow_look()
        self.hide()

    def open(self, mode: str, *, name: str, hint: str, text: str = "") -> None:
        """Show the finder over the window, with the caret in its line."""
        if self.isHidden():
            self._before = QApplication.focusWidget()
        self.mode = mode
        self.setAccessibleName(name)
        self.line.setAccessibleName(name)
        self.view.setAccessibleName(name)
        self.line.setPlaceholderText(name)
        self.line.setText(text)
        self.hint.setText(hint)
        self._lay_out()
        self.show()
        self.raise_()
        self.line.setFocus(Qt.FocusReason.PopupFocusReason)
        self.line.selectAll()
        self.typed.emit(text)

    def show_entries(self, entries: Sequence[Entry], *, nothing: str) -> None:
        """List what was found, the first of it ready to be taken; ``nothing`` where it is none."""
        self.model.show_entries(entries)
        self.view.setVisible(bool(entries))
        self.empty.setVisible(not entries and bool(nothing))
        self.empty.setText(nothing)
        if entries:
            self.view.setCurrentIndex(self.model.index(0))
            self.view.scrollToTop()
        self._lay_out()

    def current(self) -> Entry | None:
        """Give the entry that Enter takes."""
        index = self.view.currentIndex()
        return index.data(ENTRY) if index.isValid() else None

    @Slot()
    def leave(self) -> None:
        """Hide the finder and give the keyboard back."""
        before, self._before = self._before, None
        if before is not None and before.isVisible() and not self.isHidden():
            before.setFocus(Qt.FocusReason.PopupFocusReason)
        self.hide()

    @Slot(QModelIndex)
    def _choose(self, index: QModelIndex) -> None:
        entry = index.data(ENTRY) if index.isValid() else None
        if entry is not None and not entry.why:
            self.leave()
            self.chosen.emit(entry)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.FocusOut and not self._has_keyboard():
            self._before = None  # somebody clicked elsewhere: the keyboard stays there
            self.hide()
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            return self._press(Qt.Key(event.key()))
        return False

    def _has_keyboard(self) -> bool:
        now = QApplication.focusWidget()
        return now is None or self.isAncestorOf(now)

    def _press(self, key: Qt.Key) -> bool:
        if key == Qt.Key.Key_Escape:
            self.leave()
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._choose(self.view.currentIndex())
        elif key in _WALK:
            last = self.model.rowCount() - 1
            row = max(0, min(last, self.view.currentIndex().row() + _WALK[key]))
            self.view.setCurrentIndex(self.model.index(row))
        else:
            return False
        return True

    def follow_size(self) -> None:
        """Stay in the middle of a window whose size changed."""
        if self.isVisible():
            self._lay_out()

    def _lay_out(self) -> None:
        px, window = self._look.px, self._over
        width = min(px(_WIDTH), window.width() - px(32))
        rows = min(_SHOWN, self.model.rowCount())
        room = window.height() - self._top() - px(150)
        self.view.setFixedHeight(max(px(_ROW), min(rows * px(_ROW), room)))
        self.setFixedWidth(width)
        self._column.activate()
        self.resize(width, self.sizeHint().height())
        self.move((window.width() - width) // 2, self._top())

    def _top(self) -> int:
        """Give where the finder begins: below the toolbar."""
        below = self._over.findChild(QWidget, "centre")
        return self._look.px(8) + (below.y() if below is not None else 0)

    @Slot()
    def _follow_look(self) -> None:
        px = self._look.px
        self.line.setFont(self._look.sans(15))
        self._column.setContentsMargins(px(10), px(10), px(10), px(10))
        self.empty.setContentsMargins(px(8), px(6), px(8), px(6))
        self.hint.setContentsMargins(px(8), 0, px(8), 0)
        self.follow_size()
