"""Write results for a terminal or a pipe: text on stdout, progress and errors on stderr."""

import json
import shutil
import sys
import textwrap
from collections.abc import Sequence

from onrecord.errors import KnownError, QueryError

_SHORTEST_LAST = 20  # columns left to the last column of a table, however narrow the terminal


def tell(error: KnownError, *, as_json: bool, **more: str) -> None:
    """Say what went wrong: JSON on stdout, else one line on stderr.

    For a query two more lines point at the word.
    """
    if as_json:
        write_json({**more, "error": error.message, "hint": error.hint})
    else:
        sys.stderr.write(f"{plain(error.text())}\n")
        if isinstance(error, QueryError):
            before = plain(error.line[: error.at])
            carets = "^" * error.length
            sys.stderr.write(f"  {plain(error.line)}\n  {' ' * len(before)}{carets}\n")


def note(name: str, text: str) -> None:
    """Say on stderr what to know of a file that is no error."""
    sys.stderr.write(f"{plain(name)}: {plain(text)}\n")


def progress(done: int, of: int, name: str) -> None:
    """Say how far a command is, where somebody watches."""
    if sys.stderr.isatty():
        sys.stderr.write(f"{done} of {of}: {plain(name)}\n")


def work(what: str, done: int, of: int) -> None:
    """Say how far one long piece of work is, on a line of its own that is written over."""
    if sys.stderr.isatty():
        share = f" {done * 100 // of} %" if of else ""
        sys.stderr.write(f"\r\x1b[K{what}{share}")
        if of and done >= of:
            sys.stderr.write("\r\x1b[K")


def write_json(value: object) -> None:
    """Write a value as one line of JSON in UTF-8."""
    write(json.dumps(value, ensure_ascii=False) + "\n")


def write(text: str) -> None:
    """Write text in UTF-8 at once, whatever the terminal's encoding is called."""
    write_bytes(text.encode("utf-8"))


def write_bytes(data: bytes) -> None:
    """Write bytes at once, so that a reader of the pipe sees each result when it is there."""
    sys.stdout.buffer.write(data)
    sys.stdout.buffer.flush()


def table(heads: Sequence[str], rows: Sequence[Sequence[str]]) -> str:
    """Set rows in columns; the last one is cut to the terminal's width, in a pipe it is whole."""
    cells = [tuple(plain(cell) for cell in row) for row in (heads, *rows)]
    widths = [max(len(row[at]) for row in cells) for at in range(len(heads) - 1)]
    room = shutil.get_terminal_size().columns - sum(widths) - 2 * len(widths)
    lines = []
    for row in cells:
        last = row[-1]
        if sys.stdout.isatty():
            last = textwrap.shorten(last, max(room, _SHORTEST_LAST), placeholder="...")
        start = "".join(f"{cell:<{width}}  " for cell, width in zip(row, widths, strict=False))
        lines.append(f"{start}{last}\n")
    return "".join(lines)


def plain(text: str) -> str:
    """Give text in one line without what a terminal would act on: an article may hold anything."""
    return "".join(c if c.isprintable() else " " if c.isspace() else "\ufffd" for c in text)
