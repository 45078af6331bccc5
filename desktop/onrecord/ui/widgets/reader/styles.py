"""The formats of the reader's document: fonts, inks and spacing by role."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QFont, QFontMetricsF, QTextBlockFormat, QTextCharFormat

if TYPE_CHECKING:
    from onrecord.ui.theme import Look

READER_SIZE = 18
_LINE = 1.52  # of the font's own height, as in LOOK's pictures: room for underlines
_MEASURE = 70  # characters in the column: a ragged line is shorter and holds about 66
_GUTTER = 56  # LOOK's pixels: least margin on the side of the badges
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
        metrics = QFontMetricsF(look.serif(READER_SIZE))
        self.pitch = round(metrics.height() * _LINE)
        self.measure = round(metrics.horizontalAdvance(_SAMPLE) / len(_SAMPLE) * _MEASURE)
        self.body = self._chars(look.serif(READER_SIZE), "ink")
        self.dateline = self._chars(look.serif(READER_SIZE), "ink3")
        self.heading = self._chars(look.serif(19, 650), "ink")
        self.title = self._chars(_display(look.serif(28, 650)), "ink")
        self.byline = self._chars(look.serif(15, italic=True), "ink2")
        self.caption = self._chars(look.serif(15), "ink2")
        self.meta = self._chars(_spaced(look.sans(11, 500)), "ink3")
        self.note = self._chars(look.sans(12), "ink3")
        self.left_out = self._chars(look.serif(14), "ink3")
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
