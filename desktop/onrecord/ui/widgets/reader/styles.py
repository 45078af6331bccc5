"""The formats of the reader's document: fonts, inks and spacing by role."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QFont, QFontMetricsF, QTextBlockFormat, QTextCharFormat

from onrecord.ui.theme import READING_SIZE

if TYPE_CHECKING:
    from onrecord.ui.theme import Look

_RAGGED = 70 / 66  # a ragged line is shorter than its column, by so much
_GUTTER = 60  # LOOK's pixels: least margin on the side of the badges
_OTHER_SIDE = 24  # least margin on the other side
_SELECTION = 0.26  # of the accent
_SAMPLE = "the minister told reporters on Friday that no schedule has been set for talks "


class Styles:
    """What each part of the page looks like at the look in force.

    Lines have a fixed height, so that an emoji or a word in another script, which Qt takes
    from a taller font, does not push the lines apart.
    """

    def __init__(self, look: Look, *, rtl: bool) -> None:
        self._look, self._rtl = look, rtl
        style, font = look.reading, look.reading_font
        metrics = QFontMetricsF(font(READING_SIZE))
        letter = metrics.horizontalAdvance(_SAMPLE) / len(_SAMPLE)
        self.pitch = round(metrics.height() * style.line)
        self.measure = round(letter * style.measure * _RAGGED)
        self.size = style.size / READING_SIZE  # of the text, times LOOK's
        self.body = self._chars(font(READING_SIZE), "ink")
        self.dateline = self._chars(font(READING_SIZE), "ink3")
        self.heading = self._chars(font(19, 650), "ink")
        self.title = self._chars(_display(font(28, 650)), "ink")
        self.byline = self._chars(font(15, italic=not rtl), "ink2")
        self.caption = self._chars(font(15), "ink2")
        self.meta = self._chars(_spaced(look.sans(11, 500)), "ink3")
        self.note = self._chars(look.sans(12), "ink3")
        self.left_out = self._chars(font(14), "ink3")
        self.selection = QTextCharFormat()  # marks and letters show through
        self.selection.setBackground(look.theme.colour("accent", _SELECTION))
        self.meta_gap = self._chars(look.sans(11, 500), "ink3")

    def link(self, target: str) -> QTextCharFormat:
        """Give the format of a word of ours that can be clicked."""
        made = self._chars(self._look.sans(12, 500), "accent")
        made.setAnchor(True)
        made.setAnchorHref(target)
        return made

    def block(self, line: float, *, above: float = 0, below: float = 0) -> QTextBlockFormat:
        """Give a paragraph format: line height and the space above and below in LOOK's pixels."""
        made = QTextBlockFormat()
        made.setLineHeight(self._look.px(line), QTextBlockFormat.LineHeightTypes.FixedHeight.value)
        made.setTopMargin(self._look.px(above))
        made.setBottomMargin(self._look.px(below))
        direction = Qt.LayoutDirection.RightToLeft if self._rtl else Qt.LayoutDirection.LeftToRight
        made.setLayoutDirection(direction)
        return made

    def paragraph(self, *, above: float = 0, below: float = 16) -> QTextBlockFormat:
        """Give the format of a paragraph of the article."""
        return self.block(self.pitch / self._look.scale, above=above, below=below)

    def margins(self, width: int) -> tuple[int, int]:
        """Give the margins in pixels on the side of the badges and on the other, in a width."""
        px = self._look.px
        column = min(self.measure, width - px(_GUTTER) - px(_OTHER_SIDE))
        badge_side = max(px(_GUTTER), (width - column) // 2)
        return badge_side, max(0, width - column - badge_side)

    def _chars(self, font: QFont, role: str) -> QTextCharFormat:
        made = QTextCharFormat()
        made.setFont(font)
        made.setForeground(self._look.theme.colour(role))
        return made


def _spaced(font: QFont) -> QFont:
    font.setCapitalization(QFont.Capitalization.AllUppercase)
    font.setLetterSpacing(QFont.SpacingType.AbsoluteSpacing, 0.4)
    return font


def _display(font: QFont) -> QFont:
    """Take the letter forms that are drawn for large sizes; Qt does not by itself."""
    font.setVariableAxis(QFont.Tag("opsz"), font.pixelSize())
    return font
