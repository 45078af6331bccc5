"""A reader in its own window with the sample article."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from onrecord.ui.widgets.reader.view import Reader
from ui.reader import article_samples as samples

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pytestqt.qtbot import QtBot

    from onrecord.ui.theme import Look


@pytest.fixture
def changing_look(look: Look) -> Iterator[Look]:
    """The look for tests that change it; it is put back at the end."""
    yield look
    look.apply(key="light", scale=1.0)


@pytest.fixture
def empty_reader(qtbot: QtBot, look: Look) -> Reader:
    """A reader that shows nothing yet."""
    made = Reader(look)
    made.moves.is_quick = True
    made.resize(900, 640)
    qtbot.addWidget(made)
    made.show()
    qtbot.waitExposed(made)
    return made


@pytest.fixture
def reader(empty_reader: Reader) -> Reader:
    """A reader with the sample article and its claims."""
    empty_reader.show_article(samples.row(), samples.version())
    empty_reader.set_claims(samples.CLAIMS, samples.ACTORS)
    return empty_reader


@pytest.fixture
def long_reader(empty_reader: Reader) -> Reader:
    """A reader with a long article and a claim in each paragraph."""
    version = samples.long_version()
    empty_reader.show_article(samples.row(title="The Long Report", byline=None), version)
    empty_reader.set_claims(samples.long_claims(version.text), samples.ACTORS)
    return empty_reader
