"""The settings file and the log file: useful where they can be, never in the way."""

import logging
from collections.abc import Iterator
from pathlib import Path

import pytest

from onrecord import log, paths, settings


@pytest.fixture
def root() -> Iterator[logging.Logger]:
    """Give the program's logger; what the test hangs on it is taken off again."""
    logger = logging.getLogger("onrecord")
    before, level = list(logger.handlers), logger.level
    yield logger
    added = [handler for handler in logger.handlers if handler not in before]
    logger.handlers[:] = before
    logger.setLevel(level)
    assert [handler.close() for handler in added] == [None] * len(added)


@pytest.mark.parametrize("line", ["reviewer=Ana K.", 'reviewer="Ana K."'])
def test_the_name_that_the_window_stored_signs_verdicts(line: str) -> None:
    paths.settings_file().parent.mkdir(parents=True)
    paths.settings_file().write_text(f"[General]\n{line}\n", encoding="utf-8")
    assert settings.reviewer() == "Ana K."


def test_without_a_settings_file_the_account_signs(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LOGNAME", "ana")
    assert settings.reviewer() == "ana"


def test_a_broken_settings_file_stops_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LOGNAME", "ana")
    paths.settings_file().parent.mkdir(parents=True)
    paths.settings_file().write_bytes(b"\xff\xfe[[[")
    assert settings.reviewer() == "ana"


def test_the_log_goes_to_a_file_of_the_user(root: logging.Logger, home: Path) -> None:
    assert log.start()
    root.getChild("test").info("opened")
    text = (paths.log_folder() / log.FILE_NAME).read_text(encoding="utf-8")
    assert paths.log_folder().is_relative_to(home)
    assert text.endswith("INFO onrecord.test opened\n")


def test_a_log_folder_that_cannot_be_made_stops_nothing(
    root: logging.Logger, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "file").touch()
    monkeypatch.setattr(paths, "log_folder", lambda: tmp_path / "file" / "log")
    before = list(root.handlers)
    assert not log.start()
    assert root.handlers == before
