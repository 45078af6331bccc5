"""Backups from before and after a passphrase was set, side by side."""

from pathlib import Path

import pytest

from db.desk import SCALE
from onrecord_db import conversion
from onrecord_db.backups import folder, restore
from onrecord_db.backups.manifest import Reason
from onrecord_db.store import Store
from tests.crash.conversion import FILE, files_with, fill, key


@pytest.fixture
def both(path: Path) -> Path:
    """Give a locked database with a backup from before and one from after."""
    store = Store.open(path, scale=SCALE)
    fill(store)
    store.close()
    folder.make(path, reason=Reason.BY_HAND)
    conversion.encrypt(path, key())
    folder.make(path, reason=Reason.BY_HAND, key=key())
    return path


def test_removing_plain_backups_leaves_no_readable_word(both: Path) -> None:
    assert files_with(folder.folder_of(both)) != []
    conversion.remove_plain_backups(both)
    assert files_with(folder.folder_of(both)) == []


def test_backup_from_after_is_whole_once_the_plain_ones_are_gone(
    both: Path, tmp_path: Path
) -> None:
    conversion.remove_plain_backups(both)
    (left,) = folder.backups(both)
    target = tmp_path / "restored.onrecord"
    done = restore.restore_copy(left, target, key=key())
    store = Store.open(target, key=key())
    kept = store.files.read(store.files.keep(FILE))
    store.close()
    assert (done.missing, kept) == ((), FILE)


def test_backups_from_after_alone_are_not_called_readable(both: Path) -> None:
    conversion.remove_plain_backups(both)
    assert conversion.plain_backups(both) == ()
