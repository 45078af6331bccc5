"""What was dropped on a claim: one address or one file."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QUrl

if TYPE_CHECKING:
    from PySide6.QtCore import QMimeData

_WEB = ("http", "https")


def source_target(mime: QMimeData) -> str | None:
    """Give the web address or the local file's path that a drop holds; None for anything else.

    Several files at once are no source of one claim, so they give None too.
    """
    urls = mime.urls() if mime.hasUrls() else _typed_url(mime)
    if len(urls) != 1:
        return None
    url = urls[0]
    if url.isLocalFile():
        return url.toLocalFile()
    if url.scheme().lower() in _WEB and url.host():
        return url.toString()
    return None


def _typed_url(mime: QMimeData) -> list[QUrl]:
    words = mime.text().split() if mime.hasText() else []
    if len(words) != 1 or "://" not in words[0]:
        return []
    return [QUrl(words[0], QUrl.ParsingMode.StrictMode)]
