"""A claims panel with ten claims of four actors and one plan."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from onrecord.ui.theme import Look
from onrecord.ui.widgets.claims_panel import ClaimsPanel
from ui.panel import claim_samples as samples

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pytestqt.qtbot import QtBot


@pytest.fixture(scope="session")
def look(qapp: object) -> Look:
    """A look of these tests' own: windows of other tests must not follow its changes."""
    made = Look()
    made.apply(key="light", scale=1.0)
    return made


@pytest.fixture
def panel(qtbot: QtBot, look: Look) -> ClaimsPanel:
    """The panel, shown, with the sample claims and none of them current."""
    made = ClaimsPanel(look)
    qtbot.addWidget(made)
    made.resize(420, 800)
    made.show()
    qtbot.waitExposed(made)
    made.set_article(samples.claims(), samples.ACTORS, samples.scale(), text=samples.TEXT)
    return made


@pytest.fixture
def big_look(look: Look) -> Iterator[Look]:
    """The look at one and a half times the text size."""
    look.apply(scale=1.5)
    yield look
    look.apply(scale=1.0)
