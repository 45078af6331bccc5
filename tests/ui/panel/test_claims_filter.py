"""The filter line and what it lets through."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from onrecord.ui.models.claims import ClaimsModel, Role
from onrecord.ui.models.claims_filter import ClaimsFilter, parse
from ui.panel import claim_samples as samples

if TYPE_CHECKING:
    from pytestqt.modeltest import ModelTester


def passing(line: str) -> list[int]:
    """Give the ids of the sample claims that a filter line lets through."""
    return [claim.id for claim in samples.claims() if parse(line).accepts(claim)]


def shown(proxy: ClaimsFilter) -> list[int]:
    """Give the ids of the claims that the filter shows, top to bottom."""
    groups = [proxy.index(row, 0) for row in range(proxy.rowCount())]
    return [
        proxy.index(row, 0, group).data(Role.CLAIM).id
        for group in groups
        for row in range(proxy.rowCount(group))
    ]


@pytest.fixture
def model() -> ClaimsModel:
    made = ClaimsModel()
    made.set_claims(samples.claims(), samples.ACTORS)
    return made


@pytest.fixture
def proxy(model: ClaimsModel) -> ClaimsFilter:
    return ClaimsFilter(model)


@pytest.mark.parametrize(
    ("line", "wanted"),
    [
        ("bridge", [1, 2, 4]),
        ("BRIDGE crowns", [2]),
        ('"builders knew"', [6]),
        ("actor:daun", [5, 6, 7]),
        ('actor:"irena holub" toll', [3]),
        ("verdict:false", [5]),
        ("verdict:partly-true", [2]),
        ("verdict:✔", [4]),
        ("verdict:none", [1, 3, 6, 9, 11]),
        ("has:source", [2, 4, 5, 7]),
        ("no:source actor:mirek", [6]),
        ("has:note", [3]),
        ("has:match", [2, 7]),
        ("status:unreviewed", [1, 3, 6, 9, 11]),
        ("status:in-work", [3]),
        ("status:second", [9]),
        ("kind:number", [2, 5]),
        ("kind:promise", [3]),
        ("kind:quotation", [1, 2]),
        ("is:unsure", [6, 7]),
        ("is:thought", [11]),
        ("is:denied", []),
        ("has:number", []),
        ("no:headline actor:daun", [5, 6, 7]),
        ("worth:low", []),
        ("worth:0.9", []),
        ("worth:high actor:daun", [5, 6, 7]),
        ("14:30", []),
    ],
)
def test_terms_choose_claims(line: str, wanted: list[int]) -> None:
    assert passing(line) == wanted


@pytest.mark.parametrize("line", ["", "   ", "actor:", 'actor:"', "colour:red", "has:wings"])
def test_what_is_unfinished_or_unknown_hides_nothing(line: str) -> None:
    assert len(passing(line)) == 11


def test_a_worth_that_is_none_is_told() -> None:
    assert parse("worth:much").problems == ("“worth:much” is not known.",)


def test_an_unknown_term_is_told_with_the_known_ones() -> None:
    assert parse("colour:red").problems == (
        "“colour:” is not known. Use actor:, verdict:, status:, kind:, has:, no:, is:, worth:",
    )


def test_an_unknown_value_is_told() -> None:
    assert parse("has:wings x").problems == ("“has:wings” is not known.",)


def test_filter_keeps_qts_rules(qtmodeltester: ModelTester, proxy: ClaimsFilter) -> None:
    proxy.set_query(parse("bridge"))
    qtmodeltester.check(proxy)


def test_speech_is_shown_by_default(proxy: ClaimsFilter) -> None:
    assert 11 not in shown(proxy)


def test_plans_are_shown_when_asked_for(proxy: ClaimsFilter) -> None:
    proxy.show_thoughts(on=True)
    assert 11 in shown(proxy)


def test_an_actor_goes_with_its_last_claim(proxy: ClaimsFilter) -> None:
    proxy.set_query(parse("workers"))
    assert (proxy.rowCount(), shown(proxy)) == (1, [5])


def test_statuses_choose_together(proxy: ClaimsFilter) -> None:
    proxy.set_statuses(frozenset({"true", "false"}))
    assert shown(proxy) == [4, 5]


def test_a_kept_claim_stays_when_its_verdict_hides_it(
    model: ClaimsModel, proxy: ClaimsFilter
) -> None:
    proxy.set_statuses(frozenset({"unreviewed"}))
    proxy.keep(6)
    claims = list(samples.claims())
    claims[5] = replace(claims[5], verdict=samples.verdict("true"))
    model.set_claims(claims, samples.ACTORS)
    assert 6 in shown(proxy)


def test_a_claim_that_is_kept_no_longer_goes(model: ClaimsModel, proxy: ClaimsFilter) -> None:
    proxy.keep(5)
    proxy.set_statuses(frozenset({"unreviewed"}))
    proxy.keep(6)
    assert 5 not in shown(proxy)
