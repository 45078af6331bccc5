"""Moving the edges of the current claim, by keys and by the mouse.

The page follows each move at once; the database follows a quarter of a second after the last one,
and at the latest when the person does anything else.
"""

from __future__ import annotations

from itertools import count
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QPoint, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QGuiApplication, QKeyEvent
from PySide6.QtWidgets import QApplication
from typing_extensions import override

from onrecord.ui import late

if TYPE_CHECKING:
    from onrecord.services.marking.edges import Edge, Unit
    from onrecord.ui.window import Window
    from onrecord_db.records import Claim, Span

_IDLE_MS = 250
_ARROWS = {Qt.Key.Key_Left: False, Qt.Key.Key_Right: True}
_ENDS = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_MODIFIERS = (Qt.Key.Key_Control, Qt.Key.Key_Shift, Qt.Key.Key_Alt, Qt.Key.Key_Meta)


class Edging(QObject):
    """Holds one edge of one claim at a time."""

    told = Signal(str)

    def __init__(self, window: Window) -> None:
        super().__init__(window)
        self._window = window
        self._edges, self._handles = window.reader.edges, window.reader.edges.handles
        self._claim: Claim | None = None
        self._edge: Edge | None = None
        self._spans: tuple[Span, ...] = ()
        self._is_dirty = False  # moved, and not stored yet
        self._sessions = count(1)
        self._session = 0
        self._idle = QTimer(self, singleShot=True, interval=_IDLE_MS)
        self._idle.timeout.connect(self.save)
        self._handles.dragged.connect(self._drag)
        self._handles.dropped.connect(self.end)

    @property
    def is_on(self) -> bool:
        """Whether an edge is held."""
        return self._claim is not None

    def follow(self, claim: Claim | None) -> None:
        """Show the edges of the current claim, as the database has them or as they are moved."""
        if self._claim is not None and (claim is None or claim.id != self._claim.id):
            self.end()
        if self._window.case.is_read_only:
            claim = None  # nothing to take hold of
        spans = claim.spans if claim is not None else ()
        if self._claim is not None:
            spans = self._spans  # as they are held: with a space at an end, for one
        self._edges.show(None if claim is None else claim.id, spans)

    def take(self, *, is_end: bool) -> None:
        """Hold the first edge of the current claim, or the last; the keys move it from now on."""
        claim = self._window.reading.current()
        if claim is None:
            return
        spans = self._spans if self._claim is not None else claim.spans
        number = len(spans) - 1 if is_end else 0
        if self._claim is not None and self._edge is not None and self._edge.is_end == is_end:
            step = -1 if is_end else 1  # again: the edge of the next span, round
            number = (self._edge.span + step) % len(spans)
        if self._claim is None:
            self._begin(claim)
        self._hold(late.edges.Edge(number, is_end))
        self.told.emit(
            self.tr(
                "Arrows move the edge, Ctrl by words, Shift by sentences.  Enter ends, Esc takes back"
            )
        )

    def move(self, unit: Unit, *, forward: bool) -> None:
        """Move the edge that is held."""
        if self._edge is None:
            return
        text = self._window.reading.text()
        spans, edge = late.edges.moved(text, self._spans, self._edge, unit, forward=forward)
        self._show(spans, edge)

    @Slot()
    def end(self) -> None:
        """Let go of the edge; the claim stands where it is."""
        self.save()
        self._let_go()

    def revert(self) -> None:
        """Let go of the edge and put all edges back to where they were."""
        claim = self._claim
        if claim is None:
            return
        self._show(claim.spans, None)
        self.save()
        self._let_go()

    @Slot()
    def save(self) -> None:
        """Store what was moved."""
        if self._claim is None or not self._is_dirty:
            return
        self._idle.stop()
        self._is_dirty = False
        claim, spans = self._claim, late.edges.trimmed(self._window.reading.text(), self._spans)
        self._window.case.mending.set_spans(
            claim.id, claim.version_id, spans, session=self._session
        )

    # --- inside ---

    def _begin(self, claim: Claim) -> None:
        self._claim, self._spans = claim, claim.spans
        self._session = next(self._sessions)
        application = QApplication.instance()
        if application is not None:
            application.installEventFilter(self)

    def _hold(self, edge: Edge) -> None:
        self._edge = edge
        self._handles.hold((edge.span, edge.is_end))

    def _let_go(self) -> None:
        self._claim, self._edge = None, None
        application = QApplication.instance()
        if application is not None:
            application.removeEventFilter(self)
        self._handles.hold(None)

    def _show(self, spans: tuple[Span, ...], edge: Edge | None) -> None:
        if self._claim is None:
            return
        is_moved, self._spans = spans != self._spans, spans
        if edge is not None:
            self._edge = edge
            self._handles.held = (edge.span, edge.is_end)
        self._edges.show(self._claim.id, spans)
        if is_moved:
            self._is_dirty = True
            self._idle.start()

    @Slot(int, bool, QPoint)
    def _drag(self, span: int, is_end: bool, pos: QPoint) -> None:  # noqa: FBT001  # a signal's
        claim = self._window.reading.current()
        point = self._edges.point_at(pos)
        if claim is None or point is None:
            return
        if self._claim is None:
            self._begin(claim)
            self._hold(late.edges.Edge(span, is_end))
        if self._edge is None:
            return
        text = self._window.reading.text()
        exact = QGuiApplication.keyboardModifiers() & Qt.KeyboardModifier.AltModifier
        if not exact:
            point = late.edges.nearest_word(text, point, is_end=is_end)
        self._show(*late.edges.placed(self._spans, self._edge, point))

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take the keys that move the edge; any other one lets go of it first."""
        kind = event.type()
        if not watched.isWidgetType():
            return False  # a window passes its keys on to a widget
        if kind == QEvent.Type.MouseButtonPress and watched.objectName() != "edgeHandle":
            self.end()
        if not isinstance(event, QKeyEvent) or kind == QEvent.Type.KeyRelease:
            return False
        if event.key() in (*_ARROWS, *_ENDS, Qt.Key.Key_Escape):
            event.accept()  # no shortcut's, however the keys are set
            if kind == QEvent.Type.KeyPress:
                self._obey(event)
            return True
        if event.key() not in _MODIFIERS and event.text() not in ("[", "]"):
            self.end()
        return False

    def _obey(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        if key in _ENDS:
            self.end()
        elif key == Qt.Key.Key_Escape:
            self.revert()
        else:
            forward = _ARROWS[key] != self._window.reading.is_rtl()
            self.move(_unit(event.modifiers()), forward=forward)


def _unit(modifiers: Qt.KeyboardModifier) -> Unit:
    units = late.edges.Unit
    if modifiers & Qt.KeyboardModifier.ShiftModifier:
        return units.SENTENCE
    if modifiers & Qt.KeyboardModifier.ControlModifier:
        return units.WORD
    return units.CHARACTER
