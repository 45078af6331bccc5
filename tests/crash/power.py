"""Cut the power at any moment of a recorded run: rebuild the disk as it may be then, and look."""

from __future__ import annotations

import random
import re
import shutil
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from tests.crash import released, strace, writer
from tests.crash.disk import Cut, Disk, File, Folder, Write
from tests.crash.strace import Call
from tests.crash.verdict import Tally

ACTS = 30  # a run: three rounds of the self-test and a bit
STATES = 50  # a run; the next run begins with what one of them left
_READING = {"openat", "open", "close", "lseek"}
_ACK = b"ACK "


@dataclass(slots=True)
class _Life:
    """A database under way: the folder that it lies in, and what the disk knows of it."""

    root: Path
    disk: Disk
    held: list[str]  # the acts that it must hold


def run(folder: Path, *, count: int, seed: int, weaken: str | None) -> Tally:
    """Lose power ``count`` times, over several runs of the writer.

    Every third run begins with no database or with one of an older version, which it migrates.
    The others go on after a crash: with a state that a lost power left, or after a kill, which
    leaves all as the program saw it and no more on the disk than there was.
    """
    chance, tally = random.Random(seed), Tally()  # noqa: S311  # a seed can be given again
    runs = 0
    life = _begun(folder, 0)
    while tally.crashes < count and (weaken is None or tally.is_clean):
        calls = _recorded(life.root, folder, weaken)
        points = _points(calls, life.root, chance, min(STATES, count - tally.crashes))
        runs += 1
        if runs % 3 == 0:
            _cut(life, calls, points, chance, tally)
            life = _begun(folder, runs // 3)
        elif chance.random() < 0.5:
            _go_on_after_kill(life, calls, points, chance, tally)
        else:
            _go_on_after_power_loss(life, calls, points, chance, tally)
        sys.stderr.write(f"{tally.crashes} power losses, {len(tally.failures)} failures\n")
    return tally


def _begun(folder: Path, number: int) -> _Life:
    root = folder / "disk"
    shutil.rmtree(root, ignore_errors=True)
    root.mkdir()
    released.put(number, root / "desk.onrecord")
    return _Life(root, Disk(root, root), [])


def _go_on_after_power_loss(
    life: _Life, calls: list[Call], points: list[int], chance: random.Random, tally: Tally
) -> None:
    left = _cut(life, calls, points, chance, tally)
    state, held = chance.choice(left)
    shutil.rmtree(life.root)
    shutil.copytree(state, life.root)
    life.disk, life.held = Disk(life.root, life.root), held


def _go_on_after_kill(
    life: _Life, calls: list[Call], points: list[int], chance: random.Random, tally: Tally
) -> None:
    """Kill the writer after one of its calls, a rename as often as not."""
    names = [at for at, call in enumerate(calls) if call.name == "rename"]
    last = chance.choice(chance.choice(([at for at in names if at > points[0]] or points, points)))
    _cut(life, calls, [*(at for at in points if at < last), last], chance, tally)
    shutil.rmtree(life.root)
    life.disk.show(life.root)


def _recorded(root: Path, folder: Path, weaken: str | None) -> list[Call]:
    """Let the writer work and write down its calls."""
    command = writer.command(root / "desk.onrecord", count=ACTS, weaken=weaken)
    strace.record(command, folder / "calls.txt", writer.environment())
    return list(strace.calls(folder / "calls.txt"))


def _points(calls: list[Call], root: Path, chance: random.Random, count: int) -> list[int]:
    """Choose after which calls the power goes.

    A quarter each: right after an acknowledgement, while the file is made, migrated or opened,
    and half of them anywhere.
    """
    heard = [at for at, call in enumerate(calls) if _is_ack(call)]
    changing = [
        at
        for at, call in enumerate(calls)
        if call.name not in _READING and any(_is_in(root, path) for path in named(call))
    ]
    opening = [at for at in changing if at < heard[0]]
    chosen = (chance.choice((heard, changing, changing, opening)) for _ in range(count))
    return sorted(chance.choice(points) for points in chosen)


def _cut(
    life: _Life, calls: list[Call], points: list[int], chance: random.Random, tally: Tally
) -> list[tuple[Path, list[str]]]:
    """Play the calls up to each point and look at the disk there; give the states, what they hold."""
    replay = Replay(life.disk)
    states = life.root.with_name("states")
    shutil.rmtree(states, ignore_errors=True)
    states.mkdir()
    left: list[tuple[Path, list[str]]] = []
    at = 0
    for number, point in enumerate(points):
        for call in calls[at : point + 1]:
            replay.play(call)
            if _is_ack(call):
                life.held.append(call.words[1][len(_ACK) :].decode().strip())
                tally.acknowledged += 1
        at = max(at, point + 1)
        state = states / str(number)
        life.disk.lose_power(chance, state)
        moment = "acknowledgement" if _is_ack(calls[point]) else calls[point].name
        left.append((state, tally.judge(state / "desk.onrecord", list(life.held), moment)))
    return left


def _is_in(folder: Path, path: Path) -> bool:
    return path == folder or folder in path.parents


def _is_ack(call: Call) -> bool:
    return call.name == "write" and call.words[0] == b"1" and call.words[1].startswith(_ACK)


class Replay:
    """Plays recorded calls on a disk; those about other folders are passed over."""

    def __init__(self, disk: Disk) -> None:
        self.disk = disk
        self._at: dict[bytes, int] = {}  # where each descriptor writes next

    def play(self, call: Call) -> None:
        """Do what a call did.

        Raises:
            NotImplementedError: it did something to the disk that this does not know.
        """
        if call.name in {"openat", "open"}:
            self._open(call)
        elif self._touches(call):
            known = _PLAYED.get(call.name)
            if known is None:
                message = f"{call.name} on {call.paths}"
                raise NotImplementedError(message)
            known(self, call)

    def _touches(self, call: Call) -> bool:
        if call.name in {"sync", "syncfs"}:
            return True
        return any(_is_in(self.disk.root, path) for path in named(call)) and not any(
            path is not None and path.name.endswith(" (deleted)") for path in call.paths
        )

    def _open(self, call: Call) -> None:
        path, flags = call.opened, call.words[2 if call.name == "openat" else 1].split(b"|")
        if path is None or not _is_in(self.disk.root, path):
            return
        if b"O_CREAT" in flags and self.disk.node(path) is None:
            self.disk.make(path, File())
        self._at[str(call.result).encode()] = 0
        if b"O_TRUNC" in flags:
            self.disk.file(path).done.append(Cut(0))
        if b"O_APPEND" in flags:
            self._at[str(call.result).encode()] = len(self.disk.file(path).content())

    def _write(self, call: Call) -> None:
        start = self._at[call.words[0]]
        self._put(call, start)
        self._at[call.words[0]] = start + call.result

    def _write_at(self, call: Call) -> None:
        self._put(call, int(call.words[3]))

    def _put(self, call: Call, start: int) -> None:
        assert call.paths[0] is not None
        self.disk.file(call.paths[0]).done.append(Write(start, call.words[1][: call.result]))

    def _send(self, call: Call) -> None:
        """Copy from one file to another: sendfile(to, from, [start], ...)."""
        target, source = call.paths[0], call.paths[1]
        given = re.search(rb"\d+", call.words[2])
        if target is None or source is None or given is None:
            message = f"sendfile on {call.paths}"
            raise NotImplementedError(message)
        data = self.disk.file(source).content()[int(given[0]) :][: call.result]
        start = self._at[call.words[0]]
        self.disk.file(target).done.append(Write(start, data))
        self._at[call.words[0]] = start + len(data)

    def _seek(self, call: Call) -> None:
        self._at[call.words[0]] = call.result

    def _resize(self, call: Call) -> None:
        assert call.paths[0] is not None
        self.disk.file(call.paths[0]).done.append(Cut(int(call.words[1])))

    def _sync(self, call: Call) -> None:
        assert call.paths[0] is not None
        self.disk.sync(call.paths[0])

    def _rename(self, call: Call) -> None:
        old, new = named(call)
        self.disk.rename(old, new)

    def _remove(self, call: Call) -> None:
        self.disk.remove(named(call)[0])

    def _make_folder(self, call: Call) -> None:
        self.disk.make(named(call)[0], Folder())

    def _pass(self, call: Call) -> None:
        """Do nothing: the disk is as it was."""


def named(call: Call) -> list[Path]:
    """Give the paths that a call speaks of: those it spells, else that of its descriptor."""
    if call.name in {"write", "pwrite64"}:
        spelled = []
    else:
        spelled = [Path(word.decode()) for word in call.words if word.startswith(b"/")]
    return spelled or [path for path in call.paths[:1] if path is not None]


_PLAYED: dict[str, Callable[[Replay, Call], None]] = {
    "close": Replay._pass,
    "lseek": Replay._seek,
    "write": Replay._write,
    "pwrite64": Replay._write_at,
    "sendfile": Replay._send,
    "ftruncate": Replay._resize,
    "fsync": Replay._sync,
    "fdatasync": Replay._sync,
    "rename": Replay._rename,
    "renameat": Replay._rename,
    "renameat2": Replay._rename,
    "unlink": Replay._remove,
    "unlinkat": Replay._remove,
    "rmdir": Replay._remove,
    "mkdir": Replay._make_folder,
    "mkdirat": Replay._make_folder,
}
