"""What stands around the article's text: notice above, minimap beside, sections below."""

from __future__ import annotations

from typing import TYPE_CHECKING

from onrecord.ui.widgets.reader.minimap import WIDTH, Minimap
from onrecord.ui.widgets.reader.notice import Message, Notices, Strip
from onrecord.ui.widgets.reader.section_bar import HEIGHT, SectionBar

if TYPE_CHECKING:
    from PySide6.QtWidgets import QTextBrowser

    from onrecord.ui.theme import Look
    from onrecord.ui.widgets.reader.sheet import Sheet


class Surround:
    """Makes these parts, keeps them true to the sheet and puts them in their places."""

    def __init__(self, view: QTextBrowser, sheet: Sheet, look: Look) -> None:
        self._view, self._sheet, self._look = view, sheet, look
        self.strip = Strip(look, view)
        self.notices = Notices(self.strip, sheet)
        self.message = Message(look, view)
        self.map = Minimap(look, view)
        self.sections = SectionBar(look, view)

    def margins(self) -> tuple[int, int]:
        """Give the room in pixels beside and under the text."""
        is_cut = len(self._sheet.sections) > 1
        return self._look.px(WIDTH), self._look.px(HEIGHT) if is_cut else 0

    def mark(self) -> None:
        """Mark the sheet's claims in the text and on the map."""
        self._sheet.set_marks()
        self.follow_marks()
        self._view.viewport().update()

    def follow_marks(self) -> None:
        """Show the sheet's claims on the map."""
        self.map.set_ticks(self._sheet.ticks())
        self.map.set_band(self._sheet.band())

    def follow_page(self) -> None:
        """Show which section is set."""
        page = self._sheet.page
        self.sections.show_sections(self._sheet.sections, page.section.number if page else 0)
        self.place()
        if not self.strip.is_busy():
            self.notices.say()

    def say_instead(self, title: str, text: str) -> None:
        """Say something in place of an article."""
        self.follow_marks()
        self.follow_page()
        self.strip.say("")
        self.message.say(title, text)

    def place(self) -> None:
        """Put the parts around the viewport."""
        inside, whole, wide = self._view.viewport().geometry(), self._view.rect(), self.margins()[0]
        self.strip.setGeometry(0, 0, inside.width(), self._look.px(28))
        self.map.setGeometry(inside.right() + 1, 0, wide, inside.height())
        below = whole.bottom() - inside.bottom()
        self.sections.setGeometry(0, inside.bottom() + 1, inside.width() + wide, below)
        self.message.setGeometry(whole)
