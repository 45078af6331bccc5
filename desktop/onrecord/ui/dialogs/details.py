"""Correct what an article says of itself: title, outlet, byline, published date, address."""

from __future__ import annotations

import re
from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QLineEdit, QWidget
from typing_extensions import override

from onrecord.ui.dialogs.base import Dialog
from onrecord_db.records import ArticleRow, Basis, Precision, WorldDate

if TYPE_CHECKING:
    from onrecord.ui.theme import Look

_DATE = re.compile(r"(\d{4})(?:-(\d{2})(?:-(\d{2})(?:[T ](\d{2}:\d{2}\S*))?)?)?")
_PRECISIONS = {1: Precision.YEAR, 2: Precision.MONTH, 3: Precision.DAY, 4: Precision.MINUTE}


def parse_date(text: str) -> WorldDate | None:
    """Read YYYY, YYYY-MM, YYYY-MM-DD or YYYY-MM-DD HH:MM as an entered date.

    Raises:
        ValueError: it is none of these, or no day of the calendar.
    """
    match = _DATE.fullmatch(text)
    if match is None:
        raise ValueError(text)
    parts = [part for part in match.groups() if part]
    numbers = [int(part) for part in parts[:3]]
    date(*([*numbers, 1, 1])[:3])
    value = "-".join(parts[:3]) + (f"T{parts[3]}" if len(parts) > 3 else "")  # noqa: PLR2004
    return WorldDate(value=value, precision=_PRECISIONS[len(parts)], basis=Basis.ENTERED)


class DetailsDialog(Dialog):
    """Edits an article's details; read ``title`` ... ``published`` after acceptance."""

    def __init__(self, look: Look, article: ArticleRow, parent: QWidget | None) -> None:
        super().__init__(look, self.tr("Article details"), parent)
        self.setMinimumWidth(look.px(500))
        self._before = article.published
        self._title = QLineEdit(article.title)
        self._outlet = QLineEdit(article.outlet or "")
        self._byline = QLineEdit(article.byline or "")
        self._published = QLineEdit((article.published and article.published.value) or "")
        self._published.setObjectName("published")
        self._url = QLineEdit(article.url or "")
        self.add_field(self.tr("Title"), self._title)
        self.add_field(self.tr("Outlet"), self._outlet)
        self.add_field(self.tr("Byline"), self._byline)
        self.add_field(
            self.tr("Published"),
            self._published,
            self.tr(
                "As 2025-03-14, or 2025-03 or 2025 when no more is known; empty when it is not "
                "known. Days such as “on Friday” are reckoned from it."
            ),
        )
        self.add_field(self.tr("Address"), self._url)
        self._published.setPlaceholderText(self.tr("YYYY-MM-DD"))
        self.add_buttons(self.tr("Save"))

    @property
    def title(self) -> str:
        """The title; never empty."""
        return self._title.text().strip()

    @property
    def outlet(self) -> str | None:
        """The outlet, None when empty."""
        return self._outlet.text().strip() or None

    @property
    def byline(self) -> str | None:
        """The byline, None when empty."""
        return self._byline.text().strip() or None

    @property
    def url(self) -> str | None:
        """The address, None when empty."""
        return self._url.text().strip() or None

    @property
    def published(self) -> WorldDate | None:
        """The published date; an unchanged one keeps its basis, None when empty."""
        text = self._published.text().strip()
        if self._before is not None and text == (self._before.value or ""):
            return self._before
        return parse_date(text) if text else None

    @override
    def accept(self) -> None:
        try:
            _ = self.published
        except ValueError:
            self.show_error(
                self.tr("The date is not one. Write it as 2025-03-14, or leave it empty.")
            )
            self._published.setFocus()
            return
        if not self.title:
            self.show_error(self.tr("The article needs a title to be found again."))
            self._title.setFocus()
            return
        super().accept()
