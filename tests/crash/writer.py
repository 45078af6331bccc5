"""Start ``onrecord selftest-writer`` in a process of its own, as it is or made worse.

``python -m tests.crash.writer WHAT ...`` runs the command with one safeguard taken out, so
that it can be shown that the crash tests see what it is for.
"""

from __future__ import annotations

import os
import sys
import types
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

ROOT = Path(__file__).resolve().parents[2]


def command(path: Path, *, count: int, weaken: str | None = None) -> list[str]:
    """Give the words that start a writer."""
    module = ["onrecord"] if weaken is None else ["tests.crash.writer", weaken]
    acts = ["selftest-writer", "--db", str(path), "--count", str(count)]
    return [sys.executable, "-m", *module, *acts]


def environment() -> dict[str, str]:
    """Give the writer's environment: the code of this checkout."""
    places = [str(ROOT / "desktop"), str(ROOT / "db"), str(ROOT)]
    return {**os.environ, "PYTHONPATH": os.pathsep.join(places)}


def live_in(folder: Path) -> None:
    """Keep the program away from the user's own settings and databases."""
    for name in ("HOME", "USERPROFILE", "APPDATA", "LOCALAPPDATA"):
        os.environ[name] = str(folder)
    for name in ("XDG_CACHE_HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_STATE_HOME"):
        os.environ[name] = str(folder / name.lower())


def _synchronous() -> None:
    """Let a commit come back before it is on the disk, as synchronous=NORMAL does."""
    from onrecord_db import connection

    pragmas = tuple(one.replace("= full", "= normal") for one in connection._PRAGMAS)
    assert pragmas != connection._PRAGMAS
    vars(connection)["_PRAGMAS"] = pragmas


def _evidence_files() -> None:
    """Write evidence files without fsync."""
    from onrecord_db import blobs

    vars(blobs)["os"] = types.SimpleNamespace(**{**vars(os), "fsync": lambda _: None})


def _evidence_folder() -> None:
    """Give evidence files their names without fsync of the folder."""
    from onrecord_db import blobs

    vars(blobs)["sync_folder"] = lambda _: None


def _reports() -> None:
    """Write reports without fsync."""
    from onrecord.reports import files

    vars(files)["os"] = types.SimpleNamespace(**{**vars(os), "fsync": lambda _: None})


WEAKENED: dict[str, Callable[[], None]] = {
    "synchronous": _synchronous,
    "evidence-files": _evidence_files,
    "evidence-folder": _evidence_folder,
    "reports": _reports,
}


if __name__ == "__main__":
    from onrecord.cli.main import main

    WEAKENED[sys.argv[1]]()
    sys.exit(main(sys.argv[2:]))
