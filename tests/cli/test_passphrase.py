"""Databases with a passphrase on the command line."""

import json
from pathlib import Path

import pytest

from onrecord.cli import main as cli
from onrecord.cli import secret
from onrecord.errors import KnownError
from onrecord.services import library
from onrecord_db import keys
from onrecord_db.keys import Key


@pytest.fixture
def locked(tmp_path: Path) -> Path:
    path = tmp_path / "desk.onrecord"
    library.open_store(path, key=Key("four words")).close()
    return path


@pytest.fixture
def plain(tmp_path: Path) -> Path:
    path = tmp_path / "plain.onrecord"
    library.open_store(path).close()
    return path


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "passphrase.txt"
    path.write_text("four words\n", encoding="utf-8")
    return path


def test_passphrase_file_opens_a_locked_database(locked: Path, file: Path) -> None:
    assert cli.main(["claims", "--db", str(locked), "--passphrase-file", str(file)]) == 0


def test_passphrase_file_before_the_command_is_no_command(locked: Path, tmp_path: Path) -> None:
    odd = tmp_path / "claims"
    odd.write_text("four words")
    given = ["--passphrase-file", str(odd), "claims", "--db", str(locked)]
    assert cli.main(given) == 0


def test_environment_opens_a_locked_database(locked: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("ONRECORD_PASSPHRASE", "four words")
    assert cli.main(["claims", "--db", str(locked)]) == 0


def test_locked_database_without_passphrase_fails_in_words(
    locked: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert cli.main(["claims", "--db", str(locked)]) == 1
    assert "desk.onrecord is protected by a passphrase." in capsys.readouterr().err


def test_wrong_passphrase_is_an_error_in_json(
    locked: Path, tmp_path: Path, capsysbinary: pytest.CaptureFixture[bytes]
) -> None:
    wrong = tmp_path / "wrong.txt"
    wrong.write_text("wrong")
    given = ["claims", "--json", "--db", str(locked), "--passphrase-file", str(wrong)]
    assert cli.main(given) == 1
    said = json.loads(capsysbinary.readouterr().out)
    assert said["error"].startswith("The passphrase does not open desk.onrecord.")


@pytest.mark.parametrize(
    ("content", "match"),
    [(b"", "empty"), (b"\n", "empty"), (b"\xff\xfe", "no text"), (None, "cannot be read")],
)
def test_passphrase_file_that_holds_none_is_refused(
    tmp_path: Path, content: bytes | None, match: str
) -> None:
    path = tmp_path / "p.txt"
    if content is not None:
        path.write_bytes(content)
    with pytest.raises(KnownError, match=match):
        secret.given_key(path)


def test_terminal_is_asked(locked: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[str] = []

    def ask(question: str) -> str:
        asked.append(question)
        return "four words"

    monkeypatch.setattr("sys.stdin.isatty", lambda: True, raising=False)
    monkeypatch.setattr("getpass.getpass", ask)
    assert cli.main(["claims", "--db", str(locked)]) == 0
    assert asked == ["Passphrase of desk.onrecord: "]


def test_set_locks_a_database(plain: Path, file: Path, capsys: pytest.CaptureFixture[str]) -> None:
    given = ["passphrase", "set", "--db", str(plain), "--new-passphrase-file", str(file)]
    assert cli.main(given) == 0
    assert keys.is_locked(plain)
    assert "what is in it is lost" in capsys.readouterr().err


def test_set_removes_plain_backups_when_it_is_asked(
    plain: Path, file: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    backups = plain.with_name("plain.onrecord-backups")
    backups.mkdir()
    (backups / "one.onrecord").write_bytes(plain.read_bytes())
    given = ["passphrase", "set", "--db", str(plain), "--new-passphrase-file", str(file)]
    assert cli.main([*given, "--remove-plain-backups"]) == 0
    assert list(backups.iterdir()) == []


def test_set_names_the_backups_that_stay_readable(
    plain: Path, file: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    backups = plain.with_name("plain.onrecord-backups")
    backups.mkdir()
    (backups / "one.onrecord").write_bytes(plain.read_bytes())
    cli.main(["passphrase", "set", "--db", str(plain), "--new-passphrase-file", str(file)])
    assert "one.onrecord" in capsys.readouterr().err


def test_change_takes_both_passphrases(locked: Path, file: Path, tmp_path: Path) -> None:
    new = tmp_path / "new.txt"
    new.write_text("other words")
    given = ["passphrase", "change", "--db", str(locked), "--passphrase-file", str(file)]
    assert cli.main([*given, "--new-passphrase-file", str(new)]) == 0
    library.open_store(locked, key=Key("other words")).close()


def test_remove_takes_it_away(locked: Path, file: Path) -> None:
    given = ["passphrase", "remove", "--db", str(locked), "--passphrase-file", str(file)]
    assert cli.main(given) == 0
    assert not keys.is_locked(locked)


@pytest.mark.parametrize("act", ["change", "remove", "remember"])
def test_plain_database_has_no_passphrase(
    plain: Path, act: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert cli.main(["passphrase", act, "--db", str(plain)]) == 1
    assert "has no passphrase" in capsys.readouterr().err


def test_set_without_a_terminal_names_the_option(
    plain: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert cli.main(["passphrase", "set", "--db", str(plain)]) == 1
    assert "--new-passphrase-file" in capsys.readouterr().err


def test_missing_database_is_not_made(tmp_path: Path) -> None:
    path = tmp_path / "none.onrecord"
    assert cli.main(["passphrase", "set", "--db", str(path)]) == 1
    assert not path.exists()
