"""The commands for crash tests."""

from __future__ import annotations

from typing import TYPE_CHECKING

from onrecord.services.selftest import KINDS

if TYPE_CHECKING:
    from pathlib import Path

    from cli.conftest import Run

ROUND = len(KINDS)


def said(out: bytes) -> list[str]:
    """Give the tokens that a command printed."""
    return [line.removeprefix("ACK ") for line in out.decode().splitlines()]


def test_the_check_finds_every_act_that_writers_acknowledged(run: Run, tmp_path: Path) -> None:
    path = tmp_path / "desk.onrecord"
    first = run("selftest-writer", "--db", path, "--count", ROUND + 2)
    second = run("selftest-writer", "--db", path, "--count", 2)
    checked = run("selftest-check", "--db", path)
    assert (first.status, second.status, checked.status) == (0, 0, 0)
    assert said(checked.out) == said(first.out) + said(second.out)
    assert len(said(checked.out)) == ROUND + 4


def test_the_check_says_which_file_is_missing(run: Run, tmp_path: Path) -> None:
    path = tmp_path / "desk.onrecord"
    run("selftest-writer", "--db", path, "--count", 4)
    kept = next(one for one in (tmp_path / "desk.onrecord-files").iterdir() if len(one.name) == 64)
    kept.unlink()
    checked = run("selftest-check", "--db", path)
    assert (checked.status, checked.out) == (1, b"")
    assert kept.name[:12] in checked.err
    assert checked.err.count("\n") == 1


def test_the_check_makes_no_database(run: Run, tmp_path: Path) -> None:
    checked = run("selftest-check", "--db", tmp_path / "none.onrecord")
    assert checked.status == 1
    assert "There is no database none.onrecord" in checked.err
    assert list(tmp_path.iterdir()) == []
