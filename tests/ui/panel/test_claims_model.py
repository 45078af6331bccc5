"""The tree of actors and claims."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QModelIndex, QPersistentModelIndex, Qt

from onrecord.ui.models.claims import ClaimsModel, Role
from ui.panel import claim_samples as samples

if TYPE_CHECKING:
    from pytestqt.modeltest import ModelTester
    from pytestqt.qtbot import QtBot

SPOKEN = Qt.ItemDataRole.AccessibleTextRole


def ids(model: ClaimsModel) -> list[int]:
    """Give the claims' ids in the order of the rows."""
    return [claim.id for claim in model.claims()]


@pytest.fixture
def model(qtmodeltester: ModelTester) -> ClaimsModel:
    made = ClaimsModel()
    qtmodeltester.check(made, force_py=True)
    made.set_claims(samples.claims(), samples.ACTORS)
    return made


def test_model_keeps_qts_rules(qtmodeltester: ModelTester, model: ClaimsModel) -> None:
    qtmodeltester.check(model)


def test_model_keeps_qts_rules_while_claims_come_and_go(model: ClaimsModel) -> None:
    kept = [claim for claim in samples.claims() if claim.id not in {1, 4, 7, 8, 11}]
    model.set_claims(kept, samples.ACTORS)
    model.set_claims(samples.claims(), samples.ACTORS)
    assert ids(model) == [1, 2, 3, 9, 10, 4, 11, 5, 6, 7, 8]


def test_a_claim_has_no_rows_below_it(model: ClaimsModel) -> None:
    leaf = model.index_of(2)
    assert (model.rowCount(leaf), model.rowCount(leaf.parent())) == (0, 5)


def test_actors_stand_in_order_of_their_first_claim(model: ClaimsModel) -> None:
    names = [model.index(row, 0).data(Role.GROUP).name for row in range(model.rowCount())]
    assert names == ["Irena Holub", "Port officials", "Mirek Daun", "Unknown speaker"]


def test_a_group_counts_reviewed_claims_without_plans(model: ClaimsModel) -> None:
    group = model.index(1, 0).data(Role.GROUP)
    assert (group.reviewed, group.total) == (1, 1)


def test_a_row_is_spoken_in_full(model: ClaimsModel) -> None:
    assert model.index_of(1).data(SPOKEN) == "Claim 1 of 11, Irena Holub, unreviewed, no source"


def test_a_row_says_verdict_sources_and_marks(model: ClaimsModel) -> None:
    spoken = model.index_of(7).data(SPOKEN)
    assert spoken == (
        "Claim 7 of 11, Mirek Daun, not checkable, 1 source, speaker unsure, seen before"
    )


def test_a_statement_is_wrapped_in_isolates(model: ClaimsModel) -> None:
    assert model.index_of(8).data() == "\u2068denied it\u2069"


def test_a_verdict_changes_its_row_and_its_group_only(qtbot: QtBot, model: ClaimsModel) -> None:
    claims = list(samples.claims())
    claims[0] = replace(claims[0], verdict=samples.verdict("true"))
    rows: list[str] = []
    model.dataChanged.connect(lambda index: rows.append(index.data()))
    model.modelReset.connect(lambda: rows.append("reset"))
    model.set_claims(claims, samples.ACTORS)
    assert rows == ["\u2068Irena Holub\u2069", f"\u2068{claims[0].statement}\u2069"]


def test_indexes_survive_the_loss_of_an_actor_above(model: ClaimsModel) -> None:
    kept = QPersistentModelIndex(model.index_of(6))
    model.set_claims([c for c in samples.claims() if c.actor_id != 2], samples.ACTORS)
    assert kept.data(Role.CLAIM).id == 6
    assert QModelIndex(kept).parent().row() == 1


def test_another_order_is_shown_too(model: ClaimsModel) -> None:
    model.set_claims(list(reversed(samples.claims())), samples.ACTORS)
    assert ids(model) == [11, 4, 10, 9, 3, 2, 1, 8, 7, 6, 5]


def test_a_claim_that_changes_its_actor_moves(model: ClaimsModel) -> None:
    claims = list(samples.claims())
    claims[2] = replace(claims[2], actor_id=3, actor_name="Mirek Daun")
    model.set_claims(claims, samples.ACTORS)
    assert sorted(ids(model)) == list(range(1, 12))
    assert model.index_of(3).data(Role.GROUP).name == "Mirek Daun"
