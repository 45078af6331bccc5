"""Writing a report: whole under its name, or not at all."""

import subprocess
import sys
from pathlib import Path

import pytest

from onrecord.errors import ReportError
from onrecord.reports import files, formats


def test_a_report_replaces_the_one_before(tmp_path: Path) -> None:
    target = tmp_path / "r.html"
    target.write_bytes(b"old")
    files.write(target, b"new")
    assert target.read_bytes() == b"new"
    assert list(tmp_path.iterdir()) == [target]


def test_a_missing_folder_is_named(tmp_path: Path) -> None:
    with pytest.raises(ReportError, match="There is no folder"):
        files.write(tmp_path / "none" / "r.html", b"x")


def test_a_folder_is_not_overwritten(tmp_path: Path) -> None:
    with pytest.raises(ReportError, match="is a folder"):
        files.write(tmp_path, b"x")


def test_a_disk_that_refuses_leaves_the_old_report_and_no_rest(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    target = tmp_path / "r.html"
    target.write_bytes(b"old")
    monkeypatch.setattr(files.os, "fsync", _full)
    with pytest.raises(ReportError, match=r"could not be written: No space left"):
        files.write(target, b"new")
    assert target.read_bytes() == b"old"
    assert list(tmp_path.iterdir()) == [target]


def test_what_a_killed_program_left_of_a_report_goes_with_the_next_one(tmp_path: Path) -> None:
    target = tmp_path / "r.html"
    program = (
        "import os, signal; from pathlib import Path; from onrecord.reports import files;"
        "files.os.fsync = lambda _: os.kill(os.getpid(), signal.SIGKILL);"
        f"files.write(Path({str(target)!r}), b'half')"
    )
    done = subprocess.run([sys.executable, "-c", program], check=False)
    left = list(tmp_path.iterdir())
    files.write(target, b"whole")
    assert (done.returncode, len(left), left[0] == target) == (-9, 1, False)
    assert list(tmp_path.iterdir()) == [target]


def test_an_unknown_format_names_those_there_are() -> None:
    with pytest.raises(ReportError, match="cannot be written as docx") as caught:
        formats.named("docx")
    assert caught.value.hint == "Choose one of html, csv."


def _full(_handle: int) -> None:
    raise OSError(28, "No space left on device")
