"""The CSV report: one row a claim, which no spreadsheet runs."""

import csv
import io

import pytest

from onrecord.reports import csv as csv_report
from reports.harbour import hostile, report

FORMULAS = [
    "=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "\n=1", "\uff1d1+1", '=HYPERLINK("http://x")',
    "=cmd|' /C calc'!A0",
]  # fmt: skip


def rows(content: bytes) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(content.decode("utf-8-sig"), newline="")))


def test_every_reported_claim_is_one_row_in_text_order() -> None:
    assert [row["number"] for row in rows(csv_report.render(report()))] == list("1234567")


def test_a_row_holds_what_was_said_and_what_was_found() -> None:
    row = rows(csv_report.render(report()))[6]
    assert row["actor"] == "Rosa Lindqvist"
    assert row["quotation"] == "wages in the harbour had fallen by 11 percent since 2019"
    assert row["verdict"] == "False"
    assert row["reason"] == "Official figures show a small rise over these years."
    assert row["sources"].startswith("refutes: Wages by sector, 2019 to 2024 | https://")
    assert row["seen_before"] == (
        "same, confirmed: Rosa Lindqvist in Union counts its losses (2025-02-03), Partly true"
    )


def test_a_date_is_given_as_printed_and_as_computed() -> None:
    row = rows(csv_report.render(report()))[0]
    assert (row["said_on_printed"], row["said_on"], row["said_on_basis"]) == (
        "on Sunday", "2025-05-11", "computed",
    )  # fmt: skip


def test_the_file_starts_with_a_byte_order_mark_and_has_crlf() -> None:
    content = csv_report.render(report())
    assert content.startswith(b"\xef\xbb\xbfarticle_id,")
    assert content.count(b"\r\n") == 8


@pytest.mark.parametrize("payload", FORMULAS)
def test_no_cell_starts_a_formula(payload: str) -> None:
    cells = [cell for row in rows(csv_report.render(hostile(payload))) for cell in row.values()]
    assert f"'{payload}" in cells
    assert not [
        cell for cell in cells if cell.startswith(("=", "+", "-", "@", "\t", "\r", "\uff1d"))
    ]


def test_the_private_note_is_not_in_the_table() -> None:
    assert b"private note" not in csv_report.render(report())
