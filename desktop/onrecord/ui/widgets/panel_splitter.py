"""The divider between the list of claims and the card."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray, Qt
from PySide6.QtWidgets import QSplitter, QWidget
from typing_extensions import override

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent

    from onrecord.ui.theme import Look

_CARD_SHARE = 0.58  # of the height, until the person moves the divider
_CARD_MOST = 480  # LOOK's pixels: all that the card of a usual claim shows


class PanelSplitter(QSplitter):
    """List over card. It keeps the share that the person gave the card, whatever the height.

    Qt's own state holds sizes in pixels and loses the card's while the card is hidden.
    """

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(Qt.Orientation.Vertical, parent)
        self._look = look
        self._share: float | None = None
        self.setChildrenCollapsible(False)
        self.setHandleWidth(1)
        self.splitterMoved.connect(self._keep_share)

    def forget(self) -> None:
        """Share out the height as at first."""
        self._share = None
        self.fit()

    def fit(self) -> None:
        """Share out the height."""
        height = self.height()
        if self._share is not None:
            card = round(height * self._share)
        else:
            card = min(round(height * _CARD_SHARE), self._look.px(_CARD_MOST))
        self.setSizes([height - card, card])

    def _keep_share(self) -> None:
        sizes = self.sizes()
        if min(sizes) > 0:
            self._share = sizes[1] / sum(sizes)

    @override
    def saveState(self) -> QByteArray:
        return QByteArray(b"" if self._share is None else f"{self._share:.4f}".encode())

    @override
    def restoreState(self, state: QByteArray | bytes | bytearray | memoryview) -> bool:
        try:
            share = float(bytes(QByteArray(state).data()).decode("ascii"))
        except ValueError:  # empty, or of another version
            return False
        self._share = min(0.9, max(0.1, share))
        self.fit()
        return True

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.fit()
