"""The reader: an article as real text with every attributed claim marked."""

from __future__ import annotations

from contextlib import nullcontext
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QMimeData, QPoint, QPointF, QRectF, Qt, QUrl, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QShowEvent,
    QTextCursor,
    QTextDocument,
    QWheelEvent,
)
from PySide6.QtWidgets import QTextBrowser, QToolTip, QWidget
from typing_extensions import override

from onrecord.ui.widgets.labels import plain_tip
from onrecord.ui.widgets.reader import document as pages
from onrecord.ui.widgets.reader.edges import Edges
from onrecord.ui.widgets.reader.found import Found
from onrecord.ui.widgets.reader.hover import Hover
from onrecord.ui.widgets.reader.marks import overlapping_after
from onrecord.ui.widgets.reader.menu import make_menu
from onrecord.ui.widgets.reader.moves import Moves
from onrecord.ui.widgets.reader.overlay import Overlay
from onrecord.ui.widgets.reader.places import Places
from onrecord.ui.widgets.reader.pointer import Pointer
from onrecord.ui.widgets.reader.selection import Selection
from onrecord.ui.widgets.reader.sheet import Sheet
from onrecord.ui.widgets.reader.surround import Surround
from onrecord.ui.widgets.reader.text import (
    WheelSteps,
    draw_text,
    only_read,
    put_caret,
    reads_on,
    scroll_by_key,
)

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from PySide6.QtGui import QAction

    from onrecord.ui.theme import Look
    from onrecord.ui.widgets.reader.layers import Layers
    from onrecord_db.records import ArticleRow, ArticleVersion, Claim, Span

_LEAD = 12  # between the upper edge and the first line after a jump


class Reader(QTextBrowser):
    """Shows one article, a very long one by sections.

    The text is the document's and can be selected and copied; the marks are drawn under it and
    live outside the document. The reader stores nothing and decides nothing: it says what the
    user asks for. Places in the article are code points of its stored text.
    """

    current_changed = Signal(int)  # id of the claim that was clicked
    inclusion_requested = Signal(int, bool)  # start of a block in code points, included
    details_requested = Signal()
    zoom_requested = Signal(int)  # steps, up is larger
    left_out_toggled = Signal(bool)  # the lines left out are shown now, by a click in the page
    selection_changed = Signal(object)  # Span | None, once it is made
    jumped = Signal(int)  # the place that was left by more than a view's height

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._is_left_out_shown = False
        self._is_scroll_due = False  # to the current claim, once the reader is shown
        self._has_caret = False
        self._acts: tuple[QAction, ...] = ()
        self.setAccessibleName(self.tr("Article"))
        self.setProperty("role", "paper")
        only_read(self)
        self._overlay = Overlay(self.document(), look)
        self.sheet = Sheet(self.document(), self._overlay, look)
        self._places = Places(self, lead=_LEAD)
        self._make_parts()
        self._wheel = WheelSteps()
        self.anchorClicked.connect(self._follow)
        self.verticalScrollBar().valueChanged.connect(self._note_scrolled)
        look.changed.connect(self._lay)
        look.reading_changed.connect(self._lay)

    def _make_parts(self) -> None:
        look = self._look
        self._hover = Hover(self, self.sheet, self._overlay, look)
        self._pointer = Pointer(self, self._overlay, self._hover)
        self.moves = Moves(self, self.sheet, self._places, overlay=self._overlay, lay=self._lay)
        self.moves.jumped.connect(self.jumped)
        self._selection = Selection(self, self.sheet, look)
        self._selection.settled.connect(self.selection_changed)
        self.found = Found(self, self.sheet, self._overlay)
        self.edges = Edges(self, self._overlay, self._places, look)
        self._around = Surround(self, self.sheet, look)
        self._around.map.picked.connect(self._go_to)
        self._around.sections.chosen.connect(self.moves.to_section)

    # --- what is shown ---

    def show_article(self, row: ArticleRow, version: ArticleVersion) -> None:
        """Show an article from its top, without marks until set_claims().

        The version that is shown already keeps its place, its marks and the lines shown.
        """
        self._around.message.hide()
        if not self.sheet.take(row, version, is_left_out_shown=self._is_left_out_shown):
            self._lay()
            return
        self._around.notices.is_analysed = version.extractor is not None
        self._hover.forget()
        self._around.strip.say("")
        self.found.show((), None)
        self.setAccessibleDescription(row.title)
        self._lay(keep=False)
        self.restore_place(0)

    def set_claims(self, claims: Sequence[Claim], actor_index: Mapping[int, int]) -> None:
        """Mark claims, given in the order of the text.

        Args:
            actor_index: for each actor id its order of appearance, which decides the colour.
        """
        self.sheet.set_claims(claims, actor_index)
        self._around.mark()
        self._around.notices.say()

    def set_current(self, claim_id: int | None, *, scroll: bool = True) -> None:
        """Emphasise a claim and, if it is not well in sight, bring it to a third of the height."""
        self._overlay.current = claim_id
        self._around.map.set_current(claim_id)
        self.viewport().update()
        if scroll and not self.isVisible():
            self._is_scroll_due = True
        elif scroll and claim_id is not None:
            self.moves.to_claim(claim_id)
        mark = None if claim_id is None else self._overlay.mark(claim_id)
        if mark is not None and mark.parts:
            put_caret(self, mark.start)  # a selection by keys starts at the claim
        if self.hasFocus():
            self._hover.come_to(claim_id)

    def current(self) -> int | None:
        """Give the id of the claim that is emphasised."""
        return self._overlay.current

    def next_overlapping(self) -> int | None:
        """Give the claim after the current one among those that share text with it, in turn."""
        current = self._overlay.current
        return None if current is None else overlapping_after(self.sheet.claims, current)

    def set_layers(self, layers: Layers) -> None:
        """Show all marks, some, or none."""
        self.sheet.layers = layers
        self._overlay.set_layers(layers)
        self._around.follow_marks()
        self._hover.forget()
        self._around.notices.say()
        self.viewport().update()

    def set_caret_shown(self, is_shown: bool) -> None:  # noqa: FBT001 - a QAction's toggled
        """Move a caret by the arrow keys instead of the page; without one they scroll."""
        self._has_caret = is_shown
        self.viewport().update()

    def set_left_out_shown(self, is_shown: bool) -> None:  # noqa: FBT001 - a QAction's toggled
        """Show the lines that are left out of the reading text, dimmed, or hide them."""
        self._is_left_out_shown = is_shown
        if self.sheet.show_left_out(is_shown=is_shown):
            self._lay()

    def is_left_out_shown(self) -> bool:
        """Tell whether the lines left out are shown."""
        return self._is_left_out_shown

    def set_progress(self, done: int | None, total: int) -> None:
        """Say how far the search for claims is, in paragraphs; None ends it."""
        self._around.notices.progress(done, total)

    def set_analysed(self, is_analysed: bool, none: str = "") -> None:  # noqa: FBT001 - one state
        """Tell whether the article was searched for claims, and what to say when there are none."""
        self._around.notices.is_analysed, self._around.strip.none = (
            is_analysed,
            none or self._around.strip.none,
        )
        self._around.notices.say()

    def notice(self) -> str:
        """Give the line that is said above the article, "" when there is none."""
        return self._around.strip.words()

    def set_message(self, title: str, text: str) -> None:
        """Show a message in place of an article."""
        self._hover.forget()
        self.sheet.clear()
        self._places.shown = self.sheet.shown
        self.setAccessibleDescription(f"{title}. {text}")
        self._around.say_instead(title, text)

    # --- places ---

    def claims_at(self, pos: QPoint) -> list[int]:
        """Give the ids of the claims marked at a point of the viewport, the shortest first."""
        return self._pointer.claims_at(pos)

    def selection_span(self) -> Span | None:
        """Give the selected stretch of the stored text in code points; None when there is none."""
        return self._selection.span()

    def select_span(self, span: Span) -> None:
        """Select a stretch of the stored text that is shown."""
        self._selection.take(span)

    def set_selection_acts(self, acts: Sequence[QAction]) -> None:
        """Offer actions in the bar beside a selection, and in its menu."""
        self._acts = tuple(acts)
        self._selection.bar.set_actions(acts)

    def scroll_place(self) -> int:
        """Give the code point at which the first wholly visible line starts; 0 at the top."""
        return self._places.point()

    def restore_place(self, point: int) -> None:
        """Scroll so that the line with a code point is the first; 0 is the top of the page."""
        self._is_scroll_due = False
        self._hover.forget()
        self.moves.to_place(point)

    def note_hits(self, shares: Sequence[float]) -> None:
        """Show on the map where a search found something, and draw the frames anew."""
        self._around.map.set_hits(shares)
        self.viewport().update()

    # --- inside ---

    def _lay(self, *, keep: bool = True) -> None:
        """Set the page anew, where it stands or from its top."""
        if (page := self.sheet.page) is None:
            return
        self.setViewportMargins(0, 0, *self._around.margins())
        selected = self.selection_span() if keep else None
        with self._places.kept() if keep else nullcontext():
            self.document().setLayoutEnabled(False)  # else three times, and all of it
            self.sheet.lay()
            self._places.shown = self.sheet.shown
            self._places.first = page.section.span.start
            self.sheet.set_margins(self.viewport().width())
            self.document().setLayoutEnabled(True)
            self.moveCursor(QTextCursor.MoveOperation.Start)  # Qt scrolls to it when first shown
            self._around.mark()
        self._around.follow_page()
        if selected is not None:
            self.select_span(selected)

    def _note_scrolled(self, value: int) -> None:
        self._around.strip.set_over_text(value > 0)
        self._hover.move()

    def _go_to(self, claim_id: int) -> None:
        self.set_current(claim_id)
        self.current_changed.emit(claim_id)

    def _follow(self, url: QUrl) -> None:
        target, _, number = url.toString().partition(":")
        if target == pages.DETAILS:
            self.details_requested.emit()
        elif target == pages.LEFT_OUT:
            self.set_left_out_shown(not self.is_left_out_shown())
            self.left_out_toggled.emit(self.is_left_out_shown())
        elif target == pages.SECTION:
            self.moves.to_section(int(number))
        elif target in (pages.BRING_BACK, pages.LEAVE_OUT):
            self.inclusion_requested.emit(int(number), target == pages.BRING_BACK)

    # --- Qt calls ---

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        scrolled = QPointF(0, self.verticalScrollBar().value())
        painter = QPainter(self.viewport())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.translate(-scrolled)
        area = QRectF(event.rect()).translated(scrolled)
        self._overlay.paint(painter, area)
        selected = self.sheet.styles.selection
        draw_text(painter, self, area, selected=selected, has_caret=self._has_caret)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        bar = self.verticalScrollBar()
        is_escape = event.key() == Qt.Key.Key_Escape.value
        if is_escape and self._hover.forget() | self._selection.put_away():
            return
        is_end = not self._has_caret and reads_on(event) and bar.value() == bar.maximum()
        if is_end and self.moves.by_sections(1):
            return
        if self._has_caret or not scroll_by_key(bar, event):
            super().keyPressEvent(event)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        with self._places.kept():
            self.sheet.set_margins(self.viewport().width())
            super().resizeEvent(event)
        self._around.place()

    @override
    def showEvent(self, event: QShowEvent) -> None:
        with self._places.kept():  # QTextEdit scrolls to its caret when first shown
            super().showEvent(event)
        if self._is_scroll_due and self._overlay.current is not None:
            self.moves.to_claim(self._overlay.current)
        self._is_scroll_due = False

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._pointer.forget()
        self._selection.press()
        is_left = event.button() == Qt.MouseButton.LeftButton
        if not (is_left and self._pointer.press(event.position().toPoint())):
            super().mousePressEvent(event)

    @override
    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        event.accept()  # a click in the page is nobody else's
        self._selection.release()
        clicked = self._pointer.release(event.position().toPoint())
        if clicked is not None:
            self.current_changed.emit(clicked)

    @override
    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        self._pointer.forget()
        super().mouseDoubleClickEvent(event)

    @override
    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        super().mouseMoveEvent(event)
        if event.buttons() == Qt.MouseButton.NoButton:
            self._pointer.hover(event.position())

    @override
    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self._pointer.leave()

    @override
    def viewportEvent(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            tip = self._pointer.tip(event.pos())
            QToolTip.showText(event.globalPos(), plain_tip(tip) if tip else "", self.viewport())
            return True
        return super().viewportEvent(event)

    @override
    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        is_keyboard = event.reason() == QContextMenuEvent.Reason.Keyboard
        found = [self.current()] if is_keyboard else self.claims_at(event.pos())
        claims, current = self.sheet.named(found), self.current()
        make_menu(self, claims, current, go=self._go_to, acts=self._acts).popup(event.globalPos())

    @override
    def wheelEvent(self, event: QWheelEvent) -> None:
        if not event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            super().wheelEvent(event)
            return
        if steps := self._wheel.take(event):
            self.zoom_requested.emit(steps)
        event.accept()

    @override
    def createMimeDataFromSelection(self) -> QMimeData:
        cursor = self.textCursor()
        mime = QMimeData()
        mime.setText(self.sheet.shown.text(cursor.selectionStart(), cursor.selectionEnd()))
        return mime

    @override
    def loadResource(self, type: int, name: QUrl | str) -> object:
        return None

    @override
    def doSetSource(
        self,
        name: QUrl | str,
        type: QTextDocument.ResourceType = QTextDocument.ResourceType.UnknownResource,
    ) -> None:
        """Show no file or address, whoever asks for it."""
