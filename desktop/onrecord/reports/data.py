"""The frozen snapshot that every report format is made from."""

import hashlib
from dataclasses import dataclass, replace

import msgspec

from onrecord_db.records import ActorRow, ArticleRow, ArticleVersion, Claim, Scale


@dataclass(frozen=True, slots=True, kw_only=True)
class ReportData:
    """All that a report on one article says, as it stood when the snapshot was taken.

    ``generated_at`` is the only thing in it that differs between two snapshots of the same data.
    """

    article: ArticleRow
    version: ArticleVersion
    actors: tuple[ActorRow, ...]  # in order of their first claim
    claims: tuple[Claim, ...]  # in text order, rejected ones left out
    scale: Scale
    program: str  # "OnRecord 0.1.0"
    reviewer: str  # "" when nobody is named
    generated_at: str  # UTC ISO-8601


def reported(data: ReportData) -> tuple[Claim, ...]:
    """Give the claims of saying, and thoughts that a person has rated or sourced."""
    return tuple(c for c in data.claims if c.speech or c.verdict is not None or c.evidence)


def thoughts(data: ReportData) -> tuple[Claim, ...]:
    """Give the thoughts, wishes and plans that somebody is reported to have and nobody rated."""
    kept = {claim.id for claim in reported(data)}
    return tuple(claim for claim in data.claims if claim.id not in kept)


def snapshot_id(data: ReportData) -> str:
    """Give the first 12 hex digits of the SHA-256 of all but the time: equal data, equal id."""
    untimed = msgspec.json.encode(replace(data, generated_at=""))
    return hashlib.sha256(untimed).hexdigest()[:12]
