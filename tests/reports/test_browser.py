"""The HTML report in a real browser: it is drawn, asks nobody for anything, and complains of nothing."""

import shutil
import struct
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest

from onrecord.reports import html
from reports.harbour import hostile, report

BROWSERS = ("chromium", "chromium-browser", "google-chrome", "chrome")
ATTACK = (
    '"><script>document.title="run"</script><img src="http://127.0.0.1:9/pixel" '
    'onerror="document.title=1"><style>body{background:url(http://127.0.0.1:9/b)}</style>'
    '<iframe src="file:///etc/hostname"></iframe>'
)

Open = Callable[..., subprocess.CompletedProcess[str]]


@pytest.fixture
def browser(tmp_path: Path) -> Open:
    """Give what opens a page in a browser without a window; skipped where none is installed."""
    name = next((name for name in BROWSERS if shutil.which(name)), None)
    if name is None:
        pytest.skip("no Chromium is installed")

    def opened(content: bytes, *options: str) -> subprocess.CompletedProcess[str]:
        page = tmp_path / "report.html"
        page.write_bytes(content)
        quiet = ["--no-first-run", "--disable-background-networking", "--disable-component-update"]
        start = [name, "--headless", "--no-sandbox", "--disable-gpu", *quiet]
        profile = [
            f"--user-data-dir={tmp_path / 'profile'}",
            f"--log-net-log={tmp_path / 'net.json'}",
        ]
        console = ["--enable-logging=stderr", "--v=0"]
        return subprocess.run(
            [*start, *profile, *console, *options, page.as_uri()],
            capture_output=True,
            text=True,
            check=True,
            timeout=50,
        )

    return opened


def console(done: subprocess.CompletedProcess[str]) -> list[str]:
    return [line for line in done.stderr.splitlines() if "CONSOLE" in line]


@pytest.mark.slow
def test_a_browser_draws_the_report_without_a_complaint(browser: Open, tmp_path: Path) -> None:
    picture = tmp_path / "report.png"
    done = browser(html.render(report()), f"--screenshot={picture}", "--window-size=1100,1400")
    assert struct.unpack(">II", picture.read_bytes()[16:24]) == (1100, 1400)
    assert console(done) == []


@pytest.mark.slow
def test_a_browser_runs_and_fetches_nothing_of_a_hostile_article(
    browser: Open, tmp_path: Path
) -> None:
    done = browser(html.render(hostile(ATTACK)), "--dump-dom")
    assert "<title>Verification report: " in done.stdout
    assert "<script>" not in done.stdout
    assert "<iframe" not in done.stdout
    assert console(done) == []
    assert "127.0.0.1:9" not in (tmp_path / "net.json").read_text(errors="replace")


@pytest.mark.slow
def test_a_narrow_screen_needs_no_sideways_scrolling(browser: Open) -> None:
    long = "https://courier.example/" + "x" * 300
    wider = "document.documentElement.scrollWidth - document.documentElement.clientWidth"
    ruler = f"<script>document.title = {wider}</script></body>".encode()
    content = html.render(hostile(long)).replace(b"</body>", ruler)
    content = content.replace(b"default-src 'none'", b"script-src 'unsafe-inline'")
    done = browser(content, "--dump-dom", "--window-size=500,900")
    assert "<title>0</title>" in done.stdout
