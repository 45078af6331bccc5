"""What the mouse means over the article: which claim is clicked, hovered or named in a tooltip."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QPointF, Qt

from onrecord.ui.widgets.reader.marks import Picker

if TYPE_CHECKING:
    from PySide6.QtWidgets import QTextBrowser

    from onrecord.ui.widgets.reader.hover import Hover
    from onrecord.ui.widgets.reader.overlay import Overlay

_STILL = 3  # pixels: a press that moves less is a click, not a selection


class Pointer:
    """The mouse over a view with an overlay; positions are the viewport's."""

    def __init__(self, view: QTextBrowser, overlay: Overlay, wait: Hover) -> None:
        self._view, self._overlay, self._wait = view, overlay, wait
        self._pressed: QPoint | None = None
        self._picker = Picker()

    def claims_at(self, pos: QPoint | QPointF) -> list[int]:
        """Give the ids of the claims marked at a point, the shortest first."""
        return self._overlay.claims_at(self._in_document(pos))

    def press(self, pos: QPoint) -> bool:
        """Begin a click; True when it is a badge's or a stripe's and no selection may begin."""
        self._pressed = pos
        self._wait.forget()
        return self._in_margin(pos) is not None

    def forget(self) -> None:
        """Let the press be part of something else, as a double click."""
        self._pressed = None

    def release(self, pos: QPoint) -> int | None:
        """End a click; give the id of the claim that it means, None when it means none."""
        pressed, self._pressed = self._pressed, None
        if pressed is None or (pos - pressed).manhattanLength() > _STILL:
            return None
        margin = self._in_margin(pos)
        if margin is not None:
            return margin
        if self._view.anchorAt(pos) or self._view.textCursor().hasSelection():
            return None
        return self._picker.pick(self.claims_at(pos), self._overlay.current)

    def hover(self, pos: QPointF) -> None:
        """Follow the pointer: light up what it is on and show what it would do."""
        margin = self._in_margin(pos)
        if margin is not None:
            self._view.viewport().setCursor(Qt.CursorShape.PointingHandCursor)
            self._light(margin)
            return
        if not self._view.anchorAt(pos.toPoint()):
            self._view.viewport().setCursor(Qt.CursorShape.IBeamCursor)
        found = self.claims_at(pos)
        self._light(found[0] if found else None)

    def leave(self) -> None:
        """Light up nothing."""
        self._light(None)

    def tip(self, pos: QPoint) -> str:
        """Name the claim whose badge is under the pointer; "" when none is, or its card tells more."""
        if self._wait.card.isVisible():
            return ""
        badge = self._overlay.badge_at(self._in_document(pos))
        return "" if badge is None else badge[0].tip

    def _in_margin(self, pos: QPoint | QPointF) -> int | None:
        """Give the claim whose badge or stripe is at a point."""
        at = self._in_document(pos)
        badge = self._overlay.badge_at(at)
        if badge is not None:
            return badge[0].claim_id
        striped = self._overlay.stripe_at(at)
        return None if striped is None else striped.claim_id

    def _light(self, claim_id: int | None) -> None:
        if self._overlay.hovered != claim_id:
            self._overlay.hovered = claim_id
            self._view.viewport().update()
        self._wait.rest_on(claim_id)

    def _in_document(self, pos: QPoint | QPointF) -> QPointF:
        return QPointF(pos) + QPointF(0, self._view.verticalScrollBar().value())
