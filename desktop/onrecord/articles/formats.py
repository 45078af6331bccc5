"""The formats that articles are read from: a format is a module and one row here."""

from __future__ import annotations

import os
import stat
from dataclasses import dataclass
from importlib import import_module
from typing import TYPE_CHECKING, Protocol, cast

from onrecord.errors import ReadError

if TYPE_CHECKING:
    from pathlib import Path

    from onrecord_db.records import Article

_MEGABYTE = 1_000_000


class Reader(Protocol):
    """What reads one format."""

    def __call__(self, data: bytes, name: str, *, keep_text: bool = False) -> Article:
        """Give the article in ``data``; raise ReadError when there is none."""
        ...


@dataclass(frozen=True, slots=True, kw_only=True)
class Format:
    """One format."""

    name: str
    label: str  # for the file dialog
    suffixes: tuple[str, ...]  # lower case, with the dot
    reader: str  # "module:function", imported when the first file needs it
    largest: int  # bytes; larger files are refused unread


FORMATS = (
    Format(
        name="text",
        label="Text",
        suffixes=(".txt", ".text"),
        reader="onrecord.articles.text:read",
        largest=20 * _MEGABYTE,
    ),
    Format(
        name="markdown",
        label="Markdown",
        suffixes=(".md", ".markdown", ".mdown"),
        reader="onrecord.articles.markdown:read",
        largest=20 * _MEGABYTE,
    ),
    Format(
        name="html",
        label="Saved web page",
        suffixes=(".html", ".htm", ".xhtml"),
        reader="onrecord.articles.html:read",
        largest=10 * _MEGABYTE,  # parsers need minutes for more
    ),
)


def read(path: Path, *, keep_text: bool = False) -> Article:
    """Give the article in the file at ``path``.

    Args:
        path: the file; its suffix names the format.
        keep_text: keep a plain text file's text exactly, for offsets made elsewhere.

    Raises:
        ReadError: the file is missing, empty, too large, of another format or holds no text.
    """
    name = _shown(path)
    size = _size(path, name)
    chosen = _format_of(path, name)
    if size > chosen.largest:
        raise _too_large(name, size, chosen.largest)
    if size == 0:
        message = f"{name} is empty."
        raise ReadError(message, hint="Save the article again and choose the new file.")
    data = _bytes(path, name, chosen.largest)
    module, function = chosen.reader.split(":")
    reader = cast("Reader", getattr(import_module(module), function))
    return reader(data, name, keep_text=keep_text)


def read_text(text: str, *, name: str = "Pasted text") -> Article:
    """Give the article in pasted ``text``.

    Raises:
        ReadError: the text is empty or longer than a text file may be.
    """
    from onrecord.articles.text import read_pasted  # noqa: PLC0415  # as lazy as the other readers

    largest = FORMATS[0].largest
    if len(text) > largest:
        raise _too_large(name, len(text), largest)
    return read_pasted(text, name)


def file_filter() -> list[tuple[str, tuple[str, ...]]]:
    """Give label and patterns of each format, all formats together first."""
    rows = [(row.label, tuple(f"*{suffix}" for suffix in row.suffixes)) for row in FORMATS]
    every = tuple(pattern for _, patterns in rows for pattern in patterns)
    return [("Articles", every), *rows]


def files_in(path: Path) -> list[Path]:
    """Give the files in a folder, and in the folders inside it, that can be read; sorted.

    Hidden files and folders are left out; links to folders are not followed.

    Raises:
        ReadError: there is no such folder, or no file in it can be read.
    """
    name = _shown(path)
    if not path.is_dir():
        message = f"{name} is not a folder."
        raise ReadError(message, hint="Choose a folder, or open the file itself.")
    suffixes = {suffix for row in FORMATS for suffix in row.suffixes}
    found = []
    for folder, folders, files in os.walk(path):
        folders[:] = [inner for inner in folders if not inner.startswith(".")]
        here = path.__class__(folder)
        found += [
            here / file
            for file in files
            if not file.startswith(".") and (here / file).suffix.lower() in suffixes
        ]
    if not found:
        message = f"The folder {name} holds no articles."
        raise ReadError(message, hint=f"Articles are files that end in {_suffix_list()}.")
    return sorted(found)


def _shown(path: Path) -> str:
    """Give the file's name as it can be shown and sent: bytes that are no text become "?"."""
    return (path.name or str(path)).encode("utf-8", "replace").decode("utf-8")


def _size(path: Path, name: str) -> int:
    """Give the size of a regular file in bytes, without opening it."""
    try:
        status = path.stat()
    except (FileNotFoundError, NotADirectoryError) as error:
        message = f"There is no file {name}."
        hint = "It may have been moved or renamed: choose it again."
        raise ReadError(message, hint=hint) from error
    except (OSError, ValueError) as error:
        raise _unreadable(name, error) from error
    if stat.S_ISDIR(status.st_mode):
        message = f"{name} is a folder, not an article."
        raise ReadError(message, hint="Import the folder to read every article in it.")
    if not stat.S_ISREG(status.st_mode):
        message = f"{name} is a device, not a file."
        raise ReadError(message, hint="Choose a file that holds an article.")
    return status.st_size


def _bytes(path: Path, name: str, largest: int) -> bytes:
    try:
        with path.open("rb") as file:
            data = file.read(largest + 1)
    except OSError as error:
        raise _unreadable(name, error) from error
    if len(data) > largest:  # it grew since its size was asked
        raise _too_large(name, len(data), largest)
    return data


def _unreadable(name: str, error: OSError | ValueError) -> ReadError:
    reason = error.strerror if isinstance(error, OSError) and error.strerror else str(error)
    message = f"{name} cannot be opened: {reason}."
    return ReadError(message, hint="Check that you may read it.")


def _too_large(name: str, size: int, largest: int) -> ReadError:
    message = (
        f"{name} is too large for an article: {size / _MEGABYTE:.1f} MB, "
        f"and the limit is {largest // _MEGABYTE} MB."
    )
    return ReadError(message, hint="Save only the article, or cut the file into parts.")


def _format_of(path: Path, name: str) -> Format:
    suffix = path.suffix.lower()
    for row in FORMATS:
        if suffix in row.suffixes:
            return row
    if not suffix:
        return FORMATS[0]
    message = f"{name} is not in a format that OnRecord reads."
    raise ReadError(message, hint=f"Save the article as a file that ends in {_suffix_list()}.")


def _suffix_list() -> str:
    suffixes = [row.suffixes[0] for row in FORMATS]
    return f"{', '.join(suffixes[:-1])} or {suffixes[-1]}"
