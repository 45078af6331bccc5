"""Record what a program does to its files, by strace, and read the record."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

# All calls that change files, understood or not: the replay refuses a record with one that it
# does not know. Writes by mmap are not seen; SQLite makes them to its -shm alone, which it
# builds anew after a crash.
_CALLS = (
    "openat,open,creat,close,lseek,write,pwrite64,writev,pwritev,pwritev2,sendfile,copy_file_range,"
    "splice,ftruncate,truncate,fallocate,fsync,fdatasync,sync,syncfs,sync_file_range,rename,"
    "renameat,renameat2,unlink,unlinkat,rmdir,mkdir,mkdirat,link,linkat,symlink,symlinkat"
)
_LINE = re.compile(r"(?:(\d+) +)?(\w+)\((.*)\) += (-?\d+|\?)(?:<([^>]*)>)?.*")
_WORD = re.compile(r'"(?P<text>[^"]*)"|(?P<fd>-?\w+)<(?P<path>[^>]*)>|(?P<bare>[^,<>"\s][^,<>"]*)')


@dataclass(frozen=True, slots=True, kw_only=True)
class Call:
    """A system call that succeeded."""

    name: str
    words: tuple[bytes, ...]  # strings as bytes, numbers and flags as they are spelled
    paths: tuple[Path | None, ...]  # where a word is a descriptor, the path it stands for
    result: int
    opened: Path | None = None


def is_there() -> bool:
    """Tell whether this machine has strace, and lets it work: some containers do not."""
    if shutil.which("strace") is None:
        return False
    done = subprocess.run(["strace", "-o", os.devnull, "true"], capture_output=True, check=False)
    return done.returncode == 0


def record(command: Sequence[str], into: Path, environment: dict[str, str]) -> None:
    """Run a program to its end and write down what it does to files."""
    words = ["strace", "-f", "-y", "-xx", "-s", "100000000", "-o", str(into)]
    done = subprocess.run(
        [*words, "-e", f"trace={_CALLS}", *command],
        env=environment,
        check=False,
        capture_output=True,
        text=True,
    )
    if done.returncode != 0:
        raise RuntimeError(done.stderr)


def calls(record: Path) -> Iterator[Call]:
    """Give the calls that succeeded, in the order in which they came back."""
    begun: dict[str, str] = {}
    with record.open(encoding="ascii") as lines:
        for line in lines:
            process = line.partition(" ")[0]
            if "<unfinished ...>" in line:
                begun[process] = line.rpartition("<unfinished")[0]
                continue
            resumed = re.match(r"\d+ +<\.\.\. \w+ resumed>(.*)", line)
            found = _LINE.match(begun.pop(process) + resumed[1] if resumed else line)
            if found and found[4] != "?" and int(found[4]) >= 0:
                yield _call(found)


def _call(found: re.Match[str]) -> Call:
    words = list(_WORD.finditer(found[3]))
    return Call(
        name=found[2],
        words=tuple(_value(word) for word in words),
        paths=tuple(Path(_bytes(one["path"]).decode()) if one["path"] else None for one in words),
        result=int(found[4]),
        opened=Path(_bytes(found[5]).decode()) if found[5] else None,
    )


def _value(word: re.Match[str]) -> bytes:
    if word["text"] is not None:
        return _bytes(word["text"])
    return (word["fd"] or word["bare"]).strip().encode()


def _bytes(text: str) -> bytes:
    r"""Read \x66\x6f as bytes; what stands between, as " (deleted)", is plain."""
    parts = re.split(r"((?:\\x[0-9a-f]{2})+)", text)
    return b"".join(
        bytes.fromhex(part.replace("\\x", "")) if part.startswith("\\x") else part.encode()
        for part in parts
    )
