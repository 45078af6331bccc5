"""Find the earlier claims that the claims of an article repeat, update or contradict."""

from collections.abc import Iterable, Iterator, Sequence
from functools import cache

from onrecord.tracking import match
from onrecord.tracking.words import denies, without_mark
from onrecord_db import articles, claims, relations
from onrecord_db.records import ArticleRow, Change, Claim, Match, MatchProposal
from onrecord_db.store import Store

_NEAR = 8  # the nearest by bm25: a repetition in near words stands among the first
_PART = 10  # claims a part: about 30 ms, so that a window can do one between two frames
_KEPT = 3  # proposals a claim: more are noise beside a claim in review


def propose(
    store: Store, article_id: int, *, of: Sequence[Claim] | None = None
) -> tuple[MatchProposal, ...]:
    """Give the matches of an article's claims with claims of other articles. Stores nothing.

    ``of`` takes some of the article's claims only. A claim costs about 2 ms.

    The claim of the article that was published first, or stored first where a date is unknown,
    is the earlier one; so an old article that is imported late is not called a repeat.
    """
    row = cache(lambda other_id: articles.row(store, other_id))
    get = cache(lambda claim_id: claims.get(store, claim_id))
    found: list[MatchProposal] = []
    for claim in claims.of_article(store, article_id) if of is None else of:
        if claim.speech:
            wording, _ = without_mark(claim.statement)
            near = claims.near(store, wording, before_article=article_id, limit=_NEAR)
            candidates = [get(candidate_id) for candidate_id, _ in near]
            ordered = (
                _in_order(claim, other, row(article_id), row(other.article_id))
                for other in candidates
            )
            found += _best(_compare(newer, older) for newer, older in ordered)
    return tuple(found)


def match_article(store: Store, article_id: int) -> tuple[MatchProposal, ...]:
    """Propose an article's matches, remember them, and give those that stand."""
    proposals = propose(store, article_id)
    with store.step("Match claims", undoable=False):
        relations.propose(store, proposals)
    return _standing(store, article_id, proposals)


def match_all(store: Store) -> tuple[MatchProposal, ...]:
    """Do ``match_article`` for every article that is not in the trash, the oldest first."""
    found = {row.id: propose(store, row.id) for row in articles.rows(store)[::-1]}
    with store.step("Match claims", undoable=False):
        for proposals in found.values():
            relations.propose(store, proposals)
    standing = [one for key, proposals in found.items() for one in _standing(store, key, proposals)]
    # An article that is older than its neighbour proposes the same pair as the neighbour does.
    return tuple({(one.claim_id, one.earlier_id, one.relation): one for one in standing}.values())


def in_parts(store: Store, article_id: int) -> Iterator[Change]:
    """Do ``match_article`` in short parts, for a window that must stay awake meanwhile."""
    all_of_it = claims.of_article(store, article_id)
    for start in range(0, len(all_of_it), _PART):
        with store.step("Match claims", undoable=False) as step:
            part = all_of_it[start : start + _PART]
            relations.propose(store, propose(store, article_id, of=part))
        if step.change is not None:
            yield step.change


def of_article(store: Store, article_id: int) -> tuple[Match, ...]:
    """Give the "same" matches of an article in the order of its claims, without rejected ones."""
    return tuple(one for claim in claims.of_article(store, article_id) for one in claim.seen_before)


def _standing(
    store: Store, article_id: int, proposals: tuple[MatchProposal, ...]
) -> tuple[MatchProposal, ...]:
    """Give the stored "same" matches, of which a person may have rejected some, and the others."""
    stored = [
        MatchProposal(
            claim_id=one.claim_id,
            earlier_id=one.earlier_id,
            relation=one.relation,
            score=one.score,
            reasons=one.reasons,
        )
        for one in of_article(store, article_id)
    ]
    return (*stored, *(one for one in proposals if one.relation != match.SAME))


def _in_order(
    one: Claim, other: Claim, row: ArticleRow, other_row: ArticleRow
) -> tuple[Claim, Claim]:
    """Give the newer claim, then the earlier one."""
    if _age(row, other_row) >= _age(other_row, row):
        return one, other
    return other, one


def _age(row: ArticleRow, beside: ArticleRow) -> tuple[str, int]:
    """Give what orders two articles: day of publication where both are known, then the id."""
    known = _published(row) and _published(beside)
    return (_published(row) if known else "", row.id)


def _published(row: ArticleRow) -> str:
    return (row.published.value or "") if row.published else ""


def _compare(claim: Claim, earlier: Claim) -> MatchProposal | None:
    same_actor = claim.actor_id is not None and claim.actor_id == earlier.actor_id
    same_actor = same_actor or (
        claim.actor_id is not None and claim.actor_name == earlier.actor_name
    )
    likeness = match.score(
        claim.statement,
        earlier.statement,
        same_actor=same_actor,
        denied=(denies(claim.cue), denies(earlier.cue)),
    )
    if likeness is None or not earlier.speech:
        return None
    return MatchProposal(
        claim_id=claim.id,
        earlier_id=earlier.id,
        relation=likeness.relation,
        score=likeness.score,
        reasons=likeness.reasons,
    )


def _best(proposals: Iterable[MatchProposal | None]) -> list[MatchProposal]:
    found = [proposal for proposal in proposals if proposal is not None]
    return sorted(found, key=lambda one: (-one.score, one.earlier_id))[:_KEPT]
