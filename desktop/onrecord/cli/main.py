"""The command line: the services of the window without one, as docs and COMMANDS say.

Nothing heavy is imported before a command needs it, so that ``onrecord --version`` is instant.
"""

from __future__ import annotations

import os
import sys
from typing import TYPE_CHECKING

from onrecord.cli import care, terminal
from onrecord.cli.parsers import PARSERS
from onrecord.errors import KnownError

if TYPE_CHECKING:
    import argparse
    from collections.abc import Callable, Sequence

    from onrecord_db.keys import Key

DONE, FAILED = 0, 1  # exit statuses; 2 is argparse's, for wrong usage
_DATABASE_SUFFIX = ".onrecord"
# Before a command's name; the word behind them is no command.
_TAKES_FILE = ("--db", "--passphrase-file")


def main(arguments: Sequence[str] | None = None) -> int:
    """Run a command; give the exit status.

    Args:
        arguments: without the program's name; None takes those of the process.
    """
    given = list(sys.argv[1:] if arguments is None else arguments)
    at = _command_at(given)
    name = "" if at is None else given.pop(at)
    options = PARSERS[name]().parse_args(given)
    try:
        return _RUN[name](options)
    except KnownError as error:
        terminal.tell(error, as_json=options.json)
        return FAILED
    except KeyboardInterrupt:
        sys.stderr.write("Stopped.\n")
        return FAILED
    except BrokenPipeError:  # "onrecord claims | head": nobody reads on, which is no error
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return DONE


def _command_at(given: Sequence[str]) -> int | None:
    """Find the command's name: the first word that is no option and no option's value."""
    at = 0
    while at < len(given) and given[at] != "--":
        if given[at] in _TAKES_FILE:
            at += 1
        elif not given[at].startswith("-"):
            return at if given[at] in _RUN else None
        at += 1
    return None


# --- commands ---


def _window(options: argparse.Namespace) -> int:
    from onrecord import app  # noqa: PLC0415  # Qt only where a window is wanted

    databases = [path for path in options.files if path.suffix == _DATABASE_SUFFIX]
    if len(databases) + (options.db is not None) > 1:
        message = "One window opens one database."
        raise KnownError(message, hint="Name a single .onrecord file.")
    files = [path for path in options.files if path not in databases]
    db = databases[0] if databases else options.db
    return app.run(files, db=db, sample=False, key=_given_key(options))


def _sample(options: argparse.Namespace) -> int:
    from onrecord import app  # noqa: PLC0415

    return app.run([], db=options.db, sample=True, key=_given_key(options))


def _given_key(options: argparse.Namespace) -> Key | None:
    """Give the passphrase that was given; the window asks for one that was not."""
    if options.passphrase_file is None and not os.environ.get("ONRECORD_PASSPHRASE"):
        return None  # without the imports, so that the window is there in a second
    from onrecord.cli import secret  # noqa: PLC0415

    return secret.given_key(options.passphrase_file)


def _extract(options: argparse.Namespace) -> int:
    from onrecord.cli import commands  # noqa: PLC0415

    return commands.extract(
        options.files,
        keep_text=options.keep_text,
        published=options.published,
        jobs=options.jobs,
        as_json=options.json,
    )


def _import(options: argparse.Namespace) -> int:
    from onrecord.cli import commands  # noqa: PLC0415

    with commands.opened(options.db, create=True, passphrase=options.passphrase_file) as store:
        return commands.import_files(
            store,
            options.files,
            published=options.published,
            outlet=options.outlet,
            jobs=options.jobs,
            as_json=options.json,
        )


def _claims(options: argparse.Namespace) -> int:
    from onrecord.cli import commands  # noqa: PLC0415

    form = "json" if options.json else options.format
    with commands.opened(options.db, passphrase=options.passphrase_file) as store:
        return commands.claims(store, options.filter, form)


def _search(options: argparse.Namespace) -> int:
    from onrecord.cli import commands  # noqa: PLC0415

    with commands.opened(options.db) as store:
        return commands.search(store, options.query, limit=options.limit, as_json=options.json)


def _match(options: argparse.Namespace) -> int:
    from onrecord.cli import commands  # noqa: PLC0415

    with commands.opened(options.db, passphrase=options.passphrase_file) as store:
        return commands.match(store, options.article, as_json=options.json)


def _report(options: argparse.Namespace) -> int:
    from onrecord.cli import commands  # noqa: PLC0415

    with commands.opened(options.db, passphrase=options.passphrase_file) as store:
        return commands.report(
            store, options.scope, options.format, options.output, as_json=options.json
        )


def _passphrase(options: argparse.Namespace) -> int:
    from onrecord.cli import secret  # noqa: PLC0415

    return secret.run(
        options.act,
        options.db,
        old=options.passphrase_file,
        new=options.new_passphrase_file,
        remove_backups=options.remove_plain_backups,
    )


def _selftest_writer(options: argparse.Namespace) -> int:
    from onrecord.cli import selftest  # noqa: PLC0415

    return selftest.write(options)


def _selftest_check(options: argparse.Namespace) -> int:
    from onrecord.cli import selftest  # noqa: PLC0415

    return selftest.check(options)


_RUN: dict[str, Callable[[argparse.Namespace], int]] = {
    "": _window,
    "sample": _sample,
    "extract": _extract,
    "import": _import,
    "claims": _claims,
    "search": _search,
    "match": _match,
    "report": _report,
    "selftest-writer": _selftest_writer,
    "selftest-check": _selftest_check,
    "passphrase": _passphrase,
    **{name: command.run for name, command in care.COMMANDS.items()},
}
