"""How the command line is read, what it refuses, and what it imports."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path
from types import ModuleType
from typing import TYPE_CHECKING, Any

import pytest

from onrecord.cli import main as cli
from onrecord.cli import parsers, terminal
from onrecord.services import library

if TYPE_CHECKING:
    from cli.conftest import Run


@pytest.fixture
def windows(monkeypatch: pytest.MonkeyPatch) -> list[tuple[Any, ...]]:
    """Give the windows that were asked for, instead of opening them."""
    asked: list[tuple[Any, ...]] = []
    app = ModuleType("onrecord.app")

    def run(files: list[Path], *, db: Path | None, sample: bool, key: object) -> int:
        asked.append((files, db, sample) if key is None else (files, db, sample, key))
        return 0

    app.run = run  # type: ignore[attr-defined]
    monkeypatch.setitem(sys.modules, "onrecord.app", app)
    monkeypatch.setattr("onrecord.app", app, raising=False)
    return asked


@pytest.mark.parametrize(
    ("given", "asked"),
    [
        ([], ([], None, False)),
        (["a.txt", "b.md"], ([Path("a.txt"), Path("b.md")], None, False)),
        (["./report"], ([Path("./report")], None, False)),
        (["--", "report"], ([Path("report")], None, False)),
        (["--db", "report", "a.txt"], ([Path("a.txt")], Path("report"), False)),
        (["a.txt", "report"], ([Path("a.txt"), Path("report")], None, False)),
        (["desk.onrecord", "a.txt"], ([Path("a.txt")], Path("desk.onrecord"), False)),
        (["sample"], ([], None, True)),
        (["--db", "x.onrecord", "sample"], ([], Path("x.onrecord"), True)),
    ],
)
def test_files_open_the_window(
    windows: list[tuple[Any, ...]], given: list[str], asked: tuple[Any, ...]
) -> None:
    assert cli.main(given) == 0
    assert windows == [asked]


def test_a_window_opens_one_database(
    windows: list[tuple[Any, ...]], capsys: pytest.CaptureFixture[str]
) -> None:
    assert cli.main(["a.onrecord", "b.onrecord"]) == 1
    assert windows == []
    assert capsys.readouterr().err.startswith("One window opens one database.")


@pytest.mark.parametrize(
    "given",
    [
        ["extract"],
        ["import"],
        ["report", "article:1"],
        ["report", "article:1", "--format", "docx", "-o", "x"],
        ["extract", "a.txt", "--published", "tomorrow"],
        ["extract", "a.txt", "--published", "2025-02-30"],
        ["extract", "a.txt", "--jobs", "0"],
        ["extract", "a.txt", "--jobs", "1000"],
        ["match", "--article", "one"],
        ["claims", "--format", "xml"],
        ["claims", "--nonsense"],
    ],
)
def test_wrong_usage_exits_with_2(given: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as caught:
        cli.main(given)
    assert caught.value.code == 2
    assert capsys.readouterr().err.startswith("usage: onrecord")


@pytest.mark.parametrize(
    ("text", "precision"), [("2025", "year"), ("2025-03", "month"), ("2025-03-14", "day")]
)
def test_a_date_is_as_exact_as_it_is_given(text: str, precision: str) -> None:
    date = parsers._world_date(text)
    assert (date.value, date.precision, date.basis) == (text, precision, "entered")


@pytest.mark.parametrize("command", ["claims", "match", "report article:1 --format html -o r.html"])
def test_a_missing_database_is_one_sentence_and_is_not_made(
    run: Run, command: str, tmp_path: Path
) -> None:
    done = run("--db", "gone.onrecord", *command.split())
    assert (done.status, done.out) == (1, b"")
    assert done.err.startswith("There is no database gone.onrecord in ")
    assert len(done.err.splitlines()) == 1
    assert list(tmp_path.iterdir()) == []


def test_errors_are_json_under_json(run: Run) -> None:
    done = run("claims", "--json", "--db", "gone.onrecord")
    assert done.status == 1
    assert [list(line) for line in done.lines] == [["error", "hint"]]
    assert done.err == ""


@pytest.mark.parametrize(
    ("file", "content"),
    [("a.txt", b""), ("a.pdf", b"%PDF-1.4"), ("a.txt", bytes(range(256)) * 10), ("b/c.txt", None)],
)
def test_bad_input_is_one_sentence_and_nothing_is_stored(
    run: Run, tmp_path: Path, file: str, content: bytes | None
) -> None:
    _put(tmp_path / file, content)
    done = run("--db", "d.onrecord", "import", "--json", file)
    assert done.status == 1
    assert [set(line) for line in done.lines] == [{"file", "error", "hint"}]
    assert "Traceback" not in done.err
    assert run("--db", "d.onrecord", "claims", "--json").lines == [[]]


def test_a_file_that_is_no_database_is_refused_untouched(run: Run, tmp_path: Path) -> None:
    file = tmp_path / "notes.onrecord"
    file.write_bytes(b"my notes")
    done = run("--db", file, "claims")
    assert done.status == 1
    assert "Traceback" not in done.err
    assert file.read_bytes() == b"my notes"


def test_an_article_that_is_not_there_cannot_be_reported(run: Run, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_bytes(b"")
    run("--db", "d.onrecord", "import", "a.txt")
    done = run("--db", "d.onrecord", "report", "article:7", "--format", "csv", "-o", "r.csv")
    assert done.status == 1
    assert done.err.startswith("There is no article 7 in this database.")
    assert not (tmp_path / "r.csv").exists()


def test_the_version_comes_without_loading_anything_heavy(run: Run) -> None:
    done = run("--version", PYTHONPROFILEIMPORTTIME="1")
    assert done.out.startswith(b"OnRecord ")
    loaded = {line.split("|")[-1].strip() for line in done.err.splitlines()}
    assert not loaded & {"PySide6", "spacy", "sqlcipher3", "jinja2", "msgspec", "trafilatura"}


def test_the_headless_commands_load_neither_qt_nor_spacy(run: Run, tmp_path: Path) -> None:
    _put(tmp_path / "a.txt", b"Adela Marsh said that the ferry would sail.")
    done = run("--db", "d.onrecord", "import", "a.txt", PYTHONPROFILEIMPORTTIME="1")
    loaded = {line.split("|")[-1].strip() for line in done.err.splitlines()}
    assert done.status == 0
    assert "sqlcipher3" in loaded
    assert not [name for name in loaded if name.startswith(("PySide6", "spacy", "trafilatura"))]


def test_a_headless_command_runs_with_qt_blocked(run: Run, tmp_path: Path) -> None:
    (tmp_path / "PySide6.py").write_text("raise ImportError('blocked')\n")
    _put(tmp_path / "a.txt", b"Adela Marsh said that the ferry would sail.")
    done = run("--db", "d.onrecord", "import", "a.txt", PYTHONPATH=str(tmp_path))
    assert (done.status, done.err) == (0, "")


def test_what_a_terminal_would_act_on_is_not_printed() -> None:
    assert terminal.plain("a\x1b[2Jb\u202ec\nd") == "a\ufffd[2Jb\ufffdc d"


def test_a_reader_that_stops_reading_is_no_error(tmp_path: Path) -> None:
    library.open_store(tmp_path / "d.onrecord").close()
    program = [sys.executable, "-m", "onrecord", "--db", "d.onrecord", "claims"]
    with subprocess.Popen(
        program, cwd=tmp_path, stdout=subprocess.PIPE, stderr=subprocess.PIPE
    ) as process:
        assert process.stdout is not None
        assert process.stderr is not None
        process.stdout.close()
        assert process.stderr.read() == b""
    assert process.returncode == 0


def _put(path: Path, content: bytes | None) -> None:
    path.parent.mkdir(exist_ok=True)
    if content is not None:
        path.write_bytes(content)
