"""Passphrases in the system's keyring, and what the services make of conversions."""

from pathlib import Path

import keyring
import pytest
from keyring.backends.fail import Keyring as NoKeyring

from keyrings import Drawer, Readable
from onrecord.errors import KnownError
from onrecord.services import library, passphrases
from onrecord.services.passphrases import Key


@pytest.fixture
def drawer():
    made = Drawer()
    keyring.set_keyring(made)
    yield made
    keyring.set_keyring(NoKeyring())


@pytest.fixture
def locked(tmp_path: Path) -> Path:
    path = tmp_path / "desk.onrecord"
    library.open_store(path, key=Key("four words")).close()
    return path


def test_remembered_passphrase_comes_back(locked: Path, drawer: Drawer) -> None:
    passphrases.remember(locked, Key("four words"))
    assert passphrases.recall(locked) == Key("four words")


def test_passphrase_of_another_database_does_not_come_back(locked: Path, drawer: Drawer) -> None:
    passphrases.remember(locked, Key("four words"))
    assert passphrases.recall(locked.with_name("other.onrecord")) is None


def test_forgotten_passphrase_is_gone(locked: Path, drawer: Drawer) -> None:
    passphrases.remember(locked, Key("four words"))
    assert passphrases.forget(locked)
    assert drawer.kept == {}


def test_forgetting_what_was_not_kept_is_no_error(locked: Path, drawer: Drawer) -> None:
    assert not passphrases.forget(locked)


def test_changing_the_passphrase_makes_the_keyring_forget(locked: Path, drawer: Drawer) -> None:
    passphrases.remember(locked, Key("four words"))
    passphrases.change(locked, Key("four words"), Key("other words"))
    assert drawer.kept == {}


def test_system_without_a_keyring_is_a_sentence(locked: Path) -> None:
    keyring.set_keyring(NoKeyring())
    with pytest.raises(KnownError, match="has no keyring"):
        passphrases.remember(locked, Key("four words"))


def test_keyring_that_anybody_can_read_is_not_used(locked: Path, drawer: Drawer) -> None:
    keyring.set_keyring(Readable())
    assert "no keyring" in passphrases.keyring_problem()


def test_keyring_that_is_locked_is_a_sentence(locked: Path, drawer: Drawer) -> None:
    drawer.is_locked = True
    with pytest.raises(KnownError, match="did not take the passphrase"):
        passphrases.remember(locked, Key("four words"))


def test_keyring_that_is_locked_leaves_the_question(locked: Path, drawer: Drawer) -> None:
    drawer.is_locked = True
    assert passphrases.recall(locked) is None
