"""The commands that look after a database."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from sqlcipher3 import dbapi2 as sqlite

from db.desk import SCALE, filled
from onrecord.cli import main as cli
from onrecord_db.keys import Key
from onrecord_db.store import Store

if TYPE_CHECKING:
    from cli.conftest import Run


PASSPHRASE = {"ONRECORD_PASSPHRASE": "sesame"}


@pytest.fixture
def desk(tmp_path: Path) -> Path:
    path = tmp_path / "desk.onrecord"
    store = Store.open(path, user="ann", scale=SCALE)
    filled(store)
    store.close()
    return path


def stored_file(path: Path) -> Path:
    folder = path.with_name(f"{path.name}-files")
    return next(one for one in folder.iterdir() if len(one.name) == 64)


def test_backup_and_restore_bring_a_lost_database_back(run: Run, desk: Path) -> None:
    made = run("backup", "copy.onrecord", "--db", desk, "--json")
    assert (made.status, made.lines[0]["claims"], made.lines[0]["files"]) == (0, 3, 1)
    desk.unlink()
    done = run("restore", "copy.onrecord", "--db", "again.onrecord")
    assert done.status == 0
    assert b"again.onrecord, with 1 file." in done.out
    assert run("check", "--full", "--db", "again.onrecord").status == 0


def test_backup_without_a_name_joins_those_beside_the_database(run: Run, desk: Path) -> None:
    made = run("backup", "--db", desk)
    assert made.status == 0
    assert b"1 article, 3 claims, 0 verdicts, 0 sources and 1 file, and was verified" in made.out
    assert len(list(desk.with_name("desk.onrecord-backups").glob("*.onrecord"))) == 1


def test_restoring_over_a_database_writes_beside_it(
    desk: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    copy = desk.with_name("copy.onrecord")
    assert cli.main(["backup", str(copy), "--db", str(desk)]) == 0
    before = desk.read_bytes()
    assert cli.main(["restore", str(copy), "--db", str(desk)]) == 0
    assert desk.read_bytes() == before
    assert "desk backup of " in capsys.readouterr().out


def test_restoring_in_place_says_where_the_database_is_now(
    desk: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    copy = desk.with_name("copy.onrecord")
    before = desk.read_bytes()
    assert cli.main(["backup", str(copy), "--db", str(desk)]) == 0
    assert cli.main(["restore", str(copy), "--in-place", "--db", str(desk)]) == 0
    assert "What stood there is now" in capsys.readouterr().out
    aside = next(one for one in desk.parent.glob("desk set aside *.onrecord"))
    assert aside.read_bytes() == before


def test_backup_overwrites_nothing(run: Run, desk: Path) -> None:
    done = run("backup", desk, "--db", desk, "--json")
    assert done.status == 1
    assert done.lines[0]["error"] == "desk.onrecord is there already, and nothing is overwritten."


def test_locked_database_is_looked_after_with_its_passphrase(run: Run, tmp_path: Path) -> None:
    store = Store.open(tmp_path / "desk.onrecord", scale=SCALE, key=Key("sesame"))
    filled(store)
    store.close()
    refused = run("backup", "copy.onrecord", "--db", "desk.onrecord")
    made = run("backup", "copy.onrecord", "--db", "desk.onrecord", **PASSPHRASE)
    assert (refused.status, made.status) == (1, 0)
    assert refused.err.startswith("desk.onrecord is protected by a passphrase.")
    checked = run("check", "--full", "--db", "copy.onrecord", **PASSPHRASE)
    assert checked.status == 0


def test_check_of_a_damaged_database_ends_with_one_and_says_what_to_do(
    run: Run, desk: Path
) -> None:
    desk.write_bytes(desk.read_bytes().replace(b"old bridge", b"odd bridge"))
    assert run("check", "--db", desk).status == 0
    done = run("check", "--full", "--db", desk)
    assert done.status == 1
    assert b"is not what was stored" in done.out
    assert b"Compare it with a backup" in done.out


def test_verify_evidence_names_the_changed_file(run: Run, desk: Path) -> None:
    stored_file(desk).write_bytes(b"changed")
    done = run("verify-evidence", "--db", desk, "--json")
    assert done.status == 1
    assert not done.lines[0]["sound"]
    assert [(one["kind"], one["where"]) for one in done.lines[0]["findings"]] == [
        ("changed file", stored_file(desk).name)
    ]


def test_salvage_writes_a_new_database_and_tells_what_it_found(run: Run, desk: Path) -> None:
    with desk.open("rb+") as file:
        file.write(bytes(4096))
    done = run("salvage", desk, "-o", "new.onrecord", "--json")
    assert done.status == 0
    assert done.lines[0]["lost"] == 0
    assert done.lines[0]["recovered"] > 30
    assert run("check", "--full", "--db", "new.onrecord").status == 0


@pytest.mark.parametrize(
    "given",
    [["check"], ["backup", "x.onrecord"], ["verify-evidence"], ["salvage", "gone.onrecord"]],
)
def test_database_that_is_not_there_is_said_and_not_made(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], given: list[str]
) -> None:
    path = tmp_path / "gone.onrecord"
    assert cli.main([*given, "--db", str(path)]) == 1
    assert capsys.readouterr().err.startswith("There is no ")
    assert not path.exists()


def forge(path: Path) -> None:
    """Change an entry of the log behind the program's back."""
    raw = sqlite.connect(str(path), isolation_level=None)
    raw.execute("DROP TRIGGER audit_is_not_changed")
    raw.execute("UPDATE audit SET user = 'eve' WHERE seq = 2")
    raw.close()


def test_sound_log_is_said_to_agree_with_the_backups(run: Run, desk: Path) -> None:
    run("backup", "--db", desk)
    told = run("verify-log", "--db", desk, "--json").lines[0]
    assert (told["sound"], told["anchors"], told["head"].partition("-")[0]) == (True, 1, "3")


def test_changed_log_is_found(run: Run, desk: Path) -> None:
    forge(desk)
    done = run("verify-log", "--db", desk)
    assert (done.status, b"Row 2 of the log was changed." in done.out) == (1, True)


def test_log_is_held_against_a_head_that_was_kept(run: Run, desk: Path) -> None:
    head = run("verify-log", "--db", desk, "--json").lines[0]["head"]
    assert run("verify-log", "--db", desk, "--head", head).status == 0
    later = head.replace("3-", "9-", 1)
    assert b"cut off" in run("verify-log", "--db", desk, "--head", later).out


def test_nonsense_is_no_head(run: Run, desk: Path) -> None:
    done = run("verify-log", "--db", desk, "--head", "yesterday")
    assert (done.status, "is no head of a log" in done.err) == (1, True)
