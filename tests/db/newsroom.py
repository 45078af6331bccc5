"""A desk after weeks of work: articles of three outlets, with something of everything decided."""

from dataclasses import replace

from db.desk import BRIDGE, FOUND, TEXT, add, analyse, article
from onrecord_db import articles, claims, evidence, relations, verdicts
from onrecord_db.records import (
    Article,
    Basis,
    MatchProposal,
    Precision,
    ReviewState,
    Stance,
    State,
    WorldDate,
)
from onrecord_db.store import Store

_OUTLETS = ("Velmora Post", "BBC", "Der Bote", None)
_DATES = ("2031-03-14", "2031-03", "2031", "2030-12-31", None)


def fill(store: Store) -> list[int]:
    """Fill a store, whose scale has "true", "misleading" and "false"; give its claims, oldest first."""
    made: list[int] = []
    for number in range(6):
        article_id = add(store, _article(number), f"{number}.txt")
        first, *others = FOUND.claims
        worth = replace(first, checkworthy=(0.1, 0.5, 0.66, 0.9, 0.33, 1.0)[number])
        found = replace(FOUND, claims=(replace(worth, unsure=number == 4), *others))
        made += analyse(store, article_id, found)
    _decide(store, made)
    _source(store, made)
    with store.step("Move to trash"):
        articles.trash(store, 6)
    return made


def _article(number: int) -> Article:
    given = article(TEXT + "!" * number)
    day = _DATES[number % len(_DATES)]
    published = None if given.published is None else replace(given.published, value=day)
    return replace(
        given,
        outlet=_OUTLETS[number % len(_OUTLETS)],
        published=published if day else None,
        language=("en", "de", None)[number % 3],
    )


def _decide(store: Store, made: list[int]) -> None:
    with store.step("Decide"):
        verdicts.give(store, made[0], "true", reason="The timetable says so.")
        verdicts.give(store, made[4], "misleading")
        verdicts.give(store, made[7], "false", reason="  ")
        verdicts.give(store, made[7], None)
        claims.set_review_state(store, made[1], ReviewState.IN_WORK)
        claims.set_review_state(store, made[2], ReviewState.SECOND_OPINION)
        claims.set_review_state(store, made[3], ReviewState.DONE)
        claims.set_state(store, made[5], State.REJECTED)
        claims.set_state(store, made[6], State.ACCEPTED)
        claims.set_note(store, made[8], "Ask the harbour about ferries and the Café")
        store.update("claim", made[8], {"due": "2031-03-07", "owner": "ann", "importance": 3})
        store.update("claim", made[9], {"due": "2031-04-01", "owner": "Bén", "importance": 1})
        store.update("claim", made[4], {"denied": 1})
        claims.set_said_on(store, made[6], _day("2031-03-14"))
        claims.set_said_on(store, made[7], _day("2030"))
        relations.propose(store, [_same(made[9], made[0]), _same(made[10], made[1])])
    (match,) = claims.get(store, made[10]).seen_before
    with store.step("Reject match"):
        relations.decide(store, match.id, State.REJECTED)


def _day(value: str) -> WorldDate:
    precision = Precision.DAY if len(value) > len("2031") else Precision.YEAR
    return WorldDate(value=value, precision=precision, basis=Basis.ENTERED)


def _source(store: Store, made: list[int]) -> None:
    with store.step("Link sources"):
        for number, claim_id in enumerate(made[:4]):
            evidence.link(
                store,
                claim_id,
                title=f"Harbour log {number}",
                url="https://port.example/log",
                stance=Stance.SUPPORTS,
                excerpt=f"The log of the harbour says: {BRIDGE}." if number else "",
                data=b"log" if number == 1 else None,
            )


def _same(claim_id: int, earlier_id: int) -> MatchProposal:
    return MatchProposal(
        claim_id=claim_id, earlier_id=earlier_id, relation="same", score=0.9, reasons=()
    )
