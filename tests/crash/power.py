"""Cut the power at any moment of a recorded run: rebuild the disk as it may be then, and look."""

from __future__ import annotations

import random
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


@dataclass(frozen=True, slots=True)
class _Run:
    """A run of the writer: the folder that it worked in, a copy of it from before, the calls."""

    root: Path
    before: Path
    calls: list[Call]


def run(folder: Path, *, count: int, seed: int, weaken: str | None) -> Tally:
    """Lose power ``count`` times, over several runs of the writer.

    Every third run begins with no database or with one of an older version, which it migrates;
    the others go on with a state that the disk was left in.
    """
    chance, tally = random.Random(seed), Tally()  # noqa: S311  # a seed can be given again
    root, runs = folder / "disk", 0
    held: list[str] = []
    while tally.crashes < count and (weaken is None or tally.is_clean):
        if runs % 3 == 0:
            shutil.rmtree(root, ignore_errors=True)
            root.mkdir()
            released.put(runs // 3, root / "desk.onrecord")
            held = []
        recorded = _recorded(root, folder, weaken)
        points = _points(recorded, chance, min(STATES, count - tally.crashes))
        state, held = _cut(recorded, points, held, chance, tally)
        shutil.rmtree(root)
        state.rename(root)
        runs += 1
        sys.stderr.write(f"{tally.crashes} power losses, {len(tally.failures)} failures\n")
    return tally


def _recorded(root: Path, folder: Path, weaken: str | None) -> _Run:
    """Let the writer work in ``root`` and write down its calls."""
    before = folder / "before"
    shutil.rmtree(before, ignore_errors=True)
    shutil.copytree(root, before)
    command = writer.command(root / "desk.onrecord", count=ACTS, weaken=weaken)
    strace.record(command, folder / "calls.txt", writer.environment())
    return _Run(root, before, list(strace.calls(folder / "calls.txt")))


def _points(run: _Run, chance: random.Random, count: int) -> list[int]:
    """Choose after which calls the power goes.

    A quarter each: right after an acknowledgement, while the file is made, migrated or opened,
    and half of them anywhere.
    """
    heard = [at for at, call in enumerate(run.calls) if _is_ack(call)]
    disk = Disk(run.root)
    changing = [
        at
        for at, call in enumerate(run.calls)
        if call.name not in _READING and any(disk.holds(path) for path in named(call))
    ]
    opening = [at for at in changing if at < heard[0]]
    chosen = (chance.choice((heard, changing, changing, opening)) for _ in range(count))
    return sorted(chance.choice(points) for points in chosen)


def _cut(
    run: _Run, points: list[int], held: list[str], chance: random.Random, tally: Tally
) -> tuple[Path, list[str]]:
    """Play the calls up to each point and look at the disk there; give a state to go on from."""
    disk = Disk(run.root)
    disk.load(run.before)
    replay = Replay(disk)
    acknowledged = list(held)
    left: list[tuple[Path, list[str]]] = []
    at = 0
    for number, point in enumerate(points):
        for call in run.calls[at : point + 1]:
            replay.play(call)
            if _is_ack(call):
                acknowledged.append(call.words[1][len(_ACK) :].decode().strip())
                tally.acknowledged += 1
        at = max(at, point + 1)
        state = run.root.with_name(f"state-{number}")
        disk.lose_power(chance, state)
        moment = "acknowledgement" if _is_ack(run.calls[point]) else run.calls[point].name
        left.append((state, tally.judge(state / "desk.onrecord", acknowledged, moment)))
    chosen = left.pop(chance.randrange(len(left)))
    for state, _ in left:
        shutil.rmtree(state)
    return chosen


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
        return any(self.disk.holds(path) for path in named(call)) and not any(
            path is not None and path.name.endswith(" (deleted)") for path in call.paths
        )

    def _open(self, call: Call) -> None:
        path, flags = call.opened, call.words[2 if call.name == "openat" else 1].split(b"|")
        if path is None or not self.disk.holds(path):
            return
        if b"O_CREAT" in flags and self.disk.node(path) is None:
            self.disk.make(path, File())
        self._at[str(call.result).encode()] = 0
        if b"O_TRUNC" in flags:
            self.disk.file(path).done.append(Cut(0))
        if b"O_APPEND" in flags:
            self._at[str(call.result).encode()] = self.disk.file(path).size()

    def _write(self, call: Call) -> None:
        start = self._at[call.words[0]]
        self._put(call, start)
        self._at[call.words[0]] = start + call.result

    def _write_at(self, call: Call) -> None:
        self._put(call, int(call.words[3]))

    def _put(self, call: Call, start: int) -> None:
        assert call.paths[0] is not None
        self.disk.file(call.paths[0]).done.append(Write(start, call.words[1][: call.result]))

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
