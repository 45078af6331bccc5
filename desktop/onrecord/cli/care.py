"""The commands that look after a database: check, backup, restore, salvage, verify-*.

Each works beside a window that has the database open, but for ``restore --in-place``.
"""

from __future__ import annotations

from dataclasses import asdict, dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from onrecord.cli import terminal
from onrecord.errors import KnownError

if TYPE_CHECKING:
    import argparse
    from collections.abc import Callable

    from onrecord.services.care import Backup, Check, Restored, Salvaged
    from onrecord.services.passphrases import Key

DONE, FAILED = 0, 1


@dataclass(frozen=True, slots=True)
class Command:
    """A command: what it says of itself, its options, and what it does."""

    description: str
    add_options: Callable[[argparse.ArgumentParser], None]
    run: Callable[[argparse.Namespace], int]


def _check_options(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--full", action="store_true", help="read every text and every stored file too"
    )
    parser.add_argument(
        "--mend", action="store_true", help="reckon search indexes anew where they are wrong"
    )


def _check(options: argparse.Namespace) -> int:
    from onrecord.services import care  # noqa: PLC0415

    path = _database(options)
    full = options.full or options.mend
    found = care.check(path, full=full, key=_key(options, path), progress=terminal.work)
    status = _tell_check(found, as_json=options.json)
    if options.mend and any(one.kind == care.Kind.SEARCH for one in found.findings):
        from onrecord.cli import commands  # noqa: PLC0415

        with commands.opened(path, passphrase=options.passphrase_file) as store:
            care.mend(store)
        if not options.json:
            terminal.write("The search indexes were reckoned anew.\n")
    return status


def _evidence(options: argparse.Namespace) -> int:
    from onrecord.services import care  # noqa: PLC0415

    path = _database(options)
    found = care.verify_evidence(path, key=_key(options, path), progress=terminal.work)
    return _tell_check(found, as_json=options.json)


def _backup_options(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "file",
        nargs="?",
        type=Path,
        metavar="FILE",
        help="a name that is free; without it the backup joins those beside the database",
    )


def _backup(options: argparse.Namespace) -> int:
    from onrecord.services import care  # noqa: PLC0415

    path = _database(options)
    key = _key(options, path)
    if options.file is None:
        made = care.back_up(path, key=key, progress=terminal.work)
    else:
        made = care.back_up_to(path, options.file, key=key, progress=terminal.work)
    _tell_backup(made, as_json=options.json)
    return DONE


def _restore_options(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("file", type=Path, metavar="FILE", help="a backup")
    parser.add_argument(
        "--in-place",
        action="store_true",
        help="put it in the place of the database, which is moved aside, never deleted",
    )


def _restore(options: argparse.Namespace) -> int:
    """Restore to the database's name where that is free, else beside it, or in its place."""
    from onrecord.services import care, library  # noqa: PLC0415

    key = _key(options, options.file)
    backup = care.backup_at(options.file, key=key)
    path = options.db or library.default_database()
    if not path.exists():
        path.absolute().parent.mkdir(parents=True, exist_ok=True)
        done = care.restore_copy(backup, path, key=key, progress=terminal.work)
    elif options.in_place:
        done = care.restore_in_place(backup, path, key=key, progress=terminal.work)
    else:
        target = care.copy_name(backup, path)
        done = care.restore_copy(backup, target, key=key, progress=terminal.work)
    _tell_restored(done, as_json=options.json)
    return DONE


def _salvage_options(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("file", type=Path, metavar="FILE", help="a damaged database")
    parser.add_argument(
        "-o", "--output", type=Path, metavar="NEW", help="a name that is free for what is found"
    )


def _salvage(options: argparse.Namespace) -> int:
    from onrecord.services import care  # noqa: PLC0415

    key = _key(options, options.file)
    done = care.salvage(options.file, options.output, key=key, progress=terminal.work)
    _tell_salvaged(done, as_json=options.json)
    return DONE


def _log_options(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--head",
        action="append",
        default=[],
        metavar="HEAD",
        help="a head kept elsewhere, as a report or About this database shows it; more than once",
    )


def _log(options: argparse.Namespace) -> int:
    from onrecord.services import auditing  # noqa: PLC0415

    path = _database(options)
    heads = [auditing.head_from(text) for text in options.head]
    key = _key(options, path)
    found = auditing.verify(path, key=key, heads=heads, progress=terminal.work)
    if options.json:
        faults = [asdict(fault) for fault in found.faults]
        told = {"head": str(found.head), "entries": found.head.seq, "anchors": found.anchors}
        terminal.write_json({**told, "sound": not faults, "faults": faults})
    else:
        for fault in found.faults:
            terminal.write(f"{fault.message}\n")
        terminal.write(f"{found.summary}\nIts head is {found.head}.\n")
    return FAILED if found.faults else DONE


def _no_options(_parser: argparse.ArgumentParser) -> None:
    pass


COMMANDS = {
    "check": Command("Look for damage in the database.", _check_options, _check),
    "backup": Command(
        "Make a verified backup, also of a database that is in use.", _backup_options, _backup
    ),
    "restore": Command(
        "Restore a backup: under the name that --db gives if that is free, else beside it.",
        _restore_options,
        _restore,
    ),
    "salvage": Command(
        "Put what can be read of a damaged database into a new one.", _salvage_options, _salvage
    ),
    "verify-evidence": Command(
        "Read every stored file and compare it with its hash.", _no_options, _evidence
    ),
    "verify-log": Command(
        "Reckon the log of what was done anew, and compare it with heads that were kept.",
        _log_options,
        _log,
    ),
}


def _database(options: argparse.Namespace) -> Path:
    from onrecord.services import library  # noqa: PLC0415

    path: Path = options.db or library.default_database()
    if not path.exists():
        message = f"There is no database {path.name} in {path.absolute().parent}."
        raise KnownError(message, hint="Check the name.")
    return path


def _key(options: argparse.Namespace, path: Path) -> Key | None:
    """Give the passphrase of a file that has one."""
    from onrecord.cli import secret  # noqa: PLC0415

    return secret.opening_key(path, options.passphrase_file) if path.exists() else None


def _tell_check(found: Check, *, as_json: bool) -> int:
    if as_json:
        terminal.write_json(
            {
                "sound": found.is_sound,
                "checked": found.checked,
                "findings": [asdict(one) for one in found.findings],
            }
        )
    else:
        for one in found.findings:
            terminal.write(f"{terminal.plain(one.sentence)} {one.advice}\n")
        terminal.write(f"{found.summary}\n")
    return DONE if found.is_sound else FAILED


def _tell_backup(made: Backup, *, as_json: bool) -> None:
    if as_json:
        terminal.write_json({"file": str(made.path), **asdict(made.manifest)})
        return
    held = made.manifest
    terminal.write(
        f"{made.path} holds {_some(held.articles, 'article')}, {_some(held.claims, 'claim')},"
        f" {_some(held.verdicts, 'verdict')}, {_some(held.sources, 'source')} and"
        f" {_some(held.files, 'file')}, and was verified at {held.verified_at}.\n"
    )
    if held.missing:
        number = held.missing_count
        terminal.write(f"Stored files that are missing or changed, so not in it: {number}.\n")


def _tell_restored(done: Restored, *, as_json: bool) -> None:
    if as_json:
        aside = str(done.aside) if done.aside else None
        terminal.write_json({**asdict(done), "path": str(done.path), "aside": aside})
        return
    terminal.write(f"Restored as {done.path}, with {_some(done.files, 'file')}.\n")
    if done.aside:
        terminal.write(f"What stood there is now {done.aside}.\n")
    if done.missing:
        terminal.write(f"Files that the backup does not have: {len(done.missing)}.\n")


def _tell_salvaged(done: Salvaged, *, as_json: bool) -> None:
    if as_json:
        told = {"recovered": done.recovered, "lost": done.lost, **asdict(done)}
        terminal.write_json({**told, "path": str(done.path)})
        return
    heads = ("Table", "Recovered", "Mended", "Put in for lost", "Lost")
    rows = [
        (part.table, *map(str, (part.recovered, part.mended, part.stand_ins, part.lost)))
        for part in done.parts
        if part.recovered or part.mended or part.stand_ins or part.lost
    ]
    terminal.write(terminal.table(heads, rows))
    for note in done.notes:
        terminal.write(f"{note}\n")
    terminal.write(f"What was found is in {done.path}, with {_some(done.files, 'stored file')}.\n")
    if done.missing_files:
        terminal.write(f"Stored files that are missing or changed: {len(done.missing_files)}.\n")


def _some(number: int, what: str) -> str:
    return f"{number} {what}" if number == 1 else f"{number} {what}s"
