"""Make reports: take a snapshot of the data, render it, write it."""

import re
from datetime import UTC, datetime
from importlib.metadata import version
from pathlib import Path

from onrecord.errors import ReportError
from onrecord.reports import csv, files, formats
from onrecord.reports.data import ReportData
from onrecord.reports.formats import FORMATS, Format
from onrecord.services import library
from onrecord_db import actors, articles, claims, verdicts
from onrecord_db.records import Claim
from onrecord_db.store import Store

__all__ = ["FORMATS", "Format", "claims_table", "render", "save", "snapshot", "write"]

_ARTICLE = "article:"
_DATABASE = ".onrecord"
_ID = re.compile(r"[0-9]{1,18}")  # more digits are no row's number


def snapshot(store: Store, scope: str, *, at: str | None = None) -> ReportData:
    """Take all that a report on a scope says, as it stands now.

    Args:
        scope: "article:ID".
        at: the time the report shows, UTC ISO-8601; None takes the clock's.

    Raises:
        KnownError: the scope names nothing that can be reported.
    """
    article_id = _article_id(store, scope)
    row = articles.row(store, article_id)
    return ReportData(
        article=row,
        version=articles.version(store, article_id),
        actors=actors.of_article(store, article_id),
        claims=claims.of_article(store, article_id),
        scale=verdicts.scale(store),
        program=f"OnRecord {version('onrecord')}",
        reviewer=store.user,
        generated_at=at or datetime.now(UTC).isoformat(timespec="minutes"),
    )


def render(store: Store, scope: str, format_key: str, *, at: str | None = None) -> bytes:
    """Give a report's bytes; ``format_key`` and ``at`` as in ``save`` and ``snapshot``."""
    return formats.named(format_key).render(snapshot(store, scope, at=at))


def write(store: Store, scope: str, format_key: str, path: Path) -> None:
    """Write a report on a scope to a file; errors as ``snapshot`` and ``save``."""
    save(snapshot(store, scope), format_key, path)


def save(data: ReportData, format_key: str, path: Path) -> None:
    """Write a snapshot to a file, which appears under its name only when it is whole.

    Needs no store, so a thread of its own can do it.

    Args:
        format_key: a key of ``FORMATS``.

    Raises:
        ReportError: no such format, the name is that of a database or of a file it keeps, or
            the file cannot be written there.
    """
    target = path.absolute()
    kept = any(folder.name.endswith(f"{_DATABASE}-files") for folder in target.parents)
    if target.suffix == _DATABASE or kept:
        message = f"{path.name} is, or would be, a part of a database."
        raise ReportError(message, hint="Write the report under another name.")
    files.write(path, formats.named(format_key).render(data))


def claims_table(store: Store, found: tuple[Claim, ...]) -> bytes:
    """Give claims of any articles as CSV, one row a claim."""
    rows = {number: articles.row(store, number) for number in {c.article_id for c in found}}
    return csv.table((rows[claim.article_id], claim) for claim in found)


def _article_id(store: Store, scope: str) -> int:
    digits = scope.removeprefix(_ARTICLE)
    if not scope.startswith(_ARTICLE) or not _ID.fullmatch(digits):
        message = f"{scope} is nothing that a report can be made of."
        raise ReportError(message, hint="Give article: and the article's number, as article:1.")
    library.check_article(store, int(digits))
    return int(digits)
