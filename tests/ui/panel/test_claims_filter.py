"""The filter line and what it lets through."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

import pytest

from onrecord.ui.models import claim_tests
from onrecord.ui.models.claim_tests import Setting
from onrecord.ui.models.claims import ClaimsModel, Role
from onrecord.ui.models.claims_filter import ClaimsFilter
from onrecord_db.records import ArticleRow
from onrecord_db.search.query import parse
from onrecord_db.search.values import Asker
from ui.panel import claim_samples as samples

if TYPE_CHECKING:
    from pytestqt.modeltest import ModelTester


def passing(line: str, setting: Setting = claim_tests.NOWHERE) -> list[int]:
    """Give the ids of the sample claims that a filter line lets through."""
    query = parse(line)
    return [one.id for one in samples.claims() if claim_tests.accepts(query, one, setting)]


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
        ("worth:<0.9 actor:daun", [5, 6, 7]),
        ("-actor:holub -actor:officials verdict:none", [6]),
        ("status:in-work,second", [3, 9]),
        ("brid", [1, 2, 4]),
        ("brid ", []),
        ("tolls fell", []),
        ("bridges -crowns ", [1, 4]),
        ("kind:number,promise", [2, 3, 5]),
        ("has:archive", []),
        ("no:copy has:source", [2, 4, 5, 7]),
        ("by:ana", [2, 4, 5, 7, 8, 10]),
        ("by:me", []),
        ("no:owner has:due", []),
        ("due:overdue", []),
        ("importance:0 actor:daun", [5, 6, 7]),
        ("said:2025-03 actor:holub", [1, 2, 10]),
        ("said:<2025", [9]),
        ("said:>2025-03-14", []),
        ("14:30", []),
    ],
)
def test_terms_choose_claims(line: str, wanted: list[int]) -> None:
    assert passing(line) == wanted


@pytest.mark.parametrize("line", ["", "   ", "actor:", 'actor:"', "colour:red", "has:wings"])
def test_what_is_unfinished_or_unknown_hides_nothing(line: str) -> None:
    assert len(passing(line)) == 11


def about(**other: object) -> Setting:
    """Give a setting with an article of the outlet Velmora Post."""
    row = ArticleRow(
        id=1, uid="u", title="Bridge", outlet="Velmora Post", byline=None, url=None,
        published=samples.FRIDAY, language="en", direction="ltr", added_at="", claim_count=11,
        reviewed_count=0, seen_before_count=0,
    )  # fmt: skip
    return Setting(article=row, **other)  # type: ignore[arg-type]  # by name


@pytest.mark.parametrize(
    ("line", "number"),
    [
        ("outlet:velmora", 11),
        ("outlet:bbc", 0),
        ("-outlet:bbc lang:en", 11),
        ("lang:de", 0),
        ("date:2025-03 article:1", 11),
        ("date:>2025-03-14", 0),
    ],
)
def test_terms_about_the_article_hold_for_all_of_its_claims(line: str, number: int) -> None:
    assert len(passing(line, about())) == number


def test_terms_about_an_article_that_is_not_known_hide_nothing() -> None:
    assert len(passing("outlet:bbc lang:de date:1999")) == 11


def test_me_is_who_asks() -> None:
    assert passing("by:me", about(asker=Asker(user="Ana"))) == [2, 4, 5, 7, 8, 10]


def test_due_days_count_from_today() -> None:
    claims = [replace(samples.claims()[0], due=day) for day in ("2031-03-07", "2031-03-14", None)]
    setting = Setting(asker=Asker(user="Ana", today=date(2031, 3, 8)))

    def found(line: str) -> list[str | None]:
        return [one.due for one in claims if claim_tests.accepts(parse(line), one, setting)]

    assert found("due:<7d") == ["2031-03-07", "2031-03-14"]
    assert found("due:<6d") == ["2031-03-07"]
    assert found("is:overdue") == ["2031-03-07"]
    assert found("due:2031-03-14") == ["2031-03-14"]
    assert found("no:due") == [None]


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
