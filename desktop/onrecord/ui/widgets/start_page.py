"""The page before any article is open: what to do first, and what was open last."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Qt, Signal, Slot
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import (
    QAbstractButton,
    QHBoxLayout,
    QPushButton,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from onrecord.ui.icons import icon
from onrecord.ui.models.claim_words import isolate
from onrecord.ui.widgets.labels import (
    ARTICLE_TITLE,
    BODY,
    CAPS,
    NAME,
    SECONDARY,
    ElidedLabel,
    Label,
    TextStyle,
)
from onrecord.ui.widgets.scroll_pane import ScrollPane
from onrecord.ui.wording import reviewed, short_day

if TYPE_CHECKING:
    from collections.abc import Sequence

    from onrecord.ui.theme import Look
    from onrecord_db.records import ArticleRow

_RECENT = 5  # articles listed
_INSET = 8  # from a row's ground to its text
_WIDTH = 636  # of the column, in LOOK's pixels


class DropZone(QWidget):
    """A dashed field that says that files can be dropped; the window takes the drop."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._lit = False
        look.changed.connect(self._follow_look)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(24, 28, 24, 26)
        layout.setSpacing(6)
        self._picture = Label(look, "", BODY)
        self._picture.setAlignment(Qt.AlignmentFlag.AlignCenter)
        line = Label(look, self.tr("Drop a news article here"), NAME)
        kinds = Label(look, self.tr("Text, Markdown or a saved web page"), SECONDARY)
        for label in (self._picture, line, kinds):
            label.setAlignment(Qt.AlignmentFlag.AlignCenter)
            layout.addWidget(label)
        self._buttons = QHBoxLayout()
        self._buttons.setSpacing(8)
        layout.addSpacing(10)
        layout.addLayout(self._buttons)
        self._follow_look()

    def add_buttons(self, buttons: Sequence[QPushButton]) -> None:
        """Put buttons below the text, centred."""
        self._buttons.addStretch()
        for button in buttons:
            self._buttons.addWidget(button)
        self._buttons.addStretch()

    def set_lit(self, lit: bool) -> None:  # noqa: FBT001  # a Qt-like setter
        """Show that a drag over the window would be taken."""
        self._lit = lit
        self.update()

    @Slot()
    def _follow_look(self) -> None:
        size = self._look.px(28)
        image = icon(self._look, "file-document-plus-outline", role="ink3")
        self._picture.setPixmap(image.pixmap(QSize(size, size)))
        self.update()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        theme = self._look.theme
        edge: QColor = theme.colour("accent" if self._lit else "knob")
        painter.setBrush(theme.colour("accent-on" if self._lit else "panel"))
        pen = QPen(edge, 1.4, Qt.PenStyle.CustomDashLine)
        pen.setDashPattern([4, 4])
        painter.setPen(pen)
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), 10, 10)


class RecentRow(QAbstractButton):
    """One recent article: title, date, progress."""

    def __init__(self, look: Look, article: ArticleRow, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self.article_id = article.id
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        when = short_day(article.published) or self.tr("date unknown")
        outlet = isolate(article.outlet) if article.outlet else self.tr("unknown outlet")
        detail = f"{outlet}  ·  {when}"
        done = reviewed(article.reviewed_count, article.claim_count)
        self.setAccessibleName(f"{article.title}, {detail}, {done}")
        self._row = layout = QHBoxLayout(self)
        layout.setContentsMargins(_INSET, 8, _INSET, 8)
        words = QVBoxLayout()
        words.setSpacing(1)
        words.addWidget(ElidedLabel(look, isolate(article.title), TextStyle(13, 500)))
        words.addWidget(ElidedLabel(look, detail, SECONDARY))
        layout.addLayout(words, 1)
        layout.addSpacing(16)
        layout.addWidget(Label(look, done if article.claim_count else "", SECONDARY))

    @override
    def sizeHint(self) -> QSize:
        return self._row.sizeHint()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        theme = self._look.theme
        focused = self.hasFocus()
        if not (focused or self.underMouse() or self.isDown()):
            return
        painter.setPen(QPen(theme.colour("accent"), 2) if focused else Qt.PenStyle.NoPen)
        painter.setBrush(theme.colour("pressed" if self.isDown() else "hover"))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), 6, 6)


class StartPage(ScrollPane):
    """What a checker sees first: open, paste, the sample, and the articles of yesterday."""

    import_requested = Signal()
    paste_requested = Signal()
    sample_requested = Signal()
    article_chosen = Signal(int)

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        page = QWidget()
        page.setProperty("role", "paper")
        page.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        outer = QHBoxLayout(page)
        outer.setContentsMargins(32, 0, 32, 0)
        column = QWidget()
        column.setMaximumWidth(look.px(_WIDTH))
        outer.addStretch(1)
        outer.addWidget(column, 100)
        outer.addStretch(1)
        self._column = QVBoxLayout(column)
        self._column.setContentsMargins(0, 48, 0, 32)
        self._column.setSpacing(0)
        self._fill()
        self.setWidget(page)

    def _fill(self) -> None:
        look, column = self._look, self._column
        column.addStretch(1)
        # everything is inset by what a row's ground stands out from its text
        title = Label(look, self.tr("OnRecord"), ARTICLE_TITLE)
        title.setContentsMargins(_INSET, 0, 0, 0)
        column.addWidget(title)
        column.addSpacing(4)
        promise = self.tr("Who claims what, in which words, and does it hold?")
        below = Label(look, promise, TextStyle(14, 400, "2"))
        below.setContentsMargins(_INSET, 0, 0, 0)
        column.addWidget(below)
        column.addSpacing(24)
        self.drop_zone = DropZone(look)
        self.drop_zone.add_buttons(self._buttons())
        zone = QHBoxLayout()
        zone.setContentsMargins(_INSET, 0, _INSET, 0)
        zone.addWidget(self.drop_zone)
        column.addLayout(zone)
        column.addSpacing(28)
        self._recent_title = Label(look, self.tr("Recent articles").upper(), CAPS)
        self._recent_title.setContentsMargins(_INSET, 0, 0, 4)
        column.addWidget(self._recent_title)
        self._recent = QVBoxLayout()
        self._recent.setSpacing(2)
        column.addLayout(self._recent)
        column.addStretch(2)
        private = self.tr("Everything stays on this computer. OnRecord contacts nobody.")
        footer = Label(look, private, SECONDARY)
        footer.setContentsMargins(_INSET, 24, 0, 0)
        footer.setWordWrap(True)
        column.addWidget(footer)
        self.show_recent(())

    def _buttons(self) -> list[QPushButton]:
        open_files = QPushButton(self.tr("Import files…"))
        open_files.setProperty("primary", "true")
        open_files.clicked.connect(self.import_requested)
        paste = QPushButton(self.tr("Paste text"))
        paste.clicked.connect(self.paste_requested)
        sample = QPushButton(self.tr("Open the sample"))
        sample.setObjectName("openSample")
        sample.clicked.connect(self.sample_requested)
        return [open_files, paste, sample]

    def show_recent(self, articles: Sequence[ArticleRow]) -> None:
        """List the newest articles; the list hides when there are none."""
        while (item := self._recent.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.deleteLater()
        for article in articles[:_RECENT]:
            row = RecentRow(self._look, article)
            row.clicked.connect(self._choose)
            self._recent.addWidget(row)
        self._recent_title.setVisible(bool(articles))

    @Slot()
    def _choose(self) -> None:
        row = self.sender()
        if isinstance(row, RecentRow):
            self.article_chosen.emit(row.article_id)
