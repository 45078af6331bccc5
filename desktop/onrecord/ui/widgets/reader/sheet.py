"""The article in the reader's document: the section that is set, its marks, its ticks."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from onrecord.ui.widgets.reader import document as pages
from onrecord.ui.widgets.reader import sections
from onrecord.ui.widgets.reader.layers import Layers
from onrecord.ui.widgets.reader.marks import make_marks, tip
from onrecord.ui.widgets.reader.minimap import Tick
from onrecord.ui.widgets.reader.offsets import DocumentMap
from onrecord.ui.widgets.reader.styles import Styles

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from PySide6.QtGui import QTextDocument

    from onrecord.ui.theme import Look
    from onrecord.ui.widgets.reader.overlay import Overlay
    from onrecord.ui.widgets.reader.sections import Section
    from onrecord_db.records import ArticleRow, ArticleVersion, Claim, Span

_ABOVE = 32  # LOOK's pixels, over the first line
_BELOW = 120  # under the last line, so that it can be read at eye height


class Sheet:
    """Sets one section of one article into a document and keeps its overlay true to it."""

    def __init__(self, document: QTextDocument, overlay: Overlay, look: Look) -> None:
        self._document, self._overlay, self._look = document, overlay, look
        self.page: pages.Page | None = None
        self.shown = DocumentMap("", [], {})
        self.styles = Styles(look, rtl=False)
        self.claims: tuple[Claim, ...] = ()
        self.sections: tuple[Section, ...] = ()
        self.layers = Layers()
        self._actor_index: dict[int, int] = {}
        self._ticks: list[Tick] = []
        self._ticks_of: Layers | None = None  # the layers of these; None once the claims are others

    @property
    def is_rtl(self) -> bool:
        """True while the article is written from right to left."""
        return self.page is not None and self.page.row.direction == "rtl"

    def take(self, row: ArticleRow, version: ArticleVersion, *, is_left_out_shown: bool) -> bool:
        """Take an article to set; False when it is the version that is set already."""
        old = self.page
        if old is not None and old.version.id == version.id and old.version.text == version.text:
            if old.version.blocks != version.blocks:
                self.sections = sections.cut(version)
            number = min(old.section.number, len(self.sections) - 1)
            self.page = replace(old, row=row, version=version, section=self.sections[number])
            return False
        self.sections = sections.cut(version)
        self.page = pages.Page(
            row=row, version=version, section=self.sections[0], is_left_out_shown=is_left_out_shown
        )
        self.set_claims((), {})
        self.layers = Layers(marks=self.layers.marks, unreviewed=self.layers.unreviewed)
        self._overlay.current = None
        return True

    def clear(self) -> None:
        """Hold no article."""
        self.page, self.sections = None, ()
        self.set_claims((), {})
        self.shown = self._overlay.hits.shown = DocumentMap("", [], {})
        self.set_marks()
        self._document.clear()

    def lay(self) -> None:
        """Set the section into the document; the marks follow by set_marks()."""
        if self.page is None:
            return
        self.styles = Styles(self._look, rtl=self.is_rtl)
        self._overlay.set_marks([], is_rtl=self.is_rtl)
        self.shown = pages.set_page(self._document, self.page, self.styles)
        self._overlay.hits.shown = self.shown

    def set_margins(self, width: int) -> None:
        """Centre the text in a width in pixels, with room for the badges."""
        near, other = self.styles.margins(width)
        left, right = (other, near) if self.is_rtl else (near, other)
        px = self._look.px
        pages.set_margins(self._document, (left, px(_ABOVE), right, px(_BELOW)))
        self._overlay.forget_geometry(gutter=near - px(4))

    def show_left_out(self, *, is_shown: bool) -> bool:
        """Show the lines left out or hide them; True when the page has to be laid anew."""
        if self.page is None or self.page.is_left_out_shown == is_shown:
            return False
        self.page = replace(self.page, is_left_out_shown=is_shown)
        return True

    def turn_to(self, point: int) -> bool:
        """Choose the section that holds a code point; True when another has to be laid."""
        if self.page is None:
            return False
        section = sections.at(self.sections, point)
        return self.turn(section.number)

    def turn(self, number: int) -> bool:
        """Choose a section by number; True when it is another one."""
        is_there = 0 <= number < len(self.sections)
        if self.page is None or not is_there or number == self.page.section.number:
            return False
        self.page = replace(self.page, section=self.sections[number])
        return True

    def set_claims(self, claims: Sequence[Claim], actor_index: Mapping[int, int]) -> None:
        """Take the article's claims in the order of the text, and the number of each actor."""
        self.claims, self._actor_index = tuple(claims), dict(actor_index)
        self._ticks_of = None

    def claim(self, claim_id: int) -> Claim | None:
        """Give a claim by its id."""
        return next((claim for claim in self.claims if claim.id == claim_id), None)

    def named(self, claim_ids: Iterable[int | None]) -> list[Claim]:
        """Give claims by their ids, each once; ids of none are passed over."""
        found = (self.claim(one) for one in dict.fromkeys(claim_ids) if one is not None)
        return [claim for claim in found if claim is not None]

    def actor_number(self, claim: Claim) -> int:
        """Give the number of a claim's actor, which decides its colour."""
        unknown = max(self._actor_index.values(), default=-1) + 1
        return unknown if claim.actor_id is None else self._actor_index.get(claim.actor_id, unknown)

    def set_marks(self) -> None:
        """Mark the claims of the section."""
        here = self.claims if len(self.sections) < 2 else self._claims_here()  # noqa: PLR2004 - not cut
        marks = make_marks(here, self._actor_index, self.shown)
        self._overlay.set_marks(marks, is_rtl=self.is_rtl)
        self._overlay.set_layers(self.layers)

    def ticks(self) -> list[Tick]:
        """Give the claims on the minimap: of all sections, by their share of the text."""
        if len(self.sections) > 1 and self.page is not None:
            if self._ticks_of != self.layers:  # else the same: every section has them all
                length = max(1, len(self.page.version.text))
                placed = (claim for claim in self.claims if claim.spans)
                self._ticks = [self._tick(one, one.spans[0].start / length) for one in placed]
                self._ticks_of = self.layers
            return self._ticks
        length = max(1, self._document.characterCount())
        return [
            Tick(m.claim_id, m.actor, m.start / length, m.tip, is_seen=not self.layers.hides(m))
            for m in self._overlay.marks()
            if m.parts and not m.echo
        ]

    def share(self, point: int) -> float:
        """Give how far down the minimap a code point stands, in 0..1."""
        if self.page is None:
            return 0.0
        if len(self.sections) > 1:
            return point / max(1, len(self.page.version.text))
        return (self.shown.nearest(point) or 0) / max(1, self._document.characterCount())

    def band(self) -> tuple[float, float] | None:
        """Give the section's place on the minimap; None when the whole article is set."""
        if self.page is None or len(self.sections) < 2:  # noqa: PLR2004 - not cut
            return None
        span = self.page.section.span
        return self.share(span.start), self.share(span.end)

    def readable(self, spans: Sequence[Span]) -> list[Span]:
        """Give those stretches, in order as they come, that touch a line that is shown."""
        if self.page is None:
            return []
        page, kept, at = self.page, [], 0
        lines = [b.span for b in page.version.blocks if b.included or page.is_left_out_shown]
        for span in spans:
            while at < len(lines) and lines[at].end <= span.start:
                at += 1
            if at < len(lines) and lines[at].start < span.end:
                kept.append(span)
        return kept

    def unplaced(self) -> tuple[int, int]:
        """Count the claims that have no place in the text, and those in lines that are not shown."""
        if self.page is None or not self.claims:
            return 0, 0
        placed = [claim for claim in self.claims if claim.spans]
        starts = sorted((claim.spans[0] for claim in placed), key=lambda span: span.start)
        return len(self.claims) - len(placed), len(starts) - len(self.readable(starts))

    def _claims_here(self) -> list[Claim]:
        if self.page is None:
            return []
        here = self.page.section.span
        return [
            claim
            for claim in self.claims
            if any(
                s.start < here.end and here.start < s.end for s in (*claim.spans, *claim.headlines)
            )
        ]

    def _tick(self, claim: Claim, share: float) -> Tick:
        actor = self.actor_number(claim)
        is_seen = self.layers.is_whole or not self.layers.hides_claim(claim, actor)
        return Tick(claim.id, actor, share, tip(claim), is_seen=is_seen)
