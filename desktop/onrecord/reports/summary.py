"""What a report counts: claims per verdict, claims per actor, and what was not checked."""

from collections import Counter
from dataclasses import dataclass

from onrecord.reports import data as report
from onrecord.reports.data import ReportData
from onrecord.reports.wording import STATES, count, listed
from onrecord_db.records import ActorKind, BlockKind, Claim, Rating

ACTOR_COLOURS = 8  # then the same colours again with another shape of badge


@dataclass(frozen=True, slots=True, kw_only=True)
class Tally:
    """How many claims have a rating; None stands for those without a verdict."""

    rating: Rating | None
    count: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Group:
    """An actor with the claims that are theirs."""

    name: str
    kind: ActorKind
    role: str | None
    names: tuple[str, ...]  # other forms the article prints
    place: int  # 0.. in order of appearance, gives the colour
    claims: tuple[Claim, ...]

    @property
    def rated(self) -> int:
        """How many of the claims have a verdict."""
        return sum(claim.verdict is not None for claim in self.claims)

    @property
    def initials(self) -> str:
        """At most two first letters of the name's words."""
        words = [word for word in self.name.split() if word[0].isalnum()] or ["?"]
        kept = words[:1] if len(words) == 1 else [words[0], words[-1]]
        return "".join(word[0] for word in kept).upper()


@dataclass(frozen=True, slots=True, kw_only=True)
class Unchecked:
    """Something that has not been checked, and why."""

    what: str
    why: str
    claims: tuple[Claim, ...] = ()


def tallies(data: ReportData) -> tuple[Tally, ...]:
    """Count the claims of each rating that was given, best first, those without one last."""
    claims = report.reported(data)
    counts = Counter(claim.verdict.rating.key if claim.verdict else "" for claim in claims)
    ratings = {claim.verdict.rating.key: claim.verdict.rating for claim in claims if claim.verdict}
    order = sorted(ratings.values(), key=lambda rating: (rating.order, rating.key))
    given = [Tally(rating=rating, count=counts[rating.key]) for rating in order]
    none = [Tally(rating=None, count=counts[""])] if counts[""] else []
    return (*given, *none)


def in_words(data: ReportData) -> str:
    """Write the counts as one sentence: the text that stands for the verdict bar."""
    parts = [
        f"{tally.count} {tally.rating.label if tally.rating else 'not checked'}"
        for tally in tallies(data)
    ]
    total = count(len(report.reported(data)), "claim")
    return f"{total}: {listed(parts)}." if parts else "No claims."


def groups(data: ReportData) -> tuple[Group, ...]:
    """Give the actors who make claims, each with theirs, in order of their first claim."""
    rows = {row.id: row for row in data.actors}
    claims = report.reported(data)
    keys = list(dict.fromkeys(claim.actor_id for claim in claims))
    found = []
    for place, key in enumerate(keys):
        own = tuple(claim for claim in claims if claim.actor_id == key)
        row = rows.get(key) if key is not None else None
        names = tuple(name for name in row.names if name != own[0].actor_name) if row else ()
        found.append(
            Group(
                name=own[0].actor_name,
                kind=own[0].actor_kind,
                role=own[0].actor_role,
                names=names,
                place=place,
                claims=own,
            )
        )
    return tuple(found)


def silent(data: ReportData) -> tuple[str, ...]:
    """Give the actors whom the article names without a claim of theirs."""
    speaking = {claim.actor_id for claim in report.reported(data)}
    return tuple(row.name for row in data.actors if row.id not in speaking)


def unchecked(data: ReportData) -> tuple[Unchecked, ...]:
    """Give what was not checked, and why: the claims first, then the rest of the article."""
    claims = report.reported(data)
    found = []
    for state, why in STATES.items():
        open_ones = tuple(c for c in claims if c.verdict is None and c.review_state is state)
        if open_ones:
            what = f"{count(len(open_ones), 'claim')} without a verdict"
            found.append(Unchecked(what=what, why=f"{why}.", claims=open_ones))
    found += _off_the_line(data)
    found += _unsourced(claims)
    found += _thoughts(data)
    found += _left_out(data)
    own_words = "Only words that the article attributes to somebody were looked at."
    return (*found, Unchecked(what="What the article says in its own voice", why=own_words))


def _off_the_line(data: ReportData) -> list[Unchecked]:
    """Give the ratings that say neither true nor false: a check took place, without an answer."""
    found = []
    for rating in data.scale.ratings:
        own = tuple(
            c for c in report.reported(data) if c.verdict and c.verdict.rating.key == rating.key
        )
        if own and rating.number is None:
            what = f"{count(len(own), 'claim')} rated “{rating.label}”"
            found.append(Unchecked(what=what, why=rating.definition, claims=own))
    return found


def _unsourced(claims: tuple[Claim, ...]) -> list[Unchecked]:
    bare = tuple(claim for claim in claims if claim.verdict and not claim.evidence)
    if not bare:
        return []
    what = f"{count(len(bare), 'verdict')} without a source"
    return [
        Unchecked(what=what, why="No source is linked that a reader could follow.", claims=bare)
    ]


def _thoughts(data: ReportData) -> list[Unchecked]:
    found = report.thoughts(data)
    if not found:
        return []
    what = f"{count(len(found), 'reported thought, wish or plan', 'reported thoughts, wishes and plans')}"
    return [Unchecked(what=what, why="What somebody thinks or wants is not a claim they made.")]


def _left_out(data: ReportData) -> list[Unchecked]:
    kinds = Counter(b.kind for b in data.version.blocks if not b.included)
    if not kinds:
        return []
    parts = [
        count(number, kind.value) for kind, number in sorted(kinds.items()) if _countable(kind)
    ]
    parts += [kind.value for kind in sorted(kinds) if not _countable(kind)]
    why = f"Page furniture, shown dimmed in the text below: {listed(parts)}."
    what = f"{count(sum(kinds.values()), 'part')} of the page left out of the analysis"
    return [Unchecked(what=what, why=why)]


def _countable(kind: BlockKind) -> bool:
    return kind not in {BlockKind.TAGS, BlockKind.LOGIN, BlockKind.BOILERPLATE, BlockKind.BODY}
