"""Contracts that can be seen in the files: what the source says, and what no file may name."""

from __future__ import annotations

import re
import subprocess
import tomllib
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]
UI = sorted((ROOT / "desktop/onrecord/ui").rglob("*.py"))
# Spelled in parts, so that this file does not name what it looks for.
HOSTS = r"(pypi|pythonhosted|npmjs|deb\.debian|ports\.ubuntu|conda)" + r"\.(org|com|io)"
MACHINE = r"(?<![\w.])/(work|root|opt|home)/" + r"\w"


def tracked() -> list[Path]:
    """Give the text files that git keeps; without git, the tests of this are skipped."""
    listed = subprocess.run(["git", "ls-files", "-z"], cwd=ROOT, capture_output=True, check=False)
    if listed.returncode:
        pytest.skip("this folder is not a git checkout")
    names = listed.stdout.decode().split("\0")
    paths = [ROOT / name for name in names if name]
    return [path for path in paths if path.is_file() and b"\0" not in path.read_bytes()[:8000]]


def naming(pattern: str) -> list[str]:
    """Give ``file: words`` for each text file in which ``pattern`` is found."""
    found = []
    for path in tracked():
        hit = re.search(pattern, path.read_text(encoding="utf-8", errors="replace"))
        if hit is not None:
            found.append(f"{path.relative_to(ROOT)}: {hit.group()}")
    return found


def test_no_file_names_a_package_host() -> None:
    assert naming(HOSTS) == []


def test_no_file_names_a_folder_of_one_machine() -> None:
    assert naming(MACHINE) == []


def test_each_locked_package_has_hashes() -> None:
    locks = [*ROOT.glob("requirements*.lock"), *ROOT.glob("build_spec/*.lock")]
    pins = [re.findall(r"^\S+==\S+.*$", path.read_text(), re.MULTILINE) for path in locks]
    assert [pin for found in pins for pin in found if not pin.endswith("\\")] == []


def test_qt_is_pinned_to_the_version_that_keeps_python_3_11_alive() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    assert "PySide6-Essentials==6.11.3" in project["dependencies"]


@pytest.mark.parametrize("path", UI, ids=lambda path: path.name)
def test_labels_and_tips_show_text_as_plain_text(path: Path) -> None:
    # A QLabel or a tooltip guesses: an article's text that looks like HTML would be rendered.
    # onrecord.ui.widgets.labels holds the two ways to make one; fixed words of ours are safe.
    source = "" if path.name == "labels.py" else path.read_text(encoding="utf-8")
    safe = r"plain_tip\(|self\.tr\(\"[^\"{<]*\"\)\)"
    assert re.findall(rf"\bQLabel\(|\bsetToolTip\((?!{safe})", source) == []
