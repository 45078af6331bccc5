"""The records that every room shares: plain values, no behaviour beyond reading themselves.

Offsets are code points into an article version's stored text, end exclusive. Times are UTC
ISO-8601 text. ``None`` means "not known"; nothing here is ever invented to fill a gap.
"""

from __future__ import annotations

from dataclasses import dataclass

from onrecord_db.details import ActorClaim as ActorClaim
from onrecord_db.details import ActorDetails as ActorDetails
from onrecord_db.details import ActorPage as ActorPage
from onrecord_db.details import Criterion as Criterion
from onrecord_db.details import FoundAgain as FoundAgain
from onrecord_db.details import Named as Named
from onrecord_db.details import NewClaim as NewClaim
from onrecord_db.details import Quantity as Quantity
from onrecord_db.details import QuantityKind as QuantityKind
from onrecord_db.details import Said as Said
from onrecord_db.details import Span as Span
from onrecord_db.details import Spoken as Spoken
from onrecord_db.details import Weights as Weights
from onrecord_db.kinds import ActorKind as ActorKind
from onrecord_db.kinds import Basis as Basis
from onrecord_db.kinds import BlockKind as BlockKind
from onrecord_db.kinds import ClaimType as ClaimType
from onrecord_db.kinds import Manner as Manner
from onrecord_db.kinds import Precision as Precision
from onrecord_db.kinds import ReviewState as ReviewState
from onrecord_db.kinds import Stance as Stance
from onrecord_db.kinds import State as State
from onrecord_db.kinds import WorldDate as WorldDate


@dataclass(frozen=True, slots=True, kw_only=True)
class Block:
    """A stretch of an article and whether claims are looked for in it.

    Blocks are in text order, do not overlap, and together hold every character that is not
    white space. Line breaks between blocks belong to none.
    """

    span: Span
    kind: BlockKind
    included: bool  # False: left out of the analysis and of the reading text
    set_by: str = "program"  # "program" or the name of the person who changed it


# --- what the readers and the extraction give: values that cross process lines as JSON ---


@dataclass(frozen=True, slots=True, kw_only=True)
class Article:
    """What a reader made of one file: immutable, so that offsets into ``text`` stay true.

    ``text`` has LF line ends and none of BOM, NUL, lone surrogates and non-characters; one
    paragraph a line, blank lines between paragraphs. ``raw_sha256`` is of the file's bytes.
    """

    text: str
    blocks: tuple[Block, ...]
    reader: str  # name and version of the reader, as "text 1"
    raw_sha256: str
    title: str | None = None
    outlet: str | None = None
    byline: str | None = None
    url: str | None = None
    published: WorldDate | None = None
    language: str | None = None  # ISO 639-1
    direction: str = "ltr"  # "ltr" or "rtl"


@dataclass(frozen=True, slots=True, kw_only=True)
class ExtractedActor:
    """One actor of one article."""

    key: str  # "a1"
    name: str  # preferred name: the fullest form printed
    kind: ActorKind
    names: tuple[str, ...] = ()  # every form as printed, in order of appearance; never pronouns
    role: str | None = None  # "Kremlin spokesperson"
    mentions: tuple[Span, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class ExtractedClaim:
    """One attributed claim of one article, as the machine proposes it."""

    key: str  # "c1"
    actor: str | None  # an ExtractedActor's key; None only where the article hides the speaker
    content: tuple[Span, ...]  # with its quotation marks, without cue and speaker
    manner: Manner
    type: ClaimType
    statement: str  # self-contained wording
    cue: tuple[Span, ...] = ()
    source: tuple[Span, ...] = ()  # where the speaker is named
    via: tuple[str, ...] = ()  # actor keys through whom the claim came, outermost first
    said_on: WorldDate | None = None
    speech: bool = True  # False: a thought, wish or plan that somebody is reported to have
    unsure: bool = False  # the program is not sure of the actor
    denied: bool = False  # the actor says that it is not so
    quantities: tuple[Quantity, ...] = ()  # in the content, in text order
    headlines: tuple[Span, ...] = ()  # stretches of headlines that repeat it
    checkworthy: float = 0.0  # 0..1
    reasons: tuple[str, ...] = ()  # of the check-worthiness, in words
    criteria: tuple[Criterion, ...] = ()  # that the check-worthiness is reckoned from
    score: float = 0.0  # 0..1: that this is a claim with these spans


@dataclass(frozen=True, slots=True, kw_only=True)
class Extraction:
    """Actors and claims of one article, claims in order of their first character."""

    actors: tuple[ExtractedActor, ...]
    claims: tuple[ExtractedClaim, ...]
    extractor: str  # name and version, as "rules 1, en_core_web_sm 3.8.0"


# --- what the database gives: one record a row of a view ---


@dataclass(frozen=True, slots=True, kw_only=True)
class ArticleText:
    """The words of an article's latest version, to be searched."""

    article_id: int
    title: str  # the file's name where the article has none
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ArticleRow:
    """An article as a list shows it."""

    id: int
    uid: str
    title: str  # the file's name when the article has no title
    outlet: str | None
    byline: str | None
    url: str | None
    published: WorldDate | None
    language: str | None
    direction: str
    added_at: str
    claim_count: int  # speech claims that were not rejected
    reviewed_count: int  # of these, with a verdict or done
    seen_before_count: int  # of these, with a match that is proposed or accepted
    trashed_at: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ArticleVersion:
    """The text of an article as it was read once."""

    id: int
    article_id: int
    number: int  # 1, 2, ...
    text: str
    blocks: tuple[Block, ...]
    reader: str
    text_sha256: str
    raw_sha256: str
    retrieved_at: str
    extractor: str | None  # None: not analysed yet


@dataclass(frozen=True, slots=True, kw_only=True)
class ActorRow:
    """An actor as a list shows it."""

    id: int
    uid: str
    name: str
    kind: ActorKind
    role: str | None
    names: tuple[str, ...]
    claim_count: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Rating:
    """One step of a verdict scale."""

    key: str  # "true", stable
    label: str  # "True"
    definition: str
    order: int  # 1.. : also the digit that gives it
    number: int | None  # None: off the line from worst to best
    colour_role: str  # "good", "middle", "bad", "none"
    glyph: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Scale:
    """A verdict scale, best rating first."""

    key: str
    name: str
    ratings: tuple[Rating, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Verdict:
    """The verdict in force on a claim."""

    version: int
    rating: Rating
    reason: str  # the ruling; "" while none was written
    decided_at: str
    decided_by: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Evidence:
    """A source linked to a claim."""

    id: int
    claim_id: int
    title: str
    url: str | None
    stance: Stance
    excerpt: str
    blob_sha256: str | None  # of the copied file; None for a bare link
    file_name: str | None  # as the file was called when it was linked
    added_at: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Claim:
    """A claim as it stands in one article version."""

    id: int
    uid: str
    article_id: int
    version_id: int
    # 1.. in text order, what was said before thoughts and plans, so that hiding these leaves no
    # gap; 0: rejected
    number: int
    actor_id: int | None
    actor_name: str  # "Unknown speaker" where actor_id is None
    actor_kind: ActorKind
    actor_role: str | None
    unsure: bool
    via: tuple[str, ...]  # names
    cue: str  # the cue as printed, "" when there is none
    cue_spans: tuple[Span, ...]
    source_spans: tuple[Span, ...]
    manner: Manner
    spans: tuple[Span, ...]
    exact: str  # the words in the spans, joined by " ... "
    statement: str
    type: ClaimType
    speech: bool
    said_on: WorldDate | None
    checkworthy: float
    reasons: tuple[str, ...]
    score: float
    state: State
    review_state: ReviewState
    verdict: Verdict | None
    note: str  # "" when there is none
    evidence: tuple[Evidence, ...]
    seen_before: tuple[Match, ...]  # best first; rejected ones are not among them
    denied: bool = False  # the actor says that it is not so
    quantities: tuple[Quantity, ...] = ()  # in text order
    headlines: tuple[Span, ...] = ()  # stretches of headlines that repeat it
    importance: int = 0  # 0: nobody said; 1..3
    due: str | None = None  # ISO date on which it is to be looked at again
    owner: str | None = None  # who is to check it
    made_by: str | None = None  # None: the program found it


@dataclass(frozen=True, slots=True, kw_only=True)
class Match:
    """An earlier claim that a claim may repeat."""

    id: int
    claim_id: int
    earlier_id: int
    relation: str  # "same"
    score: float  # 0..1
    reasons: tuple[str, ...]
    state: State
    earlier_statement: str
    earlier_exact: str
    earlier_actor: str
    earlier_article_id: int
    earlier_article_title: str
    earlier_date: str | None  # published date of the earlier article
    earlier_verdict: Verdict | None


@dataclass(frozen=True, slots=True, kw_only=True)
class MatchProposal:
    """A match before it is stored."""

    claim_id: int
    earlier_id: int
    relation: str
    score: float
    reasons: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """What one act changed: views reload the tables that they show.

    ``label`` is the act's name for the undo menu; ``tables`` the names of the tables touched;
    ``at`` when it was on the disk, local wall-clock ISO-8601; ``claims`` the claims that the act
    changed, None where they are not told one by one.
    """

    label: str
    tables: frozenset[str]
    at: str
    claims: frozenset[int] | None = None
