"""What a salvage says of its work."""

from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """What became of the rows of one table.

    ``recovered`` are whole, ``mended`` have a part of their values filled in, ``stand_ins``
    were made for lost ones that others belong to. ``lost`` are those that an index still names
    (more may be lost where the indexes are damaged too), and those left out for want of what
    they belong to.
    """

    table: str
    recovered: int
    mended: int = 0
    stand_ins: int = 0
    lost: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Salvaged:
    """What salvage found and where it put it."""

    path: Path
    parts: tuple[Part, ...]
    notes: tuple[str, ...]
    files: int
    missing_files: tuple[str, ...]

    @property
    def recovered(self) -> int:
        """How many rows are whole."""
        return sum(part.recovered for part in self.parts)

    @property
    def lost(self) -> int:
        """How many rows are known to be lost, as a whole or in parts."""
        return sum(part.lost + part.mended + part.stand_ins for part in self.parts)
