"""Records of lists that may be a million rows long: few fields, so that a page of them is quick."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from array import array

    from onrecord_db.records import Rating, ReviewState, WorldDate
    from onrecord_db.search.query import Problem


class ClaimOrder(StrEnum):
    """What the list of all claims is sorted by."""

    ADDED = "added"
    PUBLISHED = "published"  # the article's date; claims without one come last either way
    WORTH = "worth"  # check-worthiness
    IMPORTANCE = "importance"
    ACTOR = "actor"  # by name
    VERDICT = "verdict"  # in the order of the scale; claims without one come last either way
    SOURCES = "sources"


@dataclass(frozen=True, slots=True, kw_only=True)
class ClaimLine:
    """A claim as the list of all claims shows it."""

    id: int
    article_id: int
    statement: str
    exact: str  # the words in the article
    actor_id: int | None
    actor_name: str  # "Unknown speaker" where actor_id is None
    unsure: bool
    denied: bool
    speech: bool
    article_title: str  # the file's name when the article has no title
    outlet: str | None
    published: WorldDate | None
    direction: str  # "ltr" or "rtl"
    rating: Rating | None  # of the verdict in force
    review_state: ReviewState
    source_count: int
    seen_before: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """The answer to a filter line: ids in the order asked for, and out of how many."""

    ids: array[int]  # of 64 bits
    total: int
    problems: tuple[Problem, ...] = ()  # what of the line could not be read


@dataclass(frozen=True, slots=True, kw_only=True)
class Totals:
    """How much the database holds and how much waits, for the library."""

    articles: int  # outside the trash
    trashed: int
    claims: int  # shown in some list
    to_review: int
    seen_before: int  # claims that may repeat an earlier one


@dataclass(frozen=True, slots=True, kw_only=True)
class Facts:
    """What a database says of itself."""

    articles: int  # outside the trash
    trashed: int
    actors: int
    claims: int
    verdicts: int  # claims with a verdict in force
    sources: int
    schema: int
    sqlite: str  # version
    log_rows: int
    log_head: str  # as ``audit.head_from`` reads it


@dataclass(frozen=True, slots=True, kw_only=True)
class Standing:
    """How far one claim is: all that a queue of claims needs to know of it."""

    id: int
    article_id: int
    rating: str | None  # key of the verdict in force
    state: ReviewState
    due: str | None  # ISO date on which it is to be looked at again
    sources: int
    shown: bool  # False once it was rejected or its article is in the trash
    proposed: bool
