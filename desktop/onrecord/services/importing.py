"""Store what was read and found, and correct what an article says of itself."""

from collections.abc import Iterator
from pathlib import Path

from onrecord import paths
from onrecord.articles.formats import files_in
from onrecord.claims.dates import resolve
from onrecord.errors import BugError
from onrecord.services import matching
from onrecord_db import articles, claims, relations
from onrecord_db.extracting import changes
from onrecord_db.records import (
    Article,
    Basis,
    Change,
    Claim,
    Extraction,
    FoundAgain,
    WorldDate,
)
from onrecord_db.store import Step, Store

__all__ = [
    "difference",
    "edit_details",
    "files_in",
    "keep_extraction",
    "restore_article",
    "sample_path",
    "set_included",
    "store_article",
    "store_extraction",
    "storing_extraction",
    "trash_article",
]

SAMPLE = "samples/harbour-ferry.md"
LATER_SAMPLE = "samples/harbour-ferry-follow-up.md"


def store_article(
    store: Store, article: Article, *, file_name: str, raw: bytes | None
) -> tuple[int, Change]:
    """Store an article with its original bytes, None when there are none; give its id too.

    An import is not journalled: it is taken back by moving the article to the trash.
    """
    with store.step(f"Import {file_name}", undoable=False) as step:
        article_id = articles.add(store, article, file_name=file_name, raw=raw)
    return article_id, committed(step)


def store_extraction(store: Store, article_id: int, extraction: Extraction) -> Change:
    """Store the claims found in the latest version and propose matches with earlier claims."""
    with store.step("Find claims", undoable=False) as step:
        keep_extraction(store, article_id, extraction)
    return committed(step)


def difference(store: Store, article_id: int, extraction: Extraction) -> FoundAgain | None:
    """Give what storing an extraction would change; None for an article never analysed."""
    version = articles.version(store, article_id)
    if version.extractor is None:
        return None
    return changes.difference(store, version.id, extraction)


def storing_extraction(
    store: Store, article_id: int, extraction: Extraction, *, undoable: bool = False
) -> Iterator[Change | None]:
    """Store the claims in short parts, for a window that must stay awake meanwhile.

    One step holds all parts: nobody else may write before the end, and a generator that is
    closed before it leaves nothing behind. Matches are for ``matching.in_parts``.

    Args:
        store: the database.
        article_id: the article.
        extraction: what was found.
        undoable: True where a person has seen the ``difference`` and said yes.

    Yields:
        None between two parts, the change at the end.
    """
    label = "Look for claims again" if undoable else "Find claims"
    with store.step(label, undoable=undoable) as step:
        version_id = articles.version_id(store, article_id)
        for _ in claims.adding(store, version_id, extraction):
            yield None
    yield committed(step)


def keep_extraction(store: Store, article_id: int, extraction: Extraction) -> None:
    """Do what ``store_extraction`` does inside a step that is open."""
    claims.add_extraction(store, articles.version_id(store, article_id), extraction)
    relations.propose(store, matching.propose(store, article_id))


def edit_details(  # noqa: PLR0913  # the five details are given together or not at all
    store: Store,
    article_id: int,
    *,
    title: str,
    outlet: str | None,
    byline: str | None,
    url: str | None,
    published: WorldDate | None,
) -> Change:
    """Correct what the article says of itself; dates that are reckoned from it follow."""
    with store.step("Edit details") as step:
        articles.edit(
            store,
            article_id,
            title=title,
            outlet=outlet,
            byline=byline,
            url=url,
            published=published,
        )
        for claim in claims.of_article(store, article_id):
            _reckon_again(store, claim, published)
    return committed(step)


def set_included(store: Store, article_id: int, start: int, *, included: bool) -> Change:
    """Bring the block that starts at code point ``start`` back into the analysis, or leave it out."""
    label = "Bring text back" if included else "Leave text out"
    with store.step(label) as step:
        version = articles.version(store, article_id)
        articles.set_included(store, version.id, start, included=included)
    return committed(step)


def trash_article(store: Store, article_id: int) -> Change:
    """Move an article with all that hangs on it to the trash."""
    with store.step("Move to trash") as step:
        articles.trash(store, article_id)
    return committed(step)


def restore_article(store: Store, article_id: int) -> Change:
    """Take an article out of the trash."""
    with store.step("Restore article") as step:
        articles.restore(store, article_id)
    return committed(step)


def sample_path(*, later: bool = False) -> Path:
    """Give the bundled sample article, or the later one that repeats some of its claims."""
    return paths.resource(LATER_SAMPLE if later else SAMPLE)


def committed(step: Step) -> Change:
    """Give the change of a step that has ended.

    Raises:
        BugError: the step stands inside another one, which is not over yet.
    """
    if step.change is None:
        message = "A service was called inside an open step."
        raise BugError(message)
    return step.change


def _reckon_again(store: Store, claim: Claim, published: WorldDate | None) -> None:
    """Reckon a claim's date from its printed words; one that a person entered stays."""
    old = claim.said_on
    if old is None or old.text is None or old.basis is Basis.ENTERED:
        return
    if old.basis is Basis.STATED and old.value is not None:
        return
    new = resolve(old.text, published)
    if new != old:
        claims.set_said_on(store, claim.id, new)
