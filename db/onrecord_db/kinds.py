"""The words that records are told in: kinds, states, and dates about the world.

Other rooms take these from ``onrecord_db.records``.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Precision(StrEnum):
    """How exactly a date about the world is known."""

    YEAR = "year"
    MONTH = "month"
    DAY = "day"
    MINUTE = "minute"
    UNKNOWN = "unknown"


class Basis(StrEnum):
    """Where a date about the world comes from."""

    STATED = "stated"  # it stands so in the article
    COMPUTED = "computed"  # reckoned from the published date ("on Friday")
    ENTERED = "entered"  # a person typed it


@dataclass(frozen=True, slots=True, kw_only=True)
class WorldDate:
    """A date about the world, only as exact as it is known.

    ``value`` is ISO-8601 cut to the precision (``2025``, ``2025-03``, ``2025-03-14``,
    ``2025-03-14T13:50+00:00``); None when only the words are known. ``text`` is the date as
    printed ("on Friday"); None when the article prints none.
    """

    value: str | None
    precision: Precision
    basis: Basis
    text: str | None = None


class BlockKind(StrEnum):
    """What a stretch of an article is."""

    HEADLINE = "headline"
    SUBHEADING = "subheading"
    DATELINE = "dateline"  # "Moscow:" before a paragraph: neither actor nor place of a claim
    BYLINE = "byline"
    BODY = "body"
    CAPTION = "caption"
    REPEATED_HEADLINE = "repeated headline"
    COUNTER = "counter"  # "0 0", "12 shares"
    TAGS = "tags"
    LOGIN = "login"  # "To comment or like please login first"
    BOILERPLATE = "boilerplate"  # any other page furniture


class Manner(StrEnum):
    """How the words are reported."""

    DIRECT = "direct"  # all of the content stands in quotation marks
    MIXED = "mixed"  # some of it does
    INDIRECT = "indirect"  # none of it does


class ActorKind(StrEnum):
    """What an actor is."""

    PERSON = "person"
    ORGANISATION = "organisation"
    GOVERNMENT = "government"
    GROUP = "group"
    UNNAMED_GROUP = "unnamed group"  # "U.S. officials"
    ANONYMOUS = "anonymous"  # "a source close to the talks"


class ClaimType(StrEnum):
    """What a claim is about, in the words of the field."""

    EVENT = "event"
    QUANTITY = "quantity"
    COMPARISON = "comparison"
    CAUSE = "cause"
    LAW = "law or rule"
    POSITION = "position"
    PLEDGE = "pledge or threat"
    PREDICTION = "prediction"
    OPINION = "opinion"
    EXPERIENCE = "personal experience"
    OTHER = "other"


class State(StrEnum):
    """What a person decided about something the program proposed."""

    PROPOSED = "proposed"
    ACCEPTED = "accepted"
    REJECTED = "rejected"


class ReviewState(StrEnum):
    """How far the check of a claim is. Never mixed with the verdict."""

    UNREVIEWED = "unreviewed"
    IN_WORK = "in work"
    SECOND_OPINION = "second opinion"
    DONE = "done"


class Stance(StrEnum):
    """What a piece of evidence does to a claim."""

    SUPPORTS = "supports"
    REFUTES = "refutes"
    QUALIFIES = "qualifies"
    CONTEXT = "context"
