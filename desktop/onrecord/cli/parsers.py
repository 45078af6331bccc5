"""What each command takes on the command line, and what it says of itself."""

from __future__ import annotations

import argparse
import functools
import re
from datetime import date
from importlib.metadata import version
from pathlib import Path
from typing import TYPE_CHECKING

from onrecord.cli import care

if TYPE_CHECKING:
    from collections.abc import Callable

    from onrecord_db.records import WorldDate

_MOST_JOBS = 64
_DATE = re.compile(r"(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?")
_EPILOG = """\
commands (each has --help):
  sample   open a copy of the bundled sample
  extract  print the claims of articles as JSON; touches no database
  import   store articles, find their claims, propose matches
  claims   print what the database holds
  search   find articles, claims, sources, notes and actors
  match    compare claims with earlier ones
  report   write an article's verification report
  passphrase
           set, change or remove the passphrase of a database
  check, backup, restore, salvage, verify-evidence, verify-log
           look after the database

for crash tests:
  selftest-writer, selftest-check

A file that is called like a command opens with a path: onrecord ./report
"""

_LANGUAGE = """\
a query, in quotation marks for the shell:
  ferry "nineteen days" ferr*           words, words side by side, the beginning of one
  actor:marsh status:unreviewed,done    terms; commas mean "or"
  -actor:marsh no:source                a minus turns a word or term round
  date:>2025-03 worth:high due:<7d      dates, check-worthiness, days from today
The guide, docs/GUIDE.md, lists all terms.
"""


def _parser(name: str, description: str, *, epilog: str = "") -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog=f"onrecord {name}".rstrip(),
        description=description,
        epilog=epilog,
        formatter_class=argparse.RawDescriptionHelpFormatter,
        allow_abbrev=False,
    )
    parser.add_argument(
        "--db", type=Path, metavar="FILE", help="the database; without it the default one"
    )
    parser.add_argument(
        "--passphrase-file",
        type=Path,
        metavar="FILE",
        help="a text file with the database's passphrase; else ONRECORD_PASSPHRASE, the keyring,"
        " or the terminal",
    )
    parser.add_argument("--json", action="store_true", help="results and errors as JSON on stdout")
    return parser


def _window_parser() -> argparse.ArgumentParser:
    parser = _parser("", "Open the window on articles or a database.", epilog=_EPILOG)
    parser.add_argument("--version", action="version", version=f"OnRecord {version('onrecord')}")
    parser.add_argument(
        "files", nargs="*", type=Path, metavar="FILE", help="an article, or a .onrecord database"
    )
    return parser


def _sample_parser() -> argparse.ArgumentParser:
    return _parser("sample", "Open a copy of the bundled sample.")


def _extract_parser() -> argparse.ArgumentParser:
    parser = _parser("extract", "Print the claims of articles, one JSON line each.")
    parser.add_argument("files", nargs="+", type=Path, metavar="FILE")
    parser.add_argument(
        "--keep-text", action="store_true", help="take a .txt file's text exactly as it is"
    )
    _add_reading_options(parser)
    return parser


def _import_parser() -> argparse.ArgumentParser:
    parser = _parser("import", "Store articles, find their claims, propose matches.")
    parser.add_argument("files", nargs="+", type=Path, metavar="FILE_OR_FOLDER")
    parser.add_argument("--outlet", metavar="NAME", help="who published the articles")
    _add_reading_options(parser)
    return parser


def _claims_parser() -> argparse.ArgumentParser:
    parser = _parser("claims", "Print the claims that the database holds.", epilog=_LANGUAGE)
    parser.add_argument(
        "--filter", default="", metavar="Q", help="words, and terms such as actor:peskov"
    )
    parser.add_argument("--format", default="table", choices=["table", "json", "csv"])
    return parser


def _search_parser() -> argparse.ArgumentParser:
    parser = _parser(
        "search", "Find articles, claims, sources, notes and actors.", epilog=_LANGUAGE
    )
    parser.add_argument("query", metavar="QUERY", help="words, and terms such as actor:peskov")
    parser.add_argument(
        "--limit",
        type=_row_number,
        default=20,
        metavar="N",
        help="hits of each kind; 20 if not said",
    )
    return parser


def _match_parser() -> argparse.ArgumentParser:
    parser = _parser("match", "Compare claims with earlier ones and keep what is found.")
    parser.add_argument("--article", type=_row_number, metavar="ID", help="only this article's")
    return parser


def _report_parser() -> argparse.ArgumentParser:
    from onrecord.services.reporting import FORMATS  # noqa: PLC0415

    parser = _parser("report", "Write an article's verification report.")
    parser.add_argument("scope", metavar="SCOPE", help="article:ID")
    parser.add_argument("--format", required=True, choices=[row.key for row in FORMATS])
    parser.add_argument("-o", "--output", required=True, type=Path, metavar="FILE")
    return parser


def _passphrase_parser() -> argparse.ArgumentParser:
    parser = _parser("passphrase", "Set, change or remove the passphrase of a database.")
    acts = ["set", "change", "remove", "remember", "forget"]
    parser.add_argument(
        "act", choices=acts, help="remember and forget: in the system's keyring, until then unused"
    )
    parser.add_argument(
        "--new-passphrase-file",
        type=Path,
        metavar="FILE",
        help="a text file with the passphrase to come; else ONRECORD_NEW_PASSPHRASE or the"
        " terminal",
    )
    parser.add_argument(
        "--remove-plain-backups",
        action="store_true",
        help="with set: remove the backups that were made without a passphrase",
    )
    return parser


def _selftest_writer_parser() -> argparse.ArgumentParser:
    parser = _parser("selftest-writer", "Do real acts and acknowledge each, for crash tests.")
    parser.add_argument(
        "--count", type=_row_number, default=1_000, metavar="N", help="how many acts; 1000"
    )
    return parser


def _selftest_check_parser() -> argparse.ArgumentParser:
    return _parser("selftest-check", "Check a crash test's database; print the acts it holds.")


def _care_parser(name: str) -> argparse.ArgumentParser:
    parser = _parser(name, care.COMMANDS[name].description)
    care.COMMANDS[name].add_options(parser)
    return parser


def _add_reading_options(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--published", type=_world_date, metavar="DATE", help="YYYY, YYYY-MM or YYYY-MM-DD"
    )
    parser.add_argument("--jobs", type=_jobs, default=1, metavar="N", help="worker processes")


def _world_date(text: str) -> WorldDate:
    from onrecord_db.records import Basis, Precision, WorldDate  # noqa: PLC0415

    found = _DATE.fullmatch(text)
    try:
        year, month, day = (int(part or 1) for part in found.groups()) if found else (0, 0, 0)
        date(year, month, day)
    except ValueError as error:
        message = f"{text!r} is not a date such as 2025-03-14, 2025-03 or 2025"
        raise argparse.ArgumentTypeError(message) from error
    precisions = {4: Precision.YEAR, 7: Precision.MONTH, 10: Precision.DAY}
    return WorldDate(value=text, precision=precisions[len(text)], basis=Basis.ENTERED)


def _jobs(text: str) -> int:
    number = _row_number(text)
    if number > _MOST_JOBS:
        message = f"at most {_MOST_JOBS}"
        raise argparse.ArgumentTypeError(message)
    return number


def _row_number(text: str) -> int:
    if not re.fullmatch(r"[0-9]{1,18}", text) or int(text) < 1:
        message = f"{text!r} is not a number from 1 up"
        raise argparse.ArgumentTypeError(message)
    return int(text)


PARSERS: dict[str, Callable[[], argparse.ArgumentParser]] = {
    "": _window_parser,
    "sample": _sample_parser,
    "extract": _extract_parser,
    "import": _import_parser,
    "claims": _claims_parser,
    "search": _search_parser,
    "match": _match_parser,
    "report": _report_parser,
    "selftest-writer": _selftest_writer_parser,
    "selftest-check": _selftest_check_parser,
    "passphrase": _passphrase_parser,
    **{name: functools.partial(_care_parser, name) for name in care.COMMANDS},
}
