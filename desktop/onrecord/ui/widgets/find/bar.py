"""The find bar: words, how to read them, where to look, which of how many."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale, QSize, Qt, Signal
from PySide6.QtWidgets import (
    QBoxLayout,
    QHBoxLayout,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from onrecord.articles.find import Wanted
from onrecord.ui.widgets.announce import announce
from onrecord.ui.widgets.buttons import IconButton
from onrecord.ui.widgets.labels import BODY, SECONDARY, Label, plain_tip

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent, QResizeEvent

    from onrecord.ui.theme import Look

_FIRST = 330  # LOOK's pixels that the field, the count and the arrows need
_LEAST = 260  # for the whole bar


class FindBar(QWidget):
    """One line under a text. It finds nothing itself: it says what is wanted.

    Args:
        has_scope: offers to look in all articles too.
    """

    edited = Signal()  # what is wanted has changed
    stepped = Signal(int)  # to the next hit, or with -1 to the one before
    left = Signal()  # Esc: back to where one was
    stayed = Signal()  # Ctrl+Enter: stay at the hit, with its words selected
    entered = Signal()  # Down: into the list of what was found
    closed = Signal()  # the button: stay where one is

    def __init__(
        self, look: Look, parent: QWidget | None = None, *, has_scope: bool = True
    ) -> None:
        super().__init__(parent)
        self._look = look
        self.setObjectName("findBar")
        self.setProperty("role", "foot")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setAccessibleName(self.tr("Find"))
        self.field = QLineEdit()
        self.field.setObjectName("findField")
        self.field.setAccessibleName(self.tr("Find in the text"))
        self.field.setPlaceholderText(self.tr("Find"))
        self.field.setClearButtonEnabled(True)
        self.case = self._switch("Aa", self.tr("Match case"), "Alt+1")
        self.whole = self._switch(self.tr("Word"), self.tr("Whole words"), "Alt+2")
        self.pattern = self._switch(".*", self.tr("Regular expression"), "Alt+3")
        self.scope = self._switch(self.tr("All articles"), self.tr("Look in all articles"), "Alt+4")
        self.scope.setVisible(has_scope)
        self.back = IconButton(look, "arrow-up", self.tr("Previous hit (Shift+F3)"))
        self.on = IconButton(look, "arrow-down", self.tr("Next hit (F3)"))
        self.shut = IconButton(look, "close", self.tr("Close and stay here"))
        self.count = Label(look, "", SECONDARY)
        self.problem = Label(look, "", BODY._replace(size=12, ink="bad"))
        self.problem.setWordWrap(True)
        self._lay_out()
        self._connect()
        self._follow_look()
        self.hide()

    def _switch(self, text: str, name: str, keys: str) -> QPushButton:
        button = QPushButton(text)
        button.setCheckable(True)
        button.setProperty("segment", "true")
        button.setProperty("small", "true")
        button.setAccessibleName(name)
        button.setToolTip(plain_tip(f"{name}  {keys}"))
        button.setShortcut(keys)
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        button.toggled.connect(self.edited)
        return button

    def _lay_out(self) -> None:
        first, second = QHBoxLayout(), QHBoxLayout()
        for line in (first, second):
            line.setSpacing(6)
        first.addWidget(self.field, 1)
        first.addWidget(self.count)
        for button in (self.back, self.on):
            first.addWidget(button, 0, Qt.AlignmentFlag.AlignVCenter)
        for switch in (self.case, self.whole, self.pattern, self.scope):
            second.addWidget(switch, 0, Qt.AlignmentFlag.AlignVCenter)
        second.addStretch(1)
        self._lines = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._lines.setSpacing(6)
        self._lines.addLayout(first, 1)
        self._lines.addLayout(second)
        whole = QHBoxLayout()
        whole.addLayout(self._lines, 1)
        whole.addWidget(self.shut, 0, Qt.AlignmentFlag.AlignTop)
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 6, 8, 6)
        column.setSpacing(2)
        column.addLayout(whole)
        column.addWidget(self.problem)
        self.problem.hide()

    def _fit(self) -> None:
        """Put the switches under the field where one line is too narrow for both."""
        switches = sum(
            part.sizeHint().width() + 6
            for part in (self.case, self.whole, self.pattern, self.scope)
            if not part.isHidden()
        )
        is_narrow = self.width() - switches < self._look.px(_FIRST)
        way = QBoxLayout.Direction
        self._lines.setDirection(way.TopToBottom if is_narrow else way.LeftToRight)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        self._fit()
        super().resizeEvent(event)

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(self._look.px(_LEAST), super().minimumSizeHint().height())

    def _connect(self) -> None:
        self.field.textChanged.connect(self.edited)
        self.on.clicked.connect(self._step_on)
        self.back.clicked.connect(self._step_back)
        self.shut.clicked.connect(self.closed)
        self._look.changed.connect(self._follow_look)

    def wanted(self) -> Wanted:
        """Give what is looked for."""
        return Wanted(
            words=self.field.text(),
            match_case=self.case.isChecked(),
            whole_words=self.whole.isChecked(),
            is_pattern=self.pattern.isChecked(),
        )

    def is_everywhere(self) -> bool:
        """Tell whether all articles are looked through."""
        return self.scope.isChecked()

    def take(self, words: str) -> None:
        """Show the bar with the keyboard in its field; words that are given replace what was there."""
        if words:
            self.field.setText(words)
        self.show()
        self.field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.field.selectAll()

    def say_count(self, at: int | None, total: int, *, is_more: bool = False) -> None:
        """Say which hit of how many is shown; ``at`` counts from 0."""
        number = QLocale().toString
        if not self.field.text():
            words = ""
        elif not total:
            words = self.tr("nothing found")
        elif is_more:
            words = self.tr("{n} of more than {m}").format(n=number((at or 0) + 1), m=number(total))
        else:
            words = self.tr("{n} of {m}").format(n=number((at or 0) + 1), m=number(total))
        self.say(words)

    def say(self, words: str) -> None:
        """Say how the search stands."""
        self.count.setText(words)
        self.field.setAccessibleDescription(words)
        self.say_problem("")
        announce(self.field, words)

    def say_problem(self, words: str) -> None:
        """Say under the line why nothing can be found; "" takes it away."""
        self.problem.setText(words)
        self.problem.setVisible(bool(words))
        if words:
            self.count.setText("")
            self.field.setAccessibleDescription(words)
            announce(self.field, words)

    def _step_on(self) -> None:
        self.stepped.emit(1)

    def _step_back(self) -> None:
        self.stepped.emit(-1)

    def _follow_look(self) -> None:
        font = self._look.sans(13)
        for part in (self.field, self.case, self.whole, self.pattern, self.scope):
            part.setFont(font)
        self.field.setMinimumWidth(self._look.px(90))
        self.count.setMinimumWidth(self._look.px(64))
        self.shut.setFixedHeight(self.field.sizeHint().height())  # on one line with the field
        self._fit()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        key, held = event.key(), event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if key == Qt.Key.Key_Escape.value:
            self.left.emit()
        elif key == Qt.Key.Key_Down.value:
            self.entered.emit()
        elif key in (Qt.Key.Key_Return.value, Qt.Key.Key_Enter.value):
            if held == Qt.KeyboardModifier.ControlModifier:
                self.stayed.emit()
            else:
                self.stepped.emit(-1 if held == Qt.KeyboardModifier.ShiftModifier else 1)
        else:
            super().keyPressEvent(event)
