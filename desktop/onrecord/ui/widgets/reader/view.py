"""The reader: an article as real text with every attributed claim marked."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import (
    QEasingCurve,
    QEvent,
    QMimeData,
    QPoint,
    QPointF,
    QPropertyAnimation,
    QRectF,
    Qt,
    QUrl,
    Signal,
)
from PySide6.QtGui import (
    QHelpEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QTextCursor,
    QTextDocument,
    QWheelEvent,
)
from PySide6.QtWidgets import QFrame, QTextBrowser, QToolTip, QWidget
from typing_extensions import override

from onrecord.ui.widgets.labels import plain_tip
from onrecord.ui.widgets.reader import document as pages
from onrecord.ui.widgets.reader import places
from onrecord.ui.widgets.reader.marks import make_marks
from onrecord.ui.widgets.reader.notice import Message, Strip
from onrecord.ui.widgets.reader.offsets import DocumentMap
from onrecord.ui.widgets.reader.overlay import Overlay
from onrecord.ui.widgets.reader.styles import Styles

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from onrecord.ui.theme import Look
    from onrecord_db.records import ArticleRow, ArticleVersion, Claim, Span

_GUTTER = 56  # LOOK's pixels: least margin on the side of the badges
_OTHER_SIDE = 24  # least margin on the other side
_BELOW = 120  # under the last line, so that it can be read at eye height
_MOTION_MS = 110
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
        self._is_analysed = False
        self._pressed: QPoint | None = None
        self._clicked: list[int] = []  # claims under the last click, for cycling
        self._wheel = 0
        self.reduce_motion = False
        self._set_up_view()
        self._overlay = Overlay(self.document(), look)
        self._strip = Strip(look, self)
        self._message = Message(look, self)
        self._motion = QPropertyAnimation(self.verticalScrollBar(), b"value", self)
        self._motion.setDuration(_MOTION_MS)
        self._motion.setEasingCurve(QEasingCurve.Type.OutCubic)
        self.anchorClicked.connect(self._follow)
        look.changed.connect(self.follow_look)

    def _set_up_view(self) -> None:
        self.setObjectName("reader")
        self.setAccessibleName(self.tr("Article"))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setProperty("role", "paper")
        self.setOpenLinks(False)
        self.setUndoRedoEnabled(False)
        self.setAcceptDrops(False)
        self.viewport().setAcceptDrops(False)
        self.viewport().setMouseTracking(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse
            | Qt.TextInteractionFlag.TextSelectableByKeyboard
            | Qt.TextInteractionFlag.LinksAccessibleByMouse
        )
        self.setCursorWidth(0)
        self.document().setDocumentMargin(0)

    # --- what is shown ---

    def show_article(self, row: ArticleRow, version: ArticleVersion) -> None:
        """Show an article from its top, without marks until set_claims()."""
        self._message.hide()
        self._page = pages.Page(row=row, version=version)
        self._claims, self._clicked = (), []
        self._overlay.current = None
        self._is_analysed = version.extractor is not None
        self._strip.say("")
        self.setAccessibleDescription(row.title)
        self._set_page()
        self.verticalScrollBar().setValue(0)

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
        self.viewport().update()
        extent = self._overlay.extent(claim_id) if scroll and claim_id is not None else None
        if extent is None:
            return
        top, bottom = extent
        height, bar = self.viewport().height(), self.verticalScrollBar()
        if bar.value() + height * 0.06 <= top and bottom <= bar.value() + height * 0.88:
            return
        self._scroll_to(top - height / 3)

    def current(self) -> int | None:
        """Give the id of the claim that is emphasised."""
        return self._overlay.current

    def set_left_out_shown(self, is_shown: bool) -> None:  # noqa: FBT001 - a QAction's toggled
        """Show the lines that are left out of the reading text, dimmed, or hide them."""
        if self._page is None or self._page.is_left_out_shown == is_shown:
            return
        self._page = pages.Page(
            row=self._page.row, version=self._page.version, is_left_out_shown=is_shown
        )
        self._keep_place(self._set_page)

    def is_left_out_shown(self) -> bool:
        """Tell whether the lines left out are shown."""
        return self._page is not None and self._page.is_left_out_shown

    def set_progress(self, done: int | None, total: int) -> None:
        """Say how far the search for claims is, in paragraphs; None ends it."""
        if done is None:
            self._say_state()
            return
        words = self.tr("Looking for claims …")
        if total:
            counted = self.tr("{done} of {total} paragraphs").format(done=done, total=total)
            words = f"{words} {counted}"
        self._strip.say(words, share=done / total if total else 0.0)

    def set_analysed(self, is_analysed: bool) -> None:  # noqa: FBT001 - one state, as Qt's setters
        """Tell whether the article was searched for claims, so that none can be reported."""
        self._is_analysed = is_analysed
        self._say_state()

    def set_message(self, title: str, text: str) -> None:
        """Show a message in place of an article."""
        self._page, self._claims = None, ()
        self._shown = DocumentMap("", [], {})
        self._overlay.set_marks([], is_rtl=False)
        self.document().clear()
        self._strip.say("")
        self.setAccessibleDescription(f"{title}. {text}")
        self._message.setGeometry(self.rect())
        self._message.say(title, text)

    def follow_look(self) -> None:
        """Set the page anew in the theme and text size in force."""
        if self._page is not None:
            self._keep_place(self._set_page)

    # --- places ---

    def claims_at(self, pos: QPoint) -> list[int]:
        """Give the ids of the claims marked at a point of the viewport, the shortest first."""
        return self._overlay.claims_at(self._in_document(pos))

    def selection_span(self) -> Span | None:
        """Give the selected stretch of the stored text in code points; None when there is none."""
        cursor = self.textCursor()
        return self._shown.span(cursor.selectionStart(), cursor.selectionEnd())

    def scroll_place(self) -> int:
        """Give the code point at which the first wholly visible line starts; 0 at the top."""
        top = self.verticalScrollBar().value()
        if top == 0 or self._page is None:
            return 0
        return self._shown.point(places.first_position(self.document(), top)) or 0

    def restore_place(self, point: int) -> None:
        """Scroll so that the line with a code point is the first; 0 is the top of the page."""
        self._motion.stop()
        position = self._shown.nearest(point) if point > 0 else None
        if position is None:
            self.verticalScrollBar().setValue(0)
            return
        top = places.line_top(self.document(), position) - self._look.px(_LEAD)
        self._reach(top)
        self.verticalScrollBar().setValue(round(top))

    # --- inside ---

    def _set_page(self) -> None:
        if self._page is None:
            return
        self._styles = Styles(self._look, rtl=self._page.row.direction == "rtl")
        self._overlay.set_marks([], is_rtl=False)
        self._shown = pages.set_page(self.document(), self._page, self._styles)
        self._set_margins()
        self.moveCursor(QTextCursor.MoveOperation.Start)  # the view follows its cursor when shown
        self._set_marks()

    def _set_marks(self) -> None:
        marks = make_marks(self._claims, self._actor_index, self._shown)
        self._overlay.set_marks(marks, is_rtl=self._is_rtl())
        self.viewport().update()

    def _is_rtl(self) -> bool:
        return self._page is not None and self._page.row.direction == "rtl"

    def _set_margins(self) -> None:
        width, px = self.viewport().width(), self._look.px
        column = min(self._styles.measure, width - px(_GUTTER) - px(_OTHER_SIDE))
        badge_side = max(px(_GUTTER), (width - column) // 2)
        other = max(0, width - column - badge_side)
        root = self.document().rootFrame()
        shape = root.frameFormat()
        left, right = (other, badge_side) if self._is_rtl() else (badge_side, other)
        if (shape.leftMargin(), shape.rightMargin()) != (left, right):
            shape.setLeftMargin(left)
            shape.setRightMargin(right)
            shape.setBottomMargin(px(_BELOW))
            root.setFrameFormat(shape)
        self._overlay.forget_geometry(gutter=badge_side - px(4))

    def _keep_place(self, act: object) -> None:
        place = self.scroll_place()
        if callable(act):
            act()
        self.restore_place(place)

    def _reach(self, top: float) -> None:
        """Lay out as far as a page that starts at ``top`` needs, so that it can be scrolled to."""
        layout = self.document().documentLayout()
        bottom = QPointF(0, top + self.viewport().height())
        layout.hitTest(bottom, Qt.HitTestAccuracy.FuzzyHit)
        if self.verticalScrollBar().maximum() < top:
            layout.documentSize()  # lays out all of it

    def _scroll_to(self, top: float) -> None:
        self._reach(top)
        bar, height = self.verticalScrollBar(), self.viewport().height()
        target = max(0, min(bar.maximum(), round(top)))
        self._motion.stop()
        if self.reduce_motion or not self.isVisible():
            bar.setValue(target)
            return
        # a long way is jumped, the last stretch of it is shown
        start = max(target - height // 2, min(target + height // 2, bar.value()))
        self._motion.setStartValue(start)
        self._motion.setEndValue(target)
        self._motion.start()

    def _say_state(self) -> None:
        is_empty = self._page is not None and self._is_analysed and not self._claims
        self._strip.say(self.tr("No claims found in this article") if is_empty else "")

    def _in_document(self, pos: QPoint | QPointF) -> QPointF:
        return QPointF(pos) + QPointF(
            self.horizontalScrollBar().value(), self.verticalScrollBar().value()
        )

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
        scrolled = self._in_document(QPoint(0, 0))
        painter = QPainter(self.viewport())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.translate(-scrolled)
        self._overlay.paint(painter, QRectF(event.rect()).translated(scrolled))
        painter.end()
        super().paintEvent(event)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        place = self.scroll_place()
        self._set_margins()
        super().resizeEvent(event)
        self._strip.setGeometry(0, 0, self.viewport().width(), self._look.px(28))
        self._message.setGeometry(self.rect())
        self.restore_place(place)

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._pressed = None
        if event.button() == Qt.MouseButton.LeftButton:
            self._pressed = event.position().toPoint()
            if self._overlay.badge_at(self._in_document(event.position())) is not None:
                return
        super().mousePressEvent(event)

    @override
    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        pressed, self._pressed = self._pressed, None
        pos = event.position().toPoint()
        if pressed is None or (pos - pressed).manhattanLength() > 3:  # noqa: PLR2004
            return
        badge = self._overlay.badge_at(self._in_document(pos))
        if badge is not None:
            self.current_changed.emit(badge[0].claim_id)
        elif not self.anchorAt(pos) and not self.textCursor().hasSelection():
            self._pick(self.claims_at(pos))

    @override
    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        self._pressed = None
        super().mouseDoubleClickEvent(event)

    @override
    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        super().mouseMoveEvent(event)
        if event.buttons() == Qt.MouseButton.NoButton:
            self._hover(event.position())

    @override
    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self._set_hovered(None)

    @override
    def viewportEvent(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            badge = self._overlay.badge_at(self._in_document(event.pos()))
            tip = plain_tip(badge[0].tip) if badge is not None else ""
            QToolTip.showText(event.globalPos(), tip, self.viewport())
            return True
        return super().viewportEvent(event)

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

    def _pick(self, found: list[int]) -> None:
        if not found:
            self._clicked = []
            return
        at = 0
        if found == self._clicked and self._overlay.current in found:
            at = (found.index(self._overlay.current) + 1) % len(found)
        self._clicked = found
        self.current_changed.emit(found[at])

    def _hover(self, pos: QPointF) -> None:
        at = self._in_document(pos)
        badge = self._overlay.badge_at(at)
        if badge is not None:
            self.viewport().setCursor(Qt.CursorShape.PointingHandCursor)
            self._set_hovered(badge[0].claim_id)
            return
        if not self.anchorAt(pos.toPoint()):
            self.viewport().setCursor(Qt.CursorShape.IBeamCursor)
        found = self._overlay.claims_at(at)
        self._set_hovered(found[0] if found else None)

    def _set_hovered(self, claim_id: int | None) -> None:
        if self._overlay.hovered != claim_id:
            self._overlay.hovered = claim_id
            self.viewport().update()
