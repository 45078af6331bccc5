"""What the reader says beside the article: that claims are being looked for, or why it is empty."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget
from typing_extensions import override

from onrecord.ui.widgets.labels import SECONDARY, TITLE, Label

if TYPE_CHECKING:
    from onrecord.ui.theme import Look
    from onrecord.ui.widgets.reader.sheet import Sheet


translate = QCoreApplication.translate


class Strip(QWidget):
    """One quiet line above the article with a thin bar of progress.

    It lies over the page's upper margin, so that the text does not move when it comes and goes.
    """

    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        self._look = look
        self._share: float | None = None
        self._is_warning = False
        self.none = self.tr("No claims found in this article")  # said of an article without claims
        self._is_over_text = False
        self._label = Label(look, "", SECONDARY, self)
        self._label.setAlignment(Qt.AlignmentFlag.AlignCenter)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 2, 0, 0)
        layout.addWidget(self._label)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.hide()

    def say(self, words: str, *, share: float | None = None, is_warning: bool = False) -> None:
        """Show a line; ``share`` in 0..1 is how much is done, None draws no bar."""
        self._share, self._is_warning = share, is_warning
        self._label.set_ink("1" if is_warning else "3")
        self._label.setText(words)
        self.setAccessibleName(words)
        self.setVisible(bool(words))
        self.update()

    def set_over_text(self, is_over_text: bool) -> None:  # noqa: FBT001 - one state
        """Draw a line below when text has been scrolled under the strip."""
        if self._is_over_text != is_over_text:
            self._is_over_text = is_over_text
            self.update()

    def is_busy(self) -> bool:
        """Tell whether work under way is told."""
        return self._share is not None

    def words(self) -> str:
        """Give the line in force, "" when nothing is said."""
        return "" if self.isHidden() else self._label.text()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        theme = self._look.theme
        painter.fillRect(self.rect(), theme.colour("middle-on" if self._is_warning else "paper"))
        if self._is_over_text:
            painter.fillRect(QRectF(0, self.height() - 1, self.width(), 1), theme.colour("line"))
        if self._share is not None:
            height = float(self._look.px(2))
            painter.fillRect(QRectF(0, 0, self.width(), height), theme.colour("accent-on"))
            painter.fillRect(
                QRectF(0, 0, self.width() * self._share, height), theme.colour("accent")
            )


class Message(QWidget):
    """A title and a sentence in the middle of an empty reader."""

    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        self._title = Label(look, "", TITLE, self)
        self._text = Label(look, "", SECONDARY, self)
        layout = QVBoxLayout(self)
        layout.addStretch(2)
        for label in (self._title, self._text):
            label.setAlignment(Qt.AlignmentFlag.AlignCenter)
            label.setWordWrap(True)
            layout.addWidget(label)
        layout.addStretch(3)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.hide()

    def say(self, title: str, text: str) -> None:
        """Show a message."""
        self._title.setText(title)
        self._text.setText(text)
        self.show()


class Notices:
    """What the reader says of the article that it shows, in one line above it."""

    def __init__(self, strip: Strip, sheet: Sheet) -> None:
        self._strip, self._sheet = strip, sheet
        self.is_analysed = False

    def progress(self, done: int | None, total: int) -> None:
        """Say how far the search for claims is, in paragraphs; None ends it, 0 in all is unknown."""
        if done is None:
            self.say()
            return
        words = translate("Strip", "Looking for claims …")
        if total:
            words = translate("Strip", "Looking for claims … {done} of {total} paragraphs")
        self._strip.say(words.format(done=done, total=total), share=done / total if total else 0.0)

    def say(self) -> None:
        """Say what holds when nothing is under way: what is missing, and what is hidden."""
        missing = self._missing()
        self._strip.say(missing or self._hidden(), is_warning=bool(missing))

    def _missing(self) -> str:
        """Name what the reader might look for in vain and would need to know."""
        page = self._sheet.page
        if page is not None and not any(block.included for block in page.version.blocks):
            return translate("Strip", "No text yet: every line is left out.  B shows them")
        lost, left_out = self._sheet.unplaced()
        if lost:
            form = translate("Strip", "{n} claims could not be found in this version")
            return (
                translate("Strip", "1 claim could not be found in this version")
                if lost == 1
                else form.format(n=lost)
            )
        if left_out:
            form = translate("Strip", "{n} claims stand in lines that are left out.  B shows them")
            one = translate("Strip", "1 claim stands in lines that are left out.  B shows them")
            return one if left_out == 1 else form.format(n=left_out)
        return ""

    def _hidden(self) -> str:
        layers, claims = self._sheet.layers, self._sheet.claims
        if self._sheet.page is None:
            return ""
        if not claims:
            return self._strip.none if self.is_analysed else ""
        if not layers.marks:
            return translate("Strip", "Marks are hidden.  H shows them")
        if layers.unreviewed and layers.actor is not None:
            return translate(
                "Strip", "Only this actor’s unreviewed claims are marked.  Shift+H, Alt+H show all"
            )
        if layers.unreviewed:
            return translate("Strip", "Only unreviewed claims are marked.  Shift+H shows all")
        return (
            ""
            if layers.actor is None
            else translate("Strip", "Only this actor’s claims are marked.  Alt+H shows all")
        )
