"""The real program under a real X server, driven by real keys."""

import json
import os
import shutil
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from sqlcipher3 import dbapi2

pytestmark = [
    pytest.mark.slow,
    pytest.mark.timeout(120),
    pytest.mark.skipif(
        not (shutil.which("Xvfb") and shutil.which("xdotool")),
        reason="Xvfb and xdotool are not installed",
    ),
]

ARTICLE = """Mill Bridge to Close in Orrin

14 March 2026

ORRIN: City engineer Nadia Voss said on Friday that the bridge will close for 90 days. "We found cracks in two of the arches," Voss said.

The mayor's office denied that the city had known of the cracks.
"""


@pytest.fixture
def display() -> Iterator[str]:
    """Start an X server of our own on a free display number."""
    read, write = os.pipe()
    server = subprocess.Popen(
        ["Xvfb", "-displayfd", str(write), "-screen", "0", "1280x900x24", "-nolisten", "tcp"],
        pass_fds=(write,),
        stderr=subprocess.DEVNULL,
    )
    os.close(write)
    with os.fdopen(read) as number:
        yield f":{number.readline().strip()}"
    server.terminate()
    server.wait()


def wait_for(what: Callable[[], object], seconds: float = 40) -> object:
    """Ask again and again until the answer is true; the last answer is given."""
    end = time.monotonic() + seconds
    while not (answer := what()) and time.monotonic() < end:
        time.sleep(0.1)
    return answer


class Session:
    """One run of the program on a display."""

    def __init__(self, display: str, *arguments: str) -> None:
        self._environment = {**os.environ, "DISPLAY": display, "QT_QPA_PLATFORM": "xcb"}
        self.process = subprocess.Popen(
            [sys.executable, "-m", "onrecord", *arguments], env=self._environment
        )

    def tool(self, *arguments: str) -> str:
        """Run xdotool; give what it prints."""
        done = subprocess.run(
            ["xdotool", *arguments],
            env=self._environment,
            capture_output=True,
            text=True,
            check=False,
        )
        return done.stdout.strip()

    def focus(self, title: str) -> str:
        """Wait for the window of that title and give it the keyboard."""
        window = str(wait_for(lambda: self.tool("search", "--onlyvisible", "--name", title)))
        self.tool("windowfocus", "--sync", window.splitlines()[0])
        return window

    def keys(self, *names: str) -> None:
        """Press keys one after the other."""
        for name in names:
            self.tool("key", "--clearmodifiers", name)
            time.sleep(0.15)

    def end(self) -> int:
        """Quit by key and give the exit status."""
        self.keys("ctrl+q")
        return self.process.wait(timeout=20)


def count(database: Path, query: str) -> int:
    """Ask the database beside the running program; 0 while the table is not there."""
    try:
        connection = dbapi2.connect(f"file:{database}?mode=ro", uri=True)
        return int(connection.execute(query).fetchone()[0])
    except dbapi2.OperationalError:
        return 0


def test_the_program_opens_an_article_takes_a_verdict_and_keeps_it(
    display: str, tmp_path: Path
) -> None:
    article = tmp_path / "bridge.txt"
    article.write_text(ARTICLE, encoding="utf-8")
    database = tmp_path / "desk.onrecord"
    session = Session(display, "--db", str(database), str(article))
    session.focus("Mill Bridge to Close")
    wait_for(lambda: count(database, "SELECT count(*) FROM claim") > 0)
    wait_for(lambda: False, seconds=0.7)  # the panel lists them in the next moment
    session.keys("shift+F6", "4")
    wait_for(lambda: count(database, "SELECT count(*) FROM verdict") > 0, seconds=10)
    status = session.end()
    listed = subprocess.run(
        [sys.executable, "-m", "onrecord", "claims", "--db", str(database), "--format", "json"],
        capture_output=True,
        text=True,
        check=True,
    )
    claims = json.loads(listed.stdout)
    assert status == 0
    assert sum(1 for claim in claims if "false" in json.dumps(claim.get("verdict")).lower()) == 1
