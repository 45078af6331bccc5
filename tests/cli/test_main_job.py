"""The main job without a window, through the real program: extract, import, match, report."""

from __future__ import annotations

import csv
import io
from typing import TYPE_CHECKING, Any

import pytest

if TYPE_CHECKING:
    from pathlib import Path

    from cli.conftest import Run

ARTICLE_KEYS = [
    "doc_id", "title", "published", "language", "text", "blocks", "actors", "claims",
]  # fmt: skip
ACTOR_KEYS = ["id", "name", "kind", "names", "role", "mentions"]
CLAIM_KEYS = [
    "id", "actor", "speech", "manner", "type", "content", "cue", "source", "via", "said_on",
    "statement", "denied", "quantities", "headlines", "checkworthy", "reasons", "score",
]  # fmt: skip


def keys(items: list[dict[str, Any]], *, but: str = "") -> set[tuple[str, ...]]:
    return {tuple(key for key in item if key != but) for item in items}


@pytest.mark.slow
def test_extract_prints_the_documented_json_and_makes_no_database(
    run: Run, sample: Path, home: Path
) -> None:
    done = run("extract", sample)
    (article,) = done.lines
    assert (done.status, done.err) == (0, "")
    assert list(article) == ARTICLE_KEYS
    assert (article["doc_id"], article["published"], article["language"]) == (
        "ferry", "2026-03-14", "en",
    )  # fmt: skip
    assert keys(article["blocks"]) == {("span", "kind")}
    assert keys(article["actors"]) == {tuple(ACTOR_KEYS)}
    assert keys(article["claims"], but="unsure") == {tuple(CLAIM_KEYS)}
    assert all(claim.get("unsure", True) is True for claim in article["claims"])
    assert not list(home.rglob("*.onrecord"))


@pytest.mark.slow
def test_extract_keeps_the_text_so_that_offsets_stay_true(run: Run, tmp_path: Path) -> None:
    text = "  A😀 title\n\n\nAdela Marsh said that the ferry would sail on Friday.\n"
    (tmp_path / "a.txt").write_text(text, encoding="utf-8")
    (article,) = run("extract", "--keep-text", "--published", "2025-03-15", "a.txt").lines
    assert article["text"] == text
    (claim,) = [one for one in article["claims"] if one["speech"]]
    (start, end), *_ = claim["content"]
    assert text[start:end] == "the ferry would sail on Friday"
    assert article["published"] == "2025-03-15"


@pytest.mark.slow
def test_a_language_that_is_not_read_is_said_and_is_no_failure(run: Run, tmp_path: Path) -> None:
    text = (
        "Starosta města Jan Novák v pátek řekl, že plán nebude číst a že není jeho věcí říkat,"
        " kdo ho napsal. „Lidé se nemusí bát,“ dodal.\n"
    )
    (tmp_path / "a.txt").write_text(text, encoding="utf-8")
    done = run("extract", "a.txt")
    (article,) = done.lines
    assert (done.status, article["language"], article["claims"]) == (0, "cs", [])
    assert article["note"].startswith("Claims in this language (cs) are not found automatically")
    assert done.err == f"a.txt: {article['note']}\n"


@pytest.mark.slow
def test_a_german_article_gives_its_claims(run: Run, tmp_path: Path) -> None:
    text = (
        "Die Fähre werde im Juni wieder fahren, sagte Hafenmeisterin Dörte Kransfeld am Freitag."
        " „Wir haben das Schiff lange getestet“, so Kransfeld.\n"
    )
    (tmp_path / "a.txt").write_text(text, encoding="utf-8")
    done = run("extract", "a.txt")
    (article,) = done.lines
    assert (done.err, article["language"]) == ("", "de")
    assert [actor["name"] for actor in article["actors"]] == ["Dörte Kransfeld"]
    assert [claim["manner"] for claim in article["claims"]] == ["indirect", "direct"]


@pytest.mark.slow
def test_a_file_that_fails_stops_no_other_and_the_order_stays(
    run: Run, sample: Path, tmp_path: Path
) -> None:
    (tmp_path / "empty.txt").touch()
    done = run("extract", "--jobs", "2", sample, "empty.txt", "gone.txt", sample.parent / "h.txt")
    assert [line["doc_id"] for line in done.lines] == ["ferry"]
    assert done.status == 1
    assert [line.split(".txt")[0] for line in done.err.splitlines()] == [
        "empty", "There is no file gone", "There is no file h",
    ]  # fmt: skip


@pytest.mark.slow
def test_the_main_job_from_import_to_report(run: Run, sample: Path, tmp_path: Path) -> None:
    later = tmp_path / "later.md"
    words = (
        "On Tuesday Ingrid Hallow repeated that 412 people had been left without a daily crossing."
    )
    later.write_text(f"# Still no ferry\n\n{words}\n", encoding="utf-8")
    db = tmp_path / "desk.onrecord"

    first, second = run("--db", db, "import", "--json", sample, later, "--outlet", "Wire").lines
    assert first["claims"] > 10
    assert (first["known"], second["seen_before"]) == (False, 1)

    again = run("import", "--json", sample, "--db", db).lines
    assert [(line["article"], line["known"]) for line in again] == [(first["article"], True)]

    claims = run("claims", "--db", db, "--filter", "daily crossing", "--format", "json")
    (found,) = claims.lines
    assert {claim["actor"] for claim in found} == {"Ingrid Hallow"}

    (match,) = run("match", "--db", db, "--json", "--article", second["article"]).lines
    assert list(match) == ["claim", "earlier", "relation", "score", "reasons"]
    assert match["relation"] == "same"

    assert run("report", "article:1", "--format", "html", "-o", "r.html", "--db", db).status == 0
    assert "Ingrid Hallow" in (tmp_path / "r.html").read_text(encoding="utf-8")
    assert run("report", "article:1", "--format", "csv", "-o", "r.csv", "--db", db).status == 0
    table = csv.DictReader(io.StringIO((tmp_path / "r.csv").read_text(encoding="utf-8-sig")))
    assert len(list(table)) == first["claims"]


@pytest.mark.slow
def test_claims_print_as_a_table_and_as_csv(run: Run, sample: Path, tmp_path: Path) -> None:
    run("--db", "d.onrecord", "import", sample)
    table = run("--db", "d.onrecord", "claims").out.decode()
    assert table.startswith("Claim  Article  Actor")
    assert "(unreviewed)" in table
    rows = run("--db", "d.onrecord", "claims", "--format", "csv").out.decode("utf-8-sig")
    assert len(list(csv.DictReader(io.StringIO(rows)))) == len(table.splitlines()) - 1


@pytest.mark.slow
def test_a_folder_is_imported_whole_and_bad_files_are_named(
    run: Run, sample: Path, tmp_path: Path
) -> None:
    folder = tmp_path / "inbox"
    folder.mkdir()
    sample.rename(folder / "good.txt")
    (folder / "bad.txt").write_bytes(bytes(range(256)) * 40)
    done = run("--db", "d.onrecord", "import", "--json", "inbox", "--jobs", "2")
    assert done.status == 1
    assert {("error" in line, line["file"].split("/")[-1]) for line in done.lines} == {
        (True, "bad.txt"), (False, "good.txt"),
    }  # fmt: skip


@pytest.mark.slow
def test_two_programs_on_one_database_are_refused_in_one_sentence(
    run: Run, sample: Path, tmp_path: Path
) -> None:
    from onrecord.services import library

    store = library.open_store(tmp_path / "d.onrecord")
    done = run("--db", "d.onrecord", "import", "--json", sample)
    store.close()
    assert done.status == 1
    assert done.lines[0]["error"].startswith("d.onrecord is")
