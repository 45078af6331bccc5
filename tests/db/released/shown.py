"""All that a program shows of a database, as JSON: asked of the version that wrote it, and of ours."""

import json
from collections.abc import Iterator
from dataclasses import asdict
from typing import Any

from onrecord_db import actors, articles, claims, settings, verdicts
from onrecord_db.store import Store


def shown(store: Store) -> dict[str, Any]:
    """Give articles, actors, claims, verdicts, files, the scale and a setting."""
    live, trashed = articles.rows(store), articles.rows(store, trashed=True)
    found = {
        "articles": [_article(store, row.id) for row in live],
        "trash": [_article(store, row.id) for row in trashed],
        "actors": [asdict(one) for one in actors.rows(store)],
        "scale": asdict(verdicts.scale(store)),
        "setting": settings.get(store, "scale-colours"),
        "found": _found(store, "bridge"),
    }
    plain: dict[str, Any] = json.loads(json.dumps(found))
    return plain


def _found(store: Store, word: str) -> list[int]:
    """Search as the version that runs this does; what other versions lack is imported here."""
    if hasattr(claims, "find"):  # up to the second schema
        return sorted(one.id for one in claims.find(store, word))
    from onrecord_db.search.claims import claim_ids
    from onrecord_db.search.query import parse

    return sorted(claim_ids(store, parse(word)))


def missing(told: Any, now: Any, place: str = "") -> Iterator[str]:
    """Say what an old version showed that is not shown now; what is new is no matter."""
    if isinstance(told, dict) and isinstance(now, dict):
        for key, value in told.items():
            yield from missing(value, now.get(key), f"{place}.{key}")
    elif isinstance(told, list) and isinstance(now, list) and len(told) == len(now):
        for number, (value, other) in enumerate(zip(told, now, strict=True)):
            yield from missing(value, other, f"{place}[{number}]")
    elif told != now:
        yield f"{place} was {told!r} and is {now!r}"


def _article(store: Store, article_id: int) -> dict[str, Any]:
    found = claims.of_article(store, article_id)
    return {
        "row": asdict(articles.row(store, article_id)),
        "version": asdict(articles.version(store, article_id)),
        "place": articles.place(store, article_id),
        "actors": [asdict(one) for one in actors.of_article(store, article_id)],
        "claims": [asdict(one) for one in found],
        "verdicts": [[asdict(one) for one in verdicts.history(store, c.id)] for c in found],
        "files": [
            _stored(store, link.blob_sha256)
            for claim in found
            for link in claim.evidence
            if link.blob_sha256
        ],
    }


def _stored(store: Store, sha256: str) -> str:
    """Give a kept file's text; the older programs have ``evidence.blob_path`` for ``store.files``."""
    if hasattr(store, "files"):
        return store.files.read(sha256).decode()
    return (store.files_folder / sha256).read_bytes().decode()
