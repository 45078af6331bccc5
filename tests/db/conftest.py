"""An open database on the disk, and a way to close and open it again."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from db.desk import SCALE
from onrecord_db.store import Store


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "desk.onrecord"


@pytest.fixture
def store(path: Path) -> Iterator[Store]:
    with_scale = Store.open(path, user="ann", scale=SCALE)
    yield with_scale
    with_scale.close()


@pytest.fixture
def reopened(path: Path, store: Store) -> Iterator[Callable[[], Store]]:
    """Close the store and open the file again; closed at the end."""
    opened: list[Store] = []

    def reopen() -> Store:
        store.close()
        opened.append(Store.open(path, user="ben"))
        return opened[-1]

    yield reopen
    for one in opened:
        one.close()
