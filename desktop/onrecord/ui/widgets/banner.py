"""A line across the pane that says what happened and what can be done about it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, QTimer, Slot
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QToolButton, QWidget

from onrecord.ui.icons import icon
from onrecord.ui.widgets.labels import BODY, Label, TextStyle

if TYPE_CHECKING:
    from collections.abc import Callable

    from onrecord.ui.theme import Look

_STAY = 8000  # ms that news stays; trouble stays until it is closed


class Banner(QWidget):
    """Hidden until there is something to say; the newest text replaces the one before."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._act: Callable[[], object] | None = None
        self._role = "accent"
        self._is_held = False
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(16, 8, 8, 8)
        layout.setSpacing(10)
        self._sign = Label(look, "", BODY)
        self._text = Label(look, "", TextStyle(13, 500))
        self._text.setWordWrap(True)
        self._button = QPushButton()
        self._button.clicked.connect(self._do)
        self._shut = QToolButton()
        self._shut.setAutoRaise(True)
        self._shut.setAccessibleName(self.tr("Close this message"))
        self._shut.clicked.connect(self.hide)
        layout.addWidget(self._sign)
        layout.addWidget(self._text, 1)
        layout.addWidget(self._button)
        layout.addWidget(self._shut)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_STAY)
        self._timer.timeout.connect(self.hide)
        look.changed.connect(self._follow_look)
        self._follow_look()
        self.hide()

    def tell(self, text: str, *, button: str = "", act: Callable[[], object] | None = None) -> None:
        """Show news for some seconds, with a button where ``act`` is given."""
        self._show("accent", text, button, act)
        self._timer.start()

    def warn(self, text: str, *, button: str = "", act: Callable[[], object] | None = None) -> None:
        """Show trouble until it is closed."""
        self._timer.stop()
        self._show("bad", text, button, act)

    def hold(self, text: str, *, button: str = "", act: Callable[[], object] | None = None) -> None:
        """Say what holds until ``hide`` is called; it cannot be closed."""
        self._timer.stop()
        self._show("accent", text, button, act)
        self._shut.hide()
        self._is_held = True

    @property
    def text(self) -> str:
        """What the banner says; "" while it is hidden."""
        return "" if self.isHidden() else self._text.text()

    def _show(self, role: str, text: str, button: str, act: Callable[[], object] | None) -> None:
        self._role, self._act, self._is_held = role, act, False
        self._shut.show()
        self._text.setText(text)
        self._button.setText(button)
        self._button.setVisible(bool(button))
        self.setProperty("banner", role)
        self.style().unpolish(self)
        self.style().polish(self)
        self._follow_look()
        self.show()

    @Slot()
    def _do(self) -> None:
        act = self._act
        if not self._is_held:
            self.hide()
        if act is not None:
            act()

    @Slot()
    def _follow_look(self) -> None:
        size = QSize(self._look.px(18), self._look.px(18))
        name = "alert-circle-outline" if self._role == "bad" else "information-outline"
        self._sign.setPixmap(icon(self._look, name, role=self._role).pixmap(size))
        self._shut.setIcon(icon(self._look, "close", role="ink2"))
