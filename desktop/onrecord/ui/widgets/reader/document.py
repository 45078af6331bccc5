"""Sets an article into a text document, block by block, as plain text."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QLocale
from PySide6.QtGui import QTextBlockFormat, QTextCharFormat, QTextCursor, QTextDocument

from onrecord.ui.widgets.reader.offsets import DocumentMap, Stretch
from onrecord.ui.wording import moment
from onrecord_db.records import BlockKind, Span

if TYPE_CHECKING:
    from collections.abc import Iterator

    from onrecord.ui.widgets.reader.sections import Section
    from onrecord.ui.widgets.reader.styles import Styles
    from onrecord_db.records import ArticleRow, ArticleVersion, Block

DETAILS, LEFT_OUT, BRING_BACK, LEAVE_OUT = "details", "left-out", "bring-back", "leave-out"
SECTION = "section"

_FURNITURE = frozenset(
    {
        BlockKind.REPEATED_HEADLINE,
        BlockKind.COUNTER,
        BlockKind.TAGS,
        BlockKind.LOGIN,
        BlockKind.BOILERPLATE,
    }
)

# Characters that Qt would take for a new block, a frame or an object; one unit each way.
_SHOWN_AS = str.maketrans(
    {
        "\n": "\u2028",
        "\u2029": "\u2028",
        "\r": " ",
        "\0": "\ufffd",
        "\ufffc": "\ufffd",
        **{chr(code): "\ufffd" for code in (*range(0xFDD0, 0xFDF0), *range(0xD800, 0xE000))},
    }
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """An article as it is set: the record, its text version and what is shown of it."""

    row: ArticleRow
    version: ArticleVersion
    section: Section
    is_left_out_shown: bool = False

    def blocks(self) -> tuple[Block, ...]:
        """Give the blocks of the section."""
        return self.version.blocks[self.section.first : self.section.last + 1]

    def text(self, block: Block) -> str:
        """Give the words of a block."""
        return self.version.text[block.span.start : block.span.end]

    def word_count(self) -> int:
        """Count the words that claims are looked for in, in the whole article."""
        return sum(len(self.text(block).split()) for block in self.version.blocks if block.included)


def set_page(document: QTextDocument, page: Page, styles: Styles) -> DocumentMap:
    """Replace the document's content by the article and tell where its characters stand."""
    setter = _Setter(document, page, styles)
    setter.set_all()
    return setter.made_map()


def set_margins(document: QTextDocument, margins: tuple[int, int, int, int]) -> None:
    """Set the page's margins in pixels: left, top, right, bottom; lays out anew only if need be."""
    root = document.rootFrame()
    shape = root.frameFormat()
    left, top, right, bottom = margins
    shape.setLeftMargin(left)
    shape.setTopMargin(top)
    shape.setRightMargin(right)
    shape.setBottomMargin(bottom)
    if shape != root.frameFormat():
        root.setFrameFormat(shape)


class _Setter:
    """Writes one page into one document and notes where each stretch of text lands."""

    def __init__(self, document: QTextDocument, page: Page, styles: Styles) -> None:
        self._page, self._styles = page, styles
        self._cursor = QTextCursor(document)
        self._stretches: list[Stretch] = []
        self._block_starts: dict[int, int] = {}
        self._block = -1
        self._title = self._standing(BlockKind.HEADLINE, page.row.title, whole=True)
        self._byline = self._standing(BlockKind.BYLINE, page.row.byline or "", whole=False)

    def made_map(self) -> DocumentMap:
        return DocumentMap(self._page.version.text, self._stretches, self._block_starts)

    def set_all(self) -> None:
        cursor = self._cursor
        cursor.beginEditBlock()
        cursor.select(QTextCursor.SelectionType.Document)
        cursor.removeSelectedText()
        section = self._page.section
        if section.number:
            self._set_turn(section.number - 1, self._turn_back(), below=22)
        else:
            self._set_head()
        for group in self._lines():
            self._set_line(group)
        if section.number < section.of - 1:
            self._set_turn(section.number + 1, self._turn_on(), below=8)
        self._set_foot()
        cursor.endEditBlock()

    def _standing(self, kind: BlockKind, words: str, *, whole: bool) -> Block | None:
        """Find the included block that the article itself gives the title or byline in."""
        for block in self._page.version.blocks:
            if block.kind is kind and block.included and words:
                text = " ".join(self._page.text(block).split())
                wanted = " ".join(words.split())
                if text == wanted or (not whole and wanted in text):
                    return block
        return None

    def _set_head(self) -> None:
        styles, row = self._styles, self._page.row
        self._new_block(styles.block(18, below=8))
        self._write_meta()
        title = styles.block(36 * styles.size, below=10 if row.byline else 22)
        self._new_block(title)
        if self._title is not None:
            self._write_span(self._title.span, styles.title)
        else:
            self._write_words(row.title, styles.title)
        if not row.byline:
            return
        self._new_block(
            styles.block(24 * styles.size, below=0 if self._has_second_byline() else 22)
        )
        if self._byline is not None:
            self._write_span(self._byline.span, styles.byline)
        else:
            by = QCoreApplication.translate("Reader", "By {name}")
            self._write_words(by.format(name=row.byline), styles.byline)

    def _turn_back(self) -> str:
        section, form = (
            self._page.section,
            QCoreApplication.translate("Reader", "Section {n} of {of}"),
        )
        return form.format(n=section.number + 1, of=section.of)

    def _turn_on(self) -> str:
        section = self._page.section
        form = QCoreApplication.translate("Reader", "End of section {n} of {of}")
        return form.format(n=section.number + 1, of=section.of)

    def _set_turn(self, number: int, words: str, *, below: int) -> None:
        """Set the line that leads to another section."""
        translate, is_back = QCoreApplication.translate, number < self._page.section.number
        self._new_block(self._styles.block(20, above=0 if is_back else 8, below=below))
        self._write(words, self._styles.note)
        turn = (
            translate("Reader", "Previous section")
            if is_back
            else translate("Reader", "Next section")
        )
        self._write_link(turn, f"{SECTION}:{number}")

    def _has_second_byline(self) -> bool:
        """Tell whether the text goes on with another line about itself, as the date it appeared."""
        shown = (b for b in self._page.version.blocks if b.included)
        first = next((b for b in shown if b not in (self._title, self._byline)), None)
        return first is not None and first.kind is BlockKind.BYLINE

    def _write_meta(self) -> None:
        translate, page = QCoreApplication.translate, self._page
        count = page.word_count()
        words = translate("Reader", "1 word") if count == 1 else translate("Reader", "{n} words")
        parts = (
            page.row.outlet or translate("Reader", "Unknown outlet"),
            moment(page.row.published) or translate("Reader", "Date unknown"),
            words.format(n=QLocale().toString(count)),
        )
        self._write("  ·  ".join(parts), self._styles.meta)
        self._write("     ", self._styles.meta_gap)
        self._write(translate("Reader", "Edit details"), self._styles.link(DETAILS))

    def _lines(self) -> Iterator[list[Block]]:
        """Give the blocks that stand in one line of the text and are shown alike."""
        text = self._page.version.text
        group: list[Block] = []
        for block in self._page.blocks():
            if block in (self._title, self._byline):
                continue
            if group and not self._belongs(group[-1], block, text):
                yield group
                group = []
            group.append(block)
        if group:
            yield group

    def _belongs(self, left: Block, right: Block, text: str) -> bool:
        is_one_line = "\n" not in text[left.span.end : right.span.start]
        return is_one_line and left.included == right.included

    def _set_line(self, group: list[Block]) -> None:
        if not group[0].included:
            if self._page.is_left_out_shown:
                self._set_left_out(group)
            return
        styles, first = self._styles, group[0]
        is_heading = first.kind in (BlockKind.SUBHEADING, BlockKind.HEADLINE)
        if first.kind is BlockKind.BYLINE:
            self._new_block(styles.block(24 * styles.size, below=22))
        else:
            above = 12 if is_heading else 0
            self._new_block(styles.paragraph(above=above, below=4 if is_heading else 16))
        last: Block | None = None
        for block in group:
            if last is not None:
                self._write_span(Span(last.span.end, block.span.start), self._styles.body)
            self._write_span(block.span, self._format(block.kind))
            last = block
        if first.set_by != "program" and first.kind in _FURNITURE:
            leave = QCoreApplication.translate("Reader", "Leave out")
            self._write_link(leave, f"{LEAVE_OUT}:{first.span.start}")

    def _format(self, kind: BlockKind) -> QTextCharFormat:
        styles = self._styles
        return {
            BlockKind.HEADLINE: styles.heading,
            BlockKind.SUBHEADING: styles.heading,
            BlockKind.DATELINE: styles.dateline,
            BlockKind.BYLINE: styles.byline,
            BlockKind.CAPTION: styles.caption,
        }.get(kind, styles.body)

    def _set_left_out(self, group: list[Block]) -> None:
        back = QCoreApplication.translate("Reader", "Bring back")
        for block in group:
            self._new_block(self._styles.block(22 * self._styles.size, below=10))
            self._write_span(block.span, self._styles.left_out)
            self._write(f"   {block.kind.value}", self._styles.note)
            self._write_link(back, f"{BRING_BACK}:{block.span.start}")

    def _set_foot(self) -> None:
        left_out = [block for block in self._page.blocks() if not block.included]
        self._new_block(self._styles.block(20, above=16))
        if not left_out:
            return
        translate = QCoreApplication.translate
        kinds = ", ".join(dict.fromkeys(block.kind.value for block in left_out))
        one, many = (
            translate("Reader", "1 line left out"),
            translate("Reader", "{n} lines left out"),
        )
        count = one if len(left_out) == 1 else many.format(n=len(left_out))
        self._write(f"{count}: {kinds}", self._styles.note)
        is_shown = self._page.is_left_out_shown
        show = translate("Reader", "Hide (B)") if is_shown else translate("Reader", "Show (B)")
        self._write_link(show, LEFT_OUT)

    def _new_block(self, block: QTextBlockFormat) -> None:
        self._block += 1
        if self._block:
            self._cursor.insertBlock(block, self._styles.body)
        else:
            self._cursor.setBlockFormat(block)
        self._block_starts[self._block] = self._cursor.position()

    def _write_link(self, words: str, target: str) -> None:
        self._write("   ·   ", self._styles.note)
        self._write(words, self._styles.link(target))

    def _write_span(self, span: Span, chars: QTextCharFormat) -> None:
        if span.start == span.end:
            return
        text = self._page.version.text[span.start : span.end]
        self._stretches.append(Stretch(doc=self._cursor.position(), block=self._block, span=span))
        self._write(text, chars)

    def _write_words(self, words: str, chars: QTextCharFormat) -> None:
        """Write a title or byline that does not stand so in the text; it is copied all the same."""
        here = Stretch(doc=self._cursor.position(), block=self._block, span=Span(0, 0), words=words)
        self._stretches.append(here)
        self._write(words, chars)

    def _write(self, text: str, chars: QTextCharFormat) -> None:
        self._cursor.insertText(text.translate(_SHOWN_AS), chars)
