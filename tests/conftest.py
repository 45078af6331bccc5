"""What holds for every test: no window on the screen, no network, no file of the user's."""

from __future__ import annotations

import logging
import os
import socket
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

# Before anything imports Qt; a run under Xvfb sets its own.
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

# The person's own passwords are none of a test's business.
os.environ["PYTHON_KEYRING_BACKEND"] = "keyring.backends.fail.Keyring"

GUI_FIXTURES = {"qapp", "qtbot", "qtmodeltester"}
HOME_VARIABLES = {
    "APPDATA": "AppData/Roaming",
    "HOME": ".",
    "LOCALAPPDATA": "AppData/Local",
    "USERPROFILE": ".",
    "XDG_CACHE_HOME": ".cache",
    "XDG_CONFIG_HOME": ".config",
    "XDG_DATA_HOME": ".local/share",
    "XDG_STATE_HOME": ".local/state",
}


class NetworkRefusedError(AssertionError):
    """A test tried to reach another machine."""


def pytest_addoption(parser: pytest.Parser) -> None:
    """Let ``pytest -m rules_alone --taggers`` tell which cases the taggers read as the rules do."""
    parser.addoption("--taggers", action="store_true", help="read with the taggers, marked or not")


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Mark the tests that open Qt, so that ``-m "not gui"`` leaves them out."""
    for item in items:
        if GUI_FIXTURES & set(getattr(item, "fixturenames", ())):
            item.add_marker(pytest.mark.gui)


@pytest.fixture(autouse=True)
def home(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Give an empty folder that this test has for the user's home, settings and data."""
    folder = tmp_path_factory.mktemp("home")
    for name, place in HOME_VARIABLES.items():
        monkeypatch.setenv(name, str(folder / place))
    return folder


@pytest.fixture(autouse=True)
def _no_network(monkeypatch: pytest.MonkeyPatch) -> None:
    """Refuse every address but this machine's own, in this process."""
    monkeypatch.setattr(socket.socket, "connect", _guarded(socket.socket.connect))
    monkeypatch.setattr(socket.socket, "connect_ex", _guarded(socket.socket.connect_ex))
    monkeypatch.setattr(socket, "getaddrinfo", _guarded_lookup(socket.getaddrinfo))


@pytest.fixture(autouse=True)
def _no_warning_is_logged(caplog: pytest.LogCaptureFixture) -> Any:
    """Fail a test that logs a warning; one that expects it looks at caplog, then clears it."""
    yield
    warnings = [
        f"{record.name}: {record.getMessage()}"
        for record in caplog.get_records("call")
        if record.levelno >= logging.WARNING
    ]
    assert not warnings, warnings


@pytest.fixture(scope="session", autouse=True)
def _clipboard_is_left_empty() -> Iterator[None]:
    """Take Python's data off the offscreen clipboard, which Qt destroys after Python has gone."""
    yield
    gui = sys.modules.get("PySide6.QtGui")
    if gui is not None and gui.QGuiApplication.instance() is not None:
        gui.QGuiApplication.clipboard().clear()


@pytest.fixture(scope="session")
def shared() -> Path:
    """Give the folder of shared stories and samples; the test is skipped where there is none."""
    for folder in Path(__file__).resolve().parents:
        if (folder / "shared" / "stories").is_dir():
            return folder / "shared"
    pytest.skip("the folder shared/ with real articles does not lie beside this checkout")


def _guarded(connect: Any) -> Any:
    def connect_here(self: socket.socket, address: Any) -> Any:
        # AF_UNIX is absent on Windows; its addresses are paths, not (host, port)
        if isinstance(address, tuple) and not _is_here(address[0]):
            message = f"a test tried to connect to {address[0]}"
            raise NetworkRefusedError(message)
        return connect(self, address)

    return connect_here


def _guarded_lookup(getaddrinfo: Any) -> Any:
    def look_up_here(host: Any, *args: Any, **kwargs: Any) -> Any:
        if host is not None and not _is_here(host):
            message = f"a test tried to look up {host}"
            raise NetworkRefusedError(message)
        return getaddrinfo(host, *args, **kwargs)

    return look_up_here


def _is_here(host: Any) -> bool:
    name = host.decode() if isinstance(host, bytes) else str(host)
    return name in ("", "::1", "localhost") or name.startswith("127.")
