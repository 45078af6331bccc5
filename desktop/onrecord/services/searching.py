"""Search the database by a line of the filter language."""

from collections.abc import Iterator

from onrecord.errors import QueryError
from onrecord_db import claims, verdicts
from onrecord_db.reader import Reader
from onrecord_db.records import Claim
from onrecord_db.search.claims import claim_ids
from onrecord_db.search.find import Found, Kind, find
from onrecord_db.search.query import Query, parse
from onrecord_db.search.values import Asker
from onrecord_db.store import Store

__all__ = ["Asker", "Found", "Kind", "everything", "filtered", "read"]

_PART = 500  # claims read at once


def read(reader: Reader, line: str) -> Query:
    """Read a line that was given whole, so that its last word is whole too.

    Raises:
        QueryError: it holds something that is not known; its first problem.
    """
    ratings = verdicts.scale(reader).ratings
    query = parse(f"{line} ", {"verdict": [rating.label for rating in ratings]})
    if query.problems:
        first = query.problems[0]
        at, length = first.place.at, first.place.length
        raise QueryError(first.message, hint=first.hint, line=line, at=at, length=length)
    return query


def filtered(store: Store, line: str) -> Iterator[Claim]:
    """Give the claims that a line asks for, the newest first.

    Raises:
        QueryError: as ``read``.
    """
    found = claim_ids(store, read(store, line), asker=Asker(user=store.user))
    return (
        claim
        for start in range(0, len(found), _PART)
        for claim in claims.some(store, found[start : start + _PART])
    )


def everything(store: Store, line: str, *, limit: int) -> tuple[Found, ...]:
    """Give what a line finds of each kind.

    Raises:
        QueryError: as ``read``.
    """
    query, asker = read(store, line), Asker(user=store.user)
    return tuple(find(store, query, kind, limit=limit, asker=asker) for kind in Kind)
