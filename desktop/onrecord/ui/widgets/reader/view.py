"""The reader: an article as real text with every attributed claim marked."""

from __future__ import annotations

from dataclasses import replace
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
from PySide6.QtWidgets import QMenu, QTextBrowser, QToolTip, QWidget
from typing_extensions import override

from onrecord.ui.widgets.labels import plain_tip
from onrecord.ui.widgets.reader import document as pages
from onrecord.ui.widgets.reader.edges import Edges
from onrecord.ui.widgets.reader.handles import Handles
from onrecord.ui.widgets.reader.marks import make_marks, overlapping_after
from onrecord.ui.widgets.reader.minimap import WIDTH, Minimap, Tick
from onrecord.ui.widgets.reader.notice import Message, Strip
from onrecord.ui.widgets.reader.offsets import DocumentMap
from onrecord.ui.widgets.reader.overlay import Overlay
from onrecord.ui.widgets.reader.places import Places
from onrecord.ui.widgets.reader.pointer import Pointer
from onrecord.ui.widgets.reader.styles import Styles
from onrecord.ui.widgets.reader.text import draw_text, only_read, put_caret, scroll_by_key

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from onrecord.ui.theme import Look
    from onrecord_db.records import ArticleRow, ArticleVersion, Claim, Span

_ABOVE = 32  # LOOK's pixels, over the first line
_BELOW = 120  # under the last line, so that it can be read at eye height
_WELL_IN_SIGHT = (0.06, 0.88)  # of the height: a claim between these is not scrolled to
_LEAD = 12  # between the upper edge and the first line after a jump


class Reader(QTextBrowser):
    """Shows one article.

    The text is the document's and can be selected and copied; the marks are drawn under it and
    live outside the document. The reader stores nothing and decides nothing: it says what the
    user asks for.
    """

    current_changed = Signal(int)  # id of the claim that was clicked
    inclusion_requested = Signal(int, bool)  # start of a block in code points, included
    details_requested = Signal()
    zoom_requested = Signal(int)  # steps, up is larger
    left_out_toggled = Signal(bool)  # the lines left out are shown now, by a click in the page

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._page: pages.Page | None = None
        self._shown = DocumentMap("", [], {})
        self._claims: tuple[Claim, ...] = ()
        self._actor_index: dict[int, int] = {}
        self._styles = Styles(look, rtl=False)
        self._is_analysed = self._is_left_out_shown = False
        self._is_scroll_due = False  # to the current claim, once the reader is shown
        self._wheel = 0
        self._has_caret = False
        self.reduce_motion = False
        self.setObjectName("reader")
        self.setAccessibleName(self.tr("Article"))
        self.setProperty("role", "paper")
        only_read(self)
        self._overlay = Overlay(self.document(), look)
        self._pointer = Pointer(self, self._overlay)
        self._strip = Strip(look, self)
        self._message = Message(look, self)
        self._map = Minimap(look, self)
        self._map.picked.connect(self._go_to)
        self._places = Places(self, lead=_LEAD)
        self.edges = Edges(self, self._overlay, self._places)
        self.handles = Handles(self, self.edges, look)
        self.anchorClicked.connect(self._follow)
        self.verticalScrollBar().valueChanged.connect(self._note_scrolled)
        look.changed.connect(self._set_page)

    # --- what is shown ---

    def show_article(self, row: ArticleRow, version: ArticleVersion) -> None:
        """Show an article from its top, without marks until set_claims().

        The version that is shown already keeps its place, its marks and the lines shown.
        """
        self._message.hide()
        old = self._page
        if old is not None and old.version.id == version.id and old.version.text == version.text:
            self._page = replace(old, row=row, version=version)
            self._set_page()
            return
        self._page = pages.Page(row=row, version=version, is_left_out_shown=self._is_left_out_shown)
        self._claims = ()
        self._overlay.current = None
        self._is_analysed = version.extractor is not None
        self._strip.say("")
        self.setAccessibleDescription(row.title)
        self._set_page()
        self.restore_place(0)

    def set_claims(self, claims: Sequence[Claim], actor_index: Mapping[int, int]) -> None:
        """Mark claims, given in the order of the text.

        Args:
            actor_index: for each actor id its order of appearance, which decides the colour.
        """
        self._claims, self._actor_index = tuple(claims), dict(actor_index)
        self._set_marks()
        self._say_state()

    def set_current(self, claim_id: int | None, *, scroll: bool = True) -> None:
        """Emphasise a claim and, if it is not well in sight, bring it to a third of the height."""
        self._overlay.current = claim_id
        self._map.set_current(claim_id)
        self.viewport().update()
        mark = None if claim_id is None else self._overlay.mark(claim_id)
        if mark is not None and mark.parts:
            put_caret(self, mark.start)  # a selection by keys starts at the claim
        if scroll and not self.isVisible():
            self._is_scroll_due = True
        elif scroll and claim_id is not None:
            self._bring_into_sight(claim_id)

    def current(self) -> int | None:
        """Give the id of the claim that is emphasised."""
        return self._overlay.current

    def next_overlapping(self) -> int | None:
        """Give the claim after the current one among those that share text with it, in turn."""
        current = self._overlay.current
        return None if current is None else overlapping_after(self._claims, current)

    def set_caret_shown(self, is_shown: bool) -> None:  # noqa: FBT001 - a QAction's toggled
        """Move a caret by the arrow keys instead of the page; without one they scroll."""
        self._has_caret = is_shown
        self.viewport().update()

    def set_left_out_shown(self, is_shown: bool) -> None:  # noqa: FBT001 - a QAction's toggled
        """Show the lines that are left out of the reading text, dimmed, or hide them."""
        self._is_left_out_shown = is_shown
        if self._page is not None and self._page.is_left_out_shown != is_shown:
            self._page = replace(self._page, is_left_out_shown=is_shown)
            self._set_page()

    def is_left_out_shown(self) -> bool:
        """Tell whether the lines left out are shown."""
        return self._is_left_out_shown

    def set_progress(self, done: int | None, total: int) -> None:
        """Say how far the search for claims is, in paragraphs; None ends it."""
        if done is None:
            self._say_state()
            return
        words = self.tr("Looking for claims …")
        if total:
            words = self.tr("Looking for claims … {done} of {total} paragraphs")
        self._strip.say(words.format(done=done, total=total), share=done / total if total else 0.0)

    def set_analysed(self, is_analysed: bool, none: str = "") -> None:  # noqa: FBT001 - one state
        """Tell whether the article was searched for claims, and what to say when there are none."""
        self._is_analysed, self._strip.none = is_analysed, none or self._strip.none
        self._say_state()

    def notice(self) -> str:
        """Give the line that is said above the article, "" when there is none."""
        return self._strip.words()

    def set_message(self, title: str, text: str) -> None:
        """Show a message in place of an article."""
        self._page, self._claims = None, ()
        self._shown = self._places.shown = DocumentMap("", [], {})
        self._set_marks()
        self.document().clear()
        self._strip.say("")
        self.setAccessibleDescription(f"{title}. {text}")
        self._message.setGeometry(self.rect())
        self._message.say(title, text)

    # --- places ---

    def claims_at(self, pos: QPoint) -> list[int]:
        """Give the ids of the claims marked at a point of the viewport, the shortest first."""
        return self._pointer.claims_at(pos)

    def selection_span(self) -> Span | None:
        """Give the selected stretch of the stored text in code points; None when there is none."""
        cursor = self.textCursor()
        return self._shown.span(cursor.selectionStart(), cursor.selectionEnd())

    def scroll_place(self) -> int:
        """Give the code point at which the first wholly visible line starts; 0 at the top."""
        return self._places.point()

    def restore_place(self, point: int) -> None:
        """Scroll so that the line with a code point is the first; 0 is the top of the page."""
        self._is_scroll_due = False
        self._places.show_point(point)

    # --- inside ---

    def _set_page(self) -> None:
        """Set the page anew where it stands."""
        if self._page is None:
            return
        self.setViewportMargins(0, 0, self._look.px(WIDTH), 0)
        with self._places.kept():
            self._styles = Styles(self._look, rtl=self._is_rtl())
            self._overlay.set_marks([], is_rtl=False)
            self.document().setLayoutEnabled(False)  # else three times, and all of it
            self._shown = pages.set_page(self.document(), self._page, self._styles)
            self._places.shown = self._shown
            self._set_margins()
            self.document().setLayoutEnabled(True)
            self.moveCursor(QTextCursor.MoveOperation.Start)  # Qt scrolls to it when first shown
            self._set_marks()

    def _set_marks(self) -> None:
        marks = make_marks(self._claims, self._actor_index, self._shown)
        self._overlay.set_marks(marks, is_rtl=self._is_rtl())
        length = max(1, self.document().characterCount())
        self._map.set_ticks(
            [
                Tick(m.claim_id, m.actor, m.start / length, m.tip)
                for m in marks
                if m.parts and not m.echo
            ]
        )
        self.viewport().update()

    def _is_rtl(self) -> bool:
        return self._page is not None and self._page.row.direction == "rtl"

    def _bring_into_sight(self, claim_id: int) -> None:
        extent = self._overlay.extent(claim_id)
        if extent is None:
            return
        (top, bottom), height = extent, self.viewport().height()
        seen = self.verticalScrollBar().value()
        if seen + height * _WELL_IN_SIGHT[0] <= top and bottom <= seen + height * _WELL_IN_SIGHT[1]:
            return
        move = self._places.jump if self.reduce_motion else self._places.glide
        move(top - height / 3)

    def _set_margins(self) -> None:
        badge_side, other = self._styles.margins(self.viewport().width())
        left, right = (other, badge_side) if self._is_rtl() else (badge_side, other)
        px = self._look.px
        pages.set_margins(self.document(), (left, px(_ABOVE), right, px(_BELOW)))
        self._overlay.forget_geometry(gutter=badge_side - px(4))

    def _note_scrolled(self, value: int) -> None:
        self._strip.set_over_text(value > 0)

    def _say_state(self) -> None:
        is_empty = self._page is not None and self._is_analysed and not self._claims
        self._strip.say(self._strip.none if is_empty else "")

    def _go_to(self, claim_id: int) -> None:
        self.set_current(claim_id)
        self.current_changed.emit(claim_id)

    def _follow(self, url: QUrl) -> None:
        target, _, start = url.toString().partition(":")
        if target == pages.DETAILS:
            self.details_requested.emit()
        elif target == pages.LEFT_OUT:
            self.set_left_out_shown(not self.is_left_out_shown())
            self.left_out_toggled.emit(self.is_left_out_shown())
        elif target in (pages.BRING_BACK, pages.LEAVE_OUT):
            self.inclusion_requested.emit(int(start), target == pages.BRING_BACK)

    # --- Qt calls ---

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        scrolled = QPointF(0, self.verticalScrollBar().value())
        painter = QPainter(self.viewport())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.translate(-scrolled)
        area = QRectF(event.rect()).translated(scrolled)
        self._overlay.paint(painter, area)
        draw_text(painter, self, area, selected=self._styles.selection, has_caret=self._has_caret)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if self._has_caret or not scroll_by_key(self.verticalScrollBar(), event):
            super().keyPressEvent(event)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        with self._places.kept():
            self._set_margins()
            super().resizeEvent(event)
        inside, wide = self.viewport().geometry(), self._look.px(WIDTH)
        self._strip.setGeometry(0, 0, inside.width(), self._look.px(28))
        self._map.setGeometry(inside.right() + 1, 0, wide, inside.height())
        self._message.setGeometry(self.rect())

    @override
    def showEvent(self, event: QShowEvent) -> None:
        with self._places.kept():  # QTextEdit scrolls to its caret when first shown
            super().showEvent(event)
        if self._is_scroll_due and self._overlay.current is not None:
            self._bring_into_sight(self._overlay.current)
        self._is_scroll_due = False

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._pointer.forget()
        is_left = event.button() == Qt.MouseButton.LeftButton
        if not (is_left and self._pointer.press(event.position().toPoint())):
            super().mousePressEvent(event)

    @override
    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        event.accept()  # a click in the page is nobody else's
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
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.addAction(self.tr("Copy"), self.copy).setEnabled(self.textCursor().hasSelection())
        menu.addAction(self.tr("Select all"), self.selectAll)
        menu.popup(event.globalPos())

    @override
    def wheelEvent(self, event: QWheelEvent) -> None:
        if not event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            super().wheelEvent(event)
            return
        self._wheel += event.angleDelta().y()
        steps = int(self._wheel / 120)  # 120 is one notch
        self._wheel -= steps * 120
        if steps:
            self.zoom_requested.emit(steps)
        event.accept()

    @override
    def createMimeDataFromSelection(self) -> QMimeData:
        cursor = self.textCursor()
        mime = QMimeData()
        mime.setText(self._shown.text(cursor.selectionStart(), cursor.selectionEnd()))
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
