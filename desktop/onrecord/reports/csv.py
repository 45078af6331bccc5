"""Claims as a table in CSV: one row a claim, safe to open in a spreadsheet."""

import csv
import io
from collections.abc import Callable, Iterable

from onrecord.reports import data as report
from onrecord.reports.data import ReportData
from onrecord_db.records import ArticleRow, Claim, Evidence, Match, State

# A cell that starts so is run as a formula by spreadsheets. Full-width forms count as well:
# some of them take "\uff1d" for "=".
_FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n", "\uff1d", "\uff0b", "\uff0d", "\uff20")

_Cell = Callable[[ArticleRow, Claim], object]
_COLUMNS: tuple[tuple[str, _Cell], ...] = (
    ("article_id", lambda row, _: row.id),
    ("article", lambda row, _: row.title),
    ("outlet", lambda row, _: row.outlet),
    ("published", lambda row, _: row.published.value if row.published else None),
    ("claim_id", lambda _, claim: claim.id),
    ("number", lambda _, claim: claim.number),
    ("actor", lambda _, claim: claim.actor_name),
    ("actor_kind", lambda _, claim: claim.actor_kind),
    ("role", lambda _, claim: claim.actor_role),
    ("through", lambda _, claim: "; ".join(claim.via)),
    ("cue", lambda _, claim: claim.cue),
    ("manner", lambda _, claim: claim.manner),
    ("type", lambda _, claim: claim.type),
    ("quotation", lambda _, claim: claim.exact),
    ("statement", lambda _, claim: claim.statement),
    ("denied", lambda _, claim: "yes" if claim.denied else "no"),
    ("numbers", lambda _, claim: "; ".join(one.text for one in claim.quantities)),
    ("in_headline", lambda _, claim: "yes" if claim.headlines else "no"),
    ("said_on_printed", lambda _, claim: claim.said_on.text if claim.said_on else None),
    ("said_on", lambda _, claim: claim.said_on.value if claim.said_on else None),
    ("said_on_basis", lambda _, claim: _basis(claim)),
    ("check_worthiness", lambda _, claim: f"{claim.checkworthy:.2f}"),
    ("worth_because", lambda _, claim: "; ".join(claim.reasons)),
    ("review_state", lambda _, claim: claim.review_state),
    ("verdict", lambda _, claim: claim.verdict.rating.label if claim.verdict else None),
    ("reason", lambda _, claim: claim.verdict.reason if claim.verdict else None),
    ("decided_by", lambda _, claim: claim.verdict.decided_by if claim.verdict else None),
    ("decided_at", lambda _, claim: claim.verdict.decided_at if claim.verdict else None),
    ("sources", lambda _, claim: "\n".join(_source(one) for one in claim.evidence)),
    ("seen_before", lambda _, claim: "\n".join(_match(one) for one in claim.seen_before)),
    ("uid", lambda _, claim: claim.uid),
)


def render(data: ReportData) -> bytes:
    """Give the report's claims as UTF-8 with a byte order mark, which Excel needs."""
    return table((data.article, claim) for claim in report.reported(data))


def table(entries: Iterable[tuple[ArticleRow, Claim]]) -> bytes:
    """Give claims, each with its article, as CSV in UTF-8 with a byte order mark."""
    lines = io.StringIO(newline="")
    writer = csv.writer(lines, lineterminator="\r\n")
    writer.writerow([name for name, _ in _COLUMNS])
    for row, claim in entries:
        writer.writerow([safe(cell(row, claim)) for _, cell in _COLUMNS])
    return lines.getvalue().encode("utf-8-sig")


def safe(value: object) -> str:
    """Write a value so that no spreadsheet runs it: an apostrophe goes before a formula's sign."""
    text = "" if value is None else str(value)
    return f"'{text}" if text.startswith(_FORMULA) else text


def _basis(claim: Claim) -> str | None:
    known = claim.said_on is not None and claim.said_on.value is not None
    return claim.said_on.basis if known and claim.said_on else None


def _source(one: Evidence) -> str:
    parts = [f"{one.stance}: {one.title}", one.url, f"“{one.excerpt}”" if one.excerpt else None]
    parts.append(f"SHA-256 {one.blob_sha256}" if one.blob_sha256 else None)
    return " | ".join(part for part in parts if part)


def _match(one: Match) -> str:
    state = "confirmed" if one.state is State.ACCEPTED else "proposed"
    verdict = one.earlier_verdict.rating.label if one.earlier_verdict else "no verdict"
    where = f"{one.earlier_article_title} ({one.earlier_date or 'date unknown'})"
    return f"{one.relation}, {state}: {one.earlier_actor} in {where}, {verdict}"
