"""What each command does: it runs services and writes what they give."""

import textwrap
from collections.abc import Sequence
from contextlib import closing
from pathlib import Path

from onrecord.cli import secret, terminal
from onrecord.errors import KnownError
from onrecord.services import batch, exchange, languages, library, matching, reporting, searching
from onrecord.services.batch import Analysed, Imported
from onrecord_db import articles
from onrecord_db.records import Claim, MatchProposal, WorldDate
from onrecord_db.store import Store

DONE, FAILED = 0, 1
_LONGEST_TITLE = 40  # columns
_KINDS = {
    searching.Kind.ARTICLE: "Articles",
    searching.Kind.CLAIM: "Claims",
    searching.Kind.SOURCE: "Sources",
    searching.Kind.NOTE: "Notes",
    searching.Kind.ACTOR: "Actors",
}


def opened(
    path: Path | None, *, create: bool = False, passphrase: Path | None = None
) -> closing[Store]:
    """Open the database for a ``with`` block; errors as ``library.open_store``.

    Args:
        path: None for the default database.
        create: make it when it is missing.
        passphrase: the file that ``--passphrase-file`` names.
    """
    path = path or library.default_database()
    key = secret.opening_key(path, passphrase)
    return closing(library.open_store(path, create=create, key=key))


def extract(
    paths: Sequence[Path],
    *,
    keep_text: bool,
    published: WorldDate | None,
    jobs: int,
    as_json: bool,
) -> int:
    """Print the claims of each file as a line of JSON; a file that fails stops no other."""
    files, status = _files(paths, as_json=as_json)
    done = batch.analyse(files, jobs=jobs, keep_text=keep_text, published=published)
    for number, one in enumerate(done, start=1):
        terminal.progress(number, len(files), one.path.name)
        if one.article is not None and one.extraction is not None:
            terminal.write_json(exchange.article(one.path.stem, one.article, one.extraction))
            _note(one.path, one.article.language)
        else:
            _tell(one.path, one.error, as_json=as_json)
            status = FAILED
    return status


def import_files(  # the options of the command
    store: Store,
    paths: Sequence[Path],
    *,
    published: WorldDate | None,
    outlet: str | None,
    jobs: int,
    as_json: bool,
) -> int:
    """Store files and folders of files; print a line for each."""
    files, status = _files(paths, as_json=as_json)
    done = batch.import_files(store, files, jobs=jobs, published=published, outlet=outlet)
    for number, one in enumerate(done, start=1):
        terminal.progress(number, len(files), one.path.name)
        if one.article_id is None:
            _tell(one.path, one.error, as_json=as_json)
            status = FAILED
        else:
            _write_imported(store, one, one.article_id, as_json=as_json)
    return status


def claims(store: Store, query: str, form: str) -> int:
    """Print the claims that a filter line asks for, all for ""; form table, json or csv."""
    found = tuple(searching.filtered(store, query))
    if form == "csv":
        terminal.write_bytes(reporting.claims_table(store, found))
    elif form == "json":
        terminal.write_json([exchange.claim(one) for one in found])
    else:
        heads = ("Claim", "Article", "Actor", "Verdict", "Statement")
        terminal.write(terminal.table(heads, [_claim_row(one) for one in found]))
    return DONE


def search(store: Store, query: str, *, limit: int, as_json: bool) -> int:
    """Print what a line finds: articles, claims, sources, notes and actors."""
    found = searching.everything(store, query, limit=limit)
    if as_json:
        terminal.write_json({one.kind.value: exchange.found(one) for one in found})
        return DONE
    for one in found:
        more = "more than " if one.is_more else ""
        terminal.write(f"{_KINDS[one.kind]} ({more}{one.total})\n")
        if one.hits:
            heads = ("Number", "Title", "Passage")
            rows = [(str(hit.id), _cut(hit.title.text), hit.snippet.text) for hit in one.hits]
            terminal.write(terminal.table(heads, rows))
        terminal.write("\n")
    return DONE


def match(store: Store, article_id: int | None, *, as_json: bool) -> int:
    """Compare the claims of an article, or of all, with earlier ones; print what stands."""
    if article_id is None:
        found = matching.match_all(store)
    else:
        library.check_article(store, article_id)
        found = matching.match_article(store, article_id)
    if as_json:
        for one in found:
            terminal.write_json(exchange.match(one))
    else:
        heads = ("Claim", "Earlier", "Relation", "Score", "Reasons")
        terminal.write(terminal.table(heads, [_match_row(one) for one in found]))
    return DONE


def report(store: Store, scope: str, form: str, path: Path, *, as_json: bool) -> int:
    """Write a report to a file."""
    reporting.write(store, scope, form, path)
    if as_json:
        terminal.write_json({"scope": scope, "format": form, "file": str(path)})
    return DONE


def _files(paths: Sequence[Path], *, as_json: bool) -> tuple[list[Path], int]:
    """Look into folders; give the files, and the status after saying which folders have none."""
    found = batch.files(paths)
    unread = [one for one in found if isinstance(one, Analysed)]
    for one in unread:
        _tell(one.path, one.error, as_json=as_json)
    return [one for one in found if isinstance(one, Path)], FAILED if unread else DONE


def _tell(path: Path, error: KnownError | None, *, as_json: bool) -> None:
    if error is not None:
        terminal.tell(error, as_json=as_json, file=str(path))


def _note(path: Path, language: str | None) -> None:
    """Say so where the claims of an article are not found."""
    note = languages.note(language)
    if note is not None:
        terminal.note(path.name, note)


def _write_imported(store: Store, one: Imported, article_id: int, *, as_json: bool) -> None:
    row = articles.row(store, article_id)
    _note(one.path, row.language)
    if as_json:
        terminal.write_json(
            {
                "file": str(one.path),
                "article": article_id,
                "title": row.title,
                "published": row.published.value if row.published else None,
                "claims": row.claim_count,
                "seen_before": row.seen_before_count,
                "known": one.known,
            }
        )
        return
    state = "was here already" if one.known else f"{_count(row.claim_count)} found"
    before = f", {row.seen_before_count} seen before" if row.seen_before_count else ""
    terminal.write(f"Article {article_id}: {terminal.plain(row.title)} ({state}{before})\n")


def _count(number: int) -> str:
    return f"{number} claim" if number == 1 else f"{number} claims"


def _cut(title: str) -> str:
    return textwrap.shorten(title, _LONGEST_TITLE, placeholder="...")


def _claim_row(one: Claim) -> tuple[str, ...]:
    verdict = one.verdict.rating.label if one.verdict else f"({one.review_state})"
    return (str(one.id), str(one.article_id), one.actor_name, verdict, one.statement)


def _match_row(one: MatchProposal) -> tuple[str, ...]:
    score, reasons = f"{one.score:.2f}", "; ".join(one.reasons)
    return (str(one.claim_id), str(one.earlier_id), one.relation, score, reasons)
