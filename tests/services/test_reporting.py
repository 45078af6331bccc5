"""Reports out of a real database."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from onrecord.errors import KnownError, ReportError
from onrecord.services import reporting, review

if TYPE_CHECKING:
    from pathlib import Path

    from onrecord_db.store import Store


def test_a_report_is_written_whole(store: Store, tmp_path: Path) -> None:
    review.rate(store, 1, "false", "The minutes say otherwise.")
    reporting.write(store, "article:1", "html", tmp_path / "r.html")
    content = (tmp_path / "r.html").read_text(encoding="utf-8")
    assert "The minutes say otherwise." in content
    assert "the city had offered a pay rise of 6 percent over two years" in content


def test_the_same_data_give_the_same_report(store: Store) -> None:
    at = "2025-05-14T09:30+00:00"
    one = reporting.render(store, "article:1", "html", at=at)
    assert reporting.render(store, "article:1", "html", at=at) == one


def test_a_report_never_takes_the_place_of_the_database(store: Store, tmp_path: Path) -> None:
    with pytest.raises(ReportError, match="part of a database"):
        reporting.write(store, "article:1", "csv", tmp_path / "desk.onrecord")
    with pytest.raises(ReportError, match="part of a database"):
        reporting.write(store, "article:1", "csv", store.files_folder / "r.csv")


@pytest.mark.parametrize(
    "scope", ["article:9", "article:", "article:one", "actor:1", "all", "", "article:" + "9" * 30]
)
def test_a_scope_that_names_nothing_is_refused(store: Store, scope: str, tmp_path: Path) -> None:
    with pytest.raises(KnownError) as caught:
        reporting.write(store, scope, "html", tmp_path / "r.html")
    assert caught.value.hint
    assert not (tmp_path / "r.html").exists()


@pytest.mark.parametrize("row", reporting.FORMATS, ids=lambda row: row.key)
def test_every_format_renders(store: Store, row: reporting.Format) -> None:
    assert row.render(reporting.snapshot(store, "article:1"))
