"""Filter and search from the command line."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from db.desk import BRIDGE, FERRY
from db.newsroom import fill
from onrecord.services import library

if TYPE_CHECKING:
    from pathlib import Path

    from cli.conftest import Run


@pytest.fixture
def desk(tmp_path: Path) -> Path:
    path = tmp_path / "d.onrecord"
    store = library.open_store(path)
    fill(store)
    store.close()
    return path


@pytest.mark.parametrize(
    ("line", "ids"),
    [
        ("ferry verdict:true", [1]),
        ("brid*", [14, 11, 8, 5, 2]),
        ("brid", []),
        ("-status:unreviewed", [5, 4, 1]),
        ("due:2031-03-07 kind:quotation,event", [9]),
    ],
)
def test_claims_are_filtered(run: Run, desk: Path, line: str, ids: list[int]) -> None:
    done = run("--db", desk, "claims", f"--filter={line}", "--format", "json")
    assert done.status == 0
    assert [one["id"] for one in done.lines[0]] == ids


def test_a_search_gives_each_kind_with_marks(run: Run, desk: Path) -> None:
    (found,) = run("--db", desk, "search", '"old bridge"', "--json").lines
    assert list(found) == ["article", "claim", "source", "note", "actor"]
    assert found["claim"]["total"] == 5
    hit = found["claim"]["hits"][0]
    ((start, end),) = hit["snippet_marks"]
    assert (hit["snippet"], hit["snippet"][start:end]) == (BRIDGE, "old bridge")
    assert found["source"]["hits"][0]["claim"] in {2, 3, 4}
    assert (found["note"]["hits"], found["note"]["more"]) == ([], False)


def test_a_search_is_printed_by_kind(run: Run, desk: Path) -> None:
    printed = run("--db", desk, "search", "monday").out.decode()
    assert "Articles (5)" in printed
    assert FERRY.strip('"') in printed
    assert printed.rstrip().endswith("Actors (0)")


@pytest.mark.parametrize("command", [["search"], ["claims", "--filter"]])
def test_a_wrong_word_is_pointed_at(run: Run, desk: Path, command: list[str]) -> None:
    done = run("--db", desk, *command, "bridge statsu:done")
    assert (done.status, done.out) == (1, b"")
    assert done.err.splitlines() == [
        "“statsu:” is not known. Did you mean status:?",
        "  bridge statsu:done",
        "         ^^^^^^^",
    ]


def test_a_wrong_word_is_told_as_json(run: Run, desk: Path) -> None:
    done = run("--db", desk, "search", "verdict:truex", "--json")
    assert (done.status, done.err) == (1, "")
    assert done.lines == [
        {"error": "“verdict:truex” is not known.", "hint": "Did you mean verdict:true?"}
    ]
