"""Databases as released versions of the program wrote them."""

from __future__ import annotations

import json
import tarfile
from pathlib import Path
from typing import Any

FOLDER = Path(__file__).resolve().parents[1] / "db" / "released"


def archives() -> list[Path]:
    """Give an archive for each version before ours, the oldest first."""
    return sorted(FOLDER.glob("version-*.tar.xz"))


def unpack(archive: Path, path: Path) -> dict[str, Any]:
    """Put a database and its files under a name; give what its own program showed of it."""
    name = archive.name.removesuffix(".tar.xz")
    with tarfile.open(archive) as packed:
        packed.extractall(path.parent, filter="data")
    (path.parent / f"{name}.onrecord").rename(path)
    (path.parent / f"{name}.onrecord-files").rename(path.with_name(f"{path.name}-files"))
    told = path.parent / f"{name}.json"
    found: dict[str, Any] = json.loads(told.read_text(encoding="utf-8"))
    told.unlink()
    return found


def put(number: int, path: Path) -> None:
    """Put the database of one of the versions, in turn, under a name; every other turn none."""
    turn, none = divmod(number + 1, 2)
    if not none:
        unpack(archives()[(turn - 1) % len(archives())], path)
