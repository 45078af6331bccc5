"""The guards around the tests themselves, and the script that installs and starts OnRecord."""

from __future__ import annotations

import importlib.util
import socket
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from onrecord import paths

if TYPE_CHECKING:
    from types import ModuleType

ROOT = Path(__file__).resolve().parents[1]


@pytest.fixture
def start(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> ModuleType:
    """Give build_spec/start.py as a module whose environment is an empty folder."""
    monkeypatch.syspath_prepend(ROOT / "build_spec")
    spec = importlib.util.spec_from_file_location("start", ROOT / "build_spec" / "start.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    monkeypatch.setattr(module, "VENV", tmp_path / ".venv")
    return module


def test_another_machine_cannot_be_reached_from_a_test() -> None:
    with pytest.raises(AssertionError, match="example"):
        socket.create_connection(("news.example", 80), timeout=1)


def test_user_folders_lie_in_the_home_of_the_test(home: Path) -> None:
    assert paths.data_folder().is_relative_to(home)


def test_an_old_python_is_named_in_one_sentence(
    start: ModuleType, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(sys, "version_info", (3, 9, 2))
    assert start.main([]) == 1
    assert "needs Python 3.11 or newer; this is Python 3.9.2" in capsys.readouterr().err


def test_an_unknown_word_shows_how_it_is_used(
    start: ModuleType, capsys: pytest.CaptureFixture[str]
) -> None:
    assert start.main(["tset"]) == 2
    assert "start.py test" in capsys.readouterr().out


@pytest.mark.parametrize(
    ("said", "answer"),
    [
        ("cause: client error (Connect)\ncause: dns error", "check the internet connection"),
        ("No matching distribution (from versions: none)", "check the internet connection"),
        ("error sending request\ninvalid peer certificate: UnknownIssuer", "SSL_CERT_FILE"),
        ("error: Hash mismatch for `msgspec`", "not the one that the lock file names"),
        ("error: no space left on device", "could not be installed"),
    ],
)
def test_a_failed_installation_says_what_to_do(start: ModuleType, said: str, answer: str) -> None:
    assert answer in start.why(said)


def test_a_package_changed_by_hand_is_noticed(start: ModuleType) -> None:
    before = start.stamp(start.RUN_LOCK, start.VENV)
    (start.site_packages(start.VENV) / "spacy-3.0.dist-info").mkdir(parents=True)
    assert start.stamp(start.RUN_LOCK, start.VENV) != before


def test_missing_libraries_of_the_system_are_named_with_their_packages(
    start: ModuleType, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "platform", "linux")
    monkeypatch.setattr(start.qt_libraries, "QT_LIBRARIES", (("libabsent.so.9", "libabsent9"),))
    with pytest.raises(start.StopError, match=r"apt-get install .* libabsent9"):
        start.check_libraries(x11=False)
