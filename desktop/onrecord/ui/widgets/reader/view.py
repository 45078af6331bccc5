"""The reader: an article as real text with every attributed claim marked."""

from __future__ import annotations

from contextlib import nullcontext
from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QMimeData, QPoint, QPointF, QRect, QRectF, Qt, QUrl, Signal
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
from onrecord.ui.widgets.reader.hover_card import HoverCard, HoverWait
from onrecord.ui.widgets.reader.marks import overlapping_after
from onrecord.ui.widgets.reader.menu import make_menu
from onrecord.ui.widgets.reader.minimap import WIDTH, Minimap
from onrecord.ui.widgets.reader.notice import Message, Strip
from onrecord.ui.widgets.reader.overlay import Overlay
from onrecord.ui.widgets.reader.places import Places
from onrecord.ui.widgets.reader.pointer import Pointer
from onrecord.ui.widgets.reader.section_bar import HEIGHT, SectionBar
from onrecord.ui.widgets.reader.selection import Selection
from onrecord.ui.widgets.reader.sheet import Sheet
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

_ABOVE = 32  # LOOK's pixels, over the first line
_BELOW = 120  # under the last line, so that it can be read at eye height
_WELL_IN_SIGHT = (0.06, 0.88)  # of the height: a claim between these is not scrolled to
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
        self._is_analysed = self._is_left_out_shown = False
        self._is_scroll_due = False  # to the current claim, once the reader is shown
        self._has_caret = False
        self._acts: tuple[QAction, ...] = ()
        self.reduce_motion = False
        self.setObjectName("reader")
        self.setAccessibleName(self.tr("Article"))
        self.setProperty("role", "paper")
        only_read(self)
        self._overlay = Overlay(self.document(), look)
        self._sheet = Sheet(self.document(), self._overlay, look)
        self._places = Places(self, lead=_LEAD)
        self._make_parts()
        self._wheel = WheelSteps()
        self.anchorClicked.connect(self._follow)
        self.verticalScrollBar().valueChanged.connect(self._note_scrolled)
        look.changed.connect(self._lay)
        look.reading_changed.connect(self._lay)

    def _make_parts(self) -> None:
        look = self._look
        self._card = HoverCard(look, self.viewport())
        self._wait = HoverWait(self, self._show_card, self._card.hide)
        self._pointer = Pointer(self, self._overlay, self._wait)
        self._selection = Selection(self, self._sheet, look)
        self._selection.settled.connect(self.selection_changed)
        self._strip = Strip(look, self)
        self._message = Message(look, self)
        self._map = Minimap(look, self)
        self._map.picked.connect(self._go_to)
        self._sections = SectionBar(look, self)
        self._sections.chosen.connect(self.show_section)

    # --- what is shown ---

    def show_article(self, row: ArticleRow, version: ArticleVersion) -> None:
        """Show an article from its top, without marks until set_claims().

        The version that is shown already keeps its place, its marks and the lines shown.
        """
        self._message.hide()
        if not self._sheet.take(row, version, is_left_out_shown=self._is_left_out_shown):
            self._lay()
            return
        self._is_analysed = version.extractor is not None
        self._wait.forget()
        self._strip.say("")
        self.show_hits((), None)
        self.setAccessibleDescription(row.title)
        self._lay(keep=False)
        self.restore_place(0)

    def set_claims(self, claims: Sequence[Claim], actor_index: Mapping[int, int]) -> None:
        """Mark claims, given in the order of the text.

        Args:
            actor_index: for each actor id its order of appearance, which decides the colour.
        """
        self._sheet.set_claims(claims, actor_index)
        self._set_marks()
        self._say_state()

    def set_current(self, claim_id: int | None, *, scroll: bool = True) -> None:
        """Emphasise a claim and, if it is not well in sight, bring it to a third of the height."""
        self._overlay.current = claim_id
        self._map.set_current(claim_id)
        self.viewport().update()
        if scroll and not self.isVisible():
            self._is_scroll_due = True
        elif scroll and claim_id is not None:
            self._bring_into_sight(claim_id)
        mark = None if claim_id is None else self._overlay.mark(claim_id)
        if mark is not None and mark.parts:
            put_caret(self, mark.start)  # a selection by keys starts at the claim
        if self.hasFocus():
            self._wait.rest_on(claim_id)

    def current(self) -> int | None:
        """Give the id of the claim that is emphasised."""
        return self._overlay.current

    def next_overlapping(self) -> int | None:
        """Give the claim after the current one among those that share text with it, in turn."""
        current = self._overlay.current
        return None if current is None else overlapping_after(self._sheet.claims, current)

    def layers(self) -> Layers:
        """Give which marks are shown."""
        return self._sheet.layers

    def set_layers(self, layers: Layers) -> None:
        """Show all marks, some, or none."""
        self._sheet.layers = layers
        self._overlay.set_layers(layers)
        self._map.set_ticks(self._sheet.ticks())
        self._wait.forget()
        self.viewport().update()

    def set_caret_shown(self, is_shown: bool) -> None:  # noqa: FBT001 - a QAction's toggled
        """Move a caret by the arrow keys instead of the page; without one they scroll."""
        self._has_caret = is_shown
        self.viewport().update()

    def set_left_out_shown(self, is_shown: bool) -> None:  # noqa: FBT001 - a QAction's toggled
        """Show the lines that are left out of the reading text, dimmed, or hide them."""
        self._is_left_out_shown = is_shown
        page = self._sheet.page
        if page is not None and page.is_left_out_shown != is_shown:
            self._sheet.page = replace(page, is_left_out_shown=is_shown)
            self._lay()

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
        self._wait.forget()
        self._sheet.clear()
        self._places.shown = self._sheet.shown
        self._map.set_ticks([])
        self._sections.show_sections((), 0)
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
        return self._selection.span()

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
        self._wait.forget()
        if self._sheet.turn_to(point):
            self._lay(keep=False)
        self._places.show_point(point)

    def show_section(self, number: int) -> None:
        """Show another section of a very long article, from its top; the place left is told."""
        here = self.scroll_place()
        if self._sheet.turn(number):
            self.jumped.emit(here)
            self._lay(keep=False)
            self._places.show_point(self._places.first)

    def step_section(self, by: int) -> bool:
        """Show the section after this one (or before); False where there is none."""
        page = self._sheet.page
        number = -1 if page is None else page.section.number + by
        if not 0 <= number < len(self._sheet.sections):
            return False
        self.show_section(number)
        return True

    # --- what a search finds (ui/widgets/find) ---

    def find_text(self) -> str:
        """Give the text that is searched."""
        return "" if self._sheet.page is None else self._sheet.page.version.text

    def find_from(self) -> int:
        """Give the code point from which on the first hit is the nearest."""
        selected = self.selection_span()
        return self.scroll_place() if selected is None else selected.start

    def can_show(self, span: Span) -> bool:
        """Tell whether a stretch is among the lines that are shown."""
        return self._sheet.is_readable(span)

    def show_hits(self, spans: Sequence[Span], current: int | None) -> None:
        """Frame what was found and bring one of it, by its index, into sight."""
        self._overlay.hits.set(spans, current)
        self._map.set_hits([self._sheet.share(span.start) for span in spans])
        self.viewport().update()
        if current is not None:
            span = spans[current]
            self._turn_for(span.start)
            at = self._sheet.shown.nearest(span.start)
            if at is not None:
                self._move_to(*self._places.line_extent(at))

    # --- inside ---

    def _lay(self, *, keep: bool = True) -> None:
        """Set the page anew, where it stands or from its top."""
        page = self._sheet.page
        if page is None:
            return
        is_cut = len(self._sheet.sections) > 1
        px = self._look.px
        self.setViewportMargins(0, 0, px(WIDTH), px(HEIGHT) if is_cut else 0)
        with self._places.kept() if keep else nullcontext():
            self.document().setLayoutEnabled(False)  # else three times, and all of it
            self._sheet.lay()
            self._places.shown = self._sheet.shown
            self._places.first = page.section.span.start
            self._set_margins()
            self.document().setLayoutEnabled(True)
            self.moveCursor(QTextCursor.MoveOperation.Start)  # Qt scrolls to it when first shown
            self._set_marks()
        self._sections.show_sections(self._sheet.sections, page.section.number)
        self._place_parts()

    def _set_marks(self) -> None:
        self._sheet.set_marks()
        self._map.set_ticks(self._sheet.ticks())
        self._map.set_band(self._sheet.band())
        self.viewport().update()

    def _turn_for(self, point: int) -> None:
        """Show the section that holds a code point, if it is another one."""
        here = self.scroll_place()
        if self._sheet.turn_to(point):
            self.jumped.emit(here)
            self._lay(keep=False)

    def _bring_into_sight(self, claim_id: int) -> None:
        claim = self._sheet.claim(claim_id)
        if claim is not None and claim.spans:
            self._turn_for(claim.spans[0].start)
        extent = self._overlay.extent(claim_id)
        if extent is not None:
            self._move_to(*extent)

    def _move_to(self, top: float, bottom: float) -> None:
        """Bring a stretch of the page to a third of the height, unless it is well in sight."""
        height, seen = self.viewport().height(), self.verticalScrollBar().value()
        if seen + height * _WELL_IN_SIGHT[0] <= top and bottom <= seen + height * _WELL_IN_SIGHT[1]:
            return
        if abs(top - height / 3 - seen) > height:
            self.jumped.emit(self.scroll_place())
        move = self._places.jump if self.reduce_motion else self._places.glide
        move(top - height / 3)

    def _set_margins(self) -> None:
        badge_side, other = self._sheet.styles.margins(self.viewport().width())
        left, right = (other, badge_side) if self._sheet.is_rtl else (badge_side, other)
        px = self._look.px
        pages.set_margins(self.document(), (left, px(_ABOVE), right, px(_BELOW)))
        self._overlay.forget_geometry(gutter=badge_side - px(4))

    def _place_parts(self) -> None:
        inside, wide = self.viewport().geometry(), self._look.px(WIDTH)
        self._strip.setGeometry(0, 0, inside.width(), self._look.px(28))
        self._map.setGeometry(inside.right() + 1, 0, wide, inside.height())
        below = self.height() - inside.bottom() - 1
        self._sections.setGeometry(0, inside.bottom() + 1, self.width(), below)
        self._message.setGeometry(self.rect())

    def _note_scrolled(self, value: int) -> None:
        self._strip.set_over_text(value > 0)
        self._wait.move()

    def _say_state(self) -> None:
        is_empty = self._sheet.page is not None and self._is_analysed and not self._sheet.claims
        self._strip.say(self._strip.none if is_empty else "")

    def _go_to(self, claim_id: int) -> None:
        self.set_current(claim_id)
        self.current_changed.emit(claim_id)

    def _show_card(self, claim_id: int) -> None:
        claim, extent = self._sheet.claim(claim_id), self._overlay.extent(claim_id)
        if claim is None or extent is None or self._selection.bar.isVisible():
            return
        seen, page = self.verticalScrollBar().value(), self.viewport().rect()
        top, bottom = round(extent[0]) - seen, round(extent[1]) - seen
        left = round(self.document().rootFrame().frameFormat().leftMargin())
        at = QRect(QPoint(left, max(0, top)), QPoint(left, min(page.bottom(), bottom)))
        if at.isValid() and at.intersects(page):
            self._card.show_claim(claim, self._sheet.actor_number(claim), at)

    def _follow(self, url: QUrl) -> None:
        target, _, number = url.toString().partition(":")
        if target == pages.DETAILS:
            self.details_requested.emit()
        elif target == pages.LEFT_OUT:
            self.set_left_out_shown(not self.is_left_out_shown())
            self.left_out_toggled.emit(self.is_left_out_shown())
        elif target == pages.SECTION:
            self.show_section(int(number))
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
        draw_text(painter, self, area, selected=self._sheet.styles.selection, has_caret=self._has_caret)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        bar = self.verticalScrollBar()
        if event.key() == Qt.Key.Key_Escape.value and self._put_away():
            return
        is_end = not self._has_caret and reads_on(event) and bar.value() == bar.maximum()
        if is_end and self.step_section(1):
            return
        if self._has_caret or not scroll_by_key(bar, event):
            super().keyPressEvent(event)

    def _put_away(self) -> bool:
        """Hide what lies over the text; False when nothing does."""
        had_card = self._card.isVisible()
        self._wait.forget()
        return self._selection.put_away() or had_card

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        with self._places.kept():
            self._set_margins()
            super().resizeEvent(event)
        self._place_parts()

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
        found = self.claims_at(event.pos())
        if event.reason() == QContextMenuEvent.Reason.Keyboard and self.current() is not None:
            found = [self.current(), *found]
        claims = [self._sheet.claim(one) for one in dict.fromkeys(found) if one is not None]
        named = [claim for claim in claims if claim is not None]
        menu = make_menu(self, named, self.current(), go=self._go_to, acts=self._acts)
        menu.popup(event.globalPos())

    @override
    def wheelEvent(self, event: QWheelEvent) -> None:
        if not event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            super().wheelEvent(event)
            return
        steps = self._wheel.take(event)
        if steps:
            self.zoom_requested.emit(steps)
        event.accept()

    @override
    def createMimeDataFromSelection(self) -> QMimeData:
        cursor = self.textCursor()
        mime = QMimeData()
        mime.setText(self._sheet.shown.text(cursor.selectionStart(), cursor.selectionEnd()))
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
