"""SIGKILL the writer at chosen moments, over the long life of a database and many short ones."""

from __future__ import annotations

import random
import shutil
import statistics
import subprocess
import sys
import time
from collections import defaultdict
from dataclasses import dataclass, field
from pathlib import Path

from onrecord.services.selftest_found import KINDS
from tests.crash import released, writer
from tests.crash.verdict import Tally

SHORT_LIFE = 10  # kills; the first ones of a life meet the making or migrating of the file
OPENING = "opening"
ACTS = 300  # far more than a kill lets a writer do; it ends by itself where the test was stopped


@dataclass
class _Clock:
    """How long each act takes here, so that a kill can be aimed into it."""

    seconds: defaultdict[str, list[float]] = field(default_factory=lambda: defaultdict(list))

    def of(self, kind: str) -> float:
        known = self.seconds[kind]
        return statistics.median(known[-20:]) if known else 0.05


def run(folder: Path, *, count: int, seed: int) -> Tally:
    """Kill a writer ``count`` times: a fifth of them in one long life of a database."""
    chance = random.Random(seed)  # noqa: S311  # a seed can be given again
    tally, clock = Tally(), _Clock()
    long = count // 5
    shorts = [SHORT_LIFE] * ((count - long) // SHORT_LIFE)
    lives = [long, *shorts, count - long - sum(shorts)]
    for number, kills in enumerate(life for life in lives if life):
        life = folder / f"life-{number}"
        life.mkdir()
        path = life / "desk.onrecord"
        released.put(number, path)
        _live(path, kills, chance, tally, clock)
        shutil.rmtree(life)
    return tally


def _live(path: Path, kills: int, chance: random.Random, tally: Tally, clock: _Clock) -> None:
    """Kill the writer again and again on the same database."""
    acknowledged: list[str] = []
    is_old = path.exists()
    for number in range(kills):
        moment = OPENING if number < 3 and kills <= SHORT_LIFE else chance.choice([OPENING, *KINDS])
        heard = _killed(path, moment, chance, clock)
        tally.acknowledged += len(heard)
        acknowledged += heard
        if moment == OPENING and not acknowledged:
            moment = "migration" if is_old else "making the file"
        present = tally.judge(path, acknowledged, moment)
        acknowledged = present or acknowledged  # the one in flight is there: it may not go again
        _say(tally)


def _killed(path: Path, moment: str, chance: random.Random, clock: _Clock) -> list[str]:
    """Start a writer, kill it in the middle of an act of this kind, give what it acknowledged."""
    begun = time.monotonic()
    with subprocess.Popen(
        writer.command(path, count=ACTS),
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        env=writer.environment(),
    ) as process:
        assert process.stdout is not None
        assert process.stderr is not None
        if moment == OPENING:
            # Python itself takes the first half of the time.
            time.sleep(clock.of(OPENING) * chance.uniform(0.4, 1.1))
            heard = []
        else:
            heard = _heard_until(process, KINDS[KINDS.index(moment) - 1], begun, clock)
            time.sleep(clock.of(moment) * chance.uniform(0, 1.2))
        process.kill()
        rest = process.stdout.read()
        wrong = process.stderr.read()
    if wrong:
        message = f"the writer said: {wrong}"
        raise RuntimeError(message)
    return [*heard, *(line.removeprefix("ACK ") for line in rest.splitlines())]


def _heard_until(
    process: subprocess.Popen[str], kind: str, begun: float, clock: _Clock
) -> list[str]:
    """Listen to a writer until it has acknowledged an act of this kind."""
    assert process.stdout is not None
    heard: list[str] = []
    for line in process.stdout:
        token = line.strip().removeprefix("ACK ")
        now = time.monotonic()
        clock.seconds[token.partition("-")[2] if heard else OPENING].append(now - begun)
        begun = now
        heard.append(token)
        if token.endswith(kind):
            break
    return heard


def _say(tally: Tally) -> None:
    if tally.crashes % 50 == 0:
        sys.stderr.write(f"{tally.crashes} kills, {len(tally.failures)} failures\n")
